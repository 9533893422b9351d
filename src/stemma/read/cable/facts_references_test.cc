// Facts T99-T160: lists of references. The reader is LIMA 1669 of 2009 unless said
// otherwise; a row shows "BULLET:KEY notal previous <title>", or the kind in brackets.
#include "stemma/read/cable/facts_internal.h"
#include "stemma/read/cable/references.h"

using namespace stemma;
using namespace stemma::read::cable;

namespace {

std::string shown(std::string_view value, const Own& own) {
  std::vector<std::string> out;
  for (const auto& r : parse_references(value, 0, own)) {
    std::string s = r.bullet.empty() ? "" : r.bullet + ":";
    s += r.key ? doc::reference(*r.key) : "(" + r.kind + ")";
    if (r.notal) s += " notal";
    if (r.previous) s += " previous";
    if (!r.title.empty()) s += " <" + r.title + ">";
    out.push_back(std::move(s));
  }
  return joined(out);
}
std::string refs(std::string_view value) { return shown(value, {2009, "LIMA", 1669}); }
// Only the cables, as a reader who looks for keys sees them.
std::string keys(std::string_view value) {
  std::vector<std::string> out;
  for (const auto& r : parse_references(value, 0, {2009, "LIMA", 1669}))
    if (r.key) out.push_back(doc::reference(*r.key));
  return joined(out);
}

}  // namespace

TEST_CASE("T99 T100 T101 T102 bullets with dots, brackets, both, square ones") {
  facts(refs, {{"A. QUITO 1 B. BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"A. QUITO 1\nB. BOGOTA 2\nC. LAGOS 3", "A:09QUITO1 | B:09BOGOTA2 | C:09LAGOS3"},
               {"A) QUITO 1; B) BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"A) QUITO 1\nB) BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"(A) QUITO 1, (B) BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"(A) QUITO 1 (B) BOGOTA 2 (C) ROME 3", "A:09QUITO1 | B:09BOGOTA2 | C:09ROME3"},
               {"[A] QUITO 1, 2, [B] BOGOTA 3", "A:09QUITO1 | A:09QUITO2 | B:09BOGOTA3"},
               {"[A] QUITO 1; [B] BOGOTA 3", "A:09QUITO1 | B:09BOGOTA3"},
               {"A. QUITO 1, B. BOGOTA 2, C. ROME 3", "A:09QUITO1 | B:09BOGOTA2 | C:09ROME3"},
               {"A. QUITO 1; B. BOGOTA 2; C. ROME 3", "A:09QUITO1 | B:09BOGOTA2 | C:09ROME3"}});
}

TEST_CASE("T103 doubled bullets and labels") {
  facts(refs, {{"A. A) QUITO 1 B. B) BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"A. (A) QUITO 1\nB. (B) BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"A. A: QUITO 1 B. B: BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"A. REF A QUITO 1\nB. REF B BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"A. REF A LOME 1\nB. REF B LAGOS 2", "A:09LOME1 | B:09LAGOS2"},
               {"A. REF A: ROME 1\nB. REF B: OSLO 2", "A:09ROME1 | B:09OSLO2"},
               {"A. REF A. ROME 1\nB. REF B. OSLO 2", "A:09ROME1 | B:09OSLO2"},
               {"A. REF: QUITO 1 B. BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"Ref A) QUITO 1 B) BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"REF: A. QUITO 1 B. BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"REFS: A) QUITO 1", "A:09QUITO1"},
               {"REFTEL: QUITO 1", "09QUITO1"},
               {"A. REFTEL QUITO 1", "A:09QUITO1"}});
}

TEST_CASE("T104 bullets in lower case, with other marks, numbered") {
  facts(refs, {{"a. QUITO 1 b. BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"a) quito 1 b) bogota 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"A.) QUITO 1 B.) BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"A: QUITO 1 B: BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"A - QUITO 1\nB - BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"A- QUITO 1\nB- BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"A-QUITO 1\nB-BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"(1) QUITO 1 (2) BOGOTA 2", "1:09QUITO1 | 2:09BOGOTA2"},
               {"1) QUITO 1\n2) BOGOTA 2", "1:09QUITO1 | 2:09BOGOTA2"},
               {"\xC2\xB6" "A. QUITO 1 \xC2\xB6" "B. BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"-      (A) QUITO 1\n-      (B) BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"A.QUITO 1 B.BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"A)QUITO 1 B)BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"(A)QUITO 1 (B)BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"A, QUITO 1\nB, BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"( A ) QUITO 1 ( B ) BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"}});
}

