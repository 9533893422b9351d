"""Main text of web pages: quality and speed.  python3 bench/read/articles.py [FOLDER] [--worst N] [--quick]

FOLDER (default ../shared/data/reading/articles) holds html/*.html.gz and ground-truth.json of the article extraction
benchmark of scrapinghub (MIT). The text of a page is its blocks without furniture, title, byline and date line. Scored
as that benchmark does: shingles of four words, counted; a page's hits, surplus and misses normalised to one; precision
and recall averaged over pages, F1 of the averages. Each fifth of the pages is printed too, so that a rule that helps
a few pages only shows. Speed: user time of `stemma read` on one thread over all pages, against trafilatura in the same
run if python3 can import it (its start not counted); --quick leaves that out. Exit code 1 if a target is missed; 0 without the data, with a line that says so.
"""
import argparse
import collections
import gzip
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(os.environ.get("STEMMA_ROOT") or pathlib.Path(__file__).resolve().parents[2])
STEMMA = os.environ.get("STEMMA") or str(ROOT / "build/release/stemma")
NOT_BODY = {"furniture", "title", "byline", "dateline"}
WORD = re.compile(r"\w+")
F1, PAGES_A_SECOND, TIMES_TRAFILATURA = 0.96, 120, 5


def shingles(text, size=4):
    words = WORD.findall(text)
    if not words:
        return collections.Counter()
    return collections.Counter(tuple(words[i:i + size]) for i in range(max(1, len(words) - size + 1)))


def shares(gold, found):
    """Hits, surplus and misses of one page, normalised to sum to one."""
    g, f = shingles(gold), shingles(found)
    hits = sum((g & f).values())
    surplus, misses = sum(f.values()) - hits, sum(g.values()) - hits
    total = hits + surplus + misses
    return (hits / total, surplus / total, misses / total) if total else (0, 0, 0)


def score(pages):
    """Precision, recall, F1 as the benchmark averages them."""
    def mean(values):
        return sum(values) / len(values) if values else 0

    def part(hits, wrong, other):
        return 1.0 if wrong == other == 0 else hits / (hits + wrong) if hits + wrong else 0.0

    p = mean([part(h, s, m) for h, s, m in pages if h + s > 0])
    r = mean([part(h, m, s) for h, s, m in pages if h + m > 0])
    return p, r, 2 * p * r / (p + r) if p + r else 0


def body(document):
    data = document["text"].encode()
    return "\n".join(data[b["begin"]:b["end"]].decode() for b in document["blocks"] if b["kind"] not in NOT_BODY)


def read_pages(folder):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    out = subprocess.run([STEMMA, "read", "--json", "--threads", "1", str(folder)], capture_output=True, check=False).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime - before.ru_utime
    documents = {}
    for line in out.splitlines():
        d = json.loads(line)
        if d.get("type") == "document":
            documents[pathlib.Path(d["source"]["path"]).stem] = d
    return documents, seconds


def trafilatura_pages(pages):
    """The text trafilatura finds on each page, and its user time; nothing if it is not installed."""
    try:
        import trafilatura  # optional: only for the ratio
    except ImportError:
        return None, None
    trafilatura.extract(next(iter(pages.values())))   # its tables are loaded on first use
    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    texts = {name: trafilatura.extract(page) or "" for name, page in pages.items()}
    return texts, resource.getrusage(resource.RUSAGE_SELF).ru_utime - before


def main():
    options = argparse.ArgumentParser()
    options.add_argument("folder", nargs="?", type=pathlib.Path, default=ROOT / "../shared/data/reading/articles")
    options.add_argument("--worst", type=int, default=0)
    options.add_argument("--quick", action="store_true", help="without trafilatura")
    args = options.parse_args()
    if not (args.folder / "ground-truth.json").exists():
        print(f"main text of pages: no data in {args.folder}, not measured")
        return 0
    gold = json.loads((args.folder / "ground-truth.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as temp:
        for name in gold:
            data = gzip.decompress((args.folder / "html" / f"{name}.html.gz").read_bytes())
            (pathlib.Path(temp) / f"{name}.html").write_bytes(data)
        documents, seconds = read_pages(temp)
        texts, other = (None, None) if args.quick else trafilatura_pages(
            {n: (pathlib.Path(temp) / f"{n}.html").read_bytes() for n in gold})
    names = sorted(gold)
    results = {n: shares(gold[n].get("articleBody", ""), body(documents[n]) if n in documents else "") for n in names}
    p, r, f = score(list(results.values()))
    folds = " ".join(f"{score([results[n] for n in names[k::5]])[2]:.3f}" for k in range(5))
    print(f"main text of {len(names)} pages: precision {p:.3f}  recall {r:.3f}  F1 {f:.3f} (target {F1}); fifths {folds}")
    speed = len(names) / seconds
    print(f"speed: {speed:.0f} pages/s of one core with JSON output (target {PAGES_A_SECOND})")
    ratio = other / seconds if other else None
    if ratio:
        p2, r2, f2 = score([shares(gold[n].get("articleBody", ""), texts[n]) for n in names])
        print(f"trafilatura in the same run: precision {p2:.3f}  recall {r2:.3f}  F1 {f2:.3f}; {len(names) / other:.0f} pages/s;"
              f" {ratio:.1f} times our time (target {TIMES_TRAFILATURA})")
    elif not args.quick:
        print("trafilatura: not installed for this python3, ratio not measured")
    for n in sorted(names, key=lambda n: results[n][0])[:args.worst]:
        print(f"{n[:12]}  hits {results[n][0]:.2f}  surplus {results[n][1]:.2f}  misses {results[n][2]:.2f}")
    return 0 if f >= F1 and speed >= PAGES_A_SECOND and (ratio is None or ratio >= TIMES_TRAFILATURA) else 1


if __name__ == "__main__":
    sys.exit(main())
