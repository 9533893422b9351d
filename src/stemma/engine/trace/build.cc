// Two passes over a batch, in memory: words to numbers, counting; then, knowing which words are
// rare, places. Each thread sorts its own; they are merged as they are written.
#include "stemma/engine/trace/build.h"

#include <algorithm>
#include <atomic>
#include <span>
#include <thread>

#include "stemma/base/parallel.h"
#include "stemma/engine/trace/numbering.h"
#include "stemma/engine/trace/places.h"
#include "stemma/engine/trace/connections.h"
#include "stemma/trace/collection.h"
#include "stemma/trace/index.h"

namespace stemma::engine {
namespace {

constexpr uint64_t kRareShare = 100'000;   // one word in so many is rare
constexpr uint64_t kRareLeast = 8;         // so few occurrences are always rare
constexpr size_t kMostRuns = 64;           // of a level, while a pile is indexed: they are merged once, at the end

struct Batch {
  int64_t after = 0;                 // the last document done before
  std::vector<uint32_t> documents;
  int64_t last() const { return documents.back(); }
};

// A form as a worker met it.
struct Form {
  trace::WordId id = 0;
  uint64_t hash = 0;
  uint32_t count = 0;
  bool rare = false;
};

// The documents one thread took, as numbers of its own list of forms.
struct Share {
  std::vector<Form> forms;
  Numbering numbers;
  std::vector<std::pair<uint32_t, std::vector<uint32_t>>> documents;   // number, words
  std::vector<trace::Posting> places;
  std::optional<Error> error;

  void add(uint32_t doc, const doc::Stream& stream) {
    std::vector<uint32_t> words;
    words.reserve(stream.words.size());
    for (size_t i = 0; i < stream.words.size(); ++i) {
      const std::string_view form = stream.form(i);
      const trace::WordId id = trace::word_id(form);
      const auto [number, is_new] = numbers.add(id);
      if (is_new) forms.push_back({id, trace::word_hash(form)});
      words.push_back(number);
    }
    documents.emplace_back(doc, std::move(words));
  }

  void count_forms() {
    numbers.each([this](uint32_t number, uint32_t count) { forms[number].count = count; });
    numbers = {};
  }