TEST_CASE("T105 T106 T107 no bullets, repeated ones, letters beyond L") {
  facts(refs, {{"QUITO 1\nBOGOTA 2", "09QUITO1 | 09BOGOTA2"},
               {"QUITO 1 BOGOTA 2", "09QUITO1 | 09BOGOTA2"},
               {"QUITO 1\n     BOGOTA 2\n     ROME 3", "09QUITO1 | 09BOGOTA2 | 09ROME3"},
               {"QUITO 1, BOGOTA 2", "09QUITO1 | 09BOGOTA2"},
               {"QUITO 1; BOGOTA 2", "09QUITO1 | 09BOGOTA2"},
               {"QUITO 1 BOGOTA 2 ROME 3 OSLO 4", "09QUITO1 | 09BOGOTA2 | 09ROME3 | 09OSLO4"},
               {"A. QUITO 1 B. BOGOTA 2 B. ROME 3", "A:09QUITO1 | B:09BOGOTA2 | B:09ROME3"},
               {"A. QUITO 1 A. BOGOTA 2 B. ROME 3", "A:09QUITO1 | A:09BOGOTA2 | B:09ROME3"},
               {"R. QUITO 1 S. BOGOTA 2 T. LAGOS 3", "R:09QUITO1 | S:09BOGOTA2 | T:09LAGOS3"},
               {"L. QUITO 1\nM. BOGOTA 2\nN. LAGOS 3", "L:09QUITO1 | M:09BOGOTA2 | N:09LAGOS3"},
               {"A. QUITO 1\nB. BOGOTA 2\nC. LAGOS 3\nD. ROME 4\nE. OSLO 5\nF. BERN 6\nG. RIGA 7\nH. BAKU 8\nI. LOME 9\n"
                "J. SEOUL 10\nK. HANOI 11\nL. TUNIS 12\nM. RABAT 13",
                "A:09QUITO1 | B:09BOGOTA2 | C:09LAGOS3 | D:09ROME4 | E:09OSLO5 | F:09BERN6 | G:09RIGA7 | H:09BAKU8 | "
                "I:09LOME9 | J:09SEOUL10 | K:09HANOI11 | L:09TUNIS12 | M:09RABAT13"}});
}

TEST_CASE("T108 years before the post") {
  facts(refs, {{"06 QUITO 1", "06QUITO1"},
               {"2006 QUITO 1", "06QUITO1"},
               {"'08 QUITO 1", "08QUITO1"},
               {"\xE2\x80\x99" "08 QUITO 1", "08QUITO1"},
               {"(99) QUITO 1", "99QUITO1"},
               {"(2003) QUITO 1", "03QUITO1"},
               {"O4 QUITO 1", "04QUITO1"},
               {"A. 06 QUITO 1 B. 05 BOGOTA 2 C. ROME 3", "A:06QUITO1 | B:05BOGOTA2 | C:09ROME3"},
               {"99 QUITO 1", "99QUITO1"},
               {"1998 QUITO 1", "98QUITO1"},
               {"08-QUITO-1", "08QUITO1"},
               {"08, QUITO 1", "08QUITO1"},
               {"08/QUITO/1", "08QUITO1"}});
  // three digits: the year nearest before the cable's own
  CHECK(shown("094 QUITO 1", {1995, "LIMA", 1669}) == "94QUITO1");
  CHECK(shown("094 QUITO 1", {2010, "LIMA", 1669}) == "09QUITO1");
}

