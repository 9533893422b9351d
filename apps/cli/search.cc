// stemma search QUERY -a ARCHIVE, stemma search --batch FILE -a ARCHIVE
//
// In a batch every line is a query; one that cannot be read is reported and stops nothing.
#include <algorithm>
#include <charconv>

#include "archive.h"
#include "commands.h"
#include "stemma/base/file.h"
#include "stemma/engine/search/search.h"
#include "stemma/report/search_text.h"
#include "terminal.h"

namespace stemma::cli {
namespace {

struct Wish {
  engine::SearchOptions options;
  bool json = false;
  bool explain = false;
};

Result<size_t> number(const Arguments& arguments, std::string_view flag, size_t otherwise) {
  const std::string text = arguments.one(flag, "");
  if (text.empty()) return otherwise;
  size_t n = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), n);
  if (problem != std::errc() || end != text.data() + text.size() || n > 1000000000) {
    return Error{ErrorCode::kUsage, std::string(flag) + " takes a number, such as " + std::string(flag) + " 20; not '" + text + "'", {}};
  }
  return n;
}

Result<Wish> wish_of(const Arguments& arguments) {
  Wish out;
  const Result<size_t> limit = number(arguments, "--limit", 20);
  if (!limit) return limit.error();
  const Result<size_t> offset = number(arguments, "--offset", 0);
  if (!offset) return offset.error();
  out.options.limit = *limit;
  out.options.offset = *offset;
  const std::string order = arguments.one("--order", "relevance");
  if (order != "relevance" && order != "date") return Error{ErrorCode::kUsage, "--order takes relevance or date; not '" + order + "'", {}};
  out.options.order = order == "date" ? engine::Order::kDate : engine::Order::kRelevance;
  out.options.likenesses.stem = !arguments.has("--no-stem") && !arguments.has("--exact");
  out.options.likenesses.variants = !arguments.has("--no-variants") && !arguments.has("--exact");
  out.json = arguments.has("--json");
  out.explain = arguments.has("--explain");
  out.options.facets = out.json || arguments.has("--facets");
  return out;
}

void show(Terminal& terminal, const Wish& wish, const engine::SearchAnswer& answer, size_t line) {
  for (size_t i = 0; wish.json && i < answer.hits.size(); ++i) terminal.out(report::hit_json(answer, i, line) + "\n");
  if (wish.json) {
    if (line > 0) terminal.out(report::answer_json(answer, line, wish.explain) + "\n");
    return;
  }
  if (wish.explain) terminal.out(report::explain_text(answer, terminal.look()));
  terminal.out(report::hits_text(answer, terminal.look()));
  terminal.out(report::facets_text(answer, terminal.look()));
  terminal.out(report::total_text(answer, terminal.look()));
}

int one(Terminal& terminal, const engine::Archive& archive, const std::string& query, const Wish& wish) {
  const Result<engine::SearchAnswer> answer = engine::search(archive, query, wish.options);
  if (!answer) {
    terminal.complain(answer.error().message);
    terminal.point(report::caret_text(query, answer.error()));
    return terminal.finish(2);
  }
  const int exit = !answer->complete ? 2 : answer->total == 0 ? 1 : 0;
  show(terminal, wish, *answer, 0);
  if (wish.json) terminal.out(report::search_summary_json(*answer, wish.explain, exit) + "\n");
  return terminal.finish(exit);
}

int batch(Terminal& terminal, const engine::Archive& archive, const std::string& path, const Wish& wish) {
  const Result<File> file = File::open(path);
  if (!file) return fail("cannot read '" + path + "': " + file.error().message);
  size_t line = 0;
  size_t asked = 0;
  size_t found = 0;
  size_t failed = 0;
  std::string_view rest = file->bytes();
  while (!rest.empty()) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    std::string query(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!query.empty() && query.back() == '\r') query.pop_back();
    ++line;
    if (query.find_first_not_of(" \t") == std::string::npos) continue;
    ++asked;
    const Result<engine::SearchAnswer> answer = engine::search(archive, query, wish.options);
    if (!answer) {
      ++failed;
      if (wish.json) terminal.out(report::failed_query_json(query, answer.error(), line) + "\n");
      terminal.complain("line " + std::to_string(line) + ": " + answer.error().message);
      terminal.point(report::caret_text(query, answer.error()));
      continue;
    }
    found += answer->total > 0;
    failed += !answer->complete;
    if (!wish.json) terminal.out(report::batch_heading(query, line, terminal.look()));
    show(terminal, wish, *answer, line);
  }
  const int exit = failed > 0 ? 2 : found < asked ? 1 : 0;
  terminal.out(wish.json ? report::batch_summary_json(asked, found, failed, exit) + "\n" : report::batch_text(asked, found, failed, terminal.look()));
  return terminal.finish(exit);
}

}  // namespace

int run_search(const Arguments& arguments) {
  const Result<Wish> wish = wish_of(arguments);
  if (!wish) return fail(wish.error().message);
  const std::string file = arguments.one("--batch", "");
  if (arguments.paths.empty() && file.empty()) return fail("search for what? stemma search takes a query: stemma search '\"free trade\" kind:cable'");
  if (!arguments.paths.empty() && !file.empty()) return fail("either a query or --batch, not both");
  const Result<engine::Archive> archive = open_archive(arguments, store::Mode::kRead);
  if (!archive) return fail(archive.error().message);
  Terminal terminal(arguments);
  if (!file.empty()) return batch(terminal, *archive, file, *wish);
  std::string query;
  for (const std::string& word : arguments.paths) query += (query.empty() ? "" : " ") + word;
  return one(terminal, *archive, query, *wish);
}

}  // namespace stemma::cli
