// Header fields first, then the body, then what follows from both: the key (whose year
// may come from the DTG or, failing that, from the declassification date), the date,
// the checks. Field by field: docs/formats/cable.md.
#include <algorithm>

#include "stemma/read/cable/addresses.h"
#include "stemma/read/cable/airgram.h"
#include "stemma/read/cable/attributes.h"
#include "stemma/read/cable/body.h"
#include "stemma/read/cable/cable.h"
#include "stemma/read/cable/checks.h"
#include "stemma/read/cable/cia.h"
#include "stemma/read/cable/classifier.h"
#include "stemma/read/cable/dates.h"
#include "stemma/read/cable/draft_form.h"
#include "stemma/read/cable/header.h"
#include "stemma/read/cable/labels.h"
#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/offices.h"
#include "stemma/read/cable/references.h"
#include "stemma/read/cable/remarks.h"
#include "stemma/read/cable/scan.h"
#include "stemma/read/cable/signers.h"
#include "stemma/read/cable/smart.h"
#include "stemma/read/cable/station.h"
#include "stemma/read/cable/subject.h"
#include "stemma/read/cable/tags.h"
#include "stemma/read/cable/wrapper.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kNone = std::string_view::npos;

class Parser {
 public:
  Parser(Draft& draft, const Extent& extent) : d_(draft), extent_(extent), shapes_(extent.shapes), text_(draft.text()) {}

  void run() {
    cable_.style = extent_.style;
    if (cable_.style == doc::CableStyle::kSmart) return run_smart();
    const size_t body = header(extent_.first);
    if (cable_.style != doc::CableStyle::kCia && !extent_.airgram) draft_form(body);
    station();
    if (cable_.style == doc::CableStyle::kCia && !dtg_ && body > extent_.first)
      dtg_ = form_group(Span{d_.lines[extent_.first].span.begin, d_.lines[body - 1].span.end}.of(text_));
    size_t end = extent_.last;
    if (cable_.style != doc::CableStyle::kCia) attributes_ = find_attributes(d_, body);
    if (attributes_ && attributes_->first > extent_.last + 15) attributes_.reset();  // of another telegram
    if (attributes_) end = std::min(end, attributes_->first);
    body_ = read_body(d_, body, end, station_, number_, shapes_);
    formula_and_signature(body, end);
    if (attributes_) attributes();
    finish();
  }

 private:
  std::string_view of(const Field& f) const { return f.value.of(text_); }

  void claim(const Field& f) {
    doc::Block b;
    b.kind = doc::BlockKind::kHeader;
    b.span = f.span;
    b.wrapped = f.last_line > f.line;
    if (f.kind == FieldKind::kPage) d_.doc.masks.push_back({doc::MaskKind::kPageResidue, f.span});
    d_.doc.blocks.push_back(std::move(b));
  }

  // The unlabelled and labelled lines of the common grammar; gives the body's first line.
  size_t header(size_t first) {
    const bool cia = extent_.style == doc::CableStyle::kCia;
    const Fields fields = extent_.airgram ? airgram_fields(d_, first, extent_.last)
                          : cia           ? cia_fields(d_, first, extent_.last)
                                          : find_fields(d_, first, extent_.last);
    for (const Field& f : fields.fields) field(f);
    for (const Field& f : fields.fields) claim(f);
    return fields.body;
  }

  void run_smart() {
    size_t labelled = extent_.first;
    while (labelled < extent_.last && !label_of(d_.ink(labelled))) mark_above(labelled++);
    const Labels above = labels_above(d_, labelled, extent_.last);
    facts(read_smart(d_, above, cable_));
    for (const Labelled& f : above.fields) claim(f, d_.doc.blocks);
    // the telegram as sent may follow, with a header of its own
    size_t body = above.last;
    while (body < extent_.last && (d_.ink(body).empty() || is_page_banner(d_.ink(body)))) ++body;
    const auto inner = body < extent_.last ? classification_line(d_.ink(body)) : std::nullopt;
    body = inner && !inner->station.empty() ? header(body) : above.last;
    station();
    const auto below = labels_below(d_, body, extent_.last);
    body_ = read_body(d_, body, below ? below->first : extent_.last, station_, number_, shapes_);
    if (below) close(*below);
    finish();
  }

