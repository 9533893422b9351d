// Header fields as they come: subject (families T67-T98), recipients, orders, dates and
// the rest (T237-T262).
#include "stemma/read/cable/header.h"

#include <doctest/doctest.h>

#include "stemma/read/cable/dates.h"
#include "stemma/read/cable/fixture_internal.h"
#include "stemma/read/cable/subject.h"

using namespace stemma;
using namespace stemma::read;
using List = std::vector<std::string>;

namespace {

const std::string kTop =
    "R 252048Z NOV 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L LIMA 000123\n\nSIPDIS\n\n";
const std::string kText = "\n\n1. (C) A first paragraph.\n\n2. (C) A second.\n";

doc::Cable cable_of(const std::string& lines, const std::string& text = kText) {
  const Draft d = parsed_cable(kTop + lines + text);
  REQUIRE(d.doc.cable);
  return *d.doc.cable;
}
std::string subject(const std::string& lines, const std::string& text = kText) {
  return cable_of("E.O. 12958: DECL: 11/25/2019\nTAGS: PREL, PE\n" + lines, text).subject;
}

}  // namespace

TEST_CASE("subject: where it ends") {
  CHECK(subject("SUBJECT: THE PORT") == "THE PORT");
  CHECK(subject("SUBJECT: THE PORT\nAND THE SHIP") == "THE PORT AND THE SHIP");
  CHECK(subject("SUBJECT: THE PORT\n\nREF: QUITO 1") == "THE PORT");
  CHECK(subject("SUBJECT: THE PORT\nREF: QUITO 1") == "THE PORT");
  CHECK(subject("SUBJECT: THE PORT\nREFS: A. QUITO 1") == "THE PORT");
  CHECK(subject("SUBJECT: THE PORT\nRef(s): A. QUITO 1") == "THE PORT");
  CHECK(subject("SUBJECT: THE PORT\nREFTEL: QUITO 1") == "THE PORT");
  CHECK(subject("SUBJECT: THE UK PRIMEREF: A. QUITO 1") == "THE UK PRIME");
  CHECK(subject("SUBJECT: A TRIP\nTO EGYPTREF: QUITO 1") == "A TRIP TO EGYPT");
  CHECK(subject("SUBJECT: THE PORT\nClassified By: DCM Ann Vale, reasons 1.4 (b)") == "THE PORT");
  CHECK(subject("SUBJECT: VISIT TO CAIROClassified By: DCM Ann Vale, reasons 1.4 (b)") == "VISIT TO CAIRO");
  for (const char* next :
       {"1. Summary: It rains.\n2. It rained.", "1. (SBU) It rains.\n2. (SBU) It rained.",
        "1.(SBU) It rains.\n2.(SBU) It rained.", "Summary: It rains.\n\n1. (C) It rained.",
        "-------\nSUMMARY\n-------\n1. (C) It rains.", "SENSITIVE BUT UNCLASSIFIED\n\n1. (SBU) It rains.",
        "C O N F I D E N T I A L\n\n1. (C) It rains.", "This is an Action request.\n\n1. (C) It rains.",
        "Friday was wet.\n\n1. (C) It rains.", "LIMA 00000123 001.2 OF 004\n\n1. (C) It rains."})
    CHECK_MESSAGE(subject(std::string("SUBJECT: THE PORT\n"), next) == "THE PORT", next);
}

TEST_CASE("subject: labels and what is stripped") {
  CHECK(subject("SUBJ: THE PORT") == "THE PORT");
  CHECK(subject("SUBJ THE PORT") == "THE PORT");
  CHECK(subject("UBJECT: THE PORT") == "THE PORT");
  CHECK(subject("SUBJECT:THE PORT") == "THE PORT");
  CHECK(subject("SUBJECT:\n\nThe Port") == "The Port");
  CHECK(subject("SUBJECT: (S) THE PORT") == "THE PORT");
  CHECK(subject("SUBJECT: (C/NF) THE PORT") == "THE PORT");
  CHECK(subject("SUBJECT: THE PORT (Iceland)") == "THE PORT (Iceland)");
  CHECK(subject("SUBJECT: RAIN (JUL 30 - JUL 31)") == "RAIN (JUL 30 - JUL 31)");
  CHECK(subject("C O R R E C T E D COPY//SUBJECT LINE////\nSUBJECT: THE PORT") == "THE PORT");
  CHECK(subject("SUBJECT: THE US- \nLATIN PORT") == "THE US-LATIN PORT");
  CHECK(subject("SUBJECT: THE \\\nPORT") == "THE PORT");
  CHECK(subject("SUBJECT: THE PORT&#8217;S END") == "THE PORT\xE2\x80\x99S END");
  CHECK(subject("SUBJECT: THE PORT\xE2\x80\x99S END") == "THE PORT\xE2\x80\x99S END");
  CHECK(subject("SUBJECT: RUSSIAN SCIEN...") == "RUSSIAN SCIEN...");
  CHECK(subject("REF: QUITO 1").empty());
}

