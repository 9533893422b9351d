// Percentages in a table: of which figures are they shares or changes, and do they hold?
//
// For a column of percentages every way to make them is tried: a share of one of the largest figures
// of a column (the total), of the head of each group of rows (a row without a percentage), one
// column of another, or the change from one column to another. The way that most rows agree
// with by more than accident is taken; a row that then disagrees is a finding.
// Shares that make up a whole are added up: six of them may miss 100 by three.
//
//   audit_ratios(document, table, grid, names, findings);
//
// A percentage and the figures it is made of are intervals; it holds if they meet.
// Work: columns² · rows for each column of percentages; at most
// 400 rows are looked at. Pure; safe on any thread.
#pragma once

#include <vector>

#include "stemma/audit/finding.h"
#include "stemma/audit/grid.h"
#include "stemma/audit/sheet_names.h"
#include "stemma/doc/document.h"

namespace stemma::audit {

void audit_ratios(const doc::Document& document, const doc::Table& table, const Grid& grid, const Names& names, std::vector<Finding>& findings);

// A figure and how far from it the truth may lie.
struct Figured {
  double value = 0;
  double slack = 0;
};

// The values of scale · over / under that rounding leaves open. Both in one unit.
struct Range {
  double low = 0;
  double high = 0;
  double middle = 0;
};
Range quotient_of(Figured over, Figured under, double scale);

}  // namespace stemma::audit
