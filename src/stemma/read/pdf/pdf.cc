// Stretches of pages through pdftotext until a stretch comes back short; then recognition for
// pages without words; then the layout of all pages together, since running heads and
// sizes of type belong to the whole.
#include "stemma/read/pdf/pdf.h"

#include <algorithm>
#include <chrono>

#include "stemma/base/subprocess.h"
#include "stemma/read/ocr/ocr.h"
#include "stemma/read/pdf/boxes.h"
#include "stemma/read/pdf/compose.h"

namespace stemma::read::pdf {
namespace {

using Clock = std::chrono::steady_clock;
constexpr uint32_t kStretch = 250;   // pages

double since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

// What pdftotext says when it reads nothing.
Error refusal(const subprocess::Output& run) {
  if (run.ended == subprocess::Ended::kTimeLimit) return {ErrorCode::kLimit, "a PDF that takes longer to read than the limit; save its text as plain text", {}};
  if (run.ended == subprocess::Ended::kOutputLimit) return {ErrorCode::kLimit, "a PDF with more text on its pages than the limit; split it", {}};
  if (run.err.find("assword") != std::string::npos) {
    return {ErrorCode::kUnsupported, "a PDF that asks for a password; open it with the password and save it without one", {}};
  }
  const size_t at = run.err.find("Error: ");
  std::string why = at == std::string::npos ? "" : printable(run.err.substr(at + 7, run.err.find('\n', at) - at - 7));
  if (why.empty()) why = run.ended == subprocess::Ended::kSignal ? "pdftotext ended with signal " + std::to_string(run.code) : "no page can be read";
  return {ErrorCode::kSyntax, "a damaged PDF (" + why + "); try to open and save it anew", {}};
}

class Reading {
 public:
  Reading(std::string_view bytes, const Options& options) : bytes_(bytes), options_(options), begin_(Clock::now()) {}

  Result<Content> read() {
    if (auto error = read_text(); error && sheets_.empty()) return *error;
    if (options_.recognise) recognise();
    Content content = compose(sheets_);
    content.stated.title = std::move(head_.stated.title);
    content.stated.author = std::move(head_.stated.author);
    if (recognised_.words == 0) content.stated.date = std::move(head_.stated.date);   // of a scan it is the day of scanning
    content.quality = std::move(head_.quality);
    if (recognised_.words > 0) content.quality.push_back(recognised_.quality());
    if (content.text.find_first_not_of(" \n\t") == std::string::npos) return empty();
    content.map.replace(static_cast<uint32_t>(content.text.size()), 0, static_cast<uint32_t>(bytes_.size()));
    return content;
  }

 private:
  std::optional<Error> read_text() {
    for (uint32_t first = 1; first <= options_.pages; first += kStretch) {
      const uint32_t last = std::min(first + kStretch - 1, options_.pages);
      Result<subprocess::Output> run = pdftotext(first, last);
      if (!run) return run.error();
      if (sheets_.empty() && !run->ok() && mended_.empty() && run->ended == subprocess::Ended::kExited &&
          run->err.find("assword") == std::string::npos && !(mended_ = with_end(bytes_)).empty()) {
        run = pdftotext(first, last);
        if (!run) return run.error();
        if (run->ok()) truncated("the end of the file is missing; what is left of it was read");
      }
      if (run->code == 99 && !sheets_.empty()) return {};   // the first page wanted is after the last there is
      const size_t before = sheets_.size();
      if (first == 1) read_head(run->out, head_);
      const bool whole = parse_boxes(run->out, first, sheets_);
      for (size_t i = before; i < sheets_.size(); ++i) letters_ += sheets_[i].letters.size();
      if (!run->ok() || !whole) return stopped(*run);
      if (sheets_.size() - before < last - first + 1) return {};
      if (letters_ > options_.output_bytes) {
        truncated("more text than the limit of " + std::to_string(options_.output_bytes >> 20U) + " MB; the rest was not read");
        return {};
      }
    }
    truncated("more pages than the limit of " + std::to_string(options_.pages) + "; the rest was not read");
    return {};
  }

  std::optional<Error> stopped(const subprocess::Output& run) {
    const Error error = refusal(run);
    if (!sheets_.empty()) truncated("read up to page " + std::to_string(sheets_.back().index) + ": " + error.message);
    return error;
  }

  void truncated(std::string why) { head_.quality.push_back({"truncated-container", std::move(why)}); }

