// Relations first, then every place where one is stated; what fails is weighed once more:
// a relation that another column contradicts grossly was not meant there.
#include "stemma/audit/table_audit.h"

#include <algorithm>
#include <cmath>

#include "stemma/audit/derived.h"
#include "stemma/audit/left_out.h"
#include "stemma/audit/meaning.h"
#include "stemma/audit/ratios.h"
#include "stemma/audit/sheet_names.h"
#include "stemma/audit/tables/totals.h"

namespace stemma::audit {
namespace {

constexpr size_t kMostFailures = 200;   // of one table; more of them are no slips

class TableAudit {
 public:
  TableAudit(const doc::Document& document, const doc::Table& table, std::vector<Finding>& findings)
      : document_(document), table_(table), grid_(table), names_(table), totals_{names_.called(false, kTotalWords), names_.called(true, kTotalWords)}, both_marks_(both_marks()), findings_(findings) {}

  void run() {
    for (const FigureKind kind : {FigureKind::kNumber, FigureKind::kPercent}) {
      for (const bool across : {false, true}) {
        const SumSearch search{across, totals_[across]};
        for (Sum& s : find_sums(grid_, kind, search)) sums_.push_back(std::move(s));
      }
    }
    const Meaning meaning(grid_, names_, totals_);
    std::vector<Constraint> all;
    for (const Sum& s : sums_) {
      const View view{&grid_, s.across};
      for (uint32_t w = 0; w < view.witnesses(); ++w) {
        const Instance i = instance_of(view, s.kind, s.target, s.parts, w);
        if (i.closing != Closing::kNone && (i.closing != Closing::kFails || meaning.meant(s, w, i))) all.push_back({&s, w, i});
      }
    }
    for (const Constraint& c : all) {
      if (c.instance.closing == Closing::kFails) {
        if (++failures_ <= kMostFailures) failure(all, c);
      } else if (const doc::Cell* cell = both_marks_ ? doubtful(c) : nullptr) separator(c, *cell);
    }
    for (const Sum& s : sums_) holding(s, all);
    left_out(grid_, names_, sums_, findings_);
    audit_ratios(document_, table_, grid_, names_, findings_);
    audit_derived(grid_, names_, findings_);
  }

 private:
  const doc::Cell& cell(const Constraint& c, uint32_t line) const {
    const Place p = place(*c.sum, line, c.witness);
    return *names_.at(p.row, p.column);
  }
  std::string where(const Constraint& c) const {
    const Place p = place(*c.sum, c.sum->target, c.witness);
    return names_.cell(p.row, p.column);
  }
  bool is_difference(const Sum& s) const { return !change_of(s).empty(); }
  // The part that is a change from another part to the total, if one is.
  std::vector<uint32_t> change_of(const Sum& s) const {
    if (s.parts.size() != 2 || totals_[s.across][s.target]) return {};
    const View view{&grid_, s.across};
    for (const uint32_t p : s.parts) {
      if (has_word(names_.line(s.across, p, 0), kChangeWords)) return {p};
      for (size_t w = 0; w < view.witnesses(); ++w) {
        const Place at = place(s, p, static_cast<uint32_t>(w));
        if (view.at(p, w).kind == s.kind && names_.at(at.row, at.column)->raw.starts_with('+')) return {p};
      }
    }
    return {};
  }

  Finding begin(const Constraint& c, Severity severity) const {
    const bool difference = is_difference(*c.sum);
    Finding f{.code = difference ? Code::kDifference : Code::kSum, .severity = severity};
    const Instance& i = c.instance;
    uint32_t shown = c.sum->target;
    int64_t stated = i.stated, computed = i.computed;
    std::string left;
    if (difference) {   // total = other + change, told as change = total - other
      shown = change_of(*c.sum).front();
      const uint32_t other = c.sum->parts[0] == shown ? c.sum->parts[1] : c.sum->parts[0];
      const View view{&grid_, c.sum->across};
      const int64_t before = view.at(other, c.witness).kind == c.sum->kind ? view.at(other, c.witness).value : 0;
      stated = i.computed - before;
      computed = i.stated - before;
      left = grid_.print(i.stated) + " − " + grid_.print(before);
    } else {
      for (const uint32_t p : c.sum->parts) {
        const View view{&grid_, c.sum->across};
        if (view.at(p, c.witness).kind != c.sum->kind) continue;
        left += (left.empty() ? "" : " + ") + grid_.print(view.at(p, c.witness).value);
      }
    }
    const Place at = place(*c.sum, shown, c.witness);
    f.where = names_.cell(at.row, at.column);
    f.stated = grid_.print(stated);
    f.computed = grid_.print(computed);
    f.delta = grid_.print(stated - computed);
    f.tolerance = grid_.print(i.slack);
    f.formula = left + " = " + f.computed;
    f.evidence.push_back(cell(c, shown).span);
    for (const uint32_t p : c.sum->parts) {
      if (p != shown && !cell(c, p).span.empty()) f.evidence.push_back(cell(c, p).span);
    }
    if (difference) f.evidence.push_back(cell(c, c.sum->target).span);
    return f;
  }

