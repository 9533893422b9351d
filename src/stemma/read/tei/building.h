// A section of an edition while it is written; see edition.h.
//
//   Building b(xml, unit);
//   b.layers[0]->visible.text(…);        // running text
//   Section s = b.done(header);          // layers joined, notes linked, title taken
//   b.done(header)                       // wrong the second time: it is empty then
//
// For one thread.
#pragma once

#include "stemma/read/tei/edition.h"

namespace stemma::read::tei {

struct Edition::Building {
  Building(std::string_view xml, Unit u) : unit(std::move(u)) {
    for (auto& l : layers) l = std::make_unique<Layer>(xml);
  }
  Section done(const Header& header);

  Unit unit;
  std::array<std::unique_ptr<Layer>, kLayers> layers;
  std::vector<Section::Slice> slices;
  uint64_t slice_begin = 0;
  size_t depth = 0;              // of its element on the stack
  size_t layer = 0;              // where text goes now
  std::vector<NoteAt> notes;
  std::vector<size_t> open_notes;
  std::vector<Reference> references;
  std::vector<doc::Page> pages;
  std::vector<Span> marks;       // markers in the first layer, for the title
  Span title;                    // of the first head, in the first layer
  bool titled = false;
  std::string date;
  uint32_t tables = 0;
  uint32_t counted = 0;          // notes without a number

 private:
  void link();
  std::string title_text() const;
};

}  // namespace stemma::read::tei
