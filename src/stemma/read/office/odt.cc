// White space is collapsed as the standard says (part 3, 6.1.2): runs become one blank,
// <text:s/> stands for blanks that are meant.
#include "stemma/read/office/odt.h"

#include <algorithm>
#include <charconv>

#include "stemma/read/office/flowing.h"
#include "stemma/read/office/metadata.h"
#include "stemma/read/office/parts.h"
#include "stemma/read/xml/xml.h"

namespace stemma::read::office {
namespace {

constexpr int kMostRepeated = 64;      // blanks, or copies of a cell with words

int number(std::string_view value, int least, int most) {
  int n = least;
  std::from_chars(value.data(), value.data() + value.size(), n);
  return std::clamp(n, least, most);
}

class Body : public xml::Visitor {
 public:
  Body(Flowing& flow, std::string_view source) : flow_(flow), source_(source) {}

  void enter(const xml::Tag& t) override {
    if (quiet_ > 0 || is_quiet(t)) {
      deleted_ += t.name == "deletion" ? 1 : 0;
      ++quiet_;
      return;
    }
    if (t.prefix == "text") inline_tag(t);
    else if (t.prefix == "table") table_tag(t);
    else if (t.name == "annotation") begin_note("c" + std::to_string(++comments_), t);
  }

  void leave(const xml::Tag& t) override {
    if (quiet_ > 0) {
      --quiet_;
      return;
    }
    if (t.prefix == "text" && (t.name == "p" || t.name == "h")) {
      flow_.paragraph(t.name == "h" ? Hint::kHeading : items_ > 0 ? Hint::kItem : Hint::kParagraph);
      depth_ -= depth_ > 0 ? 1 : 0;
    } else if (t.name == "list-item") {
      items_ -= items_ > 0 ? 1 : 0;
    } else if (t.name == "note-body" || t.name == "annotation") {
      flow_.note_end();
      depth_ = held_depth_;
    } else if (t.name == "note-citation") {
      in_citation_ = false;
    } else if (t.prefix == "table") {
      if (t.name == "table-cell") flow_.cell(t.end, columns_, rows_, header_ > 0);
      else if (t.name == "table-row") flow_.row(t.end);
      else if (t.name == "table-header-rows") header_ -= header_ > 0 ? 1 : 0;
      else if (t.name == "table") flow_.close_table();
    }
  }

  void text(const xml::Text& t) override {
    if (quiet_ > 0) return;
    if (in_citation_) {
      if (citation_.size() < 20) citation_ += t.text;
      return;
    }
    if (depth_ == 0) return;
    const bool same = t.end - t.begin == t.text.size() && source_.substr(t.begin, t.text.size()) == t.text;
    if (!same) return put(t.text, t.begin, t.end);
    size_t i = 0;
    while (i < t.text.size()) {
      const size_t end = std::min(t.text.find_first_of(" \t\n\r", i), t.text.size());
      if (end > i) {
        flow_.copy(t.text.substr(i, end - i), t.begin + i);
        blank_ = false;
      }
      size_t next = end;
      while (next < t.text.size() && std::string_view(" \t\n\r").find(t.text[next]) != std::string_view::npos) ++next;
      if (next > end && !blank_ && !flow_.empty_paragraph()) put(" ", t.begin + end, t.begin + next), blank_ = true;
      i = next;
    }
  }

  size_t deleted() const { return deleted_; }

 private:
  // What is no text of the document: deletions, declarations, who wrote a comment and when.
  static bool is_quiet(const xml::Tag& t) {
    if (t.prefix == "dc") return t.name == "creator" || t.name == "date";
    return t.name == "tracked-changes" || t.name == "deletion" || t.name == "sequence-decls" || t.name == "forms" || t.name == "binary-data";
  }

  void put(std::string_view text, uint64_t begin, uint64_t end) {
    flow_.put(text, begin, end);
    blank_ = false;
  }

  void inline_tag(const xml::Tag& t) {
    if (t.name == "p" || t.name == "h") ++depth_, blank_ = false;
    else if (t.name == "list-item") ++items_;
    else if (t.name == "tab") put("\t", t.begin, t.end);
    else if (t.name == "line-break") put("\n", t.begin, t.end);
    else if (t.name == "s") put(std::string(static_cast<size_t>(number(t.value("text:c"), 1, kMostRepeated)), ' '), t.begin, t.end);
    else if (t.name == "note-citation") in_citation_ = true, citation_.clear();
    else if (t.name == "note-body") begin_note(citation_.empty() ? std::to_string(++notes_) : citation_, t);
  }

  void begin_note(const std::string& marker, const xml::Tag& t) {
    flow_.note(marker, t.begin, t.end);
    held_depth_ = depth_;
    depth_ = 0;
  }

  void table_tag(const xml::Tag& t) {
    if (t.name == "table") flow_.open_table();
    else if (t.name == "table-header-rows") ++header_;
    else if (t.name == "table-cell") {
      columns_ = static_cast<uint16_t>(number(t.value("table:number-columns-spanned"), 1, 1000));
      rows_ = static_cast<uint16_t>(number(t.value("table:number-rows-spanned"), 1, 1000));
    }
  }

  Flowing& flow_;
  std::string_view source_;
  int quiet_ = 0, depth_ = 0, held_depth_ = 0, items_ = 0, header_ = 0, notes_ = 0, comments_ = 0;
  size_t deleted_ = 0;
  bool in_citation_ = false, blank_ = false;
  std::string citation_;
  uint16_t columns_ = 1, rows_ = 1;
};

}  // namespace

Result<Content> read_odt(std::string_view bytes, const Limits& limits) {
  const Result<Parts> opened = open_parts(bytes, {"content.xml", "meta.xml"}, limits);
  if (!opened) return opened.error();
  const std::string_view xml = opened->find("content.xml");
  if (xml.empty()) return Error{ErrorCode::kSyntax, "an OpenDocument file without content.xml; open it in a word processor and save it anew", {}};
  Flowing flow;
  Body body(flow, xml);
  const xml::Outcome end = xml::parse(xml, body);
  Content out = flow.finish();
  out.parts.push_back({"content.xml", 0, xml.size()});
  if (!end.damage.empty()) out.quality.push_back({"damaged-part", "content.xml: " + end.damage + " at byte " + std::to_string(end.at) + "; the text around it was kept"});
  if (!opened->damage.empty()) out.quality.push_back({"truncated-container", opened->damage + "; kept what stands before it"});
  if (body.deleted() > 0) out.quality.push_back({"tracked-changes", std::to_string(body.deleted()) + " deletion(s) recorded in the file are not in the text"});
  take_metadata(opened->find("meta.xml"), out);
  return out;
}

}  // namespace stemma::read::office
