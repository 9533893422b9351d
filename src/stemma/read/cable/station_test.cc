// Identifiers of cables and the posts of routing indicators; the spellings of traffic are in facts_station_test.cc.
#include "stemma/read/cable/station.h"

#include "stemma/read/cable/facts_internal.h"

using namespace stemma;
using namespace stemma::read::cable;

namespace {

std::string canonical(std::string_view id) {
  const auto key = parse_identifier(id);
  return key ? doc::reference(*key) : "-";
}

}  // namespace

TEST_CASE("identifiers: four canonical forms, one key") {
  facts(canonical, {{"05LIMA4377", "05LIMA4377"},
                    {"2009LIMA01669", "09LIMA1669"},
                    {"1974CANBER00684", "74CANBERRA684"},
                    {"1973BUENOS03147", "73BUENOSAIRES3147"},
                    {"12 PORT AU PRINCE 826", "12PORTAUPRINCE826"}});
  CHECK(parse_identifier("1975LIMA01316")->year == 1975);
  CHECK(parse_identifier("49QUITO1")->year == 2049);
}

TEST_CASE("identifiers: what is none") {
  facts(canonical, {{"", "-"}, {"LIMA", "-"}, {"2009", "-"}, {"09LIMA12X", "-"}, {"123LIMA4", "-"}, {"09123", "-"}});
}

TEST_CASE("routing indicators name posts") {
  CHECK(station_of_route("RUEHPE") == "LIMA");
  CHECK(station_of_route("RUEHC") == "STATE");
  CHECK(station_of_route("RUEHZZZZ").empty());
}
