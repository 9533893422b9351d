// Bytes as a packed document, with a text of a size that the first byte states. What comes
// out keeps its promises on spans and the map, and packs into a form that gives it again.
#include <string>

#include "stemma/doc/pack.h"

#include "promises.h"

using promises::demand;
using stemma::Span;

namespace {

void check_spans(const stemma::doc::Document& d) {
  const auto inside = [&](Span s) { demand(s.begin <= s.end && s.end <= d.text.size()); };
  for (const auto& b : d.blocks) inside(b.span);
  for (const auto& m : d.masks) inside(m.span);
  for (const auto& n : d.notes) for (const Span a : n.anchors) inside(a);
  for (const auto& t : d.tables) for (const auto& c : t.cells) inside(c.span);
  for (const auto& c : d.citations) demand(!c.repeats || *c.repeats < d.citations.size());
  demand(d.map.text_size() <= d.text.size());
  static_cast<void>(d.map.to_source({0, static_cast<uint32_t>(d.text.size())}));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace stemma::doc;
  if (size < 1) return 0;
  const std::string text(data[0], 'x');
  std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  bytes.insert(bytes.begin(), static_cast<char>(kPackVersion));   // the version's own check is one comparison
  const auto d = unpack(bytes, text);
  if (!d) {
    demand(d.error().offset.has_value() && *d.error().offset <= bytes.size());
    return 0;
  }
  check_spans(*d);
  const std::string again = pack(*d);
  const auto twice = unpack(again, text);
  demand(static_cast<bool>(twice) && pack(*twice) == again);
  return 0;
}
