// Links become bonds with a strength; union-find joins the strong, then adds the weak, the best first.
#include "stemma/trace/pairs/families.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "stemma/text/edit_distance.h"

namespace stemma::trace::pairs {
namespace {

constexpr uint32_t kLeastRare = 10;        // words: of fewer, a share says little
constexpr uint32_t kLeastExcerpt = 30;
constexpr double kDespiteNumbers = 0.6;    // so much in common outweighs two record numbers that differ
constexpr size_t kNumberHolders = 8;       // a number in more documents is no record's
constexpr double kSameWords = 0.97;        // copies
constexpr double kSameText = 0.3;          // of the words of both, beside one number: the number was read rightly
constexpr double kNumberAlone = 0.45;      // strength of one number in two heads without words in common: behind most of what text says

double share(uint32_t part, uint32_t whole, uint32_t least) { return static_cast<double>(part) / std::max(whole, least); }

// kTwo: different numbers, each of them read in another document with the same text, too, so that neither is a slip.
enum class Numbers : uint8_t { kUnknown, kSame, kDifferent, kTwo };

constexpr size_t kTail = 10;   // digits of a number whose first group is lost
std::string_view tail(std::string_view number) { return number.substr(number.size() - std::min(kTail, number.size())); }
bool same_number(std::string_view x, std::string_view y) { return x == y || ((x.size() == kTail || y.size() == kTail) && tail(x) == tail(y)); }

class Union {
 public:
  explicit Union(size_t n) : parent_(n), size_(n, 1) { std::iota(parent_.begin(), parent_.end(), 0U); }
  uint32_t find(uint32_t x) {
    while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
    return x;
  }
  bool alone(uint32_t x) { return size_[find(x)] == 1; }
  bool join(uint32_t x, uint32_t y) {
    x = find(x), y = find(y);
    if (x == y) return false;
    if (y < x) std::swap(x, y);   // the smaller stays: no dependence on the order of joins
    parent_[y] = x;
    size_[x] += size_[y];
    return true;
  }

 private:
  std::vector<uint32_t> parent_, size_;
};

class Finder {
 public:
  Finder(const std::vector<FamilyDocument>& documents, std::span<const Passage> passages) : documents_(documents), union_(documents.size()), confirmed_(documents.size()) {
    for (uint32_t d = 0; d < documents.size(); ++d) for (const std::string& n : documents[d].numbers) holders_[tail(n)].push_back(d);
    const std::vector<Link> links = find_links(documents, passages);
    confirm(links);
    for (const Link& l : links) add(l);
    add_numbers();
  }

  std::vector<Family> run() {
    std::sort(edges_.begin(), edges_.end(), [](const FamilyEdge& x, const FamilyEdge& y) {
      return x.strength != y.strength ? x.strength > y.strength : std::tie(x.from, x.to) < std::tie(y.from, y.to);
    });
    std::vector<FamilyEdge> tree;
    for (const FamilyEdge& e : edges_) if (e.strength >= kStrong && between(e) < Numbers::kDifferent) join(e, tree);
    for (const FamilyEdge& e : edges_) if ((union_.alone(e.from) || union_.alone(e.to)) && between(e) < Numbers::kTwo) join(e, tree);
    std::map<uint32_t, Family> families;
    for (FamilyEdge& e : tree) families[union_.find(e.from)].edges.push_back(std::move(e));
    std::vector<Family> out;
    for (auto& [root, family] : families) {
      finish(family);
      out.push_back(std::move(family));
    }
    return out;
  }

 private:
  // Scans misread a digit or two of a number.
  static Numbers compare(const std::vector<std::string>& a, const std::vector<std::string>& b, bool confirmed) {
    if (a.empty() || b.empty()) return Numbers::kUnknown;
    bool near = false;
    for (const std::string& x : a) {
      for (const std::string& y : b) {
        if (same_number(x, y)) return Numbers::kSame;
        near = near || text::edit_distance(x, y, 2) <= 2;
      }
    }
    if (confirmed) return Numbers::kTwo;
    return near ? Numbers::kUnknown : Numbers::kDifferent;
  }
  Numbers compare(uint32_t a, uint32_t b) const { return compare(documents_[a].numbers, documents_[b].numbers, confirmed_[a] && confirmed_[b]); }