TEST_CASE("addresses: route, precedence and message number are not the name") {
  const Draft d = parsed_cable(
      "P 252048Z NOV 09\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 4696\nRUEHQT/AMEMBASSY QUITO NIACT "
      "IMMEDIATE\n"
      "INFO 39OS INCIRLIK AB TU\nDET 1 39LG ANKARA TU PRIORITY 12\nXMT AMCONSUL RECIFE\nBT\nUNCLAS LIMA "
      "000123\n\nSUBJECT: X\n\n1. (U) Rain.\n2. (U) Sun.\n");
  REQUIRE(d.doc.cable);
  CHECK(d.doc.cable->to == List{"SECSTATE WASHDC", "AMEMBASSY QUITO"});
  CHECK(d.doc.cable->info == List{"39OS INCIRLIK AB TU", "DET 1 39LG ANKARA TU"});
  CHECK(d.doc.cable->from == "AMEMBASSY LIMA");
  CHECK(d.doc.cable->precedence == List{"P"});
  const Draft info_only = parsed_cable(
      "R 252048Z NOV 08\nFM SECSTATE WASHDC\nINFO AMEMBASSY QUITO\n\nUNCLAS STATE 125686\n\nSUBJECT: X\n\n1. (U) "
      "Rain.\n2. (U) Sun.\n");
  CHECK(info_only.doc.cable->to.empty());
  CHECK(info_only.doc.cable->info == List{"AMEMBASSY QUITO"});
}

TEST_CASE("orders and declassification in all their forms") {
  struct Case {
    const char* line;
    const char* order;
    const char* until;
  };
  for (const Case& c :
       {Case{"E.O. 12958: DECL: 11/25/2019", "E.O. 12958", "2019-11-25"},
        Case{"E.O. 12958: DECL: 1/5/19", "E.O. 12958", "2019-01-05"},
        Case{"E.O. 12958: DECL: 2019/11/25", "E.O. 12958", "2019-11-25"},
        Case{"E.O. 12958:DECL:11/25/2019", "E.O. 12958", "2019-11-25"},
        Case{"EO 12958 DECL: 11/25/2019", "E.O. 12958", "2019-11-25"},
        Case{"E.o. 12958: DECL:  1/20/2019", "E.O. 12958", "2019-01-20"},
        Case{"E.O. 12958: decl: after korean unification", "E.O. 12958", "after korean unification"},
        Case{"E.O. 12356: DECL: OADR", "E.O. 12356", "OADR"}, Case{"E.O. 12958: DECL: X1", "E.O. 12958", "X1"},
        Case{"E.O. 12958: N/A", "E.O. 12958", "N/A"}, Case{"E.O. 12958: DECL: 25X1", "E.O. 12958", "25X1"},
        Case{"E.O. 11652: GDS", "E.O. 11652", "GDS"},
        Case{"E.O. 12958: DECL: November 25, 2019", "E.O. 12958", "2019-11-25"},
        Case{"E.O. 13526: DECL: 25 NOV 2019", "E.O. 13526", "2019-11-25"},
        Case{"E.O. 12958:\nDECL: 11/25/2019", "E.O. 12958", "2019-11-25"},
        Case{"E.O. 12958: DECLASSIFY ON: 11/25/2019", "E.O. 12958", "2019-11-25"}}) {
    const doc::Cable k = cable_of(std::string(c.line) + "\nTAGS: PREL\nSUBJECT: X");
    CHECK_MESSAGE(k.order == c.order, std::string(c.line));
    CHECK_MESSAGE(k.declassify_on == c.until, std::string(c.line));
    CHECK_MESSAGE(k.tags == List{"PREL"}, std::string(c.line));
  }
}

