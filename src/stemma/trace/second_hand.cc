#include "stemma/trace/second_hand.h"

#include <algorithm>
#include <string>

#include "stemma/doc/stream.h"
#include "stemma/trace/parse.h"

namespace stemma::trace {

SecondHand::SecondHand(const std::vector<const doc::Document*>& documents)
    : documents_(documents), quoted_(std::make_unique<Quoted[]>(documents.size())) {}

bool SecondHand::is_copy(const SourceMatch& m) const {
  const doc::Document& d = *documents_[m.doc];
  if (d.kind == doc::Kind::kCable) return false;
  Quoted& quoted = quoted_[m.doc];
  std::call_once(quoted.once, [&] {
    for (const Quotation& q : find_quotations(d, m.doc)) quoted.spans.push_back(q.span);
  });
  return std::any_of(quoted.spans.begin(), quoted.spans.end(), [&](Span s) {
    if (!s.overlaps(m.span)) return false;
    const uint32_t both = std::min(s.end, m.span.end) - std::max(s.begin, m.span.begin);
    return both * 5 >= m.span.size() * 4;
  });
}

void SecondHand::mark(std::vector<SourceMatch>& sources) const {
  if (sources.empty()) return;
  if (!std::all_of(sources.begin(), sources.end(), [&](const SourceMatch& m) { return is_copy(m); })) return;
  for (SourceMatch& m : sources) {
    m.flags.push_back({FlagCode::kSecondHand, FlagWhere::kSource, false, m.span,
                       "only documents that quote these words themselves hold them; no primary document in the collection does"});
  }
}

bool refers_to_itself(const doc::Document& d, const Quotation& q) {
  const uint32_t begin = q.span.begin > 160 ? q.span.begin - 160 : 0;
  uint32_t from = begin;
  while (from < q.span.begin && (static_cast<unsigned char>(d.text[from]) & 0xC0U) == 0x80) ++from;
  const doc::Stream s = doc::make_stream(d, {from, q.span.begin});
  static constexpr std::string_view kPointers[] = {"above", "earlier", "supra", "previously"};
  static constexpr std::string_view kSaying[] = {"as", "noted", "quoted", "stated", "said", "wrote", "cited", "mentioned", "in"};
  for (size_t i = 1; i < s.words.size(); ++i) {
    const bool pointer = std::find(std::begin(kPointers), std::end(kPointers), s.form(i)) != std::end(kPointers);
    const bool saying = std::find(std::begin(kSaying), std::end(kSaying), s.form(i - 1)) != std::end(kSaying);
    if (pointer && saying) return true;
  }
  return false;
}

}  // namespace stemma::trace
