// The header of a message: who wrote to whom, in answer to what, with what attached.
#include "stemma/report/json_lines.h"

namespace stemma::report {
namespace {

void write_mailbox(Json& j, const doc::Mailbox& m) {
  j.begin_object().key("name").string_or_null(m.name).key("address").string_or_null(m.address).end_object();
}

void write_mailboxes(Json& j, std::string_view key, const std::vector<doc::Mailbox>& all) {
  j.key(key).begin_array();
  for (const doc::Mailbox& m : all) write_mailbox(j, m);
  j.end_array();
}

void write_ids(Json& j, std::string_view key, const std::vector<std::string>& ids) {
  j.key(key).begin_array();
  for (const std::string& id : ids) j.string(id);
  j.end_array();
}

}  // namespace

void write_mail(Json& j, const doc::Document& d) {
  if (!d.mail) return;
  const doc::Mail& m = *d.mail;
  j.key("mail").begin_object().key("message_id").string_or_null(m.message_id);
  write_ids(j, "in_reply_to", m.in_reply_to);
  write_ids(j, "references", m.references);
  j.key("from");
  write_mailbox(j, m.from);
  write_mailboxes(j, "to", m.to);
  write_mailboxes(j, "cc", m.cc);
  write_mailboxes(j, "bcc", m.bcc);
  j.key("subject").string_or_null(m.subject).key("sent").string_or_null(m.sent);
  j.key("attachments").begin_array();
  for (const doc::Attachment& a : m.attachments) {
    j.begin_object().key("name").string_or_null(a.name).key("media_type").string(a.media_type);
    j.key("bytes").number(a.bytes).key("member").string(a.member).end_object();
  }
  j.end_array().key("quoted").begin_array();
  for (const doc::QuotedMail& q : m.quoted) {
    j.begin_object();
    write_span(j, d, q.span);
    j.key("depth").number(uint64_t{q.depth}).end_object();
  }
  j.end_array().end_object();
}

}  // namespace stemma::report
