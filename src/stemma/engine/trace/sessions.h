// One connection to an archive for each thread that asks it something.
//
//   auto sessions = Sessions::open("record.stemma");
//   { auto s = (*sessions)->hold(); s->archive.text(7); }    // given back at the end of the scope
//   Sessions::open("no-such-file")                           // the error of Archive::open
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

struct Session {
  Archive archive;
  store::Runs passages;
  store::Runs forms;
};

class Sessions {
 public:
  static Result<std::unique_ptr<Sessions>> open(const std::string& path);

  class Hold {
   public:
    Hold(const Sessions& of, std::unique_ptr<Session> session) : of_(of), session_(std::move(session)) {}
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;
    ~Hold();
    Session* operator->() const { return session_.get(); }

   private:
    const Sessions& of_;
    std::unique_ptr<Session> session_;
  };
  Hold hold() const;
  const std::string& path() const { return path_; }

 private:
  explicit Sessions(std::string path) : path_(std::move(path)) {}
  static Result<std::unique_ptr<Session>> connect(const std::string& path);

  std::string path_;
  mutable std::mutex turn_;
  mutable std::condition_variable back_;
  mutable std::vector<std::unique_ptr<Session>> free_;
};

}  // namespace stemma::engine
