// Any mark-up as a stream: enter and leave pair up, places ascend and lie in the source,
// text is valid, nothing that a document type declares is expanded.
#include "promises.h"
#include "stemma/read/xml/xml.h"

namespace {

using namespace promises;
namespace xml = stemma::read::xml;

class Checked : public xml::Visitor {
 public:
  explicit Checked(std::string_view source) : source_(source) {}

  void enter(const xml::Tag& t) override {
    place(t.begin, t.end);
    check_words(t.name);
    for (const char* const* a = t.attributes; a != nullptr && *a != nullptr; a += 2) {
      check_words(a[0]);
      check_words(a[1]);
    }
    names_.push_back(std::string(t.prefix) + ":" + std::string(t.name));
    demand(names_.size() <= xml::kDepth);
  }
  void leave(const xml::Tag& t) override {
    demand(t.begin <= t.end && t.end <= source_.size() && !names_.empty());
    demand(names_.back() == std::string(t.prefix) + ":" + std::string(t.name));
    names_.pop_back();
  }
  void text(const xml::Text& t) override {
    place(t.begin, t.end);
    check_words(t.text);
    demand(t.text.size() <= t.end - t.begin || t.end - t.begin >= 3);   // a reference is longer than what it means
    size_ += t.text.size();
  }
  bool closed() const { return names_.empty(); }
  size_t size() const { return size_; }

 private:
  void place(uint64_t begin, uint64_t end) {
    demand(begin >= at_ && begin <= end && end <= source_.size());
    at_ = begin;
  }

  std::string_view source_;
  std::vector<std::string> names_;
  uint64_t at_ = 0;
  size_t size_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto decoded = xml::decode(bytes);
  if (!decoded) return 0;
  check_words(decoded->text);
  check_map(decoded->map, decoded->text, size);
  Checked seen(decoded->text);
  const xml::Outcome end = xml::parse(decoded->text, seen);
  demand(seen.closed() && seen.size() <= decoded->text.size());
  demand(end.at <= decoded->text.size() && end.stopped <= decoded->text.size());
  demand((end.repairs == 0 && !end.ended_early) || !end.damage.empty());
  return 0;
}
