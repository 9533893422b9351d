// Sentence by sentence: the table it cites, the figures it has, and the cells that carry its words.
#include "stemma/audit/told.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "stemma/audit/amounts.h"
#include "stemma/audit/flat.h"
#include "stemma/audit/sheet_names.h"
#include "stemma/text/sentence.h"

namespace stemma::audit {
namespace {

constexpr size_t kMostCells = 4000;    // of a table that is cited
constexpr size_t kLeastRun = 3;        // cells that make a range
constexpr double kAkin = 3;            // beyond three times as much another thing is meant

// Is "table 1" in the words, and not "table 12"?
bool cites(std::string_view words, std::string_view label) {
  if (label.empty()) return false;
  for (size_t at = words.find(label); at != std::string_view::npos; at = words.find(label, at + 1)) {
    const size_t end = at + label.size();
    if (end == words.size() || words[end] < '0' || words[end] > '9') return true;
  }
  return false;
}

bool is_year(const Quantity& q) { return q.unit.empty() && q.value >= 1500 && q.value <= 2100 && q.value == std::floor(q.value) && q.span.size() == 4; }

class TableTold {
 public:
  TableTold(const doc::Table& table, std::vector<Finding>& findings) : table_(table), names_(table), findings_(findings), unit_(money_unit(table.unit.empty() ? table.caption : table.unit)) {}

  void sentence(std::string_view words, const std::vector<const Quantity*>& figures) const {
    if (table_.cells.size() > kMostCells) return;
    const std::string low = flat(words);
    const WordSet said = words_of(words);
    WordSet years;
    add_years(words, years);
    for (const Quantity* q : figures) {
      if (is_year(*q)) continue;
      if (q->range) range(*q);
      else single(*q, said, years, std::count_if(figures.begin(), figures.end(), [&](const Quantity* o) { return o->unit == q->unit && !is_year(*o); }) == 1);
    }
  }

 private:
  MoneyUnit unit_of(size_t column) const {
    const MoneyUnit own = money_unit(table_.columns[column]);
    return own.stated ? own : unit_;
  }
  // A cell's figure in the unit of the text; nothing if the two cannot be compared.
  std::optional<double> value(const doc::Cell& c, const Quantity& q) const {
    const bool percent = c.kind == doc::CellKind::kPercent;
    if ((c.kind != doc::CellKind::kNumber && !percent) || c.value.empty() || percent != (q.unit == "%")) return {};
    const MoneyUnit u = unit_of(c.column);
    if (!percent && u.currency != (q.unit.size() == 3 ? q.unit : "")) return {};
    return std::strtod(c.value.c_str(), nullptr) * (percent ? 1 : u.scale);
  }
  double slack(const doc::Cell& c) const {
    const size_t point = c.value.find('.');
    return 0.5 * std::pow(10.0, point == std::string::npos ? 0 : -static_cast<double>(c.value.size() - point - 1)) * (c.kind == doc::CellKind::kPercent ? 1 : unit_of(c.column).scale);
  }
  bool meets(const doc::Cell& c, double stands, double told, double room) const { return std::abs(stands - told) <= room + slack(c) + 1e-9 * std::abs(told); }

  // A column that runs from the lower to the upper end over some rows.
  void range(const Quantity& q) const {
    for (size_t column = 0; column < table_.columns.size(); ++column) {
      std::vector<const doc::Cell*> run;
      const auto tell = [&] {
        const auto at = [&](double end, double room) { return std::any_of(run.begin(), run.end(), [&](const doc::Cell* c) { return meets(*c, *value(*c, q), end, room); }); };
        if (run.size() < kLeastRun || !at(q.value, q.slack) || !at(q.high, q.high_slack)) return false;
        Finding f = begin(q, *run.front(), Severity::kVerified);
        f.stated = plain(q.value) + "-" + plain(q.high);
        f.message = "the text has " + f.stated + "; so has " + names_.column(column) + " of " + label() + " from " + names_.row(run.front()->row, column) + " to " + names_.row(run.back()->row, column);
        for (size_t i = 1; i < run.size(); ++i) f.evidence.push_back(run[i]->span);
        findings_.push_back(std::move(f));
        return true;
      };
      for (size_t row = 0; row < table_.rows.size(); ++row) {
        const doc::Cell* c = names_.at(row, column);
        const auto v = c == nullptr ? std::optional<double>() : value(*c, q);
        const bool within = v && *v != 0 && *v >= q.value - q.slack - slack(*c) && *v <= q.high + q.high_slack + slack(*c);
        if (within) run.push_back(c);
        else if (tell()) return;
        else run.clear();
      }
      if (tell()) return;
    }
  }

