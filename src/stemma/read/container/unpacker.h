// One file being unpacked: what is found goes to the sink, what it costs is counted.
//
// The functions at the end each know one kind of container. They hand what they find
// back to the Unpacker, which asks what it is: a document for the sink, or a container
// for another of them.
//
//   Unpacker u(options, sink, bytes.size());
//   u.bytes(Place{}, bytes);                  // the file itself
//   u.stream(place.inside("a.jsonl"), feed);  // a member whose size nobody knows yet
//   u.spend(n)                                // an error once a limit is passed: stop
//
// For one thread and one file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "stemma/read/container/stream.h"
#include "stemma/read/unpack.h"

namespace stemma::read {

// Where something stands: its address inside the file, and how deep.
struct Place {
  std::string name;        // empty: the file itself
  uint32_t depth = 0;      // containers around it
  // The address of a member of this container.
  Place inside(std::string_view member) const;
};

class Unpacker {
 public:
  Unpacker(const Options& options, Sink& sink, uint64_t packed) : options_(options), sink_(sink), packed_(packed) {}

  // Bytes that lie in memory: `whole` if they are the file's own.
  void bytes(Member member, const Place& place, std::string_view bytes);
  // Bytes to come: records are taken one by one, anything else as a whole.
  void stream(Member member, const Place& place, Feed& feed);
  // A document.
  void document(Member member);
  void refuse(const std::string& name, const Error& error) { sink_.refuse(name, error); }
  void note(const std::string& name, const std::string& what) { sink_.note(name, what); }

  // Counts `unpacked` bytes; an error when they pass a limit, then and ever after.
  std::optional<Error> spend(uint64_t unpacked);
  bool stopped() const { return stopped_; }
  const Options& options() const { return options_; }
  uint64_t documents() const { return documents_; }

 private:
  bool container(Member& member, const Place& place, std::string_view bytes);

  const Options& options_;
  Sink& sink_;
  uint64_t packed_;
  uint64_t unpacked_ = 0;
  uint64_t documents_ = 0;
  bool stopped_ = false;
};

// Members of one container, each under a name of its own: the second "a.txt" is "a.txt (2)".
class MemberNames {
 public:
  std::string unique(const std::string& name) {
    const uint32_t n = ++seen_[name];
    return n == 1 ? name : name + " (" + std::to_string(n) + ")";
  }

 private:
  std::unordered_map<std::string, uint32_t> seen_;
};

// What stands before the last dot of the last part of a path: "b.txt" of "a/b.txt.gz".
std::string stem(std::string_view path);

void unpack_archive(Unpacker& unpacker, const Place& place, std::string_view bytes);      // ZIP, TAR, 7z, one compressed file
// Every file of an archive, in its order, by name and content; stops at a limit.
void for_each_file(Unpacker& unpacker, std::string_view bytes, const std::function<void(const std::string& name, Feed& feed)>& take);
// One compressed stream, whole; errors: damaged, or over a limit.
Result<std::string> inflate(Unpacker& unpacker, std::string_view bytes);
void unpack_warc(Unpacker& unpacker, const Place& place, Feed& feed);                     // ISO 28500
void unpack_json_lines(Unpacker& unpacker, const Place& place, Feed& feed);
// Tables of records with a column of texts; false if these bytes are none.
bool unpack_csv(Unpacker& unpacker, const Place& place, std::string_view bytes);
// Several cables one after another, "cable-001", ...; false if there are not two.
bool unpack_cables(Unpacker& unpacker, const Place& place, std::string_view bytes);

}  // namespace stemma::read
