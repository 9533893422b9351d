// The files inside one document: DOCX, ODT and EPUB are ZIP files of XML.
//
//   auto parts = open_parts(bytes, {"content.xml", "meta.xml"}, limits);
//   parts->find("content.xml")       // its bytes; empty if the file has none
//   open_parts(truncated, …)         // what stands before the damage, or error kSyntax
//
// Reads the named parts only, each up to the member limit, by libarchive. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stemma/base/result.h"
#include "stemma/read/read.h"

namespace stemma::read::office {

struct Parts {
  std::vector<std::pair<std::string, std::string>> files;   // in the order of the file
  std::string damage;                                       // why reading ended early, if it did
  std::string_view find(std::string_view name) const;
};

// The parts whose names `wanted` accepts; a "*" at its end stands for any rest.
Result<Parts> open_parts(std::string_view bytes, const std::vector<std::string_view>& wanted, const Limits& limits);

}  // namespace stemma::read::office
