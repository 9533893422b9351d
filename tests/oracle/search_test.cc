// engine/search against its slow twin: random small archives, random queries of every form.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

#include "oracle/search_oracle.h"
#include "stemma/doc/days.h"
#include "stemma/engine/archive/writer.h"
#include "stemma/engine/search/facets.h"
#include "stemma/engine/search/grammar.h"
#include "stemma/engine/search/search.h"
#include "stemma/text/index_form.h"

using namespace stemma;
using namespace stemma::engine;

namespace {

constexpr const char* kWords[] = {"policy", "policies", "Mining", "mines", "mined", "García", "Garcia", "Gaddafi", "Qadhafi", "protest", "protests", "the", "the", "of",
                                  "of", "Lima", "Peru's", "élève", "eleves", "canción", "canciones", "1,234", "U.S.", "trade", "tarde", "free", "well-known", "Kyiv", "Kiev", "polici"};
constexpr const char* kTags[] = {"PREL", "PHUM", "EMIN", "PE"};

class Maker {
 public:
  explicit Maker(uint32_t seed) : random_(seed) {}
  size_t below(size_t n) { return random_() % n; }
  template <size_t N>
  std::string one(const char* const (&of)[N]) { return of[below(N)]; }

  std::string sentence(size_t most) {
    std::string out;
    for (size_t n = 1 + below(most); n > 0; --n) out += one(kWords) + (n > 1 ? below(9) == 0 ? ", " : " " : ".");
    return out;
  }

  void block(doc::Document& d, doc::BlockKind kind, size_t most) {
    const auto begin = static_cast<uint32_t>(d.text.size());
    d.text += sentence(most);
    doc::Block b;
    b.kind = kind;
    b.span = {begin, static_cast<uint32_t>(d.text.size())};
    d.blocks.push_back(b);
    d.text += "\n\n";
  }

  std::shared_ptr<const doc::Document> document(size_t number) {
    auto d = std::make_shared<doc::Document>();
    char id[17];
    std::snprintf(id, sizeof id, "%016zx", number * 7919 + below(1000) * 1000003);
    d->id = id;
    d->source.sha256 = std::string(id) + std::string(48, '0');
    d->kind = below(2) == 0 ? doc::Kind::kArticle : doc::Kind::kText;
    const char* languages[] = {"en", "en", "en", "en", "es", "es", "es", "fr", "fr", "zh", ""};
    d->language = one(languages);
    const char* dates[] = {"2005", "2005-10", "2005-10-03", "2009-11-25T20:48:00Z", "", "2004/2006"};
    d->date = one(dates);
    if (below(2) == 0) d->title = sentence(4);
    if (below(3) == 0) d->publisher = below(2) == 0 ? "The Gazette" : "Gazette of Lima";
    for (size_t n = 1 + below(4); n > 0; --n) block(*d, below(5) == 0 ? doc::BlockKind::kFurniture : doc::BlockKind::kParagraph, 12);
    if (below(3) == 0) cable(*d);
    return d;
  }

  void cable(doc::Document& d) {
    d.kind = doc::Kind::kCable;
    doc::Cable& c = d.cable.emplace();
    const char* stations[] = {"LIMA", "QUITO"};
    c.key = doc::CableKey{2005 + static_cast<int>(below(3)), one(stations), static_cast<uint32_t>(1 + below(3)), false};
    c.reference = doc::reference(*c.key);
    c.from = "AMEMBASSY " + c.key->station;
    c.classification = below(2) == 0 ? "SECRET" : "CONFIDENTIAL";
    c.subject = sentence(4);
    for (const char* tag : kTags) if (below(2) == 0) c.tags.push_back(tag);
    c.tag_meanings.resize(c.tags.size());
    if (below(2) == 0) c.references.push_back({doc::CableKey{2005 + static_cast<int>(below(3)), one(stations), static_cast<uint32_t>(1 + below(3)), false}, {0, 1}, "cable", {}, false, false, {}});
  }

  std::string word() {
    std::string w = one(kWords);
    w.erase(std::remove(w.begin(), w.end(), '.'), w.end());
    return w == "U.S" ? "US" : w;
  }

