// stemma check PATH... --against PATH...
#include "commands.h"
#include "gather.h"
#include "stemma/base/file.h"
#include "stemma/report/github.h"
#include "stemma/report/json_lines.h"
#include "stemma/report/tally.h"
#include "stemma/report/text.h"
#include "terminal.h"

namespace stemma::cli {
namespace {

// Annotations name lines of the file as it lies there: of text, unless it changed meanwhile. Of
// standard input the text itself serves, where it is the input byte for byte.
std::string annotations(const engine::CheckReport& report, size_t i) {
  const engine::Entry& entry = report.checked[i].entry;
  const doc::Document& d = *entry.document;
  if (entry.path() == "-") {
    const bool same = d.map.pieces().size() == 1 && d.map.pieces()[0].exact;
    return report::github_annotations(report, i, same ? std::string_view(d.text) : std::string_view());
  }
  if (!d.source.media_type.starts_with("text/") || !d.source.member.empty()) return report::github_annotations(report, i, {});
  const Result<File> file = File::open(entry.path());
  const bool same = file && file->bytes().size() == d.source.bytes;
  return report::github_annotations(report, i, same ? file->bytes() : std::string_view());
}

void print(const engine::CheckReport& report, const std::string& format, int exit, Terminal& terminal) {
  for (size_t i = 0; i < report.checked.size(); ++i) {
    if (format == "text") terminal.out(report::checked_text(report, i, terminal.look()));
    if (format == "github") terminal.out(annotations(report, i));
    for (size_t q = 0; format == "json" && q < report.checked[i].quotations.size(); ++q) {
      terminal.out(report::quotation_json(report, i, q) + "\n");
    }
  }
  if (format == "github") for (const engine::Failure& f : report.failures) terminal.out(report::github_annotation(f));
  terminal.out(format == "json" ? report::summary_json(report, exit) + "\n" : report::summary_text(report, terminal.look()));
}

}  // namespace

int run_check(const Arguments& arguments) {
  const std::string format = arguments.one("--format", arguments.has("--json") ? "json" : "text");
  if (format != "text" && format != "json" && format != "github") return fail("--format takes text, json or github; not '" + format + "'");
  if (arguments.has("--json") && format != "json") return fail("--json is a format of its own: give --json or --format " + format + ", not both");
  Terminal terminal(arguments);
  const Result<engine::CheckReport> report = gather(arguments, terminal);
  if (!report) return fail(report.error().message);
  const int exit = report::exit_code(*report, arguments.has("--strict"));
  print(*report, format, exit, terminal);
  terminal.complain(report->failures);
  return terminal.finish(exit);
}

}  // namespace stemma::cli
