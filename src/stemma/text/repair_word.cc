// The pages are inverted once into tables from character to byte. A word is read under
// each page by replacing every well-formed sequence whose result is plausible, and the
// reading with the fewest oddities wins.
#include "stemma/text/repair_word.h"

#include <algorithm>
#include <memory>

#include "stemma/text/tables/code_pages.h"
#include "stemma/text/unicode.h"
#include "stemma/text/utf8.h"

namespace stemma::text {
namespace {

constexpr char32_t kSpan = PageBits::kEnd;

struct Inverse : PageBits {
  uint8_t byte[kCodePageCount][kSpan] = {};   // 0: not in the page

  Inverse() {
    for (size_t p = 0; p < kCodePageCount; ++p) {
      for (unsigned b = 0x80; b < 0x100; ++b) {
        const char32_t c = kCodePages[p].high[b - 0x80];
        if (c != 0 && c < kSpan) add(p, c, b);
        if (b < 0xA0) add(p, b, b);   // misread as a control: the byte itself
      }
    }
  }
  void add(size_t p, char32_t c, unsigned b) {
    if (byte[p][c] != 0) return;
    byte[p][c] = static_cast<uint8_t>(b);
    const auto bit = static_cast<uint8_t>(1u << p);
    if (b >= 0xC2 && b <= 0xF4) lead[c] |= bit;
    if (b < 0xC0) follow[c] |= bit;
  }
};

const Inverse& inverse() {
  static const std::unique_ptr<const Inverse> kInverse(new Inverse);
  return *kInverse;
}

uint8_t byte_in(char32_t c, int page) {
  if (c < kSpan) return inverse().byte[page][c];
  return page == 4 && (c == 0xFB01 || c == 0xFB02) ? static_cast<uint8_t>(0xDE + (c - 0xFB01)) : uint8_t{0};
}

enum class Script : uint8_t { kNone, kLatin, kGreek, kCyrillic, kHebrew, kArabic, kOther };

Script script_of(char32_t c) {
  if (!is_letter(c) || c == 0xB5 || c == 0x3BC || c == 0xAA || c == 0xBA) return Script::kNone;
  if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) return Script::kLatin;
  if (c < 0x370) return Script::kOther;
  if (c < 0x400) return Script::kGreek;
  if (c < 0x530) return Script::kCyrillic;
  if (c >= 0x590 && c < 0x600) return Script::kHebrew;
  if (c >= 0x600 && c < 0x780) return Script::kArabic;
  return Script::kOther;
}

bool is_lower(char32_t c) { return is_letter(c) && !is_upper(c) && c != 0xAA && c != 0xBA && script_of(c) != Script::kOther; }

// Symbols that stand between two letters only by damage.
bool breaks_word(char32_t c) {
  if (c < 0x80 || is_letter(c) || c == 0x2019 || c == 0x2BC || c == 0x2032) return false;
  if (c == 0xA0 || c == 0xAD || c == 0xB7 || c == 0xB4) return false;
  if (c == 0x2010 || c == 0x2011 || c == 0x2013 || c == 0x2014 || c == 0x2026 || c == 0x2022) return false;
  return c < 0x2E80;
}

// Symbols that never follow a letter at once.
bool never_after_letter(char32_t c) {
  switch (c) {
    case 0xA2: case 0xA3: case 0xA5: case 0xA4: case 0xA6: case 0xA8: case 0xAC: case 0xAF: case 0xB1: case 0xB6:
    case 0xB8: case 0xBC: case 0xBD: case 0xBE: case 0xBF: case 0xA1: case 0x201A: case 0x201E: case 0x2030:
    case 0x2C6: case 0x2DC: case 0x2D8: case 0x2DB: case 0x2DD: case 0x20AC:
      return true;
    default:
      return (c >= 0x2200 && c < 0x2300) || (c >= 0x2500 && c < 0x25A0);
  }
}

enum class Sense : uint8_t { kNone, kPossible, kCertain };

// Is this character what a misread text would have held?
Sense sense_of(char32_t c, size_t bytes) {
  if (bytes == 2) {
    if (c < 0xA0) return c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D ? Sense::kPossible : Sense::kNone;
    if (c == 0x138 || c == 0x149 || c == 0x17F) return Sense::kNone;
    if (c < 0x180 || c == 0x192 || c == 0x1A0 || c == 0x1A1 || c == 0x1AF || c == 0x1B0) return Sense::kPossible;
    if (c >= 0x218 && c <= 0x21B) return Sense::kPossible;
    if (c >= 0x386 && c <= 0x3CE) return Sense::kPossible;
    if ((c >= 0x400 && c <= 0x45F) || c == 0x490 || c == 0x491) return Sense::kPossible;
    if ((c >= 0x5D0 && c <= 0x5EA) || (c >= 0x60C && c <= 0x66D) || (c >= 0x671 && c <= 0x6D4)) return Sense::kPossible;
    return Sense::kNone;
  }
  if (bytes == 4) return c >= 0x1F000 && c < 0x1FB00 ? Sense::kCertain : Sense::kNone;
  if ((c >= 0x2010 && c <= 0x203A) || c == 0x20AC || c == 0x2122 || (c >= 0x2190 && c < 0x2300)) return Sense::kCertain;
  if ((c >= 0x2600 && c < 0x27C0) || c == 0xFEFF || c == 0xFFFD || (c >= 0xFB00 && c <= 0xFB04)) return Sense::kCertain;
  if (c >= 0x2500 && c < 0x2600) return Sense::kNone;
  if (c >= 0xE000 && c < 0xF900) return Sense::kNone;
  return is_letter(c) || (c >= 0x3000 && c < 0x3020) || c >= 0xFF00 ? Sense::kPossible : Sense::kNone;
}

// The sequence at word[i] in `page`: its character and length, or length 0.
struct Sequence {
  char32_t c = 0;
  size_t size = 0;
};
Sequence sequence_at(const std::u32string& word, size_t i, int page) {
  char bytes[4];
  size_t n = 0;
  while (n < 4 && i + n < word.size()) {
    const uint8_t b = byte_in(word[i + n], page);
    if (b == 0 || (n > 0 && (b & 0xC0) != 0x80)) break;
    bytes[n++] = static_cast<char>(b);
  }
  const std::string_view view(bytes, n);
  const size_t size = n < 2 ? 0 : sequence_size(view);
  if (size < 2) return {};
  size_t at = 0;
  return {next_code_point(view, at), size};
}

struct Attempt {
  std::u32string word;
  int sequences = 0;
  int certain = 0;
  int chain = 0;          // most sequences in a row, none of them Latin
  int strained = 0;       // controls taken for a byte the page prints otherwise
  int levels = 0;
  int odd = 0;
};

// One level of misreading undone.
Attempt attempt_once(const std::u32string& word, int page) {
  Attempt a;
  int chain = 0;
  for (size_t i = 0; i < word.size();) {
    const Sequence s = word[i] < 0x80 ? Sequence{} : sequence_at(word, i, page);
    const Sense sense = s.size == 0 ? Sense::kNone : sense_of(s.c, s.size);
    if (sense == Sense::kNone) {
      // What was misread as windows-1251 was misread whole: Cyrillic letters that stay
      // mean that the word is Cyrillic and right (or wrong in another way).
      if (page == 3 && script_of(word[i]) == Script::kCyrillic) return {};
      a.word += word[i++];
      chain = 0;
      continue;
    }
    ++a.sequences;
    a.certain += sense == Sense::kCertain;
    const Script script = script_of(s.c);
    chain = script == Script::kNone || script == Script::kLatin ? 0 : chain + 1;
    a.chain = std::max(a.chain, chain);
    a.word += s.c;
    for (size_t k = i; k < i + s.size; ++k) {
      a.strained += page != 0 && word[k] >= 0x80 && word[k] < 0xA0 && kCodePages[page].high[word[k] - 0x80] != word[k];
    }
    i += s.size;
  }
  a.odd = oddities(a.word);
  // A frame of box-drawing characters is a frame, not Western text read as ibm437.
  if (page == 5 && std::any_of(a.word.begin(), a.word.end(), [](char32_t c) { return c >= 0x2500 && c < 0x25A0; })) a.sequences = 0;
  return a;
}

// All levels, as long as each makes the word no odder.
Attempt attempt(const std::u32string& word, int page) {
  Attempt a = attempt_once(word, page);
  a.levels = 1;
  while (a.sequences > 0 && a.levels < 3) {
    Attempt next = attempt_once(a.word, page);
    if (next.sequences == 0 || next.odd > a.odd || (next.odd == a.odd && next.certain == 0)) break;
    a.word = std::move(next.word);
    a.odd = next.odd;
    a.certain += next.certain;
    a.sequences += next.sequences;
    a.chain = std::max(a.chain, next.chain);
    ++a.levels;
  }
  return a;
}

}  // namespace

