// Row by row; a line of the sheet is a run of words with the same block, paragraph and line
// number. Its size is the height of its ink: boxes of single words tell "on" from "Paper",
// boxes of lines mostly hold a tall and a deep letter.
#include "stemma/read/ocr/tsv.h"

#include <array>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "stemma/read/pdf/boxes.h"

namespace stemma::read::ocr {
namespace {

constexpr size_t kColumns = 12;
constexpr size_t kMostWords = 200'000;   // on one page
constexpr size_t kMostPages = 10'000;

// Cuts a row at its tabs; the last column keeps the rest.
bool columns(std::string_view row, std::array<std::string_view, kColumns>& out) {
  for (size_t i = 0; i + 1 < kColumns; ++i) {
    const size_t tab = row.find('\t');
    if (tab == row.npos) return false;
    out[i] = row.substr(0, tab);
    row.remove_prefix(tab + 1);
  }
  out[kColumns - 1] = row;
  return true;
}

float number(std::string_view s) {
  float out = 0;
  std::from_chars(s.data(), s.data() + s.size(), out);
  return std::isfinite(out) ? std::clamp(out, -1e6F, 1e6F) : 0;
}

void close_line(pdf::Sheet& sheet, uint32_t first) {
  pdf::Line line;
  line.first = first;
  line.end = static_cast<uint32_t>(sheet.words.size());
  if (line.first == line.end) return;
  pdf::measure(sheet, line);
  line.size = line.box.height();
  sheet.lines.push_back(line);
}

}  // namespace

void read_tsv(std::string_view tsv, int dots, std::vector<pdf::Sheet>& sheets, Tally& tally) {
  const float point = 72.0F / static_cast<float>(std::max(dots, 1));
  std::string line_key;
  uint32_t first = 0;
  std::array<std::string_view, kColumns> c;
  bool open = false;
  while (!tsv.empty()) {
    const size_t end = tsv.find('\n');
    const std::string_view row = tsv.substr(0, end);
    tsv.remove_prefix(end == tsv.npos ? tsv.size() : end + 1);
    if (!columns(row, c)) continue;
    const pdf::Box box{number(c[6]) * point, number(c[7]) * point, (number(c[6]) + std::max(0.0F, number(c[8]))) * point,
                       (number(c[7]) + std::max(0.0F, number(c[9]))) * point};
    if (c[0] == "1" && sheets.size() < kMostPages) {
      if (open) close_line(sheets.back(), first);
      pdf::Sheet sheet;
      sheet.index = static_cast<uint32_t>(sheets.size() + 1);
      sheet.width = box.width();
      sheet.height = box.height();
      sheet.recognised = true;
      sheets.push_back(std::move(sheet));
      ++tally.pages;
      open = true;
      first = 0;
      line_key.clear();
    } else if (c[0] == "5" && open && sheets.back().words.size() < kMostWords) {
      const std::string letters = pdf::printable(c[11]);
      if (letters.find_first_not_of(' ') == letters.npos) continue;
      pdf::Sheet& sheet = sheets.back();
      const std::string key(c[2].data(), c[5].data());   // block, paragraph, line
      if (key != line_key) {
        close_line(sheet, first);
        first = static_cast<uint32_t>(sheet.words.size());
        line_key = key;
      }
      const auto begin = static_cast<uint32_t>(sheet.letters.size());
      sheet.letters += letters;
      const float confidence = std::clamp(number(c[10]) / 100, 0.0F, 1.0F);
      sheet.words.push_back({box, {begin, static_cast<uint32_t>(sheet.letters.size())}, confidence});
      ++tally.words;
      tally.unsure += confidence < kUnsure;
      tally.confidence += static_cast<double>(confidence);
    }
  }
  if (open) close_line(sheets.back(), first);
}

doc::Quality Tally::quality() const {
  std::array<char, 200> text{};
  const double n = std::max(1U, words);
  std::snprintf(text.data(), text.size(), "%u page(s) of images recognised: %u words, mean confidence %.2f, %.1f %% of the words below %.1f",
                pages, words, confidence / n, 100.0 * unsure / n, static_cast<double>(kUnsure));
  return {"recognised", text.data()};
}

}  // namespace stemma::read::ocr