  void failure(const std::vector<Constraint>& all, const Constraint& c) {
    Finding f = begin(c, Severity::kError);
    const bool difference = f.code == Code::kDifference;
    f.message = "stated " + f.stated + "; " + (difference ? "the figures differ by " : "the parts add up to ") + f.computed + " (difference " + f.delta +
                ", more than rounding allows, " + f.tolerance + ")";
    const std::vector<Place> cells = suspects(all, c);
    for (const Place p : cells) f.suspects.push_back(names_.at(p.row, p.column)->span);
    if (cells.size() == 1) {
      f.explanations.push_back("only " + names_.cell(cells[0].row, cells[0].column) + " can be changed so that all checks it is part of hold");
    } else if (cells.empty()) {
      f.explanations.push_back("no change of a single figure makes all checks hold");
    }
    for (const Constraint& o : all) {
      if (&o == &c || o.sum != c.sum || o.instance.closing != Closing::kFails) continue;
      if (std::abs(o.instance.delta() + c.instance.delta()) > o.instance.slack + c.instance.slack) continue;
      f.explanations.push_back("cancels with " + where(o) + " (difference " + grid_.print(o.instance.delta()) +
                               "): an amount may stand in the wrong one of the two");
    }
    for (std::string& e : explain(grid_, c)) f.explanations.push_back(std::move(e));
    findings_.push_back(std::move(f));
  }

  // A figure of this sum whose only separator may mark a thousand or a fraction.
  const doc::Cell* doubtful(const Constraint& c) const {
    if (c.instance.closing != Closing::kHolds) return nullptr;
    const auto in_doubt = [](const doc::Cell& x) {
      const size_t at = x.raw.find_first_of(".,");
      return at != std::string::npos && at > 0 && x.raw[0] != '0' && x.raw.find_first_of(".,", at + 1) == std::string::npos &&
             x.raw.size() - at == 4 && x.value.find('.') == std::string::npos;
    };
    if (in_doubt(cell(c, c.sum->target))) return &cell(c, c.sum->target);
    for (const uint32_t p : c.sum->parts) {
      if (in_doubt(cell(c, p))) return &cell(c, p);
    }
    return nullptr;
  }
  // Does the table use one mark for thousands and for fractions?
  bool both_marks() const {
    return std::any_of(table_.cells.begin(), table_.cells.end(), [](const doc::Cell& c) {
      const size_t first = c.raw.find_first_of(".,");
      const size_t last = c.raw.find_last_of(".,");
      return first != last && c.raw[first] == c.raw[last] && c.raw.size() - last != 4;
    });
  }

  void separator(const Constraint& c, const doc::Cell& cell) {
    const auto said = [&](const Finding& f) { return f.code == Code::kAmbiguousSeparator && f.evidence.front() == cell.span; };
    if (std::any_of(findings_.begin(), findings_.end(), said)) return;
    Finding f = begin(c, Severity::kNote);
    f.code = Code::kAmbiguousSeparator;
    f.where = names_.cell(cell.row, cell.column);
    f.stated = cell.raw;
    f.computed = cell.value;
    f.delta = "";
    f.message = "“" + cell.raw + "” can be read in two ways; its sum closes when it is read as " + cell.value;
    f.evidence.insert(f.evidence.begin(), cell.span);
    findings_.push_back(std::move(f));
  }

  // One finding for a relation and all places where it holds.
  void holding(const Sum& s, const std::vector<Constraint>& all) {
    const Constraint* first = nullptr;
    uint32_t holds = 0, of = 0;
    for (const Constraint& c : all) {
      if (c.sum != &s) continue;
      ++of;
      if (c.instance.closing == Closing::kFails) continue;
      ++holds;
      if (first == nullptr || (first->instance.closing == Closing::kTrivial && c.instance.closing == Closing::kHolds)) first = &c;
    }
    if (first == nullptr) return;
    Finding f = begin(*first, Severity::kVerified);
    const char* lines = s.across ? " rows" : " columns";
    const std::string total = names_.line(s.across, s.target, first->witness);
    f.message = "holds in " + std::to_string(holds) + " of " + std::to_string(of) + lines + ": " +
                (f.code == Code::kDifference ? names_.line(s.across, change_of(s).front(), first->witness) + " is a difference to " + total
                                             : total + " is the sum of " + std::to_string(s.parts.size()) + lines_of(s));
    for (const Constraint& c : all) {
      if (c.sum == &s && &c != first && c.instance.closing != Closing::kFails) f.evidence.push_back(cell(c, s.target).span);
    }
    findings_.push_back(std::move(f));
  }
  static const char* lines_of(const Sum& s) { return s.across ? " columns" : " rows"; }

  const doc::Document& document_;
  const doc::Table& table_;
  Grid grid_;
  Names names_;
  std::vector<bool> totals_[2];   // of rows, of columns
  bool both_marks_;
  size_t failures_ = 0;
  std::vector<Finding>& findings_;
  std::vector<Sum> sums_;
};

}  // namespace

void audit_table(const doc::Document& document, const doc::Table& table, std::vector<Finding>& findings) {
  if (table.rows.empty() || table.cells.size() != table.rows.size() * table.columns.size()) return;
  TableAudit(document, table, findings).run();
}

}  // namespace stemma::audit
