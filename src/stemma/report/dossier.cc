// The page: head with the policy, masthead with counts and filter, a strip of links to
// every quotation and a table of them, the proofs document by document, the documents by date, families, the collection, the method.
#include "stemma/report/dossier.h"

#include "stemma/base/sha256.h"
#include "stemma/report/assets.h"
#include "stemma/report/audit_html.h"
#include "stemma/report/dossier_parts.h"
#include "stemma/report/tally.h"
#include "stemma/report/version.h"
#include "stemma/report/words.h"

namespace stemma::report {
namespace {

// Base64 (RFC 4648) of a hash given in hexadecimal, as a policy wants it.
std::string base64_of_hex(std::string_view hex) {
  constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto nibble = [](char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); };
  std::string out;
  unsigned bits = 0;
  unsigned n = 0;
  for (const char c : hex) {
    bits = (bits << 4U | nibble(c)) & 0xFFFFU;
    n += 4;
    if (n >= 6) {
      n -= 6;
      out += kDigits[bits >> n & 63U];
    }
  }
  if (n > 0) out += kDigits[bits << (6 - n) & 63U];
  while (out.size() % 4 != 0) out += '=';
  return out;
}

std::string hash(std::string_view content) { return "'sha256-" + base64_of_hex(sha256_hex(content)) + "'"; }

const std::string& style() {
  static const std::string both = std::string(kStyle) + std::string(kAuditStyle);
  return both;
}

std::string title(const engine::CheckReport& report) {
  if (report.checked.size() == 1) return short_name(report.checked.front().entry);
  return count(report.checked.size(), "document", "documents");
}

void write_head(Html& h, const engine::CheckReport& report) {
  h.raw("<!doctype html>\n").open("html", "lang=\"en\"").open("head").raw("<meta charset=\"utf-8\">");
  h.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src " + hash(style()) +
        "; script-src " + hash(kScript) + "; base-uri 'none'; form-action 'none'\">");
  h.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
  h.raw("<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"referrer\" content=\"no-referrer\">");
  h.element("title", "", "Dossier: " + title(report));
  h.open("style").raw(style()).close("style").close("head").raw("\n");
}

// Every quotation as its number and sign: the whole check at a glance.
void write_strip(Html& h, const engine::CheckReport& report) {
  h.open("nav", "aria-label=\"Quotations\" class=\"strip\"");
  size_t number = 0;
  for (size_t i = 0; i < report.checked.size(); ++i) {
    const engine::CheckedDocument& d = report.checked[i];
    h.open("p")
        .open("a", "class=\"doc\" href=\"#s" + std::to_string(i + 1) + "\"")
        .text(short_name(d.entry))
        .close("a")
        .raw(" ");
    for (const trace::CheckedQuotation& q : d.quotations) {
      const std::string n = std::to_string(++number);
      const std::string verdict = std::string(trace::name(q.verdict)) + (q.clean ? ", clean" : "");
      h.open("a", "class=\"" + std::string(state(q)) + "\" href=\"#q" + n + "\" title=\"" + verdict + "\"");
      h.text(n)
          .element("span", "aria-hidden=\"true\"", sign(q))
          .element("span", "class=\"quiet\"", " " + verdict)
          .close("a")
          .raw(" ");
    }
    h.close("p");
  }
  h.close("nav");
}

void write_documents(Html& h, const engine::CheckReport& report, const Figures& figures) {
  size_t number = 0;
  for (size_t i = 0; i < report.checked.size(); ++i) {
    const engine::CheckedDocument& d = report.checked[i];
    const std::string n = std::to_string(i + 1);
    h.raw("\n").open("section", "class=\"document\" aria-labelledby=\"s" + n + "\"");
    h.element("h2", "id=\"s" + n + "\"", short_name(d.entry));
    h.element("p", "class=\"lead\"",
              count(d.quotations.size(), "quotation", "quotations") + ", checked against " +
                  count(d.searched, "document", "documents") + " of " + report.against);
    write_card(h, d.entry, "What it is");
    for (size_t q = 0; q < d.quotations.size(); ++q) write_quotation(h, report, i, q, ++number);
    if (i < figures.size()) write_figures(h, *d.entry.document, figures[i]);
    h.close("section");
  }
}

}  // namespace

std::string dossier_html(const engine::CheckReport& report, const Figures& figures, const std::string& fingerprint) {
  Html h;
  write_head(h, report);
  h.open("body").raw("<a class=\"skip\" href=\"#proofs\">To the quotations</a>");
  h.open("header", "class=\"masthead\"").element("p", "class=\"brand\"", "stemma · back to the source");
  h.element("h1", "", "Quotations beside their sources");
  write_counts(h, report);
  write_strip(h, report);
  write_table(h, report);
  write_legend(h);
  h.close("header").open("main", "id=\"proofs\"");
  write_documents(h, report, figures);
  write_timeline(h, report);
  write_families(h, report);
  write_collection(h, report);
  write_method(h, report, fingerprint);
  h.close("main").open("footer");
  h.text("Written by stemma " + std::string(kVersion) +
         ". The same documents give the same pages. A verdict speaks of the documents searched, "
         "never of the truth of a statement; what to make of it is the reader’s to say.");
  h.close("footer").open("script").raw(kScript).close("script").close("body").close("html").raw("\n");
  return h.take();
}

}  // namespace stemma::report
