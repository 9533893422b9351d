// The documents searched, as words: what every stage of tracing reads.
//
// A Collection says how often words occur in it, and hands out its documents cut into words
// and sentences. One keeps a pile in memory (memory.h); another fetches from an archive what
// is asked for (engine/trace/).
//
//   c.bits("also")                        // information in bits: small for common words
//   c.text(7).span(12, 20)                // words 12 to 19 of document 7, as bytes of its text
//   c.text(c.size())                      // precondition broken: no such document
//
// Information: −log2 of the word's frequency in the collection, smoothed with what its
// class (function word, everyday, rare, unknown) would have in general text, so that a
// small collection does not make every word look common. METHOD: a quotation too poor
// in information identifies no source (Kilgarriff, "Language is never, ever, ever,
// random", 2005, on why this is a floor and not a probability).
//
// Safe on all threads; what text() returns holds as long as the check that asked for it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "stemma/doc/document.h"
#include "stemma/doc/stream.h"

namespace stemma::trace {

// A folded form by its hash (FNV-1a, 64 bits): equal words are equal in all collections.
using WordId = uint64_t;
WordId word_id(std::string_view form);

// One document as words, with what is needed to speak of places in it.
struct SourceText {
  const doc::Document* doc = nullptr;
  doc::Stream stream;
  std::vector<WordId> ids;              // one a word
  std::vector<uint32_t> sentence_of;    // sentence index of each word
  std::vector<uint32_t> sentence_first; // first word of each sentence, and one past the last
  std::vector<uint32_t> block_of;       // index into doc->blocks of each word

  size_t size() const { return ids.size(); }
  std::string_view text() const { return doc->text; }
  // From the first to the last word of [first, last).
  Span span(uint32_t first, uint32_t last) const {
    return {stream.words[first].span.begin, stream.words[last - 1].span.end};
  }
  uint32_t sentence_begin(uint32_t word) const { return sentence_first[sentence_of[word]]; }
  uint32_t sentence_end(uint32_t word) const { return sentence_first[sentence_of[word] + 1]; }
};

// The information of a folded form that occurs `count` times among `words` words, in bits.
double information(std::string_view form, uint64_t count, uint64_t words);

class Collection {
 public:
  virtual ~Collection() = default;

  virtual uint32_t size() const = 0;                           // documents
  virtual const SourceText& text(uint32_t doc) const = 0;
  virtual std::optional<uint32_t> find(std::string_view id) const = 0;   // the document with this id
  virtual bool is_primary(uint32_t doc) const = 0;             // a record, not what somebody wrote about records
  virtual bool has_primary() const = 0;
  // Smaller comes first among witnesses that hold the same words: records before copies, then by date.
  virtual int64_t precedence(uint32_t doc) const = 0;

  virtual uint64_t words() const = 0;                          // of all documents
  virtual uint64_t count(std::string_view form) const = 0;     // occurrences of a folded form
  double bits(std::string_view form) const;
};

// The document as words.
SourceText make_source_text(const doc::Document& document);

// Cuts a stream into sentences: fills sentence_of, sentence_first, block_of.
void find_sentences(SourceText& text);

}  // namespace stemma::trace
