// Size and times as in the index of git: equal means the same file, unless it was changed so
// shortly before it was looked at that its time may not tell (then its hash does).
#include "stemma/engine/archive/plan.h"

#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <ctime>

#include "stemma/base/file.h"
#include "stemma/base/sha256.h"

namespace stemma::engine {
namespace {

constexpr int64_t kSecond = 1'000'000'000;
constexpr int64_t kTooFresh = kSecond / 10;

// A file that is a document has its hash there.
constexpr const char* kKnown = R"(
  SELECT bytes, modified_ns, changed_ns,
         ifnull(sha256, (SELECT d.sha256 FROM place p JOIN document d USING(doc) WHERE p.file = file.file AND p.member = '' AND p.current)),
         done, EXISTS (SELECT 1 FROM failure f WHERE f.file = file.file)
  FROM file WHERE path = ?1 AND path_hash = ?2)";

int64_t nanoseconds(const timespec& t) { return t.tv_sec * kSecond + t.tv_nsec; }

Stamp stamp_of(const std::string& path) {
  struct stat s = {};
  if (path == "-" || ::stat(path.c_str(), &s) != 0) return {};
  Stamp out{s.st_size, nanoseconds(s.st_mtim), nanoseconds(s.st_ctim)};
  timespec now = {};
  ::clock_gettime(CLOCK_REALTIME, &now);
  if (nanoseconds(now) - out.changed_ns < kTooFresh) out.changed_ns = 0;
  return out;
}

bool same_bytes(const Planned& file, std::string_view sha256) {
  if (sha256.empty()) return false;
  const Result<File> opened = File::open(file.path, 1ULL << 42U);
  return opened && sha256_bytes(opened->bytes()) == sha256;
}

}  // namespace

bool matches_any(const std::string& path, const std::vector<std::string>& globs) {
  const std::string last = path.substr(path.rfind('/') + 1);
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& g) {
    return ::fnmatch(g.c_str(), path.c_str(), 0) == 0 || ::fnmatch(g.c_str(), last.c_str(), 0) == 0;
  });
}

Plan plan_add(const Archive& archive, const Adding& adding) {
  Plan plan;
  std::vector<std::string> paths;
  bool input = false;
  for (const std::string& p : adding.paths) {
    if (p == "-") input = true;
    else paths.push_back(p);
  }
  Walk found = walk(paths);
  if (input) found.files.emplace_back("-");
  plan.problems = std::move(found.problems);
  std::sort(found.files.begin(), found.files.end());
  const std::string own = archive.stored_path(archive.path());
  store::Statement& known = archive.db().cached(kKnown);
  for (const std::string& path : found.files) {
    if (!adding.include.empty() && !matches_any(path, adding.include)) continue;
    if (matches_any(path, adding.exclude)) continue;
    Planned file{path, adding.kept_under.empty() ? archive.stored_path(path) : adding.kept_under + path.substr(path.rfind('/')), stamp_of(path), false};
    if (file.stored == own || file.stored == own + "-wal" || file.stored == own + "-shm") continue;   // the archive itself
    if (!plan.read.empty() && plan.read.back().stored == file.stored) continue;
    known.reset();
    file.known = known.bind(1, file.stored).bind(2, path_hash(file.stored)).row();
    const bool again = !file.known || known.integer(4) == 0 || (adding.retry && known.integer(5) != 0) || path == "-";
    const Stamp before{known.integer(0), known.integer(1), known.integer(2)};
    if (!again && before == file.stamp) {
      plan.unchanged.push_back(file.stored);
    } else if (!again && before.bytes == file.stamp.bytes && same_bytes(file, known.blob(3))) {
      plan.unchanged.push_back(file.stored);
      plan.touched.push_back(std::move(file));
    } else {
      plan.bytes += static_cast<uint64_t>(file.stamp.bytes);
      plan.read.push_back(std::move(file));
    }
  }
  known.reset();
  return plan;
}

}  // namespace stemma::engine
