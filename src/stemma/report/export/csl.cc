// An array of items of CSL-JSON 1.0.2. An item may carry anything under `custom`; the method
// stands there with every item, since items are moved and merged one by one. Names are
// `literal`: which part of a name is the family's is not known.
#include "stemma/report/export/formats_internal.h"
#include "stemma/report/export/work.h"
#include "stemma/report/json.h"

namespace stemma::report {
namespace {

void string_key(Json& j, std::string_view key, std::string_view value) {
  if (!value.empty()) j.key(key).string(value);
}

class CslExporter : public Exporter {
 public:
  void begin(const ExportMethod& m, std::string& out) override {
    method_ = sentence(m);
    out += "[";
  }

  void document(const ExportDocument& e, std::string& out) override {
    const doc::Document& d = *e.document;
    const Work w = work_of(d);
    Json j;
    j.begin_object().key("id").string(citation_key(d)).key("type").string(w.type);
    string_key(j, "title", w.title);
    names(j, "author", w.authors);
    names(j, "recipient", w.recipient.empty() ? std::vector<std::string>() : std::vector<std::string>{w.recipient});
    if (w.year != 0) {
      j.key("issued").begin_object().key("date-parts").begin_array().begin_array().number(w.year);
      if (w.month != 0) j.number(w.month);
      if (w.day != 0) j.number(w.day);
      j.end_array().end_array().end_object();
    }
    string_key(j, d.kind == doc::Kind::kArticle || d.kind == doc::Kind::kWebpage ? "container-title" : "publisher", w.publisher);
    string_key(j, "genre", w.genre);
    string_key(j, "number", w.number);
    string_key(j, "archive", w.archive);
    string_key(j, "archive_collection", w.archive_collection);
    string_key(j, "archive_location", w.archive_location);
    string_key(j, "keyword", w.subject);
    string_key(j, "language", w.language);
    string_key(j, "URL", w.url);
    string_key(j, "note", w.citation);
    j.key("custom").begin_object().key("id").string(d.id).key("sha256").string(d.source.sha256);
    j.key("path").string(e.paths.empty() ? "" : e.paths.front()).key("method").string(method_).end_object().end_object();
    out.append(first_ ? "\n" : ",\n").append(j.text());
    first_ = false;
  }

  void end(std::string& out) override { out += "\n]\n"; }

 private:
  static void names(Json& j, std::string_view key, const std::vector<std::string>& list) {
    if (list.empty()) return;
    j.key(key).begin_array();
    for (const std::string& name : list) j.begin_object().key("literal").string(name).end_object();
    j.end_array();
  }

  std::string method_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Exporter> make_csl() { return std::make_unique<CslExporter>(); }

}  // namespace stemma::report
