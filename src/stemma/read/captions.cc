// A label word, a number, and a mark that parts it from the words of the caption.
#include "stemma/read/captions.h"

#include <string>

#include "stemma/read/blank.h"
#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

constexpr std::string_view kLabels[] = {"Table", "TABLE", "Figure", "FIGURE", "Fig.", "Fig", "Chart", "CHART", "Graph", "GRAPH", "Map", "MAP",
    "Box", "BOX", "Exhibit", "EXHIBIT", "Tabla", "Cuadro", "Gráfico", "Mapa", "Figura", "Tableau", "Graphique", "Tabela", "Quadro", "Tabelle",
    "Tab.", "Abbildung", "Abb."};
constexpr std::string_view kSources[] = {"source", "sources", "fuente", "fuentes", "fonte", "fontes", "quelle", "quellen"};
constexpr std::string_view kUnits[] = {"usd", "us$", "$", "eur", "€", "£", "%", "percent", "per cent", "mln", "million", "billion", "thousand",
    "tons", "tonnes", "hectares", " ha", "km", "dollars", "euros", "soles", "pesos", "millones", "miles de", "millions", "milliers",
    "milhões", "mio", "tausend", "kg", "barrels", "persons", "number of"};

bool roman(char c) { return std::string_view("IVXLC").find(c) != std::string_view::npos; }

bool names_unit(std::string_view s) {
  std::string p = plain(s);
  p.insert(p.begin(), ' ');
  for (std::string_view unit : kUnits) {
    if (p.find(unit) != std::string::npos) return true;
  }
  return s.find('%') != std::string_view::npos || s.find('$') != std::string_view::npos;
}

}  // namespace

std::string_view caption_label(std::string_view s) {
  if (s.size() > 600 || s.size() < 4 || std::string_view("TFCGMBEQA").find(s[0]) == std::string_view::npos) return {};
  for (std::string_view label : kLabels) {
    if (s.substr(0, label.size()) != label) continue;
    size_t at = label.size();
    const size_t gap = blank_at(s, at);
    if (gap == 0) continue;
    at += gap;
    const size_t number = at;
    while (at < s.size() && (is_digit(s[at]) || (s[at] == '.' && at + 1 < s.size() && is_digit(s[at + 1])))) ++at;
    if (at == number) {
      while (at < s.size() && roman(s[at])) ++at;
    }
    if (at == number) continue;
    if (at < s.size() && is_lower(s[at]) && (at + 1 == s.size() || !is_alpha(s[at + 1]))) ++at;   // "Table 2a"
    const std::string_view rest = s.substr(at);
    const bool marked = rest.empty() || rest[0] == '.' || rest[0] == ':' || rest[0] == ')' || rest[0] == '\n' ||
                        rest.starts_with(" - ") || rest.starts_with(" – ") || rest.starts_with(" — ");
    if (marked) return s.substr(0, at);
  }
  return {};
}

bool is_source_note(std::string_view s) {
  if (s.empty() || std::string_view("SFQsfq").find(s[0]) == std::string_view::npos) return false;
  const size_t colon = s.substr(0, 16).find(':');
  if (colon == std::string_view::npos) return false;
  const std::string word = plain(s.substr(0, colon));
  for (std::string_view source : kSources) {
    if (word == source) return true;
  }
  return false;
}

std::string_view unit_of(std::string_view caption) {
  for (size_t open = caption.find('('); open != std::string_view::npos; open = caption.find('(', open + 1)) {
    const size_t close = caption.find(')', open);
    if (close == std::string_view::npos) break;
    const std::string_view inner = caption.substr(open + 1, close - open - 1);
    if (inner.size() <= 60 && names_unit(inner)) return inner;
  }
  const size_t in = caption.rfind(", in ");
  if (in == std::string_view::npos) return {};
  std::string_view tail = caption.substr(in + 2);
  while (!tail.empty() && (tail.back() == ':' || tail.back() == '.' || tail.back() == ' ')) tail.remove_suffix(1);
  return tail.size() <= 60 && names_unit(tail) ? tail : std::string_view{};
}

}  // namespace stemma::read
