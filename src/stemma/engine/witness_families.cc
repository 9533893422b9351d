// The witnesses are traced as a pile of their own.
#include "stemma/engine/witness_families.h"

#include <map>
#include <set>

#include "stemma/engine/trace/trace.h"

namespace stemma::engine {
namespace {

// Documents that hold a quotation together with others.
std::set<uint32_t> companions(const CheckReport& report) {
  std::set<uint32_t> out;
  for (const CheckedDocument& d : report.checked) {
    for (const trace::CheckedQuotation& q : d.quotations) {
      if (q.sources.size() < 2) continue;
      for (const trace::SourceMatch& m : q.sources) out.insert(m.doc);
    }
  }
  return out;
}

}  // namespace

void set_families(CheckReport& report, const Options& options) {
  report.families.assign(report.searched.size(), {});
  const std::set<uint32_t> docs = companions(report);
  Pile pile;
  uint64_t bytes = 0;
  for (const uint32_t d : docs) {
    bytes += report.searched[d].document->text.size();
    pile.entries.push_back(report.searched[d]);
  }
  if (docs.size() < 2 || bytes > kMostCompared) return;
  const TraceReport traced = trace(pile, nullptr, {options.threads, {}});
  std::map<std::string_view, std::string> family;   // by id
  for (const trace::pairs::Family& f : traced.families) {
    for (const trace::pairs::Member& m : f.members) family[traced.documents[m.doc].id] = traced.documents[f.members.front().doc].id;
  }
  for (const uint32_t d : docs) {
    if (const auto it = family.find(report.searched[d].document->id); it != family.end()) report.families[d] = it->second;
  }
}

}  // namespace stemma::engine
