// Words are required when they stand bare at the top of the pattern between blanks or its ends:
// no bracket, no choice, nothing that repeats them.
#include "stemma/engine/search/running_text.h"

#include <algorithm>

#include "stemma/text/index_form.h"
#include "stemma/text/unicode.h"

namespace stemma::engine {
namespace {

class Writer {
 public:
  Writer(const std::string& from, RunningText& to) : from_(from), to_(to) {}

  void line_end(uint32_t at) {
    if (to_.text.empty() || to_.text.back() == '\n') return;
    if (to_.text.back() == ' ') to_.text.back() = '\n';
    else put("\n", at);
  }

  void take(uint32_t begin, uint32_t end) {
    for (uint32_t at = begin; at < end;) {
      const uint32_t here = at;
      const char32_t c = text::next_code_point(from_, at);
      if (text::is_space(c)) {
        if (!to_.text.empty() && to_.text.back() != ' ' && to_.text.back() != '\n') put(" ", here);
      } else if (c != '\'' && text::is_apostrophe(c)) {
        put("'", here);
      } else if (c >= 0x201C && c <= 0x201F) {
        put("\"", here);
      } else if (text::char_class(c) != text::CharClass::kIgnorable) {
        put(std::string_view(from_).substr(here, at - here), here);
      }
    }
  }

 private:
  void put(std::string_view bytes, uint32_t from) {
    for (size_t i = 0; i < bytes.size(); ++i) to_.at.push_back(from + static_cast<uint32_t>(bytes.size() > 1 ? i : 0));
    to_.text.append(bytes);
  }

  const std::string& from_;
  RunningText& to_;
};

bool word_byte(char c) {
  const auto b = static_cast<unsigned char>(c);
  return b >= 0x80 || text::is_ascii_letter(b) || text::is_ascii_digit(b);
}

// Length of a blank of the pattern at `i` (" ", "\s", "\b"), with a + behind it; 0: none, or one that may be absent.
size_t blank_at(std::string_view p, size_t i, bool& border) {
  size_t n = 0;
  border = true;
  if (i < p.size() && p[i] == ' ') n = 1;
  else if (p.substr(i).starts_with("\\s") || p.substr(i).starts_with("\\b")) n = 2;
  if (n == 0) return 0;
  const char behind = i + n < p.size() ? p[i + n] : '\0';
  if (behind == '*' || behind == '?' || behind == '{') border = false;
  return n + (behind == '+' || behind == '*' || behind == '?' ? 1 : 0);
}

}  // namespace

RunningText::RunningText(const doc::Document& d, bool furniture) {
  Writer out(d.text, *this);
  auto mask = d.masks.begin();
  for (const doc::Block& block : d.blocks) {
    if (block.kind == doc::BlockKind::kFurniture && !furniture) continue;
    if (!block.continues) out.line_end(block.span.begin);
    uint32_t begin = block.span.begin;
    while (mask != d.masks.end() && mask->span.end <= begin) ++mask;
    for (auto m = mask; m != d.masks.end() && m->span.begin < block.span.end; ++m) {
      if (m->span.begin > begin) out.take(begin, m->span.begin);
      begin = std::max(begin, m->span.end);
    }
    if (begin < block.span.end) out.take(begin, block.span.end);
    if (!text.empty() && text.back() != ' ' && text.back() != '\n') text += ' ', at.push_back(block.span.end);
  }
}

Span RunningText::span(size_t begin, size_t end) const {
  if (begin >= at.size()) return {};
  if (begin == end) return {at[begin], at[begin]};
  return {at[begin], at[end - 1] + 1};
}

std::vector<std::string> required_words(std::string_view p) {
  std::vector<std::string> out;
  size_t depth = 0;
  bool bare = true;        // a border stands before here
  std::string run;
  const auto close = [&](bool border) {
    if (!run.empty() && bare && border) {
      text::each_index_word(run, {0, static_cast<uint32_t>(run.size())}, [&](Span, std::string_view form) { out.emplace_back(form); });
    }
    run.clear();
  };
  for (size_t i = 0; i < p.size();) {
    bool border = false;
    if (const size_t n = depth == 0 ? blank_at(p, i, border) : 0) {
      close(border);
      bare = border;
      i += n;
      continue;
    }
    if (p[i] == '|' && depth == 0) return {};
    if (depth == 0 && (word_byte(p[i]))) {
      run += p[i++];
      continue;
    }
    close(false);
    bare = false;
    if (p[i] == '(') ++depth;
    if (p[i] == ')' && depth > 0) --depth;
    if (p[i] == '[') {
      for (i += 2; i < p.size() && p[i] != ']'; ++i) if (p[i] == '\\') ++i;
    }
    i += p.substr(std::min(i, p.size())).starts_with('\\') ? 2 : 1;
  }
  close(true);
  return out;
}

std::string whole_words(std::string_view p) {
  const bool begin = !p.empty() && word_byte(p.front()) && static_cast<unsigned char>(p.front()) < 0x80;
  const bool escaped = p.size() > 1 && p[p.size() - 2] == '\\';
  const bool end = !p.empty() && word_byte(p.back()) && static_cast<unsigned char>(p.back()) < 0x80 && !escaped;
  return (begin ? "\\b(?:" : "(?:") + std::string(p) + (end ? ")\\b" : ")");
}

}  // namespace stemma::engine
