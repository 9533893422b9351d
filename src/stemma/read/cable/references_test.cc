// REF lines as they come (families T99-T160). A reference is shown as "bullet-less"
// canonical key; what is no cable as its kind.
#include "stemma/read/cable/references.h"

#include <doctest/doctest.h>

using namespace stemma;
using namespace stemma::read::cable;
using List = std::vector<std::string>;

namespace {

List refs(std::string_view value, const Own& own = {2009, "LIMA", 1669}) {
  List out;
  for (const auto& r : parse_references(value, 0, own))
    out.push_back(r.key ? doc::reference(*r.key) : "(" + r.kind + ")");
  return out;
}

}  // namespace

TEST_CASE("references: bullets of every form") {
  const List both{"09QUITO1", "09BOGOTA2"};
  for (const char* s : {"A. QUITO 1 B. BOGOTA 2",
                        "A) QUITO 1; B) BOGOTA 2",
                        "(A) QUITO 1, (B) BOGOTA 2",
                        "[A] QUITO 1 [B] BOGOTA 2",
                        "A. A) QUITO 1 B. B) BOGOTA 2",
                        "A. (A) QUITO 1\nB. (B) BOGOTA 2",
                        "A. A: QUITO 1 B. B: BOGOTA 2",
                        "A. REF A QUITO 1\nB. REF B BOGOTA 2",
                        "A. REF: QUITO 1 B. BOGOTA 2",
                        "Ref A) QUITO 1 B) BOGOTA 2",
                        "a. QUITO 1 b. BOGOTA 2",
                        "A.) QUITO 1 B.) BOGOTA 2",
                        "A: QUITO 1 B: BOGOTA 2",
                        "A - QUITO 1\nB - BOGOTA 2",
                        "(1) QUITO 1 (2) BOGOTA 2",
                        "\xC2\xB6"
                        "A. QUITO 1 \xC2\xB6"
                        "B. BOGOTA 2",
                        "-      (A) QUITO 1\n-      (B) BOGOTA 2",
                        "QUITO 1\nBOGOTA 2",
                        "QUITO 1 BOGOTA 2",
                        "QUITO 1, BOGOTA 2",
                        "QUITO 1 AND BOGOTA 2",
                        "QUITO 1 & BOGOTA 2",
                        "A. QUITO 1 B. BOGOTA 2 B. BOGOTA 2",
                        "A. REF QUITO 1 B. BOGOTA 2",
                        "\n\nA. QUITO 1\n\nB. BOGOTA 2"})
    CHECK_MESSAGE(refs(s) == both, s);
  CHECK(refs("[A] QUITO 1, 2, [B] BOGOTA 3") == List{"09QUITO1", "09QUITO2", "09BOGOTA3"});
  CHECK(refs("R. QUITO 1 S. BOGOTA 2 T. LAGOS 3") == List{"09QUITO1", "09BOGOTA2", "09LAGOS3"});
}

TEST_CASE("references: years before and behind") {
  CHECK(refs("06 QUITO 1") == List{"06QUITO1"});
  CHECK(refs("2006 QUITO 1") == List{"06QUITO1"});
  CHECK(refs("'08 QUITO 1") == List{"08QUITO1"});
  CHECK(refs("(99) QUITO 1") == List{"99QUITO1"});
  CHECK(refs("O4 QUITO 1") == List{"04QUITO1"});
  CHECK(refs("QUITO 701 (08)") == List{"08QUITO701"});
  CHECK(refs("QUITO 5049-01") == List{"01QUITO5049"});
  CHECK(refs("QUITO 00789/08") == List{"08QUITO789"});
  CHECK(refs("QUITO 07718 99") == List{"99QUITO7718"});
  CHECK(refs("QUITO 02259 (2002)") == List{"02QUITO2259"});
  CHECK(refs("STATE (01) 201265, QUITO 3") == List{"01STATE201265", "09QUITO3"});
  CHECK(refs("QUITO 000012") == List{"09QUITO12"});
  CHECK(refs("QUITO 12", {2004, "LIMA", 1}) == List{"04QUITO12"});
  CHECK(refs("QUITO 12", {0, "LIMA", 1}) == List{"(cable)"});
}

