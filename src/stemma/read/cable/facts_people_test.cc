// Facts T161-T214: who classified a cable and who signed it.
#include "stemma/read/cable/classifier.h"
#include "stemma/read/cable/facts_internal.h"
#include "stemma/read/cable/fixture_internal.h"
#include "stemma/read/cable/signers.h"

using namespace stemma;
using namespace stemma::read;
using namespace stemma::read::cable;

namespace {

std::string by(std::string_view value) { return parse_classified_by(value).name; }
std::string reasons(std::string_view value) { return joined(parse_classified_by(value).reasons); }
std::string persons(std::string_view value) {
  std::vector<std::string> out;
  for (const auto& p : parse_classified_by(value).persons) out.push_back(p.name);
  return joined(out);
}
// The classifier of a cable with these lines behind the subject.
std::string of_cable(std::string_view lines) {
  const Draft d = parsed_cable(
      "R 252048Z NOV 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L LIMA 000123\n\nSIPDIS\n\n"
      "E.O. 12958: DECL: 11/25/2019\nTAGS: PREL, PE\nSUBJECT: THE PORT\n\n" +
      std::string(lines));
  return d.doc.cable ? d.doc.cable->classified_by : "no cable";
}
const std::string kText = "\n\n1. (C) A first paragraph.\n\n2. (C) A second.\n";
// The signature of a cable that ends like this.
std::string signature(std::string_view end) {
  const Draft d = parsed_cable(
      "R 252048Z NOV 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L LIMA 000123\n\nSIPDIS\n\n"
      "E.O. 12958: DECL: 11/25/2019\nTAGS: PREL, PE\nSUBJECT: THE PORT\n\n1. (C) The minister met the committee and\n"
      "spoke of the port.\n\n2. (C) The port is closed, and it will be closed for a\nlong time to come.\n" +
      std::string(end));
  return d.doc.cable ? d.doc.cable->signature : "no cable";
}
std::string who(std::string_view s) { return joined(signers(s)); }

}  // namespace

TEST_CASE("T161 T162 T163 T164 T165 forms of the line") {
  facts(by, {{"Ambassador Dana Whitlock for reasons 1.4 (b) and (d)", "Dana Whitlock"},
             {"DANA WHITLOCK, AMBASSADOR, STATE, EMBASSY; REASON: 1.4(B), (D)", "DANA WHITLOCK"},
             {"Dana Whitlock, Ambassador, for reasons 1.4 (b) and (d).", "Dana Whitlock"},
             {"Ambassador Dana Whitlock. Reason: 1.4 (b) and (d)", "Dana Whitlock"},
             {"Dana Whitlock, Ambassador.\nREASON: 1.4 (b) and (d)", "Dana Whitlock"},
             {"SECTION 1.5 (B)", ""},
             {"SECTION 1.5 (B) AND (D)", ""},
             {"1.4 (b) and (d)", ""},
             {"The Ambassador, reasons 1.4 (b)", ""},
             {"Political Counselor Ray Penn (reasons 1.4 (b))", "Ray Penn"},
             {"PRT Lead Ray Penn for reasons 1.4 (b)", "Ray Penn"},
             {"Consul General Ray Penn, U.S. Consulate General Jerusalem, Reason: 1.4 (b)", "Ray Penn"},
             {"Director, Office of Iraq Affairs, Ray Penn, for reasons 1.4 (b)", "Ray Penn"},
             {"Political Section Chief Ray McPenn for reasons 1.4 (b)", "Ray McPenn"},
             {"Ambassador Ray van der Penn for reasons 1.4 (b)", "Ray van der Penn"},
             {"", ""}});
  facts(of_cable, {{"1. (U) CLASSIFIED BY ANN VALE, CONSUL. REASON: 1.5 (D).\n\n2. (C) Rain.\n\n3. (C) Sun.\n", "ANN VALE"},
                   {"1. CONFIDENTIAL - ENTIRE TEXT. CLASSIFIED BY: DCM ANN VALE. REASON 1.5 (D).\n\n2. Rain.\n", "ANN VALE"},
                   {"Classified By: DCM Ann Vale for reasons 1.4 (b)\n\n1. (C) Rain.\n\n2. (C) Sun.\n", "Ann Vale"},
                   {"(C) CLASSIFIED BY: DCM Ann Vale for reasons 1.4 (b)\n\n1. (C) Rain.\n\n2. (C) Sun.\n", "Ann Vale"},
                   {"This message classified by DCM Ann Vale for reasons 1.4 (b)\n\n1. (C) Rain.\n\n2. (C) Sun.\n",
                    "Ann Vale"}});
}

