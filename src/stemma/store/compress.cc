// One context a thread, kept: making one costs more than compressing a cable.
#include "stemma/store/compress.h"

#define ZDICT_STATIC_LINKING_ONLY   // for the parameters of training
#include <zdict.h>
#include <zstd.h>

#include <mutex>

namespace stemma::store {
namespace {

constexpr int kLevel = 5;   // of 1 to 19: half the speed of 3, 6 % smaller with a dictionary
constexpr size_t kFewestSamples = 200;
constexpr size_t kRoom = 1U << 20U;   // kept from one frame to the next
constexpr unsigned long long kLargest = 1ULL << 30U;

struct Contexts {
  ZSTD_CCtx* out = ZSTD_createCCtx();
  ZSTD_DCtx* in = ZSTD_createDCtx();
  std::string room;   // for what is being compressed: most frames are half as long as they might be
  Contexts() = default;
  Contexts(const Contexts&) = delete;
  Contexts& operator=(const Contexts&) = delete;
  ~Contexts() {
    ZSTD_freeCCtx(out);
    ZSTD_freeDCtx(in);
  }
};

Contexts& contexts() {
  thread_local Contexts c;
  return c;
}

}  // namespace

// What compressing with it takes is long to prepare, and readers never ask for it.
struct Dictionary::Tables {
  std::once_flag made;
  ZSTD_CDict* out = nullptr;
  ZSTD_DDict* in = nullptr;
};

Dictionary::Dictionary(std::string bytes) : bytes_(std::move(bytes)), tables_(std::make_unique<Tables>()) {
  tables_->in = ZSTD_createDDict(bytes_.data(), bytes_.size());
}

Dictionary::~Dictionary() {
  ZSTD_freeCDict(tables_->out);
  ZSTD_freeDDict(tables_->in);
}

uint32_t Dictionary::id() const { return ZDICT_getDictID(bytes_.data(), bytes_.size()); }

std::shared_ptr<const Dictionary> train(const std::vector<std::string_view>& samples, size_t size) {
  if (samples.size() < kFewestSamples) return nullptr;
  std::string all;
  std::vector<size_t> sizes;
  for (const std::string_view s : samples) {
    all.append(s);
    sizes.push_back(s.size());
  }
  std::string bytes(size, '\0');
  ZDICT_fastCover_params_t how{};   // what zstd finds by trying dozens of them on such samples, within a hundredth
  how.k = 500;                      // bytes of a segment
  how.d = 8;
  how.f = 20;
  how.accel = 1;
  how.zParams.compressionLevel = kLevel;
  const size_t made = ZDICT_trainFromBuffer_fastCover(bytes.data(), bytes.size(), all.data(), sizes.data(), static_cast<unsigned>(sizes.size()), how);
  if (ZDICT_isError(made) != 0) return nullptr;
  bytes.resize(made);
  return std::make_shared<const Dictionary>(std::move(bytes));
}

std::string compress(std::string_view bytes, const Compression& with) {
  ZSTD_CCtx* c = contexts().out;
  ZSTD_CCtx_reset(c, ZSTD_reset_session_and_parameters);
  ZSTD_CCtx_setParameter(c, ZSTD_c_compressionLevel, kLevel);
  if (with.dictionary != nullptr) {
    const Dictionary& d = *with.dictionary;
    std::call_once(d.tables_->made, [&] { d.tables_->out = ZSTD_createCDict(d.bytes_.data(), d.bytes_.size(), kLevel); });
    ZSTD_CCtx_refCDict(c, d.tables_->out);
  } else if (!with.prefix.empty()) {
    ZSTD_CCtx_refPrefix(c, with.prefix.data(), with.prefix.size());
  }
  std::string& room = contexts().room;
  const size_t most = ZSTD_compressBound(bytes.size());
  if (room.size() < most) room.resize(most);
  std::string out(room.data(), ZSTD_compress2(c, room.data(), room.size(), bytes.data(), bytes.size()));
  if (room.size() > kRoom) room = {};
  return out;
}

Result<std::string> decompress(std::string_view frame, const Compression& with) {
  const Error damaged{ErrorCode::kSyntax, "a document in the archive is damaged", {}};
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN) return damaged;
  if (size > kLargest) return Error{ErrorCode::kLimit, "a document in the archive is larger than 1 GB", {}};
  ZSTD_DCtx* c = contexts().in;
  ZSTD_DCtx_reset(c, ZSTD_reset_session_and_parameters);
  if (dictionary_of(frame) != 0) {
    if (with.dictionary == nullptr || with.dictionary->id() != dictionary_of(frame)) {
      return Error{ErrorCode::kNotFound, "the dictionary of a document is missing from the archive", {}};
    }
    ZSTD_DCtx_refDDict(c, with.dictionary->tables_->in);
  } else if (!with.prefix.empty()) {
    ZSTD_DCtx_refPrefix(c, with.prefix.data(), with.prefix.size());
  }
  std::string out(size, '\0');
  const size_t got = ZSTD_decompressDCtx(c, out.data(), out.size(), frame.data(), frame.size());
  if (ZSTD_isError(got) != 0 || got != size) return damaged;
  return out;
}

uint32_t dictionary_of(std::string_view frame) { return ZSTD_getDictID_fromFrame(frame.data(), frame.size()); }

}  // namespace stemma::store
