#include "stemma/engine/trace/sessions.h"

namespace stemma::engine {

Result<std::unique_ptr<Session>> Sessions::connect(const std::string& path) {
  Result<Archive> archive = Archive::open(path, store::Mode::kRead);
  if (!archive) return archive.error();
  // Runs keep a pointer to the database: it has to have its place first.
  auto session = std::make_unique<Session>(Session{std::move(*archive), store::Runs(), store::Runs()});
  const store::Database& db = session->archive.db();
  // Not mapped: what a long-lived process has touched of a large archive would stay in its memory.
  if (auto e = db.run("PRAGMA mmap_size = 0; PRAGMA cache_size = -24576; BEGIN")) return *e;
  for (const auto& [kind, runs] : {std::pair{kPassages, &session->passages}, std::pair{kForms, &session->forms}}) {
    Result<store::Runs> opened = store::Runs::open(db, kind);
    if (!opened) return opened.error();
    *runs = std::move(*opened);
  }
  return session;
}

Result<std::unique_ptr<Sessions>> Sessions::open(const std::string& path) {
  auto first = connect(path);
  if (!first) return first.error();
  std::unique_ptr<Sessions> out(new Sessions(path));
  out->free_.push_back(std::move(*first));
  return out;
}

Sessions::Hold Sessions::hold() const {
  {
    const std::lock_guard lock(turn_);
    if (!free_.empty()) {
      std::unique_ptr<Session> session = std::move(free_.back());
      free_.pop_back();
      return {*this, std::move(session)};
    }
  }
  // No more connections than threads ask at once; the first was opened, so another can be, but
  // for files taken away meanwhile: then one is waited for.
  if (auto more = connect(path_)) return {*this, std::move(*more)};
  std::unique_lock lock(turn_);
  back_.wait(lock, [this] { return !free_.empty(); });
  std::unique_ptr<Session> session = std::move(free_.back());
  free_.pop_back();
  return {*this, std::move(session)};
}

Sessions::Hold::~Hold() {
  {
    const std::lock_guard lock(of_.turn_);
    of_.free_.push_back(std::move(session_));
  }
  of_.back_.notify_one();
}

}  // namespace stemma::engine
