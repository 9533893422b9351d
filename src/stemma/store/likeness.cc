// A word under a key: a byte (letters shared with what stands behind the key's colon, bytes that
// follow, four bits each; 15 bytes: a varint of those above 15), the rest.
#include "stemma/store/likeness.h"

#include <algorithm>

#include "stemma/base/varint.h"

namespace stemma::store {
namespace {

constexpr size_t kMost = 15;   // in four bits

std::string_view stem_of(std::string_view key) { return key.substr(std::min(key.find(':'), key.size() - 1) + 1); }

void put_word(std::string& out, std::string_view stem, std::string_view word) {
  size_t shared = 0;
  while (shared < std::min({stem.size(), word.size(), kMost}) && stem[shared] == word[shared]) ++shared;
  const size_t rest = word.size() - shared;
  out.push_back(static_cast<char>(shared << 4U | std::min(rest, kMost)));
  if (rest >= kMost) put_varint(out, rest - kMost);
  out.append(word.substr(shared));
}

}  // namespace

void WordWalk::seek(std::string_view from) { cursor_.seek("w:" + std::string(from)); }

Result<Likeness> Likeness::open(const Database& db) {
  Result<Runs> runs = Runs::open(db, kLikenessKind);
  if (!runs) return runs.error();
  return Likeness(std::move(*runs));
}

bool Likeness::has(std::string_view word) const {
  bool found = false;
  runs_.find("w:" + std::string(word), [&](std::string_view) { found = true; });
  return found;
}

std::vector<std::string> Likeness::words(std::string_view key) const {
  std::vector<std::string> out;
  runs_.find(key, [&](std::string_view value) { static_cast<void>(take_words(key, value, out)); });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<WordWalk> Likeness::walks() const {
  std::vector<WordWalk> out;
  for (RunCursor& c : runs_.cursors()) out.emplace_back(std::move(c));
  return out;
}

bool take_words(std::string_view key, std::string_view value, std::vector<std::string>& out) {
  const std::string_view stem = stem_of(key);
  for (size_t at = 0; at < value.size();) {
    const auto head = static_cast<unsigned char>(value[at++]);
    const size_t shared = head >> 4U;
    uint64_t rest = head & 15U;
    if (rest == kMost) rest += take_varint(value, at);
    if (at > value.size() || shared > stem.size() || rest > value.size() - at) return false;
    out.push_back(std::string(stem.substr(0, shared)) + std::string(value.substr(at, rest)));
    at += rest;
  }
  return true;
}

std::optional<Error> write_likeness(const Database& db, std::vector<std::pair<std::string, std::string>> keys) {
  if (keys.empty()) return {};
  for (auto& [key, word] : keys) {
    if (key == "w") key += ":" + std::exchange(word, {});
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  RunWriter run(db, kLikenessKind);
  std::string value;
  for (size_t i = 0; i < keys.size();) {
    const std::string& key = keys[i].first;
    value.clear();
    for (; i < keys.size() && keys[i].first == key; ++i) if (!keys[i].second.empty()) put_word(value, stem_of(key), keys[i].second);
    run.add(key, value);
  }
  return run.finish();
}

}  // namespace stemma::store
