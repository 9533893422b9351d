// The drafter's two lines are the anchor; what follows is told line by line until the first
// label of the telegram.
#include "stemma/read/cable/draft_form.h"

#include <algorithm>

#include "stemma/read/cable/header.h"
#include "stemma/read/cable/labels.h"
#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kMostLines = 60;
constexpr std::string_view kPrecedences[] = {"ROUTINE", "PRIORITY", "IMMEDIATE", "FLASH"};

// "WHA/AND:AVALE": capitals on both sides of the first colon; `named` if a name follows.
bool office_name(std::string_view s, bool& named) {
  const size_t colon = s.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 20 || s.size() > 60 || !is_upper(s[0])) return false;
  const auto code = [](char c) {
    return is_upper(c) || is_digit(c) || std::string_view("/-()&.").find(c) != std::string_view::npos;
  };
  const auto name = [&](char c) { return code(c) || c == ':' || c == ' ' || c == '\''; };
  named = s.size() > colon + 2 && is_upper(s[colon + 1]);
  return std::all_of(s.begin(), s.begin() + static_cast<std::ptrdiff_t>(colon), code) &&
         std::all_of(s.begin() + static_cast<std::ptrdiff_t>(colon) + 1, s.end(), name);
}

// "08/24/2009 202-555-0100".
std::optional<Date> date_and_telephone(std::string_view s) {
  const auto w = words(s.substr(0, 60));
  if (w.size() < 2 || w.size() > 4 || w[0].find('/') == std::string_view::npos) return {};
  const size_t digits = static_cast<size_t>(std::count_if(w[1].begin(), w[1].end(), is_digit));
  if (digits < 5 || w[1].find_first_not_of("0123456789-()x") != std::string_view::npos) return {};
  return parse_date(w[0]);
}

// The names of a line of clearances; false if the line is none. A dash and what follows it
// ("- OK") is a remark of the clearance before it.
bool clearances(std::string_view s, std::vector<std::string>& out) {
  std::vector<std::string> found;
  size_t offices = 0;
  bool remark = false;
  for (const std::string_view w : words(s.substr(0, kLongest))) {
    if (w == "+") continue;
    if (w == "-" || w == "--" || w == "\xE2\x80\x94" || w == "\xE2\x80\x93") {
      remark = true;
      continue;
    }
    bool named = false;
    if (office_name(w, named)) {
      ++offices;
      remark = false;
      if (named) found.emplace_back(w);
    } else if (!remark) {
      return false;
    }
  }
  if (offices == 0) return false;
  for (std::string& f : found) out.push_back(std::move(f));
  return true;
}

// "IMMEDIATE QUITO, LIMA +": false if the line does not begin with a precedence.
bool posts(std::string_view s, std::string_view role, std::vector<doc::CableRecipient>& out) {
  const auto w = words(s.substr(0, kLongest));
  if (w.size() < 2 || std::find(std::begin(kPrecedences), std::end(kPrecedences), w[0]) == std::end(kPrecedences))
    return false;
  if (std::any_of(s.begin(), s.end(), is_lower)) return false;
  std::string precedence;
  for (size_t at = 0; at <= s.size();) {
    const size_t end = std::min(s.find(',', at), s.size());
    std::string_view part = trim(s.substr(at, end - at), "+ ");
    for (const std::string_view p : kPrecedences)
      if (begins(part, p) && (part.size() == p.size() || part[p.size()] == ' '))
        precedence = p, part = trim(part.substr(p.size()), "+ ");
    if (part.size() >= 2) {
      doc::CableRecipient r;
      r.role = role;
      r.name = one_line(part);
      r.precedence = precedence;
      out.push_back(std::move(r));
    }
    at = end + 1;
  }
  return true;
}

class Reader {
 public:
  Reader(const Draft& d, size_t drafter, size_t limit) : d_(d) {
    bool approver = false;
    take(drafter);
    out_.drafted_by.push_back(one_line(d.ink(drafter)));
    for (size_t i = drafter + 1; i < std::min(limit, drafter + kMostLines); ++i) {
      const std::string_view s = d.ink(i);
      if (s.empty()) {
        ended_ |= posts_;
        continue;
      }
      if (!out_.date) {
        out_.date = date_and_telephone(s);
        take(i);
      } else if (!approver) {
        approver = true;
        if (s.size() < 60 && !is_page_banner(s)) out_.approved_by.push_back(one_line(s)), take(i);
      } else if (!line(i, s)) {
        break;
      }
    }
  }
  DraftForm result() { return std::move(out_); }

 private:
  void take(size_t i) { out_.lines.push_back(d_.lines[i].ink); }

  bool line(size_t i, std::string_view s) {
    FieldKind kind{};
    size_t value = 0;
    std::vector<std::string> caveats;
    if (is_page_banner(s) || handling_line(s, caveats) || (classification_line(s) && s.size() < 45)) return true;
    if (paragraph_start(s) || label_at(s.substr(0, kLongest), kind, value)) return false;
    if (posts(s, ended_ ? "info" : "to", out_.recipients)) {
      posts_ = true;
      ended_ |= s.back() == '+';
    } else if (!clearances(s, out_.cleared_by) && (s.size() > 100 || std::any_of(s.begin(), s.end(), is_lower))) {
      return false;
    }
    take(i);
    return true;
  }

  const Draft& d_;
  DraftForm out_;
  bool posts_ = false;  // action posts were seen
  bool ended_ = false;  // and are over
};

}  // namespace

std::optional<DraftForm> find_draft_form(const Draft& draft, size_t first, size_t limit) {
  limit = std::min(limit, draft.lines.size());
  for (size_t i = first; i + 1 < limit; ++i) {
    bool named = false;
    if (!office_name(draft.ink(i), named) || !named) continue;
    if (date_and_telephone(draft.ink(i + 1))) return Reader(draft, i, limit).result();
  }
  return {};
}

}  // namespace stemma::read::cable
