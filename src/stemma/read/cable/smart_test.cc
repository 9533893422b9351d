#include "stemma/read/cable/smart.h"

#include <doctest/doctest.h>
#include "stemma/read/cable/fixture_internal.h"
#include "stemma/read/cable/labels.h"
#include "stemma/read/read.h"

namespace stemma::read::cable {
namespace {

constexpr const char* kBeside =
    "From: Vale, Ines\nSent: Friday, June 08, 2012\nSubject: FW: Harbor fees\n\n"
    "          UNCLASSIFIED\n               SBU\n\n\n"
    "Action Office:   ECON, POL\n"
    "MRN:             12 PORT MERROW 336\n"
    "DatelDTG:        Jun 08, 20121080217Z JUN 12\n"
    "From:            AMEMBASSY PORT MERROW\n"
    "Action:          WASHDC, SECSTATE ROUTINE; LONDON,\n"
    "                 AMEMBASSYRounNE; WHITE HOUSE\n\n"
    "  UNCLASSIFIED U.S. Department of State Case No. F-2000-1 Doc No. C00000001 Date: 01/01/2001\n\n"
    "                 WASHINGTON DC IMMEDIATE\n"
    "E.O.:            13526\n"
    "TAGS:            01IP, EIND\n"
    "Captions:        SENSITIVE, SI PDIS, HARBOR CHANNEL\n"
    "Reference:       A) 12 PORT MERROW 330\n"
    "Pass Line:       STATE FOR EB\n"
    "                 TREASURY FOR HOLT\n"
    "Subject:         Harbor fees rise\n"
    "                 again\n\n\n"
    "1. (SBU) The port raised its fees in June, and the shippers complained at once.\n\n"
    "2. (SBU) Post will report on the talks when they begin in the autumn.\n\n"
    "Signature:       MER RIT\n\n"
    "Drafted By:      PORT MERROW:Vale, Ines\n"
    "Cleared By:      ECON:Holt, Ann\n"
    "                 POL:Reyes, Tomas\n"
    "Approved By:     EXEC:Merrit, Owen\n"
    "Released By:     PORT MERROW:Vale, Ines\n"
    "Info:            ISLAND COLLECTIVE ROUTINE; Ames, Rosa R\n"
    "                 ROUTINE\n"
    "Dissemination Rule: Released Copy\n\n"
    "          UNCLASSIFIED\n";

doc::Document read(std::string_view bytes) {
  auto d = read_bytes(bytes, {});
  REQUIRE(d);
  return std::move(*d);
}

}  // namespace

TEST_CASE("smart: every label beside its value, scan noise mended where it is a code") {
  const doc::Document d = read(kBeside);
  REQUIRE(d.cable);
  const doc::Cable& c = *d.cable;
  CHECK(c.style == doc::CableStyle::kSmart);
  CHECK(c.reference == "12PORTMERROW336");
  CHECK(c.dtg == "2012-06-08T02:17:00Z");
  CHECK(c.from == "AMEMBASSY PORT MERROW");
  CHECK(c.to == std::vector<std::string>{"WASHDC, SECSTATE", "LONDON, AMEMBASSY", "WHITE HOUSE WASHINGTON DC"});
  CHECK(c.info == std::vector<std::string>{"ISLAND COLLECTIVE", "Ames, Rosa R"});
  CHECK(c.order == "E.O. 13526");
  CHECK(c.tags == std::vector<std::string>{"OIIP", "EIND"});
  CHECK(c.handling == std::vector<std::string>{"SENSITIVE", "SIPDIS", "HARBOR CHANNEL"});
  CHECK(c.pass_lines == std::vector<std::string>{"STATE FOR EB", "TREASURY FOR HOLT"});
  CHECK(c.subject == "Harbor fees rise again");
  CHECK(c.classification == "UNCLASSIFIED");
  CHECK(c.signature == "MERRIT");
  CHECK(c.cleared_by == std::vector<std::string>{"ECON:Holt, Ann", "POL:Reyes, Tomas"});
  CHECK(c.approved_by == std::vector<std::string>{"EXEC:Merrit, Owen"});
  REQUIRE(c.action_offices.size() == 2);
  CHECK(c.action_offices[1].name == "POL");
  REQUIRE(c.references.size() == 1);
  CHECK(doc::reference(*c.references[0].key) == "12PORTMERROW330");
  CHECK(c.paragraphs.size() == 2);
}

TEST_CASE("smart: values below their labels, a page between") {
  const doc::Document d = read(
      "UNCLASSIFIED\n\n\nMRN:\n\n\n  UNCLASSIFIED U.S. Department of State Case No. F-2000-1 Doc No. C00000002 "
      "Date: 01/01/2001\n\n\n   10 PORT MERROW 12\n\n\nDate/DIG:\n\n   Aug 03, 2010 / 031406Z AUG 10\n\n\nFrom:\n\n   "
      "AMEMBASSY PORT MERROW\n\n\nAction:\n\n   WASHDC, SECSTATE IMMEDIATE\n\n\nE.O.:\n\n   13526\n\n\nTAGS:\n\n   "
      "AMGT, KPAO\n\n\nSubject:\n\n   New desks\n\n\nThe desks came on Monday and stand in the hall, where they will "
      "stay.\n\nSignature:\n\n   Holt\n\n\nCleared By:\n\n   EXEC:Ames, Rosa\n\n\n   POL:Reyes, Tomas\n\n\nApproved "
      "By:\n\n   EXEC:Holt, Ann\n");
  REQUIRE(d.cable);
  const doc::Cable& c = *d.cable;
  CHECK(c.reference == "10PORTMERROW12");
  CHECK(c.dtg == "2010-08-03T14:06:00Z");
  CHECK(c.to == std::vector<std::string>{"WASHDC, SECSTATE"});
  CHECK(c.order == "E.O. 13526");
  CHECK(c.tags == std::vector<std::string>{"AMGT", "KPAO"});
  CHECK(c.subject == "New desks");
  CHECK(c.classification == "UNCLASSIFIED");
  CHECK(c.signature == "HOLT");
  CHECK(c.cleared_by == std::vector<std::string>{"EXEC:Ames, Rosa", "POL:Reyes, Tomas"});
}

TEST_CASE("smart: labels, banners and addresses by themselves") {
  REQUIRE(label_of("Date!DTG:  Oct 09, 2012"));
  CHECK(label_of("Date!DTG:  Oct 09, 2012")->label == Label::kDate);
  CHECK_FALSE(label_of("Subject to approval, the mission"));
  CHECK_FALSE(label_of("The following: a list"));
  CHECK(is_page_banner("B1,B5,B7(E),1.4(D)"));
  CHECK(is_page_banner("Page 2 of 5"));
  CHECK_FALSE(is_page_banner("B2B commerce grew"));
  CHECK(smart_address("MONROVIA, AMEMBASSYROUTINE") == "MONROVIA, AMEMBASSY");
  CHECK(smart_address("Cole, Caroline") == "Cole, Caroline");
  CHECK(mended_signature("LE VALE", {"EXEC:Holt, Ann"}) == "LE VALE");
  CHECK_FALSE(smart_dtg("Jun 08, 2012 / unknown"));
}

}  // namespace stemma::read::cable
