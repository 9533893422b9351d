"""How well are encodings told and repaired: python3 bench/read/encoding.py [--list].

Four measures on the material beside the repository (../shared, when there); each is what
`stemma read --json` says of the files, nothing is called behind its back:

    detection   the labelled files of chardet's test suite. Right: the encoding named is the
                labelled one, a superset of it (ascii < utf-8, gb2312 < gb18030 ...), or
                one that decodes the file to the same text.
    ftfy        the test cases of ftfy, all 161. Each original is a file of its own. Wanted:
                the case's "fixed-encoding", what ftfy's encoding step alone has to give;
                without it "fixed", compared with quotation marks made straight on both
                sides, since repair does not touch typography.
    seed        the damaged words listed for seed 004, and no repair in the other seeds.
    clean       every text file of the data outside encoding/: what was repaired at all.
                A repair may be true (the file was damaged): --list prints each distinct
                one for judgement by eye.

Exit code 1 if a bar is missed: 98 %, 152, all words of the seed.
"""

import argparse
import collections
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
DETECTION_BAR = 0.98
FTFY_BAR = 152

# label of the folder → what Python calls it, where the two differ
PYTHON = {"x-mac-cyrillic": "mac_cyrillic", "maccyrillic": "mac_cyrillic", "macroman": "mac_roman", "windows-874": "cp874",
          "tis-620": "cp874", "hz-gb-2312": "hz", "macintosh": "mac_roman"}
SUPERSETS = {"ascii": {"utf-8"}, "utf-8-sig": {"utf-8"}, "utf-16": {"utf-16le", "utf-16be"}, "utf-32": {"utf-32le", "utf-32be"},
             "gb2312": {"gb18030"}, "cp932": {"shift_jis"}, "cp949": {"euc-kr"}, "tis-620": {"windows-874"},
             "iso-8859-1": {"windows-1252"}, "iso-8859-9": {"windows-1254"}, "maccyrillic": {"x-mac-cyrillic"},
             "macroman": {"macintosh"}}
STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'"})


