// Function words are looked up in one open-addressing table made at compile time from
// the five lists; a word is a number there, and each entry carries the set of languages
// that have it. First letter and size turn most other words away before that.
#include "stemma/read/prose.h"

#include <algorithm>

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

constexpr std::array<bool, 256> make_word_bytes() {
  std::array<bool, 256> out{};
  for (size_t c = 0; c < 256; ++c) out[c] = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0x80;
  return out;
}
constexpr std::array<bool, 256> kWordBytes = make_word_bytes();

bool word_byte(char c) { return kWordBytes[static_cast<unsigned char>(c)]; }

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

void count(std::string_view word, Prose& p) {
  ++p.words;
  if (is_digit(word[0])) ++p.numbers;
  const bool capital = is_upper(word[0]) || (word[0] == '\xC3' && word.size() > 1 && static_cast<unsigned char>(word[1]) <= 0x9E);
  if (capital) ++p.capitals;
  if (word.size() > kLongest || !(kStops.sizes[folded(word, 0)] >> word.size() & 1U)) return;
  Key key;
  for (size_t i = 0; i < word.size(); ++i) key.put(i, folded(word, i));
  const Entry& e = kStops.slots[kStops.find(key)];
  if (e.word.empty()) return;
  ++p.stops;
  for (size_t l = 0; l < kLanguages; ++l) p.by[l] += (e.languages >> l) & 1U;
  p.you += e.you;
}

}  // namespace

Prose measure(std::string_view s, uint32_t limit) {
  Prose p;
  p.bytes = static_cast<uint32_t>(s.size());
  for (size_t i = 0; i < s.size() && p.words < limit;) {
    if (!word_byte(s[i])) { ++i; continue; }
    if (const size_t n = punctuation(s, i)) { i += n; continue; }
    const size_t from = i;
    while (i < s.size() && word_byte(s[i]) && !punctuation(s, i)) ++i;
    count(s.substr(from, i - from), p);
  }
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
