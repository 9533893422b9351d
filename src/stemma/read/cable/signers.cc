// Divided at slashes, line ends and conjunctions; a glued pair only where one name is of
// the list and what is left over is a name of the list too.
#include "stemma/read/cable/signers.h"

#include <algorithm>

#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"
#include "stemma/read/cable/tables/surnames.h"

namespace stemma::read::cable {
namespace {

std::string meant(std::string_view name) {
  const auto* end = std::end(tables::kSurnameVariants);
  const auto* it = std::lower_bound(std::begin(tables::kSurnameVariants), end, name,
                                    [](const auto& v, std::string_view n) { return v.sent < n; });
  return std::string(it != end && it->sent == name ? it->name : name);
}

// Names of the list as they are meant, sorted.
const std::vector<std::string_view>& surnames() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> out;
    for (const auto& v : tables::kSurnameVariants) out.push_back(v.name);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }();
  return names;
}

// "NORLANDKENNY": two names of the list without anything between; 0 unless there is one way.
size_t glued(std::string_view s) {
  size_t at = 0;
  if (s.size() < 8 || s.size() > 40 || std::binary_search(surnames().begin(), surnames().end(), s)) return 0;
  for (size_t i = 4; i + 4 <= s.size(); ++i) {
    const auto& names = surnames();
    if (!std::binary_search(names.begin(), names.end(), s.substr(0, i)) || !std::binary_search(names.begin(), names.end(), s.substr(i)))
      continue;
    if (at != 0) return 0;
    at = i;
  }
  return at;
}

bool is_name(std::string_view s) {
  const auto w = words(s);
  return s.size() >= 3 && s.size() <= 30 && !w.empty() && w.size() <= 3 && std::all_of(s.begin(), s.end(), [](char c) {
           return is_upper(c) || c == ' ' || c == '-' || c == '\'' || c == '/';
         });
}

}  // namespace

bool is_formula(std::string_view line) {
  const std::string_view s = trim(line, ".#*- ");
  constexpr std::string_view kWhole[] = {
      "UNQUOTE", "UNQTE", "REGARDS", "BEST REGARDS", "WARM REGARDS", "YYY", "MINIMIZE CONSIDERED", "BEST WISHES"};
  if (std::find(std::begin(kWhole), std::end(kWhole), s) != std::end(kWhole)) return true;
  if (begins(s, "GP-") && s.size() <= 5) return true;
  return begins(s, "END ") && s.size() < 40 && s.find(". ") == std::string_view::npos && std::none_of(s.begin(), s.end(), is_lower);
}

std::optional<Span> signature_behind_formula(const Draft& draft, size_t first, size_t last) {
  size_t i = std::min(last, draft.lines.size());
  while (i > first && (draft.lines[i - 1].blank() || is_trailer(draft.ink(i - 1)))) --i;
  if (i <= first) return {};
  const std::string_view line = draft.ink(i - 1);
  std::string_view name = trim(line, "#.> ");
  size_t above = i - 1;
  while (above > first && draft.lines[above - 1].blank()) --above;
  bool found = above > first && is_formula(draft.ink(above - 1));
  if (const size_t stop = line.find(". ");
      !found && stop != std::string_view::npos && is_formula(line.substr(0, stop))) {
    name = trim(line.substr(stop + 1), "#.> ");
    found = true;
  }
  if (!found || !is_name(name) || is_formula(name)) return {};
  const uint32_t begin = static_cast<uint32_t>(name.data() - draft.text().data());
  return Span{begin, begin + static_cast<uint32_t>(name.size())};
}

std::vector<std::string> signers(std::string_view signature) {
  std::vector<std::string> out;
  const std::string s = upper(signature);
  const auto add = [&](std::string_view part) {
    part = trim(part, "#.,;:>*-_");
    if (part.size() < 2) return;
    std::string name = meant(one_line(part));
    if (const size_t n = glued(name); n > 0) {
      out.push_back(name.substr(n));
      out.insert(out.end() - 1, name.substr(0, n));
      return;
    }
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(std::move(name));
  };
  size_t begin = 0;
  for (size_t i = 0; i < s.size(); ++i) {
    const std::string_view rest = std::string_view(s).substr(i);
    const size_t mark = s[i] == '/' || s[i] == '\n' || s[i] == '&' ? 1 : begins(rest, " AND ") ? 5 : 0;
    if (mark == 0) continue;
    add(std::string_view(s).substr(begin, i - begin));
    begin = i + mark;
  }
  add(std::string_view(s).substr(std::min(begin, s.size())));
  return out;
}

}  // namespace stemma::read::cable
