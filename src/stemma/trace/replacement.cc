// Replacements and brackets: a number, a negation or a referent that is not the source's.
#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "stemma/text/unicode.h"
#include "stemma/trace/cues.h"
#include "stemma/trace/flags.h"
#include "stemma/trace/numbers.h"
#include "stemma/trace/scope.h"

namespace stemma::trace {
namespace {

bool capital(std::string_view word) {
  uint32_t at = 0;
  return !word.empty() && text::is_upper(text::next_code_point(word, at));
}

class Replacements {
 public:
  Replacements(const Witness& w, std::vector<Flag>& out) : w_(w), out_(out) {}

  void run() {
    const auto& edits = w_.judged.edits;
    for (size_t i = 0; i < edits.size();) {
      // Replacements, insertions and silent omissions side by side are one change.
      size_t end = i;
      while (end < edits.size() && changes(edits[end]) && (end == i || adjacent(edits[end - 1], edits[end]))) ++end;
      if (end == i) { ++i; continue; }
      change(i, end);
      i = end;
    }
  }

 private:
  static bool changes(const JudgedEdit& e) {
    return e.op != EditOp::kEqualForm && e.op != EditOp::kTypo && e.op != EditOp::kNumberForm && e.op != EditOp::kExpand &&
           !(e.op == EditOp::kOmit && e.marked);
  }
  static bool adjacent(const JudgedEdit& a, const JudgedEdit& b) {
    const uint32_t ai = a.items.last, bi = b.items.first, as = a.source.last, bs = b.source.first;
    const bool items = a.items.first == a.items.last || b.items.first == b.items.last || ai == bi;
    const bool words = a.source.first == a.source.last || b.source.first == b.source.last || as == bs;
    return items && words;
  }

  void change(size_t first, size_t last) {
    std::vector<std::string> gone, come;   // numbers
    bool neg_gone = false, neg_come = false, only_omits = true, bracket = false;
    Span quote{}, source{};
    for (size_t k = first; k < last; ++k) {
      const JudgedEdit& e = w_.judged.edits[k];
      only_omits = only_omits && e.op == EditOp::kOmit;
      bracket = bracket || e.marked;
      if (e.source.first < e.source.last) {
        const Span s = w_.text.span(e.source.first, e.source.last);
        source = source.empty() ? s : cover(source, s);
        for (uint32_t j = e.source.first; j < e.source.last; ++j) note(w_.text.stream.form(j), gone);
        for (const Cue& c : cues_of(w_.text, e.source.first, e.source.last)) neg_gone |= c.cls == CueClass::kNegation;
      }
      if (e.items.first < e.items.last) {
        const Span q{w_.query.items[e.items.first].span.begin, w_.query.items[e.items.last - 1].span.end};
        quote = quote.empty() ? q : cover(quote, q);
        const doc::Stream s = doc::make_stream(w_.quoted, q);
        for (size_t j = 0; j < s.words.size(); ++j) note(s.form(j), come);
        for (const Cue& c : find_cues(s, 0, static_cast<uint32_t>(s.words.size()), w_.quoted.language)) neg_come |= c.cls == CueClass::kNegation;
      }
    }
    if (only_omits) return;   // omission.cc speaks of these
    const bool in_quote = !quote.empty();
    const Span at = in_quote ? quote : source;
    if (!come.empty() && !gone.empty() && come != gone) {
      out_.push_back({FlagCode::kChangesNumber, FlagWhere::kReplacement, in_quote, at,
                      "the quotation has " + come[0] + " where the source has " + gone[0]});
    } else if (!come.empty() && gone.empty() && !bracket) {
      out_.push_back({FlagCode::kChangesNumber, FlagWhere::kReplacement, in_quote, at,
                      "the quotation has a number, " + come[0] + ", that the source does not give here"});
    }
    if (neg_gone != neg_come) {
      out_.push_back({FlagCode::kChangesNegation, FlagWhere::kReplacement, in_quote, at,
                      neg_come ? "a negation was put in that the source does not have" : "a negation of the source was taken out"});
    }
    for (size_t k = first; k < last; ++k) {
      const JudgedEdit& e = w_.judged.edits[k];
      if (e.marked) referent(e);
      else if (e.op == EditOp::kReplace) subject(e);
    }
  }

  void note(std::string_view form, std::vector<std::string>& numbers) const {
    const auto value = number_value(form, w_.text.doc->language);
    if (value.empty() || form == "one") return;
    numbers.emplace_back(value);
  }

  // A name in the subject, before the sentence's first verb, is replaced by another name.
  void subject(const JudgedEdit& e) {
    const SourceText& t = w_.text;
    const Item& item = w_.query.items[e.items.first];
    const uint32_t word = e.source.first;
    const Span printed = t.stream.words[word].span;
    if (!capital(printed.of(t.text())) || !capital(item.span.of(w_.quoted.text))) return;
    if (is_function_word(item.form, w_.quoted.language) || is_function_word(t.stream.form(word), t.doc->language)) return;
    if (!number_value(item.form).empty()) return;
    for (uint32_t k = t.sentence_begin(word); k < word; ++k) if (looks_finite(t.stream.form(k))) return;
    out_.push_back({FlagCode::kChangesSubject, FlagWhere::kReplacement, true, item.span,
                    "the quotation says it of “" + std::string(item.span.of(w_.quoted.text)) + "”, the source of “" +
                        std::string(printed.of(t.text())) + "”"});
  }

