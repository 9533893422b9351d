#include "stemma/store/runs.h"

#include <doctest/doctest.h>

#include <map>
#include <random>

namespace stemma::store {
namespace {

// A database in memory with the two tables.
Database lists() {
  Result<Database> db = Database::open(":memory:", Mode::kCreate);
  REQUIRE(db);
  REQUIRE(!db->run("CREATE TABLE run(run INTEGER PRIMARY KEY, kind TEXT, level INTEGER, entries INTEGER, directory BLOB);"
                   "CREATE TABLE run_page(page INTEGER PRIMARY KEY, bytes BLOB)"));
  return std::move(*db);
}

using Lists = std::map<std::string, std::string>;

void write(const Database& db, const Lists& lists, const char* kind = "words") {
  RunWriter w(db, kind);
  for (const auto& [k, v] : lists) w.add(k, v);
  REQUIRE(!w.finish());
}

std::string find(const Runs& runs, const std::string& key) {
  std::string out;
  runs.find(key, [&](std::string_view v) { out += v; });
  return out;
}

int64_t count(const Database& db, const char* sql) {
  Statement s = db.prepare(sql);
  REQUIRE(s.row());
  return s.integer(0);
}

TEST_CASE("runs: what each batch says of a key comes oldest first") {
  const Database db = lists();
  write(db, {{"callao", "1;"}, {"lima", "1;"}});
  write(db, {{"lima", "2;"}});
  write(db, {{"lima", "9;"}}, "likeness");
  const auto runs = Runs::open(db, "words");
  REQUIRE(runs);
  CHECK(runs->size() == 2);
  CHECK(runs->entries() == 3);
  CHECK(find(*runs, "lima") == "1;2;");
  CHECK(find(*runs, "callao") == "1;");
  CHECK(find(*runs, "lim").empty());
  CHECK(find(*runs, "zzz").empty());
  CHECK(find(*runs, "").empty());
  CHECK(runs->bytes("lima") == 4);
  CHECK(Runs::open(db, "nothing")->size() == 0);
}

TEST_CASE("runs: an empty run is none") {
  const Database db = lists();
  write(db, {});
  CHECK(count(db, "SELECT count(*) FROM run") == 0);
}

TEST_CASE("runs: two kinds may be written at once") {
  const Database db = lists();
  RunWriter a(db, "a");
  RunWriter b(db, "b");
  for (int i = 0; i < 5000; ++i) {
    const std::string key = std::to_string(100000 + i);
    a.add(key, "a");
    b.add(key, std::string(70, 'b'));
  }
  REQUIRE(!a.finish());
  REQUIRE(!b.finish());
  CHECK(find(*Runs::open(db, "a"), "104999") == "a");
  CHECK(find(*Runs::open(db, "b"), "100000") == std::string(70, 'b'));
}

TEST_CASE("runs: eight of a level become one, in the order of writing, and their pages go") {
  const Database db = lists();
  for (int i = 0; i < 70; ++i) write(db, {{"every", std::to_string(i) + ";"}, {"only " + std::to_string(i), "x"}});
  const auto runs = Runs::open(db, "words");
  CHECK(runs->size() == 1 + 6);   // 64 of them in one of level 2
  std::string expected;
  for (int i = 0; i < 70; ++i) expected += std::to_string(i) + ";";
  CHECK(find(*runs, "every") == expected);
  CHECK(find(*runs, "only 63") == "x");
  CHECK(find(*runs, "only 69") == "x");
  CHECK(count(db, "SELECT count(*) FROM run_page") == 7 + 1);   // a page of keys each, and the one long value
}

TEST_CASE("runs: as a map of the library answers, through merges, with values of all sizes") {
  const Database db = lists();
  std::mt19937 random(5);
  Lists slow;
  for (int batch = 0; batch < 19; ++batch) {
    Lists one;
    for (int i = 0; i < 400; ++i) {
      std::string key = std::to_string(random() % 2000);
      if (random() % 50 == 0) key += std::string(random() % 400, 'k');
      one[key] = std::string(random() % 10 == 0 ? random() % 3000 : random() % 80, static_cast<char>('a' + batch));
    }
    one["everywhere"] = std::string(20'000, static_cast<char>('a' + batch));
    write(db, one);
    for (const auto& [k, v] : one) slow[k] += v;
  }
  const auto runs = Runs::open(db, "words");
  REQUIRE(runs->size() == 2 + 3);
  for (const auto& [k, v] : slow) REQUIRE(find(*runs, k) == v);
  for (int i = 0; i < 2000; ++i) REQUIRE(find(*runs, std::to_string(i)) == (slow.contains(std::to_string(i)) ? slow[std::to_string(i)] : ""));
  CHECK(runs->bytes("everywhere") == 19 * 20'000);
  Lists walked;
  for (RunCursor& c : runs->cursors()) {
    std::string before;
    for (c.seek(""); c.valid(); c.next()) {
      REQUIRE(before <= c.key());
      before = c.key();
      walked[c.key()] += c.value();
    }
  }
  CHECK(walked == slow);
  for (RunCursor& c : runs->cursors()) {
    c.seek("15");
    REQUIRE(c.valid());
    CHECK(c.key() >= "15");
    CHECK(c.key().starts_with("15"));
  }
  CHECK(!runs->error());
}

TEST_CASE("runs: a key with a long list comes in pieces of limited size") {
  const Database db = lists();
  for (int i = 0; i < 8; ++i) write(db, {{"the", std::string(50'000, static_cast<char>('a' + i))}});
  const auto runs = Runs::open(db, "words");
  REQUIRE(runs->size() == 1);
  std::vector<size_t> sizes;
  runs->find("the", [&](std::string_view v) { sizes.push_back(v.size()); });
  CHECK(sizes == std::vector<size_t>{100'000, 100'000, 100'000, 100'000});
}

TEST_CASE("runs: merging needs hardly more space than what it writes") {
  const Database db = lists();
  for (int i = 0; i < 64; ++i) {
    REQUIRE(!db.run("BEGIN"));
    Lists one;
    for (int k = 0; k < 4000; ++k) one[std::to_string(k * 64 + i)] = std::string(k % 50 == 0 ? 3000 : 20, 'x');
    write(db, one);
    REQUIRE(!db.run("COMMIT"));
  }
  CHECK(Runs::open(db, "words")->size() == 1);
  const int64_t pages = count(db, "PRAGMA page_count");
  CHECK(count(db, "PRAGMA freelist_count") * 3 < pages);
  std::string all;
  for (int k = 0; k < 4000 * 64; k += 997) all += find(*Runs::open(db, "words"), std::to_string(k));
  CHECK(all.size() > 20 * 256);
}

TEST_CASE("runs: a long value runs on over pages, behind short ones and before them") {
  const Database db = lists();
  Lists many;
  for (int i = 0; i < 4000; ++i) many["k" + std::to_string(i)] = std::string(i % 400 == 7 ? 30'000 + i : i % 3 == 0 ? 90 : 5, static_cast<char>('a' + i % 26));
  write(db, many);
  const auto runs = Runs::open(db, "words");
  for (const auto& [k, v] : many) REQUIRE(find(*runs, k) == v);
  Lists walked;
  for (RunCursor& c : runs->cursors()) for (c.seek(""); c.valid(); c.next()) walked[c.key()] += c.value();
  CHECK(walked == many);
}

TEST_CASE("runs: a damaged page is told and not read beyond") {
  const Database db = lists();
  Lists many;
  for (int i = 0; i < 3000; ++i) many[std::to_string(i)] = std::string(i % 90, 'x');
  write(db, many);
  REQUIRE(!db.run("UPDATE run_page SET bytes = x'00' WHERE page % 3 = 1"));
  const auto runs = Runs::open(db, "words");
  for (int i = 0; i < 3000; ++i) find(*runs, std::to_string(i));
  REQUIRE(runs->error());
  CHECK(runs->error()->message.find("stemma doctor") != std::string::npos);
  REQUIRE(!db.run("DELETE FROM run_page"));
  const auto gone = Runs::open(db, "words");
  CHECK(find(*gone, "7").empty());
  CHECK(gone->error());
  REQUIRE(!db.run("UPDATE run SET directory = x'FF'"));
  CHECK(!Runs::open(db, "words"));
}

}  // namespace
}  // namespace stemma::store
