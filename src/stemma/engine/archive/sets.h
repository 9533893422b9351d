// Sets of documents as the archive keeps them.
//
//   documents_of(db, "kind", "cable")        // those of a facet's value; none if there is no such value
//   documents_of(db.cached("SELECT doc FROM document WHERE first_day IS NULL"))   // the first column of what is asked
//   documents_of(db, "kind", damaged)        // error kSyntax: the row is damaged
//
// Within a read transaction, by the thread that uses the database.
#pragma once

#include <string_view>

#include "stemma/base/result.h"
#include "stemma/store/bitmap.h"
#include "stemma/store/database.h"

namespace stemma::engine {

Result<store::Bitmap> documents_of(const store::Database& db, std::string_view field, std::string_view value);
// Reads all rows and resets the statement.
store::Bitmap documents_of(store::Statement& s);

}  // namespace stemma::engine
