// Words meet again in a small walk: equal words are stepped over, at a difference a window decides how to
// go on, a wider one if that fails. Each piece of evidence is a function that says a, b, or nothing.
#include "stemma/trace/pairs/details.h"

#include <algorithm>

#include "stemma/doc/days.h"
#include "stemma/text/lexicon.h"
#include "stemma/trace/pairs/changes.h"
#include "stemma/trace/pairs/corpus.h"
#include "stemma/trace/parse.h"
#include "stemma/trace/similar.h"

namespace stemma::trace::pairs {
namespace {

constexpr uint32_t kWindows[] = {12, 48, 160};   // words looked ahead
constexpr size_t kLongestList = 40;              // substitutions told

// Longest common subsequence of two windows, of words equal or alike: pairs, ascending.
std::vector<std::pair<uint32_t, uint32_t>> common(const doc::Stream& a, uint32_t i, uint32_t n, const doc::Stream& b, uint32_t j, uint32_t m) {
  std::vector<std::string> fa(n), fb(m);
  for (uint32_t x = 0; x < n; ++x) fa[x] = loose_form(a.form(i + x));
  for (uint32_t y = 0; y < m; ++y) fb[y] = loose_form(b.form(j + y));
  const auto weight = [&](uint32_t x, uint32_t y) {
    if (fa[x] == fb[y]) return 3;
    return fa[x].size() > 3 && fb[y].size() > 3 && word_cost(fa[x], fb[y]) <= 0.6F ? 2 : 0;
  };
  std::vector<int> best(static_cast<size_t>(n + 1) * (m + 1));
  const auto at = [&](uint32_t x, uint32_t y) -> int& { return best[static_cast<size_t>(x) * (m + 1) + y]; };
  for (uint32_t x = n; x-- > 0;) {
    for (uint32_t y = m; y-- > 0;) {
      const int w = weight(x, y);
      at(x, y) = std::max({at(x + 1, y), at(x, y + 1), w > 0 ? at(x + 1, y + 1) + w : 0});
    }
  }
  std::vector<std::pair<uint32_t, uint32_t>> out;
  for (uint32_t x = 0, y = 0; x < n && y < m;) {
    const int w = weight(x, y);
    if (w > 0 && at(x, y) == at(x + 1, y + 1) + w) out.emplace_back(i + x++, j + y++);
    else if (at(x, y) == at(x + 1, y)) ++x;
    else ++y;
  }
  return out;
}

bool has_ellipsis(std::string_view between) {
  return between.find("…") != std::string_view::npos || between.find("...") != std::string_view::npos || between.find(". . .") != std::string_view::npos;
}

// One side's part of what was found out.
struct Found {
  uint32_t slips = 0;         // words that are none, where the other has one
  bool elided = false;        // an ellipsis where the other has words
};

struct Walk {
  const doc::Stream& a;
  const doc::Stream& b;
  const doc::Document& da;
  const doc::Document& db;
  Found of_a, of_b;
  bool verbatim = true;

  void pair(uint32_t i, uint32_t j) {
    const std::string_view x = a.form(i), y = b.form(j);
    if (x == y) return;
    verbatim = false;
    const bool known_x = text::word_rank(x) != text::WordRank::kUnknown, known_y = text::word_rank(y) != text::WordRank::kUnknown;
    if (known_x && !known_y) ++of_b.slips;
    if (known_y && !known_x) ++of_a.slips;
  }

