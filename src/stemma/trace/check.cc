// One quotation at a time: candidates are laid out, the believable ones become
// witnesses, parts that stand elsewhere are looked for, flags are raised last.
#include "stemma/trace/check.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "stemma/trace/candidates.h"
#include "stemma/trace/flags.h"
#include "stemma/trace/judge.h"
#include "stemma/trace/parse.h"
#include "stemma/trace/second_hand.h"
#include "stemma/trace/splice.h"

namespace stemma::trace {
namespace {

constexpr double kShared = 0.65;        // words of a phrase are not independent: bits that count
constexpr double kChance = 0.01;        // more passages than this expected by chance: untraceable
constexpr double kGeneralText = 1e6;    // words of text any quotation is held against at least
constexpr float kFoundCost = 0.42F;     // cost a word up to which a passage is the source
constexpr float kRewordedCost = 0.62F;      // up to which it may be the passage that was reworded
constexpr double kOwnRun = 60;          // bits of one unbroken run that name a source by themselves

double by_chance(const Query& q, const Collection& c) {
  const double words = std::max(kGeneralText, static_cast<double>(c.words()));
  return std::min(words, words * std::exp2(-kShared * q.bits));
}

enum class Belief : uint8_t { kNo, kReworded, kSource };

Belief believe(const Query& q, const Judged& j, float cost) {
  if (q.words == 0 || j.matched_bits <= 0) return Belief::kNo;
  const float a_word = cost / static_cast<float>(q.words);
  const double share = j.matched_bits / q.bits;
  if (a_word <= kFoundCost && share >= 0.5) return Belief::kSource;
  if (j.longest_bits >= kOwnRun && j.longest_words >= 5 && share >= 0.35) return Belief::kSource;
  if (a_word <= kRewordedCost && share >= 0.42 && j.longest_words >= 3 && j.longest_bits >= 24) return Belief::kReworded;
  return Belief::kNo;
}

}  // namespace

struct Checker::State {
  explicit State(const std::vector<const doc::Document*>& against) : documents(against), collection(against), finder(collection), second(against) {}

  std::vector<const doc::Document*> documents;
  Collection collection;
  Finder finder;
  SecondHand second;
};

namespace {

// A passage laid under the quotation.
struct Laid {
  uint32_t doc = 0;
  Alignment alignment;
  Judged judged;
  Belief belief = Belief::kNo;
  std::vector<MovedPart> moved;
  std::vector<Flag> flags;
};

class OneCheck {
 public:
  OneCheck(const Collection& c, const Finder& f, const SecondHand& s, const doc::Document& d, const Quotation& q)
      : c_(c), finder_(f), second_(s), d_(d), q_(q), query_(make_query(d, q, c)) {}

  CheckedQuotation run() {
    out_.quotation = q_;
    out_.expected_by_chance = by_chance(query_, c_);
    if (query_.words == 0 || out_.expected_by_chance > kChance) {
      out_.verdict = Verdict::kUntraceable;
      return std::move(out_);
    }
    lay_passages();
    choose();
    return std::move(out_);
  }

 private:
  bool searchable(uint32_t doc) const { return c_.text(doc).doc->id != d_.id || refers_to_itself(d_, q_); }

  void lay_passages() {
    double best = 0;
    for (const Passage& p : finder_.find(query_)) {
      if (!searchable(p.doc)) continue;
      if (p.weight < 0.3 * best) break;
      best = std::max(best, p.weight);
      Laid l;
      l.doc = p.doc;
      l.alignment = align(query_, c_.text(p.doc), p.range);
      if (l.alignment.empty() || own_words(l)) continue;
      l.judged = judge(query_, d_, c_.text(p.doc), l.alignment, c_);
      l.moved = find_moved(query_, d_, l.doc, l.alignment, l.judged, c_, finder_);
      l.belief = believe(query_, l.judged, l.alignment.cost - cost_of(l.moved));
      laid_.push_back(std::move(l));
    }
    std::stable_sort(laid_.begin(), laid_.end(), [&](const Laid& a, const Laid& b) { return rank(a) < rank(b); });
  }

  // The quotation itself, when the checked document is in the collection and quotes itself.
  bool own_words(const Laid& l) const {
    const SourceText& t = c_.text(l.doc);
    return t.doc->id == d_.id && t.span(l.alignment.first, l.alignment.last).overlaps(q_.span);
  }

  std::tuple<int, int, bool, bool, std::string, std::string, uint32_t> rank(const Laid& l) const {
    const doc::Document& s = *c_.text(l.doc).doc;
    const bool cited = s.cable && s.cable->key && doc::reference(*s.cable->key) == q_.attributed_reference;
    return {-static_cast<int>(l.belief), static_cast<int>(std::lround(l.alignment.cost * 20)), !cited, !s.cable,
            s.date.empty() ? "9999" : s.date, s.source.path, l.alignment.first};
  }

  void choose() {
    if (laid_.empty() || laid_[0].belief == Belief::kNo) {
      out_.verdict = Verdict::kNotFound;
      add_near();
      return;
    }
    const Laid& best = laid_[0];
    const float limit = best.alignment.cost + 0.02F * static_cast<float>(query_.words) + 0.15F;
    for (Laid& l : laid_) {
      if (l.belief != best.belief || l.alignment.cost > limit) continue;
      if (!out_.sources.empty() && repeats(l)) continue;
      add_source(l);
    }
    second_.mark(out_.sources);
    out_.verdict = out_.sources[0].verdict;
    out_.slips = laid_[0].judged.slips;
    const bool meaning = std::any_of(out_.sources[0].flags.begin(), out_.sources[0].flags.end(),
                                     [](const Flag& f) { return group(f.code) == FlagGroup::kMeaning; });
    out_.clean = !meaning && (out_.verdict == Verdict::kVerbatim || out_.verdict == Verdict::kEmended || out_.verdict == Verdict::kElided);
  }

