// bytes → decode → (page: mark-up to text) → repair. Each step has a map from its text
// to that of the step before; the document's map is their product.
#include "stemma/read/container.h"

#include <algorithm>
#include <vector>

#include "stemma/base/sha256.h"
#include "stemma/read/html/html.h"
#include "stemma/text/decode.h"
#include "stemma/text/repair.h"

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

// Leads spans of the text before the edits to the text after them.
class Mover {
 public:
  explicit Mover(const std::vector<text::SourceMap::Edit>& edits) : edits_(edits) {
    int64_t by = 0;
    for (const auto& e : edits) {
      shifts_.push_back(by);   // of a place before the edit's end
      by += static_cast<int64_t>(e.now_size) - e.was.size();
    }
    shifts_.push_back(by);
  }
  Span operator()(Span span) const { return {place(span.begin, false), place(span.end, true)}; }

 private:
  uint32_t place(uint32_t at, bool end) const {
    auto it = std::upper_bound(edits_.begin(), edits_.end(), at,
                               [](uint32_t a, const text::SourceMap::Edit& e) { return a < e.was.end; });
    const int64_t by = shifts_[static_cast<size_t>(it - edits_.begin())];
    if (it == edits_.end() || at <= it->was.begin) return static_cast<uint32_t>(at + by);
    return static_cast<uint32_t>(it->was.begin + by + (end ? it->now_size : 0));   // inside an edit: all of it
  }

  const std::vector<text::SourceMap::Edit>& edits_;
  std::vector<int64_t> shifts_;
};

// A page's tree takes some twenty times its size in memory.
constexpr size_t kLargestPage = 64u << 20;

// The visible text takes the place of the mark-up; the map leads through it.
void take_page(Draft& draft) {
  doc::Document& d = draft.doc;
  html::Page page = html::read_page(d.text);
  d.source.media_type = "text/html";
  d.map = page.map.through(d.map);
  d.text = std::move(page.text);
  draft.hints = std::move(page.hints);
  draft.stated_title = std::move(page.stated_title);
  draft.stated_date = std::move(page.stated_date);
  draft.stated_author = std::move(page.stated_author);
  draft.stated_publisher = std::move(page.stated_publisher);
  draft.stated_url = std::move(page.stated_url);
  draft.stated_language = std::move(page.stated_language);
  if (page.flattened) note(d, "markup-flattened", "mark-up nested deeper than 400 elements, or with over 500 attributes, was ignored; its text was kept");
}

void repair(Draft& draft) {
  doc::Document& d = draft.doc;
  text::Repaired repaired = text::repair_encoding(d.text);
  if (repaired.repairs.empty()) return;
  const Mover moved(repaired.edits);
  for (HintSpan& h : draft.hints) h.span = moved(h.span);
  for (std::string* stated : {&draft.stated_title, &draft.stated_author, &draft.stated_publisher}) {
    if (auto r = text::repair_encoding(*stated); !r.repairs.empty()) *stated = std::move(r.text);
  }
  d.map = d.map.edited(repaired.edits);
  d.text = std::move(repaired.text);
  for (auto& r : repaired.repairs) d.repairs.push_back({r.span, std::move(r.was), std::move(r.why)});
}

}  // namespace

Result<Draft> open_container(std::string_view bytes, const Options& options) {
  if (bytes.size() > options.max_bytes) {
    return Error{ErrorCode::kLimit, "longer than the limit of " + std::to_string(options.max_bytes >> 20) + " MB; split it, or raise the limit", {}};
  }
  text::DecodeOptions how;
  how.forced = options.encoding;
  how.declared = html::declared_encoding(bytes);
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
  if (html::looks_like_page(d.text)) {
    if (d.text.size() > kLargestPage) {
      return Error{ErrorCode::kLimit, "a web page longer than " + std::to_string(kLargestPage >> 20) + " MB; save its text as plain text", {}};
    }
    take_page(draft);
    if (!has_ink(d.text)) return Error{ErrorCode::kEmpty, "a web page without visible text; scripts may draw it: save it from a browser", {}};
  }
  repair(draft);
  return draft;
}

}  // namespace stemma::read
