// bytes → decode or read the format → (page: mark-up to text) → repair. Each step has a map
// from its text to that of the step before; the document's map is their product.
#include "stemma/read/opening.h"

#include <algorithm>
#include <vector>

#include "stemma/base/sha256.h"
#include "stemma/read/cost.h"
#include "stemma/read/html/html.h"
#include "stemma/read/office/docx.h"
#include "stemma/read/office/odt.h"
#include "stemma/read/office/rtf.h"
#include "stemma/read/ocr/ocr.h"
#include "stemma/read/pdf/pdf.h"
#include "stemma/read/tei/tei.h"
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

// What a format yielded becomes the draft's.
void take(Draft& draft, Content content) {
  doc::Document& d = draft.doc;
  d.text = std::move(content.text);
  d.map = std::move(content.map);
  d.notes = std::move(content.notes);
  d.pages = std::move(content.pages);
  d.regions = std::move(content.regions);
  d.source.parts = std::move(content.parts);
  d.mail = std::move(content.mail);
  d.quality.insert(d.quality.end(), content.quality.begin(), content.quality.end());
  draft.hints = std::move(content.hints);
  draft.stated = std::move(content.stated);
}

// The visible text takes the place of the mark-up; the map leads through it.
void take_page(Draft& draft) {
  doc::Document& d = draft.doc;
  html::Page page = html::read_page(d.text);
  page.map = page.map.through(d.map);
  if (page.flattened) note(d, "markup-flattened", "mark-up nested deeper than 400 elements, or with over 500 attributes, was ignored; its text was kept");
  take(draft, std::move(page));
  d.source.media_type = "text/html";
}

template <typename T>
void move_spans(std::vector<T>& items, const Mover& moved) {
  for (T& item : items) item.span = moved(item.span);
}

void repair(Draft& draft) {
  doc::Document& d = draft.doc;
  text::Repaired repaired = text::repair_encoding(d.text);
  if (repaired.repairs.empty()) return;
  const Mover moved(repaired.edits);
  move_spans(draft.hints, moved);
  move_spans(d.pages, moved);
  move_spans(d.regions, moved);
  move_spans(d.notes, moved);
  for (doc::Note& n : d.notes) {
    for (Span& a : n.anchors) a = moved(a);
  }
  if (d.mail) move_spans(d.mail->quoted, moved);
  for (std::string* stated : {&draft.stated.title, &draft.stated.author, &draft.stated.publisher, &draft.stated.section}) {
    if (auto r = text::repair_encoding(*stated); !r.repairs.empty()) *stated = std::move(r.text);
  }
  d.map = d.map.edited(repaired.edits);
  d.text = std::move(repaired.text);
  for (auto& r : repaired.repairs) d.repairs.push_back({r.span, std::move(r.was), std::move(r.why)});
}

// Plain text or a page: decoded by the evidence of its bytes.
std::optional<Error> take_text(Draft& draft, std::string_view bytes, const Options& options) {
  text::DecodeOptions how;
  how.forced = options.encoding;
  how.declared = html::declared_encoding(bytes);
  Result<text::Decoded> decoded = text::decode(bytes, how);
  if (!decoded) return decoded.error();
  doc::Document& d = draft.doc;
  d.source.encoding = decoded->encoding;
  note_decoding(*decoded, d);
  d.text = std::move(decoded->text);
  d.map = std::move(decoded->map);
  return {};
}

// Files whose text another program or library takes out.
Result<Content> read_format(Format format, std::string_view bytes, const Options& options) {
  (void)options;
  switch (format) {
    case Format::kPdf: return pdf::read_pdf(bytes, {});
    case Format::kDocx: return office::read_docx(bytes, options.limits);
    case Format::kOdt: return office::read_odt(bytes, options.limits);
    case Format::kRtf: return office::read_rtf(bytes);
    case Format::kTei: return tei::read_tei(bytes);
    case Format::kImage: return ocr::read_image(bytes);
    default: break;
  }
  return Error{ErrorCode::kUnsupported, std::string("a file of type ") + media_type(format) + ", which is not read", {}};
}

std::optional<Error> finish(Draft& draft) {
  doc::Document& d = draft.doc;
  if (!has_ink(d.text)) return Error{ErrorCode::kEmpty, "nothing in it but white space", {}};
  if (draft.hints.empty() && html::looks_like_page(d.text)) {
    take_page(draft);
    if (!has_ink(d.text)) return Error{ErrorCode::kEmpty, "a web page without visible text; scripts may draw it: save it from a browser", {}};
  }
  repair(draft);
  return {};
}

// Text is told what it will cost before anything is made of it.
std::optional<Error> too_dear(std::string_view text, const Limits& limits) {
  if (cost_at_most(text.size()) <= limits.memory_bytes || cost_of(text) <= limits.memory_bytes) return {};
  return Error{ErrorCode::kLimit, size_in_words(text) + " would take more than " + std::to_string(limits.memory_bytes >> 20U) + " MB of memory to read; split it", {}};
}

// What the container knows stands in where the document says nothing of itself.
void fill(std::string& own, std::string& from_container) {
  if (own.empty()) own = std::move(from_container);
}

}  // namespace

Result<Draft> open_bytes(std::string_view bytes, const Options& options) {
  Member whole;
  whole.whole = true;
  whole.format = sniff(bytes);
  if (holds_members(whole.format)) {
    return Error{ErrorCode::kUnsupported, std::string("a container (") + media_type(whole.format) + "): its members are documents, not the file", {}};
  }
  return open_member(std::move(whole), bytes, options);
}

Result<Draft> open_member(Member member, std::string_view file, const Options& options) {
  const std::string_view bytes = member.whole ? file : std::string_view(member.bytes);
  if (bytes.size() > options.limits.document_bytes) {
    return Error{ErrorCode::kLimit, "longer than the limit of " + std::to_string(options.limits.document_bytes >> 20U) + " MB; split it", {}};
  }
  Draft draft;
  doc::Document& d = draft.doc;
  d.source.path = options.path;
  d.source.member = member.name;
  d.source.sha256 = sha256_hex(bytes);
  d.id = d.source.sha256.substr(0, 16);
  d.source.bytes = bytes.size();
  d.source.media_type = media_type(member.format);
  d.source.encoding = "utf-8";
  if (member.content || member.format == Format::kText) {
    if (auto error = too_dear(member.content ? std::string_view(member.content->text) : bytes, options.limits)) return *error;
  }
  if (member.content) {
    take(draft, std::move(*member.content));
  } else if (member.format == Format::kText) {
    if (auto error = take_text(draft, bytes, options)) return *error;
  } else {
    Result<Content> content = read_format(member.format, bytes, options);
    if (!content) return content.error();
    take(draft, std::move(*content));
  }
  if (auto error = finish(draft)) return *error;
  fill(draft.stated.title, member.stated.title);
  fill(draft.stated.date, member.stated.date);
  fill(draft.stated.author, member.stated.author);
  fill(draft.stated.publisher, member.stated.publisher);
  fill(draft.stated.section, member.stated.section);
  fill(draft.stated.url, member.stated.url);
  fill(draft.stated.language, member.stated.language);
  return draft;
}

}  // namespace stemma::read
