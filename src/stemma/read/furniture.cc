// Every piece gets a score: sentences count for the document, short pieces without
// sentences and cue lines against it. On a page (a document that shows cues) the text
// is the stretch with the greatest sum; what lies outside is frame.
#include "stemma/read/furniture.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "stemma/read/cues.h"
#include "stemma/read/date.h"
#include "stemma/read/foreign.h"
#include "stemma/read/prose.h"
#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

using doc::BlockKind;
using doc::FurnitureReason;

constexpr float kNever = -1e9F;

struct Feature {
  Prose prose;
  float cue = 0;
  bool ends = false;       // with . ! ?
  bool date = false;
  bool sentence = false;   // prose by its words and its end
  float score = 0;
};

Feature feature_of(std::string_view text, float cue, bool known_language) {
  Feature f;
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

float score_of(const Feature& f) {
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
struct Stretch {
  size_t first = 0;
  size_t end = 0;
  float sum = kNever;
};
Stretch best_stretch(const std::vector<Feature>& features, size_t start) {
  Stretch best;
  float sum = 0;
  size_t from = start;
  for (size_t i = start; i < features.size(); ++i) {
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += features[i].score;
    if (sum > best.sum) best = {from, i + 1, sum};
  }
  return best;
}

// Where the text of the page is: below the title if one is known, above the comments.
Stretch find_text(const Draft& draft, const std::vector<Piece>& pieces, const std::vector<Feature>& features) {
  size_t title = 0;
  while (title < pieces.size() && pieces[title].block.kind != BlockKind::kTitle) ++title;
  Stretch text = best_stretch(features, 0);
  if (title < pieces.size()) {
    const Stretch below = best_stretch(features, title);
    if (below.sum >= 60 || below.sum * 2 >= text.sum) text = below;
  }
  float words = 0;
  for (size_t i = text.first; i < text.end; ++i) {
    if (features[i].sentence) words += static_cast<float>(features[i].prose.words);
    if (words < 60 || !pieces[i].block.span.size() || !ends_page_text(pieces[i].of(draft.text()))) continue;
    text.end = i;
  }
  return text;
}

// Is this a page, and not just a text in which one cue happens to occur?
bool is_page(const std::vector<Piece>& pieces, const std::vector<Feature>& features) {
  size_t strong = 0;
  size_t weak = 0;
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].fixed) continue;
    strong += features[i].cue >= 1;
    weak += features[i].cue > 0 && features[i].cue < 1;
  }
  const size_t cues = strong + weak / 2;
  return strong >= 1 && cues >= 3 && cues * 60 >= pieces.size();
}

// Lines that come back, and stand outside the text at least once.
void mark_repetition(const Draft& draft, std::vector<Piece>& pieces, const std::vector<Feature>& features, Stretch text) {
  std::unordered_map<std::string, std::vector<size_t>> seen;
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (!pieces[i].free() || features[i].prose.words == 0 || pieces[i].block.span.size() > 200) continue;
    seen[plain(pieces[i].of(draft.text()))].push_back(i);
  }
  for (const auto& [line, where] : seen) {
    if (line.empty() || where.size() < 2 || features[where[0]].sentence) continue;
    const bool outside = where.front() < text.first || where.back() >= text.end;
    for (size_t i : where) {
      if (outside || where.size() >= 4) mark(pieces[i], FurnitureReason::kRepetition, outside ? 0.8F : 0.6F);
    }
  }
}

// Runs of pieces without a sentence between paragraphs: link lists, share bars.
void mark_inner_lists(std::vector<Piece>& pieces, const std::vector<Feature>& features, Stretch text) {
  for (size_t i = text.first; i < text.end;) {
    const auto bare = [&](size_t n) {
      return pieces[n].furniture() || (pieces[n].free() && !features[n].sentence && !features[n].date && features[n].prose.words < 25);
    };
    size_t end = i;
    size_t cues = 0;
    while (end < text.end && bare(end)) cues += features[end++].cue > 0;
    if (end - i >= 3 && (cues >= 1 || end - i >= 6)) {
      for (size_t n = i; n < end; ++n) {
        if (pieces[n].free()) mark(pieces[n], FurnitureReason::kClassifier, 0.6F);
      }
    }
    i = std::max(end, i + 1);
  }
}

