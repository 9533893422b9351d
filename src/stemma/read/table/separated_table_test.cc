#include "stemma/read/table/separated_table.h"

#include "stemma/read/fixture_internal.h"

using namespace stemma;
using read::opened;

namespace {

using Row = std::vector<std::string>;

}  // namespace

TEST_CASE("a spreadsheet written as CSV is one table") {
  const doc::Document d = opened("Port,1990,1991\n\"Orrin, north\",\"1,250\",83\nSelmora,,12.5\n", "ports.csv");
  REQUIRE(d.tables.size() == 1);
  CHECK(d.tables[0].columns == Row{"Port", "1990", "1991"});
  REQUIRE(d.tables[0].rows.size() == 2);
  CHECK(d.tables[0].rows[0] == Row{"Orrin, north", "1,250", "83"});
  CHECK(d.tables[0].cells[1].value == "1250");
  CHECK(d.tables[0].cells[4].raw == "");
  CHECK(read::block_at(d, "Selmora").kind == doc::BlockKind::kTable);
}

TEST_CASE("with semicolons, decimal commas and no head") {
  const doc::Document d = opened("Salz;12,5;1.250,0\nFisch;7,25;900,5\nTau;3,0;80,25\n", "w.csv");
  REQUIRE(d.tables.size() == 1);
  CHECK(d.tables[0].rows.size() == 3);
  CHECK(d.tables[0].cells[2].value == "1250.0");
}

TEST_CASE("prose with commas, lists of words and lines of unlike length are no table") {
  CHECK(opened("He came in, late.\nShe left, early.\nThey wrote, often.\n").tables.empty());
  CHECK(opened("Orrin,harbour,north\nSelmora,quay,south\nKelst,mole,east\n", "w.csv").tables.empty());
  CHECK(opened("Port,1990,1991\nOrrin,1250\nSelmora,11,12\n", "w.csv").tables.empty());
  CHECK(opened("a,1\nb,2\n", "w.csv").tables.empty());
}
