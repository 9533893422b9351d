// The size of a line is the height that most of its letters have, so that a raised marker
// or one large initial does not change it.
#include "stemma/read/pdf/sheet.h"

namespace stemma::read::pdf {

void measure(const Sheet& sheet, Line& line) {
  if (line.first >= line.end) return;
  line.box = sheet.words[line.first].box;
  std::vector<std::pair<float, uint32_t>> heights;   // with the number of bytes that have it
  heights.reserve(line.words());
  uint32_t all = 0;
  for (uint32_t i = line.first; i < line.end; ++i) {
    const Word& word = sheet.words[i];
    line.box.add(word.box);
    heights.emplace_back(word.box.height(), word.letters.size());
    all += word.letters.size();
  }
  std::sort(heights.begin(), heights.end());
  uint32_t seen = 0;
  for (const auto& [height, bytes] : heights) {
    line.size = height;
    if ((seen += bytes) * 2 >= all) break;
  }
}

}  // namespace stemma::read::pdf
