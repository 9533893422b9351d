// Facts T29-T66: TAGS, from the line to kinds and meanings.
#include "stemma/read/cable/facts_internal.h"
#include "stemma/read/cable/fixture_internal.h"
#include "stemma/read/cable/tags.h"

using namespace stemma;
using namespace stemma::read;
using namespace stemma::read::cable;

namespace {

std::string tags(std::string_view value) { return joined(parse_tags(value)); }
// The TAGS of a cable with these header lines.
std::string header(std::string_view lines) {
  const Draft d = parsed_cable("R 252048Z NOV 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 000123\n\nSIPDIS\n\n" +
                               std::string(lines) + "\n\n1. (U) A first paragraph.\n\n2. (U) A second.\n");
  return d.doc.cable ? joined(d.doc.cable->tags) : "no cable";
}
std::string kind(std::string_view tag) { return describe_tag(tag).kind; }
std::string meaning(std::string_view tag) { return describe_tag(tag).meaning; }

}  // namespace

TEST_CASE("T29 T44 labels") {
  facts(header, {{"E.O. 12958: N/A\nTAGS: a\nSUBJECT: X", "A"},
                 {"E.O. 12958: N/A\nTAGS a\nSUBJECT: X", "A"},
                 {"E.O. 12958: N/A\ntags: a\nSUBJECT: X", "A"},
                 {"E.O. 12958: N/A\ntAgs a\nSUBJECT: X", "A"},
                 {"E.O. 12958: N/A\nTAGS; PREL\nSUBJECT: X", "PREL"},
                 {"E.O. 12958: N/A\nTAS: PREL\nSUBJECT: X", "PREL"},
                 {"E.O. 12958: N/A\nTABS: PREL\nSUBJECT: X", "PREL"},
                 {"E.O. 12958: N/A\nTGS: PREL\nSUBJECT: X", "PREL"},
                 {"E.O. 12958: N/A\nTAGES: PREL\nSUBJECT: X", "PREL"},
                 {"E.O. 12958: N/A\nTAGS, PREL\nSUBJECT: X", "PREL"},
                 {"E.O. 12958: N/A\nAGS: PREL\nSUBJECT: X", "PREL"},
                 {"E.O. 12958: N/A\nTAG: PREL\nSUBJECT: X", "PREL"},
                 {"E.O. 12958: N/A\nTAGS : PREL\nSUBJECT: X", "PREL"},
                 {"E.O. 12958: N/A\nTAGS:\nPREL, PE\nSUBJECT: X", "PREL | PE"}});
}

TEST_CASE("T30 T31 T32 T33 T34 T45 T50 T51 lines and their ends") {
  facts(tags, {{"a,\nb", "A | B"},
               {"a\nB", "A"},
               {"PREL, PGOV ECON,PE", "PREL | PGOV | ECON | PE"},
               {"PREL PGOV", "PREL | PGOV"},
               {"PREL,PGOV,", "PREL | PGOV"},
               {"PREL/PGOV/PE", "PREL | PGOV | PE"},
               {"PREL; PGOV; PE", "PREL | PGOV | PE"},
               {"PREL. PGOV. PE.", "PREL | PGOV | PE"},
               {"PREL,,PGOV", "PREL | PGOV"}});
  facts(header, {{"E.O. 12958: N/A\nTAGS: ECON TBIO SP\nEINV\nSUBJECT: X", "ECON | TBIO | SP | EINV"},
                 {"E.O. 12958: N/A\nTAGS: OVIP, COUNTRY\nCLEARANCE\nSUBJECT: X", "OVIP | COUNTRY CLEARANCE"},
                 {"E.O. 12958: N/A TAGS: econ, prel SUBJECT: X", "ECON | PREL"},
                 {"TAGS: ECON, PREL\nE.O. 12958: N/A\nSUBJECT: X", "ECON | PREL"},
                 {"E.O. 12958: N/A\nTAGS: ECON, PREL SUBJECT: THE PORT", "ECON | PREL"},
                 {"E.O. 12958: N/A\nTAGS: ECON, PREL SUBJ: THE PORT", "ECON | PREL"},
                 {"E.O. 12958: N/A\nTAGS: ECON,\n      PREL,\n      PE\nSUBJECT: X", "ECON | PREL | PE"},
                 {"E.O. 12958: N/A\nSUBJECT: X", ""}});
}

TEST_CASE("T35 T36 persons") {
  facts(tags, {{"OVIP (steinberg, james b.)", "OVIP | STEINBERG, JAMES B."},
               {"OVIP (STEINBERG, JAMES B.) PREL", "OVIP | STEINBERG, JAMES B. | PREL"},
               {"OVIP CLINTON HILLARY PREL", "OVIP | CLINTON, HILLARY | PREL"},
               {"OVIP (CLINTON, HILLARY)", "OVIP | CLINTON, HILLARY"},
               {"BIDEN JOSEPH", "BIDEN, JOSEPH"},
               {"RICE CONDOLEEZZA, ZOELLICK ROBERT", "RICE, CONDOLEEZZA | ZOELLICK, ROBERT"},
               {"BUSH GEORGE PE", "BUSH, GEORGE W. | PE"},
               {"ROOD JOHN", "ROOD, JOHN"},
               {"PREL (VALE, ANN), PE", "PREL | VALE, ANN | PE"}});
}

