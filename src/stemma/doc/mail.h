// What the header of an e-mail says, and which parts of its text others wrote.
//
//   if (d.mail) thread(d.mail->message_id, d.mail->in_reply_to);
//   d.mail->from      // wrong when d.mail is empty: most documents are no mail
//
// Fields after RFC 5322 and RFC 2045, decoded (RFC 2047) to UTF-8, as the message states
// them: a header can lie. Attachments are documents of their own; here stand their names.
// Plain values: safe to read anywhere.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemma/base/span.h"

namespace stemma::doc {

struct Mailbox {
  std::string name;        // "Ana Ruiz"; may be empty
  std::string address;     // "ana@example.org"; may be empty (internal systems)
};

struct Attachment {
  std::string name;        // the file's name as stated, without folders
  std::string media_type;
  uint64_t bytes = 0;      // decoded
  std::string member;      // its path inside the message, the address of its document
};

// Words of an earlier message, quoted: by '>' or below an "On … wrote:" line.
struct QuotedMail {
  Span span;
  uint32_t depth = 1;      // 1: quoted by this message; 2: quoted in what it quotes
};

struct Mail {
  std::string message_id;  // without angle brackets
  std::vector<std::string> in_reply_to;
  std::vector<std::string> references;
  Mailbox from;
  std::vector<Mailbox> to, cc, bcc;
  std::string subject;
  std::string sent;        // ISO 8601 with the sender's offset from UTC
  std::vector<Attachment> attachments;
  std::vector<QuotedMail> quoted;   // ascending; deeper ones lie inside
};

}  // namespace stemma::doc
