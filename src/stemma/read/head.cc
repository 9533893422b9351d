// The head ends with the first paragraph of prose. In it the title is, in this order:
// what the page states as its title; a line that another line repeats with something
// glued to it; the first short line, when the head is short.
#include "stemma/read/head.h"

#include <algorithm>

#include "stemma/read/captions.h"
#include "stemma/read/cues.h"
#include "stemma/read/date.h"
#include "stemma/read/prose.h"
#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

using doc::BlockKind;
using doc::DateFrom;

constexpr size_t kNone = static_cast<size_t>(-1);
constexpr size_t kLongestHead = 600;   // pieces: pages with mega menus
constexpr size_t kShortHead = 9;       // pieces of a document without a menu above it
constexpr size_t kLongestTitle = 300;  // bytes

bool is_prose(std::string_view s) {
  if (s.size() < 60) return false;
  const Prose p = measure(s);
  return p.words >= 12 && p.density() >= 0.22F && (ends_sentence(s) || p.words >= 30);
}

// Index of the first paragraph of prose or recognised structure.
size_t head_end(const Draft& draft, const std::vector<Piece>& pieces) {
  size_t i = 0;
  while (i < pieces.size() && i < kLongestHead && pieces[i].free() && !is_prose(pieces[i].of(draft.text()))) ++i;
  return i;
}

bool may_be_title(std::string_view s) {
  if (s.size() > kLongestTitle || s.size() < 3 || item_marker(s) || is_rule(s)) return false;
  if (is_date_line(s) || furniture_cue(s) > 0 || !authors_of(s).empty() || is_source_note(s)) return false;
  if (s.substr(0, 3) == "“" || s.substr(0, 3) == "‘") return false;
  const uint32_t words = count_words(s, 41);
  return words >= 1 && words <= 40 && s.back() != '.' && s.back() != ':' && s.back() != ',';
}

// "Title - Site", "Title | Site": the size of the title part; npos if there is no site.
size_t site_cut(std::string_view s) {
  size_t best = s.npos;
  for (std::string_view mark : {" | ", " - ", " — ", " – ", " :: ", " « ", " » "}) {
    const size_t at = s.rfind(mark);
    if (at != s.npos && (best == s.npos || at < best) && at > 0) best = at;
  }
  return best;
}

// A line that stands four times on a page is the page's.
bool often(const Draft& draft, const std::vector<Piece>& pieces, std::string_view line) {
  size_t times = 0;
  for (size_t i = 0; i < std::min(pieces.size(), kLongestHead); ++i) times += pieces[i].of(draft.text()) == line;
  return times >= 4;
}

// The line that another line of the head repeats with something glued to it.
size_t repeated_title(Draft& draft, std::vector<Piece>& pieces, size_t end) {
  const size_t window = std::min<size_t>(end, 12);
  for (size_t x = 0; x < window; ++x) {
    const std::string_view glued = pieces[x].of(draft.text());
    if (glued.size() > kLongestTitle) continue;
    const size_t cut = site_cut(glued);   // a stated site: the clean line may stand below teasers
    const size_t last = x < 3 && cut != glued.npos ? std::min(pieces.size(), kLongestHead) : end;
    for (size_t y = x + 1; y < last; ++y) {
      if (!pieces[y].free()) break;
      const std::string_view line = pieces[y].of(draft.text());
      if (line == glued && often(draft, pieces, line)) continue;
      if (line.size() < 12 || line.size() > glued.size() || count_words(line, 3) < 3 || !may_be_title(line)) continue;
      if (y >= end && line != glued.substr(0, cut)) continue;
      if (!glued.ends_with(line) && !glued.starts_with(line)) continue;
      const std::string_view rest = glued.starts_with(line) ? glued.substr(line.size()) : glued.substr(0, glued.size() - line.size());
      if (rest.size() > 90) continue;
      Piece& other = pieces[x];
      other.block.kind = BlockKind::kFurniture;
      other.block.why = doc::FurnitureReason::kRepetition;
      other.block.confidence = 0.9F;
      if (glued.starts_with(line) && site_cut(glued) == line.size() && draft.stated.publisher.empty()) {
        draft.stated.publisher = std::string(rest.substr(rest.find(' ', 1) + 1));   // "Title - The Site"
      }
      return y;
    }
  }
  return kNone;
}

