#include "stemma/engine/archive/contents.h"

#include "stemma/engine/archive/fixture_internal.h"
#include "stemma/engine/engine.h"
#include "stemma/engine/source.h"

using namespace stemma;          // NOLINT: a test
using namespace stemma::engine;  // NOLINT

TEST_CASE("an archive is told by its first bytes") {
  const Shelf shelf;
  shelf.write("a.txt", "SQLite format 3, a note about it.\n");
  CHECK_FALSE(is_archive(shelf.path() + "/in/a.txt"));
  CHECK_FALSE(is_archive(shelf.path() + "/in"));
  CHECK_FALSE(is_archive(shelf.path() + "/nowhere"));
  const Archive archive = shelf.archive();
  CHECK(is_archive(shelf.path() + "/record.stemma"));
}

TEST_CASE("an archive where a file is read says how to go on") {
  const Shelf shelf;
  shelf.write("a.txt", "An old letter.\n");
  { const Archive archive = shelf.archive(); }
  const auto source = open_source(shelf.path() + "/record.stemma");
  REQUIRE_FALSE(source);
  CHECK(source.error().message.find("'stemma show ADDRESS -a " + shelf.path() + "/record.stemma' shows one") != std::string::npos);
  CHECK(open_source(shelf.path() + "/in/a.txt"));
}

TEST_CASE("an archive among the paths is its documents in force, with the archive's name before their own") {
  const Shelf shelf;
  shelf.write("a.txt", telegram({.number = 10, .body = "1. (C) The ice plant burned on the third night of the strike.\n"}));
  shelf.write("b.txt", "An old letter.\n");
  shelf.write("copy/a.txt", telegram({.number = 10, .body = "1. (C) The ice plant burned on the third night of the strike.\n"}));
  { const Archive archive = shelf.archive(); }
  shelf.write("b.txt", "A new letter.\n");
  { const Archive archive = shelf.archive(); }
  const std::string name = shelf.path() + "/record.stemma";
  const Pile pile = read_pile({name}, {});
  CHECK(pile.failures.empty());
  REQUIRE(pile.entries.size() == 2);
  CHECK(pile.entries[0].paths == std::vector{name + "!/in/a.txt", name + "!/in/copy/a.txt"});
  CHECK(pile.entries[0].document->cable->reference == "09LIMA10");
  CHECK(pile.entries[1].document->text == "A new letter.\n");
}

TEST_CASE("quotations are checked against an archive as against its files") {
  const Shelf shelf;
  shelf.write("a.txt", telegram({.number = 10, .body = "1. (C) The ice plant also burned on the third night of the strike.\n"}));
  shelf.write("b.txt", telegram({.number = 11}));
  { const Archive archive = shelf.archive(); }
  const std::string article = shelf.path() + "/article.txt";
  std::ofstream(article) << "The embassy wrote that “the ice plant burned on the third night of the strike”.\n";
  const auto piles = read_piles({{article}, {shelf.path() + "/record.stemma"}, {shelf.path() + "/in"}}, {});
  const CheckReport by_archive = check(piles[0], piles[1], "record.stemma", {});
  const CheckReport by_files = check(piles[0], piles[2], "in", {});
  REQUIRE(by_archive.checked[0].quotations.size() == 1);
  const trace::CheckedQuotation& q = by_archive.checked[0].quotations[0];
  CHECK(q.verdict == trace::Verdict::kSilentlyElided);
  CHECK(by_archive.searched[q.sources.front().doc].document->cable->reference == "09LIMA10");
  CHECK(by_archive.checked[0].searched == 2);
  CHECK(by_archive.against == "record.stemma");
  CHECK(by_files.checked[0].quotations[0].verdict == q.verdict);
}

TEST_CASE("an archive that is damaged or of a later format is one failure, with its reason") {
  const Shelf shelf;
  shelf.write("a.txt", "A letter.\n");
  const std::string name = shelf.path() + "/record.stemma";
  {
    const Archive archive = shelf.archive();
    REQUIRE(!archive.db().run("PRAGMA user_version = 99"));
  }
  const Pile pile = read_pile({name}, {});
  CHECK(pile.entries.empty());
  REQUIRE(pile.failures.size() == 1);
  CHECK(pile.failures[0].path == name);
  CHECK(pile.failures[0].error.code == ErrorCode::kUnsupported);
}
