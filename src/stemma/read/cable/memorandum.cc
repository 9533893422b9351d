// The title is sought first; the labels below it are read in one pass, each with the lines
// that continue it, and only then is it decided whether they make a head.
#include "stemma/read/cable/memorandum.h"

#include <algorithm>

#include "stemma/read/cable/dates.h"
#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kHead = 60;  // lines of a head: lists of participants are long
constexpr size_t kNone = std::string_view::npos;

enum class Item : uint8_t { kParticipants, kDate, kPlace, kSubject, kOther };
struct Word {
  std::string_view word;
  Item item;
};
constexpr Word kWords[] = {
    {"PARTICIPANTS", Item::kParticipants},
    {"PARTICIPANT", Item::kParticipants},
    {"PRESENT", Item::kParticipants},
    {"DATE AND TIME", Item::kDate},
    {"DATE & TIME", Item::kDate},
    {"DATE AND PLACE", Item::kDate},
    {"DATE, TIME AND PLACE", Item::kDate},
    {"DATE", Item::kDate},
    {"TIME AND PLACE", Item::kPlace},
    {"PLACE", Item::kPlace},
    {"LOCATION", Item::kPlace},
    {"SUBJECT", Item::kSubject},
    {"SUBJECTS", Item::kSubject},
    {"TIME", Item::kOther},
    {"DISTRIBUTION", Item::kOther},
    {"COPIES TO", Item::kOther},
    {"DRAFTED BY", Item::kOther},
};

struct Part {
  Item item = Item::kOther;
  Span span;
  Span value;
};

// "DATE : ...", or the label alone on its line in capitals.
bool label(std::string_view s, Item& item, size_t& value) {
  for (const Word& w : kWords) {
    if (!begins(s, w.word) || !is_upper(s[0])) continue;
    Scan c{s, w.word.size()};
    if (is_alnum(c.peek())) continue;
    c.spaces();
    const bool colon = c.eat(':');
    if (!colon && !(c.done() && is_upper(s[1]))) continue;
    c.spaces();
    item = w.item;
    value = c.i;
    return true;
  }
  return false;
}

bool title_line(std::string_view s) {
  if (s.size() < 24 || s.size() > 70 || (s[0] != 'M' && s[0] != 'D')) return false;
  std::string letters;
  for (const char c : s)
    if (is_letter(c)) letters += upper(c);
  return letters == "MEMORANDUMOFCONVERSATION" || letters == "DEPARTMENTOFSTATEMEMORANDUMOFCONVERSATION" ||
         letters == "MEMORANDUMOFCONVERSATIONDEPARTMENTOFSTATE";
}

class Reader {
 public:
  Reader(const Draft& d, size_t title) : d_(d), limit_(std::min(d.lines.size(), title + kHead)) {
    for (size_t i = title + 1; i < limit_ && !done_; ++i) line(i);
  }
  std::vector<Part> take() { return std::move(parts_); }

 private:
  void line(size_t i) {
    const std::string_view s = d_.ink(i).substr(0, kLongest);
    const Span in = d_.lines[i].ink;
    Item item{};
    size_t value = 0;
    if (s.empty()) return blank_ = true, void();
    const bool behind_blank = blank_;
    blank_ = false;
    if (label(s, item, value)) {
      parts_.push_back({item, in, {in.begin + static_cast<uint32_t>(std::min(value, s.size())), in.end}});
    } else if (const auto c = classification_line(s); c && s.size() < 60) {
      parts_.push_back({Item::kOther, in, {in.end, in.end}});
    } else if (!parts_.empty() && goes_on(i, s, behind_blank)) {
      Part& p = parts_.back();
      if (p.value.empty()) p.value.begin = in.begin;
      p.span.end = p.value.end = in.end;
    } else if (!label_ahead(i)) {
      done_ = true;
    }
  }

  bool goes_on(size_t i, std::string_view s, bool behind_blank) const {
    const Part& p = parts_.back();
    if (s.size() > 110 || paragraph_start(s)) return false;
    if (p.value.empty()) return p.item != Item::kOther;
    if (p.item == Item::kParticipants) return !behind_blank || label_ahead(i);
    return !behind_blank && p.item != Item::kOther && p.span.size() < 300;
  }

  bool label_ahead(size_t i) const {
    Item item{};
    size_t value = 0;
    for (size_t k = i + 1; k < limit_ && k < i + 30; ++k) {
      const std::string_view s = d_.ink(k).substr(0, kLongest);
      if (s.size() > 140) return false;
      if (!s.empty() && label(s, item, value)) return true;
    }
    return false;
  }

  const Draft& d_;
  size_t limit_;
  std::vector<Part> parts_;
  bool blank_ = false;
  bool done_ = false;
};

const Part* first(const std::vector<Part>& parts, Item item) {
  for (const Part& p : parts)
    if (p.item == item && !p.value.empty()) return &p;
  return nullptr;
}

// The first date of the value, behind a day of the week or an hour.
std::optional<Date> date_in(std::string_view v) {
  v = v.substr(0, 200);
  for (size_t i = 0; i < v.size(); ++i) {
    if (i > 0 && is_alnum(v[i - 1])) continue;
    if (const auto d = parse_date(v.substr(i)); d && d->year >= 1900) return d;
  }
  return {};
}

// Nothing but white space between the line and the span.
bool near(const Draft& draft, size_t line, Span span) {
  return trim(Span{draft.lines[line].ink.end, span.begin}.of(draft.text())).empty();
}

void header_block(Draft& draft, Span span) {
  doc::Block b;
  b.kind = doc::BlockKind::kHeader;
  b.span = span;
  b.wrapped = span.of(draft.text()).find('\n') != kNone;
  draft.doc.blocks.push_back(std::move(b));
}

}  // namespace

bool mark_memorandum(Draft& draft) {
  for (size_t i = 0; i < draft.lines.size(); ++i) {
    if (!title_line(draft.ink(i))) continue;
    const std::vector<Part> parts = Reader(draft, i).take();
    const Part* who = first(parts, Item::kParticipants);
    const Part* when = first(parts, Item::kDate);
    const Part* what = first(parts, Item::kSubject);
    const bool conversation = who != nullptr && (when != nullptr || what != nullptr);
    // an informal one: the title in capitals, the subject directly below it
    const bool informal =
        what != nullptr && what == &parts.front() && is_upper(draft.ink(i)[1]) && near(draft, i, what->span);
    if (!conversation && !informal) continue;
    header_block(draft, draft.lines[i].ink);
    for (const Part& p : parts) header_block(draft, p.span);
    draft.doc.kind = doc::Kind::kReport;
    const auto date = when != nullptr ? date_in(when->value.of(draft.text())) : std::nullopt;
    if (date && draft.doc.date.empty()) {
      draft.doc.date = iso(*date);
      draft.doc.date_from = doc::DateFrom::kHeader;
    }
    if (draft.doc.title.empty())
      draft.doc.title = what != nullptr ? one_line(what->value.of(draft.text())) : one_line(draft.ink(i));
    return true;
  }
  return false;
}

}  // namespace stemma::read::cable
