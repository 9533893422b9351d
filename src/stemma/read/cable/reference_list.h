// A list of references cut into its entries.
//
//   const std::string s = list_text("A. QUITO 1\nLIMA 00001669  002 OF 003\nB. ROME 2");
//   list_entries(s)     // {"QUITO 1", bullet A}, {"ROME 2", bullet B}
//
// list_text keeps every offset: what is no part of the list (page lines, the text behind
// the list) becomes blanks. Both are linear; pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma::read::cable {

std::string list_text(std::string_view value);

struct ListEntry {
  size_t begin = 0;
  size_t end = 0;
  std::string bullet;  // "A", "1"; empty if the list has none
};
std::vector<ListEntry> list_entries(std::string_view list);

// What a cited thing that is no cable is, by its words: "email", "telcon", "book", "iir",
// "report", "message", "other".
std::string cited_kind(std::string_view text);

}  // namespace stemma::read::cable
