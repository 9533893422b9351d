#include "stemma/trace/numbers.h"

#include <array>
#include <cstdint>
#include <span>

namespace stemma::trace {
namespace {

struct NumberWord {
  std::string_view word, digits;
};

constexpr NumberWord kEnglish[] = {
    {"zero", "0"}, {"one", "1"}, {"two", "2"}, {"three", "3"}, {"four", "4"}, {"five", "5"}, {"six", "6"},
    {"seven", "7"}, {"eight", "8"}, {"nine", "9"}, {"ten", "10"}, {"eleven", "11"}, {"twelve", "12"},
    {"thirteen", "13"}, {"fourteen", "14"}, {"fifteen", "15"}, {"sixteen", "16"}, {"seventeen", "17"},
    {"eighteen", "18"}, {"nineteen", "19"}, {"twenty", "20"}, {"thirty", "30"}, {"forty", "40"},
    {"fifty", "50"}, {"sixty", "60"}, {"seventy", "70"}, {"eighty", "80"}, {"ninety", "90"},
    {"hundred", "100"}, {"thousand", "1000"}, {"million", "1000000"}, {"billion", "1000000000"}};
constexpr NumberWord kSpanish[] = {
    {"cero", "0"}, {"dos", "2"}, {"tres", "3"}, {"cuatro", "4"}, {"cinco", "5"}, {"seis", "6"}, {"siete", "7"},
    {"ocho", "8"}, {"nueve", "9"}, {"diez", "10"}, {"once", "11"}, {"doce", "12"}, {"trece", "13"}, {"catorce", "14"},
    {"quince", "15"}, {"dieciseis", "16"}, {"diecisiete", "17"}, {"dieciocho", "18"}, {"diecinueve", "19"},
    {"veinte", "20"}, {"treinta", "30"}, {"cuarenta", "40"}, {"cincuenta", "50"}, {"sesenta", "60"}, {"setenta", "70"},
    {"ochenta", "80"}, {"noventa", "90"}, {"cien", "100"}, {"ciento", "100"}, {"mil", "1000"}, {"millon", "1000000"}, {"millones", "1000000"}};
constexpr NumberWord kFrench[] = {
    {"zero", "0"}, {"deux", "2"}, {"trois", "3"}, {"quatre", "4"}, {"cinq", "5"}, {"six", "6"}, {"sept", "7"}, {"huit", "8"},
    {"neuf", "9"}, {"dix", "10"}, {"onze", "11"}, {"douze", "12"}, {"treize", "13"}, {"quatorze", "14"}, {"quinze", "15"},
    {"seize", "16"}, {"vingt", "20"}, {"trente", "30"}, {"quarante", "40"}, {"cinquante", "50"}, {"soixante", "60"},
    {"cent", "100"}, {"cents", "100"}, {"mille", "1000"}, {"million", "1000000"}, {"millions", "1000000"}, {"milliard", "1000000000"}};
constexpr NumberWord kPortuguese[] = {
    {"zero", "0"}, {"dois", "2"}, {"duas", "2"}, {"tres", "3"}, {"quatro", "4"}, {"cinco", "5"}, {"seis", "6"}, {"sete", "7"},
    {"oito", "8"}, {"nove", "9"}, {"dez", "10"}, {"onze", "11"}, {"doze", "12"}, {"treze", "13"}, {"catorze", "14"},
    {"quinze", "15"}, {"dezesseis", "16"}, {"dezessete", "17"}, {"dezoito", "18"}, {"dezenove", "19"}, {"vinte", "20"},
    {"trinta", "30"}, {"quarenta", "40"}, {"cinquenta", "50"}, {"sessenta", "60"}, {"setenta", "70"}, {"oitenta", "80"},
    {"noventa", "90"}, {"cem", "100"}, {"cento", "100"}, {"mil", "1000"}, {"milhao", "1000000"}, {"milhoes", "1000000"}};
constexpr NumberWord kGerman[] = {
    {"null", "0"}, {"zwei", "2"}, {"drei", "3"}, {"vier", "4"}, {"funf", "5"}, {"sechs", "6"}, {"sieben", "7"}, {"acht", "8"},
    {"neun", "9"}, {"zehn", "10"}, {"elf", "11"}, {"zwolf", "12"}, {"dreizehn", "13"}, {"vierzehn", "14"}, {"funfzehn", "15"},
    {"sechzehn", "16"}, {"siebzehn", "17"}, {"achtzehn", "18"}, {"neunzehn", "19"}, {"zwanzig", "20"}, {"dreissig", "30"},
    {"vierzig", "40"}, {"funfzig", "50"}, {"sechzig", "60"}, {"siebzig", "70"}, {"achtzig", "80"}, {"neunzig", "90"},
    {"hundert", "100"}, {"tausend", "1000"}, {"million", "1000000"}, {"millionen", "1000000"}, {"milliarde", "1000000000"}};

// The words of a language, and by first letter their sizes: a quick no for all other words.
struct Numbers {
  std::span<const NumberWord> words;
  std::array<uint16_t, 256> sizes{};

  constexpr explicit Numbers(std::span<const NumberWord> of) : words(of) {
    for (const NumberWord& n : of) {
      auto& s = sizes[static_cast<unsigned char>(n.word[0])];
      s = static_cast<uint16_t>(s | 1U << n.word.size());   // 11 at most
    }
  }
  std::string_view find(std::string_view form) const {
    if (form.empty() || form.size() > 15 || !(sizes[static_cast<unsigned char>(form[0])] >> form.size() & 1U)) return {};
    for (const NumberWord& n : words) if (n.word == form) return n.digits;
    return {};
  }
};

constexpr Numbers kEn(kEnglish), kEs(kSpanish), kFr(kFrench), kPt(kPortuguese), kDe(kGerman);

}  // namespace

std::string_view number_value(std::string_view form, std::string_view language) {
  if (!form.empty() && form[0] >= '0' && form[0] <= '9') return form;
  if (language == "es") return kEs.find(form);
  if (language == "fr") return kFr.find(form);
  if (language == "pt") return kPt.find(form);
  if (language == "de") return kDe.find(form);
  return kEn.find(form);
}

}  // namespace stemma::trace
