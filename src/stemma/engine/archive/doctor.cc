// SQLite checks its pages; what it cannot know is whether documents open, whether sets of documents
// agree with the documents there are, and whether the lists of words can be read.
#include "stemma/engine/archive/doctor.h"

#include <sqlite3.h>
#include <filesystem>
#include <map>

#include "stemma/base/sha256.h"
#include "stemma/base/subprocess.h"
#include "stemma/engine/pipeline.h"
#include "stemma/engine/trace/build.h"
#include "stemma/store/bitmap.h"
#include "stemma/store/check_runs.h"

namespace stemma::engine {
namespace {

constexpr size_t kMostProblems = 20;

int64_t count(const store::Database& db, const char* sql) {
  store::Statement s = db.prepare(sql);
  return s.row() ? s.integer(0) : 0;
}

// Tables by what they are for.
std::string part_of(std::string_view table) {
  if (table.starts_with("run") || table == "lengths") return "index of words";
  if (table.starts_with("body") || table == "dictionary") return "texts and sources";
  if (table.starts_with("facet")) return "facets";
  if (table.starts_with("traced") || table.starts_with("family")) return "shared passages, families";
  return "documents, places, references";
}

void measure(const store::Database& db, Condition& out) {
  std::map<std::string, uint64_t> parts;
  store::Statement s = db.prepare("SELECT name, sum(pgsize) FROM dbstat GROUP BY name");
  while (s.row()) parts[part_of(s.text(0))] += static_cast<uint64_t>(s.integer(1));
  out.parts.assign(parts.begin(), parts.end());
  std::sort(out.parts.begin(), out.parts.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  out.bytes = static_cast<uint64_t>(count(db, "PRAGMA page_count")) * static_cast<uint64_t>(count(db, "PRAGMA page_size"));
}

void add_problem(Condition& out, std::string problem) {
  if (out.problems.size() < kMostProblems) out.problems.push_back(std::move(problem));
}

void check_pages(const store::Database& db, Condition& out) {
  store::Statement s = db.prepare("PRAGMA integrity_check(20)");
  while (s.row()) {
    if (s.text(0) != "ok") add_problem(out, std::string(s.text(0)));
  }
  if (s.error()) add_problem(out, s.error()->message);
}

void check_documents(const Archive& archive, Condition& out) {
  store::Statement s = archive.db().prepare("SELECT doc, id, sha256 FROM document ORDER BY doc");
  while (s.row()) {
    const std::string which = "document " + std::string(s.text(1)) + ": ";
    const auto document = archive.document(s.integer(0));
    if (!document) add_problem(out, which + document.error().message);
    else if ((*document)->id != s.text(1)) add_problem(out, which + "another one stands in its place");
    if (!out.sources_kept) continue;
    const Result<std::string> source = archive.source(s.integer(0));
    if (!source) add_problem(out, which + source.error().message);
    else if (sha256_bytes(*source) != s.blob(2)) add_problem(out, which + "its source bytes have changed");
  }
  if (s.error()) add_problem(out, s.error()->message);
}

void check_facets(const store::Database& db, Condition& out) {
  store::Statement s = db.prepare("SELECT field, value, count, docs FROM facet");
  uint64_t states = 0;
  while (s.row()) {
    const Result<store::Bitmap> docs = store::load_bitmap(s.blob(3));
    const std::string which = "facet " + std::string(s.text(0)) + ":" + std::string(s.text(1));
    if (!docs) add_problem(out, which + ": " + docs.error().message);
    else if (docs->cardinality() != static_cast<uint64_t>(s.integer(2))) add_problem(out, which + ": its count is wrong");
    else if (s.text(0) == "state") states += docs->cardinality();
  }
  if (states != static_cast<uint64_t>(out.documents)) add_problem(out, "not every document is filed as current or old");
}

}  // namespace

Installation examine_installation() {
  Installation out;
  out.sqlite = sqlite3_libversion();
  out.programs = {{"pdftotext", subprocess::find("pdftotext"), "PDF files", "poppler-utils"},
                  {"pdftoppm", subprocess::find("pdftoppm"), "scanned PDF files", "poppler-utils"},
                  {"tesseract", subprocess::find("tesseract"), "scans and images", "tesseract-ocr"}};
  return out;
}

Condition examine(const Archive& archive) {
  const store::Database& db = archive.db();
  Condition out;
  out.format = count(db, "PRAGMA user_version");
  out.sources_kept = store::sources(db) == store::Sources::kKept;
  out.documents = count(db, "SELECT count(*) FROM document");
  out.current = count(db, "SELECT count(*) FROM document WHERE current");
  out.files = count(db, "SELECT count(*) FROM file");
  out.unfinished = count(db, "SELECT count(*) FROM file WHERE NOT done AND file NOT IN (SELECT file FROM failure)");
  out.text_bytes = static_cast<uint64_t>(count(db, "SELECT sum(bytes) FROM document"));
  measure(db, out);
  check_pages(db, out);
  check_documents(archive, out);
  check_facets(db, out);
  if (auto e = store::check_words(db)) add_problem(out, e->message);
  if (auto e = check_passages(db)) add_problem(out, e->message);
  if (auto e = store::check_likeness(db)) add_problem(out, e->message);
  out.traced = trace_state(db);
  if (auto e = check_traces(db)) add_problem(out, e->message);
  if (const Result<std::string> f = archive.fingerprint()) out.fingerprint = *f;
  store::Statement s = db.prepare("SELECT f.path, x.member, x.reason, x.at FROM failure x JOIN file f USING(file) ORDER BY f.path, x.member");
  while (s.row()) {
    Error e{ErrorCode::kUnreadable, std::string(s.text(2)), {}};
    if (!s.is_null(3)) e.offset = static_cast<uint64_t>(s.integer(3));
    out.failures.push_back({address(std::string(s.text(0)), std::string(s.text(1))), std::move(e)});
  }
  return out;
}

std::vector<std::string> failed_files(const Archive& archive) {
  std::vector<std::string> out;
  store::Statement s = archive.db().prepare("SELECT DISTINCT path FROM file JOIN failure USING(file) ORDER BY path");
  while (s.row()) out.push_back(archive.path_on_disk(std::string(s.text(0))));
  return out;
}

}  // namespace stemma::engine
