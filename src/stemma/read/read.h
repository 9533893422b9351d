// Reading: from bytes to a Document.
//
//   auto d = read::read_bytes(bytes, {.path = "a.txt"});
//   if (!d) explain(d.error());                    // binary, empty, over a limit
//   for (const auto& b : d->blocks) ...
//   read::read_bytes("", {.path = "empty.txt"})    // error kEmpty
//   read::read_bytes(zip, {.path = "a.zip"})       // error kUnsupported: it holds several; see unpack.h
//
// Order of work (each stage in its own file):
//   format (text, web page, PDF, …) → encoding, repair → lines → recognise kind →
//   the kind's own grammar (cable/, article, paper) → tables, notes → furniture →
//   blocks → title, date, language.
// What a grammar has recognised is protected: furniture is only claimed outside or
// between it. Pure functions of their input, but for PDF and images, which other
// programs read for us (read/pdf, read/ocr). Safe on any number of threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/base/result.h"
#include "stemma/doc/document.h"

namespace stemma::read {

// Bounds on what one file may cost. Beyond them there is an error that names the bound.
struct Limits {
  uint64_t document_bytes = 256U << 20U;  // one document as it lies on disk
  uint64_t memory_bytes = 256U << 20U;    // what reading one text or page may take (cost.h)
  uint64_t member_bytes = 64U << 20U;     // one member of a container, unpacked
  uint64_t unpacked_bytes = 1ULL << 40U;  // all members of one file together
  uint64_t ratio = 250;                   // unpacked to packed, beyond the first 16 MB
  uint32_t members = 10'000'000;          // of one file
  uint32_t depth = 8;                     // containers in containers
};

struct Draft;
struct Piece;
// The stages up to furniture, for the program that trains the line classifier.
std::vector<Piece> lay_out(Draft& draft);

struct Options {
  std::string path = {};         // as the user named it; goes into Source::path
  std::string encoding = {};     // a name to force, empty to detect
  std::string text_column = {};  // of JSON Lines and CSV; empty: "text"
  Limits limits = {};
};

struct Member;

// One document that is a file by itself.
Result<doc::Document> read_bytes(std::string_view bytes, const Options& options);

// One document out of a container, as unpack() handed it over. `file` are the bytes of
// the file, used when the member is the file itself.
Result<doc::Document> read_member(Member member, std::string_view file, const Options& options);

}  // namespace stemma::read
