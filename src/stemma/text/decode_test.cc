#include "stemma/text/decode.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "stemma/text/utf8.h"

using namespace stemma;
using namespace stemma::text;
using namespace std::string_literals;
using Range = SourceMap::Range;

TEST_CASE("clean UTF-8 is one piece") {
  auto d = decode("Lima, año 2009\nfin", {});
  REQUIRE(d);
  CHECK(d->text == "Lima, año 2009\nfin");
  CHECK(d->encoding == "utf-8");
  CHECK(!d->uncertain);
  CHECK(d->map.pieces().size() == 1);
}

TEST_CASE("line ends of three kinds become one, and each leads back") {
  auto d = decode("a\r\nb\rc\n\r\n\r", {});
  REQUIRE(d);
  CHECK(d->text == "a\nb\nc\n\n\n");
  CHECK(d->map.to_source({1, 2}) == Range{1, 3});
  CHECK(d->map.to_source({3, 4}) == Range{4, 5});
  CHECK(d->map.to_source({5, 6}) == Range{6, 7});
  CHECK(d->map.to_source({6, 7}) == Range{7, 9});
  CHECK(d->map.to_source({7, 8}) == Range{9, 10});
}

TEST_CASE("a byte order mark decides and is left out") {
  auto utf8 = decode("\xef\xbb\xbfHi\xff", {});
  REQUIRE(utf8);
  CHECK(utf8->text == "Hi\xef\xbf\xbd");
  CHECK(utf8->invalid == 1);
  CHECK(utf8->first_invalid == 5);
  CHECK(utf8->map.to_source({0, 2}) == Range{3, 5});
  CHECK(utf8->map.to_source({2, 5}) == Range{5, 6});
  auto le = decode("\xff\xfeH\0\xe9\0\r\0\n\0\x3d\xd8\0\xde"s, {});
  REQUIRE(le);
  CHECK(le->text == "Hé\n😀");
  CHECK(le->encoding == "utf-16le");
  CHECK(le->map.to_source({1, 3}) == Range{4, 6});
  CHECK(le->map.to_source({3, 4}) == Range{6, 10});
  CHECK(le->map.to_source({4, 8}) == Range{10, 14});
  auto be = decode("\xfe\xff\0H\0i\0"s, {});   // an odd byte at the end
  REQUIRE(be);
  CHECK(be->text == "Hi\xef\xbf\xbd");
  CHECK(be->invalid == 1);
  CHECK(be->map.to_source({2, 5}) == Range{6, 7});
}

TEST_CASE("UTF-16 and UTF-32 are known by their pattern") {
  auto le = decode("R\0e\0p\0o\0r\0t\0 \0o\0f\0 \0t\0h\0e\0"s, {});
  REQUIRE(le);
  CHECK(le->encoding == "utf-16le");
  CHECK(le->text == "Report of the");
  auto be = decode("\x04\x1f\x04\x40\x04\x38\x04\x32\x04\x35\x04\x42\0 \x04\x3c\x04\x38\x04\x40\0\n"s, {});
  REQUIRE(be);
  CHECK(be->encoding == "utf-16be");
  CHECK(be->text == "Привет мир\n");
  auto wide = decode("a\0\0\0b\0\0\0c\0\0\0"s, {});
  REQUIRE(wide);
  CHECK(wide->encoding == "utf-32le");
  CHECK(wide->map.to_source({1, 2}) == Range{4, 8});
}

TEST_CASE("code pages are told apart by their words") {
  auto west = decode("La situaci\xf3n pol\xedtica en el Per\xfa sigue siendo dif\xed""cil, se\xf1or embajador.\r\n", {});
  REQUIRE(west);
  CHECK(west->encoding == "windows-1252");
  CHECK(west->text == "La situación política en el Perú sigue siendo difícil, señor embajador.\n");
  CHECK(west->map.to_source({10, 12}) == Range{10, 11});
  auto east = decode("\xcf\xee\xf1\xee\xeb\xfc\xf1\xf2\xe2\xee \xf1\xee\xee\xe1\xf9\xe8\xeb\xee"
                     " \xee \xef\xe5\xf0\xe5\xe3\xee\xe2\xee\xf0\xe0\xf5.", {});
  REQUIRE(east);
  CHECK(east->encoding == "windows-1251");
  CHECK(east->text == "Посольство сообщило о переговорах.");
  CHECK(east->map.to_source({0, 4}) == Range{0, 2});
  CHECK(east->map.pieces().size() == 8);   // four words, three spaces, a period
}

TEST_CASE("three kana are enough, currency signs are none") {
  CHECK(decode("<p>\xa5\xc6\xa5\xb9\xa5\xc8</p>", {})->text == "<p>テスト</p>");
  CHECK(decode("from \xa5 5 to \xa5 7, \xa4 9 and \xa4 3", {})->text == "from ¥ 5 to ¥ 7, ¤ 9 and ¤ 3");
}

TEST_CASE("encodings of several bytes lead back character by character") {
  DecodeOptions options;
  options.forced = "Shift_JIS";
  auto d = decode("A\x93\xfa\x96{\r\n\xb1", options);   // A日本, a half-width ｱ
  REQUIRE(d);
  CHECK(d->text == "A日本\nｱ");
  CHECK(d->map.to_source({1, 4}) == Range{1, 3});
  CHECK(d->map.to_source({4, 7}) == Range{3, 5});
  CHECK(d->map.to_source({7, 8}) == Range{5, 7});
  CHECK(d->map.to_source({8, 11}) == Range{7, 8});
  auto shifted = decode("\x1b$BF|K\\\x1b(B ok\n", {});
  REQUIRE(shifted);
  CHECK(shifted->encoding == "iso-2022-jp");
  CHECK(shifted->text == "日本 ok\n");
}

