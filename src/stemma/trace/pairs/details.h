// What a passage is: word for word, edited, spun or paraphrased, which words stand for which, and who may have it from whom.
//
//   Reader a(document_a), b(document_b);
//   Details d = describe(a, {12, 49}, b, {3, 41});
//   d.kind, d.direction, d.why
//   describe(a, {0, 0}, b, {0, 0})        // precondition broken: a passage has words
//
// A direction is given only where evidence points one way, and all evidence is named:
//   date             one document is dated before the other
//   quotation-marks  the words stand between quotation marks in one, in the other they do not
//   attribution      one names the other's reference, title or publisher
//   elision          one has an ellipsis where the other has the words: nobody restores what was left out
//   typo             slips that make no words, in one only
//   collocation      of a spun passage: tell-tales of spinning (spun_tells.h) in one, in the other none or fewer
// Evidence that contradicts itself is named, and the direction is unknown. A date alone says that the
// later document did not give the words to the earlier; both may have them from a third.
// Safe on all threads, also for one Reader.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "stemma/doc/document.h"
#include "stemma/doc/stream.h"
#include "stemma/trace/align.h"
#include "stemma/trace/spun_tells.h"

namespace stemma::trace::pairs {

enum class PassageKind : uint8_t { kVerbatim, kEdited, kSpun, kParaphrased };
enum class Direction : uint8_t { kUnknown, kAToB, kBToA };
enum class Why : uint8_t { kDate, kQuotationMarks, kAttribution, kElision, kTypo, kContainment, kCollocation };

// The names of the contract.
const char* name(PassageKind);
const char* name(Direction);
const char* name(Why);

// A document with its words and quotations, each found once, when they are asked for.
class Reader {
 public:
  explicit Reader(std::shared_ptr<const doc::Document> document);
  const doc::Document& document() const { return *document_; }
  const std::shared_ptr<const doc::Document>& shared() const { return document_; }
  const doc::Stream& stream() const;
  // From the first to the last word of a range.
  Span span(WordRange r) const { return {stream().words[r.first].span.begin, stream().words[r.last - 1].span.end}; }
  // Is most of the span between quotation marks?
  bool quotes(Span span) const;
  // Tell-tales of spinning, found when they are first asked for.
  const std::vector<SpunSign>& signs() const;

 private:
  bool may_quote() const;

  std::shared_ptr<const doc::Document> document_;
  mutable std::once_flag cut_;
  mutable doc::Stream stream_;
  mutable std::once_flag parsed_;
  mutable std::vector<Span> quoted_;
  mutable std::once_flag searched_;
  mutable std::vector<SpunSign> signs_;
};

struct Details {
  PassageKind kind = PassageKind::kVerbatim;
  Direction direction = Direction::kUnknown;
  std::vector<Why> why;                                            // ascending
  std::vector<std::pair<std::string, std::string>> substitutions;  // folded words, a's and b's; each pair once
};

Details describe(const Reader& a, WordRange a_words, const Reader& b, WordRange b_words);

// For each word of a, if it has one, the word of b: index into b's words, or UINT32_MAX. The ranges begin and
// end with words in common.
std::vector<uint32_t> counterparts(const doc::Stream& a, WordRange a_words, const doc::Stream& b, WordRange b_words);

// The direction that dates alone allow (as in doc::Document): a before b, b before a, or unknown.
Direction by_date(const std::string& a, const std::string& b);
// Does `b` name `a`: its reference, its title, its address?
bool names(const doc::Document& b, const doc::Document& a);

}  // namespace stemma::trace::pairs