TEST_CASE("T166 labels doubled and damaged") {
  facts(by, {{"Classified by DCM Ann Vale for reasons 1.4(b)", "Ann Vale"},
             {"1. CLASSIFIED BY DCM Ann Vale, reason 1.4(b)", "Ann Vale"},
             {"(C) CLASSIFIED BY: DCM Ann Vale. REASONS: 1.4(b)", "Ann Vale"},
             {": DCM Ann Vale. REASONS: 1.4(b)", "Ann Vale"}});
  facts(of_cable, {{"Classfied By: DCM Ann Vale for reasons 1.4 (b)\n\n1. (C) Rain.\n\n2. (C) Sun.\n", "Ann Vale"},
                   {"Classified By: 1. CLASSIFIED BY DCM Ann Vale for reasons 1.4 (b)\n\n1. (C) Rain.\n\n2. (C) Sun.\n",
                    "Ann Vale"},
                   {"CLASSIFIED BY: Classified by DCM Ann Vale, 1.4 (b)\n\n1. (C) Rain.\n\n2. (C) Sun.\n", "Ann Vale"}});
}

TEST_CASE("T167 T168 T169 T170 names") {
  facts(by, {{"Ambassador Ann B. Vale, Jr., for reasons 1.4 (b)", "Ann B. Vale, Jr."},
             {"Ambassador Ann B. Vale Jr. for reasons 1.4 (b)", "Ann B. Vale Jr."},
             {"DCM Robert Vale III for reasons 1.4 (b)", "Robert Vale III"},
             {"DCM Robert Vale II, reasons 1.4 (b)", "Robert Vale II"},
             {"Ambassador D.C. Vale for reasons 1.4 (b)", "D.C. Vale"},
             {"Ambassador A.F. Vale for reasons 1.4 (b)", "A.F. Vale"},
             {"Charge d'Affaires Jessica Davis Ba for reasons 1.4 (b)", "Jessica Davis Ba"},
             {"Consul General Ann Vale-Penn, reasons 1.4 (b)", "Ann Vale-Penn"},
             {"AMBASSADOR LEE 0. VALE FOR REASONS 1.4 (B)", "LEE O. VALE"},
             {"AMBASSADOR R0BIN VALE FOR REASONS 1.4 (B)", "ROBIN VALE"},
             {"DCM ANN V0LEN, REASONS 1.4 (B)", "ANN VOLEN"},
             {"Vale Peter for reasons 1.4 (b)", "Vale Peter"},
             {"AMB:RVALE, reasons 1.4 (b)", "AMB:RVALE"},
             {"AVale, reasons 1.4 (b)", "AVale"},
             {"Ambassador William T.Vale for reasons 1.4 (b)", "William T.Vale"},
             {"Ambassador Charles de la Vale for reasons 1.4 (b)", "Charles de la Vale"},
             {"DCM P. Michael Vale for reasons 1.4 (b)", "P. Michael Vale"}});
}

TEST_CASE("T171 T172 T173 T174 titles in every spelling") {
  for (const char* t : {"Abassador", "Amabassador", "Ambasasdor", "Ambassado", "Ambassadot", "Ambassadr", "Ambassadro",
                        "Ambassaor", "Ambassadior", "Ambassodor", "Ambasssador", "Ambbassador", "Ambssador",
                        "AMBASSAD0R", "Amb.", "Amb", "Charge d'Affaires", "Charge d' Affairs",
                        "Charge, d,Affaires a. i.", "Charge de'Affairs ai.", "Charge D\\'AFFAIRES", "Charge d'Afairs (AI)",
                        "Charge'", "CDA", "(CDA)", "Charge", "Charge d'Affaires, a.i.", "Charge d'Affaires a.i.,",
                        "Charge d'Affaires ad interim", "Political Counselor", "Political Counsellor",
                        "Political Counselour", "Political Counselr", "Political Couselor", "Political Counseor",
                        "Political Counsleor", "Political COUNSEL0R", "Political Councilor", "Political Couns", "M-C",
                        "M/C", "MC", "AF/C -", "EUR/PRA Dir.", "ISN/MTR Direcotr", "NEA", "T U/S", "IO Acting A/S",
                        "AIT Director", "PRT Team Leader", "SCA/DAS for Central Asia", "DCM", "A/DCM", "Acting DCM",
                        "Pol/Econ Chief", "POLOFF", "Econ Counselor", "Consul General", "Principal Officer",
                        "Deputy Chief of Mission", "Political-Economic Counselor", "POL/ECON COUNSELOR",
                        "Minister-Counselor for Political Affairs", "Acting Assistant Secretary", "Political Section Chief",
                        "Economic Officer", "Deputy Assistant Secretary"}) {
    const std::string value = std::string(t) + " Ann Vale for reasons 1.4 (b)";
    CHECK_MESSAGE(by(value) == "Ann Vale", value);
  }
}

