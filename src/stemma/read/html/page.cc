// The tree's events, turned into text, hints and statements. What an element does to the
// text is a row of one table.
#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "stemma/read/html/family.h"
#include "stemma/read/html/html.h"
#include "stemma/read/html/scan.h"
#include "stemma/read/html/stated.h"
#include "stemma/read/html/tree.h"
#include "stemma/read/html/visible.h"

namespace stemma::read::html {
namespace {

enum class Layout : uint8_t { kInline, kBlock, kLine, kSkip, kRow, kCell, kPre, kQuote, kBreak };

struct Row {
  std::string_view name;
  Layout layout;
  std::optional<Hint> hint = {};
};

constexpr Row kElements[] = {
    {"p", Layout::kBlock, Hint::kParagraph}, {"div", Layout::kBlock}, {"section", Layout::kBlock}, {"article", Layout::kBlock},
    {"main", Layout::kBlock}, {"header", Layout::kBlock}, {"hgroup", Layout::kBlock}, {"address", Layout::kBlock},
    {"h1", Layout::kBlock, Hint::kHeading}, {"h2", Layout::kBlock, Hint::kHeading}, {"h3", Layout::kBlock, Hint::kHeading},
    {"h4", Layout::kBlock, Hint::kHeading}, {"h5", Layout::kBlock, Hint::kHeading}, {"h6", Layout::kBlock, Hint::kHeading},
    {"blockquote", Layout::kBlock, Hint::kBlockquote}, {"ul", Layout::kBlock}, {"ol", Layout::kBlock}, {"dl", Layout::kBlock},
    {"menu", Layout::kBlock, Hint::kNavigation}, {"dir", Layout::kBlock}, {"li", Layout::kLine, Hint::kItem},
    {"dt", Layout::kLine, Hint::kItem}, {"dd", Layout::kLine, Hint::kItem}, {"table", Layout::kBlock, Hint::kTable},
    {"caption", Layout::kBlock, Hint::kCaption}, {"figure", Layout::kBlock}, {"figcaption", Layout::kBlock, Hint::kCaption},
    {"tr", Layout::kRow}, {"td", Layout::kCell, Hint::kTableCell}, {"th", Layout::kCell, Hint::kTableCell},
    {"pre", Layout::kPre, Hint::kPre}, {"listing", Layout::kPre, Hint::kPre}, {"xmp", Layout::kPre, Hint::kPre},
    {"plaintext", Layout::kPre, Hint::kPre}, {"hr", Layout::kBlock}, {"br", Layout::kBreak},
    {"nav", Layout::kBlock, Hint::kNavigation}, {"footer", Layout::kBlock, Hint::kNavigation},
    {"aside", Layout::kBlock, Hint::kNavigation}, {"form", Layout::kBlock, Hint::kNavigation},
    {"fieldset", Layout::kBlock, Hint::kNavigation}, {"button", Layout::kInline, Hint::kNavigation},
    {"select", Layout::kLine, Hint::kNavigation}, {"option", Layout::kLine}, {"textarea", Layout::kLine, Hint::kNavigation},
    {"dialog", Layout::kBlock, Hint::kNavigation}, {"details", Layout::kBlock}, {"summary", Layout::kLine},
    {"center", Layout::kBlock}, {"body", Layout::kBlock}, {"time", Layout::kInline, Hint::kTime}, {"q", Layout::kQuote},
    {"script", Layout::kSkip}, {"style", Layout::kSkip}, {"template", Layout::kSkip}, {"head", Layout::kSkip},
    {"iframe", Layout::kSkip}, {"noembed", Layout::kSkip}, {"noframes", Layout::kSkip}, {"title", Layout::kSkip},
    {"datalist", Layout::kSkip}, {"meta", Layout::kSkip}, {"link", Layout::kSkip},
};

constexpr Row kOther{"", Layout::kInline};
const Row& row_named(std::string_view name) {
  for (const Row& r : kElements) {
    if (r.name == name) return r;
  }
  return kOther;
}

bool hidden(const Element& e) {
  if (e.bare()) return false;
  if (e.has(Attribute::kHidden) && e.attribute(Attribute::kHidden) != "until-found") return true;
  std::string style;
  for (const char c : e.attribute(Attribute::kStyle)) {
    if (!is_space(c)) style += lower(c);
  }
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

// "nofollow author": a list of words holds this one.
bool has_word(std::string_view list, std::string_view word) {
  for (size_t at = list.find(word); at != list.npos; at = list.find(word, at + 1)) {
    const size_t end = at + word.size();
    if ((at == 0 || is_space(list[at - 1])) && (end == list.size() || is_space(list[end]))) return true;
  }
  return false;
}

std::optional<Hint> role_hint(const Element& e) {
  if (e.bare()) return {};
  const std::string_view role = e.attribute(Attribute::kRole);
  for (const char* r : {"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog", "alertdialog",
                        "button", "form", "tablist", "toolbar"}) {
    if (role == r) return Hint::kNavigation;
  }
  if (role == "heading") return Hint::kHeading;
  if (has_word(e.attribute(Attribute::kRel), "author") || e.attribute(Attribute::kItemprop) == "author") return Hint::kByline;
  if (e.attribute(Attribute::kItemprop) == "headline") return Hint::kTitle;
  return {};
}

// What part of the page an element is, beside what it is for the text.
std::optional<Hint> place_hint(const Element& e, Layout layout, bool& notice) {
  if (e.name == "a") {
    const std::string_view href = e.attribute(Attribute::kHref);
    return !href.empty() && href[0] != '#' ? std::optional(Hint::kLink) : std::nullopt;
  }
  const bool body = e.name == "body" || e.name == "html";
  if (!e.bare() && !body) {
    const Family family = std::max(family_of(e.attribute(Attribute::kClass)), family_of(e.attribute(Attribute::kId)));
    notice = family == Family::kNotice;
    if (family == Family::kCaption) return Hint::kCaption;
    if (family == Family::kComments) return Hint::kComments;
    if (family == Family::kAside || family == Family::kNotice) return Hint::kAside;
    if (e.attribute(Attribute::kItemprop) == "articleBody" || e.attribute(Attribute::kRole) == "main") return Hint::kMain;
  }
  if (e.name == "main" || e.name == "article") return Hint::kMain;
  if ((layout == Layout::kBlock && (e.name == "div" || e.name == "section" || e.name == "center")) || layout == Layout::kCell) return Hint::kContainer;
  return {};
}

class PageMaker : public Visitor {
 public:
  PageMaker(Page& page, std::string_view source) : page_(page), visible_(page, source), stated_(page) {}

  bool enter(const Element& e) override {
    stated_.enter(e);
    const Row& row = row_of(e);
    State s;
    s.layout = row.layout;
    if (e.name == "head") in_head_ = true;
    if (in_head_ || e.name == "script" || e.name == "title") {   // nothing visible; statements are read
      s.silent = true;
      ++silent_;
      stack_.push_back(s);
      return true;
    }
    if (row.layout == Layout::kSkip || hidden(e) || silent_ > 0) return false;
    stated_.trail().enter(e);
    begin_layout(s, e);
    s.kind = role_hint(e);
    if (!s.kind) s.kind = row.hint;
    if (e.name == "sup") s.marker = true;
    if (e.name == "a" && !stack_.empty() && !e.attribute(Attribute::kHref).empty() && e.attribute(Attribute::kHref)[0] == '#') {
      // The link of a note: <sup><a href="#n1">; the span is that of the sup.
      if (stack_.back().marker && !stack_.back().kind) stack_.back().is_note = true;
      s.note_link = true;
    }
    if (e.name == "sup" && !stack_.empty() && stack_.back().note_link) s.kind = Hint::kNoteMarker;
    if (s.kind || s.marker) s.hint = visible_.open(s.kind.value_or(Hint::kNoteMarker));
    place_in_table(s, e);
    bool notice = false;
    if (const auto place = place_hint(e, row.layout, notice)) {
      s.place = visible_.open(*place);
      page_.hints[*s.place].header = notice;
      s.place_kind = *place;
    }
    stack_.push_back(s);
    return true;
  }

  void leave(const Element& e) override {
    const State s = stack_.back();
    stack_.pop_back();
    stated_.leave(e);
    if (e.name == "head") in_head_ = false;
    if (e.name == "table" && !tables_.empty()) tables_.pop_back();
    if (s.silent) {
      --silent_;
      return;
    }
    stated_.trail().leave(e);
    if (s.hint) {
      if (s.kind) visible_.close(*s.hint, *s.kind);
      else if (s.is_note) visible_.close(*s.hint, Hint::kNoteMarker);
      else visible_.forget(*s.hint);
    }
    if (s.place) visible_.close(*s.place, s.place_kind);
    end_layout(s, e);
  }

  void text(const Text& t) override {
    if (silent_ > 0) {
      stated_.text(t.text);
    } else {
      stated_.trail().text(t.text);
      visible_.text(t);
    }
  }

  void finish() {
    visible_.finish();
    stated_.finish();
  }

 private:
  // Each name is looked up once a page.
  const Row& row_of(const Element& e) {
    if (e.tag == 0) return row_named(e.name);
    const Row*& row = rows_[e.tag];
    if (!row) row = &row_named(e.name);
    return *row;
  }

  struct State {
    Layout layout = Layout::kInline;
    std::optional<Hint> kind;
    std::optional<size_t> hint;
    std::optional<size_t> place;   // a second hint: what part of the page this is
    Hint place_kind = Hint::kContainer;
    bool silent = false;
    bool marker = false;       // sup: a note marker if a link to a note is in it
    bool is_note = false;
    bool note_link = false;
    bool compact = false;      // a cell of a data row: its blocks do not break the row
    bool first_cell = true;    // of a row: none seen yet
  };

  // Where a table is open: its number and the rows begun in it.
  struct OpenTable {
    uint32_t number = 0;
    uint32_t rows = 0;
  };

  // A span as browsers read it: 1 where nothing sensible stands.
  static uint16_t span_of(std::string_view value, uint32_t most) {
    uint32_t n = 0;
    for (const char c : value.substr(0, 6)) {
      if (c < '0' || c > '9') break;
      n = n * 10 + static_cast<uint32_t>(c - '0');
    }
    return static_cast<uint16_t>(std::clamp(n, 1U, most));
  }

  void place_in_table(const State& s, const Element& e) {
    if (e.name == "table") tables_.push_back({table_count_++, 0});
    if (tables_.empty()) return;
    if (e.name == "tr") ++tables_.back().rows;
    if (!s.hint || (s.layout != Layout::kCell && e.name != "table")) return;
    HintSpan& hint = page_.hints[*s.hint];
    hint.table = tables_.back().number;
    hint.row = tables_.back().rows;
    if (s.layout != Layout::kCell) return;
    hint.columns = span_of(e.attribute(Attribute::kColspan), 1000);
    hint.rows = span_of(e.attribute(Attribute::kRowspan), 65534);
    hint.header = e.name == "th";
  }

  // Cells this long are page layout, not data.
  static constexpr size_t kLongCell = 1500;

  void block() {
    if (compact_ > 0) visible_.soft_space();
    else visible_.blank_line();
  }

  void begin_layout(State& s, const Element& e) {
    switch (s.layout) {
      case Layout::kBlock: block(); break;
      case Layout::kLine: if (compact_ > 0) visible_.soft_space(); else visible_.line(); break;
      case Layout::kPre: block(); visible_.preformatted(1); break;
      case Layout::kBreak: if (compact_ > 0) visible_.soft_space(); else visible_.hard_line(e.begin); break;
      case Layout::kQuote: visible_.generated("“", e.begin, e.end); break;
      case Layout::kRow:
        if (compact_ > 0) { visible_.soft_space(); break; }
        visible_.row_end(e.begin);
        break;
      case Layout::kCell: begin_cell(s, e); break;
      default: break;
    }
  }

  void begin_cell(State& s, const Element& e) {
    if (compact_ > 0) {
      visible_.soft_space();
      return;
    }
    State* row = !stack_.empty() && stack_.back().layout == Layout::kRow ? &stack_.back() : nullptr;
    const bool long_cell = e.close > e.end + kLongCell;
    if (long_cell) {
      visible_.blank_line();
    } else {
      if (row && !row->first_cell) visible_.tab(e.begin);
      s.compact = true;
      ++compact_;
    }
    if (row) row->first_cell = false;
  }

  void end_layout(const State& s, const Element& e) {
    if (s.compact) --compact_;
    switch (s.layout) {
      case Layout::kBlock: block(); break;
      case Layout::kLine: if (compact_ > 0) visible_.soft_space(); else visible_.line(); break;
      case Layout::kPre: visible_.preformatted(-1); block(); break;
      case Layout::kQuote: visible_.generated("”", e.close, e.close); break;
      case Layout::kRow: if (compact_ == 0) visible_.row_end(e.close); break;
      case Layout::kCell: if (compact_ == 0 && !s.compact) visible_.blank_line(); break;
      default: break;
    }
  }

  Page& page_;
  std::array<const Row*, kTags> rows_{};
  Visible visible_;
  Stated stated_;
  std::vector<OpenTable> tables_;   // nested: the innermost last
  uint32_t table_count_ = 0;
  std::vector<State> stack_;
  int silent_ = 0;
  int compact_ = 0;
  bool in_head_ = false;
};

// The only <h1> of a page, or the one that says what the title says, is its title.
void name_title(Page& page) {
  for (const HintSpan& h : page.hints) {
    if (h.hint == Hint::kTitle) return;
  }
  HintSpan* best = nullptr;
  for (HintSpan& h : page.hints) {
    if (h.hint != Hint::kHeading) continue;
    const std::string_view text = h.span.of(page.text);
    if (text.size() > 3 && (page.stated.title.find(text) != std::string::npos)) {
      best = &h;
      break;
    }
  }
  if (best) best->hint = Hint::kTitle;
}

}  // namespace

Page read_page(std::string_view html) {
  Page page;
  const std::string safe = guarded(html, page.flattened);
  PageMaker maker(page, safe);
  walk(safe, maker);
  maker.finish();
  name_title(page);
  if (page.stated.url.empty()) page.stated.url = saved_from(html);
  return page;
}

}  // namespace stemma::read::html
