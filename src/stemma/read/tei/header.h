// What the header of a TEI file says of it: title, author, publisher, date, address.
//
//   Header h;
//   h.enter(tag); h.text("…"); h.leave(tag);     // every event inside <teiHeader>
//   h.state(content);                            // content.stated.title = "…", …
//   Header().state(content)                      // nothing said: nothing changes
//
// The date of creation is preferred to that of publication, a complete title to a short
// one. One Header serves one file on one thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/read/draft.h"
#include "stemma/read/xml/xml.h"

namespace stemma::read::tei {

class Header {
 public:
  void enter(const xml::Tag& tag);
  void leave(const xml::Tag& tag);
  void text(std::string_view text);

  // `own`: of the document itself; otherwise of the edition that a document stands in,
  // whose author and date are not the document's.
  void state(Content& content, bool own) const;

  std::string title, author, publisher, url, language;
  std::string published, created;

 private:
  bool inside(std::string_view element) const;
  void take(std::string_view element, std::string value);

  std::vector<std::string> path_;
  std::string text_, when_, kind_;
  size_t reading_ = 0;        // depth of the element whose text is collected
  int title_rank_ = 0;
};

// The date that @when, @from and @to, @notBefore and @notAfter state: ISO 8601, as an
// interval where it is one ("1970-05-01/1970-05-08"); empty if they state none.
std::string stated_date(const xml::Tag& tag);

// `text` with its white space evened out.
std::string flowed(std::string_view text);

}  // namespace stemma::read::tei
