// The rules first (page_rules.h); on a page without recognised structure the line
// classifier then weighs their verdict with everything else.
#include "stemma/read/furniture.h"

#include "stemma/read/line_model.h"
#include "stemma/read/page_rules.h"
#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

using doc::BlockKind;
using doc::FurnitureReason;

// Most letters of the text's beginning are of no Latin script: the lexicon has few words of its language.
bool other_script(std::string_view text) {
  size_t latin = 0, other = 0;
  for (char c : text.substr(0, 1U << 14U)) {
    latin += is_upper(c) || is_lower(c);
    other += static_cast<unsigned char>(c) >= 0xCE && c != '\xE2';
  }
  return other > latin;
}

// Cues enough to ask the classifier? One may occur in any text, and prints of bad quality
// show what looks like one.
bool shows_cues(const Draft& draft, const PageRules& rules) {
  size_t strong = 0, weak = 0;
  for (const LineSigns& s : rules.signs) {
    strong += s.cue >= 1;
    weak += s.cue > 0 && s.cue < 1;
  }
  const size_t halves = strong * 2 + weak;
  const bool dense = rules.signs.size() <= 600 || halves * 45 >= rules.signs.size();
  return rules.page || (dense && (strong >= 2 || other_script(draft.text())));
}

// A text that points to its notes is a paper or a book: short lines in it are epigraphs, captions, rows.
bool has_notes(const Draft& draft) {
  size_t anchored = 0;
  for (const doc::Note& note : draft.doc.notes) anchored += !note.anchors.empty();
  return anchored >= 2;
}

// The classifier's verdict over that of the rules. A line of the lexicon stays furniture.
void settle_lines(std::vector<Piece>& pieces, const PageRules& rules, const std::vector<LineVerdict>& verdicts) {
  for (size_t i = 0; i < pieces.size(); ++i) {
    doc::Block& block = pieces[i].block;
    if (!decides(pieces[i], rules.signs[i])) continue;
    if (verdicts[i].furniture && !pieces[i].furniture()) block.why = FurnitureReason::kClassifier;
    block.kind = verdicts[i].furniture ? BlockKind::kFurniture : BlockKind::kParagraph;
    if (!verdicts[i].furniture) block.why = FurnitureReason::kNone;
    block.confidence = verdicts[i].furniture ? verdicts[i].confidence : 1.0F;
  }
}

}  // namespace

bool decides(const Piece& piece, const LineSigns& signs) {
  return !signs.settled && (piece.free() || (piece.furniture() && signs.cue < 1));
}

std::vector<LineBins> judge_by_rules(const Draft& draft, std::vector<Piece>& pieces, PageRules& rules) {
  rules = apply_rules(draft, pieces);
  if (rules.signs.empty() || rules.structure || !draft.hints.empty() || has_notes(draft) || !shows_cues(draft, rules)) return {};
  return line_bins({draft, pieces, rules.signs, rules.repeats, rules.text});
}

void mark_furniture(const Draft& draft, std::vector<Piece>& pieces) {
  PageRules rules;
  const std::vector<LineBins> bins = judge_by_rules(draft, pieces, rules);
  if (!bins.empty()) settle_lines(pieces, rules, classify_lines(bins));
}

}  // namespace stemma::read
