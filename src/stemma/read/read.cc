// The order of the stages; each is a file of its own.
#include "stemma/read/read.h"

#include "stemma/read/blocks.h"
#include "stemma/read/cable/cable.h"
#include "stemma/read/cable/memorandum.h"
#include "stemma/read/citation/citation.h"
#include "stemma/read/draft.h"
#include "stemma/read/flat_table.h"
#include "stemma/read/furniture.h"
#include "stemma/read/head.h"
#include "stemma/read/hinted.h"
#include "stemma/read/language.h"
#include "stemma/read/main_text.h"
#include "stemma/read/markdown.h"
#include "stemma/read/notes.h"
#include "stemma/read/opening.h"
#include "stemma/read/paragraphs.h"
#include "stemma/read/prose.h"
#include "stemma/read/recognise.h"
#include "stemma/read/structure.h"
#include "stemma/read/table/claim.h"
#include "stemma/read/text_date.h"

namespace stemma::read {
std::vector<Piece> lay_out(Draft& draft) {
  cut_lines(draft);
  draft.doc.language = language_of(draft.text());
  if (const auto extent = cable::recognise(draft))
    cable::parse(draft, *extent);
  else
    cable::mark_memorandum(draft);
  claim_hinted(draft);
  table::claim_tables(draft);
  std::vector<Piece> pieces = outline(draft);
  mark_markdown(draft, pieces);
  mark_tables(draft, pieces);
  if (draft.doc.notes.empty()) mark_notes(draft, pieces);
  mark_head(draft, pieces);
  return pieces;
}

namespace {

Result<doc::Document> read_draft(Result<Draft> opened) {
  if (!opened) return opened.error();
  Draft& draft = *opened;
  std::vector<Piece> pieces = lay_out(draft);
  if (is_marked_up(draft) && !draft.doc.cable) mark_main_text(draft, pieces);
  else mark_furniture(draft, pieces);
  find_publisher(draft, pieces);
  mark_structure(draft, pieces);
  join_short_lines(draft, pieces);
  citation::find_citations(draft, pieces);
  draft.doc.kind = recognise(draft, pieces);
  find_text_date(draft, pieces);
  if (draft.doc.language.empty()) draft.doc.language = draft.stated.language;
  if (draft.doc.language.empty()) draft.doc.language = language_by_letters(draft.text());
  settle(draft, std::move(pieces));
  return std::move(draft.doc);
}

}  // namespace

Result<doc::Document> read_bytes(std::string_view bytes, const Options& options) {
  return read_draft(open_bytes(bytes, options));
}

Result<doc::Document> read_member(Member member, std::string_view file, const Options& options) {
  return read_draft(open_member(std::move(member), file, options));
}

}  // namespace stemma::read
