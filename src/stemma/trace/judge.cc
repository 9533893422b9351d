#include "stemma/trace/judge.h"
#include "stemma/text/edit_distance.h"

#include <algorithm>

#include "stemma/text/lexicon.h"
#include "stemma/text/unicode.h"
#include "stemma/trace/cues.h"
#include "stemma/trace/numbers.h"
#include "stemma/trace/similar.h"

namespace stemma::trace {
namespace {

struct Letterset {
  uint32_t letters = 0, upper = 0;
};

Letterset count_case(std::string_view s) {
  Letterset out;
  for (uint32_t at = 0; at < s.size();) {
    const char32_t c = text::next_code_point(s, at);
    if (!text::is_letter(c)) continue;
    ++out.letters;
    if (text::is_upper(c)) ++out.upper;
  }
  return out;
}

bool all_upper(std::string_view word) {
  const Letterset c = count_case(word);
  return c.letters >= 2 && c.upper == c.letters;
}

bool starts_upper(std::string_view word) {
  uint32_t at = 0;
  return !word.empty() && text::is_upper(text::next_code_point(word, at));
}

// Letters alone, case kept: what is left when typography is taken away.
std::string bare(std::string_view word) {
  std::string out;
  for (uint32_t at = 0; at < word.size();) {
    const uint32_t begin = at;
    const char32_t c = text::next_code_point(word, at);
    if (text::char_class(c) == text::CharClass::kLetter || text::char_class(c) == text::CharClass::kDigit) {
      out.append(word.substr(begin, at - begin));
    }
  }
  return out;
}

bool is_ascii(std::string_view s) {
  return std::all_of(s.begin(), s.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

class Judge {
 public:
  Judge(const Query& q, const doc::Document& quoted, const SourceText& t, const Alignment& a, const Collection& c)
      : q_(q), quoted_(quoted), t_(t), a_(a), c_(c) {
    capitals_ = quote_in_capitals() || source_in_capitals();
    english_ = t.doc->language.empty() || t.doc->language == "en";
  }

  Judged run() {
    for (const Step& s : a_.steps) {
      switch (s.kind) {
        case StepKind::kMatch:
        case StepKind::kReplace: word(s); break;
        case StepKind::kJoin: joined(s); break;
        case StepKind::kExpand: edit(EditOp::kExpand, s); matched(s, false); break;
        case StepKind::kInsert: edit(EditOp::kInsert, s); run_bits_ = 0; run_words_ = 0; break;
        case StepKind::kOmit: edit(EditOp::kOmit, s, s.marked); run_bits_ = 0; run_words_ = 0; break;
        case StepKind::kEllipsis: break;
        case StepKind::kGloss:
          edit(s.s_first == s.s_last ? EditOp::kInsert : EditOp::kReplace, s, true);
          break;
      }
    }
    out_.verdict = a_.empty() ? Verdict::kNotFound : verdict_of(out_, q_.words);
    return std::move(out_);
  }

 private:
  std::string_view quoted(uint32_t item) const { return q_.items[item].span.of(quoted_.text); }
  std::string_view printed(uint32_t word) const { return t_.stream.words[word].span.of(t_.text()); }

  void edit(EditOp op, const Step& s, bool marked = false) {
    JudgedEdit e;
    e.op = op;
    if (op != EditOp::kInsert) e.source = {s.s_first, s.s_last};
    if (op != EditOp::kOmit) e.items = {s.q_first, s.q_last};
    e.marked = marked;
    e.slip = op == EditOp::kTypo;
    if (e.slip) ++out_.slips;
    out_.edits.push_back(e);
  }

  void matched(const Step& s, bool unbroken) {
    for (uint32_t i = s.q_first; i < s.q_last; ++i) {
      out_.matched_bits += q_.items[i].bits;
      run_bits_ += q_.items[i].bits;
      ++run_words_;
    }
    if (!unbroken) { run_bits_ = 0; run_words_ = 0; }
    if (run_bits_ > out_.longest_bits) { out_.longest_bits = run_bits_; out_.longest_words = run_words_; }
  }

  void word(const Step& s) {
    const Item& item = q_.items[s.q_first];
    if (!item.stem.empty()) {   // bracket inside the word
      if (s.kind == StepKind::kMatch) { edit(EditOp::kInflection, s, true); matched(s, true); }
      else edit(EditOp::kReplace, s);
      return;
    }
    const auto op = compare(item, s.q_first, s.s_first);
    if (!op) { matched(s, true); return; }
    edit(*op, s);
    switch (*op) {
      case EditOp::kEqualForm: case EditOp::kTypo: matched(s, true); break;
      case EditOp::kInflection: case EditOp::kNumberForm: matched(s, false); break;
      default: run_bits_ = 0; run_words_ = 0; break;
    }
  }

  // The edit between one quoted and one source word; nothing if they are the same.
  std::optional<EditOp> compare(const Item& item, uint32_t i, uint32_t w) const {
    const std::string_view q = quoted(i), s = printed(w);
    if (q == s) return std::nullopt;
    const std::string_view form = t_.stream.form(w);
    if (item.form == form) return same_form(item, q, s);
    const auto& language = t_.doc->language;
    const std::string_view nq = number_value(item.form, language), ns = number_value(form, language);
    if (!nq.empty() || !ns.empty() || item.token != text::TokenKind::kWord) {
      return nq == ns && !ns.empty() ? EditOp::kNumberForm : EditOp::kReplace;
    }
    if (is_negation(item.form, language) || is_negation(form, language)) return EditOp::kReplace;
    if (is_slip(item.form, q, form, s, item.after_joint)) return EditOp::kTypo;
    if (english_ && text::inflections(item.form, form)) return EditOp::kInflection;
    if (english_ && !is_function_word(item.form, "en") && text::related(item.form, form)) return EditOp::kSynonym;
    return EditOp::kReplace;
  }

  // Equal but for typography, accents or case.
  std::optional<EditOp> same_form(const Item& item, std::string_view q, std::string_view s) const {
    const std::string a = bare(q), b = bare(s);
    if (a == b) return EditOp::kEqualForm;
    const Letterset ca = count_case(a), cb = count_case(b);
    const bool accents = a.size() != b.size() || (!is_ascii(a) || !is_ascii(b));
    if (ca.upper == cb.upper) {   // the difference is in the accents
      return is_ascii(a) || is_ascii(b) ? EditOp::kEqualForm : EditOp::kReplace;
    }
    if (capitals_) return EditOp::kEqualForm;
    // US is not us, WHO is not who.
    if (all_upper(a) != all_upper(b) && text::word_rank(item.form) == text::WordRank::kCommon) {
      const std::string_view lower = all_upper(a) ? std::string_view(b) : std::string_view(a);
      if (!starts_upper(lower) || is_function_word(item.form, "en")) return EditOp::kReplace;
    }
    const bool first_letter_only = !accents && a.size() == b.size() && a.compare(1, std::string::npos, b, 1) == 0;
    if (first_letter_only && item.after_joint) return EditOp::kEqualForm;
    return EditOp::kTypo;
  }

  bool is_word(std::string_view form, bool capital) const {
    const auto rank = text::word_rank(form);
    if (rank == text::WordRank::kCommon) return true;
    if (rank == text::WordRank::kRare) return !capital;   // "Sates" in a name is not the verb "sates"
    return c_.count(form) >= 3;
  }

  // A slip in the strict sense of the contract.
  bool is_slip(std::string_view qf, std::string_view q, std::string_view sf, std::string_view s, bool at_start) const {
    if (!english_) return false;
    const std::string ql = letters_of(qf), sl = letters_of(sf);
    const uint32_t limit = slip_limit(std::max(ql.size(), sl.size()));
    if (limit == 0 || text::edit_distance(ql, sl, limit) > limit) return false;
    const bool capital_q = starts_upper(q) && !at_start && !capitals_, capital_s = starts_upper(s) && !capitals_;
    const bool word_q = is_word(qf, capital_q), word_s = is_word(sf, capital_s);
    if (word_q == word_s) return false;             // two words, or two names: not a slip
    const std::string_view known = word_q ? qf : sf;
    if (text::word_rank(known) == text::WordRank::kUnknown) return false;   // a name respelt
    // A capitalised non-word may be another name, unless the word it slips from is one too.
    const bool odd_is_capital = word_q ? capital_s : capital_q;
    const bool known_is_capital = word_q ? capital_q : capital_s;
    return !odd_is_capital || known_is_capital;
  }

  // Words that agree letter by letter but are divided differently.
  void joined(const Step& s) {
    const uint32_t nq = s.q_last - s.q_first, ns = s.s_last - s.s_first;
    std::string q_text(quoted_.text, q_.items[s.q_first].span.begin, q_.items[s.q_last - 1].span.end - q_.items[s.q_first].span.begin);
    const Span source = t_.span(s.s_first, s.s_last);
    const bool q_space = nq > 1 && divided_by_space(q_text);
    const bool s_space = ns > 1 && divided_by_space(source.of(t_.text()));
    bool digits = false;
    for (const char c : q_text) digits = digits || (c >= '0' && c <= '9');
    if (digits) {
      const bool thousands = grouped(q_text) && grouped(source.of(t_.text()));
      const bool only_spaces = squeezed(q_text) == squeezed(source.of(t_.text()));   // "June18"
      edit(thousands ? EditOp::kEqualForm : only_spaces && english_ ? EditOp::kTypo : EditOp::kReplace, s);
      matched(s, thousands || only_spaces);
      return;
    }
    if (!q_space && !s_space) {   // hyphens, line-break hyphens
      edit(EditOp::kEqualForm, s);
      matched(s, true);
      return;
    }
    const bool odd = (nq == 1 && !is_word(q_.items[s.q_first].form, false)) || (ns == 1 && !is_word(t_.stream.form(s.s_first), false)) ||
                     (nq > 1 && ns > 1);
    edit(english_ && odd ? EditOp::kTypo : EditOp::kReplace, s);
    if (odd) matched(s, true);
  }

  // A space that no hyphen accounts for ("counter-\nterrorism" is divided by its hyphen).
  static bool divided_by_space(std::string_view s) {
    for (uint32_t at = 0; at < s.size();) {
      const uint32_t begin = at;
      const char32_t c = text::next_code_point(s, at);
      if (!text::is_space(c)) continue;
      uint32_t before = begin;
      while (before > 0 && text::is_space(text::code_point_before(s, before))) --before;
      if (before == 0) continue;
      const char32_t last = text::code_point_before(s, before);
      if (last != '-' && last != 0x2010 && last != 0x2011 && last != 0xAD && last != 0x2013) return true;
    }
    return false;
  }

  // Without white space, in lower case: digits and their separators stay.
  static std::string squeezed(std::string_view s) {
    std::string out;
    for (uint32_t at = 0; at < s.size();) {
      const uint32_t begin = at;
      const char32_t c = text::next_code_point(s, at);
      if (text::is_space(c)) continue;
      out += c >= 'A' && c <= 'Z' ? std::string(1, static_cast<char>(c | 32U)) : std::string(s.substr(begin, at - begin));
    }
    return out;
  }

  // "1 234 567" or "1,234,567" or "1234567": digits in groups of three.
  static bool grouped(std::string_view s) {
    size_t run = 0;
    bool first = true;
    for (uint32_t at = 0; at < s.size();) {
      const char32_t c = text::next_code_point(s, at);
      if (c >= '0' && c <= '9') { ++run; continue; }
      if (c != ',' && !text::is_space(c)) return false;
      if (first ? run > 3 : run != 3) return false;
      first = false;
      run = 0;
    }
    return first || run == 3;
  }

  bool quote_in_capitals() const {
    Letterset all;
    for (const Item& i : q_.items) add(all, i.span.of(quoted_.text));
    return mostly_upper(all);
  }
  bool source_in_capitals() const {
    Letterset all;
    for (uint32_t w = a_.first; w < a_.last; ++w) add(all, printed(w));
    return mostly_upper(all);
  }
  static void add(Letterset& all, std::string_view s) {
    const Letterset c = count_case(s);
    all.letters += c.letters;
    all.upper += c.upper;
  }
  static bool mostly_upper(const Letterset& c) { return c.letters >= 8 && c.upper * 10 >= c.letters * 9; }

  const Query& q_;
  const doc::Document& quoted_;
  const SourceText& t_;
  const Alignment& a_;
  const Collection& c_;
  bool capitals_ = false, english_ = true;
  double run_bits_ = 0;
  uint32_t run_words_ = 0;
  Judged out_;
};

}  // namespace

Verdict verdict_of(const Judged& judged, uint32_t words) {
  bool brackets = false, marked = false, silent = false, altered = judged.slips > std::max(2U, words / 5);
  for (const JudgedEdit& e : judged.edits) {
    switch (e.op) {
      case EditOp::kEqualForm: case EditOp::kTypo: break;
      case EditOp::kOmit: (e.marked ? marked : silent) = true; break;
      case EditOp::kMove: break;
      default: (e.marked ? brackets : altered) = true; break;
    }
  }
  if (altered) return Verdict::kAltered;
  if (silent) return Verdict::kSilentlyElided;
  if (marked) return Verdict::kElided;
  return brackets ? Verdict::kEmended : Verdict::kVerbatim;
}

Judged judge(const Query& query, const doc::Document& quoted, const SourceText& text, const Alignment& alignment,
             const Collection& collection) {
  return Judge(query, quoted, text, alignment, collection).run();
}

}  // namespace stemma::trace
