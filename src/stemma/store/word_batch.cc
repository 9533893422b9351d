// Numbers first, order last: words are numbered by a hash table, what belongs to each is brought
// together by counting, and only the distinct words are sorted.
#include "stemma/store/word_batch.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "stemma/store/runs.h"
#include "stemma/store/word_index.h"

namespace stemma::store {

uint64_t WordTable::hash(std::string_view word) {
  uint64_t h = 0xCBF29CE484222325U;   // FNV-1a (Fowler, Noll, Vo), with a last mixing step
  for (const char c : word) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  h ^= h >> 32U;
  return h * 0x9E3779B97F4A7C15U;
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
  words_.push_back({hash, text_.size(), w.size()});
  text_.append(w);
  slots_[at] = static_cast<uint32_t>(words_.size());
  return slots_[at] - 1;
}

void DocumentWords::add(uint32_t column, std::string_view words) {
  uint32_t position = 0;
  for (size_t begin = 0; begin < words.size() && position < kLongestColumn;) {
    const size_t end = std::min(words.find(' ', begin), words.size());
    stream_.emplace_back(table_.number(words.substr(begin, end - begin)), place(column, position++));
    begin = end + 1;
  }
}

void DocumentWords::finish() {
  begins_.assign(table_.size() + 1, 0);
  for (const auto& [word, at] : stream_) ++begins_[word + 1];
  for (size_t i = 0; i < table_.size(); ++i) begins_[i + 1] += begins_[i];
  places_.resize(stream_.size());
  std::vector<size_t> next(begins_.begin(), begins_.end() - 1);
  for (const auto& [word, at] : stream_) places_[next[word]++] = at;
  stream_ = {};
  table_.close();
}

void WordBatch::add(uint32_t document, const DocumentWords& words) {
  assert(entries_.empty() || document > entries_.back().document);
  for (size_t i = 0; i < words.size(); ++i) {
    const auto places = words.places(i);
    places_.insert(places_.end(), places.begin(), places.end());
    entries_.push_back({table_.number(words.word(i), words.hash(i)), document, places_.size()});
  }
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
  if (entries_.empty()) return {};
  std::vector<size_t> begins(table_.size() + 1);
  for (const Entry& e : entries_) ++begins[e.word + 1];
  for (size_t i = 0; i < table_.size(); ++i) begins[i + 1] += begins[i];
  std::vector<uint32_t> by_word(entries_.size());
  std::vector<size_t> next(begins.begin(), begins.end() - 1);
  for (uint32_t i = 0; i < entries_.size(); ++i) by_word[next[entries_[i].word]++] = i;
  RunWriter run(db, kWordsKind);
  PostingWriter list;
  for (const uint32_t word : alphabetical()) {
    for (size_t i = begins[word]; i < begins[word + 1]; ++i) {
      const uint32_t e = by_word[i];
      const size_t begin = e == 0 ? 0 : entries_[e - 1].end;
      list.add(entries_[e].document, std::span(places_).subspan(begin, entries_[e].end - begin));
    }
    run.add(table_.word(word), list.take());
  }
  clear();
  return run.finish();
}

}  // namespace stemma::store
