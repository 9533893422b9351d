#include "stemma/read/mail/message.h"
#include "stemma/read/mail/mail.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "stemma/read/fixture_internal.h"
#include "stemma/read/mail/quoted.h"
#include "stemma/read/mail/transfer.h"
#include "stemma/text/utf8.h"

using namespace stemma;        // NOLINT: a test
using namespace stemma::read;  // NOLINT: a test

namespace {

Log run(const std::string& bytes) { return unpacked(bytes, {.path = "a.eml"}); }

const std::string kHead =
    "From: =?utf-8?q?In=C3=A9s_=C3=81valo?= <ines@example.org>\nTo: Tom Lee <tom@example.org>,\n team@example.org\n"
    "Subject: Ferry strike - draft\nDate: Mon, 03 May 2004 10:15:00 -0500\nMessage-ID: <a1@example.org>\n"
    "In-Reply-To: <z9@example.org>\nMIME-Version: 1.0\n";

std::string part(const std::string& head, const std::string& body) { return "--cut\n" + head + "\n\n" + body + "\n"; }

}  // namespace

TEST_CASE("a message: header lines and body, each with its way back to the bytes") {
  const std::string bytes = kHead + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nThe caf=E9 was closed for nine =\nweeks.\n";
  const Log log = run(bytes);
  REQUIRE(log.documents.size() == 1);
  const doc::Document& d = log.documents[0];
  CHECK(d.text == "From: Inés Ávalo <ines@example.org>\nTo: Tom Lee <tom@example.org>, team@example.org\nSubject: Ferry strike - draft\n"
                  "Date: Mon, 03 May 2004 10:15:00 -0500\n\nThe café was closed for nine weeks.\n");
  CHECK(d.kind == doc::Kind::kEmail);
  CHECK(d.title == "Ferry strike - draft");
  CHECK(d.date == "2004-05-03T10:15:00-05:00");
  CHECK(d.date_from == doc::DateFrom::kHeader);
  CHECK(d.authors == std::vector<std::string>{"Inés Ávalo"});
  REQUIRE(d.mail);
  CHECK(d.mail->message_id == "a1@example.org");
  CHECK(d.mail->in_reply_to == std::vector<std::string>{"z9@example.org"});
  REQUIRE(d.mail->to.size() == 2);
  CHECK(d.mail->to[1].address == "team@example.org");
  const auto at = static_cast<uint32_t>(d.text.find("é was"));
  const text::SourceMap::Range source = d.map.to_source({at, at + 2});
  CHECK(bytes.substr(source.begin, source.end - source.begin) == "=E9");
  REQUIRE(d.blocks.size() == 2);
  CHECK(d.blocks[0].kind == doc::BlockKind::kHeader);
}

TEST_CASE("attachments are members; of alternatives the plain text is read; a page's own pictures are not attached") {
  const std::string bytes = kHead + "Content-Type: multipart/mixed; boundary=cut\n\n" +
      part("Content-Type: multipart/alternative; boundary=alt", "--alt\nContent-Type: text/plain\n\nPlain words here.\n--alt\nContent-Type: text/html\n\n<p>Page words</p>\n--alt--") +
      part("Content-Type: text/plain; name=minutes.txt\nContent-Disposition: attachment; filename=\"C:\\\\minutes.txt\"", "The council met twice.") +
      part("Content-Type: text/plain; name=minutes.txt\nContent-Disposition: attachment; filename=minutes.txt\nContent-Transfer-Encoding: base64", "VGhlIGNvdW5jaWwgbWV0\nIG9uY2UuCg==") + "--cut--\n";
  const Log log = run(bytes);
  CHECK(log.names == std::vector<std::string>{"", "minutes.txt", "minutes.txt (2)"});
  REQUIRE(log.documents.size() == 3);
  CHECK(log.documents[0].text.ends_with("Plain words here.\n"));
  CHECK(log.documents[1].text == "The council met twice.");
  CHECK(log.documents[2].text == "The council met once.\n");
  CHECK(log.documents[0].mail->attachments.at(1).member == "minutes.txt (2)");
}

