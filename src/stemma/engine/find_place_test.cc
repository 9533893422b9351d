#include "stemma/engine/find_place.h"

#include <doctest/doctest.h>

using namespace stemma;
using namespace stemma::engine;

namespace {

doc::Document written(std::string words) {
  doc::Document d;
  d.text = std::move(words);
  d.blocks.push_back({doc::BlockKind::kParagraph, {0, static_cast<uint32_t>(d.text.size())}, 4, "", {}, 1, false, false});
  return d;
}

}  // namespace

TEST_CASE("words that stand where they stood, elsewhere, nowhere") {
  const doc::Document d = written("The berths were sold in May.");
  const PlaceFound there = find_place(d, {{4, 10}, "berths"});
  CHECK(there.state == PlaceState::kFound);
  CHECK(there.paragraph == 4U);
  const PlaceFound moved = find_place(d, {{0, 6}, "berths"});
  CHECK(moved.state == PlaceState::kMoved);
  CHECK(moved.span == Span{4, 10});
  CHECK(find_place(d, {{4, 10}, "quays"}).state == PlaceState::kLost);
  CHECK(find_place(d, {{4, 10}, ""}).state == PlaceState::kLost);
}

TEST_CASE("of several places the one with the same surroundings, then the nearest") {
  const doc::Document d = written("the pier in Kelst, the pier in Merrin, the pier in Osk");
  CHECK(find_place(d, {{100, 104}, "pier", "the ", " in Merrin"}).span == Span{23, 27});
  CHECK(find_place(d, {{3, 7}, "pier", "", ""}).span == Span{4, 8});
}

TEST_CASE("a line that is broken elsewhere now, and other typography") {
  const doc::Document d = written("He said the Ministry’s\nberths were sold.");
  const PlaceFound p = find_place(d, {{0, 4}, "the ministry's berths"});
  CHECK(p.state == PlaceState::kMoved);
  CHECK(p.span == Span{8, 31});
}

TEST_CASE("a place beyond the text is no error") { CHECK(find_place(written("short"), {{4000000000, 4000000005}, "short"}).span == Span{0, 5}); }
