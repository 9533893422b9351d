// Records of fields parted by a separator, as spreadsheets write them.
//
//   Separated s("a,\"b, c\"\n1,2\n", ',');
//   s.record()            // two fields: a; b, c (quoted)
//   s.record(), s.at_end()   // two more; true
//   separator_of("a;b;c")    // ';': the one of , ; tab | that a line has most of
//   Separated("", ',').record()   // one empty field
//
// By RFC 4180: a field in quotes may hold separators, line ends and doubled quotes; a quote that nobody closes goes on to the end.
// Keeps a view of the bytes. Linear. Not shared between threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma::read {

struct Field {
  size_t begin = 0;      // of its content: quotes are outside
  size_t end = 0;
  bool quoted = false;
};

class Separated {
 public:
  Separated(std::string_view bytes, char separator) : bytes_(bytes), separator_(separator) {}

  size_t at() const { return at_; }
  bool at_end() const { return at_ >= bytes_.size(); }
  std::vector<Field> record();
  // The content, doubled quotes undone.
  std::string value(const Field& field) const;

 private:
  Field field();
  void skip_to_end();

  std::string_view bytes_;
  char separator_;
  size_t at_ = 0;
};

char separator_of(std::string_view line);

}  // namespace stemma::read
