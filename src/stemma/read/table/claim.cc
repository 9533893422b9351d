// Mark-up knows best and comes first; what it claimed, the search for columns leaves alone.
#include "stemma/read/table/claim.h"

#include <algorithm>

#include "stemma/read/captions.h"
#include "stemma/read/table/caption.h"
#include "stemma/read/table/markup.h"
#include "stemma/read/table/separated_table.h"
#include "stemma/read/table/text_table.h"

namespace stemma::read::table {

void claim_tables(Draft& draft) {
  claim_separated_table(draft);
  claim_markup_tables(draft);
  claim_text_tables(draft);
  std::stable_sort(draft.doc.tables.begin(), draft.doc.tables.end(), [](const doc::Table& a, const doc::Table& b) { return a.span < b.span; });
}

void attach_notes(Draft& draft, std::vector<Piece>& pieces) {
  const std::string_view text = draft.text();
  for (doc::Table& table : draft.doc.tables) {
    const auto at = std::lower_bound(pieces.begin(), pieces.end(), table.span.begin,
                                     [](const Piece& p, uint32_t begin) { return p.block.span.begin < begin; });
    if (at == pieces.end() || at->block.kind != doc::BlockKind::kTable) continue;
    if (at != pieces.begin() && (at - 1)->free()) {
      const std::string caption = table.caption;   // of the mark-up, when the piece above has no label
      if (!take_caption(text, *(at - 1), table)) table.caption = caption;
    }
    if (at + 1 != pieces.end()) take_source(text, *(at + 1), table);
    if (table.label.empty() && !table.caption.empty()) {
      const std::string whole = table.caption;
      const std::string_view label = caption_label(whole);
      table.label = std::string(label);
      table.caption = caption_words(whole, label);
      table.unit = std::string(unit_of(whole));
    }
  }
}

}  // namespace stemma::read::table
