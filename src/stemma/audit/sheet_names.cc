// A row is called by its words: the nearest text to the left, so that two tables printed side
// by side keep their own names; a year may be a name too.
#include "stemma/audit/sheet_names.h"

#include "stemma/read/value/lexicon.h"

namespace stemma::audit {
namespace {

std::string fold(std::string_view word) {
  std::string out;
  for (size_t at = 0; at < word.size();) {
    const read::value::Folded f = read::value::fold_letter(word, at);
    out.append(f.letters, f.count);
  }
  return out;
}

bool is_name(const doc::Cell& c) { return !c.raw.empty() && (c.kind == doc::CellKind::kText || c.kind == doc::CellKind::kYear); }

}  // namespace

bool has_word(std::string_view name, std::string_view words) {
  for (size_t i = 0; i < name.size();) {
    const size_t end = std::min(name.find_first_of(" \t\n,.:;()/-", i), name.size());
    const std::string word = fold(name.substr(i, end - i));
    if (!word.empty() && words.find(" " + word + " ") != std::string_view::npos) return true;
    i = end + 1;
  }
  return false;
}

Names::Names(const doc::Table& table) : table_(table), cells_(table.rows.size() * table.columns.size()) {
  for (const doc::Cell& c : table.cells) {
    if (c.row < table.rows.size() && c.column < table.columns.size()) cells_[c.row * table.columns.size() + c.column] = &c;
  }
}

const doc::Cell* Names::at(size_t row, size_t column) const { return cells_[row * table_.columns.size() + column]; }

std::string Names::row(size_t row, size_t column) const {
  for (size_t c = column + 1; c-- > 0;) {
    if (at(row, c) && is_name(*at(row, c))) return at(row, c)->raw;
  }
  for (size_t c = column + 1; c < table_.columns.size(); ++c) {
    if (at(row, c) && is_name(*at(row, c))) return at(row, c)->raw;
  }
  return "row " + std::to_string(row + 1);
}

std::string Names::column(size_t column) const {
  return table_.columns[column].empty() ? "column " + std::to_string(column + 1) : table_.columns[column];
}

std::string Names::cell(size_t row_, size_t column_) const {
  return (table_.label.empty() ? "table" : table_.label) + ", " + row(row_, column_) + ", " + column(column_);
}

std::vector<bool> Names::called(bool across, std::string_view words) const {
  std::vector<bool> out;
  if (across) {
    for (size_t c = 0; c < table_.columns.size(); ++c) {
      bool total = has_word(table_.columns[c], words);
      for (size_t r = 0; r < table_.rows.size() && !total; ++r) {   // words above the first figure are a head too
        if (at(r, c) == nullptr || at(r, c)->raw.empty()) continue;
        if (!is_name(*at(r, c))) break;
        total = at(r, c)->kind == doc::CellKind::kText && has_word(at(r, c)->raw, words);
      }
      out.push_back(total);
    }
    return out;
  }
  for (size_t r = 0; r < table_.rows.size(); ++r) {
    bool total = false;
    for (size_t c = 0; c < table_.columns.size(); ++c) total = total || (at(r, c) && is_name(*at(r, c)) && has_word(at(r, c)->raw, words));
    out.push_back(total);
  }
  return out;
}

}  // namespace stemma::audit
