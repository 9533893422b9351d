// Sentence by sentence, each with its quantities.
#include "stemma/audit/prose.h"

#include "stemma/audit/prose_sentence.h"
#include "stemma/text/sentence.h"

namespace stemma::audit {
namespace {

constexpr size_t kMostNumbers = 14;   // of a sentence; longer ones are lists

void check(Sentence s) {
  if (s.q.size() < 2 && !(s.q.size() == 1 && s.q[0].range)) return;
  audit_growth(s);
  audit_shares(s);
  audit_totals(s);
  audit_fractions(s.lower, s.span, s.q, s.findings);
}

bool is_prose(doc::BlockKind k) {
  return k == doc::BlockKind::kParagraph || k == doc::BlockKind::kItem || k == doc::BlockKind::kBlockquote || k == doc::BlockKind::kNote ||
         k == doc::BlockKind::kTitle || k == doc::BlockKind::kHeading;
}

}  // namespace

void audit_prose(const doc::Document& document, const std::vector<Quantity>& quantities, std::vector<Finding>& findings) {
  size_t at = 0;
  for (const doc::Block& block : document.blocks) {
    if (!is_prose(block.kind)) continue;
    while (at < quantities.size() && quantities[at].span.begin < block.span.begin) ++at;
    if (at == quantities.size()) return;
    if (quantities[at].span.begin >= block.span.end) continue;
    for (const Span s : text::sentences(document.text, block.span)) {
      while (at < quantities.size() && quantities[at].span.begin < s.begin) ++at;
      std::vector<Quantity> own;   // without the parts of ranges
      for (; at < quantities.size() && quantities[at].span.end <= s.end; ++at) {
        if (own.empty() || !own.back().span.overlaps(quantities[at].span)) own.push_back(quantities[at]);
      }
      if (own.size() >= 1 && own.size() <= kMostNumbers) check(Sentence(document.text, s, std::move(own), findings));
    }
  }
}

}  // namespace stemma::audit
