// The paragraphs of each page are put in their final order first, then written one by one.
#include "stemma/read/pdf/compose.h"

#include <algorithm>
#include <map>

#include "stemma/read/pdf/flow.h"
#include "stemma/read/pdf/grid.h"

namespace stemma::read::pdf {
namespace {

constexpr float kGlued = 0.08F;     // of the size: a narrower gap is no blank
constexpr float kTabbed = 2.0F;     // a wider gap within a row is a tab

// The order of one page's paragraphs: head and foot step out of a sentence that goes on.
std::vector<const Para*> arranged(const std::vector<Para>& paras, size_t first, size_t end, const Para* next_text) {
  std::vector<const Para*> head, text, foot;
  for (size_t i = first; i < end; ++i) {
    const Para& p = paras[i];
    (p.role != Role::kRunning && p.role != Role::kNote ? text : p.foot ? foot : head).push_back(&p);
  }
  const bool from_before = !text.empty() && text.front()->joins;
  const bool to_next = !text.empty() && next_text && next_text->joins;
  size_t entered = 0;   // text paragraphs that belong to the sentence from before
  while (from_before && entered < text.size() && text[entered]->joins) ++entered;
  size_t left = text.size();   // the first that belongs to the sentence that goes on
  if (to_next) {
    do --left; while (left > 0 && text[left]->joins);
  }
  if (left < entered) entered = 0, left = text.size();   // one paragraph all through
  std::vector<const Para*> out(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(entered));
  out.insert(out.end(), head.begin(), head.end());
  out.insert(out.end(), text.begin() + static_cast<std::ptrdiff_t>(entered), text.begin() + static_cast<std::ptrdiff_t>(left));
  out.insert(out.end(), foot.begin(), foot.end());
  out.insert(out.end(), text.begin() + static_cast<std::ptrdiff_t>(left), text.end());
  return out;
}

class Writer {
 public:
  Writer(const std::vector<Sheet>& sheets, Content& content) : sheets_(sheets), c_(content) {}

  void page(uint32_t sheet, const std::vector<const Para*>& paras, const std::string& label) {
    doc::Page page;
    page.index = sheets_[sheet].index;
    page.label = label;
    page.width = sheets_[sheet].width;
    page.height = sheets_[sheet].height;
    uint32_t begin = size();
    const size_t notes = c_.notes.size();
    anchors_.clear();
    for (const Para* para : paras) {
      if (size() > 0) c_.text += para->joins && size() == text_end_ ? "\n" : "\n\n";
      if (para == paras.front()) begin = size();
      write(*para);
    }
    page.span = {begin, size()};
    if (paras.empty()) page.span = {size(), size()};
    c_.pages.push_back(std::move(page));
    for (size_t n = notes; n < c_.notes.size(); ++n) {
      const auto it = anchors_.find(c_.notes[n].marker);
      if (it != anchors_.end()) c_.notes[n].anchors = it->second;
    }
  }

 private:
  uint32_t size() const { return static_cast<uint32_t>(c_.text.size()); }

  void hint(Hint kind, Span span) {
    if (!span.empty()) c_.hints.push_back({kind, span});
  }

  void write(const Para& para) {
    const size_t slot = c_.hints.size();   // outer before inner: its place is kept
    c_.hints.push_back({});
    const uint32_t begin = size();
    uint32_t body = begin;                 // of a note: behind its marker
    for (size_t r = 0; r < para.rows.size(); ++r) {
      if (r > 0) c_.text += '\n';
      row(para, para.rows[r], r == 0, body);
    }
    const Span span{begin, size()};
    switch (para.role) {
      case Role::kText: c_.hints[slot] = {Hint::kParagraph, span}; break;
      case Role::kHeading: c_.hints[slot] = {Hint::kHeading, span}; break;
      case Role::kTitle: c_.hints[slot] = {Hint::kTitle, span}; break;
      case Role::kTable: c_.hints[slot] = {Hint::kTable, span}; break;
      case Role::kNote: c_.hints[slot] = {Hint::kNote, span}; break;
      case Role::kRunning: c_.hints[slot] = {Hint::kRunning, span}; break;
    }
    if (para.role == Role::kNote && !para.marker.empty()) {
      doc::Note note;
      note.marker = para.marker;
      note.span = {body, span.end};
      c_.notes.push_back(std::move(note));
    }
    if (para.role == Role::kText) text_end_ = size();
    if (para.joins && open_paragraph_ < c_.hints.size() && c_.text[begin - 1] == '\n' && (begin < 2 || c_.text[begin - 2] != '\n')) {
      c_.hints[open_paragraph_].span.end = span.end;   // one paragraph, one hint
      c_.hints[slot].span = {begin, begin};
    } else if (para.role == Role::kText) {
      open_paragraph_ = slot;
    }
  }

