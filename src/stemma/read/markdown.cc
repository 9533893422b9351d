// One pass over the pieces for headings and definitions, one over the text for anchors.
#include "stemma/read/markdown.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "stemma/read/blank.h"
#include "stemma/read/date.h"
#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

using doc::BlockKind;

constexpr size_t kLongestLabel = 64;

// "[^label]" at the beginning of `s`; empty if there is none.
std::string_view label_at(std::string_view s) {
  if (!s.starts_with("[^")) return {};
  for (size_t i = 2; i < s.size() && i < kLongestLabel; ++i) {
    if (s[i] == ']') return i > 2 ? s.substr(0, i + 1) : std::string_view();
    if (s[i] == '[' || s[i] == '^' || blank_at(s, i)) return {};
  }
  return {};
}

std::optional<uint32_t> number_of(std::string_view label) {
  uint32_t n = 0;
  const std::string_view digits = label.substr(2, label.size() - 3);
  if (digits.size() > 6) return std::nullopt;
  for (char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    n = n * 10 + static_cast<uint32_t>(c - '0');
  }
  return n;
}

void mark_heading(Draft& draft, std::vector<Piece>& pieces, size_t i, uint32_t level) {
  const Span span = pieces[i].block.span;
  const std::string_view s = span.of(draft.text());
  draft.doc.masks.push_back({doc::MaskKind::kBullet, {span.begin, span.begin + level}});
  size_t end = s.size();   // "## Heading ##": marks may close it, behind a blank
  while (end > level && s[end - 1] == '#') --end;
  if (end < s.size() && blank_before(s, end)) {
    draft.doc.masks.push_back({doc::MaskKind::kBullet, {span.begin + static_cast<uint32_t>(end), span.end}});
  }
  if (i == 0 && level == 1) {
    const size_t from = std::min(s.find_first_not_of("# \t"), end);
    if (draft.stated.title.empty()) draft.stated.title = std::string(s.substr(from, end - from));
  } else {
    pieces[i].block.kind = BlockKind::kHeading;
  }
}

// Notes in the order of their definitions; of two with one label the first holds.
std::unordered_map<std::string, size_t> mark_definitions(Draft& draft, std::vector<Piece>& pieces) {
  std::unordered_map<std::string, size_t> notes;
  for (Piece& piece : pieces) {
    const std::string_view s = piece.of(draft.text());
    const std::string_view label = piece.free() ? footnote_label(s) : std::string_view();
    if (label.empty() || !notes.emplace(std::string(label), draft.doc.notes.size()).second) continue;
    const uint32_t begin = piece.block.span.begin;
    auto text = static_cast<uint32_t>(label.size() + 1);
    while (text < s.size() && blank_at(s, text)) text += blank_at(s, text);
    piece.block.kind = BlockKind::kNote;
    piece.block.number = number_of(label);
    draft.doc.masks.push_back({doc::MaskKind::kParagraphNumber, {begin, begin + text}});
    draft.doc.notes.push_back({std::string(label), {begin + text, piece.block.span.end}, {}});
  }
  return notes;
}

void mark_anchors(Draft& draft, const std::unordered_map<std::string, size_t>& notes) {
  const std::string_view text = draft.text();
  for (size_t at = text.find("[^"); at != text.npos; at = text.find("[^", at + 2)) {
    const std::string_view label = label_at(text.substr(at, kLongestLabel));
    const auto note = label.empty() ? notes.end() : notes.find(std::string(label));
    if (note == notes.end()) continue;
    const Span span{static_cast<uint32_t>(at), static_cast<uint32_t>(at + label.size())};
    doc::Note& to = draft.doc.notes[note->second];
    size_t behind = span.end + 1;
    while (behind < to.span.begin && blank_at(text, behind)) behind += blank_at(text, behind);
    if (behind == to.span.begin && text[span.end] == ':') continue;   // the definition itself
    to.anchors.push_back(span);
    draft.doc.masks.push_back({doc::MaskKind::kNoteMarker, span});
  }
}

// "*Prepared on 3 May 2010 …*": a paragraph in emphasis right under the title that says when.
void mark_emphasised_byline(Draft& draft, std::vector<Piece>& pieces) {
  if (pieces.size() < 2 || !pieces[1].free()) return;
  const std::string_view s = pieces[1].of(draft.text());
  if (s.size() < 3 || s.size() > 400 || (s[0] != '*' && s[0] != '_') || s.back() != s[0] || is_rule(s)) return;
  const auto date = find_date(s);
  if (!date || date->iso.size() < 10) return;
  pieces[1].block.kind = BlockKind::kByline;
  if (!draft.doc.date.empty()) return;
  draft.doc.date = date->iso;
  draft.doc.date_from = doc::DateFrom::kByline;
}

}  // namespace

uint32_t atx_level(std::string_view line) {
  uint32_t n = 0;
  while (n < line.size() && line[n] == '#') ++n;
  const bool heading = n >= 1 && n <= 6 && n + 1 < line.size() && blank_at(line, n);
  return heading && line.find_first_not_of("# \t", n) != line.npos ? n : 0;
}

std::string_view footnote_label(std::string_view line) {
  const std::string_view label = label_at(line);
  const bool defines = !label.empty() && label.size() + 1 < line.size() && line[label.size()] == ':';
  return defines ? label : std::string_view();
}

void mark_markdown(Draft& draft, std::vector<Piece>& pieces) {
  if (draft.doc.cable || !draft.hints.empty()) return;
  std::vector<size_t> headings;
  bool notes = false;
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (!pieces[i].free()) continue;
    const std::string_view s = pieces[i].of(draft.text());
    if (s[0] == '#' && atx_level(s) && s.find('\n') == s.npos) headings.push_back(i);
    notes |= s[0] == '[' && !footnote_label(s).empty();
  }
  if (headings.size() < 2 && !(notes && !headings.empty())) headings.clear();
  for (size_t i : headings) mark_heading(draft, pieces, i, atx_level(pieces[i].of(draft.text())));
  if (notes) mark_anchors(draft, mark_definitions(draft, pieces));
  draft.markdown = !headings.empty();
  if (draft.markdown && headings[0] == 0) mark_emphasised_byline(draft, pieces);
  std::sort(draft.doc.masks.begin(), draft.doc.masks.end(),
            [](const doc::Mask& a, const doc::Mask& b) { return a.span.begin < b.span.begin; });
}

}  // namespace stemma::read
