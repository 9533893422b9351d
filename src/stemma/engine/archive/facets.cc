// What a document is filed under: one list of (field, value), for the archive's facets.
#include <algorithm>

#include "stemma/engine/archive/person.h"
#include "stemma/engine/archive/row.h"

namespace stemma::engine {
namespace {

constexpr size_t kLongest = 200;   // bytes of a value; longer ones are no headings

class Facets {
 public:
  void add(const char* field, std::string_view value) {
    while (!value.empty() && value.front() == ' ') value.remove_prefix(1);
    while (!value.empty() && value.back() == ' ') value.remove_suffix(1);
    if (!value.empty() && value.size() <= kLongest) all_.emplace_back(field, value);
  }
  void add(const char* field, const std::vector<std::string>& values) {
    for (const std::string& v : values) add(field, v);
  }
  std::vector<FacetValue> sorted() {
    std::sort(all_.begin(), all_.end());
    all_.erase(std::unique(all_.begin(), all_.end()), all_.end());
    return std::move(all_);
  }

 private:
  std::vector<FacetValue> all_;
};

void of_cable(const doc::Cable& c, Facets& out) {
  out.add("origin", c.from);
  out.add("to", c.to);
  out.add("info", c.info);
  out.add("class", c.classification);
  out.add("handling", c.handling);
  out.add("precedence", c.precedence);
  out.add("tags", c.tags);
  for (const doc::CableTag& t : c.tag_meanings) out.add("tag-meaning", t.meaning);
  out.add("style", doc::name(c.style));
  for (const doc::CableParagraph& p : c.paragraphs) out.add("portion", p.portion);
  out.add("signed", c.signers.empty() ? std::vector{c.signature} : c.signers);
  out.add("classified-by", classifiers(c));
  out.add("approved-by", approvers(c));
}

const std::string& called(const doc::Mailbox& m) { return m.name.empty() ? m.address : m.name; }

}  // namespace

std::vector<FacetValue> facets_of(const doc::Document& d) {
  Facets out;
  out.add("kind", doc::name(d.kind));
  if (const auto days = doc::days(d.date)) {
    const std::string year = doc::iso_day(days->first).substr(0, 4);
    if (year == doc::iso_day(days->last).substr(0, 4)) out.add("year", year);
    else out.add("date", "over years");
  }
  out.add("language", d.language);
  out.add("publisher", d.publisher);
  out.add("author", d.authors);
  for (const doc::Quality& q : d.quality) out.add("quality", q.code);
  for (const doc::Block& b : d.blocks) {
    if (!b.portion.empty()) out.add("portion", b.portion);
  }
  if (d.cable) of_cable(*d.cable, out);
  if (d.mail) {
    out.add("origin", called(d.mail->from));
    for (const doc::Mailbox& m : d.mail->to) out.add("to", called(m));
    for (const doc::Mailbox& m : d.mail->cc) out.add("info", called(m));
  }
  return out.sorted();
}

}  // namespace stemma::engine
