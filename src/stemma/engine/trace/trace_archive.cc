// Words of new documents are stored, all words loaded, passages found beside those that are kept, families written.
#include <algorithm>

#include "stemma/base/parallel.h"
#include "stemma/engine/trace/connections.h"
#include "stemma/engine/trace/stored_families.h"
#include "stemma/engine/trace/stored_pairs.h"
#include "stemma/engine/trace/stored_passages.h"
#include "stemma/engine/trace/stored_words.h"
#include "stemma/engine/trace/trace_internal.h"
#include "stemma/engine/trace/traced.h"

namespace stemma::engine {
namespace {

using trace::pairs::Corpus;

constexpr size_t kBlock = 512;   // documents looked at before they are put into the corpus

// The archive as it was when the trace began, and a connection to write to it, or to read if it refuses.
struct Traced {
  Archive archive;
  std::unique_ptr<Connections> connections;
  std::vector<int64_t> docs;               // by id
  std::unique_ptr<StoredPairs> pairs;

  Result<std::shared_ptr<const doc::Document>> load(size_t i) const { return connections->hold()->archive.document(docs[i]); }
  std::shared_ptr<const doc::Document> fetch(uint32_t i) const {
    auto read = load(i);
    return read ? std::move(*read) : std::make_shared<const doc::Document>();
  }
};

Result<Archive> open_up_to_date(const std::string& path, const Options& options) {
  Result<Archive> archive = Archive::open(path, store::Mode::kWrite);
  if (archive && !forget_others(archive->db()) && !store_words(archive->db(), path, options)) return archive;
  return Archive::open(path, store::Mode::kRead);
}

std::optional<Error> list(Traced& traced, TraceReport& report) {
  const auto connection = traced.connections->hold();
  store::Statement s = connection->archive.db().prepare("SELECT doc, id FROM document WHERE current ORDER BY id");
  while (s.row()) {
    traced.docs.push_back(s.integer(0));
    report.documents.push_back({std::string(s.text(1)), {}, {}, {}, 3});
  }
  if (s.error()) return s.error();
  for (size_t i = 0; i < traced.docs.size(); ++i) report.documents[i].paths = connection->archive.paths(traced.docs[i]);
  return {};
}

// The words of all documents, stored or not; those that cannot be read are empty.
std::optional<Error> fill(Corpus& corpus, const Traced& traced, TraceReport& report, const Options& options) {
  Result<StoredWords> stored = StoredWords::load(traced.archive.db(), traced.docs, options.threads);
  if (!stored) {   // as if nothing had been kept; the next trace keeps it anew
    if (traced.archive.db().writable()) (void)forget_words(traced.archive.db());
    stored = StoredWords();
  }
  const size_t n = traced.docs.size();
  for (size_t begin = 0; begin < n; begin += kBlock) {
    const size_t size = std::min(kBlock, n - begin);
    std::vector<TracedWords> words(size);
    std::vector<std::optional<Error>> errors(size);
    parallel_for(size, options.threads, [&](size_t k) {
      if (stored->has(begin + k) && stored->facts(begin + k).words > 0) return;
      const auto document = traced.load(begin + k);
      if (document) words[k] = trace_words(**document);
      else errors[k] = document.error();
    });
    for (size_t k = 0; k < size; ++k) {
      TracedDocument& d = report.documents[begin + k];
      if (errors[k]) report.failures.push_back({d.path(), *errors[k]});
      const bool known = stored->has(begin + k);
      d.facts = known ? stored->facts(begin + k) : std::move(words[k].facts);
      d.signs = known ? stored->signs(begin + k) : std::move(words[k].signs);
      if (!(known ? stored->add_to(corpus, begin + k) : corpus.add(words[k].words))) return kTooMany;
    }
    if (options.progress) options.progress({Stage::kIndexing, begin + size, n});
  }
  corpus.finish();
  return {};
}

std::optional<Error> keep(const store::Database& db, const Traced& traced, const TraceReport& report, int64_t turn) {
  if (auto e = report.kept->finish()) return e;
  if (auto e = store_families(db, report, traced.docs)) return e;
  if (auto e = store_passages(db, report, traced.docs)) return e;
  return end_trace(db, turn, traced.docs, report.passages.size(), report.families.size());
}

// Finds, and keeps what was found. That it could not be kept is a failure of the archive, and no reason to say nothing.
void find(const Corpus& corpus, const Traced& traced, TraceReport& report, const Options& options) {
  const store::Database& db = traced.archive.db();
  const bool all_known = keeps_passages(db) && trace_state(db).set == set_of(traced.docs);
  if (all_known || !db.writable()) return find_passages(corpus, report, options, all_known);
  const Result<int64_t> turn = begin_trace(db);
  find_passages(corpus, report, options);
  if (const auto e = turn ? keep(db, traced, report, *turn) : turn.error()) report.failures.push_back({db.path(), *e});
}

}  // namespace

Result<TraceReport> trace_archive(const std::string& path, const Options& options) {
  Result<Archive> archive = open_up_to_date(path, options);
  if (!archive) return archive.error();
  auto connections = Connections::open(path);
  if (!connections) return connections.error();
  TraceReport report;
  const auto traced = std::make_shared<Traced>(Traced{std::move(*archive), std::move(*connections), {}, {}});
  if (auto e = list(*traced, report)) return *e;
  traced->pairs = std::make_unique<StoredPairs>(traced->archive.db(), traced->docs);
  report.kept = std::shared_ptr<StoredPairs>(traced, traced->pairs.get());
  report.fetch = [traced](uint32_t i) { return traced->fetch(i); };
  Corpus corpus;
  if (auto e = fill(corpus, *traced, report, options)) return *e;
  find(corpus, *traced, report, options);
  return report;
}

}  // namespace stemma::engine