  // A bracket that stands for a name, or for a pronoun, names somebody else.
  void referent(const JudgedEdit& e) {
    if (e.items.first == e.items.last) return;
    const Item& gloss = w_.query.items[e.items.first];
    if (gloss.kind != ItemKind::kGloss) return;
    const doc::Stream inside = doc::make_stream(w_.quoted, gloss.span);
    if (inside.words.empty()) return;
    bool claims = false;   // the bracket names somebody or something
    for (size_t j = 0; j < inside.words.size(); ++j) claims = claims || !is_function_word(inside.form(j), w_.quoted.language);
    if (!claims) return;
    std::string instead;
    if (e.source.first == e.source.last) instead = wrong_expansion(e, inside);
    else if (!names_the_same(e, inside)) instead = words_for_people(w_.text, e.source.first, e.source.last);
    if (instead.empty()) return;
    out_.push_back({FlagCode::kBracketChangesReferent, FlagWhere::kReplacement, true, gloss.span,
                    "the bracket says “" + std::string(gloss.span.of(w_.quoted.text)) + "” for “" + instead + "” of the source"});
  }

  // Does the bracket keep what the source words name? A pronoun may stand for any name
  // of the two sentences before it.
  bool names_the_same(const JudgedEdit& e, const doc::Stream& inside) const {
    const SourceText& t = w_.text;
    bool named = false, pronoun = false;
    for (uint32_t k = e.source.first; k < e.source.last; ++k) {
      const auto form = t.stream.form(k);
      static constexpr std::string_view kPronouns[] = {"he", "her", "him", "his", "it", "its", "she", "their", "them", "these", "they", "this", "those"};
      pronoun = pronoun || std::binary_search(std::begin(kPronouns), std::end(kPronouns), form);
      if (is_function_word(form, t.doc->language)) continue;
      named = named || capital(t.stream.words[k].span.of(t.text())) || content(form);
      for (size_t j = 0; j < inside.words.size(); ++j) if (same_head(inside.form(j), form)) return true;
    }
    if (acronym(inside, e)) return true;
    if (named) return false;
    if (!pronoun) return true;
    const uint32_t sentence = t.sentence_of[e.source.first];
    const uint32_t from = t.sentence_first[sentence >= 2 ? sentence - 2 : 0];
    for (uint32_t k = from; k < e.source.first; ++k) {
      for (size_t j = 0; j < inside.words.size(); ++j) {
        if (!is_function_word(inside.form(j), w_.quoted.language) && same_head(inside.form(j), t.stream.form(k))) return true;
      }
    }
    return false;
  }

  // An explanation right behind an acronym whose letters it does not spell: the acronym.
  std::string wrong_expansion(const JudgedEdit& e, const doc::Stream& inside) const {
    if (e.items.first == 0 || inside.words.size() < 2) return {};
    const Item& before = w_.query.items[e.items.first - 1];
    const std::string_view printed = before.span.of(w_.quoted.text);
    if (before.kind != ItemKind::kWord || before.letters.size() < 2 || before.letters.size() > 6) return {};
    for (const char c : printed) if (c != '.' && (c < 'A' || c > 'Z')) return {};
    size_t used = 0;
    for (size_t j = 0; j < inside.words.size() && used < before.letters.size(); ++j) {
      if (inside.form(j)[0] == before.letters[used]) ++used;
    }
    // Letters inside a word count as well ("SOUTHCOM"); two wrong letters are needed.
    return used + 1 < before.letters.size() ? std::string(printed) : std::string();
  }

  static bool content(std::string_view form) { return form.size() > 3; }
  static bool same_head(std::string_view a, std::string_view b) {
    size_t n = 0;
    while (n < a.size() && n < b.size() && a[n] == b[n]) ++n;
    return n >= 4 || (n == a.size() && n == b.size());
  }

  // [Government of Peru] for GOP, or the other way round.
  bool acronym(const doc::Stream& inside, const JudgedEdit& e) const {
    std::string from_bracket, from_source;
    for (size_t j = 0; j < inside.words.size(); ++j) from_bracket.push_back(inside.form(j)[0]);
    for (uint32_t k = e.source.first; k < e.source.last; ++k) from_source.push_back(w_.text.stream.form(k)[0]);
    if (e.source.last == e.source.first + 1 && w_.text.stream.form(e.source.first) == from_bracket) return true;
    return inside.words.size() == 1 && inside.form(0) == from_source;
  }

  const Witness& w_;
  std::vector<Flag>& out_;
};

}  // namespace

void replacement_flags(const Witness& w, std::vector<Flag>& out) { Replacements(w, out).run(); }

}  // namespace stemma::trace
