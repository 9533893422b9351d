#include "stemma/store/bitmap.h"

namespace stemma::store {

std::string save_bitmap(Bitmap& bitmap) {
  bitmap.runOptimize();
  std::string out(bitmap.getSizeInBytes(), '\0');
  bitmap.write(out.data());
  return out;
}

Result<Bitmap> load_bitmap(std::string_view bytes) {
  // The library prints a complaint about other first bytes than these (12346, 12347).
  const bool begins = bytes.size() >= 4 && (bytes[0] == '\x3A' || bytes[0] == '\x3B') && bytes[1] == '\x30';
  roaring_bitmap_t* read = !begins ? nullptr : roaring_bitmap_portable_deserialize_safe(bytes.data(), bytes.size());
  if (read == nullptr) return Error{ErrorCode::kSyntax, "a set of documents in the archive is damaged", {}};
  return Bitmap(read);
}

}  // namespace stemma::store
