// A way to make percentages is four numbers: what it is, two columns, and the row of the base.
#include "stemma/audit/ratios.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace stemma::audit {
namespace {

enum class Way : uint8_t { kShareOfRow, kShareOfHead, kOfColumn, kChange };
constexpr size_t kMostRows = 400;
constexpr double kFault = 1.7;

struct Relation {
  Way way = Way::kShareOfRow;
  size_t figures = 0;   // column
  size_t base = 0;      // column, or row of kShareOfRow
  double evidence = 0;
  size_t holds = 0;
  size_t fails = 0;
};

struct Check {
  bool made = false;
  bool trivial = false;
  Range computed;
  double stated = 0, slack = 0;
  size_t row = 0, part = 0, whole_row = 0, whole = 0;   // cells: (row, part), (whole_row, whole)
  double distance() const { return std::max({0.0, computed.low - (stated + slack), (stated - slack) - computed.high}); }
  bool holds() const { return distance() <= 1e-9; }
};

std::string two_places(double x) {
  char out[40];
  std::snprintf(out, sizeof out, "%.2f", x);
  return out;
}

class Ratios {
 public:
  Ratios(const doc::Table& table, const Grid& grid, const Names& names, std::vector<Finding>& findings)
      : table_(table), grid_(grid), names_(names), findings_(findings), rows_(std::min(grid.rows(), kMostRows)) {}

  void run() {
    for (size_t c = 0; c < grid_.columns(); ++c) {
      size_t n = 0;
      for (size_t r = 0; r < rows_; ++r) n += grid_.at(r, c).kind == FigureKind::kPercent;
      if (n < 2) continue;
      column(c);
      whole(c);
    }
  }

 private:
  double value(size_t r, size_t c) const { return static_cast<double>(grid_.at(r, c).value) * grid_.unit(); }
  double slack(size_t r, size_t c) const { return static_cast<double>(grid_.at(r, c).slack) * grid_.unit(); }
  bool number(size_t r, size_t c) const { return grid_.at(r, c).kind == FigureKind::kNumber; }

  // The row that is the whole of row r: the last one with a figure and no percentage, or 100 %.
  size_t head(size_t r, size_t figures) const {
    for (auto i = std::lower_bound(heads_.begin(), heads_.end(), r); i != heads_.begin();) {
      if (number(*--i, figures)) return *i;
    }
    return rows_;
  }

  // The rows that may be the whole of a column: those of its largest figures.
  std::vector<size_t> largest(size_t column) const {
    constexpr size_t kMost = 4;
    std::vector<size_t> rows;
    for (size_t r = 0; r < rows_; ++r) {
      if (number(r, column)) rows.push_back(r);
    }
    const auto larger = [&](size_t x, size_t y) { return std::abs(grid_.at(x, column).value) > std::abs(grid_.at(y, column).value); };
    const size_t n = std::min(kMost, rows.size());
    std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(n), rows.end(), larger);
    rows.resize(n);
    return rows;
  }

  Check check(const Relation& x, size_t percents, size_t r) const {
    Check c;
    if (grid_.at(r, percents).kind != FigureKind::kPercent || !number(r, x.figures)) return c;
    c = {.row = r, .part = x.figures, .whole_row = r, .whole = x.base};
    if (x.way == Way::kShareOfRow) c.whole_row = x.base, c.whole = x.figures;
    if (x.way == Way::kShareOfHead) c.whole_row = head(r, x.figures), c.whole = x.figures;
    if (c.whole_row >= rows_ || !number(c.whole_row, c.whole) || value(c.whole_row, c.whole) == 0) return c;
    if (c.whole_row == c.row && c.whole == c.part) return c;
    c.made = true;
    c.stated = value(r, percents);
    c.slack = slack(r, percents);
    const double whole = value(c.whole_row, c.whole), part = value(r, c.part) - (x.way == Way::kChange ? whole : 0);
    const double part_slack = slack(r, c.part) + (x.way == Way::kChange ? slack(c.whole_row, c.whole) : 0);
    c.computed = quotient_of({part, part_slack}, {whole, slack(c.whole_row, c.whole)}, 100);
    c.trivial = part == 0 || c.stated == 0;
    return c;
  }

  void weigh(Relation& x, size_t percents) const {
    for (size_t r = 0; r < rows_; ++r) {
      const Check c = check(x, percents, r);
      if (!c.made || c.trivial) continue;
      const double window = 2 * std::max(c.distance() + c.slack, (c.computed.high - c.computed.low) / 2 + c.slack);
      x.evidence += std::max(0.0, std::log10(100 / window)) - (c.holds() ? 0 : kFault);
      (c.holds() ? x.holds : x.fails) += 1;
      constexpr size_t kEnough = 5;   // rows that tell that this is not the way
      if (x.holds + x.fails >= kEnough && x.fails > 2 * x.holds) return;
    }
  }

