// Runs of cell-like pieces, parted by captions and source notes; a run is a table when
// figures make up enough of it. Header cells are the text cells right before the first figure.
#include "stemma/read/flat_table.h"

#include <algorithm>

#include "stemma/read/blank.h"
#include "stemma/read/captions.h"
#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

using doc::BlockKind;

constexpr size_t kFewestFigures = 6;
constexpr size_t kMostHeaders = 16;

enum class Cell : uint8_t { kNone, kText, kFigure };

Cell cell_of(const Draft& draft, const Piece& piece) {
  if (!piece.free() || piece.block.wrapped || piece.block.span.size() > 160) return Cell::kNone;
  const std::string_view s = piece.of(draft.text());
  if (is_figure(s)) return Cell::kFigure;
  const uint32_t words = count_words(s, 16);
  if (words == 0 || words > 14 || !caption_label(s).empty() || is_source_note(s)) return Cell::kNone;
  return ends_full_stop(s) && words > 4 && !s.ends_with("etc.") ? Cell::kNone : Cell::kText;
}

// A run of cells [first, end): the part that is a table, empty when it is none.
struct Range {
  size_t first = 0;
  size_t end = 0;
};
Range table_in(const std::vector<Cell>& cells, Range run, bool captioned) {
  size_t first = run.first;
  size_t end = run.end;
  while (first < end && cells[first] != Cell::kFigure) ++first;
  while (end > first && cells[end - 1] != Cell::kFigure) --end;
  const auto figures = static_cast<size_t>(std::count(cells.begin() + static_cast<std::ptrdiff_t>(first),
                                                      cells.begin() + static_cast<std::ptrdiff_t>(end), Cell::kFigure));
  const size_t fewest = captioned ? kFewestFigures : kFewestFigures + 2;
  if (figures < fewest || figures * 100 < (end - first) * (captioned ? 40 : 50)) return {run.end, run.end};
  const size_t most = captioned ? kMostHeaders : kMostHeaders / 2;
  first = std::max(run.first, first > most ? first - most : 0);
  return {first, end};
}

}  // namespace

bool is_figure(std::string_view s) {
  if (s.empty() || s.size() > 28) return false;
  if (s == "-" || s == "–" || s == "—" || s == "..." || s == "…" || s == ".." || s == "n/a" || s == "n.a." || s == "N/A" || s == "NA" || s == "na")
    return true;
  size_t digits = 0;
  for (size_t i = 0; i < s.size();) {
    if (is_digit(s[i])) {
      ++digits;
      ++i;
    } else if (std::string_view(".,%+-()/*'$<>~").find(s[i]) != std::string_view::npos) {
      ++i;
    } else if (const uint32_t blank = blank_at(s, i)) {
      i += blank;
    } else if (s.substr(i, 3) == "–" || s.substr(i, 3) == "−" || s.substr(i, 3) == "€") {
      i += 3;
    } else if (s.substr(i, 2) == "£" || s.substr(i, 2) == "±") {
      i += 2;
    } else {
      return false;
    }
  }
  return digits > 0;
}

void mark_tables(Draft& draft, std::vector<Piece>& pieces) {
  const std::string_view text = draft.text();
  std::vector<Cell> cells(pieces.size());
  size_t figures = 0;
  for (size_t i = 0; i < pieces.size(); ++i) {
    cells[i] = cell_of(draft, pieces[i]);
    figures += cells[i] == Cell::kFigure;
  }
  if (figures < kFewestFigures) return;
  std::vector<Piece> out;
  out.reserve(pieces.size());
  for (size_t i = 0; i < pieces.size();) {
    size_t end = i;
    while (end < pieces.size() && cells[end] != Cell::kNone) ++end;
    const std::string_view above = !out.empty() ? out.back().of(text) : std::string_view{};
    const std::string_view label = caption_label(above);
    const Range table = end > i ? table_in(cells, {i, end}, !label.empty()) : Range{end, end};
    if (table.first == table.end) {
      end = std::max(end, i + 1);
      for (; i < end; ++i) out.push_back(std::move(pieces[i]));
      continue;
    }
    const bool headed = !label.empty() && table.first == i;
    for (; i < table.first; ++i) out.push_back(std::move(pieces[i]));
    doc::Table entry;
    entry.span = {pieces[table.first].block.span.begin, pieces[table.end - 1].block.span.end};
    entry.confidence = headed ? 0.95F : 0.7F;
    if (headed) {
      out.back().block.kind = BlockKind::kCaption;
      entry.label = std::string(label);
      std::string_view words = above.substr(label.size());
      while (!words.empty() && (words[0] == '.' || words[0] == ':' || words[0] == ' ' || words[0] == '\n')) words.remove_prefix(1);
      while (!words.empty() && words.back() == ':') words.remove_suffix(1);
      entry.caption = std::string(words);
      entry.unit = std::string(unit_of(words));
    }
    Piece piece = std::move(pieces[table.first]);
    piece.block.span = entry.span;
    piece.block.kind = BlockKind::kTable;
    piece.block.confidence = entry.confidence;
    out.push_back(std::move(piece));
    i = table.end;
    if (i < pieces.size() && pieces[i].free() && is_source_note(pieces[i].of(text))) {
      pieces[i].block.kind = BlockKind::kSourceNote;
      entry.source = std::string(pieces[i].of(text));
    }
    draft.doc.tables.push_back(std::move(entry));
  }
  pieces = std::move(out);
}

}  // namespace stemma::read
