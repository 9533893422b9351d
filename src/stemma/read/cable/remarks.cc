// A search for "END SUMMARY" (letters apart allowed) and for the opening word at the
// begin of a paragraph, of a sentence, or as a heading.
#include "stemma/read/cable/remarks.h"

#include <algorithm>

#include "stemma/read/cable/scan.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kNone = std::string_view::npos;
constexpr std::string_view kSummaryWords[] = {"SUMMARY", "SUMMAY", "EXECUTIVE SUMMARY", "INTRODUCTION AND SUMMARY"};

Span trimmed(std::string_view text, Span s) {
  while (s.begin < s.end &&
         (is_space(text[s.begin]) || text[s.begin] == ':' || text[s.begin] == '.' || text[s.begin] == '-'))
    ++s.begin;
  while (s.end > s.begin && (is_space(text[s.end - 1]) || text[s.end - 1] == '(' || text[s.end - 1] == '-')) --s.end;
  return s;
}

// Begin of a block's words, behind number, mark and other masks.
uint32_t words_of(const Body& body, Span block, std::string_view text) {
  uint32_t at = block.begin;
  auto m = std::lower_bound(body.masks.begin(), body.masks.end(), at,
                            [](const doc::Mask& x, uint32_t n) { return x.span.begin < n; });
  for (;;) {
    while (at < block.end && is_space(text[at])) ++at;
    while (m != body.masks.end() && m->span.begin < at) ++m;
    if (m == body.masks.end() || m->span.begin != at) return at;
    at = m->span.end;
  }
}

// "Summary", "SUMMARY AND COMMENT", "(SBU) Summary/Introduction": length with the
// punctuation behind it; 0 if the text does not begin so.
size_t opening(std::string_view s) {
  size_t lead = 0;
  if (begins(s, "(")) lead = 1;
  if (begins(s.substr(lead), "BEGIN ")) lead += 6;
  for (const std::string_view h : kSummaryWords) {
    if (!begins(s.substr(lead), h)) continue;
    size_t k = lead + h.size();
    if (k < s.size() && is_alnum(s[k])) continue;
    const size_t stop = s.substr(0, k + 60).find_first_of(":.\n", k);
    if (stop == kNone) return s.size() < 80 ? s.size() : 0;
    const std::string_view middle = s.substr(k, stop - k);
    if (words(middle).size() > 5) return 0;
    if (!middle.empty() && !begins(trim(middle), "AND") && middle[0] != '/' && !begins(trim(middle), "-") &&
        !trim(middle).empty())
      return 0;
    return stop + 1;
  }
  return 0;
}

// "END SUMMARY", "End Summary and Action Request": begin of the mark.
size_t closing(std::string_view text, size_t from, size_t to, std::string_view pattern) {
  size_t end = 0;
  const size_t at = find_spaced(text.substr(0, to), pattern, end, from);
  if (at == kNone || (at > 0 && is_alnum(text[at - 1]))) return kNone;
  return at;
}

uint32_t end_of_paragraph(std::string_view text, const Body& body, uint32_t at) {
  for (const auto& b : body.blocks)
    if (b.span.contains(at)) return b.span.end;
  return static_cast<uint32_t>(std::min(text.find("\n\n", at), text.size()));
}

}  // namespace

std::optional<Span> find_summary(std::string_view text, const Body& body) {
  if (body.blocks.empty()) return {};
  const size_t from = body.blocks.front().span.begin;
  const size_t to = body.blocks.back().span.end;
  const size_t stop = std::min(closing(text, from, to, "ENDSUMMARY"), closing(text, from, to, "ENDSUMMAY"));
  uint32_t begin = 0;
  bool found = false;
  uint32_t natural = 0;  // where it ends without an end mark
  for (const auto& b : body.blocks) {
    if (stop != kNone && b.span.begin > stop) break;
    if (b.kind == doc::BlockKind::kHeading) {
      const std::string_view h = trim(b.span.of(text), "-=_*#/\n ");
      if (find_word(h, "SUMMARY") == kNone || h.size() > 60) continue;
      begin = b.span.end;
      found = true;
      for (const auto& p : body.paragraphs)
        if (p.span.begin >= begin) {
          begin = words_of(body, p.span, text);
          natural = p.span.end;
          if (const size_t n = opening(text.substr(begin, p.span.end - begin))) begin += static_cast<uint32_t>(n);
          break;
        }
      if (natural == 0) natural = end_of_paragraph(text, body, begin + 2);
      break;
    }
    if (b.kind != doc::BlockKind::kParagraph) continue;
    const uint32_t at = words_of(body, b.span, text);
    const size_t n = opening(text.substr(at, b.span.end - at));
    if (n == 0) continue;
    begin = at + static_cast<uint32_t>(n);
    natural = b.span.end;
    found = true;
    break;
  }
  if (!found) {
    if (stop == kNone || body.paragraphs.empty()) return {};
    begin = words_of(body, body.paragraphs.front().span, text);
    if (begin > stop) return {};
  }
  Span s{begin, stop != kNone && stop >= begin ? static_cast<uint32_t>(stop) : natural};
  if (s.end < s.begin) return {};
  s = trimmed(text, s);
  if (s.empty()) return {};
  return s;
}

