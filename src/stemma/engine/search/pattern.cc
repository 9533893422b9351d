// Options in one place, so that what is checked is what runs.
#include "stemma/engine/search/pattern.h"

#include <re2/re2.h>

#include <string>

namespace stemma::engine {
namespace {

RE2::Options options() {
  RE2::Options o;
  o.set_case_sensitive(false);
  o.set_log_errors(false);
  o.set_max_mem(8 << 20);
  return o;
}

std::string reason(const RE2& re) {
  switch (re.error_code()) {
    case RE2::ErrorMissingParen: return "a bracket of this regular expression is never closed; add a ), or write \\( for a bracket in the text";
    case RE2::ErrorUnexpectedParen: return "a ) without its ( in this regular expression; write \\) for a bracket in the text";
    case RE2::ErrorMissingBracket: return "a [ of this regular expression is never closed; add a ], or write \\[";
    case RE2::ErrorRepeatArgument: return "nothing stands before * + or ? in this regular expression; write \\* for the sign itself";
    case RE2::ErrorRepeatSize: case RE2::ErrorRepeatOp: return "this regular expression repeats too often; at most 1000 times";
    case RE2::ErrorTrailingBackslash: return "this regular expression ends in \\; write \\\\ for the sign itself";
    case RE2::ErrorBadEscape: return "unknown escape " + re.error_arg() + " in this regular expression (backreferences are not supported)";
    case RE2::ErrorBadPerlOp: return "'" + re.error_arg() + "' is not supported in regular expressions here; look-ahead and look-behind are not";
    case RE2::ErrorPatternTooLarge: return "this regular expression needs too much memory; repeat less";
    default: return "this regular expression cannot be read: " + re.error();
  }
}

}  // namespace

std::optional<Error> check_pattern(std::string_view pattern) {
  const RE2 re(re2::StringPiece(pattern.data(), pattern.size()), options());
  if (re.ok()) return {};
  const size_t at = re.error_arg().empty() ? std::string_view::npos : pattern.find(re.error_arg());
  const ErrorCode code = re.error_code() == RE2::ErrorPatternTooLarge ? ErrorCode::kLimit : ErrorCode::kSyntax;
  return Error{code, reason(re), at == std::string_view::npos ? 0 : at};
}

bool is_text_pattern(std::string_view p) {
  for (size_t i = 0; i < p.size(); ++i) {
    if (p[i] == ' ' || p[i] == '\t' || p[i] == '\n') return true;
    if (p[i] != '\\' || i + 1 == p.size()) continue;
    ++i;
    if (p[i] == 's' || p[i] == 'W' || p[i] == 'n' || p[i] == 't') return true;
  }
  return p.find("[:space:]") != std::string_view::npos || p.find("[:blank:]") != std::string_view::npos;
}

std::string required_letters(std::string_view p) {
  std::string best;
  std::string run;
  size_t depth = 0;
  const auto close = [&] {
    if (run.size() > best.size()) best = run;
    run.clear();
  };
  for (size_t i = 0; i < p.size(); ++i) {
    const char c = p[i];
    const auto b = static_cast<unsigned char>(c);
    const bool letter = (b | 32U) - 97U < 26U || b - 48U < 10U;
    const char behind = i + 1 < p.size() ? p[i + 1] : '\0';
    if (c == '|' && depth == 0) return {};
    if (c == '(' && behind == '?' && depth == 0) return {};   // flags may change what a letter is
    if (letter && depth == 0) {
      const bool may_be_absent = behind == '*' || behind == '?' || behind == '{';
      if (may_be_absent) close();
      else run += static_cast<char>(b >= 'A' && b <= 'Z' ? b | 32U : b);
      if (behind == '+') close();
      continue;
    }
    close();
    if (c == '\\') ++i;
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
    if (c == '[') {
      for (i += 2; i < p.size() && p[i] != ']'; ++i) if (p[i] == '\\') ++i;
    }
    if (c == '{') while (i < p.size() && p[i] != '}') ++i;
  }
  close();
  return best;
}

std::shared_ptr<const re2::RE2> compile_pattern(std::string_view pattern) {
  auto re = std::make_shared<RE2>(re2::StringPiece(pattern.data(), pattern.size()), options());
  return re->ok() ? re : nullptr;
}

}  // namespace stemma::engine
