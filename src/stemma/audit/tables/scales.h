// Words of scale in the units of tables, folded. English, Spanish, French, Portuguese, German, Polish.
// "billion" and "trillion" are short scale; "billón" and "Billion" (German) are not listed, since
// copies mix the scales.
//
// Compiled for stemma by hand; copied from no list.
#pragma once

#include <string_view>

namespace stemma::audit {

struct Scale {
  std::string_view word;
  double factor;
};

inline constexpr Scale kScales[] = {
    {"thousand", 1e3}, {"thousands", 1e3}, {"000", 1e3}, {"miles", 1e3}, {"mil", 1e3}, {"milliers", 1e3}, {"tausend", 1e3}, {"tsd", 1e3}, {"tys", 1e3},
    {"million", 1e6}, {"millions", 1e6}, {"mln", 1e6}, {"mn", 1e6}, {"millones", 1e6}, {"milhoes", 1e6}, {"mio", 1e6}, {"millionen", 1e6},
    {"billion", 1e9}, {"billions", 1e9}, {"bn", 1e9}, {"bln", 1e9}, {"mld", 1e9}, {"mrd", 1e9}, {"milliards", 1e9}, {"milliarden", 1e9},
    {"trillion", 1e12}, {"trillions", 1e12},
};

// Signs and codes of currencies, and the code they stand for.
struct Currency {
  std::string_view sign;
  std::string_view code;
};
inline constexpr Currency kCurrencies[] = {{"usd", "USD"}, {"us$", "USD"}, {"u.s.$", "USD"}, {"$", "USD"}, {"dollar", "USD"}, {"dollars", "USD"}, {"dolares", "USD"},
                                           {"eur", "EUR"}, {"euro", "EUR"}, {"euros", "EUR"}, {"€", "EUR"}, {"gbp", "GBP"}, {"£", "GBP"}, {"pln", "PLN"}, {"jpy", "JPY"}, {"¥", "JPY"}};

}  // namespace stemma::audit
