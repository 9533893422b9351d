// A byline is "By" and names: every word capitalised but for particles and "and".
#include "stemma/read/head.h"

#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

constexpr std::string_view kOpeners[] = {"By ", "BY ", "by ", "Written by ", "Posted by ", "Published by ", "Author: ", "Authors: ", "Por ", "POR ",
    "Par ", "PAR ", "Von ", "VON ", "Autor: ", "Autora: ", "Auteur : "};
constexpr std::string_view kParticles[] = {"de", "del", "la", "las", "los", "da", "do", "dos", "du", "van", "von", "der", "den", "di", "bin", "al", "y", "e"};
constexpr std::string_view kRoles[] = {"Staff", "staff", "Reporter", "reporter", "Correspondent", "correspondent", "Editor", "editor", "Writer", "Senior",
    "Special", "Associated", "Reuters", "AFP", "Bureau", "Times", "News", "Updated", "Published"};

bool is_particle(std::string_view word) {
  for (std::string_view p : kParticles) {
    if (word == p) return true;
  }
  return false;
}

bool is_role(std::string_view name) {
  for (std::string_view role : kRoles) {
    const size_t at = name.find(role);
    if (at != name.npos && (at == 0 || name[at - 1] == ' ')) return true;
  }
  return false;
}

// Every word a name: capital first, or a particle between.
bool is_name(std::string_view s) {
  size_t words = 0;
  while (!s.empty()) {
    const size_t end = std::min(s.find(' '), s.size());
    const std::string_view word = s.substr(0, end);
    s.remove_prefix(std::min(end + 1, s.size()));
    if (word.empty()) continue;
    if (is_digit(word[0]) || (!is_upper(word[0]) && static_cast<unsigned char>(word[0]) < 0xC3 && !is_particle(word))) return false;
    ++words;
  }
  return words >= 1 && words <= 5;
}

std::string_view strip(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == ',')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == ',' || s.back() == '.')) s.remove_suffix(1);
  return s;
}

}  // namespace

std::vector<std::string> authors_of(std::string_view line) {
  if (line.size() > 160) return {};
  std::string_view rest;
  for (std::string_view opener : kOpeners) {
    if (line.substr(0, opener.size()) == opener) rest = line.substr(opener.size());
  }
  if (rest.empty()) return {};
  for (std::string_view stop : {" | ", " – ", " — ", " - ", " • ", " · ", "\n", " on ", " in "}) rest = rest.substr(0, rest.find(stop));
  std::vector<std::string> out;
  while (!rest.empty()) {
    size_t end = rest.size();
    size_t next = rest.size();
    for (std::string_view joint : {", and ", " and ", ", ", " & ", " y ", " et ", " und ", " e "}) {
      const size_t at = rest.find(joint);
      if (at < end) {
        end = at;
        next = at + joint.size();
      }
    }
    const std::string_view name = strip(rest.substr(0, end));
    rest.remove_prefix(next);
    if (name.empty()) continue;
    if (is_role(name)) break;
    if (!is_name(name)) return {};
    out.emplace_back(name);
  }
  return out;
}

std::vector<std::string> stated_authors(const std::string& stated) {
  if (stated.empty()) return {};
  std::vector<std::string> out;
  if (stated.find(';') != stated.npos) {
    for (std::string_view rest = stated; !rest.empty();) {
      const size_t end = std::min(rest.find(';'), rest.size());
      const std::string_view name = strip(rest.substr(0, end));
      if (!name.empty()) out.emplace_back(name);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return out;
  }
  out = authors_of(stated);
  if (out.empty()) out = authors_of("By " + stated);
  if (out.empty()) out = {stated};
  return out;
}

std::string bare_author(std::string_view line) {
  const uint32_t words = count_words(line, 6);
  if (line.size() > 60 || words < 2 || words > 4 || !is_name(line) || is_role(line)) return {};
  if (is_particle(line.substr(0, line.find(' '))) || is_particle(line.substr(line.rfind(' ') + 1))) return {};
  for (std::string_view article : {"The ", "A ", "An ", "El ", "La ", "Los ", "Las ", "Le ", "Les ", "Der ", "Die ", "Das ", "O ", "Os "}) {
    if (line.starts_with(article)) return {};
  }
  for (char c : line) {
    if (!is_alpha(c) && static_cast<unsigned char>(c) < 0x80 && c != ' ' && c != '.' && c != '-' && c != '\'') return {};
  }
  return std::string(line);
}

std::string affiliated_author(std::string_view line) {
  const size_t comma = line.find(", ");
  if (comma == line.npos || line.size() > 160 || !is_name(line.substr(0, comma)) || line.substr(0, comma).find(' ') == line.npos) return {};
  for (std::string_view house : {"Universi", "Institut", "College", "Department", "Centre", "Center", "School", "Faculty", "Academy", "Facult"}) {
    if (line.find(house, comma) != line.npos) return std::string(line.substr(0, comma));
  }
  return {};
}

}  // namespace stemma::read
