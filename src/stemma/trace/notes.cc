// The standing of the source: was it classified?
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "stemma/trace/flags.h"

namespace stemma::trace {
namespace {

// Confidential or higher: (C), (C/NF), (S//NF), CONFIDENTIAL. (U), (SBU), (LOU) are not
// classifications.
bool classified(std::string_view mark) {
  const std::string_view level = mark.substr(0, mark.find('/'));
  static constexpr std::string_view kLevels[] = {"C", "S", "TS", "CONFIDENTIAL", "SECRET", "TOP SECRET"};
  return std::find(std::begin(kLevels), std::end(kLevels), level) != std::end(kLevels);
}

}  // namespace

void note_flags(const Witness& w, std::vector<Flag>& out) {
  const doc::Document& d = *w.text.doc;
  if (!d.cable) return;
  std::string mark;
  bool marked = false;
  for (uint32_t k = w.alignment.first; k < w.alignment.last; ++k) {
    const std::string& portion = d.blocks[w.text.block_of[k]].portion;
    marked = marked || !portion.empty();
    if (classified(portion)) { mark = portion; break; }
  }
  if (mark.empty() && (marked || !classified(d.cable->classification))) return;
  out.push_back({FlagCode::kClassifiedSource, FlagWhere::kSource, false, w.text.span(w.alignment.first, w.alignment.last),
                 (mark.empty() ? "the document is " : "the paragraph is marked (" + mark + "), the document is ") +
                     (d.cable->classification.empty() ? std::string("classified") : d.cable->classification)});
}

}  // namespace stemma::trace
