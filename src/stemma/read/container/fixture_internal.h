// Archives for tests, made in memory.
//
//   zip({{"a.txt", "One ferry.\n"}})                                    // bytes of a ZIP file
//   pack(files, ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, ARCHIVE_FILTER_GZIP)  // of a .tar.gz
//   pack(files_of_a_gigabyte, …)                                        // wrong: held in memory twice
//
// Included by tests only.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <utility>
#include <vector>

namespace stemma::read {

using Files = std::vector<std::pair<std::string, std::string>>;   // name, content

// `format` and `filter` are libarchive's codes.
inline std::string pack(const Files& files, int format, int filter) {
  archive* a = archive_write_new();
  archive_write_set_format(a, format);
  archive_write_add_filter(a, filter);
  archive_write_set_bytes_in_last_block(a, 1);
  size_t room = 1U << 20U;
  for (const auto& [name, text] : files) room += 2 * text.size() + 4096;
  std::string out(room, '\0');
  size_t used = 0;
  archive_write_open_memory(a, out.data(), out.size(), &used);
  for (const auto& [name, text] : files) {
    archive_entry* e = archive_entry_new();
    archive_entry_set_pathname(e, name.c_str());
    archive_entry_set_size(e, static_cast<la_int64_t>(text.size()));
    archive_entry_set_filetype(e, AE_IFREG);
    archive_entry_set_perm(e, 0644);
    archive_write_header(a, e);
    archive_write_data(a, text.data(), text.size());
    archive_entry_free(e);
  }
  archive_write_close(a);
  archive_write_free(a);
  out.resize(used);
  return out;
}

inline std::string zip(const Files& files) { return pack(files, ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE); }

}  // namespace stemma::read
