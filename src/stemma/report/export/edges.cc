// References lead to every section of the telegram they name; sections to the first that is
// there; older versions of a path to the current one.
#include <algorithm>
#include <map>
#include <tuple>

#include "stemma/report/export/record.h"

namespace stemma::report {
namespace {

uint32_t section_of(const doc::Document& d) { return d.cable->section ? d.cable->section->number : 1; }

using ByReference = std::map<std::string, std::vector<const doc::Document*>>;

void add_references(const doc::Document& d, const ByReference& known, std::vector<ExportEdge>& out) {
  for (const doc::CableReference& r : d.cable->references) {
    if (!r.key) continue;
    const std::string reference = doc::reference(*r.key);
    ExportEdge e{EdgeKind::kCites, d.id, "", reference, std::string(r.span.of(d.text)), false};
    const auto found = known.find(reference);
    if (found == known.end()) {
      out.push_back(e);
      continue;
    }
    for (const doc::Document* to : found->second) {
      e.to = to->id;
      e.exported = true;
      if (to->id != d.id) out.push_back(e);
    }
  }
}

void add_sections(const ByReference& known, std::vector<ExportEdge>& out) {
  for (const auto& [reference, sections] : known) {
    for (const doc::Document* d : sections) {
      const doc::Document* first = sections.front();
      if (section_of(*d) > section_of(*first)) out.push_back({EdgeKind::kSectionOf, d->id, first->id, reference, "", true});
    }
  }
}

void add_versions(const std::vector<ExportDocument>& documents, std::vector<ExportEdge>& out) {
  std::map<std::string, std::string> current;  // path → id
  for (const ExportDocument& e : documents) {
    for (const std::string& path : e.paths) if (e.current) current[path] = e.document->id;
  }
  for (const ExportDocument& e : documents) {
    if (e.current) continue;
    for (const std::string& path : e.paths) {
      const auto now = current.find(path);
      if (now != current.end()) out.push_back({EdgeKind::kVersionOf, e.document->id, now->second, "", path, true});
    }
  }
}

}  // namespace

std::vector<ExportEdge> edges_among(const std::vector<ExportDocument>& documents) {
  ByReference known;
  for (const ExportDocument& e : documents) {
    if (e.document->cable && e.document->cable->key) known[doc::reference(*e.document->cable->key)].push_back(e.document.get());
  }
  for (auto& [reference, sections] : known) {
    std::sort(sections.begin(), sections.end(), [](const doc::Document* a, const doc::Document* b) {
      return std::tuple(section_of(*a), a->id) < std::tuple(section_of(*b), b->id);
    });
  }
  std::vector<ExportEdge> out;
  for (const ExportDocument& e : documents) if (e.document->cable) add_references(*e.document, known, out);
  add_sections(known, out);
  add_versions(documents, out);
  const auto key = [](const ExportEdge& e) { return std::tie(e.to_reference, e.to, e.from, e.kind, e.exact); };
  std::sort(out.begin(), out.end(), [&](const ExportEdge& a, const ExportEdge& b) { return key(a) < key(b); });
  const auto same = [](const ExportEdge& a, const ExportEdge& b) { return std::tie(a.to_reference, a.to, a.from, a.kind) == std::tie(b.to_reference, b.to, b.from, b.kind); };
  out.erase(std::unique(out.begin(), out.end(), same), out.end());
  return out;
}

}  // namespace stemma::report
