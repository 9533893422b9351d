// A document is put together from three blobs: its text, what reading found in it (packed,
// compressed against the text), and its source.
#include "stemma/engine/archive/archive.h"

#include <filesystem>

#include "stemma/base/file.h"
#include "stemma/base/hex.h"
#include "stemma/base/sha256.h"
#include "stemma/doc/pack.h"
#include "stemma/engine/pipeline.h"

namespace stemma::engine {
namespace {

namespace fs = std::filesystem;

Error missing() { return {ErrorCode::kNotFound, "the archive has no such document", {}}; }

fs::path folder_of(const std::string& archive) {
  std::error_code ec;
  return fs::weakly_canonical(fs::absolute(archive, ec), ec).parent_path();
}

}  // namespace

Result<Archive> Archive::open(const std::string& path, store::Mode mode, store::Sources sources) {
  Result<store::Database> db = store::Database::open(path, mode);
  if (!db) return db.error();
  if (auto e = store::prepare_archive(*db, sources)) return *e;
  return Archive(std::move(*db));
}

Result<std::string> Archive::unpacked(std::string_view frame, std::string_view prefix) const {
  const uint32_t id = store::dictionary_of(frame);
  if (id == 0) return store::decompress(frame, {.prefix = prefix});
  auto& dictionary = dictionaries_[id];
  if (!dictionary) {
    store::Statement& s = db_.cached("SELECT bytes FROM dictionary WHERE id = ?1");
    if (s.bind(1, id).row()) dictionary = std::make_shared<const store::Dictionary>(std::string(s.blob(0)));
    s.reset();
  }
  return store::decompress(frame, {.dictionary = dictionary.get()});
}

Result<std::string> Archive::text(int64_t doc) const {
  store::Statement& s = db_.cached("SELECT text FROM body WHERE doc = ?1");
  if (!s.bind(1, doc).row()) return s.error() ? *s.error() : missing();
  Result<std::string> text = unpacked(s.blob(0));
  s.reset();
  return text;
}

Result<std::shared_ptr<const doc::Document>> Archive::document(int64_t doc) const {
  store::Statement& s = db_.cached("SELECT b.text, b.model, d.sha256 FROM body b JOIN document d USING(doc) WHERE b.doc = ?1");
  if (!s.bind(1, doc).row()) return s.error() ? *s.error() : missing();
  Result<std::string> text = unpacked(s.blob(0));
  if (!text) return text.error();
  Result<std::string> model = unpacked(s.blob(1), *text);
  std::string sha = hex_of(s.blob(2));
  s.reset();
  if (!model) return model.error();
  Result<doc::Document> document = doc::unpack(*model, std::move(*text));
  if (!document) return document.error();
  document->source.sha256 = std::move(sha);
  return std::make_shared<const doc::Document>(std::move(*document));
}

Result<std::string> Archive::source(int64_t doc) const {
  store::Statement& s = db_.cached("SELECT b.text, b.source, d.sha256 FROM body b JOIN document d USING(doc) WHERE b.doc = ?1");
  if (!s.bind(1, doc).row()) return s.error() ? *s.error() : missing();
  Result<std::string> text = unpacked(s.blob(0));
  if (!text) return text.error();
  const bool kept = !s.is_null(1);
  Result<std::string> source = kept ? store::decompress(s.blob(1), {.prefix = *text}) : std::move(text);
  const std::string sha(s.blob(2));
  s.reset();
  if (kept || !source || sha256_bytes(*source) == sha) return source;
  store::Statement& places = db_.cached("SELECT f.path FROM place p JOIN file f USING(file) WHERE p.doc = ?1 AND p.member = '' ORDER BY p.current DESC, f.path");
  for (places.bind(1, doc); places.row();) {
    const Result<File> file = File::open(path_on_disk(std::string(places.text(0))));
    if (!file || sha256_bytes(file->bytes()) != sha) continue;
    places.reset();
    return std::string(file->bytes());
  }
  places.reset();
  return Error{ErrorCode::kNotFound, "this archive refers to source files, and none of them holds the document any more", {}};
}

std::vector<std::string> Archive::paths(int64_t doc, bool also_former) const {
  store::Statement& s = db_.cached(
      "SELECT DISTINCT f.path, p.member FROM place p JOIN file f USING(file) WHERE p.doc = ?1 AND (p.current OR ?2) ORDER BY f.path, p.member");
  std::vector<std::string> out;
  for (s.bind(1, doc).bind(2, int64_t{also_former}); s.row();) out.push_back(address(std::string(s.text(0)), std::string(s.text(1))));
  s.reset();
  return out;
}

Result<std::string> Archive::fingerprint() const {
  store::Statement s = db_.prepare(
      "SELECT d.sha256, f.path, p.member, p.version, p.current FROM place p JOIN file f USING(file) JOIN document d USING(doc) ORDER BY f.path, p.member, p.version");
  std::string running;
  while (s.row()) {
    running.append(s.blob(0)).append(s.text(1)).append(1, '\0').append(s.text(2)).append(1, '\0');
    running.append(std::to_string(s.integer(3))).append(s.integer(4) != 0 ? "+" : "-");
    if (running.size() > (1U << 16U)) running = sha256_bytes(running);
  }
  if (s.error()) return *s.error();
  return sha256_hex(running).substr(0, 16);
}

int64_t path_hash(std::string_view stored) {
  uint64_t h = 0xCBF29CE484222325U;
  for (const char c : stored) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return static_cast<int64_t>(h);
}

std::string Archive::stored_path(const std::string& path) const {
  if (path == "-") return path;
  std::error_code ec;
  const fs::path full = fs::absolute(path, ec).lexically_normal();
  const fs::path below = full.lexically_relative(folder_of(db_.path()));
  return below.empty() || *below.begin() == ".." ? full.string() : below.string();
}

std::string Archive::path_on_disk(const std::string& stored) const {
  const fs::path path(stored);
  return path.is_absolute() ? stored : (folder_of(db_.path()) / path).string();
}

}  // namespace stemma::engine
