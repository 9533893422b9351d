"""How many annotated sums, means, quotients and changes of real tables are found, and how many found ones are annotated.

Material: AggreCol (../shared/data/tables), not part of the repository. A sum counts as found when its total and
the set of its parts agree cell by cell; cells without a figure do not
count as parts, and sums of a single figure are left out on both sides.
"""

import collections
import gzip
import hashlib
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
DATA = os.path.join(TOP, "..", "shared", "data", "tables", "aggrecol")
PROGRAM = os.environ.get("STEMMA_SUMS", os.path.join(TOP, "build", "release", "stemma_sums"))
FIGURE = re.compile(r"\d")


def tables():
    for name in ("dataset", "unseen"):
        with gzip.open(os.path.join(DATA, name + ".jl.gz"), "rt") as lines:
            for line in lines:
                yield name, json.loads(line)


def half(table):
    """Half of the tables, told by the hash of the file's name, are held out: no rule was written by looking at them."""
    return ("seen", "held out")[int(hashlib.sha256(table["file_name"].encode()).hexdigest(), 16) % 2]


def as_input(name, array):
    width = max((len(r) for r in array), default=0)
    rows = ["\t".join(re.sub(r"[\t\n\r\x1e]", " ", c) for c in r) for r in array]
    return f"{name}\t{width}\n" + "".join(r + "\n" for r in rows) + "\x1e\n"


def found_by_program(inputs):
    run = subprocess.run([PROGRAM], input="".join(inputs), capture_output=True, text=True, check=True)
    print(run.stderr.strip())
    for block in run.stdout.split("\n\n"):
        lines = block.split("\n")
        sums = []
        for line in lines[1:]:
            kind, axis, target, parts, witness, closing = line.split("\t")
            sums.append((kind, axis, int(target), [int(p) for p in parts.split(",")], int(witness), int(closing)))
        if lines[0]:
            yield lines[0], sums


def cells(axis, line, witness):
    return (witness, line) if axis == "across" else (line, witness)


def annotated(table, operator="Sum"):
    """{(total, parts)}: parts without empty cells."""
    array = table["table_array"]
    out = set()
    for a in table["aggregation_annotations"]:
        if a["operator"] != operator:
            continue
        parts = frozenset(tuple(p) for p in a["aggregatee_indices"] if FIGURE.search(array[p[0]][p[1]]))
        if len(parts) > 1:
            out.add((tuple(a["aggregator_index"]), parts))
    return out


def detected(table, relations, closings=(2,), kind="sum"):
    array = table["table_array"]
    out = set()
    for its, axis, target, parts, witness, closing in relations:
        if its == kind and closing in closings:
            places = [cells(axis, p, witness) for p in parts]
            parts = frozenset(p for p in places if FIGURE.search(array[p[0]][p[1]]))
            if len(parts) > 1:
                out.add((cells(axis, target, witness), parts))
    return out


KINDS = (("quotient", "Division"), ("change", "RelativeChange"), ("average", "Average"))


def derived(data, names, results):
    """Plain numbers that are quotients, changes or means: by place, parts in any order."""
    print("plain numbers: annotated, found, both, precision, recall")
    for kind, operator in KINDS:
        for half_of in ("seen", "held out", "all"):
            gold = got = hit = tables_with = 0
            for n, (_, t) in zip(names, data):
                if half_of not in ("all", half(t)):
                    continue
                told, here = annotated(t, operator), detected(t, results.get(n, []), (1, 2), kind)
                if kind == "quotient":   # a sum is price times number, a price sum by number: one relation of three figures
                    told, here = ({parts | {target} for target, parts in s} for s in (told, here))
                gold, got, hit = gold + len(told), got + len(here), hit + len(told & here)
                tables_with += bool(told)
            print(f"  {kind:9} {half_of:9} {gold:6} {got:6} {hit:6}  {hit / max(got, 1):.3f}  {hit / max(gold, 1):.3f}   in {tables_with} tables")


def main():
    data = list(tables())
    names = [f"{split}/{i}" for i, (split, _) in enumerate(data)]
    results = dict(found_by_program(as_input(n, t["table_array"]) for n, (_, t) in zip(names, data)))
    totals = collections.Counter()
    worst = []
    for n, (split, t) in zip(names, data):
        gold = annotated(t)
        got = detected(t, results.get(n, []))
        trivial = detected(t, results.get(n, []), (1,))
        hit = len(gold & got) + len(gold & trivial)
        for s in (half(t), "all"):
            totals[s, "gold"] += len(gold)
            totals[s, "got"] += len(got) + len(gold & trivial)
            totals[s, "hit"] += hit
        failing = detected(t, results.get(n, []), (3,))
        totals["flags"] += len(gold & failing)
        totals["flags", "other"] += len(failing - gold)
        worst.append((len(gold) - hit, len(got - gold), t["file_name"], n, len(gold), len(failing)))
    for s in ("seen", "held out", "all"):
        hit, gold, got = (totals[s, k] for k in ("hit", "gold", "got"))
        print(f"{s:8} sums annotated {gold:6}  found {got:6}  both {hit:6}  precision {hit / got:.3f}  recall {hit / gold:.3f}")
    print("bars: precision .90, recall .85")
    derived(data, names, results)
    if "-v" in sys.argv:
        for key in (0, 1, 5):
            print(("missed", "extra", "", "", "", "failing")[key], sorted(worst, key=lambda w: -w[key])[:14])
    return 0 if totals["all", "hit"] >= 0.85 * totals["all", "gold"] and totals["all", "hit"] >= 0.90 * totals["all", "got"] else 1


if __name__ == "__main__":
    sys.exit(main())
