// Lines with their level of '>' first: runs of a level or deeper are spans. Then, among
// the unquoted lines, the first that begins an earlier message whole.
#include "stemma/read/mail/quoted.h"

#include <algorithm>
#include <array>

namespace stemma::read::mail {
namespace {

using namespace std::string_view_literals;

constexpr uint32_t kDeepest = 12;

struct Row {
  uint32_t begin = 0;
  uint32_t end = 0;            // without the line end
  uint32_t level = 0;
  std::string_view words;      // behind the signs, trimmed
};

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

std::vector<Row> rows_of(std::string_view text) {
  std::vector<Row> rows;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    Row r;
    r.begin = static_cast<uint32_t>(at);
    r.end = static_cast<uint32_t>(end);
    size_t i = at;
    while (i < end && (text[i] == '>' || (text[i] == ' ' && r.level > 0 && i + 1 < end && text[i + 1] == '>'))) {
      r.level += text[i] == '>' ? 1 : 0;
      ++i;
    }
    r.level = std::min(r.level, kDeepest);
    r.words = trim(text.substr(i, end - i));
    rows.push_back(r);
    at = end + 1;
  }
  return rows;
}

bool has_digit(std::string_view s) {
  return std::any_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "On 3 May 2004 at 10:15, Ana Ruiz <ana@example.org> wrote:", on one line or two.
bool introduces(std::string_view s) {
  constexpr std::array kEnds = {"wrote:"sv, "writes:"sv, "escribió:"sv, "écrit :"sv, "écrit:"sv, "escreveu:"sv, "schrieb:"sv};
  if (s.size() > 300) return false;
  const bool says = std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view e) { return s.ends_with(e); });
  return says && (has_digit(s) || s.find('@') != s.npos);
}

// German puts the verb before the name: "Am 3. Mai 2004 um 10:15 schrieb Ana Ruiz:".
bool introduces_german(std::string_view s) {
  return s.size() < 300 && s.starts_with("Am ") && s.ends_with(":") && s.find(" schrieb ") != s.npos && has_digit(s);
}

bool is_divider(std::string_view s) {
  constexpr std::array kWords = {"Original Message"sv, "Forwarded message"sv, "Forwarded Message"sv, "Mensaje original"sv, "Mensaje reenviado"sv,
                                 "Message d'origine"sv, "Message transféré"sv, "Mensagem original"sv, "Mensagem encaminhada"sv,
                                 "Ursprüngliche Nachricht"sv, "Weitergeleitete Nachricht"sv, "Original message"sv};
  if (!s.starts_with("--")) return s == "Begin forwarded message:";
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return s.find(w) != s.npos; });
}

// Three or more of the fields that mail programs print above an earlier message.
bool is_header_block(const std::vector<Row>& rows, size_t i) {
  constexpr std::array kFirst = {"From:"sv, "De:"sv, "De :"sv, "Von:"sv};
  constexpr std::array kNext = {"Sent:"sv, "Date:"sv, "To:"sv, "Cc:"sv, "Subject:"sv, "Enviado:"sv, "Enviado el:"sv, "Fecha:"sv, "Para:"sv,
                                "Asunto:"sv, "Envoyé :"sv, "Envoyé:"sv, "À :"sv, "Objet :"sv, "Objet:"sv, "Enviada:"sv, "Assunto:"sv,
                                "Gesendet:"sv, "An:"sv, "Betreff:"sv};
  const auto begins = [](std::string_view s, const auto& names) {
    return std::any_of(names.begin(), names.end(), [&](std::string_view n) { return s.starts_with(n); });
  };
  if (!begins(rows[i].words, kFirst)) return false;
  int fields = 0;
  for (size_t k = i + 1; k < std::min(rows.size(), i + 8); ++k) fields += begins(rows[k].words, kNext) ? 1 : 0;
  return fields >= 2;
}

// The row that introduces the quotation which begins at row `i`; `i` if none does.
size_t introduction(const std::vector<Row>& rows, size_t i) {
  size_t k = i;
  while (k > 0 && i - k < 2 && rows[k - 1].words.empty()) --k;
  if (k == 0) return i;
  const std::string_view last = rows[k - 1].words;
  if (introduces(last) || introduces_german(last)) return k - 1;
  if (k >= 2 && last.size() < 200 && rows[k - 2].words.size() < 200) {
    const std::string both = std::string(rows[k - 2].words) + " " + std::string(last);
    if ((introduces(both) && !introduces(last)) || introduces_german(both)) return k - 2;
  }
  return i;
}

}  // namespace

std::vector<doc::QuotedMail> quoted(std::string_view text, uint32_t begin) {
  const std::vector<Row> rows = rows_of(text);
  std::vector<doc::QuotedMail> out;
  uint32_t whole = 0;    // levels of whole messages above this row
  for (size_t i = 0; i < rows.size(); ++i) {
    const uint32_t above = i == 0 ? 0 : rows[i - 1].level;
    for (uint32_t level = above + 1; level <= rows[i].level; ++level) {       // runs that begin here
      size_t end = i;
      while (end + 1 < rows.size() && rows[end + 1].level >= level) ++end;
      const size_t first = level == 1 ? introduction(rows, i) : i;
      out.push_back({{begin + rows[first].begin, begin + rows[end].end}, whole + level});
    }
    const bool opens = rows[i].level == 0 && whole < kDeepest && i > 0 && (is_divider(rows[i].words) || is_header_block(rows, i));
    const bool of_divider = opens && i > 0 && (is_divider(rows[i - 1].words) || (i > 1 && rows[i - 1].words.empty() && is_divider(rows[i - 2].words)));
    if (opens && !of_divider) out.push_back({{begin + rows[i].begin, begin + rows.back().end}, ++whole});
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return out;
}

std::optional<Span> signature(std::string_view text, uint32_t begin, const std::vector<doc::QuotedMail>& quoted) {
  size_t end = quoted.empty() ? text.size() : quoted.front().span.begin - begin;
  for (const std::string_view mark : {"\n-- \n"sv, "\n--\n"sv}) {
    const size_t at = text.substr(0, end).rfind(mark);
    if (at == text.npos) continue;
    while (end > at && (text[end - 1] == '\n' || text[end - 1] == ' ')) --end;
    if (end > at + mark.size() && end - at < 2000) return Span{begin + static_cast<uint32_t>(at + 1), begin + static_cast<uint32_t>(end)};
  }
  return {};
}

}  // namespace stemma::read::mail
