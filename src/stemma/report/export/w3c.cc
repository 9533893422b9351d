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
#include "stemma/report/export/w3c_target.h"
#include "stemma/report/export/work.h"
#include "stemma/report/json.h"
#include "stemma/report/version.h"
#include "stemma/trace/parse.h"

namespace stemma::report {
namespace {

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
    Scope s{d, characters, 0, out};
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
    write_target(j, s.d, s.characters, span);
    j.end_object();
    s.out.append(first_ ? "\n" : ",\n").append(j.text());
    first_ = false;
  }

  static void body(Json& j, const char* purpose, std::string_view value) {
    j.begin_object().key("type").string("TextualBody").key("purpose").string(purpose).key("value").string(value);
    j.key("format").string("text/plain").end_object();
  }

  std::string date_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Exporter> make_w3c() { return std::make_unique<W3cExporter>(); }

}  // namespace stemma::report
