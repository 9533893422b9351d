#include "stemma/engine/archive/address.h"

#include "stemma/engine/archive/fixture_internal.h"

using namespace stemma;          // NOLINT: a test
using namespace stemma::engine;  // NOLINT

namespace {

const Shelf& shelf() {
  static const Shelf* made = [] {
    auto* s = new Shelf;
    s->write("peru/a.txt", telegram({.number = 1669, .body = "1. (C) The strike began.\n\n2. (C/NF) It ended on Friday.\n"}));
    s->write("peru/b.txt", telegram({.number = 1672}));
    s->write("peru/c.txt", telegram({.number = 1672, .day = "03 MAR 08"}));
    s->write("peru/one.txt", telegram({.number = 1700, .section = "SECTION 01 OF 02 ", .body = "1. (C) The first part.\n"}));
    s->write("peru/two.txt", telegram({.number = 1700, .section = "SECTION 02 OF 02 ", .body = "2. (C) The second part.\n"}));
    s->write("cusco/a.txt", "A letter about the railway.\n\nIt was late again.\n");
    s->write("note#p1.txt", "A note whose name holds a number sign.\n");
    s->write("cites.txt", telegram({.station = "QUITO", .number = 5, .refs = "REF: A. LIMA 1670"}));
    return s;
  }();
  return *made;
}

const Archive& archive() {
  static const Archive* made = new Archive(shelf().archive());
  return *made;
}

// What an address leads to: the first words of it, or the error.
std::string leads_to(const std::string& typed) {
  const Result<Address> a = find_address(archive(), typed);
  if (!a) return "! " + a.error().message;
  return archive().paths(a->doc).front();
}

std::string part(const std::string& typed) {
  const Result<Address> a = find_address(archive(), typed);
  if (!a) return "! " + a.error().message;
  REQUIRE(a->span);
  return std::string(a->span->of((*archive().document(a->doc))->text));
}

}  // namespace

TEST_CASE("a document is found by its id, and by as much of it as is its own") {
  const auto doc = archive().document(shelf().document(archive(), "peru/a.txt"));
  const std::string id = (*doc)->id;
  CHECK(leads_to(id) == "in/peru/a.txt");
  CHECK(leads_to(id.substr(0, 8)) == "in/peru/a.txt");
  std::string capitals = id;
  for (char& c : capitals) c = static_cast<char>(std::toupper(c));
  CHECK(leads_to(capitals) == "in/peru/a.txt");
  CHECK(leads_to(id.substr(0, 3)).starts_with("! nothing in the archive is called '" + id.substr(0, 3) + "'"));
}

TEST_CASE("a document is found by its path, from anywhere, and by the end of it") {
  CHECK(leads_to("in/peru/a.txt") == "in/peru/a.txt");
  CHECK(leads_to(shelf().path() + "/in/peru/a.txt") == "in/peru/a.txt");
  CHECK(leads_to(shelf().path() + "/record.stemma!/in/peru/a.txt") == "in/peru/a.txt");
  CHECK(leads_to("peru/a.txt") == "in/peru/a.txt");
  CHECK(leads_to("b.txt") == "in/peru/b.txt");
  CHECK(leads_to("note#p1.txt") == "in/note#p1.txt");
  CHECK(leads_to(".txt").starts_with("! nothing"));
  const std::string both = leads_to("a.txt");
  CHECK(both.starts_with("! 'a.txt' may be "));
  CHECK(both.find("in/cusco/a.txt") != std::string::npos);
  CHECK(both.find("(09LIMA1669, in/peru/a.txt)") != std::string::npos);
  CHECK(find_address(archive(), "a.txt").error().code == ErrorCode::kUsage);
}

TEST_CASE("a cable is found by its number in any spelling") {
  for (const char* typed : {"09LIMA1669", "2009LIMA01669", "09 Lima 1669", "lima 1669", "LIMA 001669", "\"09LIMA1669\""}) CHECK(leads_to(typed) == "in/peru/a.txt");
  CHECK(leads_to("08LIMA1672") == "in/peru/c.txt");
  const std::string two = leads_to("LIMA 1672");
  CHECK(two.find("09LIMA1672") != std::string::npos);
  CHECK(two.find("08LIMA1672") != std::string::npos);
  CHECK(find_address(archive(), "09LIMA1700")->by_number);
  CHECK(leads_to("09LIMA1700") == "in/peru/one.txt");
}

TEST_CASE("what is not there is answered with what comes near") {
  CHECK(leads_to("09LIMA1670") == "! the archive has no cable '09LIMA1670'; 1 document cites it; the nearest it has: 09LIMA1669, 09LIMA1672 and 09LIMA1700");
  CHECK(leads_to("09ROME1") == "! the archive has no cable '09ROME1'; it has none of ROME");
  CHECK(leads_to("cusco/aa.txt").find("did you mean 'in/cusco/a.txt'") != std::string::npos);
  CHECK(leads_to("") == "! an address is an id, a path, or the number of a cable");
  CHECK(find_address(archive(), "09LIMA1670").error().code == ErrorCode::kNotFound);
  CHECK(leads_to(std::string(5000, 'a')).starts_with("! an address is"));
}

TEST_CASE("a part of a document: a paragraph, a span of the text") {
  CHECK(part("09LIMA1669#p2") == "2. (C/NF) It ended on Friday.");
  CHECK(part("09LIMA1700#p2") == "2. (C) The second part.");
  CHECK(part("cusco/a.txt#p2") == "It was late again.");
  CHECK(part("cusco/a.txt:2-8") == "letter");
  CHECK(part("09LIMA1669#p9") == "! '09LIMA1669' has no paragraph 9; it has paragraphs 1 to 2");
  CHECK(part("cusco/a.txt:2-800") == "! 'cusco/a.txt' has the bytes 0-48, not 2-800");
  CHECK(part("cusco/a.txt:8-8").starts_with("! "));
  CHECK(leads_to("cusco/a.txt:x-y").starts_with("! nothing"));
}
