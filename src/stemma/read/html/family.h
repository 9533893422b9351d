// Families of class names and ids: what part of a page an element is called.
//
//   family_of("post-comments js-list")   // kComments: a word of it is "comments"
//   family_of("shareBar")                // kAside: words also part where capitals begin
//   family_of("sharecropper")            // kNone: whole words only
//
// Words that hundreds of sites use for the same part; never the name of one site's own
// design. The table is tables/page_families.h. Pure and thread-safe; linear.
#pragma once

#include <cstdint>
#include <string_view>

namespace stemma::read::html {

// kNotice: never text, however long: consent to cookies, advertisements.
enum class Family : uint8_t { kNone, kCaption, kAside, kNotice, kComments };

Family family_of(std::string_view names);

}  // namespace stemma::read::html
