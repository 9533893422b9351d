// Letters are rewritten from left to right by one table of rules, the longest first; then doubled
// letters become single. A word of the table of spellings takes the skeleton of its group's
// first form, and so does a word whose skeleton is that of a form of the group.
#include "stemma/text/translit.h"

#include <array>
#include <map>
#include <unordered_map>

#include "stemma/text/lexicon.h"
#include "stemma/text/tables/spellings.h"
#include "stemma/text/unicode.h"

namespace stemma::text {
namespace {

constexpr size_t kFewestLetters = 5;

// Cyrillic as folded: lower case, й as и, ё as е, ї as і. BGN/PCGN, simplified.
std::string_view latin(char32_t c) {
  constexpr std::array<std::string_view, 32> kRussian = {
      "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p",
      "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "i", "", "e", "iu", "ia"};
  if (c >= 0x430 && c <= 0x44F) return kRussian[c - 0x430];
  switch (c) {
    case 0x451: case 0x454: return "e";
    case 0x456: case 0x457: return "i";
    case 0x491: return "g";
    default: return {};
  }
}

// ASCII letters of the word, Cyrillic written out, apostrophes left out; empty if another script
// or a digit is in it.
std::string letters(std::string_view folded) {
  if (folded.ends_with("'s")) folded.remove_suffix(2);
  std::string out;
  for (uint32_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, at);
    if (c == '\'') continue;
    if (c >= 'a' && c <= 'z') out.push_back(static_cast<char>(c));
    else if (c >= 0x400 && c < 0x500) out.append(latin(c));
    else return {};
  }
  return out;
}

struct Rule {
  std::string_view from, to;
};
constexpr Rule kRules[] = {
    {"tz", "ts"}, {"kh", "k"}, {"dh", "d"}, {"gh", "g"}, {"ou", "u"}, {"oo", "u"}, {"ee", "i"},
    {"ai", "ei"}, {"ay", "ei"}, {"ey", "ei"}, {"qu", "qu"}, {"q", "k"}, {"y", "i"},
};

std::string bones(std::string_view word) {
  std::string out;
  for (size_t at = 0; at < word.size();) {
    std::string_view put = word.substr(at, 1);
    size_t used = 1;
    for (const Rule& rule : kRules) {
      if (!word.substr(at).starts_with(rule.from)) continue;
      if (rule.from[0] == 'a' && at + 2 == word.size()) continue;   // Husain is Hussein, Chennai is not Cheney
      put = rule.to;
      used = rule.from.size();
      break;
    }
    at += used;
    for (const char c : put) if (out.empty() || out.back() != c) out.push_back(c);
  }
  if (out.starts_with("ie")) out.erase(0, 1);   // Yeltsin, Yevgeny
  return out;
}

struct Group {
  std::unordered_map<std::string, std::string> by_word;    // a form of the table → its group's skeleton
  std::unordered_map<std::string, std::string> by_bones;   // a form's skeleton → its group's

  Group() {
    std::string_view rest = kSpellings;
    while (!rest.empty()) {
      std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(line.size() + 1);
      const std::string head = bones(line.substr(0, line.find(' ')));
      while (!line.empty()) {
        const std::string_view word = line.substr(0, line.find(' '));
        line.remove_prefix(std::min(word.size() + 1, line.size()));
        const std::string plain = letters(word);
        by_word.emplace(plain, head);
        if (plain.size() >= kFewestLetters) by_bones.emplace(bones(plain), head);
      }
    }
  }
};

}  // namespace

std::string skeleton(std::string_view folded) {
  static const Group kGroup;
  const std::string word = letters(folded);
  if (const auto it = kGroup.by_word.find(word); it != kGroup.by_word.end()) return it->second;
  if (word.size() < kFewestLetters || is_ordinary(word)) return {};
  std::string out = bones(word);
  if (const auto it = kGroup.by_bones.find(out); it != kGroup.by_bones.end()) return it->second;
  return out;
}

}  // namespace stemma::text
