// ASCII words are folded as ever (they have no diacritics to keep); all others go through
// utf8proc, composed again so that one word has one spelling.
#include "stemma/text/index_form.h"

#include <utf8proc.h>

#include <cstdlib>

#include "stemma/text/stem.h"
#include "stemma/text/translit.h"
#include "stemma/text/unicode.h"

namespace stemma::text {
namespace {

bool is_ascii(std::string_view s) {
  unsigned char all = 0;
  for (const char c : s) all |= static_cast<unsigned char>(c);
  return all < 0x80;
}

void form_wide(std::string_view s, std::string& out) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  const auto n = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(s.data()), static_cast<utf8proc_ssize_t>(s.size()),
                              &mapped, options);
  if (n < 0) { out.append(s); return; }
  const std::string_view folded(reinterpret_cast<const char*>(mapped), static_cast<size_t>(n));
  for (uint32_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, at);
    if (is_apostrophe(c)) out.push_back('\'');
    else if (is_space(c)) continue;   // U+FDFA is a letter and stands for four words
    else if (c == '.' && !is_ascii_digit(static_cast<unsigned char>(folded[0]))) continue;
    else append_utf8(c, out);
  }
  std::free(mapped);
}

void cut(std::string& out, size_t begin) {
  if (out.size() - begin <= kLongestIndexWord) return;
  size_t end = begin + kLongestIndexWord;
  while (end > begin && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80) --end;
  out.resize(end);
}

bool has_digit(std::string_view s) {
  for (const char c : s) if (is_ascii_digit(static_cast<unsigned char>(c))) return true;
  return false;
}

}  // namespace

void index_form(std::string_view token, std::string& out) {
  const size_t begin = out.size();
  // What will be cut is not worth folding: no form is shorter than a quarter of its token.
  if (token.size() > 8 * kLongestIndexWord) {
    size_t end = 8 * kLongestIndexWord;
    while (end > 0 && (static_cast<unsigned char>(token[end]) & 0xC0U) == 0x80) --end;
    token = token.substr(0, end);
  }
  if (is_ascii(token)) fold(token, out);
  else form_wide(token, out);
  cut(out, begin);
}

std::string index_form(std::string_view token) {
  std::string out;
  index_form(token, out);
  return out;
}

std::vector<std::string> word_keys(std::string_view form, std::string_view language) {
  std::vector<std::string> keys;
  if (form.empty()) return keys;
  keys.emplace_back(kVocabularyKey);
  if (has_digit(form)) return keys;
  const std::string folded = fold(form);
  if (folded != form) keys.push_back("f:" + folded);
  const std::string root = stem_key(form, language);
  if (!root.empty() && std::string_view(root).substr(root.find(':') + 1) != form) keys.push_back(root);
  const std::string bones = skeleton(folded);
  if (!bones.empty() && bones != form) keys.push_back("t:" + bones);
  return keys;
}

}  // namespace stemma::text
