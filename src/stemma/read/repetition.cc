// Every line of the pile is one row (site, hash, story); sorted, equal rows stand together
// and distinct stories are counted in one pass. Then each document is walked once from
// both ends for its frame, and through the middle for runs.
#include "stemma/read/repetition.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "stemma/read/blank.h"
#include "stemma/read/cues.h"
#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

using doc::Block;
using doc::BlockKind;
using doc::FurnitureReason;

constexpr uint32_t kStories = 3;    // at least, that have a line
constexpr uint32_t kShare = 20;     // one in so many of the site's

std::string host_of(const std::string& url) {
  const size_t at = url.find("://");
  if (at == url.npos) return {};
  std::string host = url.substr(at + 3, url.find_first_of("/?#", at + 3) - at - 3);
  return host.starts_with("www.") ? host.substr(4) : host;
}

std::string site_of(const doc::Document& d) {
  if (std::string host = host_of(d.url); !host.empty()) return host;
  if (!d.publisher.empty()) return d.publisher;
  const std::string& path = d.source.path;
  return path.substr(0, std::min(path.rfind('/'), path.size()));
}

bool may_repeat(BlockKind kind) {
  return kind == BlockKind::kParagraph || kind == BlockKind::kItem || kind == BlockKind::kHeading || kind == BlockKind::kFurniture;
}

// Of a cable everything from the first header to the last numbered paragraph or signature is its own.
Span own_text(const doc::Document& d) {
  Span own;
  if (!d.cable) return own;
  bool any = false;
  for (const Block& b : d.blocks) {
    if (b.kind != BlockKind::kHeader && b.kind != BlockKind::kSignature && !b.number && b.portion.empty()) continue;
    if (!any) own.begin = b.span.begin;
    any = true;
    own.end = b.span.end;
  }
  return any ? own : Span{0, static_cast<uint32_t>(d.text.size())};
}

void print_block(const doc::Document& d, const Block& block, Span own, LinePrints& out, size_t& longest) {
  const bool open = may_repeat(block.kind) && !(block.span.begin < own.end && own.begin < block.span.end);
  for (uint32_t begin = block.span.begin; begin < block.span.end;) {
    const size_t hit = std::min<size_t>(d.text.find('\n', begin), block.span.end);
    const Span ink = trim(d.text, {begin, static_cast<uint32_t>(hit)});
    begin = static_cast<uint32_t>(hit) + 1;
    if (ink.empty()) continue;
    const std::string_view line = ink.of(d.text);
    LinePrint p{plain_hash(line), ink, open, false};
    if (open && p.hash) p.cue = furniture_cue(line) > 0;
    if (p.hash && line.size() > longest) {
      longest = line.size();
      out.story = p.hash;
    }
    out.lines.push_back(p);
  }
}

struct Row {
  uint32_t site;
  uint64_t hash;
  uint64_t story;
  auto key() const { return std::tie(site, hash, story); }
  bool operator<(const Row& other) const { return key() < other.key(); }
  bool operator==(const Row& other) const { return key() == other.key(); }
};

// The numbers of stories that have a line, for lines that repeat; and of all stories, by site.
struct Tally {
  std::vector<uint32_t> sites;                                  // of each document
  std::vector<uint32_t> stories;                                // of each site
  std::vector<std::unordered_map<uint64_t, uint32_t>> lines;    // of each site: hash → stories

  uint32_t of(size_t document, uint64_t hash) const {
    const auto& known = lines[sites[document]];
    const auto hit = known.find(hash);
    return hit == known.end() ? 0 : hit->second;
  }
};

