// Reading as a whole, on invented documents: kinds, heads, furniture, structure, and the
// invariants of blocks on arbitrary input. Guarded tests on
// real documents are in read_seed_test.cc; each has its sibling here.
#include "stemma/read/read.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "stemma/read/blank.h"
#include "stemma/read/fixture_internal.h"

using namespace stemma;
using stemma::read::block_at;
using stemma::read::opened;
using doc::BlockKind;

namespace {

// The kind of the block that holds the first occurrence of `words`.
BlockKind kind_at(const doc::Document& d, std::string_view words) {
  const auto at = static_cast<uint32_t>(d.text.find(words));
  REQUIRE(at < d.text.size());
  for (const doc::Block& b : d.blocks) {
    if (b.span.contains(at)) return b.kind;
  }
  FAIL("no block");
  return BlockKind::kParagraph;
}

void check_invariants(const doc::Document& d) {
  uint32_t at = 0;
  const auto blank_between = [&](uint32_t from, uint32_t to) { return read::trim(d.text, {from, to}).empty(); };
  for (const doc::Block& b : d.blocks) {
    REQUIRE(b.span.begin >= at);
    REQUIRE(b.span.begin < b.span.end);
    REQUIRE(b.span.end <= d.text.size());
    REQUIRE(blank_between(at, b.span.begin));
    REQUIRE(read::trim(d.text, b.span) == b.span);
    at = b.span.end;
  }
  REQUIRE(blank_between(at, static_cast<uint32_t>(d.text.size())));
  for (size_t i = 0; i + 1 < d.masks.size(); ++i) REQUIRE(d.masks[i].span.end <= d.masks[i + 1].span.begin);
}

constexpr std::string_view kArticle =
    "HomePortsWhy the Pilots Walked Out\n\nWhy the Pilots Walked Out\n\nBy Ana Ruiz and Tom Lee\n\nMarch 9, 2011\nIssue\u00a0\n\n"
    "The pilots of the old harbour left their boats on Monday and said that they would not come back before the fee was paid.\n\n"
    "What They Want\n\n"
    "They want the fee of last year, they want it in coin, and they want the harbour master to say that he was wrong about it.\n\n"
    "  • The old fee\n  • A new boat\n\n"
    "Nobody in the harbour office would say on Tuesday whether the money had been found or who would have to pay it in the end.\n\n"
    "We need your support!\n\nBecome a supporter for $5 per month. Thank you.\n\nMost Popular\n\nMost Popular\n\n"
    "Please enter your comment!\nPlease enter your name here\n";

}  // namespace

TEST_CASE("an empty file and a binary one are errors, not documents") {
  CHECK(read::read_bytes("", {}).error().code == ErrorCode::kEmpty);
  CHECK(read::read_bytes(" \n\n ", {}).error().code == ErrorCode::kEmpty);
  CHECK(read::read_bytes(std::string_view("\x7f" "ELF\0\0\1\2\0\0", 10), {}).error().code == ErrorCode::kBinary);
}

TEST_CASE("an article: head, body and what the page put around them") {
  const doc::Document d = opened(kArticle);
  check_invariants(d);
  CHECK(d.kind == doc::Kind::kArticle);
  CHECK(d.language == "en");
  CHECK(d.title == "Why the Pilots Walked Out");
  CHECK(d.date == "2011-03-09");
  CHECK(d.date_from == doc::DateFrom::kByline);
  CHECK(d.authors == std::vector<std::string>{"Ana Ruiz", "Tom Lee"});
  CHECK(kind_at(d, "HomePorts") == BlockKind::kFurniture);
  CHECK(block_at(d, "HomePorts").why == doc::FurnitureReason::kRepetition);
  CHECK(kind_at(d, "By Ana") == BlockKind::kByline);
  CHECK(kind_at(d, "March 9") == BlockKind::kDateline);
  CHECK(kind_at(d, "Issue") == BlockKind::kFurniture);
  CHECK(kind_at(d, "The pilots of") == BlockKind::kParagraph);
  CHECK(kind_at(d, "What They Want") == BlockKind::kHeading);
  CHECK(kind_at(d, "• The old fee") == BlockKind::kItem);
  CHECK(kind_at(d, "Nobody in") == BlockKind::kParagraph);
  for (std::string_view line : {"We need your", "Become a supporter", "Most Popular", "Please enter your comment", "Please enter your name"}) {
    CHECK(kind_at(d, line) == BlockKind::kFurniture);
  }
}

