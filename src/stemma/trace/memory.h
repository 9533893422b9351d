// A pile of documents in memory: the collection and its index.
//
//   MemoryCollection c(documents);        // std::vector<const doc::Document*>, which must outlive it
//   MemoryIndex index(c);
//   MemoryCollection({nullptr})           // precondition broken: no null documents
//
// Built once, O(n log n), then read-only. The index of letters is built when it is first asked
// for; anchors it has none, as its letters find the same.
#pragma once

#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "stemma/trace/collection.h"
#include "stemma/trace/index.h"

namespace stemma::trace {

class MemoryCollection : public Collection {
 public:
  explicit MemoryCollection(const std::vector<const doc::Document*>& documents);

  uint32_t size() const override { return static_cast<uint32_t>(texts_.size()); }
  const SourceText& text(uint32_t doc) const override { return texts_[doc]; }
  std::optional<uint32_t> find(std::string_view id) const override;
  bool is_primary(uint32_t doc) const override { return texts_[doc].doc->kind == doc::Kind::kCable; }
  bool has_primary() const override { return has_primary_; }
  int64_t precedence(uint32_t doc) const override;
  uint64_t words() const override { return words_; }
  uint64_t count(std::string_view form) const override;

 private:
  std::vector<SourceText> texts_;
  std::unordered_map<std::string_view, uint32_t> by_id_;
  std::unordered_map<WordId, uint32_t> counts_;
  uint64_t words_ = 0;
  bool has_primary_ = false;
};

class MemoryIndex : public Index {
 public:
  explicit MemoryIndex(const Collection& collection);
  std::unique_ptr<Places> words(uint64_t key) const override;
  bool letters(uint64_t key, size_t most, std::vector<Posting>& out) const override;
  bool anchors(uint64_t, size_t, std::vector<Posting>&) const override { return true; }

 private:
  const Collection& collection_;
  std::vector<Posting> words_;
  mutable std::once_flag letters_once_;
  mutable std::vector<Posting> letters_;
};

}  // namespace stemma::trace
