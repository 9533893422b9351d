#!/usr/bin/env python3
"""Train the line classifier: lines.py LABELS.jsonl.gz FEATURES_PROGRAM [OUT.h]

LABELS has one page a line: {"id": ..., "lines": [...], "label": [1 text, 0 furniture]}.
Each page is read in three forms, so that the classifier depends on none of them: one line
after the other, with blank lines around paragraphs (page lines that run to a full stop),
and cut down to its text with the few lines next to it. FEATURES_PROGRAM is
stemma_line_features, the code that reading itself runs; this file only finds the weights:
a linear chain over two states (Lafferty, McCallum & Pereira 2001), stochastic gradient with
AdaGrad steps, averaged over the second half of the rounds, then one scale for the
probabilities, fitted on pages held out. Standard library only; the same input gives the
same bytes. Takes some minutes. Figures: bench/read/lines.py.
"""

import gzip
import hashlib
import json
import math
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROUNDS = 8
RATE = 0.05
DECAY = 1e-4
# A line of text lost is worse than one of furniture kept: the odds it takes beyond even.
CAUTION = 0.5
UNIT = 1000
WORD = re.compile(r"\w+")
SENTENCE = re.compile(r"[.!?][”’\"')\]]*$")


def load(path):
    with gzip.open(path, "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def plain(page):
    """One line after the other."""
    return "\n".join(page["lines"]) + "\n", page["label"]


def spaced(page):
    """With blank lines around what ends like a sentence."""
    out = []
    for line in page["lines"]:
        text = bool(SENTENCE.search(line.strip()))
        out.append(("\n" if text else "") + line + ("\n" if text else ""))
    return "\n".join(out) + "\n", page["label"]


def bare(page):
    """The text, and the lines of the page within two of it."""
    label = page["label"]
    near = [i for i in range(len(label)) if any(label[max(0, i - 2) : i + 3])]
    return "\n".join(page["lines"][i] for i in near) + "\n", [label[i] for i in near]


FORMS = {"plain": plain, "spaced": spaced, "bare": bare}
# How much a form counts.
WEIGHT = {"plain": 1.0, "spaced": 1.0, "bare": 0.3}


def labels_of(raw, label, spans):
    """1 for each span of bytes whose larger part is furniture."""
    lines = []
    at = 0
    given = iter(label)
    for line in raw.split(b"\n"):
        if line.decode("utf-8").strip():
            lines.append((at, at + len(line), next(given)))
        at += len(line) + 1
    out = []
    first = 0
    for begin, end in spans:
        while first < len(lines) and lines[first][1] <= begin:
            first += 1
        size = [0, 0]
        k = first
        while k < len(lines) and lines[k][0] < end:
            size[lines[k][2]] += min(end, lines[k][1]) - max(begin, lines[k][0])
            k += 1
        out.append(1 if size[0] >= size[1] else 0)
    return out


def features(program, texts):
    """{id, text, label} with what the program sees of each: spans, open, rule, weights."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for n, t in enumerate(texts):
            paths.append(pathlib.Path(folder) / f"{n:05d}.txt")
            paths[-1].write_bytes(t["text"].encode("utf-8"))
        out = subprocess.run([program, *map(str, paths)], capture_output=True, text=True, check=True).stdout
    count = 0
    n = -1
    for line in out.splitlines():
        part = line.split()
        if part[0] == "weights":
            count = int(part[1])
        elif part[0] == "doc":
            n += 1
            texts[n].update(spans=[], open=[], rule=[], active=[])
        else:
            t = texts[n]
            t["spans"].append((int(part[1]), int(part[2])))
            t["open"].append(part[3] == "1")
            t["rule"].append(int(part[4]))
            t["active"].append(tuple(map(int, part[6:])))
    for t in texts:
        t["y"] = labels_of(t["text"].encode("utf-8"), t["label"], t["spans"])
    return count


def log_sum(a, b):
    m, l = (a, b) if a > b else (b, a)
    return m + math.log1p(math.exp(l - m))


def chances(scores, steps):
    """The probability of furniture for each line, and the expected number of each step."""
    tt, tp, pt, pp = steps
    n = len(scores)
    t, p = 0.0, scores[0]
    ahead = [(t, p)]
    for i in range(1, n):
        t, p = log_sum(t + tt, p + pt), log_sum(t + tp, p + pp) + scores[i]
        ahead.append((t, p))
    total = log_sum(t, p)
    expected = [0.0] * 4
    out = [0.0] * n
    t = p = 0.0
    for i in range(n - 1, -1, -1):
        a, b = ahead[i]
        out[i] = math.exp(b + p - total)
        if i:
            a, b = ahead[i - 1]
            s = scores[i] + p
            expected[0] += math.exp(a + tt + t - total)
            expected[1] += math.exp(a + tp + s - total)
            expected[2] += math.exp(b + pt + t - total)
            expected[3] += math.exp(b + pp + s - total)
            t, p = log_sum(tt + t, tp + s), log_sum(pt + t, pp + s)
    return out, expected


def best_path(scores, steps):
    """Viterbi."""
    tt, tp, pt, pp = steps
    t, p = 0.0, scores[0]
    back = []
    for s in scores[1:]:
        back.append((p + pt > t + tt, p + pp > t + tp))
        t, p = max(t + tt, p + pt), max(t + tp, p + pp) + s
    state = int(p > t)
    out = [state]
    for b in reversed(back):
        state = int(b[state])
        out.append(state)
    return out[::-1]


def scores_of(doc, weights, caution=0.0):
    get = weights.__getitem__
    return [sum(map(get, a)) - caution for a in doc["active"]]


def train(docs, count):
    """Weights and steps, averaged over the second half of the rounds."""
    docs = [d for d in docs if d["active"] and d["active"][0]]
    order = random.Random(7)
    weights = [0.0] * count
    seen = [1e-3] * count
    steps, steps_seen = [0.0] * 4, [1.0] * 4
    mean, steps_mean, rounds = [0.0] * count, [0.0] * 4, 0
    for r in range(ROUNDS):
        order.shuffle(docs)
        for d in docs:
            y = d["y"]
            p, expected = chances(scores_of(d, weights), steps)
            size = math.sqrt(len(y))
            weight = WEIGHT[d["form"]] / size
            slope = {}
            for active, chance, truth in zip(d["active"], p, y):
                error = (chance - truth) * weight
                if -1e-5 < error < 1e-5:
                    continue
                for i in active:
                    slope[i] = slope.get(i, 0.0) + error
            for i, g in slope.items():
                g += DECAY * weights[i]
                seen[i] += g * g
                weights[i] -= RATE * g / math.sqrt(seen[i])
            for k in range(1, len(y)):
                expected[y[k - 1] * 2 + y[k]] -= 1
            for k in range(4):
                g = expected[k] / size
                steps_seen[k] += g * g
                steps[k] -= RATE * g / math.sqrt(steps_seen[k])
        if r >= ROUNDS // 2:
            rounds += 1
            mean = [m + w for m, w in zip(mean, weights)]
            steps_mean = [m + s for m, s in zip(steps_mean, steps)]
    return [m / rounds for m in mean], [s / rounds for s in steps_mean]


def decide(doc, weights, steps):
    """1 for each line that is marked: what mark_furniture does with the classifier."""
    if not doc["active"] or not doc["active"][0]:
        return list(doc["rule"])
    path = best_path(scores_of(doc, weights, CAUTION), steps)
    return [y if is_open else r for y, is_open, r in zip(path, doc["open"], doc["rule"])]


def fold_of(name, folds=5):
    return int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) % folds


def documents(pages, program, forms=tuple(FORMS)):
    """Every page in every form, with features; and the number of weights."""
    docs = []
    for form in forms:
        for page in pages:
            text, label = FORMS[form](page)
            docs.append({"id": page["id"], "form": form, "text": text, "label": label})
    return docs, features(program, docs)


def calibrate(docs, count):
    """The scale under which the log odds of pages held out are most likely true."""
    held = [d for d in docs if fold_of(d["id"]) == 0 and d["active"] and d["active"][0]]
    weights, steps = train([d for d in docs if fold_of(d["id"]) != 0], count)
    odds = []
    for d in held:
        for p, y, is_open in zip(chances(scores_of(d, weights, CAUTION), steps)[0], d["y"], d["open"]):
            if is_open:
                p = min(max(p, 1e-9), 1 - 1e-9)
                odds.append((math.log(p / (1 - p)), y))
    best = min((k / 20 for k in range(2, 31)), key=lambda s: sum(math.log1p(math.exp(-s * o if y else s * o)) for o, y in odds))
    return best


HEAD = """// Weights of the line classifier (line_model.h). Generated by tools/train/lines.py; do not edit.
//
// Learned from %d pages, %d lines, each labelled text or furniture: the pages of the
// article-extraction benchmark of Scrapinghub (MIT licence, Copyright (c) 2020 Scrapinghub).
// The text of the pages belongs to their publishers; none of it is here, a weight belongs
// to a bin of line_features.h, not to words. Under the licence of stemma.
// In units of 1 / kLineWeightUnit; positive speaks for furniture.
#pragma once

#include <cstdint>

namespace stemma::read::tables {

"""


def write(path, pages, weights, steps, scale):
    rows = [round(w * UNIT) for w in weights]
    out = [HEAD % (len(pages), sum(len(p["lines"]) for p in pages))]
    out.append(f"inline constexpr float kLineWeightUnit = {UNIT}.0F;\n")
    out.append(f"inline constexpr float kLineCalibration = {scale}F;   // of log odds, to be probabilities\n")
    out.append(f"inline constexpr int16_t kLineCaution = {round(CAUTION * UNIT)};   // taken off every score\n")
    out.append("// From text to text, text to furniture, furniture to text, furniture to furniture.\n")
    out.append("inline constexpr int16_t kLineSteps[4] = {%s};\n\n" % ", ".join(str(round(s * UNIT)) for s in steps))
    out.append(f"inline constexpr int16_t kLineWeights[{len(rows)}] = {{\n")
    for i in range(0, len(rows), 12):
        out.append("    " + ", ".join(map(str, rows[i : i + 12])) + ",\n")
    out.append("};\n\n}  // namespace stemma::read::tables\n")
    pathlib.Path(path).write_text("".join(out), encoding="utf-8")


def main(arguments):
    if len(arguments) not in (2, 3):
        sys.exit(__doc__)
    pages = load(arguments[0])
    docs, count = documents(pages, arguments[1])
    scale = calibrate(docs, count)
    weights, steps = train(docs, count)
    root = pathlib.Path(__file__).resolve().parents[2]
    write(arguments[2] if len(arguments) == 3 else root / "src/stemma/read/tables/line_weights.h", pages, weights, steps, scale)


if __name__ == "__main__":
    main(sys.argv[1:])
