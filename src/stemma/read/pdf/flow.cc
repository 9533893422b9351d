// Page by page: running lines aside, rows in order, notes off the foot of each column, the
// rest cut into paragraphs; then one pass that joins what goes on elsewhere.
#include "stemma/read/pdf/flow.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "stemma/read/pdf/column.h"
#include "stemma/read/pdf/foot.h"
#include "stemma/read/shape.h"

namespace stemma::read::pdf {
namespace {

size_t letters_in(const Sheet& sheet, const Para& para) {
  size_t n = 0;
  for (const Row& row : para.rows) {
    for (uint32_t i : row.lines) n += sheet.words[sheet.lines[i].end - 1].letters.end - sheet.words[sheet.lines[i].first].letters.begin;
  }
  return n;
}

bool has_letter(const Sheet& sheet, const Para& para) {
  for (const Row& row : para.rows) {
    for (uint32_t i : row.lines) {
      for (uint32_t w = sheet.lines[i].first; w < sheet.lines[i].end; ++w) {
        for (char c : sheet.word(w)) {
          if (is_alpha(c)) return true;
        }
      }
    }
  }
  return false;
}

Para running(const std::vector<Sheet>& sheets, uint32_t sheet, const std::vector<uint32_t>& lines, bool foot) {
  Para para;
  para.role = Role::kRunning;
  para.sheet = sheet;
  para.foot = foot;
  para.rows = rows_across(sheets[sheet], lines);
  return para;
}

class Pages {
 public:
  Pages(const std::vector<Sheet>& sheets, const Style& style) : sheets_(sheets), style_(style) {}

  void add(uint32_t sheet, const Margins::Page& margins) {
    if (!margins.head.empty()) out.push_back(running(sheets_, sheet, margins.head, false));
    std::vector<Row> rows = reading_order(sheets_[sheet], margins.body);
    std::vector<Para> notes;
    const Foot foot(sheets_[sheet], rows, style_);
    for (size_t i = 0; i < rows.size();) {
      size_t end = i;
      while (end < rows.size() && rows[end].segment == rows[i].segment) ++end;
      std::vector<Row> segment(std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(i)),
                               std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(end)));
      take_notes(sheet, foot, segment, notes);
      cut(sheet, segment);
      i = end;
    }
    for (Para& note : notes) {
      open_note_ = !ends_sentence(last_words(note));
      out.push_back(std::move(note));
    }
    if (notes.empty()) open_note_ = false;
    if (!margins.foot.empty()) out.push_back(running(sheets_, sheet, margins.foot, true));
    if (!margins.side.empty()) out.push_back(running(sheets_, sheet, margins.side, true));
  }

  std::vector<Para> out;

 private:
  std::string last_words(const Para& para) const {
    const Sheet& sheet = sheets_[para.sheet];
    return sheet.text(sheet.lines[para.rows.back().lines.back()]);
  }

  void take_notes(uint32_t sheet, const Foot& foot, std::vector<Row>& segment, std::vector<Para>& notes) {
    const size_t first = foot.first_note(segment, open_note_ && notes.empty());
    const Column column(sheets_[sheet], segment, style_);
    std::string previous;
    for (size_t i = first; i < segment.size(); ++i) {
      std::string marker = foot.marker(segment[i], previous);
      if (i == first || !marker.empty()) {
        Para note;
        note.role = Role::kNote;
        note.sheet = sheet;
        note.foot = true;
        note.left = column.left();
        note.right = column.right();
        note.size = segment[i].size;
        note.marker = marker;
        notes.push_back(std::move(note));
      }
      if (!marker.empty()) previous = std::move(marker);
      notes.back().rows.push_back(std::move(segment[i]));
    }
    segment.resize(std::min(first, segment.size()));
  }

  void cut(uint32_t sheet, std::vector<Row>& segment) {
    const Column column(sheets_[sheet], segment, style_);
    std::vector<size_t> begins;
    for (size_t i = 0; i < segment.size(); ++i) {
      if (i == 0 || column.begins(i)) begins.push_back(i);
    }
    for (size_t b = 0; b < begins.size(); ++b) {
      const size_t end = b + 1 < begins.size() ? begins[b + 1] : segment.size();
      Para para;
      para.sheet = sheet;
      para.left = column.left();
      para.right = column.right();
      para.size = segment[begins[b]].size;
      for (size_t i = begins[b]; i < end; ++i) para.rows.push_back(std::move(segment[i]));
      if (para.rows.front().table) para.role = Role::kTable;
      if (is_heading(para)) para.role = Role::kHeading;
      out.push_back(std::move(para));
    }
  }

  bool is_heading(const Para& para) const {
    const Sheet& sheet = sheets_[para.sheet];
    const float larger = sheet.recognised ? 1.5F : 1.15F;
    return para.role == Role::kText && style_.size > 0 && para.size >= larger * style_.size && para.rows.size() <= 4 &&
           letters_in(sheet, para) <= 250 && has_letter(sheet, para);
  }

  const std::vector<Sheet>& sheets_;
  const Style& style_;
  bool open_note_ = false;   // the last note of the page before is unfinished
};

