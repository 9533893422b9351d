// One row a document. The method is a column of its own: comment lines are no part of
// RFC 4180 and become rows in every spreadsheet, while a column survives sorting and merging.
#include "stemma/report/csv.h"

#include "stemma/report/export/formats_internal.h"
#include "stemma/report/export/work.h"

namespace stemma::report {
namespace {

constexpr const char* kColumns[] = {"id", "kind", "title", "date", "date_from", "language", "authors", "publisher", "url",
                                    "reference", "from", "to", "classification", "tags", "signed", "citation", "paths",
                                    "media_type", "sha256", "bytes", "current", "method"};

class CsvExporter : public Exporter {
 public:
  void begin(const ExportMethod& method, std::string& out) override {
    method_ = sentence(method);
    for (const char* column : kColumns) cell(column, out);
    end_row(out);
  }

  void document(const ExportDocument& e, std::string& out) override {
    const doc::Document& d = *e.document;
    const doc::Cable none;
    const doc::Cable& c = d.cable ? *d.cable : none;
    const Work w = work_of(d);
    for (const std::string& value :
         {d.id, std::string(name(d.kind)), w.title, d.date, std::string(name(d.date_from)), d.language, joined(d.authors),
          w.publisher, w.url, c.reference, one_line(c.from), joined(c.to), w.classification, w.subject, one_line(c.signature),
          w.citation, joined(e.paths), d.source.media_type, d.source.sha256}) {
      cell(value, out);
    }
    cell(std::to_string(d.source.bytes), out);
    cell(e.current ? "1" : "0", out);
    cell(method_, out);
    end_row(out);
  }

  void end(std::string&) override {}

 private:
  void cell(std::string_view value, std::string& out) {
    if (!first_) out += ',';
    first_ = false;
    append_csv_field(out, one_line(value));
  }
  void end_row(std::string& out) {
    out += "\r\n";
    first_ = true;
  }

  std::string method_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Exporter> make_csv() { return std::make_unique<CsvExporter>(); }

}  // namespace stemma::report
