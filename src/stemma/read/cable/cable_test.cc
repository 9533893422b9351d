// Whole cables, from line to field. The fixtures are invented: posts, persons and
// matters do not exist.
#include "stemma/read/cable/cable.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "stemma/read/cable/fixture_internal.h"

using namespace stemma;
using namespace stemma::read;
using doc::BlockKind;

namespace {

constexpr const char* kFull = R"(VZCZCXRO1234
PP RUEHRN RUEHST
DE RUEHPE #0412/01 0641531
ZNY CCCCC ZZH
P 041530Z MAR 08
FM AMEMBASSY LIMA
TO RUEHC/SECSTATE WASHDC PRIORITY 8123
INFO RUEHQT/AMEMBASSY QUITO 5511
RHEHNSC/NSC WASHINGTON DC
BT
C O N F I D E N T I A L SECTION 01 OF 02 LIMA 000412

NOFORN
SIPDIS

STATE FOR WHA/AND

E.O. 12958: DECL: 03/04/2018
TAGS: PREL, EAGR, PE,
      EC
SUBJECT: (C) THE ORCHARD COMMISSION MEETS: LITTLE FRUIT,
MANY SPEECHES

REF: A. QUITO 118
     B. 07 LIMA 3990 (NOTAL)

Classified By: Economic Counselor Dana R. Whitlock for reasons 1.4 (b)
and (d).

-------
SUMMARY
-------

1. (C) The joint orchard commission met on March 3 and agreed
on almost nothing. Delegates promised to meet again in the
autumn. END SUMMARY.

Opening moves
-------------

2. (C/NF) The chairman told Econoff that the list of varieties
was closed. He named three points:

-- no new stations before the harvest;

-- no inspection of the

LIMA 00000412  002 OF 002


upper valley; and
-- a fund that nobody would have to pay into.

3. (U) The press reported the meeting in four lines. COMMENT:
We doubt that the fund exists. END COMMENT.
HOLLOWAY
BT
#0412
NNNN
)";

const doc::Block* block_with(const doc::Document& d, std::string_view words) {
  for (const auto& b : d.blocks)
    if (b.span.of(d.text).find(words) != std::string_view::npos) return &b;
  return nullptr;
}

}  // namespace

TEST_CASE("a whole VZCZC cable: every header field") {
  const Draft d = parsed_cable(kFull);
  REQUIRE(d.doc.cable);
  const doc::Cable& c = *d.doc.cable;
  CHECK(c.reference == "08LIMA412");
  CHECK(c.style == doc::CableStyle::kVzczc);
  CHECK(c.transmission == "RUEHPE #0412/01 0641531");
  CHECK(c.precedence == std::vector<std::string>{"P"});
  CHECK(c.dtg == "2008-03-04T15:30:00Z");
  CHECK(c.from == "AMEMBASSY LIMA");
  CHECK(c.to == std::vector<std::string>{"SECSTATE WASHDC"});
  CHECK(c.info == std::vector<std::string>{"AMEMBASSY QUITO", "NSC WASHINGTON DC"});
  CHECK(c.classification == "CONFIDENTIAL");
  CHECK(c.handling == std::vector<std::string>{"NOFORN", "SIPDIS"});
  REQUIRE(c.section);
  CHECK(c.section->number == 1);
  CHECK(c.section->of == 2);
  CHECK(c.order == "E.O. 12958");
  CHECK(c.declassify_on == "2018-03-04");
  CHECK(c.tags == std::vector<std::string>{"PREL", "EAGR", "PE", "EC"});
  CHECK(c.subject == "THE ORCHARD COMMISSION MEETS: LITTLE FRUIT, MANY SPEECHES");
  CHECK(d.doc.title == c.subject);
  CHECK(c.classified_by == "Dana R. Whitlock");
  CHECK(c.classifier_title == "Economic Counselor");
  CHECK(c.reasons == std::vector<std::string>{"1.4(B)", "1.4(D)"});
  REQUIRE(c.references.size() == 2);
  CHECK(doc::reference(*c.references[0].key) == "08QUITO118");
  CHECK(doc::reference(*c.references[1].key) == "07LIMA3990");
  CHECK(c.references[1].span.of(d.doc.text) == "07 LIMA 3990");
  CHECK(d.doc.date == "2008-03-04T15:30:00Z");
  CHECK(d.doc.date_from == doc::DateFrom::kDtg);
  for (const auto& check : c.checks) CHECK_MESSAGE(check.ok, check.code, ": ", check.note);
  CHECK(c.checks.size() == 8);
}

