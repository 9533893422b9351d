#include "stemma/engine/trace/archive_collection.h"

#include "stemma/engine/archive/sets.h"
#include "stemma/engine/trace/places.h"

namespace stemma::engine {
namespace {

uint64_t count_of(const store::Runs& forms, std::string_view key) {
  uint64_t sum = 0;
  forms.find(key, [&](std::string_view counts) {
    for (size_t at = 0; at < counts.size();) sum += take_varint(counts, at);
  });
  return sum;
}

std::unique_ptr<WordFilter> filter_of(const store::Runs& forms) {
  auto out = std::make_unique<WordFilter>(forms.entries());
  for (store::RunCursor& c : forms.cursors()) {
    for (c.seek({}); c.valid(); c.next()) {
      uint64_t key = 0;
      for (const char byte : c.key()) key = key << 8U | static_cast<unsigned char>(byte);
      if (c.key().size() == 6) out->add(key << 16U);
    }
  }
  return out;
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

// Days are asked for one by one at first; a process that stays soon has them all in memory.
int64_t ArchiveCollection::precedence(uint32_t doc) const {
  constexpr size_t kFew = 256;
  constexpr int32_t kNever = INT32_MAX;
  constexpr int64_t kCopy = int64_t{1} << 32;
  const std::lock_guard lock(days_turn_);
  const int64_t copy = is_primary(doc) ? 0 : kCopy;
  if (days_.empty() && few_days_.size() >= kFew) {
    days_.assign(size_, kNever);
    const auto connection = connections_->hold();
    store::Statement& all = connection->archive.db().cached("SELECT doc, first_day FROM document WHERE first_day IS NOT NULL");
    while (all.row()) {
      if (const auto n = static_cast<uint64_t>(all.integer(0)); n < size_) days_[n] = static_cast<int32_t>(all.integer(1));
    }
    all.reset();
    few_days_.clear();
  }
  if (!days_.empty()) return copy + (doc < size_ ? days_[doc] : kNever);
  const auto [it, is_new] = few_days_.try_emplace(doc, kNever);
  if (is_new) {
    const auto connection = connections_->hold();
    store::Statement& one = connection->archive.db().cached("SELECT first_day FROM document WHERE doc = ?1");
    if (one.bind(1, doc).row() && !one.is_null(0)) it->second = static_cast<int32_t>(one.integer(0));
    one.reset();
  }
  return copy + it->second;
}

uint64_t ArchiveCollection::count(std::string_view form) const {
  constexpr size_t kSlots = size_t{1} << 15U;
  constexpr size_t kManyFetched = 4096;   // then walking all words once is worth it
  const uint64_t word = trace::word_id(form);
  const size_t slot = (word ^ word >> 32U) & (kSlots - 1);
  {
    const std::lock_guard lock(counts_turn_);
    if (counts_.empty()) counts_.resize(kSlots);
    if (counts_[slot].word == word) return counts_[slot].count;
    if (++fetched_ == kManyFetched) filter_ = filter_of(connections_->hold()->forms);
    if (filter_ && !filter_->may_hold(word)) return 0;
  }
  const uint64_t count = count_of(connections_->hold()->forms, key_bytes(word));
  const std::lock_guard lock(counts_turn_);
  counts_[slot] = {word, count};
  return count;
}

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
  if (is_new) {
    held_bytes_ += it->second->document->text.size();
    order_.push_back(doc);
  }
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
  while (held_bytes_ > kKeptBytes && !order_.empty()) {
    const auto oldest = held_.find(order_.front());
    order_.pop_front();
    held_bytes_ -= oldest->second->document->text.size();
    held_.erase(oldest);
  }
}

uint32_t ArchiveIndex::grain() const { return kGrain; }

namespace {

constexpr uint64_t kBytesAPlace = 4;   // of a long list; of a short one at least

class ListedPlaces : public trace::Places {
 public:
  ListedPlaces(const ArchiveCollection& of, uint64_t key, std::vector<store::Runs::Located> values) : of_(of), key_(key), values_(std::move(values)) {
    for (const store::Runs::Located& v : values_) bytes_ += v.size + v.bytes.size();
  }
  uint64_t size() const override { return (bytes_ + kBytesAPlace - 1) / kBytesAPlace; }
  void read(size_t most, const std::vector<uint32_t>* only, std::vector<trace::Posting>& out) const override {
    const auto connection = of_.connections().hold();
    const size_t enough = out.size() + most;
    for (const store::Runs::Located& v : values_) {
      if (out.size() >= enough) return;
      connection->passages.read(v, [&](std::string_view list) { take(list, enough, only, out); });
    }
  }

 private:
  // Documents ascend through a list, and so do those that are wanted: both are walked side by side.
  void take(std::string_view list, size_t enough, const std::vector<uint32_t>* only, std::vector<trace::Posting>& out) const {
    const uint32_t* wanted = only == nullptr ? nullptr : only->data();
    const uint32_t* const end = only == nullptr ? nullptr : only->data() + only->size();
    read_places(list, [&](uint32_t doc, uint32_t at) {
      if (only != nullptr) {
        while (wanted != end && *wanted < doc) ++wanted;
        if (wanted == end) return false;
        if (*wanted != doc) return true;
      }
      if (of_.in_force(doc)) out.push_back({key_, doc, at});
      return out.size() < enough;
    });
  }

  const ArchiveCollection& of_;
  uint64_t key_;
  std::vector<store::Runs::Located> values_;
  uint64_t bytes_ = 0;
};

}  // namespace

std::unique_ptr<trace::Places> ArchiveIndex::words(uint64_t key) const {
  return std::make_unique<ListedPlaces>(collection_, key, collection_.connections().hold()->passages.locate(key_bytes(key)));
}

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
