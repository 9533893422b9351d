// Three places are tried: between the stretches of an interrupted quotation, behind
// the quotation (“…”, said Doe), before it (Doe said that “…”). In each the nearest
// verb of speech is taken and the noun phrase that is its subject. Then the sentence
// is searched for the document, its date and its reference (speaker_source.h).
#include "stemma/trace/speaker.h"

#include <algorithm>
#include <optional>

#include "stemma/text/sentence.h"
#include "stemma/text/unicode.h"
#include "stemma/trace/parse_joints.h"
#include "stemma/trace/speaker_phrase.h"
#include "stemma/trace/speaker_source.h"
#include "stemma/trace/speaker_words.h"

namespace stemma::trace {
namespace {

using text::contains;

constexpr uint32_t kWindow = 400;        // bytes looked at before a quotation, and behind it
constexpr size_t kFarthestVerb = 24;     // words between the verb and the opening mark
constexpr size_t kFarthestBehind = 14;   // words between the closing mark and the verb

struct Cue {
  size_t first = 0;             // word indices, half open
  size_t last = 0;
  Phrase speaker;
};

class Attribution {
 public:
  Attribution(const doc::Document& document, const Surroundings& around, Quotation& q)
      : text_(document.text), around_(around), q_(q), lang_(speech_words(document.language)) {}

  void run() {
    set_windows();
    bool found = false;
    for (const Span& between : around_.between) {
      if (found) break;
      const SpeakerWords words = words_of(text_, between);
      found = take(words, behind(words, true));
    }
    const Gap intro = before_.empty() ? Gap::kStop : gap_of(text_, {before_.back().span.end, around_.open_begin});
    const bool introduced = intro == Gap::kColon || (!before_.empty() && contains(lang_.that, before_.back().form));
    if (!found && introduced) found = take(before_, before());
    if (!found && !q_.block) found = take(behind_, behind(behind_, set_off()));
    if (!found && !introduced) found = take(before_, before());
    if (!found && intro == Gap::kColon) name_and_colon();
    find_source();
  }

 private:
  // --- windows ---
  void set_windows() {
    Span unit = around_.first_unit;
    uint32_t open = around_.open_begin;
    const bool at_start = trim_space(text_, {unit.begin, open}).empty();
    const Span previous = trim_space(text_, around_.previous_unit);
    if (at_start && !previous.empty() && (q_.block || text_[previous.end - 1] == ':')) {
      unit = previous;
      open = previous.end;
      introduced_by_paragraph_ = true;
    }
    set_before(unit, open);
    const uint32_t end = std::min(around_.last_unit.end, cut(around_.close_end + kWindow));
    if (around_.close_end >= end) return;
    const std::string_view rest = text_.substr(around_.close_end, 1);
    const char last = q_.span.empty() ? ' ' : text_[q_.span.end - 1];
    const bool comma = !rest.empty() && (rest[0] == ',' || rest[0] == '-');
    if (last == '.' && !comma && ends_whole()) return;   // the quotation ended the sentence
    const auto spans = text::sentences(text_, {around_.close_end, end});
    if (!spans.empty()) behind_ = words_of(text_, {around_.close_end, spans[0].end});
  }

  void set_before(Span unit, uint32_t open) {
    const uint32_t begin = std::max(unit.begin, open > kWindow ? cut(open - kWindow) : 0);
    // The first letters of the quotation tell whether a new sentence begins there.
    uint32_t peek = open;
    if (!introduced_by_paragraph_) peek = std::min(unit.end, cut(std::max(open, q_.span.begin) + 12));
    auto spans = text::sentences(text_, {begin, peek});
    while (!spans.empty() && spans.back().begin >= open) spans.pop_back();
    if (spans.empty()) return;
    Span sentence = spans.back();
    const bool ended = sentence.end <= open && sentence.end > sentence.begin && !introduced_by_paragraph_ && is_terminal(text_[sentence.end - 1]) &&
                       trim_space(text_, {sentence.end, open}).empty();
    if (ended && spans.back().end <= open) {
      previous_words_ = words_of(text_, sentence);
      return;
    }
    sentence.end = std::min(sentence.end, open);
    if (introduced_by_paragraph_) sentence.end = open;
    sentence_ = words_of(text_, sentence);
    before_ = around_.quoted_before > sentence.begin && around_.quoted_before <= open
                  ? words_of(text_, {around_.quoted_before, open}) : sentence_;
    if (spans.size() > 1) previous_words_ = words_of(text_, spans[spans.size() - 2]);
  }

