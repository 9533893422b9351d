#include "stemma/engine/trace/places.h"

#include <doctest/doctest.h>

#include <random>
#include <utility>
#include <vector>

namespace stemma::engine {
namespace {

using List = std::vector<std::pair<uint32_t, uint32_t>>;

std::string piece(const List& list) {
  PlacesWriter w;
  for (const auto& [doc, at] : list) w.add(doc, at);
  return w.take();
}

List read(std::string_view bytes) {
  List out;
  CHECK(read_places(bytes, [&](uint32_t doc, uint32_t at) { return out.emplace_back(doc, at), true; }));
  return out;
}

TEST_CASE("places: documents and steps of eight words come back, a step once") {
  CHECK(read(piece({{7, 12}, {7, 15}, {7, 40}, {9, 0}, {9, 100'000}})) == List{{7, 8}, {7, 40}, {9, 0}, {9, 100'000}});
  CHECK(read(piece({{4'000'000'000U, 5}})) == List{{4'000'000'000U, 0}});
  CHECK(read("").empty());
  CHECK(piece({}).empty());
}

TEST_CASE("places: one place of a short document takes two bytes more than its number") {
  CHECK(piece({{60, 1000}}).size() == 2);
  CHECK(piece({{60, 1000}, {61, 8}, {61, 16}}).size() == 3 + 2 + 2);
}

TEST_CASE("places: pieces put one behind the other are one list") {
  CHECK(read(piece({{7, 8}, {8, 16}}) + piece({{8000, 0}}) + piece({{9000, 8}, {9001, 8}})) == List{{7, 8}, {8, 16}, {8000, 0}, {9000, 8}, {9001, 8}});
}

TEST_CASE("places: who has enough stops") {
  size_t taken = 0;
  CHECK(read_places(piece({{1, 0}, {2, 0}, {3, 0}}), [&](uint32_t, uint32_t) { return ++taken < 2; }));
  CHECK(taken == 2);
}

TEST_CASE("places: damaged bytes end, and are never read beyond") {
  CHECK_FALSE(read_places("\xFF", [](uint32_t, uint32_t) { return true; }));
  std::mt19937 random(3);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes(random() % 40, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    size_t taken = 0;
    read_places(bytes, [&](uint32_t, uint32_t) { return ++taken < 100; });
    CHECK(taken <= 100);
  }
}

TEST_CASE("keys sort as the hashes they are the beginning of") {
  CHECK(key_bytes(0x0102030405060708) == "\x01\x02\x03\x04\x05\x06");
  CHECK(kept_bits(0x0102030405060708) == 0x0102030405060000);
}

}  // namespace
}  // namespace stemma::engine
