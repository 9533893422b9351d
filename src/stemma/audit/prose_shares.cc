// "A of B, or p %", "p % of the B, or A people".
#include <algorithm>
#include <iterator>

#include "stemma/audit/prose_sentence.h"
#include "stemma/audit/tables/claims.h"

namespace stemma::audit {
namespace {

class Shares {
 public:
  explicit Shares(Sentence& s) : s_(s) {}

  void run() {
    for (size_t i = 0; i + 2 < s_.q.size(); ++i) {
      const Quantity &x = s_.q[i], &y = s_.q[i + 1], &z = s_.q[i + 2];
      if (x.range || y.range || z.range) continue;
      const std::string_view first = s_.between(x.span.end, y.span.begin), second = s_.between(y.span.end, z.span.begin);
      if (x.unit != "%" && y.unit != "%" && z.unit == "%" && like(x, y) && part_of(first) && second.size() < 60 && apposed(second) && !has_change(second)) {
        share(x, y, z);   // A of B, or p %
      } else if (x.unit == "%" && y.unit != "%" && (like(y, z) || (like(z, y) && y.unit.empty())) && opened(first) && part_of(second)) {
        share(y, z, x);   // p % (A of B); p % of them: A of B; p % of them, A of B,
      } else if (x.unit != "%" && y.unit != "%" && z.unit == "%" && like(x, y) && x.value >= y.value && of_the(x) && first.size() < 60 && !has_change(first) &&
                 (second.ends_with("(") || second == ", or ") && second.size() < 40) {
        share(y, x, z);   // of the B, A (p %)
      } else if (x.unit == "%" && y.unit != "%" && like(y, z) && (first == " of the " || first == " of " || first == " de los " || first == " de las ") && z.value <= y.value && renamed(second)) {
        share(z, y, x);   // p % of the B, or A people
      } else if (x.unit != "%" && y.unit == "%" && like(x, z) && x.value <= z.value && renamed(first) && (second == " of the " || second == " de los " || second == " de las ")) {
        share(x, z, y);   // A people, or p % of the B
      } else if (x.unit != "%" && y.unit == "%" && like(x, z) && !x.unit.empty() && has_stem(first, kShareStems) && first.size() < 80 && !has_change(first) &&
                 (second.starts_with(" of ") || second.starts_with(" del ") || second.starts_with(" de ")) && second.size() < 90) {
        share(x, z, y);   // A, which accounts for p % of B
      }
    }
  }
 private:
  // "… of the tenants, or about": the same is told once more.
  static bool renamed(std::string_view gap) {
    const size_t comma = gap.rfind(',');
    if (gap.size() > 45 || comma == std::string_view::npos || gap.find_first_of(".;:(") != std::string_view::npos || gap.find(',') != comma || has_change(gap)) return false;
    std::string_view words = gap.substr(comma + 1);
    while (words.starts_with(' ')) words.remove_prefix(1);
    while (words.ends_with(' ')) words.remove_suffix(1);
    constexpr std::string_view kAgain[] = {"or", "that is", "or about", "or some", "roughly", "about", "some", "nearly", "almost",
                                           "o", "o sea", "es decir", "cerca del", "casi el", "unos", "unas", "o unos", "alrededor del"};
    return std::find(std::begin(kAgain), std::end(kAgain), words) != std::end(kAgain);
  }
  static bool opened(std::string_view gap) {
    if (gap.ends_with("(") || gap.ends_with("— ")) return true;
    const bool of = gap.starts_with(" of ") || gap.starts_with(" de ") || gap.starts_with(" del ");
    return of && gap.size() < 50 && !has_change(gap) && (gap.ends_with(": ") || gap.ends_with(", "));
  }
  // "Of the 1,200 houses" at the head of a clause.
  bool of_the(const Quantity& q) const {
    std::string_view words = s_.before(q, 14);
    while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
    for (const std::string_view w : {"of the", "of all", "of", "out of", "de las", "de los", "de"}) {
      if (!words.ends_with(w)) continue;
      const std::string_view head = words.substr(0, words.size() - w.size());
      if (head.empty() || head.ends_with(", ") || head.ends_with(": ") || head.ends_with("; ")) return true;
    }
    return false;
  }
  static bool part_of(std::string_view gap) {
    if (gap.size() > 45) return false;
    const std::string padded = std::string(gap) + " ";
    if (padded.find(',') != std::string::npos || padded.find(';') != std::string::npos) return false;
    return padded.find(" of ") != std::string::npos || padded.find(" out of ") != std::string::npos || padded.find(" de ") != std::string::npos ||
           padded.find(" del ") != std::string::npos;
  }
  static bool apposed(std::string_view gap) {
    return gap.find('(') != std::string_view::npos || has_stem(gap, "or |that is|which is|which means|lo cual es|representing|accounting|equal|equivalent|o el |o un |o sea|es decir|lo que|equival|represent|about|=");
  }

  void share(const Quantity& part, const Quantity& whole, const Quantity& p) {
    if (whole.value <= 0) return;
    const Range r = quotient_of({part.value, spread(part)}, {whole.value, spread(whole)}, 100);
    s_.claim(Code::kShare, p, r, plain(part.value) + " / " + plain(whole.value) + " = " + plain(r.middle) + " %", {part.span, whole.span}, part, whole);
  }

  Sentence& s_;
};

}  // namespace

void audit_shares(Sentence& s) { Shares(s).run(); }

}  // namespace stemma::audit