  static bool is_terminal(char c) { return c == '.' || c == '!' || c == '?'; }
  // Moves an offset down to the beginning of its code point, not beyond the text.
  uint32_t cut(uint32_t at) const {
    at = std::min(at, static_cast<uint32_t>(text_.size()));
    while (at > 0 && at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80) --at;
    return at;
  }
  // Does a new sentence begin behind the closing mark?
  bool ends_whole() const {
    uint32_t at = around_.close_end;
    while (at < around_.last_unit.end && text::is_space(static_cast<unsigned char>(text_[at]))) ++at;
    return at >= around_.last_unit.end || text::is_upper(text::next_code_point(text_, at));
  }
  // “…,” or “…”, or “…?”: what follows may speak of the quotation.
  bool set_off() const {
    if (q_.span.empty()) return false;
    const char32_t last = text::code_point_before(text_, q_.span.end);
    if (last == ',' || last == '!' || last == '?' || last == 0x2026 || last == 0x2014 || last == '.') return true;
    return !behind_.empty() && (behind_[0].gap == Gap::kComma || behind_[0].gap == Gap::kDash);
  }

  // --- behind the quotation ---
  std::optional<Cue> behind(const SpeakerWords& w, bool comma) const {
    if (w.empty()) return {};
    if (const size_t n = according_at(w, 0); n > 0) {
      const Phrase p = phrase_after(w, n, lang_);
      if (!p.empty()) return Cue{0, n, p};
    }
    if (lang_.is_cue(w[0].form) && (comma || !contains(lang_.nominal, w[0].form))) {   // “…”, said Doe
      const Phrase p = phrase_after(w, 1, lang_);
      if (!p.empty() || comma) return Cue{0, 1, p};
    }
    if (comma && w.size() > 2 && lang_.is_cue(w[1].form) && contains(lang_.helpers, w[0].form) && !contains(lang_.pronouns, w[0].form)) {
      const Phrase p = phrase_after(w, 2, lang_);                                      // « … », a déclaré le ministre
      if (!p.empty()) return Cue{1, 2, p};
    }
    if (!comma) return {};
    const size_t from = w[0].form == "as" || w[0].form == "como" || w[0].form == "comme" || w[0].form == "wie" ? 1 : 0;
    for (size_t v = from + 1; v < w.size() && v <= kFarthestBehind; ++v) {             // “…”, Doe said
      if (w[v].gap >= Gap::kMark) break;
      if (!lang_.is_cue(w[v].form) || is_nominal(w, v)) continue;
      const Phrase p = subject(w, v, from);
      if (!p.empty() && p.first == from) return Cue{v, v + 1, p};
      return {};
    }
    return {};
  }

  // --- before the quotation ---
  std::optional<Cue> before() const {
    const SpeakerWords& w = before_;
    const size_t n = w.size();
    for (size_t i = n; i-- > 0 && n - i <= kFarthestVerb;) {
      if (const size_t k = according_at(w, i); k > 0) {
        const Phrase p = phrase_after(w, i + k, lang_);
        if (!p.empty()) return Cue{i, i + k, p};
      }
      if (lang_.is_cue(w[i].form) && !is_nominal(w, i)) return with_subject(w, i);
      if (w[i].gap == Gap::kStop) break;
    }
    return {};
  }