TEST_CASE("T109 years behind the number") {
  facts(refs, {{"QUITO 701 (08)", "08QUITO701"},
               {"QUITO 5049-01", "01QUITO5049"},
               {"QUITO 00789/08", "08QUITO789"},
               {"QUITO 07718 99", "99QUITO7718"},
               {"QUITO 02259 (2002)", "02QUITO2259"},
               {"STATE (01) 201265, QUITO 3", "01STATE201265 | 09QUITO3"},
               {"QUITO 701 (2008), BOGOTA 2", "08QUITO701 | 09BOGOTA2"},
               {"A. QUITO 701 (08) B. BOGOTA 5 (07)", "A:08QUITO701 | B:07BOGOTA5"},
               {"QUITO 701('08)", "08QUITO701"},
               {"QUITO 701 '08", "08QUITO701"},
               {"QUITO 701-2008", "08QUITO701"},
               {"QUITO 701/2008", "08QUITO701"},
               {"QUITO (2008) 701", "08QUITO701"},
               {"QUITO 08-701", "08QUITO701"},
               {"QUITO 08 701", "08QUITO701"}});
}

TEST_CASE("T110 T111 no year, leading zeros") {
  facts(refs, {{"QUITO 118", "09QUITO118"},
               {"QUITO 000118", "09QUITO118"},
               {"A. QUITO 0118 B. STATE 001234", "A:09QUITO118 | B:09STATE1234"}});
  CHECK(shown("QUITO 12", {2004, "LIMA", 1}) == "04QUITO12");
  CHECK(shown("QUITO 12", {0, "LIMA", 1}) == "(cable)");
}

TEST_CASE("T112 T113 T114 T115 glued, dashed, with colons, signs and slips") {
  facts(refs, {{"05PARIS5459", "05PARIS5459"},
               {"09DHAHRAN 201", "09DHAHRAN201"},
               {"2005PANAMA2342", "05PANAMA2342"},
               {"A) QUITO 1 B)HK05511", "A:09QUITO1 | B:09HONGKONG5511"},
               {"A) QUITO 1 B)LAGOS 5511", "A:09QUITO1 | B:09LAGOS5511"},
               {"PARIS5459", "09PARIS5459"},
               {"10-OTTAWA-57", "10OTTAWA57"},
               {"OTTAWA-57", "09OTTAWA57"},
               {"STATE: 73097", "09STATE73097"},
               {"QUITO 1091: ROME 263:", "09QUITO1091 | 09ROME263"},
               {"QUITO 1091: ROME: 263", "09QUITO1091 | 09ROME263"},
               {"QUITO #3565", "09QUITO3565"},
               {"QUITO # 3565", "09QUITO3565"},
               {"QUITO NO. 3565", "09QUITO3565"},
               {"LAGOS O1512", "09LAGOS1512"},
               {"LAGOS 1O512", "09LAGOS10512"},
               {"COTON0U 12", "09COTONOU12"},
               {"0TTAWA 12", "09OTTAWA12"},
               {"SANTIAG0 12", "09SANTIAGO12"},
               {"A. BOGTA 12", "A:09BOGOTA12"},
               {"A. BOGOTTA 12", "A:09BOGOTA12"},
               {"A. BOTOGA 1234", "A:09BOTOGA1234"},
               {"A. KATHMNADU 12 B. TEGUCIGLAPA 4", "A:09KATHMANDU12 | B:09TEGUCIGALPA4"},
               {"A. OUAGADUGO 12", "A:09OUAGADOUGOU12"}});
}

TEST_CASE("T116 the number before the post") {
  facts(refs, {{"870 Ulaanbaatar", "09ULAANBAATAR870"},
               {"377 KATHMANDU", "09KATHMANDU377"},
               {"A. 377 KATHMANDU B. 12 QUITO", "A:09KATHMANDU377 | B:09QUITO12"},
               {"1234 STATE", "09STATE1234"}});
}

