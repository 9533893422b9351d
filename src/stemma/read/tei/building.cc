// Layers are laid end to end with an empty line between; spans of a layer move by where it
// begins. References that point to a note are its anchors if they look like a marker.
#include "stemma/read/tei/building.h"

#include <algorithm>

namespace stemma::read::tei {
namespace {

// "12", "[3]", "*", "a": what a reader takes for the marker of a note.
bool looks_like_marker(std::string_view text) {
  if (text.empty() || text.size() > 6) return false;
  const size_t letters = static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }));
  return letters <= 1 && text.find(' ') == text.npos;
}

}  // namespace

// Notes that other places point to by their identifier.
void Edition::Building::link() {
  std::unordered_map<std::string_view, size_t> by_id;
  for (size_t i = 0; i < notes.size(); ++i) {
    if (!notes[i].id.empty()) by_id.emplace(notes[i].id, i);
  }
  for (const Reference& r : references) {
    const auto it = by_id.find(r.target);
    Content& c = layers[r.at.layer]->content;
    if (it == by_id.end() || !looks_like_marker(r.at.span.of(c.text))) continue;
    notes[it->second].anchors.push_back(r.at);
    c.hints.push_back({Hint::kNoteMarker, r.at.span});
  }
}

std::string Edition::Building::title_text() const {
  const std::string& text = layers[0]->content.text;
  std::string out;
  uint32_t at = title.begin;
  for (const Span m : marks) {
    if (m.begin < at || m.end > title.end) continue;
    out.append(text, at, m.begin - at);
    at = m.end;
  }
  out.append(text, at, title.end - at);
  return flowed(out);
}

Section Edition::Building::done(const Header& header) {
  Section s;
  s.unit = unit;
  s.slices = std::move(slices);
  if (titled && title.end > title.begin) s.content.stated.title = title_text();
  s.content.stated.date = date;
  link();
  std::array<uint32_t, kLayers> shift{};
  Content& out = s.content;
  for (size_t i = 0; i < kLayers; ++i) {
    layers[i]->visible.finish();
    Content& c = layers[i]->content;
    if (!out.text.empty() && !c.text.empty()) {
      out.text += "\n\n";
      const uint64_t at = c.map.pieces().empty() ? 0 : c.map.pieces().front().source_begin;
      out.map.replace(2, at, 0);
    }
    shift[i] = static_cast<uint32_t>(out.text.size());
    out.text += c.text;
    out.map.append(c.map);
    for (HintSpan& h : c.hints) {
      h.span.begin += shift[i];
      h.span.end += shift[i];
      out.hints.push_back(h);
    }
  }
  for (NoteAt& n : notes) {
    doc::Note note{n.marker, {n.begin + shift[n.layer], n.end + shift[n.layer]}, {}};
    for (const Anchor& a : n.anchors) note.anchors.push_back({a.span.begin + shift[a.layer], a.span.end + shift[a.layer]});
    std::sort(note.anchors.begin(), note.anchors.end());
    if (!note.span.empty()) out.notes.push_back(std::move(note));
  }
  std::stable_sort(out.notes.begin(), out.notes.end(), [](const doc::Note& a, const doc::Note& b) { return a.span.begin < b.span.begin; });
  const auto body = static_cast<uint32_t>(layers[0]->content.text.size());
  for (size_t i = 0; i < pages.size(); ++i) {
    doc::Page p = pages[i];
    p.index = static_cast<uint32_t>(i + 1);
    p.span.end = i + 1 < pages.size() ? pages[i + 1].span.begin : body;
    while (p.span.begin < p.span.end && (out.text[p.span.begin] == '\n' || out.text[p.span.begin] == ' ')) ++p.span.begin;
    out.pages.push_back(std::move(p));
  }
  std::stable_sort(out.hints.begin(), out.hints.end(), [](const HintSpan& a, const HintSpan& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  header.state(out, !unit.document || unit.name.empty());
  return s;
}

}  // namespace stemma::read::tei
