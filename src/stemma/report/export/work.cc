// Fields are taken as they stand; what is said of posts is the line's own words with the
// service's prefix taken off ("AMEMBASSY PORT AU PRINCE" → "Port au Prince").
#include "stemma/report/export/work.h"

#include <array>
#include <string_view>

#include "stemma/read/cable/station.h"
#include "stemma/report/export/formats_internal.h"

namespace stemma::report {
namespace {

constexpr std::array<const char*, 12> kMonths = {"January", "February", "March", "April", "May", "June", "July",
                                                 "August", "September", "October", "November", "December"};
constexpr std::string_view kArchive = "National Archives";
constexpr std::string_view kCollection = "Central Foreign Policy Files, 1973-79/Electronic Telegrams";
constexpr std::string_view kRecordGroup = "Record Group 59: General Records of the Department of State";

const char* csl_type(doc::Kind kind) {
  switch (kind) {
    case doc::Kind::kCable:
    case doc::Kind::kEmail: return "personal_communication";
    case doc::Kind::kArticle: return "article-newspaper";
    case doc::Kind::kPaper: return "article";
    case doc::Kind::kReport: return "report";
    case doc::Kind::kWebpage: return "webpage";
    case doc::Kind::kText: break;
  }
  return "document";
}

int number_at(std::string_view date, size_t at, size_t digits) {
  int n = 0;
  if (date.size() < at + digits) return 0;
  for (const char c : date.substr(at, digits)) {
    if (c < '0' || c > '9') return 0;
    n = 10 * n + (c - '0');
  }
  return n;
}

// The value of a line "Name: value" below the line "Message Attributes".
std::string listed(std::string_view text, std::string_view name) {
  const size_t list = text.find("\nMessage Attributes\n");
  if (list == std::string_view::npos) return {};
  const std::string label = "\n" + std::string(name) + ": ";
  const size_t at = text.find(label, list);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = text.substr(at + label.size());
  const std::string value = one_line(rest.substr(0, rest.find('\n')));
  return value == "n/a" ? "" : value;
}

std::string in_title_case(std::string_view words) {
  std::string out;
  for (size_t i = 0; i < words.size(); ++i) {
    const bool first = i == 0 || words[i - 1] == ' ' || words[i - 1] == '-';
    const bool capital = words[i] >= 'A' && words[i] <= 'Z';
    out += capital && !first ? static_cast<char>(words[i] - 'A' + 'a') : words[i];
  }
  for (const std::string_view small : {" Au ", " Es ", " De ", " Of "}) {
    const size_t at = out.find(small);
    if (at != std::string::npos) out[at + 1] = static_cast<char>(out[at + 1] - 'A' + 'a');
  }
  return out;
}

// The post in words: the shortest end of its line that is its key ("AMEMBASSY LIMA" is one, too).
std::string post(std::string_view line, std::string_view key) {
  if (line.find("SECSTATE") != std::string_view::npos || (line.empty() && key == "STATE")) return "State";
  for (size_t at = line.size(); at-- > 0 && !key.empty();) {
    if ((at == 0 || line[at - 1] == ' ') && read::cable::station_key(line.substr(at)) == key) {
      return in_title_case(line.substr(at));
    }
  }
  return line.empty() ? in_title_case(key) : std::string(line);
}

void add(std::string& citation, std::string_view part) {
  if (!part.empty()) citation.append(citation.empty() ? "" : ", ").append(part);
}

void fill_cable(const doc::Document& d, Work& w) {
  const doc::Cable& c = *d.cable;
  const std::string station = c.key ? c.key->station : "";
  const std::string from = post(one_line(c.from), station);
  const std::string to = c.to.empty() ? "" : post(one_line(c.to.front()), "");
  w.genre = c.style == doc::CableStyle::kCia ? "Dispatch" : c.key && c.key->airgram ? "Airgram" : "Telegram";
  if (!c.subject_title.empty()) w.title = one_line(c.subject_title);
  w.corporate = true;
  w.authors.clear();
  if (!c.from.empty()) w.authors.push_back(one_line(c.from));
  else if (!from.empty()) w.authors.push_back(from);
  w.recipient = c.to.empty() ? "" : one_line(c.to.front());
  w.number = one_line(c.reference);
  w.classification = one_line(c.classification);
  for (const std::string& h : c.handling) add(w.classification, one_line(h));
  w.subject = joined(c.tags);

  w.citation = w.genre;
  if (c.key) w.citation += (c.key->airgram ? " A-" : " ") + std::to_string(c.key->number);
  if (!from.empty()) w.citation += " from " + from;
  if (!to.empty()) w.citation += " to " + to;
  if (c.section && c.section->of > 1) {
    add(w.citation, "section " + std::to_string(c.section->number) + " of " + std::to_string(c.section->of));
  }
  add(w.citation, date_in_words(w));
  const std::string electronic = listed(d.text, "Document Number");
  if (electronic.empty()) return add(w.citation, w.number);
  w.number = electronic;
  w.archive = kArchive;
  w.archive_collection = kCollection;
  w.archive_location = kRecordGroup;
  add(w.citation, electronic);
  const std::string film = listed(d.text, "Film Number");
  if (!film.empty()) add(w.citation, "film " + film);
  add(w.citation, kCollection);
  add(w.citation, kRecordGroup);
  add(w.citation, kArchive);
}

}  // namespace

std::string date_in_words(const Work& w) {
  const std::string year = w.year == 0 ? "" : std::to_string(w.year);
  if (w.month < 1 || w.month > 12) return year;
  const std::string month = kMonths[w.month - 1];
  return w.day == 0 ? month + " " + year : month + " " + std::to_string(w.day) + ", " + year;
}

Work work_of(const doc::Document& d) {
  Work w;
  w.type = csl_type(d.kind);
  w.title = one_line(d.title);
  for (const std::string& a : d.authors) w.authors.push_back(one_line(a));
  w.year = number_at(d.date, 0, 4);
  w.month = w.year == 0 ? 0 : number_at(d.date, 5, 2);
  w.day = w.month == 0 ? 0 : number_at(d.date, 8, 2);
  w.publisher = one_line(d.publisher);
  w.url = one_line(d.url);
  w.language = one_line(d.language);
  if (d.cable) fill_cable(d, w);
  if (d.kind == doc::Kind::kEmail) w.genre = "E-mail";
  if (d.mail && w.authors.empty()) w.authors.push_back(one_line(d.mail->from.name.empty() ? d.mail->from.address : d.mail->from.name));
  if (d.mail && !d.mail->to.empty()) w.recipient = one_line(d.mail->to[0].name.empty() ? d.mail->to[0].address : d.mail->to[0].name);
  return w;
}

std::string citation_key(const doc::Document& d) {
  std::string out;
  for (const char c : d.cable ? d.cable->reference : std::string()) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    if (plain) out += c;
  }
  return (out.empty() ? name(d.kind) : out) + ("-" + d.id);
}

}  // namespace stemma::report
