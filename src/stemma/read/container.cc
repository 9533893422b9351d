// bytes → decode → (page: mark-up to text) → repair. Each step has a map from its text
// to that of the step before; the document's map is their product.
#include "stemma/read/container.h"

#include "stemma/base/sha256.h"
#include "stemma/text/decode.h"

namespace stemma::read {
namespace {

void note(doc::Document& d, const char* code, std::string text) { d.quality.push_back({code, std::move(text)}); }

void note_decoding(const text::Decoded& decoded, doc::Document& d) {
  if (decoded.uncertain) {
    note(d, "encoding-uncertain", "read as " + decoded.encoding + " by its letters; nothing in the file says so, name another with --encoding if words look wrong");
  }
  if (decoded.invalid > 0) {
    note(d, "invalid-bytes", std::to_string(decoded.invalid) + " place(s) hold bytes with no meaning in " + decoded.encoding +
         ", shown as U+FFFD; the first at byte " + std::to_string(decoded.first_invalid));
  }
  if (decoded.nuls > 0) note(d, "controls", std::to_string(decoded.nuls) + " NUL character(s), shown as U+FFFD");
}

bool has_ink(std::string_view text) { return text.find_first_not_of(" \t\r\n\f\v") != std::string_view::npos; }

}  // namespace

Result<Draft> open_container(std::string_view bytes, const Options& options) {
  if (bytes.size() > options.max_bytes) {
    return Error{ErrorCode::kLimit, "longer than the limit of " + std::to_string(options.max_bytes >> 20) + " MB; split it, or raise the limit", {}};
  }
  text::DecodeOptions how;
  how.forced = options.encoding;
  Result<text::Decoded> decoded = text::decode(bytes, how);
  if (!decoded) return decoded.error();
  if (!has_ink(decoded->text)) return Error{ErrorCode::kEmpty, "nothing in it but white space", {}};
  Draft draft;
  doc::Document& d = draft.doc;
  d.source.path = options.path;
  d.source.member = options.member;
  d.source.sha256 = sha256_hex(bytes);
  d.id = d.source.sha256.substr(0, 16);
  d.source.bytes = bytes.size();
  d.source.media_type = "text/plain";
  d.source.encoding = decoded->encoding;
  note_decoding(*decoded, d);
  d.text = std::move(decoded->text);
  d.map = std::move(decoded->map);
  return draft;
}

}  // namespace stemma::read
