// The value is cut into words at everything that is no letter and where a capital follows
// a small letter; each word is looked up in one hashed table. Two words that only together
// mean something ("read more") are looked up joined.
#include "stemma/read/html/family.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "stemma/read/html/scan.h"
#include "stemma/read/html/tables/page_families.h"

namespace stemma::read::html {
namespace {

constexpr size_t kLongest = 400;   // bytes of a class attribute looked at

using Table = std::unordered_map<std::string_view, Family>;

void add(Table& table, std::string_view words, Family family) {
  while (!words.empty()) {
    const size_t end = std::min(words.find(' '), words.size());
    table.emplace(words.substr(0, end), family);
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

const Table& table() {
  static const Table made = [] {
    Table t;
    add(t, tables::kCommentWords, Family::kComments);
    add(t, tables::kNoticeWords, Family::kNotice);
    add(t, tables::kAsideWords, Family::kAside);
    add(t, tables::kCaptionWords, Family::kCaption);
    return t;
  }();
  return made;
}

}  // namespace

Family family_of(std::string_view names) {
  names = names.substr(0, kLongest);
  Family best = Family::kNone;
  std::string word;
  std::string before;
  bool neutral = false;   // "no-comments", "has-sidebar": says what is not, or what is beside
  const auto look_up = [&] {
    if (word.empty()) return;
    if (word == "no" || word == "has" || word == "with" || word == "without" || word == "is" || word == "not" || word == "hide") {
      neutral = true;
    } else if (!neutral) {
      auto hit = table().find(word);
      if (hit == table().end() && !before.empty()) hit = table().find(before + word);
      if (hit != table().end()) best = std::max(best, hit->second);
    }
    before = word;
    word.clear();
  };
  for (size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    const bool capital = c >= 'A' && c <= 'Z';
    if (!is_alpha(c) || (capital && i > 0 && names[i - 1] >= 'a' && names[i - 1] <= 'z')) look_up();
    if (is_alpha(c)) word += lower(c);
    if (is_space(c)) {
      before.clear();
      neutral = false;
    }
  }
  look_up();
  return best;
}

}  // namespace stemma::read::html
