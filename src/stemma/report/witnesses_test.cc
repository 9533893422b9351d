#include <doctest/doctest.h>

#include "stemma/report/example_internal.h"
#include "stemma/report/json_lines.h"
#include "stemma/report/text.h"
#include "stemma/report/witnesses.h"

namespace stemma::report {
namespace {

// The first quotation of the example, held by four documents: two of one family, one of another, one of none.
engine::CheckReport held_by_four() {
  engine::CheckReport r = example();
  trace::CheckedQuotation& q = r.checked[0].quotations[0];
  const trace::SourceMatch best = q.sources[0];
  q.sources = {best, best, best, best};
  for (uint32_t i = 0; i < 4; ++i) {
    engine::Entry e = r.searched[best.doc];
    e.paths = {"cables/" + std::string(1, static_cast<char>('a' + i)) + ".txt"};
    q.sources[i].doc = static_cast<uint32_t>(r.searched.size());
    r.searched.push_back(std::move(e));
  }
  r.families.assign(r.searched.size(), "");
  const size_t first = r.searched.size() - 4;
  r.families[first] = r.families[first + 2] = "00000000000000aa";
  r.families[first + 1] = "00000000000000dd";
  return r;
}

TEST_CASE("documents of one family are one witness; those of none are each their own") {
  const engine::CheckReport r = held_by_four();
  const auto w = witnesses(r, r.checked[0].quotations[0]);
  REQUIRE(w.size() == 3);
  CHECK(w[0].best == 0);
  CHECK(w[0].others == 1);
  CHECK(w[1].best == 1);
  CHECK(w[1].others == 0);
  CHECK(w[2].best == 3);
  CHECK(w[2].others == 0);
  CHECK(witnesses(r, {}).empty());
}

TEST_CASE("the text names the best of a family and counts the others; JSON names the family of each") {
  const engine::CheckReport r = held_by_four();
  const std::string text = checked_text(r, 0, {.width = 200, .colour = false});
  CHECK(text.find("and in 1 copy or version of it") != std::string::npos);
  CHECK(text.find("cables/a.txt") != std::string::npos);
  CHECK(text.find("also in") != std::string::npos);
  CHECK(text.find("cables/b.txt") != std::string::npos);
  CHECK(text.find("cables/c.txt") == std::string::npos);
  CHECK(text.find("cables/d.txt") != std::string::npos);
  const std::string json = quotation_json(r, 0, 0);
  CHECK(json.find(R"("family":"00000000000000aa")") != std::string::npos);
  CHECK(json.find(R"("family":"00000000000000dd")") != std::string::npos);
}

}  // namespace
}  // namespace stemma::report
