// What an archive's index answers is held to what a pile in memory answers.
#include <doctest/doctest.h>

#include <random>

#include "stemma/engine/archive/fixture_internal.h"
#include "stemma/engine/trace/archive_collection.h"
#include "stemma/engine/trace/build.h"
#include "stemma/trace/check.h"

namespace stemma::engine {
namespace {

constexpr const char* kNouns[] = {"harbour", "pilot", "ledger", "quarry", "embassy", "ferry", "warden", "treaty", "mill", "orchard", "census", "levy"};
constexpr const char* kVerbs[] = {"watched", "refused", "counted", "closed", "praised", "moved", "buried", "opened", "mistrusted", "signed"};
constexpr const char* kOthers[] = {"the old", "a hidden", "every", "no", "the northern", "some", "her", "the drowned", "that", "an honest"};

std::string sentence(std::mt19937& random) {
  const auto one = [&](const auto& of) { return std::string(of[random() % std::size(of)]); };
  std::string out = one(kOthers) + " " + one(kNouns) + " " + one(kVerbs) + " " + one(kOthers) + " " + one(kNouns) + " near " + one(kOthers) + " " + one(kNouns) +
                    " in " + std::to_string(1900 + random() % 90);
  out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out + ".";
}

struct Shelved {
  Shelf shelf;
  std::vector<std::string> sentences;
  std::mt19937 random{11};

