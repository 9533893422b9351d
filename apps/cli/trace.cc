// stemma trace [PATH...] [--against PATH...] [-a ARCHIVE]
#include "archive.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "commands.h"
#include "stemma/engine/archive/contents.h"
#include "stemma/engine/trace/trace.h"
#include "stemma/report/json_lines.h"
#include "stemma/report/trace.h"
#include "terminal.h"

namespace stemma::cli {
namespace {

// What the arguments ask for, read and traced.
Result<engine::TraceReport> gather_trace(const Arguments& arguments, const engine::Options& options) {
  const std::vector<std::string> against = arguments.list("--against");
  if (arguments.paths.empty() && !against.empty()) {
    return Error{ErrorCode::kUsage, "trace what against these? name files or folders before --against", {}};
  }
  if (!arguments.paths.empty() && !arguments.one("--archive", "").empty()) {
    return Error{ErrorCode::kUsage, "trace the paths or the archive? name the archive among the paths to trace both", {}};
  }
  const bool one_archive = arguments.paths.size() == 1 && engine::is_archive(arguments.paths[0]);
  if (against.empty() && (arguments.paths.empty() || one_archive)) {
    return engine::trace_archive(one_archive ? arguments.paths[0] : archive_path(arguments), options);
  }
  std::vector<std::vector<std::string>> lists = {arguments.paths};
  if (!against.empty()) lists.push_back(against);
  const std::vector<engine::Pile> piles = engine::read_piles(lists, options);
  for (const engine::Pile& pile : piles) {
    if (!pile.entries.empty() || !pile.failures.empty()) continue;
    return Error{ErrorCode::kNotFound, "no files in '" + (&pile == piles.data() ? arguments.paths : against).front() + "'; name a file, or a folder with files in it", {}};
  }
  return engine::trace(piles[0], piles.size() > 1 ? &piles[1] : nullptr, options);
}

void print_families(const engine::TraceReport& report, Terminal& terminal, bool json) {
  for (const trace::pairs::Family& family : report.families) {
    const engine::FamilyDetails d = engine::describe_family(report, family);
    terminal.out(json ? report::family_json(report, d.family, d.edges) + "\n" : report::family_text(report, d.family, d.edges, terminal.look()));
  }
  for (uint32_t d = 0; d < report.documents.size(); ++d) {
    if (report.documents[d].signs.empty()) continue;
    terminal.out(json ? report::spun_json(report, d) + "\n" : report::spun_text(report, d, terminal.look()));
  }
}

// The pairs that share most, each with its best passages.
void print_pairs(const engine::TraceReport& report, const engine::Options& options, Terminal& terminal) {
  constexpr size_t kPairs = 100, kPassages = 3;
  std::vector<engine::TracedPair> pairs = engine::best_pairs(report);
  const size_t all = pairs.size();
  pairs.resize(std::min(all, kPairs));
  std::vector<std::vector<size_t>> best;
  std::vector<size_t> which;
  for (const engine::TracedPair& pair : pairs) {
    std::vector<size_t>& of = best.emplace_back(pair.passages());
    std::iota(of.begin(), of.end(), pair.first);
    std::stable_sort(of.begin(), of.end(), [&](size_t x, size_t y) { return report.passages[x].words() > report.passages[y].words(); });
    of.resize(std::min(of.size(), kPassages));
    which.insert(which.end(), of.begin(), of.end());
  }
  std::sort(which.begin(), which.end());
  std::map<size_t, engine::PassageDetails> described;
  size_t next = 0;
  engine::each_passage(report, which, options, [&](const engine::PassageDetails& p) { described.emplace(which[next++], p); });
  for (size_t i = 0; i < pairs.size(); ++i) {
    std::vector<engine::PassageDetails> passages;
    for (const size_t p : best[i]) passages.push_back(described.at(p));
    terminal.out(report::pair_text(report, pairs[i], passages, terminal.look()));
  }
  print_families(report, terminal, false);
  terminal.out(report::trace_summary_text(report, all, pairs.size(), terminal.look()));
}

}  // namespace

int run_trace(const Arguments& arguments) {
  const Result<unsigned> n = threads(arguments);
  if (!n) return fail(n.error().message);
  Terminal terminal(arguments);
  const engine::Options options = terminal.long_options(*n);
  const Result<engine::TraceReport> report = gather_trace(arguments, options);
  if (!report) return fail(report.error().message);
  const int exit = report->failures.empty() ? 0 : 2;
  if (arguments.has("--json")) {
    engine::each_passage(*report, options, [&](const engine::PassageDetails& p) { terminal.out(report::passage_json(*report, p) + "\n"); });
    print_families(*report, terminal, true);
    terminal.out(report::trace_summary_json(*report, exit) + "\n");
  } else {
    print_pairs(*report, options, terminal);
  }
  terminal.complain(report->failures);
  return terminal.finish(exit);
}

}  // namespace stemma::cli
