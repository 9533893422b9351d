// TAGS lines as they come (families T29-T66).
#include "stemma/read/cable/tags.h"

#include <doctest/doctest.h>

#include "stemma/read/cable/fixture_internal.h"

using namespace stemma;
using namespace stemma::read;
using namespace stemma::read::cable;
using List = std::vector<std::string>;

namespace {

// The TAGS of a cable whose header has the given lines between classification and text.
List of_header(const std::string& lines) {
  const Draft d =
      parsed_cable("UNCLAS LIMA 000123\n\nSIPDIS\n\n" + lines + "\n\n1. (U) A first paragraph.\n2. (U) A second.\n");
  return d.doc.cable ? d.doc.cable->tags : List{"no cable"};
}

}  // namespace

TEST_CASE("tags: labels and separators") {
  for (const char* l : {"TAGS: PREL", "TAGS PREL", "tags: prel", "tAgs PREL", "TAGS; PREL", "TAS: PREL", "TABS: PREL",
                        "TGS: PREL", "TAGES: PREL", "TAGS, PREL", "AGS: PREL"})
    CHECK_MESSAGE(of_header(std::string("E.O. 12958: N/A\n") + l + "\nSUBJECT: X") == List{"PREL"}, l);
  CHECK(parse_tags("PREL, PGOV ECON,PE") == List{"PREL", "PGOV", "ECON", "PE"});
  CHECK(parse_tags("PREL PREL PE") == List{"PREL", "PE"});
}

TEST_CASE("tags: continuation lines") {
  CHECK(parse_tags("a,\nb") == List{"A", "B"});
  CHECK(parse_tags("a\nB") == List{"A"});
  CHECK(of_header("E.O. 12958: N/A\nTAGS: ECON TBIO SP\nEINV\nSUBJECT: X") == List{"ECON", "TBIO", "SP", "EINV"});
  CHECK(of_header("E.O. 12958: N/A\nTAGS: OVIP, COUNTRY\nCLEARANCE\nSUBJECT: X") == List{"OVIP", "COUNTRY CLEARANCE"});
  CHECK(of_header("TAGS: ECON\n(SBU) Charge spoke to the minister.\nSUBJECT: X") == List{"ECON"});
}

TEST_CASE("tags: on a line with others, before the order, and cut off by the subject") {
  CHECK(of_header("E.O. 12958: N/A TAGS: econ, prel SUBJECT: X") == List{"ECON", "PREL"});
  CHECK(of_header("TAGS: ECON, PREL\nE.O. 12958: N/A\nSUBJECT: X") == List{"ECON", "PREL"});
  CHECK(of_header("TAGS: ECON, PREL SUBJECT: THE PORT") == List{"ECON", "PREL"});
  CHECK(of_header("E.O. 12958: N/A\nSUBJECT: X").empty());
}

TEST_CASE("tags: persons") {
  CHECK(parse_tags("OVIP (steinberg, james b.) PREL") == List{"OVIP", "STEINBERG, JAMES B.", "PREL"});
  CHECK(parse_tags("OVIP CLINTON HILLARY PREL") == List{"OVIP", "CLINTON, HILLARY", "PREL"});
  CHECK(parse_tags("BIDEN JOSEPH") == List{"BIDEN, JOSEPH"});
  CHECK(parse_tags("RICE CONDOLEEZZA, ZOELLICK ROBERT") == List{"RICE, CONDOLEEZZA", "ZOELLICK, ROBERT"});
  CHECK(parse_tags("BUSH GEORGE PE") == List{"BUSH, GEORGE W.", "PE"});
  CHECK(parse_tags("ROOD JOHN") == List{"ROOD, JOHN"});
}

TEST_CASE("tags: of several words") {
  for (const char* t : {"HUMAN RIGHTS",
                        "GOI EXTERNAL",
                        "GOI INTERNAL",
                        "ISRAELI PALESTINIAN AFFAIRS",
                        "GAZA DISENGAGEMENT",
                        "ECONOMIC AFFAIRS",
                        "CONSULAR AFFAIRS",
                        "ECONOMY AND FINANCE",
                        "GLOBAL DEFENSE",
                        "IRAQI FREEDOM",
                        "ITALIAN POLITICS",
                        "MEDIA REACTION REPORT",
                        "TIP IN TURKEY",
                        "FOREIGN POL",
                        "POLITICS FOREIGN POLICY",
                        "MEETINGS WITH AMBASSADOR",
                        "NEW ZEALAND",
                        "AER LINGUS",
                        "BA'ATH",
                        "AT&T",
                        "ZANU-PF",
                        "UNGA/C-6",
                        "AL-1"})
    CHECK_MESSAGE(parse_tags(std::string("PREL, ") + t + ", PE") == List({"PREL", t, "PE"}), t);
  CHECK(parse_tags("COUNTER TERRORISM") == List{"COUNTERTERRORISM"});
  CHECK(parse_tags("HUMAN RIGHTSPOLMIL") == List{"HUMAN RIGHTS", "POL", "MIL"});
}

TEST_CASE("tags: fused and misspelt") {
  CHECK(parse_tags("PHUMBA") == List{"PHUM", "BA"});
  CHECK(parse_tags("MASSMNUC") == List{"MASS", "MNUC"});
  CHECK(parse_tags("ITPHUM") == List{"IT", "PHUM"});
  CHECK(parse_tags("VTPREL") == List{"VT", "PREL"});
  CHECK(parse_tags("ECONEFIN") == List{"ECON", "EFIN"});
  CHECK(parse_tags("ETRDEINVECINPGOVCS") == List{"ETRD", "EINV", "ECIN", "PGOV", "CS"});
  CHECK(parse_tags("KFRDKIRFCVISCMGTKOCIASECPHUMSMIGEG") ==
        List{"KFRD", "KIRF", "CVIS", "CMGT", "KOCI", "ASEC", "PHUM", "SMIG", "EG"});
  CHECK(parse_tags("MOPPS UNDESCO KWWMN POGOV UNFCYP RU SYR") ==
        List{"MOPS", "UNESCO", "KWMN", "PGOV", "UNFICYP", "RS", "SY"});
  CHECK(parse_tags("PREL SIPDIS PE") == List{"PREL", "PE"});
}

TEST_CASE("tags: page lines inside the list") {
  CHECK(parse_tags("PREL,\nUNCLASSIFIED    PAGE 02        VATICA  00283  01 OF 05  241033Z VTPREL,\nSOCI") ==
        List{"PREL", "VT", "SOCI"});
  CHECK(parse_tags("PREL, PGOV     SECRET       PAGE 02        ROME  03067  211833Z") == List{"PREL", "PGOV"});
  CHECK(parse_tags("PREL,\nLIMA 00000123  002 OF 003\nPE") == List{"PREL", "PE"});
}

TEST_CASE("tags: kinds") {
  CHECK(tag_kind("PE") == TagKind::kPlace);
  CHECK(tag_kind("pe") == TagKind::kPlace);
  CHECK(tag_kind("CLINTON, HILLARY") == TagKind::kPerson);
  CHECK(tag_kind("KDEM") == TagKind::kProgram);
  CHECK(tag_kind("PREL") == TagKind::kSubject);
  CHECK(tag_kind("OAS") == TagKind::kOrganisation);
  CHECK(tag_kind("BA'ATH") == TagKind::kOrganisation);
  CHECK(tag_kind("ZZTOP") == TagKind::kUnknown);
}
