// Bisection in the word table; inflection by WordNet's morphy (detachment rules, then
// "is it a word of that part of speech?"; irregular forms from its exception lists,
// see WordNet's morphy(7WN)); relations by merging short sorted lists.
#include "stemma/text/lexicon.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "stemma/text/lexicon_tables.h"

namespace stemma::text {
namespace {

using namespace lexicon_tables;

constexpr size_t kLongestWord = 40;   // no word of the lists is longer

uint32_t block_count(uint32_t records) { return (records + kBlock - 1) / kBlock; }

// The word that begins at `at` in kWords.
std::string_view word_at(uint32_t at) {
  const char* const begin = kWords + at;
  const auto rest = static_cast<size_t>(kWords + kWordsSize - begin);
  return {begin, std::min(std::string_view(begin, rest).find('\n'), rest)};
}

// The word that begins at `at` against another: below 0, 0 or above. Its end is not sought first.
int compare(uint32_t at, std::string_view word) {
  const char* p = kWords + at;
  const char* const end = kWords + kWordsSize;
  for (const char c : word) {
    if (p == end || *p == '\n') return -1;
    if (*p != c) return static_cast<unsigned char>(*p) < static_cast<unsigned char>(c) ? -1 : 1;
    ++p;
  }
  return p == end || *p == '\n' ? 0 : 1;
}

struct Found {
  uint32_t number = 0;
  std::string_view word;   // in the table
};

std::optional<Found> find(std::string_view word) {
  if (word.empty() || word.size() > kLongestWord) return {};
  const uint32_t* const end = kWordBlocks + block_count(kWordCount);
  const uint32_t* block = std::partition_point(kWordBlocks, end, [&](uint32_t at) { return compare(at, word) <= 0; });
  if (block == kWordBlocks) return {};
  --block;
  uint32_t number = static_cast<uint32_t>(block - kWordBlocks) * kBlock;
  uint32_t at = *block;
  for (uint32_t i = 0; i < kBlock && number < kWordCount; ++i, ++number) {
    const int order = compare(at, word);
    if (order == 0) return Found{number, {kWords + at, word.size()}};
    if (order > 0) return {};
    at += static_cast<uint32_t>(word_at(at).size()) + 1;
  }
  return {};
}

std::string_view word_of(uint32_t number) {
  uint32_t at = kWordBlocks[number / kBlock];
  for (uint32_t i = 0; i < number % kBlock; ++i) at += static_cast<uint32_t>(word_at(at).size()) + 1;
  return word_at(at);
}

uint8_t flags(uint32_t number) { return static_cast<uint8_t>(kFlags[number]); }

std::string_view without_possessive(std::string_view w) {
  if (w.ends_with("'s")) return w.substr(0, w.size() - 2);
  if (w.ends_with('\'')) return w.substr(0, w.size() - 1);
  return w;
}

// Lists as kSenses and kLinks hold them.
class ListReader {
 public:
  ListReader(const char* data, const uint32_t* blocks, uint32_t record, int lists) : at_(data + blocks[record / kBlock]) {
    for (uint32_t i = 0; i < record % kBlock * static_cast<uint32_t>(lists); ++i) skip();
  }
  std::vector<uint32_t> read() {
    std::vector<uint32_t> out(varint());
    uint32_t last = 0;
    for (uint32_t& n : out) n = last += varint();
    return out;
  }

 private:
  uint32_t varint() {
    uint32_t n = 0;
    for (uint32_t shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(*at_++);
      n |= (byte & 127U) << shift;
      if (byte < 128) return n;
    }
  }
  void skip() {
    for (uint32_t n = varint(); n > 0; --n) varint();
  }

  const char* at_;
};

struct Rule {
  std::string_view ending;
  std::string_view instead;
  uint8_t part;
};
constexpr Rule kRules[] = {
    {"ies", "y", kVerb}, {"es", "e", kVerb}, {"es", "", kVerb}, {"ed", "e", kVerb}, {"ed", "", kVerb},
    {"ing", "e", kVerb}, {"ing", "", kVerb}, {"s", "", kVerb},
    {"ses", "s", kNoun}, {"xes", "x", kNoun}, {"zes", "z", kNoun}, {"ches", "ch", kNoun}, {"shes", "sh", kNoun},
    {"men", "man", kNoun}, {"ies", "y", kNoun}, {"s", "", kNoun},
    {"er", "", kAdjective}, {"est", "", kAdjective}, {"er", "e", kAdjective}, {"est", "e", kAdjective},
};

// Is the rule to be trusted here? "us", "his" and "gas" are no plurals; "number" is no
// comparative; a consonant doubled before -ed and -ing is handled by doubled_base().
bool applies(const Rule& rule, std::string_view word, uint8_t own) {
  if (!word.ends_with(rule.ending) || word.size() < rule.ending.size() + 2 || word.size() < 4) return false;
  if (rule.part == kAdjective) return own == 0;
  if (rule.part == kNoun) return (own & kNoun) == 0 && !word.ends_with("ss");
  return !(rule.ending == "s" && word.ends_with("ss"));
}

// "stopped" → "stop": WordNet lists only the irregular ones of these.
std::optional<Found> doubled_base(std::string_view word) {
  const size_t cut = word.ends_with("ing") ? 3 : word.ends_with("ed") ? 2 : 0;
  if (cut == 0 || word.size() < cut + 4) return {};
  const std::string_view stem = word.substr(0, word.size() - cut);
  if (stem[stem.size() - 1] != stem[stem.size() - 2]) return {};
  const auto base = find(stem.substr(0, stem.size() - 1));
  return base && (flags(base->number) & kVerb) ? base : std::nullopt;
}

// Base forms of one word, best first, the word itself last. At most kMost.
struct Bases {
  static constexpr size_t kMost = 8;
  std::array<Found, kMost> items{};
  size_t size = 0;

