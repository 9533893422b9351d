#include "stemma/engine/trace/changed_numbers.h"

#include <doctest/doctest.h>

#include "stemma/read/read.h"

using namespace stemma;

namespace {

engine::Entry entry(const std::string& path, const std::string& text) {
  return {std::make_shared<doc::Document>(*read::read_bytes(text, {.path = path})), {path}};
}

std::vector<audit::Contradiction> between(const std::string& a, const std::string& b) {
  engine::Pile pile;
  pile.entries = {entry("a.txt", a), entry("b.txt", b)};
  return engine::changed_numbers(engine::trace(pile, nullptr, {}), {});
}

const std::string kBefore = "The harbour master told the commission that the ferries had lain still since the herring failed, that ";
const std::string kBehind = " barrels of salt were rotting in the warehouse by the northern quay, and that nobody in the town would buy them at any price.";

}  // namespace

TEST_CASE("a number that changed in a copy, both places shown") {
  const auto found = between(kBefore + "420" + kBehind + "\n", kBefore + "240" + kBehind + "\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].finding.code == audit::Code::kQuoteNumber);
  CHECK(found[0].path == "a.txt");
  CHECK(found[0].printed == "420");
  CHECK(found[0].finding.elsewhere[0].path == "b.txt");
  CHECK(found[0].finding.elsewhere[0].exact == "240");
}

TEST_CASE("a number that changed in a quotation") {
  const std::string source = "A report on the harbour.\n\n" + kBefore + "420" + kBehind + "\n\nMuch else was said that evening, about the price of bread, the state of the roads and the new "
                             "schoolmaster, who had come from the capital and did not like the weather; but of that the clerk kept no record.\n";
  const auto found = between("The paper wrote: “" + kBefore + "240" + kBehind + "” The mayor said nothing to this, and went home to his supper, as he did on every Thursday of the year.\n", source);
  REQUIRE(found.size() == 1);
  CHECK(found[0].printed == "240");
  CHECK(found[0].finding.elsewhere[0].exact == "420");
}

TEST_CASE("the same numbers, or other words around them: nothing") {
  CHECK(between(kBefore + "420" + kBehind + "\n", kBefore + "420" + kBehind + "\n\nA line more.\n").empty());
  CHECK(between(kBefore + "420" + kBehind + "\n", "Of quite another matter 240 people spoke at the meeting in the school by the church.\n").empty());
  CHECK(engine::changed_numbers(engine::TraceReport{}, {}).empty());
}
