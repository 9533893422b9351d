"""Families found by `stemma trace` against what is known: records released three or four times, read by different
programs from different scans, with different redactions. A pair of files is right if both are of one record.

Precision, recall and F1 of pairs; then, to be checked by hand, stretches that a later release restored (--restored N: every
n-th edge, both texts side by side)."""
import argparse
import csv
import itertools
import json
import os
import pathlib
import subprocess
import sys

STEMMA = os.environ.get("STEMMA", "build/release/stemma")
DATA = pathlib.Path(os.environ.get("STEMMA_SHARED", "../shared")) / "data/versions"


def families():
    folders = [str(p) for p in sorted(DATA.iterdir()) if p.is_dir()]
    done = subprocess.run([STEMMA, "trace", *folders, "--json"], capture_output=True, check=False)
    return [o for o in map(json.loads, done.stdout.decode().splitlines()) if o["type"] == "family"]


def pairs(groups):
    return {p for g in groups for p in itertools.combinations(sorted(g), 2)}


def restored(found, count):
    edges = [(f, e, s) for f in found if f["kind"] == "releases" for e in f["edges"] for s in e["restored"]]
    paths = {m["doc"]: m["path"] for f in found for m in f["members"]}
    for _, e, s in edges[:: max(1, len(edges) // count)][:count]:
        text = pathlib.Path(paths[e["to"]]).read_text("utf-8", "replace")
        at = text.find(s["exact"][:40])
        print(f"\n{paths[e['from']]} -> {paths[e['to']]}\n  restored: {s['exact']!r}\n  in:       …{text[max(0, at - 120):at + len(s['exact']) + 120]!r}…")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--restored", type=int, default=0)
    parser.add_argument("--missed", action="store_true", help="name the pairs that were missed or wrong")
    a = parser.parse_args()
    if not DATA.exists():
        sys.exit("the released records are not there; set STEMMA_SHARED")
    record = {}
    for row in csv.DictReader(open(DATA / "manifest.csv", encoding="utf-8")):
        path = DATA / row["path"] if (DATA / row["path"]).exists() else DATA / row["release"] / pathlib.Path(row["path"]).name
        if path.exists():
            record[str(path)] = row["record_id"]
    by_record = {}
    for path, r in record.items():
        by_record.setdefault(r, []).append(path)
    truth = pairs(by_record.values())
    found = families()
    proposed = pairs([[m["path"] for m in f["members"] if m["path"] in record] for f in found])
    right = truth & proposed
    p, r = len(right) / max(1, len(proposed)), len(right) / max(1, len(truth))
    f1 = 2 * p * r / max(1e-9, p + r)
    print("| pairs of one record | found | right | precision | recall | F1 |\n|---|---|---|---|---|---|")
    print(f"| {len(truth)} | {len(proposed)} | {len(right)} | {p:.3f} | {r:.3f} | {f1:.3f} |")
    if a.missed:
        for x, y in sorted(truth - proposed):
            print("missed", x, y)
        for x, y in sorted(proposed - truth):
            print("wrong ", x, y)
    if a.restored:
        restored(found, a.restored)
    return 0 if f1 >= 0.97 else 1


if __name__ == "__main__":
    sys.exit(main())
