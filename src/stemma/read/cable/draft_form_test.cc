#include "stemma/read/cable/draft_form.h"

#include <doctest/doctest.h>

#include "stemma/read/read.h"

namespace stemma::read::cable {

TEST_CASE("draft: people and posts without labels, above the first label") {
  const auto d = read_bytes(
      "UNCLASSIFIED U.S. Department of State Case No. F-2099-00001 Doc No. C00000001 Date: 01/31/2099\n\nRELEASE IN "
      "PART B6\n\n"
      "UNCLASSIFIED              CLR 4:   AVA\n\nEUR/WE:AVALE\n08/24/2009 202-555-0100\nS:THE SECRETARY\n\n"
      "EUR:BORR EUR/PPC:CLUND - OK\nD(S):EFINN(PROVISIONAL) OSD: +\n\nEUR/WE, EUR/PPC\n\n"
      "IMMEDIATE QUITO, IMMEDIATE LIMA,\nIMMEDIATE LA PAZ +\nPRIORITY BOGOTA\n\n"
      "E.O. 12958: N/A\n\nTAGS: ETRD, PREL\n\nSUBJECT: HARBOR DUES\n\nREF: QUITO 12\n\n"
      "1. (SBU) Action request: please ask whether the dues were raised in the spring.\n\n2. (U) No reply is needed.\n",
      {});
  REQUIRE(d);
  REQUIRE(d->cable);
  const doc::Cable& c = *d->cable;
  CHECK(c.drafted_by == std::vector<std::string>{"EUR/WE:AVALE"});
  CHECK(c.approved_by == std::vector<std::string>{"S:THE SECRETARY"});
  CHECK(c.cleared_by == std::vector<std::string>{"EUR:BORR", "EUR/PPC:CLUND", "D(S):EFINN(PROVISIONAL)"});
  CHECK(c.to == std::vector<std::string>{"QUITO", "LIMA", "LA PAZ"});
  CHECK(c.info == std::vector<std::string>{"BOGOTA"});
  CHECK(d->date == "2009-08-24");
  CHECK_FALSE(c.key);  // "CLR 4:" is a clearance, not a post and its number
  REQUIRE(c.recipients.size() == 4);
  CHECK(c.recipients[3].precedence == "PRIORITY");
}

TEST_CASE("draft: a sent telegram, and a name with an office in the text, have no such head") {
  const auto d = read_bytes(
      "R 252048Z NOV 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 000123\n\nE.O. 12958: N/A\nTAGS: "
      "PREL\nSUBJECT: RAIN\n\n"
      "1. (U) Write to the drafter.\n\nPOL:AVALE\nin the morning only.\n\n2. (U) Sun.\n",
      {});
  REQUIRE(d);
  REQUIRE(d->cable);
  CHECK(d->cable->drafted_by.empty());
  CHECK(d->cable->to == std::vector<std::string>{"SECSTATE WASHDC"});
}

TEST_CASE("draft: a level line that the scanner broke off is no signature") {
  const auto d = read_bytes(
      "R 252048Z NOV 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 000123\n\nE.O. 12958: N/A\nTAGS: "
      "PREL\nSUBJECT: RAIN\n\n"
      "1. (U) Rain fell.\n\n2. (U) The captains will lose their\n\n                    SENSITIVE BUT UNCLASSIFI "
      "JD\n\nbloom and the port its trade.\n",
      {});
  REQUIRE(d);
  REQUIRE(d->cable);
  CHECK(d->cable->signature.empty());
}

}  // namespace stemma::read::cable
