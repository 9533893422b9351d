"""Copies, rewritten answers and spun articles found by `stemma trace`, and what must not be found.

clough-stevenson: 95 answers to five questions, 57 of them made from a given text (copied, lightly or heavily rewritten), 38 written
without it. An answer's score is the share of it that stands in passages with that text, each weighed by its similarity.
textreuse: two codes of law of which one pair of sections agrees and one does not; tracts in two editions. aquinas: passages of
Boethius in the Summa contra gentiles that readers marked. spun: news articles with words swapped by spin.py, beside the
originals; how many are called spun, and how many of all other pairs are."""
import collections
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import spin

STEMMA = os.environ.get("STEMMA", "build/release/stemma")
SHARED = pathlib.Path(os.environ.get("STEMMA_SHARED", "../shared"))
TRACE = SHARED / "data/trace"
GRADES = ("cut", "light", "heavy", "non")


def trace(*arguments):
    done = subprocess.run([STEMMA, "trace", *map(str, arguments), "--json"], capture_output=True, check=False)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def of(kind, objects):
    return [o for o in objects if o["type"] == kind]


def auc(positive, negative):
    wins = sum((p > n) + 0.5 * (p == n) for p in positive for n in negative)
    return wins / max(1, len(positive) * len(negative))


def clough():
    data = TRACE / "clough-stevenson-2009"
    rows = {r["File"]: r for r in csv.DictReader(open(data / "file_information.csv", encoding="utf-8"))}
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for path in (data / "corpus").glob("*.txt"):
            place = folder / ("given" if path.name.startswith("orig") else "answers") / path.name
            place.parent.mkdir(exist_ok=True)
            place.write_text(path.read_bytes().decode("latin-1"), "utf-8")
        score, classes = collections.Counter(), collections.Counter()
        for p in of("passage", trace(folder / "answers", "--against", folder / "given")):
            answer, given = (p["a"], p["b"]) if "/answers/" in p["a"]["path"] else (p["b"], p["a"])
            name = pathlib.Path(answer["path"]).name
            if given["path"].endswith(f"task{rows[name]['Task']}.txt"):
                size = len((folder / "answers" / name).read_bytes())
                score[name] += (answer["end"] - answer["begin"]) * p["similarity"] / size
            classes[rows[name]["Category"], p["class"]] += 1
    by_grade = {g: [score[f] for f, r in rows.items() if r["Category"] == g] for g in GRADES}
    mean = [sum(v) / len(v) for v in by_grade.values()]
    value = auc([s for g in GRADES[:3] for s in by_grade[g]], by_grade["non"])
    print("| answers | AUC | copied | light | heavy | independent | with a passage |\n|---|---|---|---|---|---|---|")
    found = [f"{sum(s > 0 for s in v)}/{len(v)}" for v in by_grade.values()]
    print(f"| derived against independent | {value:.4f} | " + " | ".join(f"{m:.3f}" for m in mean) + " | " + " ".join(found) + " |")
    print("classes:", ", ".join(f"{g} {c} {n}" for (g, c), n in sorted(classes.items())))
    return value >= 0.98 and mean == sorted(mean, reverse=True)


def reuse():
    good = True
    for name in ("textreuse-legal", "textreuse-ats", "aquinas-tracer"):
        if not (TRACE / name).exists():
            continue
        objects = trace(TRACE / name)
        pairs = collections.Counter(tuple(sorted(pathlib.Path(p[s]["path"]).stem for s in "ab")) for p in of("passage", objects))
        print(f"\n{name}: {sum(pairs.values())} passages, " + "; ".join(f"{f['kind']} of {', '.join(pathlib.Path(m['path']).stem for m in f['members'])}" for f in of("family", objects)))
        for pair, n in pairs.most_common(6):
            print(f"  {pair[0]} – {pair[1]}: {n}")
    seeds = sorted((SHARED / "seeds").glob("00[13]_*"))
    if len(seeds) == 2:
        n = len(of("passage", trace(*seeds)))
        good = n == 0
        print(f"\ntwo cables with one phrase of everybody's in common: {n} passages (0 wanted)")
    return good


def spun():
    gold = SHARED / "data/reading/articles/ground-truth.json"
    if not gold.exists() or not spin.WORDNET.exists():
        return True
    table, articles = spin.synonyms(), json.loads(gold.read_text("utf-8"))
    print("\n| swapped | articles | with their original | called spun | other pairs called spun | families | told alone |\n|---|---|---|---|---|---|---|")
    for share in (0.3, 0.5, 0.8):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / "original").mkdir()
            (folder / "spun").mkdir()
            count = 0
            for i, key in enumerate(sorted(articles)):
                text = articles[key]["articleBody"]
                if len(text.split()) < 150 or " the " not in text:
                    continue
                count += 1
                (folder / "original" / f"{key[:12]}.txt").write_text(text, "utf-8")
                (folder / "spun" / f"{key[:12]}.txt").write_text(spin.spin(text, share, i, table)[0], "utf-8")
            objects = trace(folder / "original", "--against", folder / "spun")
            named = [(pathlib.Path(p["a"]["path"]).name == pathlib.Path(p["b"]["path"]).name, p) for p in of("passage", objects)]
            beside = {p["a"]["path"].rsplit("/")[-1] for own, p in named if own}
            called = {p["a"]["path"].rsplit("/")[-1] for own, p in named if own and p["class"] == "spun"}
            others = {tuple(sorted((p["a"]["path"], p["b"]["path"]))) for own, p in named if not own and p["class"] == "spun"}
            alone = sum("/spun/" in f["path"] for f in of("finding", objects))
            families = sum(f["kind"] == "spun" for f in of("family", objects))
            print(f"| {share:.0%} | {count} | {len(beside)} | {len(called)} | {len(others)} | {families} | {alone} |")
        objects = None
    return True


if __name__ == "__main__":
    if not TRACE.exists():
        sys.exit("the sets are not there; set STEMMA_SHARED")
    results = [clough(), reuse(), spun()]
    sys.exit(0 if all(results) else 1)
