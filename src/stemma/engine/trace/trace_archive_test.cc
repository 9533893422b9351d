// A trace that goes on from what an archive has kept is held to one that has nothing.
#include <doctest/doctest.h>

#include <random>

#include "stemma/engine/archive/fixture_internal.h"
#include "stemma/engine/trace/stored_families.h"
#include "stemma/engine/trace/stored_pairs.h"
#include "stemma/engine/trace/stored_words.h"
#include "stemma/engine/trace/traced.h"

namespace stemma::engine {
namespace {

constexpr const char* kWho[] = {"the consul", "a pilot", "the warden of kelst", "her clerk", "the ministry", "an old trawlerman", "the envoy", "the harbour master"};
constexpr const char* kDid[] = {"refused", "counted", "mistrusted", "buried", "praised", "signed", "weighed", "forgot"};
constexpr const char* kWhat[] = {"the ledger of berths", "a stamped letter", "seven crates of lamps", "the drowned orchard", "every levy of the quay", "a census of gulls"};
constexpr const char* kWhere[] = {"near Selmora", "behind the mole", "in the quarry", "on the ferry to Halden", "at low tide", "under the lighthouse"};

std::string sentence(std::mt19937& random) {
  const auto one = [&](const auto& of) { return std::string(of[random() % std::size(of)]); };
  std::string out = one(kWho) + " " + one(kDid) + " " + one(kWhat) + " " + one(kWhere) + " while " + one(kWho) + " " + one(kDid) + " " + one(kWhat);
  out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out + ".";
}

// Everything that a trace says, but for the numbers of documents.
std::string told(const TraceReport& r, const Options& options) {
  std::string out;
  each_passage(r, options, [&](const PassageDetails& p) {
    out += r.documents[p.passage.doc_a].id + ":" + std::to_string(p.a_span.begin) + "-" + std::to_string(p.a_span.end) + " ";
    out += r.documents[p.passage.doc_b].id + ":" + std::to_string(p.b_span.begin) + "-" + std::to_string(p.b_span.end) + " ";
    out += std::to_string(p.passage.bits) + " " + std::to_string(p.passage.equal) + "+" + std::to_string(p.passage.alike) + " ";
    out += std::string(trace::pairs::name(p.details.kind)) + trace::pairs::name(p.details.direction);
    for (const auto& [x, y] : p.details.substitutions) out += " " + x + ">" + y;
    for (const auto w : p.details.why) out += std::string(" ") + trace::pairs::name(w);
    out += p.a->title + p.b->date + "\n";
  });
  for (const trace::pairs::Family& f : r.families) {
    out += trace::pairs::name(f.kind);
    for (const auto& m : f.members) out += " " + r.documents[m.doc].id + trace::pairs::name(m.role) + std::to_string(m.coverage);
    out += "\n";
  }
  return out;
}

std::string told(const std::string& record, unsigned threads = 2) {
  const Options options{threads, {}};
  const Result<TraceReport> r = trace_archive(record, options);
  REQUIRE(r);
  CHECK(r->failures.empty());
  return told(*r, options);
}

// Letters that share sentences with each other, one of them with all.
struct Letters {
  Shelf shelf;
  std::mt19937 random;
  std::vector<std::string> pool;