TEST_CASE("references: glued, dashed, with signs and slips") {
  CHECK(refs("05PARIS5459") == List{"05PARIS5459"});
  CHECK(refs("09DHAHRAN 201") == List{"09DHAHRAN201"});
  CHECK(refs("2005PANAMA2342") == List{"05PANAMA2342"});
  CHECK(refs("A) QUITO 1 B)HK05511") == List{"09QUITO1", "09HONGKONG5511"});
  CHECK(refs("10-OTTAWA-57") == List{"10OTTAWA57"});
  CHECK(refs("STATE: 73097") == List{"09STATE73097"});
  CHECK(refs("QUITO #3565") == List{"09QUITO3565"});
  CHECK(refs("LAGOS O1512") == List{"09LAGOS1512"});
  CHECK(refs("COTON0U 12") == List{"09COTONOU12"});
  CHECK(refs("0TTAWA 12") == List{"09OTTAWA12"});
  CHECK(refs("SANTIAG0 12") == List{"09SANTIAGO12"});
  CHECK(refs("870 Ulaanbaatar") == List{"09ULAANBAATAR870"});
  CHECK(refs("377 KATHMANDU") == List{"09KATHMANDU377"});
  CHECK(refs("PRAGUE, 1228") == List{"09PRAGUE1228"});
  CHECK(refs("a. quito 1 b. bogota 2") == List{"09QUITO1", "09BOGOTA2"});
}

TEST_CASE("references: numbers that repeat a station") {
  CHECK(refs("PARIS 7472 and 7677") == List{"09PARIS7472", "09PARIS7677"});
  CHECK(refs("KABUL 936/935") == List{"09KABUL936", "09KABUL935"});
  CHECK(refs("KABUL 692/317/274") == List{"09KABUL692", "09KABUL317", "09KABUL274"});
  CHECK(refs("ANKARA 11657 and 7743, 12155") == List{"09ANKARA11657", "09ANKARA7743", "09ANKARA12155"});
  CHECK(refs("A. MANILA 2969 B. 2962") == List{"09MANILA2969", "09MANILA2962"});
  CHECK(refs("A) 6307 B) STATE 12") == List{"09LIMA6307", "09STATE12"});
}

TEST_CASE("references: stations of several words") {
  CHECK(refs("A. LA PAZ 1 B. PORT AU PRINCE 2 C. RIO DE JANEIRO 3 D. RIO DE JAN 4") ==
        List{"09LAPAZ1", "09PORTAUPRINCE2", "09RIODEJANEIRO3", "09RIODEJANEIRO4"});
  CHECK(refs("A. RIO\n\nDE JANEIRO 3") == List{"09RIODEJANEIRO3"});
  CHECK(refs("A. ST. PETERSBURG 1 B. USUN NEW YORK 2 C. USUN NE YORK 3") ==
        List{"09STPETERSBURG1", "09USUNNEWYORK2", "09USUNNEWYORK3"});
  CHECK(refs("A. THE HAGUE 1 B. HAGUE 2 C. HO CHI MINH CITY 3 D. HCMC 4") ==
        List{"09THEHAGUE1", "09THEHAGUE2", "09HOCHIMINHCITY3", "09HOCHIMINHCITY4"});
  CHECK(refs("A. N'DJAMENA 1 B. ADDIS 1556") == List{"09NDJAMENA1", "09ADDISABABA1556"});
  CHECK(refs("A. PORT OF SPAIN 7 B. SECSTATE 8 C. SECDEF 122723") ==
        List{"09PORTOFSPAIN7", "09STATE8", "09SECDEF122723"});
  CHECK(refs("E: Sao Paulo  F: Rio 0091") == List{"09RIODEJANEIRO91"});
}