def documents(stemma, path):
    """Each document object `stemma read --json` prints for a path, one at a time."""
    run = subprocess.Popen([stemma, "read", "--json", str(path)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    for line in run.stdout:
        found = json.loads(line)
        if found.get("type") == "document":
            yield found
    run.wait()


def label_of(folder):
    """windows-1250-polish → windows-1250."""
    name = folder.lower()
    head, _, tail = name.rpartition("-")
    return head if head and tail.isalpha() and tail not in ("sig", "jp", "kr", "tw", "r", "u") else name


def same_text(data, one, other):
    try:
        return data.decode(PYTHON.get(one, one)) == data.decode(PYTHON.get(other, other))
    except (LookupError, UnicodeDecodeError):
        return False


def detection(stemma, shared, show):
    folder = shared / "data/encoding/chardet_tests/tests"
    files = sorted(p for p in folder.glob("*/*") if p.is_file())
    said = {d["source"]["sha256"]: d["source"]["encoding"] for d in documents(stemma, folder)}
    wrong = []
    for path in files:
        data = path.read_bytes()
        label, name = label_of(path.parent.name), said.get(hashlib.sha256(data).hexdigest(), "not read")
        if name != label and name not in SUPERSETS.get(label, ()) and not same_text(data, label, name):
            wrong.append((path, label, name))
    right = len(files) - len(wrong)
    print(f"detection   {right} of {len(files)} files, {100 * right / len(files):.1f} % (bar 98 %)")
    for path, label, name in wrong if show else []:
        print(f"    {label} called {name}: {path.parent.name}/{path.name}")
    return right >= DETECTION_BAR * len(files)


def ftfy(stemma, shared, show):
    cases = []
    for path in sorted((shared / "data/encoding/ftfy/tests/test-cases").glob("*.json")):
        cases += json.loads(path.read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        for i, case in enumerate(cases):
            pathlib.Path(folder, f"{i:03d}.txt").write_bytes(case["original"].encode("utf-8"))
        got = {d["source"]["sha256"]: d["text"] for d in documents(stemma, folder)}
    failed, changed = [], 0
    for case in cases:
        text, want = got.get(hashlib.sha256(case["original"].encode("utf-8")).hexdigest(), ""), case.get("fixed-encoding", case["fixed"])
        loose = "fixed-encoding" not in case
        if text != want and not (loose and text.translate(STRAIGHT) == want.translate(STRAIGHT)):
            failed.append((case["label"], text, want))
            changed += want == case["original"]
    right = len(cases) - len(failed)
    print(f"ftfy        {right} of {len(cases)} cases (bar {FTFY_BAR}); {changed} changed that ftfy leaves alone")
    for label, text, want in failed if show else []:
        print(f"    {label}\n        got    {text[:100]}\n        wanted {want[:100]}")
    return right >= FTFY_BAR


def seed(stemma, shared, show):
    gold = json.loads((shared / "data/seed-gold/seed004_mojibake.json").read_text("utf-8"))
    repairs = collections.defaultdict(collections.Counter)
    kept = True
    for d in documents(stemma, shared / "seeds"):
        which = pathlib.Path(d["source"]["path"]).name[:3]
        for r in d["source"]["repairs"]:
            repairs[which][(r["was"], r["exact"])] += 1
        kept = kept and (which != "004" or all(g["keep"] in d["text"] for g in gold if "keep" in g))
    wanted = sum(g["count"] for g in gold if "count" in g)
    right = sum(min(g["count"], repairs["004"][(g["wrong"], g["right"])]) for g in gold if "count" in g)
    more = sum(sum(c.values()) for c in repairs.values()) - right
    print(f"seed        {right} of {wanted} words; {more} more repairs; words to keep {'kept' if kept else 'CHANGED'}")
    listed = {(g["wrong"], g["right"]) for g in gold if "count" in g}
    for which, found in sorted(repairs.items()) if show else []:
        for (was, now), n in found.items():
            if which != "004" or (was, now) not in listed:
                print(f"    {which}: {was!r} → {now!r} {n}x")
    return right == wanted and kept


def clean(stemma, shared, show):
    files, repaired, distinct = 0, 0, collections.Counter()
    for folder in sorted(p for p in (shared / "data").iterdir() if p.is_dir() and p.name != "encoding"):
        for d in documents(stemma, folder):
            files += 1
            repaired += bool(d["source"]["repairs"])
            for r in d["source"]["repairs"]:
                member = d["source"]["member"]
                where = pathlib.Path(d["source"]["path"]).relative_to(shared / "data")
                distinct[(f"{where}!/{member}" if member else str(where), r["was"], r["exact"], r["why"])] += 1
    print(f"clean       {repaired} of {files} documents had repairs, {len(distinct)} distinct ones; judge them with --list")
    for (where, was, now, why), n in sorted(distinct.items()) if show else []:
        print(f"    {where}: {was!r} → {now!r} {n}x, {why}")
    return True


def main():
    parser = argparse.ArgumentParser(description="detection and repair of encodings, measured")
    parser.add_argument("what", nargs="*", help="detection, ftfy, seed, clean (default: all)")
    parser.add_argument("--stemma", default=str(ROOT / "build/release/stemma"))
    parser.add_argument("--list", action="store_true", help="print each miss and each repair")
    parser.add_argument("--shared", type=pathlib.Path, default=SHARED, help="where the material is")
    given = parser.parse_args()
    shared = given.shared
    if not (shared / "data").is_dir():
        print("encoding: nothing to measure, there is no shared/data")
        return 0
    measures = {"detection": detection, "ftfy": ftfy, "seed": seed, "clean": clean}
    unknown = [w for w in given.what if w not in measures]
    if unknown:
        parser.error(f"no measure {unknown[0]!r}")
    good = [measures[w](given.stemma, shared, given.list) for w in given.what or measures]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
