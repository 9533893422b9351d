// GraphML 1.0: a node a document, an edge a citation, a version, a section. What is cited and
// not in the export is a node of its own with kind "missing", so that the gaps of a record can
// be seen and counted. Edges to the same missing telegram follow one another, so one name kept
// is enough to write it once; documents left out of a chosen export are kept by their ids.
//
// XML 1.0 has no control characters: one_line() leaves none. Ids are NMTOKENs.
#include <set>
#include <utility>

#include "stemma/report/export/formats_internal.h"
#include "stemma/report/export/work.h"

namespace stemma::report {
namespace {

constexpr const char* kNodeKeys[] = {"label", "kind", "title", "date", "reference", "author", "language", "classification", "path"};
constexpr const char* kEdgeKeys[] = {"relation", "exact"};

// XML 1.0, 2.2: U+FFFE and U+FFFF are no characters either.
std::string xml(std::string_view words) {
  std::string out;
  for (size_t i = 0; i < words.size(); ++i) {
    switch (words[i]) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\xef':
        if (words.substr(i, 2) == "\xef\xbf" && (words[i + 2] == '\xbe' || words[i + 2] == '\xbf')) {
          out += "\xef\xbf\xbd";
          i += 2;
          break;
        }
        [[fallthrough]];
      default: out += words[i];
    }
  }
  return out;
}

// Letters, digits and dashes of a reference.
std::string token(std::string_view reference) {
  std::string out = "missing-";
  for (const char c : reference) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    out += plain ? c : '_';
  }
  return out;
}

void data(const char* key, std::string_view value, std::string& out) {
  const std::string words = one_line(value);
  if (!words.empty()) out.append("<data key=\"").append(key).append("\">").append(xml(words)).append("</data>");
}

class GraphmlExporter : public Exporter {
 public:
  void begin(const ExportMethod& m, std::string& out) override {
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
           "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
    declare("method", "graph", "string", out);
    for (const char* key : kNodeKeys) declare(key, "node", "string", out);
    declare("current", "node", "boolean", out);
    for (const char* key : kEdgeKeys) declare(key, "edge", "string", out);
    out += "<graph id=\"record\" edgedefault=\"directed\">\n";
    data("method", sentence(m), out);
    out += "\n";
  }

  void document(const ExportDocument& e, std::string& out) override {
    const doc::Document& d = *e.document;
    const Work w = work_of(d);
    const std::string reference = d.cable ? d.cable->reference : "";
    out.append("<node id=\"").append(d.id).append("\">");
    data("label", !reference.empty() ? reference : !w.title.empty() ? w.title : d.id, out);
    data("kind", name(d.kind), out);
    data("title", w.title, out);
    data("date", d.date, out);
    data("reference", reference, out);
    data("author", joined(w.authors), out);
    data("language", d.language, out);
    data("classification", w.classification, out);
    data("path", e.paths.empty() ? "" : e.paths.front(), out);
    data("current", e.current ? "true" : "false", out);
    out += "</node>\n";
  }

  void edge(const ExportEdge& e, std::string& out) override {
    const bool inside = e.exported && !e.to.empty();
    const std::string to = !e.to.empty() ? e.to : token(e.to_reference);
    const bool written = e.to.empty() ? std::exchange(missing_, to) == to : !inside && !elsewhere_.insert(to).second;
    if (!inside && !written) {
      out.append("<node id=\"").append(to).append("\">");
      data("label", e.to_reference.empty() ? to : e.to_reference, out);
      data("kind", e.to.empty() ? "missing" : "elsewhere", out);
      data("reference", e.to_reference, out);
      out += "</node>\n";
    }
    out.append("<edge source=\"").append(e.from).append("\" target=\"").append(to).append("\">");
    data("relation", name(e.kind), out);
    data("exact", e.exact, out);
    out += "</edge>\n";
  }

  void end(std::string& out) override { out += "</graph>\n</graphml>\n"; }

 private:
  static void declare(const char* key, const char* of, const char* type, std::string& out) {
    out.append("<key id=\"").append(key).append("\" for=\"").append(of).append("\" attr.name=\"").append(key);
    out.append("\" attr.type=\"").append(type).append("\"/>\n");
  }

  std::string missing_;              // the last node written for what the archive has not
  std::set<std::string> elsewhere_;  // documents of the archive, not of this export, that have a node
};

}  // namespace

std::unique_ptr<Exporter> make_graphml() { return std::make_unique<GraphmlExporter>(); }

}  // namespace stemma::report
