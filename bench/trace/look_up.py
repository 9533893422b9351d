"""Quotations looked up in an archive: python3 bench/trace/look_up.py [--small | --sizes N,N…].

For each corpus of bench/archive: the index of passages is made in a copy of its archive (time,
size of the text, peak memory), then passages of its own documents are quoted back to it by a
process that stays, one thread, as they stand, with an ellipsis, and with 5 % of the letters changed.
Then one `stemma check` from start to end: what a cold start costs. Exit code 1 if a target is
missed at the largest size.
"""

import argparse
import pathlib
import shutil
import sqlite3
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "archive"))
import common  # noqa: E402  bench/archive: the corpora, processes measured, the machine

LOOK_UP = common.BUILD / "release/bench/trace/ask/stemma_look_up"
FORMS = ("exact", "elided", "noisy")
BUILD_RATE, SIZE, P50, P99, START, RIGHT = 60.0, 1.0, 0.5, 5.0, 100.0, 0.98  # MB/s, of the text, ms, ms, ms, share


def indexed(documents):
    """A copy of the archive of a corpus with its index; what making it cost."""
    folder, size, _ = common.corpus(documents)
    plain = common.archive_of(documents)
    if not plain.exists():
        common.measured([common.STEMMA, "add", folder, "-a", plain])
    copy = plain.with_name(f"traced-{documents}.stemma")
    common.remove(copy)
    shutil.copyfile(plain, copy)
    article = common.WORK / "article.txt"
    article.write_text("Harbours\n\nThe clerk wrote that “the meteor library of Valparaiso sang before the flood”.\n", encoding="utf-8")
    first = common.measured([common.STEMMA, "check", article, "--against", copy])
    again = common.measured([common.STEMMA, "check", article, "--against", copy])
    db = sqlite3.connect(f"file:{copy}?mode=ro", uri=True)
    kinds = dict(db.execute("SELECT kind, group_concat(run) FROM run WHERE kind IN ('passages', 'forms') GROUP BY kind"))
    weight = 0
    for runs in kinds.values():
        for run in map(int, runs.split(",")):
            weight += db.execute("SELECT sum(length(bytes)) FROM run_page WHERE page BETWEEN ? AND ?", (run << 24, ((run + 1) << 24) - 1)).fetchone()[0] or 0
    runs = sum(len(r.split(",")) for r in kinds.values())
    db.close()
    return copy, size, first, again, weight, runs


def look_up(archive, count):
    """Per form: processor milliseconds, clock milliseconds, how many were right, how many not decided."""
    done = subprocess.run([LOOK_UP, archive, str(count), "7"], capture_output=True, text=True, check=True)
    rows = {form: {"cpu": [], "wall": [], "right": 0, "untraceable": 0} for form in FORMS}
    for line in done.stdout.splitlines():
        form, _, _, _, cpu, _, wall, how = line.split()
        row = rows[form]
        row["cpu"].append(float(cpu))
        row["wall"].append(float(wall))
        if how in row:
            row[how] += 1
    return rows


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--small", action="store_true")
    arguments.add_argument("--sizes", type=lambda s: tuple(map(int, s.split(","))))
    arguments.add_argument("--count", type=int, default=1500)
    given = arguments.parse_args()
    print(common.machine())
    reached = True
    for documents in given.sizes or (common.SMALL if given.small else common.SIZES):
        archive, size, first, again, weight, runs = indexed(documents)
        rate = size / 1e6 / max(first.wall - again.wall, 1e-9)
        print(
            f"\n{documents:,} documents, {size / 1e6:.1f} MB: index in {first.wall:.1f} s ({first.cpu:.1f} s of processor, {rate:.1f} MB/s), "
            f"{weight / size:.2f}x of the text in {runs} runs, peak {first.peak:.0f} MB; a check from start to end {1000 * again.wall:.0f} ms, {again.peak:.0f} MB"
        )
        print(f"{'':8} {'n':>5} {'right':>7} {'cpu p50':>8} {'p90':>7} {'p99':>7} {'p50':>7} {'p99':>7}  ms")
        for form, row in look_up(archive, given.count).items():
            n = len(row["cpu"])
            cpu = [common.percentile(row["cpu"], q) for q in (0.5, 0.9, 0.99)]
            wall = [common.percentile(row["wall"], q) for q in (0.5, 0.99)]
            share = row["right"] / n
            print(f"{form:8} {n:5} {100 * share:6.1f}% {cpu[0]:8.2f} {cpu[1]:7.2f} {cpu[2]:7.2f} {wall[0]:7.2f} {wall[1]:7.2f}")
            reached = reached and share >= RIGHT and cpu[0] <= P50 and cpu[2] <= P99
        reached = reached and rate >= BUILD_RATE and weight <= SIZE * size and 1000 * again.wall <= START
    print(
        f"\ntarget at the largest size: {BUILD_RATE:.0f} MB/s, {SIZE:.1f}x, p50 {P50} ms, p99 {P99} ms, start {START:.0f} ms, "
        f"right {100 * RIGHT:.0f} %: {'met' if reached else 'MISSED'}; {common.machine()}"
    )
    return 0 if reached or given.small or given.sizes else 1


if __name__ == "__main__":
    sys.exit(main())