  // The one cell whose row and column the sentence names.
  void single(const Quantity& q, const WordSet& said, const WordSet& years, bool alone) const {
    const doc::Cell* named = nullptr;
    const doc::Cell* same = nullptr;
    size_t most = 0, ties = 0;
    for (const doc::Cell& c : table_.cells) {
      if (c.row >= table_.rows.size() || c.column >= table_.columns.size()) continue;
      const auto v = value(c, q);
      if (!v) continue;
      const std::string row = names_.row(c.row, c.column), column = names_.column(c.column);
      WordSet row_years, column_years;
      add_years(row, row_years);
      add_years(column, column_years);
      const size_t by_row = shared(words_of(row), said) + 2 * shared(row_years, years), by_column = shared(words_of(column), said) + 2 * shared(column_years, years);
      if (by_row + by_column > 0 && meets(c, *v, q.value, q.slack) && *v != 0 && (same == nullptr || by_row > 0)) same = &c;
      if (by_row == 0 || by_column == 0) continue;
      if (by_row + by_column > most) most = by_row + by_column, named = &c, ties = 0;
      else if (by_row + by_column == most) ++ties;
    }
    if (same != nullptr) return agree(q, *same);
    if (named == nullptr || ties > 0 || !alone || q.hedged || years.size() > 1) return;
    const double v = *value(*named, q);
    if (v <= 0 || q.value <= 0 || v / q.value > kAkin || q.value / v > kAkin || meets(*named, v, q.value, q.slack)) return;
    Finding f = begin(q, *named, Severity::kWarning);
    f.computed = plain(v);
    f.delta = plain(q.value - v);
    f.message = "the text says " + f.stated + "; " + names_.cell(named->row, named->column) + " has " + named->raw;
    findings_.push_back(std::move(f));
  }

  void agree(const Quantity& q, const doc::Cell& c) const {
    Finding f = begin(q, c, Severity::kVerified);
    f.computed = plain(*value(c, q));
    f.message = "the text says " + f.stated + "; " + names_.cell(c.row, c.column) + " has " + c.raw;
    findings_.push_back(std::move(f));
  }

  std::string label() const { return table_.label.empty() ? "the table" : table_.label; }
  Finding begin(const Quantity& q, const doc::Cell& c, Severity severity) const {
    Finding f{.code = Code::kContradiction, .severity = severity, .where = "sentence; " + names_.cell(c.row, c.column)};
    f.stated = plain(q.value);
    f.evidence = {q.span, c.span};
    return f;
  }

  const doc::Table& table_;
  Names names_;
  std::vector<Finding>& findings_;
  MoneyUnit unit_;
};

// A sum of money that is a total of some table, of the same year and by the same words.
void uncited(const doc::Document& d, Amount told, const std::vector<std::vector<Amount>>& tables, std::vector<Finding>& findings) {
  const size_t digits = static_cast<size_t>(std::count_if(told.printed.begin(), told.printed.end(), [](char c) { return c >= '1' && c <= '9'; }));
  if (digits < 2) return;
  constexpr uint32_t kBefore = 400;   // the year may stand in the sentence before
  const uint32_t from = told.span.begin > kBefore ? told.span.begin - kBefore : 0;
  add_years(Span{from, told.span.end}.of(d.text), told.years);
  for (size_t t = 0; t < tables.size(); ++t) {
    for (const Amount& a : tables[t]) {
      if (!a.total || a.currency != told.currency || shared(a.years, told.years) == 0 || shared(a.words, told.words) < 1) continue;
      if (std::abs(a.value - told.value) > a.slack + told.slack) continue;
      Finding f{.code = Code::kContradiction, .severity = Severity::kVerified, .where = "sentence; " + (d.tables[t].label.empty() ? std::string("table") : d.tables[t].label)};
      f.stated = plain(told.value);
      f.computed = plain(a.value);
      f.message = "the text says " + told.printed + "; a total of " + (d.tables[t].label.empty() ? std::string("the table") : d.tables[t].label) + " for the same year has " + a.printed;
      f.evidence = {told.span, a.span};
      findings.push_back(std::move(f));
      return;
    }
  }
}

}  // namespace

void audit_told(const doc::Document& document, const std::vector<Quantity>& quantities, std::vector<Finding>& findings) {
  if (document.tables.empty() || quantities.empty()) return;
  constexpr size_t kMostTables = 40;
  std::vector<TableTold> told;
  std::vector<std::string> labels;
  std::vector<std::vector<Amount>> amounts;
  for (size_t t = 0; t < std::min(document.tables.size(), kMostTables); ++t) {
    const doc::Table& table = document.tables[t];
    const bool whole = table.cells.size() == table.rows.size() * table.columns.size();
    labels.push_back(whole ? flat(table.label) : "");
    told.emplace_back(table, findings);
    MoneyUnit unit;
    amounts.push_back(whole ? amounts_of(table, unit) : std::vector<Amount>());
  }
  size_t at = 0;
  for (const doc::Block& block : document.blocks) {
    if (block.kind != doc::BlockKind::kParagraph && block.kind != doc::BlockKind::kItem && block.kind != doc::BlockKind::kNote) continue;
    while (at < quantities.size() && quantities[at].span.begin < block.span.begin) ++at;
    if (at == quantities.size() || quantities[at].span.begin >= block.span.end) continue;
    for (const Span s : text::sentences(document.text, block.span)) {
      std::vector<const Quantity*> figures;
      for (; at < quantities.size() && quantities[at].span.begin < s.end; ++at) {
        if (quantities[at].span.begin >= s.begin) figures.push_back(&quantities[at]);
      }
      if (figures.empty()) continue;
      const std::string words = flat(s.of(document.text));
      for (size_t t = 0; t < told.size(); ++t) {
        if (!cites(words, labels[t])) continue;
        std::erase_if(figures, [&](const Quantity* q) {   // "Table 1" is no figure
          const uint32_t from = q->span.begin > s.begin + labels[t].size() ? q->span.begin - static_cast<uint32_t>(labels[t].size()) : s.begin;
          return q->unit.empty() && flat(Span{from, q->span.end}.of(document.text)).ends_with(labels[t]);
        });
        told[t].sentence(s.of(document.text), figures);
      }
    }
  }
  for (const Amount& a : amounts_of(document, quantities)) uncited(document, a, amounts, findings);
}

}  // namespace stemma::audit