TEST_CASE("T117 a bare number after a station is of the same station and bullet") {
  facts(refs, {{"PARIS 7472 and 7677", "09PARIS7472 | 09PARIS7677"},
               {"A. PARIS 7472 AND 7677", "A:09PARIS7472 | A:09PARIS7677"},
               {"ANKARA 11657 and 7743, 12155", "09ANKARA11657 | 09ANKARA7743 | 09ANKARA12155"},
               {"A. ANKARA 11657, 7743, 12155 B. ROME 2",
                "A:09ANKARA11657 | A:09ANKARA7743 | A:09ANKARA12155 | B:09ROME2"},
               {"KABUL 936/935", "09KABUL936 | 09KABUL935"},
               {"KABUL 692/317/274", "09KABUL692 | 09KABUL317 | 09KABUL274"},
               {"KABUL 936 & 935", "09KABUL936 | 09KABUL935"},
               {"KABUL 936 OR 935", "09KABUL936 | 09KABUL935"},
               {"08 KABUL 936 AND 935", "08KABUL936 | 08KABUL935"},
               {"KABUL 936, 935 AND ROME 7", "09KABUL936 | 09KABUL935 | 09ROME7"},
               {"A. KABUL 936; 935", "A:09KABUL936 | A:09KABUL935"},
               {"KABUL 936, KABUL 935", "09KABUL936 | 09KABUL935"}});
}

TEST_CASE("T118 T119 T120 numbers that inherit a post; words and commas between") {
  facts(refs, {{"A. MANILA 2969 B. 2962", "A:09MANILA2969 | B:09MANILA2962"},
               {"A. MANILA 2969 B. 2962 C. 2870", "A:09MANILA2969 | B:09MANILA2962 | C:09MANILA2870"},
               {"A) 6307", "A:09LIMA6307"},
               {"A) 6307 B) STATE 12", "A:09LIMA6307 | B:09STATE12"},
               {"QUITO 1 AND BOGOTA 2", "09QUITO1 | 09BOGOTA2"},
               {"QUITO 1 & BOGOTA 2", "09QUITO1 | 09BOGOTA2"},
               {"QUITO 1 and BOGOTA 2 and ROME 3", "09QUITO1 | 09BOGOTA2 | 09ROME3"},
               {"PRAGUE, 1228", "09PRAGUE1228"},
               {"A. PRAGUE, 1228 B. ROME, 2", "A:09PRAGUE1228 | B:09ROME2"}});
}

TEST_CASE("T121 T122 posts of several words; a number that is missing") {
  facts(refs, {{"A. LA PAZ 1 B. PORT AU PRINCE 2", "A:09LAPAZ1 | B:09PORTAUPRINCE2"},
               {"A. PORT-AU-PRINCE 1 B. ST PETERSBURG 2", "A:09PORTAUPRINCE1 | B:09STPETERSBURG2"},
               {"A. RIO DE JANEIRO 3 B. RIO DE JAN 4", "A:09RIODEJANEIRO3 | B:09RIODEJANEIRO4"},
               {"A. RIO\n\nDE JANEIRO 3", "A:09RIODEJANEIRO3"},
               {"A. ST. PETERSBURG 1 B. USUN NEW YORK 2", "A:09STPETERSBURG1 | B:09USUNNEWYORK2"},
               {"USUN NE YORK 3", "09USUNNEWYORK3"},
               {"A. THE HAGUE 1 B. HAGUE 2", "A:09THEHAGUE1 | B:09THEHAGUE2"},
               {"HO CHI MINH CITY 3\nHCMC 4\nHO CHI MINH 5", "09HOCHIMINHCITY3 | 09HOCHIMINHCITY4 | 09HOCHIMINHCITY5"},
               {"A. N'DJAMENA 1 B. ADDIS 1556", "A:09NDJAMENA1 | B:09ADDISABABA1556"},
               {"A. ADDIS ABABA 7 B. BUENOS AIRES 8", "A:09ADDISABABA7 | B:09BUENOSAIRES8"},
               {"A. KUALA LUMPUR 7\nB. HONG KONG 8", "A:09KUALALUMPUR7 | B:09HONGKONG8"},
               {"A. SAN JOSE 7\nB. SANTO DOMINGO 8\nC. SAO PAULO 9",
                "A:09SANJOSE7 | B:09SANTODOMINGO8 | C:09SAOPAULO9"},
               {"NEW DELHI 7, ABU DHABI 8, TEL AVIV 9", "09NEWDELHI7 | 09ABUDHABI8 | 09TELAVIV9"},
               {"A. PHNOM PENH 7 B. PORT MORESBY 8 C. PORT LOUIS 9",
                "A:09PHNOMPENH7 | B:09PORTMORESBY8 | C:09PORTLOUIS9"},
               {"A. DAR ES SALAAM 7 B. DAR 8", "A:09DARESSALAAM7 | B:09DARESSALAAM8"},
               {"A. AIT TAIPEI 7 B. TAIPEI 8", "A:09AITTAIPEI7 | B:09AITTAIPEI8"},
               {"A. UNVIE VIENNA 7 B. UNVIE 8 C. VIENNA 9", "A:09UNVIEVIENNA7 | B:09UNVIEVIENNA8 | C:09VIENNA9"},
               {"A. USEU BRUSSELS 7 B. BRUSSELS 8", "A:09USEUBRUSSELS7 | B:09BRUSSELS8"},
               {"A. SECSTATE 8 B. SECDEF 122723 C. DEPT 9", "A:09STATE8 | B:09SECDEF122723 | C:09STATE9"},
               {"A. AMEMBASSY ROME 7 B. AMCONSUL LAGOS 8", "A:09ROME7 | B:09LAGOS8"},
               {"E: Sao Paulo  F: Rio 0091", "F:09RIODEJANEIRO91"},
               {"A. QUITO B. ROME 7", "B:09ROME7"}});
}