TEST_CASE("a few broken bytes do not unmake UTF-8") {
  std::string s;
  for (int i = 0; i < 20; ++i) s += "señor ";
  auto d = decode(s + "\xe9 fin", {});
  REQUIRE(d);
  CHECK(d->encoding == "utf-8");
  CHECK(d->invalid == 1);
  CHECK(d->first_invalid == 140);
  CHECK(d->text.substr(140) == "\xef\xbf\xbd fin");
  auto cut = decode("une clé, un caf\xc3", {});
  REQUIRE(cut);
  CHECK(cut->encoding == "utf-8");
}

TEST_CASE("a declaration is believed unless the bytes contradict it") {
  DecodeOptions options;
  options.declared = "iso-8859-2";
  auto d = decode("\xa3\xf3""d\xbc", options);
  REQUIRE(d);
  CHECK(d->text == "Łódź");
  CHECK(decode("caf\xc3\xa9", options)->text == "café");
}

TEST_CASE("what the user forces holds, and an unknown name is an error") {
  DecodeOptions options;
  options.forced = "windows-1250";
  CHECK(decode("caf\xc3\xa9", options)->text == "cafĂ©");
  options.forced = "klingon-8";
  CHECK(decode("x", options).error().code == ErrorCode::kUsage);
}

TEST_CASE("what is not text is named with a remedy") {
  CHECK(decode("", {}).error().code == ErrorCode::kEmpty);
  CHECK(decode("\xef\xbb\xbf", {}).error().code == ErrorCode::kEmpty);
  CHECK(decode("%PDF-1.4\n%\xe2\xe3\xcf\xd3", {}).error().message == "not text but a PDF document; extract its text first (pdftotext FILE)");
  CHECK(decode("\x89PNG\r\n\x1a\n....", {}).error().code == ErrorCode::kBinary);
  CHECK(decode("\x7f""ELF\2\1\1\0"s, {}).error().code == ErrorCode::kBinary);
  CHECK(decode("PK\x03\x04....", {}).error().code == ErrorCode::kBinary);
  std::mt19937 random(7);
  std::string noise;
  for (int i = 0; i < 5000; ++i) noise += static_cast<char>(random());
  CHECK(decode(noise, {}).error().code == ErrorCode::kBinary);
  CHECK(decode("RIFF is four letters; this is a text about them.", {}));
}

TEST_CASE("a stray NUL is replaced and counted") {
  auto d = decode(std::string(2000, 'a') + "\0b"s, {});
  REQUIRE(d);
  CHECK(d->nuls == 1);
  CHECK(d->text.substr(1999) == "a\xef\xbf\xbd""b");
}

TEST_CASE("decoding any bytes gives valid text whose pieces tile the source in order") {
  std::mt19937 random(11);
  const std::string_view parts[] = {"a", "word ", "\r", "\n", "\r\n", "\xe9", "\xc3\xa9", "\xe2\x82", "\xf0\x9f\x98\x80", "\xff", "\xd0\xb6", " "};
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (auto n = 1 + random() % 30; n > 0; --n) bytes += parts[random() % std::size(parts)];
    DecodeOptions options;
    const char* const forced[] = {"", "utf-8", "windows-1252", "shift_jis", "gb18030", "utf-16le", "windows-1251"};
    options.forced = forced[random() % std::size(forced)];
    auto d = decode(bytes, options);
    REQUIRE(d);
    CHECK(valid_prefix(d->text) == d->text.size());
    CHECK(d->text.find('\r') == std::string::npos);
    CHECK(d->map.text_size() == d->text.size());
    uint64_t source = 0;
    size_t at = 0;
    while (at < d->text.size()) {
      const auto begin = static_cast<uint32_t>(at);
      (void)next_code_point(d->text, at);
      const Range r = d->map.to_source({begin, static_cast<uint32_t>(at)});
      CHECK(r.begin == source);
      CHECK(r.end > r.begin);
      source = r.end;
    }
    CHECK(source == bytes.size());
  }
}

TEST_CASE("a collection of real files in 49 encodings is read as its folders say, when it is there") {
  const std::filesystem::path root = std::filesystem::path(STEMMA_ROOT) / "../shared/data/encoding/chardet_tests/tests";
  if (!std::filesystem::exists(root)) return;
  int right = 0;
  int all = 0;
  for (const auto& folder : std::filesystem::directory_iterator(root)) {
    if (!folder.is_directory()) continue;
    std::string name = folder.path().filename().string();
    for (const char* prefix : {"iso-8859-", "windows-125"}) {
      if (name.rfind(prefix, 0) == 0) name = name.substr(0, name.find('-', std::string_view(prefix).size()));
    }
    if (name == "utf-8-sig") name = "utf-8";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), {}};
      DecodeOptions options;
      options.forced = name;
      auto truth = decode(bytes, options);
      auto guess = decode(bytes, {});
      ++all;
      right += truth && guess && truth->text == guess->text;
    }
  }
  MESSAGE(right << " of " << all);
  CHECK(right * 100 >= all * 98);
}
