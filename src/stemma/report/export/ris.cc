// Lines of two letters, two blanks, a dash and a blank (Research Information Systems, 2001
// specification as Zotero and EndNote read it), each ended by CR LF; values are one line, so
// nothing in a document can begin a field. The method goes into the fields for the database
// (DB), its provider (DP) and the day of access (Y2).
#include "stemma/report/export/formats_internal.h"
#include "stemma/report/export/work.h"
#include "stemma/report/version.h"

namespace stemma::report {
namespace {

const char* ris_type(doc::Kind kind) {
  switch (kind) {
    case doc::Kind::kCable:
    case doc::Kind::kEmail: return "PCOMM";
    case doc::Kind::kArticle: return "NEWS";
    case doc::Kind::kPaper: return "UNPB";
    case doc::Kind::kReport: return "RPRT";
    case doc::Kind::kWebpage: return "ELEC";
    case doc::Kind::kText: break;
  }
  return "GEN";
}

std::string two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

// "2009/11/25/": parts that are not known stay empty.
std::string ris_date(const Work& w) {
  if (w.year == 0) return {};
  return std::to_string(w.year) + "/" + (w.month == 0 ? "" : two(w.month)) + "/" + (w.day == 0 ? "" : two(w.day)) + "/";
}

class RisExporter : public Exporter {
 public:
  void begin(const ExportMethod& m, std::string&) override {
    ExportMethod bare = m;
    bare.date.clear();
    database_ = sentence(bare);
    date_ = m.date;
    for (char& c : date_) c = c == '-' ? '/' : c;
  }

  void document(const ExportDocument& e, std::string& out) override {
    const doc::Document& d = *e.document;
    const Work w = work_of(d);
    const bool article = d.kind == doc::Kind::kArticle;
    line("TY", ris_type(d.kind), out);
    line("ID", citation_key(d), out);
    line("TI", w.title, out);
    for (const std::string& a : w.authors) line("AU", a, out);
    line("A2", w.recipient, out);
    line("DA", ris_date(w), out);
    line("PY", w.year == 0 ? "" : std::to_string(w.year), out);
    line(article ? "T2" : "PB", w.publisher, out);
    line("M3", w.genre, out);
    line("M1", w.number, out);
    line("AV", w.archive.empty() ? "" : w.archive + ", " + w.archive_location + ", " + w.archive_collection, out);
    line("LA", w.language, out);
    line("UR", w.url, out);
    for (const std::string& tag : d.cable ? d.cable->tags : std::vector<std::string>()) line("KW", tag, out);
    line("N1", w.citation, out);
    line("N1", w.classification.empty() ? "" : "Classification: " + w.classification, out);
    for (const std::string& path : e.paths) line("L1", path, out);
    line("AN", d.source.sha256, out);
    line("DB", database_, out);
    line("DP", "stemma " + std::string(kVersion), out);
    line("Y2", date_, out);
    out += "ER  - \r\n\r\n";
  }

  void end(std::string&) override {}

 private:
  static void line(std::string_view tag, std::string_view value, std::string& out) {
    const std::string words = one_line(value);
    if (!words.empty()) out.append(tag).append("  - ").append(words).append("\r\n");
  }

  std::string database_, date_;
};

}  // namespace

std::unique_ptr<Exporter> make_ris() { return std::make_unique<RisExporter>(); }

}  // namespace stemma::report
