#include "stemma/read/cable/mention.h"

#include <doctest/doctest.h>

#include "stemma/read/cable/facts_internal.h"

using namespace stemma;               // NOLINT: a test
using namespace stemma::read::cable;  // NOLINT

namespace {

// "09LIMA1669=09LIMA1669 …": what stands in the text, and which cable it names.
std::string named(std::string_view text) {
  std::vector<std::string> out;
  for (const doc::CableReference& r : mentions_in(text, {0, static_cast<uint32_t>(text.size())})) {
    out.push_back(std::string(r.span.of(text)) + "=" + doc::reference(*r.key));
  }
  return joined(out);
}

}  // namespace

TEST_CASE("cables named in full, in running text") {
  facts(named, {{"as 09LIMA1669 says", "09LIMA1669=09LIMA1669"},
                {"9 07SELMORA412, para. 5.", "07SELMORA412=07SELMORA412"},
                {"(2009STATE086734)", "2009STATE086734=09STATE86734"},
                {"see 73 BANGKOK 11873; 09LIMA1669.", "73 BANGKOK 11873=73BANGKOK11873 | 09LIMA1669=09LIMA1669"},
                {"by 73BANGKOK-A50 of May", "73BANGKOK-A50=73BANGKOK-A50"},
                {"http://example.org/2009/11/09LIMA1669.html", "09LIMA1669=09LIMA1669"},
                {"“06KABUL2341”", "06KABUL2341=06KABUL2341"},
                {"notes 5,09LIMA1669", ""},
                {"9\n09LIMA7", "09LIMA7=09LIMA7"}});
}

TEST_CASE("what only looks like a cable is none") {
  facts(named, {{"LIMA 1669", ""},
                {"on 25NOVEMBER2009", ""},
                {"10JUIN2008 and 12ENERO2009", ""},
                {"flight 09BA1669", ""},
                {"A09LIMA1669", ""},
                {"09LIMA1669X", ""},
                {"09LIMA0", ""},
                {"09lima1669", ""},
                {"in 07 PARIS 24 people", ""},
                {"in 07 PARIS 2008", ""},
                {"10 DOWNING 1234", ""},
                {"35LIMA1669", ""},
                {"24HOURS365", ""},
                {"12MINISTERS150", ""},
                {"$09LIMA1669", ""},
                {"1.09LIMA1669", ""}});
}

TEST_CASE("of a document, neither furniture nor a cable's own header and number") {
  doc::Document d;
  d.text = "09LIMA1\n09LIMA2\n09LIMA3 and 09LIMA4";
  d.blocks.push_back({doc::BlockKind::kHeader, {0, 7}});
  d.blocks.push_back({doc::BlockKind::kFurniture, {8, 15}});
  d.blocks.push_back({doc::BlockKind::kParagraph, {16, 35}});
  const auto all = mentions(d);
  REQUIRE(all.size() == 3);
  CHECK(all[0].key->number == 1);
  d.cable.emplace();
  d.cable->key = doc::CableKey{2009, "LIMA", 3};
  const auto others = mentions(d);
  REQUIRE(others.size() == 1);
  CHECK(others[0].key->number == 4);
  CHECK(others[0].span == Span{28, 35});
}
