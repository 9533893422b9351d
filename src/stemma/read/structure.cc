// One pass for what a piece shows by itself, one for what its neighbours tell.
#include "stemma/read/structure.h"

#include <algorithm>
#include <string>

#include "stemma/read/blank.h"
#include "stemma/read/captions.h"
#include "stemma/read/prose.h"
#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

using doc::BlockKind;

constexpr std::string_view kQuoteCues[] = {"message", "wrote", "writes", "tweeted", "posted", "said", "says", "reported", "stated", "statement",
    "declared", "reads", "read", "quote", "quotes", "quoted", "excerpt", "passage", "letter", "put it", "concludes", "concluded", "explains",
    "explained", "argues", "notes", "noted", "follows", "escribió", "dijo", "declaró", "écrit", "déclaré", "escreveu", "disse", "schrieb", "sagte", "erklärte"};

bool opens_quoted(std::string_view s) {
  return s[0] == '"' || s[0] == '\'' || s.substr(0, 3) == "“" || s.substr(0, 3) == "‘" || s.substr(0, 2) == "«" || s.substr(0, 3) == "„";
}

bool is_paragraph(const Draft& draft, const Piece& p) {
  if (p.block.kind != BlockKind::kParagraph && p.block.kind != BlockKind::kBlockquote) return false;
  const std::string_view s = p.of(draft.text());
  return count_words(s, 12) >= 12 && (p.block.wrapped || s.size() > 200 || ends_sentence(s));
}

// Index of the next piece that is not furniture; pieces.size() if none.
size_t next_text(const std::vector<Piece>& pieces, size_t i) {
  for (++i; i < pieces.size() && pieces[i].furniture(); ++i) {}
  return i;
}

bool is_heading(const Draft& draft, const std::vector<Piece>& pieces, size_t i) {
  const std::string_view s = pieces[i].of(draft.text());
  if (pieces[i].block.wrapped || s.size() > 120 || count_words(s, 15) > 14 || count_words(s, 1) == 0 || starts_lower(s)) return false;
  if (s.back() == '.' || s.back() == ',' || s.back() == ';' || (opens_quoted(s) && ends_sentence(s))) return false;
  if (s.back() == '!' || s.back() == ':' || s.back() == '-') return false;
  const size_t next = next_text(pieces, i);
  return next < pieces.size() && is_paragraph(draft, pieces[next]);
}

// "He tweeted the following message:" with a paragraph below that has no quotation marks.
bool introduces(std::string_view s) {
  if (s.empty() || s.back() != ':' || count_words(s, 6) < 6) return false;
  std::string tail = plain(s.size() > 160 ? s.substr(s.size() - 160) : s);
  tail.insert(tail.begin(), ' ');
  tail += ' ';
  for (std::string_view cue : kQuoteCues) {
    const size_t at = tail.find(cue);
    if (at != tail.npos && tail[at - 1] == ' ' && !is_alpha(tail[at + cue.size()])) return true;
  }
  return false;
}

bool all_lines_marked(std::string_view s) {
  for (size_t at = 0; at < s.size();) {
    while (at < s.size() && (s[at] == ' ' || s[at] == '\t')) ++at;
    if (at < s.size() && s[at] != '>') return false;
    const size_t end = s.find('\n', at);
    if (end == s.npos) break;
    at = end + 1;
  }
  return s[0] == '>';
}

// All lines of the piece are set in by four blanks or more.
uint32_t indent_of(const Draft& draft, const Piece& piece) {
  auto line = std::upper_bound(draft.lines.begin(), draft.lines.end(), piece.block.span.begin,
                               [](uint32_t at, const Line& l) { return at < l.span.begin; });
  if (line == draft.lines.begin()) return 0;
  uint32_t least = 1000;
  for (--line; line != draft.lines.end() && line->span.begin < piece.block.span.end; ++line) {
    if (!line->blank()) least = std::min(least, line->ink.begin - line->span.begin);
  }
  return least;
}