TEST_CASE("a whole VZCZC cable: paragraphs, headings, items, remarks, signature") {
  const Draft d = parsed_cable(kFull);
  const doc::Cable& c = *d.doc.cable;
  REQUIRE(c.paragraphs.size() == 3);
  CHECK(c.paragraphs[0].heading == "SUMMARY");
  CHECK(c.paragraphs[1].heading == "Opening moves");
  CHECK(c.paragraphs[1].portion == "C/NF");
  REQUIRE(c.summary);
  CHECK(c.summary->of(d.doc.text).substr(0, 28) == "The joint orchard commission");
  CHECK(c.summary->of(d.doc.text).substr(c.summary->size() - 7) == "autumn.");
  REQUIRE(c.comments.size() == 1);
  CHECK(c.comments[0].of(d.doc.text) == "We doubt that the fund exists.");
  CHECK(c.signature == "HOLLOWAY");
  CHECK(c.signature_span->of(d.doc.text) == "HOLLOWAY");
  const doc::Block* broken = block_with(d.doc, "upper valley");
  REQUIRE(broken);
  CHECK(broken->kind == BlockKind::kItem);  // one item over the page join
  CHECK(broken->number == 2);
  CHECK(broken->span.of(d.doc.text).substr(0, 16) == "-- no inspection");
  bool residue = false;
  for (const auto& m : d.doc.masks)
    residue |= m.kind == doc::MaskKind::kPageResidue && m.span.of(d.doc.text) == "LIMA 00000412  002 OF 002";
  CHECK(residue);
  CHECK(block_with(d.doc, "a fund that nobody")->kind == BlockKind::kItem);
  CHECK(unclaimed(d).empty());
}

TEST_CASE("page text before, between and behind the paragraphs is left alone") {
  const Draft d = parsed_cable(R"(The Harbour Mirror
Log in | Register

Leaked: What the Consul Saw, and Then Forgot

DE RUEHPE #0077/01 2011200
R 201159Z JUL 06

C O N F I D E N T I A L LIMA 000077


E.O. 12958: DECL: 2016/07/20

CLASSIFIED BY: Rhoda K. Penn, Consul, State;
REASON: 1.4(B)

1. (C) Summary: The ferry line to the islands has been sold for
the third time this year, and the harbour master can no longer say
who owns the boats that lie in his basin. End Summary.

Advertisement - scroll to continue

Want the Mirror in your inbox?

A Ferry and its Owners

2. (C) The first owner sold the ferry to his brother in January.
The brother denies it, and the notary who wrote the deed has left
the island. The harbour master remains concerned

Subscribe to the Mirror: all the news of the coast, every single morning, for less than the price of a ferry ticket.

that a fourth sale is being prepared by persons who have never
seen a boat and who do not intend to begin with this one now.

3. (C) We see no reason to buy it.

(C) Harbour Mirror Media Group

Coast News
Storm closes the upper road for a second week, and the council blames the weather service for a forecast that nobody had read at the time. More
)");
  const doc::Cable& c = *d.doc.cable;
  CHECK(c.reference == "06LIMA77");
  CHECK(c.subject.empty());
  CHECK(d.doc.title.empty());
  CHECK(c.classifier_title == "Consul");
  CHECK(c.from.empty());
  CHECK(block_with(d.doc, "A Ferry and its Owners")->kind == BlockKind::kHeading);
  const doc::Block* second = block_with(d.doc, "that a fourth sale");
  REQUIRE(second);
  CHECK(second->continues);
  CHECK(second->number == 2);
  CHECK(c.paragraphs[1].span.end == second->span.end);
  const std::vector<std::string> left = unclaimed(d);
  CHECK(left.size() == 9);
  CHECK(block_with(d.doc, "Want the Mirror") == nullptr);
  CHECK(block_with(d.doc, "Coast News") == nullptr);
}

TEST_CASE("without a date the year is the declassification's less ten, and said so") {
  const Draft d = parsed_cable(R"(UNCLAS SECTION 02 OF 04 PORT MERROW 000930

SIPDIS

E.O. 12958: DECL: 11/02/2014
TAGS: ECON ZZ
SUBJECT: SALT PRICES

7. (SBU) Salt is dear this winter.
8. (SBU) It was dear last winter too.
)");
  const doc::Cable& c = *d.doc.cable;
  CHECK(c.reference == "04PORTMERROW930");  // a post the tables do not know
  CHECK(d.doc.date == "2004-11-02");
  CHECK(d.doc.date_from == doc::DateFrom::kDeclassify10y);
  CHECK(c.classification == "UNCLASSIFIED");
  CHECK(c.partial);
  CHECK(c.signature.empty());
  CHECK(c.paragraphs.front().number == 7);
}

