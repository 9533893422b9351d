// The number of the application stands at byte 68 of an SQLite file (https://sqlite.org/fileformat2.html).
#include "stemma/engine/archive/contents.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string_view>
#include <tuple>
#include <vector>

#include "stemma/engine/archive/archive.h"
#include "stemma/engine/pipeline.h"

namespace stemma::engine {
namespace {

constexpr std::string_view kSqlite("SQLite format 3\0", 16);
constexpr std::string_view kOurs = "STEM";
constexpr size_t kOursAt = 68;

struct Where {
  std::string path;
  int64_t doc = 0;
};

std::vector<Where> places(const Archive& archive) {
  std::vector<Where> out;
  store::Statement s = archive.db().prepare("SELECT f.path, p.member, p.doc FROM place p JOIN file f USING(file) WHERE p.current");
  while (s.row()) out.push_back({address(std::string(s.text(0)), std::string(s.text(1))), s.integer(2)});
  std::sort(out.begin(), out.end(), [](const Where& a, const Where& b) { return std::tie(a.path, a.doc) < std::tie(b.path, b.doc); });
  return out;
}

}  // namespace

bool holds_archive(std::string_view bytes) { return bytes.starts_with(kSqlite) && bytes.size() >= kOursAt && bytes.substr(kOursAt).starts_with(kOurs); }

bool is_archive(const std::string& path) {
  char head[kOursAt + kOurs.size()] = {};
  std::ifstream in(path, std::ios::binary);
  in.read(head, sizeof head);
  const std::string_view bytes(head, static_cast<size_t>(in.gcount()));
  if (bytes.size() != sizeof head || !bytes.starts_with(kSqlite)) return false;
  std::error_code ec;
  return holds_archive(bytes) || std::filesystem::exists(path + "-wal", ec);   // being written: the number may be in its log
}

void read_contents(const std::string& path,
                   const std::function<void(std::string member, Result<std::shared_ptr<const doc::Document>> document)>& take) {
  const Result<Archive> archive = Archive::open(path, store::Mode::kRead);
  if (!archive) return take({}, archive.error());
  std::map<int64_t, std::shared_ptr<const doc::Document>> known;   // that stand in several places
  for (Where& at : places(*archive)) {
    auto& document = known[at.doc];
    if (!document) {
      auto read = archive->document(at.doc);
      if (!read) {
        take(std::move(at.path), read.error());
        continue;
      }
      document = std::move(*read);
    }
    take(std::move(at.path), document);
  }
}

}  // namespace stemma::engine