  std::string_view source() const { return mended_.empty() ? bytes_ : std::string_view(mended_); }

  Result<subprocess::Output> pdftotext(uint32_t first, uint32_t last) const {
    subprocess::Command command;
    command.argv = {"pdftotext", "-bbox-layout", "-enc", "UTF-8", "-f", std::to_string(first), "-l", std::to_string(last), "/dev/stdin", "-"};
    command.input = source();
    command.limits = {std::max(0.1, options_.seconds - since(begin_)), options_.memory_bytes, options_.output_bytes, 0};
    Result<subprocess::Output> run = subprocess::run(command);
    if (!run && run.error().code == ErrorCode::kNotFound) {
      return Error{ErrorCode::kUnsupported, "a PDF, and the program that reads it is not installed; install the package poppler-utils", {}};
    }
    return run;
  }

  // Pages without a word are drawn and looked at.
  void recognise() {
    const bool any = std::any_of(sheets_.begin(), sheets_.end(), [](const Sheet& s) { return s.words.empty(); });
    if (!any) return;
    if (auto missing = ocr::missing()) {
      unread_ = missing->message;
      if (letters_ > 0) head_.quality.push_back({"pages-without-text", unread_});
      return;
    }
    const auto begin = Clock::now();
    for (Sheet& sheet : sheets_) {
      if (!sheet.words.empty() || sheet.width <= 0 || sheet.height <= 0) continue;
      if (since(begin) > options_.recognise_seconds) {
        truncated("recognised up to page " + std::to_string(sheet.index - 1) + ": the limit of " +
                  std::to_string(static_cast<int>(options_.recognise_seconds)) + " seconds is over");
        return;
      }
      recognise(sheet);
    }
  }

  void recognise(Sheet& sheet) {
    // 300 dots an inch, fewer where a page is larger than some 25 inches
    const double inches = static_cast<double>(sheet.width) * static_cast<double>(sheet.height) / (72.0 * 72.0);
    int dots = 300;
    while (dots > 40 && inches * dots * dots > 55e6) dots -= 10;
    subprocess::Command command;
    command.argv = {"pdftoppm", "-r", std::to_string(dots), "-gray", "-f", std::to_string(sheet.index), "-l", std::to_string(sheet.index), "/dev/stdin"};
    command.input = source();
    command.limits = {60, options_.memory_bytes, 64U << 20U, 0};
    Result<subprocess::Output> drawn = subprocess::run(command);
    if (!drawn || !drawn->ok() || ocr::is_blank(drawn->out)) return;
    Result<std::vector<Sheet>> read = ocr::recognise(drawn->out, dots, recognised_);
    if (!read) {
      unread_ = read.error().message;
      head_.quality.push_back({"page-not-recognised", "page " + std::to_string(sheet.index) + ": " + unread_});
    } else if (!read->empty()) {
      const uint32_t index = sheet.index;
      sheet = std::move(read->front());
      sheet.index = index;
    }
  }

  Error empty() const {
    if (!unread_.empty()) return {ErrorCode::kUnsupported, "a PDF of images without text; " + unread_, {}};
    return {ErrorCode::kEmpty, "a PDF without any text on its pages", {}};
  }

  std::string_view bytes_;
  const Options& options_;
  Clock::time_point begin_;
  std::string mended_;
  std::vector<Sheet> sheets_;
  size_t letters_ = 0;
  Content head_;
  ocr::Tally recognised_;
  std::string unread_;   // why pages without text were not recognised
};

}  // namespace

std::string with_end(std::string_view bytes) {
  for (std::string_view mark : {"/Type /Catalog", "/Type/Catalog"}) {
    const size_t at = bytes.rfind(mark);
    const size_t object = at == bytes.npos ? at : bytes.rfind(" obj", at);
    if (object == bytes.npos || at - object > 4096) continue;
    size_t begin = object;
    size_t blanks = 0;
    while (begin > 0 && ((bytes[begin - 1] >= '0' && bytes[begin - 1] <= '9') || (bytes[begin - 1] == ' ' && blanks++ == 0))) --begin;
    if (blanks == 0 || object - begin > 20) continue;
    return std::string(bytes) + "\ntrailer << /Root " + std::string(bytes.substr(begin, object - begin)) + " R >>\nstartxref\n0\n%%EOF\n";
  }
  return "";
}

Result<Content> read_pdf(std::string_view bytes, const Options& options) { return Reading(bytes, options).read(); }

}  // namespace stemma::read::pdf
