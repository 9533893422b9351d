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
    "became", "began", "bought", "broke", "brought", "built", "came", "chose", "cut", "drew", "drove", "fell", "felt",
    "fought", "found", "gave", "got", "grew", "held", "hit", "hurt", "kept", "knew", "laid", "led", "left", "let", "lost",
    "made", "meant", "met", "paid", "put", "ran", "rose", "said", "sank", "saw", "sent", "set", "shut", "sold", "sought",
    "spent", "spoke", "stood", "struck", "took", "told", "went", "won", "wrote"};

// "in May", "MAY 1974", "3 May": the month, not the verb.
bool is_month(const SourceText& t, uint32_t w) {
  if (t.stream.form(w) != "may") return false;
  const std::string_view printed = t.stream.words[w].span.of(t.text());
  if (printed[0] != 'M') return false;
  const auto number = [&](uint32_t k) { return t.stream.words[k].kind == text::TokenKind::kNumber; };
  if ((w + 1 < t.size() && number(w + 1)) || (w > 0 && number(w - 1))) return true;
  static constexpr std::string_view kBefore[] = {"by", "during", "early", "from", "in", "last", "late", "mid", "next", "of", "on", "since", "this", "until"};
  const bool before = w > 0 && in(kBefore, t.stream.form(w - 1));
  return before || (printed == "May" && w > t.sentence_begin(w));
}

bool is_capitalised(const SourceText& t, uint32_t w) {
  const std::string_view printed = t.stream.words[w].span.of(t.text());
  uint32_t at = 0;
  return text::is_upper(text::next_code_point(printed, at)) && at < printed.size() && !text::is_upper(text::next_code_point(printed, at));
}

bool begins(const SourceText& t, uint32_t w) {
  return w == t.sentence_begin(w) || separator(t, w - 1) >= Separator::kStrong;
}

// "Ban", "Hope": cue words that people are called by are names if they have a capital inside a
// sentence, or at the beginning of one and inside another of the document.
bool is_name(const SourceText& t, uint32_t w) {
  static constexpr std::string_view kNames[] = {"ban", "grant", "hope", "will"};
  const std::string_view form = t.stream.form(w);
  if (!in(kNames, form) || !is_capitalised(t, w)) return false;
  if (!begins(t, w)) return true;
  for (uint32_t k = 1; k < t.size(); ++k) {
    if (t.stream.form(k) == form && is_capitalised(t, k) && !begins(t, k)) return true;
  }
  return false;
}

// "Should the talks fail", "granted, he tried": a condition or concession where the verb opens the
// clause, not in "they should talk", "who were granted leave".
bool is_plain_verb(const SourceText& t, uint32_t w) {
  static constexpr std::string_view kOpening[] = {"assuming", "given", "granted", "had", "provided", "should", "were"};
  return in(kOpening, t.stream.form(w)) && !begins(t, w) && separator(t, w - 1) == Separator::kNone;
}

}  // namespace

std::vector<Cue> cues_of(const SourceText& text, uint32_t first, uint32_t last) {
  std::vector<Cue> out = find_cues(text.stream, first, last, text.doc->language);
  std::erase_if(out, [&](const Cue& c) {
    if (c.last != c.first + 1) return false;
    const bool clause = c.cls == CueClass::kCondition || c.cls == CueClass::kConcession;
    if (clause && is_plain_verb(text, c.first)) return true;
    return is_month(text, c.first) || is_name(text, c.first);
  });
  return out;
}

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
