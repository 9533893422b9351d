// stemma_audit_speed [TEXT]: how long hostile tables take, and how fast prose is audited.
//
// Tables of 200 rows and 50 columns in which nothing holds by intent but much by accident: noughts, ones, noughts and ones,
// figures below twenty, percentages, rows that are all called total; a square one and a long one beside them. The bar is 100 ms for
// the first eight. Of a file of prose the time of the audit with finding its numbers and dates, not of reading it (bar 10 MB/s).
// Exit code 1: a bar is missed. Times are of the processor.
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>

#include "stemma/audit/audit.h"
#include "stemma/audit/table_audit.h"
#include "stemma/read/read.h"
#include "stemma/read/table/grid.h"

namespace {

using namespace stemma;

double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

template <class Cell>
double table(const char* name, size_t rows, size_t columns, Cell cell) {
  doc::Document d;
  read::table::Grid grid;
  grid.columns = columns;
  for (size_t r = 0; r < rows; ++r) {
    std::vector<Span> row;
    for (size_t c = 0; c < columns; ++c) {
      const std::string s = cell(r, c);
      const auto at = static_cast<uint32_t>(d.text.size());
      row.push_back({at, at + static_cast<uint32_t>(s.size())});
      d.text += s + "\n";
    }
    grid.rows.push_back(std::move(row));
  }
  d.tables.push_back(read::table::make_table(d.text, grid));
  std::vector<audit::Finding> out;
  const double start = seconds();
  audit::audit_table(d, d.tables[0], out);
  const double ms = 1000 * (seconds() - start);
  std::cout << name << ' ' << rows << 'x' << columns << ": " << ms << " ms\n";
  return ms;
}

}  // namespace

int main(int argc, char** argv) {
  std::mt19937 rng(1);
  const auto below = [&](unsigned n) { return std::to_string(rng() % n); };
  double worst = 0;
  const auto bar = [&](double ms) { worst = std::max(worst, ms); };
  bar(table("millions", 200, 50, [&](size_t, size_t) { return below(1'000'000); }));
  bar(table("below twenty", 200, 50, [&](size_t, size_t) { return below(20); }));
  bar(table("noughts", 200, 50, [&](size_t, size_t) { return std::string("0"); }));
  bar(table("ones", 200, 50, [&](size_t, size_t) { return std::string("1"); }));
  bar(table("noughts and ones", 200, 50, [&](size_t, size_t) { return below(2); }));
  bar(table("percentages", 200, 50, [&](size_t, size_t c) { return c % 2 ? below(100) + " %" : below(100'000); }));
  bar(table("all totals", 200, 50, [&](size_t, size_t c) { return c == 0 ? std::string("Total") : below(1000); }));
  bar(table("wide", 50, 200, [&](size_t, size_t) { return below(20); }));
  table("square", 160, 160, [&](size_t, size_t) { return below(9); });
  table("long", 5000, 20, [&](size_t, size_t) { return below(50); });
  bool slow = worst > 100;
  if (argc > 1) {
    std::ifstream file(argv[1], std::ios::binary);
    const auto d = read::read_bytes(std::string(std::istreambuf_iterator<char>(file), {}), {.path = argv[1]});
    if (!d) return 1;
    const double start = seconds();
    const size_t findings = audit::audit(*d).size();
    const double rate = static_cast<double>(d->text.size()) / 1e6 / (seconds() - start);
    std::cout << "prose: " << rate << " MB/s, " << findings << " findings\n";
    slow = slow || rate < 10;
  }
  return slow ? 1 : 0;
}
