// The words of documents on their way into the index.
//
//   DocumentWords words;                      // on any thread
//   for (auto w : {"the", "port", "the"}) words.add(kBodyColumn, w);   // columns ascend; a word behind the other
//   words.add(kTitleColumn, "port");
//   words.finish();
//   words.size(), words.word(0), words.places(0)   // 3, "the", {0, 2} of the body
//
//   WordBatch batch;                          // the writer
//   const size_t n = batch.add(words);        // `words` is not needed any more
//   batch.number(n, 7);                       // its document's number; these ascend
//   if (auto e = batch.write(db)) return *e;  // inside a transaction: one sorted run; the batch is empty then
//   batch.number(n + 1, 6)                    // wrong: an assertion
//
// What a document holds is put in order once, where it is read; the writer only looks up each of its
// words once. Inversion in memory by batches: Heinz & Zobel 2003, Efficient single-pass index construction.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/store/database.h"
#include "stemma/store/postings.h"

namespace stemma::store {

// Strings, each once, numbered as they come.
class WordTable {
 public:
  uint32_t number(std::string_view word) { return number(word, hash(word)); }
  uint32_t number(std::string_view word, uint64_t hash);
  std::string_view word(uint32_t n) const { return std::string_view(text_).substr(words_[n].begin, words_[n].size); }
  uint64_t hash_of(uint32_t n) const { return words_[n].hash; }
  size_t size() const { return words_.size(); }
  // No further words: what finding them takes is given back.
  void close();
  static uint64_t hash(std::string_view word);
  size_t memory() const { return text_.capacity() + words_.capacity() * sizeof(Word) + slots_.capacity() * sizeof(uint32_t); }

 private:
  struct Word {
    uint64_t hash;
    uint32_t begin;
    uint32_t size;
  };
  void grow();

  std::string text_;
  std::vector<Word> words_;
  std::vector<uint32_t> slots_;   // number + 1, or 0
};

// What one document holds. Made and finished on one thread, then only read.
class DocumentWords {
 public:
  void add(uint32_t column, std::string_view word);
  void finish();   // no further words; now words and places may be read

  size_t size() const { return table_.size(); }
  std::string_view word(size_t i) const { return table_.word(static_cast<uint32_t>(i)); }
  uint64_t hash(size_t i) const { return table_.hash_of(static_cast<uint32_t>(i)); }
  // Where word i stands, ascending.
  std::span<const Place> places(size_t i) const { return std::span(places_).subspan(begins_[i], begins_[i + 1] - begins_[i]); }
  size_t memory() const { return table_.memory() + begins_.capacity() * sizeof(uint32_t) + places_.capacity() * sizeof(Place); }

 private:
  WordTable table_;
  std::vector<std::pair<uint32_t, Place>> stream_;   // in the order of the document
  uint32_t column_ = 0;
  uint32_t position_ = 0;        // of the next word in it
  std::vector<uint32_t> begins_;
  std::vector<Place> places_;
};

// What the documents of one transaction hold. Memory: four bytes a place, eight a word and document.
class WordBatch {
 public:
  size_t add(const DocumentWords& words);
  // A document without a number is left out.
  void number(size_t added, uint32_t document);
  std::optional<Error> write(const Database& db);   // no document with a number: nothing written
  void clear() { *this = {}; }

 private:
  struct Entry {
    uint32_t word;
    uint32_t end;   // of its places in places_
  };
  struct Document {
    uint32_t number = 0;
    uint32_t end = 0;   // of its entries
  };
  std::vector<uint32_t> alphabetical() const;

  WordTable table_;
  std::vector<Document> documents_;
  std::vector<Entry> entries_;   // in the order of documents
  std::vector<Place> places_;
};

}  // namespace stemma::store
