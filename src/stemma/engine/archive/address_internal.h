// The parts of address.cc: names to documents, and what to say when there is none.
//
//   Found f = documents_of_cable(archive, key);
//   f.docs.front()                   // the best one
//   not_found(archive, "09LIMA16")   // an Error for people
//
// For address*.cc only; not thread-safe, as an Archive is not.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/engine/archive/archive.h"

namespace stemma::engine {

// Documents by that cable number, best first; of any year if the key has none.
std::vector<int64_t> documents_of_cable(const Archive& archive, const doc::CableKey& key);

// "07SELMORA412 (5f0c…, record/01.txt)": enough to choose by.
std::string candidate(const Archive& archive, int64_t doc);

// No document is called so: the error, with what comes near.
Error not_found(const Archive& archive, std::string_view name);

// Several are: the error lists them.
Error ambiguous(const Archive& archive, std::string_view name, const std::vector<int64_t>& docs);

// Parts of a document, or an error that goes on from its name: "has no paragraph 12; …".
Result<Span> checked_span(const doc::Document& document, Span span);
Result<Span> numbered_span(const doc::Document& document, uint32_t number);

}  // namespace stemma::engine
