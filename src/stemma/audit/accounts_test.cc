// Two accounts of one event, and pairs that are none.
#include "stemma/audit/accounts.h"

#include <doctest/doctest.h>

using namespace stemma;
using namespace stemma::audit;

namespace {

std::vector<Contradiction> between(const std::vector<std::string>& texts) {
  std::vector<Account> all;
  for (size_t i = 0; i < texts.size(); ++i) {
    doc::Document d;
    d.text = texts[i];
    d.language = "en";
    doc::Block paragraph;
    paragraph.span = {0, static_cast<uint32_t>(d.text.size())};
    d.blocks.push_back(paragraph);
    for (Account& a : accounts_of(d)) {
      a.path = std::string(1, static_cast<char>('a' + i));
      a.doc = a.path;
      all.push_back(std::move(a));
    }
  }
  return contradictions(all);
}

}  // namespace

TEST_CASE("one event with two days") {
  const auto c = between({"The Orrin Fisheries Treaty was signed on 12 April 2006.", "Everyone knew that the Orrin Fisheries Treaty was signed on 14 April 2006."});
  REQUIRE(c.size() == 1);
  CHECK(c[0].finding.code == Code::kDateContradiction);
  CHECK(c[0].finding.stated == "2006-04-12");
  CHECK(c[0].finding.computed == "2006-04-14");
  CHECK(c[0].path == "a");
  CHECK(c[0].finding.elsewhere.front().path == "b");
}

TEST_CASE("whatever the order of the accounts, the first path speaks, and a copy does not speak again") {
  const auto account = [](const char* doc, const char* path, const char* day) {
    return Account{.verb = "signed", .who = {}, .day = day, .names = {"orrin", "fisheries", "treaty"}, .span = {0, 5}, .printed = day, .doc = doc, .path = path};
  };
  const std::vector<Account> all = {account("2", "z", "2006-04-14"), account("1", "copy-of-a", "2006-04-12"), account("1", "a", "2006-04-12")};
  const auto c = contradictions(all);
  REQUIRE(c.size() == 1);
  CHECK(c[0].path == "a");
  CHECK(c[0].finding.elsewhere.front().path == "z");
}

TEST_CASE("other treaties, other years, the same day") {
  CHECK(between({"The Orrin Fisheries Treaty was signed on 12 April 2006.", "The Selmora Landing Accord was signed on 14 April 2006."}).empty());
  CHECK(between({"The Orrin Fisheries Treaty was signed on 12 April 2006.", "The Orrin Fisheries Treaty was signed on 3 May 1991."}).empty());
  CHECK(between({"The Orrin Fisheries Treaty was signed on 12 April 2006.", "The Orrin Fisheries Treaty was signed on 12 April 2006."}).empty());
}

TEST_CASE("in a text of capitals they are no names") {
  CHECK(between({"THE ORRIN FISHERIES TREATY WAS SIGNED ON 12 APRIL 2006.", "THE ORRIN FISHERIES TREATY WAS SIGNED ON 14 APRIL 2006."}).empty());
}

TEST_CASE("one day with two tolls") {
  const auto c = between({"On 5 June 2009, 24 policemen were killed near the Kelst Bridge at Varn.", "Reports say 33 policemen were killed at Kelst Bridge in Varn on 5 June 2009."});
  REQUIRE(c.size() == 1);
  CHECK(c[0].finding.code == Code::kContradiction);
  CHECK(c[0].finding.stated == "24");
  CHECK(c[0].finding.computed == "33");
  CHECK(between({"On 5 June 2009, 24 policemen were killed near the Kelst Bridge at Varn.", "Reports say 33 civilians were killed at Kelst Bridge in Varn on 5 June 2009."}).empty());
  CHECK(between({"On 5 June 2009, 24 policemen were killed near the Kelst Bridge at Varn.", "Reports say about 33 policemen were killed at Kelst Bridge in Varn on 5 June 2009."}).empty());
}
