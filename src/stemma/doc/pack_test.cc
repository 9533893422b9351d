#include "stemma/doc/pack.h"

#include <doctest/doctest.h>

#include <string>

#include "stemma/base/sha256.h"
#include "stemma/doc/pack_bytes.h"
#include "stemma/doc/pack_fields.h"

using namespace stemma::doc;  // NOLINT: a test
using stemma::Result;
using stemma::Span;
using stemma::text::SourceMap;

namespace {

constexpr uint32_t kTextSize = 4000;

// Gives every field of every struct a value of its own, two elements to each list.
struct Filler {
  uint32_t n = 0;

  template <typename T>
  void fill(std::vector<T>& v) { v.resize(2); for (T& e : v) fill(e); }
  template <typename T>
  void fill(std::optional<T>& v) { fill(v.emplace()); }
  void fill(std::string& v) { v = "s" + std::to_string(++n); }
  void fill(bool& v) { v = !v; }
  void fill(float& v) { v = 0.25F + static_cast<float>(++n); }
  void fill(uint32_t& v) { v = ++n; }
  void fill(uint64_t& v) { v = ++n; }
  void fill(int& v) { v = static_cast<int>(++n); }
  void fill(Span& v) { ++n; v = {n, 2 * n}; }
  void fill(SourceMap& v) {
    v.copy(7, 100);
    v.replace(1, 107, 2);
    v.units(109, 50, 2, 1);
    v.replace(3, 20, 0);      // back in the source, and nothing of it
    v.copy(20, kTextSize - v.text_size());
  }
  template <typename T>
    requires std::is_enum_v<T>
  void fill(T& v) { v = static_cast<T>(enumerators<T>() - 1); }
  template <typename T>
    requires std::is_class_v<T>
  void fill(T& v) { std::apply([this](auto&... f) { (fill(f), ...); }, fields(v)); }
};

struct Same {
  template <typename T>
  bool operator()(const std::vector<T>& a, const std::vector<T>& b) const {
    if (a.size() != b.size()) return false;
    for (size_t i = 0; i < a.size(); ++i) if (!(*this)(a[i], b[i])) return false;
    return true;
  }
  template <typename T>
  bool operator()(const std::optional<T>& a, const std::optional<T>& b) const {
    return a.has_value() == b.has_value() && (!a || (*this)(*a, *b));
  }
  bool operator()(const SourceMap& a, const SourceMap& b) const {
    if (a.text_size() != b.text_size() || a.pieces().size() != b.pieces().size()) return false;
    for (size_t i = 0; i < a.pieces().size(); ++i) {
      const auto& p = a.pieces()[i];
      const auto& q = b.pieces()[i];
      if (p.text_begin != q.text_begin || p.text_size != q.text_size || p.source_begin != q.source_begin ||
          p.source_size != q.source_size || p.exact != q.exact || p.text_unit != q.text_unit || p.source_unit != q.source_unit) return false;
    }
    return true;
  }
  template <typename T>
  bool operator()(const T& a, const T& b) const {
    if constexpr (requires { a == b; }) return a == b;
    else return each(fields(a), fields(b), std::make_index_sequence<std::tuple_size_v<decltype(fields(a))>>());
  }
  template <typename A, size_t... I>
  bool each(const A& a, const A& b, std::index_sequence<I...>) const { return ((*this)(std::get<I>(a), std::get<I>(b)) && ...); }
};

Document filled() {
  Document d;
  d.text = std::string(kTextSize, 'x');
  Filler().fill(d);
  d.id = "00112233aabbccdd";
  for (Citation& c : d.citations) { c.note = 1; c.repeats = 0; }
  return d;
}

std::string hex(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) { char two[3]; std::snprintf(two, 3, "%02x", static_cast<unsigned char>(c)); out += two; }
  return out;
}

}  // namespace

TEST_CASE("every field of every struct survives") {
  const Document d = filled();
  const Result<Document> again = unpack(pack(d), d.text);
  REQUIRE(again);
  CHECK(Same()(d, *again));
  CHECK(again->text == d.text);
  CHECK(again->cable->key->year == d.cable->key->year);
  CHECK(again->cable->tag_meanings[1].meaning == d.cable->tag_meanings[1].meaning);
  CHECK(again->tables[1].rows[1][0] == d.tables[1].rows[1][0]);
  CHECK(again->cable->signers == d.cable->signers);
  CHECK(again->regions[1].confidence == d.regions[1].confidence);
  CHECK(again->map.to_source({100, 101}) == SourceMap::Range{107, 109});
  CHECK(pack(*again) == pack(d));
}

