// expat does the reading. It ends at the first fault, as XML demands; we go on: a second
// parser is shown the start tags still open, then the rest of the file. Its offsets are
// ours, less the length of those tags. Before the root element all but blanks is kept
// from it, so that it never sees a declaration.
#include "stemma/read/xml/xml.h"

#include <expat.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <vector>

#include "stemma/read/html/html.h"

namespace stemma::read::xml {
namespace {

constexpr uint64_t kRepairBytes = 4U << 20U;   // start tags shown again, all in all
constexpr size_t kStep = 16U << 20U;   // expat counts in int; large steps so that no token is read often

Tag tag_of(std::string_view full) {
  Tag t;
  const size_t colon = full.find(':');
  t.prefix = colon == full.npos ? std::string_view() : full.substr(0, colon);
  t.name = colon == full.npos ? full : full.substr(colon + 1);
  return t;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The end of a document type declaration that begins at `at`: quotes, comments and the
// brackets of its subset respected.
size_t doctype_end(std::string_view xml, size_t at) {
  bool subset = false;
  while (at < xml.size()) {
    const char c = xml[at];
    if (c == '"' || c == '\'') {
      at = xml.find(c, at + 1);
    } else if (xml.compare(at, 4, "<!--") == 0) {
      at = xml.find("-->", at + 4);
    } else if (c == '[') {
      subset = true;
    } else if (c == ']') {
      subset = false;
    } else if (c == '>' && !subset) {
      return at + 1;
    }
    if (at == xml.npos) return at;
    ++at;
  }
  return xml.npos;
}

// Where the root element begins: behind the declaration, comments, the document type.
size_t root_at(std::string_view xml) {
  size_t at = xml.starts_with("\xef\xbb\xbf") ? 3 : 0;
  while (at < xml.size()) {
    if (is_space(xml[at])) { ++at; continue; }
    size_t end = at;
    if (xml.compare(at, 4, "<!--") == 0) end = xml.find("-->", at + 4), end += end == xml.npos ? 0 : 3;
    else if (xml.compare(at, 2, "<?") == 0) end = xml.find("?>", at + 2), end += end == xml.npos ? 0 : 2;
    else if (xml.compare(at, 2, "<!") == 0) end = doctype_end(xml, at + 2);
    else return at;
    if (end == xml.npos) return at;      // never closed: the parser says so
    at = end;
  }
  return xml.size();
}

struct Free {
  void operator()(XML_Parser p) const { XML_ParserFree(p); }
};
using Parser = std::unique_ptr<XML_ParserStruct, Free>;

class Reader {
 public:
  Reader(std::string_view xml, Visitor& visitor) : xml_(xml), visitor_(visitor) {}

  Outcome run() {
    size_t at = root_at(xml_);
    while (at < xml_.size()) {
      at = pass(at);
      if (outcome_.ended_early) break;
    }
    close_to(0, outcome_.ended_early ? outcome_.stopped : xml_.size());
    return outcome_;
  }

 private:
  size_t pass(size_t at);
  void listen(XML_ParserStruct* parser);
  size_t go_on(XML_Error error);
  size_t pass_tag(size_t at);
  size_t pass_end_tag(size_t at);
  void damage(std::string what, size_t at);
  void stop(std::string what, size_t at);

  uint64_t here() const { return static_cast<uint64_t>(XML_GetCurrentByteIndex(parser_.get())) - prelude_ + from_; }
  uint64_t size_here() const { return static_cast<uint64_t>(XML_GetCurrentByteCount(parser_.get())); }

  void seen() { if (!silent_) done_ = here() + size_here(); }
  void enter(const char* name, const char** attributes);
  void open(std::string_view name, const char* const* attributes, uint64_t begin, uint64_t end);
  void leave(std::string_view name);
  void text(std::string_view text);
  void shown(std::string_view text, uint64_t begin, uint64_t end);
  void close_to(size_t depth, uint64_t at);

  std::string_view xml_;
  Visitor& visitor_;
  Outcome outcome_;
  Parser parser_;
  std::vector<std::string> open_;
  uint64_t from_ = 0;         // where in the file this parser began
  uint64_t prelude_ = 0;      // bytes of start tags shown to it first
  bool silent_ = false;       // while it reads them
  uint64_t told_ = 0;         // the end of the text that was handed over last
  size_t done_ = 0;           // the end of what it has handed over: where a faulty token begins
  uint64_t spent_ = 0;        // bytes of start tags shown, and something for each parser
};

void Reader::damage(std::string what, size_t at) {
  if (outcome_.damage.empty()) {
    outcome_.damage = std::move(what);
    outcome_.at = at;
  }
  ++outcome_.repairs;
}

void Reader::stop(std::string what, size_t at) {
  damage(std::move(what), at);
  outcome_.ended_early = true;
  outcome_.stopped = at;
  XML_StopParser(parser_.get(), XML_FALSE);
}

void Reader::enter(const char* name, const char** attributes) {
  if (silent_ || outcome_.ended_early) return;
  open(name, attributes, here(), here() + size_here());
}

void Reader::open(std::string_view name, const char* const* attributes, uint64_t begin, uint64_t end) {
  if (open_.size() == kOpen) return stop("tags nested deeper than " + std::to_string(kOpen), begin);
  open_.emplace_back(name);
  if (open_.size() > kDepth) return;
  Tag t = tag_of(name);
  t.begin = begin;
  t.end = end;
  t.attributes = attributes;
  visitor_.enter(t);
}

void Reader::leave(std::string_view name) {
  if (open_.empty() || outcome_.ended_early) return;
  open_.pop_back();
  if (open_.size() >= kDepth) return;
  Tag t = tag_of(name);
  t.begin = here();
  t.end = t.begin + size_here();
  visitor_.leave(t);
}

// Brackets at the very end of the file ("]]") are handed over without their size: it is that of the
// letters, behind what was told last.
void Reader::text(std::string_view text) {
  const uint64_t begin = std::max(here(), told_);
  const uint64_t end = std::max(here() + size_here(), std::min<uint64_t>(begin + text.size(), xml_.size()));
  if (!silent_) done_ = told_ = end;
  shown(text, begin, end);
}

void Reader::shown(std::string_view text, uint64_t begin, uint64_t end) {
  if (silent_ || open_.empty() || outcome_.ended_early) return;
  visitor_.text({text, begin, end});
}

// Leaves what is open beyond `depth`, its end tags being absent.
void Reader::close_to(size_t depth, uint64_t at) {
  while (open_.size() > depth) {
    const std::string name = std::move(open_.back());
    open_.pop_back();
    if (open_.size() >= kDepth) continue;
    Tag t = tag_of(name);
    t.begin = t.end = at;
    visitor_.leave(t);
  }
}

// What an event leaves behind: how far the file is read.
void Reader::listen(XML_ParserStruct* p) {
  XML_SetUserData(p, this);
  XML_UseForeignDTD(p, XML_TRUE);      // undeclared entities are no fault, but handed over
  XML_SetElementHandler(
      p, [](void* self, const char* n, const char** a) { static_cast<Reader*>(self)->seen(); static_cast<Reader*>(self)->enter(n, a); },
      [](void* self, const char* n) { static_cast<Reader*>(self)->seen(); static_cast<Reader*>(self)->leave(n); });
  XML_SetCharacterDataHandler(p, [](void* self, const char* s, int n) {
    static_cast<Reader*>(self)->seen();
    static_cast<Reader*>(self)->text({s, static_cast<size_t>(n)});
  });
  XML_SetSkippedEntityHandler(p, [](void* self, const char* n, int) {
    static_cast<Reader*>(self)->seen();
    static_cast<Reader*>(self)->text("&" + std::string(n) + ";");
  });
  XML_SetDefaultHandler(p, [](void* self, const char*, int) { static_cast<Reader*>(self)->seen(); });
}

// Reads from `at` to the end or to a fault; where to go on from.
size_t Reader::pass(size_t at) {
  parser_.reset(XML_ParserCreate("UTF-8"));
  if (!parser_) throw std::bad_alloc();
  listen(parser_.get());
  std::string prelude;
  for (const std::string& name : open_) prelude += "<" + name + ">";
  spent_ += prelude.size() + 256;
  from_ = done_ = at;
  prelude_ = prelude.size();
  silent_ = true;
  XML_Status status = XML_STATUS_OK;
  if (!prelude.empty()) status = XML_Parse(parser_.get(), prelude.data(), static_cast<int>(prelude.size()), 0);
  silent_ = false;
  for (size_t i = at; status == XML_STATUS_OK && i < xml_.size(); i += kStep) {
    const size_t n = std::min(kStep, xml_.size() - i);
    status = XML_Parse(parser_.get(), xml_.data() + i, static_cast<int>(n), i + n == xml_.size() ? 1 : 0);
  }
  if (status == XML_STATUS_OK || outcome_.ended_early) return xml_.size();
  return go_on(XML_GetErrorCode(parser_.get()));
}

// What to do about the faulty token at done_: where to read on.
size_t Reader::go_on(XML_Error error) {
  const size_t at = std::min(done_, xml_.size());
  const bool cut = at >= xml_.size();
  if (error == XML_ERROR_JUNK_AFTER_DOC_ELEMENT && xml_.find_first_not_of(" \t\r\n", at) == xml_.npos) return xml_.size();
  damage(cut ? "ends inside an element" : XML_ErrorString(error), at);
  if (cut) return at;
  if (spent_ > kRepairBytes) {
    stop("", at);
    return xml_.size();
  }
  if (open_.empty() && at > from_) return at;             // another element behind the root
  const char next = at + 1 < xml_.size() ? xml_[at + 1] : ' ';
  if (xml_[at] == '<' && next == '/') return pass_end_tag(at);
  if (xml_[at] == '<' && (static_cast<unsigned char>(next) >= 0x80 || std::isalpha(static_cast<unsigned char>(next)) != 0)) return pass_tag(at);
  // A character that cannot stand here: text, unless it is a control.
  size_t end = at + 1;
  while (end < xml_.size() && (static_cast<unsigned char>(xml_[end]) & 0xC0U) == 0x80) ++end;
  if (static_cast<unsigned char>(xml_[at]) >= 0x20) shown(xml_.substr(at, end - at), at, end);
  return end;
}

// An end tag of something else: closes what is open inside its start tag, if it has one.
size_t Reader::pass_end_tag(size_t at) {
  const size_t end = xml_.find_first_of("<>", at + 1);
  if (end == xml_.npos || xml_[end] == '<') return at + 2;
  std::string_view name = xml_.substr(at + 2, end - at - 2);
  while (!name.empty() && is_space(name.back())) name.remove_suffix(1);
  const auto it = std::find(open_.rbegin(), open_.rend(), name);
  if (it != open_.rend()) close_to(static_cast<size_t>(open_.rend() - it) - 1, at);
  return end + 1;
}

// A start tag whose attributes cannot be read: a tag without them.
size_t Reader::pass_tag(size_t at) {
  const size_t end = xml_.find_first_of("<>", at + 1);
  if (end == xml_.npos || xml_[end] == '<') {
    shown("<", at, at + 1);
    return at + 1;
  }
  const std::string name(xml_.substr(at + 1, xml_.find_first_of(" \t\r\n/>", at) - at - 1));
  if (name.find_first_of("=\"'&;,()") != name.npos) {
    shown("<", at, at + 1);
    return at + 1;
  }
  constexpr const char* kNone[] = {nullptr};
  open(name, kNone, at, end + 1);
  if (xml_[end - 1] == '/') close_to(open_.size() - 1, end + 1);
  return end + 1;
}

}  // namespace

std::string_view Tag::value(std::string_view attribute) const {
  for (const char* const* a = attributes; a != nullptr && *a != nullptr; a += 2) {
    if (attribute == a[0]) return a[1];
  }
  return {};
}

bool Tag::has(std::string_view attribute) const {
  for (const char* const* a = attributes; a != nullptr && *a != nullptr; a += 2) {
    if (attribute == a[0]) return true;
  }
  return false;
}

Outcome parse(std::string_view xml, Visitor& visitor) { return Reader(xml, visitor).run(); }

Result<text::Decoded> decode(std::string_view bytes) {
  text::DecodeOptions how;
  how.declared = html::declared_encoding(bytes);
  return text::decode(bytes, how);
}

}  // namespace stemma::read::xml
