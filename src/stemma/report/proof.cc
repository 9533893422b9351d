// The passage is cut at the edges of the sentence, of the match, and of every edit;
// edits that have no place in the source (insertions) are placed by counting words from
// the nearest edit or fragment edge before them, since all words between are the same.
#include "stemma/report/proof.h"

#include <algorithm>
#include <optional>

#include "stemma/doc/stream.h"

namespace stemma::report {
namespace {

using trace::Edit;
using trace::EditOp;

bool is_form(EditOp op) {
  return op == EditOp::kTypo || op == EditOp::kInflection || op == EditOp::kNumberForm || op == EditOp::kExpand;
}

// An edit with its place in the source.
struct Placed {
  Span source;  // empty span: between two words
  const Edit* edit = nullptr;
};

// Where the words after a place in the quotation continue in the source.
struct Anchor {
  uint32_t quote = 0;
  uint32_t source = 0;
};

// Where in the source do the words of the quotation at `at` continue? All words since
// the last anchor before it are the same on both sides.
uint32_t place_insertion(const doc::Document& quoting, const doc::Document& source, const trace::SourceMatch& m,
                         const std::vector<Anchor>& anchors, uint32_t at) {
  Anchor last{at, m.span.begin};  // without one before it: the beginning
  bool found = false;
  for (const Anchor& a : anchors) {
    if (a.quote > at || (found && a.quote < last.quote)) continue;
    last = a;
    found = true;
  }
  if (last.source >= m.span.end) return m.span.end;
  const size_t words = doc::make_stream(quoting, {last.quote, at}).words.size();
  if (words == 0) return last.source;
  const doc::Stream rest = doc::make_stream(source, {last.source, m.span.end});
  if (rest.words.empty()) return last.source;
  return rest.words[std::min(words, rest.words.size()) - 1].span.end;
}

std::vector<Placed> place_edits(const doc::Document& quoting, const doc::Document& source,
                                const trace::SourceMatch& m) {
  std::vector<Anchor> anchors;
  for (const trace::Piece& p : m.pieces) {
    anchors.push_back({p.quote.begin, p.source.begin});
    anchors.push_back({p.quote.end, p.source.end});
  }
  std::vector<Placed> out;
  std::vector<const Edit*> insertions;
  for (const Edit& e : m.edits) {
    if (e.source) out.push_back({*e.source, &e});
    if (e.source && e.quote) anchors.push_back({e.quote->end, e.source->end});
    if (!e.source && e.quote) insertions.push_back(&e);
  }
  std::stable_sort(insertions.begin(), insertions.end(),
                   [](const Edit* a, const Edit* b) { return a->quote->begin < b->quote->begin; });
  for (const Edit* e : insertions) {
    const uint32_t at = place_insertion(quoting, source, m, anchors, e->quote->begin);
    anchors.push_back({e->quote->end, at});
    out.push_back({{at, at}, e});
  }
  std::stable_sort(out.begin(), out.end(), [](const Placed& a, const Placed& b) {
    return a.source.begin != b.source.begin ? a.source.begin < b.source.begin : a.source.end < b.source.end;
  });
  return out;
}

RunKind kind_of(const Edit& e) {
  if (e.op == EditOp::kOmit) return RunKind::kOmitted;
  if (!e.source) return RunKind::kInserted;
  if (!e.quote) return RunKind::kOmitted;
  if (e.op == EditOp::kEqualForm) return RunKind::kSame;  // typography: nothing to show
  return is_form(e.op) ? RunKind::kForm : RunKind::kReplaced;
}

// The flags that point at words of the source, where a stretch is to be divided.
std::vector<const trace::Flag*> pointing(const trace::SourceMatch& m) {
  std::vector<const trace::Flag*> out;
  for (const trace::Flag& f : m.flags) {
    if (!f.in_quote && !f.span.empty() && trace::group(f.code) == trace::FlagGroup::kMeaning) out.push_back(&f);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const trace::Flag* a, const trace::Flag* b) { return a->span.begin < b->span.begin; });
  return out;
}

class Builder {
 public:
  Builder(const doc::Document& quoting, const doc::Document& source, const trace::SourceMatch& match)
      : quoting_(quoting), source_(source), flags_(pointing(match)) {}

  // Source words without an edit; furniture among them becomes runs of its own. A cut
  // without a word in it (the full stop after the quotation) is no cut.
  void plain(RunKind kind, uint32_t begin, uint32_t end) {
    if (begin >= end) return;
    const bool bare = kind == RunKind::kCut && doc::make_stream(source_, {begin, end}).words.empty();
    Run run;
    run.kind = bare ? RunKind::kContext : kind;
    run.span = {begin, end};
    stretch(std::move(run));
  }