const PageBits& page_bits() { return inverse(); }

int oddities(const std::u32string& word) {
  int odd = 0;
  int capitals = 0;   // in a row, before this character
  for (size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    const char32_t before = i > 0 ? word[i - 1] : U' ';
    const char32_t after = i + 1 < word.size() ? word[i + 1] : U' ';
    if (c >= 0x80 && c < 0xA0) ++odd;
    const bool letter = is_letter(c);
    if (breaks_word(c) && is_letter(before) && is_letter(after)) ++odd;
    if (never_after_letter(c) && is_letter(before)) ++odd;
    if (c >= 0x2200 && c < 0x25A0 && is_letter(after) && i > 0) ++odd;
    if (letter && is_letter(before)) {
      if (is_lower(before) && is_upper(c)) ++odd;
      if (is_lower(c) && capitals >= 2) ++odd;
      if (is_lower(c) && is_upper(before) && is_upper(after)) ++odd;
      const Script a = script_of(before);
      const Script b = script_of(c);
      if (a != b && a != Script::kNone && b != Script::kNone) ++odd;
    }
    // Â and Ã before a symbol, but not as the last letter of a word in capitals.
    if ((c == 0xC2 || c == 0xC3) && after >= 0x80 && !is_letter(after) && after != 0x2019 &&
        !(is_upper(before) && !(i + 2 < word.size() && is_lower(word[i + 2])))) {
      ++odd;
    }
    capitals = letter && is_upper(c) ? capitals + 1 : 0;
  }
  return odd;
}

