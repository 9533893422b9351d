// Looked up by binary search: the table is in the order of the names.
#include "stemma/read/tei/layout.h"

#include <algorithm>
#include <array>

namespace stemma::read::tei {
namespace {

constexpr auto kRows = std::to_array<Layout>({
    {"ab", Flow::kBlock, Hint::kParagraph}, {"address", Flow::kBlock}, {"addrLine", Flow::kLine}, {"argument", Flow::kBlock},
    {"attachment", Flow::kBlock}, {"back", Flow::kBlock}, {"biblStruct", Flow::kBlock, Hint::kReference}, {"body", Flow::kBlock},
    {"byline", Flow::kBlock, Hint::kByline}, {"castList", Flow::kBlock}, {"cell", Flow::kCell, Hint::kTableCell}, {"closer", Flow::kBlock},
    {"corr", Flow::kInline}, {"dateline", Flow::kBlock, Hint::kTime}, {"div", Flow::kBlock}, {"div1", Flow::kBlock}, {"div2", Flow::kBlock},
    {"div3", Flow::kBlock}, {"div4", Flow::kBlock}, {"docAuthor", Flow::kBlock, Hint::kByline}, {"docDate", Flow::kBlock},
    {"docImprint", Flow::kBlock}, {"docTitle", Flow::kBlock}, {"epigraph", Flow::kBlock, Hint::kEpigraph}, {"figDesc", Flow::kBlock, Hint::kCaption},
    {"figure", Flow::kBlock}, {"floatingText", Flow::kBlock}, {"formula", Flow::kInline}, {"front", Flow::kBlock},
    {"fw", Flow::kBlock, Hint::kRunning}, {"gap", Flow::kGap}, {"group", Flow::kBlock}, {"head", Flow::kBlock, Hint::kHeading},
    {"item", Flow::kLine, Hint::kItem}, {"l", Flow::kLine}, {"label", Flow::kInline}, {"lb", Flow::kBreak}, {"lg", Flow::kBlock},
    {"list", Flow::kBlock}, {"listBibl", Flow::kBlock}, {"listEvent", Flow::kBlock}, {"listOrg", Flow::kBlock}, {"listPerson", Flow::kBlock},
    {"listPlace", Flow::kBlock}, {"milestone", Flow::kInline}, {"note", Flow::kNote, Hint::kNote}, {"opener", Flow::kBlock},
    {"p", Flow::kBlock, Hint::kParagraph}, {"pb", Flow::kPage}, {"postscript", Flow::kBlock}, {"publisher", Flow::kInline},
    {"q", Flow::kQuote}, {"quote", Flow::kQuote}, {"row", Flow::kRow}, {"said", Flow::kQuote}, {"salute", Flow::kBlock},
    {"script", Flow::kHidden}, {"signed", Flow::kBlock, Hint::kSignature}, {"sp", Flow::kBlock}, {"speaker", Flow::kLine},
    {"stage", Flow::kBlock}, {"style", Flow::kHidden},
    {"table", Flow::kBlock, Hint::kTable}, {"teiHeader", Flow::kHidden}, {"text", Flow::kBlock}, {"titlePage", Flow::kBlock},
    {"titlePart", Flow::kBlock}, {"trailer", Flow::kBlock},
});
static_assert(std::is_sorted(kRows.begin(), kRows.end(), [](const Layout& a, const Layout& b) {
  return std::lexicographical_compare(a.name.begin(), a.name.end(), b.name.begin(), b.name.end(), [](char x, char y) {
    const auto low = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return low(x) < low(y);
  });
}));

constexpr Layout kOther{};

}  // namespace

const Layout& layout_of(std::string_view element) {
  const auto low = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  const auto it = std::lower_bound(kRows.begin(), kRows.end(), element, [&](const Layout& row, std::string_view name) {
    return std::lexicographical_compare(row.name.begin(), row.name.end(), name.begin(), name.end(), [&](char x, char y) { return low(x) < low(y); });
  });
  return it != kRows.end() && it->name == element ? *it : kOther;
}

bool holds_blocks(std::string_view element) {
  constexpr std::string_view kHolders[] = {"body", "front", "back", "div", "div1", "div2", "div3", "div4", "argument", "epigraph", "attachment", "text", "postscript"};
  return std::find(std::begin(kHolders), std::end(kHolders), element) != std::end(kHolders);
}

}  // namespace stemma::read::tei
