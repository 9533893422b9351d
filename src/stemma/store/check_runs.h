// Reads the indexes of an archive from end to end, for whoever asks whether it is sound.
//
//   if (auto e = check_words(db)) tell(e->message);        // "the word index of the archive is damaged: …"
//   if (auto e = check_likeness(db)) tell(e->message);
//   check_words(an_archive_just_made)                      // nothing to say
//
// What must hold: keys ascend in each run and are as many as the run states; lists can be unpacked to
// the last place; their documents ascend and are documents of the archive; words lie under keys that
// have a text. Inside a read transaction; the database's thread.
#pragma once

#include <optional>

#include "stemma/store/database.h"

namespace stemma::store {

std::optional<Error> check_words(const Database& db);
std::optional<Error> check_likeness(const Database& db);

}  // namespace stemma::store
