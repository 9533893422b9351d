// Every list is held to what the documents hold, and the documents to what FTS5 answers.
#include "stemma/store/postings.h"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>

#include "stemma/store/schema.h"
#include "stemma/store/words.h"

namespace stemma::store {
namespace {

using Places = std::vector<std::pair<uint32_t, uint32_t>>;   // column, position
using Lists = std::map<std::string, std::map<uint32_t, Places>>;

Database empty_index(int page_size) {
  Result<Database> db = Database::open(":memory:", Mode::kCreate);
  REQUIRE(db);
  REQUIRE(!install_words(*db));
  REQUIRE(!prepare_archive(*db, Sources::kKept));
  REQUIRE(!db->run("INSERT INTO words(words, rank) VALUES('pgsz', " + std::to_string(page_size) + ")"));
  return std::move(*db);
}

// Writes documents of random words in several transactions; what they hold, by word.
Lists fill(const Database& db, std::mt19937& random, int documents, int batch) {
  Lists lists;
  std::vector<std::string> vocabulary = {"a", "the", "of", "ab", "abc", "policy", "policies", "polic", "lima", "é", "zz", "1669"};
  for (int i = 0; i < 300; ++i) vocabulary.push_back("w" + std::to_string(i * i));
  vocabulary.push_back(std::string(120, 'x'));
  for (int doc = 1; doc <= documents; ++doc) {
    if (doc % batch == 1 || batch == 1) REQUIRE(!db.run("BEGIN"));
    Statement& s = db.cached("INSERT INTO words(rowid, body, title, subject, furniture) VALUES(?1, ?2, ?3, ?4, ?5)");
    s.bind(1, int64_t{doc} * 3);
    std::string columns[4];
    for (uint32_t c = 0; c < 4; ++c) {
      const size_t size = c == 0 ? random() % 60 : random() % 4;
      for (uint32_t at = 0; at < size; ++at) {
        const std::string& word = vocabulary[random() % 3 == 0 ? random() % 3 : random() % vocabulary.size()];
        columns[c] += (at > 0 ? " " : "") + word;
        lists[word][static_cast<uint32_t>(doc * 3)].emplace_back(c, at);
      }
      s.bind(static_cast<int>(c) + 2, std::string_view(columns[c]));
    }
    REQUIRE(!s.run());
    if (doc % batch == 0 || doc == documents) REQUIRE(!db.run("COMMIT"));
  }
  return lists;
}

std::map<uint32_t, Places> read(const WordIndex& index, const std::string& word) {
  std::map<uint32_t, Places> out;
  uint32_t last = 0;
  bool ascending = true;
  bool counted = true;
  index.each(word, [&](uint32_t doc, std::string_view positions) {
    ascending = ascending && doc > last;
    last = doc;
    each_position(positions, [&](uint32_t column, uint32_t place) { out[doc].emplace_back(column, place); });
    counted = counted && count_positions(positions, 15) == out[doc].size();
  });
  CHECK(ascending);
  CHECK(counted);
  return out;
}

void compare(const Database& db, const Lists& lists) {
  const Result<WordIndex> index = WordIndex::open(db);
  REQUIRE(index);
  for (const auto& [word, documents] : lists) {
    CAPTURE(word);
    CHECK(read(*index, word) == documents);
    CHECK(index->cost(word) >= 1);
  }
  CHECK(read(*index, "nothing").empty());
  CHECK(read(*index, "").empty());
  CHECK(read(*index, "poli").empty());
  CHECK(read(*index, std::string(119, 'x')).empty());
  for (const std::string prefix : {"poli", "a", "w1", "w", "the", "q", "xxx", "zzz"}) {
    std::multiset<uint32_t> wanted;
    for (const auto& [word, documents] : lists) {
      if (word.starts_with(prefix)) for (const auto& [doc, places] : documents) wanted.insert(doc);
    }
    std::multiset<uint32_t> got;
    index->each_prefix(prefix, [&](uint32_t doc, std::string_view) { got.insert(doc); });
    CAPTURE(prefix);
    CHECK(got == wanted);
    Statement s = db.prepare("SELECT count(*) FROM words WHERE words MATCH ?1");
    REQUIRE(s.bind(1, std::string_view("\"" + prefix + "\" *")).row());
    CHECK(static_cast<size_t>(s.integer(0)) == std::set<uint32_t>(wanted.begin(), wanted.end()).size());
  }
  CHECK(!index->error());
}

}  // namespace

TEST_CASE("lists are read as they were written: pages of all sizes, few and many segments") {
  std::mt19937 random(7);
  for (const int page : {32, 50, 200, 4050}) {
    for (const auto& [documents, batch] : {std::pair{1, 1}, std::pair{60, 1}, std::pair{400, 37}, std::pair{1500, 1500}}) {
      CAPTURE(page);
      CAPTURE(documents);
      const Database db = empty_index(page);
      const Lists lists = fill(db, random, documents, batch);
      compare(db, lists);
      REQUIRE(!db.run("INSERT INTO words(words, rank) VALUES('merge', -3)"));   // a merge that stops midway
      compare(db, lists);
      REQUIRE(!db.run("INSERT INTO words(words) VALUES('optimize')"));
      compare(db, lists);
    }
  }
}

TEST_CASE("an empty index has no lists; one of another version is refused") {
  const Database db = empty_index(4050);
  const Result<WordIndex> index = WordIndex::open(db);
  REQUIRE(index);
  CHECK(read(*index, "lima").empty());
  REQUIRE(!db.run("UPDATE words_config SET v = 5 WHERE k = 'version'"));
  CHECK(WordIndex::open(db).error().code == ErrorCode::kUnsupported);
}

TEST_CASE("a damaged page is an error, not a crash") {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    const Database db = empty_index(64);
    fill(db, random, 30, 7);
    for (int i = 0; i < 5; ++i) {
      Statement& pick = db.cached("SELECT id, block FROM words_data WHERE id > 10 AND length(block) > 0 ORDER BY id * ?1 % 10007 LIMIT 1");
      REQUIRE(pick.bind(1, static_cast<int64_t>(random() % 10000 + 1)).row());
      const int64_t id = pick.integer(0);
      std::string block(pick.blob(1));
      pick.reset();
      for (int k = 0; k < 4; ++k) block[random() % block.size()] = static_cast<char>(random());
      if (random() % 4 == 0) block.resize(random() % block.size());
      REQUIRE(!db.cached("UPDATE words_data SET block = ?2 WHERE id = ?1").bind(1, id).blob(2, block).run());
    }
    const Result<WordIndex> index = WordIndex::open(db);
    REQUIRE(index);
    size_t seen = 0;
    for (const char* word : {"the", "a", "policy", "w81", "zz"}) index->each(word, [&](uint32_t, std::string_view p) { seen += p.size(); });
    index->each_prefix("w", [&](uint32_t, std::string_view p) { seen += p.size(); });
    CHECK(seen < 10000000);
  }
}

}  // namespace stemma::store