  void row(const Para& para, const Row& row, bool first, uint32_t& body) {
    const Sheet& sheet = sheets_[para.sheet];
    for (size_t cell = 0; cell < row.lines.size(); ++cell) {
      if (cell > 0) c_.text += row.table || gap_before(sheet, row, cell) > kTabbed * row.size ? '\t' : ' ';
      const uint32_t begin = size();
      line(para, sheet.lines[row.lines[cell]], first && cell == 0, body);
      if (row.table) hint(Hint::kTableCell, {begin, size()});
    }
  }

  void line(const Para& para, const Line& line, bool opens, uint32_t& body) {
    const Sheet& sheet = sheets_[para.sheet];
    doc::Region region;
    region.page = sheet.index;
    region.left = line.box.left;
    region.top = line.box.top;
    region.right = line.box.right;
    region.bottom = line.box.bottom;
    region.span.begin = size();
    double confidence = 0;
    for (uint32_t i = line.first; i < line.end; ++i) {
      const bool up = i > line.first && raised(sheet, line, i);
      const bool after_marker = opens && para.role == Role::kNote && i == line.first + 1;
      if (i > line.first) {
        const float gap = sheet.words[i].box.left - sheet.words[i - 1].box.right;
        const bool marks = up && is_marker(sheet.word(i));
        if (after_marker || gap > (marks ? 4 : 1) * kGlued * line.size) c_.text += ' ';
      }
      if (after_marker) body = size();
      const uint32_t begin = size();
      c_.text += sheet.word(i);
      confidence += static_cast<double>(sheet.words[i].confidence);
      const bool opens_note = opens && para.role == Role::kNote && i == line.first && !para.marker.empty();
      if ((up && is_marker(sheet.word(i)) && para.role != Role::kRunning) || opens_note) {
        hint(Hint::kNoteMarker, {begin, size()});
        if (!opens_note) anchors_[std::string(sheet.word(i))].push_back({begin, size()});
      }
    }
    region.span.end = size();
    region.confidence = static_cast<float>(confidence / std::max(1U, line.words()));
    c_.regions.push_back(region);
  }

  const std::vector<Sheet>& sheets_;
  Content& c_;
  std::map<std::string, std::vector<Span>> anchors_;   // on this page
  uint32_t text_end_ = 0;                               // where the last text paragraph ended
  size_t open_paragraph_ = SIZE_MAX;                    // hint of the paragraph that may go on
};

}  // namespace

Content compose(const std::vector<Sheet>& sheets) {
  Content content;
  const Style style = style_of(sheets);
  const Margins margins = find_margins(sheets, style.size);
  const std::vector<Para> paras = find_paragraphs(sheets, margins, style);
  Writer writer(sheets, content);
  size_t first = 0;
  for (uint32_t s = 0; s < sheets.size(); ++s) {
    size_t end = first;
    while (end < paras.size() && paras[end].sheet == s) ++end;
    const Para* next = nullptr;
    for (size_t i = end; i < paras.size() && paras[i].sheet == s + 1 && !next; ++i) {
      if (paras[i].role != Role::kRunning && paras[i].role != Role::kNote) next = &paras[i];
    }
    writer.page(s, arranged(paras, first, end, next), margins.pages[s].label);
    first = end;
  }
  std::erase_if(content.hints, [](const HintSpan& h) { return h.span.empty(); });
  std::stable_sort(content.hints.begin(), content.hints.end(), [](const HintSpan& a, const HintSpan& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return content;
}

}  // namespace stemma::read::pdf
