#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "stemma/read/container/fixture_internal.h"
#include "stemma/read/fixture_internal.h"
#include "stemma/text/utf8.h"

using namespace stemma;  // NOLINT: a test
using namespace stemma::read;  // NOLINT: a test

namespace {

std::string compress(const std::string& text, int filter) { return pack({{"x", text}}, ARCHIVE_FORMAT_RAW, filter); }

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a file that is no container is its own only member") {
  const Log log = unpacked("The ferries lay still.\n");
  CHECK(log.lines == Lines{"|The ferries lay still.\n"});
  CHECK(log.documents.at(0).source.member.empty());
}

TEST_CASE("members of an archive in its order, hidden ones and system leftovers left out") {
  const Files files = {{"b/two.txt", "Two ferries.\n"}, {"a.txt", "One ferry.\n"}, {".hidden", "x"}, {"__MACOSX/a.txt", "x"}};
  const Lines expected = {"b/two.txt|Two ferries.\n", "a.txt|One ferry.\n"};
  CHECK(unpacked(zip(files)).lines == expected);
  CHECK(unpacked(pack(files, ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, ARCHIVE_FILTER_GZIP)).lines == expected);
  CHECK(unpacked(pack(files, ARCHIVE_FORMAT_7ZIP, ARCHIVE_FILTER_NONE)).lines == expected);
}

TEST_CASE("one compressed file is named after its container, without the ending") {
  for (const int filter : {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_BZIP2, ARCHIVE_FILTER_ZSTD}) {
    CAPTURE(filter);
    CHECK(unpacked(compress("The crews stayed away.\n", filter), {.path = "post/letter.txt.gz"}).lines == Lines{"letter.txt|The crews stayed away.\n"});
  }
}

TEST_CASE("containers in containers have one address") {
  const std::string inner = zip({{"c.txt", "Three ferries.\n"}});
  const Log log = unpacked(zip({{"in/box.zip", inner}, {"in/box.zip", inner}}));
  CHECK(log.lines == Lines{"in/box.zip!/c.txt|Three ferries.\n", "in/box.zip (2)!/c.txt|Three ferries.\n"});
  CHECK(log.documents.at(0).source.member == "in/box.zip!/c.txt");
  CHECK(log.documents.at(0).id == log.documents.at(1).id);
}

TEST_CASE("containers too deep in containers are refused, not followed") {
  std::string bytes = "The innermost words.\n";
  for (int i = 0; i < 40; ++i) bytes = zip({{"n.zip", bytes}});
  const Log log = unpacked(bytes);
  REQUIRE(log.codes == std::vector<ErrorCode>{ErrorCode::kLimit});
  CHECK(log.documents.empty());
}

TEST_CASE("what unpacks to far more than its size is stopped, and what came before is kept") {
  const std::string bomb = zip({{"a.txt", "An honest file.\n"}, {"zeros.txt", std::string(40U << 20U, ' ')}, {"b.txt", "Never reached.\n"}});
  const Log log = unpacked(bomb);
  REQUIRE(log.lines.size() == 2);
  CHECK(log.lines[0] == "a.txt|An honest file.\n");
  CHECK(log.lines[1].find("zeros.txt!") == 0);
  CHECK(log.lines[1].find("250 times its size") != std::string::npos);
  CHECK(log.codes == std::vector<ErrorCode>{ErrorCode::kLimit});
}

TEST_CASE("a damaged archive gives what stands before the damage") {
  std::string words;   // poorly compressible, so that the cut falls inside the second member
  for (uint32_t i = 0, x = 7; i < 20000; ++i) words += static_cast<char>('a' + ((x = x * 1103515245U + 12345U) >> 16U) % 26);
  std::string bytes = pack({{"a.txt", "One ferry.\n"}, {"b.txt", words}}, ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, ARCHIVE_FILTER_GZIP);
  bytes.resize(bytes.size() / 2);
  const Log log = unpacked(bytes);
  REQUIRE(log.lines.size() == 4);
  CHECK(log.lines[0] == "!damaged: truncated gzip input; kept what stands before the damage");
  CHECK(log.lines[1] == "pile!/a.txt|One ferry.\n");
  CHECK(log.lines[2].starts_with("pile!/b.txt!"));
  CHECK(log.lines[3].starts_with("pile!damaged archive: "));
  const std::string letter = compress(words, ARCHIVE_FILTER_GZIP);
  const Log half = unpacked(letter.substr(0, letter.size() / 2), {.path = "letter.txt.gz"});
  REQUIRE(half.documents.size() == 1);
  CHECK(words.starts_with(half.documents[0].text));
  CHECK(half.documents[0].text.size() > 5000);
}