TEST_CASE("a line that is no cell keeps its block where a table begins in its paragraph") {   // found by fuzzing
  const doc::Document d = opened(
      "CLASSIFIED MESSAGE          ROUTING\nTO : DIRECTOR  FROM : PORT VALE       29 .\nEND OF MES26114\nSECRET 290<table>ITY WAVE INFO DIR CITE VALE 4521\n"
      "RYBAT G\n12.5\n1,234\n1991\n13.5\n\n1992\n(1.4)\n2 200\n1993\n..\n1 408.5\nTotalYROSE\nREF DIR 19477\n1. THE BOATS LEFT AT DAWN.\nEND OF MESSAGE\n");
  check_invariants(d);
  CHECK(kind_at(d, "TO : DIRECTOR") == BlockKind::kParagraph);
  CHECK(kind_at(d, "1991") == BlockKind::kTable);
}

TEST_CASE("furniture between paragraphs, and other stories behind the end") {
  const doc::Document d = opened(
      "The Ferry Question\n\n"
      "The ministry told the ferry company on Friday that the licence for the northern route would not be renewed this year.\n\n"
      "Advertisement - scroll to continue reading\n\nAre you getting our free newsletter?\n\n"
      "The company said that the ministry had promised the licence in writing, and that the northern route had never paid.\n\n"
      "The ministry denied that the licence had been promised to the company by anybody who could have promised it.\n\n"
      "© Harbour Media\n\nWorld Headlines\n\n"
      "Football: Goalkeeper Breaks Record\n\nSupporters celebrated the seventeenth consecutive victory outside the stadium on Saturday. More\n\n"
      "Culture: Museum Reopens Gallery\n\nPaintings stolen during wartime returned yesterday after decades abroad. More\n\nJoin Our Newsletter\n");
  check_invariants(d);
  CHECK(kind_at(d, "Advertisement") == BlockKind::kFurniture);
  CHECK(kind_at(d, "Are you getting") == BlockKind::kFurniture);
  CHECK(kind_at(d, "The company said") == BlockKind::kParagraph);
  CHECK(kind_at(d, "The ministry denied") == BlockKind::kParagraph);
  CHECK(kind_at(d, "Football") == BlockKind::kFurniture);
  CHECK(kind_at(d, "Supporters celebrated") == BlockKind::kFurniture);
  CHECK(kind_at(d, "Paintings stolen") == BlockKind::kFurniture);
  CHECK(d.publisher == "Harbour Media");
}

TEST_CASE("a name alone under the title is the author where a date stands beside it") {
  const std::string body =
      "The pilots of the old harbour left their boats on Monday and said that they would not come back before the fee was paid.\n\n"
      "They want the fee of last year, they want it in coin, and they want the harbour master to say that he was wrong about it.\n";
  const doc::Document d = opened("Why the pilots walked out\n\nAna Ruiz\nMonday 7 March 2011\n\n" + body);
  CHECK(d.authors == std::vector<std::string>{"Ana Ruiz"});
  CHECK(d.date == "2011-03-07");
  CHECK(kind_at(d, "Ana Ruiz") == BlockKind::kByline);
  CHECK(opened("Why the pilots walked out\n\nOld Harbour\n\n" + body).authors.empty());
  CHECK(opened("Why the pilots walked out\n\nThe Fee\nMonday 7 March 2011\n\n" + body).authors.empty());
}

