// A document of an archive for people and programs: its text with its structure, and how it
// stands among the others; and the list of cables that are cited and not held.
//
//   Shown s{entry, address, graph_of(archive, address.doc, *entry.document), "peru.stemma"};
//   out << show_text(s, {}, look) << graph_text(s, look);
//   out << show_json(s) << "\n" << shown_json({s}, 0) << "\n";
//   out << missing_csv(missing_cables(archive));      // the request list for a spreadsheet
//   show_text(Shown{}, {}, look)                      // wrong: an entry always has a document
//
// The text is whole, but for page furniture, which is named in one line and opened on request.
// Signs in the text: ° a repaired spot, ⟦…⟧ the span asked for, ▸ the paragraph asked for,
// ~ page furniture, ✓ in the archive, ? not in it. Pure functions; safe on any thread.
#pragma once

#include <string>
#include <vector>

#include "stemma/engine/archive/address.h"
#include "stemma/engine/archive/graph.h"
#include "stemma/engine/engine.h"
#include "stemma/report/json.h"
#include "stemma/report/page.h"

namespace stemma::report {

struct Shown {
  engine::Entry entry;
  engine::Address address;
  engine::Graph graph;
  std::string archive;      // its name
};

struct Showing {
  bool furniture = false;   // every piece of page furniture in full
  bool card = true;         // false: a later section of the same cable
};

// The card, then the text; of a part that is asked for, it and the blocks around it.
std::string show_text(const Shown& shown, const Showing& how, Look look);
// Neighbours, citations both ways, sections, versions, copies, who signed.
std::string graph_text(const Shown& shown, Look look);

// The object of `read --json` with the keys address, cites, cited_by, neighbours, sections,
// copies, places, versions and signed_by. docs/schema/document.schema.json
std::string show_json(const Shown& shown);
// The last line of `show --json`.
std::string shown_json(const std::vector<std::string>& addresses, size_t documents, const std::string& archive, int exit);

std::string missing_text(const std::vector<engine::MissingCable>& missing, const std::string& archive, Look look);
// One object a line, then the summary. docs/schema/missing.schema.json
std::string missing_json(const std::vector<engine::MissingCable>& missing, const std::string& archive, int exit);
std::string missing_csv(const std::vector<engine::MissingCable>& missing);

// "07SELMORA655 (1/2) · 2007-08-03 · Fee talks … · id": one line for a list.
std::string named(const engine::Brief& document);

}  // namespace stemma::report
