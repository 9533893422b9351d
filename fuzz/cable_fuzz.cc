// Any text as a cable: the file is cut into spans that partition it; where the signs of a
// cable suffice the grammar reads it, and everything it claims lies in the text. A text
// without signs is read as if it had them, too.
#include "promises.h"
#include "stemma/read/cable/cable.h"
#include "stemma/read/cable/split.h"

namespace {

using namespace promises;

void check_split(std::string_view bytes) {
  uint32_t at = 0;
  for (const Span s : stemma::read::cable::split(bytes)) {
    demand(s.begin == at && s.end <= bytes.size());
    at = s.end;
  }
  demand(at == bytes.size());
}

stemma::read::Draft draft_of(std::string_view text) {
  stemma::read::Draft draft;
  draft.doc.text = text;
  draft.doc.map.copy(0, static_cast<uint32_t>(text.size()));
  stemma::read::cut_lines(draft);
  return draft;
}

void check_parse(std::string_view text, const stemma::read::cable::Extent& extent) {
  stemma::read::Draft draft = draft_of(text);
  demand(extent.first <= extent.last && extent.last <= draft.lines.size());
  stemma::read::cable::parse(draft, extent);
  if (draft.doc.cable) check_cable(*draft.doc.cable, text);
  for (const auto& b : draft.doc.blocks) check_span(text, b.span);
  for (const auto& m : draft.doc.masks) check_span(text, m.span);
  for (const std::string* s : {&draft.doc.title, &draft.doc.date}) check_words(*s);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  check_split(text);
  text.resize(stemma::text::valid_prefix(text));
  std::erase(text, '\r');
  const stemma::read::Draft draft = draft_of(text);
  if (const auto extent = stemma::read::cable::recognise(draft)) {
    demand(extent->evidence >= 4);
    check_parse(text, *extent);
  }
  using Style = stemma::doc::CableStyle;
  constexpr Style kStyles[] = {Style::kVzczc, Style::kAad, Style::kSmart, Style::kCia};
  if (!draft.lines.empty()) check_parse(text, {0, draft.lines.size(), kStyles[size % 4], 4});
  return 0;
}
