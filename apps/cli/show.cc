// stemma show ADDRESS... [-a ARCHIVE]
#include "stemma/report/show.h"

#include <algorithm>

#include "archive.h"
#include "commands.h"
#include "stemma/report/json_lines.h"
#include "terminal.h"

namespace stemma::cli {
namespace {

Result<report::Shown> shown(const engine::Archive& archive, const engine::Address& address) {
  const auto document = archive.document(address.doc);
  if (!document) return document.error();
  std::vector<std::string> paths = archive.paths(address.doc);
  if (paths.empty()) paths = archive.paths(address.doc, true);
  if (paths.empty()) paths.push_back(address.id);
  return report::Shown{{*document, std::move(paths)}, address, engine::graph_of(archive, address.doc, **document), archive.path()};
}

// The source bytes, or those of the part that the address names.
Result<std::string> raw(const engine::Archive& archive, const engine::Address& address) {
  Result<std::string> source = archive.source(address.doc);
  if (!source || !address.span) return source;
  const auto document = archive.document(address.doc);
  if (!document) return document.error();
  const auto range = (*document)->map.to_source(*address.span);
  const uint64_t begin = std::min<uint64_t>(range.begin, source->size());
  return source->substr(begin, range.end - begin);
}

// The other sections of a cable that was asked for by its number, in order.
std::vector<engine::Address> other_sections(const report::Shown& first) {
  std::vector<engine::Address> out;
  const auto is_first = [&](const engine::Section& s) { return s.held && s.held->doc == first.address.doc; };
  const auto& sections = first.graph.sections;
  if (!first.address.by_number || std::none_of(sections.begin(), sections.end(), is_first)) return out;
  for (const engine::Section& s : sections) {
    if (s.held && !is_first(s)) out.push_back({s.held->doc, s.held->id, {}, {}, false});
  }
  return out;
}

class Show {
 public:
  Show(const Arguments& arguments, const engine::Archive& archive, Terminal& terminal)
      : arguments_(arguments), archive_(archive), terminal_(terminal) {}

  // The exit code for this address.
  int operator()(const std::string& typed) {
    const Result<engine::Address> address = engine::find_address(archive_, typed);
    if (!address) return fail(address.error());
    if (arguments_.has("--raw")) {
      const Result<std::string> bytes = raw(archive_, *address);
      if (!bytes) return fail(bytes.error());
      terminal_.out(*bytes);
      return 0;
    }
    Result<report::Shown> first = shown(archive_, *address);
    if (!first) return fail(first.error());
    write(*first, true);
    for (const engine::Address& a : other_sections(*first)) {
      const Result<report::Shown> next = shown(archive_, a);
      if (!next) return fail(next.error());
      write(*next, false);
      if (first->graph.signers.empty()) first->graph.signers = next->graph.signers;   // the last section is signed
    }
    if (!arguments_.has("--json")) terminal_.out(report::graph_text(*first, terminal_.look()));
    return 0;
  }
  size_t documents() const { return documents_; }

 private:
  void write(const report::Shown& s, bool card) {
    ++documents_;
    if (arguments_.has("--json")) terminal_.out(report::show_json(s) + "\n");
    else terminal_.out(report::show_text(s, {arguments_.has("--furniture"), card}, terminal_.look()));
  }
  int fail(const Error& e) {
    terminal_.complain(e.message);
    return e.code == ErrorCode::kNotFound ? 1 : 2;
  }

  const Arguments& arguments_;
  const engine::Archive& archive_;
  Terminal& terminal_;
  size_t documents_ = 0;
};

}  // namespace

int run_show(const Arguments& arguments) {
  const Result<engine::Archive> archive = open_archive(arguments, store::Mode::kRead);
  if (!archive) return fail(archive.error().message);
  Terminal terminal(arguments);
  Show show(arguments, *archive, terminal);
  int exit = 0;
  for (const std::string& typed : arguments.paths) exit = std::max(exit, show(typed));
  if (arguments.has("--json")) terminal.out(report::shown_json(arguments.paths, show.documents(), archive->path(), exit) + "\n");
  return terminal.finish(exit);
}

}  // namespace stemma::cli
