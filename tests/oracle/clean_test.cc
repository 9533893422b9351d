// No false quotation ever comes out clean: random quotations against an exhaustive search.
//
// Sources are random sentences of real words, so that no change can pass for a slip of
// the pen. Quotations are cut from them and damaged at random. Whatever comes out clean
// has to stand in one document: every fragment word for word, in order.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "stemma/trace/check.h"
#include "stemma/trace/testing.h"

using namespace stemma;
using namespace stemma::trace;

namespace {

const char* const kWords[] = {
    "harbour", "minister", "treaty", "soldier", "fish", "quota", "dock", "upland", "the", "of", "not", "and", "closed", "opened",
    "market", "winter", "never", "council", "salt", "bridge", "in", "was", "is", "village", "ship", "tax", "army", "letter",
    "old", "new", "small", "three", "seven", "north", "river", "garden", "said", "carried", "to", "by"};

using Words = std::vector<std::string>;
class Random {
 public:
  explicit Random(uint32_t seed) : engine_(seed) {}
  uint32_t below(uint32_t n) { return static_cast<uint32_t>(engine_() % n); }
  std::string word() { return kWords[below(std::size(kWords))]; }

 private:
  std::mt19937 engine_;
};

std::string text_of(const std::vector<Words>& paragraphs) {
  std::string out;
  for (const Words& p : paragraphs) {
    if (!out.empty()) out += "\n\n";
    for (size_t i = 0; i < p.size(); ++i) {
      const bool ends = i % 9 == 8 || i + 1 == p.size();
      out += p[i] + (ends ? (i + 1 == p.size() ? "." : ". ") : " ");
    }
  }
  return out;
}

struct Fragments {
  std::vector<Words> parts;   // between ellipses
  std::string text() const {
    std::string out;
    for (const Words& p : parts) {
      if (!out.empty()) out += " … ";
      for (size_t i = 0; i < p.size(); ++i) out += (i ? " " : "") + p[i];
    }
    return out;
  }
};

// Exhaustive: does every part stand in the words, one after another?
bool stands_in(const std::vector<Words>& parts, const Words& source) {
  size_t at = 0;
  for (const Words& p : parts) {
    const auto it = std::search(source.begin() + static_cast<ptrdiff_t>(at), source.end(), p.begin(), p.end());
    if (it == source.end()) return false;
    at = static_cast<size_t>(it - source.begin()) + p.size();
  }
  return true;
}

Fragments damaged(const Words& source, Random& r) {
  const uint32_t size = 8 + r.below(14);
  const uint32_t from = r.below(static_cast<uint32_t>(source.size()) - size);
  Words cut(source.begin() + from, source.begin() + from + size);
  Fragments out;
  if (r.below(2)) {   // a true, marked omission
    const uint32_t at = 2 + r.below(size - 5), gone = 1 + r.below(2);
    out.parts = {Words(cut.begin(), cut.begin() + at), Words(cut.begin() + at + gone, cut.end())};
  } else {
    out.parts = {cut};
  }
  for (uint32_t n = r.below(3); n > 0; --n) {
    Words& p = out.parts[r.below(static_cast<uint32_t>(out.parts.size()))];
    const auto at = p.begin() + r.below(static_cast<uint32_t>(p.size()));
    switch (r.below(5)) {
      case 0: if (p.size() > 2) p.erase(at); break;
      case 1: *at = r.word(); break;
      case 2: p.insert(at, r.word()); break;
      case 3: p.insert(at, "not"); break;
      default: std::reverse(out.parts.begin(), out.parts.end()); break;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("what comes out clean stands in the source, word for word and in order") {
  Random r(31);
  uint32_t clean = 0, intact = 0, intact_found = 0;
  for (int round = 0; round < 1500; ++round) {
    std::vector<Words> paragraphs(3);
    Words all;
    for (Words& p : paragraphs) {
      p.resize(40);
      for (auto& w : p) w = r.word();
      all.insert(all.end(), p.begin(), p.end());
    }
    const auto source = testing::document("source", text_of(paragraphs));
    const Fragments quote = damaged(all, r);
    const auto article = testing::document("article", "It reads “" + quote.text() + "” there.");
    const auto checked = Checker({&source}).check(article, 0);
    REQUIRE(checked.size() == 1);
    CAPTURE(round);
    CAPTURE(quote.text());
    CAPTURE(source.text);
    const bool truth = stands_in(quote.parts, all);
    if (checked[0].clean) CHECK(truth);
    clean += checked[0].clean;
    if (!truth) continue;
    ++intact;
    const Verdict v = checked[0].verdict;
    intact_found += v == Verdict::kVerbatim || v == Verdict::kElided || v == Verdict::kSpliced;
  }
  CHECK(clean > 100);                       // the test has something to say
  CHECK(intact_found * 100 >= intact * 98); // and true quotations are found
}
