// One connection to an archive for each thread that asks it something.
//
//   auto connections = Connections::open("record.stemma");
//   { auto s = (*connections)->hold(); s->archive.text(7); }    // given back at the end of the scope
//   Connections::open("no-such-file")                           // the error of Archive::open
//
// Each sees the archive as it was when it was opened, whatever is added meanwhile. Thread-safe.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "stemma/engine/archive/archive.h"
#include "stemma/store/runs.h"

namespace stemma::engine {

inline constexpr const char* kPassages = "passages";   // kind of the runs of places
inline constexpr const char* kForms = "forms";         // kind of the runs of counts

struct Connection {
  Archive archive;
  store::Runs passages;
  store::Runs forms;
  unsigned asked = 0;   // since its file was mapped
};

class Connections {
 public:
  static Result<std::unique_ptr<Connections>> open(const std::string& path);

  class Hold {
   public:
    Hold(const Connections& of, std::unique_ptr<Connection> connection) : of_(of), connection_(std::move(connection)) {}
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;
    ~Hold();
    Connection* operator->() const { return connection_.get(); }

   private:
    const Connections& of_;
    std::unique_ptr<Connection> connection_;
  };
  Hold hold() const;
  const std::string& path() const { return path_; }

 private:
  explicit Connections(std::string path) : path_(std::move(path)) {}
  static Result<std::unique_ptr<Connection>> connect(const std::string& path);

  std::string path_;
  mutable std::mutex turn_;
  mutable std::condition_variable back_;
  mutable std::vector<std::unique_ptr<Connection>> free_;
};

}  // namespace stemma::engine
