// Counts that add up: "N: a …, b … and c …", "a …, b … and c …, a total of N".
#include <algorithm>
#include <cmath>

#include "stemma/audit/prose_sentence.h"
#include "stemma/audit/tables/claims.h"

namespace stemma::audit {
namespace {

class Totals {
 public:
  explicit Totals(Sentence& s) : s_(s) {}

  void run() {
    for (size_t i = 0; i < s_.q.size(); ++i) {
      if (!countable(s_.q[i])) continue;
      size_t j = i + 1;
      const std::string_view opens = j < s_.q.size() ? s_.between(s_.q[i].span.end, s_.q[j].span.begin) : std::string_view();
      if ((worded(opens) || !s_.q[i].unit.empty()) && opens.size() < 40 && opens.find('.') == std::string_view::npos &&
          (opens.find(": ") != std::string_view::npos || opens.find("— ") != std::string_view::npos ||
           has_stem(opens, "consisting of|made up of|composed of|compuest|formad|comprising"))) {
        while (j < s_.q.size() && countable(s_.q[j]) && (j == i + 1 || listed(s_.between(s_.q[j - 1].span.end, s_.q[j].span.begin)))) ++j;
        if (j - i >= 3 && closed(s_.q[j - 1])) return add_up(s_.q[i], i + 1, j);
      }
      const uint32_t room = i + 1 < s_.q.size() ? std::min<uint32_t>(26, s_.q[i + 1].span.begin - s_.q[i].span.end) : 26;
      const std::string_view behind = s_.after(s_.q[i], room);   // not "and 12 cows, a total of 100"
      if (i >= 2 && (has_stem(s_.before(s_.q[i], 16), kTotalPhrases) || (has_stem(behind, kTotalPhrases) && (room == 26 || !ends_with_word(behind, {"of", "de"}))))) {
        size_t k = i;
        while (k > 0 && countable(s_.q[k - 1]) && (k == i ? s_.between(s_.q[k - 1].span.end, s_.q[k].span.begin).size() < 60 : listed(s_.between(s_.q[k - 1].span.end, s_.q[k].span.begin)))) --k;
        if (i - k >= 2) return add_up(s_.q[i], k, i);
      }
    }
  }
 private:
  bool countable(const Quantity& q) const { return !q.range && !q.hedged && q.unit != "%" && q.value >= 0 && (q.unit == s_.q[0].unit || q.unit.empty() || s_.q[0].unit.empty()); }
  // Things are counted by name: words of three letters, and none of the signs of a form.
  static bool worded(std::string_view gap) {
    size_t run = 0, longest = 0;
    for (const char c : gap) {
      if (c == '|' || c == '=' || c == '\t' || c == '_' || c == '/') return false;
      run = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    return longest >= 3;
  }
  bool listed(std::string_view gap) const {
    if (!worded(gap) || gap.size() > 45 || gap.find('.') != std::string_view::npos || gap.find(';') != std::string_view::npos) return false;
    const std::string padded = std::string(gap) + " ";
    return (padded.find(',') != std::string::npos || padded.find(" and ") != std::string::npos || padded.find(" y ") != std::string::npos ||
            padded.find(" e ") != std::string::npos || padded.find(" plus ") != std::string::npos || padded.find(" más ") != std::string::npos ||
            (has_stem(s_.lower, "vote|voto") && (padded.find(" to ") != std::string::npos || padded.find(" with ") != std::string::npos || padded.find(" con ") != std::string::npos))) &&
           !has_stem(padded, "of whom|including|of them|de ellos|de los cuales|incluid|among|entre|aged|years|años|other|rest");
  }
  bool closed(const Quantity& last) const {
    const std::string_view tail = s_.after(last, 45);
    if (!worded(tail.substr(0, tail.find_first_of(".);")))) return false;
    const size_t stop = tail.find_first_of(".);");
    return (stop != std::string_view::npos || last.span.end + 45 >= s_.span.end) && !has_stem(tail, "and |y |among|other|rest|otros|resto|entre");
  }

  void add_up(const Quantity& total, size_t first, size_t last) {
    double sum = 0, slack = total.slack;
    Finding f{.code = has_stem(s_.lower, "abst|in favour|in favor|against|a favor|en contra") ? Code::kVotes : Code::kSum};
    std::vector<Span> spans{total.span};
    for (size_t i = first; i < last; ++i) {
      sum += s_.q[i].value;
      slack += s_.q[i].slack;
      f.formula += (f.formula.empty() ? "" : " + ") + plain(s_.q[i].value);
      spans.push_back(s_.q[i].span);
    }
    const auto counted = [](const Quantity& q) { return q.value == std::floor(q.value) && q.value < 1000; };
    if (counted(total) && std::all_of(s_.q.begin() + static_cast<std::ptrdiff_t>(first), s_.q.begin() + static_cast<std::ptrdiff_t>(last), counted)) slack = 0;
    f.severity = std::abs(total.value - sum) <= slack + 1e-9 ? Severity::kVerified : Severity::kError;
    if (f.severity == Severity::kError && (sum > 2 * total.value || total.value > 2 * sum)) return;   // another total
    f.stated = plain(total.value);
    f.computed = plain(sum);
    f.tolerance = plain(slack);
    f.formula += " = " + f.computed;
    s_.finish(std::move(f), std::move(spans), "");
  }

  Sentence& s_;
};

}  // namespace

void audit_totals(Sentence& s) { Totals(s).run(); }

}  // namespace stemma::audit