  std::string item() {
    const char* fields[] = {"kind:cable", "kind:article", "date:2005", "date:2005-10..", "date:<2005-10-02", "date:unknown", "class:SECRET", "class:C", "tags:PREL", "tags:(PHUM OR EMIN)",
                            "tags:P*", "from:lima", "from:=\"AMEMBASSY QUITO\"", "publisher:gazette", "publisher:\"the gazette\"", "lang:es", "year:2005", "path:\"c/1\"",
                            "ref:05LIMA1", "ref:\"QUITO 2\"", "kind:nothing", "*"};
    const char* patterns[] = {"/pol.c/", "/^m.n/", "/free trade/", "/the\\s+(policy|lima)/", "/of the \\w+ of/", "/trade/", "/mining of/", "/1,234 \\w+/"};
    switch (below(12)) {
      case 0: return "\"" + word() + " " + word() + "\"";
      case 1: return "\"" + word() + " " + word() + "\"~" + std::to_string(below(4));
      case 2: return "\"" + word() + " " + word() + " " + word() + "\"~" + std::to_string(1 + below(6));
      case 3: return "=" + word();
      case 4: return word() + "~" + std::to_string(1 + below(2));
      case 5: return word().substr(0, 3) + "*";
      case 6: return one(fields);
      case 7: return one(fields);
      case 8: return (below(2) == 0 ? "title:" : "subject:") + word();
      case 9: return one(patterns);
      case 10: return "title:\"" + word() + " " + word() + "\"";
      default: return word();
    }
  }

  std::string query(size_t depth) {
    std::string out;
    for (size_t n = 1 + below(3); n > 0; --n) {
      out += below(5) == 0 ? "-" : "";
      out += depth > 0 && below(4) == 0 ? "(" + query(depth - 1) + ")" : item();
      if (n > 1) out += below(3) == 0 ? " OR " : " ";
    }
    return out;
  }

 private:
  std::mt19937 random_;
};

struct SmallArchive {
  Archive archive;
  std::vector<oracle::OracleDocument> documents;   // number i is document i + 1 of the archive
};

SmallArchive archive_of(std::vector<oracle::OracleDocument> documents) {
  Result<Archive> archive = Archive::open(":memory:", store::Mode::kCreate);
  REQUIRE(archive);
  SmallArchive out{std::move(*archive), std::move(documents)};
  KnownWords known;
  Writer writer(out.archive);
  for (size_t i = 0; i < out.documents.size(); ++i) {
    if (i % 7 == 0) writer.begin();
    const oracle::OracleDocument& d = out.documents[i];
    const int64_t file = writer.file(d.path);
    Row row = make_row(*d.document, d.document->text, {.known = &known});
    writer.take_words(row);
    REQUIRE(writer.document(file, "", row).placed == Placed::kNew);
    writer.finish(file, {}, "", {""});
    if (i % 7 == 6 || i + 1 == out.documents.size()) REQUIRE(!writer.commit());
  }
  return out;
}

SmallArchive make_archive(Maker& make, size_t size) {
  std::vector<oracle::OracleDocument> documents;
  for (size_t i = 0; i < size; ++i) {
    const auto d = make.document(i);
    const bool again = i > 0 && make.below(6) == 0;   // a new version of the one before
    const std::string path = again ? documents.back().path : "c/" + std::to_string(i) + ".txt";
    if (again) documents.back().current = false;
    documents.push_back({d, path, true});
  }
  return archive_of(std::move(documents));
}

std::set<size_t> found(const SmallArchive& a, const std::string& query, Likenesses likenesses) {
  SearchOptions options;
  options.likenesses = likenesses;
  const auto documents = search_documents(a.archive, query, options);
  REQUIRE(documents);
  std::set<size_t> out;
  for (const uint32_t doc : *documents) out.insert(doc - 1);
  return out;
}

// Days descend, equal ones in the order of the archive, documents without a date last.
bool newest_first(const SmallArchive& a, const std::vector<Hit>& hits) {
  const auto key = [&](const Hit& h) {
    const auto days = doc::days(a.documents[static_cast<size_t>(h.doc) - 1].document->date);
    return std::pair(days ? -int64_t{days->first} : INT64_MAX, h.doc);
  };
  return std::is_sorted(hits.begin(), hits.end(), [&](const Hit& x, const Hit& y) { return key(x) < key(y); });
}

std::shared_ptr<const doc::Document> written_in(const std::string& language, const std::string& text) {
  auto d = std::make_shared<doc::Document>();
  d->id = text::fold(language + std::to_string(std::hash<std::string>{}(text) % 1000));
  d->source.sha256 = d->id;
  d->language = language;
  d->text = text;
  doc::Block b;
  b.kind = doc::BlockKind::kParagraph;
  b.span = {0, static_cast<uint32_t>(text.size())};
  d->blocks.push_back(b);
  return d;
}

}  // namespace

