#include <doctest/doctest.h>

#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "stemma/store/bitmap.h"
#include "stemma/store/compress.h"
#include "stemma/store/lengths.h"
#include "stemma/store/schema.h"

namespace stemma::store {
namespace {

namespace fs = std::filesystem;

// A folder that is gone with the test.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("stemma-store-" + std::to_string(::getpid()));
  Folder() { fs::remove_all(path), fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  std::string operator/(const char* name) const { return (path / name).string(); }
};

Database archive(const std::string& path) {
  Result<Database> db = Database::open(path, Mode::kCreate);
  REQUIRE(db);
  REQUIRE(!prepare_archive(*db, Sources::kKept));
  return std::move(*db);
}

TEST_CASE("a database that is missing, a folder, another program's, or of a newer format is refused in words") {
  const Folder folder;
  CHECK(Database::open(folder / "none", Mode::kRead).error().code == ErrorCode::kNotFound);
  CHECK(Database::open(folder.path.string(), Mode::kRead).error().message.find("is a folder") != std::string::npos);
  std::ofstream(folder / "text.txt") << std::string(5000, 'x');
  CHECK(Database::open(folder / "text.txt", Mode::kRead).error().message.find("it is not a stemma archive") != std::string::npos);
  {
    Result<Database> other = Database::open(folder / "other.db", Mode::kCreate);
    REQUIRE(!other->run("CREATE TABLE t(x)"));
    const auto e = prepare_archive(*other, Sources::kKept);
    REQUIRE(e);
    CHECK(e->message.find("a database of another program") != std::string::npos);
  }
  Database db = archive(folder / "a.stemma");
  REQUIRE(!db.run("PRAGMA user_version = 99"));
  const auto e = prepare_archive(db, Sources::kKept);
  REQUIRE(e);
  CHECK(e->message.find("archive format 99, made by a newer stemma") != std::string::npos);
}

TEST_CASE("a large transaction in a new archive stays within the page cache") {
  const Folder folder;
  const Database db = archive(folder / "a.stemma");
  const Transaction t(db);
  for (int i = 1; i <= 100; ++i) REQUIRE(!db.cached("INSERT INTO body VALUES(?1, zeroblob(1000000), x'', NULL)").bind(1, int64_t{i}).run());
  int used = 0;
  int most = 0;
  REQUIRE(sqlite3_db_status(db.handle(), SQLITE_DBSTATUS_CACHE_USED, &used, &most, 0) == SQLITE_OK);
  CHECK(used < 72'000'000);   // 64 MB and its headers
}

TEST_CASE("a new archive says what it keeps, and opens again for reading") {
  const Folder folder;
  { archive(folder / "a.stemma"); }
  Result<Database> db = Database::open(folder / "a.stemma", Mode::kRead);
  REQUIRE(db);
  CHECK(!prepare_archive(*db, Sources::kReferenced));
  CHECK(sources(*db) == Sources::kKept);
  const auto e = db->run("DELETE FROM meta");
  REQUIRE(e);
  CHECK(e->message.find("cannot be written to") != std::string::npos);
}

TEST_CASE("an older format is copied aside and upgraded whole, or not at all") {
  const Folder folder;
  const std::string path = folder / "a.stemma";
  const Database db = archive(path);
  const auto format = [&db] {
    Statement s = db.prepare("PRAGMA user_version");
    REQUIRE(s.row());
    return s.integer(0);
  };
  constexpr const char* kBroken[] = {"CREATE TABLE extra(x)", "CREATE TABLE extra(x)"};
  REQUIRE(upgrade(db, 2, kBroken));
  CHECK(format() == 2);
  CHECK(db.run("SELECT * FROM extra"));
  CHECK(fs::exists(path + ".v2"));
  constexpr const char* kGood[] = {"CREATE TABLE extra(x)", "ALTER TABLE extra ADD COLUMN y"};
  CHECK(!upgrade(db, 2, kGood));
  CHECK(format() == 4);
  CHECK(!db.run("SELECT x, y FROM extra"));
  Result<Database> copy = Database::open(path + ".v2", Mode::kRead);
  REQUIRE(copy);
  CHECK(!prepare_archive(*copy, Sources::kKept));
  CHECK(copy->run("SELECT * FROM extra"));
}

TEST_CASE("an archive of format 1 is read as it is, and upgraded when it is written to") {
  const Folder folder;
  const std::string path = folder / "a.stemma";
  {
    const Database db = archive(path);
    CHECK(has_traces(db));
    REQUIRE(!db.run("DROP TABLE traced_words; DROP TABLE traced_pairs; DROP TABLE family; DROP TABLE family_member; PRAGMA user_version = 1"));
    REQUIRE(!db.run("INSERT INTO meta VALUES('kept', 'yes')"));
  }
  {
    Result<Database> db = Database::open(path, Mode::kRead);
    REQUIRE(db);
    CHECK(!prepare_archive(*db, Sources::kKept));
    CHECK_FALSE(has_traces(*db));
    CHECK_FALSE(fs::exists(path + ".v1"));
  }
  Result<Database> db = Database::open(path, Mode::kWrite);
  REQUIRE(db);
  CHECK(!prepare_archive(*db, Sources::kKept));
  CHECK(has_traces(*db));
  CHECK(fs::exists(path + ".v1"));
  CHECK(!db->run("SELECT * FROM traced_words, traced_pairs, family, family_member"));
  Statement s = db->prepare("SELECT value FROM meta WHERE key = 'kept'");
  REQUIRE(s.row());
  CHECK(s.text(0) == "yes");
}

TEST_CASE("a transaction that is not committed leaves nothing") {
  const Folder folder;
  const Database db = archive(folder / "a.stemma");
  {
    Transaction t(db);
    REQUIRE(!db.run("INSERT INTO dictionary VALUES(1, 'text', x'00')"));
  }
  Statement s = db.prepare("SELECT count(*) FROM dictionary");
  REQUIRE(s.row());
  CHECK(s.integer(0) == 0);
}

TEST_CASE("compressed bytes come back, with a prefix, with a dictionary; damage is told") {
  const std::string text = "The embassy reported that the talks would go on in March.";
  CHECK(decompress(compress(text)).value() == text);
  const std::string same = "" + text;   // in memory of its own, as a prefix has to be
  CHECK(compress(same, {.prefix = text}).size() < 20);
  CHECK(decompress(compress(same, {.prefix = text}), {.prefix = text}).value() == text);
  CHECK(decompress(compress("")).value().empty());
  std::string damaged = compress(text);
  damaged.resize(damaged.size() / 2);
  CHECK(decompress(damaged).error().code == ErrorCode::kSyntax);
  CHECK(decompress("damaged").error().code == ErrorCode::kSyntax);

  std::vector<std::string> samples;
  for (int i = 0; i < 400; ++i) samples.push_back("Telegram " + std::to_string(i * 7919) + " from the embassy: the minister said " + std::to_string(i) + " times no.");
  CHECK(train({samples[0], samples[1]}, 4096) == nullptr);
  const auto dictionary = train({samples.begin(), samples.end()}, 4096);
  REQUIRE(dictionary != nullptr);
  const std::string frame = compress(samples[3], {.dictionary = dictionary.get()});
  CHECK(frame.size() < compress(samples[3]).size());
  CHECK(dictionary_of(frame) == dictionary->id());
  CHECK(decompress(frame, {.dictionary = dictionary.get()}).value() == samples[3]);
  CHECK(decompress(frame).error().code == ErrorCode::kNotFound);
}

TEST_CASE("lengths are within three per cent, and kept across chunks") {
  for (const uint64_t n : {0U, 1U, 50U, 1216U, 40000U, 3000000U}) {
    CHECK(length_of(length_code(n)) == doctest::Approx(static_cast<double>(n)).epsilon(0.03).scale(1));
  }
  const Folder folder;
  const Database db = archive(folder / "a.stemma");
  REQUIRE(!save_lengths(db, {{70000, 96}, {3, 8}}));
  REQUIRE(!save_lengths(db, {{4, 24}}));
  const Result<Lengths> l = Lengths::load(db);
  REQUIRE(l);
  CHECK(l->of(3) == 8);
  CHECK(l->of(4) == 24);
  CHECK(l->of(5) == 0);
  CHECK(l->of(70000) == length_of(length_code(96)));
  CHECK(l->of(99999999) == 0);
}

TEST_CASE("sets of documents come back; other bytes do not") {
  Bitmap b;
  b.addRange(10, 5000);
  b.add(7);
  CHECK(load_bitmap(save_bitmap(b)).value() == b);
  CHECK(!load_bitmap("no bitmap"));
}

}  // namespace
}  // namespace stemma::store
