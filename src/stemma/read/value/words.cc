// One pass cuts and hashes; a second gives each token the senses of the lexicon, of the
// active languages only. Digits and letters divide even when glued ("FY2008", "5pm").
#include "stemma/read/value/words.h"

#include <algorithm>

#include "stemma/read/value/lexicon.h"
#include "stemma/text/utf8.h"

namespace stemma::read::value {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

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

// Cuts a text; tells each token and its key to `token`.
template <typename Sink>
void cut(std::string_view s, Sink&& sink) {
  bool spaced = true;
  for (size_t i = 0; i < s.size();) {
    Token t;
    t.begin = static_cast<uint32_t>(i);
    t.spaced = spaced;
    const char c = s[i];
    if (is_white(c)) {
      size_t lines = 0;
      for (; i < s.size() && is_white(s[i]); ++i) lines += s[i] == '\n';
      spaced = true;
      if (lines < 2) continue;
      t.mark = '\n';
      t.end = static_cast<uint32_t>(i);
      sink(t, 0);
      continue;
    }
    uint64_t key = kHashSeed;
    if (is_digit(c)) {
      t.number = 0;
      for (; i < s.size() && is_digit(s[i]); ++i) {
        if (i - t.begin < 18) t.number = t.number * 10 + (s[i] - '0');
        key = hash_step(key, s[i]);
      }
    } else {
      size_t at = i;
      Folded f = fold_letter(s, at);
      t.capital = (c >= 'A' && c <= 'Z') || (c == '\xC3' && i + 1 < s.size() && static_cast<unsigned char>(s[i + 1]) <= 0x9E);
      if (f.count == 0) {
        at = i;
        const char32_t point = text::next_code_point(s, at);
        if (is_blank(point)) { i = at; spaced = true; continue; }
        t.mark = point < 0x80 ? static_cast<char>(point) : ascii_mark(point);
        for (size_t k = i; k < at; ++k) key = hash_step(key, t.mark == '?' || point < 0x80 ? s[k] : t.mark);
        if (t.mark != '?' && point >= 0x80) key = hash_step(kHashSeed, t.mark);
        i = at;
      } else {
        while (f.count != 0) {
          for (uint8_t k = 0; k < f.count; ++k) key = hash_step(key, f.letters[k]);
          i = at;
          if (i >= s.size() || is_digit(s[i]) || is_white(s[i])) break;
          f = fold_letter(s, at);
        }
      }
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

Words::Words(std::string_view text, uint8_t languages) : text_(text), languages_(languages) {
  std::vector<uint64_t> keys;
  keys.reserve(text.size() / 5);
  tokens_.reserve(text.size() / 5);
  cut(text, [&](const Token& t, uint64_t key) {
    tokens_.push_back(t);
    keys.push_back(key);
  });
  for (size_t i = 0; i < tokens_.size(); ++i) {
    if (tokens_[i].mark != '\n' && tokens_[i].number < 0) add_senses(i, keys[i], keys);
    else if (tokens_[i].number == 1 || tokens_[i].number == 12) add_senses(i, keys[i], keys);   // "1er", "12 noon"
  }
}

void Words::add_senses(size_t i, uint64_t key, const std::vector<uint64_t>& keys) {
  Token& t = tokens_[i];
  t.first = static_cast<uint32_t>(matches_.size());
  const Entry* e = lexicon().find(key);
  if (e == nullptr) return;
  for (const Sense& s : e->senses) {
    if ((s.languages & languages_) == 0) continue;
    if (i + s.rest.size() >= keys.size() || !std::equal(s.rest.begin(), s.rest.end(), keys.begin() + static_cast<std::ptrdiff_t>(i) + 1)) continue;
    matches_.push_back({s.cat, static_cast<uint8_t>(s.rest.size() + 1), s.value});
    t.cats |= bit(s.cat);
  }
  t.matches = static_cast<uint16_t>(matches_.size() - t.first);
}

bool Words::same(size_t i, std::string_view lower) const {
  const std::string_view word = of(i);
  return word.size() == lower.size() && std::equal(word.begin(), word.end(), lower.begin(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
  });
}

const Match* Words::longest(size_t i, Cat c) const {
  const Token& t = tokens_[i];
  for (size_t k = t.first; k < t.first + t.matches; ++k) {
    if (matches_[k].cat == c) return &matches_[k];
  }
  return nullptr;
}

bool Words::take_value(size_t& i, Cat c, int64_t value) const {
  if (!is(i, c)) return false;
  const Token& t = tokens_[i];
  for (size_t k = t.first; k < t.first + t.matches; ++k) {
    if (matches_[k].cat != c || matches_[k].value != value) continue;
    i += matches_[k].length;
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
