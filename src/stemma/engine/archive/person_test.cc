#include "stemma/engine/archive/person.h"

#include <doctest/doctest.h>

using namespace stemma::engine;  // NOLINT: a test

TEST_CASE("names of drafting lines are turned round; a surname alone is no name") {
  CHECK(spoken_name("SELMORA:Tiller, Maren") == "Maren Tiller");
  CHECK(spoken_name("Ilsa Voss") == "Ilsa Voss");
  CHECK(spoken_name("John Vale, Jr.") == "John Vale");
  CHECK(spoken_name("Voss") == "");
  CHECK(spoken_name("AMB:RVOSS") == "");
  CHECK(spoken_name("Vale, Ines, and others") == "");
}

TEST_CASE("a full name bears a surname when given names stand before it") {
  CHECK(bears_surname("P. Michael McKinley", "MCKINLEY"));
  CHECK(bears_surname("José García", "GARCIA"));
  CHECK(bears_surname("Ernest de Pree", "DE PREE"));
  CHECK_FALSE(bears_surname("McKinley", "MCKINLEY"));
  CHECK_FALSE(bears_surname("DE PREE", "PREE"));
  CHECK_FALSE(bears_surname("Ilsa Vossberg", "VOSS"));
}

TEST_CASE("two names may be one person's if given names agree as far as they go") {
  CHECK(may_be_one("P. Michael McKinley", "Michael McKinley"));
  CHECK(may_be_one("P. M. McKinley", "Peter Michael McKinley"));
  CHECK(may_be_one("JOHN VALE", "John Vale"));
  CHECK_FALSE(may_be_one("John Vale", "Jane Vale"));
  CHECK_FALSE(may_be_one("John Vale", "John Voss"));
  CHECK_FALSE(may_be_one("John A. Vale", "John B. Vale"));
}
