// The table, and the texts made from it.
#include "flags.h"

#include <algorithm>
#include <vector>

#include "stemma/text/edit_distance.h"

namespace stemma::cli {
namespace {

constexpr Verb kVerbs[] = {
    {"read", "PATH...", "say what each document is and how it is built",
     "Reads files and folders, and what is inside archives, and prints a card for each\n"
     "document: kind, date and how it is known, header of a telegram, blocks, page\n"
     "furniture, notes, tables, repaired encoding. Nothing is cut out of a document; with\n"
     "--json every block comes with its place in the text.",
     "stemma read letters/  # a card for every document in a folder\n"
     "stemma read --json cable.txt  # everything, one JSON object a line\n"
     "stemma read report.html --tables out/  # its tables as out/report-table-1.csv ...\n"
     "curl -s https://example.org/a.html | stemma read -  # from standard input\n"},
    {"check", "PATH... --against PATH...", "check every quotation against its source",
     "Finds the quotations in each PATH and looks for their words in the documents given\n"
     "with --against. Each gets one verdict (verbatim, emended, elided, silently-elided,\n"
     "spliced, altered, paraphrased, untraceable, not-found), the passage it comes from,\n"
     "what was left out, changed or cut off, and flags that say why that may matter.\n"
     "A verdict speaks of the documents searched: not-found is not false.\n"
     "\n"
     "With --format github each failed quotation is an error at its line and column, not-found\n"
     "is a warning, untraceable a notice, and so is a clean quotation beside which a speaker,\n"
     "date, work or office is wrong. GitHub shows ten of each a step; the exit code counts all.",
     "stemma check article.txt --against cables/  # proofs on the terminal\n"
     "stemma check article.txt --against cables/ --json  # the same as JSON Lines\n"
     "stemma check article.txt --against record.stemma  # all documents of an archive\n"
     "stemma check docs/ --against cables/ --strict --format github  # in a pipeline: mark the lines, stop at doubt\n"
     "stemma check drafts/ --against cables/ notes.txt  # several on both sides\n"},
    {"trace", "[PATH...] [--against PATH...] [-a ARCHIVE]", "find the passages that documents share, and their families",
     "Finds every passage that two documents have in common, word for word or edited, in any\n"
     "order: of all documents of the archive, of the files and folders given as PATH, or with\n"
     "--against only between the one set and the other. It says which words stand for which,\n"
     "and, where dates, quotation marks, attribution or gaps decide it, who has it from whom;\n"
     "else the direction is unknown. What so many documents would have in common by chance is\n"
     "left out. A passage that stands in very many documents is listed once for each of them,\n"
     "against the first.",
     "stemma trace letters/  # who shares what with whom\n"
     "stemma trace drafts/ --against cables/  # only what drafts have from cables\n"
     "stemma trace -a peru.stemma --json  # all of an archive, one object a line\n"},
    {"audit", "PATH... | -a ARCHIVE", "check the figures: sums, shares, changes, units, dates",
     "Finds what can be checked in each document and shows its arithmetic: sums and\n"
     "differences in tables, with or without the word total; percentages against the figures\n"
     "they are made of; the same series in two tables; units that are a thousand times off;\n"
     "claims of the text (from A to B, an increase of p %); the header of a telegram; one\n"
     "event with two days or two tolls in two documents.\n"
     "A printed number stands for an interval, half a unit of its last place to either side:\n"
     "what rounding explains is no finding. What holds is listed too, what could not be\n"
     "checked is not. A finding never says who is right.",
     "stemma audit report.html  # what does not hold, then what does\n"
     "stemma audit papers/ --json  # one finding a line\n"
     "stemma audit papers/ --format html > audit.html  # a page to read and print\n"
     "stemma audit -a record.stemma  # all documents of an archive, and between them\n"
     "stemma audit papers/ --json | grep '\"severity\":\"error\"'  # only what does not add up\n"},
    {"add", "PATH... [-a ARCHIVE]", "read files into an archive, once",
     "Reads files and folders into one archive file (record.stemma, or $STEMMA_ARCHIVE) that\n"
     "search, show, check and export work on. Adding again is free: what is unchanged is not\n"
     "read, a changed file becomes a new version beside the old one. It may be interrupted at\n"
     "any moment and run again. What cannot be read is listed, also by `stemma doctor`.",
     "stemma add cables/ letters.zip  # into record.stemma\n"
     "stemma add -a peru.stemma cables/ --include '*.txt'  # some files of a folder\n"
     "stemma add -a peru.stemma --dry-run cables/  # what would be read\n"
     "stemma add -a peru.stemma --retry  # once more what could not be read\n"},
    {"search", "QUERY [-a ARCHIVE]", "find documents of an archive",
     "Finds what answers the query, the best first, with the places in each document. All words\n"
     "must be there (OR, -word and brackets say otherwise), in any inflected form or spelling;\n"
     "\"phrases\", \"near words\"~5, slips~1, begin*, =exact, /regular expressions/, and fields:\n"
     "title: subject: kind: date: from: to: tags: class: signed: and more. docs/guide/search.md\n"
     "has the whole grammar. Put the query in single quotes, for the shell leaves those alone.",
     "stemma search '\"free trade\" kind:cable date:2005..2009' -a peru.stemma  # all three hold\n"
     "stemma search 'tags:\"human rights\" from:lima -subject:visit' --order date --facets  # newest first, with counts\n"
     "stemma search 09LIMA1669  # the cable, and what cites it\n"
     "stemma search 'economic polic*' --explain  # how the query is read, word by word\n"
     "stemma search --batch queries.txt --json  # one query a line, all answers\n"},
    {"show", "ADDRESS... [-a ARCHIVE]", "print a document of an archive, and what it belongs to",
     "ADDRESS is an id or its first digits, a path or its end, or the number of a cable in any\n"
     "spelling; with #p5 behind it a paragraph, with :120-188 a span of the text. Prints the text\n"
     "with its structure, then who signed, the sections of the cable, the telegrams before and\n"
     "after it, what it cites (✓ in the archive, ? missing), what cites it, copies and versions.\n"
     "Exit code 1 if nothing is called so.",
     "stemma show 09LIMA1669  # a cable by its number; all its sections\n"
     "stemma show 'Lima 1669#p5'  # its paragraph 5, with what stands around it\n"
     "stemma show letters.zip!/a.eml --raw  # the source bytes\n"
     "stemma show 5f0c12 --json  # everything, as one JSON object\n"},
    {"missing", "[-a ARCHIVE]", "list the cables that are cited and not in the archive",
     "Every cable that documents of the archive cite and the archive lacks: how often it is\n"
     "cited, and by whom, the most cited first. Copies and sections of one citing cable count\n"
     "once. Exit code 1 if there are none.",
     "stemma missing -a peru.stemma  # what to ask for next\n"
     "stemma missing -a peru.stemma --csv > request.csv  # for a spreadsheet\n"},
    {"doctor", "[-a ARCHIVE]", "say what is installed, and whether an archive is sound",
     "Without an archive: version, and which programs for PDF and scans are there. With one:\n"
     "its format and sizes, a check of its integrity, and every file that could not be read,\n"
     "with the reason.",
     "stemma doctor  # what is installed\n"
     "stemma doctor -a peru.stemma  # the state of an archive\n"},
    {"dossier", "-o OUT.html PATH... --against PATH...", "write the check as one HTML file",
     "Checks like `check`, and writes one HTML file that opens anywhere, without network:\n"
     "every quotation beside its source, left-out words in place, flags in words; then the\n"
     "figures of the checked documents that do not hold, in their tables, and those that do.",
     "stemma dossier -o dossier.html article.txt --against cables/  # then open dossier.html\n"},
    {"serve", "[-a ARCHIVE] [--port N]", "open an archive in the browser: the workbench, on this machine only",
     "Serves the workbench and its API on 127.0.0.1 until it is interrupted: search, reading, quotations\n"
     "beside their sources, families, figures, adding. Prints the address to open, with a token that only\n"
     "you have; pages from elsewhere are refused. Nothing is sent to any other machine.",
     "stemma serve -a peru.stemma  # then open the address it prints\n"
     "stemma serve --port 0  # on any port that is free\n"},
    {"export", "FORMAT [PATH...]", "write documents in the format of another program",
     "FORMAT is one of csv (spreadsheets), jsonl (everything that was read), ris, bibtex,\n"
     "csl-json (reference managers), ftm (FollowTheMoney, for Aleph), w3c (Web Annotations),\n"
     "graphml (documents and what joins them). Without PATH, the documents of the archive.\n"
     "Every export says how it came about: version, archive and its hash, choice, date. With\n"
     "SOURCE_DATE_EPOCH set, the same documents give the same bytes on any day.\n"
     "docs/guide/export.md says what stands where in each format.",
     "stemma export ris -o record.ris  # all of the archive, for Zotero, with archival citations\n"
     "stemma export csv --query 'from:lima date:2005'  # what a search finds, all of it\n"
     "stemma export graphml cables/ -o cables.graphml  # who cites whom, and what is missing\n"
     "stemma export csv --list chosen.txt  # the documents whose ids are listed\n"},
};

constexpr Flag kFlags[] = {
    {"check dossier", "--against", "", "PATH...", Takes::kMany,
     "files, folders and archives to search for the sources; as many as follow"},
    {"trace", "--against", "", "PATH...", Takes::kMany, "the other set: files, folders and archives; as many as follow"},
    {"check", "--strict", "", "", Takes::kNothing, "exit code 1 also for not-found and untraceable: for everything that is not clean"},
    {"check", "--format", "", "FORMAT", Takes::kOne,
     "text, json (as --json), or github: annotations for a review (workflow commands)"},
    {"audit", "--format", "", "FORMAT", Takes::kOne,
     "text, json (as --json), html: one page with the tables redrawn, or claimreview: ClaimReview objects of schema.org (JSON-LD)"},
    {"audit", "--copies", "", "", Takes::kNothing, "also numbers that changed between a quotation or a copy and its source, among the documents audited"},
    {"trace audit add search show missing doctor export", "--archive", "-a", "ARCHIVE", Takes::kOne, "the archive; without it $STEMMA_ARCHIVE, or record.stemma"},
    {"serve", "--archive", "-a", "ARCHIVE", Takes::kOne, "the archive; without it $STEMMA_ARCHIVE, or record.stemma"},
    {"serve", "--port", "", "N", Takes::kOne, "listen on this port; 0: any that is free. Without it 8765, or any if that is taken"},
    {"serve", "--color", "", "WHEN", Takes::kOne, "always, never, or auto: on a terminal unless NO_COLOR is set"},
    {"serve", "--help", "-h", "", Takes::kNothing, "this text"},
    {"add", "--reference", "", "", Takes::kNothing,
     "for a new archive: keep no source bytes, refer to the files where they lie"},
    {"add", "--include", "", "GLOB...", Takes::kMany, "of folders, only files whose path or name matches"},
    {"add", "--exclude", "", "GLOB...", Takes::kMany, "no files whose path or name matches"},
    {"add", "--dry-run", "", "", Takes::kNothing, "say what would be read, and write nothing"},
    {"add", "--retry", "", "", Takes::kNothing, "read again what could not be read; with no PATH, all of it"},
    {"search", "--limit", "", "N", Takes::kOne, "show N documents; without it 20"},
    {"search", "--offset", "", "N", Takes::kOne, "pass over the first N: the next page"},
    {"search", "--order", "", "ORDER", Takes::kOne, "relevance, or date: newest first"},
    {"search", "--facets", "", "", Takes::kNothing, "how many of each kind, year, sender, TAG …; with --json always"},
    {"search", "--explain", "", "", Takes::kNothing, "how the query was read, and what each word stands for"},
    {"search", "--no-stem", "", "", Takes::kNothing, "no inflected forms: policy does not find policies"},
    {"search", "--no-variants", "", "", Takes::kNothing, "no other diacritics and spellings: Garcia does not find García"},
    {"search", "--exact", "", "", Takes::kNothing, "neither: words as they stand"},
    {"search", "--batch", "", "FILE", Takes::kOne, "queries from FILE, one a line; a line that cannot be read stops nothing"},
    {"dossier", "--output", "-o", "FILE", Takes::kOne, "the HTML file to write; - for standard output"},
    {"read", "--tables", "", "FOLDER", Takes::kOne,
     "write every table found to a CSV file of its own in FOLDER"},
    {"export", "--output", "-o", "FILE", Takes::kOne, "the file to write, instead of standard output"},
    {"export", "--query", "", "QUERY", Takes::kOne, "only the documents of the archive that answer QUERY, as in stemma search"},
    {"export", "--list", "", "FILE", Takes::kOne, "only the documents whose ids stand in FILE, one a line"},
    {"export", "--versions", "", "", Takes::kNothing, "also documents of the archive that a newer version has replaced"},
    {"read check trace audit add search show missing doctor", "--json", "", "", Takes::kNothing, "one JSON object a line, a summary last (docs/schema/)"},
    {"show", "--raw", "", "", Takes::kNothing, "the source bytes and nothing else; of a part, those it was read from"},
    {"show", "--furniture", "", "", Takes::kNothing, "print menus, advertisements and page lines in full"},
    {"missing", "--csv", "", "", Takes::kNothing, "as a table for a spreadsheet"},
    {"read", "--values", "", "", Takes::kNothing, "with --json: every date and number that the text mentions, with its value"},
    {"read add", "--encoding", "", "NAME", Takes::kOne, "read plain text in this encoding instead of detecting it"},
    {"read add", "--text-column", "", "NAME", Takes::kOne, "the column of texts in JSON Lines and CSV; without it: text"},
    {"read check trace audit add dossier export", "--threads", "", "N", Takes::kOne,
     "use N threads instead of one a core; results do not depend on it"},
    {"read check trace audit add search show missing doctor", "--color", "", "WHEN", Takes::kOne, "always, never, or auto: on a terminal unless NO_COLOR is set"},
    {"read check trace audit add search show missing doctor dossier export", "--help", "-h", "", Takes::kNothing, "this text"},
};

constexpr std::string_view kExits =
    "0  done, nothing wrong found\n"
    "1  a check failed: a source is known, and words are changed, joined, left out\n"
    "   silently, or left out with a change of meaning; a figure does not hold\n"
    "   (check --strict: any quotation that is not clean)\n"
    "2  an error, or a partial result: some file could not be read\n";

std::string indent(std::string_view text, std::string_view by) {
  std::string out;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    out.append(by).append(text.substr(0, end)).append("\n");
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string spelled(const Flag& f) {
  std::string out;
  if (!f.letter.empty()) out.append(f.letter).append(", ");
  out.append(f.name);
  if (!f.value.empty()) out.append(" ").append(f.value);
  return out;
}

std::string pad(std::string text, size_t width) {
  text.append(text.size() < width ? width - text.size() : 1, ' ');
  return text;
}

// "command  # remark" lines, the remarks under each other.
std::string examples(const Verb& verb) {
  std::string out;
  std::string_view rest = verb.examples;
  while (!rest.empty()) {
    const size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    const size_t mark = line.find("  # ");
    out.append("  ").append(line.substr(0, mark)).append("\n      ").append(line.substr(mark + 4)).append("\n");
    rest.remove_prefix(end + 1);
  }
  return out;
}

struct Nearest {
  std::string_view typed;
  std::string_view name;
  uint32_t best = 3;  // farther than two slips is another word

  void offer(std::string_view candidate) {
    if (typed.size() > 64) return;
    uint32_t d = text::edit_distance(typed, candidate, 3);
    if (typed.size() >= 3 && candidate.starts_with(typed)) d = std::min(d, 1U);
    if (d < best) {
      best = d;
      name = candidate;
    }
  }
};

}  // namespace

std::span<const Verb> verbs() { return kVerbs; }
std::span<const Flag> flags() { return kFlags; }

const Verb* find_verb(std::string_view name) {
  const auto it = std::find_if(std::begin(kVerbs), std::end(kVerbs), [&](const Verb& v) { return v.name == name; });
  return it == std::end(kVerbs) ? nullptr : it;
}

bool applies(const Flag& flag, std::string_view verb) {
  std::string_view rest = flag.verbs;
  while (!rest.empty()) {
    const size_t end = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, end) == verb) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

std::string overview() {
  std::string out =
      "stemma: back to the source. Reads a pile of documents and checks every quotation\n"
      "against the passage it comes from.\n\nUsage: stemma VERB ...\n\n";
  for (const Verb& v : kVerbs) out += pad("  " + std::string(v.name), 12) + std::string(v.purpose) + "\n";
  out += pad("  help", 12) + "this text; help VERB for one of them\n\nExamples:\n";
  for (const Verb& v : kVerbs) {
    const std::string all = examples(v);
    out += all.substr(0, all.find('\n', all.find('\n') + 1) + 1);
  }
  out += "\nExit codes:\n" + indent(kExits, "  ");
  out += "\nstemma --version prints the version. Nothing is ever sent over a network.\n";
  return out;
}

std::string help(const Verb& verb) {
  std::string out = "stemma " + std::string(verb.name) + ": " + std::string(verb.purpose) + "\n\nUsage: stemma " +
                    std::string(verb.name) + " " + std::string(verb.operands) + " [flags]\n\n" +
                    std::string(verb.teach) +
                    (verb.operands.find("PATH") == std::string_view::npos ? "" : "\n\nPATH is a file, a folder (all files in it), or - for standard input.") +
                    "\n\nFlags:\n";
  for (const Flag& f : kFlags) {
    if (applies(f, verb.name)) out += pad("  " + spelled(f), 22) + std::string(f.help) + "\n";
  }
  return out + "\nExamples:\n" + examples(verb) + "\nExit codes:\n" + indent(kExits, "  ");
}

std::string markdown() {
  std::string out =
      "# The command line\n\n<!-- Written by `stemma help --markdown`; a test compares the two. -->\n\n"
      "`PATH` is a file, a folder (all files in it), or `-` for standard input. Flags may stand\n"
      "anywhere; `--against` takes all paths that follow it, up to the next flag.\n";
  for (const Verb& v : kVerbs) {
    out += "\n## stemma " + std::string(v.name) + "\n\n";
    out += "`stemma " + std::string(v.name) + " " + std::string(v.operands) + "`: " + std::string(v.purpose) + ".\n\n";
    out += std::string(v.teach) + "\n\n| flag | meaning |\n| --- | --- |\n";
    for (const Flag& f : kFlags) {
      if (applies(f, v.name)) out += "| `" + spelled(f) + "` | " + std::string(f.help) + " |\n";
    }
    out += "\n```\n" + examples(v) + "```\n";
  }
  return out + "\n## Exit codes\n\n```\n" + std::string(kExits) + "```\n\n`stemma --version` prints the version.\n";
}

std::string_view nearest_verb(std::string_view typed) {
  Nearest nearest{typed, {}};
  for (const Verb& v : kVerbs) nearest.offer(v.name);
  nearest.offer("help");
  return nearest.name;
}

std::string_view nearest_flag(std::string_view typed, std::string_view verb) {
  Nearest nearest{typed, {}};
  for (const Flag& f : kFlags) {
    if (applies(f, verb)) nearest.offer(f.name);
  }
  return nearest.name;
}

}  // namespace stemma::cli
