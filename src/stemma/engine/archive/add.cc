// The pipeline of reading (pipeline.h) with rows made by the workers and written by the
// taker, in batches of a second or so: other programs that write get their turn in between.
#include "stemma/engine/archive/add.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <set>
#include <thread>
#include <tuple>
#include <unordered_set>

#include "stemma/base/file.h"
#include "stemma/base/sha256.h"
#include "stemma/engine/archive/dictionaries.h"
#include "stemma/engine/archive/plan.h"
#include "stemma/engine/archive/row.h"
#include "stemma/engine/archive/writer.h"
#include "stemma/engine/pipeline.h"

namespace stemma::engine {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kBatch = std::chrono::milliseconds(2500);
constexpr auto kTurn = std::chrono::milliseconds(12);    // for another writer to take its turn
constexpr uint64_t kBatchBytes = 16U << 20U;             // of text

// The ids the archive has, for the workers: what is in need not be prepared again.
class Ids {
 public:
  void load(const store::Database& db) {
    store::Statement s = db.prepare("SELECT id FROM document");
    while (s.row()) ids_.emplace(s.text(0));
  }
  bool contains(const std::string& id) {
    const std::lock_guard lock(mutex_);
    return ids_.contains(id);
  }
  void insert(const std::string& id) {
    const std::lock_guard lock(mutex_);
    ids_.insert(id);
  }

 private:
  std::mutex mutex_;
  std::unordered_set<std::string> ids_;
};

class Adder {
 public:
  Adder(const Archive& archive, const Adding& adding, const Options& options)
      : archive_(archive), adding_(adding), options_(options), plan_(plan_add(archive, adding)), writer_(archive), dictionaries_(archive.db()) {}

  AddSummary run() {
    for (const std::string& path : plan_.unchanged) tell({path, AddedAs::kUnchanged, {}, {}});
    summary_.unchanged = plan_.unchanged.size();
    summary_.files = plan_.read.size();
    summary_.bytes = plan_.bytes;
    if (adding_.dry_run) return rehearse();
    note_problems();
    ids_.load(archive_.db());
    if (!plan_.read.empty()) read();
    if (!writer_.in_batch()) writer_.begin();
    for (const Planned& p : plan_.touched) restamp(p);
    save();
    summary_.interrupted = stopped() && !summary_.error;
    return finish();
  }

 private:
  AddSummary rehearse() {
    for (const Planned& p : plan_.read) tell({p.stored, p.known ? AddedAs::kVersion : AddedAs::kNew, {}, {}});
    for (const Problem& p : plan_.problems) fail(p.path, p.error);
    return finish();
  }

  AddSummary finish() {
    store::Statement s = archive_.db().prepare("SELECT count(*) FROM document");
    if (s.row()) summary_.total = static_cast<size_t>(s.integer(0));
    return std::move(summary_);
  }

  bool stopped() const { return (adding_.stopped && adding_.stopped()) || writer_.error(); }

  void note_problems() {
    if (plan_.problems.empty()) return;
    writer_.begin();
    for (const Problem& p : plan_.problems) {
      const int64_t file = writer_.file(archive_.stored_path(p.path));
      writer_.failure(file, "", p.error);
      fail(archive_.stored_path(p.path), p.error);
    }
    save();
  }

  void restamp(const Planned& p) { writer_.restamp(writer_.file_of(p.stored), p.stamp); }

  void read() {
    Pipeline pipeline;
    for (const Planned& p : plan_.read) pipeline.files.push_back(p.path);
    pipeline.threads = options_.threads;
    pipeline.read.encoding = adding_.encoding;
    pipeline.read.text_column = adding_.text_column;
    pipeline.sources = true;
    const RowOptions row{store::sources(archive_.db()), &known_, {}, {}};
    pipeline.work = [this, row](Outcome& o) {
      if (ids_.contains(o.document->id)) return;
      RowOptions mine = row;
      dictionaries_.give(mine);
      o.kept = std::make_shared<Row>(make_row(o.document, o.source, mine));
    };
    pipeline.take = [this](Outcome o) { take(std::move(o)); };
    pipeline.end = [this](size_t file) { end(file); };
    pipeline.stopped = [this] { return stopping_ || (adding_.stopped && adding_.stopped()); };
    pipeline.progress = [this](size_t done, uint64_t bytes) {
      if (options_.progress) options_.progress({Stage::kReading, done, plan_.read.size(), bytes, plan_.bytes});
    };
    pipeline.run();
  }