TEST_CASE("T175 T176 T177 T179 T180 T183 T184 where the person ends") {
  facts(by, {{"DCM Ann Vale for REA\nSONS 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale for Re \nasons 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale for r \neasons 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale f \nor reasons 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale, Se \nction 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale, reason \ns: 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale for reaons 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale for rasons 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale Resons 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale Reas 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale Sea3on 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale F0R reasons 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale FR reasons 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale for for reasons 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale under 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale per 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale BASED ON 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale BASED UPON REASONS 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale DUE TO REASON 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale, E.O. 12958, reasons 1.4 (b)", "Ann Vale"},
             {"DCM Ann Vale", "Ann Vale"},
             {"DCM Ann Vale.", "Ann Vale"},
             {"AMBASSADOR ANN VALE\nCONFIDENTIAL\n\nPAGE 02 HARARE 03759 01 OF 03 111533Z\nREASON: 1.5 (D)", "ANN VALE"},
             {"DOS CLASSIFICATION GUIDE BY DCM Ann Vale, reasons 1.4(b)", "Ann Vale"},
             {"REF A) QUITO 1\nClassified by: DCM Ann Vale for reasons 1.4(b)", "Ann Vale"}});
  facts(of_cable, {{"Classified By: DCM Ann Vale\n1. (C) Rain.\n\n2. (C) Sun.\n", "Ann Vale"},
                   {"Classified By: DCM Ann Vale\n\nSUMMARY\n-------\n\n1. (C) Rain.\n\n2. (C) Sun.\n", "Ann Vale"}});
}

TEST_CASE("T178 T185 letters of the reasons") {
  facts(reasons, {{"DCM Ann Vale. Reasons: 1.4 (b) and (d).", "1.4(B) | 1.4(D)"},
                  {"DCM Ann Vale. Reasons: 1.4 b/d.", "1.4(B) | 1.4(D)"},
                  {"DCM Ann Vale. Reasons: 1.4 (b,d).", "1.4(B) | 1.4(D)"},
                  {"DCM Ann Vale. Reasons: 1.4 (b&d).", "1.4(B) | 1.4(D)"},
                  {"DCM Ann Vale. Reasons: 1.4 (b+d).", "1.4(B) | 1.4(D)"},
                  {"DCM Ann Vale. Reasons: 1.4(B)(D)", "1.4(B) | 1.4(D)"},
                  {"DCM Ann Vale. Reasons: 1.4 b, c, and d.", "1.4(B) | 1.4(C) | 1.4(D)"},
                  {"DCM Ann Vale. Reasons: 1.4 (b and (d)", "1.4(B) | 1.4(D)"},
                  {"DCM Ann Vale. Reasons: 1.4 (G)(E)", "1.4(G) | 1.4(E)"},
                  {"DCM Ann Vale. Reasons: 1.4.(b) and (d)", "1.4(B) | 1.4(D)"},
                  {"DCM Ann Vale. Reasons: 1. \n4 (b)", "1.4(B)"},
                  {"DCM Ann Vale. Reasons: 1,4 (b)", "1.4(B)"},
                  {"DCM Ann Vale. Reasons: 1.5.D", "1.5(D)"},
                  {"DCM Ann Vale. Reasons: 1.4(d\n).", "1.4(D)"},
                  {"DCM Ann Vale. Reasons: 1.4 (B) AND 1.4 (D)", "1.4(B) | 1.4(D)"},
                  {"DCM Ann Vale. Reasons: Sections 1.4 (b) and (d)", "1.4(B) | 1.4(D)"},
                  {"DCM Ann Vale. Reasons: 1.4 (a), (b), and (d).", "1.4(A) | 1.4(B) | 1.4(D)"},
                  {"DCM Ann Vale, E.O. 12958, reasons 1.4 (b) and (d)", "1.4(B) | 1.4(D)"},
                  {"DCM Ann Vale. Reason: 1.5 (B, D)", "1.5(B) | 1.5(D)"},
                  {"DCM Ann Vale", ""}});
}

