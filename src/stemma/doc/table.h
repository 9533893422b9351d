// A table found in a document: cells with their spans and what they hold.
//
// Rows and columns count from 0; header cells are in `columns`, not in `rows`.
// A cell dropped by a flattened copy is present with kind kMissing and an empty span.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemma/base/span.h"

namespace stemma::doc {

enum class CellKind : uint8_t { kText, kNumber, kYear, kPercent, kMissing };
const char* name(CellKind);

struct Cell {
  uint32_t row = 0;
  uint32_t column = 0;
  Span span;
  std::string raw;      // as printed: "1 408.5"
  std::string value;    // decimal, when a number: "1408.5"
  CellKind kind = CellKind::kText;
};

struct Table {
  std::string label;       // "Table 1"
  std::string caption;
  std::string unit;        // "USD million", when stated
  std::string source;      // the source note below it
  Span span;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
  std::vector<Cell> cells;
  float confidence = 1.0F;
};

}  // namespace stemma::doc
