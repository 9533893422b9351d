// stemma_values: dates and numbers of single texts, for measuring (bench/read/dates.py).
//
// Reads lines "language TAB reference TAB text", writes one JSON object a line with all
// mentions; offsets are bytes of the text. "\n" in a text is written as backslash, n.
#include <ctime>
#include <iostream>
#include <string>

#include "stemma/read/value/find.h"

namespace {

using namespace stemma;

std::string quoted(std::string_view s) {
  std::string out = "\"";
  for (char c : s) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
  }
  return out + "\"";
}

void field(std::string& out, const char* key, std::string_view value) { out += std::string(",\"") + key + "\":" + quoted(value); }

std::string line_of(const read::value::Values& found) {
  std::string out = "{\"dates\":[";
  bool first = true;
  for (const doc::DateMention& m : found.dates) {
    out += (first ? "{" : ",{") + ("\"begin\":" + std::to_string(m.span.begin)) + ",\"end\":" + std::to_string(m.span.end);
    first = false;
    field(out, "kind", doc::name(m.kind));
    field(out, "value", m.value);
    field(out, "from", m.begin);
    field(out, "to", m.end);
    field(out, "rule", m.rule);
    out += ",\"candidates\":[";
    for (size_t i = 0; i < m.candidates.size(); ++i) out += (i ? "," : "") + quoted(m.candidates[i]);
    out += "]}";
  }
  out += "],\"numbers\":[";
  first = true;
  for (const doc::NumberMention& m : found.numbers) {
    out += (first ? "{" : ",{") + ("\"begin\":" + std::to_string(m.span.begin)) + ",\"end\":" + std::to_string(m.span.end);
    first = false;
    out += ",\"figure\":[" + std::to_string(m.figure.begin) + "," + std::to_string(m.figure.end) + "]";
    field(out, "kind", doc::name(m.kind));
    field(out, "value", m.value);
    field(out, "high", m.high);
    field(out, "unit", m.unit);
    out += "}";
  }
  return out + "]}";
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  size_t bytes = 0;
  double seconds = 0;
  for (std::string line; std::getline(std::cin, line);) {
    const size_t a = line.find('\t'), b = a == line.npos ? a : line.find('\t', a + 1);
    if (b == line.npos) { std::cout << "{}\n"; continue; }
    std::string text = line.substr(b + 1);
    for (size_t at = text.find("\\n"); at != text.npos; at = text.find("\\n", at)) text.replace(at, 2, "\n");
    const std::clock_t start = std::clock();   // of this process alone: other programs do not count
    const read::value::Values found = read::value::values_in(text, {.language = line.substr(0, a), .reference = line.substr(a + 1, b - a - 1)});
    seconds += static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    const std::string out = line_of(found);
    bytes += text.size();
    std::cout << out << '\n';
  }
  if (seconds > 0) std::cerr << static_cast<double>(bytes) / 1e6 / seconds << " MB/s\n";
}
