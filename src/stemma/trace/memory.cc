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

uint64_t MemoryCollection::count(std::string_view form) const {
  const auto it = counts_.find(word_id(form));
  return it == counts_.end() ? 0 : it->second;
}

MemoryIndex::MemoryIndex(const Collection& collection) : collection_(collection) {
  words_.reserve(collection.words());
  for (uint32_t d = 0; d < collection.size(); ++d) add_trigrams(collection.text(d), d, words_);
  sort_postings(words_);
}

bool MemoryIndex::words(uint64_t key, size_t most, std::vector<Posting>& out) const { return append(words_, key, most, out); }

bool MemoryIndex::letters(uint64_t key, size_t most, std::vector<Posting>& out) const {
  std::call_once(letters_once_, [&] {
    for (uint32_t d = 0; d < collection_.size(); ++d) add_letters(collection_.text(d), d, letters_);
    sort_postings(letters_);
  });
  return append(letters_, key, most, out);
}

}  // namespace stemma::trace
