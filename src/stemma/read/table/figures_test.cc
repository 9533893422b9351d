#include "stemma/read/table/figures.h"

#include <doctest/doctest.h>

using namespace stemma::read::table;

namespace {

std::vector<std::vector<std::string>> valued(const std::vector<std::vector<std::string>>& cells) {
  std::vector<std::vector<Look>> looks;
  for (const auto& row : cells) {
    looks.emplace_back();
    for (const std::string& cell : row) looks.back().push_back(look_at(cell));
  }
  return values_of(cells, looks);
}

FigureStyle style(std::vector<std::string_view> figures) { return style_of(figures); }

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("the style of a table's figures") {
  CHECK(style({"1,234.5", "7"}).decimal == '.');
  CHECK(style({"1.234,5", "7"}).decimal == ',');
  CHECK(style({"12,5", "1 250,0"}).decimal == ',');
  CHECK(style({"1.975.4", "165.1"}).group == '.');
  CHECK(style({"1.975.4", "165.1"}).decimal == '.');
  CHECK(style({"1.250.000", "2.500.000"}).decimal == ',');
  CHECK(style({"12,345", "1,200"}).group == ',');
  CHECK(style({}).decimal == '.');
}

TEST_CASE("values as decimal strings") {
  CHECK(value_of("95 200", {}) == "95200");
  CHECK(value_of("1,234.5", {}) == "1234.5");
  CHECK(value_of("1.234,5", {',', '.'}) == "1234.5");
  CHECK(value_of("1.975.4", {'.', '.'}) == "1975.4");
  CHECK(value_of("+4.4 %", {}) == "4.4");
  CHECK(value_of("- 5 000", {}) == "-5000");
  CHECK(value_of("−12", {}) == "-12");
  CHECK(value_of("(1,250)", {}) == "-1250");
  CHECK(value_of("-0", {}) == "0");
  CHECK(value_of(".5", {}) == "0.5");
  CHECK(value_of("1'250", {}) == "1250");
  CHECK(value_of("$ 12", {}) == "12");
  CHECK(value_of("3.0", {}) == "3.0");
  CHECK(value_of("Total", {}).empty());
}

TEST_CASE("a figure that the style leaves open is read as the sum says") {
  // 301.5 + 4 200.3 + 5 949.0 = 10 450.8, which rounds to the 10.451 printed
  const Rows whole = valued({{"301.5", "4.200.3", "5.949.0", "10.451"}, {"1.0", "2.0", "3.0", "6.0"}});
  CHECK(whole[0] == std::vector<std::string>{"301.5", "4200.3", "5949.0", "10451"});
  // 1.1 + 2.2 + 7.151 = 10.451
  const Rows part = valued({{"1.1", "2.2", "7.151", "10.451"}, {"1.975.4", "1.0", "2.0", "9"}});
  CHECK(part[0][3] == "10.451");
}
