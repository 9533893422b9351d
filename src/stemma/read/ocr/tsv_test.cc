#include "stemma/read/ocr/tsv.h"

#include <doctest/doctest.h>

#include "stemma/read/ocr/ocr.h"

using namespace stemma::read;

namespace {
const char kTable[] =
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    "1\t1\t0\t0\t0\t0\t0\t0\t2550\t3300\t-1\t\n"
    "4\t1\t1\t1\t1\t0\t300\t150\t900\t40\t-1\t\n"
    "5\t1\t1\t1\t1\t1\t300\t150\t100\t30\t96.5\tThe\n"
    "5\t1\t1\t1\t1\t2\t450\t150\t100\t40\t31.0\tharhour\n"
    "5\t1\t1\t1\t2\t1\t300\t200\t100\t30\t90\tAgain\n"
    "5\t1\t1\t1\t2\t2\t450\t200\t100\t30\t95\t \n"
    "1\t2\t0\t0\t0\t0\t0\t0\t300\t300\t-1\t\n"
    "5\t2\t1\t1\t1\t1\t30\t30\t30\t30\t50\tTwo\n";
}

TEST_CASE("tsv: words with places and confidences, lines, pages") {
  std::vector<pdf::Sheet> sheets;
  ocr::Tally tally;
  ocr::read_tsv(kTable, 300, sheets, tally);
  REQUIRE(sheets.size() == 2);
  CHECK(sheets[0].width == doctest::Approx(612));
  REQUIRE(sheets[0].lines.size() == 2);
  CHECK(sheets[0].text(sheets[0].lines[0]) == "The harhour");
  CHECK(sheets[0].words[0].box.left == doctest::Approx(72));
  CHECK(sheets[0].words[1].confidence == doctest::Approx(0.31));
  CHECK(sheets[0].lines[0].size == doctest::Approx(9.6));
  CHECK(sheets[0].recognised);
  CHECK(tally.words == 4);
  CHECK(tally.unsure == 2);
  CHECK(tally.quality().code == "recognised");
  CHECK(tally.quality().note == "2 page(s) of images recognised: 4 words, mean confidence 0.67, 50.0 % of the words below 0.6");
}

TEST_CASE("tsv: what is no table yields no sheet") {
  std::vector<pdf::Sheet> sheets;
  ocr::Tally tally;
  ocr::read_tsv("garbage\n\t\t\n5\t1\t1\t1\t1\t1\t304\t147\t31\t28\t96.6\tstray\n", 300, sheets, tally);
  ocr::read_tsv("", 0, sheets, tally);
  CHECK(sheets.empty());
  CHECK(tally.words == 0);
}

TEST_CASE("blank pages are told from print") {
  std::string page = "P5\n100 100\n255\n" + std::string(10'000, '\xff');
  CHECK(ocr::is_blank(page));
  for (size_t i = 0; i < 30; ++i) page[500 + i] = '\x10';
  CHECK(!ocr::is_blank(page));
  CHECK(ocr::is_blank(""));
}
