// tesseract reads the image from its standard input and prints a table; the layout of the page
// is found by the same code as for typeset pages (read/pdf/compose.h).
#include "stemma/read/ocr/ocr.h"

#include <algorithm>
#include <cstdlib>

#include "stemma/base/subprocess.h"
#include "stemma/read/pdf/boxes.h"
#include "stemma/read/pdf/compose.h"

namespace stemma::read::ocr {
namespace {

std::vector<std::string> environment() {
  std::vector<std::string> out = {"OMP_THREAD_LIMIT=1"};   // its threads fight over short loops
  if (const char* prefix = std::getenv("TESSDATA_PREFIX")) out.push_back(std::string("TESSDATA_PREFIX=") + prefix);
  return out;
}

// "eng+spa": the installed packs of the languages that stemma knows.
std::string find_languages() {
  const auto run = subprocess::run({.argv = {"tesseract", "--list-langs"}, .limits = {.seconds = 10}, .environment = environment()});
  if (!run || !run->ok()) return "eng";
  const std::string list = "\n" + run->out + "\n" + run->err + "\n";
  std::string out;
  for (const char* code : {"eng", "spa", "fra", "por", "deu"}) {
    if (list.find("\n" + std::string(code) + "\n") == list.npos) continue;
    out += (out.empty() ? "" : "+") + std::string(code);
  }
  return out.empty() ? "eng" : out;
}

const std::string& languages() {
  static const std::string found = find_languages();   // once a process: packs do not come and go
  return found;
}

}  // namespace

std::optional<Error> missing() {
  if (!subprocess::find("tesseract").empty()) return {};
  return Error{ErrorCode::kUnsupported, "an image of text, and the program that recognises it is not installed; install the package tesseract-ocr", {}};
}

Result<std::vector<pdf::Sheet>> recognise(std::string_view image, int dots, Tally& tally, const Limits& limits) {
  if (auto error = missing()) return *error;
  subprocess::Command command;
  command.argv = {"tesseract", "stdin", "stdout", "-l", languages(), "--dpi", std::to_string(dots > 0 ? dots : 300), "tsv"};
  command.input = image;
  command.limits = {limits.seconds, limits.memory_bytes, 64U << 20U, 0};
  command.environment = environment();
  Result<subprocess::Output> run = subprocess::run(command);
  if (!run) return run.error();
  if (run->ended == subprocess::Ended::kTimeLimit) return Error{ErrorCode::kLimit, "an image that takes longer to recognise than the limit", {}};
  std::vector<pdf::Sheet> sheets;
  Tally seen;
  read_tsv(run->out, dots > 0 ? dots : 300, sheets, seen);
  if (!run->ok() && sheets.empty()) {
    if (run->err.find("language") != std::string::npos) {
      return Error{ErrorCode::kUnsupported, "an image of text, and no language pack for it; install the package tesseract-ocr-eng", {}};
    }
    return Error{ErrorCode::kSyntax, "an image that cannot be read: it is damaged, too large, or of a rare kind", {}};
  }
  tally.pages += seen.pages;
  tally.words += seen.words;
  tally.unsure += seen.unsure;
  tally.confidence += seen.confidence;
  return sheets;
}

Result<Content> read_image(std::string_view image, const Limits& limits) {
  Tally tally;
  Result<std::vector<pdf::Sheet>> sheets = recognise(image, 0, tally, limits);
  if (!sheets) return sheets.error();
  Content content = pdf::compose(*sheets);
  if (content.text.find_first_not_of(" \n\t") == std::string::npos) return Error{ErrorCode::kEmpty, "an image in which no word was recognised", {}};
  content.quality.push_back(tally.quality());
  content.map.replace(static_cast<uint32_t>(content.text.size()), 0, static_cast<uint32_t>(image.size()));
  return content;
}

bool is_blank(std::string_view pgm) {
  size_t at = 0;
  for (int line = 0; line < 3; ++line) {
    at = pgm.find('\n', at);
    if (at == pgm.npos) return true;
    ++at;
  }
  const auto dark = std::count_if(pgm.begin() + static_cast<std::ptrdiff_t>(at), pgm.end(), [](char c) { return static_cast<unsigned char>(c) < 160; });
  return dark < 20;
}

}  // namespace stemma::read::ocr