  void find_places() {
    size_t words = 0;
    for (const auto& d : documents) words += d.second.size();
    places.reserve(words + words / 8);
    for (const auto& [doc, numbered] : documents) {
      for (uint32_t i = 0; i < numbered.size(); ++i) {
        const Form& form = forms[numbered[i]];
        if (form.rare) places.push_back({kept_bits(trace::anchor_key(form.hash)), doc, i});
        if (i + 2 < numbered.size()) places.push_back({kept_bits(trace::trigram_key(form.hash, forms[numbered[i + 1]].hash, forms[numbered[i + 2]].hash)), doc, i});
      }
    }
    documents.clear();
    trace::sort_postings(places);
  }
};

Result<int64_t> done_until(const store::Database& db) {
  store::Statement s = db.prepare("SELECT value FROM meta WHERE key = 'passages'");
  const int64_t done = s.row() ? s.integer(0) : 0;
  if (s.error()) return *s.error();
  return done;
}

Result<Batch> next_batch(const store::Database& db) {
  const Result<int64_t> done = done_until(db);
  if (!done) return done.error();
  Batch out;
  out.after = *done;
  uint64_t words = 0;
  store::Statement s = db.prepare("SELECT doc, words FROM document WHERE doc > ?1 ORDER BY doc");
  for (s.bind(1, out.after); words < kBatchWords && s.row();) {
    out.documents.push_back(static_cast<uint32_t>(s.integer(0)));
    words += static_cast<uint64_t>(s.integer(1));
  }
  if (s.error()) return *s.error();
  return out;
}

std::vector<Share> read(const std::string& archive, const Batch& batch, unsigned threads, const std::function<void(size_t)>& progress) {
  std::vector<Share> shares(threads);
  std::atomic<size_t> next = 0;
  parallel_for(threads, threads, [&](size_t t) {
    Share& share = shares[t];
    const Result<Archive> opened = Archive::open(archive, store::Mode::kRead);
    if (!opened) {
      share.error = opened.error();
      return;
    }
    for (size_t i; (i = next++) < batch.documents.size();) {
      // A document that cannot be read any more has no words; doctor tells of it.
      if (const auto d = opened->document(batch.documents[i])) share.add(batch.documents[i], doc::make_stream(**d));
      if (i % 256 == 0) progress(i);
    }
    share.count_forms();
  });
  return shares;
}

// The counts of all shares, by key; says of each form whether it is rare.
std::optional<Error> write_forms(const store::Database& db, std::vector<Share>& shares, uint64_t& words) {
  std::vector<Form*> all;
  for (Share& s : shares) for (Form& f : s.forms) all.push_back(&f);
  std::sort(all.begin(), all.end(), [](const Form* a, const Form* b) { return a->id < b->id; });
  for (const Form* f : all) words += f->count;
  const uint64_t rare = std::max(kRareLeast, words / kRareShare);
  store::RunWriter out(db, kForms);
  const auto number = [](uint64_t n) {
    std::string bytes;
    put_varint(bytes, n);
    return bytes;
  };
  out.add({}, number(words));
  for (size_t i = 0; i < all.size();) {
    const size_t from = i;
    uint64_t count = 0;
    for (; i < all.size() && all[i]->id == all[from]->id; ++i) count += all[i]->count;
    for (size_t k = from; k < i; ++k) all[k]->rare = count <= rare;
    out.add(key_bytes(all[from]->id), number(count));
  }
  return out.finish(kMostRuns);
}

std::optional<Error> write_places(const store::Database& db, const std::vector<Share>& shares) {
  store::RunWriter out(db, kPassages);
  std::vector<std::span<const trace::Posting>> left;   // of each share
  for (const Share& s : shares) if (!s.places.empty()) left.emplace_back(s.places);
  const auto before = [](const trace::Posting& a, const trace::Posting& b) {
    return a.key != b.key ? a.key < b.key : a.doc != b.doc ? a.doc < b.doc : a.at < b.at;
  };
  PlacesWriter list;
  uint64_t key = 0;
  bool some = false;
  while (!left.empty()) {
    size_t from = 0;
    for (size_t i = 1; i < left.size(); ++i) if (before(left[i].front(), left[from].front())) from = i;
    const trace::Posting& first = left[from].front();
    if (some && first.key != key) out.add(key_bytes(key), list.take());
    key = first.key;
    some = true;
    list.add(first.doc, first.at);
    left[from] = left[from].subspan(1);
    if (left[from].empty()) left.erase(left.begin() + static_cast<ptrdiff_t>(from));
  }
  if (some) out.add(key_bytes(key), list.take());
  return out.finish(kMostRuns);
}

// False: another process did it meanwhile.
Result<bool> write(const store::Database& db, const Batch& batch, std::vector<Share>& shares, unsigned threads, uint64_t& words) {
  store::Transaction turn(db);
  if (turn.error()) return *turn.error();
  const Result<int64_t> done = done_until(db);
  if (!done) return done.error();
  if (*done != batch.after) return false;
  if (auto e = write_forms(db, shares, words)) return *e;
  parallel_for(shares.size(), threads, [&](size_t i) { shares[i].find_places(); });
  if (auto e = write_places(db, shares)) return *e;
  store::Statement& s = db.cached("INSERT OR REPLACE INTO meta VALUES('passages', ?1)");
  if (auto e = s.bind(1, std::to_string(batch.last())).run()) return *e;
  if (auto e = turn.commit()) return *e;
  return true;
}

// At the end: as few runs as a look-up should have to ask.
std::optional<Error> settle(const store::Database& db) {
  for (const char* kind : {kForms, kPassages}) {
    store::Transaction turn(db);
    if (turn.error()) return turn.error();
    if (auto e = store::Runs::settle(db, kind)) return e;
    if (auto e = turn.commit()) return e;
  }
  return {};
}

size_t left(const store::Database& db, int64_t after) {
  store::Statement s = db.prepare("SELECT count(*) FROM document WHERE doc > ?1");
  return s.bind(1, after).row() ? static_cast<size_t>(s.integer(0)) : 0;
}

}  // namespace

Result<Indexed> index_passages(const std::string& path, const Options& options) {
  const Result<Archive> archive = Archive::open(path, store::Mode::kWrite);
  if (!archive) return archive.error();
  const store::Database& db = archive->db();
  const unsigned threads = options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
  Indexed out;
  size_t total = 0;
  for (;;) {
    const Result<Batch> batch = next_batch(db);
    if (!batch) return batch.error();
    if (batch->documents.empty()) {
      if (auto e = settle(db)) return *e;
      return out;
    }
    if (total == 0) total = left(db, batch->after);
    const auto progress = [&](size_t i) {
      if (options.progress) options.progress({Stage::kIndexing, out.documents + i, total});
    };
    std::vector<Share> shares = read(path, *batch, threads, progress);
    for (const Share& s : shares) if (s.error) return *s.error;
    uint64_t words = 0;
    const Result<bool> written = write(db, *batch, shares, threads, words);
    if (!written) return written.error();
    if (!*written) continue;
    out.documents += batch->documents.size();
    out.words += words;
  }
}

Result<bool> passages_are_indexed(const std::string& path) {
  const Result<Archive> archive = Archive::open(path, store::Mode::kRead);
  if (!archive) return archive.error();
  const Result<int64_t> done = done_until(archive->db());
  if (!done) return done.error();
  return left(archive->db(), *done) == 0;
}

}  // namespace stemma::engine
