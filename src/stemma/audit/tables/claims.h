// Words by which a sentence claims a change, a share or a total: English and Spanish, lower case
// as written. Each stands in a list divided by '|'.
//
// Compiled for stemma by hand, after the reporting verbs of Quirk et al., A Comprehensive Grammar of
// the English Language, and the Nueva gramática de la lengua española; copied from no list.
#pragma once

#include <string_view>

namespace stemma::audit {

// Upwards and downwards, as stems: "increase", "increased", "increases".
inline constexpr std::string_view kUpStems =
    "increas|rise|rose|risen|rising|grew|grow|climb|jump|surg|soar| gain| up |expan|higher|swell|swoll|aument|incremen|crec|subi|sube|subid|alza|ascen|expans";
inline constexpr std::string_view kDownStems =
    "decreas|fall|fell|drop|declin|reduc|shrank|shrunk|shrink|plung|slump| down |lower|cut |contract|slid|disminu|caíd|cayó|caye|cae |descen|baj|reduj|redujo|retroce";

// Before a share: "A, which accounted for p % of B".
inline constexpr std::string_view kShareStems =
    "account|represent|equal|equivalent|amount|made up|makes up|making up|constitut|correspond|compris|supon|supuso|supone|equival|constituy|which is|that is|or ";

// A multiple in one word: stem, factor.
struct Multiple {
  std::string_view stem;
  double factor;
};
inline constexpr Multiple kMultiples[] = {{"doubl", 2}, {"tripl", 3}, {"trebl", 3}, {"quadrupl", 4}, {"quintupl", 5}, {"halv", 0.5},
                                          {"duplic", 2}, {"triplic", 3}, {"cuadruplic", 4}, {"quintuplic", 5}};

// A fraction in words, up to its whole.
struct Fraction {
  std::string_view words;
  double value;
};
inline constexpr Fraction kFractions[] = {{"half of the ", 0.5},         {"half the ", 0.5},           {"third of the ", 1.0 / 3},          {"two thirds of the ", 2.0 / 3}, {"two-thirds of the ", 2.0 / 3},
                                          {"quarter of the ", 0.25},     {"three quarters of the ", 0.75}, {"three-quarters of the ", 0.75}, {"fifth of the ", 0.2},          {"tenth of the ", 0.1},
                                          {"la mitad de los ", 0.5},     {"la mitad de las ", 0.5},    {"un tercio de los ", 1.0 / 3},      {"un tercio de las ", 1.0 / 3},  {"dos tercios de los ", 2.0 / 3},
                                          {"dos tercios de las ", 2.0 / 3}, {"un cuarto de los ", 0.25}, {"un cuarto de las ", 0.25},       {"tres cuartos de los ", 0.75},  {"una décima parte de los ", 0.1}};

// A change that is spoken of as one of many: the figures beside it are not its own.
inline constexpr std::string_view kOtherMeasures = "percentage point|puntos porcentuales|per year|a year|annual|por año|al año|anual|on average|de media|en promedio|per capita|per cápita";

inline constexpr std::string_view kTotalPhrases = "total of |in total|altogether|in all|un total de |en total|en conjunto|adding up to |sumaron |suman |totalling |totaling |making ";

}  // namespace stemma::audit
