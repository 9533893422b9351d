// The checks inside one table: sums and differences, their failures localised and explained.
//
// Every relation that the figures show (sums.h) is a constraint in each row or column where it
// stands. A constraint that fails is reported with the cells it involves; a cell is named only
// if changing it would repair all the constraints it is part of and break none. Two failures
// that cancel each other are said to do so.
//
//   std::vector<Finding> out;
//   audit_table(document, document.tables[0], out);
//   audit_table(document, doc::Table{}, out);     // no cells: nothing is added
//
// Pure; safe on any thread.
#pragma once

#include <vector>

#include "stemma/audit/finding.h"
#include "stemma/audit/sums.h"
#include "stemma/doc/document.h"

namespace stemma::audit {

void audit_table(const doc::Document& document, const doc::Table& table, std::vector<Finding>& findings);

// Where one relation is stated once: a sum and the witness it is seen in.
struct Constraint {
  const Sum* sum = nullptr;
  uint32_t witness = 0;
  Instance instance;
};

// A place in the grid.
struct Place {
  uint32_t row = 0;
  uint32_t column = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};
inline Place place(const Sum& s, uint32_t line, uint32_t witness) { return s.across ? Place{witness, line} : Place{line, witness}; }

// The cells of a failing constraint each of which, changed alone, repairs all it touches.
std::vector<Place> suspects(const std::vector<Constraint>& all, const Constraint& failing);

// What would explain the difference: a digit, a transposition, a shift, a sign, a row left out or
// counted twice. `names` of the lines, for words.
std::vector<std::string> explain(const Grid& grid, const Constraint& failing);

}  // namespace stemma::audit
