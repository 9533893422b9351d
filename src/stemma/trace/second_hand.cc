#include "stemma/trace/second_hand.h"

#include <algorithm>
#include <string>

#include "stemma/doc/stream.h"
#include "stemma/trace/parse.h"

namespace stemma::trace {

const std::vector<Span>& SecondHand::quoted(uint32_t doc) const {
  {
    const std::lock_guard lock(turn_);
    if (const auto it = quoted_.find(doc); it != quoted_.end()) return it->second;
  }
  std::vector<Span> spans;
  for (const Quotation& q : find_quotations(*collection_.text(doc).doc, doc)) spans.push_back(q.span);
  const std::lock_guard lock(turn_);
  return quoted_.try_emplace(doc, std::move(spans)).first->second;
}

Span SecondHand::copied(uint32_t doc, Span span) const {
  if (collection_.is_primary(doc)) return {};
  const std::vector<Span>& spans = quoted(doc);
  const auto it = std::find_if(spans.begin(), spans.end(), [&](Span s) {
    if (!s.overlaps(span)) return false;
    const uint32_t both = std::min(s.end, span.end) - std::max(s.begin, span.begin);
    return both * 5 >= span.size() * 4;
  });
  return it == spans.end() ? Span{} : *it;
}

void mark_second_hand(std::vector<SourceMatch>& sources) {
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
