// Facts T215-T262: summary and comment, recipients, dates of declassification, the rest.
#include "stemma/read/cable/addresses.h"
#include "stemma/read/cable/facts_internal.h"
#include "stemma/read/cable/fixture_internal.h"

using namespace stemma;
using namespace stemma::read;
using namespace stemma::read::cable;

namespace {

const std::string kTop =
    "R 252048Z NOV 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L LIMA 000123\n\nSIPDIS\n\n";
const std::string kText = "\n\n1. (C) A first paragraph.\n\n2. (C) A second.\n";

std::string summary(std::string_view text) {
  const Draft d = parsed_cable(kTop + "E.O. 12958: DECL: 11/25/2019\nTAGS: PREL, PE\nSUBJECT: THE PORT\n\n" +
                               std::string(text));
  if (!d.doc.cable) return "no cable";
  return d.doc.cable->summary ? std::string(d.doc.cable->summary->of(d.doc.text)) : "-";
}
std::string comments(std::string_view text) {
  const Draft d = parsed_cable(kTop + "E.O. 12958: DECL: 11/25/2019\nTAGS: PREL, PE\nSUBJECT: THE PORT\n\n" +
                               std::string(text));
  std::vector<std::string> out;
  if (d.doc.cable)
    for (const Span s : d.doc.cable->comments) out.emplace_back(s.of(d.doc.text));
  return joined(out);
}
std::string address(std::string_view line) {
  const auto r = parse_address(line, "to");
  return r.route + "|" + r.name + "|" + r.precedence + "|" + r.number + (r.collective ? "|collective" : "");
}
// "to:NAME info:NAME ..." of a cable with these lines below FM.
std::string recipients(std::string_view lines) {
  const Draft d = parsed_cable("R 252048Z NOV 08\nFM SECSTATE WASHDC\n" + std::string(lines) +
                               "\nBT\nUNCLAS STATE 125686\n\nSUBJECT: X\n\n1. (U) Rain.\n\n2. (U) Sun.\n");
  std::vector<std::string> out;
  if (d.doc.cable)
    for (const auto& r : d.doc.cable->recipients) out.push_back(r.role + ":" + r.name);
  return joined(out);
}
std::string order(std::string_view line) {
  const Draft d = parsed_cable(kTop + std::string(line) + "\nTAGS: PREL\nSUBJECT: X" + kText);
  return d.doc.cable ? d.doc.cable->order + "|" + d.doc.cable->declassify_on : "no cable";
}
std::string banner(std::string_view line) {
  const Draft d = parsed_cable("R 252048Z NOV 09\nFM AMEMBASSY LIMA\n\n" + std::string(line) +
                               "\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X" + kText);
  return d.doc.cable ? d.doc.cable->classification + "|" + d.doc.cable->reference : "no cable";
}

}  // namespace

TEST_CASE("T215-T228 the summary") {
  facts(summary, {
      {"1. (C) SUMMARY: It rains. END SUMMARY.\n\n2. (C) Sun.\n", "It rains."},
      {"1. (C) Summary: It rains.\n\n2. (C) Sun.\n", "It rains."},
      {"1. (C) SUMMARY.  It rains.  END SUMMARY.\n\n2. (C) Sun.\n", "It rains."},
      {"SUMMARY\n-------\n\n1. (C) It rains.\n\n2. (C) Sun.\n", "It rains."},
      {"-------\nSUMMARY\n-------\n\n1. (C) It rains.\n\n2. (C) Sun.\n", "It rains."},
      {"=======\nSUMMARY\n=======\n\n1. (C) It rains.\n\n2. (C) Sun.\n", "It rains."},
      {"Summary\n-------\n1. (C) It rains. End Summary.\n\n2. (C) Sun.\n", "It rains."},
      {"SUMMARY AND COMMENT\n-------------------\n\n1. (C) It rains.\n\n2. (C) Sun.\n", "It rains."},
      {"SUMMARY/COMMENT\n---------------\n\n1. (C) It rains.\n\n2. (C) Sun.\n", "It rains."},
      {"1. (C) Summary and Comment: It rains. End Summary and Comment.\n\n2. (C) Sun.\n", "It rains."},
      {"1. (C) Summary and Action Request. It rains. End Summary and Action Request.\n\n2. (C) Sun.\n", "It rains."},
      {"1. (C) It rains. END SUMMARY.\n\n2. (C) Sun.\n", "It rains."},
      {"1. (C) SUMMARY: It rains. END\nSUMMARY.\n\n2. (C) Sun.\n", "It rains."},
      {"1. (C) Summary: It rains. End\nSummary.\n\n2. (C) Sun.\n", "It rains."},
      {"1.(C) SUMMARY: It rains. END SUMMARY.\n\n2.(C) Sun.\n", "It rains."},
      {"1. (C) Summay: It rains. End Summay.\n\n2. (C) Sun.\n", "It rains."},
      {"Summary: (SBU) It rains.\n\n1. (C) Sun.\n\n2. (C) Snow.\n", "(SBU) It rains."},
      {"1. (C) SUMMARY: It rains\nin the port. END SUMMARY.\n\n2. (C) Sun.\n", "It rains\nin the port."},
      {"1. (C) SUMMARY: It rains.\n\n2. (C) It snows. END SUMMARY.\n\n3. (C) Sun.\n", "It rains.\n\n2. (C) It snows."},
      {"1. (C) BEGIN SUMMARY: It rains. END SUMMARY.\n\n2. (C) Sun.\n", "It rains."},
      {"1. (C) It rains.\n\n2. (C) Sun.\n", "-"}});
}

