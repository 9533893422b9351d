// Building HTML by appending: every text escaped, every tag closed by whoever opens it.
//
//   Html h;
//   h.open("p", "class=\"note\"").text("5 < 6 & \"so\"").close("p");
//   // <p class="note">5 &lt; 6 &amp; &quot;so&quot;</p>
//   h.raw(document.text)      // wrong: only for markup written in our own source
//
// Text is made safe to show as well: invalid UTF-8, control characters and marks that
// turn the direction of text round become U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace stemma::report {

// For text and for attribute values between double quotes.
std::string escape_html(std::string_view text);

class Html {
 public:
  // `attributes` are our own markup; values from documents go through escape_html.
  Html& open(std::string_view tag, std::string_view attributes = {});
  Html& close(std::string_view tag);
  Html& text(std::string_view text);
  Html& raw(std::string_view markup);
  // <tag attributes>text</tag>
  Html& element(std::string_view tag, std::string_view attributes, std::string_view text);

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace stemma::report
