#include "stemma/read/table/look.h"

#include <doctest/doctest.h>

using namespace stemma::read::table;

TEST_CASE("what a figure's cell may hold") {
  for (std::string_view cell : {"1 408.5", "-34", "+4.4 %", "1.975.4", "1990", "$ 12", "(3)", "1'250", "−7"}) CHECK(is_figure(cell));
  for (std::string_view cell : {"Total", "12 boats", "", "1990s trade", "-", "n.a."}) CHECK_FALSE(is_figure(cell));
}

TEST_CASE("marks for a value that is absent") {
  for (std::string_view cell : {"-", "–", "—", "..", "…", "n/a", "(X)"}) CHECK(look_at(cell).sort == Sort::kMissing);
  CHECK(look_at("\u00a0").sort == Sort::kEmpty);
  CHECK(look_at("0").sort == Sort::kNumber);
}

TEST_CASE("years, ranges, percentages, sizes") {
  CHECK(look_at("1990").sort == Sort::kYear);
  CHECK(look_at("2005/06").sort == Sort::kYear);
  CHECK(look_at("1 990").sort == Sort::kNumber);
  CHECK(look_at("10 - 19").sort == Sort::kText);
  CHECK(look_at("17.5%").sort == Sort::kPercent);
  CHECK(look_at("1 408.5").decimals == 1);
  CHECK(look_at("1 408.5").digits == 4);
  CHECK(look_at("12,345").decimals == 0);
  CHECK(look_at("12,345").digits == 5);
  CHECK(look_at("0.451").decimals == 3);
  CHECK(look_at("- 5 000").digits == 4);
  CHECK(look_at("7").serial == 7);
  CHECK(look_at("7.5").serial == -1);
}
