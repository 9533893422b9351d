// What an export is made of: a method, documents, and how they are joined.
//
// Eight formats take the same calls: begin once, documents in any number, then edges, end. What
// each call writes is appended to `out`, which the caller empties when it likes; nothing is
// kept between calls but a comma's worth of state, so a million documents need no memory.
//
//   auto e = make_exporter("ris");
//   e->begin(method, out);
//   for (…) e->document(d, out);              // a document twice is in the export twice
//   for (…) e->edge(edge, out);               // after the documents; ignored where a format has none
//   e->end(out);
//   make_exporter("xls")                      // empty: no such format; formats() has the names
//
// The method is what makes an export citable: which program, which archive, which question,
// when. Each format carries it where its readers look for such things (docs/guide/export.md).
// Pure: the same calls give the same bytes. One exporter a thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/doc/document.h"

namespace stemma::report {

// How the export came about. Empty: not known, or nothing was asked.
struct ExportMethod {
  std::string archive;           // its name for people: "record.stemma"
  std::string archive_hash;      // engine::Archive::fingerprint(), or hash_of_ids() of a pile
  uint64_t documents = 0;        // in the archive
  std::string query;             // what chose the documents; empty: all
  std::string date;              // of the export: "2026-03-01"
};

struct ExportDocument {
  std::shared_ptr<const doc::Document> document;
  std::vector<std::string> paths;   // where it lies, ascending; at least one
  bool current = true;              // false: a later version took its place
};

// kCites: a telegram's list of references, or its text, names another.
// kVersionOf: `from` is an older text of the same file as `to`.
// kSectionOf: `from` is a later section of the telegram that begins with `to`.
enum class EdgeKind : uint8_t { kCites, kVersionOf, kSectionOf };
const char* name(EdgeKind);

struct ExportEdge {
  EdgeKind kind = EdgeKind::kCites;
  std::string from;              // a document's id
  std::string to;                // a document's id; empty: it is not in the archive
  std::string to_reference;      // "09LIMA1601": what is named, as one key
  std::string exact;             // as it stands in the text: "LIMA 1601"
  bool exported = true;          // `to` is among the documents of this export
};

class Exporter {
 public:
  virtual ~Exporter() = default;
  virtual void begin(const ExportMethod& method, std::string& out) = 0;
  virtual void document(const ExportDocument& document, std::string& out) = 0;
  // Edges come after all documents; those that lead to the same missing telegram follow one
  // another, so that it is written once.
  virtual void edge(const ExportEdge&, std::string&) {}
  virtual void end(std::string& out) = 0;
};

// One format: its name on the command line, what it is, the usual end of a file's name.
struct ExportFormat {
  std::string_view name;
  std::string_view what;
  std::string_view suffix;
};
std::span<const ExportFormat> formats();
std::unique_ptr<Exporter> make_exporter(std::string_view name);

// The edges among `documents`, in the order in which an exporter wants them.
std::vector<ExportEdge> edges_among(const std::vector<ExportDocument>& documents);

// 16 digits of SHA-256 over the ids, ascending, each once and ended by "\n", as
// `sort -u ids | sha256sum | cut -c-16` has it.
std::string hash_of_ids(std::vector<std::string> ids);

// The method in one sentence: "stemma 0.1.0; archive record.stemma, 12 documents, hash 5f0c…;
// query \"from:lima\"; 2026-03-01".
std::string sentence(const ExportMethod& method);

}  // namespace stemma::report
