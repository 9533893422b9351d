// Runs put together until each is far larger than all newer ones.
#include <doctest/doctest.h>

#include "stemma/store/runs.h"

namespace stemma::store {
namespace {

Database empty() {
  Result<Database> db = Database::open(":memory:", Mode::kCreate);
  REQUIRE(db);
  REQUIRE(!db->run("CREATE TABLE run(run INTEGER PRIMARY KEY, kind TEXT, level INTEGER, entries INTEGER, directory BLOB);"
                   "CREATE TABLE run_page(page INTEGER PRIMARY KEY, bytes BLOB)"));
  return std::move(*db);
}

// A run of keys 1000, 1001 …, all with this value.
void write(const Database& db, int keys, const std::string& value) {
  RunWriter w(db, "places");
  for (int i = 0; i < keys; ++i) w.add(std::to_string(1000 + i), value);
  REQUIRE(!w.finish(64));
}

std::string all_of(const Runs& runs, const std::string& key) {
  std::string out;
  runs.find(key, [&](std::string_view v) { out += v; });
  return out;
}

TEST_CASE("settle: ten runs of one size become one, oldest first") {
  const Database db = empty();
  for (int i = 0; i < 10; ++i) write(db, 300, std::to_string(i));
  REQUIRE(!Runs::settle(db, "places"));
  const auto runs = Runs::open(db, "places");
  REQUIRE(runs);
  CHECK(runs->size() == 1);
  CHECK(all_of(*runs, "1000") == "0123456789");
  CHECK(all_of(*runs, "1299") == "0123456789");
}

TEST_CASE("settle: a small run beside a large one stays, and is the newer one") {
  const Database db = empty();
  write(db, 500, "a");
  write(db, 400, "b");
  REQUIRE(!Runs::settle(db, "places"));
  write(db, 20, "c");
  REQUIRE(!Runs::settle(db, "places"));
  const auto runs = Runs::open(db, "places");
  REQUIRE(runs);
  CHECK(runs->size() == 2);
  CHECK(all_of(*runs, "1000") == "abc");
  CHECK(all_of(*runs, "1450") == "a");
}

TEST_CASE("settle: small runs are put together before they reach the large one") {
  const Database db = empty();
  write(db, 900, "a");
  REQUIRE(!Runs::settle(db, "places"));
  for (const char* value : {"b", "c", "d"}) {
    write(db, 30, value);
    REQUIRE(!Runs::settle(db, "places"));
  }
  const auto runs = Runs::open(db, "places");
  REQUIRE(runs);
  CHECK(runs->size() == 2);
  CHECK(all_of(*runs, "1029") == "abcd");
}

TEST_CASE("settle: nothing there, nothing done") {
  const Database db = empty();
  CHECK_FALSE(Runs::settle(db, "places"));
}

TEST_CASE("locate: long values are named, not fetched; read gives what find gives") {
  const Database db = empty();
  RunWriter w(db, "places");
  w.add("long", std::string(10'000, 'x'));
  w.add("short", "yz");
  REQUIRE(!w.finish());
  const auto runs = Runs::open(db, "places");
  REQUIRE(runs);
  const auto far = runs->locate("long");
  REQUIRE(far.size() == 1);
  CHECK(far[0].size == 10'000);
  CHECK(far[0].bytes.empty());
  std::string value;
  runs->read(far[0], [&](std::string_view v) { value = v; });
  CHECK(value == std::string(10'000, 'x'));
  const auto near = runs->locate("short");
  REQUIRE(near.size() == 1);
  CHECK(near[0].bytes == "yz");
  CHECK(runs->locate("nothing").empty());
}

}  // namespace
}  // namespace stemma::store