Tally count(const std::vector<LinePrints>& pile) {
  Tally tally;
  std::unordered_map<std::string, uint32_t> names;
  std::vector<Row> rows;
  for (const LinePrints& d : pile) {
    const uint32_t site = names.try_emplace(d.site, static_cast<uint32_t>(names.size())).first->second;
    tally.sites.push_back(site);
    rows.push_back({site, 0, d.story});   // hash 0: the story itself
    for (const LinePrint& line : d.lines) {
      if (line.hash && line.open && line.hash != d.story) rows.push_back({site, line.hash, d.story});
    }
  }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  tally.stories.resize(names.size());
  tally.lines.resize(names.size());
  for (size_t i = 0; i < rows.size();) {
    size_t end = i;
    while (end < rows.size() && rows[end].site == rows[i].site && rows[end].hash == rows[i].hash) ++end;
    const auto stories = static_cast<uint32_t>(end - i);
    if (rows[i].hash == 0) tally.stories[rows[i].site] = stories;   // sorts before all lines of the site
    else if (stories >= kStories && stories * kShare >= tally.stories[rows[i].site]) tally.lines[rows[i].site][rows[i].hash] = stories;
    i = end;
  }
  return tally;
}

// The lines of one document that are furniture by the tally.
std::vector<Repetition> judge(const LinePrints& d, size_t document, const Tally& tally) {
  const size_t n = d.lines.size();
  std::vector<uint32_t> stories(n, 0);
  for (size_t i = 0; i < n; ++i) {
    if (d.lines[i].open && d.lines[i].hash) stories[i] = tally.of(document, d.lines[i].hash);
  }
  size_t top = 0;
  while (top < n && stories[top]) ++top;
  if (top == n) return {};   // nothing of its own: not a page with a text
  size_t bottom = n;
  while (bottom > top && stories[bottom - 1]) --bottom;
  std::vector<Repetition> out;
  const auto all = static_cast<float>(tally.stories[tally.sites[document]]);
  for (size_t i = 0; i < n; ++i) {
    if (stories[i] == 0) continue;
    const bool frame = i < top || i >= bottom;
    const bool beside = (i > 0 && stories[i - 1]) || (i + 1 < n && stories[i + 1]);
    if (!frame && !beside && !d.lines[i].cue) continue;
    const float share = static_cast<float>(stories[i]) / all;
    out.push_back({d.lines[i].span, frame ? FurnitureReason::kFrame : FurnitureReason::kRepetition, std::min(0.99F, (frame ? 0.8F : 0.7F) + share / 4)});
  }
  return out;
}

}  // namespace

LinePrints prints_of(const doc::Document& document) {
  LinePrints out;
  out.site = site_of(document);
  const Span own = own_text(document);
  size_t longest = 0;
  for (const Block& block : document.blocks) print_block(document, block, own, out, longest);
  return out;
}

std::vector<std::vector<Repetition>> find_repetition(const std::vector<LinePrints>& pile) {
  const Tally tally = count(pile);
  std::vector<std::vector<Repetition>> out(pile.size());
  for (size_t i = 0; i < pile.size(); ++i) out[i] = judge(pile[i], i, tally);
  return out;
}

std::vector<std::vector<Repetition>> find_repetition(const std::vector<const doc::Document*>& pile) {
  std::vector<LinePrints> prints;
  prints.reserve(pile.size());
  for (const doc::Document* d : pile) prints.push_back(prints_of(*d));
  return find_repetition(prints);
}

void mark_repetition(doc::Document& document, const std::vector<Repetition>& found) {
  std::vector<Block> out;
  size_t next = 0;
  for (const Block& block : document.blocks) {
    while (next < found.size() && found[next].span.end <= block.span.begin) ++next;
    Block rest = block;
    bool cut = false;
    const auto keep = [&](Span span) {   // a piece of the block that stays what it was
      span = trim(document.text, span);
      if (span.empty()) return;
      out.push_back(rest);
      out.back().span = span;
      out.back().continues = rest.continues || cut;
      cut = true;
    };
    for (; may_repeat(block.kind) && next < found.size() && found[next].span.end <= block.span.end; ++next) {
      const Repetition& r = found[next];
      keep({rest.span.begin, r.span.begin});
      Block furniture;
      furniture.kind = BlockKind::kFurniture;
      furniture.span = r.span;
      furniture.why = r.why;
      furniture.confidence = r.confidence;
      if (block.kind == BlockKind::kFurniture) {   // its first reason stands
        furniture.why = block.why;
        furniture.confidence = std::max(block.confidence, r.confidence);
      }
      out.push_back(std::move(furniture));
      rest.span.begin = r.span.end;
    }
    keep(rest.span);
  }
  document.blocks = std::move(out);
}

}  // namespace stemma::read
