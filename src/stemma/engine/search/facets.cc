// Two ways to the same counts; a test holds them together.
#include "stemma/engine/search/facets.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

#include "stemma/doc/pack_bytes.h"
#include "stemma/engine/search/wanted.h"
#include "stemma/read/cable/tags.h"

namespace stemma::engine {
namespace {

struct Counted {
  const char* field;   // as queries name it
  const char* facet;   // as the archive does
};
constexpr Counted kCounted[] = {{"kind", "kind"},         {"year", "year"},       {"from", "origin"},     {"to", "to"},
                                {"class", "class"},       {"portion", "portion"}, {"handling", "handling"}, {"tags", "tags"},
                                {"signed", "signed"},     {"author", "author"},   {"publisher", "publisher"}, {"lang", "language"},
                                {"quality", "quality"}};

constexpr uint64_t kMostFacets = 1U << 28U;

bool before(const FacetCount& a, const FacetCount& b) { return a.count != b.count ? a.count > b.count : a.value < b.value; }

void keep(std::vector<FacetCount> all, size_t values, Facet& out) {
  std::sort(all.begin(), all.end(), before);
  out.more = out.more || all.size() > values;
  if (all.size() > values) all.resize(values);
  out.values = std::move(all);
}

// Facet numbers, as ascending differences; what is behind a damaged one is left out.
template <typename Take>
void each_number(std::string_view packed, Take take) {
  doc::ByteReader in(packed, 0);
  uint64_t last = 0;
  while (in.left() > 0) {
    last += in.number(kMostFacets);
    if (in.good()) take(last);
  }
}

std::vector<Facet> one_by_one(const store::Database& db, const store::Bitmap& documents, size_t values) {
  std::vector<uint32_t> counts;   // by the number of the facet
  store::Statement& list = db.cached("SELECT facets FROM facets_of WHERE doc = ?1");
  for (const uint32_t doc : documents) {
    if (list.bind(1, int64_t{doc}).row()) {
      each_number(list.blob(0), [&](uint64_t facet) {
        if (facet >= kMostFacets) return;   // no archive has so many: the row is damaged
        if (facet >= counts.size()) counts.resize(facet + facet / 2 + 64);
        ++counts[facet];
      });
    }
    list.reset();
  }
  std::vector<std::pair<std::string, std::vector<FacetCount>>> by_field;
  store::Statement& value = db.cached("SELECT field, value FROM facet WHERE facet = ?1");
  for (size_t facet = 0; facet < counts.size(); ++facet) {
    if (counts[facet] == 0) continue;
    if (value.bind(1, static_cast<int64_t>(facet)).row()) {
      const std::string_view field = value.text(0);
      auto at = std::find_if(by_field.begin(), by_field.end(), [&](const auto& f) { return f.first == field; });
      if (at == by_field.end()) at = by_field.insert(at, {std::string(field), {}});
      at->second.push_back({std::string(value.text(1)), {}, counts[facet]});
    }
    value.reset();
  }
  std::vector<Facet> out;
  for (const Counted& c : kCounted) {
    Facet facet;
    facet.field = c.field;
    for (auto& [field, found] : by_field) if (field == c.facet) keep(std::move(found), values, facet);
    out.push_back(std::move(facet));
  }
  return out;
}

// How many documents of a value are among those counted. A thin set is gone through and asked of bits: two thin sets
// are slow to lay side by side. A dense one is met with theirs a word of bits at a time.
class Meeting {
 public:
  explicit Meeting(const store::Bitmap& documents) : documents_(documents), bits_(&documents) {}
  uint64_t count(const store::Bitmap& value) {
    constexpr uint64_t kDense = 16;   // one document of so many
    const uint64_t n = value.cardinality();
    if (n == 0 || n * kDense > value.maximum()) return value.and_cardinality(documents_);
    numbers_.resize(n);
    value.toUint32Array(numbers_.data());
    return static_cast<uint64_t>(std::count_if(numbers_.begin(), numbers_.end(), [&](uint32_t doc) { return bits_(doc); }));
  }

 private:
  const store::Bitmap& documents_;
  Wanted bits_;
  std::vector<uint32_t> numbers_;   // of the value met last
};

Facet by_sets(const store::Database& db, const Counted& counted, Meeting& documents, size_t values) {
  Facet out;
  out.field = counted.field;
  std::vector<FacetCount> found;
  std::priority_queue<uint64_t, std::vector<uint64_t>, std::greater<>> best;   // the greatest counts so far
  store::Statement& s = db.cached("SELECT value, count, docs FROM facet WHERE field = ?1 ORDER BY count DESC, value");
  for (s.bind(1, counted.facet); s.row();) {
    const auto bound = static_cast<uint64_t>(s.integer(1));
    if (bound == 0) break;
    // One more than is shown tells that there are more; an equal one may come first in the alphabet.
    if (found.size() > values && best.size() == values && best.top() > bound) break;
    const Result<store::Bitmap> docs = store::load_bitmap(s.blob(2));
    if (!docs) break;
    const uint64_t count = documents.count(*docs);
    if (count == 0) continue;
    found.push_back({std::string(s.text(0)), {}, count});
    best.push(count);
    if (best.size() > values) best.pop();
  }
  s.reset();
  keep(std::move(found), values, out);
  return out;
}

}  // namespace

std::vector<Facet> count_facets(const store::Database& db, const store::Bitmap& documents, size_t values, uint64_t few) {
  std::vector<Facet> out;
  if (documents.cardinality() <= few) {
    out = one_by_one(db, documents, values);
  } else {
    Meeting meeting(documents);
    for (const Counted& c : kCounted) out.push_back(by_sets(db, c, meeting, values));
  }
  std::erase_if(out, [](const Facet& f) { return f.values.empty(); });
  for (Facet& f : out) {
    if (f.field != "tags") continue;
    for (FacetCount& v : f.values) v.meaning = read::cable::describe_tag(v.value).meaning;
  }
  return out;
}

}  // namespace stemma::engine
