// The header and the numbered paragraphs of a diplomatic cable (telegram).
//
// Field names are those of the traffic itself: precedence, date-time group (DTG),
// TAGS, SIPDIS, portion mark. The grammar is that of ACP 127 as described in the
// Foreign Affairs Handbook, 5 FAH-2 H-320; docs/formats/cable.md has the summary.
//
//   if (d.cable && d.cable->key) show(reference(*d.cable->key));  // "09LIMA1669"
//   d.cable->key->year      // wrong when key is empty: a header may lack its year
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stemma/base/span.h"

namespace stemma::doc {

// One key for every spelling: 09LIMA1669, 2009LIMA01669, LIMA 001669 (with the year).
struct CableKey {
  int year = 0;            // four digits
  std::string station;     // upper case, no spaces: "LIMA", "PORTAUPRINCE"
  uint32_t number = 0;
  bool airgram = false;    // sent by pouch, counted apart from the telegrams: 73BANGKOK-A50
  friend bool operator==(const CableKey&, const CableKey&) = default;
  friend auto operator<=>(const CableKey&, const CableKey&) = default;
};

// "09LIMA1669": two-digit year, station, number without leading zeros; "73BANGKOK-A50"
// for an airgram.
std::string reference(const CableKey& key);

enum class CableStyle : uint8_t { kVzczc, kAad, kSmart, kCia };
const char* name(CableStyle);

struct CableReference {
  std::optional<CableKey> key;   // only when it is a cable
  Span span;
  std::string kind;              // "cable", "email", "report", "other"
  std::string bullet;            // "A": its letter in the list, without brackets; empty if it has none
  bool notal = false;            // "(NOTAL)": not all addressees have it
  bool previous = false;         // "AND PREVIOUS": and those before it
  std::string title;             // what stands in quotation marks behind its number
};

// A TAG with what the list of TAGS says of it.
struct CableTag {
  std::string code;              // "PREL"; "CLINTON, HILLARY"
  std::string kind;              // "geo", "person", "program", "subject", "organization", "unknown"
  std::string meaning;           // "External political relations"; empty if no list has it
};

// An address line: "RUEHC/SECSTATE WASHDC IMMEDIATE 4696".
struct CableRecipient {
  std::string role;              // "to", "info", "excluded" (XMT: not to these of the group before)
  std::string name;              // "SECSTATE WASHDC"
  std::string route;             // "RUEHC"
  std::string precedence;        // "IMMEDIATE", "NIACT IMMEDIATE"
  std::string number;            // "4696": the continuity number of messages to this post
  bool collective = false;       // a group of posts under one name
};

struct CablePerson {
  std::string name;
  std::string title;
};

struct CableParagraph {
  uint32_t number = 0;
  std::string portion;           // "C/NF"
  Span span;                     // from its number to its last word, interruptions included
  std::string heading;           // the heading above it, or its own ("Summary")
};

struct HeaderCheck {
  std::string code;              // "dtg-vs-julian-day", "paragraph-sequence", …
  bool ok = true;
  std::string note;
};

struct CableSection {
  uint32_t number = 0;
  uint32_t of = 0;
};

// An office that got copies: "EUR-12" is EUR with 12; SMART gives names alone (0).
struct CableOffice {
  std::string name;
  uint32_t copies = 0;
};

struct Cable {
  CableStyle style = CableStyle::kVzczc;
  std::string reference;               // "09LIMA1669"; as far as known
  std::optional<CableKey> key;
  std::string transmission;            // "RUEHPE #1669/01 3292049"
  std::vector<std::string> precedence; // "R", "P", "O", "Z"
  std::string dtg;                     // ISO 8601
  std::string from;
  std::vector<std::string> to;
  std::vector<std::string> info;
  std::vector<CableOffice> action_offices;  // ACTION EUR-12, ORIGIN, "Action Office:"
  std::vector<CableOffice> info_offices;    // INFO OCT-01 ISO-00
  std::vector<std::string> pass_lines;      // "STATE FOR WHA/AND", one a printed line
  std::vector<std::string> slugs;           // CIA: "RYBAT", "WNINTEL", names of programs
  std::string file;                         // CIA: "201-0123456"
  std::string classification;          // "CONFIDENTIAL"
  std::vector<std::string> handling;   // "SIPDIS", "NOFORN"
  std::optional<CableSection> section;
  bool partial = false;                // an extract, or a section of several
  std::string order;                   // "E.O. 12958"
  std::string declassify_on;           // ISO 8601 date, or the event or code as printed
  std::vector<std::string> tags;
  std::string subject;
  std::vector<CableReference> references;
  std::string classified_by;           // the name
  std::string classifier_title;
  std::vector<std::string> reasons;    // "1.4(D)"
  std::vector<CableParagraph> paragraphs;
  std::optional<Span> summary;
  std::vector<Span> comments;
  std::string signature;
  std::optional<Span> signature_span;
  std::vector<std::string> drafted_by;      // "ECON:Vale, Ines", as printed
  std::vector<std::string> cleared_by;
  std::vector<std::string> approved_by;
  std::vector<std::string> released_by;
  std::vector<HeaderCheck> checks;
  std::vector<CableRecipient> recipients;   // to, info and excluded, in the order of the header
  std::vector<CableTag> tag_meanings;       // one for each of `tags`
  std::string subject_title;                // the subject in title case, for display
  std::vector<CablePerson> classifiers;     // who is named in classified_by, each
  bool classifier_corrupt = false;          // the line was garbled in transmission
  std::vector<std::string> signers;         // who is named in signature, each
};

}  // namespace stemma::doc
