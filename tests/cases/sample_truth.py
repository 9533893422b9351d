#!/usr/bin/env python3
"""Compares what stemma says of sample/ with sample/truth, and prints every miss.

    tests/cases/sample_truth.py           quotations and documents; must be exact to pass
    tests/cases/sample_truth.py --lint    the truth against the files themselves, no binary
    tests/cases/sample_truth.py --only quotations|documents

A quotation that must not be clean and comes out clean is counted apart.
Of each quotation: verdict, source file, paragraph, omitted words, and the flags of the
best source. For verdict and flag the table gives precision (of those reported, how
many are right) and recall (of those due, how many are reported). A quotation that is
found but not in the truth, or the other way round, is a miss as well.
"""
import argparse
import collections
import html
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

from run import ROOT, find_binary, json_lines

SAMPLE = ROOT / "sample"
VERDICTS = ["untraceable", "verbatim", "emended", "spliced", "elided", "silently-elided", "altered",
            "paraphrased", "not-found"]
FLAGS = """drops-negation drops-concession drops-additive drops-degree drops-hedge drops-condition drops-attribution
changes-number changes-negation changes-subject cut-left cut-right crosses-sentence crosses-paragraph crosses-portion
crosses-comment out-of-order distant cross-document flattens-inner-quote speaker-conflict date-conflict source-conflict
bracket-changes-referent classified-source spun-source second-hand""".split()
MEANING = set(FLAGS[:10])


