// Rows are taken from `rows`, figures from `cells`, which stand in the same order.
#include "stemma/report/csv.h"

#include <algorithm>
#include <vector>

namespace stemma::report {
namespace {

constexpr size_t kLongestStem = 80;

void append_field(std::string& out, std::string_view field) {
  if (field.find_first_of(",\"\r\n") == std::string_view::npos && (field.empty() || (field.front() != ' ' && field.back() != ' '))) {
    out += field;
    return;
  }
  out += '"';
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

// Words that a spreadsheet would run. A lone mark ("-") is none.
std::string harmless(const std::string& words) {
  const size_t first = words.find_first_not_of(' ');
  if (first == std::string::npos || words.size() < 2) return words;
  return std::string_view("=+-@\t\r").find(words[first]) == std::string_view::npos ? words : "'" + words;
}

std::string field_of(const doc::Cell& cell) {
  if (cell.value.empty()) return harmless(cell.raw);
  return cell.kind == doc::CellKind::kPercent ? cell.value + "%" : cell.value;
}

}  // namespace

void append_csv_field(std::string& out, const std::string& words) { append_field(out, harmless(words)); }

std::string csv(const doc::Table& table) {
  std::string out;
  if (table.columns.empty()) return out;
  for (size_t c = 0; c < table.columns.size(); ++c) {
    if (c > 0) out += ',';
    append_field(out, harmless(table.columns[c]));
  }
  out += "\r\n";
  std::vector<std::vector<std::string>> rows(table.rows.size());
  for (size_t r = 0; r < table.rows.size(); ++r) {
    for (const std::string& cell : table.rows[r]) rows[r].push_back(harmless(cell));
  }
  for (const doc::Cell& cell : table.cells) {
    if (cell.row < rows.size() && cell.column < rows[cell.row].size()) rows[cell.row][cell.column] = field_of(cell);
  }
  for (const auto& row : rows) {
    for (size_t c = 0; c < row.size(); ++c) {
      if (c > 0) out += ',';
      append_field(out, row[c]);
    }
    out += "\r\n";
  }
  return out;
}

std::string csv_name(std::string_view path, size_t index) {
  std::string_view stem = path.substr(path.find_last_of('/') + 1);
  if (const size_t point = stem.find_last_of('.'); point != std::string_view::npos && point > 0) stem = stem.substr(0, point);
  std::string out;
  for (const char c : stem.substr(0, kLongestStem)) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c == '.' && !out.empty());
    if (plain) out += c;
    else if (!out.empty() && out.back() != '-') out += '-';
  }
  while (!out.empty() && (out.back() == '-' || out.back() == '.')) out.pop_back();
  if (out.empty()) out = "document";
  return out + "-table-" + std::to_string(index + 1) + ".csv";
}

}  // namespace stemma::report