Reading read_word(const std::u32string& word, int known_page) {
  Reading best;
  best.word = word;
  const int before = oddities(word);
  auto rank = [&](const Attempt& a, int page) {
    return -1000 * a.odd + 10 * (10 * a.certain + a.sequences) - 2 * a.strained + (page == known_page ? 1 : 0);
  };
  int best_rank = 0;
  for (int p = 0; p < static_cast<int>(kCodePageCount); ++p) {
    Attempt a = attempt(word, p);
    if (a.sequences == 0 || a.odd > before) continue;
    const int r = rank(a, p);
    if (best.page >= 0 && r <= best_rank) continue;
    best_rank = r;
    best.page = p;
    best.certain = a.certain > 0 || a.odd < before || a.chain >= 3;
    best.sequences = a.sequences;
    best.levels = a.levels;
    best.word = std::move(a.word);
  }
  return best;
}

int lost_letters(char32_t lead, int page, Lost out[8]) {
  const uint8_t first = byte_in(lead, page);
  if (first < 0xC3 || first > 0xC5) return 0;
  int n = 0;
  for (unsigned b = 0x80; b < 0xC0 && n < 8; ++b) {
    const char32_t shown = kCodePages[page].high[b - 0x80];
    const bool dropped = b == 0xAD || b == 0xA0 || shown == 0 || (shown >= 0x80 && shown < 0xA0);
    if (!dropped) continue;
    const auto c = static_cast<char32_t>((first & 0x1Fu) << 6 | (b & 0x3Fu));
    // Letters no living orthography of Europe uses in running text are no candidates.
    if (c == 0x12D || c == 0x16D || c == 0x14F || c == 0x109 || c == 0x11D || c == 0x15D) continue;
    if (is_letter(c) && sense_of(c, 2) != Sense::kNone) out[n++] = {c, static_cast<uint8_t>(b)};
  }
  return n;
}

}  // namespace stemma::text
