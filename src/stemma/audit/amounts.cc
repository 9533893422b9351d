// A word is letters folded together; an amount carries those of its row, its column and its caption.
#include "stemma/audit/amounts.h"

#include <algorithm>
#include <cstdlib>

#include "stemma/audit/sheet_names.h"
#include "stemma/audit/tables/totals.h"
#include "stemma/read/value/lexicon.h"
#include "stemma/text/sentence.h"

namespace stemma::audit {
namespace {

constexpr size_t kMostCells = 48;

// Words that name nothing: they stand in any two places.
constexpr std::string_view kEmptyWords =
    " with from that this which were have been their other than under table share year million billion thousand total dollar united states ";

}  // namespace

WordSet words_of(std::string_view text) {
  WordSet out;
  std::string word;
  for (size_t at = 0; at <= text.size();) {
    const size_t before = at;
    read::value::Folded f{{}, 0};
    if (at < text.size()) f = read::value::fold_letter(text, at);
    else ++at;
    if (f.count > 0) {
      word.append(f.letters, f.count);
      continue;
    }
    if (at == before) ++at;
    if (word.size() > 4 && word.ends_with('s')) word.pop_back();
    constexpr size_t kStem = 6;   // "imports", "imported"
    word.resize(std::min(word.size(), kStem));
    const bool plain = word.size() >= 4 && kEmptyWords.find(" " + word) == std::string_view::npos;
    if (plain) out.insert(word);
    word.clear();
  }
  return out;
}

size_t shared(const WordSet& a, const WordSet& b) {
  return static_cast<size_t>(std::count_if(a.begin(), a.end(), [&](const std::string& w) { return b.count(w) > 0; }));
}

void add_years(std::string_view text, WordSet& out) {
  for (size_t i = 0; i + 4 <= text.size(); ++i) {
    const auto digit = [&](size_t k) { return k < text.size() && text[k] >= '0' && text[k] <= '9'; };
    if ((text.substr(i, 2) == "19" || text.substr(i, 2) == "20") && digit(i + 2) && digit(i + 3) && !digit(i + 4) && (i == 0 || !digit(i - 1))) {
      out.insert(std::string(text.substr(i, 4)));
    }
  }
}

// The cells of a table that stand for money, totals first.
std::vector<Amount> amounts_of(const doc::Table& table, MoneyUnit& unit) {
  const Names names(table);
  const std::vector<bool> rows = names.called(false, kTotalWords), columns = names.called(true, kTotalWords);
  const MoneyUnit of_table = money_unit(table.unit.empty() ? table.caption : table.unit);
  std::vector<Amount> out;
  for (const bool totals : {true, false}) {
    for (const doc::Cell& c : table.cells) {
      if (c.kind != doc::CellKind::kNumber || c.value.empty() || (rows[c.row] || columns[c.column]) != totals) continue;
      MoneyUnit u = money_unit(table.columns[c.column]);
      if (!u.stated) u = of_table;
      const double value = std::strtod(c.value.c_str(), nullptr) * u.scale;
      if (!u.stated || value <= 0 || out.size() >= kMostCells) continue;
      unit = u;
      Amount a{.value = value, .slack = 0.5 * u.scale, .currency = u.currency, .total = totals, .span = c.span, .printed = c.raw};
      const std::string lines = names.row(c.row, c.column) + " " + names.column(c.column);
      a.lines = words_of(lines);
      a.words = words_of(lines + " " + table.caption);
      add_years(lines, a.years);
      if (a.years.empty()) add_years(table.caption, a.years);
      out.push_back(std::move(a));
    }
  }
  return out;
}

std::vector<Amount> amounts_of(const doc::Document& d, const std::vector<Quantity>& quantities) {
  std::vector<Amount> out;
  size_t at = 0;
  for (const doc::Block& block : d.blocks) {
    if (block.kind != doc::BlockKind::kParagraph && block.kind != doc::BlockKind::kNote && block.kind != doc::BlockKind::kItem) continue;
    while (at < quantities.size() && quantities[at].span.begin < block.span.begin) ++at;
    if (at == quantities.size()) break;
    if (quantities[at].span.begin >= block.span.end) continue;
    for (const Span s : text::sentences(d.text, block.span)) {
      for (; at < quantities.size() && quantities[at].span.begin < s.end; ++at) {
        const Quantity& q = quantities[at];
        if (q.unit.size() != 3 || q.value <= 0) continue;
        Amount a{.value = q.value, .slack = q.slack, .currency = q.unit, .words = words_of(s.of(d.text)), .span = q.span};
        a.printed = q.span.of(d.text);
        const uint32_t from = q.span.begin > s.begin + 60 ? q.span.begin - 60 : s.begin;
        add_years(Span{from, std::min(s.end, q.span.end + 30)}.of(d.text), a.years);
        out.push_back(std::move(a));
      }
    }
  }
  return out;
}

}  // namespace stemma::audit
