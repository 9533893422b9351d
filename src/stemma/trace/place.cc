// Where the pieces of a quotation stand in the source: borders crossed, distances hidden.
#include <algorithm>
#include <string>

#include "stemma/text/unicode.h"
#include "stemma/trace/cues.h"
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

// Does the source's sentence name the speaker of the quotation?
bool names_speaker(const Witness& w) {
  if (!w.quotation.speaker) return false;
  const doc::Stream s = doc::make_stream(w.quoted, w.quotation.speaker->span);
  const uint32_t first = w.text.sentence_begin(w.alignment.first), last = w.text.sentence_end(w.alignment.last - 1);
  for (uint32_t k = first; k < last; ++k) {
    for (size_t i = 0; i < s.words.size(); ++i) {
      if (s.form(i) == w.text.stream.form(k) && !is_function_word(s.form(i), w.quoted.language)) return true;
    }
  }
  return false;
}

// Words the source itself puts in quotation marks, and the quotation does not. Where all
// of the quoted words are somebody's words in the source, the flag is for a quotation
// that gives them to somebody the sentence does not name.
void inner_quote(const Witness& w, std::vector<Flag>& out) {
  if (!w.quotation.inner.empty() || !w.copied.empty()) return;
  const std::string_view t = w.text.text();
  const Span span = w.text.span(w.alignment.first, w.alignment.last);
  const Span around = block(w.text, w.alignment.first).span;
  uint32_t open = 0;
  bool is_open = false;
  for (uint32_t at = around.begin; at < std::max(around.end, span.end) && at < t.size();) {
    const uint32_t begin = at;
    const char32_t c = text::next_code_point(t, at);
    if (!is_double_mark(c)) continue;
    const bool opens = c == '"' ? !is_open : c == 0x201C || c == 0xAB;
    if (opens) { open = at; is_open = true; continue; }
    if (!is_open) continue;
    is_open = false;
    const Span inner{open, begin};
    if (!inner.overlaps(span) || (inner.contains(span) && names_speaker(w))) continue;
    out.push_back({FlagCode::kFlattensInnerQuote, FlagWhere::kSource, false, inner,
                   "the source itself puts these words in quotation marks: “" + doc::flow(*w.text.doc, inner) + "”"});
  }
}

}  // namespace

bool gap_holds(const Witness& w, const JudgedEdit& e) {
  if (e.source.first == 0 || e.source.last >= w.text.size()) return true;
  const uint32_t before = e.source.first - 1, after = e.source.last;
  const uint32_t paragraphs = paragraphs_between(w.text, before, after);
  if (e.marked) return paragraphs <= kMarkedParagraphs;
  const bool numbered = block(w.text, before).number && block(w.text, after).number;
  return e.source.last - e.source.first <= kSilentWords && !(numbered && paragraphs > 0);
}

bool joints_hold(const Witness& w) {
  return std::all_of(w.judged.edits.begin(), w.judged.edits.end(), [&](const JudgedEdit& e) {
    return e.op != EditOp::kOmit || gap_holds(w, e);
  });
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
  const bool shown = std::any_of(w.quotation.joints.begin(), w.quotation.joints.end(),
                                 [](const Joint& j) { return j.kind == JointKind::kContinuation; });
  if (paragraphs_between(t, a, b) > 0 && !shown) {
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
