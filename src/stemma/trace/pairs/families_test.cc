// Record numbers and what they decide, on documents of a hundred words of which the shared ones are given.
#include "stemma/trace/pairs/families.h"

#include <doctest/doctest.h>

#include <string>

#include "stemma/trace/testing.h"

namespace stemma::trace::pairs {
namespace {

FamilyDocument document(std::vector<std::string> numbers) {
  FamilyDocument d;
  d.words = d.own = 100;
  d.numbers = std::move(numbers);
  return d;
}

Passage shared(uint32_t a, uint32_t b, uint32_t words) {
  Passage p;
  p.doc_a = a, p.doc_b = b;
  p.a_last = p.b_last = words;
  p.equal = words;
  return p;
}

// "0 1; 2 3"
std::string families(const std::vector<FamilyDocument>& documents, const std::vector<Passage>& passages) {
  std::string out;
  for (const Family& f : find_families(documents, passages)) {
    out += out.empty() ? "" : "; ";
    for (const Member& m : f.members) out += (out.empty() || out.back() == ' ' ? "" : " ") + std::to_string(m.doc);
  }
  return out;
}

std::vector<std::string> numbers_of(const std::string& head) { return facts_of(testing::document("d", head)).numbers; }

}  // namespace

TEST_CASE("record numbers in the head of a document") {
  CHECK(numbers_of("Record 104-10003-10041 of 1963") == std::vector<std::string>{"1041000310041"});
  CHECK(numbers_of("roa 10003-10041 of 1963") == std::vector<std::string>{"1000310041"});   // the scan lost the first group
  CHECK(numbers_of("Box 12, Anytown 22030-1234").empty());
  CHECK(numbers_of("104-10003-10041 104-10003-10042 104-10003-10043 104-10003-10044 104-10003-10045").empty());   // a list of records
}

TEST_CASE("the same number joins, also without its first group") {
  CHECK(families({document({"1041000310041"}), document({"1041000310041"})}, {}) == "0 1");
  CHECK(families({document({"1000310041"}), document({"1041000310041"})}, {}) == "0 1");
  CHECK(families({document({"1041000310041"}), document({"1042222222222"})}, {}).empty());
}

TEST_CASE("one text under two numbers is two records, if each number is read twice") {
  const std::vector<FamilyDocument> two = {document({"1041000310041"}), document({"1041000310041"}), document({"1041000310072"}), document({"1041000310072"})};
  CHECK(families(two, {shared(0, 1, 100), shared(0, 2, 100), shared(1, 2, 100), shared(1, 3, 100), shared(2, 3, 100)}) == "0 1; 2 3");
  // Read once, it may be a slip of the scanner.
  const std::vector<FamilyDocument> slip = {document({"1041000310041"}), document({"1041000310041"}), document({"1041000310044"})};
  CHECK(families(slip, {shared(0, 1, 100), shared(0, 2, 100), shared(1, 2, 100)}) == "0 1 2");
}

}  // namespace stemma::trace::pairs
