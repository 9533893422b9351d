// The search for sums (audit/sums.h) against its slow twin, which tries every set of lines.
//
// Tables of random figures with one relation planted: next to its parts, apart from them, or at
// equal steps. Figures of five digits in four witnesses agree by accident about once in 10^16 sets,
// so that the twin, which asks for exact closing in every witness, must find the planted
// relation and nothing else; the fast search must say the same, also with a fault in one place.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "stemma/audit/fixture_internal.h"
#include "stemma/audit/sums.h"

namespace {

using namespace stemma;
using Relation = std::pair<uint32_t, std::vector<uint32_t>>;
constexpr size_t kWitnesses = 4;

struct Planted {
  std::vector<std::vector<int>> lines;   // figures of each line
  Relation relation;
};

Planted plant(std::mt19937& random, size_t n) {
  Planted p;
  for (size_t i = 0; i < n; ++i) {
    p.lines.emplace_back();
    for (size_t w = 0; w < kWitnesses; ++w) p.lines.back().push_back(static_cast<int>(10000 + random() % 90000));
  }
  std::vector<uint32_t> parts;
  const size_t count = 2 + random() % 3, shape = random() % 3, first = random() % (n - count);
  if (shape < 2) {
    for (size_t i = 0; i < count; ++i) parts.push_back(static_cast<uint32_t>(first + i));
  } else {
    for (size_t i = first; i < n && parts.size() < 3; i += 2) parts.push_back(static_cast<uint32_t>(i));
    if (parts.size() < 2) parts = {0, 2};
  }
  std::vector<uint32_t> free;
  for (uint32_t i = 0; i < n; ++i) {
    const bool beside = i + 1 == parts.front() || i == parts.back() + 1;
    if (std::find(parts.begin(), parts.end(), i) == parts.end() && (shape != 0 || beside)) free.push_back(i);
  }
  const uint32_t target = free[random() % free.size()];
  for (size_t w = 0; w < kWitnesses; ++w) {
    p.lines[target][w] = 0;
    for (const uint32_t part : parts) p.lines[target][w] += p.lines[part][w];
  }
  p.relation = {target, parts};
  return p;
}

std::set<Relation> slow(const std::vector<std::vector<int>>& lines) {
  std::set<Relation> out;
  for (uint32_t t = 0; t < lines.size(); ++t) {
    for (uint32_t set = 0; set < (1U << lines.size()); ++set) {
      if ((set >> t & 1) != 0 || (set & (set - 1)) == 0) continue;
      std::vector<uint32_t> parts;
      for (uint32_t i = 0; i < lines.size(); ++i) {
        if ((set >> i & 1) != 0) parts.push_back(i);
      }
      bool closes = true;
      for (size_t w = 0; w < kWitnesses && closes; ++w) {
        int sum = 0;
        for (const uint32_t i : parts) sum += lines[i][w];
        closes = sum == lines[t][w];
      }
      if (closes) out.insert({t, parts});
    }
  }
  return out;
}

std::set<Relation> fast(const std::vector<std::vector<int>>& lines, bool across) {
  audit::Rows rows;
  if (across) {
    rows.resize(kWitnesses);
    for (size_t w = 0; w < kWitnesses; ++w) {
      for (const auto& line : lines) rows[w].push_back(std::to_string(line[w]));
    }
  } else {
    for (const auto& line : lines) {
      rows.emplace_back();
      for (const int figure : line) rows.back().push_back(std::to_string(figure));
    }
  }
  std::set<Relation> out;
  for (const audit::Sum& s : audit::find_sums(audit::Grid(audit::table_of(rows)), audit::FigureKind::kNumber, {.across = across, .totals = {}})) {
    out.insert({s.target, s.parts});
  }
  return out;
}

}  // namespace

TEST_CASE("sums of a table: the search and its slow twin agree") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    const Planted p = plant(random, 5 + random() % 5);
    const std::set<Relation> expected = slow(p.lines);
    REQUIRE(expected.count(p.relation) == 1);
    CHECK(fast(p.lines, false) == expected);
    CHECK(fast(p.lines, true) == expected);
  }
}

TEST_CASE("sums of a table: a fault in one witness leaves the relation") {
  std::mt19937 random(8);
  for (int round = 0; round < 100; ++round) {
    CAPTURE(round);
    Planted p = plant(random, 5 + random() % 5);
    p.lines[p.relation.second[0]][random() % kWitnesses] += 4000;
    CHECK(fast(p.lines, false) == std::set<Relation>{p.relation});
  }
}
