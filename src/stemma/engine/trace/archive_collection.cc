#include "stemma/engine/trace/archive_collection.h"

#include "stemma/engine/trace/places.h"

namespace stemma::engine {
namespace {

// The documents of a facet; none if there is no such facet.
Result<store::Bitmap> documents_of(const store::Database& db, const char* field, const char* value) {
  store::Statement s = db.prepare("SELECT docs FROM facet WHERE field = ?1 AND value = ?2");
  s.bind(1, field).bind(2, value);
  if (s.row()) return store::load_bitmap(s.blob(0));
  if (s.error()) return *s.error();
  return store::Bitmap();
}

uint64_t count_of(const store::Runs& forms, std::string_view key) {
  uint64_t sum = 0;
  forms.find(key, [&](std::string_view counts) {
    for (size_t at = 0; at < counts.size();) sum += take_varint(counts, at);
  });
  return sum;
}

}  // namespace

Result<std::unique_ptr<ArchiveCollection>> ArchiveCollection::open(const std::string& path) {
  auto connections = Connections::open(path);
  if (!connections) return connections.error();
  std::unique_ptr<ArchiveCollection> out(new ArchiveCollection(std::move(*connections)));
  if (auto e = out->load()) return *e;
  return out;
}

std::optional<Error> ArchiveCollection::load() {
  const auto connection = connections_->hold();
  const store::Database& db = connection->archive.db();
  const Result<store::Bitmap> current = documents_of(db, "state", "current");
  const Result<store::Bitmap> cables = documents_of(db, "kind", "cable");
  if (!current) return current.error();
  if (!cables) return cables.error();
  current_ = *current;
  cables_ = *cables & *current;
  size_ = current_.isEmpty() ? 0 : current_.maximum() + 1;
  words_ = count_of(connection->forms, {});
  return connection->forms.error();
}

std::optional<uint32_t> ArchiveCollection::find(std::string_view id) const {
  const auto connection = connections_->hold();
  store::Statement& s = connection->archive.db().cached("SELECT doc FROM document WHERE id = ?1");
  std::optional<uint32_t> out;
  if (s.bind(1, id).row()) out = static_cast<uint32_t>(s.integer(0));
  s.reset();
  return out;
}

uint64_t ArchiveCollection::count(std::string_view form) const { return count_of(connections_->hold()->forms, key_bytes(trace::word_id(form))); }

const ArchiveCollection::Held& ArchiveCollection::held(uint32_t doc) const {
  {
    const std::lock_guard lock(turn_);
    if (const auto it = held_.find(doc); it != held_.end()) return *it->second;
  }
  auto read = connections_->hold()->archive.document(doc);
  auto held = std::make_unique<Held>();
  held->document = read ? std::move(*read) : std::make_shared<const doc::Document>();
  held->text = trace::make_source_text(*held->document);
  const std::lock_guard lock(turn_);
  if (!read && !error_) error_ = read.error();
  const auto [it, is_new] = held_.try_emplace(doc, std::move(held));
  if (is_new) held_bytes_ += it->second->document->text.size();
  return *it->second;
}

const trace::SourceText& ArchiveCollection::text(uint32_t doc) const { return held(doc).text; }
std::shared_ptr<const doc::Document> ArchiveCollection::document(uint32_t doc) const { return held(doc).document; }

std::optional<Error> ArchiveCollection::error() const {
  const std::lock_guard lock(turn_);
  return error_;
}

ArchiveCollection::Lease::~Lease() {
  lock_.unlock();
  of_.trim();
}

void ArchiveCollection::trim() const {
  {
    const std::lock_guard lock(turn_);
    if (held_bytes_ <= kKeptBytes) return;
  }
  const std::unique_lock alone(leases_);
  const std::lock_guard lock(turn_);
  if (held_bytes_ <= kKeptBytes) return;
  held_.clear();
  held_bytes_ = 0;
}

uint32_t ArchiveIndex::grain() const { return kGrain; }

bool ArchiveIndex::look_up(uint64_t key, size_t most, std::vector<trace::Posting>& out) const {
  const auto connection = collection_.connections().hold();
  const size_t before = out.size();
  bool fits = true;
  connection->passages.find(key_bytes(key), [&](std::string_view list) {
    if (!fits) return;
    read_places(list, [&](uint32_t doc, uint32_t at) {
      if (collection_.in_force(doc)) out.push_back({key, doc, at});
      return fits = out.size() - before <= most;
    });
  });
  if (!fits) out.resize(before);
  return fits;
}

}  // namespace stemma::engine
