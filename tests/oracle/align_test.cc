// The aligner against its slow twin, on many small random texts.
#include "stemma/trace/align.h"

#include <doctest/doctest.h>

#include <random>

#include "oracle/align_oracle.h"
#include "stemma/trace/memory.h"
#include "stemma/trace/testing.h"

using namespace stemma;
using namespace stemma::trace;

namespace {

// Words that neither resemble nor spell each other.
const char* const kWords[] = {"harbour", "minister", "treaty", "soldier", "fish", "zebra", "quota", "dock", "upland"};

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& w : words) out += out.empty() ? w : " " + w;
  return out;
}

}  // namespace

TEST_CASE("the aligner finds the least cost, and the steps add up to a whole quotation") {
  std::mt19937 random(20091125);
  auto pick = [&](uint32_t n) { return static_cast<uint32_t>(random() % n); };
  for (int round = 0; round < 3000; ++round) {
    CAPTURE(round);
    const uint32_t vocabulary = 2 + pick(8);
    std::vector<std::string> source(1 + pick(14));
    for (auto& w : source) w = kWords[pick(vocabulary)];
    const auto document = testing::document("source", joined(source));
    const MemoryCollection collection({&document});
    Query query;
    std::vector<oracle::OracleItem> items(1 + pick(7));
    for (size_t i = 0; i < items.size(); ++i) {
      const bool inside = i > 0 && i + 1 < items.size();
      const uint32_t kind = inside ? pick(8) : 7;
      Item item;
      if (kind == 0 && items[i - 1].kind != oracle::OracleItem::kEllipsis) {
        items[i].kind = oracle::OracleItem::kEllipsis;
        item.kind = ItemKind::kEllipsis;
      } else if (kind == 1) {
        items[i].kind = oracle::OracleItem::kGloss;
        item.kind = ItemKind::kGloss;
      } else {
        items[i].word = kWords[pick(vocabulary)];
        item.form = item.letters = items[i].word;
        item.id = word_id(item.form);
        item.known = collection.count(item.form) > 0;
        item.bits = collection.bits(item.form);
        items[i].function = item.bits < 7;
        ++query.words;
      }
      query.items.push_back(item);
    }
    const Alignment a = align(query, collection.text(0), {0, static_cast<uint32_t>(source.size())});
    CHECK(a.cost == doctest::Approx(oracle::AlignOracle(items, source).least_cost()).epsilon(1e-4));
    uint32_t item = 0, word = a.steps.empty() ? 0 : a.steps.front().s_first;
    for (const Step& s : a.steps) {
      CHECK(s.q_first == item);
      CHECK(s.s_first == word);
      item = s.q_last;
      word = s.s_last;
    }
    CHECK(item == query.items.size());
  }
}