// "Return to Article Details The title": journal software glues its link to the title.
std::string_view behind_link(std::string_view s) {
  for (std::string_view link : {"Return to Article Details ", "Back to Article Details ", "Volver a los detalles del artículo ",
                                "Retour aux détails de l'article ", "Zurück zu den Artikeldetails ", "Voltar aos Detalhes do Artigo "}) {
    if (s.size() > link.size() + 3 && s.starts_with(link)) return s.substr(link.size());
  }
  return {};
}

// The piece that is the title the page states, the last one of the head.
size_t stated_title(const Draft& draft, const std::vector<Piece>& pieces, size_t end) {
  if (draft.stated.title.empty()) return kNone;
  const std::string stated = plain(draft.stated.title);
  size_t found = kNone;
  for (size_t i = 0; i < end; ++i) {
    const std::string_view s = pieces[i].of(draft.text());
    if (s.size() > kLongestTitle || s.size() < 3) continue;
    const std::string line = plain(s);
    if (line.empty() || (line.size() < 8 && line != stated)) continue;
    const bool whole = line == stated;
    const bool front = stated.compare(0, line.size(), line) == 0 && stated.size() > line.size() && !is_alpha(stated[line.size()]) &&
                       line.size() * 3 >= stated.size();
    if (whole || front) found = i;
  }
  return found;
}

// The piece that the mark-up calls the title, wherever it stands: below teasers there is no head.
size_t title_by_markup(const Draft& draft, const std::vector<Piece>& pieces) {
  const auto hint = std::find_if(draft.hints.begin(), draft.hints.end(), [](const HintSpan& h) { return h.hint == Hint::kTitle; });
  if (hint == draft.hints.end() || hint->span.size() > kLongestTitle) return kNone;
  if (plain(hint->span.of(draft.text())) != plain(draft.stated.title)) return kNone;
  for (size_t i = 0; i < pieces.size() && pieces[i].block.span.begin <= hint->span.begin; ++i) {
    if (pieces[i].block.span == hint->span && pieces[i].free()) return i;
  }
  return kNone;
}

size_t first_title(const Draft& draft, const std::vector<Piece>& pieces, size_t end) {
  size_t seen = 0;
  for (size_t i = 0; i < end && seen < kShortHead; ++i) {
    if (pieces[i].furniture()) continue;
    const std::string_view s = pieces[i].of(draft.text());
    if (furniture_cue(s) > 0) continue;
    if (may_be_title(s)) return i;
    ++seen;
  }
  return kNone;
}

void set_date(Draft& draft, std::string iso, DateFrom from) {
  if (!draft.doc.date.empty() || iso.empty()) return;
  draft.doc.date = std::move(iso);
  draft.doc.date_from = from;
}

void state_date(Draft& draft) {
  set_date(draft, iso_moment(draft.stated.date), DateFrom::kMetadata);
  if (draft.doc.source.media_type == "application/tei+xml") set_date(draft, iso_interval(draft.stated.date), DateFrom::kMetadata);
  if (const auto date = find_date(draft.stated.date)) set_date(draft, date->iso, DateFrom::kMetadata);
  if (const std::string_view y = draft.stated.date; y.size() == 4 && (y[0] == '1' || y[0] == '2') && std::all_of(y.begin(), y.end(), is_digit)) {
    set_date(draft, std::string(y), DateFrom::kMetadata);      // a book states its year
  }
}

