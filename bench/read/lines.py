#!/usr/bin/env python3
"""Furniture in plain text, five-fold by document: lines.py [LABELS.jsonl.gz [FEATURES_PROGRAM]]

For each fold the classifier is trained on the other four (tools/train/lines.py) and decides
the pages of the fold with the weights it learned there: no page is judged by what was
learned from it. The rules whose verdict it weighs were written with these pages at hand; so
the row "rules" is not held out, and the five-fold rows are held out in the weights only.

The measure is that of the article-extraction benchmark: 4-word shingles of the lines kept
against those of the true article, precision and recall a page, their means over pages, F1
of the means. The true article is taken from GROUND.json (its ground-truth.json) where
that is beside the labels, and else from the lines labelled text. Two forms of each page: one
line after the other, and with the blank lines of the benchmark's own plain text.
Prints the figures; exit code 1 below the target of .90.
"""

import collections
import json
import os
import pathlib
import re
import sys

ROOT = pathlib.Path(os.environ.get("STEMMA_ROOT") or pathlib.Path(__file__).resolve().parents[2])
sys.path.insert(0, str(ROOT / "tools" / "train"))
sys.dont_write_bytecode = True
import lines as trainer  # noqa: E402

TARGET = 0.90
WORD = re.compile(r"\w+")


def shingles(text, size=4):
    words = WORD.findall(text)
    return collections.Counter(tuple(words[i : i + size]) for i in range(max(1, len(words) - size + 1)))


def page_score(true, kept):
    a, b = shingles(true), shingles(kept)
    hits = sum(min(a[k], b[k]) for k in a)
    extra, lost = sum(b.values()) - hits, sum(a.values()) - hits
    precision = hits / (hits + extra) if hits else float(not extra and not lost)
    recall = hits / (hits + lost) if hits else float(not extra and not lost)
    return precision, recall


def score(truth, kept):
    pairs = [page_score(truth[k], kept[k]) for k in sorted(kept)]
    p = sum(x[0] for x in pairs) / len(pairs)
    r = sum(x[1] for x in pairs) / len(pairs)
    return p, r, 2 * p * r / (p + r)


def text_kept(doc, marked):
    raw = doc["text"].encode("utf-8")
    return "\n".join(raw[a:b].decode("utf-8", "replace") for (a, b), m in zip(doc["spans"], marked) if not m)


def load(labels):
    """Pages, the true article of each, and the benchmark's own plain text where it is there."""
    pages = trainer.load(labels)
    truth = {p["id"]: "\n".join(x for x, y in zip(p["lines"], p["label"]) if y) for p in pages}
    given = {}
    beside = labels.parent / "articles"
    if (beside / "ground-truth.json").exists():
        truth.update({k: v["articleBody"] for k, v in json.loads((beside / "ground-truth.json").read_text()).items()})
    if (beside / "output/html-text.json").exists():
        rows = json.loads((beside / "output/html-text.json").read_text())
        given = {k: v["articleBody"] for k, v in rows.get("output", rows).items()}
    return pages, truth, given


def tests_of(pages, given, program):
    """The pages to be judged, by name of their form."""
    out = {"plain": [{"id": p["id"], "text": "\n".join(p["lines"]) + "\n", "label": p["label"]} for p in pages]}
    if given:
        out["with blank lines"] = [{"id": p["id"], "text": given[p["id"]], "label": p["label"]} for p in pages]
    for docs in out.values():
        trainer.features(program, docs)
    return out


def row(name, figures):
    print(f"{name:34} {figures[0]:.3f}  {figures[1]:.3f}  {figures[2]:.4f}", flush=True)


def main(arguments):
    labels = pathlib.Path(arguments[0] if arguments else ROOT / "../shared/data/reading/scrapinghub_lines.jsonl.gz")
    program = arguments[1] if len(arguments) > 1 else str(ROOT / "build/release/stemma_line_features")
    if not labels.exists():
        print(f"no labelled pages at {labels}: nothing to measure")
        return 0
    pages, truth, given = load(labels)
    tests = tests_of(pages, given, program)
    docs, count = trainer.documents(pages, program)
    print(f"{len(pages)} pages, {sum(len(p['lines']) for p in pages)} lines\n{'':34} prec.  recall F1")
    row("everything kept", score(truth, {p["id"]: "\n".join(p["lines"]) for p in pages}))
    row("whole lines by their labels", score(truth, {p["id"]: "\n".join(x for x, y in zip(p["lines"], p["label"]) if y) for p in pages}))
    kept = {name: {} for name in tests}
    for fold in range(5):
        weights, steps = trainer.train([d for d in docs if trainer.fold_of(d["id"]) != fold], count)
        for name, judged in tests.items():
            for d in judged:
                if trainer.fold_of(d["id"]) == fold:
                    kept[name][d["id"]] = text_kept(d, trainer.decide(d, weights, steps))
    worst = 1.0
    for name, judged in tests.items():
        row(f"rules alone, {name}", score(truth, {d["id"]: text_kept(d, d["rule"]) for d in judged}))
        figures = score(truth, kept[name])
        row(f"five-fold, {name}", figures)
        worst = min(worst, figures[2])
    print(f"target {TARGET:.2f}: {'reached' if worst >= TARGET else 'MISSED'}")
    return 0 if worst >= TARGET else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
