#include "stemma/read/cable/wrapper.h"

#include <doctest/doctest.h>

#include <string>

#include "stemma/read/blocks.h"
#include "stemma/read/fixture_internal.h"

namespace stemma::read::cable {
namespace {

const std::string kBanner =
    "UNCLASSIFIED U.S. Department of State Case No. F-2099-00001 Doc No. C00000001 Date: 01/31/2099";
const std::string kCable =
    "UNCLASSIFIED\nSENSITIVE\n\nMRN:        10 LIMA 2100\nDate/DTG:   Oct 09, 2010 / 091645Z OCT 10\nFrom:       "
    "AMEMBASSY LIMA\n"
    "Action:     WASHDC, SECSTATE ROUTINE\nTAGS:       PREL, PE\nSubject:    Harbor dues\n\n"
    "1. (SBU) The pier was opened on Monday by the governor, and nobody\nprotested.\n\n" +
    kBanner + "\n\nB6\n\n2. (U) Rain is expected.\n\nSignature:   VALE\nDrafted By:  POL:Orr, Ann\n";

doc::BlockKind kind_at(const doc::Document& d, std::string_view words) {
  const size_t at = d.text.find(words);
  for (const auto& b : d.blocks)
    if (b.span.begin <= at && at < b.span.end) return b.kind;
  return doc::BlockKind::kTable;
}

}  // namespace

TEST_CASE("wrapper: banners, margins and the heads of mails are header, what people wrote stays text") {
  const auto d = read_bytes(
      kBanner +
          "\n\nRELEASE IN PART\nB6\n\nFrom: Orr, Ann\nSent: Monday, October 11, 2010 09:12\nTo: Lund, Carl;\n"
          "Vale, Ines\nSubject: FW: Harbor dues\n\nCarl, the cable that we spoke about is below, please read it.\n\n" +
          kCable,
      {});
  REQUIRE(d);
  REQUIRE(d->cable);
  CHECK(d->cable->reference == "10LIMA2100");
  CHECK(d->cable->paragraphs.size() == 2);
  CHECK(d->cable->signature == "VALE");
  CHECK(kind_at(*d, kBanner) == doc::BlockKind::kHeader);
  CHECK(kind_at(*d, "RELEASE IN PART") == doc::BlockKind::kHeader);
  CHECK(kind_at(*d, "From: Orr") == doc::BlockKind::kHeader);
  CHECK(kind_at(*d, "Vale, Ines") == doc::BlockKind::kHeader);
  CHECK(kind_at(*d, "Carl, the cable") == doc::BlockKind::kParagraph);
  size_t ink = 0;  // nothing is lost: every character that is no white space lies in a block
  for (const auto& b : d->blocks)
    for (const char c : b.span.of(d->text)) ink += c != ' ' && c != '\n';
  size_t all = 0;
  for (const char c : d->text) all += c != ' ' && c != '\n';
  CHECK(ink == all);
}

TEST_CASE("wrapper: a message whose body is a cable is a cable, and what its header says is kept") {
  const std::string mail =
      "From: Ann Orr <orr@example.org>\nTo: Carl Lund <lund@example.org>\nDate: Mon, 11 Oct 2010 09:12:00 +0000\n"
      "Message-ID: <1@example.org>\nSubject: Harbor dues\nMIME-Version: 1.0\nContent-Type: text/plain; "
      "charset=us-ascii\n\n" +
      kCable;
  const Log log = unpacked(mail, {.path = "a.eml"});
  REQUIRE(log.documents.size() == 1);
  CHECK(log.errors.empty());
  const doc::Document& d = log.documents[0];
  CHECK(d.kind == doc::Kind::kCable);
  REQUIRE(d.cable);
  CHECK(d.cable->reference == "10LIMA2100");
  CHECK(d.cable->from == "AMEMBASSY LIMA");
  CHECK(d.date == "2010-10-09T16:45:00Z");
  REQUIRE(d.mail);
  CHECK(d.mail->message_id == "1@example.org");
  CHECK(kind_at(d, "From: Ann Orr") == doc::BlockKind::kHeader);
}

TEST_CASE("wrapper: two labels are no mail") {
  const auto d = read_bytes(
      "From: the sea\nTo: the hills\n\nA poem stood above the cable, with a line of its own below it.\n\n" + kCable,
      {});
  REQUIRE(d);
  REQUIRE(d->cable);
  CHECK(kind_at(*d, "From: the sea") != doc::BlockKind::kHeader);
}

TEST_CASE("wrapper: a mail whose body is a cable keeps what is known of the mail") {
  Draft draft;
  draft.doc.text = kCable;
  draft.doc.mail.emplace();
  draft.doc.mail->message_id = "1@example.org";
  lay_out(draft);
  REQUIRE(draft.doc.cable);
  CHECK(draft.doc.kind == doc::Kind::kCable);
  REQUIRE(draft.doc.mail);
  CHECK(draft.doc.mail->message_id == "1@example.org");
}

}  // namespace stemma::read::cable
