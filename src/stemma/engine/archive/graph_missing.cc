// All citations of cables that the archive lacks, in the order of their numbers, summed up as
// they pass: one walk over the index of references.
#include <algorithm>
#include <map>
#include <tuple>

#include "stemma/engine/archive/graph_internal.h"

namespace stemma::engine {
namespace {

// References that lead nowhere, of documents in force; behind the columns that are asked for.
constexpr const char* kLacking =
    "FROM reference r JOIN document d ON d.doc = r.doc AND d.current LEFT JOIN cable c ON c.doc = r.doc "
    "WHERE r.station IS NOT NULL AND r.year IS NOT NULL "
    "AND NOT EXISTS (SELECT 1 FROM cable h WHERE h.station = r.station AND h.number = r.number AND h.year = r.year AND h.airgram = r.airgram) ";

// Citations of one missing cable: by the work that cites, how often each of its documents does.
class Tally {
 public:
  void take(int64_t doc, const std::string& work) { ++works_[work][doc]; }

  MissingCable sum(const doc::CableKey& key, const Archive& archive, std::map<int64_t, Brief>& known) {
    MissingCable out{key, doc::reference(key), 0, works_.size(), {}};
    for (const auto& [work, docs] : works_) {
      size_t most = 0;
      for (const auto& [doc, n] : docs) {
        most = std::max(most, n);
        const auto [place, is_new] = known.try_emplace(doc);
        if (is_new) place->second = brief(archive, doc).value_or(Brief{});
        out.by.push_back(place->second);
      }
      out.times += most;
    }
    std::sort(out.by.begin(), out.by.end(), earlier);
    works_.clear();
    return out;
  }
  bool empty() const { return works_.empty(); }

 private:
  std::map<std::string, std::map<int64_t, size_t>> works_;
};

}  // namespace

std::vector<MissingCable> missing_cables(const Archive& archive) {
  std::vector<MissingCable> out;
  std::map<int64_t, Brief> known;
  Tally tally;
  doc::CableKey now;
  store::Statement s = archive.db().prepare(
      "SELECT r.station, r.number, r.year, r.airgram, r.doc, c.year, c.station, c.number, c.airgram " + std::string(kLacking) +
      "ORDER BY r.station, r.number, r.year, r.airgram, r.doc");
  while (s.row()) {
    const doc::CableKey key{static_cast<int>(s.integer(2)), std::string(s.text(0)), static_cast<uint32_t>(s.integer(1)), s.integer(3) != 0};
    if (key != now && !tally.empty()) out.push_back(tally.sum(now, archive, known));
    now = key;
    std::string work = std::to_string(s.integer(4));
    if (!s.is_null(5)) {
      work = doc::reference({static_cast<int>(s.integer(5)), std::string(s.text(6)), static_cast<uint32_t>(s.integer(7)), s.integer(8) != 0});
    }
    tally.take(s.integer(4), work);
  }
  if (!tally.empty()) out.push_back(tally.sum(now, archive, known));
  std::stable_sort(out.begin(), out.end(), [](const MissingCable& a, const MissingCable& b) {
    return std::tie(b.times, b.works, a.key) < std::tie(a.times, a.works, b.key);
  });
  return out;
}

uint64_t count_missing_cables(const Archive& archive) {
  store::Statement s = archive.db().prepare("SELECT count(*) FROM (SELECT DISTINCT r.station, r.number, r.year, r.airgram " + std::string(kLacking) + ")");
  return s.row() ? static_cast<uint64_t>(s.integer(0)) : 0;
}

}  // namespace stemma::engine
