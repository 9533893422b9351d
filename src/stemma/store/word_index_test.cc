#include "stemma/store/word_index.h"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <sstream>
#include <set>

#include "stemma/store/check_runs.h"
#include "stemma/store/likeness.h"
#include "stemma/store/schema.h"
#include "stemma/store/word_batch.h"

namespace stemma::store {
namespace {

using Lists = std::map<std::string, std::map<uint32_t, std::vector<Place>>>;

Database archive() {
  Result<Database> db = Database::open(":memory:", Mode::kCreate);
  REQUIRE(db);
  REQUIRE(!prepare_archive(*db, Sources::kKept));
  return std::move(*db);
}

std::map<uint32_t, std::vector<Place>> read(const WordIndex& index, const std::string& word) {
  std::map<uint32_t, std::vector<Place>> out;
  uint32_t last = 0;
  index.find(word, [&](std::string_view blocks) {
    for (PostingCursor c(blocks); c.next_block();) {
      for (size_t i = 0; i < c.size(); ++i) {
        CHECK(c.document(i) > last);
        last = c.document(i);
        c.places(i, out[last]);
      }
    }
  });
  return out;
}

void add_all(DocumentWords& out, uint32_t column, const std::string& words) {
  std::istringstream in(words);
  for (std::string word; in >> word;) out.add(column, word);
}

DocumentWords words_of(const std::string& body, const std::string& title = "") {
  DocumentWords w;
  add_all(w, kBodyColumn, body);
  add_all(w, kTitleColumn, title);
  w.finish();
  return w;
}

TEST_CASE("words of a document: each once, with its places") {
  const DocumentWords w = words_of("the port the", "a port");
  REQUIRE(w.size() == 3);
  CHECK(w.word(0) == "the");
  CHECK(w.word(1) == "port");
  CHECK(w.word(2) == "a");
  const std::vector<Place> the(w.places(0).begin(), w.places(0).end());
  const std::vector<Place> port(w.places(1).begin(), w.places(1).end());
  CHECK(the == std::vector<Place>{place(kBodyColumn, 0), place(kBodyColumn, 2)});
  CHECK(port == std::vector<Place>{place(kBodyColumn, 1), place(kTitleColumn, 1)});
  CHECK(words_of("").size() == 0);
}

TEST_CASE("lists are read as they were written, through batches of all sizes and their merges") {
  std::mt19937 random(7);
  std::vector<std::string> vocabulary = {"a", "the", "of", "ab", "abc", "policy", "policies", "polic", "lima", "é", "zz", "1669"};
  for (int i = 0; i < 300; ++i) vocabulary.push_back("w" + std::to_string(i * i));
  vocabulary.push_back(std::string(120, 'x'));
  for (const auto& [documents, per_batch] : {std::pair{1, 1}, std::pair{70, 1}, std::pair{900, 37}, std::pair{1500, 1500}}) {
    CAPTURE(documents);
    const Database db = archive();
    Lists lists;
    WordBatch batch;
    for (int doc = 1; doc <= documents; ++doc) {
      DocumentWords words;
      for (uint32_t c = 0; c < kColumns; ++c) {
        std::string column;
        const size_t size = c == 0 ? random() % 60 : random() % 4;
        for (uint32_t at = 0; at < size; ++at) {
          const std::string& word = vocabulary[random() % 3 == 0 ? random() % 3 : random() % vocabulary.size()];
          column += (at > 0 ? " " : "") + word;
          lists[word][static_cast<uint32_t>(doc * 3)].push_back(place(c, at));
        }
        add_all(words, c, column);
      }
      words.finish();
      batch.number(batch.add(words), static_cast<uint32_t>(doc * 3));
      if (doc % per_batch == 0 || doc == documents) REQUIRE(!batch.write(db));
    }
    const auto index = WordIndex::open(db);
    REQUIRE(index);
    for (const auto& [word, there] : lists) {
      CAPTURE(word);
      CHECK(read(*index, word) == there);
      CHECK(index->cost(word) >= 2);
    }
    for (const char* word : {"nothing", "", "poli", "xxx"}) CHECK(read(*index, word).empty());
    for (const std::string prefix : {"poli", "a", "w1", "w", "the", "q", "xxx", "zzz", ""}) {
      std::multiset<uint32_t> wanted;
      for (const auto& [word, there] : lists) if (word.starts_with(prefix)) for (const auto& [doc, places] : there) wanted.insert(doc);
      std::multiset<uint32_t> got;
      index->find_prefix(prefix, [&](std::string_view blocks) {
        for (PostingCursor c(blocks); c.next_block();) for (size_t i = 0; i < c.size(); ++i) got.insert(c.document(i));
      });
      CAPTURE(prefix);
      CHECK(got == wanted);
    }
    CHECK(!index->error());
  }
}

TEST_CASE("likeness: words under their keys, and all words in order") {
  const Database db = archive();
  REQUIRE(!write_likeness(db, {{"w", "garcía"}, {"f:garcia", "garcía"}, {"w", "policy"}, {"en:polici", "policies"}, {"w", "garcía"}}));
  REQUIRE(!write_likeness(db, {{"w", "gárcia"}, {"f:garcia", "gárcia"}, {"w", "policies"}, {"en:polici", "policies"}, {"en:polici", std::string(40, 'x')}}));
  REQUIRE(!write_likeness(db, {}));
  const auto like = Likeness::open(db);
  REQUIRE(like);
  CHECK(like->has("garcía"));
  CHECK(!like->has("garcia"));
  CHECK(!like->has(""));
  CHECK(like->words("f:garcia") == std::vector<std::string>{"garcía", "gárcia"});
  CHECK(like->words("en:polici") == std::vector<std::string>{"policies", std::string(40, 'x')});
  CHECK(like->words("f:nothing").empty());
  std::set<std::string> all;
  for (WordWalk& walk : like->walks()) for (walk.seek(""); walk.valid(); walk.next()) all.emplace(walk.word());
  CHECK(all == std::set<std::string>{"garcía", "gárcia", "policies", "policy"});
  std::vector<std::string> out;
  for (const char* bytes : {"\xff", "\xf0", "\x0f", "\x05xx"}) CHECK(!take_words("f:garcia", bytes, out));
}

TEST_CASE("an index that is not sound is told: places, order, numbers, pages") {
  const auto indexed = [] {
    Database db = archive();
    REQUIRE(!db.run("INSERT INTO document SELECT 9, x'00', 'text', '', NULL, '', NULL, NULL, NULL, NULL, NULL, NULL, '', '', 0, 0, NULL, 1"));
    WordBatch batch;
    batch.number(batch.add(words_of("the port the")), 8);
    batch.add(words_of("left out"));   // has no number
    batch.number(batch.add(words_of("the landing")), 9);
    REQUIRE(!batch.write(db));
    REQUIRE(!write_likeness(db, {{"w", "port"}, {"en:port", "ports"}}));
    return db;
  };
  const Database sound = indexed();
  CHECK(!check_words(sound));
  CHECK(!check_likeness(sound));
  const auto says = [&](const char* sql) {
    const Database db = indexed();
    REQUIRE(!db.run(sql));
    const auto words = check_words(db);
    return words ? words->message : check_likeness(db) ? check_likeness(db)->message : "";
  };
  CHECK(says("DELETE FROM run_page").find("a page cannot be read") != std::string::npos);
  CHECK(says("UPDATE run SET entries = 7 WHERE kind = 'words'").find("3 entries and should have 7") != std::string::npos);
  CHECK(says("UPDATE run SET entries = 7 WHERE kind = 'likeness'").find("the vocabulary of the archive is damaged") == 0);
  CHECK(says("UPDATE run SET directory = x'ff'").find("a list of its pages") != std::string::npos);
  CHECK(says("UPDATE document SET doc = 8").find("a document that is not there") != std::string::npos);
  CHECK(says("UPDATE run SET kind = 'words'").starts_with("the word index of the archive is damaged"));
  CHECK(says("INSERT INTO run SELECT run + 10, kind, level, entries, directory FROM run WHERE kind = 'words' ORDER BY run LIMIT 1").find("a page cannot be read") != std::string::npos);
}

}  // namespace
}  // namespace stemma::store
