// Three passes: find the words that hold a lead and a following byte of some page next
// to each other (one table look-up per character beyond ASCII); read them, certain ones
// first, so that the document's damage is known; then the uncertain and the lossy ones.
#include "stemma/text/repair.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "stemma/text/repair_word.h"
#include "stemma/text/tables/code_pages.h"
#include "stemma/text/unicode.h"
#include "stemma/text/utf8.h"

namespace stemma::text {
namespace {

bool is_gap(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\v'; }

struct Suspect {
  Span span;                  // the whole word, between white space
  bool paired = false;        // a lead and a following byte stand together
  bool lone_lead = false;     // a lead stands alone: perhaps its follower was lost
  bool control = false;
  Reading reading;
  std::string why;
};

class Repairer {
 public:
  explicit Repairer(std::string_view text) : text_(text) {}

  Repaired run() {
    find();
    if (suspects_.empty()) return {};
    bool any = false;
    for (Suspect& s : suspects_) {
      if (!s.paired && !s.control) continue;
      s.reading = read_word(letters(s.span), -1);
      if (s.reading.sequences > 0 && s.reading.certain) {
        ++damage_[static_cast<size_t>(s.reading.page)];
        for (int p = 0; p < static_cast<int>(kCodePageCount); ++p) {   // every page that explains it as well
          votes_[static_cast<size_t>(p)] += read_word(letters(s.span), p).page == p;
        }
        any = true;
      }
      any = any || s.control;
    }
    if (!any) return {};
    known_ = -1;
    for (size_t p = 0; p < kCodePageCount; ++p) {
      if (votes_[p] > 0 && (known_ < 0 || votes_[p] > votes_[static_cast<size_t>(known_)])) known_ = static_cast<int>(p);
    }
    if (known_ >= 0) {   // the document's page settles what several pages explain
      for (Suspect& s : suspects_) {
        if (s.reading.certain && s.reading.page != known_) s.reading = read_word(letters(s.span), known_);
      }
    }
    for (Suspect& s : suspects_) decide(s);
    return assemble();
  }

 private:
  std::u32string letters(Span span) const {
    std::u32string out;
    for (size_t at = span.begin; at < span.end;) out += next_code_point(text_, at);
    return out;
  }

  // Words with something to look at.
  void find() {
    const PageBits& bits = page_bits();
    const auto size = static_cast<uint32_t>(text_.size());
    uint32_t at = 0;
    while (true) {
      at += static_cast<uint32_t>(ascii_prefix(text_.substr(at)));
      // A run of characters beyond ASCII: does any of them ask for a look at its word?
      bool look = false;
      const uint32_t run = at;
      uint8_t lead = 0;
      while (at < size && static_cast<unsigned char>(text_[at]) >= 0x80) {
        const char32_t c = next_code_point(text_, at);
        const bool known = c < PageBits::kEnd;
        look = look || (known && (lead & bits.follow[c]) != 0) || c < 0xA0 || narrow(c);
        lead = known ? bits.lead[c] : uint8_t{0};
      }
      if (look) at = word_around(run, bits);
      if (at >= size) return;
    }
  }

  // Leads that lose their followers to other programs.
  static bool narrow(char32_t c) { return (c >= 0xC2 && c <= 0xC5) || c == 0x102 || c == 0x139; }

  // Records the word around `run` if it is suspect; returns its end. A word may be long
  // (no spaces at all); it is cut after 4,096 bytes where an ASCII character allows it.
  uint32_t word_around(uint32_t run, const PageBits& bits) {
    constexpr uint32_t kLongest = 4096;
    uint32_t begin = run;
    while (begin > done_ && run - begin < kLongest && !is_gap(text_[begin - 1])) --begin;
    while (begin < run && (static_cast<unsigned char>(text_[begin]) & 0xC0) == 0x80) ++begin;
    Suspect s;
    uint8_t lead = 0;            // pages in which the character before is a lead
    bool lone = false;           // and it is one of those that lose followers
    uint32_t at = begin;
    while (at < text_.size() && !is_gap(text_[at])) {
      if (at - begin > kLongest && static_cast<unsigned char>(text_[at]) < 0x80) break;
      const char32_t c = next_code_point(text_, at);
      const bool known = c >= 0x80 && c < PageBits::kEnd;
      if (known && (lead & bits.follow[c]) != 0) {
        s.paired = true;
      } else if (lone) {
        s.lone_lead = true;
      }
      s.control = s.control || (c >= 0x80 && c < 0xA0);
      lead = known ? bits.lead[c] : uint8_t{0};
      lone = narrow(c);
    }
    s.lone_lead = s.lone_lead || lone;
    s.span = {begin, at};
    done_ = at;
    if (s.paired || s.lone_lead || s.control) suspects_.push_back(std::move(s));
    return at;
  }

  void decide(Suspect& s) {
    const std::u32string word = letters(s.span);
    Reading& r = s.reading;
    if (s.paired && !r.certain && known_ >= 0) r = read_word(word, known_);
    const bool same_damage = r.page >= 0 && (r.page == known_ || damage_[static_cast<size_t>(r.page)] > 0);
    if (r.sequences > 0 && (r.certain || same_damage)) {
      s.why = std::string("utf-8 read as ") + kCodePages[r.page].name;
      if (r.levels > 1) s.why += r.levels == 2 ? ", twice" : ", three times";
    } else {
      r.word = word;
    }
    if (s.lone_lead && known_ >= 0) restore_lost(s);
    if (s.control) restore_controls(s);
    if (r.word == word) s.why.clear();
  }

  // A lead without its follower: the letter that fits between its neighbours.
  void restore_lost(Suspect& s) {
    std::u32string& word = s.reading.word;
    for (size_t i = 0; i < word.size(); ++i) {
      if (word[i] == 0xC2 && i + 1 == word.size() && known_ <= 2 && (i == 0 || !is_upper(word[i - 1]))) {
        word[i] = 0xA0;   // the no-break space, whose second half became the space that follows
        explain(s, 0xA0);
        continue;
      }
      Lost options[8];
      const int n = lost_letters(word[i], known_, options);
      if (n == 0) continue;
      const char32_t before = i > 0 ? word[i - 1] : U' ';
      const char32_t after = i + 1 < word.size() ? word[i + 1] : U' ';
      const bool small = is_letter(before) && !is_upper(before);
      const bool capital = is_upper(before) && is_upper(after);
      const bool alone = !is_letter(before) && before < 0x2100 && !is_letter(after) && (after < 0x80 || is_space(after));
      std::vector<Lost> fitting;
      for (int k = 0; k < n; ++k) {
        const bool upper = is_upper(options[k].letter);
        if ((small && upper) || (capital && !upper)) continue;
        if (options[k].byte == 0xA0 && is_letter(after)) continue;   // its no-break space is not there
        if (alone && options[k].letter != 0xE0) continue;             // only "à" is a word by itself
        fitting.push_back(options[k]);
      }
      // Capitals with these letters are words of many languages: only if attested.
      const Lost* found = fitting.size() == 1 && (small || alone) ? &fitting[0] : nullptr;
      for (const Lost& option : fitting) {
        if (found) break;
        if (attested(word, i, option.letter)) found = &option;
      }
      if (!found) continue;
      word[i] = found->letter;
      explain(s, found->byte);
    }
  }

  void explain(Suspect& s, uint8_t lost) const {
    if (s.why.empty()) s.why = std::string("utf-8 read as ") + kCodePages[known_].name;
    static constexpr char kDigits[] = "0123456789ABCDEF";
    s.why += std::string(", lost U+00") + kDigits[lost >> 4] + kDigits[lost & 15];
  }

  // C1 controls left over: characters of windows-1252 read as latin-1.
  void restore_controls(Suspect& s) {
    std::u32string& word = s.reading.word;
    for (size_t i = 0; i < word.size(); ++i) {
      char32_t& c = word[i];
      if (c < 0x80 || c >= 0xA0 || kCodePages[0].high[c - 0x80] == 0) continue;
      // Inside a word only a letter, an apostrophe or a dash makes sense.
      const bool inside = i > 0 && is_letter(word[i - 1]) && i + 1 < word.size() && is_letter(word[i + 1]);
      if (inside && !is_letter(kCodePages[0].high[c - 0x80]) && (c < 0x91 || c > 0x97 || c == 0x95)) continue;
      c = kCodePages[0].high[c - 0x80];
      if (s.why.empty()) s.why = "windows-1252 read as iso-8859-1";
    }
  }

  // The letters around word[i], with `letter` in its place; empty if there are too many.
  static std::u32string run_with(const std::u32string& word, size_t i, char32_t letter) {
    constexpr size_t kLongest = 50;
    size_t begin = i;
    size_t end = i + 1;
    while (begin > 0 && i - begin <= kLongest && is_letter(word[begin - 1])) --begin;
    while (end < word.size() && end - i <= kLongest && is_letter(word[end])) ++end;
    if (end - begin > kLongest) return {};
    std::u32string run = word.substr(begin, end - begin);
    run[i - begin] = letter;
    return run;
  }

  // Does the document have this word elsewhere, undamaged?
  bool attested(const std::u32string& word, size_t i, char32_t letter) {
    if (!words_made_) {
      words_made_ = true;
      std::u32string run;
      bool beyond = false;
      for (size_t at = 0; at <= text_.size();) {
        const char32_t c = at < text_.size() ? next_code_point(text_, at) : U' ';
        if (is_letter(c) && run.size() < 100) {
          run += c;
          beyond = beyond || c >= 0x80;
        } else {
          if (beyond && run.size() > 2) words_.insert(run);
          run.clear();
          beyond = false;
          if (at >= text_.size()) break;
        }
      }
    }
    const std::u32string run = run_with(word, i, letter);
    return run.size() > 2 && words_.count(run) > 0;
  }

  // Writes the new text; each repair is cut down to the changed letters' own word.
  Repaired assemble() const {
    Repaired out;
    size_t at = 0;
    for (const Suspect& s : suspects_) {
      if (s.why.empty()) continue;
      const std::u32string old = letters(s.span);
      const std::u32string& now = s.reading.word;
      size_t head = 0;
      while (head < old.size() && head < now.size() && old[head] == now[head]) ++head;
      size_t tail = 0;
      while (tail < old.size() - head && tail < now.size() - head && old[old.size() - 1 - tail] == now[now.size() - 1 - tail]) ++tail;
      while (head > 0 && is_letter(now[head - 1])) --head;
      while (tail > 0 && is_letter(now[now.size() - tail])) --tail;
      std::string before;
      for (size_t i = 0; i < head; ++i) append_code_point(before, old[i]);
      std::string was;
      for (size_t i = head; i < old.size() - tail; ++i) append_code_point(was, old[i]);
      std::string fixed;
      for (size_t i = head; i < now.size() - tail; ++i) append_code_point(fixed, now[i]);
      const auto from = static_cast<uint32_t>(s.span.begin + before.size());
      const auto to = static_cast<uint32_t>(from + was.size());
      out.text += text_.substr(at, from - at);
      const auto begin = static_cast<uint32_t>(out.text.size());
      out.text += fixed;
      out.repairs.push_back({{begin, static_cast<uint32_t>(out.text.size())}, was, s.why});
      out.edits.push_back({{from, to}, static_cast<uint32_t>(fixed.size())});
      at = to;
    }
    if (out.repairs.empty()) return {};
    out.text += text_.substr(at);
    return out;
  }

  std::string_view text_;
  std::vector<Suspect> suspects_;
  std::array<int, kCodePageCount> damage_ = {};   // certain words, by page
  std::array<int, kCodePageCount> votes_ = {};    // and the pages that explain them
  int known_ = -1;
  uint32_t done_ = 0;        // end of the last word looked at
  bool words_made_ = false;
  std::unordered_set<std::u32string> words_;
};

}  // namespace

Repaired repair_encoding(std::string_view text) { return Repairer(text).run(); }

}  // namespace stemma::text
