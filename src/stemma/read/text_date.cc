// Lines of the head first: "Place, date" or a formula of signing. Then, from the end
// backwards, a paragraph that begins with such a formula.
#include "stemma/read/text_date.h"

#include <algorithm>

#include "stemma/read/date.h"
#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

using doc::BlockKind;

constexpr size_t kHeadPieces = 8;
constexpr size_t kClosingPieces = 200;   // annexes may follow
constexpr std::string_view kFormulas[] = {"done at ", "done in ", "given at ", "given in ", "in witness whereof", "hecho en ", "dado en ",
    "fait à ", "fait a ", "feito em ", "geschehen zu ", "geschehen in "};
constexpr std::string_view kHeadFormulas[] = {"signed at ", "signed in ", "firmado en ", "signé à ", "assinado em ", "unterzeichnet in ",
    "adopted at ", "adopted in ", "issued at ", "issued in "};

bool begins(const std::string& line, const auto& formulas) {
  return std::any_of(std::begin(formulas), std::end(formulas), [&](std::string_view f) { return line.starts_with(f); });
}

// "Port Kelst, ": up to four capitalised words and a comma.
bool is_place(std::string_view s) {
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
  if (s.size() < 3 || s.back() != ',' || count_words(s, 6) > 4) return false;
  for (size_t at = 0; at < s.size(); at = std::min(s.find(' ', at), s.size() - 1) + 1) {
    if (!is_upper(s[at]) && static_cast<unsigned char>(s[at]) < 0x80 && s.substr(at, 3) != "de ") return false;
  }
  return true;
}

std::string date_of_head_line(std::string_view line) {
  if (line.size() > 120) return {};
  const auto date = find_date(line);
  if (!date || date->iso.size() < 10) return {};
  const std::string_view behind = line.substr(date->span.end);
  if (behind.find_first_not_of(" .") != behind.npos) return {};
  const std::string folded = plain(line);
  const bool states = is_place(line.substr(0, date->span.begin)) || begins(folded, kFormulas) || begins(folded, kHeadFormulas);
  return states ? date->iso : std::string();
}

std::string date_of_head(const Draft& draft, const std::vector<Piece>& pieces) {
  size_t seen = 0;
  for (size_t i = 0; i < pieces.size() && seen < kHeadPieces; ++i) {
    if (pieces[i].furniture()) continue;
    ++seen;
    std::string_view s = pieces[i].of(draft.text());
    if (pieces[i].block.kind == BlockKind::kTitle) continue;
    if (s.size() > 400) break;
    while (!s.empty()) {
      const size_t end = std::min(s.find('\n'), s.size());
      if (std::string iso = date_of_head_line(s.substr(0, end)); !iso.empty()) return iso;
      s.remove_prefix(std::min(end + 1, s.size()));
    }
  }
  return {};
}

std::string date_of_closing(const Draft& draft, const std::vector<Piece>& pieces) {
  const size_t first = pieces.size() > kClosingPieces ? pieces.size() - kClosingPieces : 0;
  for (size_t i = pieces.size(); i > first; --i) {
    const Piece& p = pieces[i - 1];
    if (p.block.kind != BlockKind::kParagraph && p.block.kind != BlockKind::kHeading && p.block.kind != BlockKind::kItem) continue;
    const std::string_view s = p.of(draft.text());
    if (!begins(plain(s, 40), kFormulas)) continue;
    if (const auto date = find_date(s); date && date->iso.size() == 10) return date->iso;
  }
  return {};
}

}  // namespace

void find_text_date(Draft& draft, const std::vector<Piece>& pieces) {
  if (!draft.doc.date.empty() || draft.doc.cable) return;
  std::string iso = date_of_head(draft, pieces);
  if (iso.empty() && draft.doc.kind != doc::Kind::kArticle) iso = date_of_closing(draft, pieces);
  if (iso.empty()) return;
  draft.doc.date = std::move(iso);
  draft.doc.date_from = doc::DateFrom::kText;
}

}  // namespace stemma::read
