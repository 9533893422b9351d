#include "stemma/base/file.h"

#include <doctest/doctest.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "stemma/base/walk.h"

using namespace stemma;
namespace fs = std::filesystem;

namespace {
// A folder of its own for one test, removed at its end.
struct Folder {
  fs::path path;
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "stemma-test-XXXXXX").string();
    path = ::mkdtemp(pattern.data());
  }
  ~Folder() { fs::remove_all(path); }
  std::string write(const std::string& name, const std::string& content) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name, std::ios::binary) << content;
    return (path / name).string();
  }
};
}  // namespace

TEST_CASE("a file's bytes come back as they are") {
  const Folder dir;
  const std::string bytes("a\0b\r\n\xff", 6);
  auto f = File::open(dir.write("x.bin", bytes));
  REQUIRE(f);
  CHECK(f->bytes() == bytes);
  File moved = std::move(*f);
  CHECK(moved.bytes() == bytes);
  auto empty = File::open(dir.write("empty", ""));
  REQUIRE(empty);
  CHECK(empty->bytes().empty());
}

TEST_CASE("a large file is mapped") {
  const Folder dir;
  const std::string bytes(File::kCopyBytes + 3, 'q');
  auto f = File::open(dir.write("large", bytes));
  REQUIRE(f);
  CHECK(f->bytes() == bytes);
}

TEST_CASE("what cannot be read says why") {
  const Folder dir;
  CHECK(File::open((dir.path / "none").string()).error().code == ErrorCode::kNotFound);
  CHECK(File::open(dir.path.string()).error().code == ErrorCode::kUnreadable);
  CHECK(File::open("/dev/null").error().code == ErrorCode::kUnsupported);
  CHECK(File::open(dir.write("ten", "0123456789"), 9).error().code == ErrorCode::kLimit);
  const std::string fifo = (dir.path / "fifo").string();
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  CHECK(File::open(fifo).error().code == ErrorCode::kUnsupported);
  if (::geteuid() != 0) {   // root reads everything
    const std::string locked = dir.write("locked", "x");
    fs::permissions(locked, fs::perms::none);
    CHECK(File::open(locked).error().code == ErrorCode::kUnreadable);
  }
}

TEST_CASE("folders are walked in the order of their names, hidden entries counted") {
  const Folder dir;
  for (const char* name : {"b/2.txt", "b/10.txt", "a.txt", "c.txt", "b/.hidden", ".git/config"}) dir.write(name, name);
  const std::string root = dir.path.string();
  const Walk w = walk({root});
  CHECK(w.files == std::vector<std::string>{root + "/a.txt", root + "/b/10.txt", root + "/b/2.txt", root + "/c.txt"});
  CHECK(w.problems.empty());
  CHECK(w.hidden == 2);
  CHECK(walk({root + "/c.txt", root}).files.front() == root + "/c.txt");
  CHECK(walk({root + "/c.txt", root}).files.size() == 4);   // once, however often named
}

TEST_CASE("loops of links are broken and named, the rest goes on") {
  const Folder dir;
  dir.write("sub/x.txt", "x");
  fs::create_symlink(dir.path, dir.path / "sub" / "up");
  fs::create_symlink("self", dir.path / "self");
  fs::create_symlink("nowhere", dir.path / "dangling");
  const std::string root = dir.path.string();
  const Walk w = walk({root, root + "/absent"});
  CHECK(w.files == std::vector<std::string>{root + "/sub/x.txt"});
  REQUIRE(w.problems.size() == 4);
  CHECK(w.problems[0].path == root + "/dangling");
  CHECK(w.problems[0].error.code == ErrorCode::kNotFound);
  CHECK(w.problems[1].path == root + "/self");
  CHECK(w.problems[2].path == root + "/sub/up");
  CHECK(w.problems[2].error.message.find("loop") != std::string::npos);
  CHECK(w.problems[3].error.code == ErrorCode::kNotFound);
}