// The largest heading of the first page, if it comes before any text and no other is as large.
void find_title(std::vector<Para>& paras) {
  Para* best = nullptr;
  for (Para& p : paras) {
    if (p.sheet != paras.front().sheet) break;
    if (p.role == Role::kText && p.rows.size() >= 3 && !best) return;
    if (p.role == Role::kHeading && (!best || p.size > 1.05F * best->size)) best = &p;
  }
  if (best) best->role = Role::kTitle;
}

// Does paragraph b go on from paragraph a, in another column or on another page?
bool goes_on(const std::vector<Sheet>& sheets, const Para& a, const Para& b, bool indents) {
  if (std::abs(a.size - b.size) > (sheets[b.sheet].recognised ? 0.4F : 0.1F) * a.size) return false;
  const Sheet& before = sheets[a.sheet];
  const Sheet& after = sheets[b.sheet];
  const Row& last = a.rows.back();
  const Row& next = b.rows.front();
  const std::string above = before.text(before.lines[last.lines.back()]);
  const std::string_view word = after.word(after.lines[next.lines.front()].first);
  const float missing = a.right - last.box.right;
  const bool indented = next.box.left - b.left >= 0.7F * next.size;
  if (ends_sentence(above)) return indents && !indented && missing < last.size && b.rows.size() > 1;
  if (starts_lower(word)) return true;
  return !indented && missing < 0.25F * (a.right - a.left) && !above.ends_with(':') && b.rows.size() + a.rows.size() > 2;
}

void join_across(const std::vector<Sheet>& sheets, std::vector<Para>& paras) {
  size_t text = 0, set_in = 0;
  for (const Para& p : paras) {
    if (p.role != Role::kText || p.rows.size() < 2) continue;
    ++text;
    set_in += p.rows[0].box.left - p.rows[1].box.left >= 0.6F * p.size;
  }
  const bool indents = set_in * 3 >= text && set_in >= 2;
  const Para* last = nullptr;   // text that nothing but notes and margins follows
  for (Para& p : paras) {
    if (p.role == Role::kNote || p.role == Role::kRunning) continue;
    const bool elsewhere = last && p.role == Role::kText &&
                           (p.sheet != last->sheet || p.rows.front().segment != last->rows.back().segment);
    if (elsewhere && p.sheet <= last->sheet + 1) p.joins = goes_on(sheets, *last, p, indents);
    last = p.role == Role::kText ? &p : nullptr;
  }
}

}  // namespace

bool is_marker(std::string_view word) {
  if (word.empty() || word.size() > 9) return false;
  if (word.size() == 1 && is_lower(word[0])) return true;
  for (std::string_view sign : {"*", "†", "‡", "§", "¶"}) {
    size_t at = 0;
    while (word.substr(at).starts_with(sign)) at += sign.size();
    if (at == word.size()) return true;
  }
  size_t digits = 0;
  for (char c : word) {
    if (is_digit(c)) {
      if (++digits > 3) return false;
    } else if ((c == ',' || c == '-') && digits > 0) {
      digits = 0;
    } else {
      return false;
    }
  }
  return word[0] != '0';
}

bool raised(const Sheet& sheet, const Line& line, uint32_t i) {
  if (sheet.recognised) return false;
  const Box& box = sheet.words[i].box;
  return box.height() < 0.82F * line.size && box.bottom < line.box.bottom - 0.1F * line.size &&
         box.middle() < line.box.bottom - 0.5F * line.size;
}

Style style_of(const std::vector<Sheet>& sheets) {
  std::map<int, size_t> sizes;   // in quarters of a point
  for (const Sheet& sheet : sheets) {
    for (const Line& line : sheet.lines) {
      sizes[static_cast<int>(std::lround(std::min(line.size, 1000.0F) * 4))] += sheet.words[line.end - 1].letters.end - sheet.words[line.first].letters.begin;
    }
  }
  Style style;
  size_t most = 0;
  for (const auto& [size, letters] : sizes) {
    if (letters > most) {
      most = letters;
      style.size = static_cast<float>(size) / 4;
    }
  }
  std::array<size_t, 60> leadings{};   // in twentieths of the size
  for (const Sheet& sheet : sheets) {
    for (size_t i = 1; i < sheet.lines.size(); ++i) {
      const Line& a = sheet.lines[i - 1];
      const Line& b = sheet.lines[i];
      if (style.size <= 0 || std::abs(a.size - b.size) > 0.05F * b.size || std::abs(b.size - style.size) > 0.1F * style.size) continue;
      const float gap = (b.box.bottom - a.box.bottom) / b.size;
      if (gap > 0.7F && gap < 2.95F) ++leadings[static_cast<size_t>(gap * 20)];
    }
  }
  const auto top = std::max_element(leadings.begin(), leadings.end());
  if (*top >= 3) style.leading = (static_cast<float>(top - leadings.begin()) + 0.5F) / 20;
  return style;
}

std::vector<Para> find_paragraphs(const std::vector<Sheet>& sheets, const Margins& margins, const Style& style) {
  Pages pages(sheets, style);
  for (uint32_t i = 0; i < sheets.size(); ++i) pages.add(i, margins.pages[i]);
  if (!pages.out.empty()) find_title(pages.out);
  join_across(sheets, pages.out);
  return std::move(pages.out);
}

}  // namespace stemma::read::pdf