TEST_CASE("T181 T182 garbled, two persons") {
  const auto garbled = parse_classified_by("Ambassador Ann Vale reQ#8$UQ8ML#C 1.4");
  CHECK(garbled.corrupt);
  CHECK(garbled.name == "Ann Vale");
  facts(persons, {{"AF ANN VALE, ACTING AND S/CT DAS RAY PENN, REASONS 1.4 (B)", "ANN VALE | RAY PENN"},
                  {"Ambassador Ann Vale and DCM Ray Penn for reasons 1.4 (b)", "Ann Vale | Ray Penn"},
                  {"DCM Ann Vale for reasons 1.4 (b) and (d)", "Ann Vale"},
                  {"Political and Economic Counselor Ann Vale, reasons 1.4 (b)", "Ann Vale"},
                  {"Ann Vale, Counselor for Political and Economic Affairs, reasons 1.4 (b)", "Ann Vale"},
                  {"SECTION 1.5 (B)", ""}});
}

TEST_CASE("T197-T208 the signature") {
  facts(signature, {{"\nVALE\n", "VALE"},
                    {"VALE\n", "VALE"},
                    {"\nVALE\n\nCONFIDENTIAL\n", "VALE"},
                    {"\nVALE\n\nSIPDIS\n", "VALE"},
                    {"\nVALE\n\nNNNN\n", "VALE"},
                    {"\nVALE\nBT\n#0123\nNNNN\n", "VALE"},
                    {"\nVALE\n\nDeclassified/Released US Department of State EO Systematic Review 30 JUN 2006\n", "VALE"},
                    {"\nVALE\n\nNOTE BY OC/T: HEADING AS RECEIVED\n", "VALE"},
                    {"\nVALE\n\nNOTE: NOT PASSED TO ABOVE ADDRESSEE(S)\n", "VALE"},
                    {"\nVALE\n\n2009LIMA00123 - CONFIDENTIAL\n", "VALE"},
                    {"\nVALE\n>\n", "VALE"},
                    {"\nVALE##\n", "VALE"},
                    {"\nVALE.\n", "VALE"},
                    {"\n3. (C) Rain. MINIMIZE CONSIDERED.  VALE\nNNNN\n", "VALE"},
                    {"\nEND OF TEXT. VALE\nNNNN\n", "VALE"},
                    {"\nGP-3\nVALE\n", "VALE"},
                    {"UNQUOTE\nVALE\n", "VALE"},
                    {"\nREGARDS.\nVALE\n", "VALE"},
                    {"\nEND COMMENT.\nVALE\n", "VALE"},
                    {"\nVALE-PENN\n", "VALE-PENN"},
                    {"\nDE VALE\n", "DE VALE"},
                    {"\nO'VALE\n", "O'VALE"},
                    {"\nVALE JR\n", "VALE JR"},
                    {"\nVale\nBT\n", "VALE"},
                    {"", ""},
                    {"\nCONFIDENTIAL\nNNNN\n", ""},
                    {"\nEND OF MESSAGE\nNNNN\n", ""},
                    {"\nLIMA 00000123  002 OF 002\n\nVALE\n", "VALE"}});
}

TEST_CASE("T204 T209-T214 signers, and names as transmission garbled them") {
  facts(who, {{"VALE", "VALE"},
              {"BURNS/VALE", "BURNS | VALE"},
              {"BURNS\nVALE", "BURNS | VALE"},
              {"BURNS AND VALE", "BURNS | VALE"},
              {"DE PREE", "DE PREE"},
              {"STRAUSZ-HUPE", "STRAUSZ-HUPE"},
              {"TIMKEN JR", "TIMKEN JR"},
              {"HORAN##", "HORAN"},
              {"BYERLE", "BEYRLE"},
              {"JSMITH", "SMITH"},
              {"ODONOHUE", "O'DONOHUE"},
              {"NORLANDKENNY", "NORLAND | KENNY"},
              {"KENNYMCGANN", "KENNY | MCGANN"},
              {"NORLANDVALE", "NORLANDVALE"},
              {"BLACKBURN", "BLACKBURN"},
              {"", ""}});
}