  Cue with_subject(const SpeakerWords& w, size_t v) const {
    Cue cue{v, v + 1, {}};
    if (v + 1 < w.size() && contains(lang_.that, w[v + 1].form) && w[v + 1].gap == Gap::kSpace) cue.last = v + 2;
    if (v > 0 && w[v - 1].form == "to" && lang_.months.starts_with("january")) return cue;   // an infinitive says what is to be said
    if (v > 1 && w[v - 2].form == "to" && w[v - 1].form.ends_with("ly")) return cue;
    const bool passive = v > 0 && contains(lang_.passive, w[v - 1].form);
    if (passive && contains(lang_.addressed, w[v].form)) return cue;                          // “was told”: the subject is the hearer
    if (w[v].form.size() > 5 && w[v].form.ends_with("ing") && lang_.months.starts_with("january")) {
      const Phrase p = phrase_after(w, 0, lang_);                                             // “Doe left, saying …”
      if (v > 0 && p.last <= v && !contains(lang_.stops, w[0].form)) cue.speaker = p;
      return cue;
    }
    cue.speaker = subject(w, v, 0);
    if (cue.speaker.empty() && cue.last == v + 1 && v + 1 < w.size() && w[v + 1].gap == Gap::kSpace) {
      const Phrase p = phrase_after(w, v + 1, lang_);                                         // “In Lima, dijo el alcalde: …”
      if (v == 0 || w[v].gap >= Gap::kComma || p.last == w.size()) cue.speaker = p;
    }
    return cue;
  }

  // The noun phrase before the verb: past helpers, relatives and appositions.
  Phrase subject(const SpeakerWords& w, size_t v, size_t least) const {
    size_t e = v;
    bool comma = false;
    while (e > least) {
      comma = comma || w[e].gap == Gap::kComma || w[e].gap == Gap::kDash || w[e].gap == Gap::kBracket;
      if (w[e].gap == Gap::kColon || w[e].gap == Gap::kMark || w[e].gap == Gap::kStop) return {};
      const SpeakerWord& before_word = w[e - 1];
      const bool helper = contains(lang_.helpers, before_word.form) && !contains(lang_.pronouns, before_word.form);
      const bool adverb = !before_word.capital && before_word.form.size() > 4 && before_word.form.ends_with("ly");
      if (!helper && !adverb && before_word.form != "however") break;
      --e;
    }
    if (e == least) return {};
    size_t end = e - 1;
    if (contains(lang_.relatives, w[end].form) && end > least) {      // “Doe, who said”
      comma = false;
      --end;
    } else if (comma) {                                               // “Doe, the ambassador, said”
      size_t i = end;
      while (i > least && w[i].gap != Gap::kComma && w[i].gap != Gap::kDash && w[i].gap != Gap::kBracket) --i;
      if (i == least || end - i > 12) return {};
      end = i - 1;
    }
    return phrase_before(w, end, least, lang_);
  }

  // Words of “according to” and its like at `i`; 0 if they are not there.
  size_t according_at(const SpeakerWords& w, size_t i) const {
    for (size_t at = 0; at < lang_.according.size();) {
      const size_t end = std::min(lang_.according.find('|', at), lang_.according.size());
      std::string_view phrase = lang_.according.substr(at, end - at);
      size_t n = 0;
      for (; !phrase.empty() && i + n < w.size(); ++n) {
        const size_t space = std::min(phrase.find(' '), phrase.size());
        if (w[i + n].form != phrase.substr(0, space)) break;
        phrase.remove_prefix(std::min(space + 1, phrase.size()));
      }
      if (phrase.empty() && n > 0) return n;
      at = end + 1;
    }
    return 0;
  }

