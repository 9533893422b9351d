// Piles of invented pages: what comes back is marked, copies of one story prove nothing.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "stemma/read/read.h"
#include "stemma/read/repetition.h"

using namespace stemma;
using doc::BlockKind;
using doc::FurnitureReason;

namespace {

doc::Document made(const std::string& text, const std::string& path) {
  auto d = read::read_bytes(text, {.path = path});
  REQUIRE(d);
  return std::move(*d);
}

std::string story(int n) {
  const std::string day = std::to_string(n);
  return "The pilots of quay " + day + " did not work on the " + day + "th night of the strike, and the ferry stayed in its berth until noon.\n\n";
}

std::string marked(const doc::Document& d) {
  std::string out;
  for (const doc::Block& b : d.blocks) {
    if (b.kind == BlockKind::kFurniture) out += std::string(b.span.of(d.text)) + "|";
  }
  return out;
}

std::vector<doc::Document> pile_of(const std::vector<std::string>& texts) {
  std::vector<doc::Document> pile;
  for (size_t i = 0; i < texts.size(); ++i) pile.push_back(made(texts[i], "web/" + std::to_string(i) + ".txt"));
  std::vector<const doc::Document*> all;
  for (const doc::Document& d : pile) all.push_back(&d);
  const auto found = read::find_repetition(all);
  for (size_t i = 0; i < pile.size(); ++i) read::mark_repetition(pile[i], found[i]);
  return pile;
}

}  // namespace

TEST_CASE("the frame of a site: from the top down, from the bottom up") {
  std::vector<std::string> texts;
  for (int i = 1; i <= 4; ++i) texts.push_back("This is the paper of those who work on the quays of Kelst.\n\n" + story(i) + story(i + 20) + "Written at the office on the mole\n");
  const auto pile = pile_of(texts);
  CHECK(marked(pile[0]) == "This is the paper of those who work on the quays of Kelst.|Written at the office on the mole|");
  for (const doc::Block& b : pile[3].blocks) {
    if (b.kind == BlockKind::kFurniture) CHECK(b.why == FurnitureReason::kFrame);
  }
}

TEST_CASE("two documents are no site, and copies of one story count once") {
  const std::string page = "Harbour and quay reports\n\n" + story(1) + "Written at the office on the mole\n";
  CHECK(marked(pile_of({page, "Harbour and quay reports\n\n" + story(2)})[0]).empty());
  CHECK(marked(pile_of({page, page, page, page})[0]).empty());
}

TEST_CASE("between paragraphs one repeated line is not enough, two together are") {
  std::vector<std::string> one, two;
  for (int i = 1; i <= 4; ++i) {
    one.push_back(story(i) + "It rained again.\n\n" + story(i + 20));
    two.push_back(story(i) + "Buy your ticket at the mole.\n\nChildren travel free on Sundays.\n\n" + story(i + 20));
  }
  CHECK(marked(pile_of(one)[0]).empty());
  CHECK(marked(pile_of(two)[0]) == "Buy your ticket at the mole.|Children travel free on Sundays.|");
}

TEST_CASE("folders are sites; nothing is shared between them") {
  std::vector<read::LinePrints> prints;
  for (int i = 1; i <= 4; ++i) {
    const std::string n = std::to_string(i);
    prints.push_back(read::prints_of(made("Harbour and quay reports\n\n" + story(i), n + "/a.txt")));
    CHECK(prints.back().site == n);
  }
  for (const auto& found : read::find_repetition(prints)) CHECK(found.empty());
}

TEST_CASE("every character keeps its place after marking") {
  std::vector<std::string> texts;
  for (int i = 1; i <= 4; ++i) texts.push_back("Harbour and quay reports\nKelst, the mole\n\n" + story(i) + "Written at the office on the mole\n");
  for (const doc::Document& d : pile_of(texts)) {
    uint32_t end = 0;
    size_t ink = 0, held = 0;
    for (char c : d.text) ink += c != ' ' && c != '\n';
    for (const doc::Block& b : d.blocks) {
      CHECK(b.span.begin >= end);
      end = b.span.end;
      for (char c : b.span.of(d.text)) held += c != ' ' && c != '\n';
    }
    CHECK(held == ink);
  }
}
