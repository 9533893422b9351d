#include "stemma/engine/archive/add.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "stemma/base/file.h"
#include "stemma/doc/pack.h"
#include "stemma/engine/archive/doctor.h"
#include "stemma/engine/archive/row.h"
#include "stemma/store/likeness.h"

namespace stemma::engine {
namespace {

namespace fs = std::filesystem;

// A folder with a pile and an archive in it, gone with the test.
struct Desk {
  fs::path folder = fs::temp_directory_path() / ("stemma-add-" + std::to_string(::getpid()));
  Desk() { fs::remove_all(folder), fs::create_directories(folder / "pile"); }
  ~Desk() { fs::remove_all(folder); }

  void write(const std::string& name, const std::string& text) const { std::ofstream(folder / "pile" / name) << text; }
  std::string at(const std::string& name) const { return (folder / name).string(); }

  Archive archive(store::Sources sources = store::Sources::kKept, const std::string& name = "a.stemma") const {
    Result<Archive> a = Archive::open(at(name), store::Mode::kCreate, sources);
    REQUIRE(a);
    return std::move(*a);
  }
  AddSummary put(const Archive& a, Adding adding = {}, unsigned threads = 0) const {
    if (adding.paths.empty()) adding.paths = {at("pile")};
    AddSummary s = add(a, adding, {threads, {}});
    CHECK(!s.error);
    CHECK(examine(a).problems.empty());
    return s;
  }
};

std::string text_of(const std::string& subject) {
  return "A note on " + subject + "\n\nThe harbour office counted the boats on Tuesday and wrote the number down for the council.\n";
}

// Every row of a table, as one string.
std::string rows(const Archive& a, const std::string& sql) {
  store::Statement s = a.db().prepare(sql);
  std::string out;
  while (s.row()) out.append(s.text(0)).append("\n");
  CHECK(!s.error());
  return out;
}

std::string places(const Archive& a) {
  return rows(a, "SELECT path || ' ' || member || ' ' || version || ' ' || place.current || ' ' || title FROM place JOIN file USING(file) JOIN document USING(doc) ORDER BY path, member, version");
}

TEST_CASE("adding again is free: unchanged files are not read, touched ones only hashed") {
  const Desk desk;
  desk.write("a.txt", text_of("boats"));
  desk.write("b.txt", text_of("nets"));
  const Archive a = desk.archive();
  AddSummary s = desk.put(a);
  CHECK(s.documents == 2);
  CHECK(s.files == 2);
  s = desk.put(a);
  CHECK(s.documents == 0);
  CHECK(s.files == 0);
  CHECK(s.unchanged == 2);
  fs::last_write_time(desk.folder / "pile/a.txt", fs::file_time_type::clock::now() + std::chrono::hours(1));
  s = desk.put(a);
  CHECK(s.files == 0);
  CHECK(s.unchanged == 2);
  CHECK(s.total == 2);
  CHECK(places(a) == "pile/a.txt  1 1 A note on boats\npile/b.txt  1 1 A note on nets\n");
}

TEST_CASE("a changed file is a new version beside the old one, and the old one when it changes back") {
  const Desk desk;
  desk.write("a.txt", text_of("boats"));
  const Archive a = desk.archive();
  desk.put(a);
  desk.write("a.txt", text_of("sails"));
  const AddSummary s = desk.put(a);
  CHECK(s.documents == 1);
  CHECK(s.versions == 1);
  CHECK(places(a) == "pile/a.txt  1 0 A note on boats\npile/a.txt  2 1 A note on sails\n");
  CHECK(rows(a, "SELECT title || current FROM document ORDER BY doc") == "A note on boats0\nA note on sails1\n");
  desk.write("a.txt", text_of("boats"));
  CHECK(desk.put(a).copies == 1);
  CHECK(places(a) == "pile/a.txt  1 0 A note on boats\npile/a.txt  2 0 A note on sails\npile/a.txt  3 1 A note on boats\n");
  CHECK(rows(a, "SELECT title || current FROM document ORDER BY doc") == "A note on boats1\nA note on sails0\n");
  CHECK(rows(a, "SELECT value || count FROM facet WHERE field = 'state' ORDER BY 1") == "current1\nold1\n");
}

TEST_CASE("a member that is gone from its container is a former one") {
  const Desk desk;
  const std::string one = R"({"text":"The first letter speaks of rain and of the road to the mill."})";
  const std::string two = R"({"text":"The second letter speaks of snow and of the road to the sea."})";
  desk.write("letters.jsonl", one + "\n" + two + "\n");
  const Archive a = desk.archive();
  CHECK(desk.put(a).documents == 2);
  desk.write("letters.jsonl", one + "\n");
  CHECK(desk.put(a).documents == 0);
  CHECK(rows(a, "SELECT member || current FROM place ORDER BY member") == "11\n20\n");
  CHECK(rows(a, "SELECT count(*) FROM document WHERE current") == "1\n");
}

TEST_CASE("the same bytes in two places are one document") {
  const Desk desk;
  desk.write("a.txt", text_of("boats"));
  desk.write("b.txt", text_of("boats"));
  const Archive a = desk.archive();
  const AddSummary s = desk.put(a);
  CHECK(s.documents == 1);
  CHECK(s.copies == 1);
  CHECK(a.paths(1) == std::vector<std::string>{"pile/a.txt", "pile/b.txt"});
}

TEST_CASE("what cannot be read is listed with its reason, skipped, and read again when asked for") {
  const Desk desk;
  desk.write("a.txt", text_of("boats"));
  desk.write("b.txt", std::string("\x7f" "ELF\0\0\0\1\2\3\0\0\0", 12));
  const Archive a = desk.archive();
  AddSummary s = desk.put(a);
  CHECK(s.documents == 1);
  REQUIRE(s.failures.size() == 1);
  CHECK(s.failures[0].path == "pile/b.txt");
  CHECK(examine(a).failures.size() == 1);
  CHECK(failed_files(a) == std::vector<std::string>{desk.at("pile/b.txt")});
  CHECK(desk.put(a).unchanged == 2);
  Adding retry;
  retry.retry = true;
  CHECK(desk.put(a, retry).failures.size() == 1);
  desk.write("b.txt", text_of("nets"));
  s = desk.put(a);
  CHECK(s.documents == 1);
  CHECK(failed_files(a).empty());
}

TEST_CASE("a rehearsal writes nothing; globs choose files") {
  const Desk desk;
  desk.write("a.txt", text_of("boats"));
  desk.write("b.md", text_of("nets"));
  const Archive a = desk.archive();
  Adding dry;
  dry.dry_run = true;
  const AddSummary s = desk.put(a, dry);
  CHECK(s.files == 2);
  CHECK(s.total == 0);
  CHECK(rows(a, "SELECT path FROM file").empty());
  Adding some;
  some.include = {"*.txt", "*.md"};
  some.exclude = {"*/pile/b*"};
  CHECK(desk.put(a, some).documents == 1);
  CHECK(places(a) == "pile/a.txt  1 1 A note on boats\n");
}

TEST_CASE("a document comes out as it was read, and its source byte for byte") {
  const Desk desk;
  const std::string page = "<html><head><title>Nets</title></head><body><p>The <b>nets</b> were counted &amp; mended by the harbour office on Tuesday.</p></body></html>";
  desk.write("a.html", page);
  desk.write("b.txt", text_of("boats"));
  for (const auto sources : {store::Sources::kKept, store::Sources::kReferenced}) {
    const bool kept = sources == store::Sources::kKept;
    const Archive a = desk.archive(sources, kept ? "kept.stemma" : "referenced.stemma");
    desk.put(a);
    const Pile pile = read_pile({desk.at("pile")}, {});
    REQUIRE(pile.entries.size() == 2);
    for (int64_t doc = 1; doc <= 2; ++doc) {
      const auto again = a.document(doc);
      REQUIRE(again);
      const doc::Document& read = *pile.entries[static_cast<size_t>(doc - 1)].document;
      CHECK((*again)->text == read.text);
      CHECK(doc::pack(**again) == doc::pack(read));
      CHECK(a.source(doc).value() == std::string(File::open(read.source.path)->bytes()));
    }
    CHECK(a.document(3).error().code == ErrorCode::kNotFound);
    CHECK((rows(a, "SELECT count(*) FROM body WHERE source IS NOT NULL") == "1\n") == kept);
  }
  fs::remove(desk.folder / "pile/a.html");
  Result<Archive> referenced = Archive::open(desk.at("referenced.stemma"), store::Mode::kRead);
  CHECK(referenced->source(1).error().message.find("none of them holds the document any more") != std::string::npos);
  CHECK(referenced->source(2).value() == text_of("boats"));
}

// The vocabulary with its keys, whatever runs it lies in.
std::string likeness(const Archive& a) {
  const Result<store::Runs> runs = store::Runs::open(a.db(), store::kLikenessKind);
  REQUIRE(runs);
  std::set<std::string> out;
  for (store::RunCursor& c : runs->cursors()) {
    for (c.seek(""); c.valid(); c.next()) {
      std::vector<std::string> words = {""};
      REQUIRE(store::take_words(c.key(), c.value(), words));
      for (const std::string& w : words) out.insert(c.key() + " " + w + "\n");
    }
  }
  std::string all;
  for (const std::string& row : out) all += row;
  return all;
}

// Everything that an archive knows, but for numbers and times.
std::string content(const Archive& a) {
  return places(a) + rows(a, "SELECT id || kind || title || ifnull(date, '') || ifnull(first_day, '') || ifnull(reference, '') || words FROM document ORDER BY id") +
         rows(a, "SELECT field || ':' || value || ' ' || count FROM facet ORDER BY 1") + likeness(a) +
         rows(a, "SELECT id || n || r.kind || ifnull(year, '') || ifnull(station, '') || ifnull(number, '') || exact FROM reference r JOIN document USING(doc) ORDER BY 1");
}

TEST_CASE("the archive of the sample is the same for any number of threads and any order") {
  const Desk desk;
  Adding all;
  all.paths = {std::string(STEMMA_ROOT) + "/sample"};
  const Archive one = desk.archive(store::Sources::kKept, "one.stemma");
  desk.put(one, all, 1);
  const Archive four = desk.archive(store::Sources::kKept, "four.stemma");
  desk.put(four, all, 4);
  CHECK(content(one) == content(four));
  CHECK(content(one).find("kind:cable ") != std::string::npos);
  const Archive parts = desk.archive(store::Sources::kKept, "parts.stemma");
  for (const std::string part : {"press", "record"}) {
    Adding some;
    some.paths = {all.paths[0] + "/" + part};
    desk.put(parts, some);
  }
  desk.put(parts, all);
  CHECK(content(parts) == content(one));
  CHECK(parts.fingerprint().value() == one.fingerprint().value());
}

TEST_CASE("an add that is stopped keeps what it has; run again it ends as if it had run once") {
  const Desk desk;
  for (int i = 0; i < 200; ++i) desk.write(std::to_string(100 + i) + ".txt", text_of("boat " + std::to_string(i)));
  const Archive a = desk.archive();
  std::atomic<int> asked = 0;
  Adding some;
  some.stopped = [&asked] { return ++asked > 20; };   // before each file
  AddSummary s = desk.put(a, some);
  CHECK(s.interrupted);
  CHECK(s.documents > 5);
  CHECK(s.documents < 200);
  s = desk.put(a);
  CHECK(s.total == 200);
  const Archive b = desk.archive(store::Sources::kKept, "b.stemma");
  desk.put(b);
  CHECK(a.fingerprint().value() == b.fingerprint().value());
  CHECK(content(a) == content(b));
}

TEST_CASE("the archive itself is no document of its pile") {
  const Desk desk;
  desk.write("a.txt", text_of("boats"));
  const Archive a = desk.archive(store::Sources::kKept, "pile/record.stemma");
  CHECK(desk.put(a).failures.empty());
  CHECK(desk.put(a).unchanged == 1);
}

TEST_CASE("a cable is filed under what its header says") {
  const Pile pile = read_pile({std::string(STEMMA_ROOT) + "/sample"}, {});
  std::map<std::string, size_t> fields;
  for (const Entry& e : pile.entries) {
    if (e.document->kind != doc::Kind::kCable) continue;
    for (const auto& [field, value] : facets_of(*e.document)) ++fields[field];
  }
  for (const char* field : {"kind", "origin", "to", "class", "handling", "tags", "tag-meaning", "portion", "signed", "style", "year"}) {
    CAPTURE(field);
    CHECK(fields[field] > 0);
  }
}

TEST_CASE("words are indexed as they stand, furniture apart") {
  doc::Document d;
  d.title = "García’s nets";
  d.text = "Buy now\nThe U.S. paid 1,234 for nets.";
  d.blocks = {{doc::BlockKind::kFurniture, {0, 7}}, {doc::BlockKind::kParagraph, {8, 37}}};
  store::DocumentWords words;
  CHECK(index_words(d, words) == 8);
  const auto column = [&](uint32_t wanted) {
    std::map<store::Place, std::string_view> at;
    for (size_t i = 0; i < words.size(); ++i) {
      for (const store::Place p : words.places(i)) if (store::column_of(p) == wanted) at[p] = words.word(i);
    }
    std::string out;
    for (const auto& [place, word] : at) out.append(out.empty() ? "" : " ").append(word);
    return out;
  };
  CHECK(column(store::kTitleColumn) == "garcía's nets");
  CHECK(column(store::kBodyColumn) == "the us paid 1234 for nets");
  CHECK(column(store::kFurnitureColumn) == "buy now");
}

}  // namespace
}  // namespace stemma::engine
