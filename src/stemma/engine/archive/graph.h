// How a document stands among the others of its archive.
//
//   auto d = archive.document(doc);
//   Graph g = graph_of(archive, doc, **d);
//   g.cites[0].held                    // documents by that number; empty: the archive lacks it
//   g.neighbours->before               // the telegram of that post and year with the next lower number
//   missing_cables(archive)            // all that is cited and not held, the most wanted first
//   graph_of(archive, 0, {})           // no such document: everything empty
//
// What cites and is cited is known by numbers of cables (reference rows of the archive); a
// cable without a number has no place in this. Nothing is guessed: a signature is
// resolved when exactly one full name of the same post fits within two years.
// Milliseconds; missing_cables reads all references once. One Archive, one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stemma/base/span.h"
#include "stemma/engine/archive/archive.h"

namespace stemma::engine {

// A document in brief: enough to name it in a list.
struct Brief {
  int64_t doc = 0;
  std::string id, kind, title, date;
  std::string reference;               // of a cable: 09LIMA1669
  std::string path;                    // the first place where it stands
  bool current = true;                 // false: a newer version stands in its place
  uint32_t section = 0, sections = 0;  // 1 of 3; 0 if it is whole
};

// A place where a document names another.
struct Citation {
  Span span;
  std::string exact;
  std::string kind;                    // "cable", "email", "report" …
  std::optional<doc::CableKey> key;    // of a cable with a year
  std::vector<Brief> held;             // best first; empty: missing, or no cable
};

struct CitedBy {
  Brief document;
  std::vector<std::pair<Span, std::string>> places;   // and their text
};

// In the series of one post, one year.
struct Neighbours {
  std::optional<Brief> before, after;
  uint32_t lacking_before = 0;         // numbers between that the archive has no cable of;
  uint32_t lacking_after = 0;          // before the first one: down to number 1
};

struct Section {
  uint32_t number = 0;
  std::optional<Brief> held;
};

struct Place {
  std::string path;
  uint32_t version = 1;
  bool current = true;                 // the document stands there now
};

struct Version {                       // what stands or stood in one of the document's places
  Brief document;
  Place place;
};

struct Signer {
  std::string signature;               // "VOSS"
  std::string name;                    // "Ilsa Voss"; empty if unknown or if several fit
  std::vector<std::string> candidates; // the full names that fit, if there are several
  std::vector<Brief> evidence;         // documents that bear the full name; at most three
};

struct Graph {
  std::vector<Citation> cites;         // in the order of the text
  std::vector<CitedBy> cited_by;       // by date
  std::optional<Neighbours> neighbours;
  std::vector<Section> sections;       // 1, 2 … of a cable in several; else empty
  std::vector<Brief> copies;           // other documents of the same cable and section
  std::vector<Place> places;
  std::vector<Version> versions;       // newest first; empty if nothing ever changed
  std::vector<Signer> signers;
};

Graph graph_of(const Archive& archive, int64_t doc, const doc::Document& document);

// A cable that is cited and not in the archive.
struct MissingCable {
  doc::CableKey key;
  std::string reference;
  size_t times = 0;                    // copies and sections of one citing cable count once
  size_t works = 0;                    // different cables and documents that cite it
  std::vector<Brief> by;               // all that cite it, by date
};

// By times, then works, then number. Replaced versions do not cite.
std::vector<MissingCable> missing_cables(const Archive& archive);
// How many there are: the same walk, and nothing kept.
uint64_t count_missing_cables(const Archive& archive);

// Nothing if there is no such document.
std::optional<Brief> brief(const Archive& archive, int64_t doc);

}  // namespace stemma::engine
