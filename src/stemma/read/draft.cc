// Lines: one pass over the text, each line trimmed from both ends once.
#include "stemma/read/draft.h"

#include <cstring>

#include "stemma/read/blank.h"

namespace stemma::read {

void cut_lines(Draft& draft) {
  const std::string_view text = draft.text();
  draft.lines.clear();
  size_t begin = 0;
  while (begin < text.size()) {
    const void* hit = std::memchr(text.data() + begin, '\n', text.size() - begin);
    const size_t end = hit ? static_cast<size_t>(static_cast<const char*>(hit) - text.data()) : text.size();
    Line line;
    line.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
    line.ink = trim(text, line.span);
    draft.lines.push_back(line);
    begin = end + 1;
  }
}

}  // namespace stemma::read
