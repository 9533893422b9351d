#include "stemma/trace/parse_interruption.h"

#include <string>
#include <vector>

#include "stemma/text/token.h"
#include "stemma/text/unicode.h"
#include "stemma/trace/parse_joints.h"
#include "stemma/trace/speech_words.h"

namespace stemma::trace {
namespace {

constexpr uint32_t kLongest = 160;
constexpr size_t kMostWords = 18;

bool is_set_off(char32_t c) { return c == ',' || c == 0x2013 || c == 0x2014 || c == '-'; }

// Does a sentence end inside? A period after an initial or a short title does not end one.
bool has_sentence_end(std::string_view text, Span s) {
  for (uint32_t i = s.begin; i < s.end; ++i) {
    const char c = text[i];
    if (c == ';' || c == '!' || c == '?') return true;
    if (c != '.') continue;
    uint32_t begin = i;
    while (begin > s.begin && text::is_ascii_letter(static_cast<unsigned char>(text[begin - 1]))) --begin;
    const bool capital = begin < i && text[begin] >= 'A' && text[begin] <= 'Z';
    if (!(capital && i - begin <= 4)) return true;
  }
  return false;
}

}  // namespace

bool is_interruption(std::string_view text, Span before, Span between, Span next, std::string_view language) {
  if (between.size() > kLongest) return false;
  const Span t = trim_space(text, between);
  const Span b = trim_space(text, before);
  const Span n = trim_space(text, next);
  if (t.size() < 3 || b.empty() || n.empty()) return false;
  const char32_t last = text::code_point_before(text, t.end);
  uint32_t at = t.begin;
  const char32_t first = text::next_code_point(text, at);
  const char32_t quoted = text::code_point_before(text, b.end);
  const bool left = is_set_off(first) || is_set_off(quoted) || quoted == '!' || quoted == '?' || quoted == 0x2026 || quoted == '.';
  if (!left || !is_set_off(last) || has_sentence_end(text, t)) return false;
  const SpeechWords& words = speech_words(language);
  const auto tokens = text::tokenize(text, t);
  if (tokens.empty() || tokens.size() > kMostWords) return false;
  size_t cues = 0;
  bool name = false;
  for (size_t i = 0; i < tokens.size(); ++i) {
    const std::string form = text::fold(tokens[i].span.of(text));
    uint32_t letter = tokens[i].span.begin;
    if (words.is_cue(form)) ++cues;
    else if (text::is_upper(text::next_code_point(text, letter))) name = true;
    else if (i == 0 && text::contains(words.stops, form) && !words.according.starts_with(form) && form != "as") return false;   // “A”, and she said, “B”
    if (i == 0 && (words.according.starts_with(form) || form == "as")) ++cues;
    if (i > 0 && text::contains(words.relatives, form)) return false;
  }
  if (cues >= 1) return cues <= 2;   // "as Vance put it" counts twice
  uint32_t letter = n.begin;
  return name && tokens.size() <= 4 && !text::is_upper(text::next_code_point(text, letter));
}

}  // namespace stemma::trace
