// One table for each enumeration, in its order.
#include "stemma/report/words.h"

namespace stemma::report {
namespace {

constexpr const char* kVerdictMeanings[] = {
    "too short or too common to say where it comes from",
    "the words of the source, in their order",
    "the words of the source, with additions in brackets",
    "parts joined that do not stand so in the source",
    "words left out, and the places marked",
    "words left out without a mark",
    "words of the source changed or added",
    "a reworded passage, presented as a quotation",
    "no source in the collection searched",
};

constexpr const char* kFlagMeanings[] = {
    "leaves out a negation",
    "leaves out a concession",
    "leaves out “also” or the like",
    "leaves out a word of degree",
    "leaves out a hedge",
    "leaves out a condition",
    "leaves out whose words these are",
    "changes a number",
    "puts in or takes out a negation",
    "changes who or what it is about",
    "starts inside a sentence",
    "ends inside a sentence",
    "runs over the end of a sentence",
    "runs over the end of a paragraph",
    "runs over differently classified paragraphs",
    "runs into or out of a comment",
    "the parts stand in another order",
    "the parts stand far apart",
    "the parts stand in different documents",
    "leaves out inner quotation marks",
    "said by somebody else in the source",
    "the source has another date",
    "found in another work than the one cited",
    "an office not held at the time",
    "the bracket names somebody else",
    "the source is classified",
    "the source is a reworded copy",
    "found in a copy only",
};

constexpr const char* kDates[] = {
    "not known",       "from the date-time group", "from the header",   "inferred: ten years before declassification",
    "from the byline", "from the address",         "from the metadata", "from the text",
};

void add(std::string& out, std::string_view part) {
  if (part.empty()) return;
  if (!out.empty()) out += " · ";
  out += part;
}

}  // namespace

const char* meaning(trace::Verdict v) { return kVerdictMeanings[static_cast<size_t>(v)]; }
const char* meaning(trace::FlagCode c) { return kFlagMeanings[static_cast<size_t>(c)]; }
const char* meaning(doc::DateFrom f) { return kDates[static_cast<size_t>(f)]; }

const char* sign(const trace::CheckedQuotation& q) {
  if (q.clean) return "✓";
  switch (q.verdict) {
    case trace::Verdict::kVerbatim:
    case trace::Verdict::kEmended: return "!";
    case trace::Verdict::kElided: return "…";
    case trace::Verdict::kSilentlyElided: return "‥";
    case trace::Verdict::kAltered: return "≠";
    case trace::Verdict::kSpliced: return "⇄";
    case trace::Verdict::kParaphrased: return "≈";
    case trace::Verdict::kUntraceable:
    case trace::Verdict::kNotFound: return "?";
  }
  return "?";
}

std::string attribution(const trace::Quotation& q) {
  std::string out;
  if (q.speaker) add(out, q.speaker->name);
  add(out, q.cue);
  add(out, q.attributed_reference.empty() ? q.attributed_to : q.attributed_reference);
  add(out, q.attributed_date);
  return out;
}

std::string address(const doc::Document& source, const trace::SourceMatch& match) {
  std::string out;
  add(out, source.cable ? source.cable->reference : std::string());
  if (out.empty()) add(out, source.title);
  if (match.paragraph) add(out, "paragraph " + std::to_string(*match.paragraph));
  add(out, match.portion);
  add(out, std::string_view(source.date).substr(0, 10));
  return out;
}

std::string short_name(const engine::Entry& entry) {
  const doc::Document& d = *entry.document;
  if (d.cable && !d.cable->reference.empty()) return d.cable->reference;
  if (!d.title.empty()) return d.title;
  const size_t slash = entry.path().rfind('/');
  return slash == std::string::npos ? entry.path() : entry.path().substr(slash + 1);
}

std::string count(size_t n, std::string_view one, std::string_view many) {
  return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

std::string explain(const engine::Failure& failure) {
  return "cannot read '" + failure.path + "': " + failure.error.message;
}

}  // namespace stemma::report