  // Between classification and first label: levels, caveats, nothing else.
  void mark_above(size_t i) {
    const std::string_view s = d_.ink(i);
    if (s.empty() || is_page_banner(s)) return;
    if (const auto c = classification_line(s))
      level(*c);
    else if (!handling_line(s, cable_.handling))
      return;
    doc::Block b;
    b.kind = doc::BlockKind::kHeader;
    b.span = d_.lines[i].ink;
    d_.doc.blocks.push_back(std::move(b));
  }

  void facts(const SmartFacts& f) {
    if (!key_) key_ = f.key;
    if (!dtg_ && f.dtg) dtg_ = f.dtg, cable_.dtg = f.dtg->iso();
    if (!header_date_) header_date_ = f.date;
    references_.insert(references_.end(), f.references.begin(), f.references.end());
  }

  void claim(const Labelled& f, std::vector<doc::Block>& blocks) {
    doc::Block b;
    b.kind = f.label == Label::kSignature ? doc::BlockKind::kSignature : doc::BlockKind::kHeader;
    b.span = f.span;
    b.wrapped = f.lines.size() > 1;
    blocks.push_back(std::move(b));
    for (const Span r : f.residue) d_.doc.masks.push_back({doc::MaskKind::kPageResidue, r});
  }

  void close(const Labels& below) {
    read_smart(d_, below, cable_);
    body_.signature.clear();
    body_.signature_span.reset();
    uint32_t end = 0;
    for (const Labelled& f : below.fields) claim(f, body_.blocks), end = f.span.end;
    if (!cable_.signature.empty()) {
      body_.signature = mended_signature(cable_.signature, cable_.approved_by);
      body_.signature_span = cable_.signature_span;
    }
    for (size_t i = below.first; i < below.last; ++i) {  // the level is said again at the foot
      const auto c = d_.lines[i].ink.begin >= end ? classification_line(d_.ink(i)) : std::nullopt;
      if (!c || is_page_banner(d_.ink(i))) continue;
      level(*c);
      doc::Block b;
      b.kind = doc::BlockKind::kHeader;
      b.span = d_.lines[i].ink;
      body_.blocks.push_back(std::move(b));
    }
  }

  // Styles whose address lines are read whole: their recipients are names and roles.
  void address_list() {
    if (!cable_.recipients.empty()) return;
    for (const auto* list : {&cable_.to, &cable_.info})
      for (const std::string& name : *list) {
        doc::CableRecipient r;
        r.role = list == &cable_.to ? "to" : "info";
        r.name = name;
        r.collective = find_word(name, "COLLECTIVE") != kNone;
        cable_.recipients.push_back(std::move(r));
      }
  }

  // People and posts of a telegram that was not sent, above its first label.
  void draft_form(size_t body) {
    auto form = find_draft_form(d_, extent_.first > 40 ? extent_.first - 40 : 0, body);
    if (!form) return;
    cable_.drafted_by = std::move(form->drafted_by);
    cable_.approved_by = std::move(form->approved_by);
    cable_.cleared_by = std::move(form->cleared_by);
    if (!header_date_) header_date_ = form->date;
    const bool addressed = !cable_.to.empty();
    for (doc::CableRecipient& r : form->recipients) {
      if (addressed) break;
      (r.role == "to" ? cable_.to : cable_.info).push_back(r.name);
      cable_.recipients.push_back(std::move(r));
    }
    const auto held = [&](Span s) {
      return std::any_of(d_.doc.blocks.begin(), d_.doc.blocks.end(), [&](const auto& b) { return b.span.overlaps(s); });
    };
    for (const Span s : form->lines)
      if (!held(s)) header_block(s);
  }

