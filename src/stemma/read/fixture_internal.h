// Documents for tests: a text as a document, a file as what came out of it.
//
//   opened("The ferries lay still.\n").language          // read as plain text; the test ends if it cannot be read
//   opened("# Ports\n\nSalt.\n", "x.md")                 // the name says that it is Markdown
//   unpacked(zip({{"a.txt", "One ferry.\n"}})).lines     // {"a.txt|One ferry.\n"}
//   opened(zip(files))                                   // wrong: a container is no document
//
// Included by tests only.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stemma/read/read.h"
#include "stemma/read/unpack.h"

namespace stemma::read {

inline doc::Document opened(std::string_view text, const char* path = "x.txt") {
  auto d = read_bytes(text, {.path = path});
  REQUIRE(d);
  return std::move(*d);
}

// The block that holds the first occurrence of `words`; the test ends if none does.
inline const doc::Block& block_at(const doc::Document& d, std::string_view words) {
  const size_t at = d.text.find(words);
  REQUIRE(at != std::string::npos);
  for (const doc::Block& b : d.blocks) {
    if (b.span.contains(static_cast<uint32_t>(at))) return b;
  }
  FAIL("no block holds these words");
  return d.blocks.front();
}

// What unpack() hands over, read. `file` is what it unpacks.
class Log : public Sink {
 public:
  explicit Log(std::string_view file) : file_(file) {}
  void member(Member m) override {
    names.push_back(m.name);
    const std::string name = m.name;
    Result<doc::Document> d = read_member(std::move(m), file_, {});
    lines.push_back(name + "|" + (d ? d->text : "(" + d.error().message + ")"));
    if (d) documents.push_back(std::move(*d));
    else errors.push_back(name + ": " + d.error().message);
  }
  void refuse(const std::string& name, const Error& e) override {
    lines.push_back(name + "!" + e.message);
    errors.push_back(name + ": " + e.message);
    codes.push_back(e.code);
  }
  void note(const std::string& name, const std::string& what) override { lines.push_back(name + "?" + what); }

  std::vector<doc::Document> documents;   // that could be read
  std::vector<std::string> names;         // of the members handed over
  std::vector<std::string> lines;         // all of it in order: "name|text", "name!refused", "name?note"
  std::vector<std::string> errors;        // "name: reason" of members refused or not readable
  std::vector<ErrorCode> codes;           // of members refused

 private:
  std::string_view file_;
};

inline Log unpacked(const std::string& bytes, const Options& options = {.path = "pile"}) {
  Log log(bytes);
  unpack(bytes, options, log);
  return log;
}

}  // namespace stemma::read
