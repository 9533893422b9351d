// Accounts of one thing in several places: the same event with two days, the same day with two tolls.
//
//   std::vector<Account> a = accounts_of(document, values, quantities);
//   // "On 5 June 2009, 24 policemen were killed near Kelst Bridge."   toll "killed", 2009-06-05, 24 policem
//   // "The Orrin Fisheries Treaty was signed on 12 April 2006."       event "signed", 2006-04-12
//   std::vector<Contradiction> c = contradictions(accounts);           // of any number of documents
//   contradictions({})                                                 // none
//
// Two accounts are of one event if they use the same verb and share two capitalised words or more,
// and, of tolls, count the same people on the same day. What differs then is shown from both
// sides; neither is called right. Days that lie far apart are two events, hedged figures and
// ranges contradict nothing. Few accounts are comparable: silence says nothing.
// Pure; safe on any thread. Work: accounts of one verb and day (or pair of names) with each other, a
// bounded number.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "stemma/audit/finding.h"
#include "stemma/audit/quantity.h"
#include "stemma/doc/document.h"

namespace stemma::audit {

struct Account {
  std::string verb;                // "killed", "signed"
  std::string who;                 // of a toll: what is counted, cut to a stem
  std::string day;                 // ISO
  std::set<std::string> names;     // capitalised words of the sentence
  double value = 0;                // of a toll
  double slack = 0;
  bool toll = false;
  Span span;                       // the figure or the day
  std::string printed;
  std::string doc;                 // id and path, filled in by whoever has them
  std::string path;
};

std::vector<Account> accounts_of(const doc::Document& document, const std::vector<doc::DateMention>& dates, const std::vector<Quantity>& quantities);
// The same, finding dates and numbers itself.
std::vector<Account> accounts_of(const doc::Document& document);

// A finding of the first document, whose `elsewhere` leads to the second. By path and place, whatever the
// order of the accounts; of a document that has several paths only the first speaks.
struct Contradiction {
  Finding finding;
  std::string doc;
  std::string path;
  std::string printed;   // at its first span
};
std::vector<Contradiction> contradictions(std::vector<Account> accounts);

}  // namespace stemma::audit
