#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "stemma/engine/engine.h"

using namespace stemma;  // NOLINT: a test
namespace fs = std::filesystem;

namespace {

// A folder of its own for each test, gone afterwards.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "pile_XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ + "/" + name) << text;
    return path_ + "/" + name;
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace

TEST_CASE("a pile is in the order of its paths; a bad file is named and stops nothing") {
  const Folder f;
  f.write("b.txt", "The ferries lay still.\n");
  f.write("a.txt", "The crews stayed away.\n");
  f.write("empty.txt", "");
  const engine::Pile pile = engine::read_pile({f.path(), f.path() + "/nowhere"}, {});
  REQUIRE(pile.entries.size() == 2);
  CHECK(pile.entries[0].path() == f.path() + "/a.txt");
  CHECK(pile.entries[1].path() == f.path() + "/b.txt");
  REQUIRE(pile.failures.size() == 2);
  CHECK(pile.failures[0].path == f.path() + "/empty.txt");
  CHECK(pile.failures[0].error.code == ErrorCode::kEmpty);
  CHECK(pile.failures[1].error.code == ErrorCode::kNotFound);
}

TEST_CASE("the same bytes are one entry with all their paths") {
  const Folder f;
  const std::string b = f.write("b.txt", "The ferries lay still.\n");
  const std::string a = f.write("a.txt", "The ferries lay still.\n");
  const engine::Pile pile = engine::read_pile({f.path()}, {});
  REQUIRE(pile.entries.size() == 1);
  CHECK(pile.entries[0].paths == std::vector<std::string>{a, b});
}

TEST_CASE("a file on both sides is read once and shared, by whatever name") {
  const Folder f;
  const std::string a = f.write("a.txt", "The ferries lay still.\n");
  const auto piles = engine::read_piles({{a}, {f.path() + "/../" + fs::path(f.path()).filename().string()}}, {});
  REQUIRE(piles.size() == 2);
  REQUIRE(piles[1].entries.size() == 1);
  CHECK(piles[0].entries[0].document == piles[1].entries[0].document);
  CHECK(piles[0].entries[0].path() == a);
  CHECK(piles[1].entries[0].path() != a);
}

TEST_CASE("a document is not counted among the documents it is checked against") {
  const Folder f;
  const std::string a = f.write("a.txt", "“The ferries lay still for nine weeks,” she said of the strike.\n");
  f.write("b.txt", "The ferries lay still for nine weeks and the price of rice doubled.\n");
  const auto piles = engine::read_piles({{a}, {f.path()}}, {});
  const engine::CheckReport r = engine::check(piles[0], piles[1], "the folder", {});
  REQUIRE(r.checked.size() == 1);
  CHECK(r.searched.size() == 2);
  CHECK(r.checked[0].searched == 1);
  REQUIRE(r.checked[0].quotations.size() == 1);
  CHECK(r.checked[0].quotations[0].verdict == trace::Verdict::kVerbatim);
  CHECK(r.searched[r.checked[0].quotations[0].sources.at(0).doc].path() == f.path() + "/b.txt");
}

TEST_CASE("progress ends at the whole, one call at a time") {
  const Folder f;
  for (const char* name : {"a", "b", "c", "d"}) f.write(name, std::string("The ferry ") + name + " lay still.\n");
  size_t calls = 0;
  engine::Progress last;
  engine::Options options;
  options.threads = 3;
  options.progress = [&](const engine::Progress& p) {
    ++calls;
    last = p;
  };
  (void)engine::read_pile({f.path()}, options);
  CHECK(calls == 4);
  CHECK(last.done == 4);
  CHECK(last.total == 4);
}

TEST_CASE("lines that a site prints on every page are furniture in a pile, and in no page alone") {
  const Folder f;
  const char* stories[] = {"The ferries lay still for nine weeks while the crews waited for the council to meet again.",
                           "The price of rice doubled in the month of May, and the port office stopped printing it.",
                           "A new pilot came to the harbour of Kelst with papers that nobody in town could read.",
                           "The bell of the cape was rung by hand that winter, since its clockwork had been sold."};
  for (int i = 0; i < 4; ++i) {
    const std::string number = std::to_string(i);
    f.write(number + ".txt", "The Kelst Courier and Harbour News\n\nStory number " + number + "\n\n" + stories[i] + "\n\nPrinted by the Brothers Ordal, Quay Street\n");
  }
  const auto furniture = [](const engine::Entry& e) {
    std::vector<std::string> out;
    for (const doc::Block& b : e.document->blocks) {
      if (b.kind == doc::BlockKind::kFurniture) out.emplace_back(b.span.of(e.document->text));
    }
    return out;
  };
  const engine::Pile pile = engine::read_pile({f.path()}, {});
  REQUIRE(pile.entries.size() == 4);
  CHECK(furniture(pile.entries[1]) == std::vector<std::string>{"Printed by the Brothers Ordal, Quay Street"});
  const engine::Pile alone = engine::read_pile({f.path() + "/1.txt"}, {});
  CHECK(furniture(alone.entries.at(0)).empty());
}