TEST_CASE("T123 T124 T125 page lines in the list are no references") {
  facts(refs, {{"A. QUITO 1\nTRIPOLI 00000402 001.2 OF 003", "A:09QUITO1"},
               {"A. QUITO 1\nLIMA 00001669  002 OF 003\nB. ROME 2", "A:09QUITO1 | B:09ROME2"},
               {"A. QUITO 1 STATE 00016220 001.2 OF 005 B) BOGOTA 7877", "A:09QUITO1 | B:09BOGOTA7877"},
               {"L) QUITO 1 STATE 00016220 001.2 OF 005 M) STATE 7877", "L:09QUITO1 | M:09STATE7877"},
               {"A. QUITO 1\nCONFIDENTIAL PAGE 02 ROME 01196 01 OF 02 082030Z\nB. BOGOTA 2",
                "A:09QUITO1 | B:09BOGOTA2"},
               {"A. QUITO 1\nCONFIDENTIAL\n\nPAGE 02 ROME 01196 082030Z\n\nB. BOGOTA 2", "A:09QUITO1 | B:09BOGOTA2"},
               {"A. QUITO 1 CONFIDENTIAL PAGE 02 ROME 01196 01 OF 02 082030Z B. BOGOTA 2",
                "A:09QUITO1 | B:09BOGOTA2"}});
}

TEST_CASE("T126 the list ends where the text begins") {
  facts(keys, {{"A. QUITO 1\nClassified by: DCM Ann Vale, 1.4 (b)\n", "09QUITO1"},
               {"A. QUITO 1 Classiied By: DCM Ann Vale, STATE 12", "09QUITO1"},
               {"A. QUITO 1\nSUMMARY: In ROME 12 we said so.", "09QUITO1"},
               {"A. QUITO 1\n1. (C) ROME 12 arrived.", "09QUITO1"},
               {"A. QUITO 1\n1.(SBU) ROME 12 arrived.", "09QUITO1"},
               {"A. QUITO 1\n1. ROME 12 arrived.", "09QUITO1"},
               {"A. QUITO 1\n-------\nROME 12", "09QUITO1"},
               {"A. QUITO 1\nSENSITIVE BUT UNCLASSIFIED\nROME 12 arrived", "09QUITO1"}});
}

