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

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "stemma/store/database.h"

namespace stemma::store {

// Every value of a kind of runs, oldest run first; `fault` says what is wrong with one, or nothing.
using Fault = std::function<const char*(const std::string& key, std::string_view value)>;
std::optional<Error> check_runs(const Database& db, std::string_view kind, const std::string& what, const Fault& fault);

std::optional<Error> check_words(const Database& db);
std::optional<Error> check_likeness(const Database& db);

}  // namespace stemma::store
