// The message is a small proof: verdict, quotation, source, what differs, flags.
#include "stemma/report/github.h"

#include <algorithm>

#include "stemma/report/page.h"
#include "stemma/report/words.h"

namespace stemma::report {
namespace {

constexpr size_t kQuoted = 240, kDiffers = 120, kListed = 6;   // columns, columns, differences and flags shown

void escape(std::string_view text, bool property, std::string& out) {
  for (const char c : text) {
    switch (c) {
      case '%': out += "%25"; break;
      case '\r': out += "%0D"; break;
      case '\n': out += "%0A"; break;
      case ':': out += property ? "%3A" : ":"; break;
      case ',': out += property ? "%2C" : ","; break;
      default: out += c;
    }
  }
}

std::string quoted(const doc::Document& d, Span span, size_t limit) { return "“" + shorten(printable(doc::flow(d, span)), limit) + "”"; }

bool of_attribution(const trace::Flag& f) { return trace::group(f.code) == trace::FlagGroup::kAttribution; }

const char* level_of(const trace::CheckedQuotation& q) {
  if (engine::failed(q)) return "error";
  if (q.verdict == trace::Verdict::kNotFound) return "warning";
  if (q.verdict == trace::Verdict::kUntraceable) return "notice";
  const bool conflict = !q.sources.empty() && std::any_of(q.sources.front().flags.begin(), q.sources.front().flags.end(), of_attribution);
  return conflict ? "notice" : nullptr;
}

std::string difference(const doc::Document& quoting, const doc::Document& source, const trace::Edit& e) {
  if (e.source && e.quote) return "has " + quoted(quoting, *e.quote, kDiffers) + " for " + quoted(source, *e.source, kDiffers);
  if (e.source) return std::string(e.marked ? "left out, marked: " : "left out: ") + quoted(source, *e.source, kDiffers);
  return e.quote ? "not in the source: " + quoted(quoting, *e.quote, kDiffers) : std::string();
}

void add_witness(const engine::CheckReport& report, const doc::Document& quoting, const trace::SourceMatch& m, std::string& out) {
  const engine::Entry& entry = report.searched[m.doc];
  const std::string where = address(*entry.document, m);
  out += "\nSource: " + (where.empty() ? "" : printable(where) + " · ") + printable(entry.path()) + ": " + quoted(*entry.document, m.span, kQuoted);
  size_t listed = 0;
  for (const trace::Edit& e : m.edits) {
    if (e.op == trace::EditOp::kEqualForm || listed == kListed) continue;
    if (const std::string line = difference(quoting, *entry.document, e); !line.empty()) out += "\n- " + line;
    ++listed;
  }
}

void add_flags(const std::vector<trace::Flag>& flags, std::string& out) {
  size_t listed = 0;
  for (const trace::Flag& f : flags) {
    const trace::FlagGroup group = trace::group(f.code);
    if ((group != trace::FlagGroup::kMeaning && group != trace::FlagGroup::kPlace && !of_attribution(f)) || listed++ == kListed) continue;
    out += std::string("\n! ") + trace::name(f.code) + ": " + printable(f.note.empty() ? std::string(meaning(f.code)) : f.note);
  }
}

std::string file_of(const std::string& path) { return path.substr(0, path.find("!/")); }

}  // namespace

Lines::Lines(std::string_view bytes, std::string_view encoding) : bytes_(bytes), utf8_(encoding == "utf-8" || encoding == "us-ascii" || encoding.empty()) {
  const bool big = encoding == "utf-16be";
  if (encoding.starts_with("utf-16")) unit_ = 2;
  begins_.push_back(0);
  for (uint64_t at = 0; at + unit_ <= bytes_.size(); at += unit_) {
    const bool feed = unit_ == 1 ? bytes_[at] == '\n' : bytes_[at + big] == '\n' && bytes_[at + !big] == 0;
    if (feed) begins_.push_back(at + unit_);
  }
}

Lines::Place Lines::at(uint64_t offset) const {
  offset = std::min<uint64_t>(offset, bytes_.size());
  const auto next = std::upper_bound(begins_.begin(), begins_.end(), offset);
  const uint64_t begin = *(next - 1);
  std::string_view before = bytes_.substr(begin, offset - begin);
  if (begin == 0 && before.starts_with("\xEF\xBB\xBF")) before.remove_prefix(3);
  const auto starts = [&](char c) { return !utf8_ || (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  const auto characters = unit_ == 1 ? static_cast<size_t>(std::count_if(before.begin(), before.end(), starts)) : before.size() / unit_;
  return {static_cast<size_t>(next - begins_.begin()), characters + 1};
}

std::string github_command(std::string_view level, const std::vector<std::pair<std::string_view, std::string>>& properties, std::string_view message) {
  std::string out = "::" + std::string(level);
  char before = ' ';
  for (const auto& [name, value] : properties) {
    out += before + std::string(name) + "=";
    escape(value, true, out);
    before = ',';
  }
  out += "::";
  escape(message, false, out);
  return out + "\n";
}

std::string github_annotations(const engine::CheckReport& report, size_t doc, std::string_view source) {
  const engine::CheckedDocument& checked = report.checked[doc];
  const doc::Document& d = *checked.entry.document;
  const std::string file = file_of(checked.entry.path());
  const Lines lines(source, d.source.encoding);
  std::string out;
  for (const trace::CheckedQuotation& q : checked.quotations) {
    const char* level = level_of(q);
    if (level == nullptr) continue;
    std::vector<std::pair<std::string_view, std::string>> properties;
    std::string message;
    if (file != "-") properties.emplace_back("file", file);
    if (!source.empty()) {
      const text::SourceMap::Range range = d.map.to_source(q.quotation.span);
      const Lines::Place begin = lines.at(range.begin);
      if (file == "-") message = "Line " + std::to_string(begin.line) + ": ";
      if (file != "-") {
        properties.emplace_back("line", std::to_string(begin.line));
        properties.emplace_back("endLine", std::to_string(lines.at(range.end).line));
        properties.emplace_back("col", std::to_string(begin.column));
      }
    }
    properties.emplace_back("title", std::string("stemma: ") + trace::name(q.verdict));
    message += quoted(d, q.quotation.span, kQuoted) + "\n" + trace::name(q.verdict) + ": " + meaning(q.verdict);
    if (!q.sources.empty()) {
      add_witness(report, d, q.sources.front(), message);
      add_flags(q.sources.front().flags, message);
    }
    add_flags(q.flags, message);
    out += github_command(level, properties, message);
  }
  return out;
}

std::string github_annotation(const engine::Failure& failure) {
  return github_command("error", {{"file", file_of(failure.path)}, {"title", "stemma: not read"}}, printable(explain(failure)));
}

}  // namespace stemma::report
