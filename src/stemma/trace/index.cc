// Keys are evenly spread, so sorting in place by a few bits after another ("American flag sort",
// McIlroy, Bostic & McIlroy 1993) soon leaves next to nothing to compare.
#include "stemma/trace/index.h"
#include "stemma/trace/numbers.h"

#include <algorithm>
#include <array>
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

}  // namespace

uint64_t word_hash(std::string_view form) {
  const std::string_view number = number_value(form);
  return mix(word_id(number.empty() ? form : number));
}

uint64_t trigram_key(uint64_t a, uint64_t b, uint64_t c) { return mix(mix(mix(a) + b) + c); }
uint64_t anchor_key(uint64_t word) { return mix(word ^ 0xA5A5A5A5A5A5A5A5ULL); }

void add_trigrams(const SourceText& text, uint32_t doc, std::vector<Posting>& out) {
  if (text.size() < 3) return;
  uint64_t a = word_hash(text.stream.form(0));
  uint64_t b = word_hash(text.stream.form(1));
  for (uint32_t i = 0; i + 2 < text.size(); ++i) {
    const uint64_t c = word_hash(text.stream.form(i + 2));
    out.push_back({trigram_key(a, b, c), doc, i});
    a = b;
    b = c;
  }
}

namespace {

constexpr size_t kFew = 4096;        // postings that lie in the nearest cache
constexpr unsigned kDigit = 8;       // bits of one pass: as many streams of writing as that cache bears

bool less(const Posting& a, const Posting& b) { return a.key != b.key ? a.key < b.key : a.doc != b.doc ? a.doc < b.doc : a.at < b.at; }

// By the bits [64 - skip - bits, 64 - skip) of the key, in place; then each bucket.
void sort_from(Posting* p, size_t size, unsigned skip) {
  if (size < 32 || skip > 56) return std::sort(p, p + size, less);
  const unsigned bits = size > kFew ? kDigit : std::clamp(static_cast<unsigned>(std::bit_width(size)) - 3U, 2U, kDigit);   // buckets of a few
  const auto bucket = [&](const Posting& a) { return static_cast<size_t>(a.key << skip >> (64U - bits)); };
  std::array<size_t, (size_t{1} << kDigit) + 1> begin{};
  for (size_t i = 0; i < size; ++i) ++begin[bucket(p[i]) + 1];
  for (size_t b = 1; b < begin.size(); ++b) begin[b] += begin[b - 1];
  std::array<size_t, size_t{1} << kDigit> next;   // in each bucket, the first place not settled
  std::copy(begin.begin(), begin.end() - 1, next.begin());
  for (size_t b = 0; b < next.size(); ++b) {
    while (next[b] < begin[b + 1]) {
      const size_t home = bucket(p[next[b]]);
      if (home != b) std::swap(p[next[b]], p[next[home]]);
      ++next[home];
    }
  }
  for (size_t b = 0; b < next.size(); ++b) {
    const size_t n = begin[b + 1] - begin[b];
    if (n > 1) sort_from(p + begin[b], n, skip + bits);
  }
}

}  // namespace

void sort_postings(std::vector<Posting>& postings) { sort_from(postings.data(), postings.size(), 0); }

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

void add_letters(const SourceText& text, uint32_t doc, std::vector<Posting>& out) {
  Letters letters;
  for (uint32_t i = 0; i < text.size(); ++i) letters.add(text.stream.form(i), i);
  for (const LetterGram& g : winnow(letters.text)) out.push_back({g.key, doc, letters.word_of[g.at]});
}

}  // namespace stemma::trace
