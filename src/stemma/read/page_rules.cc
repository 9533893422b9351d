// Every piece gets a score: sentences count for the document, short pieces without
// sentences and cue lines against it. On a page (a document that shows cues) the text
// is the stretch with the greatest sum; what lies outside is frame.
#include "stemma/read/page_rules.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "stemma/read/cues.h"
#include "stemma/read/date.h"
#include "stemma/read/foreign.h"
#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

using doc::BlockKind;
using doc::FurnitureReason;

constexpr float kNever = -1e9F;

LineSigns signs_of(std::string_view text, float cue, bool known_language) {
  LineSigns f;
  f.prose = measure(text, 50);
  f.cue = cue;
  f.ends = ends_full_stop(text);
  f.date = f.cue < 1 && is_date_line(text);
  const bool small = f.prose.capitals * 2 < f.prose.words;   // all there is to go by in other languages
  const bool words = f.prose.words >= 8 ? f.prose.density() >= 0.22F || (!known_language && small)
                                        : f.prose.words >= 3 && (f.prose.stops >= 1 || (!known_language && small));
  f.sentence = words && (f.ends || (f.prose.words >= 25 && f.prose.density() >= 0.3F) || (f.prose.words >= 12 && ends_sentence(text)));
  return f;
}

float score_of(const LineSigns& f) {
  const auto words = static_cast<float>(f.prose.words);
  if (f.cue >= 1) return -5;
  if (f.sentence) return (f.prose.words >= 8 ? std::min(words, 50.0F) : 2.0F) - f.cue * 4;
  if (f.date) return -1;
  return f.cue > 0 ? -4.0F : words >= 12 ? -1.0F : -3.0F;
}

void mark(Piece& piece, FurnitureReason why, float confidence) {
  piece.block.kind = BlockKind::kFurniture;
  piece.block.why = why;
  piece.block.confidence = confidence;
}

// The stretch of pieces with the greatest sum of scores, not before `start`.
Stretch best_stretch(const std::vector<LineSigns>& signs, size_t start) {
  Stretch best{0, 0, kNever};
  float sum = 0;
  size_t from = start;
  for (size_t i = start; i < signs.size(); ++i) {
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += signs[i].score;
    if (sum > best.sum) best = {from, i + 1, sum};
  }
  return best;
}

// Where the text of the page is: below the title if one is known, above the comments.
Stretch find_text(const Draft& draft, const std::vector<Piece>& pieces, const std::vector<LineSigns>& signs) {
  size_t title = 0;
  while (title < pieces.size() && pieces[title].block.kind != BlockKind::kTitle) ++title;
  Stretch text = best_stretch(signs, 0);
  if (title < pieces.size()) {
    const Stretch below = best_stretch(signs, title);
    if (below.sum >= 60 || below.sum * 2 >= text.sum) text = below;
  }
  float words = 0;
  for (size_t i = text.first; i < text.end; ++i) {
    if (signs[i].sentence) words += static_cast<float>(signs[i].prose.words);
    if (words < 60 || !pieces[i].block.span.size() || !ends_page_text(pieces[i].of(draft.text()))) continue;
    text.end = i;
  }
  return text;
}

// Is this a page, and not just a text in which one cue happens to occur?
bool is_page(const std::vector<Piece>& pieces, const std::vector<LineSigns>& signs) {
  size_t strong = 0;
  size_t weak = 0;
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].fixed) continue;
    strong += signs[i].cue >= 1;
    weak += signs[i].cue > 0 && signs[i].cue < 1;
  }
  const size_t cues = strong + weak / 2;
  return strong >= 1 && cues >= 3 && cues * 60 >= pieces.size();
}

// How often the words of a piece stand in the document: by hash, sorted. Long pieces count once.
std::vector<uint32_t> count_repeats(const Draft& draft, const std::vector<Piece>& pieces) {
  std::vector<std::pair<uint64_t, uint32_t>> seen;
  seen.reserve(pieces.size());
  for (uint32_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].block.span.size() > 200) continue;
    if (const uint64_t hash = plain_hash(pieces[i].of(draft.text()))) seen.emplace_back(hash, i);
  }
  std::sort(seen.begin(), seen.end());
  std::vector<uint32_t> out(pieces.size(), 1);
  for (size_t i = 0; i < seen.size();) {
    size_t end = i;
    while (end < seen.size() && seen[end].first == seen[i].first) ++end;
    for (size_t k = i; k < end; ++k) out[seen[k].second] = static_cast<uint32_t>(end - i);
    i = end;
  }
  return out;
}

// Lines that come back, and stand outside the text at least once.
void mark_repetition(const Draft& draft, std::vector<Piece>& pieces, const PageRules& rules) {
  std::unordered_set<uint64_t> outside;   // lines seen outside the text
  const auto repeats = [&](size_t i) {
    return rules.repeats[i] >= 2 && pieces[i].free() && rules.signs[i].prose.words > 0 && !rules.signs[i].sentence;
  };
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (repeats(i) && (i < rules.text.first || i >= rules.text.end)) outside.insert(plain_hash(pieces[i].of(draft.text())));
  }
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (!repeats(i)) continue;
    const bool out = outside.contains(plain_hash(pieces[i].of(draft.text())));
    if (out || rules.repeats[i] >= 4) mark(pieces[i], FurnitureReason::kRepetition, out ? 0.8F : 0.6F);
  }
}