TEST_CASE("forms of a word count in documents of their language, and of the commonest where it is not known") {
  const SmallArchive a = archive_of({{written_in("en", "Policies and a mission."), "0"}, {written_in("en", "He is here."), "1"}, {written_in("es", "Policies, in English."), "2"},
                                     {written_in("", "Policies again"), "3"}, {written_in("es", "Ellos hablaron"), "4"}, {written_in("en", "hablaron"), "5"}});
  CHECK(found(a, "policy", {}) == std::set<size_t>{0, 3});
  CHECK(found(a, "=policies", {}) == std::set<size_t>{0, 2, 3});
  CHECK(found(a, "hablar", {}) == std::set<size_t>{4});
  CHECK(found(a, "hablaron", {}) == std::set<size_t>{4, 5});
  CHECK(found(a, "\"mission policy\"~5", {}) == std::set<size_t>{0});
}

TEST_CASE("search finds what looking at every word finds") {
  for (uint32_t seed = 1; seed <= 12; ++seed) {
    Maker make(seed);
    const SmallArchive a = make_archive(make, 5 + make.below(60));
    const oracle::SearchOracle oracle(a.documents);
    for (int i = 0; i < 150; ++i) {
      const std::string text = make.query(2) + (make.below(6) == 0 ? " in:furniture" : "") + (make.below(6) == 0 ? " in:versions" : "");
      const Likenesses likenesses{make.below(4) != 0, make.below(4) != 0};
      const Result<Query> query = parse_query(text);
      CAPTURE(seed);
      CAPTURE(text);
      CAPTURE(likenesses.stem);
      CAPTURE(likenesses.variants);
      REQUIRE(query);
      CHECK(found(a, text, likenesses) == oracle.matches(*query, likenesses));
    }
  }
}

TEST_CASE("pages put together are the whole, in one order, and facets count them") {
  for (uint32_t seed = 50; seed < 54; ++seed) {
    Maker make(seed);
    const SmallArchive a = make_archive(make, 40);
    for (int i = 0; i < 25; ++i) {
      const std::string text = make.query(1);
      CAPTURE(text);
      SearchOptions options;
      options.order = make.below(2) == 0 ? Order::kDate : Order::kRelevance;
      options.limit = 1000;
      options.facet_values = 3;
      const auto whole = search(a.archive, text, options);
      REQUIRE(whole);
      CHECK(whole->total == whole->hits.size());
      std::vector<std::string> paged;
      options.limit = 7;
      for (options.offset = 0; options.offset < whole->total; options.offset += 7) {
        const auto page = search(a.archive, text, options);
        REQUIRE(page);
        CHECK(page->total == whole->total);
        for (const Hit& h : page->hits) paged.push_back(h.id);
      }
      std::vector<std::string> ids;
      store::Bitmap set;
      for (const Hit& h : whole->hits) ids.push_back(h.id), set.add(static_cast<uint32_t>(h.doc));
      CHECK(paged == ids);
      for (size_t k = 1; k < whole->hits.size(); ++k) CHECK(whole->hits[k].score <= whole->hits[k - 1].score);
      if (options.order == Order::kDate) CHECK(newest_first(a, whole->hits));
      std::map<std::string, std::map<std::string, uint64_t>> counts;
      for (const Hit& h : whole->hits) for (const auto& [field, value] : facets_of(*a.documents[static_cast<size_t>(h.doc) - 1].document)) ++counts[field][value];
      for (const uint64_t few : {uint64_t{0}, uint64_t{1000}}) {
        for (const Facet& f : count_facets(a.archive.db(), set, 3, few)) {
          const auto& wanted = counts[std::string(f.field == "from" ? "origin" : f.field == "lang" ? "language" : f.field)];
          CAPTURE(f.field);
          CHECK(f.values.size() == std::min<size_t>(3, wanted.size()));
          CHECK(f.more == (wanted.size() > 3));
          for (const FacetCount& v : f.values) CHECK(wanted.at(v.value) == v.count);
        }
      }
    }
  }
}

TEST_CASE("every mark in a snippet stands for a word of the query, in its place") {
  Maker make(99);
  const SmallArchive a = make_archive(make, 60);
  for (int i = 0; i < 60; ++i) {
    const std::string word = make.word();
    SearchOptions options;
    options.limit = 100;
    const auto answer = search(a.archive, word, options);
    REQUIRE(answer);
    CAPTURE(word);
    for (const Hit& h : answer->hits) {
      const doc::Document& d = *a.documents[static_cast<size_t>(h.doc) - 1].document;
      REQUIRE(!h.snippets.empty());
      for (const Snippet& s : h.snippets) {
        CHECK(s.text == s.span.of(d.text));
        for (const Span hit : s.hits) {
          CHECK(s.span.contains(hit));
          const std::string form = text::index_form(hit.of(d.text));
          bool known = false;
          for (const PartRead& r : answer->readings) for (const Expansion& e : r.words) for (const Kin& k : e.kin) known = known || k.word == form;
          if (answer->readings[0].words.size() == 1) CHECK(known);
        }
      }
    }
  }
}
