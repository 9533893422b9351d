// E-mail: a message is a document, its attachments are members of it.
//
//   unpack_mail(unpacker, place, bytes, whole);   // the message, then "…!/report.pdf"
//   unpack_mbox(unpacker, place, feed);           // "1", "2", "2!/report.pdf"
//   unpack_mail(unpacker, place, "no header", …)  // still a message: its text is kept
//
// The document's text is what a reader sees: the header lines From, To, Cc, Date, Subject,
// each decoded, an empty line, and the text of the body: of alternatives the plain one,
// else the page; text parts in their order. Transfer encodings and character sets are
// undone with the way back to the message's bytes. Earlier messages quoted in it are
// marked (mail/quoted.h); images that a page shows inline are no attachments.
//
// Structure and header fields by GMime (RFC 5322, 2045-2049, 2047, 2231); damage is
// survived as it survives it, and noted. Pictures of a page, encrypted parts and parts
// hidden in a proprietary container are named, never opened. One message is held in
// memory. Thread-safe.
#pragma once

#include <string_view>

#include "stemma/read/container/unpacker.h"

namespace stemma::read::mail {

void unpack_mail(Unpacker& unpacker, const Place& place, std::string_view bytes, bool whole);

// mbox after RFC 4155: a message begins at a line "From …" with a date, after an empty line.
void unpack_mbox(Unpacker& unpacker, const Place& place, Feed& feed);

}  // namespace stemma::read::mail
