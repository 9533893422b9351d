// The list first: numbered pieces 1, 2, … N at the end, under a heading that says so or
// confirmed by the markers found for it. Then the chain through the text before it.
#include "stemma/read/notes.h"

#include <algorithm>
#include <string>

#include "stemma/read/blank.h"
#include "stemma/read/cues.h"
#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

using doc::BlockKind;

constexpr uint32_t kMostNotes = 999;

// The number a note begins with and where its text begins.
struct Lead {
  uint32_t number = 0;
  uint32_t size = 0;      // of the marker with brackets, point and blank
  uint32_t marker = 0;    // of the marker as printed
};

// `expected`: a number that needs no further sign, for the list has come so far.
Lead lead_of(std::string_view s, uint32_t expected = 0) {
  size_t i = 0;
  const bool open = !s.empty() && (s[0] == '[' || s[0] == '(');
  if (open) ++i;
  uint32_t number = 0;
  const size_t from = i;
  while (i < s.size() && i - from < 4 && is_digit(s[i])) number = number * 10 + static_cast<uint32_t>(s[i++] - '0');
  if (i == from || s[from] == '0' || number > kMostNotes) return {};
  if (open) {
    if (i >= s.size() || (s[i] != ']' && s[i] != ')')) return {};
    ++i;
  }
  const auto marker = static_cast<uint32_t>(i);
  if (!open && i < s.size() && (s[i] == '.' || s[i] == ')' || s[i] == ']')) ++i;
  const size_t text = i;
  while (i < s.size() && blank_at(s, i)) i += blank_at(s, i);
  if (i >= s.size() || (i == text && !is_upper(s[i]))) return {};
  if (number == expected) return {number, static_cast<uint32_t>(i), marker};
  if (is_digit(s[i]) && text == marker && !open) return {};       // "12 000 men"
  if (is_lower(s[i]) && text == marker && !open && s.substr(i, 4) != "http") return {};   // "12 helicopters"
  return {number, static_cast<uint32_t>(i), marker};
}

bool is_list_heading(std::string_view s) {
  if (s.size() > 40) return false;
  const std::string p = plain(s);
  for (std::string_view name : {"notes", "footnotes", "endnotes", "end notes", "notes and references", "references and notes", "notas",
                                "notas al pie", "notes de bas de page", "notas de rodapé", "anmerkungen", "fußnoten", "endnoten"}) {
    if (p == name) return true;
  }
  return false;
}

struct Entry {
  size_t first = 0;   // piece
  size_t end = 0;
  Lead lead;
};
struct List {
  std::vector<Entry> entries;
  bool headed = false;
};

// The list that begins with note 1 at `start`.
List list_from(std::string_view text, const std::vector<Piece>& pieces, size_t start) {
  List list;
  size_t idle = 0;
  for (size_t i = start; i < pieces.size() && idle <= 3; ++i) {
    if (!pieces[i].free()) break;
    const std::string_view s = pieces[i].of(text);
    const uint32_t expected = list.entries.empty() ? 1 : list.entries.back().lead.number + 1;
    const Lead lead = lead_of(s, list.entries.size() >= 3 ? expected : 0);
    if (lead.number == expected || (lead.number == expected + 1 && expected > 2)) {
      if (!list.entries.empty()) list.entries.back().end = i;
      list.entries.push_back({i, i + 1, lead});
      idle = 0;
    } else {
      idle += furniture_cue(s) >= 1 ? 4 : 1;
    }
  }
  return list;
}

// The last list of at least three in the document; headings are tried first.
List find_list(std::string_view text, const std::vector<Piece>& pieces) {
  List best;
  size_t tried = 0;
  for (size_t i = pieces.size(); i > 0 && tried < 50; --i) {
    if (!pieces[i - 1].free() || lead_of(pieces[i - 1].of(text)).number != 1) continue;
    ++tried;
    List list = list_from(text, pieces, i - 1);
    list.headed = i >= 2 && is_list_heading(pieces[i - 2].of(text));
    const size_t least = list.headed ? 1 : 3;
    if (list.entries.size() < least) continue;
    if (best.entries.empty() || (list.headed && !best.headed)) best = std::move(list);
    if (best.headed) break;
  }
  return best;
}

