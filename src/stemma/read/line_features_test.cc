// Bins by hand for a page of five lines.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "stemma/read/line_features.h"

using namespace stemma;
using namespace stemma::read;

namespace {

uint32_t bin(const LineBins& b, Field f) { return b[static_cast<size_t>(f)]; }

struct Made {
  Draft draft;
  std::vector<Piece> pieces;
  std::vector<LineSigns> signs;
  std::vector<uint32_t> repeats;

  explicit Made(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
      Piece p;
      p.block.span.begin = static_cast<uint32_t>(draft.doc.text.size());
      draft.doc.text += line;
      p.block.span.end = static_cast<uint32_t>(draft.doc.text.size());
      draft.doc.text += "\n";
      p.group = static_cast<uint32_t>(pieces.size());
      LineSigns s;
      s.prose = measure(line);
      s.sentence = s.prose.words >= 8;
      signs.push_back(s);
      pieces.push_back(std::move(p));
      repeats.push_back(1);
    }
  }
  std::vector<LineBins> bins(Stretch text) const { return line_bins({draft, pieces, signs, repeats, text}); }
};

const std::vector<std::string> kLines = {"HOME | NEWS", "Write to desk@kelst.example",
    "The ferry stayed in port because the pilots of the river refuse to work.", "Two?", "3 comments"};

}  // namespace

TEST_CASE("what a line shows by itself") {
  const auto bins = Made(kLines).bins({2, 3, 10});
  REQUIRE(bins.size() == 5);
  CHECK(bin(bins[0], Field::kWords) == 2);      // two words: edges 1 and 2 reached
  CHECK(bin(bins[0], Field::kMarks) == 1);      // one bar
  CHECK(bin(bins[0], Field::kUpper) == 4);      // nothing but capitals
  CHECK(bin(bins[1], Field::kAddress) == 2);    // mail
  CHECK(bin(bins[2], Field::kWords) == 7);      // fourteen words: beyond 13, not 20
  CHECK(bin(bins[2], Field::kEnd) == 1);        // full stop
  CHECK(bin(bins[2], Field::kSentences) == 1);
  CHECK(bin(bins[3], Field::kEnd) == 2);        // question mark
  CHECK(bin(bins[4], Field::kOpening) == 3);    // digit
  CHECK(bin(bins[4], Field::kDigits) == 4);     // one of two words
}

TEST_CASE("what is around a line") {
  const auto bins = Made(kLines).bins({2, 3, 10});
  CHECK(bin(bins[0], Field::kAbove) == 9);      // no sentence above
  CHECK(bin(bins[0], Field::kBelow) == 2);      // two lines down
  CHECK(bin(bins[3], Field::kAbove) == 1);
  CHECK(bin(bins[4], Field::kBelow) == 9);
  CHECK(bin(bins[0], Field::kStretch) == 1);    // just before the text
  CHECK(bin(bins[4], Field::kStretch) == 6);    // just behind it
  CHECK(bin(bins[4], Field::kRun) == 2);        // a run of two without a sentence
  CHECK(bin(bins[2], Field::kRun) == 0);
}

TEST_CASE("every line touches the same number of weights, each once and in range") {
  const auto bins = Made(kLines).bins({2, 3, 10});
  const size_t expected = kFields + 4 * std::size(kBeside) + std::size(kPairs);
  for (size_t i = 0; i < bins.size(); ++i) {
    std::set<uint32_t> seen;
    active(bins, i, [&](uint32_t weight) { seen.insert(weight); });
    CHECK(seen.size() == expected);
    CHECK(*seen.rbegin() < kWeights);
  }
  CHECK(Made({}).bins({}).empty());
}

TEST_CASE("words that the text of the page knows") {
  const Made page({"The ferry stayed in harbour because pilots refuse the night", "Ferry pilots refuse again", "Bakers celebrate regional prizes"});
  const auto bins = page.bins({0, 1, 10});
  CHECK(bin(bins[1], Field::kKnown) > bin(bins[2], Field::kKnown));
  CHECK(bin(bins[2], Field::kKnown) == 0);
}
