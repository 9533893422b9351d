#include "stemma/report/citation_text.h"

#include "stemma/report/export/record.h"
#include "stemma/report/export/work.h"

namespace stemma::report {
namespace {

void add(std::string& out, const std::string& part) {
  if (!part.empty()) out += (out.empty() ? "" : ", ") + part;
}

}  // namespace

std::string citation_text(const doc::Document& document, std::optional<uint32_t> paragraph) {
  const Work w = work_of(document);
  std::string out = w.citation;
  if (out.empty()) {
    std::string authors;
    for (const std::string& a : w.authors) authors += (authors.empty() ? "" : "; ") + a;
    add(out, authors);
    add(out, w.title.empty() ? "untitled document" : "“" + w.title + "”");
    add(out, w.publisher);
    add(out, date_in_words(w));
    add(out, w.url);
  }
  while (out.ends_with('.')) out.pop_back();
  if (paragraph) add(out, "paragraph " + std::to_string(*paragraph));
  return out;
}

std::string citation_csl(const engine::Entry& entry) {
  const auto exporter = make_exporter("csl-json");
  std::string frame, out;
  exporter->begin({}, frame);
  exporter->document({entry.document, entry.paths, true}, out);
  return out.substr(out.find('{'));
}

}  // namespace stemma::report