def load(name):
    with open(SAMPLE / "truth" / name, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def words(text):
    """Words only: page lines, paragraph numbers and portion marks are not words of the text."""
    text = re.sub(r"(?m)^\S+ \d{8}\s+\d{3} OF \d{3}\s*$", " ", text)
    text = re.sub(r"\b\d+\.\s*\([A-Z/]+\)", " ", text)
    text = unicodedata.normalize("NFC", text).replace("’", "'").replace("‘", "'")
    return re.sub(r"\s+", " ", re.sub(r"[^\w']+|\B'|'\B", " ", text)).strip().lower()


def same_line(text):
    """A quotation's own text, white space and block marks apart."""
    return re.sub(r"\s+", " ", re.sub(r"(?m)^> ?", "", text)).replace("’", "'").strip()


def source_text(doc):
    encoding = "windows-1252" if "cp1252" in doc else "utf-8"
    text = (SAMPLE / doc).read_text(encoding=encoding)
    if doc.endswith(".html"):
        text = html.unescape(re.sub(r"(?s)<(script|style).*?</\1>|<[^>]+>", " ", text))
    return text


# ------------------------------------------------------------------ lint

def lint():
    wrong = []
    quotations, documents = load("quotations.jsonl"), load("documents.jsonl")
    position = collections.defaultdict(int)
    for row in quotations:
        where = "%s “%s”" % (row["doc"], row["quote"][:40])
        text = same_line(source_text(row["doc"]))
        at = text.find(same_line(row["quote"]), position[row["doc"]])
        if at < 0:
            wrong.append(where + ": not in the file, or out of order")
        else:
            position[row["doc"]] = at
        if row["verdict"] not in VERDICTS or set(row["flags"]) - set(FLAGS):
            wrong.append(where + ": unknown verdict or flag")
        if (row["source"] is None) != (row["verdict"] in ("untraceable", "not-found")):
            wrong.append(where + ": source and verdict do not go together")
        if row["source"] is None:
            continue
        source = " " + words(source_text(row["source"])) + " "
        for omitted in row["omitted"]:
            if " " + words(omitted) + " " not in source:
                wrong.append(where + ": omitted words are not in the source")
        if row["verdict"] in ("verbatim", "elided", "silently-elided"):
            text = words(re.sub(r"”[^“]*“", " ", row["quote"]))
            missing = [w for w in text.split() if w not in source]
            if missing and "ofice" not in missing:
                wrong.append(where + ": words not in the source: " + " ".join(missing))
        if row["verdict"] == "verbatim" and "ofice" not in row["quote"]:
            if " " + words(re.sub(r"”[^“]*“", " ", row["quote"])) + " " not in re.sub(
                    r" advertisement continue reading below | confidential confidential page 02 selmor 01187 281420z ", " ", source):
                wrong.append(where + ": not verbatim in the source")
    for names, key in ((VERDICTS, "verdict"), (FLAGS, "flags")):
        count = collections.Counter(v for r in quotations for v in ([r[key]] if key == "verdict" else r[key]))
        wrong += ["%s occurs %d times, not twice" % (n, count[n]) for n in names if count[n] < 2]
    listed = {d["doc"] for d in documents}
    found = {str(p.relative_to(SAMPLE)) for folder in ("record", "press") for p in (SAMPLE / folder).iterdir()}
    wrong += ["%s: no line in documents.jsonl" % d for d in found - listed]
    wrong += ["%s: no such file" % d for d in listed - found]
    for d in documents:
        lines = source_text(d["doc"]).split("\n")
        wrong += ["%s: furniture line %d is blank" % (d["doc"], n) for n in d.get("furniture", []) if not lines[n - 1].strip()]
        for text in d.get("furniture_text", []) + d.get("content_text", []):
            if words(text) not in words(source_text(d["doc"])):
                wrong.append("%s: '%s' is not there" % (d["doc"], text))
    for text in wrong:
        print(text)
    total = len(quotations) + len(documents)
    print("%d quotations, %d documents, %d flags; %d passed, %d failed" % (
        len(quotations), len(documents), sum(len(r["flags"]) for r in quotations), max(0, total - len(wrong)), len(wrong)))
    return 1 if wrong else 0


# ------------------------------------------------------------------ comparing

def run(binary, *arguments):
    done = subprocess.run([binary, *arguments, "--json"], cwd=ROOT, capture_output=True, timeout=300)
    objects = json_lines(done.stdout.decode("utf-8", "replace"))
    if not objects:
        print("no output from: stemma %s\n%s" % (" ".join(arguments), done.stderr.decode("utf-8", "replace")))
    return objects


def best(quotation):
    sources = quotation.get("sources") or []
    return sources[0] if sources else {}


def omitted(source):
    spans = [e.get("source") for e in source.get("edits", []) if e.get("op") == "omit"]
    return [w for w in (words((s or {}).get("exact", "")) for s in spans) if w]


def pair(truth, found):
    """Truth and finding of the same quotation, in order of occurrence; then the rest of both."""
    queues = collections.defaultdict(list)
    for q in found:
        queues[(q.get("path", "").split("sample/")[-1], same_line(q.get("exact", "")))].append(q)
    pairs = []
    for row in truth:
        queue = queues[(row["doc"], same_line(row["quote"]))]
        pairs.append((row, queue.pop(0) if queue else None))
    pairs += [(None, q) for queue in queues.values() for q in queue]
    return pairs


def differences(row, got):
    if got is None:
        return ["not reported as a quotation"]
    if row is None:
        return ["reported, but no quotation: verdict %s" % got.get("verdict")]
    out, source = [], best(got)
    if got.get("verdict") != row["verdict"]:
        out.append("verdict %s, expected %s" % (got.get("verdict"), row["verdict"]))
    flags = sorted({f.get("code") for f in source.get("flags", [])})
    if flags != row["flags"]:
        more, less = sorted(set(flags) - set(row["flags"])), sorted(set(row["flags"]) - set(flags))
        out.append("flags:" + "".join(" +" + f for f in more) + "".join(" -" + f for f in less))
    path = source.get("path", "").split("sample/")[-1] or None
    if path != row["source"] and not (row["source"] and "cross-document" in row["flags"] and row["source"] in {
            s.get("path", "").split("sample/")[-1] for s in got.get("sources", [])}):
        out.append("source %s, expected %s" % (path, row["source"]))
    elif row["paragraph"] is not None and source.get("paragraph") != row["paragraph"]:
        out.append("paragraph %s, expected %s" % (source.get("paragraph"), row["paragraph"]))
    if row["verdict"] in ("elided", "silently-elided") and omitted(source) != [words(o) for o in row["omitted"]]:
        out.append("omitted %s, expected %s" % (omitted(source), [words(o) for o in row["omitted"]]))
    return out


def table(title, names, due, given, right):
    print("\n%-26s %5s %9s %6s %10s %7s" % (title, "due", "reported", "right", "precision", "recall"))
    for n in [*names, "all"]:
        d, g, r = (sum(c.values()) if n == "all" else c[n] for c in (due, given, right))
        print("%-26s %5d %9d %6d %10s %7s" % (n, d, g, r, "%.3f" % (r / g) if g else "-", "%.3f" % (r / d) if d else "-"))


def is_clean(row):
    return row["verdict"] in ("verbatim", "emended", "elided") and not MEANING & set(row["flags"])


def compare_quotations(binary):
    found = [o for o in run(binary, "check", "sample/press", "--against", "sample/record", "sample/press") if o.get("type") == "quotation"]
    counts = [collections.Counter() for _ in range(6)]
    misses = total = false_clean = 0
    for row, got in pair(load("quotations.jsonl"), found):
        total += 1
        for base, due, given in ((0, {row["verdict"]} if row else set(), {got.get("verdict")} if got else set()),
                                 (3, set(row["flags"]) if row else set(),
                                  {f.get("code") for f in best(got).get("flags", [])} if got else set())):
            counts[base].update(due)
            counts[base + 1].update(given)
            counts[base + 2].update(due & given)
        wrong = differences(row, got)
        if row and got and got.get("clean") and not is_clean(row):
            false_clean += 1
            wrong.append("clean, and must not be")
        if wrong:
            misses += 1
            print("%s “%s”" % ((row or {}).get("doc") or got.get("path"), same_line((row or {}).get("quote") or got.get("exact", ""))[:90]))
            for text in wrong:
                print("    " + text)
            if row and row["note"]:
                print("    (%s)" % row["note"])
    table("verdict", VERDICTS, *counts[:3])
    table("flag", FLAGS, *counts[3:])
    print("\nfalse clean: %d (the measure of the product: none)" % false_clean)
    print("quotations: %d of %d exact\n" % (total - misses, total))
    return misses


def cable_differences(row, cable):
    out = []
    for key, wanted in row.get("cable", {}).items():
        got = cable.get(key)
        if key == "references":
            got = ["%02d%s%d" % (k["year"] % 100, k["station"], k["number"]) for r in got or [] for k in [r.get("key")] if k]
        if got != wanted and not (not got and not wanted):
            out.append("cable.%s %s, expected %s" % (key, json.dumps(got), json.dumps(wanted)))
    if "paragraphs" in row:
        got = [[p.get("number"), p.get("portion") or None] for p in cable.get("paragraphs", [])]
        if got != row["paragraphs"]:
            out.append("paragraphs %s, expected %s" % (got, row["paragraphs"]))
    return out


def furniture_lines(doc):
    """Numbers of the text's lines whose ink lies in furniture."""
    data = doc["text"].encode("utf-8")
    spans = [(b["begin"], b["end"]) for b in doc.get("blocks", []) if b.get("kind") == "furniture"]
    lines, at = [], 0
    for number, line in enumerate(data.split(b"\n"), 1):
        ink = line.strip()
        if ink:
            start = at + line.index(ink[:1])
            if any(b <= start < e for b, e in spans):
                lines.append(number)
        at += len(line) + 1
    return lines


def document_differences(row, doc):
    if doc is None:
        return ["not read"]
    out = []
    for key in ("kind", "date", "language", "title", "authors", "publisher"):
        if key in row and (doc.get(key) or None) != row[key]:
            out.append("%s %s, expected %s" % (key, json.dumps(doc.get(key)), json.dumps(row[key])))
    if (doc.get("date_from") or "unknown") != row["date_from"]:
        out.append("date_from %s, expected %s" % (doc.get("date_from"), row["date_from"]))
    if "encoding" in row and doc.get("source", {}).get("encoding") != row["encoding"]:
        out.append("encoding %s, expected %s" % (doc.get("source", {}).get("encoding"), row["encoding"]))
    if "cable" in row:
        out += cable_differences(row, doc.get("cable") or {})
    if "furniture" in row:
        got, free = furniture_lines(doc), set(row.get("either", []))
        more, less = sorted(set(got) - set(row["furniture"]) - free), sorted(set(row["furniture"]) - set(got))
        if more or less:
            out.append("furniture lines: wrongly %s, missing %s" % (more, less))
    inside = words(" ".join(b.get("exact", "") for b in doc.get("blocks", []) if b.get("kind") == "furniture"))
    outside = words(" ".join(b.get("exact", "") for b in doc.get("blocks", []) if b.get("kind") != "furniture"))
    out += ["'%s' is not furniture" % t for t in row.get("furniture_text", []) if words(t) not in inside]
    out += ["'%s' is furniture" % t for t in row.get("content_text", []) if words(t) not in outside]
    if len(doc.get("notes", [])) != row["notes"]:
        out.append("%d notes, expected %d" % (len(doc.get("notes", [])), row["notes"]))
    if "anchors" in row and sum(len(n.get("anchors", [])) for n in doc.get("notes", [])) != row["anchors"]:
        out.append("%d note anchors, expected %d" % (sum(len(n.get("anchors", [])) for n in doc.get("notes", [])), row["anchors"]))
    for was, right in row["repaired"].items():
        if was in doc["text"] or right not in doc["text"]:
            out.append("'%s' was not repaired to '%s'" % (was, right))
    if bool(doc.get("source", {}).get("repairs")) != bool(row["repaired"]):
        out.append("%d repairs" % len(doc.get("source", {}).get("repairs") or []))
    out += ["text lacks '%s'" % t for t in row.get("contains", []) if t not in doc["text"]]
    return out


def compare_documents(binary):
    found = {o.get("source", {}).get("path", "").split("sample/")[-1]: o
             for o in run(binary, "read", "sample/record", "sample/press") if o.get("type") == "document"}
    rows = load("documents.jsonl")
    misses = 0
    for row in rows:
        wrong = document_differences(row, found.get(row["doc"]))
        misses += bool(wrong)
        if wrong:
            print(row["doc"])
            for text in wrong:
                print("    " + text)
    print("documents: %d of %d exact" % (len(rows) - misses, len(rows)))
    return misses


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--lint", action="store_true", help="check the truth itself; needs no binary")
    parser.add_argument("--only", choices=["quotations", "documents"])
    args = parser.parse_args()
    if args.lint:
        return lint()
    binary = find_binary()
    if binary is None:
        print("no binary: build first (script/build), or set STEMMA", file=sys.stderr)
        return 2
    misses = 0
    if args.only != "documents":
        misses += compare_quotations(binary)
    if args.only != "quotations":
        misses += compare_documents(binary)
    return 1 if misses else 0


if __name__ == "__main__":
    sys.exit(main())
