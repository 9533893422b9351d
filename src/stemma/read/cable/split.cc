// One pass keeps the identity of the cable being read, whether its end mark was seen and
// the first header line since. Looking ahead is bounded and happens only at lines that
// name a station and a number, so the whole stays linear.
#include "stemma/read/cable/split.h"

#include <algorithm>
#include <string>

#include "stemma/read/cable/header.h"
#include "stemma/read/cable/labels.h"
#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"
#include "stemma/read/cable/station.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kAhead = 60;  // lines from a transmission line to the classification line
constexpr size_t kNone = std::string_view::npos;

// Where the cable says it is over.
bool end_mark(std::string_view s) {
  if (s.size() > 130) return false;
  if (s[0] == '#') return s.size() <= 8 && s.size() > 1 && number(s.substr(1)).has_value();
  if (equals(s, "BT") || begins(s, "<< END OF DOCUMENT") || begins(s, "DISSEMINATION RULE:")) return true;
  if (begins(s, "END OF MESSAGE")) return true;
  return s.size() >= 4 && s.size() <= 12 && s.substr(0, 4) == "NNNN";
}

class Splitter {
 public:
  explicit Splitter(std::string_view bytes) : b_(bytes) {}

  std::vector<Span> run() {
    std::vector<Span> out;
    size_t from = 0;
    for (size_t at = 0; at < b_.size();) {
      const size_t end = line_end(at);
      const std::string_view s = trim(b_.substr(at, std::min<size_t>(end - at, 400)));
      if (!s.empty() && s.size() < kLongest)
        if (const size_t start = line(at, s); start != kNone && start > from) {
          out.push_back({static_cast<uint32_t>(from), static_cast<uint32_t>(start)});
          from = start;
        }
      at = end + 1;
    }
    out.push_back({static_cast<uint32_t>(from), static_cast<uint32_t>(b_.size())});
    return out;
  }

 private:
  size_t line_end(size_t at) const { return std::min(b_.find('\n', at), b_.size()); }

  static std::string key(const std::string& station, uint32_t n) { return station + "/" + std::to_string(n); }

  // Station and number a line names as the cable's own; empty if it names none.
  static std::string identity(std::string_view s) {
    if (const auto l = label_of(s); l && l->label == Label::kMrn)
      if (const auto k = parse_identifier(one_line(s.substr(l->value)))) return key(k->station, k->number);
    if (s.substr(0, 5) == "PAGE " || s.substr(0, 5) == "Page ") {
      Scan c{s, 5};
      c.spaces();
      Classification page;
      if (number(c.digits(3)) != 1U) return {};
      c.spaces();
      return station_and_number(c.rest(), page) && is_residue(s) ? key(page.station, page.number) : std::string();
    }
    const auto c = classification_line(s);
    return c && !c->station.empty() ? key(c->station, c->number) : std::string();
  }

  // The number of the cable that a transmission line opens.
  std::string identity_ahead(size_t at) const {
    for (size_t k = 0; k < kAhead && at < b_.size(); ++k) {
      const size_t end = line_end(at);
      const std::string_view s = trim(b_.substr(at, std::min<size_t>(end - at, 400)));
      if (std::string id = s.empty() || !is_upper(s[0]) ? std::string() : identity(s); !id.empty()) return id;
      at = end + 1;
    }
    return {};
  }

  // BT parts the addresses from the text, too: a classification line follows.
  bool opens_text(size_t at) const {
    for (size_t k = 0; k < 3 && at < b_.size(); ++k) {
      const size_t end = line_end(at);
      const std::string_view s = trim(b_.substr(at, std::min<size_t>(end - at, 400)));
      if (!s.empty()) return classification_line(s).has_value();
      at = end + 1;
    }
    return false;
  }

  // Where a new cable begins, if this line shows one; kNone otherwise.
  size_t line(size_t at, std::string_view s) {
    const char c = s[0];
    if (!is_upper(c) && c != '#' && c != '<' && c != 'P') return text(s);
    if (begins(s, "VZCZC")) {
      const std::string id = identity_ahead(line_end(at) + 1);
      return id.empty() ? kNone : met(id, at, body_);
    }
    if (equals(s, "BT") && opens_text(line_end(at) + 1)) return kNone;
    if (end_mark(s)) {
      if (body_) ended_ = true;
      opening_ = kNone;
      return kNone;
    }
    if (std::string id = identity(s); !id.empty()) return met(id, opening_ == kNone ? at : opening_, ended_);
    if (!ended_) return text(s);
    FieldKind kind{};
    size_t value = 0;
    const bool level = classification_line(s).has_value();
    const bool sign = level || label_at(s, kind, value) || label_of(s);
    if (sign && opening_ == kNone) opening_ = at;
    if (!sign && opening_ != kNone && has_small(s)) opening_ = kNone;  // attributes, a page's words
    return text(s);
  }

  size_t text(std::string_view s) {
    if (!body_ && (paragraph_start(s) || has_small(s))) body_ = true;
    return kNone;
  }
  static bool has_small(std::string_view s) {
    return s.size() > 30 && std::count_if(s.begin(), s.end(), is_lower) > 10;
  }

  // A header names `id`; a new cable if it is another and the one before is over.
  size_t met(const std::string& id, size_t start, bool over) {
    if (id == now_) {
      ended_ = false;  // a further section
      opening_ = kNone;
      return kNone;
    }
    if (!now_.empty() && !over) return kNone;  // quoted
    const bool first = now_.empty();
    now_ = id;
    body_ = ended_ = false;
    opening_ = kNone;
    return first ? kNone : start;
  }

  std::string_view b_;
  std::string now_;
  bool body_ = false;
  bool ended_ = false;
  size_t opening_ = kNone;  // first header line since the end mark
};

}  // namespace

std::vector<Span> split(std::string_view bytes) {
  if (bytes.size() >= 0xFFFFFFFFU) return {{0, 0xFFFFFFFFU}};
  return Splitter(bytes).run();
}

}  // namespace stemma::read::cable
