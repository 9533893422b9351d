// Phrases are kept by their first word; a piece is walked word by word, and at each
// word only the phrases that begin with it are compared.
#include "stemma/read/cues.h"

#include <algorithm>
#include <bitset>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "stemma/read/prose.h"
#include "stemma/read/shape.h"
#include "stemma/read/tables/furniture_cues.h"

namespace stemma::read {
namespace {

using tables::Where;

constexpr size_t kLongest = 400;   // bytes; longer pieces are text

struct Phrase {
  std::string_view text;
  Where where;
  float weight;
};

struct Lexicon {
  std::bitset<1024> first;   // a quick no for words that begin no phrase
  std::unordered_map<std::string_view, float> whole;
  std::unordered_map<std::string_view, std::vector<Phrase>> by_first;
};

size_t slot(std::string_view word) {
  const auto byte = [&](size_t i) { return i < word.size() ? static_cast<unsigned char>(word[i]) : 0U; };
  return (byte(0) * 37U + byte(1) * 11U + byte(2) * 3U + word.size()) % 1024;
}

std::string_view first_word(std::string_view s) { return s.substr(0, s.find(' ')); }

Lexicon make_lexicon() {
  Lexicon lex;
  for (const tables::Cue& cue : tables::kFurnitureCues) {
    std::string_view rest = cue.phrases;
    while (!rest.empty()) {
      const size_t end = std::min(rest.find('|'), rest.size());
      const std::string_view phrase = rest.substr(0, end);
      if (cue.where == Where::kWhole) {
        float& weight = lex.whole[phrase];
        weight = std::max(weight, cue.weight);
      } else {
        lex.first.set(slot(first_word(phrase)));
        lex.by_first[first_word(phrase)].push_back({phrase, cue.where, cue.weight});
      }
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return lex;
}

const Lexicon& lexicon() {
  static const Lexicon lex = make_lexicon();
  return lex;
}

// The piece ends with digits that count something: "comments 12", "share 3k".
std::string_view without_count(std::string_view s) {
  const size_t blank = s.rfind(' ');
  if (blank == std::string_view::npos || blank + 8 < s.size() || !is_digit(s[blank + 1])) return s;
  return s.substr(0, blank);
}

bool matches(std::string_view at, std::string_view phrase) {
  if (at.size() < phrase.size() || at.substr(0, phrase.size()) != phrase) return false;
  return at.size() == phrase.size() || !is_alpha(phrase.back()) || !(is_alpha(at[phrase.size()]) || is_digit(at[phrase.size()]));
}

// "facebook twitter print": several labels of buttons in one line and nothing else.
bool all_labels(const Lexicon& lex, std::string_view text) {
  if (text.size() > 80) return false;
  size_t words = 0;
  while (!text.empty()) {
    const size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty() || !is_alpha(word[0])) continue;
    if (lex.whole.count(word) == 0) return false;
    ++words;
  }
  return words >= 2;
}

// To its reader, or in few words.
bool speaks_to_reader(std::string_view piece) {
  const Prose prose = measure(piece, 60);
  return prose.you > 0 || prose.words <= 10;
}

// "Register | Log in | Our shop", "Home  World  Money": a bar of links, at least half of them known.
bool link_bar(const Lexicon& lex, std::string_view piece) {
  constexpr std::string_view kBars[] = {"|", "  ", " • ", " · ", " / ", "\t"};
  if (piece.size() > 200) return false;
  if (std::none_of(std::begin(kBars), std::end(kBars), [&](std::string_view bar) { return piece.find(bar) != piece.npos; })) return false;
  size_t parts = 0;
  size_t known = 0;
  for (size_t at = 0; at <= piece.size();) {
    size_t end = piece.size();
    size_t next = piece.size() + 1;
    for (std::string_view mark : kBars) {
      const size_t hit = piece.find(mark, at);
      if (hit < end) {
        end = hit;
        next = hit + mark.size();
      }
    }
    const std::string part = plain(piece.substr(at, end - at));
    at = next;
    if (part.empty()) continue;
    if (count_words(part, 7) > 6) return false;
    ++parts;
    known += lex.whole.count(part);
  }
  return parts >= 2 && known >= 1 && known * 2 >= parts;
}

}  // namespace

bool ends_page_text(std::string_view piece) {
  if (piece.size() > 160) return false;
  const std::string text = plain(piece);
  for (std::string_view end : tables::kEndCues) {
    const size_t at = std::string_view(text).find(end);
    if (at == std::string::npos) continue;
    const std::string_view before = std::string_view(text).substr(0, at);
    const std::string_view behind = std::string_view(text).substr(at + end.size());
    const bool bare = before.empty() && behind.find_first_not_of(" 0123456789(") == behind.npos;
    size_t digit = before.size() < 2 || before.back() != ' ' ? 0 : before.size() - 1;
    while (digit > 0 && is_digit(before[digit - 1])) --digit;
    const bool counted = digit + 1 < before.size();   // "12 comments"
    if (bare || (counted && (digit == 0 || furniture_cue(piece) >= 1) && (behind.empty() || behind[0] == ' '))) return true;
  }
  return false;
}

float furniture_cue(std::string_view piece) {
  if (piece.size() > kLongest || piece.empty()) return 0.0F;
  if (piece.substr(0, 3) == "“" || piece[0] == '"') return 0.0F;
  if (const std::string_view holder = copyright_holder(piece); !holder.empty()) {
    const bool year = piece.find_first_of("0123456789") < static_cast<size_t>(holder.data() - piece.data());
    return year ? 1.0F : 0.5F;   // a bare © may be the bullet of a bad print
  }
  const std::string text = plain(piece);
  const Lexicon& lex = lexicon();
  for (std::string_view whole : {std::string_view(text), without_count(text)}) {
    const auto hit = lex.whole.find(whole);
    if (hit != lex.whole.end()) return hit->second;
  }
  if (all_labels(lex, text) || link_bar(lex, piece)) return 1.0F;
  float best = 0.0F;
  const std::string_view all = text;
  for (size_t at = 0; at < all.size();) {
    const size_t end = std::min(all.find(' ', at), all.size());
    const std::string_view word = all.substr(at, end - at);
    const auto hit = lex.first.test(slot(word)) ? lex.by_first.find(word) : lex.by_first.end();
    if (hit != lex.by_first.end()) {
      for (const Phrase& p : hit->second) {
        if (p.where == Where::kStart && at != 0) continue;
        if (p.weight <= best || !matches(all.substr(at), p.text)) continue;
        if (p.where == Where::kInside && !speaks_to_reader(piece)) continue;
        best = p.weight;
      }
    }
    at = end + 1;
  }
  return best;
}

std::string_view copyright_holder(std::string_view s) {
  if (s.size() > 160) return {};
  size_t at = 0;
  const auto skip = [&](std::string_view word) {
    if (s.substr(at, word.size()) != word) return false;
    at += word.size();
    while (at < s.size() && (s[at] == ' ' || s[at] == ',' || s[at] == ':')) ++at;
    return true;
  };
  const bool word = skip("Copyright") || skip("COPYRIGHT");
  const bool sign = skip("©") || (word && (skip("(c)") || skip("(C)") || skip("@")));
  const size_t year = at;
  while (at < s.size() && (is_digit(s[at]) || s[at] == '-' || s[at] == ' ' || s[at] == ',' || s.substr(at, 3) == "–")) {
    at += s.substr(at, 3) == "–" ? 3 : 1;
  }
  if (!sign && !(word && at > year + 3)) return {};
  skip("by");
  const size_t end = std::min(s.find_first_of(".|\n", at), s.size());
  return s.substr(at, end - at).empty() ? s : s.substr(at, end - at);
}

}  // namespace stemma::read
