#include "stemma/read/html/family.h"

#include <doctest/doctest.h>

using stemma::read::html::Family;
using stemma::read::html::family_of;

TEST_CASE("a part of a page is told by whole words of its class") {
  CHECK(family_of("post-comments js-list") == Family::kComments);
  CHECK(family_of("shareBar") == Family::kAside);
  CHECK(family_of("read-more") == Family::kAside);
  CHECK(family_of("cookie-notice") == Family::kNotice);
  CHECK(family_of("wp-caption") == Family::kCaption);
  CHECK(family_of("sharecropper adapted") == Family::kNone);
  CHECK(family_of("") == Family::kNone);
}

TEST_CASE("a class that says what is not there, or stands beside, names no part") {
  CHECK(family_of("no-comments") == Family::kNone);
  CHECK(family_of("story has-sidebar") == Family::kNone);
  CHECK(family_of("no-comments sidebar") == Family::kAside);
}
