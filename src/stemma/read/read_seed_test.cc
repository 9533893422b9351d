// The five documents the product starts from, when they are beside the repository
// (../shared). Siblings on invented fixtures: read_test.cc.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "stemma/read/read.h"

using namespace stemma;
using doc::BlockKind;

namespace {

namespace fs = std::filesystem;
const fs::path kShared = fs::path(STEMMA_ROOT) / ".." / "shared";

std::string slurp(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The seed with this number, read; empty text when the seeds are not here.
doc::Document seed(const std::string& number) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(kShared / "seeds", error)) {
    if (entry.path().filename().string().rfind(number, 0) != 0) continue;
    auto d = read::read_bytes(slurp(entry.path()), {.path = entry.path().string()});
    REQUIRE(d);
    return std::move(*d);
  }
  return {};
}

// The value of "key": in one line of the gold, without quotes.
std::string field(const std::string& line, const std::string& key) {
  size_t at = line.find("\"" + key + "\":");
  if (at == line.npos) return {};
  at = line.find_first_not_of(" \"", at + key.size() + 3);
  return line.substr(at, line.find_first_of("\",}", at) - at);
}

BlockKind kind_at(const doc::Document& d, uint32_t source) {
  for (const doc::Block& b : d.blocks) {
    const auto range = d.map.to_source(b.span);
    if (range.begin <= source && source < range.end) return b.kind;
  }
  return BlockKind::kParagraph;
}

}  // namespace

TEST_CASE("seeds: furniture is exactly the lines people call boilerplate") {
  const std::string gold = slurp(kShared / "data/seed-gold/seed_lines.jsonl");
  if (gold.empty()) return;
  size_t furniture = 0;
  for (const std::string number : {"000", "001", "002", "003", "004"}) {
    const doc::Document d = seed(number);
    const std::string bytes = slurp(d.source.path);
    std::vector<uint32_t> starts{0, 0};   // of line n, n from 1
    for (uint32_t i = 0; i < bytes.size(); ++i) {
      if (bytes[i] == '\n') starts.push_back(i + 1);
    }
    for (size_t at = 0; at < gold.size();) {
      const size_t end = std::min(gold.find('\n', at), gold.size());
      const std::string line = gold.substr(at, end - at);
      at = end + 1;
      if (field(line, "seed") != number) continue;
      const auto begin = bytes.find_first_not_of(" \t\xC2\xA0", starts[std::stoul(field(line, "line"))]);
      const bool boiler = field(line, "label") == "boiler";
      furniture += boiler;
      CAPTURE(line);
      CHECK((kind_at(d, static_cast<uint32_t>(begin)) == BlockKind::kFurniture) == boiler);
    }
  }
  CHECK(furniture == 33);
}

TEST_CASE("seeds: all 47 note markers of the paper and no other") {
  const std::string gold = slurp(kShared / "data/seed-gold/seed004_footnotes.json");
  if (gold.empty()) return;
  const doc::Document d = seed("004");
  std::set<uint64_t> expected;
  for (size_t at = gold.find("\"byte\":"); at != gold.npos; at = gold.find("\"byte\":", at + 1)) expected.insert(std::stoul(gold.substr(at + 7)));
  std::set<uint64_t> found;
  for (const doc::Mask& m : d.masks) {
    if (m.kind == doc::MaskKind::kNoteMarker) found.insert(d.map.to_source(m.span).begin);
  }
  CHECK(expected.size() == 47);
  CHECK(found == expected);
  CHECK(d.notes.size() == 47);
}

TEST_CASE("seeds: kinds, titles, dates, tables") {
  const doc::Document article = seed("000");
  if (article.text.empty()) return;
  CHECK(article.kind == doc::Kind::kArticle);
  CHECK(article.title == "Peru: Cables point to US interference");
  CHECK(article.date == "2011-03-19");
  CHECK(seed("001").kind == doc::Kind::kCable);
  const doc::Document spun = seed("002");
  CHECK(spun.kind == doc::Kind::kArticle);
  CHECK(spun.title == "Why Are US Army Personnel Heading to Peru?");
  CHECK(spun.date == "2023-06-01");
  const doc::Document cable = seed("003");
  CHECK(cable.kind == doc::Kind::kCable);
  CHECK(cable.publisher == "Scoop Media");
  const doc::Document paper = seed("004");
  CHECK(paper.kind == doc::Kind::kPaper);
  CHECK(paper.title == "Foreign policy of the United States towards a region of low interest : case study of Peru");
  REQUIRE(paper.tables.size() == 5);
  CHECK(paper.tables[0].unit == "mln USD");
  CHECK(paper.tables[4].unit == "US$ billions");
}
