// Any bytes, read as a document, give a document that keeps its promises, or an error.
//
// The first byte chooses the name the file goes by, the rest is the file. Checked: text
// is valid UTF-8 with "\n" line ends; blocks ascend, do not overlap and hold every
// character that is not white space; every span lies in the text and leads to the source.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "stemma/read/blank.h"
#include "stemma/read/read.h"
#include "stemma/text/utf8.h"

namespace {

using stemma::Span;

void demand(bool holds) {
  if (!holds) std::abort();
}

void check_blocks(const stemma::doc::Document& d) {
  uint32_t at = 0;
  const auto all_blank = [&](uint32_t begin, uint32_t end) {
    while (begin < end) {
      const uint32_t blank = stemma::read::blank_at(d.text, begin);
      if (blank == 0) return false;
      begin += blank;
    }
    return true;
  };
  for (const stemma::doc::Block& b : d.blocks) {
    demand(b.span.begin >= at && b.span.begin < b.span.end && b.span.end <= d.text.size());
    demand(all_blank(at, b.span.begin));
    at = b.span.end;
  }
  demand(all_blank(at, static_cast<uint32_t>(d.text.size())));
}

void check_span(const stemma::doc::Document& d, Span s) {
  demand(s.begin <= s.end && s.end <= d.text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  constexpr const char* kNames[] = {"a.txt", "a.html", "a.md", "a"};
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto read = stemma::read::read_bytes(bytes, {.path = kNames[data[0] % 4]});
  if (!read) {
    demand(!read.error().message.empty());
    return 0;
  }
  const stemma::doc::Document& d = *read;
  demand(stemma::text::valid_prefix(d.text) == d.text.size() && d.text.find('\r') == std::string::npos);
  check_blocks(d);
  for (const auto& m : d.masks) check_span(d, m.span);
  for (const auto& r : d.repairs) check_span(d, r.span);
  for (const auto& n : d.notes) {
    check_span(d, n.span);
    for (Span a : n.anchors) check_span(d, a);
  }
  return 0;
}
