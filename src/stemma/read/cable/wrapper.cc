// Lines and the cable's blocks are walked side by side; what no block holds is looked at.
#include "stemma/read/cable/wrapper.h"

#include <algorithm>

#include "stemma/read/cable/labels.h"
#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kHead = 30;  // lines of a mail's head: lists of addressees are long

enum class MailLabel : uint8_t { kNone, kFrom, kPeople, kDate, kSubject, kOther };

MailLabel mail_label(std::string_view s) {
  struct Word {
    std::string_view word;
    MailLabel label;
  };
  constexpr Word kWords[] = {
      {"FROM", MailLabel::kFrom},       {"TO", MailLabel::kPeople},        {"CC", MailLabel::kPeople},
      {"BCC", MailLabel::kPeople},      {"SENT", MailLabel::kDate},        {"DATE", MailLabel::kDate},
      {"SUBJECT", MailLabel::kSubject}, {"IMPORTANCE", MailLabel::kOther}, {"ATTACHMENTS", MailLabel::kOther}};
  for (const Word& w : kWords)
    if (begins(s, w.word) && s.size() > w.word.size() && s[w.word.size()] == ':') return w.label;
  return MailLabel::kNone;
}

// The lines [from, end) of a mail's head; `from` if there is none.
size_t mail_head_end(const Draft& d, size_t from, size_t limit) {
  if (mail_label(d.ink(from)) != MailLabel::kFrom) return from;
  size_t labels = 1;
  size_t end = from + 1;
  bool dated = false;
  bool blank = false;
  MailLabel open = MailLabel::kFrom;
  for (size_t k = from + 1; k < std::min(limit, from + kHead); ++k) {
    const std::string_view s = d.ink(k);
    if (s.empty()) {
      blank = true;
      continue;
    }
    const MailLabel label = mail_label(s.substr(0, kLongest));
    if (label == MailLabel::kFrom) break;
    if (label != MailLabel::kNone) {
      ++labels;
      open = label;
      dated |= label == MailLabel::kDate || label == MailLabel::kSubject;
    } else if (is_page_banner(s)) {
      continue;
    } else if (blank || (open != MailLabel::kPeople && open != MailLabel::kFrom)) {
      break;
    }
    blank = false;
    end = k + 1;
  }
  return labels >= 3 && dated ? end : from;
}

bool stamp(std::string_view s) {
  if (s.size() > 90 || s.size() < 8 || std::any_of(s.begin(), s.begin() + 8, is_lower)) return false;
  constexpr std::string_view kBegins[] = {"APPROVED FOR RELEASE", "DECLASSIFIED BY AUTHORITY", "DECLASSIFIED IN PART",
                                          "SANITIZED COPY"};
  return std::any_of(std::begin(kBegins), std::end(kBegins), [&](std::string_view b) { return begins(s, b); });
}

class Marker {
 public:
  Marker(Draft& d, const Extent& extent) : d_(d), extent_(extent) {
    for (const auto& b : d.doc.blocks) taken_.push_back(b.span);
    std::sort(taken_.begin(), taken_.end(), [](Span a, Span b) { return a.begin < b.begin; });
  }

  void run() {
    for (size_t i = 0; i < d_.lines.size(); ++i) {
      const std::string_view s = d_.ink(i);
      if (s.empty() || held(d_.lines[i].ink)) continue;
      const bool outside = i < extent_.first || i >= extent_.last;
      if (is_page_banner(s) || stamp(s)) {
        d_.doc.masks.push_back({doc::MaskKind::kPageResidue, d_.lines[i].ink});
        header(d_.lines[i].ink, false);
      } else if (outside) {
        const size_t limit = i < extent_.first ? extent_.first : d_.lines.size();
        const size_t end = mail_head_end(d_, i, limit);
        if (end > i) head(i, end), i = end - 1;
      }
    }
    std::sort(d_.doc.masks.begin(), d_.doc.masks.end(), [](const auto& a, const auto& b) { return a.span < b.span; });
  }

 private:
  // Blocks ascend with the lines, so the pointer only moves on.
  bool held(Span line) {
    while (at_ < taken_.size() && taken_[at_].end <= line.begin) ++at_;
    return at_ < taken_.size() && taken_[at_].begin < line.end;
  }
  void header(Span span, bool wrapped) {
    doc::Block b;
    b.kind = doc::BlockKind::kHeader;
    b.span = span;
    b.wrapped = wrapped;
    d_.doc.blocks.push_back(std::move(b));
  }
  // Up to the first line that a block already holds.
  void head(size_t first, size_t end) {
    size_t last = first;
    for (size_t k = first; k < end; ++k) {
      if (d_.lines[k].blank()) continue;
      if (held(d_.lines[k].ink)) break;
      if (is_page_banner(d_.ink(k))) d_.doc.masks.push_back({doc::MaskKind::kPageResidue, d_.lines[k].ink});
      last = k;
    }
    header({d_.lines[first].ink.begin, d_.lines[last].ink.end}, last > first);
  }

  Draft& d_;
  const Extent& extent_;
  std::vector<Span> taken_;
  size_t at_ = 0;
};

}  // namespace

void mark_wrapper(Draft& draft, const Extent& extent) { Marker(draft, extent).run(); }

}  // namespace stemma::read::cable
