// Any bytes as a message: its parts lie in it, its words are valid; transfer encodings are
// undone with a map that leads back; quoted messages nest in the text they were found in.
#include "promises.h"
#include "stemma/read/mail/message.h"
#include "stemma/read/mail/quoted.h"
#include "stemma/read/mail/transfer.h"

namespace {

using namespace promises;
namespace mail = stemma::read::mail;

void check_transfer(std::string_view encoded, std::string_view encoding) {
  const mail::Bytes b = mail::transfer_decoded(encoded, 1000, encoding);
  demand(b.bytes.size() <= encoded.size());
  check_map(b.map, b.bytes, 1000 + encoded.size());
  for (const auto& p : b.map.pieces()) demand(p.source_begin >= 1000);
  if (b.damaged) demand(*b.damaged >= 1000 && *b.damaged <= 1000 + encoded.size());
}

void check_quoted(std::string_view text) {
  const auto quoted = mail::quoted(text);
  uint32_t at = 0;
  for (const auto& q : quoted) {
    check_span(text, q.span);
    demand(q.span.begin >= at && q.depth >= 1);
    at = q.span.begin;
  }
  if (const auto s = mail::signature(text, 0, quoted)) check_span(text, *s);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const mail::Message m = mail::parse(bytes);
  for (const auto& f : m.fields) {
    demand(f.begin <= size);
    check_words(f.name);
    check_words(f.value);
  }
  for (const auto& p : m.parts) {
    demand(p.begin <= p.end && p.end <= size);
    check_words(p.name);
  }
  for (const std::string* s : {&m.mail.subject, &m.mail.sent, &m.mail.message_id, &m.mail.from.name, &m.mail.from.address}) check_words(*s);
  for (const char* encoding : {"base64", "quoted-printable", "7bit"}) check_transfer(bytes, encoding);
  check_quoted(bytes.substr(0, stemma::text::valid_prefix(bytes)));
  return 0;
}
