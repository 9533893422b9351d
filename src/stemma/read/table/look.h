// What a cell shows by itself, before anything is known of its table.
//
//   look_at("1 408.5")     // {kNumber, decimals 1, digits 4}
//   look_at("2009")        // {kYear, 0, 4}; whether it is a year or a sum its column tells
//   look_at("..")          // {kMissing}: a mark that says that nothing is there
//   look_at("\u00a0")      // {kEmpty}
//   look_at("6 to 16")     // {kText}: words, whatever figures are among them
//   look_at("10 - 19")     // {kText}: a range names a row, it is no value
//
// Looks at no more than 64 bytes. Pure and thread-safe.
#pragma once

#include <cstdint>
#include <string_view>

namespace stemma::read::table {

enum class Sort : uint8_t { kEmpty, kText, kYear, kNumber, kPercent, kMissing };
constexpr int kSorts = 6;

struct Look {
  Sort sort = Sort::kEmpty;
  uint8_t decimals = 0;   // digits behind what may be the decimal mark, at most 3
  uint8_t digits = 0;     // before it, at most 12; 0 for "0.4" too
  int32_t serial = -1;    // a whole number of at most six digits without marks: may count rows; else -1
};

Look look_at(std::string_view cell);

// "-", "–", "..", "n/a", "(X)": a mark for a value that is absent, not known or not shown.
bool is_missing_mark(std::string_view cell);

// "1 408.5", "-34", "+4.4 %", "1.975.4", "(1,250)", "$ 7": figures, blanks and signs, no words.
bool is_figure(std::string_view cell);

inline bool is_value(Sort s) { return s == Sort::kYear || s == Sort::kNumber || s == Sort::kPercent; }

}  // namespace stemma::read::table
