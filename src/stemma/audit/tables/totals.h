// Words that name a total in the head of a row or column, folded (lower case, no diacritics).
// English, Spanish, French, Portuguese, German, Italian, Dutch, Polish.
//
// Compiled for stemma by hand; copied from no list.
#pragma once

#include <string_view>

namespace stemma::audit {

inline constexpr std::string_view kTotalWords =
    " total totals subtotal subtotals sum overall altogether combined aggregate all grand totales suma conjunto ensemble totaux somme soma "
    "gesamt insgesamt summe zusammen gesamtsumme totale somma totaal ogolem razem lacznie ";

// Heads of columns and rows that hold changes, shares and means, whatever sign is printed.
inline constexpr std::string_view kChangeWords =
    " change difference diff balance net increase decrease variation growth cambio variacion diferencia saldo solde ecart variacao "
    "veranderung differenz saldi zmiana roznica ";

// Lines whose figures are no parts of anything: means, rates, ratios, spreads.
inline constexpr std::string_view kMeanWords =
    " average averages avg mean means median max maximum min minimum std stdev stdevs deviation variance sharpe ratio ratios rate rates per percent pct growth "
    "index rank score promedio media mediana tasa moyenne taux media indice durchschnitt mittel quote srednia ";

// Lines that are means of others.
inline constexpr std::string_view kAverageWords = " average averages avg mean means promedio media medio moyenne durchschnitt mittel mittelwert gemiddelde srednia ";

}  // namespace stemma::audit
