#include "stemma/engine/archive/graph.h"

#include "stemma/engine/archive/fixture_internal.h"

using namespace stemma;          // NOLINT: a test
using namespace stemma::engine;  // NOLINT

namespace {

Graph graph(const Archive& archive, const Shelf& shelf, const std::string& name) {
  const int64_t doc = shelf.document(archive, name);
  return graph_of(archive, doc, **archive.document(doc));
}

std::string names(const std::vector<Brief>& list) {
  std::string out;
  for (const Brief& b : list) out += (out.empty() ? "" : " ") + (b.reference.empty() ? b.path : b.reference);
  return out;
}

}  // namespace

TEST_CASE("citations lead to what the archive has, both ways; the rest is missing") {
  const Shelf shelf;
  shelf.write("a.txt", telegram({.number = 10, .refs = "REF: A. LIMA 7\n     B. QUITO 99\n     C. SMITH-JONES E-MAIL 5/6/2009"}));
  shelf.write("b.txt", telegram({.number = 7}));
  const Archive archive = shelf.archive();
  const Graph a = graph(archive, shelf, "a.txt");
  REQUIRE(a.cites.size() == 3);
  CHECK(names(a.cites[0].held) == "09LIMA7");
  CHECK(a.cites[1].exact == "QUITO 99");
  CHECK(a.cites[1].key == doc::CableKey{2009, "QUITO", 99, false});
  CHECK(a.cites[1].held.empty());
  CHECK(a.cites[2].kind == "email");
  const Graph b = graph(archive, shelf, "b.txt");
  REQUIRE(b.cited_by.size() == 1);
  CHECK(b.cited_by[0].document.reference == "09LIMA10");
  REQUIRE(b.cited_by[0].places.size() == 1);
  CHECK(b.cited_by[0].places[0].second == "LIMA 7");
}

TEST_CASE("the most wanted first; copies and sections of one citing cable count once") {
  const Shelf shelf;
  shelf.write("1.txt", telegram({.number = 10, .refs = "REF: A. QUITO 50\n     B. QUITO 60", .section = "SECTION 01 OF 02 ", .body = "1. (C) One.\n"}));
  shelf.write("2.txt", telegram({.number = 10, .refs = "REF: A. QUITO 50\n     B. QUITO 60", .section = "SECTION 02 OF 02 ", .body = "2. (C) Two.\n"}));
  shelf.write("3.txt", telegram({.number = 12, .day = "26 NOV 09", .refs = "REF: QUITO 60"}));
  shelf.write("4.txt", telegram({.number = 13, .refs = "REF: LIMA 12"}));
  const Archive archive = shelf.archive();
  const std::vector<MissingCable> missing = missing_cables(archive);
  REQUIRE(missing.size() == 2);
  CHECK(missing[0].reference == "09QUITO60");
  CHECK(missing[0].times == 2);
  CHECK(missing[0].works == 2);
  CHECK(names(missing[0].by) == "09LIMA10 09LIMA10 09LIMA12");
  CHECK(missing[1].reference == "09QUITO50");
  CHECK(missing[1].times == 1);
}

TEST_CASE("the telegrams before and after, of the same post and year, and how many lack between") {
  const Shelf shelf;
  shelf.write("a.txt", telegram({.number = 3}));
  shelf.write("b.txt", telegram({.number = 7}));
  shelf.write("c.txt", telegram({.number = 8}));
  shelf.write("d.txt", telegram({.number = 9, .day = "03 MAR 08"}));
  shelf.write("e.txt", telegram({.station = "QUITO", .number = 6}));
  shelf.write("f.txt", "A letter about the railway.\n");
  const Archive archive = shelf.archive();
  const auto b = graph(archive, shelf, "b.txt").neighbours;
  REQUIRE(b);
  CHECK(b->before->reference == "09LIMA3");
  CHECK(b->lacking_before == 3);
  CHECK(b->after->reference == "09LIMA8");
  CHECK(b->lacking_after == 0);
  const auto a = graph(archive, shelf, "a.txt").neighbours;
  CHECK_FALSE(a->before);
  CHECK(a->lacking_before == 2);
  const auto c = graph(archive, shelf, "c.txt").neighbours;
  CHECK_FALSE(c->after);
  CHECK(c->lacking_after == 0);
  CHECK_FALSE(graph(archive, shelf, "f.txt").neighbours);
}

