// An AnnotationCollection of the Web Annotation Data Model (W3C Recommendation, 2017): a numbered
// or marked paragraph, a reference, a quotation is one annotation on its document.
//
// Its target is selected twice, by place and by words: TextPositionSelector counts characters
// (code points, as the Recommendation demands; our offsets are bytes), TextQuoteSelector has the
// words and 32 characters on either side. The document is named by its hash (RFC 6920,
// ni:///sha-256;…), so that the name holds wherever the file lies; places are those of the
// document's `text` as `stemma read --json` gives it.
#include <algorithm>
#include <array>

#include "stemma/report/export/formats_internal.h"
#include "stemma/report/export/work.h"
#include "stemma/report/json.h"
#include "stemma/report/version.h"
#include "stemma/text/utf8.h"
#include "stemma/trace/parse.h"

namespace stemma::report {
namespace {

constexpr size_t kContext = 32;  // characters on either side

int digit(char c) { return c >= 'a' ? c - 'a' + 10 : c - '0'; }

// base64url without padding, of hexadecimal digits.
std::string base64url(std::string_view hex) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string out;
  unsigned bits = 0, have = 0;
  for (const char c : hex) {
    bits = bits << 4U | static_cast<unsigned>(digit(c));
    have += 4;
    if (have < 6) continue;
    have -= 6;
    out += kLetters[bits >> have & 63U];
  }
  if (have > 0) out += kLetters[bits << (6 - have) & 63U];
  return out;
}

std::string name_of(const doc::Document& d) {
  return d.source.sha256.size() == 64 ? "ni:///sha-256;" + base64url(d.source.sha256) : "urn:stemma:" + d.id;
}

// Characters before each byte, asked for in any order: every 4,096th byte is counted once.
class Characters {
 public:
  explicit Characters(std::string_view text) : text_(text) {
    uint64_t n = 0;
    for (size_t i = 0; i < text.size(); ++i) {
      if (i % kStep == 0) marks_.push_back(n);
      n += starts(i);
    }
    if (text.size() % kStep == 0) marks_.push_back(n);
  }
  uint64_t before(size_t at) const {
    uint64_t n = marks_[at / kStep];
    for (size_t i = at - at % kStep; i < at; ++i) n += starts(i);
    return n;
  }
  Span around(Span s, bool left) const {
    size_t at = left ? s.begin : s.end;
    for (size_t i = 0; i < kContext; ++i) {
      if (left) at = text::previous_code_point(text_, at);
      else if (at < text_.size()) text::next_code_point(text_, at);
    }
    const auto to = static_cast<uint32_t>(at);
    return left ? Span{to, s.begin} : Span{s.end, to};
  }

 private:
  static constexpr size_t kStep = 4096;
  uint64_t starts(size_t i) const { return (static_cast<unsigned char>(text_[i]) & 0xc0U) != 0x80 ? 1 : 0; }

  std::string_view text_;
  std::vector<uint64_t> marks_;
};

class W3cExporter : public Exporter {
 public:
  void begin(const ExportMethod& m, std::string& out) override {
    date_ = m.date;
    out += "{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\",{\"method\":\"http://purl.org/dc/terms/provenance\"}],"
           "\"id\":\"urn:stemma:annotations\",\"type\":\"AnnotationPage\",\"method\":";
    Json j;
    j.string(sentence(m));
    out += j.text() + ",\"items\":[";
  }

  void document(const ExportDocument& e, std::string& out) override {
    const doc::Document& d = *e.document;
    const Characters characters(d.text);
    Scope s{d, characters, name_of(d), 0, out};
    if (d.cable) {
      for (const doc::CableParagraph& p : d.cable->paragraphs) paragraph(s, p);
      for (const doc::CableReference& r : d.cable->references) {
        annotate(s, r.span, "linking", "reference", r.key ? doc::reference(*r.key) : one_line(r.title));
      }
    }
    for (const doc::Citation& c : d.citations) annotate(s, c.span, "linking", "reference", one_line(c.title));
    for (const trace::Quotation& q : trace::find_quotations(d, 0)) {
      annotate(s, q.span, "highlighting", "quotation", q.speaker ? one_line(q.speaker->name) : "");
    }
  }

  void end(std::string& out) override { out += "\n]}\n"; }

 private:
  struct Scope {
    const doc::Document& d;
    const Characters& characters;
    std::string source;
    size_t count;
    std::string& out;
  };

  void paragraph(Scope& s, const doc::CableParagraph& p) {
    std::string words = "paragraph " + std::to_string(p.number);
    if (!p.portion.empty()) words += " (" + one_line(p.portion) + ")";
    annotate(s, p.span, "classifying", words, one_line(p.heading));
  }

  // `tag` says what it is; `more` what is known of it.
  void annotate(Scope& s, Span span, const char* motivation, std::string_view tag, std::string_view more) {
    if (span.empty() || span.end > s.d.text.size()) return;
    Json j;
    j.begin_object().key("id").string("urn:stemma:" + s.d.id + ":" + std::to_string(++s.count)).key("type").string("Annotation");
    j.key("motivation").string(motivation).key("generator").begin_object().key("id").string("urn:stemma:" + std::string(kVersion));
    j.key("type").string("Software").key("name").string("stemma " + std::string(kVersion)).end_object();
    if (date_.size() == 10) j.key("generated").string(date_ + "T00:00:00Z");
    j.key("body").begin_array();
    body(j, "tagging", tag);
    if (!more.empty()) body(j, motivation == std::string_view("linking") ? "identifying" : "describing", more);
    j.end_array();
    target(j, s, span);
    j.end_object();
    s.out.append(first_ ? "\n" : ",\n").append(j.text());
    first_ = false;
  }

  static void body(Json& j, const char* purpose, std::string_view value) {
    j.begin_object().key("type").string("TextualBody").key("purpose").string(purpose).key("value").string(value);
    j.key("format").string("text/plain").end_object();
  }

  static void target(Json& j, const Scope& s, Span span) {
    j.key("target").begin_object().key("type").string("SpecificResource").key("source").begin_object();
    j.key("id").string(s.source).key("type").string("Text");
    if (!s.d.source.media_type.empty()) j.key("format").string(s.d.source.media_type);
    if (!s.d.language.empty()) j.key("language").string(s.d.language);
    j.end_object().key("selector").begin_array().begin_object().key("type").string("TextPositionSelector");
    j.key("start").number(s.characters.before(span.begin)).key("end").number(s.characters.before(span.end)).end_object();
    j.begin_object().key("type").string("TextQuoteSelector").key("exact").string(span.of(s.d.text));
    j.key("prefix").string(s.characters.around(span, true).of(s.d.text));
    j.key("suffix").string(s.characters.around(span, false).of(s.d.text)).end_object().end_array().end_object();
  }

  std::string date_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Exporter> make_w3c() { return std::make_unique<W3cExporter>(); }

}  // namespace stemma::report
