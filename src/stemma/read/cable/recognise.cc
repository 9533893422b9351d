// Each line is asked cheaply what sign of a cable it could be; signs count once per kind
// within a window of lines. Where their weights suffice, header and body are read to find
// the extent. A page that only talks about cables has one sign, or signs far apart.
#include <algorithm>
#include <array>
#include <string_view>

#include "stemma/read/cable/airgram.h"
#include "stemma/read/cable/body.h"
#include "stemma/read/cable/cable.h"
#include "stemma/read/cable/cia.h"
#include "stemma/read/cable/header.h"
#include "stemma/read/cable/labels.h"
#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kWindow = 80;  // lines a header may span, page lines between included

enum Sign : uint8_t {
  kClassLine,
  kDeLine,
  kVzczc,
  kDtgLine,
  kOrderLine,
  kTagsLine,
  kSubjectLine,
  kFromTo,
  kCaveat,
  kClassifier,
  kMarked,
  kMrn,
  kSmartDtg,
  kCite,
  kClassifiedMessage,
  kPageLine,
  kArchive,
  kNumbered,
  kPlainClass,
  kEnd,
  kReferenceLine,
  kLevelTime,
  kLogged,
  kFormWords,
  kOutgoing,
  kSigns
};
constexpr std::array<int, kSigns> kWeights = {3, 3, 2, 2, 3, 2, 1, 2, 1, 2, 2, 3, 2, 3, 2, 2, 4, 1, 1, 2, 1, 2, 1, 2, 2};

struct Seen {
  size_t line = 0;
  Sign sign = kClassLine;
};

Sign sign_of_label(FieldKind kind, std::string_view s) {
  switch (kind) {
    case FieldKind::kTransmission:
      if (begins(s, "DE ")) return kDeLine;
      return equals(s, "BT") ? kSigns : kVzczc;
    case FieldKind::kDtg: return begins(s, "DATE") ? kSmartDtg : kDtgLine;
    case FieldKind::kOrder: return kOrderLine;
    case FieldKind::kTags: return s.size() > 5 && s.find(':') != std::string_view::npos ? kTagsLine : kSigns;
    case FieldKind::kSubject: return kSubjectLine;
    case FieldKind::kReferences: return s.find(':') != std::string_view::npos ? kReferenceLine : kSigns;
    case FieldKind::kFrom: return begins(s, "FM ") ? kFromTo : kSigns;
    case FieldKind::kClassifiedBy: return kClassifier;
    case FieldKind::kClassification: return kClassLine;
    case FieldKind::kIdentifier: return begins(s, "MRN") ? kMrn : kCite;
    default: return kSigns;
  }
}

// What only the forms of CIA traffic have; asked of lines that begin in capitals.
Sign sign_of_form(std::string_view s) {
  if (s.size() > 120 || std::any_of(s.begin(), s.begin() + std::min<size_t>(s.size(), 6), is_lower)) return kSigns;
  if (const auto c = cited(s)) return c->outgoing && c->begin == 0 ? kOutgoing : kCite;
  if (classified_message(s)) return kClassifiedMessage;
  if (level_and_time(s)) return kLevelTime;
  if (form_words(s)) return kFormWords;
  return logged_number(s) ? kLogged : kSigns;
}

Sign sign_of(std::string_view s) {
  s = s.substr(0, kLongest);
  if (s.size() < 2 || s.size() >= kLongest) return kSigns;
  const char c = s[0];
  if (is_digit(c) || c == '(' || static_cast<unsigned char>(c) == 0xC2) {
    if (const auto p = paragraph_start(s)) return p->portion.empty() ? kNumbered : kMarked;
    if (!is_digit(c)) return kSigns;
  }
  if (!is_alnum(c) && c != '*' && c != '<') return kSigns;
  if (const auto l = label_of(s); l && (l->label == Label::kMrn || l->label == Label::kDate))
    return l->label == Label::kMrn ? kMrn : kSmartDtg;
  if (const Sign form = sign_of_form(s); form != kSigns) return form;
  FieldKind kind{};
  size_t value = 0;
  if (label_at(s, kind, value)) return sign_of_label(kind, s);
  if (begins(s, "*** CURRENT") || begins(s, "MESSAGE ATTRIBUTES") || begins(s, "MARGARET P. GRAFELD")) return kArchive;
  if (!is_upper(c)) return kSigns;
  std::vector<std::string> caveats;
  if (handling_line(s, caveats)) return kCaveat;
  if (begins(s, "PAGE 0") && is_residue(s)) return kPageLine;
  if (const auto level = classification_line(s))
    return level->station.empty() && !level->section ? kPlainClass : kClassLine;
  if (s.size() <= 12 && s.find("VZCZ") != std::string_view::npos) return kEnd;
  return kSigns;
}

