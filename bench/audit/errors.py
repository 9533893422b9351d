"""Faults put into real tables: are they found, is the right cell among those named, and how many sound sums are flagged?

Material as in sums.py. In each table with annotated sums one cell of a sum is changed at a time: a digit, two digits
that change places, a decimal mark, a sign, a row (or column) of the sum left out. The same faults are made on every run.
"""

import collections
import random
import re
import subprocess
import sys

import constrained
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


Fault = collections.namedtuple("Fault", "name kind where array moved constrained")


def leave_out(array, total, parts, rng):
    """The array without one line of the sum, and where its places are then; None where the line is none to miss."""
    r, c = rng.choice(sorted(parts))
    if len(parts) < 3 or abs(number(array[r][c]) or 0) < 10:
        return None
    if {p[0] for p in parts} == {total[0]}:   # a column
        return [row[:c] + row[c + 1 :] for row in array], lambda p: None if p[1] == c else (p[0], p[1] - (p[1] > c))
    return array[:r] + array[r + 1 :], lambda p: None if p[0] == r else (p[0] - (p[0] > r), p[1])


def line_of(array, total, parts, moved):
    """The places of the total and its like: a line left out may be told in any column."""
    across = {p[0] for p in parts} == {total[0]}
    line = [(r, total[1]) for r in range(len(array))] if across else [(total[0], c) for c in range(len(array[total[0]]))]
    return {moved(p) for p in line} - {None}


def faults(data):
    rng = random.Random(11)
    for n, (_, t) in enumerate(data):
        annotated = sums.annotated(t)
        gold = [g for g in sorted(annotated, key=lambda s: (s[0], sorted(s[1]))) if len(g[1]) >= 2]
        if not gold:
            continue
        known = constrained.Table(t, annotated)
        for kind in KINDS:
            for k in range(PER_TABLE):
                total, parts = rng.choice(gold)
                array = [list(r) for r in t["table_array"]]
                name = f"{n}/{kind}/{k}"
                if kind == "dropped":
                    left = leave_out(array, total, parts, rng)
                    if left is None:
                        continue
                    array, moved = left
                    where = line_of(t["table_array"], total, parts, moved)
                    yield Fault(name, kind, where, array, moved, known.constrained(lambda t, p: (t, p) == (total, parts), None))
                    continue
                place = rng.choice([total, *sorted(parts)])
                new = changed(array[place[0]][place[1]], kind, rng)
                if new is None or (number(new) or 0) == (number(array[place[0]][place[1]]) or 0):
                    continue
                array[place[0]][place[1]] = new
                yield Fault(name, kind, {place}, array, lambda p: p, known.constrained(lambda t, p: place == t or place in p, array))


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
    found = dict(run(sums.as_input(f.name, f.array) for f in made))
    for fault in made:
        n = fault.name.split("/")[0]
        before = {(f[1], fault.moved(f[2][0])) for f in clean.get(n, []) if f[2]}
        new = [f for f in found.get(fault.name, []) if f[2] and (f[1], f[2][0]) not in before and fault.where & set(f[2][:1] if fault.kind == "dropped" else f[2])]
        half, sort = sums.half(data[int(n)][1]), ("constrained" if fault.constrained else "other")
        for k in ((h, s, k) for h in (half, "all") for s in (sort, "any") for k in (fault.kind, "all")):
            counts[k, "made"] += 1
            counts[k, "found"] += bool(new)
            counts[k, "named"] += any(fault.where & set(f[3] or f[2]) for f in new)
            counts[k, "one"] += any(len(f[3]) == 1 and fault.where & set(f[3]) for f in new)
        if "-v" in sys.argv and fault.constrained and not new and half == "seen":
            print("missed", fault.name, data[int(n)][1]["file_name"], sorted(fault.where)[:1])
    for h in ("seen", "held out", "all"):
        gold, flagged = counts[h, "gold"], counts[h, "flagged"]
        print(f"{h}: sound sums flagged: {flagged} of {gold} annotated ({100 * flagged / gold:.2f} %); findings in all: {counts[h, 'findings']}")
        for sort in ("constrained", "any"):
            for kind in (*KINDS, "all"):
                k = (h, sort, kind)
                made_, found_ = counts[k, "made"], max(counts[k, "found"], 1)
                print(f"  {sort:12} {kind:14} made {made_:5}  found {counts[k, 'found'] / max(made_, 1):.3f}  of these: in the cells named {counts[k, 'named'] / found_:.3f}, named alone {counts[k, 'one'] / found_:.3f}")
    every = ("all", "constrained", "all")
    print("bars: flagged 2.5 %; of constrained cells found .95, in the cells named .90")
    good = flagged <= 0.025 * gold and counts[every, "found"] >= 0.95 * counts[every, "made"] and counts[every, "named"] >= 0.9 * counts[every, "found"]
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
