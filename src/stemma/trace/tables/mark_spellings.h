// Every way a quotation mark is written: the characters themselves, their HTML names,
// typewriter pairs, and the three-letter wrecks left by a wrong code page.
//
// Longer spellings stand before their own beginnings; the first that fits is taken.
//
// Compiled for stemma by hand; copied from no list.
#pragma once

#include <string_view>

#include "stemma/trace/parse_marks.h"

namespace stemma::trace {

struct MarkSpelling {
  std::string_view bytes;
  MarkFamily family;
  MarkShape shape;
  bool low = false;
};

inline constexpr MarkSpelling kMarkSpellings[] = {
    {"\"", MarkFamily::kDouble, MarkShape::kEither},
    {"''", MarkFamily::kDouble, MarkShape::kEither},
    {"'", MarkFamily::kSingle, MarkShape::kEither},
    {"``", MarkFamily::kDouble, MarkShape::kOpen},
    {"`", MarkFamily::kSingle, MarkShape::kOpen},
    {",,", MarkFamily::kDouble, MarkShape::kOpen, true},
    {"<<", MarkFamily::kGuillemet, MarkShape::kOpen},
    {">>", MarkFamily::kGuillemet, MarkShape::kClose},
    {"\u201C", MarkFamily::kDouble, MarkShape::kOpen},
    {"\u201D", MarkFamily::kDouble, MarkShape::kClose},
    {"\u201E", MarkFamily::kDouble, MarkShape::kOpen, true},
    {"\u201F", MarkFamily::kDouble, MarkShape::kOpen},
    {"\uFF02", MarkFamily::kDouble, MarkShape::kEither},
    {"\u2018", MarkFamily::kSingle, MarkShape::kOpen},
    {"\u2019", MarkFamily::kSingle, MarkShape::kClose},
    {"\u201A", MarkFamily::kSingle, MarkShape::kOpen, true},
    {"\u201B", MarkFamily::kSingle, MarkShape::kOpen},
    {"\u00B4", MarkFamily::kSingle, MarkShape::kClose},
    {"\u00AB", MarkFamily::kGuillemet, MarkShape::kOpen},
    {"\u00BB", MarkFamily::kGuillemet, MarkShape::kClose},
    {"\u2039", MarkFamily::kAngle, MarkShape::kOpen},
    {"\u203A", MarkFamily::kAngle, MarkShape::kClose},
    // C1 controls: windows-1252 read as latin-1
    {"\u0093", MarkFamily::kDouble, MarkShape::kOpen},
    {"\u0094", MarkFamily::kDouble, MarkShape::kClose},
    {"\u0084", MarkFamily::kDouble, MarkShape::kOpen, true},
    {"\u0091", MarkFamily::kSingle, MarkShape::kOpen},
    {"\u0092", MarkFamily::kSingle, MarkShape::kClose},
    // UTF-8 read as windows-1252, windows-1250 or latin-1
    {"\u00E2\u20AC\u0153", MarkFamily::kDouble, MarkShape::kOpen},
    {"\u00E2\u20AC\u015B", MarkFamily::kDouble, MarkShape::kOpen},
    {"\u00E2\u0080\u009C", MarkFamily::kDouble, MarkShape::kOpen},
    {"\u00E2\u20AC\u017E", MarkFamily::kDouble, MarkShape::kOpen, true},
    {"\u00E2\u20AC\u02DC", MarkFamily::kSingle, MarkShape::kOpen},
    {"\u00E2\u0080\u0098", MarkFamily::kSingle, MarkShape::kOpen},
    {"\u00E2\u20AC\u2122", MarkFamily::kSingle, MarkShape::kClose},
    {"\u00E2\u0080\u0099", MarkFamily::kSingle, MarkShape::kClose},
    {"\u00E2\u20AC\u009D", MarkFamily::kDouble, MarkShape::kClose},
    {"\u00E2\u20AC\u0165", MarkFamily::kDouble, MarkShape::kClose},
    {"\u00E2\u0080\u009D", MarkFamily::kDouble, MarkShape::kClose},
    {"\u00E2\u20AC\uFFFD", MarkFamily::kDouble, MarkShape::kClose},
    {"\u00E2\u20AC", MarkFamily::kDouble, MarkShape::kClose},   // the last byte lost; only before a gap
    {"\u00C2\u00AB", MarkFamily::kGuillemet, MarkShape::kOpen},
    {"\u00C2\u00BB", MarkFamily::kGuillemet, MarkShape::kClose},
    {"\uFFFD", MarkFamily::kBroken, MarkShape::kEither},
    // names left over from HTML
    {"&quot;", MarkFamily::kDouble, MarkShape::kEither},
    {"&#34;", MarkFamily::kDouble, MarkShape::kEither},
    {"&#x22;", MarkFamily::kDouble, MarkShape::kEither},
    {"&ldquo;", MarkFamily::kDouble, MarkShape::kOpen},
    {"&#8220;", MarkFamily::kDouble, MarkShape::kOpen},
    {"&rdquo;", MarkFamily::kDouble, MarkShape::kClose},
    {"&#8221;", MarkFamily::kDouble, MarkShape::kClose},
    {"&bdquo;", MarkFamily::kDouble, MarkShape::kOpen, true},
    {"&laquo;", MarkFamily::kGuillemet, MarkShape::kOpen},
    {"&raquo;", MarkFamily::kGuillemet, MarkShape::kClose},
    {"&lsquo;", MarkFamily::kSingle, MarkShape::kOpen},
    {"&#8216;", MarkFamily::kSingle, MarkShape::kOpen},
    {"&rsquo;", MarkFamily::kSingle, MarkShape::kClose},
    {"&#8217;", MarkFamily::kSingle, MarkShape::kClose},
    {"&#39;", MarkFamily::kSingle, MarkShape::kEither},
    {"&apos;", MarkFamily::kSingle, MarkShape::kEither},
};

// Words whose first letters an apostrophe stands for: 'tis is not an opening mark.
inline constexpr std::string_view kElisions[] = {
    "tis", "twas", "twere", "twill", "twould", "em", "til", "till", "cause", "cos", "bout",
    "round", "neath", "gainst", "n", "im", "er", "kay", "nuff", "cept"};

}  // namespace stemma::trace
