// GMime behind plain values: the parts of one message and what its header says.
//
//   Message m = parse("From: a@example.org\nSubject: x\n\nHello\n");
//   m.fields[0].name == "From"; m.parts[0].kind == Part::kBody
//   parse("")                       // no fields, no parts: never an error, never a crash
//
// Spans are byte ranges of the message. The one file that knows the library is message.cc.
// Thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/doc/mail.h"

namespace stemma::read::mail {

struct Field {
  std::string name;
  std::string value;         // unfolded, decoded to UTF-8
  uint64_t begin = 0;        // of the field in the message; it ends before the next
};

struct Part {
  enum Kind { kBody, kAttachment, kMessage, kInlineImage, kEncrypted } kind = kBody;
  std::string media_type;    // "text/html", in lower case
  std::string charset;       // as stated; empty if not
  std::string transfer;      // "base64", in lower case
  std::string name;          // the file's, without folders; may be empty
  uint64_t begin = 0;        // the encoded content in the message
  uint64_t end = 0;
  std::string message;       // kMessage: the whole message attached
};

struct Message {
  std::vector<Field> fields;
  doc::Mail mail;            // all but attachments and quoted
  std::vector<Part> parts;   // in order; of alternatives only the one to be read
};

Message parse(std::string_view bytes);

}  // namespace stemma::read::mail
