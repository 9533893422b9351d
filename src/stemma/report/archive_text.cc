// Sentences about archives. Counts come with what they are counts of.
#include "stemma/report/failures.h"
#include "stemma/report/archive_text.h"

#include <cstdio>

#include "stemma/report/words.h"

namespace stemma::report {
namespace {

std::string megabytes(uint64_t bytes) {
  char out[32];
  const double mb = static_cast<double>(bytes) / 1e6;
  std::snprintf(out, sizeof out, mb < 10 ? "%.2f MB" : "%.0f MB", mb);
  return out;
}

void fact(Page& page, std::string_view label, const std::string& value, Style style = Style::kPlain) {
  std::string lead = "  " + std::string(label);
  lead.append(lead.size() < 32 ? 32 - lead.size() : 1, ' ');
  page.begin(lead, 32, Style::kFaint).add(value, style).end();
}

}  // namespace

std::string planned_text(const engine::AddItem& item) {
  const char* what = item.as == engine::AddedAs::kUnchanged ? "unchanged  " : item.as == engine::AddedAs::kVersion ? "changed    " : "new        ";
  return what + printable(item.path) + "\n";
}

std::string summary_text(const engine::AddSummary& s, const std::string& archive, bool dry_run, Look look) {
  Page page(look);
  if (dry_run) {
    page.begin("", 0).add("Would read " + count(s.files, "file", "files") + " (" + megabytes(s.bytes) + ")", Style::kStrong);
    page.add("; " + std::to_string(s.unchanged) + " unchanged. Nothing was written.").end();
    return page.take();
  }
  page.begin("", 0).add(count(s.documents, "document", "documents") + " added to " + archive, Style::kStrong);
  page.add(" from " + count(s.files, "file", "files") + " (" + megabytes(s.bytes) + ")");
  if (s.versions > 0) page.add("; " + count(s.versions, "is a new version", "are new versions"));
  if (s.copies > 0) page.add("; " + count(s.copies, "copy", "copies") + " of documents it had");
  if (s.unchanged > 0) page.add("; " + count(s.unchanged, "file", "files") + " unchanged, not read again");
  if (!s.failures.empty()) page.add("; " + std::to_string(s.failures.size()) + " could not be read", Style::kBad);
  page.add(". It holds " + count(s.total, "document", "documents") + ".").end();
  for (const engine::Note& n : s.notes) page.begin("", 0).add(n.path + ": " + n.what, Style::kFaint).end();
  return page.take();
}

std::string installation_text(const engine::Installation& here, Look look) {
  Page page(look);
  page.begin("", 0).add("Installed", Style::kStrong).end();
  for (const engine::Program& p : here.programs) {
    if (!p.path.empty()) fact(page, p.name, "✓ " + p.path + "  (" + p.for_what + ")", Style::kGood);
    else fact(page, p.name, "! missing: " + p.for_what + " cannot be read; install the package " + p.package, Style::kWarn);
  }
  fact(page, "SQLite", "✓ " + here.sqlite, Style::kGood);
  page.gap();
  return page.take();
}

std::string condition_text(const engine::Condition& c, const std::string& archive, Look look) {
  Page page(look);
  page.begin("", 0).add("Archive " + archive, Style::kStrong).end();
  fact(page, "format", std::to_string(c.format) + (c.sources_kept ? ", with the source bytes" : ", refers to source files"));
  fact(page, "documents", std::to_string(c.documents) + (c.current < c.documents ? ", " + std::to_string(c.documents - c.current) + " of them old versions" : ""));
  fact(page, "files", std::to_string(c.files) + (c.unfinished > 0 ? ", " + std::to_string(c.unfinished) + " not finished: run stemma add again" : ""));
  fact(page, "size", megabytes(c.bytes) + " for " + megabytes(c.text_bytes) + " of sources");
  for (const auto& [name, bytes] : c.parts) fact(page, "  " + name, megabytes(bytes));
  fact(page, "fingerprint", c.fingerprint);
  if (c.traced.set.empty()) fact(page, "traced", "not yet: stemma trace");
  else fact(page, "traced", count(c.traced.documents, "document", "documents") + ": " + count(c.traced.passages, "passage", "passages") + " shared, " +
                                count(c.traced.families, "family", "families") + (c.traced.untraced > 0 ? "; " + std::to_string(c.traced.untraced) + " newer, not traced yet" : ""));
  if (c.problems.empty()) fact(page, "integrity", "✓ every page, index and document holds", Style::kGood);
  for (const std::string& p : c.problems) fact(page, "integrity", "≠ " + p, Style::kBad);
  if (!c.problems.empty()) fact(page, "", "make a new archive from the sources: stemma export has what can still be read");
  page.gap();
  if (c.failures.empty()) return page.take();
  page.begin("", 0).add(count(c.failures.size(), "file could", "files could") + " not be read; stemma add --retry tries again", Style::kStrong).end();
  SameFailures told;
  const auto tell = [&](const std::vector<std::string>& lines) {
    for (const std::string& line : lines) page.begin("  ", 4).add(line).end();
  };
  for (const engine::Failure& f : c.failures) tell(told.take(f));
  tell(told.rest());
  return page.take();
}

}  // namespace stemma::report
