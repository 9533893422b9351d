// The pipeline of reading (pipeline.h) with rows made by the workers. The taker gathers what comes
// until there is enough for a batch, then writes it in one go: other programs that write wait for
// no reading. How much is enough depends on nothing but the bytes, so the same pile gives the
// same batches on any machine.
#include "stemma/engine/archive/add.h"

#include <algorithm>
#include <atomic>
#include <charconv>
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

constexpr auto kTurn = std::chrono::milliseconds(12);    // for another writer to take its turn
constexpr uint64_t kFirstBatch = 1U << 20U;              // bytes read; each batch four times the one before
constexpr uint64_t kLargestBatch = 16U << 20U;
constexpr uint64_t kOfAnEvent = 256;                     // of what is no document, for a batch
constexpr size_t kUnderWay = 1500;                       // documents a worker: a batch takes a second or two to write

// The ids the archive has, for the workers: what is in need not be prepared again.
class Ids {
 public:
  void load(const store::Database& db) {
    store::Statement s = db.prepare("SELECT id FROM document");
    while (s.row()) ids_.insert(number(s.text(0)));
  }
  bool contains(std::string_view id) {
    const std::lock_guard lock(mutex_);
    return ids_.contains(number(id));
  }
  void insert(std::string_view id) {
    const std::lock_guard lock(mutex_);
    ids_.insert(number(id));
  }

 private:
  // Sixteen hexadecimal digits.
  static uint64_t number(std::string_view id) {
    uint64_t n = 0;
    std::from_chars(id.data(), id.data() + id.size(), n, 16);
    return n;
  }

  std::mutex mutex_;
  std::unordered_set<uint64_t> ids_;
};

// What the pipeline handed over and no batch has taken yet: a member, or the end of a file.
struct Event {
  Outcome outcome;
  std::string id;      // of a document
  bool end = false;    // of outcome.file
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
    begin();
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
    begin();
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
    pipeline.under_way = kUnderWay;
    const RowOptions row{store::sources(archive_.db()), &known_, {}, {}};
    pipeline.work = [this, row](Outcome& o) { prepare(o, row); };
    pipeline.take = [this](Outcome o) { gather({std::move(o), {}, false}); };
    pipeline.end = [this](size_t file) { gather({Outcome{.file = file}, {}, true}); };
    pipeline.stopped = [this] { return stopping_ || (adding_.stopped && adding_.stopped()); };
    pipeline.progress = [this](size_t done, uint64_t bytes) {
      if (options_.progress) options_.progress({Stage::kReading, done, plan_.read.size(), bytes, plan_.bytes});
    };
    pipeline.run();
    write();
  }

  // On any thread: the row, if there has to be one. Of the document itself only its id is kept.
  void prepare(Outcome& o, const RowOptions& options) {
    const auto document = std::exchange(o.document, nullptr);
    auto name = std::make_shared<doc::Document>();
    name->id = document->id;
    o.document = std::move(name);
    if (ids_.contains(document->id)) return;
    RowOptions mine = options;
    dictionaries_.give(mine);
    auto row = std::make_shared<Row>(make_row(*document, o.source, mine));
    o.held = row->memory();
    o.kept = std::move(row);
  }

  void gather(Event e) {
    if (writer_.error()) return;
    uint64_t bytes = kOfAnEvent;
    if (e.outcome.document) {
      e.id = e.outcome.document->id;
      e.outcome.document = nullptr;
      ids_.insert(e.id);
      if (auto* row = static_cast<Row*>(e.outcome.kept.get())) {
        bytes += row->read;
        writer_.take_words(*row);
      }
    }
    gathered_bytes_ += bytes;
    gathered_.push_back(std::move(e));
    if (gathered_bytes_ < batch_) return;
    batch_ = std::min(batch_ * 4, kLargestBatch);
    write();
    if (!stopping_) std::this_thread::sleep_for(kTurn);
  }

  // One batch of all that was gathered.
  void write() {
    if (gathered_.empty() || writer_.error()) return;
    begin();
    for (Event& e : gathered_) {
      if (writer_.error()) break;
      e.end ? end(e.outcome.file) : take(e);
      e = {};
    }
    gathered_.clear();
    gathered_bytes_ = 0;
    save();
    stopping_ = summary_.error.has_value();
  }

  void begin() {
    writer_.begin();
    for (const auto& [use, d] : dictionaries_.made()) writer_.dictionary(use, *d);
  }

  // The row of the file, which is not done.
  int64_t open(size_t file) {
    if (file_ == file) return row_;
    file_ = file;
    row_ = writer_.file(plan_.read[file].stored);
    writer_.forget_failures(row_);
    members_.clear();
    return row_;
  }

  void take(Event& e) {
    Outcome& o = e.outcome;
    const int64_t file = open(o.file);
    std::string path = address(plan_.read[o.file].stored, o.member);
    if (!o.note.empty()) {
      tell({path, AddedAs::kNote, {}, o.note});
      summary_.notes.push_back({std::move(path), std::move(o.note)});
    } else if (o.error) {
      writer_.failure(file, o.member, *o.error);
      fail(path, *o.error);
    } else {
      place(file, std::move(path), e);
    }
  }

  void place(int64_t file, std::string path, const Event& e) {
    auto* row = static_cast<Row*>(e.outcome.kept.get());
    const std::string& member = e.outcome.member;
    members_.insert(member);
    const Placing p = row != nullptr ? writer_.document(file, member, *row) : writer_.place_known(file, member, e.id).value_or(Placing{});
    if (writer_.error()) return;
    if (p.placed == Placed::kNew) {
      ++summary_.documents;
      if (p.replaced) ++summary_.versions;
      tell({std::move(path), p.replaced ? AddedAs::kVersion : AddedAs::kNew, e.id, {}});
    } else if (p.placed == Placed::kCopy) {
      ++summary_.copies;
      tell({std::move(path), AddedAs::kCopy, e.id, {}});
    }
  }

  void end(size_t file) {
    const int64_t row = open(file);
    const Planned& p = plan_.read[file];
    std::string sha;
    if (!members_.contains("") && p.path != "-") {
      if (const Result<File> opened = File::open(p.path, 1ULL << 42U)) sha = sha256_bytes(opened->bytes());
    }
    writer_.finish(row, p.stamp, sha, members_);
    file_ = SIZE_MAX;
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
  std::vector<Event> gathered_;
  uint64_t gathered_bytes_ = 0;
  uint64_t batch_ = kFirstBatch;
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