TEST_CASE("without its hash a document is packed shorter and comes back with an empty one") {
  Document d;
  d.title = "The boats";
  d.source.sha256 = std::string(64, 'a');
  CHECK(pack_without_hash(d).size() == pack(d).size() - 32);
  const auto again = unpack(pack_without_hash(d), "");
  REQUIRE(again);
  CHECK(again->source.sha256.empty());
  CHECK(again->title == "The boats");
}

TEST_CASE("an empty document survives") {
  const Result<Document> again = unpack(pack({}), "");
  REQUIRE(again);
  CHECK(Same()(Document(), *again));
}

TEST_CASE("an archive of today can be read tomorrow: whoever changes these bytes raises kPackVersion") {
  Document d;
  d.text = "Salt rose.";
  d.id = "00112233aabbccdd";
  d.kind = Kind::kArticle;
  d.map.copy(3, 10);
  d.blocks.push_back({.kind = BlockKind::kHeading, .span = {0, 4}, .number = 300});
  d.blocks.push_back({.kind = BlockKind::kParagraph, .span = {5, 10}});
  CHECK(hex(pack(d)) ==
        "02"                    // form 2
        "1100112233aabbccdd"    // id: 8 bytes of digits
        "000000000000" "00"     // source: nothing known
        "02"                    // article
        "0000000000" "00" "0000"  // title, date, date_from, language, authors, publisher, section, url
        "01" "54" "06"          // map: one piece, 10 bytes exact after a jump of 3
        "00"                    // no repairs
        "02"                    // two blocks
        "03" "0008" "01ac02" "00" "00" "00" "0000"
        "04" "020a" "00" "00" "00" "00" "0000"
        "00" "00" "00" "00" "00" "00" "00" "00" "00");
  CHECK(stemma::sha256_hex(pack(filled())) == "b91b695038d4aa389dfc501dc5ffb6b053428f26285a40252f958a22f1b81896");
}

TEST_CASE("damaged bytes are errors with a place") {
  const Document d = filled();
  const std::string packed = pack(d);
  for (size_t size = 0; size < packed.size(); ++size) {
    const Result<Document> cut = unpack(packed.substr(0, size), d.text);
    REQUIRE_FALSE(cut);
    CHECK(*cut.error().offset <= size);
  }
  CHECK(unpack("", "").error().message == "a packed document without a byte");
  CHECK(unpack("\x03", "").error().code == stemma::ErrorCode::kUnsupported);
  CHECK(unpack(packed + "x", d.text).error().message == "a packed document is damaged: bytes behind its end");
  CHECK(unpack(packed, "short").error().code == stemma::ErrorCode::kSyntax);
}

TEST_CASE("a citation leads to a note and a citation that are there") {
  Document d;
  d.citations.resize(1);
  d.citations[0].note = 0;
  CHECK(unpack(pack(d), "").error().message == "a packed document is damaged: a citation that points to none");
  d.notes.resize(1);
  CHECK(unpack(pack(d), ""));
}

TEST_CASE("numbers, their limits, and hostile ones") {
  ByteWriter out;
  out.number(300);
  out.zigzag(-2);
  CHECK(hex(out.out) == "ac0203");
  ByteReader in(out.out, 0);
  CHECK(in.number(300) == 300);
  CHECK(in.zigzag() == -2);
  CHECK(in.number(9) == 0);
  CHECK(in.problem() == "it ends too early");
  CHECK(in.offset() == 3);

  ByteReader above("\xac\x02", 0);
  CHECK(above.number(299) == 0);
  CHECK(above.problem() == "a number beyond what can be meant");
  ByteReader endless("\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80", 0);
  CHECK(endless.number(UINT64_MAX) == 0);
  CHECK(endless.problem() == "a number without an end");
  ByteReader longer("\x08" "abc", 0);   // four bytes are promised
  CHECK(longer.string().empty());
  CHECK_FALSE(longer.good());
}

TEST_CASE("a source map that leads nowhere is refused") {
  const auto problem = [](std::string_view bytes, uint64_t text_size) {
    ByteReader in(bytes, 0);
    SourceMap map;
    unpack_map(in, text_size, map);
    return in.problem();
  };
  CHECK(problem({"\x01\x50", 2}, 10).empty());                                       // 10 bytes, exact
  CHECK(problem({"\x01\x50", 2}, 9) == "a number beyond what can be meant");
  CHECK(problem({"\x01\x00", 2}, 9) == "a piece of the source map that is none");
  CHECK(problem({"\x01\x0c\x01", 3}, 9) == "a place before or far behind the source");   // one byte before it
  CHECK(problem({"\x01\x09\x03", 3}, 9) == "a piece of the source beyond 4 GiB");        // of -1 bytes
  CHECK(problem({"\x01\x1a\x02\x01", 4}, 9) == "characters that do not fill their piece");  // 3 bytes, 2 each
}
