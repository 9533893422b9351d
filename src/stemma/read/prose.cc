// Function words are looked up in one open-addressing table made at compile time from
// the five lists; a word is a number there, and each entry carries the set of languages
// that have it. First letter and size turn most other words away before that. Where words
// begin and end is told 64 bytes at a time: at the changes of a bit per byte, with SSE2
// (part of every x86-64) or eight bytes at a time in a machine word elsewhere.
#include "stemma/read/prose.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "stemma/read/shape.h"
#include "stemma/read/tables/stop_words.h"

namespace stemma::read {
namespace {

constexpr size_t kSlots = 2048;   // a power of two
constexpr size_t kLongest = 10;

// A folded word of up to ten bytes as two numbers: equal words are equal keys.
struct Key {
  uint64_t low = 0;
  uint16_t high = 0;
  constexpr bool operator==(const Key&) const = default;
  constexpr bool empty() const { return low == 0; }
  constexpr void put(size_t at, unsigned char c) {
    if (at < 8) low |= uint64_t{c} << (8 * at);
    else high = static_cast<uint16_t>(high | c << (8 * (at - 8)));
  }
  constexpr size_t slot() const { return ((low + high * 0xC2B2AE3D27D4EB4FULL) * 0x9E3779B97F4A7C15ULL) >> 53U; }
};

constexpr Key key_of(std::string_view word) {
  Key k;
  for (size_t i = 0; i < word.size(); ++i) k.put(i, static_cast<unsigned char>(word[i]));
  return k;
}

struct Entry {
  Key word;
  uint8_t languages = 0;
  bool you = false;
};

struct Table {
  std::array<Entry, kSlots> slots{};
  std::array<uint16_t, 256> sizes{};   // by first byte: the sizes of its words, a quick no for the rest

