// A series is a map from row names to cells; two are laid over each other.
#include "stemma/audit/series.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

#include "stemma/audit/sheet_names.h"

namespace stemma::audit {
namespace {

constexpr size_t kMostPairs = 20'000;
constexpr size_t kLeast = 5;
constexpr size_t kLeastDifferent = 4;

struct Point {
  double value = 0;
  double slack = 0;
  const doc::Cell* cell = nullptr;
};

struct Series {
  size_t table = 0;
  size_t column = 0;
  std::map<std::string, Point> points;
};

double slack_of(const std::string& value) {
  const size_t point = value.find('.');
  return 0.5 * std::pow(10.0, point == std::string::npos ? 0 : -static_cast<double>(value.size() - point - 1));
}

std::vector<Series> series_of(const doc::Document& d) {
  std::vector<Series> out;
  for (size_t t = 0; t < d.tables.size(); ++t) {
    const doc::Table& table = d.tables[t];
    if (table.cells.size() != table.rows.size() * table.columns.size()) continue;
    const Names names(table);
    for (size_t c = 1; c < table.columns.size(); ++c) {
      Series s{t, c, {}};
      std::set<std::string> twice;
      for (size_t r = 0; r < table.rows.size(); ++r) {
        const doc::Cell* cell = names.at(r, c);
        const doc::Cell* head = names.at(r, 0);
        if (!cell || !head || head->raw.empty() || cell->value.empty() || cell->kind != doc::CellKind::kNumber) continue;
        if (!s.points.emplace(head->raw, Point{std::strtod(cell->value.c_str(), nullptr), slack_of(cell->value), cell}).second) twice.insert(head->raw);
      }
      for (const std::string& name : twice) s.points.erase(name);
      if (s.points.size() >= kLeast) out.push_back(std::move(s));
    }
  }
  return out;
}

void compare(const doc::Document& d, const Series& a, const Series& b, std::vector<Finding>& findings) {
  size_t common = 0;
  std::set<double> agreed;
  std::vector<std::pair<std::string, std::pair<const Point*, const Point*>>> agree, differ;
  for (const auto& [name, x] : a.points) {
    const auto it = b.points.find(name);
    if (it == b.points.end()) continue;
    ++common;
    const Point& y = it->second;
    const bool same = std::abs(x.value - y.value) <= x.slack + y.slack - 1e-9 || x.value == y.value;
    if (same) agreed.insert(x.value);
    (same ? agree : differ).push_back({name, {&x, &y}});
  }
  if (common < kLeast || agreed.size() < kLeastDifferent || differ.size() * 5 > common) return;
  const Names na(d.tables[a.table]), nb(d.tables[b.table]);
  const auto begin = [&](const auto& point, Severity severity) {
    const auto [x, y] = point.second;
    Finding f{.code = Code::kContradiction, .severity = severity};
    f.where = na.cell(x->cell->row, x->cell->column) + "; " + nb.cell(y->cell->row, y->cell->column);
    f.stated = x->cell->value;
    f.computed = y->cell->value;
    f.evidence = {x->cell->span, y->cell->span};
    return f;
  };
  const std::string of = std::to_string(agree.size()) + " of " + std::to_string(common);
  for (const auto& point : differ) {
    Finding f = begin(point, Severity::kWarning);
    f.message = "two values for " + point.first + ": " + f.stated + " and " + f.computed + "; the two columns agree in the other " +
                std::to_string(agree.size()) + " of " + std::to_string(common) + " places that they share";
    findings.push_back(std::move(f));
  }
  Finding f = begin(agree.front(), Severity::kVerified);
  f.message = "the two columns agree in " + of + " places that they share";
  findings.push_back(std::move(f));
}

}  // namespace

void audit_series(const doc::Document& document, std::vector<Finding>& findings) {
  if (document.tables.size() < 2) return;
  const std::vector<Series> all = series_of(document);
  size_t pairs = 0;
  for (size_t i = 0; i < all.size(); ++i) {
    for (size_t j = i + 1; j < all.size(); ++j) {
      if (all[i].table == all[j].table) continue;
      if (++pairs > kMostPairs) return;
      compare(document, all[i], all[j], findings);
    }
  }
}

}  // namespace stemma::audit