  // Is this form of a verb a noun here? “the claims”, “in reports”, “United States”
  bool is_nominal(const SpeakerWords& w, size_t i) const {
    if (!contains(lang_.nominal, w[i].form)) return false;
    if (w[i].capital && i > 0) return true;
    if (i == 0 || w[i].gap > Gap::kHyphen) return i == 0;
    const std::string& before_form = w[i - 1].form;
    const bool adjective = !w[i - 1].capital && !contains(lang_.roles, before_form) && !lang_.is_document(before_form) &&
                           !contains(lang_.pronouns, before_form) && !contains(lang_.relatives, before_form);
    if (adjective && i >= 2 && w[i - 1].gap <= Gap::kHyphen && contains(lang_.determiners, w[i - 2].form)) return true;   // “a vocal advocate”
    return contains(lang_.determiners, before_form) || contains(lang_.of, before_form) || contains(lang_.in, before_form) ||
           w[i - 1].number || before_form.ends_with("'s") || before_form == "united";
  }

  // --- results ---
  std::string printed(Span s) const { return std::string(s.of(text_)); }

  bool take(const SpeakerWords& w, const std::optional<Cue>& cue) {
    if (!cue) return false;
    q_.cue_span = {w[cue->first].span.begin, w[cue->last - 1].span.end};
    q_.cue = printed(q_.cue_span);
    std::replace(q_.cue.begin(), q_.cue.end(), '\n', ' ');
    if (!cue->speaker.empty()) set_speaker(w, cue->speaker);
    return true;
  }

  // A document that speaks is the source, and not a speaker: “a cable from the embassy said”.
  void set_speaker(const SpeakerWords& w, Phrase p) {
    for (size_t i = p.first; i < p.last; ++i) {
      if (!lang_.is_document(w[i].form) || (i + 1 < p.last && !contains(lang_.joining, w[i + 1].form) && !contains(lang_.of, w[i + 1].form))) continue;
      q_.attributed_to = singular(w[i].form, lang_);
      const bool by = i + 1 < p.last && (w[i + 1].form == "from" || w[i + 1].form == "by" || w[i + 1].form == "von" || w[i + 1].form == "por" || w[i + 1].form == "par");
      if (!by) return;
      p.first = i + 2;
      break;
    }
    if (p.empty()) return;
    if (p.last == p.first + 1 && (w[p.first].form == "it" || w[p.first].form == "es" || w[p.first].form == "one")) return;
    Speaker speaker;
    speaker.span = {w[p.first].span.begin, w[p.last - 1].span.end};
    speaker.name = printed(speaker.span);
    if (speaker.name.ends_with("'s")) speaker.name.resize(speaker.name.size() - 2);
    std::replace(speaker.name.begin(), speaker.name.end(), '\n', ' ');
    speaker.span.end = std::min(speaker.span.end, speaker.span.begin + static_cast<uint32_t>(speaker.name.size()));
    q_.speaker = speaker;
  }

  // “McKinley: ‘…’”: a name alone, and a colon.
  void name_and_colon() {
    if (before_.empty() || before_.size() > 6 || !before_[0].capital) return;
    const Phrase p = phrase_before(before_, before_.size() - 1, 0, lang_);
    if (p.first == 0 && !p.empty()) set_speaker(before_, p);
  }

  // --- the document, its date, its reference ---
  void find_source() {
    const std::optional<size_t> noun = document_in(sentence_, true);
    const std::optional<size_t> noun_behind = document_in(behind_, false);
    if (q_.attributed_to.empty() && noun) q_.attributed_to = singular(sentence_[*noun].form, lang_);
    if (q_.attributed_to.empty() && noun_behind) q_.attributed_to = singular(behind_[*noun_behind].form, lang_);
    bool dated = find_date(sentence_, true, true) || find_date(behind_, false, true);
    if (!dated && !noun && !noun_behind) dated = find_date(previous_words_, true, true);
    if (!dated && (noun || noun_behind)) dated = find_date_of_same(previous_words_);
    if (!dated) dated = find_date(sentence_, true, false) || find_date(behind_, false, false) || find_date(previous_words_, true, false);
    const bool cable = is_cable(q_.attributed_to);
    const std::string_view year = q_.date_is_of_source ? std::string_view(q_.attributed_date) : std::string_view();
    for (const SpeakerWords* w : {&behind_, &sentence_}) {
      if (w->empty() || !q_.attributed_reference.empty()) continue;
      const uint32_t begin = w == &behind_ ? around_.close_end : w->front().span.begin;
      if (const auto r = find_reference(text_, {begin, w->back().span.end}, cable, year, lang_)) q_.attributed_reference = *r;
    }
    if (!q_.attributed_reference.empty() && q_.attributed_to.empty()) q_.attributed_to = q_.attributed_reference;
  }

