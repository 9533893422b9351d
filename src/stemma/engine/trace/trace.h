// The passages that documents share, and their families: of a pile, between two piles, of an archive.
//
//   auto piles = engine::read_piles({{"press/"}}, {});
//   TraceReport r = trace(piles[0], nullptr, {});
//   r.passages[0].doc_a                        // index into r.documents
//   auto d = r.fetch(r.passages[0].doc_a);     // the document, to print from
//   trace(Pile{}, nullptr, {})                 // no throw: an empty report
//
// Documents are numbered by their ids, so that nothing depends on names, order or arrival. With a second
// pile only passages between the two are looked for. Of an archive documents are fetched when they are
// asked for, a few are kept; of a pile they are in memory already. fetch is safe on all threads.
// How passages are found: trace/pairs/passages.h.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "stemma/engine/engine.h"
#include "stemma/trace/pairs/changes.h"
#include "stemma/trace/pairs/details.h"
#include "stemma/trace/pairs/families.h"
#include "stemma/trace/pairs/passages.h"

namespace stemma::engine {

// A document as a report speaks of it.
struct TracedDocument {
  std::string id;
  std::vector<std::string> paths;   // ascending; at least one
  trace::pairs::FamilyDocument facts;
  std::vector<trace::SpunSign> signs;   // tell-tales of spinning; none unless they are enough to say so
  uint8_t sides = 3;                // 1: of the first pile, 2: of the second, 3: of both
  const std::string& path() const { return paths.front(); }
};

class StoredPairs;

struct TraceReport {
  std::vector<TracedDocument> documents;             // by id
  std::vector<trace::pairs::Passage> passages;       // by document, document, place
  std::vector<trace::pairs::Family> families;        // by their first documents
  std::function<std::shared_ptr<const doc::Document>(uint32_t)> fetch;
  std::vector<Failure> failures;                     // by path
  std::shared_ptr<StoredPairs> kept;                 // of an archive: what was said of passages before
};

TraceReport trace(const Pile& pile, const Pile* against, const Options& options);
// All documents in force. What was found is kept in the archive (stored_words.h, stored_pairs.h), and only what is
// new since is read, laid out and described; the result is that of a trace from nothing. An archive that cannot be
// written to is traced without keeping. Errors: the archive cannot be opened, or holds more than can be numbered.
Result<TraceReport> trace_archive(const std::string& archive, const Options& options);

// A passage with what stands in the documents.
struct PassageDetails {
  trace::pairs::Passage passage;
  std::shared_ptr<const doc::Document> a, b;
  Span a_span, b_span;
  trace::pairs::Details details;
};

// Passages of the report, described on all cores: all of them, or those with these indices, which ascend. In order;
// `take` on the caller's thread.
void each_passage(const TraceReport& report, const Options& options, const std::function<void(const PassageDetails&)>& take);
void each_passage(const TraceReport& report, std::span<const size_t> which, const Options& options, const std::function<void(const PassageDetails&)>& take);

// Two documents that share something: report.passages[first] … [last - 1].
struct TracedPair {
  uint32_t doc_a = 0, doc_b = 0;
  size_t first = 0, last = 0;
  uint64_t words = 0;            // of all its passages
  size_t passages() const { return last - first; }
};
// Those that share most words first; then by document.
std::vector<TracedPair> best_pairs(const TraceReport& report);

// What one release has and the other lacks, in stretches of kRestoredWords or more, and what was put for what.
struct EdgeDetails {
  std::vector<Span> restored;    // of `to`
  std::vector<Span> withheld;    // of `from`
  trace::pairs::Changes changes; // a is `from`, b is `to`
  bool spun = false;             // the one is the other with words swapped by a machine
};
inline constexpr uint32_t kRestoredWords = 4;
EdgeDetails describe_edge(const TraceReport& report, const trace::pairs::FamilyEdge& edge);

// A family whose edges are laid out. Where one is spun, so is the family, and tell-tales of spinning in one of the two
// documents say which is the copy if dates do not; roles follow. details[i] belongs to family.edges[i].
struct FamilyDetails {
  trace::pairs::Family family;
  std::vector<EdgeDetails> edges;
};
FamilyDetails describe_family(const TraceReport& report, const trace::pairs::Family& family);

}  // namespace stemma::engine