  // Documents whose number stands in another one with the same text.
  void confirm(const std::vector<Link>& links) {
    for (const Link& l : links) {
      const FamilyDocument &a = documents_[l.a], &b = documents_[l.b];
      if (std::min(share(l.shared_a, a.own, 1), share(l.shared_b, b.own, 1)) < kSameText) continue;
      if (compare(a.numbers, b.numbers, false) == Numbers::kSame) confirmed_[l.a] = confirmed_[l.b] = true;
    }
  }

  // Two families of different record numbers are two records, however much they are alike.
  Numbers between(const FamilyEdge& e) {
    const uint32_t a = union_.find(e.from), b = union_.find(e.to);
    return compare(numbers_of(a), numbers_of(b), confirmed_[a] && confirmed_[b]);
  }

  const std::vector<std::string>& numbers_of(uint32_t root) const {
    const auto it = numbers_.find(root);
    return it == numbers_.end() ? documents_[root].numbers : it->second;
  }

  void join(const FamilyEdge& e, std::vector<FamilyEdge>& tree) {
    std::vector<std::string> both = numbers_of(union_.find(e.from));
    const std::vector<std::string>& other = numbers_of(union_.find(e.to));
    both.insert(both.end(), other.begin(), other.end());
    const bool confirmed = confirmed_[union_.find(e.from)] || confirmed_[union_.find(e.to)];
    if (!union_.join(e.from, e.to)) return;
    confirmed_[union_.find(e.from)] = confirmed;
    if (!both.empty()) numbers_[union_.find(e.from)] = std::move(both);
    tree.push_back(e);
  }

  void add(const Link& l) {
    const FamilyDocument &a = documents_[l.a], &b = documents_[l.b];
    FamilyEdge e;
    e.from = l.a, e.to = l.b;
    e.from_coverage = share(l.shared_a, a.own, 1), e.to_coverage = share(l.shared_b, b.own, 1);
    const double rare = std::min(share(l.rare_a, l.all_rare_a, kLeastRare), share(l.rare_b, l.all_rare_b, kLeastRare));
    const double whole = std::min(e.from_coverage, e.to_coverage);
    const Numbers numbers = compare(l.a, l.b);
    if (numbers == Numbers::kTwo) return;
    const bool same_reference = !a.reference.empty() && a.reference == b.reference;
    if (numbers == Numbers::kSame) e.bonds.push_back(Bond::kSameNumber);
    if (same_reference) e.bonds.push_back(Bond::kSameReference);
    if (numbers == Numbers::kDifferent && std::max(rare, whole) < kDespiteNumbers) return;
    const bool joins = (rare >= kStrong && std::min(l.rare_a, l.rare_b) >= kLeastRare) || (rare >= kWeak && (a.stamped || b.stamped));
    e.strength = joins ? rare : 0;
    if (joins) e.bonds.push_back(Bond::kRareWords);
    if (whole >= kWhole) e.bonds.push_back(Bond::kAllWords), e.strength = std::max(e.strength, whole);
    const bool b_shorter = b.own < a.own;
    const uint32_t least = std::min(l.rare_a, l.rare_b);
    const double contained = b_shorter ? e.to_coverage : e.from_coverage;
    if (e.strength < kStrong && contained >= kInside && least >= kLeastExcerpt) {
      e.bonds.push_back(Bond::kContained);
      e.strength = std::max(e.strength, kWeak + contained * (kStrong - kWeak) / 2);
      if (b_shorter != (e.from == l.a)) std::swap(e.from, e.to), std::swap(e.from_coverage, e.to_coverage);
    }
    if (numbers == Numbers::kSame || same_reference) e.strength = 1 + whole;   // before all others
    if (e.strength > 0) keep(std::move(e));
  }

  // Documents with one record number that have no words in common that can be read.
  void add_numbers() {
    for (const auto& [number, docs] : holders_) {
      if (docs.size() > kNumberHolders) continue;
      for (size_t i = 1; i < docs.size(); ++i) {
        FamilyEdge e;
        e.from = docs[i - 1], e.to = docs[i];
        if (e.from == e.to || compare(e.from, e.to) != Numbers::kSame) continue;
        e.bonds.push_back(Bond::kSameNumber);
        e.strength = kNumberAlone;
        keep(std::move(e));
      }
    }
  }