  explicit Letters(unsigned seed) : random(seed) {
    for (int i = 0; i < 60; ++i) pool.push_back(sentence(random));
  }
  std::string text() {
    std::string out;
    for (int i = 0; i < 7; ++i) out += (random() % 3 == 0 ? sentence(random) : pool[random() % pool.size()]) + (i % 3 == 2 ? "\n\n" : " ");
    if (random() % 4 != 0) out += pool[0] + "\n";
    if (random() % 8 == 0) out.replace(out.find(" the "), 5, " thc ");   // a slip of the scanner
    return out + "Written in " + std::to_string(1900 + random() % 60) + ".\n";
  }
  std::string record() const { return shelf.path() + "/record.stemma"; }
  // The same archive without what tracing has kept.
  std::string from_nothing() const {
    const std::string copy = shelf.path() + "/fresh.stemma";
    for (const char* tail : {"", "-wal", "-shm"}) std::filesystem::remove(copy + tail);
    std::filesystem::copy_file(record(), copy);
    {
      const Result<Archive> a = Archive::open(copy, store::Mode::kWrite);
      REQUIRE(a);
      REQUIRE(!a->db().run("DELETE FROM traced_words; DELETE FROM traced_pairs; DELETE FROM family; DELETE FROM family_member; DELETE FROM meta WHERE key LIKE 'trace%'"));
    }
    return told(copy, 1);
  }
};

TEST_CASE("whatever was added, changed or taken back in whatever order: the trace is that from nothing") {
  for (const unsigned seed : {3U, 17U, 40U}) {
    Letters letters(seed);
    std::vector<std::string> versions(70);
    for (int batch = 0; batch < 5; ++batch) {
      for (int i = 0; i < 14; ++i) {
        const size_t n = letters.random() % versions.size();
        const std::string before = versions[n];
        versions[n] = letters.text();
        if (!before.empty() && letters.random() % 2 == 0) letters.shelf.write(std::to_string(n) + ".txt", "Withdrawn. Nothing is said of it.\n");
        else letters.shelf.write(std::to_string(n) + ".txt", versions[n]);
      }
      if (batch > 0) letters.shelf.write("back.txt", versions[letters.random() % 20] + (batch == 2 ? "" : "Again.\n"));   // and back to what it was
      (void)letters.shelf.archive();
      const std::string expected = letters.from_nothing();
      CHECK(std::count(expected.begin(), expected.end(), '\n') > 20);
      CHECK((told(letters.record()) == expected));
      CHECK((told(letters.record(), 1) == expected));   // nothing is new
    }
  }
}

TEST_CASE("a trace that was interrupted or whose rows are damaged leaves nothing false") {
  Letters letters(5);
  for (int i = 0; i < 40; ++i) letters.shelf.write(std::to_string(i) + ".txt", letters.text());
  (void)letters.shelf.archive();
  const std::string before = told(letters.record());
  for (int i = 30; i < 50; ++i) letters.shelf.write(std::to_string(i) + ".txt", letters.text());
  (void)letters.shelf.archive();
  const std::string expected = letters.from_nothing();
  CHECK((before != expected));
  for (const char* harm : {"DELETE FROM traced_pairs WHERE doc % 2", "DELETE FROM traced_words", "UPDATE traced_pairs SET bytes = x'00' WHERE doc % 3 = 0",
                           "UPDATE traced_words SET bytes = substr(bytes, 1, 40)"}) {
    {
      const Result<Archive> a = Archive::open(letters.record(), store::Mode::kWrite);
      REQUIRE(a);
      REQUIRE(!a->db().run(std::string(harm) + "; DELETE FROM meta WHERE key = 'traced-set'"));
    }
    CHECK((told(letters.record()) == expected));
  }
}

TEST_CASE("an archive of the first format is brought up to date and traced; one that takes no rows is traced") {
  Letters letters(9);
  for (int i = 0; i < 12; ++i) letters.shelf.write(std::to_string(i) + ".txt", letters.text());
  (void)letters.shelf.archive();
  const std::string expected = letters.from_nothing();
  {
    const Result<Archive> archive = Archive::open(letters.record(), store::Mode::kWrite);
    REQUIRE(archive);
    REQUIRE(!archive->db().run("DROP TABLE traced_words; DROP TABLE traced_pairs; DROP TABLE family; DROP TABLE family_member; PRAGMA user_version = 1"));
    CHECK(trace_state(archive->db()).set.empty());
    CHECK(families_of(archive->db(), {1}).empty());
  }
  CHECK((told(letters.record()) == expected));
  CHECK(std::filesystem::exists(letters.record() + ".v1"));
  {
    const Result<Archive> archive = Archive::open(letters.record(), store::Mode::kWrite);
    REQUIRE(!archive->db().run("DELETE FROM traced_pairs; DELETE FROM meta WHERE key = 'traced-set'"));
    REQUIRE(!archive->db().run("CREATE TRIGGER closed BEFORE INSERT ON traced_pairs BEGIN SELECT RAISE(ABORT, 'closed'); END"));
  }
  const Result<TraceReport> r = trace_archive(letters.record(), {});
  REQUIRE(r);
  CHECK((told(*r, {}) == expected));
  REQUIRE(r->failures.size() == 1);
  CHECK(r->failures[0].error.message.find("closed") != std::string::npos);
}

TEST_CASE("what was traced is counted, and what is not yet") {
  Letters letters(2);
  const std::string text = letters.text();
  letters.shelf.write("a.txt", text);
  letters.shelf.write("b.txt", text + "A copy.\n");
  {
    const Archive a = letters.shelf.archive();
    CHECK(trace_state(a.db()).untraced == 2);
  }
  (void)told(letters.record());
  letters.shelf.write("c.txt", letters.text());
  const Archive a = letters.shelf.archive();
  const TraceState state = trace_state(a.db());
  CHECK(state.documents == 2);
  CHECK(state.passages == 1);
  CHECK(state.families == 1);
  CHECK(state.untraced == 1);
  const auto families = families_of(a.db(), {letters.shelf.document(a, "a.txt"), letters.shelf.document(a, "b.txt"), letters.shelf.document(a, "c.txt")});
  REQUIRE(families.size() == 2);
  CHECK(families.begin()->second.name == families.rbegin()->second.name);
  CHECK(families.begin()->second.kind == "copies");
}

TEST_CASE("words, pairs and notes come back from their bytes; other bytes do not") {
  WordShare share;
  share.forms = {"", "the", "harbour"};
  share.documents.push_back({7, {3, 2, "2009-11", "09LIMA7", {"1041000310044"}, true}, {1, 0, 2}, {{trace::Tell::kArticle, {4, 11}, "a"}}});
  const std::string packed = pack(share);
  const Result<WordShare> again = unpack_words(packed);
  REQUIRE(again);
  CHECK(pack(*again) == packed);
  CHECK(again->documents[0].signs[0].expected == "a");
  CHECK(again->documents[0].facts.numbers == std::vector<std::string>{"1041000310044"});
  std::vector<StoredPair> pairs(1);
  pairs[0] = {12, 0xFFFFFFFFFFFFFFFFU, {{3, 9, 0, 8, {{0, 0, 4, true}, {5, 6, 1, false}}, "note"}}};
  const Result<std::vector<StoredPair>> pairs_again = unpack_pairs(pack(pairs));
  REQUIRE(pairs_again);
  CHECK(pack(*pairs_again) == pack(pairs));
  const Remark remark{{10, 40}, {0, 31}, {trace::pairs::PassageKind::kEdited, trace::pairs::Direction::kAToB, {trace::pairs::Why::kDate}, {{"army", "military"}}}};
  const Result<Remark> remark_again = unpack_remark(pack(remark));
  REQUIRE(remark_again);
  CHECK(pack(*remark_again) == pack(remark));
  for (size_t n = 0; n < packed.size(); ++n) CHECK_FALSE(unpack_words(packed.substr(0, n)));
  for (size_t n = 0; n < pack(pairs).size(); ++n) CHECK_FALSE(unpack_pairs(pack(pairs).substr(0, n)));
  for (size_t n = 0; n < pack(remark).size(); ++n) CHECK_FALSE(unpack_remark(pack(remark).substr(0, n)));
}

}  // namespace
}  // namespace stemma::engine
