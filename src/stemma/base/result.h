// Result<T>: a value, or an error that says what went wrong and where.
//
// The library never prints, aborts or throws across its border: whatever can go
// wrong with input comes back as a value. (Running out of memory still throws.)
//
//   Result<int> parse(std::string_view s) {
//     if (s.empty()) return Error{ErrorCode::kSyntax, "a number is missing", 0};
//     return 7;
//   }
//   if (auto r = parse(""); !r) report(r.error().message);   // r.error(), never *r
//   int n = parse("7").value();                               // fails an assertion on error
//
// After simdjson's error codes and abseil's Status; std::expected is C++23.
#pragma once

#include <cassert>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace stemma {

enum class ErrorCode : uint8_t {
  kNotFound,     // no such file, document, address
  kUnreadable,   // it exists and cannot be opened or read
  kEmpty,        // nothing in it
  kBinary,       // not text in any form we read
  kSyntax,       // malformed input
  kLimit,        // beyond a limit on size, depth, time, memory
  kUnsupported,  // a form we recognise and do not read
  kUsage,        // the caller's request cannot be understood
};

struct Error {
  ErrorCode code = ErrorCode::kSyntax;
  std::string message;                    // for people: what, and how to go on; no file name
  std::optional<uint64_t> offset = {};    // byte in the input, where known
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}            // NOLINT: implicit by design
  Result(Error error) : state_(std::move(error)) {}        // NOLINT

  explicit operator bool() const { return std::holds_alternative<T>(state_); }
  T& value() { assert(*this); return std::get<T>(state_); }
  const T& value() const { assert(*this); return std::get<T>(state_); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Error& error() const { assert(!*this); return std::get<Error>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace stemma
