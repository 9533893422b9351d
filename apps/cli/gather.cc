#include "gather.h"

#include "stemma/engine/archive/contents.h"

namespace stemma::cli {
namespace {

std::string join(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& p : parts) out += (out.empty() ? "" : ", ") + p;
  return out;
}

}  // namespace

Result<engine::CheckReport> gather(const Arguments& arguments, Terminal& terminal) {
  const Result<unsigned> n = threads(arguments);
  if (!n) return n.error();
  const std::vector<std::string> against = arguments.list("--against");
  if (against.empty()) {
    return Error{ErrorCode::kUsage, "against what? add --against and the files or folders that hold the sources", {}};
  }
  const engine::Options options = terminal.options(*n);
  const bool archive = against.size() == 1 && engine::is_archive(against[0]);
  std::vector<std::vector<std::string>> lists = {arguments.paths};
  if (!archive) lists.push_back(against);
  const std::vector<engine::Pile> piles = engine::read_piles(lists, options);
  for (size_t side = 0; side < piles.size(); ++side) {
    const engine::Pile& pile = piles[side];
    if (!pile.entries.empty() || !pile.failures.empty()) continue;
    const std::string where = join(side == 0 ? arguments.paths : against);
    return Error{ErrorCode::kNotFound, "no files in '" + where + "'; name a file, or a folder with files in it", {}};
  }
  if (archive) return engine::check_archive(piles[0], against[0], options);
  return engine::check(piles[0], piles[1], join(against), options);
}

}  // namespace stemma::cli