  void fill(int from, int to) {
    for (int i = from; i < to; ++i) {
      std::string body;
      for (int p = 1; p <= 6; ++p) {
        body += std::to_string(p) + ". (C) ";
        for (int k = 0; k < 3; ++k) {
          sentences.push_back(sentence(random));
          body += sentences.back() + " ";
        }
        body += "\n\n";
      }
      shelf.write("t" + std::to_string(i) + ".txt", telegram({.number = i + 1, .body = body}));
    }
  }
  // An article that quotes: words as they stand, changed, left out, invented.
  std::string article() {
    std::string out = "Harbours remembered\n\nBy a staff writer\n\n";
    for (int i = 0; i < 40; ++i) {
      std::string s = sentences[random() % sentences.size()];
      s.pop_back();
      if (i % 4 == 1) s.replace(s.find(" near "), 6, " far from ");
      if (i % 4 == 2) s = s.substr(0, s.find(" near ")) + " ... " + s.substr(s.rfind(" in ") + 1);
      if (i % 8 == 7) s = "Meteorites sang above Valparaiso until the astronomers wept";
      out += "The consul wrote that “" + s + "” and said no more of it that year.\n\n";
    }
    return out;
  }
  std::string record() const { return shelf.path() + "/record.stemma"; }
};

std::string told(const CheckReport& report) {
  std::string out;
  for (const CheckedDocument& d : report.checked) {
    out += std::to_string(d.searched) + "\n";
    for (const trace::CheckedQuotation& q : d.quotations) {
      out += std::string(trace::name(q.verdict)) + (q.clean ? " clean" : "");
      for (const trace::SourceMatch& m : q.sources) {
        out += " " + report.searched[m.doc].document->id + ":" + std::to_string(m.span.begin) + "-" + std::to_string(m.span.end);
        for (const trace::Flag& f : m.flags) out += "," + std::string(trace::name(f.code));
      }
      out += "\n";
    }
  }
  return out;
}

TEST_CASE("check against an archive: what the pile in memory says, for any number of threads") {
  Shelved s;
  s.fill(0, 60);
  (void)s.shelf.archive();
  s.shelf.write("../article.txt", s.article());
  const Pile article = read_pile({s.shelf.path() + "/article.txt"}, {});
  REQUIRE(article.entries.size() == 1);
  const std::string expected = told(check(article, read_pile({s.shelf.path() + "/in"}, {}), "pile", {}));
  REQUIRE(expected.find("verbatim clean") != std::string::npos);
  REQUIRE(expected.find("not-found") != std::string::npos);
  for (const unsigned threads : {1U, 4U}) {
    const auto report = check_archive(article, s.record(), {.threads = threads});
    REQUIRE(report);
    CHECK(told(*report) == expected);
    CHECK(report->searched_documents == 60);
    CHECK(report->searched.size() < 60);   // those that were of use
    CHECK(report->searched[0].path().starts_with(s.record() + "!/"));
  }
}

TEST_CASE("progress of a check counts quotations; one that is stopped is an error, not verdicts") {
  Shelved s;
  s.fill(0, 10);
  (void)s.shelf.archive();
  (void)index_passages(s.record(), {});
  s.shelf.write("../article.txt", s.article());
  const Pile article = read_pile({s.shelf.path() + "/article.txt"}, {});
  Progress last;
  Options options;
  options.progress = [&](const Progress& p) { last = p; };
  REQUIRE(check_archive(article, s.record(), options));
  CHECK(last.stage == Stage::kChecking);
  CHECK(last.done == 40);   // article() quotes forty times
  CHECK(last.total == 40);
  options.stopped = [&] { return last.done >= 3; };
  last = {};
  const auto stopped = check_archive(article, s.record(), options);
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().message == "the check was stopped");
  CHECK(last.done < 40);
}

TEST_CASE("the index of passages takes in what is new, once") {
  Shelved s;
  s.fill(0, 5);
  (void)s.shelf.archive();
  CHECK_FALSE(*passages_are_indexed(s.record()));
  CHECK(index_passages(s.record(), {})->documents == 5);
  CHECK(*passages_are_indexed(s.record()));
  CHECK(index_passages(s.record(), {})->documents == 0);
  s.fill(5, 8);
  (void)s.shelf.archive();
  CHECK_FALSE(*passages_are_indexed(s.record()));
  CHECK(index_passages(s.record(), {})->documents == 3);
  const auto collection = ArchiveCollection::open(s.record());
  REQUIRE(collection);
  uint64_t words = 0;
  for (uint32_t d = 1; d <= 8; ++d) words += (*collection)->text(d).size();
  CHECK((*collection)->words() == words);
  CHECK((*collection)->documents() == 8);
  CHECK((*collection)->count("harbour") > 20);
  CHECK((*collection)->count("unheard-of") == 0);
}

TEST_CASE("a damaged index of passages is told, and what it says is not believed") {
  Shelved s;
  s.fill(0, 5);
  (void)s.shelf.archive();
  REQUIRE(index_passages(s.record(), {}));
  const auto archive = Archive::open(s.record(), store::Mode::kWrite);
  REQUIRE(archive);
  CHECK_FALSE(check_passages(archive->db()));
  REQUIRE(!archive->db().run("UPDATE run_page SET bytes = x'FFFFFFFFFF0000010000' WHERE page >> 24 IN (SELECT run FROM run WHERE kind = 'passages')"));
  const auto problem = check_passages(archive->db());
  REQUIRE(problem);
  CHECK(problem->message.find("index of passages") != std::string::npos);
}

TEST_CASE("a document that was replaced is no source any more") {
  Shelved s;
  s.fill(0, 3);
  s.shelf.write("t1.txt", telegram({.number = 2, .body = "1. (C) The lantern keeper of Punta Larga burned his diaries in the winter of the flood.\n"}));
  (void)s.shelf.archive();
  s.shelf.write("../article.txt", "Lanterns\n\nHe “burned his diaries in the winter of the flood”, the consul wrote.\n");
  const Pile article = read_pile({s.shelf.path() + "/article.txt"}, {});
  CHECK(check_archive(article, s.record(), {})->checked[0].quotations[0].verdict == trace::Verdict::kVerbatim);
  s.shelf.write("t1.txt", telegram({.number = 2, .body = "1. (C) Nothing of the kind is known here.\n"}));
  (void)s.shelf.archive();
  CHECK(check_archive(article, s.record(), {})->checked[0].quotations[0].verdict == trace::Verdict::kNotFound);
}

TEST_CASE("an archive that cannot be opened is told") {
  const Shelf shelf;
  CHECK(check_archive({}, shelf.path() + "/none.stemma", {}).error().code == ErrorCode::kNotFound);
  CHECK(index_passages(shelf.path() + "/none.stemma", {}).error().code == ErrorCode::kNotFound);
}

}  // namespace
}  // namespace stemma::engine