// A PDF's or word processor file's date is that of its last export: what is printed in the head comes first.
bool dated_by_program(const doc::Document& d) {
  const std::string_view type = d.source.media_type;
  return type == "application/pdf" || type == "application/msword" || type == "application/rtf" || type.starts_with("application/vnd.");
}

// "/2011/03/19/" in an address.
std::string date_in_url(std::string_view url) {
  for (size_t i = 0; i + 8 < url.size(); ++i) {
    if (url[i] != '/' || !is_digit(url[i + 1])) continue;
    if (const auto d = find_date(url.substr(i + 1, 10)); d && d->span.begin == 0) return d->iso;
  }
  return {};
}

// A line of the head that is the site's name, as its copyright line has it, is no title.
void mark_site_name(const Draft& draft, std::vector<Piece>& pieces, size_t end) {
  constexpr size_t kEdge = 40;
  std::vector<std::string> holders;
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (i > kEdge && i + kEdge < pieces.size()) i = pieces.size() - kEdge;
    if (!pieces[i].free()) continue;
    const std::string_view holder = copyright_holder(pieces[i].of(draft.text()));
    if (!holder.empty()) holders.push_back(plain(holder));
  }
  if (holders.empty()) return;
  for (size_t i = 0; i < end && i < 12; ++i) {
    if (!pieces[i].free() || pieces[i].block.span.size() > 80) continue;
    if (std::find(holders.begin(), holders.end(), plain(pieces[i].of(draft.text()))) == holders.end()) continue;
    pieces[i].block.kind = BlockKind::kFurniture;
    pieces[i].block.why = doc::FurnitureReason::kFrame;
    pieces[i].block.confidence = 0.8F;
  }
}

// A name alone under the title, with a line above or below it that says when.
std::string author_beside_date(const Draft& draft, const std::vector<Piece>& pieces, size_t title, size_t i) {
  const auto dated = [&](size_t n) { return n < pieces.size() && is_date_line(pieces[n].of(draft.text())); };
  const std::string_view s = pieces[i].of(draft.text());
  const bool place = title != kNone && ((i == title + 1 && dated(i + 1)) || (i == title + 2 && dated(title + 1)));
  return place && furniture_cue(s) <= 0 && !is_date_line(s) ? bare_author(s) : std::string();
}

void mark_bylines(Draft& draft, std::vector<Piece>& pieces, size_t end, size_t title) {
  size_t best = kNone;
  for (size_t i = 0; i < end; ++i) {
    if (!pieces[i].free()) continue;
    const std::string_view s = pieces[i].of(draft.text());
    std::vector<std::string> authors = authors_of(s);
    if (!authors.empty()) {
      pieces[i].block.kind = BlockKind::kByline;
      if (draft.doc.authors.empty()) draft.doc.authors = std::move(authors);
      const auto date = find_date(s);
      if (date && best == kNone) best = i;
    } else if (title != kNone && i == title + 1 && !affiliated_author(s).empty()) {
      pieces[i].block.kind = BlockKind::kByline;
      if (draft.doc.authors.empty()) draft.doc.authors = {affiliated_author(s)};
    } else if (std::string name = author_beside_date(draft, pieces, title, i); !name.empty()) {
      pieces[i].block.kind = BlockKind::kByline;
      if (draft.doc.authors.empty()) draft.doc.authors = {std::move(name)};
    } else if (is_date_line(s) && (end <= 40 || (title != kNone && i + 12 > title && i < title + 12))) {
      pieces[i].block.kind = BlockKind::kDateline;
      if (best == kNone || (title != kNone && best < title && i > title)) best = i;   // below the title is better
    }
  }
  if (best != kNone) {
    if (const auto date = find_date(pieces[best].of(draft.text()))) set_date(draft, date->iso, DateFrom::kByline);
  }
}

