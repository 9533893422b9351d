// Three roles: one opener, several workers, one taker (the caller). A slot for every
// member in the order of its discovery; the opener adds slots at the end while there is
// room, workers fill them in any order, the taker removes them from the front. Small
// documents cost less than waking a thread: workers take several at once, and who waits
// is woken when half of all is done. On one thread the caller does all three in turn.
#include "stemma/engine/pipeline.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>

#include "stemma/engine/source.h"
#include "stemma/read/cost.h"
#include "stemma/read/unpack.h"

namespace stemma::engine {
namespace {

constexpr uint64_t kRelease = 16U << 20U;         // of members, before the file's own memory is given back
constexpr uint64_t kBatch = 32U << 10U;          // bytes of small documents that a worker takes at once

struct Slot {
  Outcome outcome;
  read::Member member;
  std::shared_ptr<Source> source;
  uint64_t bytes = 0;          // that it holds on to while under way
  uint64_t cost = 0;           // in memory, while it is read
  uint64_t end_of_file = 0;    // the file ends here, with so many bytes
  bool last = false;           // … of its file
  bool done = false;
};

// Of little documents a bound is enough.
uint64_t cost_of(std::string_view bytes) {
  const uint64_t most = read::cost_at_most(bytes.size());
  return most <= Pipeline::kMemory / 32 ? most : read::cost_of(bytes);
}

Error out_of_memory() { return {ErrorCode::kLimit, "needs more memory than this machine has", {}}; }

class Run : public read::Sink {
 public:
  explicit Run(const Pipeline& pipeline) : pipeline_(pipeline) {}

  void run() {
    unsigned threads = pipeline_.threads != 0 ? pipeline_.threads : std::max(1U, std::thread::hardware_concurrency());
    if (threads == 1) {
      alone_ = true;
      return open_all();
    }
    room_ = pipeline_.under_way * threads;
    std::vector<std::thread> others;
    try {
      others.emplace_back([this] { open_all(); });
      for (unsigned t = 0; t < threads; ++t) others.emplace_back([this] { work_all(); });
    } catch (const std::system_error&) {
      if (others.size() < 2) abandon(others);   // fewer workers are enough, none is not
    }
    take_all();
    for (std::thread& t : others) t.join();
  }

  void member(read::Member member) override {
    auto slot = std::make_unique<Slot>();
    slot->outcome.member = member.name;
    slot->bytes = member.whole ? source_->bytes().size() : member.bytes.size();
    slot->cost = cost_of(member.whole ? source_->bytes() : std::string_view(member.bytes));
    const bool part = !member.whole;
    slot->member = std::move(member);
    slot->source = source_;
    if (part) pass(slot->bytes);
    add(std::move(slot), false);
  }

  void refuse(const std::string& name, const Error& error) override {
    auto slot = std::make_unique<Slot>();
    slot->outcome.member = name;
    slot->outcome.error = error;
    add(std::move(slot), true);
  }

  void note(const std::string& name, const std::string& what) override {
    auto slot = std::make_unique<Slot>();
    slot->outcome.member = name;
    slot->outcome.note = what;
    add(std::move(slot), true);
  }

 private:
  void abandon(std::vector<std::thread>& others) {
    {
      const std::lock_guard lock(mutex_);
      stop_ = true;
    }
    wake_all();
    for (std::thread& t : others) t.join();
    throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
  }

  void open_all() {
    for (size_t i = 0; i < pipeline_.files.size() && !stop_; ++i) {
      if (pipeline_.stopped && pipeline_.stopped()) break;
      file_ = i;
      uint64_t size = 0;
      try {
        size = open_one();
      } catch (const std::bad_alloc&) {
        refuse("", out_of_memory());
      }
      source_ = nullptr;
      auto end = std::make_unique<Slot>();
      end->last = true;
      end->end_of_file = size;
      add(std::move(end), true);
    }
    {
      const std::lock_guard lock(mutex_);
      opened_ = true;
    }
    wake_all();
  }

  void wake_all() {
    room_free_.notify_all();
    work_there_.notify_all();
    front_done_.notify_all();
  }

  // Is it worth waking the taker? When the front is done and it can take several at once, or
  // nothing else is left to do. Waking it for every small file costs more than reading it.
  bool front_is_due() const {
    return !slots_.empty() && slots_.front()->done && (waiting_.empty() || slots_.size() * 2 >= room_);
  }

  // Members come out of a mapped file; what lies behind them is not needed again.
  void pass(uint64_t bytes) {
    passed_ += bytes;
    if (passed_ < kRelease || !source_ || !source_->file) return;
    source_->file->release();
    passed_ = 0;
  }

  uint64_t open_one() {
    Result<std::shared_ptr<Source>> source = open_source(pipeline_.files[file_]);
    if (!source) {
      refuse("", source.error());
      return 0;
    }
    source_ = *source;
    read::unpack(source_->bytes(), options(file_), *this);
    return source_->bytes().size();
  }

  read::Options options(size_t file) const {
    read::Options o = pipeline_.read;
    o.path = pipeline_.files[file];
    return o;
  }