TEST_CASE("sections of one cable in order, with what is lacking; copies of it apart") {
  const Shelf shelf;
  shelf.write("1.txt", telegram({.number = 10, .section = "SECTION 01 OF 03 "}));
  shelf.write("3.txt", telegram({.number = 10, .section = "SECTION 03 OF 03 ", .body = "9. (C) The end.\n"}));
  shelf.write("again/3.txt", telegram({.number = 10, .section = "SECTION 03 OF 03 ", .body = "9. (C) The end!\n"}));
  const Archive archive = shelf.archive();
  const Graph g = graph(archive, shelf, "3.txt");
  REQUIRE(g.sections.size() == 3);
  CHECK(g.sections[0].held->path == "in/1.txt");
  CHECK_FALSE(g.sections[1].held);
  CHECK(g.sections[2].held->path == "in/3.txt");
  REQUIRE(g.copies.size() == 1);
  CHECK(g.copies[0].path == "in/again/3.txt");
  CHECK(graph(archive, shelf, "1.txt").copies.empty());
}

TEST_CASE("versions of a place, newest first; the old one is found by its id and cites no more") {
  const Shelf shelf;
  shelf.write("a.txt", telegram({.number = 10, .refs = "REF: QUITO 50"}));
  std::string old;
  {
    const Archive archive = shelf.archive();
    old = find_address(archive, "a.txt")->id;
    CHECK(graph(archive, shelf, "a.txt").versions.empty());
    CHECK(missing_cables(archive).size() == 1);
  }
  shelf.write("a.txt", telegram({.number = 10, .body = "1. (C) Corrected.\n"}));
  const Archive archive = shelf.archive();
  const Graph g = graph(archive, shelf, "a.txt");
  REQUIRE(g.versions.size() == 2);
  CHECK(g.versions[0].place.version == 2);
  CHECK(g.versions[0].place.current);
  CHECK(g.versions[1].document.id == old);
  CHECK_FALSE(g.versions[1].document.current);
  CHECK(g.copies.empty());
  CHECK(missing_cables(archive).empty());
  CHECK(find_address(archive, old));
  CHECK(find_address(archive, "09LIMA10")->id != old);
}

TEST_CASE("a signature is a person if one full name of the post fits within two years, and no second") {
  const Shelf shelf;
  shelf.write("a.txt", telegram({.number = 10, .signature = "VOSS"}));
  shelf.write("b.txt", telegram({.number = 3, .day = "03 MAR 08", .classified_by = "Ambassador Ilsa Voss"}));
  shelf.write("c.txt", telegram({.number = 4, .day = "03 MAR 01", .classified_by = "Ambassador Mark Voss"}));
  shelf.write("d.txt", telegram({.station = "QUITO", .number = 5, .classified_by = "Consul Jane Voss", .signature = "VOSS"}));
  shelf.write("e.txt", telegram({.number = 11, .signature = "MERRITT"}));
  {
    const Archive archive = shelf.archive();
    const std::vector<Signer> a = graph(archive, shelf, "a.txt").signers;
    REQUIRE(a.size() == 1);
    CHECK(a[0].signature == "VOSS");
    CHECK(a[0].name == "Ilsa Voss");
    CHECK(names(a[0].evidence) == "08LIMA3");
    CHECK(graph(archive, shelf, "d.txt").signers[0].name == "Jane Voss");
    CHECK(graph(archive, shelf, "e.txt").signers[0].name.empty());
    CHECK(graph(archive, shelf, "e.txt").signers[0].candidates.empty());
  }
  shelf.write("f.txt", telegram({.number = 12, .day = "03 MAR 09", .classified_by = "DCM Erik Voss"}));
  const Archive archive = shelf.archive();
  const std::vector<Signer> a = graph(archive, shelf, "a.txt").signers;
  CHECK(a[0].name.empty());
  CHECK(a[0].candidates == std::vector<std::string>{"Erik Voss", "Ilsa Voss"});
}

TEST_CASE("articles and papers cite cables too, where they name them in full; furniture does not") {
  const Shelf shelf;
  shelf.write("a.txt", telegram({.number = 10, .body = "1. (C) As 09QUITO77 said. See 09LIMA10.\n"}));
  shelf.write("b.txt", "The minister and the embassy\n\nThe embassy wrote of it in 09LIMA10, and later in cable 09QUITO77. LIMA 4 is another matter.\n");
  const Archive archive = shelf.archive();
  const Graph a = graph(archive, shelf, "a.txt");
  REQUIRE(a.cites.size() == 1);
  CHECK(a.cites[0].exact == "09QUITO77");
  REQUIRE(a.cited_by.size() == 1);
  CHECK(a.cited_by[0].document.path == "in/b.txt");
  CHECK(names(graph(archive, shelf, "b.txt").cites[0].held) == "09LIMA10");
  const std::vector<MissingCable> missing = missing_cables(archive);
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].reference == "09QUITO77");
  CHECK(missing[0].times == 2);
  CHECK(missing[0].works == 2);
}
