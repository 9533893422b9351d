// Numbers first, order last: words are numbered by a hash table, what belongs to each is brought
// together by counting, and only the distinct words are sorted.
#include "stemma/store/word_batch.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

#include "stemma/store/runs.h"
#include "stemma/store/word_index.h"

namespace stemma::store {

// Eight bytes at a time, each mixed in by multiplying and folding (as in wyhash and its kin).
uint64_t WordTable::hash(std::string_view word) {
  constexpr uint64_t kOdd = 0x9E3779B97F4A7C15U;
  uint64_t h = word.size() * 0xCBF29CE484222325U;
  const auto mix = [&](uint64_t eight) {
    h = (h ^ eight) * kOdd;
    h ^= h >> 32U;
  };
  uint64_t eight = 0;
  for (; word.size() > 8; word.remove_prefix(8)) {
    std::memcpy(&eight, word.data(), 8);
    mix(eight);
  }
  eight = 0;
  std::memcpy(&eight, word.data(), word.size());
  mix(eight);
  return h * kOdd;
}

void WordTable::close() {
  slots_ = {};
  words_.shrink_to_fit();
  text_.shrink_to_fit();
}

void WordTable::grow() {
  slots_.assign(slots_.empty() ? 512 : slots_.size() * 2, 0);
  for (uint32_t n = 0; n < words_.size(); ++n) {
    size_t at = words_[n].hash >> 20U & (slots_.size() - 1);
    while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = n + 1;
  }
}

uint32_t WordTable::number(std::string_view w, uint64_t hash) {
  if (words_.size() * 2 >= slots_.size()) grow();
  size_t at = hash >> 20U & (slots_.size() - 1);
  for (; slots_[at] != 0; at = (at + 1) & (slots_.size() - 1)) {
    const Word& known = words_[slots_[at] - 1];
    if (known.hash == hash && word(slots_[at] - 1) == w) return slots_[at] - 1;
  }
  words_.push_back({hash, static_cast<uint32_t>(text_.size()), static_cast<uint32_t>(w.size())});
  text_.append(w);
  slots_[at] = static_cast<uint32_t>(words_.size());
  return slots_[at] - 1;
}

void DocumentWords::add(uint32_t column, std::string_view word) {
  if (column != column_) column_ = column, position_ = 0;
  if (position_ < kLongestColumn) stream_.emplace_back(table_.number(word), place(column, position_++));
}

void DocumentWords::finish() {
  begins_.assign(table_.size() + 1, 0);
  for (const auto& [word, at] : stream_) ++begins_[word + 1];
  for (size_t i = 0; i < table_.size(); ++i) begins_[i + 1] += begins_[i];
  places_.resize(stream_.size());
  std::vector<uint32_t> next(begins_.begin(), begins_.end() - 1);
  for (const auto& [word, at] : stream_) places_[next[word]++] = at;
  stream_ = {};
  table_.close();
}

size_t WordBatch::add(const DocumentWords& words) {
  for (size_t i = 0; i < words.size(); ++i) {
    const auto places = words.places(i);
    places_.insert(places_.end(), places.begin(), places.end());
    entries_.push_back({table_.number(words.word(i), words.hash(i)), static_cast<uint32_t>(places_.size())});
  }
  documents_.push_back({0, static_cast<uint32_t>(entries_.size())});
  return documents_.size() - 1;
}

void WordBatch::number(size_t added, uint32_t document) {
  assert(added == 0 || document > documents_[added - 1].number);
  documents_[added].number = document;
}

// The numbers of the words in the order of their bytes; most are told apart by the first eight.
std::vector<uint32_t> WordBatch::alphabetical() const {
  std::vector<std::pair<uint64_t, uint32_t>> order(table_.size());
  for (uint32_t n = 0; n < order.size(); ++n) {
    const std::string_view word = table_.word(n);
    uint64_t head = 0;
    for (size_t i = 0; i < 8; ++i) head = head << 8U | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0U);
    order[n] = {head, n};
  }
  std::sort(order.begin(), order.end(), [this](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : table_.word(a.second) < table_.word(b.second);
  });
  std::vector<uint32_t> out;
  for (const auto& [head, n] : order) out.push_back(n);
  return out;
}

std::optional<Error> WordBatch::write(const Database& db) {
  // The entries of each word, in the order of documents.
  struct Standing {
    uint32_t document;
    uint32_t entry;
  };
  std::vector<uint32_t> begins(table_.size() + 1);
  size_t entry = 0;
  for (const Document& d : documents_) {
    for (; entry < d.end; ++entry) begins[entries_[entry].word + 1] += d.number != 0 ? 1 : 0;
  }
  for (size_t i = 0; i < table_.size(); ++i) begins[i + 1] += begins[i];
  std::vector<Standing> by_word(begins.back());
  std::vector<uint32_t> next(begins.begin(), begins.end() - 1);
  entry = 0;
  for (const Document& d : documents_) {
    for (; entry < d.end; ++entry) if (d.number != 0) by_word[next[entries_[entry].word]++] = {d.number, static_cast<uint32_t>(entry)};
  }
  next = {};
  RunWriter run(db, kWordsKind);
  PostingWriter list;
  for (const uint32_t word : alphabetical()) {
    if (begins[word] == begins[word + 1]) continue;
    for (size_t i = begins[word]; i < begins[word + 1]; ++i) {
      const auto [document, e] = by_word[i];
      const uint32_t begin = e == 0 ? 0 : entries_[e - 1].end;
      list.add(document, std::span(places_).subspan(begin, entries_[e].end - begin));
    }
    run.add(table_.word(word), list.take());
  }
  clear();
  return run.finish();
}

}  // namespace stemma::store
