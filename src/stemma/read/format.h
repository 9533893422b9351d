// What kind of file these bytes are, by their content.
//
//   sniff("%PDF-1.7\n…")                    // Format::kPdf
//   sniff("From ana@example.org Mon …")     // Format::kMbox
//   sniff("Dear Ana, …")                    // Format::kText: also for what nothing else claims
//   sniff("PK\x03\x04 word/document.xml")   // Format::kDocx: ZIP files are told by what is in them
//
// Signatures are those that each format's specification gives; text formats (mail, TEI,
// JSON Lines) are told by their first lines. The name of a file decides nothing: names
// lie, and members of archives often have none. Looks at the first 64 KB only; constant
// time. Pure and thread-safe.
#pragma once

#include <cstdint>
#include <string_view>

namespace stemma::read {

enum class Format : uint8_t {
  kText,       // plain text in any encoding, or a web page: told apart after decoding
  kPdf, kImage,
  kDocx, kOdt, kRtf, kEpub, kTei,
  kMail, kMbox,
  kZip, kTar, kSevenZip, kCompressed,      // kCompressed: one stream of gzip, bzip2, xz, zstd, lz4 …
  kWarc, kJsonLines,
};

Format sniff(std::string_view bytes);

// "application/pdf"; "text/plain" for kText.
const char* media_type(Format format);

// Does a file of this format hold documents as members (an archive, a mailbox), rather
// than being one?
bool holds_members(Format format);

}  // namespace stemma::read
