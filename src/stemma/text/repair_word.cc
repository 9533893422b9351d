// A word is read under each page by replacing every well-formed sequence whose result is
// plausible, level by level, and the reading with the fewest oddities wins.
#include "stemma/text/repair_word.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "stemma/text/repair_sequence.h"
#include "stemma/text/tables/code_pages.h"
#include "stemma/text/unicode.h"
#include "stemma/text/utf8.h"

namespace stemma::text {
namespace {

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

// What the oddities ask of a character, found once for most of them.
struct Traits {
  Script script = Script::kNone;
  bool letter = false;
  bool upper = false;
  bool lower = false;
  bool breaks = false;        // breaks_word()
  bool never_after = false;   // never_after_letter()
};

Traits find_traits(char32_t c) { return {script_of(c), is_letter(c), is_upper(c), is_lower(c), breaks_word(c), never_after_letter(c)}; }

struct TraitsTable {
  std::array<Traits, PageBits::kEnd> of;
  TraitsTable() {
    for (char32_t c = 0; c < PageBits::kEnd; ++c) of[c] = find_traits(c);
  }
};

Traits traits_of(char32_t c) {
  static const std::unique_ptr<const TraitsTable> kTable(new TraitsTable);
  return c < PageBits::kEnd ? kTable->of[c] : find_traits(c);
}

struct Attempt {
  std::u32string word;
  std::vector<uint8_t> pages;   // one a level
  int sequences = 0;
  int undone = 0;         // characters they took
  int certain = 0;
  int chain = 0;          // most sequences in a row, none of them Latin
  int strained = 0;       // controls taken for a byte the page prints otherwise
  int lossy = 0;          // of the sequences, those that need a loss
  int odd = 0;
};

// Letters, marks and digits of scripts other than Latin.
bool far(char32_t c) { return (c >= 0x370 && c < 0x1E00) || (c >= 0x3000 && c < 0xFB00) || c == kReplacement; }

bool frames(const std::u32string& word) {
  return std::any_of(word.begin(), word.end(), [](char32_t c) { return c >= 0x2500 && c < 0x25A0; });
}

// The pages in which some sequence may begin in the word: a lead and a character that may
// follow it, or stand for what followed, are next to each other.
uint16_t pages_of(const std::u32string& word) {
  const PageBits& bits = page_bits();
  uint16_t pages = 0;
  uint16_t lead = 0;
  for (const char32_t c : word) {
    const bool any = c == U'?' || c == U' ' || c == kReplacement;
    const bool known = c < PageBits::kEnd;
    pages = static_cast<uint16_t>(pages | (any ? lead : known ? lead & bits.follow[c] : 0));
    lead = known ? bits.lead[c] : c == 0xFB01 || c == 0xFB02 ? uint16_t{1U << kMacRoman} : uint16_t{0};
  }
  return pages;
}

// One level of misreading undone. `odd`: oddities(word).
Attempt attempt_once(const std::u32string& word, int odd, int page, Losses losses) {
  Attempt a;
  int chain = 0;
  const Script own = page == kWindows1251 ? Script::kCyrillic : page == kWindows1253 ? Script::kGreek : Script::kNone;
  for (size_t i = 0; i < word.size();) {
    const Sequence s = word[i] < 0x80 ? Sequence{} : sequence_at(word, i, page, losses);
    if (s.size == 0 || s.sense == Sense::kNone) {
      // What was misread as Cyrillic or Greek was misread whole: letters that stay
      // mean that the word is of that script and right (or wrong in another way).
      if (own != Script::kNone && script_of(word[i]) == own) return {};
      a.word += word[i++];
      chain = 0;
      continue;
    }
    ++a.sequences;
    a.undone += static_cast<int>(s.size);
    a.certain += s.sense == Sense::kCertain;
    a.lossy += s.lossy;
    chain = far(s.c) ? chain + 1 : 0;
    a.chain = std::max(a.chain, s.c == kReplacement ? 0 : chain);
    a.word += s.c;
    for (size_t k = i; k < i + s.size; ++k) {
      a.strained += page != 0 && word[k] >= 0x80 && word[k] < 0xA0 && kCodePages[page].high[word[k] - 0x80] != word[k];
    }
    i += s.size;
  }
  a.odd = a.sequences > 0 ? oddities(a.word) : odd;
  a.pages.push_back(static_cast<uint8_t>(page));
  // A frame of box-drawing characters is a frame, not Western text read as ibm437.
  if (page == kIbm437 && frames(a.word)) a.sequences = 0;
  return a;
}

// The same with bytes lost to "?" and spaces, where that explains more.
Attempt attempt_level(const std::u32string& word, int odd, int page) {
  Attempt a = attempt_once(word, odd, page, {});
  for (const Losses losses : {Losses{false, true}, Losses{true, true}}) {
    if (word.find(losses.question ? U'?' : U' ') == std::u32string::npos) continue;
    Attempt lossy = attempt_once(word, odd, page, losses);
    if (lossy.lossy == 0) continue;
    const bool symbols = !losses.question && lossy.certain > a.certain;
    const bool first = !losses.question && a.sequences == 0;
    if (lossy.odd < a.odd || (lossy.odd == a.odd && (first || symbols || lossy.chain > a.chain))) a = std::move(lossy);
  }
  return a;
}

void add_level(Attempt& a, Attempt&& next) {
  a.word = std::move(next.word);
  a.odd = next.odd;
  a.certain += next.certain;
  a.sequences += next.sequences;
  a.undone += next.undone;
  a.strained += next.strained;
  a.chain = std::max(a.chain, next.chain);
  a.pages.push_back(next.pages.front());
}

// All levels, as long as each makes the word no odder; a level through another page only
// if that leaves nothing odd at all.
Attempt attempt(const std::u32string& word, int odd, int page) {
  Attempt a = attempt_level(word, odd, page);
  while (a.sequences > 0 && a.pages.size() < 3) {
    Attempt next = attempt_level(a.word, a.odd, page);
    if (next.sequences > 0 && (next.odd < a.odd || (next.odd == a.odd && next.certain > 0))) {
      add_level(a, std::move(next));
      continue;
    }
    if (a.odd == 0) break;
    bool found = false;
    for (int p = 0; p < static_cast<int>(kCodePageCount) && !found; ++p) {
      next = attempt_level(a.word, a.odd, p);
      found = p != page && next.sequences > 0 && next.odd == 0;
      if (found) add_level(a, std::move(next));
    }
    if (!found) break;
  }
  return a;
}

// Bit p: page p would have the best rank if it were known to be the document's, which
// counts one; of equal ranks the first page has it.
uint16_t winners(const std::array<std::optional<int>, kCodePageCount>& ranks) {
  uint16_t out = 0;
  for (size_t p = 0; p < kCodePageCount; ++p) {
    if (!ranks[p]) continue;
    bool best = true;
    for (size_t q = 0; q < kCodePageCount; ++q) {
      if (q != p && ranks[q]) best = best && (q < p ? *ranks[q] < *ranks[p] + 1 : *ranks[q] <= *ranks[p] + 1);
    }
    if (best) out = static_cast<uint16_t>(out | 1U << p);
  }
  return out;
}

}  // namespace

int oddities(const std::u32string& word) {
  int odd = 0;
  int capitals = 0;   // in a row, before this character
  constexpr Traits kSpace{};
  Traits first;       // the two before this character
  Traits was;
  Traits now = word.empty() ? kSpace : traits_of(word[0]);
  for (size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    const char32_t after = i + 1 < word.size() ? word[i + 1] : U' ';
    const Traits next = traits_of(after);
    if (c >= 0x80 && c < 0xA0) ++odd;
    if (now.breaks && was.letter && next.letter) ++odd;
    if (now.never_after && was.letter) ++odd;
    if (c >= 0x2200 && c < 0x25A0 && next.letter && i > 0) ++odd;
    if (now.letter && was.letter) {
      const Script a = was.script;
      const Script b = now.script;
      // A Greek letter by itself is a symbol of science, whatever its case.
      const bool symbol = a != b && ((a == Script::kGreek && !(i > 1 && first.script == a)) || (b == Script::kGreek && next.script != b));
      if (!symbol) {
        odd += was.lower && now.upper;
        odd += now.lower && capitals >= 2;
        odd += now.lower && was.upper && next.upper;
        odd += a != b && a != Script::kNone && b != Script::kNone;
      }
    }
    // Â and Ã before a symbol, but not as the last letter of a word in capitals.
    if ((c == 0xC2 || c == 0xC3) && after >= 0x80 && !next.letter && after != 0x2019 &&
        !(after != 0x2122 && was.upper && !(i + 2 < word.size() && traits_of(word[i + 2]).lower))) {
      ++odd;
    }
    capitals = now.letter && now.upper ? capitals + 1 : 0;
    first = was;
    was = now;
    now = next;
  }
  return odd;
}

Reading read_word(const std::u32string& word, int known_page) {
  Reading best;
  best.word = word;
  const int before = oddities(word);
  auto rank = [&](const Attempt& a, int page) {
    return -1000 * a.odd + 10 * (10 * a.certain + a.undone) - 2 * a.strained + (page == known_page ? 1 : 0);
  };
  const uint16_t may = pages_of(word);
  int best_rank = 0;
  std::array<std::optional<int>, kCodePageCount> ranks;   // of the readings that make the word no odder
  for (int p = 0; p < static_cast<int>(kCodePageCount); ++p) {
    if ((may >> p & 1U) == 0) continue;
    Attempt a = attempt(word, before, p);
    if (a.sequences == 0 || a.odd > before) continue;
    const int r = rank(a, p);
    ranks[static_cast<size_t>(p)] = r - (p == known_page);
    if (best.page >= 0 && r <= best_rank) continue;
    best_rank = r;
    best.page = p;
    const bool explained = a.odd <= before / 2 + 2;   // a garble that stays one is not
    best.certain = explained && (a.certain > 0 || a.odd < before || a.chain >= 3);
    best.sequences = a.sequences;
    best.pages = std::move(a.pages);
    best.word = std::move(a.word);
  }
  best.pages_as_well = winners(ranks);
  return best;
}

}  // namespace stemma::text
