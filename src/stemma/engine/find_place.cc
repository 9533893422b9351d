#include "stemma/engine/find_place.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <vector>

#include "stemma/doc/stream.h"
#include "stemma/text/token.h"

namespace stemma::engine {
namespace {

constexpr size_t kMostPlaces = 10'000;   // of words that stand everywhere

// Bytes in common at the end of `before` and of the prefix, at the begin of what follows and of the suffix.
size_t surroundings(std::string_view text, Span at, const Pointer& p) {
  const std::string_view before = text.substr(0, at.begin), after = text.substr(at.end);
  const auto back = std::mismatch(before.rbegin(), before.rend(), p.prefix.rbegin(), p.prefix.rend());
  const auto on = std::mismatch(after.begin(), after.end(), p.suffix.begin(), p.suffix.end());
  return static_cast<size_t>(back.first - before.rbegin()) + static_cast<size_t>(on.first - after.begin());
}

std::vector<Span> letter_by_letter(std::string_view text, std::string_view exact) {
  std::vector<Span> out;
  for (size_t at = text.find(exact); at != text.npos && out.size() < kMostPlaces; at = text.find(exact, at + 1)) {
    out.push_back({static_cast<uint32_t>(at), static_cast<uint32_t>(at + exact.size())});
  }
  return out;
}

std::vector<Span> word_by_word(const doc::Document& d, std::string_view exact) {
  std::vector<std::string> wanted;
  for (const text::Token& t : text::tokenize(exact)) wanted.push_back(text::fold(t.span.of(exact)));
  const doc::Stream s = doc::make_stream(d);
  std::vector<Span> out;
  for (size_t i = 0; !wanted.empty() && i + wanted.size() <= s.words.size() && out.size() < kMostPlaces; ++i) {
    size_t n = 0;
    while (n < wanted.size() && s.form(i + n) == wanted[n]) ++n;
    if (n == wanted.size()) out.push_back({s.words[i].span.begin, s.words[i + n - 1].span.end});
  }
  return out;
}

}  // namespace

const char* name(PlaceState state) {
  switch (state) {
    case PlaceState::kFound: return "found";
    case PlaceState::kMoved: return "moved";
    case PlaceState::kLost: return "lost";
  }
  return "";
}

std::optional<uint32_t> paragraph_at(const doc::Document& document, uint32_t at) {
  for (const doc::Block& b : document.blocks) {
    if (b.span.contains(at) && b.kind != doc::BlockKind::kNote && b.kind != doc::BlockKind::kFurniture) return b.number;
  }
  return std::nullopt;
}

PlaceFound find_place(const doc::Document& document, const Pointer& pointer) {
  const std::string_view text = document.text;
  if (pointer.exact.empty()) return {};
  if (pointer.span.begin <= pointer.span.end && pointer.span.end <= text.size() && pointer.span.of(text) == pointer.exact) {
    return {PlaceState::kFound, pointer.span, paragraph_at(document, pointer.span.begin)};
  }
  std::vector<Span> places = letter_by_letter(text, pointer.exact);
  if (places.empty()) places = word_by_word(document, pointer.exact);
  if (places.empty()) return {};
  const auto rank = [&](Span at) {
    const uint32_t far = at.begin > pointer.span.begin ? at.begin - pointer.span.begin : pointer.span.begin - at.begin;
    return std::tuple(UINT32_MAX - surroundings(text, at, pointer), far, at.begin);
  };
  const Span best = *std::min_element(places.begin(), places.end(), [&](Span x, Span y) { return rank(x) < rank(y); });
  return {PlaceState::kMoved, best, paragraph_at(document, best.begin)};
}

}  // namespace stemma::engine