  // The archive's list below the text: compared with the header, then it fills the gaps.
  void attributes() {
    const Stated header{station_, number_, dtg_ ? std::optional(dtg_->date) : header_date_};
    listed_check_ = compare(text_, *attributes_, cable_, header);
    fill(text_, *attributes_, cable_);
    const Stated listed = stated(text_, *attributes_);
    if (number_ == 0 && listed.number != 0) {
      station_ = listed.station, number_ = listed.number;
      if (!key_) key_ = parse_identifier(one_line(attributes_->of(text_, "DOCUMENT NUMBER")));
      if (key_) key_->station = station_;
    }
    if (!header_date_) header_date_ = listed.date;
    header_block(d_.lines[attributes_->first].ink);
    for (const Attribute& a : attributes_->list) header_block(a.span);
  }

  void header_block(Span span) {
    doc::Block b;
    b.kind = doc::BlockKind::kHeader;
    b.span = span;
    b.wrapped = span.of(text_).find('\n') != kNone;
    d_.doc.blocks.push_back(std::move(b));
  }

  void formula_and_signature(size_t first, size_t end) {
    const auto s = signature_behind_formula(d_, first, end);
    const bool formula = begins(body_.signature, "END ");
    if (!s || (!body_.signature.empty() && !formula)) return;
    body_.signature = std::string(s->of(text_));
    body_.signature_span = *s;
  }

  void field(const Field& f) {
    const std::string_view v = trim(of(f), ":");
    switch (f.kind) {
      case FieldKind::kTransmission: return transmission(f.span.of(text_));
      case FieldKind::kDtg: return dtg(v);
      case FieldKind::kFrom:
        if (!cable_.from.empty()) return;
        cable_.from = parse_address(v, "from").name;
        if (extent_.airgram) station_ = airgram_post(v);
        return;
      case FieldKind::kTo:
        return extent_.style == doc::CableStyle::kCia ? cia_addresses(v, cable_) : addresses(v, "to", &cable_.to);
      case FieldKind::kInfo: return addresses(v, "info", &cable_.info);
      case FieldKind::kExclude: return addresses(v, "excluded", nullptr);
      case FieldKind::kClassification: return classification(f.span.of(text_));
      case FieldKind::kHandling: return handling(v);
      case FieldKind::kPage: return page(v);
      case FieldKind::kOrder: return order(f.span.of(text_));
      case FieldKind::kTags: return tags(v);
      case FieldKind::kSubject:
        if (cable_.subject.empty()) cable_.subject = parse_subject(v);
        return;
      case FieldKind::kReferences: references_.push_back(f.value); return;
      case FieldKind::kClassifiedBy: return classified_by(v);
      case FieldKind::kIdentifier: return identifier(v);
      default: return form(f.kind, v);
    }
  }

  // Fields of forms and of the offices that got copies.
  void form(FieldKind kind, std::string_view v) {
    switch (kind) {
      case FieldKind::kActionOffices: return offices(v, cable_.action_offices);
      case FieldKind::kInfoOffices: return offices(v, cable_.info_offices);
      case FieldKind::kPass: return each_line(v, cable_.pass_lines);
      case FieldKind::kDrafted: return each_line(v, cable_.drafted_by);
      case FieldKind::kApproved: return each_line(v, cable_.approved_by);
      case FieldKind::kSlugs:
        for (const std::string_view w : words(v))
          if (const auto t = trim(w, ".,;_*"); t.size() >= 4) cable_.slugs.emplace_back(t);
        return;
      case FieldKind::kFile:
        if (cable_.file.empty()) cable_.file = one_line(trim(v, ".,"));
        return;
      case FieldKind::kFormDate:
        if (!form_date_) form_date_ = extent_.airgram ? parse_date(v) : form_date(v);
        return;
      default: return;
    }
  }

  void offices(std::string_view v, std::vector<doc::CableOffice>& out) {
    Offices o = parse_offices(v);
    if (o.total && !copies_) copies_ = o.total;
    for (auto& office : o.list) out.push_back(std::move(office));
  }
  static void each_line(std::string_view v, std::vector<std::string>& out) {
    while (!v.empty()) {
      const size_t end = std::min(v.find('\n'), v.size());
      if (const std::string_view line = trim(v.substr(0, end), ":"); !line.empty() && !is_residue(line))
        out.push_back(one_line(line));
      v.remove_prefix(std::min(end + 1, v.size()));
    }
  }

