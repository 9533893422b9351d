// What a page states of itself: title, date, author, publisher, section, address,
// language. From meta tags (Open Graph, article, Dublin Core, citation_*), link
// rel=canonical, <time>, JSON-LD, and the comment
// that a browser leaves in a page it saved; the most specific vocabulary wins. A page
// that states no section has that of its breadcrumbs, the trail of links above the
// article ("Home > World > Salt rose"), in JSON-LD or in sight.
//
//   <meta property="article:published_time" content="2019-03-04T10:00:00Z">  → stated.date
//   <meta name="date" content="">                                            → nothing
//   <nav class=breadcrumbs><a href=/>Home</a> &gt; <a href=/w>World</a></nav>  → stated.section
//
// Values are taken as they stand, white space trimmed; nothing is guessed. One Stated
// serves one page on one thread.
#pragma once

#include <string>
#include <string_view>

#include "stemma/read/html/html.h"
#include "stemma/read/html/trail.h"
#include "stemma/read/html/tree.h"

namespace stemma::read::html {

class Stated {
 public:
  explicit Stated(Page& page) : page_(page) {}
  void enter(const Element& e);
  void leave(const Element& e);
  void text(std::string_view text);
  // The same of what is seen of the page, for its breadcrumbs.
  Trail& trail() { return trail_; }
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
  Fact title_, date_, author_, publisher_, section_, url_, language_;
  size_t authors_list_ = 0;           // where the JSON list of authors begins
  std::string held_;          // text of the title or JSON-LD element being read
  enum { kNothing, kTitle, kJson } holding_ = kNothing;
  bool trail_in_json_ = false;         // the JSON-LD object being read is a BreadcrumbList
  Trail trail_;
};

// The address in "<!-- saved from url=(0024)https://kelst.example/a -->" near the beginning of a
// page; empty without one.
std::string saved_from(std::string_view html);

}  // namespace stemma::read::html
