// The breadcrumbs of a page: the trail of links above an article that says where in its
// site it stands. What they are good for here is the section of the publication.
//
//   <nav class=breadcrumbs><a href=/>Home</a> &gt; <a href=/w>World</a> &gt; Salt rose</nav>
//   trail.section("Salt rose", "The Daily")    // "World"
//   <p class=crumble><a href=/w>World</a>      // no trail: ""
//
// An element is a trail by the name that its class, id or type bears ("breadcrumb" and its
// spellings); links and list items part its crumbs. Only the first trail of a page counts.
// One Trail serves one page on one thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/read/html/tree.h"

namespace stemma::read::html {

constexpr size_t kLongestSection = 80;   // bytes of a section's name

class Trail {
 public:
  // Of what is seen of the page, in its order.
  void enter(const Element& e);
  void leave(const Element& e);
  void text(std::string_view text);
  // A crumb that the page states in JSON-LD.
  void add(std::string_view crumb);
  // The first crumb that is neither the way home nor the article itself; empty without one.
  std::string section(std::string_view title, std::string_view publisher) const;

 private:
  void end_crumb();

  std::vector<std::string> crumbs_;   // outermost first
  const void* node_ = nullptr;        // the element being read
  std::string open_;                  // the text of the crumb being read
};

// White space runs are one blank, none at the ends; at most 2000 bytes.
std::string trimmed(std::string_view value);

bool is_address(std::string_view value);

}  // namespace stemma::read::html
