#include "stemma/store/postings.h"

#include <doctest/doctest.h>

#include <map>
#include <random>

namespace stemma::store {
namespace {

using Lists = std::map<uint32_t, std::vector<Place>>;

std::string write(const Lists& lists) {
  PostingWriter w;
  for (const auto& [document, places] : lists) w.add(document, places);
  return w.take();
}

Lists read(std::string_view blocks) {
  Lists out;
  PostingCursor c(blocks);
  while (c.next_block()) {
    for (size_t i = 0; i < c.size(); ++i) {
      std::vector<Place>& places = out[c.document(i)];
      REQUIRE(c.places(i, places));
      Counts counts{};
      for (const Place p : places) ++counts[column_of(p)];
      CHECK(counts == c.counts(i));
    }
  }
  CHECK(!c.damaged());
  return out;
}

TEST_CASE("postings: a word that stands once takes a few bytes") {
  CHECK(write({{3, {place(kBodyColumn, 0)}}}) == std::string("\x07\x00", 2));
  CHECK(write({{3, {place(kTitleColumn, 5)}}}) == "\x07\x15");
  CHECK(write({}).empty());
  CHECK(read(write({{3, {place(kTitleColumn, 5)}}})) == Lists{{3, {place(kTitleColumn, 5)}}});
}

TEST_CASE("postings: a block, bit by bit as docs/formats/words.md has it") {
  // Documents 2 and 4; 0 and 2 of the body, 1 of the title.
  const std::string list = write({{2, {place(kBodyColumn, 0), place(kBodyColumn, 2)}}, {4, {place(kTitleColumn, 1)}}});
  // First document 2 in full, 5 bytes; two documents, gap 0, spread 1; then:
  //   document 2: 10 (more than one, body), 2 = 100     document 4: gap 1 = 10, 11 title 0100, 1 = 0
  //   body gaps 0, 1 of width 0: 0 10                   title position 1 of width 2: 0 10
  const std::string bits = "10" "100" "10" "11" "0100" "0" "0" "10" "0" "10";
  std::string packed(3, '\0');
  for (size_t i = 0; i < bits.size(); ++i) if (bits[i] == '1') packed[i / 8] = static_cast<char>(packed[i / 8] | 1 << i % 8);
  CHECK(list.substr(0, 2) == std::string("\x04\x05"));
  CHECK((list[2] & 127) == 1);
  CHECK(list.substr(4) == packed);
  CHECK(read(list) == Lists{{2, {place(kBodyColumn, 0), place(kBodyColumn, 2)}}, {4, {place(kTitleColumn, 1)}}});
}

TEST_CASE("postings: what is written comes back, for words of all kinds") {
  std::mt19937 generator(3);
  const auto random = [&](uint32_t n) { return static_cast<uint32_t>(generator() % n); };
  for (int round = 0; round < 400; ++round) {
    Lists lists;
    uint32_t document = random(1000);
    const size_t n = random(4) == 0 ? random(600) : random(5);
    const uint32_t step = 1 + random(round % 2 == 0 ? 4 : 100'000);
    const uint32_t spread = 1 + random(round % 3 == 0 ? 5 : 4000);
    for (size_t i = 0; i < n; ++i) {
      document += 1 + random(step);
      for (uint32_t column = 0; column < kColumns; ++column) {
        if (column > 0 && random(8) != 0) continue;
        uint32_t at = random(spread);
        for (size_t k = 1 + random(random(9) == 0 ? 200 : 2); k > 0; --k, at += 1 + random(spread)) lists[document].push_back(place(column, at));
      }
    }
    REQUIRE(read(write(lists)) == lists);
  }
}

TEST_CASE("postings: the greatest numbers there are") {
  const Lists lists{{0, {place(kBodyColumn, kLongestColumn - 1)}},
                    {UINT32_MAX, {place(kBodyColumn, 0), place(kBodyColumn, kLongestColumn - 1), place(kFurnitureColumn, kLongestColumn - 1)}}};
  CHECK(read(write(lists)) == lists);
}

TEST_CASE("postings: lists are joined by putting one behind the other; places may be passed over") {
  Lists a;
  Lists b;
  for (uint32_t i = 0; i < 300; ++i) a[i * 2] = {place(kBodyColumn, i), place(kBodyColumn, i + 7)};
  for (uint32_t i = 300; i < 500; ++i) b[i * 2] = {place(kTitleColumn, i)};
  const std::string joined = write(a) + write(b);
  Lists both = a;
  both.insert(b.begin(), b.end());
  CHECK(read(joined) == both);
  PostingCursor c(joined);
  size_t seen = 0;
  while (c.next_block()) {
    for (size_t i = 2; i < c.size(); i += 17, ++seen) {
      std::vector<Place> places;
      REQUIRE(c.places(i, places));
      CHECK(places == both[c.document(i)]);
    }
  }
  CHECK(seen > 20);
}

TEST_CASE("postings: short lists become one, damaged ones stay as they are") {
  Lists all;
  std::string joined;
  for (uint32_t i = 1; i < 40; ++i) {
    const Lists one{{i * 50, {place(kBodyColumn, i * 10)}}};
    all.insert(one.begin(), one.end());
    joined += write(one);
  }
  CHECK(pack_again(joined) == write(all));
  CHECK(write(all).size() * 3 < joined.size() * 2);
  CHECK(pack_again("").empty());
  CHECK(pack_again(joined + "\xff") == joined + "\xff");
  const std::string backwards = write({{9, {place(kBodyColumn, 1)}}}) + write({{8, {place(kBodyColumn, 1)}}});
  CHECK(pack_again(backwards) == backwards);
}

TEST_CASE("postings: damaged bytes end the list and nothing is read beyond them") {
  Lists lists;
  for (uint32_t i = 0; i < 200; ++i) lists[i * 3] = {place(kBodyColumn, i % 50), place(kBodyColumn, 60 + i), place(kTitleColumn, 1)};
  const std::string whole = write(lists);
  std::mt19937 random(9);
  size_t damaged = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = whole;
    for (int k = 0; k < 3; ++k) bytes[random() % bytes.size()] = static_cast<char>(random());
    if (round % 3 == 0) bytes.resize(random() % bytes.size());
    PostingCursor c(bytes);
    std::vector<Place> places;
    while (c.next_block()) for (size_t i = 0; i < c.size(); ++i) if (!c.places(i, places)) break;
    damaged += c.damaged();
    CHECK(places.size() < 100'000);
  }
  CHECK(damaged > 300);
  for (const std::string& bytes : {std::string("\xff"), std::string("\x04\xff\xff\xff\xff\xff\xff\xff\xff\x01"), std::string("\x04\x01\x00", 3), std::string(40, '\xff')}) {
    PostingCursor c(bytes);
    CHECK(!c.next_block());
    CHECK(c.damaged());
  }
}

const std::string& lists_of_both() {
  static const std::string blocks = write({{2, {place(kBodyColumn, 4), place(kTitleColumn, 1)}}});
  return blocks;
}

TEST_CASE("postings: find goes to a document over blocks unread, and finds what is there only") {
  std::mt19937 generator(11);
  const auto random = [&] { return static_cast<uint32_t>(generator()); };
  for (int round = 0; round < 60; ++round) {
    Lists lists;
    uint32_t document = 0;
    const uint32_t step = 1 + random() % 40;
    for (size_t n = random() % 700; n > 0; --n) lists[document += 1 + random() % step] = {place(random() % 7 == 0 ? kTitleColumn : kBodyColumn, random() % 50)};
    const std::string blocks = write(lists);
    PostingCursor c(blocks);
    for (uint32_t asked = 0; asked < document + 50; asked += 1 + random() % (2 * step)) {
      CAPTURE(asked);
      const auto there = lists.find(asked);
      REQUIRE(c.find(asked) == (there != lists.end()));
      if (there == lists.end() || random() % 2 == 0) continue;
      std::vector<Place> places;
      REQUIRE(c.places(c.index(), places));
      CHECK(places == there->second);
    }
    CHECK(!c.damaged());
  }
  PostingCursor body(lists_of_both());
  REQUIRE(body.find(2));
  std::vector<Place> places;
  REQUIRE(body.places(body.index(), places, kBody));
  CHECK(places == std::vector<Place>{place(kBodyColumn, 4)});
  PostingCursor damaged("\xff");
  CHECK(!damaged.find(0));
  CHECK(damaged.damaged());
}

}  // namespace
}  // namespace stemma::store
