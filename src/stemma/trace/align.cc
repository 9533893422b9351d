// Rows are items of the quotation, columns words of the passage. Two layers a cell:
// D (inside the quotation) and G (passing over source words). Word costs are computed
// once for each distinct source word of the range, when they are asked for. Moves over several
// words (joins, expansions, glosses) are tried only where first letters agree.
//
// Most passages are laid at little cost, so cells that cost more than a bound are left out at first, and the
// bound is raised until the quotation is laid. No step costs less than nothing: what is dearer than the way
// found is no part of a cheaper one, and the cells that are kept come to be as they would without a bound.
#include "stemma/trace/align.h"
#include "stemma/text/edit_distance.h"

#include <algorithm>
#include <bit>
#include <deque>
#include <limits>
#include <optional>

#include "stemma/text/unicode.h"
#include "stemma/trace/cues.h"
#include "stemma/trace/numbers.h"
#include "stemma/trace/similar.h"

namespace stemma::trace {
namespace {

constexpr float kInf = std::numeric_limits<float>::infinity();
constexpr uint32_t kNone = UINT32_MAX;
constexpr uint32_t kJoinWords = 64;
constexpr size_t kNoisyLetters = 7;   // of an unknown word that may be several, with slips
constexpr float kSurely = 0.9F;       // the first bound: no word of the quotation without a counterpart
constexpr float kBound = 1.0F, kBoundWord = 0.15F;   // the second; then none
constexpr float kUnknownCost = -1;
using namespace align_cost;

struct Cell {
  float cost = kInf;
  StepKind kind = StepKind::kMatch;
  uint8_t dq = 0;
  uint8_t ds = 0;
  bool from_gap = false;
};
static_assert(sizeof(Cell) == 8 && kJoinWords < 256);

// Cells for one alignment after another: what is reached is put back, which is little, where clearing all of them and
// asking the system for them anew would be most of the work. Between two alignments all cells are as new.
struct Room {
  std::vector<Cell> d, g;
};
constexpr size_t kMostKept = size_t{1} << 20U;   // cells

Room& room() {
  thread_local Room r;
  return r;
}

class Aligner {
 public:
  Aligner(const Query& q, const SourceText& t, WordRange r)
      : q_(q), t_(t), first_(r.first), n_(static_cast<uint32_t>(q.items.size())), m_(r.last - r.first) {}

  Alignment run() {
    if (q_.words == 0 || m_ == 0) return {};
    if (auto same = word_for_word()) return std::move(*same);
    prepare();
    for (const float bound : {kSurely, kBound + kBoundWord * static_cast<float>(n_), kInf}) {
      bound_ = bound;
      fill();
      const uint32_t end = cheapest_end();
      const bool laid = d(n_, end).cost <= bound;
      Alignment out = laid ? trace_back(end) : Alignment{};
      put_back();
      if (laid) return out;
    }
    return {};
  }

 private:
  Cell& d(uint32_t i, uint32_t j) { return d_[i * (m_ + 1) + j]; }
  Cell& g(uint32_t i, uint32_t j) { return g_[i * (m_ + 1) + j]; }
  std::string_view source(uint32_t j) const { return t_.stream.form(first_ + j); }

  // Most quotations are true: their words stand there in a row, at no cost, and the first such place
  // is what the programme would find. No other step is free.
  std::optional<Alignment> word_for_word() const {
    if (q_.words != n_ || m_ < n_) return std::nullopt;   // marks, or words taken for several
    for (const Item& item : q_.items) if (item.kind != ItemKind::kWord) return std::nullopt;
    for (uint32_t j = first_; j + n_ <= first_ + m_; ++j) {
      uint32_t i = 0;
      while (i < n_ && t_.ids[j + i] == q_.items[i].id) ++i;
      if (i < n_) continue;
      Alignment out;
      for (i = 0; i < n_; ++i) out.steps.push_back({StepKind::kMatch, i, i + 1, j + i, j + i + 1, false});
      out.first = j;
      out.last = j + n_;
      return out;
    }
    return std::nullopt;
  }

