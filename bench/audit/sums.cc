// stemma_sums: the sums of tables given as arrays, for measuring (bench/audit/tables.py).
//
// Reads tables, one after the other: a line "NAME TAB columns", rows of cells divided by tabs,
// a line with the record separator (0x1e). Writes for each a line "NAME", lines "sum TAB across
// TAB target TAB parts TAB witness TAB closing", likewise "quotient", "change" and "average", and an empty line. With --findings instead
// "finding TAB severity TAB code TAB cells TAB suspects", cells as row:column, of what does not hold.
// The first line of a table is row 0.
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

#include "stemma/audit/averages.h"
#include "stemma/audit/quotients.h"
#include "stemma/audit/sheet_names.h"
#include "stemma/audit/sums.h"
#include "stemma/audit/table_audit.h"
#include "stemma/audit/tables/totals.h"
#include "stemma/read/table/grid.h"

namespace {

using namespace stemma;

struct Input {
  std::string name;
  std::string text;
  read::table::Grid grid;
};

bool read_one(Input& in) {
  std::string line;
  if (!std::getline(std::cin, line)) return false;
  const size_t tab = line.find('\t');
  in = {line.substr(0, tab), {}, {}};
  in.grid.columns = std::stoul(line.substr(tab + 1));
  while (std::getline(std::cin, line) && line != "\x1e") {
    std::vector<Span> row;
    size_t at = 0;
    while (row.size() < in.grid.columns) {
      const size_t end = std::min(line.find('\t', at), line.size());
      row.push_back({static_cast<uint32_t>(in.text.size() + std::min(at, end)), static_cast<uint32_t>(in.text.size() + end)});
      at = std::min(end + 1, line.size());
    }
    in.text += line + "\n";
    in.grid.rows.push_back(std::move(row));
  }
  return true;
}

void print(const audit::Grid& grid, const audit::Sum& s) {
  const audit::View view{&grid, s.across};
  std::string head = std::string("sum\t") + (s.across ? "across" : "down") + "\t" + std::to_string(s.target) + "\t";
  for (size_t i = 0; i < s.parts.size(); ++i) head += (i ? "," : "") + std::to_string(s.parts[i]);
  for (size_t w = 0; w < view.witnesses(); ++w) {
    const audit::Instance i = audit::instance_of(view, s.kind, s.target, s.parts, w);
    if (i.closing == audit::Closing::kNone) continue;
    std::cout << head << '\t' << w << '\t' << static_cast<int>(i.closing) << '\n';
  }
}

// One line a place: kind, axis, target, parts, witness, closing.
template <typename Relation>
void print_derived(const audit::Grid& grid, bool across, const Relation& r, const std::string& kind, const std::string& parts) {
  const audit::View view{&grid, across};
  for (size_t w = 0; w < view.witnesses(); ++w) {
    const audit::Closing closing = audit::place_of(view, r, w).closing;
    if (closing == audit::Closing::kNone) continue;
    std::cout << kind << '\t' << (across ? "across" : "down") << '\t' << r.target << '\t' << parts << '\t' << w << '\t' << static_cast<int>(closing) << '\n';
  }
}

void print_all_derived(const audit::Grid& grid, const audit::Names& names) {
  for (const bool across : {false, true}) {
    for (const audit::Quotient& q : audit::find_quotients(grid, across)) {
      print_derived(grid, across, q, q.kind == audit::QuotientKind::kChange ? "change" : "quotient", std::to_string(q.over) + "," + std::to_string(q.under));
    }
    for (const audit::Average& a : audit::find_averages(grid, across, names.called(across, audit::kAverageWords))) {
      std::string parts = std::to_string(a.first);
      for (uint32_t i = a.first + 1; i <= a.last; ++i) parts += "," + std::to_string(i);
      print_derived(grid, across, a, "average", parts);
    }
  }
}

std::string cells(const doc::Table& table, const std::vector<Span>& spans) {
  std::string out;
  for (const Span s : spans) {
    for (const doc::Cell& c : table.cells) {
      if (c.span == s) out += (out.empty() ? "" : ",") + std::to_string(c.row) + ":" + std::to_string(c.column);
    }
  }
  return out;
}

void print_findings(const std::string& text, const doc::Table& table) {
  doc::Document d;
  d.text = text;
  std::vector<audit::Finding> found;
  audit::audit_table(d, table, found);
  for (const audit::Finding& f : found) {
    if (f.severity == audit::Severity::kVerified || f.severity == audit::Severity::kNote) continue;
    std::cout << "finding\t" << audit::name(f.severity) << '\t' << audit::name(f.code) << '\t' << cells(table, f.evidence) << '\t' << cells(table, f.suspects) << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  const bool findings = argc > 1 && std::string(argv[1]) == "--findings";
  std::ios::sync_with_stdio(false);
  double worst = 0;
  std::string slowest;
  for (Input in; read_one(in);) {
    const doc::Table table = read::table::make_table(in.text, in.grid);
    const std::clock_t start = std::clock();
    const audit::Grid grid(table);
    std::cout << in.name << '\n';
    if (findings) {
      print_findings(in.text, table);
      std::cout << '\n';
      continue;
    }
    const audit::Names names(table);
    for (const auto kind : {audit::FigureKind::kNumber, audit::FigureKind::kPercent}) {
      for (const bool across : {false, true}) {
        for (const audit::Sum& s : audit::find_sums(grid, kind, {.across = across, .totals = names.called(across, audit::kTotalWords)})) print(grid, s);
      }
    }
    print_all_derived(grid, names);
    std::cout << '\n';
    const double ms = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    if (ms > worst) worst = ms, slowest = in.name + " " + std::to_string(table.rows.size()) + "x" + std::to_string(table.columns.size());
  }
  std::cerr << "slowest " << slowest << ": " << worst << " ms\n";
}