TEST_CASE("references: a post the tables do not know") {
  CHECK(refs("A. PORT MERROW 12 B. GRAVELHOLM 712") == List{"09PORTMERROW12", "09GRAVELHOLM712"});
}

TEST_CASE("references: notes beside a number") {
  CHECK(refs("A. QUITO 1 (NOTAL) B. BOGOTA 2 AND PREVIOUS") == List{"09QUITO1", "09BOGOTA2"});
  CHECK(refs("A. QUITO 1 (\"A SPLENDID LITTLE VISIT 4\") B. BOGOTA 2") == List{"09QUITO1", "09BOGOTA2"});
  CHECK(refs("STATE 106206 CIRCULAR; STATE CA-3400 NOV 2, 1966").front() == "09STATE106206");
  CHECK(refs("STATE 106206 CIRCULAR; STATE CA-3400 NOV 2, 1966").size() <= 2);
}

TEST_CASE("references: page lines are none") {
  CHECK(refs("A. QUITO 1\nTRIPOLI 00000402 001.2 OF 003") == List{"09QUITO1"});
  CHECK(refs("A. QUITO 1 STATE 00016220 001.2 OF 005 B) BOGOTA 7877") == List{"09QUITO1", "09BOGOTA7877"});
  CHECK(refs("A. QUITO 1\nCONFIDENTIAL PAGE 02 ROME 01196 01 OF 02 082030Z\nB. BOGOTA 2") ==
        List{"09QUITO1", "09BOGOTA2"});
}

TEST_CASE("references: things that never become a cable") {
  CHECK(refs("A. EMBOFF-DESK E-MAIL 5/6/2009") == List{"(email)"});
  CHECK(refs("A. J. PENN-K. ROWE EMAIL OF MAY 7 B. QUITO 2") == List{"(email)", "09QUITO2"});
  CHECK(refs("A. PENN/ROWE TELCON 12/3/08") == List{"(telcon)"});
  CHECK(refs("9 FAM APPENDIX K, 406 (6)") == List{"(book)"});
  CHECK(refs("2004 HUMAN RIGHTS REPORT") == List{"(report)"});
  CHECK(refs("A. TD-314/21795-05 (S/NF) B. IIR 6 812 0044 05") == List{"(report)", "(iir)"});
  CHECK(refs("OSC EUP20080911085009") == List{"(report)"});
  CHECK(refs("SECDEF R162245Z OCT 08") == List{"(message)"});
  CHECK(refs("SECDEF MSG DTG 301601Z SEP 08") == List{"(message)"});
  CHECK(refs("PARIS POINTS JULY 15") == List{"(report)"});
  CHECK(refs("MTCR POC 201/2006") == List{"(other)"});
  CHECK(refs("EXP.LIC. D328589") == List{"(other)"});
  CHECK(refs("INCSR BRAZIL 2008") == List{"(report)"});
  CHECK(refs("UNSCR 1540") == List{"(other)"});
}

TEST_CASE("references: neither twice nor itself") {
  CHECK(refs("A. QUITO 1 B. QUITO 1") == List{"09QUITO1"});
  CHECK(refs("A. LIMA 1669 B. QUITO 1") == List{"09QUITO1"});
}

TEST_CASE("references: spans") {
  const std::string_view s = "A. 08 QUITO 000118\nB. SMITH E-MAIL OF MAY 1";
  const auto r = parse_references(s, 100, {2009, "LIMA", 1});
  REQUIRE(r.size() == 2);
  CHECK(s.substr(r[0].span.begin - 100, r[0].span.size()) == "08 QUITO 000118");
  CHECK(s.substr(r[1].span.begin - 100, r[1].span.size()) == "SMITH E-MAIL OF MAY 1");
}
