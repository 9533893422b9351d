// A stream of bits, the lowest of a byte first, and the codes that lists of words are written in.
//
//   BitWriter w;
//   w.rice(13, 2);               // 13 >> 2 ones, a zero, two bits: 111 0 10
//   w.gamma(5);                  // two ones, a zero, the two bits below the highest
//   BitReader r(bytes);
//   r.rice(2), r.gamma()         // 13, 5
//   BitReader("").rice(2)        // 0, and past() is true
//
// Codes of Rice (1979) and Elias (1975). A number whose unary part would be longer than kLongestUnary
// is written as so many ones and 32 bits. The reader stays inside its bytes whatever they are.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace stemma::store {

inline constexpr unsigned kLongestUnary = 20;

inline unsigned log2_of(uint64_t n) { return n == 0 ? 0 : 63U - static_cast<unsigned>(std::countl_zero(n)); }

static_assert(std::endian::native == std::endian::little, "words are copied as they lie in memory");

class BitWriter {
 public:
  void put(uint64_t value, unsigned n) {   // n at most 32
    word_ |= value << used_;
    used_ += n;
    if (used_ < 32) return;
    const auto low = static_cast<uint32_t>(word_);
    bytes_.append(reinterpret_cast<const char*>(&low), 4);
    word_ >>= 32U, used_ -= 32;
  }
  void rice(uint32_t value, unsigned k) {
    const uint32_t ones = value >> k;
    if (ones >= kLongestUnary) {
      put((uint64_t{1} << kLongestUnary) - 1, kLongestUnary);
      return put(value, 32);
    }
    put((uint64_t{1} << ones) - 1, ones + 1);
    put(value & ((uint64_t{1} << k) - 1), k);
  }
  void gamma(uint32_t value) {             // from 1
    const unsigned n = log2_of(value);
    put((uint64_t{1} << n) - 1, n + 1);
    put(value & ((uint64_t{1} << n) - 1), n);
  }
  std::string take() {
    std::string out;
    take_into(out);
    return out;
  }
  // Appends them; the writer is empty afterwards, and keeps its memory.
  void take_into(std::string& out) {
    finish();
    out.append(bytes_);
    bytes_.clear();
  }
  // Of what was put in; nothing may follow but take.
  size_t finish() {
    for (; used_ > 0; used_ -= std::min(used_, 8U), word_ >>= 8U) bytes_.push_back(static_cast<char>(word_));
    return bytes_.size();
  }

 private:
  std::string bytes_;
  uint64_t word_ = 0;
  unsigned used_ = 0;
};

class BitReader {
 public:
  BitReader() = default;
  explicit BitReader(std::string_view bytes) : bytes_(bytes) {}

  uint32_t bits(unsigned n) {              // n at most 32
    const auto out = static_cast<uint32_t>(window() & ((uint64_t{1} << n) - 1));
    at_ += n;
    return out;
  }
  uint32_t rice(unsigned k) {              // k at most 32
    const uint64_t w = window();
    const auto ones = static_cast<unsigned>(std::countr_one(w));
    if (ones >= kLongestUnary) {
      at_ += kLongestUnary;
      return bits(32);
    }
    at_ += ones + 1 + k;
    return static_cast<uint32_t>(ones << k | (w >> (ones + 1) & ((uint64_t{1} << k) - 1)));
  }
  // So many codes one after the other, as many as can be from one window: take(number) for each.
  template <typename Take>
  void rice_run(uint32_t count, unsigned k, Take take) {
    const uint64_t mask = (uint64_t{1} << k) - 1;
    while (count > 0) {
      uint64_t w = window();
      unsigned left = kWindow;
      for (; count > 0; --count) {
        const auto ones = static_cast<unsigned>(std::countr_one(w));
        const unsigned length = ones + 1 + k;
        if (length > left || ones >= kLongestUnary) break;
        take(static_cast<uint32_t>(ones << k | (w >> (ones + 1) & mask)));
        w >>= length;
        left -= length;
      }
      at_ += kWindow - left;
      if (count > 0 && left == kWindow) take(rice(k)), --count;
    }
  }
  uint32_t gamma() {
    const auto n = static_cast<unsigned>(std::countr_one(window()));
    at_ += n + 1;
    return n > 31 ? 0 : static_cast<uint32_t>((uint64_t{1} << n) | bits(n));
  }
  uint64_t left() const { return past() ? 0 : bytes_.size() * 8 - at_; }   // bits
  // More was asked for than there is.
  bool past() const { return at_ > bytes_.size() * 8; }

 private:
  static constexpr unsigned kWindow = 57;   // bits that are there wherever a byte begins

  // The next bits, at least kWindow of them; beyond the end all are 0.
  uint64_t window() const {
    const size_t byte = at_ >> 3U;
    uint64_t w = 0;
    if (byte + 8 <= bytes_.size()) {
      std::memcpy(&w, bytes_.data() + byte, 8);
    } else if (byte < bytes_.size()) {
      std::memcpy(&w, bytes_.data() + byte, bytes_.size() - byte);
    }
    return w >> (at_ & 7U);
  }

  std::string_view bytes_;
  size_t at_ = 0;
};

}  // namespace stemma::store