TEST_CASE("T229-T236 comments") {
  facts(comments, {
      {"1. (C) Rain. COMMENT: We doubt it. END COMMENT.\n\n2. (C) Sun.\n", "We doubt it."},
      {"1. (C) Rain. (Note: The port is small. End Note.) More.\n\n2. (C) Sun.\n", "The port is small."},
      {"1. (C) Rain. (NOTE: The port is small. END NOTE.) More.\n\n2. (C) Sun.\n", "The port is small."},
      {"1. (C) Rain. (Embassy Lima Comment: We doubt it. End Comment.)\n\n2. (C) Sun.\n", "We doubt it."},
      {"1. (C) Rain.\n\n2. (C) COMMENT: We doubt it. END COMMENT.\n", "We doubt it."},
      {"1. (C) Rain.\n\n2. (C) Comment: We doubt it.\n", "We doubt it."},
      {"1. (C) Rain.\n\nCOMMENT\n-------\n\n2. (C) We doubt it.\n", "We doubt it."},
      {"1. (C) Rain. BEGIN COMMENT: We doubt it. END COMMENT.\n\n2. (C) Sun.\n", "We doubt it."},
      {"1. (C) He had no comment on the rain.\n\n2. (C) Sun.\n", ""}});
}

TEST_CASE("T237 T238 T239 T244 T245 address lines") {
  facts(address, {{"RUEHC/SECSTATE WASHDC IMMEDIATE 4696", "RUEHC|SECSTATE WASHDC|IMMEDIATE|4696"},
                  {"RUEHC/SECSTATE WASHDC 4696", "RUEHC|SECSTATE WASHDC||4696"},
                  {"RUEHC/SECSTATE WASHDC", "RUEHC|SECSTATE WASHDC||"},
                  {"SECSTATE WASHDC PRIORITY 4696", "|SECSTATE WASHDC|PRIORITY|4696"},
                  {"AMEMBASSY QUITO", "|AMEMBASSY QUITO||"},
                  {"RUEHQT/AMEMBASSY QUITO NIACT IMMEDIATE 0012", "RUEHQT|AMEMBASSY QUITO|NIACT IMMEDIATE|0012"},
                  {"RUEHQT/AMEMBASSY QUITO FLASH", "RUEHQT|AMEMBASSY QUITO|FLASH|"},
                  {"RUEHQT/AMEMBASSY QUITO ROUTINE 12", "RUEHQT|AMEMBASSY QUITO|ROUTINE|12"},
                  {"DET 1 39LG ANKARA TU", "|DET 1 39LG ANKARA TU||"},
                  {"39OS INCIRLIK AB TU", "|39OS INCIRLIK AB TU||"},
                  {"DET 1 39LG ANKARA TU PRIORITY 12", "|DET 1 39LG ANKARA TU|PRIORITY|12"},
                  {"RHEHNSC/NSC WASHDC", "RHEHNSC|NSC WASHDC||"},
                  {"EU MEMBER STATES COLLECTIVE", "|EU MEMBER STATES COLLECTIVE|||collective"},
                  {"ALL DIPLOMATIC AND CONSULAR POSTS COLLECTIVE PRIORITY",
                   "|ALL DIPLOMATIC AND CONSULAR POSTS COLLECTIVE|PRIORITY||collective"},
                  {"RUCNNAT/NATO EU COLLECTIVE", "RUCNNAT|NATO EU COLLECTIVE|||collective"}});
}

TEST_CASE("T237 addresses between semicolons, and labels without a value") {
  const auto names = [](std::string_view value) {
    std::vector<std::string> out;
    for (const auto& r : parse_addresses(value, "to")) out.push_back(r.name + "/" + r.precedence);
    return joined(out);
  };
  facts(names, {{"LIMA, AMEMBASSY ROUTINE; ROME,\nAMEMBASSY IMMEDIATE", "LIMA, AMEMBASSY/ROUTINE | ROME, AMEMBASSY/IMMEDIATE"},
                {"AMEMBASSY LIMA\nIMMEDIATE", "AMEMBASSY LIMA/IMMEDIATE"},
                {"AMEMBASSY LIMA\nE.O.: 13526", "AMEMBASSY LIMA/"},
                {"AMEMBASSY LIMA\nAMEMBASSY LIMA", "AMEMBASSY LIMA/"}});
}