  // "DE RUEHPE #1669/01 3292049": kept in one spelling.
  void transmission(std::string_view s) {
    if (!begins(s, "DE ") || !cable_.transmission.empty()) return;
    const auto w = words(s);
    if (w.size() < 2) return;
    de_.route = std::string(w[1]);
    cable_.transmission = one_line(s.substr(3));
    for (size_t i = 2; i < w.size(); ++i) {
      if (w[i][0] == '#') {
        Scan c{w[i], 1};
        de_.serial = number(c.digits(7)).value_or(0);
        if (c.eat('/')) de_.section = number(c.digits(3)).value_or(0);
      } else if (const auto day = parse_julian(w[i])) {
        de_.day = day;
      }
    }
  }

  void dtg(std::string_view s) {
    const auto g = parse_dtg(s);
    if (dtg_) return;
    if (!g && extent_.style == doc::CableStyle::kCia) group_ = std::string(s);
    if (!g) return dtg_date_only(s);
    dtg_ = g;
    cable_.dtg = g->iso();
    for (const char c : s.substr(0, g->begin))
      if ((c == 'Z' || c == 'O' || c == 'P' || c == 'R') && extent_.style != doc::CableStyle::kSmart)
        cable_.precedence.emplace_back(1, c);
  }
  // "Oct 09, 2012 / ..." with an unreadable group
  void dtg_date_only(std::string_view s) {
    if (const auto d = parse_date(s)) header_date_ = d;
  }

  void addresses(std::string_view v, std::string_view role, std::vector<std::string>* names) {
    for (doc::CableRecipient& r : parse_addresses(v, role)) {
      if (names != nullptr && std::find(names->begin(), names->end(), r.name) == names->end()) names->push_back(r.name);
      cable_.recipients.push_back(std::move(r));
    }
  }

  void handling(std::string_view v) {
    for (size_t at = 0; at <= v.size();) {
      const size_t comma = std::min(v.find_first_of(",\n", at), v.size());
      handling_line(trim(v.substr(at, comma - at)), cable_.handling);
      at = comma + 1;
    }
  }

  void level(const Classification& c) {
    if (cable_.classification.empty()) cable_.classification = c.level;
    for (const auto& h : c.handling)
      if (std::find(cable_.handling.begin(), cable_.handling.end(), h) == cable_.handling.end())
        cable_.handling.push_back(h);
    if (c.section && !cable_.section) cable_.section = c.section;
    if (!c.station.empty() && station_.empty()) station_ = c.station, number_ = c.number;
  }
  void classification(std::string_view s) {
    if (const auto c = classification_line(s)) return level(*c);
    Classification c;
    if (station_and_number(s, c)) level(c);
  }
  void page(std::string_view s) {
    if (const auto c = classification_line(s); c && find_word(s, "PAGE") == kNone) return level(*c);
    const size_t p = find_word(s, "PAGE");
    if (p == kNone) return;
    Scan c{s, p + 4};
    c.spaces();
    c.digits(3);
    c.spaces();
    Classification page;
    const size_t before = c.i;
    if (station_and_number(c.rest(), page) && page_station_.empty()) {
      Scan k{s, before};
      std::string name;
      while (!k.done() && !is_digit(k.peek())) name += k.s[k.i++];
      page_station_ = complete_station(trim(name));
      page_number_ = page.number;
    }
  }

  void order(std::string_view s) {
    Scan c{s};
    while (!c.done() && !is_digit(c.peek())) ++c.i;
    const std::string_view n = c.digits(6);
    if (n.empty()) return;
    if (cable_.order.empty()) cable_.order = "E.O. " + std::string(n);
    std::string_view rest = trim(c.rest(), ":;,.");
    if (begins(rest, "DECL")) {
      size_t k = 4;
      while (k < rest.size() && is_letter(rest[k])) ++k;
      rest = trim(rest.substr(k), ":;,. ");
      if (begins(rest, "ON ") || begins(rest, "ON:")) rest = trim(rest.substr(3), ":");
    }
    if (rest.empty() || !cable_.declassify_on.empty()) return;
    if (const auto date = parse_date(rest)) {
      declassify_ = date;
      cable_.declassify_on = iso(*date);
    } else {
      cable_.declassify_on = one_line(trim(rest, ".,;"));
    }
  }

