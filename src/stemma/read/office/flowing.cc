// Stretches are built side by side and set down one after the other at the end: the
// document, then notes in the order of their calls, then running heads.
#include "stemma/read/office/flowing.h"

#include <algorithm>
#include <unordered_map>

#include "stemma/text/utf8.h"

namespace stemma::read::office {
namespace {

uint32_t size32(const std::string& s) { return static_cast<uint32_t>(s.size()); }

}  // namespace

void Flowing::before_text() {
  Stretch& s = here();
  if (!s.blank_due) return;
  s.blank_due = false;
  s.text += ' ';
  s.map.replace(1, 0, 0);
}

// A line ends in "\n", also where a document names the character U+000D by its number.
void Flowing::append(std::string_view text) {
  std::string& to = here().text;
  const auto from = static_cast<std::ptrdiff_t>(to.size());
  to.append(text);
  std::replace(to.begin() + from, to.end(), '\r', '\n');
}

// Bytes of a broken part that are no UTF-8 are shown as U+FFFD.
void Flowing::copy(std::string_view text, uint64_t begin) {
  before_text();
  while (!text.empty()) {
    const size_t good = text::valid_prefix(text);
    append(text.substr(0, good));
    if (good > 0) here().map.copy(begin, static_cast<uint32_t>(good));
    if (good == text.size()) return;
    const size_t bad = std::max<size_t>(1, text::invalid_size(text.substr(good)));
    here().text.append("\xef\xbf\xbd");
    here().map.replace(3, begin + good, static_cast<uint32_t>(bad));
    text.remove_prefix(good + bad);
    begin += good + bad;
  }
}

void Flowing::put(std::string_view text, uint64_t begin, uint64_t end) {
  before_text();
  if (text::valid_prefix(text) != text.size()) text = "\xef\xbf\xbd";
  append(text);
  here().map.replace(static_cast<uint32_t>(text.size()), begin, static_cast<uint32_t>(end - begin));
}

void Flowing::take(std::string_view text, const text::SourceMap& map) {
  before_text();
  append(text);
  here().map.append(map);
}

void Flowing::paragraph(Hint hint) {
  Stretch& s = here();
  if (s.text.size() == s.paragraph) return;
  const std::string_view ink = std::string_view(s.text).substr(s.paragraph);
  if (!s.tables.empty()) {                     // inside a cell paragraphs are parted by a blank
    s.blank_due = true;
    return;
  }
  if (ink.find_first_not_of(" \t\n") != ink.npos && hint != Hint::kParagraph) s.hints.push_back({hint, {s.paragraph, size32(s.text)}});
  put("\n\n", 0, 0);
  s.paragraph = size32(s.text);
}

void Flowing::open_table() {
  paragraph(Hint::kParagraph);
  Stretch& s = here();
  s.tables.push_back({size32(s.text), size32(s.text), table_count_++, 1});
}

void Flowing::cell(uint64_t at, uint16_t columns, uint16_t rows, bool header) {
  Stretch& s = here();
  if (s.tables.empty()) return;
  s.blank_due = false;
  Table& t = s.tables.back();
  const Span span{t.cell, size32(s.text)};
  s.hints.push_back({span.empty() ? Hint::kEmptyCell : Hint::kTableCell, span, t.number, t.row, columns, rows, header});
  put("\t", at, at);
  t.cell = size32(s.text);
  s.paragraph = size32(s.text);
}

void Flowing::row(uint64_t at) {
  Stretch& s = here();
  if (s.tables.empty()) return;
  put("\n", at, at);
  ++s.tables.back().row;
  s.tables.back().cell = size32(s.text);
  s.paragraph = size32(s.text);
}

void Flowing::close_table() {
  Stretch& s = here();
  if (s.tables.empty()) return;
  const Table t = s.tables.back();
  s.hints.push_back({Hint::kTable, {t.begin, size32(s.text)}, t.number});
  s.tables.pop_back();
  if (s.tables.empty()) put("\n", 0, 0);
  s.paragraph = size32(s.text);
}

size_t Flowing::begin_stretch() {
  stretches_.emplace_back();
  open_.push_back(stretches_.size() - 1);
  return stretches_.size() - 1;
}

void Flowing::call(const std::string& marker, uint64_t begin, uint64_t end) {
  const uint32_t at = size32(here().text);
  put("[" + marker + "]", begin, end);
  const Span span{at, size32(here().text)};
  here().hints.push_back({Hint::kNoteMarker, span});
  calls_.push_back({marker, span, open_.back()});
}

void Flowing::note_text(const std::string& marker) {
  Stretch& s = stretches_[begin_stretch()];
  s.is_note = true;
  s.marker = marker;
}

void Flowing::note(std::string marker, uint64_t begin, uint64_t end) {
  call(marker, begin, end);
  note_text(marker);
}

void Flowing::note_end() {
  if (open_.size() > 1 && here().is_note) open_.pop_back();
}

void Flowing::running() { stretches_[begin_stretch()].is_running = true; }

void Flowing::running_end() {
  if (open_.size() > 1 && here().is_running) open_.pop_back();
}

void Flowing::set_down(const Stretch& s, Content& out, std::vector<uint32_t>& moved) const {
  const uint32_t lead = s.is_note ? size32(s.marker) + 3 : 0;
  if (s.is_note) {
    out.text += "[" + s.marker + "] ";
    out.map.replace(lead, 0, 0);
  }
  const uint32_t at = size32(out.text);
  moved.push_back(at);
  out.text += s.text;
  out.map.append(s.map);
  const size_t ink = s.text.find_last_not_of(" \t\n");
  const uint32_t end = at + (ink == s.text.npos ? 0 : static_cast<uint32_t>(ink) + 1);
  for (HintSpan h : s.hints) {
    h.span = {std::min(h.span.begin + at, end), std::min(h.span.end + at, end)};
    if (!s.is_note || h.hint == Hint::kNoteMarker) out.hints.push_back(h);
  }
  if (s.is_note) {
    out.hints.push_back({Hint::kNote, {at - lead, end}});
    out.notes.push_back({s.marker, {at, end}, {}});
  }
  if (s.is_running) out.hints.push_back({Hint::kRunning, {at, end}});
  if (!s.text.ends_with("\n\n")) {
    out.text += "\n\n";
    out.map.replace(2, 0, 0);
  }
}

Content Flowing::finish() {
  while (open_.size() > 1) open_.pop_back();
  while (!here().tables.empty()) close_table();
  paragraph(Hint::kParagraph);
  Content out;
  std::vector<size_t> order;
  for (size_t i = 0; i < stretches_.size(); ++i) order.push_back(i);
  const auto rank = [&](size_t i) { return i == 0 ? 0 : stretches_[i].is_note ? 1 : 2; };
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return rank(a) < rank(b); });
  std::vector<uint32_t> moved_in_order;
  std::vector<uint32_t> moved(stretches_.size());
  for (const size_t i : order) {
    if (i != 0 && stretches_[i].text.find_first_not_of(" \t\n") == std::string::npos) continue;
    set_down(stretches_[i], out, moved_in_order);
    moved[i] = moved_in_order.back();
  }
  std::unordered_map<std::string_view, doc::Note*> notes;
  for (doc::Note& n : out.notes) notes.try_emplace(n.marker, &n);
  for (const Call& c : calls_) {
    const auto note = notes.find(c.marker);
    if (note != notes.end()) note->second->anchors.push_back({c.span.begin + moved[c.stretch], c.span.end + moved[c.stretch]});
  }
  std::stable_sort(out.hints.begin(), out.hints.end(), [](const HintSpan& a, const HintSpan& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return out;
}

}  // namespace stemma::read::office
