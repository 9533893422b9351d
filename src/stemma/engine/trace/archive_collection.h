// An archive as tracing sees it: its documents as a collection, its lists as an index.
//
//   auto collection = ArchiveCollection::open("record.stemma");
//   ArchiveIndex index(**collection);
//   trace::Checker checker(**collection, index);
//   { const auto lease = (*collection)->lease(); checker.check_one(article, quotation); }
//   (*collection)->text(7)        // outside of a lease: gone when another thread trims
//
// Documents are fetched when they are asked for and kept for the next quotation, up to
// kKeptBytes; between leases the oldest make room, one by one, so that their memory serves the next. Only documents in
// force are found. A damaged document is an empty one; error() says so. Thread-safe.
#pragma once

#include <deque>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

#include "stemma/engine/trace/connections.h"
#include "stemma/engine/trace/word_filter.h"
#include "stemma/store/bitmap.h"
#include "stemma/trace/collection.h"
#include "stemma/trace/index.h"

namespace stemma::engine {

inline constexpr uint64_t kKeptBytes = 20U << 20U;   // of text: as words it takes about four times that

class ArchiveCollection : public trace::Collection {
 public:
  static Result<std::unique_ptr<ArchiveCollection>> open(const std::string& path);

  uint32_t size() const override { return size_; }
  const trace::SourceText& text(uint32_t doc) const override;
  std::optional<uint32_t> find(std::string_view id) const override;
  bool is_primary(uint32_t doc) const override { return cables_.contains(doc); }
  bool has_primary() const override { return !cables_.isEmpty(); }
  int64_t precedence(uint32_t doc) const override;
  uint64_t words() const override { return words_; }
  uint64_t count(std::string_view form) const override;

  bool in_force(uint32_t doc) const { return current_.contains(doc); }
  uint64_t documents() const { return current_.cardinality(); }
  std::shared_ptr<const doc::Document> document(uint32_t doc) const;
  const Connections& connections() const { return *connections_; }
  std::optional<Error> error() const;

  // What text() returned holds until the last lease taken before is given back.
  class Lease {
   public:
    explicit Lease(const ArchiveCollection& of) : of_(of), lock_(of.leases_) {}
    ~Lease();

   private:
    const ArchiveCollection& of_;
    std::shared_lock<std::shared_mutex> lock_;
  };
  Lease lease() const { return Lease(*this); }

 private:
  struct Held {
    std::shared_ptr<const doc::Document> document;
    trace::SourceText text;
  };
  explicit ArchiveCollection(std::unique_ptr<Connections> connections) : connections_(std::move(connections)) {}
  std::optional<Error> load();
  const Held& held(uint32_t doc) const;
  void trim() const;

  std::unique_ptr<Connections> connections_;
  store::Bitmap current_;
  store::Bitmap cables_;
  uint32_t size_ = 0;
  uint64_t words_ = 0;
  mutable std::shared_mutex leases_;
  mutable std::mutex turn_;
  mutable std::unordered_map<uint32_t, std::unique_ptr<Held>> held_;
  mutable std::deque<uint32_t> order_;           // as they were fetched
  mutable uint64_t held_bytes_ = 0;
  mutable std::optional<Error> error_;
  // Counts asked for lately, under the bits of their words: one a slot, the last.
  struct Counted {
    uint64_t word = 0;
    uint64_t count = 0;
  };
  mutable std::mutex counts_turn_;
  mutable std::vector<Counted> counts_;
  mutable size_t fetched_ = 0;                   // counts that had to be read
  mutable std::unique_ptr<WordFilter> filter_;   // made when they were many
  mutable std::mutex days_turn_;
  mutable std::unordered_map<uint32_t, int32_t> few_days_;   // first days, of documents asked for
  mutable std::vector<int32_t> days_;                        // of all, when they were many
};

class ArchiveIndex : public trace::Index {
 public:
  explicit ArchiveIndex(const ArchiveCollection& collection) : collection_(collection) {}
  uint32_t grain() const override;
  std::unique_ptr<trace::Places> words(uint64_t key) const override;
  // It has none: damaged words are found by those beside them, by rare ones, and divided anew.
  bool letters(uint64_t, size_t, std::vector<trace::Posting>&) const override { return true; }
  bool anchors(uint64_t key, size_t most, std::vector<trace::Posting>& out) const override { return look_up(key, most, out); }

 private:
  bool look_up(uint64_t key, size_t most, std::vector<trace::Posting>& out) const;

  const ArchiveCollection& collection_;
};

}  // namespace stemma::engine
