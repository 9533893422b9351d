// A part of a document: a paragraph by its number, or a span of its text.
#include <algorithm>

#include "stemma/engine/archive/address.h"
#include "stemma/engine/archive/address_internal.h"

namespace stemma::engine {
namespace {

// Out to whole characters.
Span whole_characters(const std::string& text, Span span) {
  const auto inside = [&](uint32_t at) { return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80; };
  while (span.begin > 0 && inside(span.begin)) --span.begin;
  while (inside(span.end)) ++span.end;
  return span;
}

// "1 to 9, 11": the numbers that paragraphs bear.
std::string paragraphs_there(const doc::Document& d) {
  std::vector<uint32_t> there;
  if (d.cable) {
    for (const doc::CableParagraph& p : d.cable->paragraphs) there.push_back(p.number);
  }
  if (there.empty()) {
    uint32_t n = 0;
    for (const doc::Block& b : d.blocks) {
      if (b.kind == doc::BlockKind::kParagraph && !b.continues) there.push_back(b.number.value_or(++n));
    }
  }
  if (there.empty()) return "it has none";
  const auto [first, last] = std::minmax_element(there.begin(), there.end());
  return "it has paragraphs " + std::to_string(*first) + " to " + std::to_string(*last);
}

}  // namespace

Result<Span> checked_span(const doc::Document& d, Span span) {
  if (span.begin < span.end && span.end <= d.text.size()) return whole_characters(d.text, span);
  return Error{ErrorCode::kNotFound,
               "has the bytes 0-" + std::to_string(d.text.size()) + ", not " + std::to_string(span.begin) + "-" + std::to_string(span.end), {}};
}

Result<Span> numbered_span(const doc::Document& d, uint32_t number) {
  if (const auto span = paragraph_span(d, number)) return *span;
  return Error{ErrorCode::kNotFound, "has no paragraph " + std::to_string(number) + "; " + paragraphs_there(d), {}};
}

std::optional<Span> paragraph_span(const doc::Document& d, uint32_t number) {
  if (d.cable) {
    for (const doc::CableParagraph& p : d.cable->paragraphs) {
      if (p.number == number) return p.span;
    }
    if (!d.cable->paragraphs.empty()) return {};
  }
  const bool numbered = std::any_of(d.blocks.begin(), d.blocks.end(), [](const doc::Block& b) { return b.kind == doc::BlockKind::kParagraph && b.number; });
  uint32_t n = 0;
  std::optional<Span> out;
  for (const doc::Block& b : d.blocks) {
    if (b.kind != doc::BlockKind::kParagraph) continue;
    if (!b.continues) {
      if (out) return out;
      ++n;
      if (numbered ? b.number == number : n == number) out = b.span;
    } else if (out) {
      out = cover(*out, b.span);
    }
  }
  return out;
}

}  // namespace stemma::engine
