// The documents searched, as words: what every stage of tracing reads.
//
// A Collection owns the match streams, one vocabulary for all of them, word counts,
// sentences, and the information each word carries. It keeps pointers to the documents,
// which must outlive it. Built once (O(words)), then read-only: safe on all threads.
//
//   Collection c(documents);              // std::vector<const doc::Document*>
//   c.id("also")                          // word id, or kNoWord
//   c.bits("also")                        // information in bits: small for common words
//   Collection({nullptr})                 // precondition broken: no null documents
//
// Information: −log2 of the word's frequency in the collection, smoothed with what its
// class (function word, everyday, rare, unknown) would have in general text, so that a
// small collection does not make every word look common. METHOD: a quotation too poor
// in information identifies no source (Kilgarriff, "Language is never, ever, ever,
// random", 2005, on why this is a floor and not a probability).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "stemma/doc/document.h"
#include "stemma/doc/stream.h"

namespace stemma::trace {

using WordId = uint32_t;
inline constexpr WordId kNoWord = UINT32_MAX;

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

class Collection {
 public:
  explicit Collection(const std::vector<const doc::Document*>& documents);

  const std::vector<SourceText>& texts() const { return texts_; }
  const SourceText& text(uint32_t doc) const { return texts_[doc]; }
  uint64_t words() const { return words_; }

  WordId id(std::string_view form) const;
  std::string_view form(WordId id) const { return *forms_[id]; }
  uint32_t count(std::string_view form) const;
  double bits(std::string_view form) const;

 private:
  void add(const doc::Document& d);

  std::vector<SourceText> texts_;
  std::unordered_map<std::string, WordId> vocabulary_;
  std::vector<const std::string*> forms_;
  std::vector<uint32_t> counts_;
  uint64_t words_ = 0;
};

// Cuts a stream into sentences: fills sentence_of, sentence_first, block_of.
void find_sentences(SourceText& text);

}  // namespace stemma::trace
