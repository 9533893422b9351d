// The record behind the quotations: when its documents are from, and which are copies or versions of each other. The drawing has a dot a
// document; the list under it says the same in words, for those who print, listen or have no pictures.
#include <algorithm>
#include <map>

#include "stemma/doc/days.h"
#include "stemma/report/dossier_parts.h"
#include "stemma/report/version.h"
#include "stemma/report/words.h"

namespace stemma::report {
namespace {

struct Dated {
  int32_t day = 0;
  std::string date, name, anchor;
  bool source = false;
};

constexpr int kWidth = 1000, kHeight = 64, kMargin = 12;
constexpr int kLine = 40;   // from above

std::vector<Dated> dated_of(const engine::CheckReport& report) {
  std::vector<Dated> out;
  const auto take = [&](const engine::Entry& e, std::string anchor, bool source) {
    if (const auto days = doc::days(e.document->date)) out.push_back({days->first, e.document->date.substr(0, 10), short_name(e), std::move(anchor), source});
  };
  for (size_t i = 0; i < report.checked.size(); ++i) take(report.checked[i].entry, "s" + std::to_string(i + 1), false);
  for (const uint32_t i : sources_of(report)) take(report.searched[i], "d" + report.searched[i].document->id, true);
  std::stable_sort(out.begin(), out.end(), [](const Dated& a, const Dated& b) { return a.day < b.day; });
  return out;
}

void draw(Html& h, const std::vector<Dated>& all) {
  const int32_t first = all.front().day, span = std::max(1, all.back().day - first);
  const auto x = [&](int32_t day) { return std::to_string(kMargin + static_cast<int64_t>(kWidth - 2 * kMargin) * (day - first) / span); };
  h.open("svg", "class=\"timeline\" viewBox=\"0 0 " + std::to_string(kWidth) + " " + std::to_string(kHeight) + "\" role=\"img\" aria-label=\"The documents by date; the list below says the same\"");
  const std::string y = std::to_string(kLine);
  h.open("line", "x1=\"0\" x2=\"" + std::to_string(kWidth) + "\" y1=\"" + y + "\" y2=\"" + y + "\"").close("line");
  int32_t before = 0;
  int row = 0;   // dots of one place stand above each other
  for (const Dated& d : all) {
    row = &d != all.data() && x(d.day) == x(before) ? std::min(row + 1, 3) : 0;
    before = d.day;
    const std::string cy = std::to_string(kLine - 9 * row);
    h.open("a", "href=\"#" + d.anchor + "\"").open("title").text(d.date + " " + d.name).close("title");
    if (d.source) h.open("circle", "class=\"source\" r=\"4\" cx=\"" + x(d.day) + "\" cy=\"" + cy + "\"").close("circle");
    else h.open("circle", "class=\"article\" r=\"5\" cx=\"" + x(d.day) + "\" cy=\"" + cy + "\"").close("circle");
    h.close("a");
  }
  h.open("text", "x=\"0\" y=\"" + std::to_string(kHeight) + "\"").text(all.front().date.substr(0, 4)).close("text");
  h.open("text", "x=\"" + std::to_string(kWidth) + "\" y=\"" + std::to_string(kHeight) + "\" text-anchor=\"end\"").text(all.back().date.substr(0, 4)).close("text");
  h.close("svg");
}

}  // namespace

void write_timeline(Html& h, const engine::CheckReport& report) {
  const std::vector<Dated> all = dated_of(report);
  if (all.size() < 2) return;
  h.raw("\n").open("section", "class=\"record\" aria-labelledby=\"when\"").element("h2", "id=\"when\"", "The documents by date");
  h.element("p", "class=\"lead\"", "● a document that quotes · ○ a source.");
  draw(h, all);
  h.open("ol", "class=\"others\"");
  for (const Dated& d : all) {
    h.open("li").open("time").text(d.date).close("time").text(d.source ? " ○ " : " ● ");
    h.open("a", "href=\"#" + d.anchor + "\"").text(d.name).close("a").close("li");
  }
  h.close("ol").close("section");
}

void write_families(Html& h, const engine::CheckReport& report) {
  std::map<std::string, std::vector<uint32_t>> families;
  for (const uint32_t i : sources_of(report)) {
    if (i < report.families.size() && !report.families[i].empty()) families[report.families[i]].push_back(i);
  }
  std::erase_if(families, [](const auto& f) { return f.second.size() < 2; });
  if (families.empty()) return;
  h.raw("\n").open("section", "class=\"record\" aria-labelledby=\"families\"").element("h2", "id=\"families\"", "Copies and versions among the sources");
  h.element("p", "class=\"lead\"", "Documents of one family are one witness: that several of them hold the words adds nothing.");
  for (const auto& [id, members] : families) {
    h.open("ul", "class=\"others\"");
    for (const uint32_t i : members) {
      const doc::Document& d = *report.searched[i].document;
      h.open("li").open("a", "href=\"#d" + d.id + "\"").text(short_name(report.searched[i])).close("a");
      h.text(d.date.empty() ? "" : ", " + d.date.substr(0, 10)).close("li");
    }
    h.close("ul");
  }
  h.close("section");
}

void write_method(Html& h, const engine::CheckReport& report, const std::string& fingerprint) {
  h.raw("\n").open("section", "class=\"record\" aria-labelledby=\"method\"").element("h2", "id=\"method\"", "How this was made");
  h.open("dl", "class=\"method\"");
  const auto fact = [&](std::string_view label, const std::string& value) {
    if (!value.empty()) h.open("div").element("dt", "", label).element("dd", "", value).close("div");
  };
  fact("Collection", report.against + ", " + count(report.searched_documents, "document", "documents"));
  fact("Its fingerprint", fingerprint.empty() ? "" : fingerprint + ": the same documents give the same one, others another");
  fact("Program", "stemma " + std::string(kVersion));
  fact("Method", "Every quotation was looked for in all documents of the collection, laid on the passage word by word, and given the first verdict that holds. "
                 "Figures were added up as printed, each give or take half of its last place.");
  h.close("dl").close("section");
}

}  // namespace stemma::report