  constexpr void add(std::string_view list, Language language) {
    while (!list.empty()) {
      const size_t end = std::min(list.find(' '), list.size());
      const Key word = key_of(list.substr(0, end));
      Entry& e = slots[find(word)];
      e.word = word;
      e.languages = static_cast<uint8_t>(e.languages | (1U << language));
      auto& sizes_of = sizes[static_cast<unsigned char>(list[0])];
      sizes_of = static_cast<uint16_t>(sizes_of | 1U << end);
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  }
  constexpr size_t find(Key word) const {
    size_t i = word.slot();
    while (!slots[i].word.empty() && slots[i].word != word) i = (i + 1) % kSlots;
    return i;
  }
};

constexpr Table make_table() {
  Table t;
  t.add(tables::kEnglish, kEn);
  t.add(tables::kSpanish, kEs);
  t.add(tables::kFrench, kFr);
  t.add(tables::kPortuguese, kPt);
  t.add(tables::kGerman, kDe);
  for (std::string_view you : {"you", "your", "our", "us", "we", "vous", "votre", "nos", "sie", "ihre", "tu", "su"}) {
    t.slots[t.find(key_of(you))].you = true;   // where a list has it
  }
  return t;
}

constexpr Table kStops = make_table();

// Size of a general punctuation character (E2 80 xx) at `i`: a word boundary.
size_t punctuation(std::string_view s, size_t i) {
  if (s[i] != '\xE2' && s[i] != '\xC2') return 0;
  const bool general = s[i] == '\xE2' && i + 2 < s.size() && (s[i + 1] == '\x80' || s[i + 1] == '\x81');
  return general ? 3 : s[i] == '\xC2' && i + 1 < s.size() ? 2 : 0;
}

// The byte of `word` at `i` in lower case, ASCII and Latin-1.
unsigned char folded(std::string_view word, size_t i) {
  const auto c = static_cast<unsigned char>(word[i]);
  const bool latin_capital = i > 0 && word[i - 1] == '\xC3' && c <= 0x9E;
  return is_upper(word[i]) || latin_capital ? static_cast<unsigned char>(c + 0x20) : c;
}

constexpr uint64_t kOnes = 0x0101010101010101ULL, kHigh = kOnes * 0x80;

// The high bit of each byte of `x`, all of them ASCII, that lies from `first` to `last`.
constexpr uint64_t within(uint64_t x, unsigned char first, unsigned char last) {
  return (x + kOnes * (0x80U - first)) & ~(x + kOnes * (0x7FU - last)) & kHigh;
}

// `n` bytes at `at`, at most eight, the first lowest.
uint64_t load(std::string_view s, size_t at, size_t n) {
  uint64_t x = 0;
  if (at + 8 <= s.size() && std::endian::native == std::endian::little) {
    std::memcpy(&x, s.data() + at, 8);
    return n < 8 ? x & ((uint64_t{1} << 8 * n) - 1) : x;
  }
  for (size_t i = 0; i < n; ++i) x |= uint64_t{static_cast<unsigned char>(s[at + i])} << (8 * i);
  return x;
}

// key_of() the word of `s` at `at` in lower case; ASCII eight bytes at a time.
Key folded_key(std::string_view s, size_t at, size_t size) {
  Key key;
  const uint64_t x = load(s, at, std::min<size_t>(size, 8));
  if ((x & kHigh) != 0) {
    for (size_t i = 0; i < size; ++i) key.put(i, folded(s.substr(at, size), i));
    return key;
  }
  key.low = x | within(x, 'A', 'Z') >> 2U;
  for (size_t i = 8; i < size; ++i) key.put(i, folded(s.substr(at, size), i));
  return key;
}

// The 64 bytes of `s` at `at`, a bit each: part of a word by itself, and beyond ASCII.
struct Bits {
  uint64_t word = 0;
  uint64_t beyond = 0;
};

Bits bits_at(std::string_view s, size_t at) {
  Bits out;
  size_t i = 0;
#ifdef __SSE2__
  const __m128i blank = _mm_set1_epi8(0x20), low_a = _mm_set1_epi8('a' - 1), high_z = _mm_set1_epi8('z' + 1);
  const __m128i low_0 = _mm_set1_epi8('0' - 1), high_9 = _mm_set1_epi8('9' + 1);
  for (; i < 64 && at + i + 16 <= s.size(); i += 16) {   // beyond ASCII is below zero
    const __m128i x = _mm_loadu_si128(reinterpret_cast<const __m128i*>(s.data() + at + i));
    const __m128i lower = _mm_or_si128(x, blank);
    const __m128i letter = _mm_and_si128(_mm_cmpgt_epi8(lower, low_a), _mm_cmplt_epi8(lower, high_z));
    const __m128i digit = _mm_and_si128(_mm_cmpgt_epi8(x, low_0), _mm_cmplt_epi8(x, high_9));
    const auto beyond = static_cast<unsigned>(_mm_movemask_epi8(x));
    out.word |= uint64_t{static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(letter, digit))) | beyond} << i;
    out.beyond |= uint64_t{beyond} << i;
  }
#endif
  for (; i < 64 && at + i < s.size(); i += 8) {
    const uint64_t x = load(s, at + i, std::min<size_t>(8, s.size() - at - i));
    const uint64_t ascii = x & ~kHigh;
    const uint64_t high = x & kHigh;
    const uint64_t word = high | within(ascii | kOnes * 0x20, 'a', 'z') | within(ascii, '0', '9');
    out.word |= ((word >> 7U) * 0x0102040810204080ULL >> 56U) << i;
    out.beyond |= ((high >> 7U) * 0x0102040810204080ULL >> 56U) << i;
  }
  return out;
}

// One bit a byte of the 64 from `at` on: part of a word? `skip`: bytes at its beginning
// that belong to a mark of the block before; afterwards, of this one to the next.
uint64_t word_bits(std::string_view s, size_t at, size_t& skip) {
  const Bits here = bits_at(s, at);
  uint64_t bits = here.word;
  const auto clear = [&](size_t from, size_t n) {
    for (size_t i = from; i < std::min<size_t>(from + n, 64); ++i) bits &= ~(uint64_t{1} << i);
    skip = from + n > 64 ? from + n - 64 : 0;
  };
  if (skip > 0) clear(0, skip);
  for (uint64_t rest = here.beyond & bits; rest != 0; rest &= rest - 1) {
    const auto i = static_cast<size_t>(std::countr_zero(rest));
    if (const size_t n = punctuation(s, at + i)) clear(i, n);
  }
  return bits;
}

// One byte a language, one for you, one for any function word: a word adds to all at once.
constexpr std::array<uint64_t, 1U << (kLanguages + 1)> kSpread = [] {
  std::array<uint64_t, 1U << (kLanguages + 1)> out{};
  for (size_t bits = 0; bits < out.size(); ++bits) {
    out[bits] = uint64_t{1} << (8 * (kLanguages + 1));
    for (size_t i = 0; i <= kLanguages; ++i) out[bits] |= uint64_t{bits >> i & 1U} << (8 * i);
  }
  return out;
}();

// By the first byte of a word: the sizes of function words that begin with it, in either
// case, in the low half; above it a one in the byte of numbers, or in that of capitals.
constexpr std::array<uint32_t, 256> kFirst = [] {
  std::array<uint32_t, 256> out{};
  for (size_t c = 0; c < 256; ++c) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool digit = c >= '0' && c <= '9';
    out[c] = kStops.sizes[capital ? c + 0x20 : c] | uint32_t{digit} << 16U | uint32_t{capital} << 24U;
  }
  return out;
}();