  void keep(FamilyEdge e) {
    if (documents_[e.from].stamped || documents_[e.to].stamped) e.bonds.push_back(Bond::kStamp);
    const auto has = [&](Bond b) { return std::find(e.bonds.begin(), e.bonds.end(), b) != e.bonds.end(); };
    const Direction dates = by_date(documents_[e.from].date, documents_[e.to].date);
    const bool backwards = dates == Direction::kBToA;
    const bool one_record = has(Bond::kSameNumber) || has(Bond::kSameReference);
    if (dates != Direction::kUnknown && !one_record) {   // the date of a record is not that of its release
      e.directed = true;
      e.why.push_back(Why::kDate);
      if (backwards) std::swap(e.from, e.to), std::swap(e.from_coverage, e.to_coverage);
    }
    if (has(Bond::kContained) && !backwards) {
      e.directed = true;
      e.why.push_back(Why::kContainment);
    } else if (!e.directed && e.to < e.from) {
      std::swap(e.from, e.to), std::swap(e.from_coverage, e.to_coverage);
    }
    edges_.push_back(std::move(e));
  }

  void finish(Family& f) const {
    std::sort(f.edges.begin(), f.edges.end(), [](const FamilyEdge& x, const FamilyEdge& y) { return std::tie(x.from, x.to) < std::tie(y.from, y.to); });
    const auto any = [&](Bond b) {
      return std::any_of(f.edges.begin(), f.edges.end(), [&](const FamilyEdge& e) { return std::find(e.bonds.begin(), e.bonds.end(), b) != e.bonds.end(); });
    };
    const auto all = [&](auto holds) { return std::all_of(f.edges.begin(), f.edges.end(), holds); };
    const bool contained = all([](const FamilyEdge& e) { return std::find(e.bonds.begin(), e.bonds.end(), Bond::kContained) != e.bonds.end(); });
    const bool same = all([](const FamilyEdge& e) { return std::min(e.from_coverage, e.to_coverage) >= kSameWords; });
    f.kind = contained                                                            ? FamilyKind::kExcerpts
             : any(Bond::kSameNumber) || any(Bond::kSameReference) || any(Bond::kStamp) ? FamilyKind::kReleases
             : same                                                               ? FamilyKind::kCopies
                                                                                  : FamilyKind::kVersions;
    add_members(f);
  }

  static void add_members(Family& f) {
    std::map<uint32_t, Member> members;
    std::map<uint32_t, bool> undecided;   // an edge without a direction
    for (const FamilyEdge& e : f.edges) {
      for (const auto& [doc, coverage] : {std::pair(e.from, e.from_coverage), std::pair(e.to, e.to_coverage)}) {
        Member& m = members[doc];
        m.doc = doc;
        m.coverage = std::max(m.coverage, coverage);
        if (!e.directed) undecided[doc] = true;
      }
    }
    for (const FamilyEdge& e : f.edges) {
      if (!e.directed) continue;
      const bool contained = std::find(e.bonds.begin(), e.bonds.end(), Bond::kContained) != e.bonds.end();
      const bool copy = std::min(e.from_coverage, e.to_coverage) >= kSameWords;
      members[e.to].role = contained ? Role::kExcerpt : copy ? Role::kCopy : Role::kVersion;
    }
    for (auto& [doc, m] : members) {
      const bool comes_from = std::any_of(f.edges.begin(), f.edges.end(), [&, d = doc](const FamilyEdge& e) { return e.directed && e.to == d; });
      if (!comes_from && !undecided[doc]) m.role = Role::kOrigin;
      f.members.push_back(m);
    }
    // Of two that nothing in the family precedes neither is its origin.
    const auto is_origin = [](const Member& m) { return m.role == Role::kOrigin; };
    if (std::count_if(f.members.begin(), f.members.end(), is_origin) > 1) {
      for (Member& m : f.members) if (is_origin(m)) m.role = Role::kUnknown;
    }
  }

  const std::vector<FamilyDocument>& documents_;
  Union union_;
  std::vector<bool> confirmed_;
  std::map<uint32_t, std::vector<std::string>> numbers_;   // of a family, by its root, where it has several members
  std::vector<FamilyEdge> edges_;
  std::map<std::string_view, std::vector<uint32_t>> holders_;   // of a number's last digits
};

}  // namespace

std::vector<Family> find_families(const std::vector<FamilyDocument>& documents, std::span<const Passage> passages) {
  return Finder(documents, passages).run();
}

}  // namespace stemma::trace::pairs
