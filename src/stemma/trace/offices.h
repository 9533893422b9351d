// Who held which office, from when to when: a table, compiled in.
//
// The table is tables/us_offices.tsv: officers of the United States Department of State and
// chiefs of mission since 1778, with origin and terms in its head. It knows nothing of other
// governments and other departments, and says nothing about them.
//
//   OfficeTable::instance().of_surname("kissinger")   // one person, three terms
//   OfficeTable::instance().of_surname("nobody")      // none
//   table.knows("secretary"), table.knows("chile")    // offices are named by their key
//
// A day is as precise as known ("1996-07"). A term without a first day was never served, or not
// as far as known: nothing may be concluded from it. Read once, on first use; thread-safe.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::trace {

struct Term {
  std::string_view office;   // "secretary", "deputy-secretary", "representative-to-un"; of an ambassador the country: "chile"
  std::string_view from;     // "2004-02-04"; empty: not known to have served
  std::string_view to;       // empty: not known, perhaps still in office

  // Can the term have covered a day of this year? When in doubt, yes; a year to either side is
  // doubt too, for people are given an office as soon as they are named.
  bool may_cover(int year) const;
};

struct Officer {
  std::string_view surname;              // as printed: "Rumsfeld"
  std::vector<std::string> names;        // folded words of forenames and their variants
  std::string_view forenames;            // as printed: "Donald Henry"
  int born = 0, died = 0;                // years; 0: not known
  std::vector<Term> terms;               // ascending

  bool is_called(std::string_view forename) const;   // "donald", or an initial: "d"
  bool may_act_in(int year) const;                   // grown up and alive, as far as known
};

class OfficeTable {
 public:
  static const OfficeTable& instance();

  // All persons with the surname (folded words, divided by single blanks).
  std::span<const Officer> of_surname(std::string_view folded) const;
  const std::map<std::string, std::vector<Officer>, std::less<>>& people() const { return people_; }
  bool knows(std::string_view office) const { return offices_.contains(office); }
  int last_year() const { return last_year_; }       // complete up to this year

 private:
  OfficeTable();

  std::map<std::string, std::vector<Officer>, std::less<>> people_;   // by folded surname
  std::set<std::string_view> offices_;
  int last_year_ = 0;
};

// The year of "2004-02-04"; 0 if there is none.
int year_of(std::string_view date);

}  // namespace stemma::trace