TEST_CASE("T127 T128 T129 not to all, and previous, titles") {
  facts(refs, {{"A. QUITO 1 (NOTAL) B. BOGOTA 2", "A:09QUITO1 notal | B:09BOGOTA2"},
               {"A. QUITO 1 NOTAL B. BOGOTA 2", "A:09QUITO1 notal | B:09BOGOTA2"},
               {"QUITO 1 (NOTAL), BOGOTA 2 (NOTAL)", "09QUITO1 notal | 09BOGOTA2 notal"},
               {"A. QUITO 1 (notal)\nB. BOGOTA 2", "A:09QUITO1 notal | B:09BOGOTA2"},
               {"A. QUITO 1, (NOTAL)", "A:09QUITO1 notal"},
               {"A. QUITO 1 - NOTAL\nB. BOGOTA 2", "A:09QUITO1 notal | B:09BOGOTA2"},
               {"QUITO 1 [NOTAL]", "09QUITO1 notal"},
               {"A. (S) STATE 12345 B. (C/NF) ROME 7", "A:09STATE12345 | B:09ROME7"},
               {"A. STATE CABLE 12345", "A:09STATE12345"},
               {"CABLE STATE 12345", "09STATE12345"},
               {"A. STATE 123 (DTG 042303Z JAN 08)\nB. QUITO 12", "A:09STATE123 | B:09QUITO12"},
               {"A. BERLIN 1234, PARA 5\nB. ROME 22 PARA 3", "A:09BERLIN1234 | B:09ROME22"},
               {"A. 05 BERN 1853 (DECEMBER 22, 2005)", "A:05BERN1853"},
               {"A. QUITO 701 (08) (NOTAL)", "A:08QUITO701 notal"},
               {"A. QUITO 1 AND 2 (BOTH NOTAL)", "A:09QUITO1 notal | A:09QUITO2 notal"},
               {"A. QUITO 1 (NOTAL) AND PREVIOUS", "A:09QUITO1 notal previous"},
               {"QUITO 1 AND PREVIOUS", "09QUITO1 previous"},
               {"A. QUITO 1 AND PREVIOUS B. BOGOTA 2", "A:09QUITO1 previous | B:09BOGOTA2"},
               {"A. QUITO 1 & PREVIOUS", "A:09QUITO1 previous"},
               {"A. QUITO 1 (AND PREVIOUS)", "A:09QUITO1 previous"},
               {"A. QUITO 1 (\"A SPLENDID LITTLE VISIT\")", "A:09QUITO1 <A SPLENDID LITTLE VISIT>"},
               {"A. QUITO 1 (\"RAIN IN\nROME 4\") B. BOGOTA 2", "A:09QUITO1 <RAIN IN ROME 4> | B:09BOGOTA2"},
               {"A. QUITO 1, \"RAIN IN ROME\"", "A:09QUITO1 <RAIN IN ROME>"},
               {"A. QUITO 1 (\xE2\x80\x9CRAIN\xE2\x80\x9D)", "A:09QUITO1 <RAIN>"},
               {"A. QUITO 1 (\"RAIN\") (NOTAL)", "A:09QUITO1 notal <RAIN>"},
               {"A. QUITO 1 (THE VISIT OF 12 MEN) B. ROME 2", "A:09QUITO1 | B:09ROME2"}});
}

TEST_CASE("T130 mail, calls, books, reports, messages: named for what they are, never a key") {
  facts(refs, {{"A. EMBOFF-DESK E-MAIL 5/6/2009", "A:(email)"},
               {"A. J. PENN-K. ROWE EMAIL OF MAY 7 B. QUITO 2", "A:(email) | B:09QUITO2"},
               {"A. PENN-ROWE E-MAILS 12/05 AND 12/06", "A:(email)"},
               {"A. PENN-ROWE E-MAILS OF MAY 5, 6, AND 7", "A:(email)"},
               {"A. LIMA-STATE EMAIL 5/6/09", "A:(email)"},
               {"EMAIL LIMA 5/6/2009", "(email)"},
               {"A. QUITO 2 AND PENN EMAIL 12/6", "A:09QUITO2 | A:(email)"},
               {"A. PENN/ROWE TELCON 12/3/08", "A:(telcon)"},
               {"A. STATE/ROME TELCON 12", "A:(telcon)"},
               {"9 FAM APPENDIX K, 406 (6)", "(book)"},
               {"A. 9 FAM 41.31 B. QUITO 2", "A:(book) | B:09QUITO2"},
               {"2004 HUMAN RIGHTS REPORT", "(report)"},
               {"A. 2008 TRAFFICKING IN PERSONS REPORT", "A:(report)"},
               {"A. TD-314/21795-05 (S/NF)", "A:(report)"},
               {"IIR 6 812 0044 05", "(iir)"},
               {"A. IIR 6 812 0044 05 B. QUITO 2", "A:(iir) | B:09QUITO2"},
               {"IIR 7-837-0102-08", "(iir)"},
               {"OSC EUP20080911085009", "(report)"},
               {"SECDEF R162245Z OCT 08", "(message)"},
               {"SECDEF 162245Z OCT 08", "(message)"},
               {"SECDEF MSG DTG 301601Z SEP 08", "(message)"},
               {"JOINT STAFF 301601ZSEP08", "(message)"},
               {"DTG 041234Z MAY 04", "(message)"},
               {"PARIS POINTS JULY 15", "(report)"},
               {"INCSR BRAZIL 2008", "(report)"}});
}