  bool repeats(const Laid& l) const {
    const Span s = c_.text(l.doc).span(l.alignment.first, l.alignment.last);
    return std::any_of(out_.sources.begin(), out_.sources.end(), [&](const SourceMatch& m) { return m.doc == l.doc && m.span.overlaps(s); });
  }

  void add_source(Laid& l) {
    const SourceText& t = c_.text(l.doc);
    const Witness w{c_, query_, d_, q_, t, l.alignment, l.judged};
    Verdict verdict = l.judged.verdict;
    if (!l.moved.empty() || !joints_hold(w)) {
      Judged rest = l.judged;   // what is left when the moved parts are taken out
      remove_moved(l.moved, rest);
      const bool reworded = verdict_of(rest, query_.words) == Verdict::kAltered && l.belief != Belief::kSource;
      verdict = reworded ? verdict : Verdict::kSpliced;
    }
    if (l.belief == Belief::kReworded && verdict != Verdict::kSpliced) verdict = Verdict::kParaphrased;
    SourceMatch m;
    m.doc = l.doc;
    m.verdict = verdict;
    m.cost = l.alignment.cost;
    m.span = t.span(l.alignment.first, l.alignment.last);
    m.sentence = t.span(t.sentence_begin(l.alignment.first), t.sentence_end(l.alignment.last - 1));
    const doc::Block& block = t.doc->blocks[t.block_of[l.alignment.first]];
    m.paragraph = block.number;
    m.portion = block.portion;
    m.flags = raise_flags(w);
    splice_flags(l.moved, query_, c_, l.doc, l.alignment, m.flags);
    describe(l, t, m);
    out_.sources.push_back(std::move(m));
    for (const MovedPart& part : l.moved) if (part.doc != l.doc) add_part(part, verdict);
  }

  // The document that holds another part of a spliced quotation is a source as well.
  void add_part(const MovedPart& part, Verdict verdict) {
    const SourceText& t = c_.text(part.doc);
    SourceMatch m;
    m.doc = part.doc;
    m.verdict = verdict;
    m.cost = part.cost;
    m.span = t.span(part.source.first, part.source.last);
    m.sentence = t.span(t.sentence_begin(part.source.first), t.sentence_end(part.source.last - 1));
    const doc::Block& block = t.doc->blocks[t.block_of[part.source.first]];
    m.paragraph = block.number;
    m.portion = block.portion;
    m.pieces.push_back({items_span(part.items), m.span});
    out_.sources.push_back(std::move(m));
  }

  Span items_span(WordRange items) const {
    return {query_.items[items.first].span.begin, query_.items[items.last - 1].span.end};
  }

  // Pieces and edits in spans of the two texts.
  void describe(const Laid& l, const SourceText& t, SourceMatch& m) const {
    const Step* last = nullptr;
    for (const Step& s : l.alignment.steps) {
      if (s.kind != StepKind::kMatch && s.kind != StepKind::kJoin && s.kind != StepKind::kExpand) continue;
      const Piece p{items_span({s.q_first, s.q_last}), t.span(s.s_first, s.s_last)};
      if (last && last->s_last == s.s_first && last->q_last == s.q_first) {
        m.pieces.back() = {cover(m.pieces.back().quote, p.quote), cover(m.pieces.back().source, p.source)};
      } else {
        m.pieces.push_back(p);
      }
      last = &s;
    }
    for (const JudgedEdit& e : l.judged.edits) {
      Edit edit;
      edit.op = moved_items(l.moved, e.items) ? EditOp::kMove : e.op;
      edit.marked = e.marked;
      edit.slip = e.slip;
      if (e.source.first < e.source.last) edit.source = t.span(e.source.first, e.source.last);
      if (e.items.first < e.items.last) edit.quote = items_span(e.items);
      m.edits.push_back(edit);
    }
  }

  void add_near() {
    for (const Laid& l : laid_) {
      if (out_.near.size() >= 2 || l.judged.matched_bits < 0.2 * query_.bits) break;
      out_.near.push_back({l.doc, c_.text(l.doc).span(l.alignment.first, l.alignment.last), "closest passage; not a source"});
    }
  }

  const Collection& c_;
  const Finder& finder_;
  const SecondHand& second_;
  const doc::Document& d_;
  const Quotation& q_;
  Query query_;
  std::vector<Laid> laid_;
  CheckedQuotation out_;
};

}  // namespace

Checker::Checker(const std::vector<const doc::Document*>& against) : state_(std::make_unique<State>(against)) {}
Checker::~Checker() = default;

std::vector<CheckedQuotation> Checker::check(const doc::Document& checked, uint32_t index) const {
  std::vector<CheckedQuotation> out;
  for (const Quotation& q : find_quotations(checked, index)) out.push_back(check_one(checked, q));
  return out;
}

CheckedQuotation Checker::check_one(const doc::Document& checked, const Quotation& quotation) const {
  return OneCheck(state_->collection, state_->finder, state_->second, checked, quotation).run();
}

}  // namespace stemma::trace
