// Document by document: over each word, how many others hold it; then, partner by partner, how many of the
// words that it holds are rare.
#include <algorithm>
#include <map>

#include "stemma/trace/pairs/families.h"

namespace stemma::trace::pairs {
namespace {

struct Held {
  uint32_t partner = 0;
  uint32_t first = 0, last = 0;   // words
};

// Disjoint, ascending.
std::vector<Held> united(std::vector<Held>::const_iterator begin, std::vector<Held>::const_iterator end) {
  std::vector<Held> out(begin, end);
  std::sort(out.begin(), out.end(), [](const Held& x, const Held& y) { return x.first < y.first; });
  size_t n = 0;
  for (const Held& h : out) {
    if (n > 0 && h.first <= out[n - 1].last) out[n - 1].last = std::max(out[n - 1].last, h.last);
    else out[n++] = h;
  }
  out.resize(n);
  return out;
}

struct Share {
  uint32_t shared = 0, rare = 0, all_rare = 0;
};

// What a document shares with each of its partners. `frame`: words that are never shared.
std::vector<std::pair<uint32_t, Share>> shares(uint32_t words, uint32_t frame, std::vector<Held> held) {
  std::stable_sort(held.begin(), held.end(), [](const Held& x, const Held& y) { return x.partner < y.partner; });
  std::vector<std::pair<uint32_t, std::vector<Held>>> by_partner;
  for (auto i = held.cbegin(); i != held.cend();) {
    const auto end = std::find_if(i, held.cend(), [&](const Held& h) { return h.partner != i->partner; });
    by_partner.emplace_back(i->partner, united(i, end));
    i = end;
  }
  std::vector<int32_t> partners(words + 1);   // over each word: changes first, then their sum
  for (const auto& [partner, spans] : by_partner) for (const Held& h : spans) ++partners[h.first], --partners[h.last];
  std::vector<uint32_t> rare_before(words + 1);
  for (uint32_t w = 0, over = 0; w < words; ++w) {
    over = static_cast<uint32_t>(static_cast<int32_t>(over) + partners[w]);
    rare_before[w + 1] = rare_before[w] + (over <= kRare ? 1 : 0);
  }
  std::vector<std::pair<uint32_t, Share>> out;
  for (const auto& [partner, spans] : by_partner) {
    Share s{0, 0, rare_before[words] - frame};
    for (const Held& h : spans) {
      s.shared += h.last - h.first;
      s.rare += rare_before[h.last] - rare_before[h.first];
    }
    out.emplace_back(partner, s);
  }
  return out;
}

}  // namespace

std::vector<Link> find_links(const std::vector<FamilyDocument>& documents, std::span<const Passage> passages) {
  std::vector<std::vector<Held>> held(documents.size());
  for (const Passage& p : passages) {
    held[p.doc_a].push_back({p.doc_b, p.a_first, p.a_last});
    held[p.doc_b].push_back({p.doc_a, p.b_first, p.b_last});
  }
  std::map<std::pair<uint32_t, uint32_t>, Link> links;
  for (uint32_t d = 0; d < held.size(); ++d) {
    for (const auto& [partner, s] : shares(documents[d].words, documents[d].words - documents[d].own, std::move(held[d]))) {
      Link& l = links[std::minmax(d, partner)];
      l.a = std::min(d, partner);
      l.b = std::max(d, partner);
      (d == l.a ? l.shared_a : l.shared_b) = s.shared;
      (d == l.a ? l.rare_a : l.rare_b) = s.rare;
      (d == l.a ? l.all_rare_a : l.all_rare_b) = s.all_rare;
    }
  }
  std::vector<Link> out;
  out.reserve(links.size());
  for (const auto& [pair, l] : links) out.push_back(l);
  return out;
}

}  // namespace stemma::trace::pairs