std::vector<Seen> signs(const Draft& draft) {
  std::vector<Seen> out;
  for (size_t i = 0; i < draft.lines.size(); ++i) {
    if (draft.lines[i].blank()) continue;
    if (const Sign s = sign_of(draft.ink(i)); s != kSigns) out.push_back({i, s});
  }
  return out;
}

bool is_header_sign(Sign s) { return s != kMarked && s != kNumbered && s != kEnd && s != kArchive && s != kPlainClass && s != kLogged && s != kFormWords; }

struct Found {
  size_t first = 0;
  int weight = 0;
  int kinds = 0;
  std::array<bool, kSigns> has{};
};

// The first window whose signs suffice.
std::optional<Found> window(const std::vector<Seen>& seen) {
  std::array<size_t, kSigns> count{};
  size_t tail = 0;
  for (size_t k = 0; k < seen.size(); ++k) {
    ++count[seen[k].sign];
    while (seen[k].line - seen[tail].line > kWindow) --count[seen[tail++].sign];
    Found f;
    bool header = false;
    const bool form = count[kCite] + count[kClassifiedMessage] + count[kLevelTime] > 0 ||
                      (count[kOutgoing] > 0 && count[kFormWords] > 0) || count[kOutgoing] > 1;
    for (size_t s = 0; s < kSigns; ++s) {
      if (count[s] == 0) continue;
      if (s == kMarked && count[s] < 2 && seen.size() > 3) continue;
      if ((s == kLogged || s == kFormWords || s == kOutgoing) && !form) continue;  // reports and dispatches have them too
      f.weight += kWeights[s];
      f.kinds += 1;
      f.has[s] = true;
      header |= is_header_sign(static_cast<Sign>(s));
    }
    const bool archive = f.has[kArchive] && (f.has[kNumbered] || count[kArchive] >= 2);
    const bool strong = header && f.kinds >= 2 && f.weight >= 5;
    if (!archive && !strong) continue;
    f.first = seen[tail].line;
    // the window may reach further on: its later signs count as evidence too
    for (size_t j = k + 1; j < seen.size() && seen[j].line - f.first <= kWindow; ++j)
      if (!f.has[seen[j].sign]) f.has[seen[j].sign] = true, f.weight += kWeights[seen[j].sign], ++f.kinds;
    return f;
  }
  return {};
}

doc::CableStyle style_of(const Found& f) {
  if (f.has[kMrn] || f.has[kSmartDtg]) return doc::CableStyle::kSmart;
  // forms of CIA traffic number their pages too
  const bool page = f.has[kPageLine] && !f.has[kOutgoing] && !f.has[kLogged] && !f.has[kFormWords];
  const bool state = f.has[kArchive] || page || f.has[kDeLine] || f.has[kTagsLine] || f.has[kOrderLine];
  if (f.has[kCite] || f.has[kClassifiedMessage]) return doc::CableStyle::kCia;
  if (!state && (f.has[kLevelTime] || f.has[kOutgoing])) return doc::CableStyle::kCia;
  if (f.has[kArchive] || f.has[kPageLine]) return doc::CableStyle::kAad;
  return doc::CableStyle::kVzczc;
}

// The header begins at its first header sign, not at a stray number before it.
size_t header_begin(const Draft& draft, const std::vector<Seen>& seen, const Found& f) {
  // SMART cables travel inside e-mails: the mail's own From, To and Subject stand before
  for (const Seen& s : seen)
    if (s.line >= f.first && (s.sign == kMrn || s.sign == kSmartDtg)) return first_line_above(draft, s.line);
  for (const Seen& s : seen) {
    if (s.line < f.first) continue;
    if (is_header_sign(s.sign) || s.sign == kPlainClass) return s.line;
    if (f.has[kArchive]) return s.line;
  }
  return f.first;
}