std::vector<Span> find_comments(std::string_view text, const Body& body) {
  std::vector<Span> out;
  const auto add = [&](Span s) {
    s = trimmed(text, s);
    if (!s.empty() && (out.empty() || s.begin >= out.back().end)) out.push_back(s);
  };
  for (size_t k = 0; k < body.blocks.size(); ++k) {
    const auto& b = body.blocks[k];
    if (b.kind == doc::BlockKind::kHeading) {
      const std::string_view h = trim(b.span.of(text), "-=_*#/\n ");
      if (!begins(h, "COMMENT") || h.size() > 40) continue;
      uint32_t end = b.span.end;
      for (size_t j = k + 1; j < body.blocks.size() && (body.blocks[j].kind == doc::BlockKind::kParagraph ||
                                                        body.blocks[j].kind == doc::BlockKind::kItem);
           ++j)
        end = body.blocks[j].span.end;
      if (const size_t stop = closing(text, b.span.end, end, "ENDCOMMENT"); stop != kNone)
        end = static_cast<uint32_t>(stop);
      if (k + 1 < body.blocks.size())
        add({words_of(body, {body.blocks[k + 1].span.begin, std::max(end, body.blocks[k + 1].span.begin)}, text), end});
      continue;
    }
    if (b.kind != doc::BlockKind::kParagraph && b.kind != doc::BlockKind::kItem) continue;
    const std::string_view s = b.span.of(text);
    if (find(s, "COMMENT") == kNone && find(s, "NOTE") == kNone) continue;   // most blocks
    for (size_t i = 0; i + 5 < s.size(); ++i) {
      const char c = upper(s[i]);
      if ((c != 'C' && c != 'N' && c != 'E') || (i > 0 && is_alnum(s[i - 1]))) continue;
      const bool bracket = i > 0 && s[i - 1] == '(';
      std::string_view mark;
      size_t word = i;
      if (begins(s.substr(i), "COMMENT"))
        mark = "ENDCOMMENT";
      else if (bracket && begins(s.substr(i), "NOTE"))
        mark = "ENDNOTE";
      else if (bracket && begins(s.substr(i), "EMBASSY")) {  // (Embassy X Comment: ...
        word = find_word(s.substr(0, std::min(s.size(), i + 50)), "COMMENT", i);
        if (word == kNone) continue;
        mark = "ENDCOMMENT";
      } else {
        continue;
      }
      const size_t colon = word + (mark == "ENDNOTE" ? 4 : 7);
      if (colon >= s.size() || (s[colon] != ':' && !(s[colon] == '.' && !is_lower(s[word + 1])))) continue;
      const size_t stop = closing(s, colon, std::min(s.size(), colon + 4000), mark);
      size_t end = stop;
      if (stop == kNone) {
        if (const size_t far = closing(text, b.span.begin + colon,
                                       std::min<size_t>(body.blocks.back().span.end, b.span.end + 4000), mark);
            far != kNone)
          end = far - b.span.begin;
        else if (bracket)
          end = std::min(s.find(')', colon), s.size());
        else
          end = s.size();
      }
      add({b.span.begin + static_cast<uint32_t>(colon + 1), b.span.begin + static_cast<uint32_t>(end)});
      i = std::min(end, s.size());
    }
  }
  return out;
}

}  // namespace stemma::read::cable