  void add(std::unique_ptr<Slot> slot, bool done) {
    slot->outcome.file = file_;
    slot->done = done;
    if (alone_) {
      if (!done) work(*slot);
      return hand_over(*slot);
    }
    std::unique_lock lock(mutex_);
    const auto room = [&](size_t below) { return stop_ || slots_.empty() || (slots_.size() < below && bytes_ + slot->bytes <= Pipeline::kBytesUnderWay); };
    if (!room(room_)) room_free_.wait(lock, [&] { return room(room_ / 2); });
    bytes_ += slot->bytes;
    if (!done) waiting_.push_back(slot.get());
    slots_.push_back(std::move(slot));
    const bool due = front_is_due();
    lock.unlock();
    if (!done) work_there_.notify_one();
    if (due) front_done_.notify_one();
  }

  void work_all() {
    for (;;) {
      std::unique_lock lock(mutex_);
      work_there_.wait(lock, [&] { return stop_ || (waiting_.empty() ? opened_ : at_work_ == 0 || at_work_ + waiting_.front()->cost <= Pipeline::kMemory); });
      if (waiting_.empty()) return;
      const std::vector<Slot*> batch = take_batch();
      lock.unlock();
      for (Slot* slot : batch) work(*slot);
      lock.lock();
      for (Slot* slot : batch) {
        at_work_ -= slot->cost;
        const uint64_t held = slot->outcome.made.size() + slot->outcome.held;
        bytes_ += held - slot->bytes;
        slot->bytes = held;
        slot->done = true;
      }
      const bool due = front_is_due();
      const bool room = slots_.size() < room_ / 2;
      lock.unlock();
      work_there_.notify_one();     // another may have waited for memory
      if (room) room_free_.notify_one();
      if (due) front_done_.notify_one();
    }
  }

  // One document, or several small ones if there is enough for all workers.
  std::vector<Slot*> take_batch() {
    std::vector<Slot*> batch;
    uint64_t bytes = 0;
    const size_t most = 1 + waiting_.size() / 4;
    do {
      Slot* slot = waiting_.front();
      waiting_.pop_front();
      at_work_ += slot->cost;
      bytes += slot->bytes;
      batch.push_back(slot);
    } while (batch.size() < most && bytes + waiting_.front()->bytes <= kBatch && at_work_ + waiting_.front()->cost <= Pipeline::kMemory);
    return batch;
  }

  void work(Slot& slot) const {
    try {
      const std::string_view file = slot.source->bytes();
      const std::string own = pipeline_.sources && !slot.member.whole ? slot.member.bytes : std::string();
      const bool whole = slot.member.whole;
      Result<doc::Document> read = read::read_member(std::move(slot.member), file, options(slot.outcome.file));
      slot.member = {};
      if (!read) {
        slot.source = nullptr;
        slot.outcome.error = read.error();
        return;
      }
      slot.outcome.document = std::make_shared<const doc::Document>(std::move(*read));
      if (pipeline_.sources) slot.outcome.source = whole ? file : std::string_view(own);
      if (pipeline_.work) pipeline_.work(slot.outcome);
      slot.outcome.source = {};
      slot.source = nullptr;
    } catch (const std::bad_alloc&) {
      slot.outcome.document = nullptr;
      slot.outcome.error = out_of_memory();
    }
  }

  // To the taker's callbacks.
  void hand_over(Slot& slot) {
    if (slot.last) {
      taken_bytes_ += slot.end_of_file;
      if (pipeline_.end) pipeline_.end(slot.outcome.file);
      if (pipeline_.progress) pipeline_.progress(++taken_files_, taken_bytes_);
    } else if (pipeline_.take) {
      pipeline_.take(std::move(slot.outcome));
    }
  }

  void take_all() {
    std::vector<std::unique_ptr<Slot>> ready;
    for (;;) {
      std::unique_lock lock(mutex_);
      front_done_.wait(lock, [&] { return (slots_.empty() && opened_) || (!slots_.empty() && slots_.front()->done); });
      if (slots_.empty()) return;
      while (!slots_.empty() && slots_.front()->done) {
        ready.push_back(std::move(slots_.front()));
        slots_.pop_front();
      }
      for (const auto& slot : ready) bytes_ -= slot->bytes;
      const bool room = slots_.size() < room_ / 2;
      lock.unlock();
      if (room) room_free_.notify_one();
      for (const auto& slot : ready) hand_over(*slot);
      ready.clear();
    }
  }

  const Pipeline& pipeline_;
  size_t room_ = 0;
  size_t file_ = 0;                      // of the opener
  std::shared_ptr<Source> source_;       // of the opener
  uint64_t passed_ = 0;                  // of the opener
  bool alone_ = false;                   // one thread: no other role runs
  size_t taken_files_ = 0;               // of the taker
  uint64_t taken_bytes_ = 0;             // of the taker

  std::mutex mutex_;
  std::condition_variable room_free_;    // the opener waits
  std::condition_variable work_there_;   // workers wait
  std::condition_variable front_done_;   // the taker waits
  std::deque<std::unique_ptr<Slot>> slots_;
  std::deque<Slot*> waiting_;
  uint64_t bytes_ = 0;
  uint64_t at_work_ = 0;                 // cost of the documents being read
  bool opened_ = false;
  std::atomic<bool> stop_ = false;
};

}  // namespace

void Pipeline::run() const { Run(*this).run(); }

std::string address(const std::string& path, const std::string& member) {
  return member.empty() ? path : path + "!/" + member;
}

}  // namespace stemma::engine