// A telegram whose header is lost: the whole text in capitals, paragraphs numbered from 1
// on, a signature of capitals as its last line. All three, or nothing.
std::optional<Extent> bare_telegram(const Draft& draft) {
  size_t letters = 0;
  size_t small = 0;
  size_t first = draft.lines.size();
  uint32_t numbered = 0;
  for (size_t i = 0; i < draft.lines.size(); ++i) {
    const std::string_view s = draft.ink(i);
    if (s.empty()) continue;
    first = std::min(first, i);
    for (const char c : s) letters += is_letter(c), small += is_lower(c);
    if (small > 40 + letters / 20) return {};  // prose in both cases: no need to read on
    if (const auto p = paragraph_start(s); p && p->number == numbered + 1) ++numbered;
  }
  if (letters < 120 || numbered < 2 || small * 50 > letters) return {};
  Extent e;
  e.first = first;
  e.style = doc::CableStyle::kAad;
  e.evidence = 4;
  const Body body = read_body(draft, first, draft.lines.size(), "", 0, e.shapes);
  if (body.signature.empty()) return {};
  e.last = body.end;
  return e;
}

// A CIA form begins above the line of CITE and ends where the message says so, or where
// the next form begins.
Extent form(const Draft& draft, const std::vector<Seen>& seen, const Found& f, Extent e) {
  size_t message = draft.lines.size();
  for (const Seen& s : seen)
    if (s.line >= f.first && (s.sign == kCite || s.sign == kOutgoing)) message = std::min(message, s.line);
  e.first = f.first;
  if (message < draft.lines.size())
    for (const Seen& s : seen)
      if (s.line <= message && message - s.line <= 45) {
        e.first = std::max(f.first, s.line);
        break;
      }
  const Fields fields = cia_fields(draft, e.first, draft.lines.size());
  size_t limit = draft.lines.size();
  for (const Seen& s : seen)
    if (s.line > fields.body + 2 && (s.sign == kCite || s.sign == kClassifiedMessage)) limit = std::min(limit, s.line);
  for (size_t i = fields.body; i < limit; ++i)
    if (message_ends(draft.ink(i))) limit = i;
  e.last = std::max(fields.body, read_body(draft, fields.body, limit, "", 0, e.shapes).end);
  return e;
}

// Labels above the text tell where it begins, labels below it where the cable ends.
Extent smart(const Draft& draft, Extent e) {
  size_t labelled = e.first;
  while (labelled < draft.lines.size() && !label_of(draft.ink(labelled))) ++labelled;
  const Labels above = labels_above(draft, labelled, draft.lines.size());
  if (const auto below = labels_below(draft, above.last, draft.lines.size()))
    e.last = below->last;
  else
    e.last = std::max(above.last, read_body(draft, above.last, draft.lines.size(), "", 0, e.shapes).end);
  return e;
}

}  // namespace

std::optional<Extent> recognise(const Draft& draft) {
  if (auto airgram = recognise_airgram(draft)) return airgram;
  const std::vector<Seen> seen = signs(draft);
  const auto f = window(seen);
  if (!f) return bare_telegram(draft);
  Extent e;
  e.style = style_of(*f);
  e.evidence = f->weight;
  e.first = header_begin(draft, seen, *f);
  if (e.style == doc::CableStyle::kSmart) return smart(draft, e);
  if (e.style == doc::CableStyle::kCia) return form(draft, seen, *f, e);
  const Fields fields = find_fields(draft, e.first, draft.lines.size());
  Classification c;
  if (const Field* line = fields.first(FieldKind::kClassification))
    if (const auto level = classification_line(line->span.of(draft.text()))) c = *level;
  e.last = std::max(fields.body, read_body(draft, fields.body, draft.lines.size(), c.station, c.number, e.shapes).end);
  return e;
}

}  // namespace stemma::read::cable
