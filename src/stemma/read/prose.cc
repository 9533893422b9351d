// Function words are looked up in one open-addressing table made at compile time from
// the five lists; a word is a number there, and each entry carries the set of languages
// that have it. First letter and size turn most other words away before that. Where words
// begin and end is told 64 bytes at a time: at the changes of a bit per byte.
#include "stemma/read/prose.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

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

// Up to eight bytes at `at`, the first lowest; zeros behind the end.
uint64_t load(std::string_view s, size_t at) {
  uint64_t x = 0;
  const size_t n = std::min<size_t>(8, s.size() - at);
  for (size_t i = 0; i < n; ++i) x |= uint64_t{static_cast<unsigned char>(s[at + i])} << (8 * i);
  return x;
}

// key_of() the word in lower case; ASCII eight bytes at a time.
Key folded_key(std::string_view word) {
  Key key;
  const uint64_t x = load(word, 0);
  if ((x & kHigh) != 0) {
    for (size_t i = 0; i < word.size(); ++i) key.put(i, folded(word, i));
    return key;
  }
  key.low = x | within(x, 'A', 'Z') >> 2U;
  for (size_t i = 8; i < word.size(); ++i) key.put(i, folded(word, i));
  return key;
}

// One bit a byte of the 64 from `at` on: part of a word? `skip`: bytes at its beginning
// that belong to a mark of the block before; afterwards, of this one to the next.
uint64_t word_bits(std::string_view s, size_t at, size_t& skip) {
  uint64_t bits = 0;
  uint64_t beyond = 0;   // ASCII
  const size_t size = std::min<size_t>(64, s.size() - at);
  for (size_t i = 0; i < size; i += 8) {
    uint64_t x = 0;
    if (at + i + 8 <= s.size()) std::memcpy(&x, s.data() + at + i, 8);
    else x = load(s, at + i);
    if constexpr (std::endian::native == std::endian::big) x = load(s, at + i);
    const uint64_t ascii = x & ~kHigh;
    const uint64_t high = x & kHigh;
    const uint64_t word = high | within(ascii | kOnes * 0x20, 'a', 'z') | within(ascii, '0', '9');
    bits |= ((word >> 7U) * 0x0102040810204080ULL >> 56U) << i;
    beyond |= ((high >> 7U) * 0x0102040810204080ULL >> 56U) << i;
  }
  const auto clear = [&](size_t from, size_t n) {
    for (size_t i = from; i < std::min<size_t>(from + n, 64); ++i) bits &= ~(uint64_t{1} << i);
    skip = from + n > 64 ? from + n - 64 : 0;
  };
  if (skip > 0) clear(0, skip);
  for (uint64_t rest = beyond & bits; rest != 0; rest &= rest - 1) {
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

void count(std::string_view word, Prose& p, uint64_t& sums) {
  ++p.words;
  if (is_digit(word[0])) ++p.numbers;
  const bool capital = is_upper(word[0]) || (word[0] == '\xC3' && word.size() > 1 && static_cast<unsigned char>(word[1]) <= 0x9E);
  if (capital) ++p.capitals;
  if (word.size() > kLongest || !(kStops.sizes[folded(word, 0)] >> word.size() & 1U)) return;
  const Key key = folded_key(word);
  const Entry& e = kStops.slots[kStops.find(key)];
  if (!e.word.empty()) sums += kSpread[e.languages | unsigned{e.you} << kLanguages];
}

// Adds what the words of a block came to; a block has too few for a byte to overflow.
void settle(uint64_t sums, Prose& p) {
  for (size_t l = 0; l < kLanguages; ++l) p.by[l] += sums >> (8 * l) & 0xFFU;
  p.you += sums >> (8 * kLanguages) & 0xFFU;
  p.stops += sums >> (8 * (kLanguages + 1)) & 0xFFU;
}

}  // namespace

// Words begin and end where the bits change.
Prose measure(std::string_view s, uint32_t limit) {
  Prose p;
  p.bytes = static_cast<uint32_t>(s.size());
  size_t from = 0;
  uint64_t open = 0;   // 1 inside a word
  size_t skip = 0;
  uint64_t sums = 0;
  for (size_t at = 0; at < s.size() && p.words < limit; at += 64) {
    const uint64_t bits = word_bits(s, at, skip);
    for (uint64_t edges = bits ^ (bits << 1U | open); edges != 0; edges &= edges - 1) {
      const size_t here = at + static_cast<size_t>(std::countr_zero(edges));
      if (open == 0) from = here;
      else count(s.substr(from, here - from), p, sums);
      open ^= 1U;
      if (p.words >= limit) break;
    }
    settle(std::exchange(sums, 0), p);
  }
  if (open != 0 && p.words < limit) count(s.substr(from), p, sums);
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
