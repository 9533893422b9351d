// Words are numbered by workers and put into the corpus in order, some hundred documents at a time.
#include "stemma/engine/trace/trace.h"

#include <algorithm>
#include <map>

#include "stemma/base/parallel.h"
#include "stemma/engine/trace/stored_pairs.h"
#include "stemma/engine/trace/stored_words.h"
#include "stemma/engine/trace/trace_internal.h"

namespace stemma::engine {
namespace {

using trace::pairs::Corpus;

constexpr size_t kBlock = 512;   // documents numbered before they are put into the corpus

// The words of all documents, which are in memory. False: too many.
bool fill(Corpus& corpus, TraceReport& report, const Options& options) {
  const size_t n = report.documents.size();
  std::vector<trace::pairs::DocumentWords> words(kBlock);
  for (size_t begin = 0; begin < n; begin += kBlock) {
    const size_t size = std::min(kBlock, n - begin);
    parallel_for(size, options.threads, [&](size_t i) {
      TracedWords found = trace_words(*report.fetch(static_cast<uint32_t>(begin + i)));
      words[i] = std::move(found.words);
      report.documents[begin + i].facts = std::move(found.facts);
      report.documents[begin + i].signs = std::move(found.signs);
    });
    for (size_t i = 0; i < size; ++i) {
      if (!corpus.add(words[i])) return false;
    }
    if (options.progress) options.progress({Stage::kIndexing, begin + size, n});
  }
  corpus.finish();
  return true;
}

// Documents of a pile, and on which side they are.
struct Piled {
  const Entry* entry = nullptr;
  uint8_t sides = 0;
};

}  // namespace

const Error kTooMany{ErrorCode::kUsage, "more than four thousand million words; trace part of it, for instance two sets with --against", {}};

trace::pairs::Each workers(const Options& options) {
  return [threads = options.threads](size_t count, const std::function<void(size_t)>& work) { parallel_for(count, threads, work); };
}

void find_passages(const Corpus& corpus, TraceReport& report, const Options& options, bool all_known) {
  trace::pairs::Sides sides;
  for (const TracedDocument& d : report.documents) sides.push_back(d.sides);
  const size_t n = report.documents.size();
  if (options.progress) options.progress({Stage::kTracing, 0, n});
  const auto take = [&](const std::vector<trace::pairs::Passage>& some) { report.passages.insert(report.passages.end(), some.begin(), some.end()); };
  const auto progress = [&](uint32_t done) {
    if (options.progress) options.progress({Stage::kTracing, done, n});
  };
  if (all_known) trace::pairs::weigh_passages(corpus, sides, workers(options), take, progress, *report.kept);
  else trace::pairs::find_passages(corpus, sides, workers(options), take, progress, report.kept.get());
  std::vector<trace::pairs::FamilyDocument> facts;
  for (const TracedDocument& d : report.documents) facts.push_back(d.facts);
  report.families = trace::pairs::find_families(facts, report.passages);
}

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
  if (fill(corpus, report, options)) find_passages(corpus, report, options);
  else report.failures.push_back({"-", kTooMany});
  std::stable_sort(report.failures.begin(), report.failures.end(), [](const Failure& x, const Failure& y) { return x.path < y.path; });
  report.failures.erase(std::unique(report.failures.begin(), report.failures.end(), same), report.failures.end());
  return report;
}

}  // namespace stemma::engine