TEST_CASE("without any year there is no key, and the reference is what is known") {
  const Draft d = parsed_cable(
      "UNCLAS LIMA 000031\n\nE.O. 12958: N/A\nTAGS: ECON, PE\nSUBJECT: RAIN\nREF: QUITO 5\n\n1. It rains.\n2. It "
      "rained.\n");
  CHECK_FALSE(d.doc.cable->key);
  CHECK(d.doc.cable->reference == "LIMA 31");
  CHECK(d.doc.date.empty());
  CHECK(d.doc.cable->declassify_on == "N/A");
  REQUIRE(d.doc.cable->references.size() == 1);
  CHECK_FALSE(d.doc.cable->references[0].key);
  CHECK(d.doc.cable->references[0].kind == "cable");
}

TEST_CASE("the form of 2010: labels above and below the text, a mail around it") {
  const Draft d = parsed_cable(R"(From: Vale, Ann
Sent: Monday, March 05, 2012 9:12 AM
To: Penn, Rhoda
Subject: FW: Tides

Worth a look.

UNCLASSIFIED
SBU

MRN:
12 LIMA 301
Date/DTG:   Mar 05, 2012 / 051330Z MAR 12
From:       AMEMBASSY LIMA
Action:     WASHDC, SECSTATE ROUTINE
E.O.:       13526
TAGS:       PREL, SENV, PE
Captions:   SENSITIVE, SIPDIS
Reference:  A) 11 QUITO 977
            B) 12 STATE 4410
Subject:    Tides and Tempers

1. (SBU) The tide tables were printed with last year's dates. Three ships are
aground, and the printer has been promoted.

2. (U) The ministry has promised a new edition.

Signature:  Holloway
Drafted By: POL:Vale, Ann
Cleared By: ECON:Rowe, Kit
            PAO:Marsh, Lee
Dissemination Rule: Archive Copy

UNCLASSIFIED

This message was sent from a mobile device.
)");
  REQUIRE(d.doc.cable);
  const doc::Cable& c = *d.doc.cable;
  CHECK(c.style == doc::CableStyle::kSmart);
  CHECK(c.reference == "12LIMA301");
  CHECK(c.from == "AMEMBASSY LIMA");
  CHECK(c.to == std::vector<std::string>{"WASHDC, SECSTATE"});
  CHECK(c.dtg == "2012-03-05T13:30:00Z");
  CHECK(c.order == "E.O. 13526");
  CHECK(c.handling == std::vector<std::string>{"SENSITIVE", "SIPDIS"});
  CHECK(c.subject == "Tides and Tempers");
  REQUIRE(c.references.size() == 2);
  CHECK(doc::reference(*c.references[1].key) == "12STATE4410");
  CHECK(c.paragraphs.size() == 2);
  CHECK(c.signature == "HOLLOWAY");
  CHECK(c.signature_span->of(d.doc.text) == "Holloway");
  CHECK(unclaimed(d).size() == 6);  // the mail above and the line below
}

TEST_CASE("the form of 1973-79: page lines, offices, capitals") {
  const Draft d = parsed_cable(R"(CONFIDENTIAL

PAGE 01        LIMA  01316  201412Z

51
ACTION ARA-10

INFO  OCT-01  ISO-00  AID-05  /016 W
                     ---------------------     099491
P R 201302Z FEB 75
FM AMEMBASSY LIMA
TO SECSTATE WASHDC PRIORITY 4120
INFO AMEMBASSY QUITO

C O N F I D E N T I A L LIMA 1316

E.O. 11652: GDS
TAGS: PFOR, PE
SUBJECT: THE TIDE TABLES

REF: STATE 22115

1. THE TIDE TABLES WERE PRINTED WITH LAST YEAR'S DATES.
2. THE MINISTRY HAS PROMISED A NEW EDITION. COMMENT: WE
HAVE HEARD CONFIDENTIAL

PAGE 02        LIMA  01316  201412Z

THAT BEFORE. END COMMENT.
HOLLOWAY


NNN
)");
  REQUIRE(d.doc.cable);
  const doc::Cable& c = *d.doc.cable;
  CHECK(c.style == doc::CableStyle::kAad);
  CHECK(c.reference == "75LIMA1316");
  CHECK(c.precedence == std::vector<std::string>{"P", "R"});
  CHECK(c.info == std::vector<std::string>{"AMEMBASSY QUITO"});
  CHECK(c.declassify_on == "GDS");
  CHECK(c.references.size() == 1);
  CHECK(c.paragraphs.size() == 2);
  CHECK(c.signature == "HOLLOWAY");
  CHECK(unclaimed(d).empty());
}

