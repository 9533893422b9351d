// Each element is a row of the table in layout.cc; what is more than a row (notes, quotes,
// cells, pages) has its own function.
#include "stemma/read/tei/edition.h"

#include <algorithm>

#include "stemma/read/tei/building.h"

namespace stemma::read::tei {
namespace {

constexpr size_t kLongCell = 1500;   // cells this long are page layout, not data

bool has_word(std::string_view values, std::string_view word) {
  for (size_t at = values.find(word); at != values.npos; at = values.find(word, at + 1)) {
    const bool left = at == 0 || values[at - 1] == ' ' || values[at - 1] == '#';
    const size_t end = at + word.size();
    if (left && (end == values.size() || values[end] == ' ')) return true;
  }
  return false;
}

uint16_t span_of(std::string_view value) {
  uint32_t n = 0;
  for (const char c : value.substr(0, 4)) {
    if (c < '0' || c > '9') break;
    n = n * 10 + static_cast<uint32_t>(c - '0');
  }
  return static_cast<uint16_t>(std::clamp(n, 1U, 1000U));
}

bool is_quote_mark(std::string_view text, size_t at) {
  if (at >= text.size()) return false;
  if (text[at] == '"' || text[at] == '\'') return true;
  for (std::string_view mark : {"“", "”", "‘", "’", "«", "»", "„", "&#8220;", "&#8216;", "&quot;"}) {
    if (text.substr(at, mark.size()) == mark) return true;
  }
  return false;
}

}  // namespace

Edition::Edition(std::string_view xml, Outline outline, Take take) : xml_(xml), outline_(std::move(outline)), take_(std::move(take)) {
  building_.push_back(std::make_unique<Building>(xml_, Unit{0, outline_.several ? "around" : "", false}));
}
Edition::~Edition() = default;

html::Visible& Edition::visible() { return now().layers[now().layer]->visible; }
Content& Edition::content() { return now().layers[now().layer]->content; }

void Edition::open_section(const Unit& unit, uint64_t begin) {
  now().slices.push_back({now().slice_begin, begin});
  building_.push_back(std::make_unique<Building>(xml_, unit));
  now().slice_begin = begin;
  now().depth = stack_.size();
  if (on_page_) now().pages.push_back({0, page_, {0, 0}, 0, 0});
}

void Edition::close_section(uint64_t end) {
  now().slices.push_back({now().slice_begin, end});
  std::unique_ptr<Building> done = std::move(building_.back());
  building_.pop_back();
  if (!building_.empty()) now().slice_begin = end;
  Section s = done->done(header_);
  if (!s.content.text.empty()) take_(std::move(s));
}

void Edition::finish(uint64_t end) {
  while (!building_.empty()) close_section(end);
}

void Edition::text(const xml::Text& t) {
  if (in_header_ > 0) header_.text(t.text);
  if (hidden_ > 0) return;
  size_t blank = 0;
  while (fresh_note() && t.text.size() == t.end - t.begin && blank < t.text.size() && std::string_view(" \n\t").find(t.text[blank]) != std::string_view::npos) ++blank;
  if (blank == t.text.size()) return;
  visible().text({t.text.substr(blank), static_cast<size_t>(t.begin) + blank, static_cast<size_t>(t.end)});
}

// Of <choice> what is printed; the editor's form is an alternative to it.
bool Edition::left_out(const xml::Tag& tag) const {
  if (stack_.empty() || stack_.back().name != "choice") return false;
  return tag.name == "corr" || tag.name == "reg" || tag.name == "expan";
}

std::optional<Hint> Edition::hint_of(const xml::Tag& tag, const Layout& layout) {
  if (tag.name == "head" && !tables_.empty() && !stack_.empty() && stack_.back().name == "table") return Hint::kCaption;
  if (tag.name == "head" && !stack_.empty() && stack_.back().name == "figure") return Hint::kCaption;
  if (tag.name == "head" && tag.value("type").find("running") != std::string_view::npos) return Hint::kRunning;
  if (tag.name == "p" && tag.value("rend").starts_with("sectiontitle")) return Hint::kHeading;
  if (tag.name == "bibl" && !stack_.empty() && stack_.back().name == "listBibl") return Hint::kReference;
  if (tag.name == "ref" && tag.value("target").starts_with('#')) return {};
  return layout.hint;
}

void Edition::enter(const xml::Tag& tag) {
  State s;
  s.name = tag.name;
  if (in_header_ > 0 || tag.name == "teiHeader") {
    if (in_header_ > 0) header_.enter(tag);
    else header_ = {};
    ++in_header_;
  }
  const Layout& layout = layout_of(tag.name);
  if (hidden_ > 0 || layout.flow == Flow::kHidden || left_out(tag)) {
    s.hidden = true;
    ++hidden_;
    stack_.push_back(std::move(s));
    return;
  }
  if (tag.name == "TEI" || tag.name == "text") {
    if (const std::string_view l = tag.value("xml:lang"); !l.empty() && header_.language.empty()) header_.language = l;
  }
  while (next_unit_ < outline_.members.size() && outline_.members[next_unit_].begin < tag.begin) ++next_unit_;
  if (next_unit_ < outline_.members.size() && outline_.members[next_unit_].begin == tag.begin) {
    s.section = true;
    open_section(outline_.members[next_unit_], tag.begin);
  }
  date_of(s, tag);
  s.flow = layout.flow;
  begin_flow(s, tag);
  if (tag.name == "bibl" && !stack_.empty() && stack_.back().name == "listBibl") s.flow = Flow::kLine, line();
  if (tag.name == "label" && !stack_.empty() && stack_.back().name == "list") line();
  if (const std::optional<Hint> hint = s.flow == Flow::kNote ? std::nullopt : hint_of(tag, layout); hint && !(s.flow == Flow::kQuote && !s.block)) {
    s.kind = *hint;
    s.hint = visible().open(*hint);
    s.hinted = true;
  }
  if (s.block) {
    s.kind = Hint::kBlockquote;
    s.hint = visible().open(s.kind);
    s.hinted = true;
  }
  if (tag.name == "head" && !now().titled && now().layer == 0 && s.kind == Hint::kHeading && !now().unit.name.empty() &&
      stack_.size() == now().depth + 1) {
    s.title = true;
    now().titled = true;
  }
  if ((tag.name == "ref" || tag.name == "ptr") && tag.value("target").starts_with('#')) {
    s.reference = true;
    s.target = tag.value("target").substr(1);
    s.begin = here();
  }
  place_in_table(s, tag);
  stack_.push_back(std::move(s));
}

void Edition::leave(const xml::Tag& tag) {
  if (stack_.empty()) return;
  const State s = std::move(stack_.back());
  stack_.pop_back();
  if (in_header_ > 0 && --in_header_ > 0) header_.leave(tag);
  if (s.hidden) {
    --hidden_;
    return;
  }
  if (s.dated) --datelines_;
  if (s.hinted) {
    visible().close(s.hint, s.kind);
    HintSpan& h = content().hints[s.hint];
    if (s.title && h.span.begin != UINT32_MAX) now().title = h.span;
  }
  if (s.reference && here() > s.begin) {
    uint32_t begin = s.begin;
    while (begin < here() && (content().text[begin] == ' ' || content().text[begin] == '\n')) ++begin;
    now().references.push_back({s.target, {{begin, here()}, now().layer}});
  }
  if (tag.name == "table" && !tables_.empty()) tables_.pop_back();
  end_flow(s, tag);
  if (s.section) close_section(tag.end);
}

void Edition::begin_flow(State& s, const xml::Tag& tag) {
  switch (s.flow) {
    case Flow::kBlock: if (!fresh_note()) block(); break;
    case Flow::kLine: line(); break;
    case Flow::kRow: compact_ > 0 ? visible().soft_space() : visible().row_end(tag.begin); break;
    case Flow::kCell: begin_cell(s, tag); break;
    case Flow::kBreak: compact_ > 0 ? visible().soft_space() : visible().hard_line(tag.begin); break;
    case Flow::kPage: begin_page(tag); break;
    case Flow::kNote: begin_note(s, tag); break;
    case Flow::kQuote: begin_quote(s, tag); break;
    case Flow::kGap: visible().generated("[…]", tag.begin, tag.end); break;
    case Flow::kInline: case Flow::kHidden: break;
  }
}

void Edition::end_flow(const State& s, const xml::Tag& tag) {
  if (s.compact) --compact_;
  switch (s.flow) {
    case Flow::kBlock: block(); break;
    case Flow::kLine: line(); break;
    case Flow::kRow: if (compact_ == 0) visible().row_end(tag.begin); break;
    case Flow::kCell: if (compact_ == 0 && !s.compact) visible().blank_line(); break;
    case Flow::kNote: if (s.note) end_note(s); else block(); break;
    case Flow::kQuote:
      if (s.block) block();
      if (s.marks) visible().generated("”", tag.begin, tag.begin);
      break;
    default: break;
  }
}

// Nothing but its marker is written yet.
bool Edition::fresh_note() {
  const Building& b = now();
  return !b.open_notes.empty() && !b.notes.empty() && b.notes.back().layer == b.layer && b.notes.back().end == 0 && b.notes.back().begin == here();
}

// A note leaves the sentence; its marker stays. One that stands between blocks and has no
// number, or says that it is part of the line, stays where it is.
void Edition::begin_note(State& s, const xml::Tag& tag) {
  Building& b = now();
  const bool between = !stack_.empty() && (holds_blocks(stack_.back().name) || stack_.back().name == "list");
  const bool in_line = tag.value("place") == "inline" || tag.value("rend") == "inline";
  if (in_line || (between && !tag.has("n") && !tag.has("xml:id"))) {
    block();
    s.kind = tag.value("type") == "source" ? Hint::kSourceNote : Hint::kParagraph;
    s.hint = visible().open(s.kind);
    s.hinted = true;
    return;
  }
  s.note = true;
  NoteAt note;
  const std::string_view n = tag.value("n");
  note.marker = "[" + (n.empty() ? std::to_string(++b.counted) : std::string(n.substr(0, 12))) + "]";
  note.id = tag.value("xml:id");
  const bool apart = between && !n.empty() && (tag.value("place") == "end" || has_word(tag.value("type"), "endnote"));   // in a list of notes
  if (!apart) {
    visible().generated(note.marker, tag.begin, tag.end);
    const Span span{here() - static_cast<uint32_t>(note.marker.size()), here()};
    note.anchors.push_back({span, b.layer});
    content().hints.push_back({Hint::kNoteMarker, span});
    if (b.layer == 0) b.marks.push_back(span);
  }
  note.layer = std::min(b.layer + 1, kLayers - 1);
  b.open_notes.push_back(b.layer);
  b.layer = note.layer;
  visible().blank_line();
  s.kind = tag.value("type") == "source" ? Hint::kSourceNote : Hint::kNote;
  s.hint = visible().open(s.kind);
  s.hinted = true;
  visible().generated(note.marker + " ", tag.begin, tag.end);
  note.begin = here();
  s.begin = static_cast<uint32_t>(b.notes.size());
  s.target = std::to_string(compact_);
  compact_ = 0;
  b.notes.push_back(std::move(note));
}

void Edition::end_note(const State& s) {
  Building& b = now();
  NoteAt& note = b.notes[s.begin];
  note.end = std::max(here(), note.begin);
  visible().blank_line();
  b.layer = b.open_notes.back();
  b.open_notes.pop_back();
  compact_ = std::stoi(s.target);
}

// A quotation is a block where blocks stand, or where it says so; in the line it gets the
// marks a reader needs unless the text has them.
void Edition::begin_quote(State& s, const xml::Tag& tag) {
  const std::string_view rend = tag.value("rend");
  const bool stands_alone = !stack_.empty() && (holds_blocks(stack_.back().name) || stack_.back().name == "cit" || stack_.back().name == "item");
  const size_t inside = xml_.find_first_not_of(" \n\t\r", tag.end);
  const std::string_view next = inside == xml_.npos ? std::string_view() : xml_.substr(inside, 6);
  if ((stands_alone && tag.name != "q") || rend.starts_with("block") || next.starts_with("<p>") || next.starts_with("<p ") || next.starts_with("<lg")) {
    s.block = true;
    block();
    return;
  }
  const std::string& text = content().text;
  const bool marked = is_quote_mark(xml_, tag.end) || (!text.empty() && (is_quote_mark(text, text.size() - 1) || (text.size() >= 3 && is_quote_mark(text, text.size() - 3)) ||
                                                       (text.size() >= 2 && is_quote_mark(text, text.size() - 2))));
  s.marks = !marked && tag.end < xml_.size() && xml_[tag.end - 2] != '/';
  if (s.marks) visible().generated("“", tag.begin, tag.end);
}

void Edition::begin_cell(State& s, const xml::Tag& tag) {
  if (compact_ > 0) {
    visible().soft_space();
    return;
  }
  State* row = !stack_.empty() && stack_.back().flow == Flow::kRow ? &stack_.back() : nullptr;
  const size_t close = xml_.substr(0, std::min<size_t>(xml_.size(), tag.end + kLongCell + 8)).find("</cell", tag.end);
  if (close == xml_.npos && xml_[tag.end - 2] != '/') {
    visible().blank_line();
  } else {
    if (row != nullptr && !row->first_cell) visible().tab(tag.begin);
    s.compact = true;
    ++compact_;
  }
  if (row != nullptr) row->first_cell = false;
}

void Edition::begin_page(const xml::Tag& tag) {
  page_ = std::string(tag.value("n").substr(0, 24));
  on_page_ = true;
  if (now().layer == 0) now().pages.push_back({0, page_, {here(), here()}, 0, 0});
}

void Edition::place_in_table(const State& s, const xml::Tag& tag) {
  if (tag.name == "table") tables_.push_back({now().tables++, 0, false});
  if (tables_.empty()) return;
  OpenTable& table = tables_.back();
  if (tag.name == "row") {
    ++table.rows;
    table.header_row = tag.value("role") == "label";
  }
  if (!s.hinted || (tag.name != "cell" && tag.name != "table")) return;
  HintSpan& hint = content().hints[s.hint];
  hint.table = table.number;
  hint.row = table.rows;
  if (tag.name != "cell") return;
  hint.columns = span_of(tag.value("cols"));
  hint.rows = span_of(tag.value("rows"));
  hint.header = table.header_row || tag.value("role") == "label";
}

// The date of a document: what its division states, or the first date of its dateline.
void Edition::date_of(State& s, const xml::Tag& tag) {
  if (tag.name == "dateline" || tag.name == "opener" || tag.name == "docDate") {
    s.dated = true;
    ++datelines_;
  }
  Building& b = now();
  if (b.layer != 0 || !b.date.empty()) return;
  if (datelines_ > 0 && (tag.name == "date" || s.dated)) b.date = stated_date(tag);
  if (s.section && tag.has("frus:doc-dateTime-min")) b.date = stated_date(tag);
}

}  // namespace stemma::read::tei
