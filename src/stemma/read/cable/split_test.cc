#include "stemma/read/cable/split.h"

#include <string>

#include <doctest/doctest.h>

#include "stemma/read/unpack.h"

namespace stemma::read::cable {
namespace {

std::string cable(const std::string& number, const std::string& end) {
  return "P 201300Z FEB 05\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nBT\nUNCLAS LIMA " + number +
         "\nE.O. 12958: N/A\nTAGS: EIND, PE\nSUBJECT: MILL\n\n1. The mill by the river is open again, says its owner.\n" +
         end;
}

struct Names : Sink {
  std::vector<std::string> names;
  size_t bytes = 0;
  void member(Member m) override { names.push_back(m.name), bytes += m.bytes.size(); }
  void refuse(const std::string&, const Error&) override {}
  void note(const std::string&, const std::string&) override {}
};

}  // namespace

TEST_CASE("split: a file of two cables holds two documents, with every byte") {
  const std::string file = cable("001316", "VOSS\nBT\n#1316\nNNNN\n\n") + cable("001317", "VOSS\nNNNN\n");
  Names sink;
  unpack(file, {}, sink);
  CHECK(sink.names == std::vector<std::string>{"cable-001", "cable-002"});
  CHECK(sink.bytes == file.size());
  Names one;
  unpack(cable("001316", "VOSS\nNNNN\n"), {}, one);
  CHECK(one.names == std::vector<std::string>{""});
}

TEST_CASE("split: the end mark and another number part two cables, and nothing is lost") {
  const std::string one = cable("001316", "VOSS\nBT\n#1316\nNNNN\n\n");
  const std::string two = cable("001317", "VOSS\nNNNN\n");
  const auto spans = split(one + two);
  REQUIRE(spans.size() == 2);
  CHECK(spans[0].begin == 0);
  CHECK(spans[0].end == spans[1].begin);
  CHECK(spans[1].end == one.size() + two.size());
  CHECK((one + two).substr(spans[1].begin, 9) == "P 201300Z");
}

TEST_CASE("split: one cable, its sections, and a header quoted in its text stay together") {
  CHECK(split("").size() == 1);
  CHECK(split("A page of prose, with nothing of a cable in it.\n").size() == 1);
  const std::string one = cable("001316", "VOSS\nBT\n#1316\n\nNNNN\n\n");
  CHECK(split(one + one).size() == 1);
  const std::string quoted = cable("001316", "2. The text of the other cable is:\n" + cable("001299", "END TEXT.\nVOSS\nBT\n"));
  CHECK(split(quoted).size() == 1);
}

TEST_CASE("split: a transmission line opens a cable even where the end mark is lost") {
  const std::string one = "VZCZCXRO1\n" + cable("001316", "VOSS\n\n");
  const std::string two = "VZCZCXRO2\n" + cable("001317", "VOSS\n");
  const auto spans = split(one + two);
  REQUIRE(spans.size() == 2);
  CHECK(spans[1].begin == one.size());
}

}  // namespace stemma::read::cable
