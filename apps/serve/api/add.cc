// A file that was sent becomes part of the archive, source bytes and all.
//
// It lies in a folder of its own for the time of reading. In the archive it stands under "uploaded/HASH/NAME", where the hash is that
// of its bytes: the same file sent again is known already, another one of the same name is another document.
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "api/archives.h"
#include "api/routes.h"
#include "stemma/base/sha256.h"
#include "stemma/engine/archive/add.h"
#include "stemma/report/archive_text.h"
#include "stemma/report/json.h"
#include "stemma/store/schema.h"

namespace stemma::serve {
namespace {

namespace fs = std::filesystem;

// A folder that only we may read, gone at the end.
class Scratch {
 public:
  Scratch() {
    std::error_code ec;
    std::string name = (fs::temp_directory_path(ec) / "stemma-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) path_ = name;
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ec;
    if (!path_.empty()) fs::remove_all(path_, ec);
  }
  bool write(const std::string& name, std::string_view bytes) {
    if (path_.empty()) return false;
    file_ = path_ + "/" + name;
    std::ofstream out(file_, std::ios::binary);
    return out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush().good();
  }
  const std::string& file() const { return file_; }

 private:
  std::string path_, file_;
};

std::string line_of(const engine::AddItem& item) {
  if (item.as != engine::AddedAs::kFailed) return report::added_json(item) + "\n";
  report::Json j;
  j.begin_object().key("type").string("failed").key("path").string(item.path).key("reason").string(item.why).end_object();
  return j.take() + "\n";
}

void write_added(const std::string& path, const std::string& name, std::string_view bytes, const Write& write) {
  const auto fail = [&](const char* code, const std::string& why) { write(problem(500, code, why).body + "\n"); };
  Scratch scratch;
  if (!scratch.write(name, bytes)) return fail("no-room", "there is no room for the file on this machine's disk of temporary files");
  const Result<engine::Archive> archive = engine::Archive::open(path, store::Mode::kWrite);
  if (!archive) return fail("read-only", archive.error().message);
  bool listened = true;
  engine::Adding adding;
  adding.paths = {scratch.file()};
  adding.kept_under = "uploaded/" + sha256_hex(bytes).substr(0, 16);
  adding.take = [&](const engine::AddItem& item) { listened = write(line_of(item)) && listened; };
  adding.stopped = [&] { return !listened; };
  engine::Options options;
  options.progress = [&](const engine::Progress& p) { listened = write(progress_line(p)) && listened; };
  const engine::AddSummary s = engine::add(*archive, adding, options);
  write(report::summary_json(s, s.error || s.interrupted || !s.failures.empty() ? 2 : 0) + "\n");
}

}  // namespace

Response add(const Call& call) {
  if (store::sources(call.archive->db()) == store::Sources::kReferenced) {
    return problem(409, "references-only", "this archive only refers to files where they lie, and what is sent lies nowhere: save it in a folder and run 'stemma add'");
  }
  if (call.request.content().empty()) return problem(400, "nothing-sent", "send one file as the body of the request, its name as name=…");
  return streamed([body = call.request.body, name = upload_name(call.parameter("name")), &archives = call.archives](const Write& write) {
    const std::lock_guard lock(archives.writing());
    write_added(archives.path(), name, *body, write);
  });
}

}  // namespace stemma::serve