  void tags(std::string_view v) {
    for (std::string& t : parse_tags(v))
      if (std::find(cable_.tags.begin(), cable_.tags.end(), t) == cable_.tags.end())
        cable_.tags.push_back(std::move(t));
  }

  void classified_by(std::string_view v) {
    Classifier c = parse_classified_by(v);
    if (cable_.classified_by.empty() && !c.name.empty()) {
      cable_.classified_by = c.name;
      cable_.classifier_title = c.title;
      cable_.classifiers = c.persons;
      cable_.classifier_corrupt = c.corrupt;
    }
    if (c.corrupt) d_.doc.quality.push_back({"corrupt-header", "the Classified By line is garbled"});
    if (cable_.reasons.empty()) cable_.reasons = c.reasons;
  }

  void identifier(std::string_view v) {
    if (extent_.airgram) {
      if (number_ == 0) number_ = airgram_number(v).value_or(0);
      if (const size_t gap = v.find("  "); gap != kNone) classification(trim(v.substr(gap)));  // on the same line
      return;
    }
    if (!key_) key_ = parse_identifier(one_line(v));
    if (key_) return;
    Classification c;  // CITE MEXICO CITY 45940
    if (station_.empty() && station_and_number(trim(v), c)) station_ = c.station, number_ = c.number;
  }

  void station() {
    if (key_) {
      station_ = key_->station;
      number_ = key_->number;
    } else if (station_.empty() && !page_station_.empty()) {
      station_ = page_station_;
      number_ = page_number_;
    }
  }

  // The header's E.O. and DECL on the same or the next field; the year of the cable.
  void date_and_key() {
    doc::Document& doc = d_.doc;
    if (!dtg_ && form_date_ && !group_.empty()) dtg_ = dated_group(group_, *form_date_);
    if (dtg_ && cable_.dtg.empty()) cable_.dtg = dtg_->iso();
    if (!dtg_ && !header_date_) header_date_ = form_date_;
    int year = key_ ? key_->year : 0;
    if (dtg_) {
      doc.date = cable_.dtg;
      doc.date_from = doc::DateFrom::kDtg;
      date_ = dtg_->date;
    } else if (header_date_) {
      doc.date = iso(*header_date_);
      doc.date_from = doc::DateFrom::kHeader;
      date_ = header_date_;
    } else if (year == 0 && declassify_) {
      // DECL is the date plus ten years by rule (E.O. 12958, sec. 1.5): an inference, said so
      const Date d{declassify_->year - 10, declassify_->month, declassify_->day};
      if (valid(d)) {
        doc.date = iso(d);
        doc.date_from = doc::DateFrom::kDeclassify10y;
        date_ = d;
      }
    } else if (year != 0 && doc.date.empty()) {
      doc.date = std::to_string(year);
      doc.date_from = doc::DateFrom::kHeader;
    }
    if (year == 0 && date_) year = date_->year;
    if (!key_ && year != 0 && !station_.empty() && number_ != 0) key_ = doc::CableKey{year, station_, number_, extent_.airgram};
    cable_.key = key_;
    if (key_)
      cable_.reference = doc::reference(*key_);
    else if (!station_.empty() && number_ != 0)
      cable_.reference = station_ + (extent_.airgram ? " A-" : " ") + std::to_string(number_);
  }

  // Classified By as a paragraph of its own, or as the first words of the first one.
  void classifier_in_text() {
    if (!cable_.classified_by.empty()) return;
    for (size_t k = 0; k < std::min<size_t>(body_.paragraphs.size(), 2); ++k) {
      const std::string_view s = body_.paragraphs[k].span.of(text_);
      const size_t at = find(s.substr(0, 120), "CLASSIFIED BY");
      if (at == kNone) continue;
      classified_by(s.substr(at + 13, 1000));
    }
  }

