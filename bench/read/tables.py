#!/usr/bin/env python3
"""How well are tables read: python3 bench/read/tables.py [-v] [--quick].

On the material beside the repository (../shared, when there), through `stemma read --json`:

    columns     real tables flattened to one cell a line, their empty cells kept as lines of a
                no-break space or dropped, with blank lines between the cells and without
    paper       the five tables of seed 004: every name, cell, label, caption and source
    alarms      tables found in documents that have few: cables, and news pages (not --quick)

-v lists each miss. Exit code 1 if a bar is missed: .98 kept, .93 dropped, 5 of 5.
"""
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def read(stemma, *paths):
    """The documents `stemma read --json` makes of these paths, by file name."""
    run = subprocess.run([stemma, "read", "--json", "--threads", "1", *map(str, paths)], capture_output=True, text=True)
    found = {}
    for line in filter(None, run.stdout.split("\n")):
        d = json.loads(line)
        if d["type"] == "document":
            found[pathlib.Path(d["source"]["path"]).name] = d
    return found


def one_line(cell):
    return " ".join(cell.split())


def flattened(stemma, tables, empties, gap):
    """The share of tables whose number of columns is right, printed one cell a line."""
    with tempfile.TemporaryDirectory() as folder:
        for n, t in enumerate(tables):
            cells = t["cells"] if empties else t["cells_no_empty"]
            lines = [one_line(c) or "\u00a0" for c in cells]
            text = f"Table {n + 1}. Figures of the record:\n\n" + gap.join(lines) + "\n\nSource: the record.\n"
            pathlib.Path(folder, f"{n:04}.txt").write_text(text)
        documents = read(stemma, folder)
    right, wrong = 0, []
    for n, t in enumerate(tables):
        found = documents[f"{n:04}.txt"]["tables"]
        got = [len(x["columns"]) for x in found]
        if got == [t["ncols"]]:
            right += 1
        else:
            wrong.append((t["file"], t["ncols"], got))
    return right, wrong


def seed(stemma, shared):
    """Tables of the paper that agree with their truth in every name, cell and caption."""
    gold = json.loads((shared / "seed-gold/seed004_tables.json").read_text())
    paper = next((shared / "../seeds").glob("004*"))
    found = next(iter(read(stemma, paper).values()))["tables"]
    right = 0
    for t, g in zip(found, gold):
        names = [" ".join(dict.fromkeys(p for p in column if p)) for column in zip(*g["header_rows"])]
        label = f"Table {g['table']}"
        checks = {
            "rows": t["rows"] == g["rows"], "columns": t["columns"] == names, "label": t["label"] == label,
            "caption": t["caption"] == g["caption"].removeprefix(label + ". ").removesuffix(":"), "source": t["source"] == g["source"],
        }
        right += all(checks.values())
        if not all(checks.values()):
            print(f"  {label}: not as expected: {', '.join(k for k, ok in checks.items() if not ok)}: {t['columns']}")
    return right, len(gold)


def alarms(stemma, folder, pattern):
    """Tables found in these files; packed ones are unpacked first."""
    with tempfile.TemporaryDirectory() as work:
        for n, path in enumerate(p for p in sorted(folder.rglob(pattern)) if p.is_file()):
            data = gzip.open(path).read() if path.suffix == ".gz" else path.read_bytes()
            pathlib.Path(work, f"{n:05}-" + path.name.removesuffix(".gz")).write_bytes(data)
        documents = read(stemma, work)
    return [(name, t["rows"][:2]) for name, d in documents.items() for t in d["tables"]], len(documents)


def main():
    stemma = ROOT / "build/release/stemma"
    shared = ROOT.parent / "shared/data"
    verbose = "-v" in sys.argv
    if not (shared / "tables").is_dir():
        print("tables: no material beside the repository; nothing measured")
        return 0
    missed = False
    tables = [json.loads(line) for line in gzip.open(shared / "tables/flat_tables.jsonl.gz")]
    for empties in (True, False):
        for gap in ("\n\n", "\n"):
            right, wrong = flattened(stemma, tables, empties, gap)
            share = right / len(tables)
            missed |= share < (0.98 if empties else 0.93)
            what = f"empties {'kept' if empties else 'dropped'}, {'blank lines between' if gap == chr(10) * 2 else 'no blank lines'}"
            print(f"columns right, {what}: {right}/{len(tables)} = {share:.3f}")
            if verbose:
                for file, want, got in wrong:
                    print(f"  {file}: {want} columns, found {got}")
    right, count = seed(stemma, shared)
    missed |= right < count
    print(f"paper, tables exact: {right}/{count}")
    if "--quick" not in sys.argv:
        for name, folder, pattern in (("cables", shared / "cables", "*"), ("articles", shared / "reading/articles/html", "*.gz")):
            found, documents = alarms(stemma, folder, pattern)
            print(f"tables found in {name}: {len(found)} in {documents} documents")
            if verbose:
                for file, rows in found:
                    print(f"  {file}: {rows}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
