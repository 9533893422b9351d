// The words of a passage are laid on each other once more; where they differ by one number, both are shown.
#include "stemma/engine/trace/changed_numbers.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace stemma::engine {
namespace {

using trace::pairs::Why;

constexpr uint32_t kNone = UINT32_MAX;
constexpr size_t kMostOfPassage = 20;   // more of them are another edition of a table

bool is_number(std::string_view form) {
  return !form.empty() && std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
         std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

struct Pair {
  uint32_t a = 0, b = 0;   // words of the two streams
};

std::vector<Pair> differing(const doc::Stream& a, trace::WordRange in_a, const doc::Stream& b, trace::WordRange in_b) {
  const std::vector<uint32_t> meets = trace::pairs::counterparts(a, in_a, b, in_b);
  const auto same = [&](size_t i) { return meets[i] != kNone && a.form(in_a.first + i) == b.form(meets[i]); };
  std::vector<Pair> out;
  for (size_t i = 1; i + 1 < meets.size(); ++i) {
    if (!is_number(a.form(in_a.first + i)) || !same(i - 1) || !same(i + 1) || meets[i + 1] != meets[i - 1] + 2) continue;
    const uint32_t other = meets[i - 1] + 1;
    if (is_number(b.form(other)) && a.form(in_a.first + i) != b.form(other)) out.push_back({static_cast<uint32_t>(in_a.first + i), other});
  }
  return out;
}

// One place of a pair.
struct Side {
  const TracedDocument* document = nullptr;
  Span span;
  std::string exact;
};

// Told from the side whose path comes first.
audit::Contradiction said(Side one, Side two, bool quoted) {
  if (two.document->path() < one.document->path()) std::swap(one, two);
  audit::Finding f{.code = audit::Code::kQuoteNumber, .severity = audit::Severity::kWarning, .where = quoted ? "quotation" : "copy"};
  f.stated = one.exact;
  f.computed = two.exact;
  f.message = "“" + one.exact + "” and, in " + two.document->path() + ", “" + two.exact + "”; the words around " + (quoted ? "are those of a quotation" : "are the same in both");
  f.evidence = {one.span};
  f.elsewhere = {{two.document->id, two.document->path(), two.span, two.exact}};
  return {std::move(f), one.document->id, one.document->path(), std::move(one.exact)};
}

}  // namespace

std::vector<audit::Contradiction> changed_numbers(const TraceReport& report, const Options& options) {
  std::vector<audit::Contradiction> out;
  each_passage(report, options, [&](const PassageDetails& p) {
    const auto& why = p.details.why;
    const bool quoted = std::find(why.begin(), why.end(), Why::kQuotationMarks) != why.end();
    const bool copy = 2 * std::min(p.a_span.size(), p.b_span.size()) >= std::min(p.a->text.size(), p.b->text.size());
    if ((!quoted && !copy) || p.details.kind == trace::pairs::PassageKind::kParaphrased) return;
    const doc::Stream a = doc::make_stream(*p.a), b = doc::make_stream(*p.b);
    const std::vector<Pair> pairs = differing(a, {p.passage.a_first, p.passage.a_last}, b, {p.passage.b_first, p.passage.b_last});
    if (pairs.size() > kMostOfPassage) return;
    for (const Pair& x : pairs) {
      const Span left = a.words[x.a].span, right = b.words[x.b].span;
      out.push_back(said({&report.documents[p.passage.doc_a], left, std::string(left.of(p.a->text))}, {&report.documents[p.passage.doc_b], right, std::string(right.of(p.b->text))}, quoted));
    }
  });
  const auto key = [](const audit::Contradiction& c) {
    const audit::Elsewhere& e = c.finding.elsewhere.front();
    return std::tie(c.path, c.finding.evidence.front().begin, e.path, e.span.begin);
  };
  std::sort(out.begin(), out.end(), [&](const auto& x, const auto& y) { return key(x) < key(y); });
  out.erase(std::unique(out.begin(), out.end(), [&](const auto& x, const auto& y) { return key(x) == key(y); }), out.end());
  return out;
}

}  // namespace stemma::engine
