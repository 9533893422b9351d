// A short list of names that people give to such columns; the first non-empty value of
// a kind stays.
#include "stemma/read/container/records.h"

#include <array>

#include "stemma/text/decode.h"
#include "stemma/text/utf8.h"

namespace stemma::read {
namespace {

using namespace std::string_view_literals;

std::string key_of(std::string_view column) {
  std::string out;
  for (const char c : column) {
    if (c == '_' || c == '-' || c == ' ' || c == '.' || c == ':') continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return out;
}

template <size_t N>
bool is_one(const std::string& key, const std::array<std::string_view, N>& names) {
  for (const std::string_view n : names) {
    if (key == n) return true;
  }
  return false;
}

constexpr std::array kTitles = {"title"sv, "headline"sv, "subject"sv};
constexpr std::array kDates = {"date"sv, "published"sv, "publishedat"sv, "publishdate"sv, "datepublished"sv, "pubdate"sv, "publicationdate"sv, "createdat"sv, "timestamp"sv};
constexpr std::array kAuthors = {"author"sv, "authors"sv, "byline"sv, "creator"sv};
constexpr std::array kPublishers = {"publisher"sv, "source"sv, "sitename"sv, "outlet"sv, "publication"sv, "newspaper"sv};
constexpr std::array kSections = {"section"sv, "sectionname"sv, "articlesection"sv};
constexpr std::array kUrls = {"url"sv, "link"sv, "uri"sv, "sourceurl"sv, "canonicalurl"sv};
constexpr std::array kLanguages = {"language"sv, "lang"sv};

}  // namespace

void Facts::offer(std::string_view column, std::string_view value) {
  if (value.empty() || value.size() > 2000) return;
  const std::string key = key_of(column);
  std::string* fact = nullptr;
  if (is_one(key, kTitles)) fact = &stated_.title;
  else if (is_one(key, kDates)) fact = &stated_.date;
  else if (is_one(key, kAuthors)) fact = &stated_.author;
  else if (is_one(key, kPublishers)) fact = &stated_.publisher;
  else if (is_one(key, kSections)) fact = &stated_.section;
  else if (is_one(key, kUrls)) fact = &stated_.url;
  else if (is_one(key, kLanguages)) fact = &stated_.language;
  if (fact == nullptr || !fact->empty()) return;
  if (text::valid_prefix(value) == value.size()) *fact = value;
  else if (Result<text::Decoded> decoded = text::decode(value, {})) *fact = std::move(decoded->text);   // a table in an old code page
}

std::string text_column(const Options& options) { return options.text_column.empty() ? "text" : options.text_column; }

}  // namespace stemma::read
