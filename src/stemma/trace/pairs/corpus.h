// All words of all documents, as numbers: what passages shared between documents are found in.
//
// A number stands for a class of spellings that keys may take for one: number words meet digits,
// and letters that scribes, printers and readers of scans exchange are evened out (u and v, i, j
// and y, ae and e, doubled letters). Whether two words really agree is asked again when a passage
// is laid out (layout.h). Words that are no text of their own (header, signature, references)
// stand in their places as kNoWord, which is equal to nothing, not even to itself.
//
//   Corpus c;
//   for (const doc::Document* d : documents) c.add(number_words(*d));   // ids ascending
//   c.finish();
//   c.words[c.first[2] + 7]           // the eighth word of the third document
//   c.doc_of(c.first[2] + 7)          // 2
//   c.doc_of(c.words.size())          // precondition broken: no such word
//
// Documents are to be added in the order of their ids: every later choice between equals takes the
// first, so results do not depend on which document came first. 4 bytes a word and about 60 for each
// class. number_words may run on all threads; add and finish on one; afterwards all is read-only.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "stemma/doc/document.h"
#include "stemma/doc/stream.h"

namespace stemma::trace::pairs {

inline constexpr uint32_t kNoWord = 0;
inline constexpr uint64_t kMostWords = (uint64_t{1} << 32U) - (uint64_t{1} << 20U);   // some 24 GB of text

// One document, numbered by itself: word i is the loose form forms[numbers[i]]; the empty form is kNoWord.
struct DocumentWords {
  std::vector<uint32_t> numbers;        // one for each word of doc::make_stream
  std::vector<std::string> forms;       // forms[0] is empty
};
DocumentWords number_words(const doc::Document& d);
DocumentWords number_words(const doc::Document& d, const doc::Stream& stream);   // if it is at hand

// "jucundus" and "iocundus" stay two, "jvstitia" and "iustitia" are one. Of a folded form.
std::string loose_form(std::string_view form);

class Corpus {
 public:
  // False: more words than can be numbered; nothing is added.
  bool add(const DocumentWords& d);
  // The same for documents that share one list of forms. `known` says what number of the corpus each form has
  // (kNoWord: none yet); it is as long as the list, and the same for all of them.
  bool add(std::span<const uint32_t> numbers, const std::vector<std::string>& forms, std::vector<uint32_t>& known);
  void finish();

  uint32_t documents() const { return static_cast<uint32_t>(first.size()) - 1; }
  uint32_t size(uint32_t doc) const { return first[doc + 1] - first[doc] - 1; }   // words of it
  uint32_t doc_of(uint32_t at) const;
  bool same(uint32_t a, uint32_t b) const { return words[a] == words[b] && words[a] != kNoWord; }

  // Of a class of words.
  std::string_view form(uint32_t word) const { return std::string_view(forms_).substr(form_end_[word - 1], form_end_[word] - form_end_[word - 1]); }
  float bits(uint32_t word) const { return bits_[word]; }          // information, in this collection
  float general(uint32_t word) const { return general_[word]; }    // and in general text, whatever the collection
  uint32_t kinds(uint32_t word) const { return kinds_[word]; }     // letter_kinds of the form
  uint64_t total() const { return total_; }

  // Each document is followed by one kNoWord, so that nothing runs from one into the next; the first word of
  // all is a kNoWord, too.
  std::vector<uint32_t> words = {kNoWord};
  std::vector<uint32_t> first = {1};   // of each document, and behind the last

 private:
  std::unordered_map<std::string, uint32_t> numbers_;
  std::vector<uint32_t> count_ = {0};
  std::string forms_;
  std::vector<uint32_t> form_end_ = {0};
  std::vector<float> bits_, general_;
  std::vector<uint32_t> kinds_;
  std::vector<uint32_t> doc_at_;   // the document of every 64th word
  uint64_t total_ = 0;
};

}  // namespace stemma::trace::pairs
