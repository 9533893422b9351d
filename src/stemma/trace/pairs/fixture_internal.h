// A corpus from plain lines, for the tests of this folder.
//
//   const Corpus c = corpus_of({"the harbour was shut", "shut was the harbour"});
//   all_matches(c)                  // of all pairs, as find_matches gives them
//   corpus_of({})                   // no documents
//
// Words are what stands between blanks, folded already; "#" is a word that is no text. For *_test.cc only.
#pragma once

#include <string_view>
#include <vector>

#include "stemma/trace/pairs/passages.h"

namespace stemma::trace::pairs {

inline DocumentWords words_of(std::string_view line) {
  DocumentWords d;
  d.forms.emplace_back();
  while (!line.empty()) {
    const std::string_view word = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(line.size(), word.size() + 1));
    d.numbers.push_back(word == "#" ? kNoWord : static_cast<uint32_t>(d.forms.size()));
    if (word != "#") d.forms.push_back(loose_form(word));
  }
  return d;
}

inline Corpus corpus_of(const std::vector<std::string_view>& lines) {
  Corpus c;
  for (const std::string_view line : lines) c.add(words_of(line));
  c.finish();
  return c;
}

inline void one_by_one(size_t count, const std::function<void(size_t)>& work) {
  for (size_t i = 0; i < count; ++i) work(i);
}

inline std::vector<std::vector<Match>> all_matches(const Corpus& c) {
  const Sides sides(c.documents(), 3);
  return find_matches(c, sides, find_groups(c, sides, one_by_one), {0, c.documents()}, one_by_one);
}

}  // namespace stemma::trace::pairs