  void prepare() {
    column_.resize(m_);
    letters_.resize(m_);
    initials_.resize(m_);
    s_caps_.resize(m_);
    q_caps_.resize(n_);
    for (uint32_t i = 0; i < n_; ++i) q_caps_[i] = q_.items[i].capitals;
    std::vector<uint32_t> local(std::bit_ceil(size_t{m_} * 2), kNone);   // by id: the first column that has it
    for (uint32_t j = 0; j < m_; ++j) {
      const WordId id = t_.ids[first_ + j];
      size_t at = (id ^ id >> 32U) & (local.size() - 1);
      while (local[at] != kNone && t_.ids[first_ + local[at]] != id) at = (at + 1) & (local.size() - 1);
      if (local[at] == kNone) {
        local[at] = j;
        column_[j] = static_cast<uint32_t>(distinct_.size());
        distinct_.push_back(j);
      } else {
        column_[j] = column_[local[at]];
      }
      letters_[j] = plain_letters(source(j));
      initials_[j] = letters_[j].empty() ? '\0' : letters_[j][0];
      const Span printed = t_.stream.words[first_ + j].span;
      s_caps_[j] = letters_[j].size() >= 2 && letters_[j].size() <= 6 && upper(t_.text(), printed);
    }
    width_ = static_cast<uint32_t>(distinct_.size());
    costs_.assign(static_cast<size_t>(n_) * width_, kUnknownCost);
    kinds_.assign(width_, 0);
    numbers_.resize(width_);
    q_kinds_.resize(n_);
    q_numbers_.resize(n_);
    for (uint32_t i = 0; i < n_; ++i) {
      q_kinds_[i] = letter_kinds(q_.items[i].form);
      q_numbers_[i] = number_value(q_.items[i].form, t_.doc->language);
    }
  }

  // As letters_of(), of a form that lies in the stream: most have nothing to leave out.
  std::string_view plain_letters(std::string_view form) {
    if (form.find_first_of("'.,") == std::string_view::npos) return form;
    return cut_letters_.emplace_back(letters_of(form));
  }

  // Of the word of row i on the k-th distinct word.
  float cost(uint32_t i, uint32_t k) {
    float& known = costs_[i * width_ + k];
    if (known != kUnknownCost) return known;
    const std::string_view form = source(distinct_[k]);
    if (kinds_[k] == 0) {
      kinds_[k] = letter_kinds(form);
      numbers_[k] = number_value(form, t_.doc->language);
    }
    return known = substitution(q_.items[i], q_kinds_[i], q_numbers_[i], distinct_[k], kinds_[k], numbers_[k]);
  }

  float substitution(const Item& item, uint32_t kinds, std::string_view number, uint32_t j, uint32_t source_kinds, std::string_view source_number) const {
    if (item.id == t_.ids[first_ + j]) return 0;
    if (!number.empty() && !source_number.empty()) return number == source_number ? 0.15F : 0.9F;
    if (number.empty() != source_number.empty()) return kDifferent;
    if (!item.stem.empty()) {
      const std::string_view s = letters_[j];
      if (s.size() >= item.stem.size() && item.stem.size() + 8 >= s.size() &&
          (item.stem_first ? s.compare(0, item.stem.size(), item.stem) == 0
                           : s.compare(s.size() - item.stem.size(), std::string::npos, item.stem) == 0)) {
        return 0.04F;
      }
      return kDifferent;
    }
    if (item.letters == letters_[j]) return 0.02F;
    return word_cost(item.form, kinds, source(j), source_kinds);
  }

  // The cell (i, j) of the quotation may be reached so.
  void reach(uint32_t i, uint32_t j, float cost, StepKind kind, uint32_t dq, uint32_t ds, bool from_gap) {
    if (cost > bound_) return;
    relax(d(i, j), cost, kind, dq, ds, from_gap);
    Columns& row = rows_[i];
    row.first = std::min(row.first, j);
    row.last = std::max(row.last, j + 1);
  }

