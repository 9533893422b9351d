"""Sentences to build a large archive from: python3 bench/archive/sources.py OUT [--shared FOLDER].

Writes one file a pool under OUT, one sentence a line, an empty line between source
documents, in an order that does not depend on the machine:

  wire     telegrams of 1973-79 (capitals)
  prose    diplomatic history and its documents, released cables of 2010-12 (mixed case)
  cia      cables and memoranda read by OCR, with their noise; one release a record
  news     articles
  foreign  pages in other languages

and two tables, stations.txt and surnames.txt. The material stands beside the repository
(../shared/data, see its README) and is not copied into it; without it the sample's
sentences fill every pool, which is enough to try the programs and not to measure.
"""

import argparse
import codecs
import csv
import html
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"”’)]))\s+(?=[\"“‘(]?[A-ZÀ-ÞА-ЯΑ-Ω0-9])")
LETTERS = re.compile(r"[^\W\d_]")
MENTION = re.compile(r"\[\[|\|\|?\s*\d+\s*\]?\]?|\]\]")


def sentences(text, least=5, most=70):
    """Sentences of a text whose line breaks are layout; those of odd length are left out."""
    text = re.sub(r"(?<=[a-zA-Z])-\n(?=[a-z])", "", text)
    found = []
    for part in END.split(" ".join(text.split())):
        words = part.split()
        if least <= len(words) <= most and len(LETTERS.findall(part)) > len(part) / 2:
            found.append(part)
    return found


def files(folder, pattern="*"):
    return sorted(p for p in pathlib.Path(folder).rglob(pattern) if p.is_file())


def wire(data):
    for path in files(data / "cables/telegrams-1973-79", "*.txt"):
        if path.parent.name in ("train", "unittest", "ToBeFixed"):
            body = re.split(r"@@@+", path.read_text(encoding="utf-8", errors="replace"))[-1]
            body = re.sub(r"\*\*\* Current.*", "", MENTION.sub(" ", body).replace("\ufeff", ""))
            body = re.sub(r"(?m)^\s*\d+\.\s", "", body)
            yield sentences(re.sub(r" +([,.;:'])", r"\1", body))


def tei(path):
    text = path.read_text(encoding="utf-8", errors="replace")
    text = re.sub(r"<teiHeader.*?</teiHeader>|<note\b.*?</note>|<!--.*?-->", " ", text, flags=re.S)
    for division in re.split(r"</?div\b[^>]*>", text):
        yield sentences(html.unescape(re.sub(r"<[^>]+>", "", division)))


def prose(data):
    for path in files(data / "papers/frus_history_monograph", "*.xml"):
        if path.parent.name in ("articles", "documents", "monograph"):
            yield from tei(path)
    for path in files(data / "cables/smart", "*.txt"):
        text = path.read_text(encoding="utf-8", errors="replace")
        kept = [x for x in text.splitlines() if not re.search(r"U\.S\. Department of State|@|^\s*[A-Z][\w. /]+:\s", x)]
        yield sentences("\n".join(kept))


def cia(data):
    """The newest release of each record, of the cables and of the records kept in versions."""
    newest = {}
    for path in files(data / "cables/cia") + files(data / "versions"):
        if re.fullmatch(r"\d{4}", path.parent.name):
            newest[path.name] = max(path, newest.get(path.name, path), key=lambda p: p.parent.name)
    for name in sorted(newest):
        yield sentences(newest[name].read_text(encoding="utf-8", errors="replace"), 4)


def news(data):
    truth = json.loads((data / "reading/articles/ground-truth.json").read_text(encoding="utf-8"))
    for key in sorted(truth):
        yield sentences(truth[key]["articleBody"])
    for path in files(data / "know/gum", "*.conllu"):
        yield [x[9:].strip() for x in path.read_text(encoding="utf-8").splitlines() if x.startswith("# text = ")]
    for path in files(data / "trace/textreuse-ats", "*.txt") + files(data / "trace/clough-stevenson-2009/corpus", "*.txt"):
        text = path.read_text(encoding="utf-8", errors="replace")
        if path.name != "SOURCE.txt":
            yield from (sentences(text[i : i + 8000]) for i in range(0, len(text), 8000))


def foreign(data):
    for folder in sorted((data / "encoding/chardet_tests/tests").iterdir()):
        name = "-".join(folder.name.split("-")[: 3 if folder.name.startswith("iso") else 2])
        try:
            codecs.lookup(name)
        except LookupError:
            continue
        for path in files(folder):
            text = path.read_bytes().decode(name, errors="ignore")
            if name.lower() in ("big5", "cp932", "cp949", "gb2312", "shift_jis") or name.lower().startswith("euc"):
                continue  # written without blanks: sentences are not cut
            text = html.unescape(html.unescape(re.sub(r"(?s)<(script|style).*?</\1>|<!--.*?-->|<[^>]+>", " ", text)))
            yield sentences(re.sub(r"<[^>]+>", " ", text), 6)


def column(path, key, delimiter):
    with open(path, encoding="utf-8", newline="") as f:
        return [row[key] for row in csv.DictReader(f, delimiter=delimiter)]


def write(out, name, documents):
    count, size, seen = 0, 0, set()
    with open(out / f"{name}.txt", "w", encoding="utf-8", newline="\n") as f:
        for document in documents:
            fresh = []
            for sentence in document:
                clean = re.sub(r"[\x00-\x1f\x7f\ufffd]", "", sentence).strip()
                if clean and clean not in seen:
                    seen.add(clean)
                    fresh.append(clean)
            if fresh:
                f.write("\n".join(fresh) + "\n\n")
                count += len(fresh)
                size += sum(len(x.encode()) + 1 for x in fresh)
    print(f"{name:8} {count:8,} sentences {size / 1e6:7.2f} MB")


def main():
    arguments = argparse.ArgumentParser(description="sentences to build a large archive from")
    arguments.add_argument("out", type=pathlib.Path)
    arguments.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared")
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    data = given.shared / "data"
    if data.is_dir():
        for pool in (wire, prose, cia, news, foreign):
            write(given.out, pool.__name__, pool(data))
        stations = (data / "cables/tables/stations.txt").read_text(encoding="utf-8").split()
        surnames = sorted({s for s in column(data / "authority/us-officers.tsv", "surname", "\t") if s.isalpha()})
    else:
        print(f"no material in {data}: the sample's sentences only", file=sys.stderr)
        sample = [sentences(p.read_text(encoding="utf-8", errors="replace")) for p in files(ROOT / "sample", "*.txt")]
        for pool in ("wire", "prose", "cia", "news", "foreign"):
            write(given.out, pool, [[s.upper() for s in d] for d in sample] if pool == "wire" else sample)
        stations = "SELMORA KELST DRAVIK MERRIN TARVENA HALDEN".split()
        surnames = "Voss Lindahl Tesk Aldara Oster Holm Marr Ferran".split()
    (given.out / "stations.txt").write_text("\n".join(s for s in stations if s.isalpha()) + "\n", encoding="utf-8")
    (given.out / "surnames.txt").write_text("\n".join(surnames) + "\n", encoding="utf-8")


main()
