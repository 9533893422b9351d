// Any mark-up as TEI: valid text, a whole map, hints, notes and members inside it.
#include <cstdlib>

#include "stemma/read/tei/tei.h"
#include "stemma/read/unpack.h"
#include "stemma/text/utf8.h"

namespace {

using namespace stemma;

void check(const read::Content& c, size_t size) {
  if (text::valid_prefix(c.text) != c.text.size() || c.map.text_size() != c.text.size()) std::abort();
  if (c.map.to_source({0, c.map.text_size()}).end > size) std::abort();
  for (const auto& h : c.hints) {
    if (h.span.begin > h.span.end || h.span.end > c.text.size()) std::abort();
  }
  for (const auto& n : c.notes) {
    if (n.span.begin > n.span.end || n.span.end > c.text.size()) std::abort();
    for (const auto& a : n.anchors) {
      if (a.begin > a.end || a.end > c.text.size()) std::abort();
    }
  }
}

struct Members : read::Sink {
  void member(read::Member m) override {
    if (m.content) check(*m.content, m.bytes.size());
  }
  void refuse(const std::string&, const Error&) override {}
  void note(const std::string&, const std::string&) override {}
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto content = read::tei::read_tei(bytes)) check(*content, size);
  Members members;
  read::unpack(bytes, {}, members);
  return 0;
}
