// Paragraphs are parted by blank lines.
#include "stemma/read/paragraphs.h"

#include <algorithm>

#include "stemma/read/blank.h"

namespace stemma::read {

void cut_paragraphs(const Draft& draft, Span range, std::vector<doc::Block>& out) {
  const std::string_view text = draft.text();
  auto line = std::upper_bound(draft.lines.begin(), draft.lines.end(), range.begin,
                               [](uint32_t at, const Line& l) { return at < l.span.begin; });
  if (line != draft.lines.begin()) --line;
  Span open{range.end, range.end};
  const auto close = [&] {
    open = trim(text, open);
    if (!open.empty()) {
      doc::Block block;
      block.span = open;
      block.wrapped = open.of(text).find('\n') != std::string_view::npos;
      out.push_back(block);
    }
    open = {range.end, range.end};
  };
  for (; line != draft.lines.end() && line->span.begin < range.end; ++line) {
    const Span ink{std::max(line->ink.begin, range.begin), std::min(line->ink.end, range.end)};
    if (ink.empty()) {
      close();
    } else {
      open = open.empty() ? ink : Span{open.begin, ink.end};
    }
  }
  close();
}

}  // namespace stemma::read
