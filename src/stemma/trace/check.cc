// One quotation at a time: candidates are laid out, the believable ones become
// witnesses, parts that stand elsewhere are looked for, flags are raised last.
#include "stemma/trace/check.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "stemma/trace/candidates.h"
#include "stemma/trace/flags.h"
#include "stemma/trace/judge.h"
#include "stemma/trace/long.h"
#include "stemma/trace/memory.h"
#include "stemma/trace/parse.h"
#include "stemma/trace/reworded.h"
#include "stemma/trace/second_hand.h"
#include "stemma/trace/splice.h"
#include "stemma/trace/spun.h"
#include "stemma/trace/title_conflict.h"

namespace stemma::trace {
namespace {

constexpr double kShared = 0.65;        // words of a phrase are not independent: bits that count
constexpr double kChance = 0.01;        // more passages than this expected by chance: untraceable
constexpr double kGeneralText = 1e6;    // words of text any quotation is held against at least
constexpr float kFoundCost = 0.42F;     // cost a word up to which a passage is the source
constexpr float kRewordedCost = 0.55F;      // up to which it may be the passage that was reworded
constexpr double kRewordedShare = 0.70; // of the content words that name a reworded passage
constexpr size_t kAlwaysLaid = 2;       // passages laid out even if few words voted for them
constexpr double kLeastVotes = 0.3;     // of the information: with less a passage cannot be the source
constexpr double kLeastPart = 24;       // bits of the unbroken run a splice has to keep in place
constexpr size_t kSpunAsked = 2;        // best witnesses that are asked whether they are spun copies
constexpr size_t kAlike = 16;           // witnesses laid out of those that hold the words alike; further ones are counted
constexpr float kNearly = 0.12F;         // cost a word up to which they may stop at that although words are damaged
constexpr size_t kPartsSought = 6;      // passages whose missing parts are looked for elsewhere
constexpr double kWordBits = 20;        // no word carries more
constexpr float kLeastSlip = 0.22F;     // what a word with a slip costs at least (trace/similar.h)
constexpr double kOwnRun = 60;          // bits of one unbroken run that name a source by themselves

double by_chance(const Query& q, const Collection& c) {
  const double words = std::max(kGeneralText, static_cast<double>(c.words()));
  return std::min(words, words * std::exp2(-kShared * q.bits));
}

enum class Belief : uint8_t { kNo, kReworded, kSource };

// `elsewhere`: information of the parts found in other places.
Belief believe(const Query& q, const Judged& j, float cost, double elsewhere) {
  if (q.words == 0 || j.matched_bits <= 0) return Belief::kNo;
  const float a_word = cost / static_cast<float>(q.words);
  const double share = (j.matched_bits + elsewhere) / q.bits;
  if (a_word <= kFoundCost && share >= 0.5) return Belief::kSource;
  if (j.longest_bits >= kOwnRun && j.longest_words >= 5 && share >= 0.35) return Belief::kSource;
  if (a_word <= kRewordedCost && share >= 0.5 && j.longest_words >= 3 && j.longest_bits >= 24) return Belief::kReworded;
  return Belief::kNo;
}

}  // namespace

struct Checker::State {
  explicit State(const std::vector<const doc::Document*>& pile)
      : own(std::make_unique<MemoryCollection>(pile)), own_index(std::make_unique<MemoryIndex>(*own)), collection(*own), finder(*own, *own_index) {}
  State(const Collection& c, const Index& index) : collection(c), finder(c, index) {}

