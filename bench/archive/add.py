"""What adding costs and how it grows: python3 bench/archive/add.py [--small | --sizes N,N…].

Each corpus is added to an empty archive by one process, then added again. Exit code 1 if
a target is missed at the largest size. A table says what the parts of the archive weigh,
from SQLite's own table of pages (dbstat).
"""

import argparse
import sqlite3
import sys

import common

RATE, WHOLE, INDEX, MEMORY = 15.0, 1.0, 0.6, 500  # MB/s, share of text, share of text, MB


def part(name):
    """The part of the archive that a table or index of SQLite belongs to."""
    if name.startswith("run") or name == "lengths":
        return "word index"
    for head, what in (("body", "texts and sources"), ("dictionary", "texts and sources"), ("facet", "facets"), ("reference", "references")):
        if head in name:
            return what
    return "documents, places, rest"


def parts(archive):
    db = sqlite3.connect(f"file:{archive}?mode=ro", uri=True)
    sizes = {}
    for name, size in db.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"):
        sizes[part(name)] = sizes.get(part(name), 0) + size
    runs = dict(db.execute("SELECT kind, sum(length(bytes)) FROM run JOIN run_page ON page >> 24 = run GROUP BY kind"))
    sizes["vocabulary"] = sizes["word index"] * runs["likeness"] // sum(runs.values())
    sizes["word index"] -= sizes["vocabulary"]
    found = db.execute("SELECT count(*) FROM document").fetchone()[0]
    sources = db.execute("SELECT value FROM meta WHERE key = 'sources'").fetchone()
    db.close()
    return sizes, found, sources[0] if sources else "?"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--small", action="store_true")
    arguments.add_argument("--sizes", type=lambda s: tuple(map(int, s.split(","))))
    given = arguments.parse_args()
    sizes = given.sizes or (common.SMALL if given.small else common.SIZES)
    print(common.machine())
    print(f"\n{'add':>9} {'MB':>8} {'wall s':>8} {'cpu s':>8} {'MB/s':>6} {'ratio':>6} {'peak MB':>8} {'again s':>8} {'archive':>8} {'index':>6}")
    last, shares, ok = None, [], True
    for documents in sizes:
        folder, size, _ = common.corpus(documents)
        archive = common.archive_of(documents)
        common.remove(archive)
        run = common.measured([common.STEMMA, "add", folder, "-a", archive], common.WORK / "add.log")
        again = common.measured([common.STEMMA, "add", folder, "-a", archive])
        if run.status != 0 or again.status != 0:
            sys.exit(f"add: exit code {run.status}, then {again.status}; see {common.WORK / 'add.log'}")
        by_part, found, sources = parts(archive)
        whole, index = archive.stat().st_size / size, (by_part["word index"] + by_part.get("vocabulary", 0)) / size
        ratio = f"{run.wall / last:.1f}" if last else "-"
        rate = size / 1e6 / run.wall
        print(
            f"{documents:9,} {size / 1e6:8.1f} {run.wall:8.2f} {run.cpu:8.2f} {rate:6.1f} {ratio:>6} {max(run.peak, again.peak):8.0f} "
            f"{again.wall:8.2f} {whole:7.2f}x {index:5.2f}x",
            flush=True,
        )
        if found + 0 < documents * 0.999:
            print(f"          only {found:,} documents in the archive")
            ok = False
        last = run.wall
        shares.append((documents, size, by_part, sources))
        reached = rate >= RATE and whole <= WHOLE and index <= INDEX and run.peak <= MEMORY
    print(f"\n{'part of the archive, of the text':34}" + "".join(f"{d:>12,}" for d, *_ in shares))
    for name in sorted({n for _, _, p, _ in shares for n in p}):
        print(f"{name:34}" + "".join(f"{p.get(name, 0) / size:11.3f}x" for _, size, p, _ in shares))
    print(f"sources: {shares[-1][3]}; {common.machine()}")
    print(
        f"target at the largest size: {RATE:.0f} MB/s, archive {WHOLE:.1f}x, index {INDEX:.1f}x, {MEMORY} MB: {'met' if reached else 'MISSED'}"
    )
    return 0 if ok and (reached or given.small or given.sizes) else 1


sys.exit(main())