  static void relax(Cell& to, float cost, StepKind kind, uint32_t dq, uint32_t ds, bool from_gap) {
    if (cost < to.cost) to = {cost, kind, static_cast<uint8_t>(dq), static_cast<uint8_t>(ds), from_gap};
  }

  void fill() {
    const size_t cells = static_cast<size_t>(n_ + 1) * (m_ + 1);
    if (d_.size() < cells) d_.resize(cells);
    if (g_.size() < cells) g_.resize(cells);
    rows_.assign(n_ + 1, {});
    for (uint32_t j = 0; j <= m_; ++j) d(0, j) = {0, StepKind::kMatch, 0, 0, false};
    rows_[0] = {0, m_ + 1};
    for (uint32_t i = 0; i < n_; ++i) {
      const bool inside = i > 0;
      const bool behind_mark = i > 0 && q_.items[i - 1].kind == ItemKind::kEllipsis;
      const float open = behind_mark ? kEllipsisOpen : kGapOpen;
      const float extend = behind_mark ? kEllipsisExtend : kGapExtend;
      const bool word = q_.items[i].kind == ItemKind::kWord;
      Cell* const in = &d(i, 0);
      Cell* const over = &g(i, 0);
      const Move move = word ? move_of(i) : Move{};
      // Behind the last column that is reached a gap opens, and goes on until it is too dear.
      uint32_t j = rows_[i].first;
      for (; j <= m_ && (j <= rows_[i].last || (inside && over[j - 1].cost < kInf)); ++j) {
        if (inside && j > 0) {
          if (in[j - 1].cost + open <= bound_) relax(over[j], in[j - 1].cost + open, StepKind::kOmit, 0, 1, false);
          if (over[j - 1].cost + extend <= bound_) relax(over[j], over[j - 1].cost + extend, StepKind::kOmit, 0, 1, true);
        }
        const float out_of = inside ? over[j].cost : kInf;
        if (word) {
          if (in[j].cost < kInf || out_of < kInf) step_word(move, j, in[j].cost, out_of);
          continue;
        }
        if (in[j].cost < kInf) step_mark(i, j, in[j].cost, false);
        if (out_of < kInf) step_mark(i, j, out_of, true);
      }
      rows_[i].gap_last = j;
    }
  }

  void put_back() {
    for (uint32_t i = 0; i <= n_; ++i) {
      const Columns& row = rows_[i];
      if (row.first < row.last) std::fill(&d(i, row.first), &d(i, row.first) + (row.last - row.first), Cell{});
      if (row.first < row.gap_last) std::fill(&g(i, row.first), &g(i, row.first) + (row.gap_last - row.first), Cell{});
    }
    if (d_.size() > kMostKept) d_ = {}, g_ = {};
  }

  // All moves that consume item i, from source position j.
  void step_mark(uint32_t i, uint32_t j, float at, bool gap) {
    const Item& item = q_.items[i];
    if (item.kind == ItemKind::kEllipsis) {
      reach(i + 1, j, at, StepKind::kEllipsis, 1, 0, gap);
      return;
    }
    if (item.kind == ItemKind::kGloss) {
      const uint32_t most = std::min(kGlossWords, m_ - j);
      for (uint32_t k = 0; k <= most; ++k) {
        reach(i + 1, j + k, at + kGloss + kGlossWord * static_cast<float>(k), StepKind::kGloss, 1, k, gap);
      }
      return;
    }
  }

  // What the cells of a row have in common, when its item is a word.
  struct Move {
    uint32_t i = 0;
    float insert = 0;
    char initial = 0;
    bool noisy = false;              // may be several words, with slips
    bool caps = false;
  };

  Move move_of(uint32_t i) {
    const Item& item = q_.items[i];
    const bool noisy = !item.known && item.letters.size() >= kNoisyLetters;
    return {i, item.bits < 7 ? kInsertFunction : kInsert, item.letters[0], noisy, q_caps_[i] != 0};
  }