  bool stated_partial() const {
    const size_t from = extent_.first > 40 ? extent_.first - 40 : 0;
    const size_t to = std::min(d_.lines.size(), extent_.first + 10);
    for (size_t i = from; i < to; ++i) {
      const std::string_view s = d_.ink(i).substr(0, 400);
      if (find(s, "PARTIAL EXTRACT") != kNone || (find(s, "EXTRACT OF") != kNone && find(s, "CABLE") != kNone) ||
          (find(s, "FULL TEXT") != kNone && find(s, "NOT AVAILABLE") != kNone))
        return true;
    }
    return false;
  }

  void find_references() {
    const Own own{key_ ? key_->year : date_ ? date_->year : 0, station_, number_, extent_.airgram,
                  cable_.style == doc::CableStyle::kCia};
    auto& out = cable_.references;
    for (const Span r : references_)
      for (auto& ref : parse_references(r.of(text_), r.begin, own)) {
        const bool twice = ref.key && std::any_of(out.begin(), out.end(), [&](const auto& o) { return o.key == ref.key; });
        if (!twice) out.push_back(std::move(ref));
      }
  }

  void finish() {
    doc::Document& doc = d_.doc;
    for (auto& b : body_.blocks) doc.blocks.push_back(std::move(b));
    for (auto& m : body_.masks) doc.masks.push_back(m);
    std::sort(doc.masks.begin(), doc.masks.end(), [](const auto& a, const auto& b) { return a.span < b.span; });
    classifier_in_text();
    cable_.partial = stated_partial() || (cable_.section && cable_.section->of > 1 && !whole());
    date_and_key();
    find_references();
    cable_.paragraphs = body_.paragraphs;
    body_.blocks.assign(doc.blocks.end() - static_cast<std::ptrdiff_t>(body_.blocks.size()), doc.blocks.end());
    cable_.summary = find_summary(text_, body_);
    cable_.comments = find_comments(text_, body_);
    cable_.signature = body_.signature;
    cable_.signature_span = body_.signature_span;
    cable_.signers = signers(cable_.signature);
    for (const std::string& t : cable_.tags) cable_.tag_meanings.push_back(describe_tag(t));
    cable_.subject_title = title_case(cable_.subject);
    address_list();
    cable_.checks = check_header(cable_, de_, dtg_, date_, declassify_, copies_);
    if (listed_check_) cable_.checks.push_back(std::move(*listed_check_));
    doc.kind = doc::Kind::kCable;
    if (!cable_.subject.empty()) doc.title = cable_.subject;
    doc.cable = std::move(cable_);
  }

  // All sections of a cable in several are there: their banners follow one another.
  bool whole() const {
    uint32_t seen = 0;
    for (size_t i = extent_.first; i < extent_.last; ++i) {
      const std::string_view s = d_.ink(i);
      if (s.empty() || s.size() > 130 || !is_upper(s[0])) continue;
      if (const auto c = classification_line(s); c && c->section && c->section->number == seen + 1)
        seen = c->section->number;
      // "LIMA 00001669  002 OF 003": the sections printed as one
      const auto w = words(s);
      if (w.size() < 4 || !is_residue(s) || number(w.back()) != cable_.section->of) continue;
      if (const auto n = number(w[w.size() - 3].substr(0, 3)); n && *n == seen + 1) seen = *n;
    }
    return cable_.section && seen >= cable_.section->of;
  }

  Draft& d_;
  const Extent& extent_;
  LineShapes shapes_;
  std::string_view text_;
  doc::Cable cable_;
  Body body_;
  Transmission de_;
  std::optional<Dtg> dtg_;
  std::optional<Date> header_date_;
  std::optional<Date> form_date_;
  std::optional<Attributes> attributes_;
  std::optional<doc::HeaderCheck> listed_check_;
  std::string group_;  // of a form: day, hour and minute alone
  std::optional<uint32_t> copies_;
  std::optional<Date> declassify_;
  std::optional<Date> date_;
  std::optional<doc::CableKey> key_;
  std::string station_;
  uint32_t number_ = 0;
  std::string page_station_;
  uint32_t page_number_ = 0;
  std::vector<Span> references_;
};

}  // namespace

void parse(Draft& draft, const Extent& extent) {
  Parser(draft, extent).run();
  mark_wrapper(draft, extent);
}

}  // namespace stemma::read::cable