  std::unique_ptr<MemoryCollection> own;   // of a pile
  std::unique_ptr<MemoryIndex> own_index;
  const Collection& collection;
  Finder finder;
  SecondHand second{collection};
  SpunCopies spun{collection, finder};
};

namespace {

// A passage laid under the quotation. Where parts of it stand elsewhere, `query` is what
// is left without them, laid out anew.
struct Laid {
  uint32_t doc = 0;
  Query query;
  Alignment alignment;
  Judged judged;
  Belief belief = Belief::kNo;
  std::vector<MovedPart> moved;
  bool copy = false;         // the source only quotes the words itself
  bool after_primary = false;
  bool spun = false;         // beside another source: its words were swapped by a machine
  WordRange range;           // of the passage
  WordRange reworded;        // the sentences that say it in other words
  float cost = 0;            // of the alignment and of the moved parts
  double weight = 0;         // of the votes for it
};

constexpr float kMovedPart = 1.5F;   // what a part that stands elsewhere costs, besides itself

class OneCheck {
 public:
  OneCheck(const Collection& c, const Finder& f, const SecondHand& s, const SpunCopies& spun, const doc::Document& d, const Quotation& q)
      : c_(c), finder_(f), second_(s), spun_(spun), d_(d), q_(q), query_(make_query(d, q, c)) {}

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
  // All passages are laid; parts that stand elsewhere, and rewordings, are looked for on
  // the best few, and only while no passage holds the quotation whole.
  void lay_passages() {
    const std::string_view own = refers_to_itself(d_, q_) ? std::string_view() : std::string_view(d_.id);
    double best = 0;
    for (const Passage& p : finder_.find(query_, own, true)) {
      if (beaten(best - p.weight)) break;
      if (settled(p)) {
        if (best - p.weight > 1.0 / 256) break;
        ++out_.further;
        continue;
      }
      if (p.weight < 0.3 * best || (laid_.size() >= kAlwaysLaid && p.weight < kLeastVotes * query_.bits)) break;
      best = std::max(best, p.weight);
      lay(p);
    }
    const bool whole = std::any_of(laid_.begin(), laid_.end(), [&](const Laid& l) {
      return l.belief == Belief::kSource && !l.copy && l.judged.matched_bits >= 0.999 * query_.bits;
    });
    if (!whole) {
      std::stable_sort(laid_.begin(), laid_.end(), [](const Laid& a, const Laid& b) { return a.judged.matched_bits > b.judged.matched_bits; });
      for (size_t i = 0; i < laid_.size() && i < kPartsSought; ++i) seek_parts(laid_[i]);
    }
    const bool believed = std::any_of(laid_.begin(), laid_.end(), [](const Laid& l) { return l.belief != Belief::kNo; });
    if (!believed) for (Laid& l : laid_) seek_rewording(l);
    // A primary document that holds the passage comes before its copies, whatever they say.
    const bool primary = std::any_of(laid_.begin(), laid_.end(), [&](const Laid& l) {
      return l.belief == Belief::kSource && c_.text(l.doc).doc->kind == doc::Kind::kCable;
    });
    for (Laid& l : laid_) l.after_primary = primary && l.copy;
    mark_spun();
    std::erase_if(laid_, [](const Laid& l) { return l.alignment.empty(); });
    std::stable_sort(laid_.begin(), laid_.end(), [&](const Laid& a, const Laid& b) { return rank(a) < rank(b); });
  }

  // What only a spun copy holds so was put there by a machine: the wording of another source comes first, however far it is.
  void mark_spun() {
    const auto source = [](const Laid& l) { return l.belief != Belief::kNo && !l.alignment.empty(); };
    for (Laid& l : laid_) {
      const auto other = [&](const Laid& o) { return o.doc != l.doc && source(o); };
      if (l.copy && source(l) && std::any_of(laid_.begin(), laid_.end(), other)) l.spun = spun_.is_spun(l.doc);
    }
  }

  // Enough sources hold all of it, and alike: what has no more votes can only be one more of them. They come by precedence, so the ones left out are named last; one cited by
  // name may be anywhere.
  bool settled(const Passage& next) const {
    if (laid_.size() < kAlike || !q_.attributed_reference.empty()) return false;
    const auto least = std::min_element(laid_.begin(), laid_.end(), [](const Laid& a, const Laid& b) { return a.cost < b.cost; });
    if (least->belief != Belief::kSource || least->cost > kNearly * static_cast<float>(query_.words)) return false;
    const auto whole = static_cast<size_t>(std::count_if(laid_.begin(), laid_.end(), [&](const Laid& l) {
      return l.belief == Belief::kSource && l.cost <= least->cost + 0.001F && !l.copy && l.judged.matched_bits >= 0.999 * query_.bits;
    }));
    const bool poorer = least->weight > next.weight + 1.0 / 256;
    return whole >= kAlike || (whole > 0 && poorer);
  }

  // A passage that misses so many bits of what the best one has lacks at least one word for each
  // kWordBits of them: it cannot come near enough to one that holds the quotation as it is.
  bool beaten(double missing) const {
    if (missing < kWordBits) return false;
    const float least = kLeastSlip * static_cast<float>(missing / kWordBits);
    return std::any_of(laid_.begin(), laid_.end(), [&](const Laid& l) {
      return l.belief == Belief::kSource && !l.copy && l.judged.matched_bits >= 0.999 * query_.bits && l.cost + near_cost() < least;
    });
  }
  // What a witness may cost more than the best.
  float near_cost() const { return 0.02F * static_cast<float>(query_.words) + 0.15F; }

  void lay(const Passage& p) {
    const SourceText& t = c_.text(p.doc);
    Laid l;
    l.doc = p.doc;
    l.range = p.within(t);
    l.weight = p.weight;
    l.alignment = align(query_, t, l.range);
    if (l.alignment.empty() || own_words(l)) return;
    l.judged = judge(query_, d_, t, l.alignment, c_);
    l.cost = l.alignment.cost;
    l.belief = believe(query_, l.judged, l.cost, 0);
    l.copy = second_.is_copy(p.doc, t.span(l.alignment.first, l.alignment.last));
    laid_.push_back(std::move(l));
  }