  // From inside the quotation at the cost `in`, or out of a gap: the dearer of the two leads to nothing but what the other leads to.
  void step_word(const Move& move, uint32_t j, float in, float over) {
    if (j < m_) {
      const float c = cost(move.i, column_[j]);
      const bool gap = over + c < in + c;
      const float at = gap ? over : in;
      reach(move.i + 1, j + 1, at + c, c >= kDifferent ? StepKind::kReplace : StepKind::kMatch, 1, 1, gap);
      if (c > 0) {
        if (move.noisy || move.initial == initials_[j]) join(move.i, j, at, gap);
        if (move.caps || s_caps_[j]) expand(move.i, j, at, gap);
      }
    }
    if (in < kInf) reach(move.i + 1, j, in + move.insert, StepKind::kInsert, 1, 0, false);
  }

  // Quoted words i.. and source words j.. that agree letter by letter, divided differently.
  void join(uint32_t i, uint32_t j, float at, bool gap) {
    uint32_t qi = i, sj = j;
    size_t qo = 0, so = 0;   // letters used of the current words
    while (true) {
      const std::string_view ql = q_.items[qi].letters;
      const std::string_view sl = letters_[sj];
      while (qo < ql.size() && so < sl.size()) {
        if (ql[qo] != sl[so]) { noisy_join(i, j, at, gap); return; }
        ++qo;
        ++so;
      }
      const bool q_done = qo == ql.size(), s_done = so == sl.size();
      if (q_done && s_done) {
        if (qi > i || sj > j) reach(qi + 1, sj + 1, at + kJoin, StepKind::kJoin, qi - i + 1, sj - j + 1, gap);
        return;
      }
      if (q_done) {
        qo = 0;
        if (++qi >= n_ || qi - i >= 4 || q_.items[qi].kind != ItemKind::kWord) return;
      } else {
        so = 0;
        if (++sj >= m_ || sj - j >= kJoinWords) return;
      }
    }
  }

  // One long unknown quoted word on several source words, with a slip or two.
  void noisy_join(uint32_t i, uint32_t j, float at, bool gap) {
    const Item& item = q_.items[i];
    if (item.known || item.letters.size() < kNoisyLetters) return;
    if (item.letters[0] != letters_[j][0] && item.letters[1] != letters_[j][std::min<size_t>(1, letters_[j].size() - 1)]) return;
    std::string joined(letters_[j]);
    const auto slack = static_cast<uint32_t>(item.letters.size() / 7 + 1);
    for (uint32_t k = 1; k < kJoinWords && j + k < m_; ++k) {
      joined += letters_[j + k];
      if (joined.size() > item.letters.size() + slack) return;
      if (joined.size() + slack < item.letters.size()) continue;
      const uint32_t e = text::edit_distance(joined, item.letters, slack);
      if (e <= slack) reach(i + 1, j + k + 1, at + kJoin + 0.25F * static_cast<float>(e), StepKind::kJoin, 1, k + 1, gap);
    }
  }

  bool upper(std::string_view text, Span s) const {
    for (uint32_t at = s.begin; at < s.end;) {
      const char32_t c = text::next_code_point(text, at);
      if (text::is_letter(c) && !text::is_upper(c)) return false;
    }
    return true;
  }

  // "GOP" on "Government of Peru", and the other way round.
  void expand(uint32_t i, uint32_t j, float at, bool gap) {
    const std::string& acronym = q_.items[i].letters;
    if (q_caps_[i] && acronym[0] == letters_[j][0]) {
      size_t used = 0;
      uint32_t k = 0;
      for (; k < 9 && j + k < m_ && used < acronym.size(); ++k) {
        if (!letters_[j + k].empty() && letters_[j + k][0] == acronym[used]) ++used;
        else if (!is_function_word(source(j + k), "en")) break;
      }
      if (used == acronym.size() && k >= 2) reach(i + 1, j + k, at + kExpand, StepKind::kExpand, 1, k, gap);
    }
    const std::string_view back = letters_[j];
    if (s_caps_[j] && back[0] == acronym[0]) {
      size_t used = 0;
      uint32_t k = 0;
      for (; k < 9 && i + k < n_ && used < back.size(); ++k) {
        const Item& item = q_.items[i + k];
        if (item.kind != ItemKind::kWord) break;
        if (!item.letters.empty() && item.letters[0] == back[used]) ++used;
        else if (!is_function_word(item.form, "en")) break;
      }
      if (used == back.size() && k >= 2) reach(i + k, j + 1, at + kExpand, StepKind::kExpand, k, 1, gap);
    }
  }