// What the words of a block came to, a byte each; a block has too few for one to overflow.
struct Sums {
  uint64_t by = 0;      // kSpread
  uint32_t first = 0;   // kFirst
};

// The word of `s` from `at` to `end`.
void count(std::string_view s, size_t at, size_t end, Prose& p, Sums& sums) {
  const size_t size = end - at;
  const auto c = static_cast<unsigned char>(s[at]);
  const uint32_t first = kFirst[c];
  ++p.words;
  sums.first += first >> 16U;
  if (c == 0xC3 && size > 1 && static_cast<unsigned char>(s[at + 1]) <= 0x9E) ++p.capitals;
  if (size > kLongest || !(first >> size & 1U)) return;
  const Entry& e = kStops.slots[kStops.find(folded_key(s, at, size))];
  if (!e.word.empty()) sums.by += kSpread[e.languages | unsigned{e.you} << kLanguages];
}

void settle(const Sums& sums, Prose& p) {
  for (size_t l = 0; l < kLanguages; ++l) p.by[l] += sums.by >> (8 * l) & 0xFFU;
  p.you += sums.by >> (8 * kLanguages) & 0xFFU;
  p.stops += sums.by >> (8 * (kLanguages + 1)) & 0xFFU;
  p.numbers += sums.first & 0xFFU;
  p.capitals += sums.first >> 8U & 0xFFU;
}

}  // namespace

// Words begin and end where the bits change.
Prose measure(std::string_view s, uint32_t limit) {
  Prose p;
  p.bytes = static_cast<uint32_t>(s.size());
  size_t from = 0;
  uint64_t open = 0;   // 1 inside a word
  size_t skip = 0;
  Sums sums;
  for (size_t at = 0; at < s.size() && p.words < limit; at += 64) {
    const uint64_t bits = word_bits(s, at, skip);
    for (uint64_t edges = bits ^ (bits << 1U | open); edges != 0; edges &= edges - 1) {
      const size_t here = at + static_cast<size_t>(std::countr_zero(edges));
      if (open == 0) from = here;
      else count(s, from, here, p, sums);
      open ^= 1U;
      if (p.words >= limit) break;
    }
    settle(std::exchange(sums, {}), p);
  }
  if (open != 0 && p.words < limit) count(s, from, s.size(), p, sums);
  settle(sums, p);
  return p;
}

std::string language_of(std::string_view text) {
  constexpr size_t kSample = 1 << 14;
  Prose sum;
  const size_t step = std::max(text.size() / 4, kSample);
  for (size_t at = 0; at < text.size(); at += step) {
    const Prose p = measure(text.substr(at, kSample), 800);
    sum.words += p.words;
    for (size_t l = 0; l < kLanguages; ++l) sum.by[l] += p.by[l];
  }
  const auto best = std::max_element(sum.by.begin(), sum.by.end());
  uint32_t second = 0;
  for (auto it = sum.by.begin(); it != sum.by.end(); ++it) {
    if (it != best) second = std::max(second, *it);
  }
  // Few words need a clearer majority.
  const bool enough = *best >= 5 ? *best * 10 >= second * 12 : *best >= 3 && *best >= second * 2;
  if (!enough || *best * 8 < sum.words) return {};
  constexpr const char* kNames[] = {"en", "es", "fr", "pt", "de"};
  return kNames[best - sum.by.begin()];
}

}  // namespace stemma::read
