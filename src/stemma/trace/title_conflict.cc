// Surname first: whoever of that name held the office at all is given the benefit of every doubt
// about forenames; only where nobody did, the person has to be known without doubt.
#include "stemma/trace/title_conflict.h"

#include <algorithm>
#include <tuple>

#include "stemma/trace/office_mention.h"
#include "stemma/trace/offices.h"

namespace stemma::trace {
namespace {

constexpr int kAmbassadors = 1950;   // before, one envoy served in several countries, by several names

bool among(const std::vector<std::string>& offices, std::string_view office) {
  return std::find(offices.begin(), offices.end(), office) != offices.end();
}

std::string period(const Term& t) {
  return std::string(t.from) + (t.to.empty() ? " on" : " to " + std::string(t.to));
}

// "representative-to-nato" → "representative to NATO"; a country is an ambassador's.
std::string title_of(std::string_view office) {
  if (office == "secretary") return "Secretary of State";
  if (office == "deputy-secretary") return "Deputy Secretary of State";
  std::string out(office);
  std::replace(out.begin(), out.end(), '-', ' ');
  for (const std::string_view organisation : {"nato", "un", "oas", "eu", "oecd", "osce", "iaea", "unesco", "icao", "au", "asean"}) {
    if (!out.ends_with(" to " + std::string(organisation))) continue;
    for (size_t i = out.size() - organisation.size(); i < out.size(); ++i) out[i] = static_cast<char>(out[i] - 32);
  }
  for (const std::string_view word : {"secretary", "representative", "ambassador", "director", "chief", "counselor", "adviser",
                                      "administrator", "inspector", "coordinator", "clerk", "comptroller"}) {
    if (out.find(word) != std::string::npos) return out;
  }
  out[0] = static_cast<char>(out[0] - 32);
  for (size_t i = 1; i < out.size(); ++i) if (out[i - 1] == ' ' && out.compare(i, 4, "and ") != 0) out[i] = static_cast<char>(out[i] - 32);
  return "head of mission in " + out;
}

std::string full_name(const Officer& o) { return std::string(o.forenames) + " " + std::string(o.surname); }

// Who held one of the offices in the year: "Colin Luther Powell (2001-01-20 to 2005-01-25)".
std::string holders(const std::vector<std::string>& offices, int year) {
  std::vector<std::pair<std::string_view, std::string>> found;
  for (const auto& [key, people] : OfficeTable::instance().people()) {
    for (const Officer& o : people) {
      for (const Term& t : o.terms) {
        const bool then = !t.from.empty() && year_of(t.from) <= year && (t.to.empty() || year <= year_of(t.to));
        if (then && among(offices, t.office)) found.emplace_back(t.from, full_name(o) + " (" + period(t) + ")");
      }
    }
  }
  std::sort(found.begin(), found.end());
  std::string out;
  for (const auto& [from, who] : found) out += (out.empty() ? "" : ", ") + who;
  return out;
}

std::string terms_of(const Officer& o, const std::vector<std::string>* only) {
  std::string out;
  for (const Term& t : o.terms) {
    if (t.from.empty() || (only != nullptr && !among(*only, t.office))) continue;
    out += (out.empty() ? "" : "; ") + title_of(t.office) + " " + period(t);
  }
  return out;
}

// The persons of the longest surname that ends the name; `forename` is what stands before it.
std::span<const Officer> persons(const std::vector<std::string>& name, std::string& forename) {
  std::vector<std::string> n = name;
  while (n.size() > 1 && (n.back() == "jr" || n.back() == "sr" || n.back() == "ii" || n.back() == "iii")) n.pop_back();
  for (size_t first = n.size() > 3 ? n.size() - 3 : 0; first < n.size(); ++first) {
    std::string key;
    for (size_t k = first; k < n.size(); ++k) key += (key.empty() ? "" : " ") + n[k];
    const auto found = OfficeTable::instance().of_surname(key);
    if (found.empty()) continue;
    for (size_t k = 0; k < first; ++k) if (forename.empty() || forename.size() == 1) forename = n[k];
    return found;
  }
  return {};
}

class Judge {
 public:
  Judge(const OfficeMention& m, int of_text) : m_(m), of_text_(of_text) {}

  // The reason, or nothing.
  std::string conflict() const {
    std::string forename;
    const auto people = persons(m_.name, forename);
    if (people.empty() || m_.unsure || of_text_ > OfficeTable::instance().last_year()) return {};
    std::vector<const Officer*> held;
    for (const Officer& o : people) {
      if (std::any_of(o.terms.begin(), o.terms.end(), [&](const Term& t) { return among(m_.offices, t.office); })) held.push_back(&o);
    }
    return held.empty() ? never(people, forename) : another_time(held);
  }

