// Both indexes are one sorted array of (key, document, word): cache-friendly, and small enough
// for a pile in memory.
#include "stemma/trace/memory.h"

#include <algorithm>

namespace stemma::trace {
namespace {

bool append(const std::vector<Posting>& p, uint64_t key, size_t most, std::vector<Posting>& out) {
  const auto lo = std::lower_bound(p.begin(), p.end(), key, [](const Posting& a, uint64_t k) { return a.key < k; });
  auto hi = lo;
  while (hi != p.end() && hi->key == key) ++hi;
  if (static_cast<size_t>(hi - lo) > most) return false;
  out.insert(out.end(), lo, hi);
  return true;
}

class Slice : public Places {
 public:
  Slice(const Posting* first, size_t size) : first_(first), size_(size) {}
  uint64_t size() const override { return size_; }
  void read(size_t most, const std::vector<uint32_t>* only, std::vector<Posting>& out) const override {
    for (size_t i = 0; i < size_ && most > 0; ++i) {
      if (only != nullptr && !std::binary_search(only->begin(), only->end(), first_[i].doc)) continue;
      out.push_back(first_[i]);
      --most;
    }
  }

 private:
  const Posting* first_;
  size_t size_;
};

}  // namespace

MemoryCollection::MemoryCollection(const std::vector<const doc::Document*>& documents) {
  texts_.reserve(documents.size());
  for (const doc::Document* d : documents) {
    by_id_.emplace(d->id, static_cast<uint32_t>(texts_.size()));
    const SourceText& text = texts_.emplace_back(make_source_text(*d));
    for (const WordId id : text.ids) ++counts_[id];
    words_ += text.size();
    has_primary_ = has_primary_ || d->kind == doc::Kind::kCable;
  }
}

std::optional<uint32_t> MemoryCollection::find(std::string_view id) const {
  const auto it = by_id_.find(id);
  return it == by_id_.end() ? std::nullopt : std::optional(it->second);
}

// The day as a number, 19740302; of "1974" the first; without a date behind all others.
int64_t MemoryCollection::precedence(uint32_t doc) const {
  constexpr int64_t kNever = 99'999'999, kCopy = 100'000'000;
  const std::string& date = texts_[doc].doc->date;
  int64_t day = date.empty() ? kNever : 0;
  const std::string_view pattern = "0000-01-01";
  for (size_t i = 0; i < pattern.size() && !date.empty(); ++i) {
    const char c = i < date.size() ? date[i] : pattern[i];
    if (c >= '0' && c <= '9') day = day * 10 + (c - '0');
  }
  return day + (is_primary(doc) ? 0 : kCopy);
}

uint64_t MemoryCollection::count(std::string_view form) const {
  const auto it = counts_.find(word_id(form));
  return it == counts_.end() ? 0 : it->second;
}

MemoryIndex::MemoryIndex(const Collection& collection) : collection_(collection) {
  words_.reserve(collection.words());
  for (uint32_t d = 0; d < collection.size(); ++d) add_trigrams(collection.text(d), d, words_);
  sort_postings(words_);
}

std::unique_ptr<Places> MemoryIndex::words(uint64_t key) const {
  const auto lo = std::lower_bound(words_.begin(), words_.end(), key, [](const Posting& a, uint64_t k) { return a.key < k; });
  const auto hi = std::upper_bound(lo, words_.end(), key, [](uint64_t k, const Posting& a) { return k < a.key; });
  return std::make_unique<Slice>(words_.data() + (lo - words_.begin()), static_cast<size_t>(hi - lo));
}

bool MemoryIndex::letters(uint64_t key, size_t most, std::vector<Posting>& out) const {
  std::call_once(letters_once_, [&] {
    for (uint32_t d = 0; d < collection_.size(); ++d) add_letters(collection_.text(d), d, letters_);
    sort_postings(letters_);
  });
  return append(letters_, key, most, out);
}

}  // namespace stemma::trace