// Runs of pieces without a sentence between paragraphs: link lists, share bars.
void mark_inner_lists(std::vector<Piece>& pieces, const std::vector<LineSigns>& signs, Stretch text) {
  for (size_t i = text.first; i < text.end;) {
    const auto bare = [&](size_t n) {
      return pieces[n].furniture() || (pieces[n].free() && !signs[n].sentence && !signs[n].date && signs[n].prose.words < 25);
    };
    size_t end = i;
    size_t cues = 0;
    while (end < text.end && bare(end)) cues += signs[end++].cue > 0;
    if (end - i >= 3 && (cues >= 1 || end - i >= 6)) {
      for (size_t n = i; n < end; ++n) {
        if (pieces[n].free()) mark(pieces[n], FurnitureReason::kClassifier, 0.6F);
      }
    }
    i = std::max(end, i + 1);
  }
}

// Weak cues count beside other furniture and before or behind all sentences.
void mark_weak(std::vector<Piece>& pieces, const std::vector<LineSigns>& signs) {
  size_t first = pieces.size();
  size_t last = 0;
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].furniture() || !(pieces[i].fixed || (signs[i].sentence && signs[i].prose.words >= 8))) continue;
    first = std::min(first, i);
    last = i;
  }
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (!pieces[i].free() || signs[i].cue <= 0 || signs[i].prose.words > 20) continue;
    const bool edge = i < first || i > last;
    const bool beside = (i > 0 && pieces[i - 1].furniture()) || (i + 1 < pieces.size() && pieces[i + 1].furniture());
    if (edge || (beside && !signs[i].sentence)) mark(pieces[i], FurnitureReason::kCue, 0.7F);
  }
}

// What the mark-up calls navigation, footer, aside or form. A wrapper around most of the
// page (a form around everything, as some servers write it) says nothing.
void mark_navigation(const Draft& draft, std::vector<Piece>& pieces) {
  size_t i = 0;
  uint32_t end = 0;
  for (const HintSpan& hint : draft.hints) {
    if (hint.hint != Hint::kNavigation || hint.span.end <= end) continue;
    if (hint.span.size() * 3ULL > draft.text().size() * 2ULL) continue;
    end = hint.span.end;
    while (i < pieces.size() && pieces[i].block.span.begin < hint.span.begin) ++i;
    for (; i < pieces.size() && pieces[i].block.span.begin < hint.span.end; ++i) {
      if (!pieces[i].fixed) mark(pieces[i], FurnitureReason::kFrame, 0.95F);
    }
  }
}

// A short line that speaks to the reader between two pieces of furniture.
void mark_between(std::vector<Piece>& pieces, const std::vector<LineSigns>& signs) {
  for (size_t i = 1; i + 1 < pieces.size(); ++i) {
    const Prose& p = signs[i].prose;
    if (!pieces[i].free() || p.words > 14 || p.you == 0) continue;
    if (pieces[i - 1].furniture() && pieces[i + 1].furniture()) mark(pieces[i], FurnitureReason::kClassifier, 0.6F);
  }
}

// Behind the last prose: short lines between two pieces of furniture are teasers, in whatever words.
void mark_tail(std::vector<Piece>& pieces, const std::vector<LineSigns>& signs) {
  size_t tail = pieces.size();
  const auto is_text = [&](size_t i) {
    return !pieces[i].furniture() && (!pieces[i].free() || (signs[i].sentence && signs[i].prose.words >= 8));
  };
  while (tail > 0 && !is_text(tail - 1)) --tail;
  size_t above = pieces.size();   // the furniture last seen
  for (size_t i = tail; i < pieces.size(); ++i) {
    if (!pieces[i].furniture()) continue;
    const auto teaser = [&](const LineSigns& f) { return !f.sentence && !f.date && f.prose.words >= 2 && f.prose.words <= 20; };
    const bool gap = above + 1 < i && above >= tail && i - above <= 12;
    if (gap && std::all_of(signs.begin() + static_cast<std::ptrdiff_t>(above) + 1, signs.begin() + static_cast<std::ptrdiff_t>(i), teaser)) {
      for (size_t n = above + 1; n < i; ++n) mark(pieces[n], FurnitureReason::kFrame, 0.6F);
    }
    above = i;
  }
}

}  // namespace

PageRules apply_rules(const Draft& draft, std::vector<Piece>& pieces) {
  PageRules rules;
  mark_navigation(draft, pieces);
  std::vector<LineSigns> signs(pieces.size());
  size_t strong = 0;
  for (size_t i = 0; i < pieces.size(); ++i) {
    rules.structure |= pieces[i].fixed;
    if (pieces[i].free()) signs[i].cue = furniture_cue(pieces[i].of(draft.text()));
    strong += signs[i].cue >= 1;
  }
  if (strong == 0) return rules;
  const bool known = !draft.doc.language.empty();
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].free()) signs[i] = signs_of(pieces[i].of(draft.text()), signs[i].cue, known);
    signs[i].score = pieces[i].free() ? score_of(signs[i]) : 10;
    signs[i].settled = !pieces[i].free();
  }
  rules.page = is_page(pieces, signs);
  rules.signs = std::move(signs);
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].free() && rules.signs[i].cue >= 1) mark(pieces[i], FurnitureReason::kCue, 0.9F);
  }
  if (!rules.structure) {
    rules.text = find_text(draft, pieces, rules.signs);
    rules.repeats = count_repeats(draft, pieces);
  }
  if (rules.page && !rules.structure) {
    mark_repetition(draft, pieces, rules);
    for (size_t i = 0; i < pieces.size(); ++i) {
      const bool outside = i < rules.text.first || i >= rules.text.end;
      if (outside && pieces[i].free() && !rules.signs[i].date) mark(pieces[i], FurnitureReason::kFrame, 0.8F);
    }
    mark_inner_lists(pieces, rules.signs, rules.text);
  }
  mark_weak(pieces, rules.signs);
  mark_between(pieces, rules.signs);
  if (!rules.structure) mark_tail(pieces, rules.signs);
  mark_foreign_topics(draft, pieces);
  return rules;
}

}  // namespace stemma::read
