// The properties that stand in the head of pdftotext's output: <title> and <meta> elements.
// Programs fill them with names of files and of users; such values are no title and no author.
#include <algorithm>
#include <array>

#include "stemma/read/pdf/boxes.h"
#include "stemma/read/pdf/pdf.h"
#include "stemma/read/shape.h"

namespace stemma::read::pdf {
namespace {

std::string tidy(std::string_view escaped) {
  std::string text = printable(unescaped(escaped.substr(0, 2000)));
  const size_t begin = text.find_first_not_of(' ');
  if (begin == text.npos) return "";
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

std::string meta(std::string_view head, std::string_view name) {
  const std::string open = "<meta name=\"" + std::string(name) + "\" content=\"";
  const size_t at = head.find(open);
  if (at == head.npos) return "";
  const size_t begin = at + open.size();
  const size_t end = head.find('"', begin);
  return end == head.npos ? "" : tidy(head.substr(begin, end - begin));
}

bool is_title(const std::string& title) {
  const std::string s = lowered(title);
  if (s.size() < 4 || std::count_if(s.begin(), s.end(), is_alpha) < 3) return false;
  for (std::string_view made : {"microsoft word", "microsoft powerpoint", "untitled", "powerpoint presentation", "document1", "slide 1"}) {
    if (s.starts_with(made)) return false;
  }
  for (std::string_view end : {".doc", ".docx", ".pdf", ".rtf", ".odt", ".tex", ".dvi", ".indd", ".qxd", ".qxp", ".p65", ".txt", ".htm", ".html",
                               ".xls", ".xlsx", ".ppt", ".pptx", ".wpd", ".ps", ".fm", ".tif", ".jpg"}) {
    if (s.ends_with(end)) return false;
  }
  return s.find(' ') != s.npos || (s.find('_') == s.npos && std::none_of(s.begin(), s.end(), is_digit));   // one word with digits: a file's name
}

bool is_author(const std::string& author) {
  const std::string s = lowered(author);
  constexpr std::array<std::string_view, 9> kAccounts = {"administrator", "admin", "user", "owner", "unknown", "default", "author", "root", "guest"};
  return s.size() >= 3 && std::any_of(s.begin(), s.end(), is_alpha) && std::find(kAccounts.begin(), kAccounts.end(), s) == kAccounts.end();
}

}  // namespace

void read_head(std::string_view xhtml, Content& content) {
  const std::string_view head = xhtml.substr(0, std::min(xhtml.find("<doc>"), std::min<size_t>(xhtml.size(), 65536)));
  const size_t at = head.find("<title>");
  const size_t end = at == head.npos ? at : head.find("</title>", at);
  if (end != head.npos) {
    std::string title = tidy(head.substr(at + 7, end - at - 7));
    if (is_title(title)) content.stated.title = std::move(title);
  }
  if (std::string author = meta(head, "Author"); is_author(author)) content.stated.author = std::move(author);
  content.stated.date = meta(head, "CreationDate");
}

}  // namespace stemma::read::pdf