TEST_CASE("T130 T132 what else never becomes a key") {
  facts(keys, {{"MTCR POC 201/2006", ""},
               {"EXP.LIC. D328589", ""},
               {"UNSCR 1540", ""},
               {"A. UNSC RESOLUTION 1540 B. UNSCR 1718", ""},
               {"BRAZIL 2008 INCSR", ""},
               {"PARIS 15 JULY 2008", ""},
               {"LONDON, MAY 5, 2008 MEETING", ""},
               {"LIMA 5/6/2009 MEMORANDUM", ""},
               {"A. TEL. 202-647-1234", ""},
               {"PHONE 1234567", ""},
               {"LIMA 511-618-2000", ""},
               {"ROOM 214 HOTEL MARRIOTT LIMA, CONFIRMATION 88210", ""},
               {"HOTEL QUITO CONFIRMATION NUMBER 4471", ""},
               {"LETTER 12 OF MAY 2008", ""},
               {"DIPLOMATIC NOTE 345", ""},
               {"DIPNOTE 345", ""},
               {"A. MEMO 12", ""},
               {"CASE 08-123", ""},
               {"LICENSE 050123", ""},
               {"GAO 08-1234", ""},
               {"OMB 1405", ""},
               {"22 CFR 41.31", ""},
               {"22 USC 2151", ""},
               {"INA 212", ""},
               {"P.L. 109-13", ""},
               {"EO 13224", ""},
               {"E.O. 12958", ""},
               {"FY 2008", ""},
               {"CHAPTER 7", ""},
               {"PARA 5", ""},
               {"PARAGRAPH 12", ""},
               {"DAO 123", ""},
               {"ISN 10020", ""},
               {"VISAS VIPER 12", ""},
               {"INTELLIPEDIA 2008", ""},
               {"TDX-315/012345-08", ""},
               {"TD 314/12345", ""},
               {"HCS 0123", ""},
               {"FBIS 20051123", ""},
               {"CA-3400 NOV 2, 1966", ""},
               {"PASSPORT 0123456", ""},
               {"FLIGHT AA 917", ""},
               {"UA 846", ""},
               {"FAX 5511234", ""},
               {"JONES-SMITH 5/12", ""},
               {"SMITH 12", ""},
               {"U. S. CITIZEN 12", ""},
               {"NONE", ""},
               {"1", ""},
               {"12-62", ""},
               {"A. 0429877", ""},
               {"Smith 2008", ""}});
  facts(refs, {{"NONE", ""}, {"N/A", ""}, {"NONE.", ""}, {"A. QUITO 85035 0176920", "A:09QUITO85035"}});
}

TEST_CASE("T131 T133 T134 T135 T136 circulars, defence, duplicates, itself, lower case") {
  facts(keys, {{"STATE 106206 CIRCULAR; STATE CA-3400 NOV 2, 1966", "09STATE106206"},
               {"SECDEF 122723", "09SECDEF122723"},
               {"SECDEF WASHDC 122723", "09SECDEF122723"},
               {"A. QUITO 1 B. QUITO 1", "09QUITO1"},
               {"A. 08 QUITO 1 B. QUITO 1", "08QUITO1 | 09QUITO1"},
               {"A. LIMA 1669 B. QUITO 1", "09QUITO1"},
               {"A. 08 LIMA 1669", "08LIMA1669"},
               {"a. quito 1 b. bogota 2", "09QUITO1 | 09BOGOTA2"},
               {"port au prince 12", "09PORTAUPRINCE12"},
               {"08 rome 12 and 13", "08ROME12 | 08ROME13"}});
}

