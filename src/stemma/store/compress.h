// Texts and what belongs to them, compressed with Zstandard (RFC 8878).
//
//   std::string small = compress(text);                         // on its own
//   std::string model = compress(bytes, {.prefix = text});      // shares words with the text
//   decompress(model, {.prefix = text}).value() == bytes
//   decompress("damaged", {})                                   // error kSyntax
//
// Small documents share a dictionary, trained on some of them: a quarter less space. A frame
// names its dictionary by number, so other programs can tell which one it needs.
// Functions are thread-safe; a Dictionary is immutable.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/base/result.h"

namespace stemma::store {

class Dictionary {
 public:
  explicit Dictionary(std::string bytes);
  ~Dictionary();
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;
  uint32_t id() const;                       // as frames name it
  const std::string& bytes() const { return bytes_; }

 private:
  friend std::string compress(std::string_view, const struct Compression&);
  friend Result<std::string> decompress(std::string_view, const struct Compression&);
  struct Tables;
  std::string bytes_;
  std::unique_ptr<Tables> tables_;
};

// A dictionary of at most `size` bytes. Null if the samples are too few, or too unlike each
// other, to be worth one.
std::shared_ptr<const Dictionary> train(const std::vector<std::string_view>& samples, size_t size);

struct Compression {
  std::string_view prefix = {};              // known to both sides; not the memory of the bytes themselves
  const Dictionary* dictionary = nullptr;    // or this
};

std::string compress(std::string_view bytes, const Compression& with = {});
// Errors: kSyntax (damaged), kLimit (more than 1 GB), kNotFound (the dictionary is missing).
Result<std::string> decompress(std::string_view frame, const Compression& with = {});

// The number of the dictionary that a frame needs; 0: none.
uint32_t dictionary_of(std::string_view frame);

}  // namespace stemma::store
