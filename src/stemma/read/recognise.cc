// Counts the evidence in one pass over the pieces, then decides from the strongest kind down.
#include "stemma/read/recognise.h"

#include <algorithm>
#include <string>

#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

using doc::BlockKind;
using doc::Kind;

struct Evidence {
  size_t anchored = 0;      // notes that the text points to
  size_t captions = 0;
  size_t paragraphs = 0;    // of prose
  size_t prose = 0;         // bytes of them
  size_t furniture = 0;     // pieces
  size_t scholarly = 0;     // headings and lines of papers
  size_t official = 0;      // headings and lines of reports
  size_t numbered = 0;      // "2.1 Findings"
  size_t mail = 0;          // header lines of mail at the top
  size_t headings = 0;
  bool report = false;      // the title says that it is one
  bool title = false;
  bool byline = false;
  bool dateline = false;
};

constexpr std::string_view kScholarly[] = {"abstract", "keywords", "key words", "references", "works cited", "bibliography", "literature review",
    "resumen", "palabras clave", "bibliografía", "referencias", "résumé", "mots clés", "bibliographie", "resumo", "palavras-chave",
    "referências", "bibliografia", "zusammenfassung", "schlüsselwörter", "literaturverzeichnis"};
constexpr std::string_view kOfficial[] = {"executive summary", "table of contents", "contents", "recommendations", "key findings", "list of acronyms",
    "acronyms", "foreword", "annex", "appendix", "terms of reference", "resumen ejecutivo", "índice", "recomendaciones", "sumário executivo"};
constexpr std::string_view kReports[] = {"report", "briefing", "background briefing", "research report", "research summary", "assessment", "analysis",
    "summary", "memo", "memorandum", "informe", "rapport", "relatório", "bericht"};
constexpr std::string_view kMail[] = {"From:", "To:", "Cc:", "CC:", "Sent:", "Date:", "Subject:", "Message-ID:", "Reply-To:", "De:", "Asunto:", "Von:", "Betreff:"};

bool begins_with_any(std::string_view line, const auto& list) {
  for (std::string_view word : list) {
    if (line == word || (line.size() > word.size() && line.compare(0, word.size(), word) == 0 && !is_alpha(line[word.size()]))) return true;
  }
  return false;
}

size_t mail_headers(const Draft& draft) {
  size_t n = 0;
  size_t seen = 0;
  for (size_t i = 0; i < draft.lines.size() && seen < 12; ++i) {
    if (draft.lines[i].blank()) continue;
    ++seen;
    for (std::string_view word : kMail) n += draft.ink(i).substr(0, word.size()) == word;
  }
  return n;
}

void weigh(std::string_view s, const doc::Block& block, Evidence& e) {
  if (s.size() <= 60 && !ends_full_stop(s)) {
    const std::string line = plain(s);
    e.scholarly += begins_with_any(line, kScholarly);
    e.official += begins_with_any(line, kOfficial);
    e.numbered += block.kind == BlockKind::kHeading && is_digit(s[0]) && s.find('.') < 4;
  } else if (s.size() <= 400 && std::string_view("AaKkDd").find(s[0]) != std::string_view::npos) {
    const std::string line = plain(s, 24);
    e.scholarly += line.starts_with("abstract") || line.starts_with("keywords") || line.starts_with("doi");
  }
}

Evidence gather(const Draft& draft, const std::vector<Piece>& pieces) {
  Evidence e;
  for (const doc::Note& note : draft.doc.notes) e.anchored += !note.anchors.empty();
  for (const Piece& p : pieces) {
    const std::string_view s = p.of(draft.text());
    switch (p.block.kind) {
      case BlockKind::kTitle:
        e.title = true;
        e.report = begins_with_any(plain(s), kReports);
        break;
      case BlockKind::kByline: e.byline = true; break;
      case BlockKind::kDateline: e.dateline = true; break;
      case BlockKind::kCaption: ++e.captions; break;
      case BlockKind::kFurniture: ++e.furniture; break;
      case BlockKind::kParagraph: case BlockKind::kBlockquote:
        if (s.size() > 80 && ends_sentence(s)) { ++e.paragraphs; e.prose += s.size(); }
        weigh(s, p.block, e);
        break;
      case BlockKind::kHeading: ++e.headings; weigh(s, p.block, e); break;
      default: break;
    }
  }
  e.mail = mail_headers(draft);
  return e;
}

}  // namespace

doc::Kind recognise(const Draft& draft, const std::vector<Piece>& pieces) {
  if (draft.doc.cable) return Kind::kCable;
  if (draft.doc.mail) return Kind::kEmail;
  if (draft.doc.kind != Kind::kText) return draft.doc.kind;   // its own form says what it is
  const Evidence e = gather(draft, pieces);
  if (e.mail >= 3) return Kind::kEmail;
  const bool parts = draft.markdown && e.title && e.headings >= 2 && e.scholarly == 0 && draft.doc.authors.empty();
  if (parts && (e.official >= 1 || e.report || e.anchored >= 2)) return Kind::kReport;
  if (e.anchored >= 5 || (e.anchored >= 2 && e.scholarly + e.captions >= 1)) return Kind::kPaper;
  if (e.prose > 6000 && e.scholarly >= 2) return Kind::kPaper;
  if (e.prose > 4000 && (e.official >= 2 || (e.official >= 1 && e.numbered >= 3))) return Kind::kReport;
  const bool page = draft.doc.source.media_type == "text/html" || e.furniture >= 3;
  if (e.paragraphs >= 3 && e.prose >= 500 && (e.byline || e.dateline || (page && e.title) || (page && e.prose > 1500))) return Kind::kArticle;
  if (e.paragraphs >= 3 && e.title && !draft.doc.date.empty()) return Kind::kArticle;
  return page ? Kind::kWebpage : Kind::kText;
}

}  // namespace stemma::read