TEST_CASE("classification lines") {
  struct Case {
    const char* line;
    const char* level;
    const char* reference;
    List handling;
  };
  for (const Case& c : {Case{"C O N F I D E N T I A L SECTION 01 OF 03 LIMA 004377", "CONFIDENTIAL", "09LIMA4377", {}},
                        Case{"UNCLAS LIMA 000123", "UNCLASSIFIED", "09LIMA123", {}},
                        Case{"S E C R E T PORT AU PRINCE 000123", "SECRET", "09PORTAUPRINCE123", {}},
                        Case{"S E C R E T SECTION 01 OF 02 USUN NEW YORK 000009", "SECRET", "09USUNNEWYORK9", {}},
                        Case{"UNCLAS SECTION 01 OF 02 SAN JOSE 000525", "UNCLASSIFIED", "09SANJOSE525", {}},
                        Case{"C O N F I D E N T I A L EFTO BAKU 001165", "CONFIDENTIAL", "09BAKU1165", {}},
                        Case{"S E C R E T//NOFORN LIMA 000123", "SECRET", "09LIMA123", {"NOFORN"}},
                        Case{"UNCLASSIFIED LIMA 000123", "UNCLASSIFIED", "09LIMA123", {}},
                        Case{"CONFIDENTIAL LIMA 123", "CONFIDENTIAL", "09LIMA123", {}},
                        Case{"C O N F I D E N T I A L SECTION 01 OF 03\nLIMA 004377", "CONFIDENTIAL", "09LIMA4377", {}},
                        Case{"LIMITED OFFICIAL USE LIMA 000123", "LIMITED OFFICIAL USE", "09LIMA123", {}},
                        Case{"UNCLAS MEXICO 000583 ZFR 000590", "UNCLASSIFIED", "09MEXICO583", {}},
                        Case{"UNCLAS SECTION 01 OF 02 LIMA 000123\nSENSITIVE\nSIPDIS",
                             "UNCLASSIFIED",
                             "09LIMA123",
                             {"SENSITIVE", "SIPDIS"}}}) {
    const Draft d = parsed_cable(std::string("R 252048Z NOV 09\n\n") + c.line +
                                 "\n\nE.O. 12958: N/A\nSUBJECT: X\n\n1. (U) Rain.\n\n2. (U) Sun.\n");
    REQUIRE_MESSAGE(d.doc.cable, std::string(c.line));
    CHECK_MESSAGE(d.doc.cable->classification == c.level, std::string(c.line));
    CHECK_MESSAGE(d.doc.cable->reference == c.reference, std::string(c.line));
    CHECK_MESSAGE(d.doc.cable->handling == c.handling, std::string(c.line));
  }
}

TEST_CASE("references end where the list ends") {
  for (const char* next : {"\nClassified by DCM Ann Vale for reasons 1.4 (b).", "\nClassiied By: DCM Ann Vale, 1.4 (b)",
                           "\n\nSUMMARY\n-------\n"}) {
    const doc::Cable k = cable_of(std::string("SUBJECT: X\nREF: A. QUITO 1\n     B. BOGOTA 2") + next,
                                  "\n1. (C) Call 555 1234, room LAGOS 77.\n2. (C) Rain.\n");
    CHECK_MESSAGE(k.references.size() == 2, next);
  }
  CHECK(cable_of("SUBJECT: X\nREF:\n\nA. QUITO 1\nB. BOGOTA 2").references.size() == 2);
  CHECK(cable_of("SUBJECT: X\nREF: A. QUITO 1\n\nB. BOGOTA 2\n\nClassified By: DCM Ann Vale, 1.4 (b)")
            .references.size() == 2);
}

TEST_CASE("Classified By as a paragraph") {
  CHECK(cable_of("SUBJECT: X", "\n\n1. (U) CLASSIFIED BY ANN VALE, CONSUL. REASON: 1.5 (D).\n\n2. (C) Rain.\n")
            .classified_by == "ANN VALE");
  CHECK(cable_of("SUBJECT: X",
                 "\n\n1. CONFIDENTIAL - ENTIRE TEXT. CLASSIFIED BY: DCM ANN VALE. REASON 1.5 (D).\n\n2. Rain.\n")
            .reasons == List{"1.5(D)"});
}

TEST_CASE("dates") {
  CHECK(cable::parse_dtg("252048Z NOV 09")->iso() == "2009-11-25T20:48:00Z");
  CHECK(cable::parse_dtg("P R 121302Z JUL 74")->iso() == "1974-07-12T13:02:00Z");
  CHECK(cable::parse_dtg("220306ZJUL78")->iso() == "1978-07-22T03:06:00Z");
  CHECK_FALSE(cable::parse_dtg("322048Z NOV 09"));
  CHECK_FALSE(cable::parse_dtg("252460Z NOV 09"));
  CHECK_FALSE(cable::parse_dtg("310000Z NOV 09"));
  CHECK(cable::day_of_year({2009, 11, 25}) == 329);
  CHECK(cable::day_of_year({2008, 12, 31}) == 366);
  CHECK(cable::iso(*cable::parse_date("2019/11/25")) == "2019-11-25");
  CHECK(cable::iso(*cable::parse_date("25/11/2019")) == "2019-11-25");
  CHECK_FALSE(cable::parse_date("13/32/2019"));
  CHECK_FALSE(cable::parse_date("soon"));
}
