// Classified By lines as they come (families T161-T196).
#include "stemma/read/cable/classifier.h"

#include <doctest/doctest.h>

using namespace stemma::read::cable;
using List = std::vector<std::string>;

namespace {
std::string name(std::string_view s) { return parse_classified_by(s).name; }
std::string title(std::string_view s) { return parse_classified_by(s).title; }
List why(std::string_view s) { return parse_classified_by(s).reasons; }
}  // namespace

TEST_CASE("classified by: the order of title and name") {
  for (const char* s :
       {"Ambassador Dana Whitlock for reasons 1.4 (b) and (d)",
        "DANA WHITLOCK, AMBASSADOR, STATE, EMBASSY; REASON: 1.4(B), (D)",
        "Dana Whitlock, Ambassador, for reasons 1.4 (b) and (d).", "Ambassador Dana Whitlock. Reason: 1.4 (b) and (d)",
        "Dana Whitlock, Ambassador.\nREASON: 1.4 (b) and (d)"}) {
    CHECK_MESSAGE((name(s) == "Dana Whitlock" || name(s) == "DANA WHITLOCK"), s);
    CHECK_MESSAGE((title(s) == "Ambassador" || title(s) == "AMBASSADOR"), s);
    CHECK_MESSAGE(why(s) == List({"1.4(B)", "1.4(D)"}), s);
  }
  CHECK(name("Political Counselor Ann Vale. Reason: 1.4(d\n).") == "Ann Vale");
  CHECK(title("Political Counselor Ann Vale. Reason: 1.4(d\n).") == "Political Counselor");
}

TEST_CASE("classified by: labels doubled and damaged") {
  for (const char* s :
       {"Classified by DCM Ann Vale for reasons 1.4(b)", "1. CLASSIFIED BY DCM Ann Vale, reason 1.4(b)",
        "(C) CLASSIFIED BY: DCM Ann Vale. REASONS: 1.4(b)", "DOS CLASSIFICATION GUIDE BY DCM Ann Vale, reasons 1.4(b)",
        "REF A) QUITO 1\nClassified by: DCM Ann Vale for reasons 1.4(b)"})
    CHECK_MESSAGE(name(s) == "Ann Vale", s);
  CHECK(name("SECTION 1.5 (B)").empty());
}

TEST_CASE("classified by: names") {
  CHECK(name("Ambassador Ann B. Vale, Jr., for reasons 1.4 (b)") == "Ann B. Vale, Jr.");
  CHECK(name("DCM Robert Vale III for reasons 1.4 (b)") == "Robert Vale III");
  CHECK(name("Ambassador D.C. Vale for reasons 1.4 (b)") == "D.C. Vale");
  CHECK(name("Charge d'Affaires Jessica Davis Ba for reasons 1.4 (b)") == "Jessica Davis Ba");
  CHECK(name("Consul General Ann Vale-Penn, reasons 1.4 (b)") == "Ann Vale-Penn");
  CHECK(name("AMBASSADOR LEE 0. VALE FOR REASONS 1.4 (B)") == "LEE O. VALE");
  CHECK(name("AMBASSADOR R0BIN VALE FOR REASONS 1.4 (B)") == "ROBIN VALE");
  CHECK(name("Vale Peter for reasons 1.4 (b)") == "Vale Peter");
  CHECK(name("AMB:RVALE, reasons 1.4 (b)") == "AMB:RVALE");
  CHECK(name("Ambassador William T.Vale for reasons 1.4 (b)") == "William T.Vale");
}

