// One document: its text with its structure, its source bytes, its figures.
#include "api/routes.h"
#include "stemma/audit/audit.h"
#include "stemma/engine/archive/graph.h"
#include "stemma/report/audit.h"
#include "stemma/report/show.h"

namespace stemma::serve {
Response document(const Call& call) {
  const Result<engine::Address> address = addressed(call);
  if (!address) return failed(address.error());
  const Result<engine::Entry> entry = entry_of(*call.archive, address->doc);
  if (!entry) return failed(entry.error());
  return kept(report::show_json({*entry, *address, engine::graph_of(*call.archive, address->doc, *entry->document), call.archive->path()}));
}

// Saved, never shown: its type says nothing about what it is.
Response source(const Call& call) {
  const Result<engine::Address> address = addressed(call);
  if (!address) return failed(address.error());
  Result<std::string> bytes = call.archive->source(address->doc);
  if (!bytes) return failed(bytes.error());
  Response out = kept(std::move(*bytes));
  out.type = "application/octet-stream";
  out.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + address->id + "\"");
  return out;
}

Response findings(const Call& call) {
  const Result<engine::Address> address = addressed(call);
  if (!address) return failed(address.error());
  const Result<engine::Entry> entry = entry_of(*call.archive, address->doc);
  if (!entry) return failed(entry.error());
  const std::vector<audit::Finding> found = audit::audit(*entry->document);
  if (call.csv()) {
    std::string rows = csv_row({"code", "severity", "where", "stated", "computed", "delta", "tolerance", "formula", "message"});
    for (const audit::Finding& f : found) rows += csv_row({audit::name(f.code), audit::name(f.severity), f.where, f.stated, f.computed, f.delta, f.tolerance, f.formula, f.message});
    return csv_file("findings-" + address->id, std::move(rows));
  }
  std::vector<std::string> objects;
  for (const audit::Finding& f : found) objects.push_back(report::finding_json(*entry, f));
  return kept(array(objects));
}

}  // namespace stemma::serve
