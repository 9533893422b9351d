// What a page states of itself in its head: title, date, author, publisher, address,
// language. From meta tags (Open Graph, article, Dublin Core, citation_*), link
// rel=canonical, <time>, JSON-LD, and the comment
// that a browser leaves in a page it saved; the most specific vocabulary wins.
//
//   <meta property="article:published_time" content="2019-03-04T10:00:00Z">  → stated.date
//   <meta name="date" content="">                                            → nothing
//
// Values are taken as they stand, white space trimmed; nothing is guessed. One Stated
// serves one page on one thread.
#pragma once

#include <string>
#include <string_view>

#include "stemma/read/html/html.h"
#include "stemma/read/html/tree.h"

namespace stemma::read::html {

class Stated {
 public:
  explicit Stated(Page& page) : page_(page) {}
  void enter(const Element& e);
  void leave(const Element& e);
  void text(std::string_view text);
  void finish();

 private:
  struct Fact {
    std::string value;
    int rank = 0;       // 0: none yet; a lower rank is better
  };
  void offer(Fact& fact, std::string_view value, int rank);
  void meta(std::string_view key, std::string_view value);
  void json(std::string_view data);
  void json_fact(std::string_view key, std::string_view parent, const std::string& value, size_t list);

  Page& page_;
  Fact title_, date_, author_, publisher_, url_, language_;
  size_t authors_list_ = 0;           // where the JSON list of authors begins
  std::string held_;          // text of the title or JSON-LD element being read
  enum { kNothing, kTitle, kJson } holding_ = kNothing;
};

// The address in "<!-- saved from url=(0024)https://kelst.example/a -->" near the beginning of a
// page; empty without one.
std::string saved_from(std::string_view html);

}  // namespace stemma::read::html
