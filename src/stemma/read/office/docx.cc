// One visitor for all parts: they share their vocabulary. Styles are read first, since a
// heading is a paragraph whose style, or the style it is based on, says so.
#include "stemma/read/office/docx.h"

#include <algorithm>
#include <map>

#include "stemma/read/office/flowing.h"
#include "stemma/read/office/metadata.h"
#include "stemma/read/office/parts.h"
#include "stemma/read/shape.h"
#include "stemma/read/xml/xml.h"

namespace stemma::read::office {
namespace {

enum class Style : uint8_t { kBody, kTitle, kHeading, kCaption, kQuote };

// styleId → what paragraphs of it are; by the style's name, which Word never translates.
class Styles : public xml::Visitor {
 public:
  void enter(const xml::Tag& t) override {
    if (t.name == "style") id_ = t.value("w:styleId");
    else if (t.name == "name") names_[id_] = t.value("w:val");
    else if (t.name == "basedOn") based_[id_] = t.value("w:val");
    else if (t.name == "outlineLvl") headings_[id_] = true;
  }
  void leave(const xml::Tag&) override {}
  void text(const xml::Text&) override {}

  Style of(const std::string& id) const {
    std::string at = id;
    for (int depth = 0; depth < 12 && !at.empty(); ++depth) {
      if (const auto it = names_.find(at); it != names_.end()) {
        const std::string name = lowered(it->second);
        if (name == "title") return Style::kTitle;
        if (name.starts_with("heading ")) return Style::kHeading;
        if (name == "caption") return Style::kCaption;
        if (name == "quote" || name == "intense quote" || name == "block text") return Style::kQuote;
      }
      if (headings_.contains(at)) return Style::kHeading;
      const auto next = based_.find(at);
      at = next == based_.end() ? "" : next->second;
    }
    return Style::kBody;
  }

 private:
  std::string id_;
  std::map<std::string, std::string> names_, based_;
  std::map<std::string, bool> headings_;
};

class Body : public xml::Visitor {
 public:
  Body(Flowing& flow, const Styles& styles, uint64_t base, std::string_view source) : flow_(flow), styles_(styles), base_(base), source_(source) {}

  void enter(const xml::Tag& t) override {
    if (t.prefix != "w") return;
    if (quiet_ > 0 || is_quiet(t.name)) {
      ++quiet_;
      deleted_ += t.name == "del" || t.name == "moveFrom" ? 1 : 0;
      return;
    }
    if (t.name == "t") in_text_ = true;
    else if (t.name == "p") begin_paragraph();
    else if (t.name == "pStyle") style_ = styles_.of(std::string(t.value("w:val")));
    else if (t.name == "numPr") item_ = true;
    else if (t.name == "tab" && in_run_) flow_.put("\t", base_ + t.begin, base_ + t.end);
    else if (t.name == "br" || t.name == "cr") flow_.put("\n", base_ + t.begin, base_ + t.end);
    else if (t.name == "noBreakHyphen") flow_.put("-", base_ + t.begin, base_ + t.end);
    else if (t.name == "r") in_run_ = true;
    else structure(t);
  }

  void leave(const xml::Tag& t) override {
    if (t.prefix != "w") return;
    if (quiet_ > 0) {
      --quiet_;
      return;
    }
    if (t.name == "t") in_text_ = false;
    else if (t.name == "r") in_run_ = false;
    else if (t.name == "p") flow_.paragraph(hint());
    else if (t.name == "tc") flow_.cell(base_ + t.end, span_, 1, header_);
    else if (t.name == "tr") flow_.row(base_ + t.end);
    else if (t.name == "tbl") flow_.close_table();
    else if (in_note_ && (t.name == "footnote" || t.name == "endnote" || t.name == "comment")) flow_.note_end(), in_note_ = false;
  }

  void text(const xml::Text& t) override {
    if (!in_text_ || quiet_ > 0) return;
    const bool same = t.end - t.begin == t.text.size() && source_.substr(t.begin, t.text.size()) == t.text;
    if (same) flow_.copy(t.text, base_ + t.begin);
    else flow_.put(t.text, base_ + t.begin, base_ + t.end);
  }

  size_t deleted() const { return deleted_; }

 private:
  static bool is_quiet(std::string_view name) {
    return name == "del" || name == "moveFrom" || name == "instrText" || name == "delText" || name == "fldSimpleInstr" || name == "sectPr" || name == "rPrChange" || name == "pPrChange";
  }

