// Beyond the cut edges: the rest of the source sentence, and the cues there whose scope
// takes in the quoted words. One rule a class of cue and side; each asks where the cue
// stands, what divides it from the quotation, and whether another clause begins between.
#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "stemma/text/unicode.h"
#include "stemma/trace/cues.h"
#include "stemma/trace/flags.h"
#include "stemma/trace/scope.h"

namespace stemma::trace {
namespace {

template <size_t N>
bool any_of(const std::string_view (&list)[N], std::string_view form) {
  return std::find(std::begin(list), std::end(list), form) != std::end(list);
}

// Concessives and conditionals that tie a clause or phrase to the main clause; adverbs
// ("however", "still") and coordinators speak to the sentence before and do not count.
constexpr std::string_view kSubordinators[] = {
    "while", "whilst", "although", "though", "even", "despite", "spite", "in", "notwithstanding", "albeit", "whereas",
    "granted", "if", "unless", "provided", "providing", "as", "so", "on", "only", "assuming", "contingent", "subject",
    "should", "were", "had", "supposing", "aunque", "pese", "a", "si", "siempre", "salvo", "bien", "quoique", "malgre",
    "meme", "pourvu", "embora", "apesar", "mesmo", "ainda", "se", "desde", "caso", "obwohl", "obgleich", "trotz", "wenn",
    "falls", "sofern", "auch"};
// "No doubt", "not only": negations in form that deny nothing.
constexpr std::string_view kAffirming[] = {"only", "merely", "just", "doubt", "question", "least", "surprisingly", "simply"};
// "According to X, …": the attribution is a phrase before the clause.
constexpr std::string_view kAccording[] = {"according", "segun", "acuerdo", "selon", "d'apres", "segundo", "conforme", "laut", "zufolge", "de"};
// The writer of the document itself.
constexpr std::string_view kOwnVoice[] = {"i", "we", "post", "embassy", "mission", "our", "consulate", "emboff", "poloff", "nous", "wir"};
constexpr std::string_view kDeterminers[] = {"some", "most", "all", "few", "many", "several", "every", "each", "any", "both", "much", "more", "less", "such", "so"};

constexpr std::string_view kOthers[] = {"other", "others", "another", "otro", "otra", "otros", "otras", "autre", "autres", "outro", "outra", "andere", "anderen"};
constexpr std::string_view kPronouns[] = {"he", "she", "they", "who", "el", "ella", "ellos", "il", "elle", "ils", "ele", "ela", "eles", "er", "sie"};

class Edges {
 public:
  Edges(const Witness& w, std::vector<Flag>& out) : w_(w), t_(w.text), out_(out) {
    first_ = w.alignment.first;
    last_ = w.alignment.last;
    begin_ = t_.sentence_begin(first_);
    end_ = t_.sentence_end(last_ - 1);
    if (!w.copied.empty()) {   // of a copy only what the copyist quotes speaks of the words
      while (begin_ < first_ && t_.stream.words[begin_].span.begin < w.copied.begin) ++begin_;
      while (end_ > last_ && t_.stream.words[end_ - 1].span.end > w.copied.end) --end_;
    }
    for (uint32_t k = first_; k < last_; ++k) finite_ = finite_ || looks_finite(t_.stream.form(k));
  }

  void run() {
    if (begin_ < first_ && !is_label()) left();
    if (end_ > last_) right();
  }

 private:
  std::string_view form(uint32_t k) const { return t_.stream.form(k); }
  const std::string& language() const { return t_.doc->language; }

  // "Summary:" before the first sentence of a paragraph is a label, not a clause.
  bool is_label() const {
    return first_ - begin_ <= 2 && separator(t_, first_ - 1) == Separator::kStrong;
  }

  void left() {
    Span cut{t_.stream.words[begin_].span.begin, t_.stream.words[first_].span.begin};
    while (cut.end > cut.begin && trims(cut.end)) --cut.end;
    while (cut.end > cut.begin && (static_cast<unsigned char>(t_.text()[cut.end]) & 0xC0U) == 0x80) ++cut.end;
    out_.push_back({FlagCode::kCutLeft, FlagWhere::kEdge, false, cut,
                    "begins inside a sentence, which starts: “" + doc::flow(*t_.doc, cut) + "”"});
    for (const Cue& c : cues_of(t_, begin_, first_)) {
      switch (c.cls) {
        case CueClass::kNegation: if (negation_left(c)) raise(FlagCode::kDropsNegation, c, "a negation governs the quoted words"); break;
        case CueClass::kConcession: if (clause_left(c)) raise(FlagCode::kDropsConcession, c, "the quoted clause stands under a concession"); break;
        case CueClass::kCondition: if (clause_left(c)) raise(FlagCode::kDropsCondition, c, "the quoted clause stands under a condition"); break;
        case CueClass::kAttribution: if (attribution_left(c)) raise(FlagCode::kDropsAttribution, c, "the source reports the words as somebody else’s"); break;
        case CueClass::kHedge: if (reaches(c.last, 3)) raise(FlagCode::kDropsHedge, c, "a hedge governs the quoted words"); break;
        case CueClass::kDegree: if (c.last == first_ && close(c.last) && !determines(c)) raise(FlagCode::kDropsDegree, c, "a degree limits the quoted words"); break;
        case CueClass::kAdditive: if (c.last == first_ && close(c.last) && adds(c)) raise(FlagCode::kDropsAdditive, c, "the quoted words are one point added to others"); break;
      }
    }
  }

