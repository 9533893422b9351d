#include "stemma/engine/trace/connections.h"

namespace stemma::engine {

Result<std::unique_ptr<Connection>> Connections::connect(const std::string& path) {
  Result<Archive> archive = Archive::open(path, store::Mode::kRead);
  if (!archive) return archive.error();
  // Runs keep a pointer to the database: it has to have its place first.
  auto connection = std::make_unique<Connection>(Connection{std::move(*archive), store::Runs(), store::Runs()});
  const store::Database& db = connection->archive.db();
  // Not mapped: what a long-lived process has touched of a large archive would stay in its memory.
  if (auto e = db.run("PRAGMA mmap_size = 0; PRAGMA cache_size = -24576; BEGIN")) return *e;
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
  {
    const std::lock_guard lock(of_.turn_);
    of_.free_.push_back(std::move(connection_));
  }
  of_.back_.notify_one();
}

}  // namespace stemma::engine
