// Lists of documents, each entry on a line of its own with a sign: ✓ held, ? missing.
#include <algorithm>

#include "stemma/report/show.h"
#include "stemma/report/words.h"

namespace stemma::report {
namespace {

constexpr size_t kLabel = 16;
constexpr size_t kTitle = 60;
constexpr size_t kExact = 70;
constexpr size_t kMostCiting = 40;   // shown of those that cite; the rest is counted

void line(Page& page, std::string_view label, const std::string& value, Style style = Style::kPlain) {
  std::string lead = "  " + std::string(label);
  lead.append(lead.size() < kLabel ? kLabel - lead.size() : 1, ' ');
  page.begin(lead, kLabel, Style::kFaint).add(value, style).end();
}

void head(Page& page, std::string_view words) { page.gap().begin("", 0).add(words, Style::kStrong).end(); }

// The beginning of a title, to the end of a word.
std::string beginning(const std::string& title) {
  if (columns(title) <= kTitle) return title;
  const size_t space = title.rfind(' ', kTitle);
  return space == std::string::npos ? shorten(title, kTitle) : title.substr(0, space) + " …";
}

std::string numbers(uint32_t n) { return n == 1 ? "1 number" : std::to_string(n) + " numbers"; }

void draw_neighbours(Page& page, const engine::Neighbours& n) {
  head(page, "In its series");
  const std::string before = n.lacking_before == 0 ? "" : n.before ? "; " + numbers(n.lacking_before) + " between not in the archive" : "";
  if (n.before) line(page, "before", "✓ " + named(*n.before) + before);
  else line(page, "before", n.lacking_before == 0 ? "the first of its year" : "? the archive has none of the " + numbers(n.lacking_before) + " before it");
  const std::string after = n.lacking_after == 0 ? "" : "; " + numbers(n.lacking_after) + " between not in the archive";
  if (n.after) line(page, "after", "✓ " + named(*n.after) + after);
  else line(page, "after", "the last of its year in the archive");
}

void draw_cites(Page& page, const std::vector<engine::Citation>& cites) {
  head(page, "Cites");
  for (const engine::Citation& c : cites) {
    const std::string what = c.key ? doc::reference(*c.key) : shorten(c.exact, kExact);
    if (!c.held.empty()) {
      page.begin("  ✓ ", 4, Style::kGood).add(named(c.held.front()));
      if (c.held.size() > 1) page.add("; and " + count(c.held.size() - 1, "other document", "other documents") + " of that number");
    } else if (c.key) {
      page.begin("  ? ", 4, Style::kWarn).add(what, Style::kStrong).add(" not in the archive");
    } else {
      page.begin("  · ", 4).add(what + (c.kind == "cable" ? " (cable, year unknown)" : " (" + c.kind + ")"), Style::kFaint);
    }
    page.end();
  }
}

void draw_cited_by(Page& page, const std::vector<engine::CitedBy>& citing) {
  head(page, "Cited by");
  for (size_t i = 0; i < std::min(kMostCiting, citing.size()); ++i) {
    const engine::CitedBy& c = citing[i];
    page.begin("  ✓ ", 4, Style::kGood).add(named(c.document));
    if (c.places.size() > 1) page.add("; in " + count(c.places.size(), "place", "places"), Style::kFaint);
    page.end();
  }
  if (citing.size() > kMostCiting) page.begin("    ", 4).add("and " + std::to_string(citing.size() - kMostCiting) + " more; --json lists all").end();
}

void draw_sections(Page& page, const Shown& shown) {
  const auto lacking = std::count_if(shown.graph.sections.begin(), shown.graph.sections.end(), [](const engine::Section& s) { return !s.held; });
  head(page, "Sections: " + (lacking == 0 ? "all " + std::to_string(shown.graph.sections.size())
                                          : std::to_string(lacking) + " of " + std::to_string(shown.graph.sections.size()) + " lacking"));
  for (const engine::Section& s : shown.graph.sections) {
    const std::string which = std::to_string(s.number) + " of " + std::to_string(shown.graph.sections.size());
    if (!s.held) line(page, which, "? not in the archive", Style::kWarn);
    else line(page, which, "✓ " + (s.held->doc == shown.address.doc ? "this document" : named(*s.held)));
  }
}

void draw_versions(Page& page, const Shown& shown) {
  head(page, "Versions");
  for (const engine::Version& v : shown.graph.versions) {
    const std::string state = v.place.current ? "in force" : "replaced";
    line(page, std::to_string(v.place.version) + " " + state, v.place.path + " · " + (v.document.doc == shown.address.doc ? "this document" : v.document.id));
  }
}

void draw_signers(Page& page, const std::vector<engine::Signer>& signers) {
  head(page, "Signed");
  for (const engine::Signer& s : signers) {
    if (!s.name.empty()) {
      std::string why = "✓ " + s.name;
      for (size_t i = 0; i < s.evidence.size(); ++i) why += (i == 0 ? ", by " : ", ") + (s.evidence[i].reference.empty() ? s.evidence[i].id : s.evidence[i].reference);
      line(page, s.signature, why);
    } else if (!s.candidates.empty()) {
      std::string names;
      for (const std::string& n : s.candidates) names += (names.empty() ? "" : ", ") + n;
      line(page, s.signature, "? " + names + ": several persons fit");
    } else {
      line(page, s.signature, "? no full name in the archive", Style::kFaint);
    }
  }
}

}  // namespace

std::string named(const engine::Brief& b) {
  std::string out = b.reference;
  const auto add = [&](const std::string& s) {
    if (!s.empty()) out += (out.empty() ? "" : " · ") + s;
  };
  if (b.section > 0) out += (out.empty() ? "section " : " section ") + std::to_string(b.section) + (b.sections > 0 ? "/" + std::to_string(b.sections) : "");
  add(b.date.substr(0, 10));
  add(beginning(b.title));
  if (b.title.empty()) add(b.path);
  add(b.id);
  if (!b.current) out += " (an old version)";
  return out;
}

std::string graph_text(const Shown& shown, Look look) {
  const engine::Graph& g = shown.graph;
  Page page(look);
  if (!g.signers.empty()) draw_signers(page, g.signers);
  if (!g.sections.empty()) draw_sections(page, shown);
  if (g.neighbours) draw_neighbours(page, *g.neighbours);
  if (!g.cites.empty()) draw_cites(page, g.cites);
  if (!g.cited_by.empty()) draw_cited_by(page, g.cited_by);
  if (!g.copies.empty()) {
    head(page, "Other copies of this cable");
    for (const engine::Brief& b : g.copies) page.begin("  ✓ ", 4, Style::kGood).add(named(b) + (b.title.empty() ? "" : " · " + b.path)).end();
  }
  if (!g.versions.empty()) draw_versions(page, shown);
  return page.take();
}

std::string missing_text(const std::vector<engine::MissingCable>& missing, const std::string& archive, Look look) {
  Page page(look);
  if (missing.empty()) {
    page.begin("", 0).add("No cable is cited in " + archive + " that it lacks.").end();
    return page.take();
  }
  page.begin("", 0).add(count(missing.size(), "cable is", "cables are") + " cited and not in " + archive, Style::kStrong).add("; most cited first").end();
  page.gap();
  constexpr size_t kShown = 5;
  for (const engine::MissingCable& m : missing) {
    std::string lead = "  ? " + m.reference;
    lead.append(lead.size() < 24 ? 24 - lead.size() : 1, ' ');
    page.begin(lead, 24, Style::kStrong).add(count(m.times, "time", "times") + " by ");
    for (size_t i = 0; i < std::min(kShown, m.by.size()); ++i) {
      const engine::Brief& b = m.by[i];
      page.add((i == 0 ? "" : ", ") + (b.reference.empty() ? b.path : b.reference));
    }
    if (m.by.size() > kShown) page.add(" and " + std::to_string(m.by.size() - kShown) + " more");
    page.end();
  }
  return page.take();
}

}  // namespace stemma::report
