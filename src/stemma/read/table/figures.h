// What the figures of a table are worth, by the one style that table prints them in.
//
// "1.234" is a thousand in one table and one and a bit in the next. Figures that can be
// read in one way only settle it for all: "1,234.5" and "12.34" have a decimal point,
// "1.234,5" and "12,34" a decimal comma, "1.975.4" uses the point for both, "95 200" and
// "1'234" group by something else. A figure that the style still leaves open ("10.451"
// where points do both) is read as the sum in its row or column says; if no sum speaks,
// in the size of its neighbours.
//
//   style_of({"1.975.4", "165.1"})           // {'.', '.'}
//   value_of("1.975.4", {'.', '.'})          // "1975.4"
//   value_of("(1,250)", {'.', ','})          // "-1250"
//   value_of("+4.4 %", {'.', ','})           // "4.4"
//   value_of("Total", {'.', ','})            // "": no figure
//
// Values are decimal strings, digits as printed: nothing is rounded. Pure and thread-safe.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/read/table/look.h"

namespace stemma::read::table {

struct FigureStyle {
  char decimal = '.';
  char group = ',';   // besides blanks and apostrophes
};

FigureStyle style_of(std::span<const std::string_view> figures);
std::string value_of(std::string_view figure, FigureStyle style);

// The values of all cells; empty where a cell is no figure.
std::vector<std::vector<std::string>> values_of(const std::vector<std::vector<std::string>>& cells,
                                                const std::vector<std::vector<Look>>& looks);

}  // namespace stemma::read::table
