// Bytes as documents, a word each byte, a document after each zero: whatever they are, passages lie in their documents,
// are the same with drafts that were kept and with the sides swapped, and drafts that come from anywhere are not believed.
#include <map>
#include <string>
#include <vector>

#include "stemma/engine/trace/stored_pairs.h"
#include "stemma/engine/trace/stored_words.h"
#include "stemma/trace/pairs/passages.h"

#include "promises.h"

using promises::demand;
using namespace stemma::trace::pairs;

namespace {

constexpr size_t kMostWords = 2000;   // the cost of one input

void one_by_one(size_t count, const std::function<void(size_t)>& work) {
  for (size_t i = 0; i < count; ++i) work(i);
}

// Words a few letters apart, and words that are not: by the low and the high half of a byte.
std::string word(unsigned char b) {
  constexpr const char* kStems[] = {"harbour", "trawler", "ministry", "ledger", "embassy", "quarry", "orchard", "census"};
  return std::string(kStems[b & 7U]) + std::string(1, static_cast<char>('a' + (b >> 3U & 3U))) + std::string(b >> 5U, 'z');
}

Corpus corpus_of(const uint8_t* data, size_t size) {
  Corpus c;
  DocumentWords d;
  for (unsigned b = 0; b < 256; ++b) d.forms.push_back(b == 0 ? std::string() : word(static_cast<unsigned char>(b)));
  for (size_t i = 0; i < std::min(size, kMostWords); ++i) {
    if (data[i] != 0) d.numbers.push_back(data[i] == 255 ? kNoWord : data[i]);
    if (data[i] != 0 && i + 1 < size) continue;
    demand(c.add(d));
    d.numbers.clear();
  }
  c.finish();
  return c;
}

std::vector<Passage> passages(const Corpus& c, KnownDrafts* known) {
  std::vector<Passage> out;
  find_passages(c, Sides(c.documents(), 3), one_by_one, [&](const std::vector<Passage>& some) { out.insert(out.end(), some.begin(), some.end()); }, {}, known);
  return out;
}

class Kept : public KnownDrafts {
 public:
  void prepare(DocumentRange) override {}
  std::vector<PairDrafts> of(uint32_t doc_a) override { return kept[doc_a]; }
  void keep(uint32_t doc_a, std::vector<PairDrafts> pairs) override { kept[doc_a] = std::move(pairs); }
  std::map<uint32_t, std::vector<PairDrafts>> kept;
};

void check(const Corpus& c, const std::vector<Passage>& all) {
  for (const Passage& p : all) {
    demand(p.doc_a < p.doc_b && p.doc_b < c.documents());
    demand(p.a_first < p.a_last && p.a_last <= c.size(p.doc_a));
    demand(p.b_first < p.b_last && p.b_last <= c.size(p.doc_b));
    demand(p.equal + p.alike >= kLeastWords && p.equal + p.alike <= p.words());
    demand(p.expected_by_chance < kByChance);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(stemma::engine::unpack_words(bytes));
  static_cast<void>(stemma::engine::unpack_remark(bytes));
  const Corpus c = corpus_of(data, size);
  const std::vector<Passage> all = passages(c, nullptr);
  check(c, all);
  Kept kept;
  demand(passages(c, &kept) == all);
  demand(passages(c, &kept) == all);
  // Drafts from anywhere under the right key: nothing is read outside of the documents.
  const auto strange = stemma::engine::unpack_pairs(bytes);
  if (!strange) return 0;
  for (auto& [doc, pairs] : kept.kept) {
    for (size_t i = 0; i < std::min(pairs.size(), strange->size()); ++i) pairs[i].drafts = (*strange)[i].drafts;
  }
  static_cast<void>(passages(c, &kept));
  return 0;
}
