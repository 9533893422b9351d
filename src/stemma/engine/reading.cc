// The pipeline, with copies told by their hash and everything counted.
#include "stemma/engine/reading.h"

#include <unordered_map>

#include "stemma/base/walk.h"
#include "stemma/engine/pipeline.h"

namespace stemma::engine {
namespace {

class Reader {
 public:
  Reader(const Reading& reading, const Options& options) : reading_(reading), options_(options) {}

  ReadingSummary run() {
    Pipeline pipeline;
    pipeline.files = files();
    pipeline.threads = options_.threads;
    pipeline.read.encoding = reading_.encoding;
    pipeline.read.text_column = reading_.text_column;
    pipeline.work = [this, &pipeline](Outcome& o) {
      if (reading_.work) o.made = reading_.work({o.document, {address(pipeline.files[o.file], o.member)}});
    };
    pipeline.take = [this, &pipeline](Outcome o) { take(std::move(o), pipeline.files); };
    pipeline.progress = [this, &pipeline](size_t done, uint64_t bytes) {
      summary_.bytes = bytes;
      if (options_.progress) options_.progress({Stage::kReading, done, pipeline.files.size(), bytes});
    };
    pipeline.run();
    summary_.files = pipeline.files.size();
    return std::move(summary_);
  }

 private:
  std::vector<std::string> files() {
    std::vector<std::string> paths;
    bool input = false;
    for (const std::string& p : reading_.paths) {
      if (p == "-") input = true;
      else paths.push_back(p);
    }
    Walk found = walk(paths);
    for (Problem& p : found.problems) fail({std::move(p.path), std::move(p.error)});
    if (input) found.files.emplace_back("-");
    std::sort(found.files.begin(), found.files.end());
    return std::move(found.files);
  }

  void fail(Failure failure) {
    Item item;
    item.path = failure.path;
    item.error = failure.error;
    summary_.failures.push_back(std::move(failure));
    if (reading_.take) reading_.take(std::move(item));
  }

  void take(Outcome o, const std::vector<std::string>& files) {
    std::string path = address(files[o.file], o.member);
    if (!o.note.empty()) {
      summary_.notes.push_back({std::move(path), std::move(o.note)});
      return;
    }
    if (o.error) return fail({std::move(path), std::move(*o.error)});
    Item item;
    item.id = o.document->id;
    const auto [first, is_new] = seen_.try_emplace(o.document->id, path);
    item.path = std::move(path);
    if (is_new) {
      ++summary_.documents;
      ++summary_.by_kind[static_cast<size_t>(o.document->kind)];
      item.made = std::move(o.made);
      if (reading_.keep) item.document = std::move(o.document);
    } else {
      ++summary_.copies;
      item.same_as = first->second;
    }
    if (reading_.take) reading_.take(std::move(item));
  }

  const Reading& reading_;
  const Options& options_;
  ReadingSummary summary_;
  std::unordered_map<std::string, std::string> seen_;   // id → path of the first
};

}  // namespace

ReadingSummary read_all(const Reading& reading, const Options& options) { return Reader(reading, options).run(); }

}  // namespace stemma::engine
