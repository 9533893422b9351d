// Function words are looked up in one open-addressing table made at compile time from
// the five lists; each entry carries the set of languages that have the word.
#include "stemma/read/prose.h"

#include <algorithm>

#include "stemma/read/shape.h"
#include "stemma/read/tables/stop_words.h"

namespace stemma::read {
namespace {

constexpr size_t kSlots = 2048;
constexpr size_t kLongest = 10;

constexpr uint32_t hash(std::string_view s) {
  uint32_t h = 2166136261U;
  for (char c : s) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
  return h ^ (h >> 15);
}

struct Entry {
  std::string_view word;
  uint8_t languages = 0;
};

struct Table {
  std::array<Entry, kSlots> slots{};

  constexpr void add(std::string_view list, Language language) {
    while (!list.empty()) {
      const size_t end = std::min(list.find(' '), list.size());
      Entry& e = slots[find(list.substr(0, end))];
      e.word = list.substr(0, end);
      e.languages = static_cast<uint8_t>(e.languages | (1U << language));
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  }
  constexpr size_t find(std::string_view word) const {
    size_t i = hash(word) % kSlots;
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
  return t;
}

constexpr Table kStops = make_table();

bool is_you(std::string_view w) {
  return w == "you" || w == "your" || w == "our" || w == "us" || w == "we" || w == "vous" || w == "votre" || w == "nos" ||
         w == "sie" || w == "ihre" || w == "tu" || w == "su";
}

// Lower-case copy of a word into `buffer`; its size, 0 when longer than any function word.
size_t lower(std::string_view word, char* buffer) {
  if (word.size() > kLongest) return 0;
  for (size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const bool latin_capital = i > 0 && word[i - 1] == '\xC3' && static_cast<unsigned char>(c) <= 0x9E;
    buffer[i] = is_upper(c) || latin_capital ? static_cast<char>(c + 0x20) : c;
  }
  return word.size();
}

bool word_byte(char c) { return is_alpha(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

// Size of a general punctuation character (E2 80 xx) at `i`: a word boundary.
size_t punctuation(std::string_view s, size_t i) {
  const bool general = s[i] == '\xE2' && i + 2 < s.size() && (s[i + 1] == '\x80' || s[i + 1] == '\x81');
  return general ? 3 : s[i] == '\xC2' && i + 1 < s.size() ? 2 : 0;
}

void count(std::string_view word, Prose& p) {
  ++p.words;
  if (is_digit(word[0])) ++p.numbers;
  const bool capital = is_upper(word[0]) || (word[0] == '\xC3' && word.size() > 1 && static_cast<unsigned char>(word[1]) <= 0x9E);
  if (capital) ++p.capitals;
  char buffer[kLongest];
  const size_t n = lower(word, buffer);
  if (n == 0) return;
  const std::string_view folded(buffer, n);
  const Entry& e = kStops.slots[kStops.find(folded)];
  if (e.word.empty()) return;
  ++p.stops;
  for (size_t l = 0; l < kLanguages; ++l) p.by[l] += (e.languages >> l) & 1U;
  if (is_you(folded)) ++p.you;
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