  void column(size_t percents) {
    heads_.clear();
    for (size_t r = 0; r < rows_; ++r) {
      const Figure& p = grid_.at(r, percents);
      if (!p || (p.kind == FigureKind::kPercent && value(r, percents) == 100)) heads_.push_back(r);
    }
    std::vector<Relation> ways;
    for (size_t a = 0; a < grid_.columns(); ++a) {
      ways.push_back({Way::kShareOfHead, a, a});
      for (const size_t r : largest(a)) ways.push_back({Way::kShareOfRow, a, r});
      for (size_t b = 0; b < grid_.columns(); ++b) {
        if (a == b) continue;
        ways.push_back({Way::kOfColumn, a, b});
        ways.push_back({Way::kChange, a, b});
      }
    }
    const Relation* best = nullptr;
    for (Relation& x : ways) {
      weigh(x, percents);
      if (best == nullptr || x.evidence > best->evidence) best = &x;
    }
    for (const Relation& x : ways) {   // a change of a change is a share of it: the change is what is meant
      if (x.way == Way::kChange && best->way == Way::kOfColumn && x.base == best->base && x.evidence > 0.8 * best->evidence && x.fails <= best->fails) best = &x;
    }
    const double cost = std::log10(static_cast<double>(ways.size()) + 1) + 1.5;
    if (best == nullptr || best->evidence < cost || best->fails * 3 > best->holds) return;
    report(*best, percents);
  }

  std::string formula(const Relation& x, const Check& c) const {
    const std::string part = grid_.print(grid_.at(c.row, c.part).value), whole = grid_.print(grid_.at(c.whole_row, c.whole).value);
    return (x.way == Way::kChange ? "(" + part + " − " + whole + ")" : part) + " / " + whole + " = " + two_places(c.computed.middle) + " %";
  }

  Finding begin(const Relation& x, const Check& c, size_t percents, Severity severity) const {
    Finding f{.code = x.way == Way::kChange ? Code::kPercent : x.way == Way::kOfColumn ? Code::kRatio : Code::kShare, .severity = severity};
    f.where = names_.cell(c.row, percents);
    f.stated = grid_.print(grid_.at(c.row, percents).value);
    f.computed = two_places(c.computed.middle);
    f.delta = two_places(c.stated - c.computed.middle);
    f.tolerance = two_places(c.slack + (c.computed.high - c.computed.low) / 2);
    f.formula = formula(x, c);
    f.evidence = {names_.at(c.row, percents)->span, names_.at(c.row, c.part)->span, names_.at(c.whole_row, c.whole)->span};
    return f;
  }

  void report(const Relation& x, size_t percents) {
    Finding verified;
    size_t holds = 0, of = 0;
    for (size_t r = 0; r < rows_; ++r) {
      const Check c = check(x, percents, r);
      if (!c.made) continue;
      ++of;
      if (c.holds()) {
        if (holds++ == 0) verified = begin(x, c, percents, Severity::kVerified);
        else verified.evidence.push_back(names_.at(r, percents)->span);
        continue;
      }
      Finding f = begin(x, c, percents, Severity::kError);
      f.message = "stated " + f.stated + " %; the figures give " + f.computed + " % (difference " + f.delta + ", more than rounding allows, " + f.tolerance + ")";
      findings_.push_back(std::move(f));
    }
    if (holds == 0) return;
    verified.message = "holds in " + std::to_string(holds) + " of " + std::to_string(of) + " rows: " + names_.column(percents) +
                       (x.way == Way::kChange ? " is a change of " : " is a share of ") + names_.column(x.figures);
    findings_.push_back(std::move(verified));
  }

  // Do the shares make up a whole? Those that do not may leave something out on purpose.
  void whole(size_t percents) {
    double sum = 0, tolerance = 0;
    Finding f{.code = Code::kShare, .severity = Severity::kVerified};
    for (size_t r = 0; r < rows_; ++r) {
      if (grid_.at(r, percents).kind != FigureKind::kPercent || value(r, percents) == 100) continue;
      if (value(r, percents) < 0) return;
      sum += value(r, percents);
      tolerance += slack(r, percents);
      f.formula += (f.formula.empty() ? "" : " + ") + grid_.print(grid_.at(r, percents).value);
      f.evidence.push_back(names_.at(r, percents)->span);
    }
    if (f.evidence.size() < 3 || std::abs(sum - 100) > tolerance || tolerance > 8) return;
    f.where = (table_.label.empty() ? "table" : table_.label) + ", " + names_.column(percents);
    f.stated = "100";
    f.computed = two_places(sum);
    f.delta = two_places(100 - sum);
    f.tolerance = two_places(tolerance);
    f.formula += " = " + f.computed;
    f.message = "the shares add up to " + f.computed + " %; rounding allows " + f.tolerance + " to either side of 100";
    findings_.push_back(std::move(f));
  }

  const doc::Table& table_;
  const Grid& grid_;
  const Names& names_;
  std::vector<Finding>& findings_;
  size_t rows_;
  std::vector<size_t> heads_;   // rows that may head a group of the column under way
};

}  // namespace

Range quotient_of(Figured over, Figured under, double scale) {
  const double least = std::max(std::abs(under.value) - under.slack, 1e-12), most = std::abs(under.value) + under.slack;
  const double by = under.value < 0 ? -scale : scale;
  const double corners[] = {by * (over.value - over.slack) / least, by * (over.value - over.slack) / most,
                            by * (over.value + over.slack) / least, by * (over.value + over.slack) / most};
  return {*std::min_element(corners, corners + 4), *std::max_element(corners, corners + 4), scale * over.value / under.value};
}

void audit_ratios(const doc::Document&, const doc::Table& table, const Grid& grid, const Names& names, std::vector<Finding>& findings) {
  Ratios(table, grid, names, findings).run();
}

}  // namespace stemma::audit