TEST_CASE("classified by: titles in every spelling") {
  for (const char* t : {"Abassador",
                        "Amabassador",
                        "Ambasasdor",
                        "Ambassado",
                        "Ambassadot",
                        "Ambassadr",
                        "Ambassadro",
                        "Ambassaor",
                        "Ambassadior",
                        "Ambassodor",
                        "Ambasssador",
                        "Ambbassador",
                        "Ambssador",
                        "AMBASSAD0R",
                        "Amb.",
                        "Charge d' Affairs",
                        "Charge, d,Affaires a. i.",
                        "Charge de'Affairs ai.",
                        "Charge D\\'AFFAIRES",
                        "Charge d'Afairs (AI)",
                        "Charge'",
                        "CDA",
                        "(CDA)",
                        "Counselor",
                        "Counsellor",
                        "Counselour",
                        "Counselr",
                        "Couselor",
                        "Counseor",
                        "Counsleor",
                        "COUNSEL0R",
                        "Councilor",
                        "Couns",
                        "M-C",
                        "M/C",
                        "MC",
                        "AF/C -",
                        "EUR/PRA",
                        "Dir.",
                        "ISN/MTR Direcotr",
                        "T U/S",
                        "IO Acting A/S",
                        "AIT Director",
                        "PRT Team Leader",
                        "Acting Deputy Chief of Mission",
                        "Economic Officer"}) {
    const std::string s = std::string(t) + " Ann Vale for reasons 1.4 (b)";
    CHECK_MESSAGE(name(s) == "Ann Vale", s);
  }
  CHECK(name("SCA/DAS for Central Asia Evan A. Vale for reasons 1.4 (b)") == "Evan A. Vale");
}

TEST_CASE("classified by: words broken over lines, reasons misspelt, other links") {
  for (const char* s :
       {"Ambassador Ann Vale, for REA\nSONS 1.4 (b)",  "Ambassador Ann Vale for Re \nasons 1.4 (b)",
        "Ambassador Ann Vale for r \neasons 1.4 (b)",  "Ambassador Ann Vale f \nor reasons 1.4 (b)",
        "Ambassador Ann Vale for reason \ns: 1.4 (b)", "Ambassador Ann Vale per Se \nction 1.4 (b)",
        "Ambassador Ann Vale for reaons 1.4 (b)",      "Ambassador Ann Vale for rasons 1.4 (b)",
        "Ambassador Ann Vale Resons 1.4 (b)",          "Ambassador Ann Vale Reas 1.4 (b)",
        "Ambassador Ann Vale, Sea3on: 1.4 (b)",        "Ambassador Ann Vale F0R reasons 1.4 (b)",
        "Ambassador Ann Vale FR reasons 1.4 (b)",      "Ambassador Ann Vale for for reasons 1.4 (b)",
        "Ambassador Ann Vale under 1.4 (b)",           "Ambassador Ann Vale per 1.4 (b)",
        "Ambassador Ann Vale BASED ON 1.4 (b)",        "Ambassador Ann Vale BASED UPON REASONS 1.4 (b)",
        "Ambassador Ann Vale DUE TO REASON 1.4 (b)",   "Ambassador Ann Vale, E.O. 12958, reasons 1.4 (b)"}) {
    CHECK_MESSAGE(name(s) == "Ann Vale", s);
    CHECK_MESSAGE(why(s) == List{"1.4(B)"}, s);
  }
}

TEST_CASE("classified by: letters of the reasons") {
  const List bd{"1.4(B)", "1.4(D)"};
  for (const char* r : {"1.4 (b) and (d)", "1.4 b/d", "1.4 (b,d)", "1.4 (b&d)", "1.4 (b+d)", "1.4(B)(D)", "1.4 b and d",
                        "1.4 (b and (d)", "1.4.(b) and (d)", "1. \n4 (b) (d)", "1,4 (b), (d)", "1.4 (b\n) and (d\n).",
                        "1.4(B) and 1.4(D)"})
    CHECK_MESSAGE(why(std::string("DCM Ann Vale. Reasons: ") + r + ".") == bd, r);
  CHECK(why("DCM Ann Vale. Reasons: 1.4 b, c, and d.") == List{"1.4(B)", "1.4(C)", "1.4(D)"});
  CHECK(why("DCM Ann Vale. Reasons: 1.4 (G)(E)") == List{"1.4(G)", "1.4(E)"});
  CHECK(why("DCM Ann Vale. Reason: 1.5.D") == List{"1.5(D)"});
  CHECK(why("DCM Ann Vale. Reasons: 1.4 (b). A review follows.") == List{"1.4(B)"});
  CHECK(why("DCM Ann Vale").empty());
}

TEST_CASE("classified by: interruptions") {
  CHECK(name("AMBASSADOR ANN VALE\nCONFIDENTIAL\n\nPAGE 02 HARARE 03759 01 OF 03 111533Z\nREASON: 1.5 (D)") ==
        "ANN VALE");
  const auto garbled = parse_classified_by("Ambassador Ann Vale reQ#8$UQ8ML#C 1.4");
  CHECK(garbled.corrupt);
  CHECK(garbled.name == "Ann Vale");
}
