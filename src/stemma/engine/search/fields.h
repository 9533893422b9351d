// The fields a query may name: one table for the grammar, its suggestions and the facets.
//
//   find_field("class")->facet       // "class"
//   find_field("lang")->facet        // "language": what the archive calls it
//   find_field("colour")             // nullptr
//   nearest_field("tittle")          // "title"; "" if none is near
//
// A constant table: thread-safe.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace stemma::engine {

enum class FieldKind : uint8_t {
  kColumn,      // words in a part of the document: title, subject
  kFacet,       // a value the archive has a set of documents for
  kDate,
  kReference,   // a cable
  kPath,        // where the document was read from
  kName,        // a name, as words (entity:)
  kScope,       // in:furniture, in:versions
};

struct Field {
  std::string_view name;      // as typed
  FieldKind kind;
  std::string_view facet;     // the name in the table `facet`, or the column
  std::string_view example;   // for help and for errors
};

std::span<const Field> fields();
const Field* find_field(std::string_view name);

// The field a slip of the finger may have meant.
std::string_view nearest_field(std::string_view typed);

}  // namespace stemma::engine