// Marks of a piece itself: bullets, numbers, quotation signs, captions, sources.
void mark_by_shape(Draft& draft, Piece& piece) {
  const std::string_view s = piece.of(draft.text());
  const uint32_t begin = piece.block.span.begin;
  if (s[0] == '>' && all_lines_marked(s)) {
    piece.block.kind = BlockKind::kBlockquote;
    draft.doc.masks.push_back({doc::MaskKind::kBullet, {begin, begin + 1}});
    for (size_t at = s.find('\n'); at != s.npos; at = s.find('\n', at + 1)) {
      const auto sign = static_cast<uint32_t>(s.find('>', at));
      draft.doc.masks.push_back({doc::MaskKind::kBullet, {begin + sign, begin + sign + 1}});
    }
  } else if (const uint32_t n = bullet(s)) {
    piece.block.kind = BlockKind::kItem;
    draft.doc.masks.push_back({doc::MaskKind::kBullet, {begin, begin + n}});
  } else if (const uint32_t m = item_marker(s)) {
    uint32_t number = 0;
    for (char c : s.substr(0, m)) number = is_digit(c) ? number * 10 + static_cast<uint32_t>(c - '0') : number;
    if (number) piece.block.number = number;
    if (count_words(s, 60) < 60) piece.block.kind = BlockKind::kItem;
    draft.doc.masks.push_back({doc::MaskKind::kParagraphNumber, {begin, begin + m}});
  } else if (!caption_label(s).empty()) {
    piece.block.kind = BlockKind::kCaption;
  } else if (is_source_note(s)) {
    piece.block.kind = BlockKind::kSourceNote;
  } else if (is_rule(s)) {
    draft.doc.masks.push_back({doc::MaskKind::kRule, piece.block.span});
  }
}

BlockKind kind_of(Hint hint) {
  switch (hint) {
    case Hint::kHeading: return BlockKind::kHeading;
    case Hint::kItem: return BlockKind::kItem;
    case Hint::kBlockquote: case Hint::kQuoted: return BlockKind::kBlockquote;
    case Hint::kCaption: return BlockKind::kCaption;
    case Hint::kReference: return BlockKind::kReference;
    case Hint::kSignature: return BlockKind::kSignature;
    case Hint::kSourceNote: return BlockKind::kSourceNote;
    case Hint::kEpigraph: return BlockKind::kEpigraph;
    default: return BlockKind::kParagraph;
  }
}

// What mark-up says of a whole piece. Both lists ascend; hints may nest.
void mark_by_hints(const Draft& draft, std::vector<Piece>& pieces) {
  size_t at = 0;
  for (const HintSpan& hint : draft.hints) {
    const BlockKind kind = kind_of(hint.hint);
    if (kind == BlockKind::kParagraph || hint.span.empty()) continue;
    while (at < pieces.size() && pieces[at].block.span.end <= hint.span.begin) ++at;
    for (size_t i = at; i < pieces.size() && pieces[i].block.span.begin < hint.span.end; ++i) {
      if (pieces[i].free() && hint.span.contains(pieces[i].block.span)) pieces[i].block.kind = kind;
    }
  }
}

// A quotation above the text, with a line that says whose it is.
void mark_epigraph(const Draft& draft, std::vector<Piece>& pieces) {
  for (size_t i = 0; i + 1 < pieces.size() && i < 12; ++i) {
    if (pieces[i].block.kind != BlockKind::kParagraph) continue;
    const std::string_view s = pieces[i].of(draft.text());
    const std::string_view by = pieces[i + 1].of(draft.text());
    const bool near = pieces[i + 1].free() && by.size() <= 100 && count_words(by, 13) <= 12 && !ends_full_stop(by) && !starts_lower(by);
    if (s.size() <= 700 && opens_quoted(s) && near && (pieces[i].group == pieces[i + 1].group || by.substr(0, 3) == "—")) {
      const bool wrapped = pieces[i].block.wrapped;
      join(pieces, i, i + 1, BlockKind::kEpigraph);
      pieces[i].block.wrapped = wrapped;
      return;
    }
    if (s.size() > 300) return;
  }
}

}  // namespace

void mark_structure(Draft& draft, std::vector<Piece>& pieces) {
  mark_by_hints(draft, pieces);
  for (Piece& piece : pieces) {
    if (piece.free()) mark_by_shape(draft, piece);
  }
  mark_epigraph(draft, pieces);
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (!pieces[i].free()) continue;
    const std::string_view s = pieces[i].of(draft.text());
    if (is_heading(draft, pieces, i)) {
      pieces[i].block.kind = BlockKind::kHeading;
      continue;
    }
    const size_t next = next_text(pieces, i);
    if (next < pieces.size() && pieces[next].free() && introduces(s) && !opens_quoted(pieces[next].of(draft.text())) &&
        is_paragraph(draft, pieces[next])) {
      pieces[next].block.kind = BlockKind::kBlockquote;
      pieces[next].block.confidence = 0.6F;
    }
    if (i > 0 && pieces[i].block.wrapped && indent_of(draft, pieces[i]) >= indent_of(draft, pieces[i - 1]) + 4 && pieces[i - 1].free()) {
      pieces[i].block.kind = BlockKind::kBlockquote;
      pieces[i].block.confidence = 0.7F;
    }
  }
}

}  // namespace stemma::read