std::vector<MarkerCandidate> chain_before(const Draft& draft, const std::vector<Piece>& pieces, size_t end, uint32_t most) {
  std::vector<MarkerCandidate> candidates;
  for (size_t i = 0; i < end; ++i) {
    const bool table = pieces[i].block.kind == BlockKind::kTable;
    find_markers(draft.text(), pieces[i].block.span, most, table, candidates);
  }
  for (const HintSpan& hint : draft.hints) {   // mark-up knows better than any guess
    if (hint.hint != Hint::kNoteMarker) continue;
    for (MarkerCandidate& c : candidates) {
      if (hint.span.contains(c.span)) c.weight = 4.0F;
    }
  }
  return best_chain(candidates, most);
}

// Without a list: superscripts and brackets that count 1, 2, 3 are markers all the same.
void mask_unlisted(Draft& draft, const std::vector<Piece>& pieces) {
  if (draft.text().find("[1]") == std::string_view::npos && draft.text().find("¹") == std::string_view::npos) return;
  std::vector<MarkerCandidate> candidates;
  for (const Piece& p : pieces) {
    if (p.block.kind != BlockKind::kTable) find_markers(draft.text(), p.block.span, kMostNotes, false, candidates);
  }
  std::erase_if(candidates, [](const MarkerCandidate& c) { return c.weight < 2.4F; });
  std::vector<MarkerCandidate> chain = best_chain(candidates, kMostNotes);
  if (chain.size() < 2 || chain.front().number != 1 || chain.back().number > chain.size() * 2) return;
  for (const MarkerCandidate& c : chain) draft.doc.masks.push_back({doc::MaskKind::kNoteMarker, c.span});
}

void store(Draft& draft, std::vector<Piece>& pieces, const List& list, const std::vector<MarkerCandidate>& chain) {
  const std::string_view text = draft.text();
  size_t at = 0;
  for (const Entry& e : list.entries) {
    const Span first = pieces[e.first].block.span;
    doc::Note note;
    note.marker = std::string(first.of(text).substr(0, e.lead.marker));
    note.span = {first.begin + e.lead.size, pieces[e.end - 1].block.span.end};
    while (at < chain.size() && chain[at].number < e.lead.number) ++at;
    if (at < chain.size() && chain[at].number == e.lead.number) note.anchors.push_back(chain[at].span);
    for (size_t i = e.first; i < e.end; ++i) {
      pieces[i].block.kind = BlockKind::kNote;
      pieces[i].block.number = e.lead.number;
      pieces[i].block.continues = i > e.first;
    }
    draft.doc.masks.push_back({doc::MaskKind::kParagraphNumber, {first.begin, first.begin + e.lead.size}});
    draft.doc.notes.push_back(std::move(note));
  }
  for (const MarkerCandidate& c : chain) draft.doc.masks.push_back({doc::MaskKind::kNoteMarker, c.span});
}

}  // namespace

void mark_notes(Draft& draft, std::vector<Piece>& pieces) {
  const List list = find_list(draft.text(), pieces);
  if (list.entries.empty()) {
    mask_unlisted(draft, pieces);
    return;
  }
  const uint32_t most = list.entries.back().lead.number;
  std::vector<MarkerCandidate> chain = chain_before(draft, pieces, list.entries.front().first, most);
  const bool anchored = chain.size() * 2 >= list.entries.size();
  // A heading says that they are notes; most of their places may be lost among figures.
  if (!anchored) std::erase_if(chain, [&](const MarkerCandidate& c) { return !list.headed || c.weight < 1.8F; });
  if (!anchored && !list.headed) {
    mask_unlisted(draft, pieces);
    return;
  }
  const size_t first = list.entries.front().first;
  if (list.headed && first > 0 && pieces[first - 1].free()) pieces[first - 1].block.kind = BlockKind::kHeading;
  store(draft, pieces, list, chain);
}

}  // namespace stemma::read
