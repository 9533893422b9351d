#include "api/call.h"

#include <algorithm>
#include <charconv>

#include "stemma/report/csv.h"
#include "stemma/report/json.h"

namespace stemma::serve {

Response failed(const Error& e) {
  switch (e.code) {
    case ErrorCode::kNotFound: return not_found(e.message);
    case ErrorCode::kUsage:
    case ErrorCode::kSyntax: return problem(400, "bad-question", e.message);
    default: return problem(500, "failed", e.message);
  }
}

std::optional<size_t> number(std::string_view typed, size_t otherwise, size_t most) {
  if (typed.empty()) return otherwise;
  size_t out = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), out);
  if (error != std::errc() || end != typed.data() + typed.size()) return std::nullopt;
  return std::min(out, most);
}

std::string array(const std::vector<std::string>& objects) {
  std::string out = "[";
  for (const std::string& o : objects) out += (out.size() > 1 ? "," : "") + o;
  return out + "]";
}

std::vector<std::string> objects(std::string_view lines) {
  std::vector<std::string> out;
  while (!lines.empty()) {
    const size_t end = std::min(lines.find('\n'), lines.size());
    if (end > 0) out.emplace_back(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return out;
}

Response kept(std::string body) {
  Response out = json(std::move(body));
  out.keep = true;
  return out;
}

Response csv_file(std::string_view name, std::string rows) {
  Response out = kept(std::move(rows));
  out.type = "text/csv; charset=utf-8";
  out.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + std::string(name) + ".csv\"");
  return out;
}

std::string csv_row(const std::vector<std::string>& cells) {
  std::string out;
  for (const std::string& cell : cells) {
    if (&cell != cells.data()) out += ',';
    report::append_csv_field(out, cell);
  }
  return out + "\r\n";
}

Response streamed(std::function<void(const Write&)> make) {
  Response out;
  out.type = "application/x-ndjson";
  out.stream = std::move(make);
  return out;
}

std::string progress_line(const engine::Progress& p) {
  report::Json j;
  j.begin_object().key("type").string("progress").key("done").number(uint64_t{p.done}).key("total").number(uint64_t{p.total}).end_object();
  return j.take() + "\n";
}

std::string upload_name(std::string_view sent) {
  constexpr size_t kLongest = 200;   // bytes; file systems take 255
  sent = sent.substr(sent.find_last_of("/\\") + 1);
  std::string out;
  for (const char c : sent) if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) out += c;
  while (out.starts_with('.') || out.starts_with(' ')) out.erase(0, 1);
  size_t begin = out.size() > kLongest ? out.size() - kLongest : 0;   // its end says what kind of file it is
  while (begin > 0 && begin < out.size() && (static_cast<unsigned char>(out[begin]) & 0xC0U) == 0x80) ++begin;
  out.erase(0, begin);
  return out.empty() ? "unnamed" : out;
}

Result<engine::Address> addressed(const Call& call) { return engine::find_address(*call.archive, call.request.segments[2]); }

Result<engine::Entry> entry_of(const engine::Archive& archive, int64_t doc) {
  auto document = archive.document(doc);
  if (!document) return document.error();
  std::vector<std::string> paths = archive.paths(doc);
  if (paths.empty()) paths = archive.paths(doc, true);
  if (paths.empty()) paths.push_back((*document)->id);
  return engine::Entry{std::move(*document), std::move(paths)};
}

}  // namespace stemma::serve
