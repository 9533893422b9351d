"""Passages found by `stemma trace` against passages that people marked.

horae-psalms: ten books of hours, read by a machine from manuscripts, in which the psalms were marked word by
word; beside it the output of a text matcher adapted to them, on the same words. Character precision and
recall, granularity and plagdet (Potthast et al. 2010) over the words that are marked."""
import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile

STEMMA = os.environ.get("STEMMA", "build/release/stemma")
DATA = pathlib.Path(os.environ.get("STEMMA_SHARED", "../shared")) / "data/trace"


def trace(a, b, *more):
    done = subprocess.run([STEMMA, "trace", str(a), "--against", str(b), "--json", *more], capture_output=True, check=False)
    return [o for o in map(json.loads, done.stdout.decode().splitlines()) if o["type"] == "passage"]


def runs(marks):
    """Stretches [first, last) of marked words; "B-" begins a new one."""
    out = []
    for i, m in enumerate(marks):
        if m == "O":
            continue
        if not out or out[-1][1] != i or m.startswith("B-"):
            out.append([i, i])
        out[-1][1] = i + 1
    return out


def merged(spans):
    out = []
    for first, last in sorted(spans):
        if out and first <= out[-1][1]:
            out[-1][1] = max(out[-1][1], last)
        else:
            out.append([first, last])
    return out


def score(books):
    """books: (words, gold runs, found runs). Precision and recall over characters, granularity, plagdet."""
    right = found = gold = 0
    detections, detected = 0, 0
    for words, gold_runs, found_runs in books:
        size = [len(w) + 1 for w in words]
        g = {i for a, b in gold_runs for i in range(a, b)}
        f = {i for a, b in found_runs for i in range(a, b)}
        right += sum(size[i] for i in g & f)
        gold += sum(size[i] for i in g)
        found += sum(size[i] for i in f)
        for a, b in gold_runs:
            hits = sum(1 for x, y in found_runs if x < b and a < y)
            if hits:
                detected += 1
                detections += hits
    p, r = right / max(found, 1), right / max(gold, 1)
    granularity = detections / max(detected, 1)
    f1 = 2 * p * r / (p + r) if p + r else 0
    return p, r, granularity, f1 / math.log2(1 + granularity)


def read_marks(path):
    lines = [line.split() for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [x[0] for x in lines], [x[-1] for x in lines]


def horae():
    data = DATA / "horae-psalms/data"
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "books").mkdir()
        (folder / "psalms").mkdir()
        books = {}
        for path in sorted((data / "bio/true_bio").glob("*.bio")):
            words, marks = read_marks(path)
            starts, at = [], 0
            for w in words:
                starts.append(at)
                at += len(w.encode()) + 1
            (folder / "books" / (path.stem + ".txt")).write_text(" ".join(words) + "\n", "utf-8")
            peer = next((data / "bio/line_bio").glob("*" + path.name.removeprefix("true_")))
            books[path.stem] = (words, marks, starts, read_marks(peer)[1])
        for path in sorted((data / "psalm").glob("*.txt")):
            (folder / "psalms" / path.name).write_bytes(path.read_bytes())
        found = {name: [] for name in books}
        for p in trace(folder / "books", folder / "psalms"):
            side = p["a"] if "/books/" in p["a"]["path"] else p["b"]
            name = pathlib.Path(side["path"]).stem
            starts = books[name][2]
            first = next((i for i, s in enumerate(starts) if s >= side["begin"]), len(starts))
            last = next((i for i, s in enumerate(starts) if s >= side["end"]), len(starts))
            found[name].append([first, last])
        ours = [(w, runs(m), merged(found[n])) for n, (w, m, _, _) in books.items()]
        peer = [(w, runs(m), runs(q)) for w, m, _, q in books.values()]
        print("| books of hours | precision | recall | granularity | plagdet |\n|---|---|---|---|---|")
        for name, result in (("stemma trace", score(ours)), ("adapted text-matcher, as published", score(peer))):
            print(f"| {name} | " + " | ".join(f"{x:.3f}" for x in result) + " |")


if __name__ == "__main__":
    if not (DATA / "horae-psalms").exists():
        sys.exit("the books of hours are not there; set STEMMA_SHARED")
    horae()
