// One table of formats; the small things they share.
#include "stemma/report/export/formats_internal.h"

#include <algorithm>

#include "stemma/base/sha256.h"
#include "stemma/report/json.h"
#include "stemma/report/version.h"
#include "stemma/report/words.h"

namespace stemma::report {
namespace {

constexpr ExportFormat kFormats[] = {
    {"csv", "one row a document, for spreadsheets (RFC 4180)", ".csv"},
    {"jsonl", "everything that reading found, one JSON object a line", ".jsonl"},
    {"ris", "reference managers: EndNote, Zotero, Mendeley", ".ris"},
    {"bibtex", "LaTeX", ".bib"},
    {"csl-json", "Zotero, pandoc, citation processors", ".json"},
    {"ftm", "FollowTheMoney entities, for Aleph and OpenAleph", ".ftm.json"},
    {"w3c", "Web Annotations: paragraphs, references, quotations", ".jsonld"},
    {"graphml", "documents and what joins them, for Gephi, yEd, networkx, igraph", ".graphml"},
};
constexpr std::unique_ptr<Exporter> (*kMake[])() = {make_csv, make_jsonl, make_ris, make_bibtex,
                                                    make_csl, make_ftm,   make_w3c, make_graphml};
static_assert(std::size(kFormats) == std::size(kMake));

}  // namespace

const char* name(EdgeKind kind) {
  constexpr const char* kNames[] = {"cites", "version-of", "section-of"};
  return kNames[static_cast<size_t>(kind)];
}

std::span<const ExportFormat> formats() { return kFormats; }

std::unique_ptr<Exporter> make_exporter(std::string_view name) {
  for (size_t i = 0; i < std::size(kFormats); ++i) {
    if (kFormats[i].name == name) return kMake[i]();
  }
  return nullptr;
}

std::string hash_of_ids(std::vector<std::string> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::string lines;
  for (const std::string& id : ids) lines.append(id).append("\n");
  return sha256_hex(lines).substr(0, 16);
}

std::string sentence(const ExportMethod& m) {
  std::string out = "stemma " + std::string(kVersion);
  if (!m.archive.empty()) out += "; archive " + one_line(m.archive);
  if (m.documents != 0) out += (m.archive.empty() ? "; " : ", ") + count(m.documents, "document", "documents");
  if (!m.archive_hash.empty()) out += ", hash " + m.archive_hash;
  if (!m.query.empty()) out += "; query \"" + one_line(m.query) + "\"";
  if (!m.date.empty()) out += "; " + one_line(m.date);
  return out;
}

std::string one_line(std::string_view text) {
  std::string out;
  bool blank = false;
  for (const char c : valid_utf8(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= ' ' || byte == 0x7f) {
      blank = true;
      continue;
    }
    if (blank && !out.empty()) out += ' ';
    blank = false;
    out += c;
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    const std::string line = one_line(part);
    if (line.empty()) continue;
    if (!out.empty()) out += "; ";
    out += line;
  }
  return out;
}

}  // namespace stemma::report