  void right() {
    Span cut{t_.stream.words[last_ - 1].span.end, t_.stream.words[end_ - 1].span.end};
    while (cut.begin < cut.end && t_.text()[cut.begin] == ' ') ++cut.begin;
    out_.push_back({FlagCode::kCutRight, FlagWhere::kEdge, false, cut,
                    "ends inside a sentence, which goes on: “" + words_for_people(t_, last_, end_) + "”"});
    for (const Cue& c : cues_of(t_, last_, end_)) {
      const uint32_t gap = c.first - last_;
      const bool adjacent = gap == 0 && separator(t_, last_ - 1) <= Separator::kComma;
      switch (c.cls) {
        case CueClass::kNegation: if (negation_right(c)) raise(FlagCode::kDropsNegation, c, "a negation follows that turns the quoted words round"); break;
        case CueClass::kConcession:
          if (separator(t_, last_ - 1) <= Separator::kComma && gap <= 1 && !is_time(c) && (attaches(c) || (gap == 0 && form(c.first) == "but"))) {
            raise(FlagCode::kDropsConcession, c, "a concession follows the quoted clause");
          }
          break;
        case CueClass::kCondition:
          if (separator(t_, last_ - 1) <= Separator::kComma && gap <= 1 && attaches(c)) raise(FlagCode::kDropsCondition, c, "a condition follows the quoted clause");
          break;
        case CueClass::kAttribution: if (attribution_right(c)) raise(FlagCode::kDropsAttribution, c, "the source reports the words as somebody else’s"); break;
        case CueClass::kHedge: if (adjacent && is_adverb(c)) raise(FlagCode::kDropsHedge, c, "a hedge follows the quoted words"); break;
        case CueClass::kDegree: if (adjacent && !determines(c)) raise(FlagCode::kDropsDegree, c, "a degree limits the quoted words"); break;
        case CueClass::kAdditive: if (adjacent && c.last == end_ && adds(c)) raise(FlagCode::kDropsAdditive, c, "the quoted words are one point added to others"); break;
      }
    }
  }

  void raise(FlagCode code, const Cue& c, const char* why) {
    out_.push_back({code, FlagWhere::kEdge, false, t_.span(c.first, c.last),
                    std::string(why) + ": “" + words_for_people(t_, c.first, c.last) + "”"});
  }

  // "some", "each": they belong to the phrase, and the quoting text supplies its own.
  bool determines(const Cue& c) const { return any_of(kDeterminers, form(c.first)); }
  // "also", "in addition": said of the whole statement. "Others", "another" are not.
  bool adds(const Cue& c) const { return !any_of(kOthers, form(c.first)); }
  bool is_adverb(const Cue& c) const {
    const auto word = form(c.first);
    return word == "perhaps" || word == "maybe" || (word.size() > 4 && word.substr(word.size() - 2) == "ly");
  }

  // Bytes at the end of a cut that belong to the quotation's own marks.
  bool trims(uint32_t end) const {
    const std::string_view t = t_.text();
    const auto c = static_cast<unsigned char>(t[end - 1]);
    if (c == ' ' || c == '\n' || c == '\t' || c == '"' || c == '(') return true;
    if (end >= 3 && c >= 0x80) {
      uint32_t at = end - 1;
      while (at > 0 && (static_cast<unsigned char>(t[at]) & 0xC0U) == 0x80) --at;
      const char32_t mark = text::next_code_point(t, at);
      return mark == 0x201C || mark == 0x2018 || mark == 0xAB || mark == 0xA0 || mark == 0x201E;
    }
    return false;
  }

  // No punctuation between word k-1 and the quotation's first word.
  bool close(uint32_t k) const { return separator(t_, k - 1) == Separator::kNone; }

  // The clause of words [k, first_) runs into the quotation: no comma, no new clause.
  bool same_clause(uint32_t k, uint32_t most) const {
    if (first_ - k > most) return false;
    for (uint32_t j = k; j <= first_; ++j) {
      if (separator(t_, j - 1) != Separator::kNone) return false;
      if (j < first_ && opens_clause(form(j))) return false;
    }
    return true;
  }

  bool reaches(uint32_t k, uint32_t most) const {
    const bool that = first_ > k && form(first_ - 1) == "that";
    return same_clause(k, that ? most + 2 : most);
  }

  bool negation_left(const Cue& c) const {
    if (c.last < t_.size() && any_of(kAffirming, form(c.last))) return false;
    return same_clause(c.last, 10);
  }

  bool attaches(const Cue& c) const { return any_of(kSubordinators, form(c.first)); }

  // "While visiting the port": no concession.
  bool is_time(const Cue& c) const {
    const std::string_view next = c.last < t_.size() ? form(c.last) : std::string_view();
    return c.cls == CueClass::kConcession && next.size() > 4 && next.ends_with("ing");
  }

