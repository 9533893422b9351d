// Inside an omission every cue counts: the reader cannot see any of it.
#include <algorithm>
#include <string>

#include "stemma/trace/cues.h"
#include "stemma/trace/flags.h"
#include "stemma/trace/scope.h"

namespace stemma::trace {
namespace {

struct Drop {
  FlagCode code;
  const char* what;
};
constexpr Drop kDrops[] = {   // by CueClass
    {FlagCode::kDropsNegation, "a negation"},     {FlagCode::kDropsConcession, "a concession"},
    {FlagCode::kDropsAdditive, "an addition"},    {FlagCode::kDropsDegree, "a degree"},
    {FlagCode::kDropsHedge, "a hedge"},           {FlagCode::kDropsCondition, "a condition"},
    {FlagCode::kDropsAttribution, "an attribution"}};

// The words resumed after the gap have their subject inside the gap.
void subject_flag(const Witness& w, const JudgedEdit& e, std::vector<Flag>& out) {
  const SourceText& t = w.text;
  const uint32_t resume = e.source.last;
  if (resume >= t.size() || !looks_finite(t.stream.form(resume))) return;
  // Where does the clause of the resumed verb begin?
  uint32_t begin = resume;
  while (begin > e.source.first && t.sentence_of[begin - 1] == t.sentence_of[resume] &&
         separator(t, begin - 1) < Separator::kStrong &&
         !(begin - 1 > e.source.first && opens_clause(t.stream.form(begin - 1)) && begin < resume)) --begin;
  const bool new_clause = begin > e.source.first || separator(t, e.source.first - 1) >= Separator::kStrong ||
                          opens_clause(t.stream.form(begin));
  if (!new_clause || begin == resume) return;
  bool subject = false;   // a word that can be one
  for (uint32_t k = begin; k < resume; ++k) {
    const auto form = t.stream.form(k);
    static constexpr std::string_view kPronouns[] = {"he", "i", "it", "she", "they", "we", "you"};
    for (const auto p : kPronouns) subject = subject || p == form;
    subject = subject || !is_function_word(form, t.doc->language);
  }
  if (!subject) return;
  out.push_back({FlagCode::kChangesSubject, FlagWhere::kOmission, false, t.span(begin, resume),
                 "the words that follow have another subject, which was left out: “" + words_for_people(t, begin, resume) + "”"});
}

// Words a bracket stands for are left out too, unless the bracket keeps the cue.
// (A negation put in or taken out by a bracket is changes-negation.)
void bracket_flags(const Witness& w, const JudgedEdit& e, std::vector<Flag>& out) {
  const Span bracket{w.query.items[e.items.first].span.begin, w.query.items[e.items.last - 1].span.end};
  const doc::Stream inside = doc::make_stream(w.quoted, bracket);
  const auto kept = find_cues(inside, 0, static_cast<uint32_t>(inside.words.size()), w.quoted.language);
  for (const Cue& cue : cues_of(w.text, e.source.first, e.source.last)) {
    const bool keeps = std::any_of(kept.begin(), kept.end(), [&](const Cue& k) { return k.cls == cue.cls; });
    if (keeps || cue.cls == CueClass::kNegation) continue;
    const Drop& drop = kDrops[static_cast<size_t>(cue.cls)];
    out.push_back({drop.code, FlagWhere::kOmission, false, w.text.span(cue.first, cue.last),
                   std::string("the bracket stands in the place of ") + drop.what + ": “" + words_for_people(w.text, cue.first, cue.last) + "”"});
  }
}

}  // namespace

void omission_flags(const Witness& w, std::vector<Flag>& out) {
  for (const JudgedEdit& e : w.judged.edits) {
    if (e.marked && e.op == EditOp::kReplace && e.source.first < e.source.last && e.items.first < e.items.last) bracket_flags(w, e, out);
    if (e.op != EditOp::kOmit || !gap_holds(w, e)) continue;
    for (const Cue& cue : cues_of(w.text, e.source.first, e.source.last)) {
      const Drop& drop = kDrops[static_cast<size_t>(cue.cls)];
      out.push_back({drop.code, FlagWhere::kOmission, false, w.text.span(cue.first, cue.last),
                     std::string("the words left out hold ") + drop.what + ": “" + words_for_people(w.text, cue.first, cue.last) + "”"});
    }
    subject_flag(w, e, out);
  }
}

}  // namespace stemma::trace
