// Where the pieces of a quotation stand in the source: borders crossed, distances hidden.
#include <algorithm>
#include <string>

#include "stemma/text/unicode.h"
#include "stemma/trace/flags.h"
#include "stemma/trace/scope.h"

namespace stemma::trace {
namespace {

constexpr uint32_t kSilentWords = 60;     // an unmarked gap of more can hide another subject
constexpr uint32_t kMarkedParagraphs = 2; // a marked one of more paragraphs as well

const doc::Block& block(const SourceText& t, uint32_t word) { return t.doc->blocks[t.block_of[word]]; }

bool is_paragraph(const doc::Block& b) {
  return b.kind == doc::BlockKind::kParagraph || b.kind == doc::BlockKind::kItem || b.kind == doc::BlockKind::kBlockquote ||
         b.kind == doc::BlockKind::kNote;
}

bool in_comment(const SourceText& t, uint32_t word) {
  if (!t.doc->cable) return false;
  const Span s = t.stream.words[word].span;
  return std::any_of(t.doc->cable->comments.begin(), t.doc->cable->comments.end(), [&](Span c) { return c.contains(s); });
}

// Paragraph borders between two words (0: the same paragraph).
uint32_t paragraphs_between(const SourceText& t, uint32_t a, uint32_t b) {
  const doc::Block &x = block(t, a), &y = block(t, b);
  if (x.number && y.number) {
    return *x.number < *y.number ? *y.number - *x.number : *x.number - *y.number;
  }
  uint32_t out = 0;
  for (uint32_t k = t.block_of[a] + 1; k <= t.block_of[b]; ++k) {
    if (is_paragraph(t.doc->blocks[k]) && !t.doc->blocks[k].continues) ++out;
  }
  return out;
}

// "[" 12 words left out "]": gaps of the alignment with a matched word on both sides.
template <typename F>
void for_gaps(const Witness& w, F f) {
  for (const JudgedEdit& e : w.judged.edits) {
    if (e.op == EditOp::kOmit && e.source.first > 0 && e.source.last < w.text.size()) f(e, e.source.first - 1, e.source.last);
  }
}

bool is_double_mark(char32_t c) { return c == '"' || c == 0x201C || c == 0x201D || c == 0xAB || c == 0xBB; }

// Inner quotation marks of the source among the matched words, that the quotation drops.
void inner_quote(const Witness& w, std::vector<Flag>& out) {
  if (!w.quotation.inner.empty()) return;
  const std::string_view t = w.text.text();
  Span span = w.text.span(w.alignment.first, w.alignment.last);
  uint32_t open = 0;
  bool is_open = false;
  for (uint32_t at = span.begin; at < span.end;) {
    const uint32_t begin = at;
    const char32_t c = text::next_code_point(t, at);
    if (!is_double_mark(c)) continue;
    if (!is_open) { open = at; is_open = true; continue; }
    is_open = false;
    if (begin <= open) continue;
    out.push_back({FlagCode::kFlattensInnerQuote, FlagWhere::kSource, false, {open, begin},
                   "the source itself puts these words in quotation marks: “" + doc::flow(*w.text.doc, {open, begin}) + "”"});
  }
}

}  // namespace

bool joints_hold(const Witness& w) {
  bool hold = true;
  for_gaps(w, [&](const JudgedEdit& e, uint32_t before, uint32_t after) {
    const uint32_t paragraphs = paragraphs_between(w.text, before, after);
    const bool numbered = block(w.text, before).number && block(w.text, after).number;
    if (e.marked) hold = hold && paragraphs <= kMarkedParagraphs;
    else hold = hold && e.source.last - e.source.first <= kSilentWords && !(numbered && paragraphs > 0);
  });
  return hold;
}

void place_flags(const Witness& w, std::vector<Flag>& out) {
  const SourceText& t = w.text;
  for_gaps(w, [&](const JudgedEdit& e, uint32_t before, uint32_t after) {
    const Span gap = t.span(e.source.first, e.source.last);
    const uint32_t words = e.source.last - e.source.first;
    if (t.sentence_of[before] != t.sentence_of[after]) {
      out.push_back({FlagCode::kCrossesSentence, FlagWhere::kJoint, false, gap, "the words left out run from one sentence into another"});
    }
    const uint32_t paragraphs = paragraphs_between(t, before, after);
    if (paragraphs > kMarkedParagraphs || (!e.marked && words > kSilentWords)) {
      out.push_back({FlagCode::kDistant, FlagWhere::kJoint, false, gap,
                     std::to_string(words) + " words lie between the parts" + (e.marked ? "" : ", unmarked")});
    }
  });
  const uint32_t a = w.alignment.first, b = w.alignment.last - 1;
  const Span whole = t.span(a, b + 1);
  if (paragraphs_between(t, a, b) > 0) {
    out.push_back({FlagCode::kCrossesParagraph, FlagWhere::kSource, false, whole, "the parts stand in different paragraphs"});
  }
  for (uint32_t k = a; k < b; ++k) {
    if (t.block_of[k] == t.block_of[k + 1]) continue;
    const std::string &from = block(t, k).portion, &to = block(t, k + 1).portion;
    if (from.empty() || to.empty() || from == to) continue;
    out.push_back({FlagCode::kCrossesPortion, FlagWhere::kSource, false, whole,
                   "the parts stand under different portion marks, (" + from + ") and (" + to + ")"});
    break;
  }
  if (in_comment(t, a) != in_comment(t, b)) {
    out.push_back({FlagCode::kCrossesComment, FlagWhere::kSource, false, whole, "one part is the writers’ comment, the other is not"});
  }
  inner_quote(w, out);
}

}  // namespace stemma::trace
