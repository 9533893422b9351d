// One pass cuts and hashes; a second gives each token the senses of the lexicon, of the
// active languages only. Digits and letters divide even when glued ("FY2008", "5pm").
#include "stemma/read/value/words.h"

#include <algorithm>
#include <array>

#include "stemma/read/value/compound.h"
#include "stemma/read/value/lexicon.h"
#include "stemma/text/utf8.h"

namespace stemma::read::value {
namespace {

// The ASCII form of a mark beyond ASCII.
char ascii_mark(char32_t c) {
  if (c >= 0x2010 && c <= 0x2015) return '-';
  if (c == 0x2212) return '-';
  if (c == 0x2018 || c == 0x2019 || c == 0x2032) return '\'';
  if (c == 0x201C || c == 0x201D || c == 0xAB || c == 0xBB) return '"';
  if (c == 0xB0 || c == 0xBA) return 'o';   // degree, masculine ordinal
  if (c == 0xAA) return 'a';
  if (c == 0xFF5E || c == 0x301C) return '~';
  return '?';
}

bool is_blank(char32_t c) { return c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200B) || c == 0x3000 || c == 0xFEFF; }

// What an ASCII byte is; letters as their lower case.
enum : char { kMark = 0, kWhite = 1, kDigit = 2, kWide = 3 };
constexpr auto kSort = [] {
  std::array<char, 256> t{};
  for (size_t c = 0; c < 256; ++c) {
    if (c >= 'a' && c <= 'z') t[c] = static_cast<char>(c);
    else if (c >= 'A' && c <= 'Z') t[c] = static_cast<char>(c + 32);
    else if (c >= '0' && c <= '9') t[c] = kDigit;
    else if (c == ' ' || (c >= '\t' && c <= '\r')) t[c] = kWhite;
    else if (c >= 0x80) t[c] = kWide;
  }
  return t;
}();
char sort_of(char c) { return kSort[static_cast<unsigned char>(c)]; }

// A word from `i` on; gives its key and the place behind it (`i`: none is there).
uint64_t cut_word(std::string_view s, size_t& i) {
  uint64_t key = kHashSeed;
  while (i < s.size()) {
    const char c = sort_of(s[i]);
    if (c > kWide) {
      key = hash_step(key, c);
      ++i;
      continue;
    }
    if (c != kWide) break;
    size_t at = i;
    const Folded f = fold_letter(s, at);
    if (f.count == 0) break;
    for (uint8_t k = 0; k < f.count; ++k) key = hash_step(key, f.letters[k]);
    i = at;
  }
  return key;
}

uint64_t cut_mark(std::string_view s, size_t& i, Token& t) {
  uint64_t key = kHashSeed;
  size_t at = i;
  const char32_t point = text::next_code_point(s, at);
  if (is_blank(point)) t.mark = ' ';
  else t.mark = point < 0x80 ? static_cast<char>(point) : ascii_mark(point);
  if (t.mark == '?' || point < 0x80) for (size_t k = i; k < at; ++k) key = hash_step(key, s[k]);
  else key = hash_step(key, t.mark == 'o' || t.mark == 'a' ? static_cast<char>(t.mark - 32) : t.mark);   // a sign, not the word "o"
  i = at;
  return key;
}

// Cuts a text; tells each token and its key to `sink`.
template <typename Sink>
void cut(std::string_view s, Sink&& sink) {
  bool spaced = true;
  for (size_t i = 0; i < s.size();) {
    Token t;
    t.begin = static_cast<uint32_t>(i);
    t.spaced = spaced;
    const char sort = sort_of(s[i]);
    uint64_t key = kHashSeed;
    if (sort == kWhite) {
      size_t lines = 0;
      for (; i < s.size() && sort_of(s[i]) == kWhite; ++i) lines += s[i] == '\n';
      spaced = true;
      if (lines < 2) continue;
      t.mark = '\n';
      t.end = static_cast<uint32_t>(i);
      sink(t, 0);
      continue;
    }
    if (sort == kDigit) {
      t.number = 0;
      for (; i < s.size() && sort_of(s[i]) == kDigit; ++i) {
        if (i - t.begin < 18) t.number = t.number * 10 + (s[i] - '0');
        key = hash_step(key, s[i]);
      }
    } else {
      if (sort > kWide) t.capital = sort != s[i];
      else t.capital = s[i] == '\xC3' && i + 1 < s.size() && static_cast<unsigned char>(s[i + 1]) <= 0x9E;
      key = cut_word(s, i);
      if (i == t.begin) key = cut_mark(s, i, t);
      if (t.mark == ' ') { spaced = true; continue; }
    }
    t.end = static_cast<uint32_t>(i);
    spaced = false;
    sink(t, key | 1);
  }
}

}  // namespace

