// The order of the stages; each is a file of its own.
#include "stemma/read/read.h"

#include "stemma/read/blocks.h"
#include "stemma/read/draft.h"
#include "stemma/read/furniture.h"
#include "stemma/read/paragraphs.h"
#include "stemma/read/prose.h"

namespace stemma::read {
namespace {

Result<Draft> open_plain(std::string_view bytes, const Options& options) {
  if (bytes.size() > options.max_bytes) return Error{ErrorCode::kLimit, "longer than the limit", {}};
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) return Error{ErrorCode::kEmpty, "nothing in it", {}};
  if (bytes.find('\0') != std::string_view::npos) return Error{ErrorCode::kBinary, "not text", bytes.find('\0')};
  Draft draft;
  draft.doc.text = std::string(bytes);
  draft.doc.map.copy(0, static_cast<uint32_t>(bytes.size()));
  draft.doc.source.path = options.path;
  draft.doc.source.member = options.member;
  draft.doc.source.bytes = bytes.size();
  draft.doc.source.media_type = "text/plain";
  draft.doc.source.encoding = "utf-8";
  return draft;
}

}  // namespace

Result<doc::Document> read_bytes(std::string_view bytes, const Options& options) {
  Result<Draft> opened = open_plain(bytes, options);
  if (!opened) return opened.error();
  Draft& draft = *opened;
  cut_lines(draft);
  std::vector<Piece> pieces = outline(draft);
  mark_furniture(draft, pieces);
  join_short_lines(draft, pieces);
  draft.doc.language = language_of(draft.text());
  settle(draft, std::move(pieces));
  return std::move(draft.doc);
}

}  // namespace stemma::read