  // A bracket at the very edge stands for the rest of its sentence, if that is short:
  // there no gap would ever charge for leaving the words out.
  void widen_edge_glosses(Alignment& a) const {
    if (a.steps.size() < 2) return;
    Step& head = a.steps.front();
    if (head.kind == StepKind::kGloss && head.s_first == head.s_last && head.s_last < t_.size()) {
      const uint32_t begin = t_.sentence_begin(head.s_last);
      if (head.s_last - begin <= kGlossWords) head.s_first = begin;
    }
    Step& tail = a.steps.back();
    if (tail.kind == StepKind::kGloss && tail.s_first == tail.s_last && tail.s_first > 0) {
      const uint32_t end = t_.sentence_end(tail.s_first - 1);
      if (end - tail.s_first <= kGlossWords) tail.s_last = end;
    }
  }

  uint32_t cheapest_end() {
    uint32_t j = 0;
    for (uint32_t k = 1; k <= m_; ++k) if (d(n_, k).cost < d(n_, j).cost) j = k;
    return j;
  }

  Alignment trace_back(uint32_t j) {
    Alignment out;
    out.cost = d(n_, j).cost;
    uint32_t i = n_;
    bool gap = false;
    while (i > 0 || gap) {
      const Cell& c = gap ? g(i, j) : d(i, j);
      Step s{c.kind, i - c.dq, i, first_ + j - c.ds, first_ + j, false};
      if (c.kind == StepKind::kOmit) {
        s.marked = i > 0 && q_.items[i - 1].kind == ItemKind::kEllipsis;
        if (!out.steps.empty() && out.steps.back().kind == StepKind::kOmit) out.steps.back().s_first = s.s_first;
        else out.steps.push_back(s);
      } else {
        out.steps.push_back(s);
      }
      i -= c.dq;
      j -= c.ds;
      gap = c.from_gap;
    }
    std::reverse(out.steps.begin(), out.steps.end());
    widen_edge_glosses(out);
    bool any = false;
    for (const Step& s : out.steps) {
      const bool laid = s.kind == StepKind::kMatch || s.kind == StepKind::kJoin || s.kind == StepKind::kExpand ||
                        s.kind == StepKind::kReplace || (s.kind == StepKind::kGloss && s.s_first < s.s_last);
      if (!laid) continue;
      if (!any) out.first = s.s_first;
      out.last = s.s_last;
      any = true;
    }
    return out;
  }

  const Query& q_;
  const SourceText& t_;
  const uint32_t first_, n_, m_;
  std::vector<Cell>& d_ = room().d;
  std::vector<Cell>& g_ = room().g;
  struct Columns {
    uint32_t first = UINT32_MAX, last = 0, gap_last = 0;
  };
  std::vector<Columns> rows_;              // which cells are reached, at most
  float bound_ = kInf;
  std::vector<float> costs_;               // by row and column_
  std::vector<uint32_t> column_;           // the how many-th distinct word
  std::vector<uint32_t> distinct_;         // where it stands first
  std::vector<uint32_t> kinds_, q_kinds_;  // of letters; of distinct words 0 until they are asked for
  std::vector<std::string_view> letters_, numbers_, q_numbers_;
  std::deque<std::string> cut_letters_;
  std::vector<char> initials_;
  std::vector<char> q_caps_, s_caps_;   // could be acronyms
  uint32_t width_ = 0;
};

}  // namespace

Alignment align(const Query& query, const SourceText& text, WordRange range) {
  return Aligner(query, text, range).run();
}

}  // namespace stemma::trace
