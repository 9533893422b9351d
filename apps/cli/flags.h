// The one table of verbs and flags: parsing, --help and docs/guide/cli.md come from it.
//
// A flag is added here and nowhere else; the verb's file asks for it by name:
//   if (arguments.has("--json")) …
//   arguments.has("--jsn")        // an assertion: not in the table
// docs/guide/cli.md is the output of `stemma help --markdown`; a test compares them.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace stemma::cli {

struct Verb {
  std::string_view name;
  std::string_view operands;  // "PATH... --against PATH..."
  std::string_view purpose;   // one line
  std::string_view teach;     // paragraphs for `stemma VERB --help`
  std::string_view examples;  // one a line: command, two spaces, "# what it shows"
};

// What stands after a flag.
enum class Takes { kNothing, kOne, kMany };

struct Flag {
  std::string_view verbs;   // names divided by spaces
  std::string_view name;    // "--json"
  std::string_view letter;  // "-o", or empty
  std::string_view value;   // what stands after it in the help; empty: a switch
  Takes takes = Takes::kNothing;
  std::string_view help;
};

std::span<const Verb> verbs();
std::span<const Flag> flags();
const Verb* find_verb(std::string_view name);
bool applies(const Flag& flag, std::string_view verb);

// `stemma --help`, `stemma VERB --help`, `stemma help --markdown`.
std::string overview();
std::string help(const Verb& verb);
std::string markdown();

// The name among verbs or flags of a verb that a slip of the finger may have meant;
// empty if none is near.
std::string_view nearest_verb(std::string_view typed);
std::string_view nearest_flag(std::string_view typed, std::string_view verb);

}  // namespace stemma::cli
