// A document as a reference manager sees it: one work with its fields.
//
// RIS, BibTeX and CSL-JSON name the same things differently; what they have in common is
// decided here once. Names and types are those of CSL 1.0.2.
//
//   const Work w = work_of(d);
//   w.type         // "personal_communication" for telegrams and mail, "article-newspaper", …
//   w.citation     // "Telegram 1316 from Lima to State, May 20, 1975, 1975LIMA01316, …"
//   w.year         // wrong to use when 0: the date is not known
//
// Telegrams are cited as the National Archives asks: originating post, kind of document,
// number, addressee, date, file, record group, repository (General Information Leaflet 17,
// "Citing Records in the National Archives of the United States", and its supplement for
// records of foreign affairs). The archive is named only where the document says so itself:
// by the list of attributes that the Access to Archival Databases prints below a telegram.
// Pure functions; safe on any thread.
#pragma once

#include <string>
#include <vector>

#include "stemma/doc/document.h"

namespace stemma::report {

struct Work {
  std::string type;                    // of CSL
  std::string title;
  std::vector<std::string> authors;    // as printed
  bool corporate = false;              // the author is an office, not a person
  std::string recipient;
  int year = 0, month = 0, day = 0;    // 0: not known
  std::string publisher;               // of an article: the newspaper or site
  std::string url, language;
  std::string genre;                   // "Telegram", "Airgram", "E-mail"
  std::string number;                  // "1975LIMA01316", or the reference
  std::string archive, archive_collection, archive_location;
  std::string classification;          // "CONFIDENTIAL, SIPDIS"
  std::string citation;                // the whole citation of a telegram; empty for others
  std::string subject;                 // tags: "PREL; PE"
};

Work work_of(const doc::Document& document);

// "May 20, 1975", "May 1975", "1975", or nothing.
std::string date_in_words(const Work& work);

// What names the document uniquely and says a little: "09LIMA1669-5f0c…", "article-5f0c…".
std::string citation_key(const doc::Document& document);

}  // namespace stemma::report
