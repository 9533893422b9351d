// Unit by unit: pair the marks, carry what is left open into the next unit, join what
// is only interrupted, then cut each quotation into fragments and attribute it.
#include "stemma/trace/parse.h"

#include <algorithm>

#include "stemma/text/unicode.h"
#include "stemma/trace/parse_interruption.h"
#include "stemma/trace/parse_joints.h"
#include "stemma/trace/parse_marks.h"
#include "stemma/trace/parse_units.h"
#include "stemma/trace/speaker.h"

namespace stemma::trace {
namespace {

// More than any real document holds; bounds the memory that hostile input can ask for.
constexpr size_t kMaxQuotations = 1'000'000;

// Quotations of one paragraph whose speakers are looked for. A paragraph with more is no prose.
constexpr size_t kMostAttributed = 2'000;

// A quotation while it is put together: the stretches between its marks, and what
// stands between the stretches.
struct Raw {
  std::vector<Span> segments;
  std::vector<Joint> joints;      // interruptions and continuations
  std::vector<Span> inner;
  std::vector<Span> between;      // texts of the interruptions, without the marks
  MarkFamily family = MarkFamily::kDouble;
  Span first_unit, last_unit;     // the pieces around: where speaker and cue are looked for
  Span previous_unit;             // the paragraph before
  uint32_t quoted_before = 0;     // end of the last quotation before it in the unit
  uint32_t open_begin = 0;        // begin of the first opening mark
  uint32_t close_end = 0;         // end of the last closing mark
  bool block = false;
};

bool has_letter(std::string_view text, Span s) {
  for (uint32_t at = s.begin; at < s.end;)
    if (const char32_t c = text::next_code_point(text, at); text::is_letter(c) || text::char_class(c) == text::CharClass::kDigit) return true;
  return false;
}

class Parser {
 public:
  Parser(const doc::Document& document, uint32_t doc) : document_(document), doc_(doc), text_(document.text) {}

  std::vector<Quotation> run() {
    const std::vector<Unit> all = units(document_);
    for (const Unit& unit : all) {
      if (out_.size() + raws_.size() >= kMaxQuotations) break;
      if (!unit.follows) end_carry();
      if (is_block(unit) && block_unit(unit)) continue;   // several blocks share the paragraph before them
      running_unit(unit);
      if (!carry_) flush();
      previous_ = unit.cover();
    }
    end_carry();
    flush();
    return std::move(out_);
  }

 private:
  static bool is_block(const Unit& u) { return u.kind == doc::BlockKind::kBlockquote || u.kind == doc::BlockKind::kEpigraph; }

  void running_unit(const Unit& unit) {
    Pairs pairs = pair_marks(text_, unit.pieces, document_.masks, carry_);
    last_block_ = false;
    const bool taken_up = pairs.continuation.has_value();
    if (carry_ && !taken_up) end_carry();
    if (taken_up) continue_carried(unit, pairs);
    for (const Pair& p : pairs.pairs) add_pair(unit, p);
  }

  void continue_carried(const Unit& unit, const Pairs& pairs) {
    Raw& raw = raws_[carried_raw_];
    const Mark& again = *pairs.continuation;
    const uint32_t end = pairs.carried_close ? pairs.carried_close->span.begin : unit.cover().end;
    raw.joints.push_back({JointKind::kContinuation, again.span});
    raw.segments.push_back({again.span.end, end});
    raw.last_unit = piece_at(unit, end == 0 ? end : end - 1);
    raw.close_end = pairs.carried_close ? pairs.carried_close->span.end : end;
    outer_ = carried_raw_;
    if (pairs.carried_close) carry_.reset();
  }

  void add_pair(const Unit& unit, const Pair& p) {
    const uint32_t end = p.close ? p.close->span.begin : unit.cover().end;
    const Span content{p.open.span.end, std::max(p.open.span.end, end)};
    if (p.depth > 0) {
      if (outer_ < raws_.size() && has_letter(text_, content)) raws_[outer_].inner.push_back(trim_space(text_, content));
      return;
    }
    if (!has_letter(text_, content) || (!p.close && !may_stay_open(p.open))) {
      outer_ = raws_.size();   // nothing: what nests in it is dropped with it
      return;
    }
    Raw raw;
    raw.family = p.open.family;
    raw.segments.push_back(content);
    raw.first_unit = piece_at(unit, p.open.span.begin);
    raw.last_unit = piece_at(unit, end == 0 ? end : end - 1);
    raw.open_begin = p.open.span.begin;
    raw.close_end = p.close ? p.close->span.end : end;
    raw.previous_unit = previous_;
    if (!raws_.empty() && raws_.back().last_unit == raw.first_unit) raw.quoted_before = raws_.back().close_end;
    if (!p.close) carry_ = p.open;
    if (join_interrupted(raw)) {
      if (!p.close) carried_raw_ = raws_.size() - 1;
      outer_ = raws_.size() - 1;
      return;
    }
    outer_ = raws_.size();
    if (!p.close) carried_raw_ = raws_.size();
    raws_.push_back(std::move(raw));
  }

  // A mark without a close is believed when its shape, or a colon or comma before it,
  // or the beginning of the paragraph says that words are quoted from here on.
  bool may_stay_open(const Mark& m) const {
    if (m.family == MarkFamily::kSingle) return m.first;
    if (!m.opens && m.shape != MarkShape::kOpen) return false;
    if (m.shape == MarkShape::kOpen || m.first) return true;
    uint32_t at = m.span.begin;
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\n')) --at;
    return at > 0 && (text_[at - 1] == ':' || text_[at - 1] == ',');
  }

