// Find the words that hold a lead and a following byte of some page next to each other
// (one table look-up per character beyond ASCII); read them, certain ones first, so that
// the document's damage is known; then the uncertain ones, and, now that there is reason
// to look for them, the leads that lost their followers.
#include "stemma/text/repair.h"

#include <algorithm>
#include <array>

#include "stemma/text/repair_lost.h"
#include "stemma/text/repair_sequence.h"
#include "stemma/text/repair_word.h"
#include "stemma/text/unicode.h"
#include "stemma/text/utf8.h"

namespace stemma::text {
namespace {

bool is_gap(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\v'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

struct Suspect {
  Span span;                  // the whole word, between white space
  bool paired = false;        // a lead and a following byte stand together
  bool control = false;
  bool final_a = false;       // "Ã" after a small letter, before a space: "à" of some kind
  Reading reading;
  std::string why;
};

class Repairer {
 public:
  explicit Repairer(std::string_view text) : text_(text), words_(text) {}

  Repaired run() {
    find();
    if (suspects_.empty() || !judge()) return {};
    if (known_ >= 0) {
      find_lone_leads();
      for (Suspect& s : suspects_) {   // the document's page settles what several pages explain
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
  char32_t code_point(size_t at) const { return next_code_point(text_, at); }
  bool small_before(uint32_t at) const {
    if (at == 0) return false;
    const char32_t c = code_point(previous_code_point(text_, at));
    return is_letter(c) && !is_upper(c);
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
      uint16_t lead = 0;
      char32_t c = 0;
      while (at < size && !is_ascii(text_[at])) {
        c = next_code_point(text_, at);
        const bool known = c < PageBits::kEnd;
        look = look || (lead != 0 && (c == kReplacement || (known && (lead & bits.follow[c]) != 0))) || c < 0xA0;
        lead = known ? bits.lead[c] : uint16_t{0};
      }
      if (!look && lead != 0 && at + 1 < size && text_[at] == ' ') {   // may the space be a follower?
        look = !is_ascii(text_[at + 1]) ? joins(run, at) : c == 0xC3 && small_before(at - 2);
      }
      if (look) at = word_around(run, bits);
      if (at >= size) return;
    }
  }

  // Is the space at `at` byte A0 of a sequence? `begin`: where the word begins.
  bool joins(uint32_t begin, uint32_t at) const {
    if (text_[at] != ' ' || at <= begin || at + 1 >= text_.size() || is_ascii(text_[at - 1])) return false;
    const size_t first = previous_code_point(text_, at);
    const char32_t one = code_point(first);
    const char32_t two = first > begin ? code_point(previous_code_point(text_, first)) : U' ';
    const char32_t next = code_point(at + 1);
    for (int p = 0; p < static_cast<int>(kCodePageCount); ++p) {
      if (!has_no_break_space(p) || p == kWindows1251 || p == kWindows1253) continue;
      const uint8_t b = byte_in(one, p);
      const uint8_t after = byte_in(next, p);
      if ((b == 0xE2 || b == 0xE3) && (after & 0xC0) == 0x80) return true;
      if ((b == 0xCE || b == 0xD0 || b == 0xD7 || b == 0xD9) && after >= 0xCE && after <= 0xDF) return true;
      const uint8_t lead = byte_in(two, p);
      if ((b & 0xC0) == 0x80 && (lead == 0xE0 || lead == 0xE2 || lead == 0xE3 || lead == 0xEF)) return true;
    }
    return false;
  }

  // Records the word around `run` if it is suspect; returns its end. A word may be long
  // (no spaces at all); it is cut after 4,096 bytes where an ASCII character allows it.
  uint32_t word_around(uint32_t run, const PageBits& bits) {
    constexpr uint32_t kLongest = 4096;
    uint32_t begin = run;
    while (begin > done_ && run - begin < kLongest && (!is_gap(text_[begin - 1]) || joins(done_, begin - 1))) --begin;
    while (begin < run && (static_cast<unsigned char>(text_[begin]) & 0xC0) == 0x80) ++begin;
    Suspect s;
    uint16_t lead = 0;           // pages in which the character before is a lead
    char32_t c = 0;
    uint32_t at = begin;
    while (at < text_.size() && (!is_gap(text_[at]) || joins(begin, at))) {
      if (at - begin > kLongest && is_ascii(text_[at])) break;
      s.paired = s.paired || text_[at] == ' ';
      c = next_code_point(text_, at);
      const bool known = c >= 0x80 && c < PageBits::kEnd;
      s.paired = s.paired || (lead != 0 && (c == kReplacement || (known && (lead & bits.follow[c]) != 0)));
      s.control = s.control || (c >= 0x80 && c < 0xA0);
      lead = known ? bits.lead[c] : uint16_t{0};
    }
    s.final_a = c == 0xC3 && at < text_.size() && text_[at] == ' ' && small_before(at - 2);
    s.span = {begin, at};
    done_ = at;
    if (s.paired || s.control || s.final_a) suspects_.push_back(std::move(s));
    return at;
  }

  // Reads the words for themselves; what is certain tells how the document was damaged.
  bool judge() {
    bool any = false;
    int controls = 0;
    bool final_a = false;
    for (Suspect& s : suspects_) {
      final_a = final_a || s.final_a;
      any = any || s.control || s.final_a;
      if (s.control) count_controls(s, controls);
      if (!s.paired && !s.control) continue;
      s.reading = read_word(letters(s.span), -1);
      if (s.reading.sequences == 0 || !s.reading.certain) continue;
      any = true;
      ++damage_[static_cast<size_t>(s.reading.page)];
      for (int p = 0; p < static_cast<int>(kCodePageCount); ++p) {   // every page that explains it as well
        votes_[static_cast<size_t>(p)] += s.reading.pages_as_well >> p & 1;
      }
    }
    for (size_t p = 0; p < kCodePageCount; ++p) {
      if (votes_[p] > 0 && (known_ < 0 || votes_[p] > votes_[static_cast<size_t>(known_)])) known_ = static_cast<int>(p);
    }
    if (known_ < 0 && final_a) known_ = kWindows1252;
    control_page_ = controls > 0 ? kMacRoman : kWindows1252;
    return any;
  }

  // One word that windows-1252 explains better outweighs all that macintosh does.
  void count_controls(const Suspect& s, int& votes) const {
    const int vote = control_vote(letters(s.span));
    if (vote < 0) votes = -static_cast<int>(kMostControls);
    else if (votes < static_cast<int>(kMostControls)) votes += vote;
  }

  // Words with a lead of the known page whose follower may be lost.
  void find_lone_leads() {
    std::vector<Suspect> more;
    size_t next = 0;   // the first suspect not before `at`
    for (size_t at = 0; (at += ascii_prefix(text_.substr(at))) < text_.size();) {
      while (next < suspects_.size() && suspects_[next].span.end <= at) ++next;
      if (next < suspects_.size() && suspects_[next].span.begin <= at) {
        at = suspects_[next].span.end;
        continue;
      }
      const size_t here = at;
      const uint8_t b = byte_in(next_code_point(text_, at), known_);
      if (b < 0xC2 || b > 0xC5) continue;
      Suspect s;
      const size_t low = std::max<size_t>(next > 0 ? suspects_[next - 1].span.end : 0, more.empty() ? 0 : more.back().span.end);
      const size_t high = next < suspects_.size() ? suspects_[next].span.begin : text_.size();
      s.span = word_between(low, here, high);
      at = s.span.end;
      more.push_back(std::move(s));
    }
    if (more.empty()) return;
    suspects_.insert(suspects_.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    std::sort(suspects_.begin(), suspects_.end(), [](const Suspect& a, const Suspect& b) { return a.span.begin < b.span.begin; });
  }

  // The word around `here`, at most 100 bytes to each side.
  Span word_between(size_t low, size_t here, size_t high) const {
    constexpr size_t kFar = 100;
    size_t begin = here;
    while (begin > low && here - begin < kFar && !is_gap(text_[begin - 1])) --begin;
    while (begin < here && (static_cast<unsigned char>(text_[begin]) & 0xC0) == 0x80) ++begin;
    size_t end = here;
    while (end < high && end - here < kFar && !is_gap(text_[end])) next_code_point(text_, end);
    return {static_cast<uint32_t>(begin), static_cast<uint32_t>(std::min(end, high))};
  }

  void decide(Suspect& s) {
    const std::u32string word = letters(s.span);
    Reading& r = s.reading;
    if (s.paired && !r.certain && known_ >= 0) r = read_word(word, known_);
    const bool same_damage = r.page >= 0 && (r.page == known_ || damage_[static_cast<size_t>(r.page)] > 0);
    if (r.sequences > 0 && (r.certain || same_damage)) {
      s.why = explain(r);
    } else {
      r.word = word;
    }
    if (known_ >= 0) {
      const Restored lost = restore_lost(r.word, text_.substr(s.span.end, 100), known_, words_);
      if (!lost.why.empty()) {
        if (s.why.empty()) s.why = std::string("utf-8 read as ") + kCodePages[known_].name;
        s.why += lost.why;
        s.span.end += lost.spaces;
      }
    }
    if (s.control && restore_controls(r.word, control_page_) && s.why.empty()) {
      s.why = std::string(kCodePages[control_page_].name) + " read as iso-8859-1";
    }
    if (r.word == word) s.why.clear();
  }

  static std::string explain(const Reading& r) {
    std::string why = std::string("utf-8 read as ") + kCodePages[r.page].name;
    const bool one_page = std::all_of(r.pages.begin(), r.pages.end(), [&](uint8_t p) { return p == r.page; });
    if (r.pages.size() > 1 && one_page) why += r.pages.size() == 2 ? ", twice" : ", three times";
    for (size_t i = 1; i < r.pages.size() && !one_page; ++i) why += std::string(", before as ") + kCodePages[r.pages[i]].name;
    return why;
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

  static constexpr size_t kMostControls = 1u << 30;

  std::string_view text_;
  std::vector<Suspect> suspects_;                 // ascending, disjoint
  std::array<int, kCodePageCount> damage_ = {};   // certain words, by page
  std::array<int, kCodePageCount> votes_ = {};    // and the pages that explain them
  int known_ = -1;                                // the page of the document's damage
  int control_page_ = kWindows1252;
  uint32_t done_ = 0;                             // end of the last word looked at
  WordsOfText words_;
};

}  // namespace

Repaired repair_encoding(std::string_view text) { return Repairer(text).run(); }

}  // namespace stemma::text