  void seek_parts(Laid& l) {
    if (l.belief != Belief::kSource && (l.judged.longest_words < 3 || l.judged.longest_bits < kLeastPart)) return;
    const SourceText& t = c_.text(l.doc);
    l.moved = find_moved(query_, d_, l.doc, l.alignment, l.judged, c_, finder_);
    std::erase_if(l.moved, [&](const MovedPart& m) { return m.doc != l.doc && copies_whole(m.doc); });
    if (l.moved.empty()) return;
    l.belief = believe(query_, l.judged, l.alignment.cost - cost_of(l.moved), bits_of(l.moved));
    l.query = without(query_, l.moved);
    l.alignment = align(l.query, t, l.range);
    if (l.alignment.empty()) return;
    l.judged = judge(l.query, d_, t, l.alignment, c_);
    l.cost = l.alignment.cost;
    for (const MovedPart& m : l.moved) l.cost += m.cost + kMovedPart;
    l.copy = second_.is_copy(l.doc, t.span(l.alignment.first, l.alignment.last));
  }

  void seek_rewording(Laid& l) const {
    const Reworded r = find_reworded(query_, c_.text(l.doc), l.range);
    if (r.share < kRewordedShare || r.words < 5) return;
    l.belief = Belief::kReworded;
    l.reworded = r.range;
  }

  // Does it quote all these words itself? Then no part of them comes from there.
  bool copies_whole(uint32_t doc) const {
    return std::any_of(laid_.begin(), laid_.end(), [&](const Laid& o) { return o.doc == doc && o.copy && o.judged.matched_bits >= 0.999 * query_.bits; });
  }

  const Query& query_of(const Laid& l) const { return l.moved.empty() ? query_ : l.query; }

  double bits_of(const std::vector<MovedPart>& moved) const {
    double out = 0;
    for (const MovedPart& m : moved) for (uint32_t i = m.items.first; i < m.items.last; ++i) out += query_.items[i].bits;
    return out;
  }

  // The quotation itself, when the checked document is in the collection and quotes itself.
  bool own_words(const Laid& l) const {
    const SourceText& t = c_.text(l.doc);
    return t.doc->id == d_.id && t.span(l.alignment.first, l.alignment.last).overlaps(q_.span);
  }

  std::tuple<bool, int, bool, int, bool, bool, std::string, std::string, uint32_t> rank(const Laid& l) const {
    const doc::Document& s = *c_.text(l.doc).doc;
    const bool cited = s.cable && s.cable->key && doc::reference(*s.cable->key) == q_.attributed_reference;
    return {l.spun, -static_cast<int>(l.belief), l.after_primary, static_cast<int>(std::lround(l.cost * 20)), !cited, !s.cable,
            s.date.empty() ? "9999" : s.date, s.source.path, l.alignment.first};
  }

  void choose() {
    if (laid_.empty() || laid_[0].belief == Belief::kNo) {
      out_.verdict = Verdict::kNotFound;
      add_near();
      return;
    }
    const Laid& best = laid_[0];
    const float limit = best.cost + near_cost();
    for (Laid& l : laid_) {
      if (l.belief != best.belief || l.cost > limit) continue;
      if (!out_.sources.empty() && repeats(l)) continue;
      add_source(l);
    }
    const bool only_copies = std::all_of(out_.sources.begin(), out_.sources.end(), [&](const SourceMatch& m) { return second_.is_copy(m.doc, m.span); });
    if (only_copies) mark_second_hand(out_.sources);
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
    const Query& query = query_of(l);
    const Span copied = l.copy ? second_.copied(l.doc, t.span(l.alignment.first, l.alignment.last)) : Span{};
    const Witness w{c_, query, d_, q_, t, l.alignment, l.judged, copied};
    Verdict verdict = l.judged.verdict;
    if (l.belief == Belief::kReworded) verdict = Verdict::kParaphrased;
    else if (!l.moved.empty() || !joints_hold(w)) verdict = Verdict::kSpliced;
    SourceMatch m = match_at(l.doc, {l.alignment.first, l.alignment.last}, l.cost, verdict);
    if (verdict == Verdict::kParaphrased) {
      if (l.reworded.first < l.reworded.last) m.span = m.sentence = t.span(l.reworded.first, l.reworded.last);
    } else {
      m.flags = raise_flags(w);
      splice_flags(l.moved, query_, c_, l.doc, l.alignment, query, m.flags);
      describe(l, t, m);
    }
    // Beside a record a copy is not asked how it was made.
    const bool record = !out_.sources.empty() && c_.is_primary(out_.sources[0].doc);
    if (out_.sources.size() < kSpunAsked && !record) spun_flag(l, t, m);
    out_.sources.push_back(std::move(m));
    for (const MovedPart& part : l.moved) if (part.doc != l.doc) add_part(part, verdict);
  }

