// Facts T67-T98: the subject, and its title case.
#include "stemma/read/cable/facts_internal.h"
#include "stemma/read/cable/fixture_internal.h"
#include "stemma/read/cable/subject.h"

using namespace stemma;
using namespace stemma::read;
using namespace stemma::read::cable;

namespace {

// The subject of a cable whose header and text have these lines behind TAGS.
std::string subject(std::string_view lines) {
  const Draft d = parsed_cable(
      "R 252048Z NOV 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L LIMA 000123\n\nSIPDIS\n\n"
      "E.O. 12958: DECL: 11/25/2019\nTAGS: PREL, PE\n" +
      std::string(lines) + "\n\n1. (C) A first paragraph.\n\n2. (C) A second.\n");
  return d.doc.cable ? d.doc.cable->subject : "no cable";
}

}  // namespace

TEST_CASE("T67 T68 T69 one line or two, ends") {
  facts(subject, {{"SUBJECT: THE PORT", "THE PORT"},
                  {"SUBJECT: THE PORT\nAND THE SHIP", "THE PORT AND THE SHIP"},
                  {"SUBJECT: THE PORT\n         AND THE SHIP", "THE PORT AND THE SHIP"},
                  {"SUBJECT: THE PORT\n\nREF: QUITO 1", "THE PORT"},
                  {"SUBJECT: THE PORT\nREF: QUITO 1", "THE PORT"},
                  {"SUBJECT: THE PORT\nREFS: A. QUITO 1", "THE PORT"},
                  {"SUBJECT: THE PORT\nRef(s): A. QUITO 1", "THE PORT"},
                  {"SUBJECT: THE PORT\nREFTEL: QUITO 1", "THE PORT"},
                  {"SUBJECT: THE PORT REF: QUITO 1", "THE PORT"},
                  {"SUBJECT: THE UK PRIMEREF: A. QUITO 1", "THE UK PRIME"},
                  {"SUBJECT: A TRIP\nTO EGYPTREF: QUITO 1", "A TRIP TO EGYPT"},
                  {"SUBJECT: THE PORT\nClassified By: DCM Ann Vale, reasons 1.4 (b)", "THE PORT"},
                  {"SUBJECT: VISIT TO CAIROClassified By: DCM Ann Vale, reasons 1.4 (b)", "VISIT TO CAIRO"}});
}

TEST_CASE("T70 the text begins behind it") {
  facts(subject, {{"SUBJECT: THE PORT\n1. Summary: It rains.\n2. It rained.", "THE PORT"},
                  {"SUBJECT: THE PORT\n1. (SBU) It rains.\n2. (SBU) It rained.", "THE PORT"},
                  {"SUBJECT: THE PORT\n1.(SBU) It rains.\n2.(SBU) It rained.", "THE PORT"},
                  {"SUBJECT: THE PORT\nSummary: It rains.", "THE PORT"},
                  {"SUBJECT: THE PORT\n-----\nSUMMARY\n-----", "THE PORT"},
                  {"SUBJECT: THE PORT\nSENSITIVE BUT UNCLASSIFIED", "THE PORT"},
                  {"SUBJECT: THE PORT\nC O N F I D E N T I A L", "THE PORT"},
                  {"SUBJECT: THE PORT\nThis is an Action request. See paragraph 2.", "THE PORT"},
                  {"SUBJECT: THE PORT\nFriday was wet.", "THE PORT"},
                  {"SUBJECT: THE PORT\nLIMA 00000123 001.2 OF 004", "THE PORT"}});
}

TEST_CASE("T71 T72 T73 T74 T75 T76 T77 T78 T79 T80 marks, labels, remarks, signs") {
  facts(subject, {{"SUBJECT: (S) THE PORT", "THE PORT"},
                  {"SUBJECT: (C/NF) THE PORT", "THE PORT"},
                  {"SUBJECT: (U) THE PORT", "THE PORT"},
                  {"SUBJECT: (SBU) THE PORT", "THE PORT"},
                  {"SUBJECT: THE PORT (Iceland)", "THE PORT (Iceland)"},
                  {"SUBJECT: RAIN (JUL 30 - JUL 31)", "RAIN (JUL 30 - JUL 31)"},
                  {"SUBJ: THE PORT", "THE PORT"},
                  {"SUBJ THE PORT", "THE PORT"},
                  {"SUBJECT THE PORT", "THE PORT"},
                  {"UBJECT: THE PORT", "THE PORT"},
                  {"SUBJECT:THE PORT", "THE PORT"},
                  {"SUBJECT:\n\nThe Port", "The Port"},
                  {"Subject: The Port", "The Port"},
                  {"SUBJECT : THE PORT", "THE PORT"},
                  {"C O R R E C T E D COPY//SUBJECT LINE////\nSUBJECT: THE PORT", "THE PORT"},
                  {"C O R R E C T E D COPY (SUBJECT LINE)\nSUBJECT: THE PORT", "THE PORT"},
                  {"SUBJECT: THE US- \nLATIN PORT", "THE US-LATIN PORT"},
                  {"SUBJECT: THE \\\nPORT", "THE PORT"},
                  {"SUBJECT: THE PORT&#8217;S END", "THE PORT\xE2\x80\x99S END"},
                  {"SUBJECT: THE PORT &amp; THE SHIP", "THE PORT & THE SHIP"},
                  {"SUBJECT: RUSSIAN SCIEN...", "RUSSIAN SCIEN..."},
                  {"SUBJECT: THE PORT\xE2\x80\x99S END", "THE PORT\xE2\x80\x99S END"},
                  {"REF: QUITO 1", ""}});
}

TEST_CASE("T81-T98 title case") {
  facts([](std::string_view s) { return title_case(s); },
        {{"THE PORT AND THE SHIP", "The Port and the Ship"},
         {"PORT: THE SHIP", "Port: The Ship"},
         {"PORT -- THE SHIP", "Port -- The Ship"},
         {"MTCR AND THE EU", "MTCR and the EU"},
         {"UNSCR 1540 REPORT", "UNSCR 1540 Report"},
         {"THE 63RD SESSION", "The 63rd Session"},
         {"PNG'ING A DIPLOMAT", "PNG'ing a Diplomat"},
         {"UK-BASED TRADERS", "UK-Based Traders"},
         {"MEETING WITH XXXXXXXXXXXX", "Meeting with XXXXXXXXXXXX"},
         {"COTE D'IVOIRE: RAIN", "Cote D'Ivoire: Rain"},
         {"CHINA'S PORT", "China's Port"},
         {"O'BRIEN VISITS", "O'Brien Visits"},
         {"THE PORT (ICELAND)", "The Port (Iceland)"},
         {"\"RAIN\" IN THE PORT", "\"Rain\" in the Port"},
         {"PRIME MINISTER ON NATO, OSCE AND WTO", "Prime Minister on NATO, OSCE and WTO"},
         {"The Port of Lima", "The Port of Lima"},
         {"GOI OFFICIALS, NGOS AND MPS", "GOI Officials, NGOS and MPS"},
         {"DAY-TO-DAY TRADE", "Day-to-Day Trade"}});
}