// Weak cues count beside other furniture and before or behind all sentences.
void mark_weak(std::vector<Piece>& pieces, const std::vector<Feature>& features) {
  size_t first = pieces.size();
  size_t last = 0;
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].furniture() || !(pieces[i].fixed || (features[i].sentence && features[i].prose.words >= 8))) continue;
    first = std::min(first, i);
    last = i;
  }
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (!pieces[i].free() || features[i].cue <= 0 || features[i].prose.words > 20) continue;
    const bool edge = i < first || i > last;
    const bool beside = (i > 0 && pieces[i - 1].furniture()) || (i + 1 < pieces.size() && pieces[i + 1].furniture());
    if (edge || (beside && !features[i].sentence)) mark(pieces[i], FurnitureReason::kCue, 0.7F);
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
void mark_between(std::vector<Piece>& pieces, const std::vector<Feature>& features) {
  for (size_t i = 1; i + 1 < pieces.size(); ++i) {
    const Prose& p = features[i].prose;
    if (!pieces[i].free() || p.words > 14 || p.you == 0) continue;
    if (pieces[i - 1].furniture() && pieces[i + 1].furniture()) mark(pieces[i], FurnitureReason::kClassifier, 0.6F);
  }
}

// Behind the last prose: short lines between two pieces of furniture are teasers, in whatever words.
void mark_tail(std::vector<Piece>& pieces, const std::vector<Feature>& features) {
  size_t tail = pieces.size();
  const auto is_text = [&](size_t i) {
    return !pieces[i].furniture() && (!pieces[i].free() || (features[i].sentence && features[i].prose.words >= 8));
  };
  while (tail > 0 && !is_text(tail - 1)) --tail;
  size_t above = pieces.size();   // the furniture last seen
  for (size_t i = tail; i < pieces.size(); ++i) {
    if (!pieces[i].furniture()) continue;
    const auto teaser = [&](const Feature& f) { return !f.sentence && !f.date && f.prose.words >= 2 && f.prose.words <= 20; };
    const bool gap = above + 1 < i && above >= tail && i - above <= 12;
    if (gap && std::all_of(features.begin() + static_cast<std::ptrdiff_t>(above) + 1, features.begin() + static_cast<std::ptrdiff_t>(i), teaser)) {
      for (size_t n = above + 1; n < i; ++n) mark(pieces[n], FurnitureReason::kFrame, 0.6F);
    }
    above = i;
  }
}

}  // namespace

void mark_furniture(const Draft& draft, std::vector<Piece>& pieces) {
  mark_navigation(draft, pieces);
  std::vector<Feature> features(pieces.size());
  bool structure = false;
  size_t strong = 0;
  for (size_t i = 0; i < pieces.size(); ++i) {
    structure |= pieces[i].fixed;
    if (pieces[i].free()) features[i].cue = furniture_cue(pieces[i].of(draft.text()));
    strong += features[i].cue >= 1;
  }
  if (strong == 0) return;
  const bool known = !draft.doc.language.empty();
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].free()) features[i] = feature_of(pieces[i].of(draft.text()), features[i].cue, known);
    features[i].score = pieces[i].free() ? score_of(features[i]) : 10;
  }
  const bool page = is_page(pieces, features);
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].free() && features[i].cue >= 1) mark(pieces[i], FurnitureReason::kCue, 0.9F);
  }
  if (page && !structure) {
    const Stretch text = find_text(draft, pieces, features);
    mark_repetition(draft, pieces, features, text);
    for (size_t i = 0; i < pieces.size(); ++i) {
      const bool outside = i < text.first || i >= text.end;
      if (outside && pieces[i].free() && !features[i].date) mark(pieces[i], FurnitureReason::kFrame, 0.8F);
    }
    mark_inner_lists(pieces, features, text);
  }
  mark_weak(pieces, features);
  mark_between(pieces, features);
  if (!structure) mark_tail(pieces, features);
  mark_foreign_topics(draft, pieces);
}

}  // namespace stemma::read
