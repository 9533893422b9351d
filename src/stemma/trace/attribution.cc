// What the article says about its quotation, held against what the source says of itself.
#include <algorithm>
#include <string>
#include <vector>

#include "stemma/text/lexicon.h"
#include "stemma/text/unicode.h"
#include "stemma/trace/cues.h"
#include "stemma/trace/flags.h"
#include "stemma/trace/scope.h"

namespace stemma::trace {
namespace {

constexpr std::string_view kTitles[] = {
    "ambassador", "president", "minister", "secretary", "general", "gen", "mr", "mrs", "ms", "dr", "professor", "counselor",
    "counsellor", "charge", "consul", "admiral", "colonel", "captain", "senator", "congressman", "king", "queen", "prince",
    "prime", "deputy", "foreign", "chancellor", "director", "chief", "commander", "spokesman", "spokeswoman", "embajador",
    "presidente", "ministro", "ambassadeur", "ministre", "botschafter", "embaixador", "sir", "lord", "judge", "envoy", "us", "former", "then"};

bool is_title(std::string_view form) { return std::find(std::begin(kTitles), std::end(kTitles), form) != std::end(kTitles); }

// The words of a speaker that can be a person's name: the capitalised ones behind a title
// ("Fisheries Minister Aran Tesk"), or, without a title, all of them if none is an
// everyday word (those make the names of institutions). Empty if it is no person.
std::vector<std::string> person(const doc::Document& d, Span speaker) {
  std::vector<std::string> out;
  const doc::Stream s = doc::make_stream(d, speaker);
  bool titled = false;
  for (size_t i = 0; i < s.words.size(); ++i) {
    uint32_t at = s.words[i].span.begin;
    std::string form(s.form(i));
    if (form.size() > 2 && form.compare(form.size() - 2, 2, "'s") == 0) form.resize(form.size() - 2);
    if (is_title(form)) {
      titled = true;
      out.clear();
      continue;
    }
    if (!text::is_upper(text::next_code_point(d.text, at)) || is_function_word(form, d.language)) continue;
    out.push_back(std::move(form));
  }
  if (titled) return out;
  for (size_t i = 0; i < s.words.size(); ++i) {
    const std::string_view printed = s.words[i].span.of(d.text);
    const bool acronym = printed.size() > 1 && text::is_upper(text::code_point_before(d.text, s.words[i].span.end));   // NATO
    if (acronym || (text::word_rank(s.form(i)) == text::WordRank::kCommon && !is_function_word(s.form(i), d.language))) return {};
  }
  return out;
}

bool holds(std::string_view text, const std::vector<std::string>& names) {
  for (const text::Token& t : text::tokenize(text)) {
    const std::string form = text::fold(t.span.of(text));
    for (const std::string& n : names) if (form == n || form == n + "'s") return true;
  }
  return false;
}

// Does the source itself report the words as this person's? The name stands before them in
// the sentence, or around them with a verb of saying, or a pronoun does for a name the
// paragraph gave before.
bool reported_as_theirs(const Witness& w, const std::vector<std::string>& names) {
  const SourceText& t = w.text;
  const uint32_t first = w.alignment.first, last = w.alignment.last;
  const uint32_t begin = t.sentence_begin(first), end = t.sentence_end(last - 1);
  const auto is_name = [&](uint32_t k) { return holds(t.stream.words[k].span.of(t.text()), names); };
  bool says = false, named = false, pronoun = false;
  for (const WordRange part : {WordRange{begin, first}, WordRange{last, end}}) {
    for (const Cue& c : cues_of(t, part.first, part.last)) says = says || c.cls == CueClass::kAttribution;
    for (uint32_t k = part.first; k < part.last; ++k) {
      named = named || is_name(k);
      const auto form = t.stream.form(k);
      pronoun = pronoun || form == "he" || form == "she" || form == "they";
    }
  }
  for (uint32_t k = begin; k < first; ++k) if (is_name(k)) return true;
  if (!says) return false;
  for (uint32_t k = begin; pronoun && !named && k > 0 && t.block_of[k - 1] == t.block_of[begin]; --k) named = is_name(k - 1);
  return named;
}

void speaker(const Witness& w, std::vector<Flag>& out) {
  const doc::Document& source = *w.text.doc;
  if (!w.quotation.speaker || !source.cable) return;
  const doc::Cable& cable = *source.cable;
  if (cable.signature.empty() && cable.classified_by.empty()) return;
  const auto names = person(w.quoted, w.quotation.speaker->span);
  if (names.empty()) return;
  if (holds(cable.signature, names) || holds(cable.classified_by, names) || holds(cable.from, names)) return;
  if (reported_as_theirs(w, names)) return;
  const std::string& who = cable.signature.empty() ? cable.classified_by : cable.signature;
  out.push_back({FlagCode::kSpeakerConflict, FlagWhere::kQuotation, true, w.quotation.speaker->span,
                 "given to “" + w.quotation.speaker->name + "”; the source is signed by " + who + " and does not name that speaker here"});
}

void date(const Witness& w, std::vector<Flag>& out) {
  const std::string &said = w.quotation.attributed_date, &is = w.text.doc->date;
  if (!w.quotation.date_is_of_source || said.empty() || is.empty()) return;
  const size_t n = std::min({said.size(), is.size(), size_t{10}});
  if (said.compare(0, n, is, 0, n) == 0) return;
  out.push_back({FlagCode::kDateConflict, FlagWhere::kQuotation, true, w.quotation.attributed_date_span,
                 "given as of " + said + "; the source is dated " + is.substr(0, 10)});
}

void source(const Witness& w, std::vector<Flag>& out) {
  const auto& cable = w.text.doc->cable;
  const std::string& cited = w.quotation.attributed_reference;
  if (cited.empty() || !cable || !cable->key || doc::reference(*cable->key) == cited) return;
  out.push_back({FlagCode::kSourceConflict, FlagWhere::kQuotation, true, w.quotation.cue_span.empty() ? w.quotation.span : w.quotation.cue_span,
                 "cited as " + cited + ", found in " + doc::reference(*cable->key)});
}

}  // namespace

void attribution_flags(const Witness& w, std::vector<Flag>& out) {
  speaker(w, out);
  date(w, out);
  source(w, out);
}

}  // namespace stemma::trace