  // The file of an outcome has a row, in the batch under way.
  int64_t open(size_t file) {
    if (!writer_.in_batch()) {
      writer_.begin();
      begun_ = Clock::now();
    }
    if (file_ != file) {
      file_ = file;
      row_ = writer_.file(plan_.read[file].stored);
      writer_.forget_failures(row_);
      members_.clear();
    }
    return row_;
  }

  void take(Outcome o) {
    if (writer_.error()) return;
    const int64_t file = open(o.file);
    std::string path = address(plan_.read[o.file].stored, o.member);
    if (!o.note.empty()) {
      tell({path, AddedAs::kNote, {}, o.note});
      summary_.notes.push_back({std::move(path), std::move(o.note)});
    } else if (o.error) {
      writer_.failure(file, o.member, *o.error);
      fail(path, *o.error);
    } else {
      place(file, std::move(path), o);
    }
    stopping_ = writer_.error().has_value();
    if (writer_.batch_bytes() >= kBatchBytes || Clock::now() - begun_ >= kBatch) commit();
  }

  void place(int64_t file, std::string path, const Outcome& o) {
    auto* row = static_cast<Row*>(o.kept.get());
    const std::string& id = o.document->id;
    members_.insert(o.member);
    const Placing p = row != nullptr ? writer_.document(file, o.member, *row) : writer_.place_known(file, o.member, id).value_or(Placing{});
    if (writer_.error()) return;
    ids_.insert(id);
    if (p.placed == Placed::kNew) {
      dictionaries_.offer(o.document->text, row->sample);
      ++summary_.documents;
      if (p.replaced) ++summary_.versions;
      tell({std::move(path), p.replaced ? AddedAs::kVersion : AddedAs::kNew, id, {}});
    } else if (p.placed == Placed::kCopy) {
      ++summary_.copies;
      tell({std::move(path), AddedAs::kCopy, id, {}});
    }
  }

  void end(size_t file) {
    if (writer_.error()) return;
    const int64_t row = open(file);
    const Planned& p = plan_.read[file];
    std::string sha;
    if (!members_.contains("") && p.path != "-") {
      if (const Result<File> opened = File::open(p.path, 1ULL << 42U)) sha = sha256_bytes(opened->bytes());
    }
    writer_.finish(row, p.stamp, sha, members_);
    stopping_ = writer_.error().has_value();
    file_ = SIZE_MAX;
  }

  void commit() {
    if (dictionaries_.due()) {
      for (const auto& [use, d] : dictionaries_.train()) writer_.dictionary(use, *d);
    }
    save();
    stopping_ = summary_.error.has_value();
    if (!stopping_) std::this_thread::sleep_for(kTurn);
  }

  // Ends the batch. What a batch that failed had in it is not counted.
  void save() {
    summary_.error = writer_.commit();
    if (!summary_.error) kept_ = {summary_.documents, summary_.versions, summary_.copies};
    std::tie(summary_.documents, summary_.versions, summary_.copies) = kept_;
  }

  void fail(const std::string& path, const Error& error) {
    tell({path, AddedAs::kFailed, {}, error.message});
    summary_.failures.push_back({path, error});
  }

  void tell(const AddItem& item) const {
    if (adding_.take) adding_.take(item);
  }

  const Archive& archive_;
  const Adding& adding_;
  const Options& options_;
  const Plan plan_;
  Writer writer_;
  KnownWords known_;
  Ids ids_;
  Dictionaries dictionaries_;
  AddSummary summary_;
  std::tuple<size_t, size_t, size_t> kept_;   // documents, versions, copies of batches that were kept
  Clock::time_point begun_;
  std::atomic<bool> stopping_ = false;
  size_t file_ = SIZE_MAX;           // whose row is `row_`
  int64_t row_ = 0;
  std::set<std::string> members_;    // of it, as they came
};

}  // namespace

AddSummary add(const Archive& archive, const Adding& adding, const Options& options) { return Adder(archive, adding, options).run(); }

const char* name(AddedAs as) {
  switch (as) {
    case AddedAs::kNew: return "new";
    case AddedAs::kVersion: return "version";
    case AddedAs::kCopy: return "copy";
    case AddedAs::kUnchanged: return "unchanged";
    case AddedAs::kFailed: return "failed";
    case AddedAs::kNote: return "note";
  }
  return "";
}

}  // namespace stemma::engine
