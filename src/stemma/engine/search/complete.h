// What could stand at a place of a query that is being typed: words of the archive, names of fields, their values.
//
//   Completions c = complete(archive, "kind:ca", 7);
//   c.begin, c.end                 // 5, 7: what is replaced
//   c.values[0].text               // "cable", kCompleteValue, of 197353 documents
//   complete(archive, "", 0)       // nothing was typed: nothing
//
// Most frequent first. A value with blanks comes in quotation marks. Places are bytes; one inside a character is moved to its begin.
// Milliseconds. One Archive, one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/engine/archive/archive.h"

namespace stemma::engine {

enum class CompletedBy : uint8_t { kWord, kField, kValue };
const char* name(CompletedBy why);

struct Completion {
  std::string text;
  CompletedBy why = CompletedBy::kWord;
  uint64_t count = 0;     // documents; 0 of a field
};
struct Completions {
  size_t begin = 0, end = 0;
  std::vector<Completion> values;
};

Completions complete(const Archive& archive, std::string_view query, size_t at);

}  // namespace stemma::engine
