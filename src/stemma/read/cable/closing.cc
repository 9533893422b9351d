// From the first label on, labelled lines and what continues them; a blank line followed by
// anything else but a classification ends the block.
#include "stemma/read/cable/closing.h"

#include <algorithm>

#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"

namespace stemma::read::cable {
namespace {

// Length of the label with its colon; 0 if the line has none.
size_t label(std::string_view ink) {
  constexpr std::string_view kLabels[] = {"SIGNATURE",          "DRAFTED BY", "CLEARED BY",  "APPROVED BY",
                                          "RELEASED BY",        "INFO",       "ACTION POST", "ATTACHMENTS",
                                          "DISSEMINATION RULE", "INFO POST",  "XMT"};
  for (const std::string_view l : kLabels) {
    if (!begins(ink, l)) continue;
    Scan c{ink, l.size()};
    c.spaces();
    if (c.eat(':')) return c.i;
  }
  return 0;
}

bool opens(std::string_view ink) {
  return label(ink) > 0 && (begins(ink, "SIGNATURE") || begins(ink, "DRAFTED BY") || begins(ink, "APPROVED BY"));
}

}  // namespace

std::optional<Closing> find_closing(const Draft& draft, size_t first, size_t limit) {
  size_t i = first;
  while (i < limit && !opens(draft.ink(i))) ++i;
  if (i >= limit) return {};
  Closing out;
  out.first = i;
  bool blank = false;
  bool wants_value = false;
  bool signing = false;
  for (; i < limit; ++i) {
    const std::string_view s = draft.ink(i);
    if (s.empty()) {
      blank = true;
      continue;
    }
    Span in = draft.lines[i].ink;
    const size_t n = label(s.substr(0, kLongest));
    const bool closing_mark = n == 0 && is_residue(s);
    if (n == 0 && !closing_mark && blank && !wants_value) break;
    if (n > 0) signing = begins(s, "SIGNATURE");
    std::string_view value = n > 0 ? trim(s.substr(n)) : s;
    if (signing && !value.empty() && out.signature.empty() && !closing_mark) {
      const uint32_t begin = static_cast<uint32_t>(value.data() - draft.text().data());
      out.signature = upper(value);
      out.signature_span = Span{begin, begin + static_cast<uint32_t>(value.size())};
    }
    if (n == 0 && !closing_mark && !out.lines.empty())
      out.lines.back().end = in.end;
    else
      out.lines.push_back(in);
    wants_value = n > 0 && value.empty();
    blank = false;
    out.last = i + 1;
  }
  return out;
}

}  // namespace stemma::read::cable
