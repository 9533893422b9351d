"""Faults put into real tables: are they found, is the right cell among those named, and how many sound sums are flagged?

Material as in sums.py. In each table with annotated sums one cell of a sum is changed at a time: a digit, two digits
that change places, a decimal mark, a sign, a row (or column) of the sum left out. The same faults are made on every run.
"""

import collections
import random
import re
import subprocess
import sys

import sums

KINDS = ("digit", "transposition", "scale", "sign", "dropped")
PER_TABLE = 2


def run(inputs):
    done = subprocess.run([sums.PROGRAM, "--findings"], input="".join(inputs), capture_output=True, text=True, check=True)
    for block in done.stdout.split("\n\n"):
        lines = block.split("\n")
        if lines[0]:
            yield lines[0], [parse(line) for line in lines[1:]]


def parse(line):
    _, severity, code, evidence, suspects = line.split("\t")
    return severity, code, places(evidence), places(suspects)


def places(text):
    return [tuple(int(n) for n in p.split(":")) for p in text.split(",") if p]


def changed(cell, kind, rng):
    """The cell with a fault, or None where it cannot have this one."""
    digits = [i for i, c in enumerate(cell) if c.isdigit()]
    core = re.sub(r"[.,]0+$", "", cell)
    useful = [i for i in digits if i < len(core)]
    if len(useful) < 2:
        return None
    if kind == "digit":
        i = rng.choice(useful[: max(1, len(useful) - 1)])
        return cell[:i] + str((int(cell[i]) + rng.randint(1, 9)) % 10) + cell[i + 1 :]
    if kind == "transposition":
        pairs = [(a, b) for a, b in zip(useful, useful[1:]) if cell[a] != cell[b] and b == a + 1]
        if not pairs:
            return None
        a, b = rng.choice(pairs)
        return cell[:a] + cell[b] + cell[a] + cell[b + 1 :]
    if kind == "scale":
        return core + "0" if "." not in core and "," not in core else None
    if kind == "sign":
        return cell[1:] if cell.startswith("-") else "-" + cell
    return None


def number(cell):
    digits = re.sub(r"[^\d.-]", "", cell)
    try:
        return float(digits)
    except ValueError:
        return None


def faults(data):
    """(name, kind, place or None, array)"""
    rng = random.Random(11)
    for n, (_, t) in enumerate(data):
        gold = sorted(sums.annotated(t), key=lambda s: (s[0], sorted(s[1])))
        gold = [g for g in gold if len(g[1]) >= 2]
        if not gold:
            continue
        for kind in KINDS:
            for k in range(PER_TABLE):
                total, parts = rng.choice(gold)
                array = [list(r) for r in t["table_array"]]
                if kind == "dropped":
                    r, c = rng.choice(sorted(parts))
                    if len(parts) < 3 or abs(number(array[r][c]) or 0) < 10:
                        continue
                    if len({p[0] for p in parts}) == 1 and total[0] == r:   # a column
                        array = [row[:c] + [""] + row[c + 1 :] for row in array]
                    else:
                        array[r] = [""] * len(array[r])
                    yield f"{n}/{kind}/{k}", kind, {total} | set(parts), array
                    continue
                place = rng.choice([total, *sorted(parts)])
                new = changed(array[place[0]][place[1]], kind, rng)
                if new is None or (number(new) or 0) == (number(array[place[0]][place[1]]) or 0):
                    continue
                array[place[0]][place[1]] = new
                yield f"{n}/{kind}/{k}", kind, {place}, array


def is_flag(finding, annotated, table):
    """Does it doubt a sum that is annotated, so that the table closes there?"""
    _, code, evidence, _ = finding
    figure = lambda p: sums.FIGURE.search(table["table_array"][p[0]][p[1]])
    return code == "sum-mismatch" and bool(evidence) and (evidence[0], frozenset(p for p in evidence[1:] if figure(p))) in annotated


def main():
    data = list(sums.tables())
    clean = dict(run(sums.as_input(str(n), t["table_array"]) for n, (_, t) in enumerate(data)))
    counts = collections.Counter()
    for n, (_, t) in enumerate(data):
        annotated = sums.annotated(t)
        for h in (sums.half(t), "all"):
            counts[h, "gold"] += len(annotated)
            counts[h, "findings"] += len(clean.get(str(n), []))
            counts[h, "flagged"] += sum(is_flag(f, annotated, t) for f in clean.get(str(n), []))
    made = list(faults(data))
    found = dict(run(sums.as_input(name, array) for name, _, _, array in made))
    for name, kind, where, _ in made:
        n = name.split("/")[0]
        before = {(f[1], tuple(f[2][:1])) for f in clean.get(n, [])}
        new = [f for f in found.get(name, []) if (f[1], tuple(f[2][:1])) not in before and where & set(f[2])]
        for k in ((h, k) for h in (sums.half(data[int(n)][1]), "all") for k in (kind, "all")):
            counts[k, "made"] += 1
            counts[k, "found"] += bool(new)
            counts[k, "named"] += any(where & set(f[3] or f[2]) for f in new)
            counts[k, "one"] += any(len(f[3]) == 1 and where & set(f[3]) for f in new)
    for h in ("seen", "held out", "all"):
        gold, flagged = counts[h, "gold"], counts[h, "flagged"]
        print(f"{h}: sound sums flagged: {flagged} of {gold} annotated ({100 * flagged / gold:.2f} %); findings in all: {counts[h, 'findings']}")
        for kind in (*KINDS, "all"):
            k = (h, kind)
            made_, found_ = counts[k, "made"], max(counts[k, "found"], 1)
            print(f"  {kind:14} made {made_:5}  found {counts[k, 'found'] / max(made_, 1):.3f}  of these: in the cells named {counts[k, 'named'] / found_:.3f}, named alone {counts[k, 'one'] / found_:.3f}")
    every = ("all", "all")
    print("bars: flagged 2.5 %, found .95, in the cells named .90")
    good = flagged <= 0.025 * gold and counts[every, "found"] >= 0.95 * counts[every, "made"] and counts[every, "named"] >= 0.9 * counts[every, "found"]
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
