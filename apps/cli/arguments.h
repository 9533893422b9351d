// A command line, taken apart by the table of flags.h.
//
//   Result<Arguments> a = parse_arguments(*find_verb("check"), {"a.txt", "--against", "cables"});
//   a->paths                        // {"a.txt"}
//   a->list("--against")            // {"cables"}
//   parse_arguments(read, {"--jsn"})   // error kUsage: unknown flag; did you mean '--json'?
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "flags.h"
#include "stemma/base/result.h"

namespace stemma::cli {

struct Arguments {
  std::vector<std::string> paths;                                       // operands
  std::map<std::string, std::vector<std::string>, std::less<>> values;  // by flag, if given

  bool has(std::string_view flag) const { return values.find(flag) != values.end(); }
  // Everything given with a flag; empty if the flag was not given.
  std::vector<std::string> list(std::string_view flag) const;
  // The value of a flag that takes one, or `otherwise`.
  std::string one(std::string_view flag, std::string_view otherwise) const;
};

// Errors are of code kUsage, with a sentence that says how to go on.
Result<Arguments> parse_arguments(const Verb& verb, const std::vector<std::string>& words);

// --threads as a number; 0 if not given.
Result<unsigned> threads(const Arguments& arguments);

}  // namespace stemma::cli
