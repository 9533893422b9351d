// Who signed: full names stand among the facets (who classified, who approved, who signed), with
// the sets of documents that bear them. Those of the same post within two years are candidates;
// a name is given when all candidates may be one person.
#include <algorithm>
#include <map>

#include "stemma/doc/days.h"
#include "stemma/engine/archive/graph_internal.h"
#include "stemma/engine/archive/person.h"
#include "stemma/store/bitmap.h"

namespace stemma::engine {
namespace {

constexpr int64_t kDays = 731;       // before and after
constexpr size_t kEvidence = 3;      // documents shown for a name
constexpr size_t kMostNames = 50;    // of one surname; more is no surname

using Names = std::map<std::string, std::vector<int64_t>>;   // full name: documents, by number

// Is the document of that post, and of that time?
class Circle {
 public:
  Circle(const Archive& archive, const doc::Document& d) : archive_(archive) {
    if (d.cable->key) station_ = d.cable->key->station;
    if (const auto days = doc::days(d.date)) first_ = days->first - kDays, last_ = days->last + kDays;
  }
  bool open() const { return !station_.empty() && first_ <= last_; }
  bool holds(int64_t doc) const {
    store::Statement& s = archive_.db().cached(
        "SELECT 1 FROM cable c JOIN document d USING(doc) WHERE c.doc = ?1 AND c.station = ?2 AND d.first_day <= ?4 AND d.last_day >= ?3");
    const bool yes = s.bind(1, doc).bind(2, station_).bind(3, first_).bind(4, last_).row();
    s.reset();
    return yes;
  }

 private:
  const Archive& archive_;
  std::string station_;
  int64_t first_ = 0;
  int64_t last_ = -1;
};

std::vector<int64_t> within(const Circle& circle, std::string_view bitmap) {
  std::vector<int64_t> out;
  const Result<store::Bitmap> docs = store::load_bitmap(bitmap);
  if (!docs) return out;
  for (const uint32_t doc : *docs) {
    if (out.size() == kEvidence) break;
    if (circle.holds(doc)) out.push_back(doc);
  }
  return out;
}

Names names_like(const Archive& archive, const Circle& circle, const std::string& surname) {
  Names out;
  if (!circle.open()) return out;
  store::Statement s = archive.db().prepare("SELECT value, docs FROM facet WHERE field IN ('approved-by', 'classified-by', 'signed')");
  while (s.row() && out.size() < kMostNames) {
    const std::string name(s.text(0));
    if (!bears_surname(name, surname)) continue;
    const std::vector<int64_t> docs = within(circle, s.blob(1));
    if (docs.empty()) continue;
    std::vector<int64_t>& all = out[name];
    all.insert(all.end(), docs.begin(), docs.end());
  }
  return out;
}

bool one_person(const Names& names) {
  for (auto a = names.begin(); a != names.end(); ++a) {
    for (auto b = std::next(a); b != names.end(); ++b) {
      if (!may_be_one(a->first, b->first)) return false;
    }
  }
  return !names.empty();
}

// The fullest name; small letters rather than capitals.
std::string fullest(const Names& names) {
  const auto worth = [](const std::string& n) {
    const bool small = std::any_of(n.begin(), n.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return std::pair(std::count_if(n.begin(), n.end(), [](char c) { return c != '.'; }), small);
  };
  const auto best = std::max_element(names.begin(), names.end(), [&](const auto& a, const auto& b) { return worth(a.first) < worth(b.first); });
  return best->first;
}

}  // namespace

std::vector<Signer> find_signers(const Archive& archive, int64_t doc, const doc::Document& d) {
  if (!d.cable || d.cable->signature.empty()) return {};
  const doc::Cable& c = *d.cable;
  const Circle circle(archive, d);
  std::vector<Signer> out;
  for (const std::string& signature : c.signers.empty() ? std::vector{c.signature} : c.signers) {
    Signer signer{signature, {}, {}, {}};
    Names names = names_like(archive, circle, signature);
    for (const auto& list : {classifiers(c), approvers(c)}) {
      for (const std::string& name : list) {
        if (bears_surname(name, signature)) names[name].insert(names[name].begin(), doc);
      }
    }
    if (one_person(names)) {
      signer.name = fullest(names);
      std::vector<int64_t> docs;
      for (const auto& [name, list] : names) docs.insert(docs.end(), list.begin(), list.end());
      std::sort(docs.begin(), docs.end());
      docs.erase(std::unique(docs.begin(), docs.end()), docs.end());
      for (size_t i = 0; i < std::min(docs.size(), kEvidence); ++i) {
        if (auto b = brief(archive, docs[i])) signer.evidence.push_back(std::move(*b));
      }
    } else {
      for (const auto& [name, docs_of_it] : names) signer.candidates.push_back(name);
    }
    out.push_back(std::move(signer));
  }
  return out;
}

}  // namespace stemma::engine
