// Every word of the stream is looked up once; a phrase is checked where its first word stands.
#include "stemma/engine/search/snippets.h"

#include <re2/re2.h>

#include <algorithm>
#include <unordered_set>

#include "stemma/doc/stream.h"
#include "stemma/engine/search/running_text.h"
#include "stemma/text/index_form.h"
#include "stemma/text/utf8.h"

namespace stemma::engine {
namespace {

constexpr uint32_t kAround = 90;      // bytes shown before the first mark and behind the last
constexpr uint32_t kStretch = 160;    // bytes from the first mark to the last
constexpr size_t kMostMarks = 5000;   // of one document

bool has(const auto& parts, uint32_t leaf, uint32_t position) {
  return std::any_of(parts.begin(), parts.end(), [&](const auto& p) { return p.leaf == leaf && p.position == position; });
}

// The block in which the span begins; null if it lies between two.
const doc::Block* block_at(const doc::Document& d, uint32_t at) {
  auto it = std::upper_bound(d.blocks.begin(), d.blocks.end(), at, [](uint32_t a, const doc::Block& b) { return a < b.span.begin; });
  if (it == d.blocks.begin()) return nullptr;
  --it;
  return it->span.contains(at) ? &*it : nullptr;
}

// `at` moved to the nearest blank towards `to`, so that no word is cut.
uint32_t at_blank(std::string_view text, uint32_t at, uint32_t to) {
  const auto blank = [&](uint32_t i) { return i < text.size() && (text[i] == ' ' || text[i] == '\n'); };
  if (at < to) {
    while (at < to && !blank(at)) ++at;
    while (at < to && blank(at)) ++at;
  } else {
    while (at > to && !blank(at)) --at;
    while (at > to && blank(at - 1)) --at;
  }
  return at;
}

Snippet cut(const doc::Document& d, Span marked) {
  const doc::Block* block = block_at(d, marked.begin);
  Span room = block != nullptr ? block->span : Span{0, static_cast<uint32_t>(d.text.size())};
  if (!room.contains(marked)) room.end = std::max(room.end, marked.end);
  Snippet out;
  out.span = room;
  if (marked.begin - room.begin > kAround) out.span.begin = at_blank(d.text, marked.begin - kAround, marked.begin);
  if (room.end - marked.end > kAround) out.span.end = at_blank(d.text, marked.end + kAround, marked.end);
  out.cut_left = out.span.begin > room.begin;
  out.cut_right = out.span.end < room.end;
  while (out.span.begin < marked.begin && (d.text[out.span.begin] == '\n' || d.text[out.span.begin] == ' ')) ++out.span.begin;
  while (out.span.end > marked.end && (d.text[out.span.end - 1] == '\n' || d.text[out.span.end - 1] == ' ')) --out.span.end;
  out.text = std::string(out.span.of(d.text));
  if (block != nullptr) {
    out.paragraph = block->number;
    out.portion = block->portion;
  }
  if (d.cable) {
    for (const doc::CableParagraph& p : d.cable->paragraphs) {
      if (!p.span.contains(marked.begin)) continue;
      out.paragraph = p.number;
      out.portion = p.portion;
    }
  }
  return out;
}

Snippet opening(const doc::Document& d) {
  for (const doc::BlockKind wanted : {doc::BlockKind::kParagraph, doc::BlockKind::kItem, doc::BlockKind::kBlockquote}) {
    for (const doc::Block& b : d.blocks) if (b.kind == wanted && !b.span.empty()) return cut(d, {b.span.begin, b.span.begin});
  }
  for (const doc::Block& b : d.blocks) if (!b.span.empty()) return cut(d, {b.span.begin, b.span.begin});
  return {};
}

// A stretch of marks: [first, last] in their list, and how many parts of the query it shows.
struct Stretch {
  size_t first = 0, last = 0;
  size_t leaves = 0;
};

Stretch stretch_from(const std::vector<Mark>& marks, size_t first) {
  Stretch out{first, first, 0};
  std::vector<uint32_t> seen;
  for (size_t i = first; i < marks.size() && marks[i].span.end <= marks[first].span.begin + kStretch + marks[first].span.size(); ++i) {
    out.last = i;
    if (std::find(seen.begin(), seen.end(), marks[i].leaf) == seen.end()) seen.push_back(marks[i].leaf);
  }
  out.leaves = seen.size();
  return out;
}

}  // namespace

Marker::Marker(const std::vector<Leaf>& leaves, bool furniture) : leaves_(leaves), furniture_(furniture) {
  std::unordered_set<std::string> seen;   // what is asked for twice is marked once
  for (uint32_t l = 0; l < leaves.size(); ++l) {
    if (leaves[l].negative || leaves[l].node->kind != NodeKind::kWords || !leaves[l].node->field.empty()) continue;
    if (!seen.insert(print(*leaves[l].node)).second) continue;
    for (uint32_t p = 0; p < leaves[l].positions.size(); ++p) {
      const Expansion& e = leaves[l].positions[p];
      for (const Kin& k : e.kin) {
        if (e.prefix) begins_.push_back({k.word, {l, p, k.among.get()}});
        else words_[k.word].push_back({l, p, k.among.get()});
      }
    }
  }
}

void Marker::add_parts(const std::string& form, uint32_t number, std::vector<Part>& out) const {
  if (const auto it = words_.find(form); it != words_.end()) {
    for (const Part& part : it->second) if (part.among == nullptr || (*part.among)(number)) out.push_back(part);
  }
  for (const auto& [begin, part] : begins_) if (form.starts_with(begin)) out.push_back(part);
}

void Marker::mark_near(const std::vector<Word>& words, size_t at, uint32_t leaf, std::vector<Mark>& out) const {
  const size_t n = leaves_[leaf].positions.size();
  const size_t end = std::min(words.size(), at + *leaves_[leaf].node->near + 2);
  std::vector<Mark> found;
  for (uint32_t p = 0; p < n; ++p) {
    size_t i = at;
    while (i < end && !has(words[i].parts, leaf, p)) ++i;
    if (i == end) return;
    found.push_back({words[i].span, leaf});
  }
  out.insert(out.end(), found.begin(), found.end());
}

void Marker::mark_words(const std::vector<Word>& words, std::vector<Mark>& out) const {
  for (size_t i = 0; i < words.size() && out.size() < kMostMarks; ++i) {
    for (const Part part : words[i].parts) {
      const Leaf& leaf = leaves_[part.leaf];
      if (leaf.node->near) {
        mark_near(words, i, part.leaf, out);
        continue;
      }
      if (part.position != 0) continue;
      const size_t n = leaf.positions.size();
      bool all = i + n <= words.size();
      for (uint32_t p = 1; all && p < n; ++p) all = has(words[i + p].parts, part.leaf, p);
      for (uint32_t p = 0; all && p < n; ++p) out.push_back({words[i + p].span, part.leaf});
    }
  }
}

std::vector<Mark> Marker::marks(const doc::Document& d, uint32_t number) const {
  std::vector<Mark> out;
  std::string form;
  std::vector<Word> words;
  const auto add = [&](Span span, text::TokenKind kind) {
    if (!text::is_indexed({span, kind})) return;
    form.clear();
    text::index_form(span.of(d.text), form);
    if (form.empty()) return;
    words.push_back({span, {}});
    add_parts(form, number, words.back().parts);
  };
  if (!words_.empty() || !begins_.empty()) {
    for (const doc::StreamWord& w : doc::make_stream(d).words) add(w.span, w.kind);
    mark_words(words, out);
    words.clear();
    for (const doc::Block& b : d.blocks) {
      if (!furniture_ || b.kind != doc::BlockKind::kFurniture) continue;
      for (const text::Token& t : text::tokenize(d.text, b.span)) add(t.span, t.kind);
    }
    mark_words(words, out);
  }
  for (uint32_t l = 0; l < leaves_.size(); ++l) {
    const Leaf& leaf = leaves_[l];
    if (leaf.node->kind != NodeKind::kText || leaf.negative || !leaf.node->field.empty() || !leaf.pattern) continue;
    const RunningText running(d, furniture_);
    const re2::StringPiece whole(running.text);
    re2::StringPiece found;
    for (size_t at = 0; at <= running.text.size() && out.size() < kMostMarks;) {
      if (!leaf.pattern->Match(whole, at, running.text.size(), re2::RE2::UNANCHORED, &found, 1)) break;
      const auto begin = static_cast<size_t>(found.data() - running.text.data());
      if (!found.empty()) out.push_back({running.span(begin, begin + found.size()), l});
      at = std::max(begin + found.size(), at + 1);
    }
  }
  std::sort(out.begin(), out.end(), [](const Mark& a, const Mark& b) { return a.span != b.span ? a.span < b.span : a.leaf < b.leaf; });
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<Snippet> Marker::snippets(const doc::Document& d, uint32_t number, size_t most) const {
  if (most == 0) return {};
  const std::vector<Mark> all = marks(d, number);
  if (all.empty()) {
    Snippet first = opening(d);
    return first.span.empty() ? std::vector<Snippet>() : std::vector<Snippet>{std::move(first)};
  }
  std::vector<Stretch> stretches;
  for (size_t i = 0; i < all.size(); ++i) stretches.push_back(stretch_from(all, i));
  std::stable_sort(stretches.begin(), stretches.end(), [](const Stretch& a, const Stretch& b) { return a.leaves > b.leaves; });
  std::vector<Snippet> out;
  for (const Stretch& s : stretches) {
    if (out.size() == most) break;
    Span marked = all[s.first].span;
    const doc::Block* block = block_at(d, marked.begin);
    for (size_t i = s.first; i <= s.last; ++i) {
      if (block == nullptr || block->span.contains(all[i].span)) marked = cover(marked, all[i].span);
    }
    const bool overlaps = std::any_of(out.begin(), out.end(), [&](const Snippet& o) { return o.span.overlaps(marked); });
    if (overlaps) continue;
    Snippet snippet = cut(d, marked);
    for (const Mark& m : all) {
      if (!snippet.span.contains(m.span)) continue;
      if (!snippet.hits.empty() && snippet.hits.back().overlaps(m.span)) snippet.hits.back() = cover(snippet.hits.back(), m.span);
      else snippet.hits.push_back(m.span);
    }
    out.push_back(std::move(snippet));
  }
  std::sort(out.begin(), out.end(), [](const Snippet& a, const Snippet& b) { return a.span < b.span; });
  return out;
}

}  // namespace stemma::engine