  // A witness at these words: where they stand, and nothing yet of how they differ.
  SourceMatch match_at(uint32_t doc, WordRange words, float cost, Verdict verdict) const {
    const SourceText& t = c_.text(doc);
    SourceMatch m;
    m.doc = doc;
    m.verdict = verdict;
    m.cost = cost;
    m.span = t.span(words.first, words.last);
    m.sentence = t.span(t.sentence_begin(words.first), t.sentence_end(words.last - 1));
    const doc::Block& block = t.doc->blocks[t.block_of[words.first]];
    m.paragraph = block.number;
    m.portion = block.portion;
    return m;
  }

  void spun_flag(const Laid& l, const SourceText& t, SourceMatch& m) const {
    if (t.doc->kind == doc::Kind::kCable) return;
    const bool signs = spun_.is_spun(l.doc);
    const auto original = spun_.original(l.doc, {l.alignment.first, l.alignment.last});
    if (!signs && !original) return;
    m.flags.push_back({FlagCode::kSpunSource, FlagWhere::kSource, false, m.span,
                       original ? "the source has the words of " + c_.text(*original).doc->source.path + " with synonyms put in their place"
                                : std::string("the source shows the tell-tales of a text whose words were swapped by machine")});
  }

  // The document that holds another part of a spliced quotation is a source as well.
  void add_part(const MovedPart& part, Verdict verdict) {
    SourceMatch m = match_at(part.doc, part.source, part.cost, verdict);
    m.pieces.push_back({items_span(query_, part.items), m.span});
    out_.sources.push_back(std::move(m));
  }

  static Span items_span(const Query& q, WordRange items) {
    return {q.items[items.first].span.begin, q.items[items.last - 1].span.end};
  }

  // Pieces and edits in spans of the two texts.
  void describe(const Laid& l, const SourceText& t, SourceMatch& m) const {
    const Query& query = query_of(l);
    const Step* last = nullptr;
    for (const Step& s : l.alignment.steps) {
      if (s.kind != StepKind::kMatch && s.kind != StepKind::kJoin && s.kind != StepKind::kExpand) continue;
      const Piece p{items_span(query, {s.q_first, s.q_last}), t.span(s.s_first, s.s_last)};
      if (last && last->s_last == s.s_first && last->q_last == s.q_first) {
        m.pieces.back() = {cover(m.pieces.back().quote, p.quote), cover(m.pieces.back().source, p.source)};
      } else {
        m.pieces.push_back(p);
      }
      last = &s;
    }
    for (const JudgedEdit& e : l.judged.edits) {
      Edit edit;
      edit.op = e.op;
      edit.marked = e.marked;
      edit.slip = e.slip;
      if (e.source.first < e.source.last) edit.source = t.span(e.source.first, e.source.last);
      if (e.items.first < e.items.last) edit.quote = items_span(query, e.items);
      m.edits.push_back(edit);
    }
    for (const MovedPart& part : l.moved) {
      Edit edit;
      edit.op = EditOp::kMove;
      if (part.doc == l.doc) edit.source = t.span(part.source.first, part.source.last);
      edit.quote = items_span(query_, part.items);
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
  const SpunCopies& spun_;
  const doc::Document& d_;
  const Quotation& q_;
  Query query_;
  std::vector<Laid> laid_;
  CheckedQuotation out_;
};

}  // namespace

Checker::Checker(const std::vector<const doc::Document*>& against) : state_(std::make_unique<State>(against)) {}
Checker::Checker(const Collection& against, const Index& index) : state_(std::make_unique<State>(against, index)) {}
Checker::~Checker() = default;

std::vector<CheckedQuotation> Checker::check(const doc::Document& checked, uint32_t index) const {
  std::vector<CheckedQuotation> out;
  for (const Quotation& q : find_quotations(checked, index)) out.push_back(check_one(checked, q));
  raise_title_conflicts(checked, out);
  return out;
}

CheckedQuotation Checker::check_one(const doc::Document& checked, const Quotation& quotation) const {
  const auto check = [&](const Quotation& q) {
    return OneCheck(state_->collection, state_->finder, state_->second, state_->spun, checked, q).run();
  };
  if (is_long(checked, quotation)) return check_long(checked, quotation, state_->collection, check);
  return check(quotation);
}

}  // namespace stemma::trace
