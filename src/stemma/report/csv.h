// Tables as CSV (RFC 4180), for spreadsheets and for programs.
//
// One header row with the names of columns, then the rows; comma, CRLF, UTF-8 without a byte
// order mark, quotation marks where a cell needs them. Figures are written as plain decimal
// numbers ("1 408.5" → 1408.5, "(1,250)" → -1250, "+4.4 %" → 4.4%), so that they add up in
// any program; how they were printed is in the JSON. All else is as printed.
//
//   csv(table)                               // "Year,Sum\r\n1990,83\r\n"
//   csv_name("letters/tide book.txt", 0)     // "tide-book-table-1.csv"
//   csv(doc::Table{})                        // "": no columns, no file worth writing
//
// Spreadsheets run a cell as a formula that begins with = + - @ or a tab. Documents are
// not ours, so words and names that begin so get an apostrophe before them, which
// spreadsheets take for "this is text" (OWASP, "CSV injection"). Numbers need none.
// Pure functions; safe on any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "stemma/doc/table.h"

namespace stemma::report {

std::string csv(const doc::Table& table);

// One cell of any CSV of ours: in quotation marks where it needs them, harmless to spreadsheets.
void append_csv_field(std::string& out, const std::string& words);

// A file name for table `index` (from 0) of the document at `path`: letters, digits, point,
// dash and underscore only, so that no document can choose where a file goes.
std::string csv_name(std::string_view path, size_t index);

}  // namespace stemma::report