  void edit(const Placed& p) {
    const Edit& e = *p.edit;
    Run run;
    run.kind = kind_of(e);
    run.marked = e.marked;
    run.op = e.op;
    run.span = p.source;
    if (run.kind == RunKind::kOmitted) return stretch(std::move(run));
    if (e.source) run.source = doc::flow(source_, *e.source);
    if (e.quote) run.quote = doc::flow(quoting_, *e.quote);
    if (run.kind == RunKind::kForm && run.quote == run.source) run.kind = RunKind::kSame;
    const bool inserted = run.kind == RunKind::kInserted;
    if (inserted && !runs_.empty() && runs_.back().kind == run.kind && runs_.back().marked == run.marked) {
      runs_.back().quote += " " + run.quote;  // words put in side by side are one stretch
      return;
    }
    run.space = inserted || space_at(p.source.begin);
    for (const trace::Flag* f : flags_) {
      if (f->span.overlaps(p.source)) run.flag = f;
    }
    runs_.push_back(std::move(run));
  }
  std::vector<Run> take() { return std::move(runs_); }

 private:
  // One stretch of source text, divided by furniture and by flags.
  void stretch(Run shape) {
    const size_t first = runs_.size();
    auto [begin, end] = shape.span;
    const auto& blocks = source_.blocks;
    auto block = std::partition_point(blocks.begin(), blocks.end(),
                                      [&](const doc::Block& b) { return b.span.end <= shape.span.begin; });
    for (; block != blocks.end() && block->span.begin < end; ++block) {
      if (block->kind != doc::BlockKind::kFurniture) continue;
      flagged(shape, begin, std::max(begin, block->span.begin));
      close(first);
      Run page;
      page.kind = RunKind::kFurniture;
      words(page, std::max(begin, block->span.begin), std::min(end, block->span.end), nullptr);
      begin = std::min(end, block->span.end);
    }
    flagged(shape, begin, end);
    close(first);
  }
  void flagged(const Run& shape, uint32_t begin, uint32_t end) {
    for (const trace::Flag* f : flags_) {
      if (f->span.begin < begin || f->span.end > end) continue;
      words(shape, begin, f->span.begin, nullptr);
      words(shape, f->span.begin, f->span.end, f);
      begin = f->span.end;
    }
    words(shape, begin, end, nullptr);
  }
  void words(const Run& shape, uint32_t begin, uint32_t end, const trace::Flag* flag) {
    if (begin >= end) return;
    Run run = shape;
    run.source = doc::flow(source_, {begin, end});
    if (run.source.empty()) return;
    run.span = {begin, end};
    run.space = space_at(begin);
    run.flag = flag;
    runs_.push_back(std::move(run));
  }
  // Signs only at the ends of runs of one kind side by side.
  void close(size_t first) {
    for (size_t i = first; i + 1 < runs_.size(); ++i) {
      const bool joined = runs_[i].kind == runs_[i + 1].kind;
      runs_[i].closes = !joined;
      runs_[i + 1].opens = !joined;
    }
  }
  bool space_at(uint32_t at) const {
    const auto blank = [&](uint32_t i) {
      return i < source_.text.size() && (source_.text[i] == ' ' || source_.text[i] == '\n');
    };
    return blank(at) || (at > 0 && blank(at - 1));
  }

  const doc::Document& quoting_;
  const doc::Document& source_;
  std::vector<const trace::Flag*> flags_;
  std::vector<Run> runs_;
};

// The block around a span, at most `context` bytes away, cut at spaces.
Span surroundings(const doc::Document& d, Span inner, uint32_t context) {
  Span block = inner;
  for (const doc::Block& b : d.blocks) {
    if (b.kind != doc::BlockKind::kFurniture && b.span.overlaps(inner)) block = cover(block, b.span);
  }
  Span out{std::max(block.begin, inner.begin - std::min(inner.begin, context)),
           std::min(block.end, inner.end + std::min(context, static_cast<uint32_t>(d.text.size()) - inner.end))};
  while (out.begin > block.begin && out.begin < inner.begin && d.text[out.begin - 1] != ' ' &&
         d.text[out.begin - 1] != '\n')
    ++out.begin;
  while (out.end < block.end && out.end > inner.end && d.text[out.end] != ' ' && d.text[out.end] != '\n') --out.end;
  return out;
}

bool is_reordered(const std::vector<trace::Piece>& pieces) {
  for (size_t i = 1; i < pieces.size(); ++i) {
    if (pieces[i].source.begin < pieces[i - 1].source.begin) return true;
  }
  return false;
}

}  // namespace

Proof proof(const doc::Document& quoting, const doc::Document& source, const trace::SourceMatch& match,
            uint32_t context) {
  const Span sentence = match.sentence.empty() ? match.span : cover(match.sentence, match.span);
  const Span all = context > 0 ? surroundings(source, sentence, context) : sentence;
  Builder builder(quoting, source, match);
  builder.plain(RunKind::kContext, all.begin, sentence.begin);
  builder.plain(RunKind::kCut, sentence.begin, match.span.begin);
  uint32_t at = match.span.begin;
  for (const Placed& p : place_edits(quoting, source, match)) {
    if (p.source.begin < at || p.source.end > match.span.end) {
      if (p.source.begin >= at || p.edit->source) continue;  // an edit inside one already drawn
    }
    builder.plain(RunKind::kSame, at, std::max(at, p.source.begin));
    builder.edit(p);
    at = std::max(at, p.source.end);
  }
  builder.plain(RunKind::kSame, at, match.span.end);
  builder.plain(RunKind::kCut, match.span.end, sentence.end);
  builder.plain(RunKind::kContext, sentence.end, all.end);
  return {builder.take(), is_reordered(match.pieces)};
}

}  // namespace stemma::report
