// Classic BibTeX in UTF-8, as biber and bibtex 0.99d with an 8-bit style read it. Values stand
// in braces. BibTeX counts braces without regard to backslashes, so a brace in a title is
// written by its name; titles and offices get a second pair, which keeps their capitals.
#include "stemma/report/export/formats_internal.h"
#include "stemma/report/export/work.h"

namespace stemma::report {
namespace {

constexpr const char* kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

std::string escaped(std::string_view words) {
  std::string out;
  for (const char c : words) {
    switch (c) {
      case '\\': out += "{\\textbackslash}"; break;
      case '{': out += "{\\textbraceleft}"; break;
      case '}': out += "{\\textbraceright}"; break;
      case '^': out += "{\\textasciicircum}"; break;
      case '~': out += "{\\textasciitilde}"; break;
      case '#': case '$': case '%': case '&': case '_': out += '\\'; [[fallthrough]];
      default: out += c;
    }
  }
  return out;
}

// An address is read as it stands; what would end the field is percent-encoded.
std::string escaped_url(std::string_view url) {
  std::string out;
  for (const char c : url) {
    switch (c) {
      case '{': out += "%7B"; break;
      case '}': out += "%7D"; break;
      case '\\': out += "%5C"; break;
      case ' ': out += "%20"; break;
      default: out += c;
    }
  }
  return out;
}

const char* entry_type(const doc::Document& d, const Work& w) {
  if (d.kind == doc::Kind::kArticle && !w.publisher.empty()) return "article";  // needs its journal
  if (d.kind == doc::Kind::kReport && !w.publisher.empty()) return "techreport";
  if (d.kind == doc::Kind::kPaper) return "unpublished";
  return "misc";
}

const char* publisher_field(std::string_view type) {
  return type == "article" ? "journal" : type == "techreport" ? "institution" : "organization";
}

class BibtexExporter : public Exporter {
 public:
  // "@comment" takes braces that close; the sentence has none.
  void begin(const ExportMethod& m, std::string& out) override {
    std::string words = sentence(m);
    for (char& c : words) c = c == '{' || c == '@' ? '(' : c == '}' ? ')' : c;
    out += "@comment{" + words + "}\n\n";
  }

  void document(const ExportDocument& e, std::string& out) override {
    const doc::Document& d = *e.document;
    const Work w = work_of(d);
    const char* type = entry_type(d, w);
    out.append("@").append(type).append("{").append(citation_key(d));
    field("title", "{" + escaped(w.title.empty() ? "Untitled" : w.title) + "}", out);
    field("author", authors(w), out);
    if (w.year != 0) field("year", std::to_string(w.year), out);
    if (w.month > 0 && w.month <= 12) out.append(",\n  month = ").append(kMonths[w.month - 1]);
    if (w.day != 0) field("day", std::to_string(w.day), out);
    field(publisher_field(type), escaped(w.publisher), out);
    field("howpublished", escaped(w.genre), out);
    field("number", escaped(w.number), out);
    field("note", escaped(w.citation), out);
    field("keywords", escaped(w.subject), out);
    field("language", escaped(w.language), out);
    field("url", escaped_url(w.url), out);
    out += "\n}\n\n";
  }

  void end(std::string&) override {}

 private:
  static void field(std::string_view name, const std::string& value, std::string& out) {
    if (!value.empty()) out.append(",\n  ").append(name).append(" = {").append(value).append("}");
  }

  static std::string authors(const Work& w) {
    std::string out;
    for (const std::string& a : w.authors) {
      const bool whole = w.corporate || a.find(" and ") != std::string::npos;
      out.append(out.empty() ? "" : " and ").append(whole ? "{" + escaped(a) + "}" : escaped(a));
    }
    return out;
  }
};

}  // namespace

std::unique_ptr<Exporter> make_bibtex() { return std::make_unique<BibtexExporter>(); }

}  // namespace stemma::report