  void begin_paragraph() {
    style_ = Style::kBody;
    item_ = false;
  }

  Hint hint() const {
    switch (style_) {
      case Style::kTitle: case Style::kHeading: return Hint::kHeading;
      case Style::kCaption: return Hint::kCaption;
      case Style::kQuote: return Hint::kBlockquote;
      case Style::kBody: break;
    }
    return item_ ? Hint::kItem : Hint::kParagraph;
  }

  void structure(const xml::Tag& t) {
    const std::string id(t.value("w:id"));
    if (t.name == "tbl") flow_.open_table();
    else if (t.name == "tr") header_ = false;
    else if (t.name == "tblHeader") header_ = true;
    else if (t.name == "tc") span_ = 1;
    else if (t.name == "gridSpan") span_ = columns(t.value("w:val"));
    else if (t.name == "footnoteReference") flow_.call(id, base_ + t.begin, base_ + t.end);
    else if (t.name == "endnoteReference") flow_.call("e" + id, base_ + t.begin, base_ + t.end);
    else if (t.name == "commentReference") flow_.call("c" + id, base_ + t.begin, base_ + t.end);
    else if (t.name == "footnote" || t.name == "endnote" || t.name == "comment") begin_note(t, id);
  }

  // Separators between text and notes are kept as notes of their own; they hold no words.
  void begin_note(const xml::Tag& t, const std::string& id) {
    if (t.has("w:type") && t.value("w:type") != "normal") {
      ++quiet_;
      return;
    }
    flow_.note_text((t.name == "endnote" ? "e" : t.name == "comment" ? "c" : "") + id);
    in_note_ = true;
  }

  static uint16_t columns(std::string_view value) {
    int n = 0;
    for (const char c : value.substr(0, 4)) n = c >= '0' && c <= '9' ? n * 10 + (c - '0') : n;
    return static_cast<uint16_t>(std::clamp(n, 1, 1000));
  }

  Flowing& flow_;
  const Styles& styles_;
  uint64_t base_;
  std::string_view source_;
  int quiet_ = 0;
  size_t deleted_ = 0;
  bool in_text_ = false, in_run_ = false, in_note_ = false, item_ = false, header_ = false;
  Style style_ = Style::kBody;
  uint16_t span_ = 1;
};

}  // namespace

Result<Content> read_docx(std::string_view bytes, const Limits& limits) {
  const Result<Parts> opened = open_parts(bytes, {"word/*", "docProps/core.xml"}, limits);
  if (!opened) return opened.error();
  if (opened->find("word/document.xml").empty()) return Error{ErrorCode::kSyntax, "a Word file without word/document.xml; open it in a word processor and save it anew", {}};
  Styles styles;
  xml::parse(opened->find("word/styles.xml"), styles);
  Flowing flow;
  std::vector<doc::Part> parts;
  std::vector<doc::Quality> quality;
  uint64_t base = 0;
  size_t deleted = 0;
  const auto read_part = [&](std::string_view name, std::string_view part) {
    parts.push_back({std::string(name), base, base + part.size()});
    Body body(flow, styles, base, part);
    const xml::Outcome end = xml::parse(part, body);
    if (!end.damage.empty()) quality.push_back({"damaged-part", std::string(name) + ": " + end.damage + " at byte " + std::to_string(end.at) + "; the text around it was kept"});
    base += part.size();
    deleted += body.deleted();
  };
  for (const char* name : {"word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml"}) {
    const std::string_view part = opened->find(name);
    if (!part.empty()) read_part(name, part);
  }
  for (const auto& [name, part] : opened->files) {
    if (!name.starts_with("word/header") && !name.starts_with("word/footer")) continue;
    flow.running();
    read_part(name, part);
    flow.running_end();
  }
  Content out = flow.finish();
  out.parts = std::move(parts);
  out.quality = std::move(quality);
  if (!opened->damage.empty()) out.quality.push_back({"truncated-container", opened->damage + "; kept what stands before it"});
  if (deleted > 0) out.quality.push_back({"tracked-changes", std::to_string(deleted) + " deletion(s) recorded in the file are not in the text"});
  take_metadata(opened->find("docProps/core.xml"), out);
  return out;
}

}  // namespace stemma::read::office
