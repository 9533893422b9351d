// Words are looked for sixteen places at a time; the twin tries one place after the other.
#include "stemma/read/cable/scan.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace stemma::read;

namespace {

constexpr size_t kNone = std::string_view::npos;

size_t one_by_one(std::string_view s, std::string_view pattern, size_t from) {
  for (size_t i = from; i + pattern.size() <= s.size(); ++i)
    if (cable::begins(s.substr(i), pattern)) return i;
  return kNone;
}

// The letters of `pattern` with at most eight white spaces between them.
size_t spaced_one_by_one(std::string_view s, std::string_view pattern, size_t& end, size_t from) {
  for (size_t i = from; i < s.size(); ++i) {
    size_t k = 0;
    size_t gaps = 0;
    size_t j = i;
    for (; k < pattern.size() && j < s.size() && gaps < 8; ++j) {
      if (cable::upper(s[j]) == pattern[k]) ++k;
      else if (k > 0 && cable::is_space(s[j])) ++gaps;
      else break;
    }
    if (k < pattern.size()) continue;
    end = j;
    return i;
  }
  return kNone;
}

}  // namespace

TEST_CASE("words in a line are found where one place after the other finds them") {
  std::mt19937 random(7);
  constexpr std::string_view kSigns = "aAbBcC1- \n\xC2";
  constexpr std::string_view kPatterns[] = {"A", "AB", "AA", "ABC", "A-B", "B1", "CAB ", "ABCABCABCABCABCABCAB"};
  for (int round = 0; round < 20000; ++round) {
    std::string s(random() % 70, ' ');
    for (char& c : s) c = kSigns[random() % (round % 2 == 0 ? 6 : kSigns.size())];
    const std::string_view pattern = kPatterns[random() % std::size(kPatterns)];
    if (round % 3 == 0 && s.size() > pattern.size()) s.replace(random() % (s.size() - pattern.size()), pattern.size(), pattern);
    for (const size_t from : {size_t{0}, size_t{1}, s.size() / 2, s.size()}) {
      REQUIRE_MESSAGE(cable::find(s, pattern, from) == one_by_one(s, pattern, from), s);
      size_t end = 0;
      size_t expected_end = 0;
      REQUIRE_MESSAGE(cable::find_spaced(s, pattern, end, from) == spaced_one_by_one(s, pattern, expected_end, from), s);
      REQUIRE(end == expected_end);
    }
  }
}
