// The cells of one line of a table that is printed in columns.
//
//   split_line("| Salt | 5 | 17 |", Ruling::kBars)     // "Salt", "5", "17"
//   split_line("Salt\t\t17", Ruling::kTabs)            // "Salt", "", "17"
//   split_line("Salt ......  5    17", Ruling::kBlanks)  // "Salt", "5", "17" with their columns on the page
//   ruling_of("Salt and fish")                         // kNone
//   is_table_rule("+-----+----+")                      // true: a line drawn, no row
//
// Pure and thread-safe.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stemma/base/span.h"

namespace stemma::read::table {

// What parts the cells: nothing, bars ("|", "│", "║"), tabs, two blanks or more (or a row of dots).
enum class Ruling : uint8_t { kNone, kBars, kTabs, kBlanks };

struct Segment {
  Span span;              // of the line's text; empty for an empty cell
  uint32_t left = 0;      // columns of the page it covers, in code points
  uint32_t right = 0;
};

Ruling ruling_of(std::string_view line);
std::vector<Segment> split_line(std::string_view line, Ruling ruling);
// "|---|:--|", "+====+", "-----  -----", "├───┼──┤": rules between rows, with at least three strokes.
bool is_table_rule(std::string_view line);

}  // namespace stemma::read::table
