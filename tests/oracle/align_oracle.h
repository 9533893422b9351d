// The slow twin of trace/align.h: every way of laying a quotation on a passage, tried.
//
// A plain recursion over (item, source word, inside a gap?) with the same prices, no
// table kept but for the answer of each call, no shortcut. It knows equal and different
// words, omissions, ellipses and brackets: what is left once words neither resemble each
// other nor join. Exponential in spirit, cubic with its memory; for short texts only.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace stemma::oracle {

struct OracleItem {
  enum Kind { kWord, kEllipsis, kGloss } kind = kWord;
  std::string word;
  bool function = false;   // little information: cheaper to insert
};

class AlignOracle {
 public:
  AlignOracle(std::vector<OracleItem> items, std::vector<std::string> source);
  // The least cost at which all items can be laid on some part of the source.
  double least_cost();

 private:
  double from(size_t item, size_t word, bool in_gap);

  std::vector<OracleItem> items_;
  std::vector<std::string> source_;
  std::map<std::tuple<size_t, size_t, bool>, double> known_;
};

}  // namespace stemma::oracle
