// What two documents have in common, by themselves: passages as they are laid out, before a collection weighs them.
//
//   std::vector<Chain> chains = find_chains(corpus, matches);  // of one pair of documents
//   std::vector<Draft> d = find_drafts(corpus, chains);
//   weigh(corpus, pair_of_documents, d[0])                     // bits, in this collection
//   find_drafts(corpus, {})                                    // none
//
// A draft depends on the words of its two documents and on their matches, on nothing else, so it may be kept
// and used again when the collection has grown (KnownDrafts): equal matches of the same two documents have
// equal drafts. What the collection says is asked anew each time: how many bits the words in common have in it,
// from how often they occur there. Words count in full at the begin of a stretch, gaps and slips cost, as in
// chain.h and layout.h.
//
// A draft says at least what a passage of the smallest collection has to say: kLeastBits of general text.
// Pure; safe on all threads.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "stemma/trace/pairs/layout.h"

namespace stemma::trace::pairs {

inline constexpr double kByChance = 1e-6;
inline constexpr double kLeastPairs = 1e9;     // of words: two short texts say little of how language repeats itself
inline constexpr uint32_t kLeastWords = 5;     // in common
inline constexpr double kLeastBits = 49.83;    // log2(kLeastPairs / kByChance)
inline constexpr float kHope = 30.0F;          // bits that laying out may add to a chain

// Words in common, one after the other in both documents; from the begin of the draft.
struct Run {
  uint32_t a = 0, b = 0;
  uint32_t size = 0;
  bool equal = true;    // else alike
  friend bool operator==(const Run&, const Run&) = default;
};

// Words are counted from the begin of their document, as in doc::make_stream.
struct Draft {
  uint32_t a_first = 0, a_last = 0;
  uint32_t b_first = 0, b_last = 0;
  std::vector<Run> runs;      // ascending; the first is {0, 0, …}
  std::string note;           // what whoever keeps it knows of it; not looked at here
};

struct DocumentPair {
  uint32_t a = 0, b = 0;
};

// `chains` of one pair of documents. By a_first, b_first; none overlaps another on both sides.
std::vector<Draft> find_drafts(const Corpus& corpus, std::span<const Chain> chains);

// Bits that the words in common have in this collection, less gaps and slips.
float weigh(const Corpus& corpus, DocumentPair docs, const Draft& draft);
// Does it lie inside the two documents? Of one that was kept somewhere.
bool fits(const Corpus& corpus, DocumentPair docs, const Draft& draft);
// What all matches together, and what the best of the chains may come to in this collection. Bits.
float promise(const Corpus& corpus, std::span<const Match> matches);
float promise(const Corpus& corpus, std::span<const Chain> chains);

// The drafts of a document with one after it, and what they were made from.
struct PairDrafts {
  uint32_t doc_b = 0;
  uint64_t matches = 0;       // match_key
  std::vector<Draft> drafts;
};
// Two lists of matches, counted from the begins of their documents, with the same key are the same list.
uint64_t match_key(const Corpus& corpus, DocumentPair docs, std::span<const Match> matches);

// Drafts that somebody keeps.
class KnownDrafts {
 public:
  virtual ~KnownDrafts() = default;
  // These documents are next; on the caller's thread.
  virtual void prepare(DocumentRange documents) = 0;
  // By doc_b, ascending. Once for each document of the range, on any thread.
  virtual std::vector<PairDrafts> of(uint32_t doc_a) = 0;
  // All there are now, where they are not those of of(). By document, on the caller's thread.
  virtual void keep(uint32_t doc_a, std::vector<PairDrafts> pairs) = 0;
};

}  // namespace stemma::trace::pairs