  bool join_interrupted(Raw& raw) {
    if (raws_.empty() || raws_.back().block) return false;
    Raw& last = raws_.back();
    if (last.family != raw.family || last.last_unit != raw.first_unit || last.close_end > raw.open_begin) return false;
    const Span between{last.close_end, raw.open_begin};
    if (!is_interruption(text_, last.segments.back(), between, raw.segments.front(), document_.language)) return false;
    last.between.push_back(between);
    last.joints.push_back({JointKind::kInterruption, {last.segments.back().end, raw.segments.front().begin}});
    last.segments.push_back(raw.segments.front());
    last.last_unit = raw.last_unit;
    last.close_end = raw.close_end;
    return true;
  }

  // A block quotation: the whole unit, unless it is ordinary text with quotations in it.
  bool block_unit(const Unit& unit) {
    end_carry();
    const Pairs pairs = pair_marks(text_, unit.pieces, document_.masks);
    Span span = trim_space(text_, unit.cover());
    size_t first_inner = 0;
    if (!pairs.pairs.empty() && pairs.pairs[0].open.first) {
      const Pair& p = pairs.pairs[0];
      const uint32_t end = p.close ? p.close->span.end : span.end;
      if (has_letter(text_, {end, span.end})) return false;
      span = {p.open.span.end, p.close ? p.close->span.begin : span.end};
      first_inner = 1;
    }
    if (!has_letter(text_, span)) return true;
    const bool goes_on = last_block_ && unit.follows && !raws_.empty() && raws_.back().block;
    if (!goes_on) flush();
    if (goes_on) {
      Raw& raw = raws_.back();
      raw.joints.push_back({JointKind::kContinuation, {span.begin, span.begin}});
      raw.segments.push_back(span);
      raw.close_end = unit.cover().end;
    } else {
      Raw raw;
      raw.block = true;
      raw.previous_unit = previous_;
      raw.segments.push_back(span);
      raw.first_unit = raw.last_unit = unit.cover();
      raw.open_begin = unit.cover().begin;
      raw.close_end = unit.cover().end;
      raws_.push_back(std::move(raw));
    }
    for (size_t i = first_inner; i < pairs.pairs.size(); ++i) {
      const Pair& p = pairs.pairs[i];
      if (p.depth == first_inner && p.close) raws_.back().inner.push_back(trim_space(text_, {p.open.span.end, p.close->span.begin}));
    }
    last_block_ = true;
    return true;
  }

  static Span piece_at(const Unit& unit, uint32_t at) {
    for (const Span& p : unit.pieces)
      if (p.contains(at)) return p;
    return unit.pieces.back();
  }

  void end_carry() { carry_.reset(); }

  void flush() {
    for (size_t i = 0; i < raws_.size(); ++i) out_.push_back(finish(raws_[i], i < kMostAttributed));
    raws_.clear();
    outer_ = 0;
    last_block_ = false;
  }

  Quotation finish(const Raw& raw, bool with_speaker) {
    Quotation q;
    q.doc = doc_;
    q.block = raw.block;
    Cuts cuts;
    for (const Span& segment : raw.segments)
      for (const Span& piece : without_furniture(document_, segment)) cut_fragments(text_, piece, cuts);
    q.fragments = std::move(cuts.fragments);
    q.joints = std::move(cuts.joints);
    q.joints.insert(q.joints.end(), raw.joints.begin(), raw.joints.end());
    std::sort(q.joints.begin(), q.joints.end(), [](const Joint& a, const Joint& b) { return a.span < b.span; });
    q.inner = raw.inner;
    const Span first = trim_space(text_, raw.segments.front());
    const Span last = trim_space(text_, raw.segments.back());
    q.span = {first.begin, std::max(first.begin, last.end)};
    if (with_speaker) attribute(document_, {raw.first_unit, raw.last_unit, raw.open_begin, raw.close_end, raw.between, raw.quoted_before, raw.previous_unit}, q);
    return q;
  }

  const doc::Document& document_;
  const uint32_t doc_;
  std::string_view text_;
  std::vector<Raw> raws_;             // of the current unit, and of those it continues
  size_t outer_ = 0;                  // the raw quotation that inner ones belong to
  std::optional<Mark> carry_;         // the mark left open by the unit before
  size_t carried_raw_ = 0;
  Span previous_;                     // the last unit that was no block quotation
  bool last_block_ = false;
  std::vector<Quotation> out_;
};

}  // namespace

std::vector<Quotation> find_quotations(const doc::Document& document, uint32_t doc) {
  std::vector<Quotation> out = Parser(document, doc).run();
  std::erase_if(out, [](const Quotation& q) { return q.fragments.empty(); });
  return out;
}

Quotation as_quotation(const doc::Document& document, uint32_t doc, Span span) {
  Quotation q;
  q.doc = doc;
  span = trim_space(document.text, span);
  const std::vector<Span> pieces = without_furniture(document, span);
  const Pairs pairs = pair_marks(document.text, pieces, document.masks);
  uint32_t depth = 0;
  if (!pairs.pairs.empty()) {
    const Pair& p = pairs.pairs[0];
    if (p.open.span.begin == span.begin && p.close && p.close->span.end == span.end) {
      span = trim_space(document.text, {p.open.span.end, p.close->span.begin});
      depth = 1;
    }
  }
  q.span = span;
  Cuts cuts;
  for (const Span& piece : without_furniture(document, span)) cut_fragments(document.text, piece, cuts);
  q.fragments = std::move(cuts.fragments);
  q.joints = std::move(cuts.joints);
  for (const Pair& p : pairs.pairs)
    if (p.depth == depth && p.close) q.inner.push_back(trim_space(document.text, {p.open.span.end, p.close->span.begin}));
  return q;
}

}  // namespace stemma::trace