std::vector<uint64_t> keys_of(std::string_view phrase) {
  std::vector<uint64_t> keys;
  cut(phrase, [&](const Token&, uint64_t key) { keys.push_back(key); });
  return keys;
}

Words::Words(std::string_view text, uint8_t language) : text_(text), languages_(language), lexicon_(&lexicon(language)) {
  std::vector<uint64_t> keys;
  keys.reserve(text.size() / 4 + 16);
  tokens_.reserve(text.size() / 4 + 16);
  cut(text, [&](const Token& t, uint64_t key) {
    tokens_.push_back(t);
    keys.push_back(key);
  });
  for (size_t i = 0; i < tokens_.size(); ++i) {
    const Token& t = tokens_[i];
    if (t.number < 0 ? t.mark != '\n' : t.number == 1 || t.number == 12) add_senses(i, keys);   // "1er", "12 noon"
  }
}

void Words::add_senses(size_t i, const std::vector<uint64_t>& keys) {
  const Entry* e = lexicon_->find(keys[i]);
  Token& t = tokens_[i];
  if (e == nullptr) {
    if (t.mark == 0 && (languages_ & (kDeBit | kEsBit)) != 0) add_compound(t);
    return;
  }
  t.cats = e->cats;
  t.first = e->first + e->phrases;
  t.matches = static_cast<uint16_t>(e->senses - e->phrases);
  const auto own = static_cast<uint32_t>(matches_.size());
  for (uint32_t k = e->first; k < e->first + e->phrases; ++k) {
    const Match& m = *lexicon_->sense(k);
    const uint64_t* rest = lexicon_->rest(k);
    if (i + m.length > keys.size() || !std::equal(rest, rest + m.length - 1, keys.begin() + static_cast<std::ptrdiff_t>(i) + 1)) continue;
    matches_.push_back(m);
    t.cats |= bit(m.cat);
  }
  if (matches_.size() == own) return;
  const Match* singles = lexicon_->sense(0) + t.first;
  matches_.insert(matches_.end(), singles, singles + t.matches);
  t.first = own | kOwn;
  t.matches = static_cast<uint16_t>(matches_.size() - own);
}

// A number in one word that no list has: "einundzwanzig".
void Words::add_compound(Token& t) {
  constexpr size_t kShortest = 6;
  if (t.end - t.begin < kShortest || t.end - t.begin > kLongestCompound) return;
  std::array<char, kLongestCompound + 2> folded;
  size_t n = 0;
  for (size_t at = t.begin; at < t.end;) {
    const Folded f = fold_letter(text_, at);
    for (uint8_t k = 0; k < f.count && n < folded.size(); ++k) folded[n++] = f.letters[k];
  }
  const std::vector<Match> senses = senses_of_compound({folded.data(), n}, languages_);
  if (senses.empty()) return;
  t.first = static_cast<uint32_t>(matches_.size()) | kOwn;
  t.matches = static_cast<uint16_t>(senses.size());
  for (const Match& m : senses) {
    matches_.push_back(m);
    t.cats |= bit(m.cat);
  }
}

const Match* Words::matches(const Token& t) const {
  return (t.first & kOwn) != 0 ? &matches_[t.first & ~kOwn] : lexicon_->sense(t.first);
}

bool Words::same(size_t i, std::string_view lower) const {
  const std::string_view word = of(i);
  return word.size() == lower.size() && std::equal(word.begin(), word.end(), lower.begin(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
  });
}

const Match* Words::longest(size_t i, Cat c) const {
  const Token& t = tokens_[i];
  const Match* m = matches(t);
  for (const Match* end = m + t.matches; m != end; ++m) {
    if (m->cat == c) return m;
  }
  return nullptr;
}

bool Words::take_value(size_t& i, Cat c, int64_t value) const {
  if (!is(i, c)) return false;
  const Token& t = tokens_[i];
  const Match* m = matches(t);
  for (const Match* end = m + t.matches; m != end; ++m) {
    if (m->cat != c || m->value != value) continue;
    i += m->length;
    return true;
  }
  return false;
}

bool Words::take_mark(size_t& i, char c) const {
  if (!mark(i, c)) return false;
  ++i;
  return true;
}

}  // namespace stemma::read::value
