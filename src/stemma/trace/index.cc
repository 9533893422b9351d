// Both indexes are one sorted array of (key, document, word): cache-friendly, and small
// enough for a pile in memory; the archive's index replaces it for large ones. Keys are
// evenly spread, so one pass by their first bits, in place, leaves next to nothing to sort
// ("American flag sort", McIlroy, Bostic & McIlroy 1993).
#include "stemma/trace/index.h"
#include "stemma/trace/numbers.h"

#include <algorithm>
#include <bit>

namespace stemma::trace {
namespace {

constexpr size_t kGram = 6;
constexpr size_t kWindow = 4;

uint64_t mix(uint64_t x) {   // the finaliser of SplitMix64 (Steele, Lea & Flood 2014)
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

void sort_postings(std::vector<Posting>& p) {
  const auto less = [](const Posting& a, const Posting& b) { return a.key != b.key ? a.key < b.key : a.doc != b.doc ? a.doc < b.doc : a.at < b.at; };
  const auto first_bits = std::clamp(static_cast<unsigned>(std::bit_width(p.size())), 4U, 23U) - 3U;   // buckets of a few
  const auto bucket = [&](const Posting& a) { return static_cast<size_t>(a.key >> (64U - first_bits)); };
  std::vector<size_t> begin((size_t{1} << first_bits) + 1);
  for (const Posting& a : p) ++begin[bucket(a) + 1];
  for (size_t b = 1; b < begin.size(); ++b) begin[b] += begin[b - 1];
  std::vector<size_t> next(begin.begin(), begin.end() - 1);   // in each bucket, the first place not settled
  for (size_t b = 0; b < next.size(); ++b) {
    while (next[b] < begin[b + 1]) {
      const size_t home = bucket(p[next[b]]);
      if (home != b) std::swap(p[next[b]], p[next[home]]);
      ++next[home];
    }
    std::sort(p.begin() + static_cast<std::ptrdiff_t>(begin[b]), p.begin() + static_cast<std::ptrdiff_t>(begin[b + 1]), less);
  }
}

std::span<const Posting> equal_keys(const std::vector<Posting>& p, uint64_t key) {
  const auto lo = std::lower_bound(p.begin(), p.end(), key, [](const Posting& a, uint64_t k) { return a.key < k; });
  auto hi = lo;
  while (hi != p.end() && hi->key == key) ++hi;
  return {p.data() + (lo - p.begin()), static_cast<size_t>(hi - lo)};
}

}  // namespace

uint64_t word_hash(std::string_view form) {
  const std::string_view number = number_value(form);
  uint64_t h = 0xCBF29CE484222325ULL;   // FNV-1a, then mixed
  for (const char c : number.empty() ? form : number) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return mix(h);
}

uint64_t trigram_key(uint64_t a, uint64_t b, uint64_t c) { return mix(mix(mix(a) + b) + c); }

WordIndex::WordIndex(const Collection& collection) {
  postings_.reserve(collection.words());
  std::vector<uint64_t> hashes;
  std::vector<uint64_t> hash_of;   // by word; 0: not worked out yet
  for (uint32_t d = 0; d < collection.texts().size(); ++d) {
    const SourceText& text = collection.text(d);
    hashes.resize(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
      const WordId word = text.ids[i];
      if (word >= hash_of.size()) hash_of.resize(word + size_t{1});
      if (hash_of[word] == 0) hash_of[word] = word_hash(text.stream.form(i));
      hashes[i] = hash_of[word];
    }
    for (uint32_t i = 0; i + 2 < text.size(); ++i) {
      postings_.push_back({trigram_key(hashes[i], hashes[i + 1], hashes[i + 2]), d, i});
    }
  }
  sort_postings(postings_);
}

std::span<const Posting> WordIndex::find(uint64_t key) const { return equal_keys(postings_, key); }

void Letters::add(std::string_view form, uint32_t word) {
  for (const char c : form) {
    if (c == '\'' || c == '.' || c == ',') continue;
    text.push_back(c);
    word_of.push_back(word);
  }
}

std::vector<LetterGram> winnow(std::string_view letters) {
  std::vector<LetterGram> out;
  if (letters.size() < kGram) return out;
  std::vector<uint64_t> hashes(letters.size() - kGram + 1);
  for (size_t i = 0; i < hashes.size(); ++i) {
    uint64_t packed = 0;
    for (size_t k = 0; k < kGram; ++k) packed = packed << 8 | static_cast<unsigned char>(letters[i + k]);
    hashes[i] = mix(packed);
  }
  size_t last = SIZE_MAX;
  const size_t windows = hashes.size() >= kWindow ? hashes.size() - kWindow + 1 : 1;
  for (size_t w = 0; w < windows; ++w) {
    size_t best = w;
    for (size_t i = w + 1; i < std::min(w + kWindow, hashes.size()); ++i) if (hashes[i] <= hashes[best]) best = i;
    if (best != last) out.push_back({hashes[best], static_cast<uint32_t>(best)});
    last = best;
  }
  return out;
}

LetterIndex::LetterIndex(const Collection& collection) {
  for (uint32_t d = 0; d < collection.texts().size(); ++d) {
    const SourceText& text = collection.text(d);
    Letters letters;
    for (uint32_t i = 0; i < text.size(); ++i) letters.add(text.stream.form(i), i);
    for (const LetterGram& g : winnow(letters.text)) postings_.push_back({g.key, d, letters.word_of[g.at]});
  }
  sort_postings(postings_);
}

std::span<const Posting> LetterIndex::find(uint64_t key) const { return equal_keys(postings_, key); }

}  // namespace stemma::trace
