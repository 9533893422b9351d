// The documents of `stemma read --json`, with a line for the method before them, a line for
// each edge behind them, and a last line that counts.
#include "stemma/report/export/formats_internal.h"
#include "stemma/report/json_lines.h"
#include "stemma/report/version.h"

namespace stemma::report {
namespace {

class JsonlExporter : public Exporter {
 public:
  void begin(const ExportMethod& m, std::string& out) override {
    Json j;
    j.begin_object().key("type").string("method").key("stemma").string(kVersion);
    j.key("archive").string_or_null(m.archive).key("hash").string_or_null(m.archive_hash);
    j.key("documents").number(m.documents).key("query").string_or_null(m.query);
    j.key("date").string_or_null(m.date).key("sentence").string(sentence(m)).end_object();
    out.append(j.text()).append("\n");
  }

  void document(const ExportDocument& e, std::string& out) override {
    out.append(document_json({e.document, e.paths})).append("\n");
    ++documents_;
  }

  void edge(const ExportEdge& e, std::string& out) override {
    Json j;
    j.begin_object().key("type").string("edge").key("kind").string(name(e.kind)).key("from").string(e.from);
    j.key("to").string_or_null(e.to).key("reference").string_or_null(e.to_reference);
    j.key("exact").string_or_null(e.exact).end_object();
    out.append(j.text()).append("\n");
    ++edges_;
  }

  void end(std::string& out) override {
    Json j;
    j.begin_object().key("type").string("summary").key("verb").string("export").key("stemma").string(kVersion);
    j.key("documents").number(documents_).key("edges").number(edges_).key("exit").number(0).end_object();
    out.append(j.text()).append("\n");
  }

 private:
  uint64_t documents_ = 0, edges_ = 0;
};

}  // namespace

std::unique_ptr<Exporter> make_jsonl() { return std::make_unique<JsonlExporter>(); }

}  // namespace stemma::report
