// Two steps. scan() finds every mark and judges its neighbours. Pairing keeps a stack
// of open marks: a mark that can close the nearest open one of its family does, and
// whatever was opened above it and never closed was no quotation mark after all.
#include "stemma/trace/parse_marks.h"

#include <algorithm>

#include "stemma/text/unicode.h"
#include "stemma/trace/parse_scan.h"

namespace stemma::trace {
namespace {

constexpr size_t kMaxOpen = 8;

class Pairing {
 public:
  Pairing(const std::vector<Mark>& marks, const std::optional<Mark>& carried) : marks_(marks) {
    single_close_.assign(marks.size() + 1, false);
    next_single_.assign(marks.size() + 1, marks.size());
    for (size_t i = marks.size(); i-- > 0;) {
      const bool single = marks[i].family == MarkFamily::kSingle && marks[i].opens != marks[i].closes;
      next_single_[i] = single ? i : next_single_[i + 1];
      single_close_[i] = single_close_[i + 1] || (marks[i].family == MarkFamily::kSingle && marks[i].closes);
    }
    if (carried) take_up(*carried);
  }

  Pairs run() {
    for (; at_ < marks_.size(); ++at_) step(marks_[at_]);
    leave_open();
    std::sort(out_.pairs.begin(), out_.pairs.end(),
              [](const Pair& a, const Pair& b) { return a.open.span < b.open.span; });
    set_depths();
    return std::move(out_);
  }

 private:
  struct Open {
    Mark mark;
    bool carried = false;
  };

  void take_up(const Mark& carried) {
    if (marks_.empty()) return;
    const Mark& m = marks_.front();
    if (!m.first || m.family != carried.family) return;
    const bool reverse = m.family == MarkFamily::kGuillemet && m.shape == MarkShape::kClose;   // » at each paragraph: French custom
    if (!m.opens && !reverse && m.shape != MarkShape::kOpen) return;
    out_.continuation = m;
    open_.push_back({carried, true});
    at_ = 1;
  }

  // Index in the stack of the nearest open mark of the family; npos if none.
  size_t nearest(MarkFamily family) const {
    for (size_t i = open_.size(); i-- > 0;)
      if (open_[i].mark.family == family) return i;
    return open_.size();
  }

  void close_at(size_t i, const Mark& m) {
    if (open_[i].carried) {
      out_.carried_close = m;
    } else {
      out_.pairs.push_back({open_[i].mark, m, 0});
    }
    open_.resize(i);
  }

  void open(const Mark& m) {
    if (open_.size() < kMaxOpen) open_.push_back({m, false});
  }

  void step(const Mark& m) {
    const size_t i = nearest(m.family);
    const bool is_open = i < open_.size();
    switch (m.family) {
      case MarkFamily::kDouble: return step_double(m, i, is_open);
      case MarkFamily::kGuillemet:
      case MarkFamily::kAngle: return step_guillemet(m, i, is_open);
      case MarkFamily::kSingle: return step_single(m, i, is_open);
      case MarkFamily::kBroken:
        if (is_open && m.closes) return close_at(i, m);
        if (!is_open && m.opens) open(m);
        return;
    }
  }

  void step_double(const Mark& m, size_t i, bool is_open) {
    const bool only_opens = m.opens && !m.closes;
    const bool only_closes = m.closes && !m.opens;
    if (m.shape == MarkShape::kOpen) {
      if (is_open && (only_closes || (open_[i].mark.low && !only_opens))) return close_at(i, m);
      if (!only_closes) open(m);
      return;
    }
    if (m.shape == MarkShape::kClose) {
      if (is_open) return close_at(i, m);
      if (only_opens) open(m);
      return;
    }
    if (!is_open) {
      if (!only_closes) open(m);
      return;
    }
    if (!only_opens) return close_at(i, m);
    // A straight mark that opens while another is open: the earlier one never closed,
    // unless it was a directed one, inside which straight marks may nest.
    if (open_[i].mark.shape == MarkShape::kEither && !open_[i].carried) open_.resize(i);
    open(m);
  }

  void step_guillemet(const Mark& m, size_t i, bool is_open) {
    if (is_open) {
      if (open_[i].mark.shape != m.shape) return close_at(i, m);
      if (m.opens) open(m);
      return;
    }
    if (m.shape == MarkShape::kOpen || (m.opens && !m.closes)) open(m);
  }

  void step_single(const Mark& m, size_t i, bool is_open) {
    if (is_open && m.closes) {
      if (m.possessive && !m.opens && is_apostrophe_here(m, open_[i].mark)) return;
      if (m.shape != MarkShape::kOpen || open_[i].mark.low) return close_at(i, m);
    }
    // A single mark is believed only when something can close it.
    if (m.opens && !m.closes && single_close_[at_ + 1]) {
      if (is_open && i + 1 == open_.size() && !open_[i].carried) open_.resize(i);
      open(m);
    }
  }

  // ‘the workers’ union won’: a mark behind an s with a word to follow is an
  // apostrophe when the next single mark is again a closing one.
  bool is_apostrophe_here(const Mark& m, const Mark& open_mark) const {
    const size_t next = next_single_[at_ + 1];
    if (next >= marks_.size() || !marks_[next].closes) return false;
    // Another family's boundary in between means that the next one closes something else.
    for (size_t j = at_ + 1; j < next && j < at_ + 4; ++j)
      if (marks_[j].family != MarkFamily::kSingle) return false;
    return m.span.begin - open_mark.span.end > 12;
  }

  void leave_open() {
    // The last mark left open may go on in the next paragraph, or end with this one;
    // earlier ones that were followed by complete pairs of their own family never closed.
    bool kept = false;
    for (const Open& o : open_) {
      if (o.carried || kept || o.mark.family == MarkFamily::kBroken) continue;
      const bool followed = std::any_of(out_.pairs.begin(), out_.pairs.end(), [&](const Pair& p) {
        return p.open.span.begin > o.mark.span.begin && p.open.family == o.mark.family;
      });
      if (followed) continue;
      out_.pairs.push_back({o.mark, {}, 0});
      kept = true;
    }
  }

  void set_depths() {
    std::vector<uint32_t> ends;
    if (out_.continuation) ends.push_back(out_.carried_close ? out_.carried_close->span.begin : UINT32_MAX);
    for (Pair& p : out_.pairs) {
      while (!ends.empty() && ends.back() <= p.open.span.begin) ends.pop_back();
      p.depth = static_cast<uint32_t>(ends.size());
      ends.push_back(p.close ? p.close->span.begin : UINT32_MAX);
    }
  }

  const std::vector<Mark>& marks_;
  std::vector<Open> open_;
  std::vector<bool> single_close_;     // is there a closing single mark at or after i?
  std::vector<size_t> next_single_;    // next single mark at or after i
  size_t at_ = 0;
  Pairs out_;
};

}  // namespace

Pairs pair_marks(std::string_view text, const std::vector<Span>& pieces,
                 const std::vector<doc::Mask>& masks, const std::optional<Mark>& carried) {
  const std::vector<Mark> marks = scan_marks(text, pieces, masks);
  return Pairing(marks, carried).run();
}

}  // namespace stemma::trace
