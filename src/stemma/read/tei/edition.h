// A TEI file's events, turned into the text of each of its documents.
//
//   Edition e(xml, outline(xml), [](Section s) { … s.content.text … });
//   xml::parse(xml, e);           // sections come as their elements close
//   e.finish(file_size);          // the last one: what stands outside all members
//   e.finish(n); e.finish(n);     // wrong: once
//
// Each section is written in layers: the running text; the notes that left it; notes in
// notes. When it closes they are laid one behind the other. Maps lead to `xml`.
// One Edition serves one file on one thread.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "stemma/read/html/visible.h"
#include "stemma/read/tei/header.h"
#include "stemma/read/tei/layout.h"
#include "stemma/read/tei/outline.h"
#include "stemma/read/xml/xml.h"

namespace stemma::read::tei {

// One document: what it says, and the ranges of `xml` it was made from.
struct Section {
  Unit unit;
  Content content;
  struct Slice { uint64_t begin = 0, end = 0; };
  std::vector<Slice> slices;   // ascending
};

class Edition : public xml::Visitor {
 public:
  using Take = std::function<void(Section)>;
  Edition(std::string_view xml, Outline outline, Take take);
  ~Edition() override;

  void enter(const xml::Tag& tag) override;
  void leave(const xml::Tag& tag) override;
  void text(const xml::Text& text) override;
  void finish(uint64_t end);

 private:
  static constexpr size_t kLayers = 3;
  struct Layer {
    explicit Layer(std::string_view xml) : visible(content, xml) {}
    Content content;
    html::Visible visible;
  };
  struct Anchor {
    Span span;            // in its layer
    size_t layer = 0;
  };
  struct NoteAt {
    std::string marker, id;
    uint32_t begin = 0, end = 0;     // its text, in its layer, without the marker
    size_t layer = 0;
    std::vector<Anchor> anchors;
  };
  struct Reference {      // <ref target="#…">
    std::string target;
    Anchor at;
  };
  struct Building;
  struct State {
    std::string name;
    Flow flow = Flow::kInline;
    Hint kind = Hint::kParagraph;
    size_t hint = 0;
    bool hinted = false, hidden = false, note = false, marks = false, block = false, compact = false, first_cell = true;
    bool section = false, title = false, reference = false, dated = false;
    std::string target;
    uint32_t begin = 0;
  };
  struct OpenTable {
    uint32_t number = 0, rows = 0;
    bool header_row = false;
  };

  Building& now() { return *building_.back(); }
  html::Visible& visible();
  Content& content();
  uint32_t here() { return static_cast<uint32_t>(content().text.size()); }
  void open_section(const Unit& unit, uint64_t begin);
  void close_section(uint64_t end);
  void begin_flow(State& s, const xml::Tag& tag);
  void end_flow(const State& s, const xml::Tag& tag);
  bool fresh_note();
  void begin_note(State& s, const xml::Tag& tag);
  void end_note(const State& s);
  void begin_quote(State& s, const xml::Tag& tag);
  void begin_cell(State& s, const xml::Tag& tag);
  void begin_page(const xml::Tag& tag);
  void place_in_table(const State& s, const xml::Tag& tag);
  bool left_out(const xml::Tag& tag) const;
  std::optional<Hint> hint_of(const xml::Tag& tag, const Layout& layout);
  void date_of(State& s, const xml::Tag& tag);
  void block() { compact_ > 0 ? visible().soft_space() : visible().blank_line(); }
  void line() { compact_ > 0 ? visible().soft_space() : visible().line(); }

  std::string_view xml_;
  Outline outline_;
  size_t next_unit_ = 0;
  Take take_;
  Header header_;
  std::vector<State> stack_;
  std::vector<std::unique_ptr<Building>> building_;   // the innermost last
  std::vector<OpenTable> tables_;
  uint32_t hidden_ = 0;
  uint32_t in_header_ = 0;
  int compact_ = 0;
  uint32_t datelines_ = 0;
  std::string page_;           // the label of the page we are on
  bool on_page_ = false;
};

}  // namespace stemma::read::tei
