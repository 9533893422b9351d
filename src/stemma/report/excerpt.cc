// Places near each other in one block share an excerpt.
#include "stemma/report/excerpt.h"

#include <algorithm>

namespace stemma::report {
namespace {

constexpr uint32_t kAround = 60;     // bytes beside the first and the last place
constexpr uint32_t kTogether = 160;  // bytes between two places of one excerpt

bool blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Of the block that holds the place; a place between blocks has itself.
Span block_of(const doc::Document& d, Span place) {
  for (const doc::Block& b : d.blocks) if (b.span.contains(place)) return b.span;
  return place;
}

bool in_table(const doc::Document& d, Span place) {
  return std::any_of(d.tables.begin(), d.tables.end(), [&](const doc::Table& t) { return t.span.contains(place); });
}

Excerpt cut(const doc::Document& d, Span block, const std::vector<Span>& places) {
  uint32_t begin = places.front().begin, end = places.back().end;
  begin = begin - block.begin > kAround ? begin - kAround : block.begin;
  end = block.end - end > kAround ? end + kAround : block.end;
  if (begin > block.begin) while (begin < places.front().begin && !blank(d.text[begin - 1])) ++begin;
  if (end < block.end) while (end > places.back().end && !blank(d.text[end])) --end;
  Excerpt out;
  if (begin > block.begin) out.text = "… ";
  size_t next = 0;
  for (uint32_t i = begin; i < end; ++i) {
    if (next < places.size() && i == places[next].begin) out.marks.push_back({static_cast<uint32_t>(out.text.size()), 0});
    const char c = blank(d.text[i]) ? ' ' : d.text[i];
    if (c != ' ' || (!out.text.empty() && out.text.back() != ' ')) out.text += c;
    if (next < places.size() && i + 1 == places[next].end) out.marks.back().end = static_cast<uint32_t>(out.text.size()), ++next;
  }
  if (end < block.end) out.text += out.text.ends_with(' ') ? "…" : " …";
  return out;
}

}  // namespace

std::vector<Excerpt> excerpts(const doc::Document& d, std::vector<Span> places, size_t most) {
  std::erase_if(places, [&](Span s) { return s.empty() || s.end > d.text.size() || in_table(d, s); });
  std::sort(places.begin(), places.end());
  std::vector<Excerpt> out;
  for (size_t i = 0; i < places.size() && out.size() < most;) {
    const Span block = block_of(d, places[i]);
    std::vector<Span> here{places[i]};
    for (++i; i < places.size() && block.contains(places[i]) && places[i].begin < here.back().end + kTogether; ++i) {
      if (places[i].begin >= here.back().end) here.push_back(places[i]);
    }
    out.push_back(cut(d, block, here));
  }
  return out;
}

std::string marked(const Excerpt& e) {
  std::string out;
  uint32_t at = 0;
  for (const Span m : e.marks) {
    out.append(e.text, at, m.begin - at).append("›").append(m.of(e.text)).append("‹");
    at = m.end;
  }
  return out.append(e.text, at);
}

}  // namespace stemma::report
