// The parser gives a text node's characters and the range of source they came from; the
// two are walked side by side. Where bytes agree they map to themselves; at '&' the
// extent of the character reference is found; at a tag or comment the parser ignored,
// the source side skips it. If the two lose each other, the rest maps as a whole.
#include "stemma/read/html/visible.h"

#include <algorithm>

#include "stemma/read/html/scan.h"
#include "stemma/text/utf8.h"

namespace stemma::read::html {
namespace {

bool name_char(char c) { return is_alpha(c) || (c >= '0' && c <= '9'); }

// Names that are references even without ';' end where the text goes on as the source
// does; try the longest first.
size_t reference_end(std::string_view source, size_t at, size_t end, std::string_view text_after) {
  size_t i = at + 1;
  if (i < end && source[i] == '#') {
    ++i;
    if (i < end && lower(source[i]) == 'x') ++i;
    while (i < end && name_char(source[i]) && i - at < 40) ++i;
    while (i > at + 2 && i <= end && !(i < end && source[i] == ';') && is_alpha(source[i - 1]) && lower(source[at + 2]) != 'x') --i;
    return i < end && source[i] == ';' ? i + 1 : i;
  }
  while (i < end && name_char(source[i]) && i - at < 40) ++i;
  const auto follows = [&](size_t from) {
    const std::string_view rest = source.substr(from, std::min<size_t>(end - from, 12));
    if (rest.empty()) return text_after.empty();
    const size_t stop = std::min({rest.find_first_of("&<"), rest.size(), text_after.size()});
    return text_after.substr(0, stop) == rest.substr(0, stop) && (stop > 0 || rest[0] == '&' || rest[0] == '<');
  };
  if (i < end && source[i] == ';' && follows(i + 1)) return i + 1;
  for (size_t k = i; k > at + 1; --k) {
    if (follows(k)) return k;
  }
  return i < end && source[i] == ';' ? i + 1 : i;
}

}  // namespace

void Visible::before_ink(size_t at) {
  const auto source = static_cast<uint64_t>(at);
  if (page_.text.empty()) {
    breaks_ = 0;
    space_ = false;
  } else if (breaks_ > 0) {
    for (int i = 0; i < breaks_; ++i) page_.text += '\n';
    page_.map.replace(static_cast<uint32_t>(breaks_), source, 0);
  } else if (space_ && tabs_ == 0) {
    page_.text += ' ';
    if (space_end_ == space_begin_ + 1 && source_[space_begin_] == ' ') {
      page_.map.copy(space_begin_, 1);
    } else {
      page_.map.replace(1, space_begin_, static_cast<uint32_t>(space_end_ - space_begin_));
    }
  }
  if (tabs_ > 0) {
    page_.text.append(static_cast<size_t>(tabs_), '\t');
    page_.map.replace(static_cast<uint32_t>(tabs_), source, 0);
  }
  breaks_ = tabs_ = 0;
  space_ = false;
  row_has_ink_ = true;
  for (const size_t h : waiting_) page_.hints[h].span.begin = here();
  waiting_.clear();
}

void Visible::put(char32_t c, size_t begin, size_t end) {
  before_ink(begin);
  const uint32_t from = here();
  text::append_code_point(page_.text, c);
  const uint32_t size = here() - from;
  if (end - begin == size && source_.compare(begin, size, page_.text, from, size) == 0) {
    page_.map.copy(begin, size);
  } else {
    page_.map.replace(size, begin, static_cast<uint32_t>(end - begin));
  }
}

void Visible::white(char c, size_t begin, size_t end) {
  if (pre_ > 0) {
    // Line ends at the beginning of a block are dropped with the block's own break.
    if (c == '\n' && (breaks_ > 0 || page_.text.empty())) return;
    put(static_cast<unsigned char>(c), begin, end);
    return;
  }
  if (!space_) {
    space_begin_ = begin;
    space_end_ = end;
  } else if (begin == space_end_) {   // text moved out of a table jumps in the source
    space_end_ = end;
  }
  space_ = true;
}

void Visible::text(const Text& t) {
  size_t s = t.begin;
  for (size_t at = 0; at < t.text.size();) {
    const size_t was = at;
    const char32_t c = text::next_code_point(t.text, at);
    size_t n = at - was;
    const std::string_view piece = t.text.substr(was, n);
    while (s < t.end && source_[s] == '<' && c != '<') {   // a tag the parser ignored
      const size_t end = source_.compare(s, 4, "<!--") == 0 ? source_.find("-->", s) + 3 : tag_end(source_.substr(0, t.end), s);
      if (end <= s || end > t.end) break;
      s = end;
    }
    size_t e = std::min(s + n, t.end);
    if (s < t.end && source_[s] == '&') {
      const std::string_view name = source_.substr(s + 1, 3);
      const bool literal = c == '&' && name != "amp" && name != "AMP" && name.substr(0, 1) != "#";
      e = literal ? s + 1 : reference_end(source_, s, t.end, t.text.substr(at));
      e = std::clamp(e, s + 1, t.end);
    } else if (source_.compare(s, n, piece) != 0 && !(c == 0xFFFD && s < t.end)) {
      e = t.end;                                            // lost: the rest as a whole
    }
    if (c < 0x80 && is_space(static_cast<char>(c))) {
      white(static_cast<char>(c), s, e);
    } else {
      put(c, s, e);
    }
    if (e < t.end || at == t.text.size()) s = e;
  }
}

void Visible::generated(std::string_view text, size_t begin, size_t end) {
  before_ink(begin);
  page_.text += text;
  page_.map.replace(static_cast<uint32_t>(text.size()), begin, static_cast<uint32_t>(end - begin));
}

void Visible::hard_line(size_t at) {
  if (pre_ > 0) {
    put(U'\n', at, at);
    return;
  }
  breaks_ = std::min(breaks_ + 1, 2);
}

void Visible::tab(size_t at) {
  space_ = false;
  space_begin_ = space_end_ = at;
  ++tabs_;
}

void Visible::soft_space() {
  if (breaks_ > 0 || tabs_ > 0 || space_) return;
  space_ = true;
  space_end_ = space_begin_ = page_.map.text_size() == 0 ? 0 : page_.map.to_source({here(), here()}).begin;
}

void Visible::row_end(size_t at) {
  if (row_has_ink_ && tabs_ > 0 && breaks_ == 0) {
    page_.text.append(static_cast<size_t>(tabs_), '\t');
    page_.map.replace(static_cast<uint32_t>(tabs_), at, 0);
  }
  tabs_ = 0;
  row_has_ink_ = false;
  line();
}

size_t Visible::open(Hint hint) {
  page_.hints.push_back({hint, {UINT32_MAX, UINT32_MAX}});
  waiting_.push_back(page_.hints.size() - 1);
  return page_.hints.size() - 1;
}

void Visible::close(size_t hint, Hint kind) {
  HintSpan& h = page_.hints[hint];
  h.hint = kind;
  if (h.span.begin == UINT32_MAX) {      // nothing visible in it
    waiting_.erase(std::remove(waiting_.begin(), waiting_.end(), hint), waiting_.end());
    if (kind == Hint::kTableCell) {
      h.hint = Hint::kEmptyCell;
      h.span = {here(), here()};
    }
    return;
  }
  h.span.end = here();
}

void Visible::forget(size_t hint) {
  close(hint, page_.hints[hint].hint);
  page_.hints[hint].span.end = UINT32_MAX;
}

void Visible::finish() {
  page_.hints.erase(std::remove_if(page_.hints.begin(), page_.hints.end(), [](const HintSpan& h) { return h.span.end == UINT32_MAX; }),
                    page_.hints.end());
  std::stable_sort(page_.hints.begin(), page_.hints.end(), [](const HintSpan& a, const HintSpan& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
}

}  // namespace stemma::read::html
