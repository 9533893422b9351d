// Passages that stand in many documents: which are laid out, and in what order.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "stemma/trace/check.h"
#include "stemma/trace/testing.h"

namespace stemma::trace {
namespace {

const std::string kTide = "The eastern pilots measured an unusually low tide beneath the customs pier.";
const std::string kLedger = "Seven ledgers describing barley shipments vanished from the mayor's strongroom.";

// One paragraph, of a day in 1990.
doc::Document cable(uint32_t number, int day, const std::string& text) {
  doc::Document d = testing::cable("VELDEN", number, {{"U", "Report " + std::to_string(number) + " of the year. " + text}});
  d.date = "1990-03-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "T10:00:00Z";
  return d;
}

CheckedQuotation check(const std::vector<doc::Document>& documents, const std::string& quoted) {
  std::vector<const doc::Document*> all;
  for (const doc::Document& d : documents) all.push_back(&d);
  const auto out = Checker(all).check(testing::document("article", "The envoy wrote that “" + quoted + "”."), 0);
  REQUIRE(out.size() == 1);
  return out[0];
}

TEST_CASE("of many that hold the words alike the earliest sixteen are witnesses, the rest is counted") {
  std::vector<doc::Document> documents;
  for (int i = 0; i < 20; ++i) documents.push_back(cable(100 + static_cast<uint32_t>(i), 28 - i, kTide));   // the last is the earliest
  const CheckedQuotation q = check(documents, "The eastern pilots measured an unusually low tide beneath the customs pier");
  CHECK(q.verdict == Verdict::kVerbatim);
  REQUIRE(q.sources.size() == 16);
  CHECK(q.sources[0].doc == 19);
  CHECK(q.sources[1].doc == 18);
  CHECK(q.sources[15].doc == 4);
  CHECK(q.further == 4);
}

TEST_CASE("a record comes before copies that are earlier") {
  std::vector<doc::Document> documents;
  for (int i = 0; i < 40; ++i) {
    documents.push_back(testing::document("page" + std::to_string(i), "Our notes of that week. " + kTide));
    documents.back().date = "1980-01-01";
  }
  documents.push_back(cable(7, 5, kTide));
  const CheckedQuotation q = check(documents, "The eastern pilots measured an unusually low tide beneath the customs pier");
  REQUIRE(!q.sources.empty());
  CHECK(q.sources[0].doc == 40);
}

TEST_CASE("the only one that holds both parts of an elided quotation is found among many that hold either") {
  std::vector<doc::Document> documents;
  for (uint32_t i = 0; i < 40; ++i) documents.push_back(cable(200 + i, 1, kTide));
  for (uint32_t i = 0; i < 40; ++i) documents.push_back(cable(300 + i, 1, kLedger));
  documents.push_back(cable(900, 20, kTide + " " + kLedger));
  const CheckedQuotation q =
      check(documents, "pilots measured an unusually low tide beneath … ledgers describing barley shipments vanished from the mayor's strongroom");
  CHECK(q.verdict == Verdict::kElided);
  REQUIRE(!q.sources.empty());
  CHECK(q.sources[0].doc == 80);
}

TEST_CASE("words that stand in thousands of documents still have a source") {
  std::vector<doc::Document> documents;
  for (uint32_t i = 0; i < 4200; ++i) documents.push_back(cable(i, 1 + static_cast<int>(i % 28), kTide));
  const CheckedQuotation q = check(documents, "The eastern pilots measured an unusually low tide beneath the customs pier");
  CHECK(q.verdict == Verdict::kVerbatim);
}

}  // namespace
}  // namespace stemma::trace
