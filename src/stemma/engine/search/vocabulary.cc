// The table of edit distances is kept one row a letter of the word at hand, so that a word costs
// only the letters in which it differs from the one before. Where a row is past the limit no word
// that begins so can be near: the walk goes on behind all of them.
#include "stemma/engine/search/vocabulary.h"

#include <re2/re2.h>

#include <algorithm>
#include <chrono>

#include "stemma/engine/search/pattern.h"
#include "stemma/text/token.h"
#include "stemma/text/unicode.h"

namespace stemma::engine {
namespace {

// Letters without their diacritics, and where each begins.
struct Letters {
  std::u32string letters;
  std::vector<size_t> begins;

  void read(std::string_view word) {
    letters.clear();
    begins.clear();
    for (uint32_t at = 0; at < word.size();) {
      const uint32_t begin = at;
      const char32_t c = text::next_code_point(word, at);
      if (c < 0x80) {
        letters.push_back(c), begins.push_back(begin);
        continue;
      }
      const std::string plain = text::fold(word.substr(begin, at - begin));
      for (uint32_t i = 0; i < plain.size();) letters.push_back(text::next_code_point(plain, i)), begins.push_back(begin);
    }
    begins.push_back(word.size());
  }
};

class Slips {
 public:
  Slips(std::string_view form, uint32_t limit) : limit_(limit) {
    wanted_.read(form);
    rows_.emplace_back();
    for (uint32_t i = 0; i <= wanted_.letters.size(); ++i) rows_[0].push_back(i);
  }

  // The distance, at most limit + 1; `dead`: bytes of the begin that no near word has, or 0.
  uint32_t of(std::string_view word, size_t& dead) {
    word_.read(word);
    size_t same = 0;
    while (same < filled_.size() && same < word_.letters.size() && filled_[same] == word_.letters[same]) ++same;
    filled_ = word_.letters.substr(0, same);
    dead = 0;
    for (size_t j = same; j < word_.letters.size(); ++j) {
      filled_.push_back(word_.letters[j]);
      if (row(j + 1) > limit_) {
        size_t next = j + 1;   // a letter that stands for two is dead as a whole
        while (word_.begins[next] == word_.begins[j]) ++next;
        dead = word_.begins[next];
        filled_.pop_back();
        return limit_ + 1;
      }
    }
    return std::min(rows_[word_.letters.size()].back(), limit_ + 1);
  }

 private:
  // Fills row j; its least value.
  uint32_t row(size_t j) {
    const std::u32string& a = wanted_.letters;
    const std::u32string& b = filled_;
    if (rows_.size() <= j) rows_.resize(j + 1);
    std::vector<uint32_t>& now = rows_[j];
    const std::vector<uint32_t>& last = rows_[j - 1];
    now.resize(a.size() + 1);
    now[0] = static_cast<uint32_t>(j);
    uint32_t best = now[0];
    for (size_t i = 1; i <= a.size(); ++i) {
      uint32_t d = std::min({last[i] + 1, now[i - 1] + 1, last[i - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d = std::min(d, rows_[j - 2][i - 2] + 1);
      now[i] = d;
      best = std::min(best, d);
    }
    return best;
  }

  uint32_t limit_;
  Letters wanted_;
  Letters word_;
  std::u32string filled_;                     // the letters whose rows stand
  std::vector<std::vector<uint32_t>> rows_;   // rows_[j]: after j letters of the word
};

// The first string behind all that begin with `begin`.
std::string behind(std::string begin) {
  while (!begin.empty() && static_cast<unsigned char>(begin.back()) == 0xFF) begin.pop_back();
  if (!begin.empty()) begin.back() = static_cast<char>(static_cast<unsigned char>(begin.back()) + 1);
  return begin;
}

void near_in(store::WordWalk walk, std::string_view form, uint32_t slips, std::vector<std::pair<uint32_t, std::string>>& found) {
  constexpr int kPatience = 8;   // words passed before a jump is cheaper
  Slips distance(form, slips);
  std::string skip;   // words before it are dead
  int passed = 0;
  for (walk.seek({}); walk.valid();) {
    const std::string_view word = walk.word();
    if (word < skip) {
      if (++passed < kPatience) walk.next();
      else passed = 0, walk.seek(skip);
      continue;
    }
    passed = 0;
    size_t dead = 0;
    const uint32_t d = distance.of(word, dead);
    if (d <= slips && word != form) found.emplace_back(d, word);
    if (dead > 0) skip = behind(std::string(word.substr(0, dead)));
    if (dead > 0 && skip.empty()) return;
    walk.next();
  }
}

using Clock = std::chrono::steady_clock;

// As find() of the library; for words so short a plain loop costs less.
bool holds(std::string_view word, std::string_view letters) {
  if (letters.empty()) return true;
  for (size_t i = 0; i + letters.size() <= word.size(); ++i) {
    if (word[i] == letters[0] && word.substr(i, letters.size()) == letters) return true;
  }
  return false;
}

// At most kMostKin + 1 words of the walk. False: the time was up.
bool match_in(store::WordWalk walk, const re2::RE2& re, const std::string& letters, Clock::time_point deadline, std::vector<std::string>& found) {
  const size_t most = found.size() + kMostKin + 1;
  size_t n = 0;
  for (walk.seek({}); walk.valid() && found.size() < most; walk.next()) {
    const std::string_view word = walk.word();
    if (++n % 4096 == 0 && Clock::now() > deadline) return false;
    if (!holds(word, letters)) continue;
    if (re2::RE2::PartialMatch(re2::StringPiece(word.data(), word.size()), re)) found.emplace_back(word);
  }
  return true;
}

}  // namespace

Expansion near_words(const store::Likeness& like, const std::string& form, uint32_t slips) {
  std::vector<std::pair<uint32_t, std::string>> found;
  for (store::WordWalk& walk : like.walks()) near_in(std::move(walk), form, slips, found);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  Expansion out;
  out.kin.push_back({form, Why::kItself});
  out.cut = found.size() >= kMostKin;
  for (auto& [d, word] : found) {
    if (out.kin.size() < kMostKin) out.kin.push_back({std::move(word), Why::kSlips});
  }
  return out;
}

Expansion matching_words(const store::Likeness& like, const std::string& pattern) {
  const auto deadline = Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(kPatternSeconds));
  Expansion out;
  const auto re = compile_pattern(pattern);
  if (!re) return out;
  const std::string letters = required_letters(pattern);
  std::vector<std::string> found;
  for (store::WordWalk& walk : like.walks()) {
    if (!out.unfinished) out.unfinished = !match_in(std::move(walk), *re, letters, deadline, found);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  out.cut = found.size() > kMostKin;
  found.resize(std::min(found.size(), kMostKin));
  for (std::string& word : found) out.kin.push_back({std::move(word), Why::kPattern});
  return out;
}

}  // namespace stemma::engine
