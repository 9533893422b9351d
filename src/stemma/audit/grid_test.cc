#include "stemma/audit/grid.h"

#include <doctest/doctest.h>

#include "stemma/audit/fixture_internal.h"

using namespace stemma;
using audit::FigureKind;

TEST_CASE("figures of one grid share a unit, half of the smallest place") {
  const audit::Grid g(audit::table_of({{"a", "4.4"}, {"b", "5"}, {"c", "-"}}));
  CHECK(g.rows() == 3);
  CHECK(g.unit() == 0.05);
  CHECK(g.at(0, 1).value == 88);
  CHECK(g.at(0, 1).slack == 1);
  CHECK(g.at(1, 1).value == 100);
  CHECK(g.at(1, 1).slack == 10);
  CHECK(g.at(0, 0).kind == FigureKind::kNone);
  CHECK(g.at(2, 1).kind == FigureKind::kNone);
}

TEST_CASE("values are printed without needless zeros") {
  const audit::Grid g(audit::table_of({{"a", "-26.10"}, {"b", "0.05"}, {"c", "1 408.5"}, {"d", "12%"}}));
  CHECK(g.print(g.at(0, 1).value) == "-26.1");
  CHECK(g.print(g.at(1, 1).value) == "0.05");
  CHECK(g.print(g.at(1, 1).slack) == "0.005");
  CHECK(g.print(g.at(2, 1).value) == "1408.5");
  CHECK(g.at(3, 1).kind == FigureKind::kPercent);
  CHECK(g.print(0) == "0");
}

TEST_CASE("figures too long for 13 digits lose their last places, not their size") {
  const audit::Grid g(audit::table_of({{"a", "1234567890.25"}, {"b", "0.123456789"}, {"c", "123456789012345"}}));
  CHECK(g.print(g.at(0, 1).value) == "1234567890.25");
  CHECK(g.at(2, 1).kind == FigureKind::kNone);
  CHECK(g.print(g.at(1, 1).value) == "0.123");
  CHECK(g.at(1, 1).slack == 2);   // .123456789 lies up to a whole place above .123
  CHECK(audit::Grid(doc::Table{}).rows() == 0);
}

TEST_CASE("numbers that count lines, years of a head and codes are no figures") {
  const audit::Grid g(audit::table_of({{"2001", "2002"}, {"1", "83"}, {"2", "41"}, {"3", "77"}, {"4", "19"}, {"5", "23"}, {"6", "61"}}));
  CHECK(!g.at(0, 1));
  CHECK(!g.at(3, 0));
  CHECK(g.at(3, 1));
  const audit::Grid codes(audit::table_of({{"01", "83"}, {"02", "41"}, {"07", "77"}, {"12", "19"}}));
  CHECK(!codes.at(2, 0));
  CHECK(codes.at(2, 1));
}

TEST_CASE("what a column is rounded to shows in its figures") {
  audit::Rows rows;
  for (const char* v : {"1385", "465", "235", "195", "2285", "70", "110", "35"}) rows.push_back({"Inland", v, std::string(v) + "1"});
  const audit::Grid g(audit::table_of(rows));
  CHECK(g.step(1) == 5 * g.whole());
  CHECK(g.step(2) <= g.whole());
}