TEST_CASE("airgrams, ranges and headquarters in a list") {
  facts(keys, {{"A. QUITO A-12 B. BOGOTA 2", "09QUITO-A12 | 09BOGOTA2"},
               {"A. QUITO 12 B. BOGOTA A-120, C. ROME 3", "09QUITO12 | 09BOGOTA-A120 | 09ROME3"},
               {"QUITO A-12", "09QUITO-A12"},
               {"A- QUITO 12", "09QUITO12"},
               {"STATE CA-3400", ""},
               {"CAIRO 1234-1238", "09CAIRO1234"},
               {"STATE 12345-12349", "09STATE12345"},
               {"CAIRO 123-128, ROME 2", "09CAIRO123 | 09ROME2"},
               {"CALL 511-618-2000", ""}});
  const auto range = parse_references("A. CAIRO 1234-1238; B. ROME 2", 0, {2009, "LIMA", 1669});
  REQUIRE(range.size() == 2);
  CHECK(range[0].span == Span{3, 18});   // first to last
  const auto year = parse_references("CAIRO 5049-01", 0, {2009, "LIMA", 1669});
  REQUIRE(year.size() == 1);
  REQUIRE(year[0].key);
  CHECK(year[0].key->year == 2001);   // no range: a year
  const Own cia{1963, "VALE", 4521, false, true};
  REQUIRE(parse_references("DIR 19477", 0, cia).size() == 1);
  CHECK(doc::reference(*parse_references("DIR 19477", 0, cia)[0].key) == "63DIRECTOR19477");
  CHECK(doc::reference(*parse_references("A. DIRECTOR 745669", 0, cia)[0].key) == "63DIRECTOR745669");
  CHECK(keys("DIR 19477") == "");   // only in that traffic
}

TEST_CASE("T138 T139 T140 a second banner, a bullet before the label, an empty first line") {
  facts(keys, {{"A. REF AMMAN 222", "09AMMAN222"},
               {"A. REFTEL AMMAN 222", "09AMMAN222"},
               {"\n\nA. QUITO 1\n\nB. BOGOTA 2", "09QUITO1 | 09BOGOTA2"},
               {"\n\n     QUITO 1", "09QUITO1"}});
}

TEST_CASE("T141-T160 the posts by name") {
  facts(keys, {{"ALGIERS 1", "09ALGIERS1"},       {"AMMAN 12", "09AMMAN12"},
               {"BAGHDAD 123", "09BAGHDAD123"},   {"BEIJING 1234", "09BEIJING1234"},
               {"BEIRUT 12", "09BEIRUT12"},       {"CDC ATLANTA 12", "09CDCATLANTAGA12"},
               {"CHIANG MAI 12", "09CHIANGMAI12"}, {"GENEVA 12", "09GENEVA12"},
               {"KYIV 12", "09KYIV12"},           {"KIEV 12", "09KIEV12"},
               {"MEXICO CITY 12", "09MEXICO12"},  {"MEXICO 12", "09MEXICO12"},
               {"USNATO 12", "09USNATO12"},       {"USOSCE 12", "09USOSCE12"},
               {"USDA FAS WASHDC 12", "09USDAFAS12"}, {"USDOC 12", "09USDOC12"},
               {"VATICAN 12", "09VATICAN12"},     {"UNROME 12", "09UNROME12"},
               {"USTR GENEVA 12", "09USTRGENEVA12"}, {"OSAKA KOBE 12", "09OSAKAKOBE12"},
               {"PORT OF SPAIN 12", "09PORTOFSPAIN12"}, {"BANDAR SERI BEGAWAN 12", "09BANDARSERIBEGAWAN12"},
               {"SAN SALVADOR 12", "09SANSALVADOR12"}, {"PANAMA CITY 12", "09PANAMA12"},
               {"NOUAKCHOTT 12", "09NOUAKCHOTT12"}, {"UNESCO PARIS FR 12", "09UNESCOPARISFR12"}});
}
