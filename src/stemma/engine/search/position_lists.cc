#include "stemma/engine/search/position_lists.h"

#include <algorithm>
#include <utility>

namespace stemma::engine {

using store::Place;

void each_list(const store::WordIndex& index, const Expansion& words, const std::function<void(const Kin&, std::string_view blocks)>& take) {
  for (const Kin& k : words.kin) {
    const auto list = [&](std::string_view blocks) { take(k, blocks); };
    if (words.prefix) index.find_prefix(k.word, list);
    else index.find(k.word, list);
  }
}

PositionLists::PositionLists(const store::WordIndex& index, const Expansion& words, uint32_t columns, const store::Bitmap* within)
    : columns_(columns), wanted_(within) {
  constexpr size_t kMostPacked = 32;
  if (words.prefix || words.kin.size() > kMostPacked) {
    unpack(index, words);
    return;
  }
  for (const Kin& k : words.kin) {
    std::string all;
    index.find(k.word, [&](std::string_view blocks) { all.append(blocks); });
    if (!all.empty()) packed_.emplace_back(std::move(all), k.among);
  }
}

void PositionLists::unpack(const store::WordIndex& index, const Expansion& words) {
  std::vector<Place> here;
  auto all = std::make_shared<std::vector<uint64_t>>();
  each_list(index, words, [&](const Kin& kin, std::string_view blocks) {
    for (store::PostingCursor c(blocks); c.next_block();) {
      seen_ += c.size();
      for (size_t i = 0; i < c.size(); ++i) {
        const uint32_t doc = c.document(i);
        if (!wanted_(doc) || (kin.among && !(*kin.among)(doc))) continue;
        here.clear();
        if (!c.places(i, here, columns_)) break;
        for (const Place p : here) all->push_back(uint64_t{doc} << 32U | p);
      }
    }
  });
  std::sort(all->begin(), all->end());
  unpacked_ = std::move(all);
}

uint64_t PositionLists::walk_all() {
  std::vector<uint32_t> docs;
  if (unpacked_) for (const uint64_t entry : *unpacked_) {
    const auto doc = static_cast<uint32_t>(entry >> 32U);
    if (docs.empty() || docs.back() != doc) docs.push_back(doc);
  }
  uint64_t seen = seen_;
  for (const Packed& p : packed_) {
    for (store::PostingCursor c(*p.bytes); c.next_block();) {
      seen += c.size();
      for (size_t i = 0; i < c.size(); ++i) {
        const uint32_t doc = c.document(i);
        if (wanted_(doc) && (!p.among || (*p.among)(doc))) docs.push_back(doc);
      }
    }
  }
  documents_ = std::make_shared<store::Bitmap>(docs.size(), docs.data());
  return seen;
}

bool PositionLists::go_to(uint32_t doc) {
  doc_ = doc;
  bool any = false;
  if (unpacked_) {
    const std::vector<uint64_t>& all = *unpacked_;
    at_ = static_cast<size_t>(std::lower_bound(all.begin() + static_cast<std::ptrdiff_t>(at_), all.end(), uint64_t{doc} << 32U) - all.begin());
    any = at_ < all.size() && all[at_] >> 32U == doc;
  }
  for (Packed& p : packed_) {
    p.here = (!p.among || (*p.among)(doc)) && p.cursor.find(doc);
    any = any || p.here;
  }
  return any;
}

void PositionLists::places(std::vector<Place>& out) {
  out.clear();
  if (unpacked_) for (size_t i = at_; i < unpacked_->size() && (*unpacked_)[i] >> 32U == doc_; ++i) out.push_back(static_cast<Place>((*unpacked_)[i]));
  size_t lists = 0;
  for (Packed& p : packed_) {
    if (!p.here) continue;
    p.cursor.places(p.cursor.index(), out, columns_);
    ++lists;
  }
  if (lists > 1 && !std::is_sorted(out.begin(), out.end())) std::sort(out.begin(), out.end());
}

}  // namespace stemma::engine
