// Offices that people held and did not hold. The persons and their dates are public facts, the
// sentences invented; dates checked against the lists of the Office of the Historian.
#include "stemma/trace/title_conflict.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "stemma/trace/check.h"
#include "stemma/trace/office_mention.h"
#include "stemma/trace/offices.h"
#include "stemma/trace/testing.h"

using namespace stemma;
using namespace stemma::trace;

namespace {

// The spans of the conflicts in a text of this date, each in brackets.
std::string found(const std::string& text, const std::string& date = "2012-06-01") {
  doc::Document d = testing::document("a", text);
  d.date = date;
  std::string out;
  for (const TitleConflict& c : title_conflicts(d, {})) out += "[" + std::string(c.span.of(d.text)) + "]";
  return out;
}

std::string note(const std::string& text) {
  doc::Document d = testing::document("a", text);
  d.date = "2012-06-01";
  const auto conflicts = title_conflicts(d, {});
  return conflicts.empty() ? "" : conflicts[0].note;
}

}  // namespace

TEST_CASE("the table of offices") {
  const OfficeTable& table = OfficeTable::instance();
  REQUIRE(table.of_surname("kissinger").size() == 1);
  const Officer& k = table.of_surname("kissinger")[0];
  REQUIRE(k.terms.size() == 1);
  CHECK(k.terms[0].office == "secretary");
  CHECK(k.terms[0].from == "1973-09-22");
  CHECK(k.terms[0].to == "1977-01-20");
  CHECK(k.is_called("henry"));
  CHECK(k.is_called("h"));
  CHECK_FALSE(k.is_called("john"));
  CHECK(k.terms[0].may_cover(1972));         // a year to either side is doubt
  CHECK_FALSE(k.terms[0].may_cover(1979));
  CHECK(table.of_surname("zzyzx").empty());
  CHECK(table.knows("chile"));
  CHECK_FALSE(table.knows("atlantis"));
}

TEST_CASE("an office the person never held") {
  CHECK(found("In talks with US Secretary of State Richard Armitage in 2003 the port was named.") == "[US Secretary of State Richard Armitage]");
  CHECK(found("Then-US Secretary of State Richard Armitage’s 2003 visit was short.") == "[US Secretary of State Richard Armitage]");
  CHECK(found("It was U.S. Secretary of State Strobe Talbott who wrote it.", "1998-03-02") == "[U.S. Secretary of State Strobe Talbott]");
  CHECK(found("The US ambassador to Chile James Struble wrote it.", "2005-03-02") == "[US ambassador to Chile James Struble]");
  CHECK(found("Strobe Talbott, then the US Secretary of State, said so in 1996.") == "[Strobe Talbott, then the US Secretary of State]");
}

TEST_CASE("the reason names the holders and the terms") {
  CHECK(note("In talks with US Secretary of State Richard Armitage in 2003 the port was named.") ==
        "Richard Armitage never was Secretary of State of the United States; in 2003 it was Colin Luther Powell (2001-01-20 to 2005-01-25). "
        "Richard Lee Armitage: Deputy Secretary of State 2001-03-26 to 2005-02-23");
  CHECK(note("In 1999, US Secretary of State Condoleezza Rice signed it.") ==
        "not Secretary of State in 1999; Condoleezza Rice: Secretary of State 2005-01-26 to 2009-01-20; "
        "in 1999 it was Madeleine Korbel Albright (1997-01-23 to 2001-01-19)");
}

TEST_CASE("an office held at another time than the one spoken of") {
  CHECK(found("In 1999, US Secretary of State Condoleezza Rice signed it.") == "[US Secretary of State Condoleezza Rice]");
  CHECK(found("In May 1999, then Secretary of State Condoleezza Rice signed it.") == "[Secretary of State Condoleezza Rice]");
  CHECK(found("In 2006, US Secretary of State Condoleezza Rice signed it.").empty());
  CHECK(found("In 2004, US Secretary of State Condoleezza Rice signed it.").empty());                 // nearly: named that autumn
  CHECK(found("In 1999, Secretary of State Condoleezza Rice was provost.", "2006-01-01").empty());    // hers when the text was written
  CHECK(found("Secretary of State Condoleezza Rice, born in 1954, signed it.").empty());              // a year of something else
  CHECK(found("Secretary of State Condoleezza Rice signed it.").empty());                             // no time is told
}

