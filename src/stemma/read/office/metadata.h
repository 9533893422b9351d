// What an office document or a book says of itself, in Dublin Core and its like.
//
//   take_metadata("<cp:coreProperties><dc:title>Tides</dc:title>…", content);
//   content.stated.title      // "Tides"
//   take_metadata("", content)   // nothing stated, nothing changed
//
// Knows dc:title, dc:creator, dc:language, dc:date, dc:publisher, dcterms:created,
// dcterms:modified, meta:creation-date, meta:initial-creator. The date of creation comes
// before that of the last change. Anything with the stated_* fields will do.
#pragma once

#include <string>
#include <string_view>

#include "stemma/read/xml/xml.h"

namespace stemma::read::office {

struct Metadata : xml::Visitor {
  std::string title, author, language, date, publisher;

  void enter(const xml::Tag& t) override;
  void leave(const xml::Tag& t) override;
  void text(const xml::Text& t) override;

 private:
  std::string* field_ = nullptr;
  std::string creator_, modified_;
  friend Metadata metadata_of(std::string_view xml);
};

Metadata metadata_of(std::string_view xml);

template <typename Stated>
void take_metadata(std::string_view xml, Stated& out) {
  Metadata m = metadata_of(xml);
  out.stated.title = std::move(m.title);
  out.stated.author = std::move(m.author);
  out.stated.language = std::move(m.language);
  out.stated.date = std::move(m.date);
  out.stated.publisher = std::move(m.publisher);
}

}  // namespace stemma::read::office
