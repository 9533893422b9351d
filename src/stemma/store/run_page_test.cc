#include "stemma/store/run_page.h"

#include <doctest/doctest.h>

#include <map>
#include <random>

using namespace stemma::store;

namespace {

std::string words(std::initializer_list<const char*> keys) {
  PageBuilder b;
  for (const char* k : keys) b.add(k, std::string("=") + k);
  return b.take();
}

}  // namespace

TEST_CASE("run page: what was put in is found, in order") {
  const std::string page = words({"callao", "lima", "lima", "limits", "miraflores"});
  PageCursor c(page);
  std::string seen;
  for (c.first(); c.valid(); c.next()) seen += c.key() + std::string(c.value()) + " ";
  CHECK(seen == "callao=callao lima=lima lima=lima limits=limits miraflores=miraflores ");
  CHECK(!c.damaged());
  c.seek("limb");
  CHECK(c.key() == "limits");
  c.seek("lima");
  c.next();
  CHECK(c.key() == "lima");   // both are there
  c.seek("");
  CHECK(c.key() == "callao");
  c.seek("n");
  CHECK(!c.valid());
  CHECK(!c.damaged());
}

TEST_CASE("run page: a shared beginning is stored once, long keys whole") {
  PageBuilder b;
  b.add("agreement", "");
  const size_t one = b.size();
  b.add("agreements", "", true);
  CHECK(b.size() - one == 3);   // head, size, 's'
  const std::string longest(3000, 'z');
  b.add(longest, std::string(100, 'v'));
  b.add(longest + "a", "x");
  const std::string page = b.take();
  CHECK(b.empty());
  PageCursor c(page);
  c.seek("agreements");
  CHECK(c.elsewhere());
  c.next();
  CHECK(c.key() == longest);
  CHECK(c.value().size() == 100);
  c.next();
  CHECK(c.key() == longest + "a");
}

TEST_CASE("run page: as a map of the library answers") {
  std::mt19937 random(7);
  std::map<std::string, std::string> slow;
  for (int i = 0; i < 700; ++i) slow[std::to_string(random() % 5000)] = std::to_string(random() % 100);
  PageBuilder b;
  for (const auto& [k, v] : slow) b.add(k, v);
  const std::string page = b.take();
  for (int i = 0; i < 5000; ++i) {
    const std::string key = std::to_string(i);
    PageCursor c(page);
    c.seek(key);
    const auto it = slow.lower_bound(key);
    REQUIRE(c.valid() == (it != slow.end()));
    if (c.valid()) CHECK((c.key() == it->first && c.value() == it->second));
  }
}

TEST_CASE("run page: damaged bytes are said to be so, and never read beyond") {
  CHECK(PageCursor("").damaged());
  CHECK(PageCursor("abcd").damaged());
  const std::string page = words({"callao", "lima", "limits"});
  std::mt19937 random(11);
  for (int i = 0; i < 3000; ++i) {
    std::string bad = page;
    bad[random() % bad.size()] = static_cast<char>(random());
    if (i % 3 == 0) bad.resize(random() % bad.size());
    PageCursor c(bad);
    size_t entries = 0;
    for (c.first(); c.valid(); c.next()) ++entries;
    CHECK(entries < 100);
    c.seek("lima");
  }
}
