// Two walks over the lists of pack_fields.h: one appends what it meets, one fills it in.
//
// Spans are written as the distance from the end of the one before and a length, since they
// mostly ascend; a float by its bits in reverse order, since most have few; a string of
// hexadecimal digits (the hashes) as bytes. Whoever stores the result compresses it with the
// document's text as dictionary, so words that stand in the text are not searched for here.
#include "stemma/doc/pack.h"

#include <bit>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "stemma/doc/pack_bytes.h"
#include "stemma/doc/pack_fields.h"

namespace stemma::doc {
namespace {

template <typename T>
struct Shape { static constexpr bool kList = false, kOptional = false; };
template <typename T>
struct Shape<std::vector<T>> { static constexpr bool kList = true, kOptional = false; };
template <typename T>
struct Shape<std::optional<T>> { static constexpr bool kList = false, kOptional = true; };

// 1.0 and a half have one and two bytes; no bit is lost.
uint32_t bits(float f) {
  const auto b = std::bit_cast<uint32_t>(f) ^ std::bit_cast<uint32_t>(1.0F);
  return b >> 24U | (b >> 8U & 0xff00U) | (b << 8U & 0xff0000U) | b << 24U;
}
float from_bits(uint32_t r) {
  const uint32_t b = r >> 24U | (r >> 8U & 0xff00U) | (r << 8U & 0xff0000U) | r << 24U;
  return std::bit_cast<float>(b ^ std::bit_cast<uint32_t>(1.0F));
}

class Writer {
 public:
  explicit Writer(const std::string* left_out) : left_out_(left_out) {}

  template <typename T>
  void add(const T& v) {
    if constexpr (std::is_same_v<T, Span>) {
      out_.zigzag(int64_t{v.begin} - at_);
      out_.zigzag(int64_t{v.end} - v.begin);
      at_ = v.end;
    } else if constexpr (std::is_same_v<T, text::SourceMap>) {
      pack_map(out_, v);
    } else if constexpr (std::is_same_v<T, std::string>) {
      out_.string(&v == left_out_ ? std::string_view() : v);
    } else if constexpr (std::is_same_v<T, float>) {
      out_.number(bits(v));
    } else if constexpr (std::is_enum_v<T>) {
      out_.number(static_cast<uint8_t>(v));
    } else if constexpr (std::is_signed_v<T>) {
      out_.zigzag(v);
    } else if constexpr (std::is_integral_v<T>) {
      out_.number(v);
    } else if constexpr (Shape<T>::kList) {
      out_.number(v.size());
      for (const auto& element : v) add(element);
    } else if constexpr (Shape<T>::kOptional) {
      out_.number(v.has_value());
      if (v) add(*v);
    } else {
      std::apply([this](const auto&... field) { (add(field), ...); }, fields(v));
    }
  }

  std::string take() { return std::move(out_.out); }

 private:
  ByteWriter out_{std::string(1, static_cast<char>(kPackVersion))};
  const std::string* left_out_;   // a field, or null
  uint32_t at_ = 0;  // the end of the last span
};

class Reader {
 public:
  Reader(ByteReader& in, uint64_t text_size) : in_(in), text_size_(text_size) {}

  template <typename T>
  void get(T& v) {
    if constexpr (std::is_same_v<T, Span>) {
      const int64_t begin = in_.zigzag() + at_;
      const int64_t end = begin + in_.zigzag();
      if (begin < 0 || end < begin || static_cast<uint64_t>(end) > text_size_) return in_.fail("a span beyond the text");
      v = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
      at_ = v.end;
    } else if constexpr (std::is_same_v<T, text::SourceMap>) {
      unpack_map(in_, text_size_, v);
    } else if constexpr (std::is_same_v<T, std::string>) {
      v = in_.string();
    } else if constexpr (std::is_same_v<T, float>) {
      v = from_bits(static_cast<uint32_t>(in_.number(UINT32_MAX)));
    } else if constexpr (std::is_enum_v<T>) {
      v = static_cast<T>(in_.number(enumerators<T>() - 1));
    } else if constexpr (std::is_signed_v<T>) {
      const int64_t n = in_.zigzag();
      v = static_cast<T>(n);
      if (v != n) in_.fail("a number beyond what can be meant");
    } else if constexpr (std::is_integral_v<T>) {
      v = static_cast<T>(in_.number(std::numeric_limits<T>::max()));
    } else if constexpr (Shape<T>::kList) {
      // Every element takes a byte or more: a list is never longer than what is left, and
      // its room grows with the elements really read.
      const uint64_t size = in_.number(in_.left());
      for (uint64_t i = 0; i < size && in_.good(); ++i) get(v.emplace_back());
    } else if constexpr (Shape<T>::kOptional) {
      if (in_.number(1) == 1) get(v.emplace());
    } else {
      std::apply([this](auto&... field) { (get(field), ...); }, fields(v));
    }
  }

 private:
  ByteReader& in_;
  uint64_t text_size_;
  int64_t at_ = 0;
};

// Indexes into the document's own lists.
bool indexes_hold(const Document& d) {
  for (const Citation& c : d.citations) {
    if (c.note && *c.note >= d.notes.size()) return false;
    if (c.repeats && *c.repeats >= d.citations.size()) return false;
  }
  return true;
}

}  // namespace

std::string pack(const Document& document) {
  Writer writer(nullptr);
  writer.add(document);
  return writer.take();
}

std::string pack_without_hash(const Document& document) {
  Writer writer(&document.source.sha256);
  writer.add(document);
  return writer.take();
}

Result<Document> unpack(std::string_view packed, std::string text) {
  if (packed.empty()) return Error{ErrorCode::kSyntax, "a packed document without a byte", 0};
  const auto version = static_cast<uint8_t>(packed[0]);
  if (version != kPackVersion) {
    return Error{ErrorCode::kUnsupported,
                 "a packed document of form " + std::to_string(version) + "; this program reads form " +
                     std::to_string(kPackVersion) + ": use the version of stemma that wrote it, or a later one", 0};
  }
  ByteReader in(packed, 1);
  Document d;
  Reader(in, text.size()).get(d);
  if (in.good() && in.left() > 0) in.fail("bytes behind its end");
  if (in.good() && !indexes_hold(d)) in.fail("a citation that points to none");
  if (!in.good()) return Error{ErrorCode::kSyntax, "a packed document is damaged: " + in.problem(), in.offset()};
  d.text = std::move(text);
  return d;
}

}  // namespace stemma::doc
