#include "stemma/engine/trace/connections.h"

namespace stemma::engine {

namespace {

// The file is mapped: pages lie where they are looked at. What was touched of it counts as memory of the
// process, up to 64 KB a question, so the map is made anew after kMostAsked.
constexpr const char* kMap = "PRAGMA mmap_size = 2147418112";
constexpr const char* kUnmap = "PRAGMA mmap_size = 0";
constexpr unsigned kMostAsked = 1000;

}  // namespace

Result<std::unique_ptr<Connection>> Connections::connect(const std::string& path) {
  Result<Archive> archive = Archive::open(path, store::Mode::kRead);
  if (!archive) return archive.error();
  // Runs keep a pointer to the database: it has to have its place first.
  auto connection = std::make_unique<Connection>(Connection{std::move(*archive), store::Runs(), store::Runs(), 0});
  const store::Database& db = connection->archive.db();
  if (auto e = db.run("PRAGMA cache_size = -8192; BEGIN")) return *e;
  if (auto e = db.run(kMap)) return *e;
  for (const auto& [kind, runs] : {std::pair{kPassages, &connection->passages}, std::pair{kForms, &connection->forms}}) {
    Result<store::Runs> opened = store::Runs::open(db, kind);
    if (!opened) return opened.error();
    *runs = std::move(*opened);
  }
  return connection;
}

Result<std::unique_ptr<Connections>> Connections::open(const std::string& path) {
  auto first = connect(path);
  if (!first) return first.error();
  std::unique_ptr<Connections> out(new Connections(path));
  out->free_.push_back(std::move(*first));
  return out;
}

Connections::Hold Connections::hold() const {
  {
    const std::lock_guard lock(turn_);
    if (!free_.empty()) {
      std::unique_ptr<Connection> connection = std::move(free_.back());
      free_.pop_back();
      return {*this, std::move(connection)};
    }
  }
  // No more connections than threads ask at once; the first was opened, so another can be, but
  // for files taken away meanwhile: then one is waited for.
  if (auto more = connect(path_)) return {*this, std::move(*more)};
  std::unique_lock lock(turn_);
  back_.wait(lock, [this] { return !free_.empty(); });
  std::unique_ptr<Connection> connection = std::move(free_.back());
  free_.pop_back();
  return {*this, std::move(connection)};
}

Connections::Hold::~Hold() {
  if (++connection_->asked % kMostAsked == 0) {
    (void)connection_->archive.db().run(kUnmap);
    (void)connection_->archive.db().run(kMap);
  }
  {
    const std::lock_guard lock(of_.turn_);
    of_.free_.push_back(std::move(connection_));
  }
  of_.back_.notify_one();
}

}  // namespace stemma::engine
