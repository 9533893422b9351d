#include "stemma/trace/scope.h"

#include <algorithm>
#include <iterator>

#include "stemma/text/unicode.h"

namespace stemma::trace {
namespace {

template <size_t N>
bool in(const std::string_view (&sorted)[N], std::string_view form) {
  return std::binary_search(std::begin(sorted), std::end(sorted), form);
}

constexpr std::string_view kOpeners[] = {
    "after", "although", "and", "because", "before", "but", "if", "once", "or", "since", "so", "then", "though",
    "unless", "until", "when", "where", "whereas", "which", "while", "who", "whom", "whose", "yet"};
constexpr std::string_view kAuxiliaries[] = {
    "am", "are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "may", "might", "must", "shall",
    "should", "was", "were", "will", "would"};
constexpr std::string_view kIrregularPasts[] = {
    "became", "began", "bought", "broke", "brought", "built", "came", "chose", "drew", "drove", "fell", "felt", "fought",
    "found", "gave", "got", "grew", "held", "kept", "knew", "laid", "led", "left", "lost", "made", "meant", "met", "paid",
    "ran", "rose", "said", "sank", "saw", "sent", "sold", "sought", "spent", "spoke", "stood", "struck", "took", "told",
    "went", "won", "wrote"};

}  // namespace

Separator separator(const SourceText& text, uint32_t w) {
  if (w + 1 >= text.size() || text.sentence_of[w] != text.sentence_of[w + 1]) return Separator::kSentence;
  const std::string_view t = text.text();
  Separator out = Separator::kNone;
  uint32_t at = text.stream.words[w].span.end;
  const uint32_t end = text.stream.words[w + 1].span.begin;
  if (end > at + 400) return Separator::kNone;   // an interruption lies between, not punctuation
  while (at < end) {
    const char32_t c = text::next_code_point(t, at);
    if (c == ';' || c == ':' || c == '(' || c == ')' || c == 0x2014 || c == 0x2013) return Separator::kStrong;
    if (c == '-' && at < end && t[at] == '-') return Separator::kStrong;
    if (c == ',') out = Separator::kComma;
  }
  return out;
}

bool opens_clause(std::string_view form) { return in(kOpeners, form); }
bool is_auxiliary(std::string_view form) { return in(kAuxiliaries, form); }

bool looks_finite(std::string_view form) {
  if (is_auxiliary(form) || in(kIrregularPasts, form)) return true;
  return form.size() > 4 && form.substr(form.size() - 2) == "ed";
}

std::string words_for_people(const SourceText& text, uint32_t first, uint32_t last) {
  std::string out = doc::flow(*text.doc, text.span(first, last));
  constexpr size_t kLongest = 160;
  if (out.size() <= kLongest) return out;
  size_t head = kLongest / 2, tail = out.size() - kLongest / 2;
  while (head > 0 && out[head] != ' ') --head;
  while (tail < out.size() && out[tail] != ' ') ++tail;
  return out.substr(0, head) + " …" + out.substr(tail);
}

}  // namespace stemma::trace