TEST_CASE("JSON Lines: the text field, facts, and the way back through escapes") {
  const Log log = unpacked("{\"id\": 1, \"text\": \"Caf\\u00e9 \\\"Mar\\\"\\nclosed \\ud83d\\ude00.\", \"published_at\": \"2001-02-03\", \"byline\": \"Ana Ruiz\"}\n"
                      "\n{\"body\": \"no text here\"}\n{\"text\": \"cut\n{\"text\": \"Second.\"}\n");
  REQUIRE(log.lines.size() == 4);
  CHECK(log.lines[0] == "1|Café \"Mar\"\nclosed 😀.");
  CHECK(log.lines[1] == "3!no text in a field 'text'; the fields are body: name one with --text-column");
  CHECK(log.lines[2].find("4!not a JSON object") == 0);
  CHECK(log.lines[3] == "5|Second.");
  const doc::Document& d = log.documents.at(0);
  CHECK(d.date == "2001-02-03");
  CHECK(d.authors == std::vector<std::string>{"Ana Ruiz"});
  CHECK(d.map.to_source({3, 5}) == text::SourceMap::Range{22, 28});       // \u00e9
  CHECK(d.map.to_source({6, 7}) == text::SourceMap::Range{29, 31});       // \"
}

TEST_CASE("CSV: quoted fields with separators, line ends and doubled quotes") {
  const std::string bytes = "id;text;date\r\n7;\"He said \"\"no\"\";\r\nthen left.\";2004-05-06\r\n8;Plain words.;2007\r\nbroken\r\n";
  const Log log = unpacked(bytes);
  REQUIRE(log.lines.size() == 3);
  CHECK(log.lines[0] == "1|He said \"no\";\nthen left.");
  CHECK(log.lines[1] == "2|Plain words.");
  CHECK(log.lines[2] == "3!a record of 1 field(s) where the first line names 3");
  CHECK(log.documents.at(0).date == "2004-05-06");
  CHECK(log.documents.at(0).map.to_source({8, 9}) == text::SourceMap::Range{11, 13});   // the doubled quote
}

TEST_CASE("a table of figures with no text column stays one document") {
  CHECK(unpacked("year,tons\n1990,83\n1991,85\n").lines.size() == 1);
  CHECK(unpacked("letter,text\n").lines.size() == 1);
}

TEST_CASE("another column can be named") {
  CHECK(unpacked("{\"story\": \"The crews stayed away.\", \"text\": \"x\"}\n", {.path = "a", .text_column = "story"}).lines == Lines{"1|The crews stayed away."});
  CHECK(unpacked("a,b\nx,The crews stayed away.\n", {.path = "a", .text_column = "b"}).lines == Lines{"1|The crews stayed away."});
}

TEST_CASE("facts of a table in an old code page are decoded; of broken bytes no fact is invalid UTF-8") {   // found by fuzzing
  const Log old = unpacked("title,text,date\nCaf\xe9 Mar\xed,The ferries lay still.,2009-11-25\n");
  REQUIRE(old.documents.size() == 1);
  CHECK(old.documents[0].title == "Café Marí");
  const Log broken = unpacked("title,text\nSalt \xff\xfe\x81\xc3(,The ferries lay still.\n");
  for (const auto& d : broken.documents) CHECK(text::valid_prefix(d.title) == d.title.size());
}

TEST_CASE("a crawl: responses and resources by their address, the rest counted") {
  const auto record = [](const std::string& type, const std::string& uri, const std::string& block) {
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + uri + "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
  };
  const std::string page = "<html><body><p>The ferries lay still.</p></body></html>";
  std::string crawl = record("warcinfo", "", "software: x");
  crawl += record("request", "http://example.org/", "GET / HTTP/1.1\r\n\r\n");
  crawl += record("response", "http://example.org/", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page);
  crawl += record("response", "http://example.org/c", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nFerry\r\n4\r\n ran\r\n0\r\n\r\n");
  crawl += record("response", "http://example.org/x.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG");
  crawl += record("response", "http://example.org/old", "HTTP/1.1 301 Moved\r\nLocation: /\r\n\r\n");
  crawl += record("resource", "http://example.org/", "The crews stayed away.");
  const Lines expected = {"http://example.org/|The ferries lay still.", "http://example.org/c|Ferry ran", "http://example.org/ (2)|The crews stayed away.",
                          "?4 record(s) of the crawl that are no documents were left out (images, scripts, redirects, requests)"};
  const Log log = unpacked(crawl);
  CHECK(log.lines == expected);
  CHECK(log.documents.at(0).url == "http://example.org/");
  crawl.resize(crawl.size() - 20);
  CHECK(unpacked(crawl).codes == std::vector<ErrorCode>{ErrorCode::kSyntax});
  CHECK(unpacked(compress(crawl, ARCHIVE_FILTER_GZIP), {.path = "a.warc.gz"}).lines.at(0) == "a.warc!/http://example.org/|The ferries lay still.");
}

TEST_CASE("a crawl's address is valid text, whatever bytes the link held") {
  const auto record = [](const std::string& uri) {
    return "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: " + uri + "\r\nContent-Length: 9\r\n\r\nThe crews\r\n\r\n";
  };
  const Log log = unpacked(record("<http://example.org/caf\xe9>") + record("http://example.org/caf\xc3\xa9") + record("\xed\xa0\x80/\x01/"));
  CHECK(log.lines == Lines{"http://example.org/caf%E9|The crews", "http://example.org/caf\xc3\xa9|The crews", "%ED%A0%80/%01/|The crews"});
  CHECK(log.documents.at(0).url == "http://example.org/caf%E9");
}
