// Any bytes as a container: archives, crawls, records, letters, cables. Members have names
// that can be printed and bytes within the limits, texts with their maps, and come out the
// same twice. The first byte says which limits are tight and which column has the texts.
#include <functional>

#include "promises.h"
#include "stemma/read/unpack.h"

namespace {

using namespace promises;
using stemma::read::Member;

stemma::read::Options options_of(uint8_t how) {
  stemma::read::Options o;
  o.path = "pile/a.bin";
  o.text_column = (how & 1U) != 0 ? "body" : "";
  o.limits.document_bytes = 256U << 10U;
  o.limits.member_bytes = (how & 2U) != 0 ? 1000 : 64U << 10U;
  o.limits.unpacked_bytes = 4U << 20U;
  o.limits.members = (how & 4U) != 0 ? 3 : 300;
  o.limits.depth = (how & 8U) != 0 ? 1 : 4;
  return o;
}

class Seen : public stemma::read::Sink {
 public:
  Seen(std::string_view file, const stemma::read::Options& options, bool deep)
      : file_(file), options_(options), deep_(deep) {}

  void member(Member m) override {
    ++members_;
    demand(members_ <= options_.limits.members);
    check_words(m.name);
    demand(m.whole == m.name.empty());
    const std::string_view bytes = m.whole ? file_ : std::string_view(m.bytes);
    if (!m.whole) bytes_ += bytes.size();
    // A member never costs more than the limit on one, but for the file itself and its parts.
    add(m.name);
    add(bytes);
    if (m.content) {
      check_content(*m.content, bytes.size());
      add(m.content->text);
    }
    const bool outside = m.format == stemma::read::Format::kPdf || m.format == stemma::read::Format::kImage;
    if (!deep_ || outside || read_ == 8 || bytes.size() > (16U << 10U)) return;
    ++read_;
    const size_t size = bytes.size();
    const auto d = stemma::read::read_member(std::move(m), file_, options_);
    if (!d) return demand(!d.error().message.empty());
    uint64_t source = size;
    for (const auto& p : d->source.parts) source = std::max(source, p.end);
    check_document(*d, source);
  }
  void refuse(const std::string& name, const stemma::Error& error) override {
    check_words(name);
    check_words(error.message);
    demand(!error.message.empty() && ++refused_ < 100'000);
    add(name);
    add(error.message);
  }
  void note(const std::string& name, const std::string& what) override {
    check_words(name);
    demand(!what.empty());
    add(what);
  }

  size_t digest() const { return digest_; }
  uint64_t bytes() const { return bytes_; }

 private:
  void add(std::string_view s) { digest_ = digest_ * 31 + std::hash<std::string_view>()(s); }

  std::string_view file_;
  const stemma::read::Options& options_;
  bool deep_;
  uint32_t members_ = 0, read_ = 0, refused_ = 0;
  uint64_t bytes_ = 0;
  size_t digest_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const stemma::read::Options options = options_of(data[0]);
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  Seen first(bytes, options, true);
  stemma::read::unpack(bytes, options, first);
  Seen second(bytes, options, false);
  stemma::read::unpack(bytes, options, second);
  demand(first.digest() == second.digest());
  // Containers that share their file's bytes and those that unpack: both are counted.
  demand(first.bytes() <= options.limits.unpacked_bytes + 8 * size + (1U << 20U));
  return 0;
}
