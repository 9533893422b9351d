"""Content wrongly marked: python3 bench/read/furniture.py [--shared PATH] [--sample N].

Telegrams, released cables and releases of records have next to no page furniture. Of their
characters, how many does the reader mark as furniture? An upper bound of what is wrong,
since some of it is furniture indeed (banners of a release). Bar: 0.2 % of characters.
Every N-th file is read (default: all of the smaller sets, every eighth of the larger).
Without the material it says so and ends well. Exit code 1 if the bar is missed.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SETS = {"cables/smart": 1, "cables/telegrams-1973-79": 1, "cables/cia": 8, "versions": 8}
BAR = 0.2


def share(stemma, folder, step):
    """Characters marked and characters in all, over every step-th text file below the folder."""
    files = sorted(p for p in folder.rglob("*.*") if p.is_file() and p.name != "SOURCE.txt" and p.suffix in (".txt", ".md"))[::step]
    marked = total = 0
    with tempfile.TemporaryDirectory() as pile:
        for n, path in enumerate(files):
            (pathlib.Path(pile) / f"{n:06}.txt").symlink_to(path.resolve())
        run = subprocess.run([stemma, "read", "--json", pile], capture_output=True, check=False)
    for line in run.stdout.splitlines():
        d = json.loads(line)
        if d["type"] != "document":
            continue
        total += len(d["text"].encode())
        marked += sum(b["end"] - b["begin"] for b in d["blocks"] if b["kind"] == "furniture")
    return len(files), marked, total


def main():
    options = argparse.ArgumentParser(description="content wrongly marked as furniture")
    options.add_argument("--shared", type=pathlib.Path, default=ROOT / "../shared")
    options.add_argument("--stemma", default=str(ROOT / "build/release/stemma"))
    given = options.parse_args()
    missed = False
    for name, step in SETS.items():
        folder = given.shared / "data" / name
        if not folder.is_dir():
            print(f"furniture on {name}: not measured, the material is not there")
            continue
        files, marked, total = share(given.stemma, folder, step)
        percent = 100 * marked / max(total, 1)
        missed |= percent > BAR
        print(f"furniture on {name}: {percent:.3f} % of {total:,} characters in {files} files (bar: {BAR} %)" + ("  MISSED" if percent > BAR else ""))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
