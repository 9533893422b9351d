// Three rows from each edge of each page are compared by what they say with numbers taken
// out; page numbers vote on (number - index).
#include "stemma/read/pdf/margins.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "stemma/read/shape.h"

namespace stemma::read::pdf {
namespace {

constexpr size_t kRows = 3;          // from each edge
constexpr float kSameHeight = 6;     // points between two places of one running head

struct Number {
  std::string word;
  uint32_t value = 0;
  bool roman = false;
  bool alone = false;    // its row holds little else, or it stands apart
};
struct EdgeRow {
  Row row;
  std::string key;       // its words, numbers as "#"
  std::vector<Number> numbers;
  bool only_number = false;
  bool repeated = false;
  bool large = false;
};
struct Edge {
  std::vector<EdgeRow> rows;   // from the edge inwards
};
struct SheetEdges {
  Edge top, bottom;
};

std::string_view bare(std::string_view word) {
  const auto mark = [](char c) { return std::string_view("-.,[]()|/<>*:").find(c) != std::string_view::npos; };
  while (!word.empty()) {
    if (mark(word.front())) {
      word.remove_prefix(1);
    } else if (word.starts_with("–") || word.starts_with("—") || word.starts_with("•")) {
      word.remove_prefix(3);
    } else if (word.starts_with("·")) {
      word.remove_prefix(2);
    } else {
      break;
    }
  }
  while (!word.empty()) {
    if (mark(word.back())) {
      word.remove_suffix(1);
    } else if (word.ends_with("–") || word.ends_with("—") || word.ends_with("•")) {
      word.remove_suffix(3);
    } else if (word.ends_with("·")) {
      word.remove_suffix(2);
    } else {
      break;
    }
  }
  return word;
}

// A line that is much higher than wide, or letters that stand on their side.
bool sideways(const Sheet& sheet, const Line& line) {
  if (sheet.recognised) return false;
  size_t letters = 0;
  for (uint32_t i = line.first; i < line.end; ++i) letters += sheet.words[i].letters.size();
  return letters >= 4 && line.box.height() > 2 * line.box.width();
}

// Words with numbers as "#". A lone roman numeral counts as a number too.
EdgeRow describe(const Sheet& sheet, Row row, float body_size) {
  EdgeRow out;
  size_t words = 0;
  for (size_t cell = 0; cell < row.lines.size(); ++cell) {
    const Line& line = sheet.lines[row.lines[cell]];
    for (uint32_t i = line.first; i < line.end; ++i) {
      const std::string_view word = bare(sheet.word(i));
      if (word.empty()) continue;
      ++words;
      Number n;
      n.value = page_number(word, n.roman);
      out.key += ' ';
      if (n.value == 0) {
        for (char c : word) {
          if (!is_digit(c)) out.key += c;
          else if (!out.key.ends_with('#')) out.key += '#';
        }
        continue;
      }
      out.key += '#';
      n.word = word;
      n.alone = line.words() == 1;
      out.numbers.push_back(std::move(n));
    }
  }
  out.only_number = words == 1 && out.numbers.size() == 1;
  if (words > 4) std::erase_if(out.numbers, [](const Number& n) { return n.roman && !n.alone; });
  out.large = body_size > 0 && row.size > 1.15F * body_size;
  out.row = std::move(row);
  return out;
}

SheetEdges edges_of(const Sheet& sheet, const std::vector<uint32_t>& lines, float body_size) {
  SheetEdges out;
  std::vector<Row> rows = rows_across(sheet, lines);
  const size_t n = rows.size();
  for (size_t i = 0; i < std::min(kRows, n); ++i) out.bottom.rows.push_back(describe(sheet, rows[n - 1 - i], body_size));
  for (size_t i = 0; i < std::min(kRows, n); ++i) out.top.rows.push_back(describe(sheet, std::move(rows[i]), body_size));
  return out;
}

// The same words at the same height, on enough pages.
void mark_repeated(std::vector<SheetEdges>& pages, Edge SheetEdges::*edge) {
  const size_t enough = pages.size() <= 5 ? 2 : 3;
  std::map<std::string, std::vector<std::pair<float, EdgeRow*>>> by_key;
  for (SheetEdges& page : pages) {
    for (EdgeRow& row : (page.*edge).rows) {
      if (row.key.find_first_not_of(" #") != row.key.npos) by_key[row.key].emplace_back(row.row.box.middle(), &row);
    }
  }
  for (auto& [key, places] : by_key) {
    std::stable_sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    const bool varies = key.find('#') != key.npos;
    for (size_t i = 0; i < places.size();) {
      size_t end = i;
      while (end < places.size() && places[end].first - places[i].first <= kSameHeight) ++end;
      for (size_t j = i; j < end && end - i >= enough; ++j) {
        if (!(varies && places[j].second->large)) places[j].second->repeated = true;
      }
      i = end;
    }
  }
}

// (roman, number - index) → how many pages have such a number at an edge.
using Votes = std::map<std::pair<bool, int64_t>, std::set<size_t>>;

bool counts(const EdgeRow& row, const Number& n) { return row.only_number || n.alone || row.repeated; }

Votes vote(const std::vector<Sheet>& sheets, const std::vector<SheetEdges>& pages) {
  Votes votes;
  for (size_t p = 0; p < pages.size(); ++p) {
    for (const Edge* edge : {&pages[p].top, &pages[p].bottom}) {
      for (const EdgeRow& row : edge->rows) {
        for (const Number& n : row.numbers) {
          if (counts(row, n)) votes[{n.roman, int64_t{n.value} - sheets[p].index}].insert(p);
        }
      }
    }
  }
  return votes;
}

// The number of the page that most other pages agree with.
const Number* label_of(const Sheet& sheet, const SheetEdges& page, const Votes& votes, size_t enough, const EdgeRow*& where) {
  const Number* best = nullptr;
  size_t most = enough - 1;
  for (const Edge* edge : {&page.top, &page.bottom}) {
    for (const EdgeRow& row : edge->rows) {
      for (const Number& n : row.numbers) {
        if (!counts(row, n)) continue;
        const auto it = votes.find({n.roman, int64_t{n.value} - sheet.index});
        if (it == votes.end() || it->second.size() <= most) continue;
        most = it->second.size();
        best = &n;
        where = &row;
      }
    }
  }
  return best;
}

// Rows from the edge inwards as long as each is a running line.
void take(const Edge& edge, const EdgeRow* numbered, std::vector<uint32_t>& out) {
  size_t last = 0;
  for (size_t i = 0; i < edge.rows.size(); ++i) {
    const EdgeRow& row = edge.rows[i];
    const bool running = row.repeated || (&row == numbered && row.key.size() <= 120);
    if (running && last == i) last = i + 1;
  }
  for (size_t i = 0; i < last; ++i) out.insert(out.end(), edge.rows[i].row.lines.begin(), edge.rows[i].row.lines.end());
}

}  // namespace

uint32_t page_number(std::string_view word, bool& roman) {
  word = bare(word);
  roman = false;
  if (word.empty() || word.size() > 9) return 0;
  uint32_t value = 0;
  if (std::all_of(word.begin(), word.end(), is_digit)) {
    if (word.size() > 5) return 0;
    for (char c : word) value = value * 10 + static_cast<uint32_t>(c - '0');
    return value;
  }
  const bool upper = is_upper(word[0]);
  constexpr std::string_view kOnes[] = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
  constexpr std::string_view kTens[] = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
  std::string lower;
  for (char c : word) {
    if (upper ? !is_upper(c) : !is_lower(c)) return 0;
    lower += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  std::string_view rest = lower;
  while (rest.starts_with('c') && value < 300) { value += 100; rest.remove_prefix(1); }
  for (size_t t = 9; t > 0; --t) {
    if (rest.starts_with(kTens[t])) { value += static_cast<uint32_t>(10 * t); rest.remove_prefix(kTens[t].size()); break; }
  }
  for (size_t o = 9; o > 0; --o) {
    if (rest == kOnes[o]) { value += static_cast<uint32_t>(o); rest = {}; break; }
  }
  roman = rest.empty();
  return roman ? value : 0;
}

Margins find_margins(const std::vector<Sheet>& sheets, float body_size) {
  Margins out;
  out.pages.resize(sheets.size());
  std::vector<SheetEdges> edges;
  edges.reserve(sheets.size());
  for (size_t p = 0; p < sheets.size(); ++p) {
    std::vector<uint32_t> upright;
    for (uint32_t i : lines_of(sheets[p])) (sideways(sheets[p], sheets[p].lines[i]) ? out.pages[p].side : upright).push_back(i);
    if (out.pages[p].side.size() * 2 > sheets[p].lines.size()) {   // a page set sideways has no margin so
      out.pages[p].side.clear();
      upright = lines_of(sheets[p]);
    }
    edges.push_back(edges_of(sheets[p], upright, body_size));
    out.pages[p].body = std::move(upright);
  }
  mark_repeated(edges, &SheetEdges::top);
  mark_repeated(edges, &SheetEdges::bottom);
  const Votes votes = vote(sheets, edges);
  const size_t enough = sheets.size() <= 5 ? 2 : 3;
  for (size_t p = 0; p < sheets.size(); ++p) {
    Margins::Page& page = out.pages[p];
    const EdgeRow* numbered = nullptr;
    if (const Number* n = label_of(sheets[p], edges[p], votes, enough, numbered)) page.label = n->word;
    take(edges[p].top, numbered, page.head);
    take(edges[p].bottom, numbered, page.foot);
    std::set<uint32_t> gone(page.head.begin(), page.head.end());
    gone.insert(page.foot.begin(), page.foot.end());
    std::erase_if(page.body, [&](uint32_t i) { return gone.contains(i); });
    std::erase_if(page.foot, [&](uint32_t i) { return std::find(page.head.begin(), page.head.end(), i) != page.head.end(); });
  }
  return out;
}

}  // namespace stemma::read::pdf