// "LIMA, March 19, 2011 (Agency) – The …": a date within the first words before a dash.
void date_of_opening(Draft& draft, const std::vector<Piece>& pieces, size_t end) {
  if (end >= pieces.size() || !pieces[end].free()) return;
  const std::string_view opening = pieces[end].of(draft.text()).substr(0, 90);
  size_t dash = opening.npos;
  for (std::string_view mark : {" – ", " — ", " - ", " -- ", "—"}) dash = std::min(dash, opening.find(mark));
  if (dash == opening.npos || !is_upper(opening[0])) return;
  if (const auto date = find_date(opening.substr(0, dash))) set_date(draft, date->iso, DateFrom::kText);
}

}  // namespace

// The header of a message says it all.
static void take_mail_head(doc::Document& d, const Draft& draft) {
  if (d.title.empty()) d.title = draft.stated.title;
  if (d.authors.empty() && !draft.stated.author.empty()) d.authors = {draft.stated.author};
  if (!d.date.empty() || draft.stated.date.empty()) return;
  d.date = draft.stated.date;
  d.date_from = DateFrom::kHeader;
}

void mark_head(Draft& draft, std::vector<Piece>& pieces) {
  if (draft.doc.mail) return take_mail_head(draft.doc, draft);
  const size_t end = head_end(draft, pieces);
  mark_site_name(draft, pieces, end);
  size_t title = stated_title(draft, pieces, draft.markdown ? std::max<size_t>(end, 1) : end);
  const size_t repeated = repeated_title(draft, pieces, end);
  if (title == kNone || (repeated != kNone && repeated > title)) title = repeated != kNone ? repeated : title;
  if (title == kNone) title = title_by_markup(draft, pieces);
  const bool edited = draft.doc.source.media_type == "application/tei+xml";   // its header is no web page's
  const bool told = edited && !draft.stated.title.empty();
  if (title == kNone && !told && end <= 2 * kShortHead && end < pieces.size()) title = first_title(draft, pieces, end);
  if (title != kNone) {
    pieces[title].block.kind = BlockKind::kTitle;
    if (draft.doc.title.empty() || draft.doc.cable) draft.doc.title = doc::flow(draft.doc, pieces[title].block.span);
    for (size_t i = 0; i < end; ++i) {   // the same line again is the page's, not the document's
      if (i == title || !pieces[i].free() || pieces[i].of(draft.text()) != pieces[title].of(draft.text())) continue;
      pieces[i].block.kind = BlockKind::kFurniture;
      pieces[i].block.why = doc::FurnitureReason::kRepetition;
      pieces[i].block.confidence = 0.8F;
    }
  }
  if (draft.doc.title.empty() && !pieces.empty()) draft.doc.title = behind_link(pieces[0].of(draft.text()));
  if (draft.doc.title.empty() && !draft.stated.title.empty()) {
    const size_t cut = edited ? std::string::npos : site_cut(draft.stated.title);
    draft.doc.title = draft.stated.title.substr(0, cut);
  }
  if (draft.doc.publisher.empty()) draft.doc.publisher = draft.stated.publisher;
  if (draft.doc.section.empty()) draft.doc.section = draft.stated.section;
  if (draft.doc.url.empty()) draft.doc.url = draft.stated.url;
  if (draft.doc.authors.empty()) draft.doc.authors = stated_authors(draft.stated.author);
  const bool weak = dated_by_program(draft.doc);
  if (!weak) state_date(draft);
  mark_bylines(draft, pieces, end, title);
  if (weak) state_date(draft);
  set_date(draft, date_in_url(draft.doc.url), DateFrom::kUrl);
  date_of_opening(draft, pieces, end);
}

void find_publisher(Draft& draft, const std::vector<Piece>& pieces) {
  if (!draft.doc.publisher.empty()) return;
  for (const Piece& piece : pieces) {
    if (!piece.furniture()) continue;
    const std::string_view holder = copyright_holder(piece.of(draft.text()));
    if (holder.size() < 3 || holder.size() > 60 || !is_alpha(holder[0]) || count_words(holder, 8) > 7) continue;
    draft.doc.publisher = std::string(holder);
    return;
  }
}

}  // namespace stemma::read
