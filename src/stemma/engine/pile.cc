// All lists are resolved to files first, every distinct file is read once by whichever
// worker comes, and the results are sorted into their piles by path: nothing in the
// result remembers who was ready first.
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <optional>

#include "stemma/base/file.h"
#include "stemma/base/parallel.h"
#include "stemma/base/walk.h"
#include "stemma/engine/engine.h"
#include "stemma/read/read.h"

namespace stemma::engine {
namespace {

// What became of one file.
struct Reading {
  std::shared_ptr<const doc::Document> document;
  std::optional<Error> error;
};

// One file of one list, under the name by which the list knows it.
struct Named {
  std::string path;
  size_t reading = 0;
};

Reading keep(Result<doc::Document> document) {
  if (!document) return {nullptr, document.error()};
  return {std::make_shared<const doc::Document>(std::move(*document)), {}};
}

Reading read_standard_input() {
  std::string bytes;
  std::string buffer(1U << 16U, '\0');
  for (;;) {
    const ssize_t n = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return {nullptr, Error{ErrorCode::kUnreadable, std::strerror(errno), {}}};
    if (n == 0) break;
    bytes.append(buffer, 0, static_cast<size_t>(n));
  }
  return keep(read::read_bytes(bytes, {.path = "-"}));
}

Reading read_file(const std::string& path) {
  if (path == "-") return read_standard_input();
  const Result<File> file = File::open(path);
  if (!file) return {nullptr, file.error()};
  return keep(read::read_bytes(file->bytes(), {.path = path}));
}

// Equal for two names of one file.
std::string identity(const std::string& path) {
  if (path == "-") return path;
  char* real = ::realpath(path.c_str(), nullptr);
  if (real == nullptr) return path;
  std::string out = real;
  std::free(real);  // NOLINT: realpath allocates
  return out;
}

class Reader {
 public:
  explicit Reader(const Options& options) : options_(options) {}

  // The files of one list; paths that lead nowhere become failures.
  void add(const std::vector<std::string>& list) {
    std::vector<std::string> paths;
    std::copy_if(list.begin(), list.end(), std::back_inserter(paths), [](const std::string& p) { return p != "-"; });
    Walk found = walk(paths);
    if (paths.size() < list.size()) found.files.emplace_back("-");
    std::sort(found.files.begin(), found.files.end());
    Pile pile;
    for (Problem& p : found.problems) pile.failures.push_back({p.path, p.error});
    std::vector<Named> files;
    for (std::string& path : found.files) {
      const auto [place, is_new] = index_.try_emplace(identity(path), paths_.size());
      if (is_new) paths_.push_back(path);
      files.push_back({std::move(path), place->second});
    }
    piles_.push_back(std::move(pile));
    files_.push_back(std::move(files));
  }

  std::vector<Pile> read() {
    read_all();
    for (size_t i = 0; i < piles_.size(); ++i) gather(files_[i], piles_[i]);
    return std::move(piles_);
  }

 private:
  void read_all() {
    readings_.resize(paths_.size());
    std::mutex turn;
    size_t done = 0;
    parallel_for(paths_.size(), options_.threads, [&](size_t i) {
      readings_[i] = read_file(paths_[i]);
      if (!options_.progress) return;
      const std::lock_guard lock(turn);
      options_.progress({Stage::kReading, ++done, paths_.size()});
    });
  }

  void gather(const std::vector<Named>& files, Pile& pile) const {
    std::map<std::string, size_t, std::less<>> by_hash;
    for (const Named& file : files) {
      const Reading& r = readings_[file.reading];
      if (r.error) {
        pile.failures.push_back({file.path, *r.error});
        continue;
      }
      const auto [place, is_new] = by_hash.try_emplace(r.document->source.sha256, pile.entries.size());
      if (is_new)
        pile.entries.push_back({r.document, {file.path}});
      else
        pile.entries[place->second].paths.push_back(file.path);
    }
    std::stable_sort(pile.failures.begin(), pile.failures.end(),
                     [](const Failure& a, const Failure& b) { return a.path < b.path; });
  }

  const Options& options_;
  std::map<std::string, size_t, std::less<>> index_;  // identity → reading
  std::vector<std::string> paths_;                    // by reading
  std::vector<Reading> readings_;
  std::vector<Pile> piles_;                // by list
  std::vector<std::vector<Named>> files_;  // by list
};

}  // namespace

std::vector<Pile> read_piles(const std::vector<std::vector<std::string>>& lists, const Options& options) {
  Reader reader(options);
  for (const auto& list : lists) reader.add(list);
  return reader.read();
}

Pile read_pile(const std::vector<std::string>& paths, const Options& options) {
  return std::move(read_piles({paths}, options).front());
}

}  // namespace stemma::engine