TEST_CASE("T240 T241 T242 T243 the groups") {
  facts(recipients, {{"TO AMEMBASSY LIMA\nINFO AMEMBASSY QUITO", "to:AMEMBASSY LIMA | info:AMEMBASSY QUITO"},
                     {"TO AMEMBASSY LIMA\nAMEMBASSY ROME\nINFO AMEMBASSY QUITO\nAMEMBASSY OSLO",
                      "to:AMEMBASSY LIMA | to:AMEMBASSY ROME | info:AMEMBASSY QUITO | info:AMEMBASSY OSLO"},
                     {"INFO AMEMBASSY QUITO", "info:AMEMBASSY QUITO"},
                     {"TO PAGE 02 ROME 03067 211833Z\nAMEMBASSY LIMA", "to:AMEMBASSY LIMA"},
                     {"TO EU COLLECTIVE\nXMT AMEMBASSY LIMA\nAMEMBASSY ROME",
                      "to:EU COLLECTIVE | excluded:AMEMBASSY LIMA | excluded:AMEMBASSY ROME"},
                     {"TO EU COLLECTIVE\nXMT/AMEMBASSY LIMA\nAMEMBASSY ROME",
                      "to:EU COLLECTIVE | excluded:AMEMBASSY LIMA | excluded:AMEMBASSY ROME"},
                     {"TO EU COLLECTIVE\nXMT AMEMBASSY LIMA\nINFO AMEMBASSY ROME",
                      "to:EU COLLECTIVE | excluded:AMEMBASSY LIMA | info:AMEMBASSY ROME"}});
}

TEST_CASE("T246 orders and what ends the classification") {
  facts(order, {{"E.O. 12958: DECL: 11/25/2019", "E.O. 12958|2019-11-25"},
                {"E.O. 12958: DECL: 1/5/19", "E.O. 12958|2019-01-05"},
                {"E.O. 12958: DECL: 01/05/2019", "E.O. 12958|2019-01-05"},
                {"E.O. 12958: DECL: 2019/11/25", "E.O. 12958|2019-11-25"},
                {"E.O. 12958: DECL: 2019-11-25", "E.O. 12958|2019-11-25"},
                {"E.O. 12958:DECL:11/25/2019", "E.O. 12958|2019-11-25"},
                {"E.O. 12958:DECL: 11/25/2019", "E.O. 12958|2019-11-25"},
                {"EO 12958 DECL: 11/25/2019", "E.O. 12958|2019-11-25"},
                {"E.o. 12958: DECL: 11/25/2019", "E.O. 12958|2019-11-25"},
                {"E.O. 12958 DECL: 11/25/2019", "E.O. 12958|2019-11-25"},
                {"E.O. 12958: DECL:  1/20/2019", "E.O. 12958|2019-01-20"},
                {"E.O. 1295: DECL: 1/20/2019", "E.O. 1295|2019-01-20"},
                {"E.O. 12958: decl: after korean unification", "E.O. 12958|after korean unification"},
                {"E.O. 12356: DECL: OADR", "E.O. 12356|OADR"},
                {"E.O. 12356: DECL:OADR", "E.O. 12356|OADR"},
                {"E.O. 12958: DECL: X1", "E.O. 12958|X1"},
                {"E.O. 12958: DECL: X8", "E.O. 12958|X8"},
                {"E.O. 12958: DECL: 1.6 X1", "E.O. 12958|1.6 X1"},
                {"E.O. 12958: N/A", "E.O. 12958|N/A"},
                {"E.O. 12958 N/A", "E.O. 12958|N/A"},
                {"E.O. 12958: DECL: N/A", "E.O. 12958|N/A"},
                {"E.O. 12958: DECL: 25X1", "E.O. 12958|25X1"},
                {"E.O. 11652: GDS", "E.O. 11652|GDS"},
                {"E.O. 11652: XGDS-1", "E.O. 11652|XGDS-1"},
                {"E.O. 12065: GDS 11/25/85 (VALE, ANN) OR-M", "E.O. 12065|GDS 11/25/85 (VALE, ANN) OR-M"},
                {"E.O. 13526: DECL: 25 NOV 2019", "E.O. 13526|2019-11-25"},
                {"E.O. 12958: DECL: November 25, 2019", "E.O. 12958|2019-11-25"},
                {"E.O. 12958: DECL: NOVEMBER 25 2019", "E.O. 12958|2019-11-25"},
                {"E.O. 12958: DECL: 11-25-2019", "E.O. 12958|2019-11-25"},
                {"E.O. 12958: DECL: 11/25/2019 (10 YEARS)", "E.O. 12958|2019-11-25"},
                {"E.O. 12958: DECLASSIFY ON: 11/25/2019", "E.O. 12958|2019-11-25"}});
}

