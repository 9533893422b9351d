// Each vocabulary's key has a rank for the fact it states; the lowest rank seen wins,
// the first among equals. JSON-LD is scanned for strings under the few keys wanted,
// with a stack of the keys above; anything malformed ends the scan.
#include "stemma/read/html/stated.h"

#include <algorithm>
#include <vector>

#include "stemma/read/html/scan.h"
#include "stemma/text/utf8.h"

namespace stemma::read::html {
namespace {

enum Field { kTitle, kDate, kAuthor, kPublisher, kSection, kUrl, kLanguage };
struct Key {
  std::string_view name;
  Field field;
  int rank;
};
constexpr Key kKeys[] = {
    {"citation_title", kTitle, 1}, {"og:title", kTitle, 2}, {"dc.title", kTitle, 3}, {"dcterms.title", kTitle, 3},
    {"headline", kTitle, 3}, {"twitter:title", kTitle, 4},
    {"article:published_time", kDate, 1}, {"citation_publication_date", kDate, 2}, {"citation_date", kDate, 3},
    {"datepublished", kDate, 2}, {"og:article:published_time", kDate, 2}, {"og:published_time", kDate, 2},
    {"dc.date.issued", kDate, 3}, {"dcterms.issued", kDate, 3}, {"dc.date", kDate, 4}, {"dcterms.date", kDate, 4},
    {"dcterms.created", kDate, 4}, {"dc.date.created", kDate, 4}, {"parsely-pub-date", kDate, 4},
    {"sailthru.date", kDate, 5}, {"pubdate", kDate, 5}, {"publishdate", kDate, 5}, {"publish-date", kDate, 5}, {"date", kDate, 6},
    {"citation_author", kAuthor, 1}, {"author", kAuthor, 2}, {"dc.creator", kAuthor, 3}, {"dcterms.creator", kAuthor, 3},
    {"article:author", kAuthor, 4}, {"parsely-author", kAuthor, 4}, {"sailthru.author", kAuthor, 5}, {"byl", kAuthor, 5},
    {"og:site_name", kPublisher, 1}, {"citation_publisher", kPublisher, 2}, {"dc.publisher", kPublisher, 2},
    {"dcterms.publisher", kPublisher, 2}, {"citation_journal_title", kPublisher, 3}, {"publisher", kPublisher, 4},
    {"application-name", kPublisher, 6}, {"article:section", kSection, 1}, {"og:article:section", kSection, 2},
    {"articlesection", kSection, 2}, {"parsely-section", kSection, 3}, {"prism.section", kSection, 3}, {"section", kSection, 4},
    {"og:url", kUrl, 2}, {"citation_public_url", kUrl, 3},
    {"dc.language", kLanguage, 3}, {"content-language", kLanguage, 2}, {"og:locale", kLanguage, 4},
};

// A JSON string at `at` (the opening quote), unescaped; moves behind it. False if broken.
bool json_string(std::string_view s, size_t& at, std::string& out) {
  out.clear();
  for (++at; at < s.size(); ++at) {
    if (s[at] == '"') {
      ++at;
      return true;
    }
    if (s[at] != '\\' || at + 1 >= s.size()) {
      out += s[at];
      continue;
    }
    const char c = s[++at];
    if (c == 'n' || c == 't' || c == 'r' || c == 'b' || c == 'f') {
      out += ' ';
    } else if (c == 'u') {
      auto unit = [&](size_t from) {
        char32_t u = 0;
        for (size_t k = from; k < from + 4 && k < s.size(); ++k) {
          const char h = lower(s[k]);
          u = u * 16 + static_cast<char32_t>(h >= 'a' && h <= 'f' ? h - 'a' + 10 : h >= '0' && h <= '9' ? h - '0' : 0);
        }
        return u;
      };
      char32_t u = unit(at + 1);
      at += 4;
      if (u >= 0xD800 && u < 0xDC00 && s.substr(std::min(at + 1, s.size()), 2) == "\\u") {
        const char32_t v = unit(at + 3);
        if (v >= 0xDC00 && v < 0xE000) {
          u = 0x10000 + ((u - 0xD800) << 10) + (v - 0xDC00);
          at += 6;
        }
      }
      text::append_code_point(out, u);
    } else {
      out += c;
    }
  }
  return false;
}

}  // namespace

void Stated::offer(Fact& fact, std::string_view value, int rank) {
  std::string clean = trimmed(value);
  if (clean.empty() || (fact.rank != 0 && fact.rank <= rank)) return;
  fact = {std::move(clean), rank};
}

void Stated::meta(std::string_view name, std::string_view value) {
  std::string key;
  for (const char c : name.substr(0, 60)) key += c == ':' && key.substr(0, 2) == "dc" ? '.' : lower(c);
  for (const Key& k : kKeys) {
    if (key != k.name) continue;
    if (k.field == kAuthor) {
      if (is_address(trimmed(value))) return;
      if (author_.rank == k.rank && key == "citation_author" && author_.value.size() < 2000) {
        author_.value += "; " + trimmed(value);   // one tag for each author
        return;
      }
    }
    if (k.field == kSection && (is_address(trimmed(value)) || value.size() > kLongestSection)) return;
    Fact* const facts[] = {&title_, &date_, &author_, &publisher_, &section_, &url_, &language_};
    offer(*facts[k.field], value, k.rank);
    return;
  }
}

void Stated::enter(const Element& e) {
  if (e.name == "html") {
    offer(language_, e.attribute(Attribute::kLang), 1);
  } else if (e.name == "meta") {
    for (const Attribute name : {Attribute::kProperty, Attribute::kName, Attribute::kItemprop, Attribute::kHttpEquiv}) {
      meta(e.attribute(name), e.attribute(Attribute::kContent));
    }
  } else if (e.name == "link" && e.attribute(Attribute::kRel) == "canonical") {
    offer(url_, e.attribute(Attribute::kHref), 1);
  } else if (e.name == "time") {
    offer(date_, e.attribute(Attribute::kDatetime), e.attribute(Attribute::kItemprop) == "datePublished" || e.has(Attribute::kPubdate) ? 3 : 8);
  } else if (e.name == "title" && holding_ == kNothing) {
    holding_ = kTitle;
    held_.clear();
  } else if (e.name == "script" && holding_ == kNothing && e.attribute(Attribute::kType) == "application/ld+json") {
    holding_ = kJson;
    held_.clear();
  }
}

void Stated::text(std::string_view text) {
  if (holding_ != kNothing && held_.size() < (1u << 20)) held_ += text;
}

void Stated::leave(const Element& e) {
  if (holding_ == kTitle && e.name == "title") {
    offer(title_, held_, 5);
    holding_ = kNothing;
  } else if (holding_ == kJson && e.name == "script") {
    json(held_);
    holding_ = kNothing;
  }
}

void Stated::json_fact(std::string_view key, std::string_view parent, const std::string& value, size_t list) {
  if (key == "datePublished") offer(date_, value, 2);
  else if (key == "headline") offer(title_, value, 3);
  else if (key == "name" && parent == "publisher") offer(publisher_, value, 3);
  else if (key == "articleSection" && value.size() <= kLongestSection && !is_address(value)) offer(section_, value, 2);
  else if (key == "inLanguage") offer(language_, value, 5);
  else if (key == "@type" && value.ends_with("List")) trail_in_json_ = value == "BreadcrumbList";
  else if (key == "name" && trail_in_json_ && (parent == "itemListElement" || parent == "item")) trail_.add(value);
  if (!(key == "author" && !is_address(value)) && !(key == "name" && parent == "author")) return;
  if (author_.rank == 3 && list != 0 && list == authors_list_) {   // the next of one list
    const std::string name = trimmed(value);
    if (author_.value.size() < 2000 && author_.value.find(name) == std::string::npos) author_.value += "; " + name;
    return;
  }
  if (author_.rank == 0 || author_.rank > 3) authors_list_ = list;
  offer(author_, value, 3);
}

void Stated::json(std::string_view s) {
  authors_list_ = 0;
  trail_in_json_ = false;
  std::vector<std::string> above;   // the key each open brace or bracket stands under
  std::vector<size_t> lists;        // where the lists among them begin, 0 for objects
  std::string key;
  std::string value;
  bool is_key = false;              // the next string is a key
  for (size_t at = 0; at < s.size();) {
    const char c = s[at];
    if (c == '{' || c == '[') {
      if (above.size() > 64) return;
      // A list hands its own key down to what is in it.
      above.push_back(key);
      lists.push_back(c == '[' ? at + 1 : 0);
      if (c == '{') key.clear();
      is_key = c == '{';
      ++at;
    } else if (c == '}' || c == ']') {
      if (above.empty()) return;
      key = above.back();
      above.pop_back();
      lists.pop_back();
      ++at;
    } else if (c == ',') {
      // In an object a key follows; in a list the list's key still holds.
      const size_t next = s.find_first_not_of(" \n\t\r", at + 1);
      size_t probe = next;
      is_key = next != std::string_view::npos && s[next] == '"' && json_string(s, probe, value) &&
               (probe = s.find_first_not_of(" \n\t\r", probe)) != std::string_view::npos && s[probe] == ':';
      ++at;
    } else if (c == '"') {
      if (!json_string(s, at, value)) return;
      if (is_key) {
        key = value;
        is_key = false;
        continue;
      }
      const std::string_view parent = above.empty() ? std::string_view() : std::string_view(above.back());
      const size_t inner = lists.size() >= 2 && key == "name" ? lists[lists.size() - 2] : lists.empty() ? 0 : lists.back();
      json_fact(key, parent, value, inner);
    } else {
      ++at;
    }
  }
}

void Stated::finish() {
  page_.stated.section = section_.rank != 0 ? std::move(section_.value) : trail_.section(title_.value, publisher_.value);
  page_.stated.title = std::move(title_.value);
  page_.stated.date = std::move(date_.value);
  page_.stated.author = std::move(author_.value);
  page_.stated.publisher = std::move(publisher_.value);
  page_.stated.url = std::move(url_.value);
  page_.stated.language = std::move(language_.value);
}

std::string saved_from(std::string_view html) {
  constexpr std::string_view kMark = "<!-- saved from url=(";
  html = html.substr(0, 4096);
  const size_t at = html.find(kMark);
  if (at == std::string_view::npos) return {};
  const size_t close = html.find(')', at);
  if (close == std::string_view::npos || close > at + kMark.size() + 8) return {};
  const std::string_view rest = html.substr(close + 1);
  const std::string_view address = rest.substr(0, rest.find_first_of(" \n\t\r"));
  return address.substr(0, 4) == "http" && address.size() < rest.size() ? std::string(address) : std::string();
}

}  // namespace stemma::read::html
