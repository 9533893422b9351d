// All lists are resolved to files first, every distinct file is read once, and the results
// are sorted into their piles by path: nothing in the result remembers who was ready first.
// An archive that is named itself is opened like a container; one that lies in a folder is not.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>

#include "stemma/base/parallel.h"
#include "stemma/base/walk.h"
#include "stemma/engine/archive/contents.h"
#include "stemma/engine/engine.h"
#include "stemma/engine/pipeline.h"
#include "stemma/read/repetition.h"

namespace stemma::engine {
namespace {

// One document or failure of a file.
struct Reading {
  std::string member;
  std::shared_ptr<const doc::Document> document;
  std::optional<Error> error;
};

// One file of one list, under the name by which the list knows it.
struct Named {
  std::string path;
  size_t file = 0;
};

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
    std::vector<std::string> archives;
    std::copy_if(paths.begin(), paths.end(), std::back_inserter(archives), is_archive);
    Pile pile;
    for (Problem& p : found.problems) pile.failures.push_back({p.path, p.error});
    std::vector<Named> files;
    for (std::string& path : found.files) {
      const auto [place, is_new] = index_.try_emplace(identity(path), paths_.size());
      if (is_new) paths_.push_back(path), archive_.push_back(false);
      if (std::find(archives.begin(), archives.end(), path) != archives.end()) archive_[place->second] = true;
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
    std::vector<size_t> files;   // of the pipeline: all but archives
    for (size_t i = 0; i < paths_.size(); ++i) {
      if (archive_[i]) open_archive(i);
      else files.push_back(i);
    }
    Pipeline pipeline;
    for (const size_t file : files) pipeline.files.push_back(paths_[file]);
    pipeline.threads = options_.threads;
    pipeline.take = [this, &files](Outcome o) {
      if (o.note.empty()) readings_[files[o.file]].push_back({std::move(o.member), std::move(o.document), std::move(o.error)});
    };
    if (options_.progress) {
      const size_t opened = paths_.size() - files.size();
      pipeline.progress = [this, opened](size_t done, uint64_t) { options_.progress({Stage::kReading, done + opened, paths_.size()}); };
    }
    pipeline.run();
    mark_repeated();
  }

  void open_archive(size_t file) {
    read_contents(paths_[file], [&](std::string member, Result<std::shared_ptr<const doc::Document>> document) {
      Reading r{std::move(member), {}, {}};
      if (document) r.document = *document;
      else r.error = document.error();
      readings_[file].push_back(std::move(r));
    });
  }

  // What only a pile shows: lines that a site prints on every page. Documents without such
  // lines stay the ones that were read.
  void mark_repeated() {
    std::vector<Reading*> documents;
    for (auto& of_file : readings_) {
      for (Reading& r : of_file) {
        if (r.document) documents.push_back(&r);
      }
    }
    if (documents.size() < 3) return;
    std::vector<read::LinePrints> prints(documents.size());
    parallel_for(documents.size(), options_.threads, [&](size_t i) { prints[i] = read::prints_of(*documents[i]->document); });
    const auto found = read::find_repetition(prints);
    for (size_t i = 0; i < documents.size(); ++i) {
      if (found[i].empty()) continue;
      auto marked = std::make_shared<doc::Document>(*documents[i]->document);
      read::mark_repetition(*marked, found[i]);
      documents[i]->document = std::move(marked);
    }
  }

  void gather(const std::vector<Named>& files, Pile& pile) const {
    std::map<std::string, size_t, std::less<>> by_hash;
    for (const Named& file : files) {
      for (const Reading& r : readings_[file.file]) {
        const std::string path = address(file.path, r.member);
        if (r.error) {
          pile.failures.push_back({path, *r.error});
          continue;
        }
        const auto [place, is_new] = by_hash.try_emplace(r.document->source.sha256, pile.entries.size());
        if (is_new)
          pile.entries.push_back({r.document, {path}});
        else
          pile.entries[place->second].paths.push_back(path);
      }
    }
    std::stable_sort(pile.failures.begin(), pile.failures.end(),
                     [](const Failure& a, const Failure& b) { return a.path < b.path; });
  }

  const Options& options_;
  std::map<std::string, size_t, std::less<>> index_;  // identity → file
  std::vector<std::string> paths_;                    // by file
  std::vector<bool> archive_;                         // by file: opened as an archive
  std::vector<std::vector<Reading>> readings_;        // by file
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
