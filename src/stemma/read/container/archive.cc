// libarchive, on bytes in memory, with the formats and filters named here and no others
// (some of its filters would run other programs). A member is read block by block, so
// that the limits hold before its size is believed.
#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

#include <map>
#include <memory>

#include "stemma/read/container/unpacker.h"
#include "stemma/text/decode.h"

namespace stemma::read {
namespace {

struct Free {
  void operator()(archive* a) const { archive_read_free(a); }
};
using Archive = std::unique_ptr<archive, Free>;

Archive open(std::string_view bytes, int& status) {
  Archive a(archive_read_new());
  archive* p = a.get();
  archive_read_support_format_zip(p);
  archive_read_support_format_tar(p);
  archive_read_support_format_7zip(p);
  archive_read_support_format_raw(p);
  archive_read_support_filter_gzip(p);
  archive_read_support_filter_bzip2(p);
  archive_read_support_filter_xz(p);
  archive_read_support_filter_lzma(p);
  archive_read_support_filter_zstd(p);
  archive_read_support_filter_lz4(p);
  status = archive_read_open_memory(p, bytes.data(), bytes.size());
  return a;
}

std::string reason(archive* a) {
  const char* why = archive_error_string(a);
  return why != nullptr ? why : "damaged";
}

// The name in UTF-8, whatever the archive's own encoding.
std::string name_of(archive_entry* entry) {
  if (const char* utf8 = archive_entry_pathname_utf8(entry)) return utf8;
  const char* raw = archive_entry_pathname(entry);
  if (raw == nullptr) return {};
  const Result<text::Decoded> decoded = text::decode(raw, {});
  return decoded ? decoded->text : std::string();
}

// System leftovers and hidden files, which a walk through a folder passes over too.
bool is_hidden(std::string_view name) {
  while (!name.empty()) {
    const size_t end = std::min(name.find('/'), name.size());
    const std::string_view part = name.substr(0, end);
    if (part.size() > 1 && part.front() == '.' && part != "..") return true;
    if (part == "__MACOSX") return true;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return false;
}

class EntryStream : public Stream {
 public:
  EntryStream(archive* a, Unpacker& unpacker) : archive_(a), unpacker_(unpacker) {}
  Result<size_t> read(char* out, size_t size) override {
    const la_ssize_t n = archive_read_data(archive_, out, size);
    if (n < 0) return Error{ErrorCode::kSyntax, reason(archive_), {}};
    if (auto error = unpacker_.spend(static_cast<uint64_t>(n))) return *error;
    return static_cast<size_t>(n);
  }

 private:
  archive* archive_;
  Unpacker& unpacker_;
};

// What a cut gzip stream holds before the cut. libarchive gives up the whole last block, and
// with it every small file (RFC 1952; zlib).
std::string salvage(Unpacker& unpacker, std::string_view bytes) {
  z_stream z = {};
  if (!bytes.starts_with("\x1f\x8b") || inflateInit2(&z, 15 + 16) != Z_OK) return {};
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  z.avail_in = static_cast<uInt>(std::min<size_t>(bytes.size(), UINT32_MAX));
  std::string out;
  std::string block(64U << 10U, '\0');
  for (int status = Z_OK; status == Z_OK && out.size() < unpacker.options().limits.member_bytes;) {
    z.next_out = reinterpret_cast<Bytef*>(block.data());
    z.avail_out = static_cast<uInt>(block.size());
    status = ::inflate(&z, Z_NO_FLUSH);
    const size_t n = block.size() - z.avail_out;
    out.append(block, 0, n);
    if (n == 0 || unpacker.spend(n)) break;
  }
  inflateEnd(&z);
  return out;
}

}  // namespace

void unpack_archive(Unpacker& unpacker, const Place& place, std::string_view bytes) {
  int status = ARCHIVE_OK;
  const Archive a = open(bytes, status);
  if (status < ARCHIVE_WARN) {
    const std::string kept = salvage(unpacker, bytes);
    unpacker.refuse(place.name, {ErrorCode::kSyntax, (kept.empty() ? "cannot be unpacked: " : "damaged: ") + reason(a.get()) + (kept.empty() ? "" : "; kept what stands before the damage"), {}});
    if (!kept.empty()) unpacker.bytes({}, place.inside(stem(place.name.empty() ? unpacker.options().path : place.name)), kept);
    return;
  }
  MemberNames names;
  uint64_t members = 0;
  while (!unpacker.stopped()) {
    archive_entry* entry = nullptr;
    status = archive_read_next_header(a.get(), &entry);
    if (status == ARCHIVE_EOF && members == 0) return unpacker.refuse(place.name, {ErrorCode::kEmpty, "an archive with nothing in it", {}});
    if (status == ARCHIVE_EOF) break;
    if (status < ARCHIVE_WARN) {
      return unpacker.refuse(place.name, {ErrorCode::kSyntax, "damaged archive: " + reason(a.get()) + "; kept the " + std::to_string(members) + " member(s) before it", {}});
    }
    ++members;
    const bool raw = archive_format(a.get()) == ARCHIVE_FORMAT_RAW;
    const std::string name = raw ? stem(place.name.empty() ? unpacker.options().path : place.name) : name_of(entry);
    const bool file = raw || archive_entry_filetype(entry) == AE_IFREG;
    if (!file || archive_entry_hardlink(entry) != nullptr || is_hidden(name)) continue;
    EntryStream stream(a.get(), unpacker);
    Feed feed(stream);
    unpacker.stream({}, place.inside(names.unique(name)), feed);
  }
}

void for_each_file(Unpacker& unpacker, std::string_view bytes, const std::function<void(const std::string&, Feed&)>& take) {
  int status = ARCHIVE_OK;
  const Archive a = open(bytes, status);
  if (status < ARCHIVE_WARN) return unpacker.refuse("", {ErrorCode::kSyntax, reason(a.get()), {}});
  while (!unpacker.stopped()) {
    archive_entry* entry = nullptr;
    status = archive_read_next_header(a.get(), &entry);
    if (status == ARCHIVE_EOF) return;
    if (status < ARCHIVE_WARN) return unpacker.refuse("", {ErrorCode::kSyntax, reason(a.get()), {}});
    if (archive_entry_filetype(entry) != AE_IFREG || archive_format(a.get()) == ARCHIVE_FORMAT_RAW) continue;
    EntryStream stream(a.get(), unpacker);
    Feed feed(stream);
    take(name_of(entry), feed);
  }
}

Result<std::string> inflate(Unpacker& unpacker, std::string_view bytes) {
  int status = ARCHIVE_OK;
  const Archive a = open(bytes, status);
  archive_entry* entry = nullptr;
  if (status >= ARCHIVE_WARN) status = archive_read_next_header(a.get(), &entry);
  if (status < ARCHIVE_WARN) return Error{ErrorCode::kSyntax, "cannot be unpacked: " + reason(a.get()), {}};
  EntryStream stream(a.get(), unpacker);
  Feed feed(stream);
  Result<std::string> all = feed.rest(unpacker.options().limits.member_bytes);
  if (feed.error()) return *feed.error();
  return all;
}

}  // namespace stemma::read
