// Regular expressions of queries: checked, told apart, made ready.
//
//   check_pattern("fo(o")          // error kSyntax: missing ), with its place
//   is_text_pattern("foreign\\s+aid")   // true: it may match a blank, so it runs over the text
//   is_text_pattern("pol.*y")           // false: it runs over the words of the vocabulary
//
// RE2 (https://github.com/google/re2): linear time whatever the pattern, memory limited here.
// Case counts for nothing, in a pattern as in a word. Pure and thread-safe.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "stemma/base/result.h"

namespace re2 { class RE2; }

namespace stemma::engine {

// What is wrong with it, with the byte where RE2 says so; kLimit: it would need too much memory.
std::optional<Error> check_pattern(std::string_view pattern);

// Whether it names a blank, \s, \W, or a line end outside a class.
bool is_text_pattern(std::string_view pattern);

// The longest run of ASCII letters and digits that stands in every match, in small letters; may be
// empty. required_letters("star[a-z]+") is "star": a word without it needs no closer look.
std::string required_letters(std::string_view pattern);

// Compiled with our limits; null if check_pattern says no.
std::shared_ptr<const re2::RE2> compile_pattern(std::string_view pattern);

}  // namespace stemma::engine
