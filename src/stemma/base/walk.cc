// Depth first with an explicit stack, folders read whole and sorted. Folders are
// remembered by (device, inode): one met again on the way down is a loop, one met
// again elsewhere (two links to it) adds nothing new; both end the descent.
#include "stemma/base/walk.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>
#include <utility>

namespace stemma {
namespace {

using FileId = std::pair<dev_t, ino_t>;

Error stat_error(int code) {
  if (code == ENOENT || code == ENOTDIR) return {ErrorCode::kNotFound, "no such file or folder; check the spelling of the path"};
  if (code == ELOOP) return {ErrorCode::kUnreadable, "its symbolic links form a loop; skipped"};
  if (code == EACCES) return {ErrorCode::kUnreadable, "permission denied; make it readable (chmod +r) or copy it"};
  return {ErrorCode::kUnreadable, std::string("cannot be examined: ") + std::strerror(code)};
}

struct Step {
  std::string path;
  bool leave = false;   // a folder's end: its id goes off the way down
  FileId id = {};
};

class Walker {
 public:
  Walk run(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
      stack_.push_back({path});
      while (!stack_.empty()) {
        const Step step = std::move(stack_.back());
        stack_.pop_back();
        if (step.leave) {
          above_.erase(step.id);
        } else {
          visit(step.path);
        }
      }
    }
    return std::move(out_);
  }

 private:
  void visit(const std::string& path) {
    struct stat st = {};
    if (::stat(path.c_str(), &st) != 0) {
      const int code = errno;
      struct stat link = {};
      const bool dangling = code == ENOENT && ::lstat(path.c_str(), &link) == 0;
      out_.problems.push_back({path, dangling ? Error{ErrorCode::kNotFound, "a symbolic link to nothing; skipped"} : stat_error(code)});
      return;
    }
    const FileId id{st.st_dev, st.st_ino};
    if (S_ISDIR(st.st_mode)) {
      enter(path, id);
    } else if (seen_.insert(id).second) {
      out_.files.push_back(path);   // special files too: opening them says what they are
    }
  }

  void enter(const std::string& path, FileId id) {
    if (above_.count(id)) {
      out_.problems.push_back({path, {ErrorCode::kUnreadable, "leads back to a folder above it (a loop); not followed"}});
      return;
    }
    if (!seen_.insert(id).second) return;
    DIR* dir = ::opendir(path.c_str());
    if (!dir) {
      out_.problems.push_back({path, stat_error(errno)});
      return;
    }
    std::vector<std::string> names;
    for (errno = 0; const dirent* entry = ::readdir(dir); errno = 0) {
      const std::string name = entry->d_name;
      if (name == "." || name == "..") continue;
      if (name[0] == '.') {
        ++out_.hidden;
      } else {
        names.push_back(name);
      }
    }
    if (errno != 0) out_.problems.push_back({path, {ErrorCode::kUnreadable, std::string("listing it stopped early: ") + std::strerror(errno)}});
    ::closedir(dir);
    std::sort(names.begin(), names.end(), std::greater<>());
    above_.insert(id);
    stack_.push_back({path, true, id});
    const std::string prefix = !path.empty() && path.back() == '/' ? path : path + "/";
    for (const std::string& name : names) stack_.push_back({prefix + name});
  }

  Walk out_;
  std::vector<Step> stack_;
  std::set<FileId> above_;   // folders being walked
  std::set<FileId> seen_;
};

}  // namespace

Walk walk(const std::vector<std::string>& paths) { return Walker().run(paths); }

}  // namespace stemma
