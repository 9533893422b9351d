// Names are compared word by word from behind: surnames first, then given names in order.
#include "stemma/engine/archive/person.h"

#include <algorithm>

#include "stemma/text/token.h"

namespace stemma::engine {
namespace {

constexpr size_t kLongest = 80;   // bytes of a name

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == ',')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == ',')) s.remove_suffix(1);
  return s;
}

// The words of a name, folded; "Jr." and "III" are no names.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> out;
  while (!name.empty()) {
    const size_t end = std::min(name.find_first_of(" .-"), name.size());
    std::string word = text::fold(name.substr(0, end));
    if (!word.empty()) out.push_back(std::move(word));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  while (out.size() > 1 && (out.back() == "jr" || out.back() == "sr" || out.back() == "ii" || out.back() == "iii" || out.back() == "iv")) out.pop_back();
  return out;
}

bool is_particle(const std::string& word) {
  for (const char* p : {"de", "da", "do", "di", "du", "la", "le", "van", "von", "der", "den", "del", "dos", "al", "el", "st", "san", "mc", "mac", "o"}) {
    if (word == p) return true;
  }
  return false;
}

bool one_may_be(const std::string& a, const std::string& b) { return a == b || (a.size() == 1 && b.starts_with(a)) || (b.size() == 1 && a.starts_with(b)); }

}  // namespace

std::string spoken_name(std::string_view printed) {
  if (printed.size() > kLongest) return {};
  std::string_view s = trimmed(printed.substr(printed.rfind(':') + 1));
  std::string out(s);
  if (const size_t comma = s.find(','); comma != std::string_view::npos) {
    const std::string_view given = trimmed(s.substr(comma + 1));
    if (given.empty() || given.find(',') != std::string_view::npos) return {};
    const std::vector<std::string> behind = words_of(given);
    const bool suffix = behind.size() == 1 && words_of("x " + behind.front()).size() == 1;
    out = suffix ? std::string(s.substr(0, comma)) : std::string(given) + " " + std::string(trimmed(s.substr(0, comma)));
  }
  return words_of(out).size() < 2 ? std::string() : out;
}

bool bears_surname(std::string_view full_name, std::string_view surname) {
  const std::vector<std::string> name = words_of(full_name);
  const std::vector<std::string> last = words_of(surname);
  if (last.empty() || name.size() <= last.size()) return false;
  if (!std::equal(last.rbegin(), last.rend(), name.rbegin())) return false;
  return !std::all_of(name.begin(), name.end() - static_cast<std::ptrdiff_t>(last.size()), is_particle);
}

bool may_be_one(std::string_view a, std::string_view b) {
  std::vector<std::string> shorter = words_of(a);
  std::vector<std::string> longer = words_of(b);
  if (shorter.empty() || longer.empty() || shorter.back() != longer.back()) return false;
  shorter.pop_back();
  longer.pop_back();
  if (shorter.size() > longer.size()) std::swap(shorter, longer);
  size_t at = 0;
  for (const std::string& word : shorter) {
    while (at < longer.size() && !one_may_be(word, longer[at])) ++at;
    if (at++ >= longer.size()) return false;
  }
  return true;
}

std::vector<std::string> classifiers(const doc::Cable& cable) {
  std::vector<std::string> out;
  for (const doc::CablePerson& p : cable.classifiers) out.push_back(spoken_name(p.name));
  if (out.empty()) out.push_back(spoken_name(cable.classified_by));
  std::erase(out, std::string());
  return out;
}

std::vector<std::string> approvers(const doc::Cable& cable) {
  std::vector<std::string> out;
  for (const std::string& p : cable.approved_by) out.push_back(spoken_name(p));
  std::erase(out, std::string());
  return out;
}

}  // namespace stemma::engine