TEST_CASE("T49 T52 TAGS as printed by the text, and none at all") {
  const Draft none = parsed_cable(kTop + "E.O. 12958: N/A\nSUBJECT: X" + kText);
  REQUIRE(none.doc.cable);
  CHECK(none.doc.cable->tags.empty());
  const Draft fused = parsed_cable(kTop + "E.O. 12958: N/A\nTAGS: PHUMBA\nSUBJECT: X" + kText);
  REQUIRE(fused.doc.cable);
  CHECK(fused.doc.cable->tags == std::vector<std::string>{"PHUM", "BA"});
  CHECK(fused.doc.text.find("TAGS: PHUMBA") != std::string::npos);   // the print is never changed
}

TEST_CASE("T137 a list of references goes on behind the line of the classifier") {
  const Draft d = parsed_cable(kTop + "E.O. 12958: DECL: 11/25/2019\nTAGS: PREL\nSUBJECT: X\nREF: A. QUITO 1\n"
                               "Classified By: Ann Vale, DCM, for reasons 1.4 (b) and (d).\nB. BOGOTA 2\n(C) ROME 3" + kText);
  REQUIRE(d.doc.cable);
  std::vector<std::string> out;
  for (const auto& r : d.doc.cable->references)
    if (r.key) out.push_back(r.bullet + ":" + doc::reference(*r.key));
  CHECK(joined(out) == "A:09QUITO1 | B:09BOGOTA2 | C:09ROME3");
  CHECK(d.doc.cable->classified_by == "Ann Vale");
  CHECK(d.doc.cable->paragraphs.size() == 2);
}

TEST_CASE("T247 extracts and single sections are partial, the rest is not") {
  const std::string rest = "\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X" + kText;
  const auto partial = [&](const std::string& before, const std::string& level) {
    const Draft d = parsed_cable(before + "R 252048Z NOV 09\nFM AMEMBASSY LIMA\n\n" + level + rest);
    return d.doc.cable && d.doc.cable->partial;
  };
  CHECK_FALSE(partial("", "UNCLAS LIMA 000123"));
  CHECK(partial("", "UNCLAS SECTION 01 OF 02 LIMA 000123"));
  CHECK(partial("This is a partial extract of the original cable.\n\n", "UNCLAS LIMA 000123"));
}

TEST_CASE("T249 one number sent twice: one key, two transmissions") {
  const auto sent = [&](const std::string& level) {
    return parsed_cable("R 252048Z NOV 08\nFM AMEMBASSY MANAMA\n\n" + level + "\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X" + kText);
  };
  const Draft whole = sent("UNCLAS MANAMA 000492");
  const Draft part = sent("UNCLAS SECTION 01 OF 02 MANAMA 000492");
  REQUIRE(whole.doc.cable);
  REQUIRE(part.doc.cable);
  CHECK(whole.doc.cable->key == part.doc.cable->key);
  CHECK(whole.doc.cable->reference == "08MANAMA492");
  CHECK(part.doc.cable->section.has_value());
  CHECK_FALSE(whole.doc.cable->section.has_value());
}

TEST_CASE("T248 T251-T262 banners") {
  facts(banner, {{"C O N F I D E N T I A L SECTION 01 OF 03 LIMA 004377", "CONFIDENTIAL|09LIMA4377"},
                 {"UNCLAS LIMA 000123", "UNCLASSIFIED|09LIMA123"},
                 {"S E C R E T PORT AU PRINCE 000123", "SECRET|09PORTAUPRINCE123"},
                 {"S E C R E T SECTION 01 OF 02 USUN NEW YORK 000009", "SECRET|09USUNNEWYORK9"},
                 {"C O N F I D E N T I A L EFTO BAKU 001165", "CONFIDENTIAL|09BAKU1165"},
                 {"S E C R E T//NOFORN LIMA 000123", "SECRET|09LIMA123"},
                 {"CONFIDENTIAL LIMA 123", "CONFIDENTIAL|09LIMA123"},
                 {"C O N F I D E N T I A L SECTION 01 OF 03\nLIMA 004377", "CONFIDENTIAL|09LIMA4377"},
                 {"LIMITED OFFICIAL USE LIMA 000123", "LIMITED OFFICIAL USE|09LIMA123"},
                 {"UNCLAS MEXICO 000583 ZFR 000590", "UNCLASSIFIED|09MEXICO583"}});
}
