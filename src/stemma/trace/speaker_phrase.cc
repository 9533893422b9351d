#include "stemma/trace/speaker_phrase.h"

namespace stemma::trace {
namespace {

constexpr size_t kLongest = 14;

using text::contains;

bool is_adverb(const SpeakerWord& w) { return !w.capital && w.form.size() > 4 && w.form.ends_with("ly"); }
bool is_glued(Gap g) { return g == Gap::kSpace || g == Gap::kHyphen; }
bool is_noun_of_office(const SpeakerWord& w, const SpeechWords& lang) {
  return contains(lang.roles, w.form) || lang.is_document(w.form);
}
// "d'un", "l'ambassade": a French article glued to its noun.
bool has_article(const SpeakerWord& w) { return w.form.size() > 2 && w.form[1] == '\'' && (w.form[0] == 'l' || w.form[0] == 'd'); }

// May the preposition or conjunction at `i` stand inside a phrase?
bool joins(const SpeakerWords& words, size_t i, const SpeechWords& lang) {
  if (i == 0 || i + 1 >= words.size() || !is_glued(words[i].gap) || !is_glued(words[i + 1].gap)) return false;
  const SpeakerWord& before = words[i - 1];
  const SpeakerWord& behind = words[i + 1];
  if (!contains(lang.joining, words[i].form)) return false;
  const bool noun_before = before.capital || is_noun_of_office(before, lang);
  if (contains(lang.of, words[i].form)) return noun_before || (!contains(lang.stops, before.form) && !lang.is_cue(before.form) && !contains(lang.determiners, before.form));
  const bool is_and = words[i].form == "and" || words[i].form == "y" || words[i].form == "e" || words[i].form == "et" || words[i].form == "und";
  if (is_and) return before.capital && behind.capital;
  return is_noun_of_office(before, lang) && (behind.capital || contains(lang.determiners, behind.form) || has_article(behind));
}

}  // namespace

Phrase phrase_before(const SpeakerWords& words, size_t end, size_t least, const SpeechWords& lang) {
  if (contains(lang.pronouns, words[end].form) && !(words[end].capital && words[end].form.size() > 3)) {
    const bool article = contains(lang.determiners, words[end].form);   // "el" is both
    if (!article || end == least || !is_glued(words[end].gap)) return {end, end + 1};
  }
  if (!words[end].capital && contains(lang.joining, words[end].form)) return {};   // an infinitive: "to inform"
  size_t first = end + 1;
  bool begun = false;   // a determiner has been taken: only "of" and its like lead further
  for (size_t i = end + 1; i-- > least && end - i < kLongest;) {
    const SpeakerWord& w = words[i];
    if (i < end && !is_glued(words[i + 1].gap)) break;
    const bool determiner = contains(lang.determiners, w.form);
    if (i < end && joins(words, i, lang)) {
      begun = false;
      continue;
    }
    if (begun) break;
    if (determiner) {
      first = i;
      begun = true;
      continue;
    }
    if (w.number) break;
    if (!w.capital && (contains(lang.stops, w.form) || lang.is_cue(w.form) || contains(lang.helpers, w.form) ||
                       contains(lang.pronouns, w.form) || is_adverb(w) || w.form.ends_with("ing"))) break;
    if (w.capital && i == least && i < end && contains(lang.stops, w.form) && words.size() > 1) break;   // "When Doe said"
    first = i;
  }
  return {first, end + 1};
}

Phrase phrase_after(const SpeakerWords& words, size_t begin, const SpeechWords& lang) {
  if (begin >= words.size()) return {};
  if (contains(lang.pronouns, words[begin].form) && !contains(lang.determiners, words[begin].form)) return {begin, begin + 1};
  size_t i = begin;
  bool name = false;       // a capitalised word has been taken
  bool noun = false;
  for (; i < words.size() && i - begin < kLongest; ++i) {
    const SpeakerWord& w = words[i];
    if (i > begin && !is_glued(w.gap)) break;
    if (i > begin && joins(words, i, lang)) {
      if (name && !contains(lang.of, w.form) && !is_noun_of_office(words[i - 1], lang)) break;
      continue;
    }
    if (contains(lang.determiners, w.form)) {
      const bool behind_join = i > begin && contains(lang.joining, words[i - 1].form);
      if (i > begin && !behind_join) break;
      continue;
    }
    if (w.number && i > begin) break;
    if (!w.capital && (contains(lang.stops, w.form) || lang.is_cue(w.form) || contains(lang.helpers, w.form) || is_adverb(w))) break;
    if (!w.capital && name && !contains(lang.roles, w.form)) break;
    if (w.capital && contains(lang.stops, w.form)) break;   // "said Monday"
    name = name || (w.capital && !contains(lang.roles, w.form));
    noun = true;
  }
  while (i > begin && (contains(lang.joining, words[i - 1].form) || contains(lang.determiners, words[i - 1].form))) --i;
  return noun ? Phrase{begin, i} : Phrase{};
}

}  // namespace stemma::trace