TEST_CASE("teasers behind the last prose, between furniture, whatever their words") {
  const doc::Document d = opened(
      "The Ferry Question\n\n"
      "The ministry told the ferry company on Friday that the licence for the northern route would not be renewed this year.\n\n"
      "The company said that the ministry had promised the licence in writing, and that the northern route had never paid.\n\n"
      "Deck hands\n\n"
      "The deck hands of the northern route heard of it from the cook, who had heard of it in the market.\n\n"
      "Share this: Facebook  Twitter\n\nOthers have enjoyed: Nine ropes for a wet morning\nLantern prices to go up\n\n© Harbour Media. All rights reserved.\n");
  CHECK(kind_at(d, "Others have") == BlockKind::kFurniture);
  CHECK(kind_at(d, "Lantern") == BlockKind::kFurniture);
  CHECK(kind_at(d, "Deck hands") == BlockKind::kHeading);
}

TEST_CASE("a text that only mentions newsletters has no furniture") {
  const doc::Document d = opened(
      "The embassy subscribed to the weekly newsletter of the union and read it with care. "
      "Its comments on the most popular minister were filed under politics, and nobody asked for more of them.\n\n"
      "World\n\nThe world outside took no notice of the newsletter, which was printed in four hundred copies and given away.\n");
  for (const doc::Block& b : d.blocks) CHECK(b.kind != BlockKind::kFurniture);
}

TEST_CASE("a paper: epigraph, glued markers, flattened table, notes") {
  std::string text = "Return to Article Details The Price of Salt\n\n‘Salt is the memory of the sea, and it forgets\nnothing that was ever lost\nin it.’\nIvo Marn, 1931\n\n";
  text += "Salt was taxed in the north from 1990 until the reform of 1998.1 The Salt Agreement2ended the tax, and “nobody wept”3 in the coast towns.\n\n";
  text += "Table 1. Tax by Year and Town (mln crowns):\n\n\u00a0\n\nOrrin4\n\nTesk\n\n1990\n\n83\n\n2\n\n1991\n\n155\n\n25\n\n1992\n\n1 110\n\n-\n\nSource: Salt Office, Yearbook, p. 12.\n\n";
  text += "The tax was paid by 12 towns, 4.5 percent of it in kind.5 It was the 3rd tax of its sort.\n\nNotes\n\n";
  text += "1 Ledger of the Salt Office, vol. 2.\n\n2 Treaty Series, 1998, 4.\n\n3 I. Marn, Letters, 7.\n\n4 Without the islands.\n\n5 7 towns in the south paid in coin.\n";
  const doc::Document d = opened(text);
  check_invariants(d);
  CHECK(d.kind == doc::Kind::kPaper);
  CHECK(d.title == "The Price of Salt");
  CHECK(kind_at(d, "‘Salt is") == BlockKind::kEpigraph);
  CHECK(kind_at(d, "Ivo Marn") == BlockKind::kEpigraph);
  CHECK(kind_at(d, "Table 1") == BlockKind::kCaption);
  CHECK(kind_at(d, "Orrin4") == BlockKind::kTable);
  CHECK(kind_at(d, "1 110") == BlockKind::kTable);
  CHECK(kind_at(d, "Source: Salt") == BlockKind::kSourceNote);
  REQUIRE(d.tables.size() == 1);
  CHECK(d.tables[0].label == "Table 1");
  CHECK(d.tables[0].caption == "Tax by Year and Town (mln crowns)");
  CHECK(d.tables[0].unit == "mln crowns");
  CHECK(d.tables[0].source == "Source: Salt Office, Yearbook, p. 12.");
  REQUIRE(d.notes.size() == 5);
  CHECK(d.notes[4].span.of(d.text) == "7 towns in the south paid in coin.");
  std::string before;
  for (const doc::Note& n : d.notes) {
    REQUIRE(n.anchors.size() == 1);
    before += d.text.substr(n.anchors[0].begin - 2, 2) + n.marker + " ";
  }
  CHECK(before == "8.1 nt2 \x80\x9d" "3 in4 d.5 ");
}