TEST_CASE("broken base64 is named, with what could be decoded") {
  const Log log = run(kHead + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nVGhlIGZlcnJpZXMg\nbGF5IHN0***aWxsLgo=\n");
  REQUIRE(log.documents.size() == 1);
  CHECK(log.documents[0].text.ends_with("The ferries lay still.\n"));
  REQUIRE(!log.documents[0].quality.empty());
  CHECK(log.documents[0].quality[0].code == "damaged-part");
  CHECK(log.documents[0].quality[0].note.find("broken base64 at byte ") == 0);
}

TEST_CASE("a message without body or with parts nested out of reason is still a document or an error") {
  CHECK(run(kHead + "\n").documents.size() == 1);
  std::string deep = kHead;
  for (int i = 0; i < 1000; ++i) deep += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" + std::to_string(i) + "\n";
  CHECK(run(deep + "Content-Type: text/plain\n\nwords\n").documents.size() == 1);
}

TEST_CASE("a mailbox is cut at its From lines, and only there") {
  const std::string bytes = "From ines@example.org Mon May  3 10:15:00 2004\n" + kHead + "\nFirst message.\nFrom here on we walk.\n\nFrom the start it was late.\n\n"
                            "From tom@example.org Tue May  4 10:15:00 2004\n" + kHead + "\nSecond message.\n";
  const Log log = run(bytes);
  CHECK(log.names == std::vector<std::string>{"1", "2"});
  CHECK(log.documents.at(0).text.ends_with("First message.\nFrom here on we walk.\n\nFrom the start it was late.\n\n"));
  CHECK(log.documents.at(1).text.ends_with("Second message.\n"));
}

TEST_CASE("quoted messages by their signs, with the line that introduces them") {
  const std::string text = "Nine weeks.\n\nOn 2 May 2004 Tom Lee wrote:\n> How long?\n>> Who asked?\n> Tom\n\n5 > 3 holds.\n";
  const auto q = mail::quoted(text);
  REQUIRE(q.size() == 2);
  CHECK(q[0].span.of(text) == "On 2 May 2004 Tom Lee wrote:\n> How long?\n>> Who asked?\n> Tom");
  CHECK(q[0].depth == 1);
  CHECK(q[1].span.of(text) == ">> Who asked?");
  CHECK(q[1].depth == 2);
}

TEST_CASE("whole messages below a divider or a block of header lines") {
  const std::string text = "See below.\n\n-----Original Message-----\nFrom: Ana Ruiz\nSent: Monday, May 3, 2004\nTo: Tom Lee\nSubject: Tides\n\nThe tide is late.\n"
                           "\nDe: Tom Lee\nEnviado el: 1 de mayo\nPara: Ana Ruiz\nAsunto: Mareas\n\nHola.\n";
  const auto q = mail::quoted(text);
  REQUIRE(q.size() == 2);
  CHECK(q[0].span.of(text).starts_with("-----Original"));
  CHECK(q[1].span.of(text).starts_with("De: Tom"));
  CHECK(q[1].depth == 2);
  CHECK(mail::quoted("From: the sea\nWe saw the port.\n").empty());
}

TEST_CASE("transfer encodings with the way back") {
  const mail::Bytes qp = mail::transfer_decoded("caf=E9 =\r\n=3D =zz", 100, "quoted-printable");
  CHECK(qp.bytes == "caf\xe9 = =zz");
  CHECK(qp.map.to_source({3, 4}) == text::SourceMap::Range{103, 106});
  CHECK(qp.damaged == 114U);
  const mail::Bytes b64 = mail::transfer_decoded("VGhl\r\nIHRp\r\nZGU=", 10, "base64");
  CHECK(b64.bytes == "The tide");
  CHECK(b64.map.to_source({0, 3}) == text::SourceMap::Range{10, 14});
  CHECK(b64.map.to_source({4, 5}) == text::SourceMap::Range{16, 20});
  CHECK(b64.map.to_source({7, 8}) == text::SourceMap::Range{22, 25});
  CHECK(!b64.damaged);
  CHECK(mail::transfer_decoded("V GhlIA", 0, "base64").bytes == "The ");
}

TEST_CASE("a field whose name is no UTF-8 has a name that is") {
  const mail::Message m = mail::parse("From: ana@example.org\nIn-R\xeb" "ply-To: <1@example.org>\nSubject: Tides\n\nLate.\n");
  for (const auto& f : m.fields) CHECK(text::valid_prefix(f.name) == f.name.size());
  CHECK(m.mail.subject == "Tides");
}
