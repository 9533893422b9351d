// Passages that could be the source of a quotation, best first.
//
// Runs of three words of the quotation are looked up; each posting votes for its place.
// Where words are too damaged to vote for a primary document (copies may hold the damaged
// words), runs of six letters and single rare words do; where no document has half of them, so do
// words respelled (respell.h) or divided anew (unglue.h). The part of a quotation
// between two ellipses is a segment; where the words voting for it stand densest is a
// peak, and peaks within reach of each other in one document make a passage. Its weight
// is the information of the distinct quoted words that voted. A segment with little
// information ("played a role") is never searched alone: passages of a quotation with
// ellipses are wide enough to find it beside its neighbours.
//
//   for (Passage p : finder.find(query)) align(query, collection.text(p.doc), p.range);
//   finder.find({})        // a query without words: no passages
//
// Thread-safe.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/trace/align.h"
#include "stemma/trace/collection.h"
#include "stemma/trace/index.h"
#include "stemma/trace/query.h"

namespace stemma::trace {

struct Passage {
  uint32_t doc = 0;
  WordRange range;      // to search, with room on both sides; may reach beyond the end
  double weight = 0;    // bits of the query's words that voted
  WordRange within(const SourceText& text) const { return {range.first, std::min(range.last, static_cast<uint32_t>(text.size()))}; }
};

// The part `slot` of the quotation may stand at word `at` of document `doc`. A slot is an
// item of the query; one taken for several words that lost their spaces has as many.
struct Vote {
  uint32_t doc, at, slot;
};

// Where the words of one part of the quotation stand densest in a document.
struct Peak {
  uint32_t doc, lo, hi;   // words [lo, hi]
  double weight;
  uint32_t part = 0;
};

class Finder {
 public:
  Finder(const Collection& collection, const Index& index) : collection_(collection), index_(index) {}

  // Documents with the id `own` are passed over: a quotation is not its own source. `guess`: also
  // what damaged words may have been; slow, and only for what was meant to be quoted.
  std::vector<Passage> find(const Query& query, std::string_view own = {}, bool guess = false) const;

 private:
  bool doubtful(const Item& item) const;
  std::vector<std::string> meant(const Item& item, size_t& guesses) const;
  // `guessed`: unknown words taken for what they are slips of, or for several that lost their spaces.
  void word_votes(const Query& query, bool guessed, std::vector<Vote>& votes) const;
  // Votes of runs of three words between two ellipses: the rarest propose documents, common ones speak for those.
  struct Run {
    std::unique_ptr<Places> places;
    uint32_t slots[3];
  };
  void read_runs(std::vector<Run>& runs, std::vector<Vote>& votes) const;
  void letter_votes(const Query& query, std::vector<Vote>& votes) const;
  void anchor_votes(const Query& query, std::vector<Vote>& votes) const;
  std::vector<Passage> gather(const Query& query, const std::vector<Vote>& votes) const;
  std::vector<Passage> join(const Query& query, std::vector<Peak>& all, size_t parts) const;

  const Collection& collection_;
  const Index& index_;
};

}  // namespace stemma::trace