  // A concession or condition before the quotation: either the quotation stands inside
  // its clause, or the clause ends in a comma and the quotation (or up to three words of
  // its subject) comes next.
  bool clause_left(const Cue& c) const {
    if (!attaches(c)) return false;
    if (is_time(c)) return false;
    if (same_clause(c.last, 12)) return finite_ || first_ - c.last <= 2;
    if (c.first > begin_ && separator(t_, c.first - 1) == Separator::kNone && !opens_clause(form(c.first - 1))) return false;
    uint32_t comma = 0;
    for (uint32_t j = c.last; j < first_; ++j) {
      if (separator(t_, j) >= Separator::kStrong) return false;
      if (separator(t_, j) == Separator::kComma) comma = j + 1;
    }
    if (comma == 0 || first_ - comma > 3) return false;
    for (uint32_t j = comma; j < first_; ++j) if (looks_finite(form(j)) || opens_clause(form(j))) return false;
    return true;
  }

  bool own_voice(uint32_t verb) const {
    uint32_t k = verb;
    for (int back = 0; k > begin_ && back < 8; --k, ++back) {
      if (separator(t_, k - 1) != Separator::kNone) break;
      if (any_of(kOwnVoice, form(k - 1)) || said_by_speaker(form(k - 1))) return true;
      if (any_of(kPronouns, form(k - 1)) && speaker_named_before(k - 1)) return true;
    }
    return false;
  }

  // The article attributes the words to the very person the source names.
  bool said_by_speaker(std::string_view word) const {
    if (!w_.quotation.speaker || is_function_word(word, language())) return false;
    const doc::Stream s = doc::make_stream(w_.quoted, w_.quotation.speaker->span);
    for (size_t i = 0; i < s.words.size(); ++i) if (s.form(i) == word) return true;
    return false;
  }

  // "He said that": he is the speaker, if the paragraph named him before.
  bool speaker_named_before(uint32_t pronoun) const {
    for (uint32_t k = pronoun; k > 0 && t_.block_of[k - 1] == t_.block_of[pronoun]; --k) {
      if (said_by_speaker(form(k - 1))) return true;
    }
    return false;
  }

  bool attribution_left(const Cue& c) const {
    if (any_of(kAccording, form(c.first))) {
      for (uint32_t j = c.last; j < first_; ++j) if (said_by_speaker(form(j))) return false;
      return separator(t_, first_ - 1) == Separator::kComma || same_clause(c.last, 8);
    }
    if (own_voice(c.first)) return false;
    bool that = false;
    for (uint32_t j = c.last; j < first_; ++j) that = that || form(j) == "that" || form(j) == "que" || form(j) == "dass";
    that = that || (c.last > c.first + 1 && form(c.last - 1) == "that");
    return same_clause(c.last, that ? 12 : 4) && (that || !inside_phrase(c.last));
  }

  // "reiterate its commitment to the | ceasefire": the verb has its object, and the quotation
  // begins inside a phrase of place, time or purpose behind it.
  bool inside_phrase(uint32_t k) const {
    static constexpr std::string_view kPrepositions[] = {"at", "between", "by", "during", "for", "from", "in", "into", "on", "under", "with"};
    static constexpr std::string_view kArticles[] = {"a", "an", "her", "his", "its", "our", "that", "the", "their", "these", "this", "those"};
    for (; k < first_; ++k) {
      if (any_of(kPrepositions, form(k)) || (form(k) == "to" && any_of(kArticles, form(k + 1)))) return true;
    }
    return false;
  }

  bool attribution_right(const Cue& c) const {
    if (separator(t_, last_ - 1) != Separator::kComma || c.first - last_ > 5) return false;
    for (uint32_t j = last_; j < std::min(c.last + 4, end_); ++j) {
      if (any_of(kOwnVoice, form(j)) || said_by_speaker(form(j))) return false;
      if (j < c.first && (opens_clause(form(j)) || separator(t_, j) != Separator::kNone)) return false;
    }
    // ", they told us the race was close": they speak of something else.
    static constexpr std::string_view kObject[] = {"a", "an", "he", "it", "she", "that", "the", "they", "this", "us", "we"};
    const bool inverted = c.first == last_ && c.last == c.first + 1;   // ", said the minister"
    return inverted || c.last >= end_ || !any_of(kObject, form(c.last));
  }

  // "[a peace deal] is not likely": the predicate of the quoted phrase is denied.
  bool negation_right(const Cue& c) const {
    if (finite_ || separator(t_, last_ - 1) != Separator::kNone) return false;
    return (c.first == last_ && is_negation(form(c.first), language())) || (c.first == last_ + 1 && is_auxiliary(form(last_)));
  }

  const Witness& w_;
  const SourceText& t_;
  std::vector<Flag>& out_;
  uint32_t first_ = 0, last_ = 0, begin_ = 0, end_ = 0;
  bool finite_ = false;
};

}  // namespace

void edge_flags(const Witness& w, std::vector<Flag>& out) {
  if (!w.alignment.empty()) Edges(w, out).run();
}

}  // namespace stemma::trace