  bool is_cable(std::string_view noun) const {
    return noun == "cable" || noun == "telegram" || noun == "message" || noun == "dispatch" || noun == "despatch" || noun == "telegrama" ||
           noun == "telegramme" || noun == "telegramm" || noun == "depesche" || noun == "despacho" || noun == "depeche" || noun == "scenesetter";
  }

  // The document noun of a sentence: behind the cue, or behind "in", "from", "by"; the
  // nearest to the quotation.
  std::optional<size_t> document_in(const SpeakerWords& w, bool nearest_last) const {
    std::optional<size_t> found;
    for (size_t i = 0; i < w.size(); ++i) {
      if (!is_document_noun(w, i, lang_)) continue;
      const bool in_speaker = q_.speaker && q_.speaker->span.contains(w[i].span);
      const bool behind_cue = !q_.cue.empty() && w[i].span.begin >= q_.cue_span.end && w[i].span.begin < q_.cue_span.end + 80;
      if (in_speaker || !(behind_cue || behind_preposition(w, i) || w[i].gap == Gap::kMark)) continue;
      found = i;
      if (!nearest_last) break;
    }
    return found;
  }
  bool behind_preposition(const SpeakerWords& w, size_t i) const {
    for (size_t back = 0; back < 7 && i - back > 0; ++back) {
      if (w[i - back].gap >= Gap::kComma && w[i - back].gap != Gap::kMark) return false;
      if (contains(lang_.in, w[i - back - 1].form)) return true;
    }
    return false;
  }

  // The nearest date; with `of_document`, only one that belongs to a document noun.
  bool find_date(const SpeakerWords& w, bool nearest_last, bool of_document) {
    const auto dates = find_dates(w, text_, lang_);
    const StatedDate* best = nullptr;
    for (const StatedDate& d : dates) {
      if (of_document && !belongs(w, d)) continue;
      best = &d;
      if (!nearest_last) break;
    }
    if (best == nullptr) return false;
    q_.attributed_date = best->iso;
    q_.attributed_date_span = {w[best->first].span.begin, w[best->last - 1].span.end};
    q_.date_is_of_source = of_document;
    return true;
  }
  bool belongs(const SpeakerWords& w, const StatedDate& d) const {
    for (size_t i = d.first > 10 ? d.first - 10 : 0; i < std::min(w.size(), d.last + 6); ++i)
      if (i != d.first && lang_.is_document(w[i].form) && is_document_noun(w, i, lang_) && is_date_of(w, d, i, lang_)) return true;
    return false;
  }
  // “A cable of 3 March 2009 was blunt. In the cable Doe said …”: the same document.
  bool find_date_of_same(const SpeakerWords& w) {
    for (size_t i = 0; i < w.size(); ++i)
      if (lang_.is_document(w[i].form) && singular(w[i].form, lang_) == q_.attributed_to) return find_date(w, true, true);
    return false;
  }

  std::string_view text_;
  const Surroundings& around_;
  Quotation& q_;
  const SpeechWords& lang_;
  SpeakerWords sentence_;         // the sentence before the opening mark
  SpeakerWords before_;           // its part behind the last quotation in it
  SpeakerWords behind_;           // the rest of the sentence behind the closing mark
  SpeakerWords previous_words_;   // the sentence before that
  bool introduced_by_paragraph_ = false;
};

}  // namespace

void attribute(const doc::Document& document, const Surroundings& around, Quotation& q) {
  Attribution(document, around, q).run();
}

}  // namespace stemma::trace
