// The first value of each field stays; values are trimmed and bounded.
#include "stemma/read/office/metadata.h"

namespace stemma::read::office {

void Metadata::enter(const xml::Tag& t) {
  if (t.name == "title" && t.prefix == "dc") field_ = title.empty() ? &title : nullptr;
  else if (t.name == "creator") field_ = creator_.empty() ? &creator_ : nullptr;
  else if (t.name == "initial-creator") field_ = author.empty() ? &author : nullptr;
  else if (t.name == "language") field_ = language.empty() ? &language : nullptr;
  else if (t.name == "publisher") field_ = publisher.empty() ? &publisher : nullptr;
  else if (t.name == "created" || t.name == "creation-date") field_ = date.empty() ? &date : nullptr;
  else if (t.name == "modified" || (t.name == "date" && t.prefix == "dc")) field_ = modified_.empty() ? &modified_ : nullptr;
}

void Metadata::leave(const xml::Tag&) { field_ = nullptr; }

void Metadata::text(const xml::Text& t) {
  if (field_ == nullptr || field_->size() + t.text.size() > 2000) return;
  for (const char c : t.text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space) *field_ += c;
    else if (!field_->empty() && field_->back() != ' ') *field_ += ' ';
  }
}

Metadata metadata_of(std::string_view xml) {
  Metadata m;
  xml::parse(xml, m);
  if (m.author.empty()) m.author = m.creator_;
  if (m.date.empty()) m.date = m.modified_;
  for (std::string* s : {&m.title, &m.author, &m.language, &m.date, &m.publisher}) {
    while (!s->empty() && s->back() == ' ') s->pop_back();
  }
  if (m.language.size() > 3 && m.language[2] == '-') m.language.resize(2);
  return m;
}

}  // namespace stemma::read::office
