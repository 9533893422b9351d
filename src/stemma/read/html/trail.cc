// A trail opens at an element whose name says so and closes with it; what it holds is cut
// at links and list items, and the signs between crumbs are dropped from their ends.
#include "stemma/read/html/trail.h"

#include "stemma/read/html/scan.h"
#include "stemma/text/utf8.h"

namespace stemma::read::html {
namespace {

constexpr size_t kMostCrumbs = 12;

// "breadcrumb", "Breadcrumbs", "bread-crumb", "https://schema.org/BreadcrumbList".
bool names_trail(std::string_view value) {
  for (size_t at = value.find("read"); at != std::string_view::npos; at = value.find("read", at + 1)) {
    std::string_view rest = value.substr(at + 4);
    if (!rest.empty() && (rest[0] == '-' || rest[0] == '_')) rest.remove_prefix(1);
    const bool crumb = rest.size() >= 5 && lower(rest[0]) == 'c' && rest.substr(1, 4) == "rumb";
    if (crumb && at > 0 && lower(value[at - 1]) == 'b') return true;
  }
  return false;
}

// Without the signs that part crumbs.
std::string_view bare_crumb(std::string_view s) {
  constexpr std::string_view kSigns[] = {" ", ">", "/", "|", "»", "›", "→", "·", "•", ":", "-", "–", "\\", "…"};
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view sign : kSigns) {
      if (s.starts_with(sign)) s.remove_prefix(sign.size()), more = true;
      if (s.ends_with(sign)) s.remove_suffix(sign.size()), more = true;
    }
  }
  return s;
}

// The way to the front page, by its word or by the name of the host.
bool is_home(std::string_view crumb) {
  const size_t dot = crumb.find('.');
  if (dot != crumb.npos && dot + 2 < crumb.size() && crumb.back() != '.' && crumb.find(' ') == crumb.npos) return true;
  std::string small;
  for (const char c : crumb.substr(0, 40)) small += lower(c);
  for (const std::string_view home : {"home", "home page", "homepage", "front page", "frontpage", "main", "start", "news home", "inicio", "portada", "accueil",
                                      "startseite", "início", "Главная", "ホーム", "you are here", "usted está aquí", "vous êtes ici", "sie sind hier"}) {
    if (small == home) return true;
  }
  return false;
}

}  // namespace

std::string trimmed(std::string_view value) {
  std::string out;
  for (const char c : value.substr(0, 2000)) {
    if (!is_space(c)) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  if (value.size() > 2000) out.resize(text::valid_prefix(out));
  return out;
}

bool is_address(std::string_view value) { return value.substr(0, 4) == "http" || value.substr(0, 2) == "//"; }

void Trail::enter(const Element& e) {
  if (node_ != nullptr) {
    if (e.name == "a" || e.name == "li") end_crumb();
  } else if (crumbs_.empty() && !e.bare() && e.name != "body" && e.name != "html" &&
             (names_trail(e.attribute(Attribute::kClass)) || names_trail(e.attribute(Attribute::kId)) || names_trail(e.attribute(Attribute::kItemtype)))) {
    node_ = e.node;
    open_.clear();
  }
}

void Trail::leave(const Element& e) {
  if (node_ == nullptr) return;
  if (e.node == node_ || e.name == "a" || e.name == "li") end_crumb();
  if (e.node == node_) node_ = nullptr;
}

void Trail::text(std::string_view text) {
  if (node_ != nullptr && open_.size() <= 4 * kLongestSection) open_ += text;
}

void Trail::end_crumb() {
  add(open_);
  open_.clear();
}

void Trail::add(std::string_view printed) {
  const std::string clean = trimmed(printed);
  if (const std::string_view crumb = bare_crumb(clean); !crumb.empty() && crumbs_.size() < kMostCrumbs) crumbs_.emplace_back(crumb);
}

std::string Trail::section(std::string_view title, std::string_view publisher) const {
  for (size_t i = 0; i < crumbs_.size(); ++i) {
    const std::string& crumb = crumbs_[i];
    if (is_home(crumb) || crumb == publisher || is_address(crumb)) continue;
    const bool own = i > 0 && i + 1 == crumbs_.size() && title.find(crumb.substr(0, 16)) != title.npos;
    return own || crumb.size() > kLongestSection ? std::string() : crumb;
  }
  return {};
}

}  // namespace stemma::read::html
