// Labels and source notes are told by captions.h; here they are laid down in the table.
#include "stemma/read/table/caption.h"

#include "stemma/read/captions.h"

namespace stemma::read::table {

std::string caption_words(std::string_view caption, std::string_view label) {
  std::string_view words = caption.substr(label.size());
  while (!words.empty() && std::string_view(".: \n-)").find(words[0]) != std::string_view::npos) words.remove_prefix(1);
  for (std::string_view dash : {"– ", "— "}) {
    if (words.starts_with(dash)) words.remove_prefix(dash.size());
  }
  while (!words.empty() && words.back() == ':') words.remove_suffix(1);
  return std::string(words);
}

bool take_caption(std::string_view text, Piece& piece, doc::Table& table) {
  const std::string_view above = piece.of(text);
  const std::string_view label = caption_label(above);
  if (label.empty()) return false;
  piece.block.kind = doc::BlockKind::kCaption;
  table.label = std::string(label);
  table.caption = caption_words(above, label);
  table.unit = std::string(unit_of(table.caption));
  return true;
}

bool take_source(std::string_view text, Piece& piece, doc::Table& table) {
  const bool open = piece.free() || piece.block.kind == doc::BlockKind::kSourceNote;
  if (!open || !is_source_note(piece.of(text))) return false;
  piece.block.kind = doc::BlockKind::kSourceNote;
  table.source = std::string(piece.of(text));
  return true;
}

}  // namespace stemma::read::table
