// Decoded as a whole; one pass for the outline, one for the text. Members are held back
// until the division at the top that they are in is closed, to come in the order in which
// they begin.
#include "stemma/read/tei/tei.h"

#include <algorithm>

#include "stemma/read/container/unpacker.h"
#include "stemma/read/tei/edition.h"

namespace stemma::read::tei {
namespace {

void name_damage(const xml::Outcome& o, const text::Decoded& d, std::vector<doc::Quality>& quality) {
  if (o.damage.empty()) return;
  const auto at = [&](uint64_t text_at) {
    const auto place = static_cast<uint32_t>(text_at);
    return std::to_string(d.map.to_source({place, place}).begin);
  };
  std::string note = "XML: " + o.damage + " at byte " + at(o.at);
  if (o.repairs > 1) note += " and " + std::to_string(o.repairs - 1) + " more place(s)";
  note += o.ended_early ? "; reading ended at byte " + at(o.stopped) : "; read on behind it";
  quality.push_back({"truncated-container", std::move(note)});
}

// Is the text its own bytes?
bool identical(const text::Decoded& d, size_t size) { return d.text.size() == size && d.map.pieces().size() <= 1; }

// Leads a map whose source is the whole file to one whose source are `slices` of it, laid
// end to end.
text::SourceMap rebased(const text::SourceMap& map, const std::vector<Section::Slice>& slices) {
  std::vector<uint64_t> base;
  uint64_t sum = 0;
  for (const auto& s : slices) {
    base.push_back(sum);
    sum += s.end - s.begin;
  }
  text::SourceMap out;
  for (const text::SourceMap::Piece& p : map.pieces()) {
    auto it = std::upper_bound(slices.begin(), slices.end(), p.source_begin, [](uint64_t at, const Section::Slice& s) { return at < s.begin; });
    uint64_t at = 0;
    uint64_t room = 0;
    if (it != slices.begin()) {
      --it;
      at = base[static_cast<size_t>(it - slices.begin())] + std::min(p.source_begin, it->end) - it->begin;
      room = it->end - std::min(p.source_begin, it->end);
    }
    if (p.exact && p.text_size <= room) out.copy(at, p.text_size);
    else if (!p.exact && p.text_unit > 0 && p.source_size <= room) out.units(at, p.text_size / p.text_unit, p.text_unit, p.source_unit);
    else out.replace(p.text_size, at, static_cast<uint32_t>(std::min<uint64_t>(p.source_size, room)));
  }
  return out;
}

class Unpacking {
 public:
  Unpacking(Unpacker& unpacker, const Place& place, const Member& file, std::string_view bytes, const text::Decoded& decoded)
      : unpacker_(unpacker), place_(place), file_(file), bytes_(bytes), decoded_(decoded), same_(identical(decoded, bytes.size())) {}

  void take(Section s) {
    const std::string& name = s.unit.name;
    const bool last = name == "front" || name == "body" || name == "back" || name == "text" || name == "around";
    Member m = file_;
    m.whole = false;
    m.format = Format::kTei;
    m.name = place_.inside(name).name;
    if (!same_) {
      s.content.map = s.content.map.through(decoded_.map);
      for (auto& slice : s.slices) {
        slice.begin = original(slice.begin);
        slice.end = original(slice.end);
      }
    }
    uint64_t size = 0;
    for (const auto& slice : s.slices) size += slice.end - slice.begin;
    if (unpacker_.stopped()) return;
    if (auto error = unpacker_.spend(size)) return unpacker_.refuse(place_.name, *error);
    m.bytes.reserve(size);
    for (const auto& slice : s.slices) m.bytes += bytes_.substr(slice.begin, slice.end - slice.begin);
    s.content.map = rebased(s.content.map, s.slices);
    m.content = std::move(s.content);
    const uint64_t begin = s.unit.begin;
    if (!last) waiting_.push_back({begin, std::move(m)});
    if (last) {
      flush();
      unpacker_.document(std::move(m));
    } else if (waiting_.size() >= kMost) {
      flush();
    }
  }

  void flush() {
    std::stable_sort(waiting_.begin(), waiting_.end(), [](const Waiting& a, const Waiting& b) { return a.begin < b.begin; });
    for (Waiting& w : waiting_) unpacker_.document(std::move(w.member));
    waiting_.clear();
  }

 private:
  static constexpr size_t kMost = 4000;   // held back at once
  struct Waiting {
    uint64_t begin = 0;
    Member member;
  };
  uint64_t original(uint64_t at) const {
    if (at >= decoded_.text.size()) return bytes_.size();
    const auto place = static_cast<uint32_t>(at);
    return decoded_.map.to_source({place, place + 1}).begin;
  }

  Unpacker& unpacker_;
  const Place& place_;
  const Member& file_;
  std::string_view bytes_;
  const text::Decoded& decoded_;
  bool same_;
  std::vector<Waiting> waiting_;
};

}  // namespace

Result<Content> read_tei(std::string_view bytes) {
  Result<text::Decoded> decoded = xml::decode(bytes);
  if (!decoded) return decoded.error();
  Content content;
  Edition edition(decoded->text, {}, [&](Section s) { content = std::move(s.content); });
  const xml::Outcome end = xml::parse(decoded->text, edition);
  edition.finish(decoded->text.size());
  if (!identical(*decoded, bytes.size())) content.map = content.map.through(decoded->map);
  name_damage(end, *decoded, content.quality);
  return content;
}

bool unpack_tei(Unpacker& unpacker, const Place& place, const Member& file, std::string_view bytes) {
  const Result<text::Decoded> decoded = xml::decode(bytes);
  if (!decoded) return false;
  Outline plan = outline(decoded->text);
  if (!plan.several) return false;
  Unpacking work(unpacker, place, file, bytes, *decoded);
  Edition edition(decoded->text, std::move(plan), [&](Section s) { work.take(std::move(s)); });
  const xml::Outcome end = xml::parse(decoded->text, edition);
  edition.finish(decoded->text.size());
  work.flush();
  std::vector<doc::Quality> damage;
  name_damage(end, *decoded, damage);
  for (const doc::Quality& q : damage) unpacker.note(place.name, q.note);
  return true;
}

}  // namespace stemma::read::tei
