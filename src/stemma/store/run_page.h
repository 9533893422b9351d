// A page of a sorted run: keys in ascending order of their bytes, each with a value.
//
//   PageBuilder b;
//   b.add("lima", "\x01");  b.add("limits", "\x02");      // "limits" costs 2 bytes of key
//   const std::string page = b.take();
//   PageCursor c(page);
//   c.seek("limb");                                       // c.key() is "limits"
//   PageCursor("not a page")                              // not valid(), damaged()
//
// Layout: entries, then where every 16th begins (two bytes each, little end first), then how
// many of those there are (two bytes). An entry is one byte (bytes of the key shared with the one
// before, bytes that follow, four bits each; 15: 15 and a varint more), the varint of the value,
// the rest of the key, the value. The varint is the value's size doubled; one more says that the
// value lies elsewhere and these bytes say where. Front coding and restart points as in sorted
// string tables (Chang et al., Bigtable, 2006; LevelDB, doc/table_format.md).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::store {

class PageBuilder {
 public:
  // Keys ascend; the same key may come again. `elsewhere`: the value is an address.
  void add(std::string_view key, std::string_view value, bool elsewhere = false);
  bool empty() const { return entries_ == 0; }
  size_t size() const { return bytes_.size() + 2 * restarts_.size() + 2; }
  const std::string& last_key() const { return last_; }
  // The page; the builder is empty afterwards.
  std::string take();

 private:
  std::string bytes_;
  std::string last_;
  std::vector<uint16_t> restarts_;
  size_t entries_ = 0;
};

// Looks at a page, whose bytes must live. Whatever bytes they are, it stays inside them.
class PageCursor {
 public:
  PageCursor() = default;
  explicit PageCursor(std::string_view page);

  void first();                              // to the first entry
  void seek(std::string_view key);           // to the first entry whose key is not before `key`
  void next();
  bool valid() const { return valid_; }      // there is an entry to look at
  bool damaged() const { return damaged_; }
  const std::string& key() const { return key_; }
  std::string_view value() const { return value_; }
  bool elsewhere() const { return elsewhere_; }

 private:
  void fail() { valid_ = false, damaged_ = true; }
  size_t restart(size_t i) const;

  std::string_view page_;      // entries and what follows
  size_t end_ = 0;             // of the entries
  size_t restarts_ = 0;
  size_t at_ = 0;              // behind the entry looked at
  std::string key_;
  std::string_view value_;
  bool elsewhere_ = false;
  bool valid_ = false;
  bool damaged_ = false;
};

}  // namespace stemma::store
