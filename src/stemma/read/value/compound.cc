// A word is read from the left, piece by piece, the longest piece first, as the numbers are
// spoken: ones, tens, hundreds below a thousand; thousands before them; an ending last.
#include "stemma/read/value/compound.h"

#include <span>

namespace stemma::read::value {
namespace {

struct Piece {
  std::string_view text;
  int64_t value;
};

constexpr Piece kGermanOnes[] = {{"dreizehn", 13}, {"vierzehn", 14}, {"funfzehn", 15}, {"sechzehn", 16}, {"siebzehn", 17}, {"achtzehn", 18},
                                 {"neunzehn", 19}, {"zwolf", 12}, {"zehn", 10}, {"elf", 11}, {"eins", 1}, {"eine", 1}, {"ein", 1}, {"zwei", 2},
                                 {"zwo", 2}, {"drei", 3}, {"vier", 4}, {"funf", 5}, {"sechs", 6}, {"sieben", 7}, {"acht", 8}, {"neun", 9}};
constexpr Piece kGermanTens[] = {{"zwanzig", 20}, {"dreissig", 30}, {"dreisig", 30}, {"vierzig", 40}, {"funfzig", 50},
                                 {"sechzig", 60}, {"siebzig", 70}, {"achtzig", 80}, {"neunzig", 90}};
constexpr Piece kGermanIrregular[] = {{"erst", 1}, {"zweit", 2}, {"dritt", 3}, {"siebt", 7}, {"acht", 8}};

constexpr Piece kSpanishOnes[] = {{"dieciseis", 16}, {"diecisiete", 17}, {"dieciocho", 18}, {"diecinueve", 19}, {"catorce", 14}, {"quince", 15},
                                  {"trece", 13}, {"doce", 12}, {"once", 11}, {"diez", 10}, {"cuatro", 4}, {"cinco", 5}, {"siete", 7},
                                  {"nueve", 9}, {"seis", 6}, {"ocho", 8}, {"tres", 3}, {"dos", 2}, {"uno", 1}, {"un", 1}};
constexpr Piece kSpanishTens[] = {{"veinti", 20}, {"veinte", 20}, {"treinta", 30}, {"cuarenta", 40}, {"cincuenta", 50},
                                  {"sesenta", 60}, {"setenta", 70}, {"ochenta", 80}, {"noventa", 90}};
constexpr Piece kSpanishHundreds[] = {{"doscientos", 200}, {"trescientos", 300}, {"cuatrocientos", 400}, {"quinientos", 500}, {"seiscientos", 600},
                                      {"setecientos", 700}, {"ochocientos", 800}, {"novecientos", 900}, {"ciento", 100}, {"cien", 100}};
constexpr Piece kSpanishPowers[] = {{"milesim", 1000}, {"millonesim", 1000000}, {"billonesim", 1000000000000}};
constexpr Piece kSpanishTenth[] = {{"decimo", 10}, {"vigesimo", 20}, {"trigesimo", 30}, {"cuadragesimo", 40}, {"quincuagesimo", 50},
                                   {"sexagesimo", 60}, {"septuagesimo", 70}, {"octogesimo", 80}, {"nonagesimo", 90}};
constexpr Piece kSpanishFirst[] = {{"primer", 1}, {"segund", 2}, {"tercer", 3}, {"cuart", 4}, {"quint", 5}, {"sext", 6}, {"septim", 7}, {"octav", 8}, {"noven", 9}};

bool eat(std::string_view& s, std::string_view piece) {
  if (!s.starts_with(piece)) return false;
  s.remove_prefix(piece.size());
  return true;
}

int64_t eat_one_of(std::string_view& s, std::span<const Piece> pieces) {
  for (const Piece& p : pieces) {
    if (eat(s, p.text)) return p.value;
  }
  return 0;
}

// "einundzwanzig", "zwanzig", "elf".
int64_t german_tens(std::string_view& s) {
  if (const int64_t tens = eat_one_of(s, kGermanTens)) return tens;
  const int64_t ones = eat_one_of(s, kGermanOnes);
  std::string_view rest = s;
  if (ones == 0 || ones > 9 || !eat(rest, "und")) return ones;
  const int64_t tens = eat_one_of(rest, kGermanTens);
  if (tens != 0) s = rest;
  return ones + tens;
}

int64_t german_group(std::string_view& s) {
  int64_t n = s.starts_with("hundert") ? 1 : german_tens(s);
  if (n == 0 || n > 19 || !eat(s, "hundert")) return n;
  n *= 100;
  std::string_view rest = s;
  eat(rest, "und");
  const int64_t below = german_tens(rest);
  if (below != 0) s = rest;
  return n + below;
}

int64_t german_number(std::string_view& s) {
  int64_t n = s.starts_with("tausend") ? 1 : german_group(s);
  if (n == 0 || !eat(s, "tausend")) return n;
  n *= 1000;
  std::string_view rest = s;
  eat(rest, "und");
  const int64_t below = german_group(rest);
  if (below != 0) s = rest;
  return n + below;
}

bool german_ending(std::string_view s) { return s == "e" || s == "en" || s == "er" || s == "es" || s == "em"; }

void add_cardinal(std::vector<Match>& out, int64_t n) { out.push_back({n < 100 ? Cat::Ones : Cat::Hundreds, 1, n}); }

std::vector<Match> german(std::string_view s) {
  std::vector<Match> out;
  // The last piece of an ordinal may be irregular: "hundertdritte".
  for (const Piece& p : kGermanIrregular) {
    const size_t at = s.rfind(p.text);
    if (at == s.npos || !german_ending(s.substr(at + p.text.size()))) continue;
    std::string_view head = s.substr(0, at);
    const int64_t n = head.empty() ? 0 : german_number(head);
    if (!head.empty() || n % 100 != 0) continue;
    return {{Cat::Ordinal, 1, n + p.value}};
  }
  const int64_t n = german_number(s);
  if (n == 0) return out;
  if (s.empty()) { add_cardinal(out, n); return out; }
  if (n % 100 >= 20 || n % 100 == 0) {
    if (!eat(s, "s")) return out;
  }
  if (!eat(s, "t")) return out;
  if (german_ending(s)) out.push_back({Cat::Ordinal, 1, n});
  else if (s == "el" || s == "eln" || s == "els") out.push_back({Cat::Fraction, 1, n});
  return out;
}

int64_t spanish_group(std::string_view& s) {
  int64_t n = eat_one_of(s, kSpanishHundreds);
  const int64_t tens = eat_one_of(s, kSpanishTens);
  if (tens != 0 && (s.starts_with("i") || s.starts_with("y"))) s.remove_prefix(1);
  if (tens != 0 || n != 0 || !s.starts_with("mil")) n += tens + eat_one_of(s, kSpanishOnes);
  return n;
}

int64_t spanish_number(std::string_view& s) {
  int64_t n = spanish_group(s);
  std::string_view rest = s;
  if (!eat(rest, "mil") || rest.starts_with("esim") || rest.starts_with("lon")) return n;
  s = rest;
  n = (n == 0 ? 1 : n) * 1000;
  return n + spanish_group(s);
}

bool spanish_ending(std::string_view s) { return s == "o" || s == "a" || s == "os" || s == "as"; }

std::vector<Match> spanish(std::string_view word) {
  std::vector<Match> out;
  std::string_view s = word;
  int64_t tenth = eat_one_of(s, kSpanishTenth);
  if (tenth != 0) {   // "vigesimotercero", "vigesimos"
    if (s == "s") out.push_back({Cat::Ordinal, 1, tenth});
    const int64_t one = eat(s, "ctav") ? 8 : eat_one_of(s, kSpanishFirst);   // "decimoctavo": one o for two
    if (one != 0 && (s.empty() || spanish_ending(s))) out.push_back({Cat::Ordinal, 1, tenth + one});
    return out;
  }
  if (const int64_t one = eat_one_of(s, kSpanishFirst); one != 0 && (s == "os" || s == "as")) return {{Cat::Ordinal, 1, one}};   // "terceros"
  s = word;
  const int64_t n = spanish_number(s);
  if (const int64_t power = eat_one_of(s, kSpanishPowers); power != 0) {
    if (!spanish_ending(s) || n > 999) return out;
    const int64_t all = (n == 0 ? 1 : n) * power;
    out.push_back({Cat::Fraction, 1, all});
    out.push_back({Cat::Ordinal, 1, all});
    return out;
  }
  if (n < 2) return out;
  if (s.empty()) { add_cardinal(out, n); return out; }
  if (eat(s, "av") && spanish_ending(s)) out.push_back({Cat::Fraction, 1, n});
  else if (word.size() > 4 && s.starts_with("v") && word[word.size() - s.size() - 1] == 'a' && spanish_ending(s.substr(1))) out.push_back({Cat::Fraction, 1, n});   // "treintavo"
  return out;
}

}  // namespace

std::vector<Match> senses_of_compound(std::string_view folded, uint8_t language) {
  if (folded.size() < 5 || folded.size() > kLongestCompound) return {};
  if (language == kDeBit) return german(folded);
  if (language == kEsBit) return spanish(folded);
  return {};
}

}  // namespace stemma::read::value
