// A stack of element names says what a text belongs to.
#include "stemma/read/tei/header.h"

#include <algorithm>

namespace stemma::read::tei {

std::string stated_date(const xml::Tag& tag) {
  for (const char* name : {"when", "when-iso"}) {
    if (const std::string_view when = tag.value(name); !when.empty()) return std::string(when);
  }
  const auto either = [&](const char* a, const char* b) { return std::string(tag.has(a) ? tag.value(a) : tag.value(b)); };
  std::string from = either("from", "notBefore");
  std::string to = either("to", "notAfter");
  if (from.empty() && to.empty()) {
    from = tag.value("frus:doc-dateTime-min").substr(0, 10);
    to = tag.value("frus:doc-dateTime-max").substr(0, 10);
  }
  if (from.empty() && to.empty()) return {};
  if (from == to) return from;
  return (from.empty() ? ".." : from) + "/" + (to.empty() ? ".." : to);
}

std::string flowed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool Header::inside(std::string_view element) const { return std::find(path_.begin(), path_.end(), element) != path_.end(); }

void Header::enter(const xml::Tag& tag) {
  path_.emplace_back(tag.name);
  if (tag.name == "language" && language.empty()) language = tag.value("ident");
  if (reading_ > 0) return;
  const std::string_view n = tag.name;
  if (n != "title" && n != "author" && n != "editor" && n != "publisher" && n != "date" && n != "idno" && n != "sponsor") return;
  reading_ = path_.size();
  text_.clear();
  kind_ = tag.value("type");
  when_ = stated_date(tag);
}

void Header::leave(const xml::Tag& tag) {
  if (reading_ == path_.size() && reading_ > 0) {
    reading_ = 0;
    take(tag.name, flowed(text_));
  }
  if (!path_.empty()) path_.pop_back();
}

void Header::text(std::string_view text) {
  if (reading_ > 0 && text_.size() < 2000) text_ += text;
}

void Header::take(std::string_view element, std::string value) {
  if (element == "date") {
    std::string& date = kind_ == "created" || inside("creation") ? created : published;
    if (date.empty() && (inside("publicationStmt") || inside("creation"))) date = when_.empty() ? std::move(value) : when_;
    return;
  }
  if (value.empty()) return;
  if (inside("titleStmt")) {
    const int rank = kind_ == "complete" || kind_ == "main" ? 3 : kind_.empty() ? 2 : 1;
    if (element == "title" && rank > title_rank_) {
      title = std::move(value);
      title_rank_ = rank;
    } else if (element == "author" || element == "editor") {
      author += (author.empty() ? "" : ", ") + value;
    }
  } else if (inside("publicationStmt")) {
    if (element == "publisher" && publisher.empty()) publisher = std::move(value);
    else if (element == "idno" && value.starts_with("http") && url.empty()) url = std::move(value);
  }
}

void Header::state(Content& content, bool own) const {
  const auto fill = [](std::string& to, const std::string& from) { if (to.empty()) to = from; };
  fill(content.stated.title, title);
  fill(content.stated.publisher, publisher);
  fill(content.stated.url, url);
  fill(content.stated.language, language);
  if (!own) return;
  fill(content.stated.author, author);
  fill(content.stated.date, created.empty() ? published : created);
}

}  // namespace stemma::read::tei
