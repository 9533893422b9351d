#include "stemma/trace/long.h"

#include <algorithm>

#include "stemma/doc/stream.h"

namespace stemma::trace {
namespace {

constexpr uint32_t kPartWords = 250;
constexpr uint32_t kSilentWords = 60;

// From harmless to grave; what a whole made of parts has to be called at least.
int gravity(Verdict v) {
  switch (v) {
    case Verdict::kUntraceable: return 0;
    case Verdict::kVerbatim: return 1;
    case Verdict::kEmended: return 2;
    case Verdict::kElided: return 3;
    case Verdict::kSilentlyElided: return 4;
    case Verdict::kParaphrased: return 5;
    case Verdict::kAltered: return 6;
    case Verdict::kSpliced: return 7;
    case Verdict::kNotFound: return 8;
  }
  return 8;
}

std::vector<Quotation> parts_of(const doc::Document& d, const Quotation& q) {
  std::vector<Quotation> out;
  uint32_t words = kPartWords;   // of the part being filled
  size_t joint = 0;
  for (const Span fragment : q.fragments) {
    while (joint < q.joints.size() && q.joints[joint].span.begin < fragment.begin) {
      if (!out.empty()) out.back().joints.push_back(q.joints[joint]);
      ++joint;
    }
    const doc::Stream s = doc::make_stream(d, fragment);
    for (size_t from = 0; from < s.words.size();) {
      if (words >= kPartWords) {
        if (out.size() > kMostParts) return out;
        Quotation part = q;
        part.fragments.clear();
        part.joints.clear();
        out.push_back(std::move(part));
        words = 0;
      }
      const size_t to = std::min(s.words.size(), from + (kPartWords - words));
      const Span piece{s.words[from].span.begin, s.words[to - 1].span.end};
      out.back().fragments.push_back(piece);
      words += static_cast<uint32_t>(to - from);
      from = to;
    }
  }
  for (Quotation& p : out) p.span = {p.fragments.front().begin, p.fragments.back().end};
  return out;
}

const SourceMatch* in_document(const CheckedQuotation& part, uint32_t doc) {
  for (const SourceMatch& m : part.sources) if (m.doc == doc) return &m;
  return nullptr;
}

void join(SourceMatch& whole, const SourceMatch& part, const doc::Document& d, bool marked, Verdict& worst) {
  const auto raise = [&](Verdict v) { if (gravity(v) > gravity(worst)) worst = v; };
  if (part.span.begin < whole.span.end) {
    raise(Verdict::kSpliced);
  } else {
    const size_t between = doc::make_stream(d, {whole.span.end, part.span.begin}).words.size();
    if (between > kSilentWords && !marked) raise(Verdict::kSpliced);
    else if (between > 0) {
      raise(marked ? Verdict::kElided : Verdict::kSilentlyElided);
      Edit gap;
      gap.op = EditOp::kOmit;
      gap.source = Span{whole.span.end, part.span.begin};
      gap.marked = marked;
      whole.edits.push_back(gap);
    }
  }
  std::erase_if(whole.flags, [](const Flag& f) { return f.code == FlagCode::kCutRight; });
  for (const Flag& f : part.flags) {
    const bool seam = f.where == FlagWhere::kEdge && f.span.begin < part.span.begin;
    if (!seam && f.code != FlagCode::kClassifiedSource) whole.flags.push_back(f);
  }
  whole.edits.insert(whole.edits.end(), part.edits.begin(), part.edits.end());
  whole.pieces.insert(whole.pieces.end(), part.pieces.begin(), part.pieces.end());
  whole.cost += part.cost;
  whole.span = cover(whole.span, part.span);
  whole.sentence = cover(whole.sentence, part.sentence);
}

}  // namespace

bool is_long(const doc::Document& document, const Quotation& quotation) {
  if (quotation.span.size() < kLongWords * 2) return false;
  size_t words = 0;
  for (const Span f : quotation.fragments) {
    words += doc::make_stream(document, f).words.size();
    if (words > kLongWords) return true;
  }
  return false;
}

CheckedQuotation check_long(const doc::Document& document, const Quotation& quotation,
                            const Collection& against,
                            const std::function<CheckedQuotation(const Quotation&)>& check) {
  CheckedQuotation out;
  out.quotation = quotation;
  const auto parts = parts_of(document, quotation);
  if (parts.size() > kMostParts) {
    out.verdict = Verdict::kUntraceable;
    return out;
  }
  Verdict worst = Verdict::kVerbatim;
  bool found = false, lost = false;
  for (size_t i = 0; i < parts.size(); ++i) {
    CheckedQuotation part = check(parts[i]);
    out.expected_by_chance = i == 0 ? part.expected_by_chance : std::min(out.expected_by_chance, part.expected_by_chance);
    out.slips += part.slips;
    if (part.verdict == Verdict::kUntraceable) continue;
    if (part.sources.empty()) {
      lost = true;
      out.near.insert(out.near.end(), part.near.begin(), part.near.end());
      continue;
    }
    if (gravity(part.verdict) > gravity(worst)) worst = part.verdict;
    if (!found) {
      out.sources = {part.sources[0]};
      found = true;
      continue;
    }
    SourceMatch& whole = out.sources[0];
    const SourceMatch* next = in_document(part, whole.doc);
    const bool marked = !parts[i - 1].joints.empty() && parts[i - 1].joints.back().kind == JointKind::kEllipsis &&
                        parts[i - 1].joints.back().span.begin >= parts[i - 1].fragments.back().end;
    if (next) join(whole, *next, *against.text(whole.doc).doc, marked, worst);
    else { worst = Verdict::kSpliced; out.sources.push_back(part.sources[0]); }
  }
  out.verdict = !found ? Verdict::kNotFound : lost && gravity(worst) < gravity(Verdict::kAltered) ? Verdict::kAltered : worst;
  if (found) out.sources[0].verdict = out.verdict;
  const bool meaning = found && std::any_of(out.sources[0].flags.begin(), out.sources[0].flags.end(),
                                            [](const Flag& f) { return group(f.code) == FlagGroup::kMeaning; });
  out.clean = !meaning && (out.verdict == Verdict::kVerbatim || out.verdict == Verdict::kEmended || out.verdict == Verdict::kElided);
  return out;
}

}  // namespace stemma::trace