  // Words of both sides between two pairs.
  void gap(uint32_t i, uint32_t i_end, uint32_t j, uint32_t j_end) {
    if (i == i_end && j == j_end) return;
    verbatim = false;
    const auto between = [](const doc::Stream& s, const doc::Document& d, uint32_t first, uint32_t last) {
      return std::string_view(d.text).substr(s.words[first - 1].span.end, s.words[last].span.begin - s.words[first - 1].span.end);
    };
    if (i_end - i > j_end - j && has_ellipsis(between(b, db, j, j_end)) && !has_ellipsis(between(a, da, i, i_end))) of_b.elided = true;
    if (j_end - j > i_end - i && has_ellipsis(between(a, da, i, i_end)) && !has_ellipsis(between(b, db, j, j_end))) of_a.elided = true;
  }
};

bool english(const doc::Document& d) { return d.language.empty() || d.language == "en"; }

void add(Details& d, Why why, bool for_a_first, bool for_b_first, int& a_first, int& b_first) {
  if (for_a_first == for_b_first) return;
  d.why.push_back(why);
  ++(for_a_first ? a_first : b_first);
}

}  // namespace

Reader::Reader(std::shared_ptr<const doc::Document> document) : document_(std::move(document)) {}

const doc::Stream& Reader::stream() const {
  std::call_once(cut_, [this] { stream_ = doc::make_stream(*document_); });
  return stream_;
}

// To find quotations costs more than all the rest, and most records have none.
bool Reader::may_quote() const {
  const auto& blocks = document_->blocks;
  if (std::any_of(blocks.begin(), blocks.end(), [](const doc::Block& b) { return b.kind == doc::BlockKind::kBlockquote; })) return true;
  constexpr std::string_view kMarks[] = {"\"", "“", "„", "«", "‹", "‘", " '", "\n'", "('"};
  return std::any_of(std::begin(kMarks), std::end(kMarks), [&](std::string_view m) { return document_->text.find(m) != std::string::npos; });
}

bool Reader::quotes(Span span) const {
  std::call_once(parsed_, [this] {
    if (!may_quote()) return;
    for (const Quotation& q : find_quotations(*document_, 0)) quoted_.push_back(q.span);
  });
  uint64_t inside = 0;
  for (const Span q : quoted_) {
    if (q.overlaps(span)) inside += std::min(q.end, span.end) - std::max(q.begin, span.begin);
  }
  return inside * 5 >= uint64_t{span.size()} * 4;
}

const std::vector<SpunSign>& Reader::signs() const {
  std::call_once(searched_, [this] { signs_ = find_spun_signs(*document_, stream()); });
  return signs_;
}

std::vector<uint32_t> counterparts(const doc::Stream& a, WordRange ra, const doc::Stream& b, WordRange rb) {
  std::vector<uint32_t> out(ra.last - ra.first, UINT32_MAX);
  for (uint32_t i = ra.first, j = rb.first; i < ra.last && j < rb.last;) {
    if (a.form(i) == b.form(j)) {
      out[i++ - ra.first] = j++;
      continue;
    }
    std::vector<std::pair<uint32_t, uint32_t>> pairs;
    for (const uint32_t w : kWindows) {
      pairs = common(a, i, std::min(w, ra.last - i), b, j, std::min(w, rb.last - j));
      if (pairs.size() * 4 >= w) break;   // else it may be a chance word or two
    }
    if (pairs.empty()) return out;
    // The later half may hang on the edge of the window: it is looked at again.
    const size_t keep = i + kWindows[2] >= ra.last && j + kWindows[2] >= rb.last ? pairs.size() : (pairs.size() + 1) / 2;
    for (size_t k = 0; k < keep; ++k) out[pairs[k].first - ra.first] = pairs[k].second;
    i = pairs[keep - 1].first + 1;
    j = pairs[keep - 1].second + 1;
  }
  return out;
}

Direction by_date(const std::string& a, const std::string& b) {
  const auto x = doc::days(a), y = doc::days(b);
  if (!x || !y) return Direction::kUnknown;
  return x->last < y->first ? Direction::kAToB : y->last < x->first ? Direction::kBToA : Direction::kUnknown;
}

bool names(const doc::Document& b, const doc::Document& a) {
  constexpr size_t kLongTitle = 24;   // shorter ones are words like others
  if (a.cable && a.cable->key && b.cable) {
    for (const doc::CableReference& r : b.cable->references) if (r.key == a.cable->key) return true;
  }
  const auto has = [&](const std::string& what, size_t least) { return what.size() >= least && b.text.find(what) != std::string::npos; };
  return (a.cable && has(a.cable->reference, 6)) || has(a.title, kLongTitle) || has(a.url, 12);
}

Details describe(const Reader& a, WordRange ra, const Reader& b, WordRange rb) {
  const doc::Document &da = a.document(), &db = b.document();
  Walk walk{a.stream(), b.stream(), da, db, {}, {}, true};
  const std::vector<uint32_t> meets = counterparts(a.stream(), ra, b.stream(), rb);
  uint32_t i = ra.first, j = rb.first;   // behind the last pair
  for (uint32_t k = 0; k < meets.size(); ++k) {
    if (meets[k] == UINT32_MAX) continue;
    if (k > 0) walk.gap(i, ra.first + k, j, meets[k]);
    walk.pair(ra.first + k, meets[k]);
    i = ra.first + k + 1;
    j = meets[k] + 1;
  }
  Details d;
  d.kind = walk.verbatim && i == ra.last && j == rb.last ? PassageKind::kVerbatim : PassageKind::kEdited;
  if (d.kind == PassageKind::kEdited) {
    const Changes changes = find_changes(a.stream(), ra, b.stream(), rb, meets);
    for (const Swap& w : changes.swaps) if (d.substitutions.size() < kLongestList) d.substitutions.emplace_back(w.a, w.b);
    if (english(da) && english(db)) d.kind = is_spun(changes) ? PassageKind::kSpun : is_paraphrased(a.stream(), ra, b.stream(), rb, meets) ? PassageKind::kParaphrased : PassageKind::kEdited;
  }
  int a_first = 0, b_first = 0;
  const Direction dates = by_date(da.date, db.date);
  add(d, Why::kDate, dates == Direction::kAToB, dates == Direction::kBToA, a_first, b_first);
  const bool a_quotes = a.quotes(a.span(ra)), b_quotes = b.quotes(b.span(rb));
  add(d, Why::kQuotationMarks, b_quotes, a_quotes, a_first, b_first);
  add(d, Why::kAttribution, names(db, da), names(da, db), a_first, b_first);
  add(d, Why::kElision, walk.of_b.elided, walk.of_a.elided, a_first, b_first);
  if (d.kind == PassageKind::kSpun) {
    const size_t in_a = count_within(a.signs(), a.span(ra)), in_b = count_within(b.signs(), b.span(rb));
    add(d, Why::kCollocation, in_b > in_a, in_a > in_b, a_first, b_first);
  }
  const bool slips = walk.of_a.slips == 0 || walk.of_b.slips == 0;
  add(d, Why::kTypo, slips && walk.of_b.slips > 0, slips && walk.of_a.slips > 0, a_first, b_first);
  const bool only_slips = d.why.size() == 1 && d.why[0] == Why::kTypo;   // a scan has slips, whichever was first
  if (!only_slips && (a_first == 0 || b_first == 0) && a_first != b_first) d.direction = a_first > 0 ? Direction::kAToB : Direction::kBToA;
  return d;
}

}  // namespace stemma::trace::pairs