  void add(const Found& f) {
    for (size_t i = 0; i < size; ++i)
      if (items[i].number == f.number) return;
    if (size < kMost) items[size++] = f;
  }
  const Found* begin() const { return items.data(); }
  const Found* end() const { return items.data() + size; }
};

void add_irregular(uint32_t number, Bases& out) {
  const Exception* const end = kExceptions + kExceptionCount;
  const Exception* const first = std::partition_point(kExceptions, end, [&](const Exception& e) { return e.form < number; });
  for (const uint8_t part : {kVerb, kNoun, kAdjective, kAdverb})
    for (const Exception* e = first; e != end && e->form == number; ++e)
      if (e->part == part) out.add({e->base, word_of(e->base)});
}

Bases bases(std::string_view word) {
  Bases out;
  const auto self = find(word);
  const uint8_t own = self ? flags(self->number) & static_cast<uint8_t>(~(kCommon | kListed)) : uint8_t{0};
  if (self) add_irregular(self->number, out);
  std::string candidate;
  for (const Rule& rule : kRules) {
    if (word.empty() || rule.ending.back() != word.back() || !applies(rule, word, own)) continue;
    candidate.assign(word.substr(0, word.size() - rule.ending.size())).append(rule.instead);
    if (const auto f = find(candidate); f && (flags(f->number) & rule.part)) out.add(*f);
  }
  if (const auto f = doubled_base(word)) out.add(*f);
  if (self) out.add(*self);
  return out;
}

bool meet(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) return true;
    if (*i < *j) ++i;
    else ++j;
  }
  return false;
}

bool linked(const std::vector<uint32_t>& from, const std::vector<uint32_t>& to) {
  return std::any_of(from.begin(), from.end(), [&](uint32_t s) { return meet(ListReader(kLinks, kLinkBlocks, s, 1).read(), to); });
}

bool related_bases(uint32_t a, uint32_t b) {
  if (a == b) return true;
  ListReader of_a(kSenses, kSenseBlocks, a, 2);
  ListReader of_b(kSenses, kSenseBlocks, b, 2);
  const auto senses_a = of_a.read();
  const auto senses_b = of_b.read();
  if (meet(senses_a, senses_b) || linked(senses_a, senses_b) || linked(senses_b, senses_a)) return true;
  const auto derived_a = of_a.read();
  const auto derived_b = of_b.read();
  return std::binary_search(derived_a.begin(), derived_a.end(), b) || std::binary_search(derived_b.begin(), derived_b.end(), a);
}

}  // namespace

WordRank word_rank(std::string_view folded) {
  auto f = find(folded);
  if (!f) f = find(without_possessive(folded));
  if (!f) return WordRank::kUnknown;
  return flags(f->number) & kCommon ? WordRank::kCommon : WordRank::kRare;
}

bool is_ordinary(std::string_view folded) {
  auto f = find(folded);
  if (!f) f = find(without_possessive(folded));
  return f && (flags(f->number) & kListed) != 0;
}

bool related(std::string_view a, std::string_view b) {
  a = without_possessive(a);
  b = without_possessive(b);
  if (a == b) return true;
  const Bases of_a = bases(a);
  const Bases of_b = bases(b);
  for (const Found& x : of_a)
    for (const Found& y : of_b)
      if (related_bases(x.number, y.number)) return true;
  return false;
}

bool synonyms(std::string_view a, std::string_view b) {
  const Bases of_a = bases(without_possessive(a));
  const Bases of_b = bases(without_possessive(b));
  bool one_synset = false;
  for (const Found& x : of_a) {
    const auto senses = ListReader(kSenses, kSenseBlocks, x.number, 2).read();
    for (const Found& y : of_b) {
      if (x.number == y.number) return false;
      one_synset = one_synset || meet(senses, ListReader(kSenses, kSenseBlocks, y.number, 2).read());
    }
  }
  return one_synset;
}

std::string_view base_form(std::string_view folded) {
  const Bases of = bases(folded);
  return of.size == 0 ? folded : of.items[0].word;
}

bool inflections(std::string_view a, std::string_view b) {
  if (a == b) return false;
  const Bases of_a = bases(a);
  const Bases of_b = bases(b);
  for (const Found& x : of_a)
    for (const Found& y : of_b)
      if (x.number == y.number) return true;
  return false;
}

}  // namespace stemma::text