TEST_CASE("hard-wrapped paragraphs are one block, other short lines are not") {
  const doc::Document d = opened(
      "The envoy wrote that the talks had gone on until the lamps\n"
      "failed, that nobody had signed anything, and that the counter-\n"
      "proposal of the other side was a blank sheet of paper with\n"
      "a date on it.\n"
      "\n"
      "The sea is wide,\nthe sea is deep,\nit does not care\nwhat secrets keep,\n");
  check_invariants(d);
  REQUIRE(d.blocks.size() == 2);
  CHECK(d.blocks[0].wrapped);
  CHECK(doc::flow(d, d.blocks[0].span).find("counter-proposal") != std::string::npos);
  CHECK_FALSE(d.blocks[1].wrapped);
}

TEST_CASE("one paragraph a line stays one paragraph a line") {
  std::string text;
  for (int i = 0; i < 6; ++i) {
    text += "This is a long paragraph on a line of its own that goes on and on about the price of herring in the northern ports, "
            "where the boats come in before the light and leave before the fog has lifted from the water.\n";
  }
  CHECK(opened(text).blocks.size() == 6);
}

TEST_CASE("the language of a document, or none") {
  CHECK(opened("El ministro dijo que los barcos no habían llegado al puerto y que la culpa era de los pilotos de la ciudad.").language == "es");
  CHECK(opened("Le ministre a dit que les bateaux ne sont pas arrivés dans le port et que la faute est aux pilotes de la ville.").language == "fr");
  CHECK(opened("Der Minister sagte, dass die Schiffe nicht in den Hafen gekommen sind und dass die Lotsen der Stadt die Schuld haben.").language == "de");
  CHECK(opened("O ministro disse que os navios não chegaram ao porto e que a culpa é dos pilotos da cidade, como já era em março.").language == "pt");
  CHECK(opened("1990 83 155 19 25 Orrin Tesk").language.empty());
}

TEST_CASE("every character that is not blank lies in one block, whatever the input") {
  std::mt19937 random(7);
  const std::string_view parts[] = {"\n", "\n\n", " ", "\u00a0", "Word ", "word, ", "12", "1. ", "[3]", "•", "> ", "----\n", "© ", "“q” ", "Table 1. ",
      "Advertisement\n", "Notes\n", "Source: ", "é", "-", "By Ana Ruiz\n", "March 9, 2011\n", "E.O. 12958: DECL: 10/08/2015\n", "SUBJECT: X\n",
      "A sentence of the text that has some words in it. ", "\t", "Most Popular\n", "TAGS: PREL PE\n", "¹"};
  for (int round = 0; round < 400; ++round) {
    std::string text = "x";
    const size_t size = random() % 60;
    for (size_t i = 0; i < size; ++i) text += parts[random() % std::size(parts)];
    check_invariants(opened(text));
  }
}

TEST_CASE("hostile shapes stay linear") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "1. Abc" + std::to_string(i % 7) + "\n\n";
  check_invariants(opened(text));
  check_invariants(opened(std::string(300000, '\n') + "x"));
  check_invariants(opened(std::string(300000, '>')));
  text.clear();
  for (int i = 0; i < 20000; ++i) text += "Subscribe now\n\nLog in\n\n";
  check_invariants(opened(text));
}

TEST_CASE("what an advertisement interrupts goes on behind it; teasers at the end do not") {
  const std::string paper =
      "The Lantern Fund\n\nThe lantern fund of the northern pilots was founded by the widows of the winter storm and paid for every lamp of the "
      "harbour until the board took over the accounts and the lamps. The pilots kept the keys of the store, and the board kept the books.\n\n"
      "The auditors found that the fund had never paid for oil, since the merchants gave it, and that the books of the board were\n\n";
  const std::string rest = "kept by a clerk whose brother owned the quarry behind Velden, where granite, marble and slate were broken by convicts.\n";
  const doc::Document broken = opened(paper + "ADVERTISEMENT\n\n" + rest);
  CHECK(kind_at(broken, "ADVERTISEMENT") == BlockKind::kFurniture);
  CHECK(kind_at(broken, "kept by a clerk") == BlockKind::kParagraph);
}
