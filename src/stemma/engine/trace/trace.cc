// Words are numbered by workers and put into the corpus in order, some hundred documents at a time.
#include "stemma/engine/trace/trace.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "stemma/base/parallel.h"
#include "stemma/engine/pipeline.h"
#include "stemma/engine/trace/connections.h"

namespace stemma::engine {
namespace {

using trace::pairs::Corpus;

constexpr size_t kBlock = 512;   // documents numbered before they are put into the corpus

trace::pairs::Each runner(const Options& options) {
  return [threads = options.threads](size_t count, const std::function<void(size_t)>& work) { parallel_for(count, threads, work); };
}

using Load = std::function<Result<std::shared_ptr<const doc::Document>>(size_t)>;

// The words of all documents; those that cannot be read are empty. False: too many.
bool fill(Corpus& corpus, TraceReport& report, const Load& load, const Options& options) {
  const size_t n = report.documents.size();
  std::vector<trace::pairs::DocumentWords> words(kBlock);
  std::mutex turn;
  for (size_t begin = 0; begin < n; begin += kBlock) {
    const size_t size = std::min(kBlock, n - begin);
    parallel_for(size, options.threads, [&](size_t i) {
      const auto document = load(begin + i);
      TracedDocument& traced = report.documents[begin + i];
      if (document) {
        const doc::Stream stream = doc::make_stream(**document);
        words[i] = trace::pairs::number_words(**document, stream);
        traced.signs = trace::find_spun_signs(**document, stream);
        if (!trace::show_spinning(**document, traced.signs, stream.words.size())) traced.signs.clear();
        traced.facts = trace::pairs::facts_of(**document);
        traced.facts.words = static_cast<uint32_t>(words[i].numbers.size());
        traced.facts.own = traced.facts.words - static_cast<uint32_t>(std::count(words[i].numbers.begin(), words[i].numbers.end(), trace::pairs::kNoWord));
        return;
      }
      words[i] = {{}, {std::string()}};
      const std::lock_guard lock(turn);
      report.failures.push_back({traced.path(), document.error()});
    });
    for (size_t i = 0; i < size; ++i) {
      if (!corpus.add(words[i])) return false;
    }
    if (options.progress) options.progress({Stage::kIndexing, begin + size, n});
  }
  corpus.finish();
  return true;
}

void find(const Corpus& corpus, TraceReport& report, const Options& options) {
  trace::pairs::Sides sides;
  for (const TracedDocument& d : report.documents) sides.push_back(d.sides);
  const size_t n = report.documents.size();
  if (options.progress) options.progress({Stage::kTracing, 0, n});
  const auto take = [&](const std::vector<trace::pairs::Passage>& some) { report.passages.insert(report.passages.end(), some.begin(), some.end()); };
  const auto progress = [&](uint32_t done) {
    if (options.progress) options.progress({Stage::kTracing, done, n});
  };
  trace::pairs::find_passages(corpus, sides, runner(options), take, progress);
  std::vector<trace::pairs::FamilyDocument> facts;
  for (const TracedDocument& d : report.documents) facts.push_back(d.facts);
  report.families = trace::pairs::find_families(facts, report.passages);
}

const Error kTooMany{ErrorCode::kUsage, "more than four thousand million words; trace part of it, for instance two sets with --against", {}};

// Documents of a pile, and on which side they are.
struct Piled {
  const Entry* entry = nullptr;
  uint8_t sides = 0;
};

// Documents of an archive, by their place in the report.
class Documents {
 public:
  Documents(std::unique_ptr<Connections> connections, std::vector<int64_t> docs) : connections_(std::move(connections)), docs_(std::move(docs)) {}

  Result<std::shared_ptr<const doc::Document>> load(size_t i) const { return connections_->hold()->archive.document(docs_[i]); }

  std::shared_ptr<const doc::Document> fetch(uint32_t i) const {
    auto read = load(i);
    return read ? std::move(*read) : std::make_shared<const doc::Document>();
  }

 private:
  std::unique_ptr<Connections> connections_;
  std::vector<int64_t> docs_;
};

}  // namespace

TraceReport trace(const Pile& pile, const Pile* against, const Options& options) {
  std::map<std::string_view, Piled> by_id;
  for (const Entry& e : pile.entries) by_id[e.document->id] = {&e, against != nullptr ? uint8_t{1} : uint8_t{3}};
  if (against != nullptr) {
    for (const Entry& e : against->entries) {
      Piled& p = by_id[e.document->id];
      p = {p.entry != nullptr ? p.entry : &e, static_cast<uint8_t>(p.sides | 2U)};
    }
  }
  TraceReport report;
  auto entries = std::make_shared<std::vector<std::shared_ptr<const doc::Document>>>();
  for (const auto& [id, p] : by_id) {
    report.documents.push_back({p.entry->document->id, p.entry->paths, {}, {}, p.sides});
    entries->push_back(p.entry->document);
  }
  report.fetch = [entries](uint32_t i) { return (*entries)[i]; };
  report.failures = pile.failures;
  if (against != nullptr) report.failures.insert(report.failures.end(), against->failures.begin(), against->failures.end());
  const auto same = [](const Failure& x, const Failure& y) { return x.path == y.path; };
  Corpus corpus;
  if (fill(corpus, report, [&](size_t i) -> Result<std::shared_ptr<const doc::Document>> { return (*entries)[i]; }, options)) find(corpus, report, options);
  else report.failures.push_back({"-", kTooMany});
  std::stable_sort(report.failures.begin(), report.failures.end(), [](const Failure& x, const Failure& y) { return x.path < y.path; });
  report.failures.erase(std::unique(report.failures.begin(), report.failures.end(), same), report.failures.end());
  return report;
}

Result<TraceReport> trace_archive(const std::string& path, const Options& options) {
  auto connections = Connections::open(path);
  if (!connections) return connections.error();
  TraceReport report;
  std::vector<int64_t> docs;
  {
    const auto connection = (*connections)->hold();
    store::Statement s = connection->archive.db().prepare("SELECT doc, id FROM document WHERE current ORDER BY id");
    while (s.row()) {
      docs.push_back(s.integer(0));
      report.documents.push_back({std::string(s.text(1)), {}, {}, {}, 3});
    }
    if (s.error()) return *s.error();
    for (size_t i = 0; i < docs.size(); ++i) report.documents[i].paths = connection->archive.paths(docs[i]);
  }
  const auto stored = std::make_shared<Documents>(std::move(*connections), std::move(docs));
  report.fetch = [stored](uint32_t i) { return stored->fetch(i); };
  Corpus corpus;
  if (!fill(corpus, report, [&](size_t i) { return stored->load(i); }, options)) return kTooMany;
  find(corpus, report, options);
  return report;
}

}  // namespace stemma::engine
