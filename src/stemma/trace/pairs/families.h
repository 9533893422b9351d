// Which documents are copies, versions, excerpts or releases of one text?
//
//   std::vector<FamilyDocument> documents = …;     // facts_of each
//   for (const Family& f : find_families(documents, passages)) f.kind, f.members, f.edges
//   find_families(documents, {})                   // only record numbers can join them
//
// Two documents are joined by the words that they share and few others do: words that stand in passages with
// more than kRare partners are forms, stamps and phrases, and say nothing. Where the whole of both is shared,
// it counts however many others hold it. Of documents with a stamp of release, which mostly are scans, less will
// do; of others a small share is a quotation. A record number in both heads joins them. Two different ones part
// them: always, if each of the two stands in other documents, too; else (one may be misread) unless nearly all their words agree. Strong links make families; a weak one adds a document that has
// none, and never joins two families. Edges are the tree of the strongest links (Kruskal 1956).
//
// Releases are versions of one record: the same number or reference, or a stamp of release on one of them.
// An edge is directed where dates decide, or where one is an excerpt of the other; else `directed` is false.
// Pure, deterministic, O(passages · log).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "stemma/trace/pairs/details.h"
#include "stemma/trace/pairs/passages.h"

namespace stemma::trace::pairs {

inline constexpr uint32_t kRare = 3;           // partners
inline constexpr double kStrong = 0.4;         // of the rare words of both: makes a family
inline constexpr double kWeak = 0.1;           // adds to one, if there is a stamp
inline constexpr double kWhole = 0.8;          // of all words of both
inline constexpr double kInside = 0.6;         // of the words of the shorter

enum class FamilyKind : uint8_t { kCopies, kVersions, kReleases, kExcerpts, kSpun };
enum class Role : uint8_t { kOrigin, kCopy, kVersion, kExcerpt, kUnknown };
// Why two belong together, for people.
enum class Bond : uint8_t { kSameNumber, kSameReference, kAllWords, kRareWords, kContained, kStamp };

const char* name(FamilyKind);
const char* name(Role);

// What families are told by, of one document.
struct FamilyDocument {
  uint32_t words = 0;                  // as doc::make_stream has them
  uint32_t own = 0;                    // of them, those that are its text and not its form
  std::string date;                    // as in doc::Document
  std::string reference;               // of a cable
  std::vector<std::string> numbers;    // record numbers in its head, digits only, ascending; ten digits: without the first group
  bool stamped = false;                // says that it was released, sanitised, declassified
};
FamilyDocument facts_of(const doc::Document& d);

struct Member {
  uint32_t doc = 0;
  Role role = Role::kUnknown;
  double coverage = 0;     // of its words, that its neighbours in the tree hold; the largest
};

struct FamilyEdge {
  uint32_t from = 0, to = 0;               // documents; `from` is the earlier if directed
  bool directed = false;
  std::vector<Why> why;                    // of the direction
  std::vector<Bond> bonds;                 // at least one
  double from_coverage = 0, to_coverage = 0;   // of the words of each, that the other holds
  double strength = 0;                     // 0 … 1
};

struct Family {
  FamilyKind kind = FamilyKind::kVersions;
  std::vector<Member> members;             // by document
  std::vector<FamilyEdge> edges;           // by from, to
};

// `passages` as find_passages gives them. By the first document of each.
std::vector<Family> find_families(const std::vector<FamilyDocument>& documents, std::span<const Passage> passages);

// Pairs of documents with what they share, before families are made of them.
struct Link {
  uint32_t a = 0, b = 0;
  uint32_t shared_a = 0, shared_b = 0;     // words in passages between the two
  uint32_t rare_a = 0, rare_b = 0;         // of them, those with few partners
  uint32_t all_rare_a = 0, all_rare_b = 0; // words of each with few partners, or none
};
std::vector<Link> find_links(const std::vector<FamilyDocument>& documents, std::span<const Passage> passages);

}  // namespace stemma::trace::pairs
