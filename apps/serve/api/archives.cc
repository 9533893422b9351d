#include "api/archives.h"

#include <chrono>
#include <condition_variable>

#include "stemma/engine/archive/graph.h"

namespace stemma::serve {

struct Archives::Shelf {
  std::mutex turn;
  std::vector<std::unique_ptr<engine::Archive>> free;
};

// A state of the archive is told by SQLite's data_version, which changes when any other connection has written.
constexpr size_t kValues = 12;   // of each facet, the most frequent

class Archives::Counter {
 public:
  explicit Counter(std::string path) : path_(std::move(path)) {}
  ~Counter() {
    if (thread_.joinable()) thread_.join();
  }

  Result<std::shared_ptr<const engine::SearchAnswer>> everything(const engine::Archive& archive) {
    const std::lock_guard lock(turn_);
    const int64_t now = version();
    if (now == counted_) return everything_;
    engine::SearchOptions options;
    options.limit = 0;
    options.facet_values = kValues;
    auto found = engine::search(archive, "*", options);
    if (!found) return found.error();
    everything_ = std::make_shared<const engine::SearchAnswer>(std::move(*found));
    counted_ = now;
    return everything_;
  }

  std::optional<Facts> wait(double seconds) {
    std::unique_lock lock(turn_);
    const int64_t now = version();
    if (now != known_ && !busy_) start(now);
    done_.wait_for(lock, std::chrono::duration<double>(seconds), [&] { return known_ == now; });
    return known_ == now ? std::optional(facts_) : std::nullopt;
  }

 private:
  int64_t version() {
    if (!watch_) {
      auto opened = engine::Archive::open(path_, store::Mode::kRead);
      if (!opened) return -1;
      watch_ = std::make_unique<engine::Archive>(std::move(*opened));
    }
    store::Statement s = watch_->db().prepare("PRAGMA data_version");
    return s.row() ? s.integer(0) : -1;
  }

  void start(int64_t now) {
    if (thread_.joinable()) thread_.join();   // it has ended: busy_ says so
    busy_ = true;
    thread_ = std::thread([this, now] {
      Facts found;
      if (const auto archive = engine::Archive::open(path_, store::Mode::kRead)) {
        if (Result<std::string> hash = archive->fingerprint()) found.fingerprint = std::move(*hash);
        found.missing = engine::count_missing_cables(*archive);
      }
      const std::lock_guard lock(turn_);
      facts_ = std::move(found);
      known_ = now;
      busy_ = false;
      done_.notify_all();
    });
  }

  std::string path_;
  std::mutex turn_;
  std::condition_variable done_;
  std::unique_ptr<engine::Archive> watch_;
  std::thread thread_;
  bool busy_ = false;
  int64_t known_ = -2;
  Facts facts_;
  int64_t counted_ = -2;
  std::shared_ptr<const engine::SearchAnswer> everything_;
};

Archives::Archives(std::string path) : path_(std::move(path)), shelf_(std::make_shared<Shelf>()), counter_(std::make_unique<Counter>(path_)) {}
Archives::~Archives() = default;

Result<std::shared_ptr<const engine::Archive>> Archives::take() const {
  std::unique_ptr<engine::Archive> archive;
  {
    const std::lock_guard lock(shelf_->turn);
    if (!shelf_->free.empty()) {
      archive = std::move(shelf_->free.back());
      shelf_->free.pop_back();
    }
  }
  if (!archive) {
    Result<engine::Archive> opened = engine::Archive::open(path_, store::Mode::kRead);
    if (!opened) return opened.error();
    archive = std::make_unique<engine::Archive>(std::move(*opened));
  }
  return std::shared_ptr<const engine::Archive>(archive.release(), [shelf = shelf_](engine::Archive* back) {
    const std::lock_guard lock(shelf->turn);
    shelf->free.emplace_back(back);
  });
}

Result<std::shared_ptr<const engine::SearchAnswer>> Archives::everything(const engine::Archive& archive) const { return counter_->everything(archive); }

std::optional<Facts> Archives::facts(double seconds) const { return counter_->wait(seconds); }

}  // namespace stemma::serve
