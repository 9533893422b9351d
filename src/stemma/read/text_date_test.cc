// Dates that documents give themselves, on invented documents.
#include <doctest/doctest.h>

#include <string>

#include "stemma/read/fixture_internal.h"

using namespace stemma;
using stemma::read::opened;

namespace {

const std::string kArticles =
    "The two towns, wishing to end the quarrel about the bridge and its tolls, have agreed on the articles that follow.\n\n"
    "1. The bridge is open to the carts of both towns from the first bell to the last, and nobody shall ask them for a toll.\n\n"
    "2. The repair of the bridge is paid by both towns, and the accounts of 3 May 1985 are the measure of what each of them owes.\n\n";

}  // namespace

TEST_CASE("a place and a date in the head of a communiqué") {
  const doc::Document d = opened("NOTA CONJUNTA\nde los dos ayuntamientos\n\nPuente Viejo, 7 de junio de 1991\n\n" + kArticles);
  CHECK(d.date == "1991-06-07");
  CHECK(d.date_from == doc::DateFrom::kText);
  CHECK(d.kind == doc::Kind::kText);
}

TEST_CASE("a treaty is dated by its formula of signing, in the head or the closing") {
  CHECK(opened("THE BRIDGE TREATY\n\nSigned at Old Bridge, June 7, 1991\n\n" + kArticles).date == "1991-06-07");
  const doc::Document d = opened("THE BRIDGE TREATY\n\n" + kArticles + "Done at Old Bridge on the twenty-third day of June 1991, in two copies.\n\nAnnex\n\nThe tolls.\n");
  CHECK(d.date == "1991-06-23");
  CHECK(d.date_from == doc::DateFrom::kText);
}

TEST_CASE("a date that the text only mentions is not its own") {
  CHECK(opened("THE BRIDGE TREATY\n\n" + kArticles).date.empty());
  CHECK(opened("THE BRIDGE TREATY\n\nOn the accounts of 3 May 1985\n\n" + kArticles).date.empty());
}