TEST_CASE("silence when in doubt") {
  for (const char* text : {
           "US Secretary of State Colin Powell spoke in 2003.",                       // true
           "US Deputy Secretary of State Richard Armitage spoke in 2003.",            // true
           "Secretary of State Richard Armitage spoke in 2003.",                      // of which state?
           "The Ohio Secretary of State Richard Armitage spoke in 2003.",
           "Former US Secretary of State Richard Armitage spoke in 2003.",            // a former office has no time
           "The next US Secretary of State, Richard Armitage, spoke in 2003.",
           "He wanted to become US Secretary of State Richard Armitage said in 2003.",
           "US Secretary of State nominee Richard Armitage spoke in 2003.",
           "US Assistant Secretary of State Richard Armitage spoke in 2003.",
           "US Secretary of State Richard Armitage might have spoken in 2003.",
           "US Secretary of State Ferdinand Zzyzx spoke in 2003.",                    // nobody the table knows
           "US Secretary of State Smith spoke in 2003.",                              // a name of several
           "US Secretary of State Thomas Pickering spoke in 1998.",                   // another Pickering was, in 1795
           "US ambassador to Atlantis James Struble spoke in 2005.",
           "US ambassador to Peru James Struble spoke in 2005.",                      // true
           "US ambassador James Struble spoke in 2005.",
           "He met the US Secretary of State. Richard Armitage left in 2003.",        // two sentences
           "He met the US Secretary of State, Richard Armitage and others in 2003.",
           "Secretary of Defense Donald Rumsfeld spoke in 2003.",                     // not in the table
           "Bill Richardson, then US ambassador to the UN, spoke in 1998."}) {
    CAPTURE(text);
    CHECK(found(text).empty());
  }
}

TEST_CASE("raised at the quotations of the paragraph, or at the nearest") {
  const doc::Document source = testing::cable("ARDO", 12, {{"C", "The northern towns will accept a garrison before the rains begin in earnest."}});
  const Checker checker({&source});
  doc::Document d = testing::document("a",
      "US Secretary of State Richard Armitage came in 2003.\n\n"
      "The embassy wrote: “The northern towns will accept a garrison before the rains begin in earnest.”");
  const auto checked = checker.check(d, 0);
  REQUIRE(checked.size() == 1);
  REQUIRE(checked[0].sources.size() == 1);
  const auto& flags = checked[0].sources[0].flags;
  const auto it = std::find_if(flags.begin(), flags.end(), [](const Flag& f) { return f.code == FlagCode::kTitleConflict; });
  REQUIRE(it != flags.end());
  CHECK(it->in_quote);
  CHECK(it->span.of(d.text) == "US Secretary of State Richard Armitage");
  CHECK(checked[0].clean);

  // No source: the quotation itself carries it, and not the term that happens to stand nearer.
  const Checker nothing(std::vector<const doc::Document*>{});
  const doc::Document e = testing::document("e",
      "In “talks” US Secretary of State Richard Armitage said in 2003: “The northern towns will accept a garrison before the rains begin.”");
  const auto open = nothing.check(e, 0);
  REQUIRE(open.size() == 2);
  CHECK(open[0].flags.empty());
  REQUIRE(open[1].flags.size() == 1);
  CHECK(open[1].flags[0].span.of(e.text) == "US Secretary of State Richard Armitage");

  // Inside the quotation the words are the source's, not the writer's.
  const doc::Document copy = testing::document("b", "“US Secretary of State Richard Armitage came in 2003,” he wrote.");
  CHECK(title_conflicts(copy, {{3, 55}}).empty());
}

TEST_CASE("the article the flag was made for, when it is beside the repository") {
  namespace fs = std::filesystem;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(fs::path(STEMMA_ROOT) / ".." / "shared" / "seeds", error)) {
    if (!entry.path().filename().string().starts_with("000_")) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    doc::Document d = testing::document("a", {std::istreambuf_iterator<char>(file), {}});
    d.date = "2011-03-19";
    const auto conflicts = title_conflicts(d, {});
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts[0].span.of(d.text) == "US Secretary of State Donald Rumsfeld");
  }
}
