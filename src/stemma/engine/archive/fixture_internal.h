// An archive in a folder of its own, with invented telegrams, for the tests of this folder.
//
//   const Shelf shelf;
//   shelf.write("a.txt", telegram({.station = "LIMA", .number = 7}));
//   const Archive archive = shelf.archive();      // all files of the folder added
//   shelf.document(archive, "a.txt")              // its number; a wrong name fails the test
//
// For *_test.cc only.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "stemma/engine/archive/add.h"
#include "stemma/engine/archive/address.h"

namespace stemma::engine {

struct Telegram {
  std::string station = "LIMA";
  int number = 1;
  std::string day = "25 NOV 09";          // of its date-time group
  std::string refs = {};                  // "REF: A. QUITO 12"
  std::string classified_by = {};         // "Ambassador Ilsa Voss"
  std::string signature = {};             // "VOSS"
  std::string section = {};               // "SECTION 01 OF 03 "
  std::string body = "1. (C) The harbour was quiet.\n\n2. (C) The pilots went home.\n";
};

inline std::string telegram(const Telegram& t) {
  const std::string day = t.day.substr(0, 2);
  const std::string rest = t.day.substr(3);
  std::string number = std::to_string(t.number);
  number.insert(0, 6 - number.size(), '0');
  return "R " + day + "2048Z " + rest + "\nFM AMEMBASSY " + t.station + "\nTO SECSTATE WASHDC 4696\nC O N F I D E N T I A L " + t.section + t.station + " " +
         number + "\n\nSIPDIS\n\nE.O. 12958: DECL: 11/25/2019\nTAGS: PREL\nSUBJECT: HARBOUR NEWS\n\n" + (t.refs.empty() ? "" : t.refs + "\n\n") +
         (t.classified_by.empty() ? "" : "Classified By: " + t.classified_by + " for reason 1.4 (b).\n\n") + t.body + (t.signature.empty() ? "" : "\n" + t.signature + "\n");
}

class Shelf {
 public:
  Shelf() {
    std::string name = (std::filesystem::temp_directory_path() / "shelf_XXXXXX").string();
    path_ = mkdtemp(name.data());
    std::filesystem::create_directory(path_ + "/in");
  }
  ~Shelf() { std::filesystem::remove_all(path_); }
  Shelf(const Shelf&) = delete;
  Shelf& operator=(const Shelf&) = delete;

  void write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories(std::filesystem::path(path_ + "/in/" + name).parent_path());
    std::ofstream(path_ + "/in/" + name) << text;
  }
  Archive archive() const {
    Result<Archive> a = Archive::open(path_ + "/record.stemma", store::Mode::kCreate);
    REQUIRE(a);
    Adding adding;
    adding.paths = {path_ + "/in"};
    const AddSummary s = add(*a, adding, {});
    REQUIRE(!s.error);
    return std::move(*a);
  }
  int64_t document(const Archive& archive, const std::string& name) const {
    const Result<Address> a = find_address(archive, "in/" + name);
    REQUIRE_MESSAGE(a, name);
    return a->doc;
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace stemma::engine