 private:
  // Nobody of that surname ever held it.
  std::string never(std::span<const Officer> people, const std::string& forename) const {
    if (!m_.of_us || (m_.ambassador && forename.empty()) || forename.size() == 1) return {};
    const std::vector<int>& years = !m_.spoken_of.empty() ? m_.spoken_of : m_.years;
    const int year = !years.empty() ? years.front() : of_text_;
    if (year == 0 || year > OfficeTable::instance().last_year() || (m_.ambassador && year < kAmbassadors)) return {};
    const Officer* person = nullptr;
    for (const Officer& o : people) {
      if ((!forename.empty() && !o.is_called(forename)) || !o.may_act_in(year)) continue;
      if (person != nullptr) return {};   // shared by several
      person = &o;
    }
    if (person == nullptr || terms_of(*person, nullptr).empty()) return {};
    const std::string then = holders(m_.offices, year);
    std::string out = m_.printed_name + " never was " + m_.title + " of the United States";
    if (m_.ambassador) out = m_.printed_name + " never was US " + m_.title;
    if (!then.empty()) out += "; in " + std::to_string(year) + " it was " + then;
    return out + ". " + full_name(*person) + ": " + terms_of(*person, nullptr);
  }

  // Somebody of that surname did, at another time than the one spoken of.
  std::string another_time(const std::vector<const Officer*>& held) const {
    if (m_.spoken_of.empty() || (of_text_ == 0 && !m_.then)) return {};
    const auto covered = [&](int year) {
      return std::any_of(held.begin(), held.end(), [&](const Officer* o) {
        return std::any_of(o->terms.begin(), o->terms.end(), [&](const Term& t) { return among(m_.offices, t.office) && t.may_cover(year); });
      });
    };
    if (of_text_ != 0 && covered(of_text_) && !m_.then) return {};
    if (std::any_of(m_.spoken_of.begin(), m_.spoken_of.end(), covered)) return {};
    std::string out = "not " + m_.title + " in " + std::to_string(m_.spoken_of.front());
    for (const Officer* o : held) out += "; " + full_name(*o) + ": " + terms_of(*o, &m_.offices);
    const std::string then = holders(m_.offices, m_.spoken_of.front());
    return then.empty() ? out : out + "; in " + std::to_string(m_.spoken_of.front()) + " it was " + then;
  }

  const OfficeMention& m_;
  int of_text_;
};

bool is_running_text(doc::BlockKind k) {
  return k == doc::BlockKind::kParagraph || k == doc::BlockKind::kItem || k == doc::BlockKind::kNote || k == doc::BlockKind::kCaption;
}

uint32_t distance(Span a, Span b) {
  return a.overlaps(b) ? 0 : (a.end <= b.begin ? b.begin - a.end : a.begin - b.end);
}

}  // namespace

std::vector<TitleConflict> title_conflicts(const doc::Document& document, const std::vector<Span>& quoted) {
  std::vector<TitleConflict> out;
  const int year = year_of(document.date);
  for (const doc::Block& b : document.blocks) {
    if (!is_running_text(b.kind)) continue;
    for (const OfficeMention& m : find_offices(document.text, b.span)) {
      if (std::any_of(quoted.begin(), quoted.end(), [&](Span q) { return q.overlaps(m.span); })) continue;
      if (std::string note = Judge(m, year).conflict(); !note.empty()) out.push_back({m.span, std::move(note)});
    }
  }
  return out;
}

void raise_title_conflicts(const doc::Document& document, std::vector<CheckedQuotation>& quotations) {
  if (quotations.empty()) return;
  std::vector<Span> quoted;
  for (const CheckedQuotation& q : quotations) quoted.push_back(q.quotation.span);
  for (const TitleConflict& c : title_conflicts(document, quoted)) {
    const auto block = std::find_if(document.blocks.begin(), document.blocks.end(), [&](const doc::Block& b) { return b.span.contains(c.span); });
    const auto beside = [&](const CheckedQuotation& q) { return block != document.blocks.end() && block->span.overlaps(q.quotation.span); };
    const auto rank = [&](const CheckedQuotation& q) {
      const int kind = !q.sources.empty() ? 0 : q.verdict != Verdict::kUntraceable ? 1 : 2;
      return std::tuple(!beside(q), kind, distance(q.quotation.span, c.span));
    };
    const auto best = std::min_element(quotations.begin(), quotations.end(), [&](const auto& x, const auto& y) { return rank(x) < rank(y); });
    const Flag flag{FlagCode::kTitleConflict, FlagWhere::kQuotation, true, c.span, c.note};
    if (best->sources.empty()) best->flags.push_back(flag);
    for (CheckedQuotation& q : quotations) {
      if (&q != &*best && !beside(q)) continue;
      for (SourceMatch& s : q.sources) s.flags.push_back(flag);
    }
  }
}

}  // namespace stemma::trace