TEST_CASE("T37 T41 T42 TAGS of several words, with signs") {
  facts(tags, {{"HUMAN RIGHTS", "HUMAN RIGHTS"},
               {"COUNTER TERRORISM", "COUNTERTERRORISM"},
               {"COUNTERTERRORISM", "COUNTERTERRORISM"},
               {"GOI EXTERNAL", "GOI EXTERNAL"},
               {"GOI INTERNAL", "GOI INTERNAL"},
               {"ISRAELI PALESTINIAN AFFAIRS, PREL", "ISRAELI PALESTINIAN AFFAIRS | PREL"},
               {"GAZA DISENGAGEMENT", "GAZA DISENGAGEMENT"},
               {"ECONOMIC AFFAIRS", "ECONOMIC AFFAIRS"},
               {"CONSULAR AFFAIRS", "CONSULAR AFFAIRS"},
               {"ECONOMY AND FINANCE", "ECONOMY AND FINANCE"},
               {"GLOBAL DEFENSE", "GLOBAL DEFENSE"},
               {"IRAQI FREEDOM", "IRAQI FREEDOM"},
               {"ITALIAN POLITICS", "ITALIAN POLITICS"},
               {"MEDIA REACTION REPORT", "MEDIA REACTION REPORT"},
               {"TIP IN TURKEY", "TIP IN TURKEY"},
               {"FOREIGN POL", "FOREIGN POL"},
               {"POLITICS FOREIGN POLICY", "POLITICS FOREIGN POLICY"},
               {"MEETINGS WITH AMBASSADOR", "MEETINGS WITH AMBASSADOR"},
               {"NEW ZEALAND", "NEW ZEALAND"},
               {"PREL HUMAN RIGHTS PE", "PREL | HUMAN RIGHTS | PE"},
               {"HUMAN RIGHTSPOLMIL", "HUMAN RIGHTS | POL | MIL"},
               {"PREL ZANU-PF", "PREL | ZANU-PF"},
               {"UNGA/C-6", "UNGA/C-6"},
               {"PREL UNGA/C-6 PE", "PREL | UNGA/C-6 | PE"},
               {"AL-1", "AL-1"},
               {"BA'ATH", "BA'ATH"},
               {"AT&T", "AT&T"},
               {"AER LINGUS, PE", "AER LINGUS | PE"}});
}

TEST_CASE("T38 T39 T40 T43 repeated, fused, misspelt") {
  facts(tags, {{"PREL PE PREL", "PREL | PE"},
               {"PHUMBA", "PHUM | BA"},
               {"MASSMNUC", "MASS | MNUC"},
               {"ITPHUM", "IT | PHUM"},
               {"VTPREL", "VT | PREL"},
               {"ECONEFIN", "ECON | EFIN"},
               {"ETRDEINVECINPGOVCS", "ETRD | EINV | ECIN | PGOV | CS"},
               {"KFRDKIRFCVISCMGTKOCIASECPHUMSMIGEG", "KFRD | KIRF | CVIS | CMGT | KOCI | ASEC | PHUM | SMIG | EG"},
               {"PGOVPREL", "PGOV | PREL"},
               {"PRELPGOVUS", "PREL | PGOV | US"},
               {"USPREL", "US | PREL"},
               {"PRELUSPE", "PREL | US | PE"},
               {"ECON EFINETRD", "ECON | EFIN | ETRD"},
               {"KDEMPGOV", "KDEM | PGOV"},
               {"PRELKNNP", "PREL | KNNP"},
               {"MOPPS", "MOPS"},
               {"UNDESCO", "UNESCO"},
               {"KWWMN", "KWMN"},
               {"POGOV", "PGOV"},
               {"UNFCYP", "UNFICYP"},
               {"RU", "RS"},
               {"SYR", "SY"},
               {"PREEL", "PREL"},
               {"01IP PREL", "OIIP | PREL"},
               {"PGOVV", "PGOV"},
               {"EFINN", "EFIN"},
               {"PREL SIPDIS PE", "PREL | PE"},
               {"SIPDIS", ""}});
}

TEST_CASE("T46 T47 T48 text and page lines inside the list") {
  facts(header, {{"E.O. 12958: N/A\nTAGS: ECON\n(SBU) Charge spoke to the minister.\nSUBJECT: X", "ECON"},
                 {"E.O. 12958: N/A\nTAGS: ECON, PREL\n\nLIMA 00000123  002 OF 003\n\nSUBJECT: X", "ECON | PREL"}});
  facts(tags, {{"PREL,\nUNCLASSIFIED    PAGE 02        VATICA  00283  01 OF 05  241033Z VTPREL,\nSOCI",
                "PREL | VT | SOCI"},
               {"PREL, PGOV     SECRET       PAGE 02        ROME  03067  211833Z", "PREL | PGOV"},
               {"PREL,\nLIMA 00000123  002 OF 003\nPE", "PREL | PE"}});
}

TEST_CASE("T53-T66 kinds and meanings") {
  facts(kind, {{"PE", "geo"},        {"pe", "geo"},         {"XX", "geo"},
               {"CLINTON, HILLARY", "person"}, {"VALE, ANN", "person"},
               {"KDEM", "program"},  {"kdem", "program"},   {"KZZZ", "program"},
               {"PREL", "subject"},  {"prel", "subject"},   {"ETRD", "subject"},
               {"OAS", "organization"}, {"BA'ATH", "organization"}, {"AT&T", "organization"},
               {"AER LINGUS", "organization"}, {"aer lingus", "organization"}, {"UNGA/C-6", "organization"},
               {"ZZTOP", "unknown"}, {"HUMAN RIGHTS", "unknown"}});
  facts(meaning, {{"PREL", "External political relations"},
                  {"prel", "External political relations"},
                  {"PE", "Peru"},
                  {"PHUM", "Human rights"},
                  {"KTIP", "Trafficking in persons"},
                  {"NATO", "North Atlantic Treaty Organization"},
                  {"ZZTOP", ""}});
}