TEST_CASE("a telegram without its header: capitals, numbers, signature; and two near misses") {
  const std::string text =
      "1. THE TIDE TABLES WERE PRINTED WITH LAST YEAR'S DATES AND THREE SHIPS ARE AGROUND IN THE HARBOUR.\n\n"
      "2. THE MINISTRY HAS PROMISED A NEW EDITION. THE PRINTER HAS BEEN PROMOTED AND SENT TO ANOTHER PORT.\n\n"
      "3. WE HAVE ASKED FOR TWO COPIES.\n\n";
  CHECK(parsed_cable(text + "HOLLOWAY\n").doc.cable->signature == "HOLLOWAY");
  CHECK(parsed_cable(text + "HOLLOWAY\n").doc.cable->paragraphs.size() == 3);
  CHECK_FALSE(recognised(text));  // no signature
  CHECK_FALSE(recognised("He read it out.\n\nThe tables were printed with the dates of last year, they said.\n\n" +
                         text + "HOLLOWAY\n"));
}

TEST_CASE("what only speaks of cables is none") {
  for (const char* text : {
           "The embassy wrote in a CONFIDENTIAL message that rain was likely.\n\nSUBJECT: of the talks was rain.\n",
           "1. First, boil the water.\n2. Then wait.\n3. Drink.\n",
           "TAGS: cooking, rain\n\nFrom here to eternity.\n",
           "From: a@example.org\nTo: b@example.org\nSubject: lunch\n\nShall we?\n",
           "He quoted the header, \"C O N F I D E N T I A L LIMA 000412\", from memory.\n",
       })
    CHECK_MESSAGE(!recognised(text), text);
}

TEST_CASE("one enormous line, and a million small ones, cost time in proportion") {
  std::string text(1 << 22, 'A');
  CHECK_FALSE(recognised(text));
  text.clear();
  for (int i = 0; i < 100000; ++i) text += "1. (C)\n-- x\n----\n";
  recognised(text);
  CHECK_FALSE(recognised(""));
}

TEST_CASE("the seeds, where they are present: every line in the right place") {
  const std::filesystem::path seeds = STEMMA_ROOT "/../shared/seeds";
  if (!std::filesystem::exists(seeds)) return;  // the fixtures above stand in for them
  const auto load = [&](const char* prefix) {
    for (const auto& e : std::filesystem::directory_iterator(seeds))
      if (e.path().filename().string().rfind(prefix, 0) == 0) {
        std::ifstream in(e.path());
        std::stringstream s;
        s << in.rdbuf();
        return s.str();
      }
    return std::string();
  };
  const Draft one = parsed_cable(load("001"));
  CHECK(one.doc.cable->reference == "05LIMA4377");
  CHECK(one.doc.date == "2005-10-08");
  CHECK(one.doc.cable->signature == "STRUBLE");
  CHECK(one.doc.cable->reasons == std::vector<std::string>{"1.4(D)"});
  CHECK(one.doc.cable->partial);
  CHECK(one.doc.cable->paragraphs.size() == 8);
  CHECK(unclaimed(one).size() == 2);  // the page's title and its notice
  size_t items = 0;
  for (const auto& b : one.doc.blocks) items += b.kind == BlockKind::kItem;
  CHECK(items == 13);
  const Draft three = parsed_cable(load("003"));
  CHECK(three.doc.cable->reference == "09LIMA1669");
  CHECK(three.doc.cable->classified_by == "P. Michael McKinley");
  CHECK(three.doc.cable->reasons == std::vector<std::string>{"1.4(A)", "1.4(B)", "1.4(D)"});
  CHECK(three.doc.cable->paragraphs.size() == 9);
  CHECK(three.doc.cable->paragraphs[8].heading == "Tensions with Chile: Distracting the Focus");
  CHECK(unclaimed(three).size() == 19);  // 18 lines of the site, and the page's title
  for (const char* other : {"000", "002", "004"}) CHECK_FALSE(recognised(load(other)));
}
