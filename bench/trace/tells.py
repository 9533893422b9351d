"""Tell-tales of spinning (`stemma trace`, finding spun-source): how many sound documents are accused, and what is recognised.

False alarms: documents of each set that show enough signs, and the signs in all of them together. Tortured phrases: expressions
that paper mills put for terms, each in a sentence; a phrase that is known (src/stemma/trace/tables/set_phrases.h) can be told,
others cannot. Needs stemma_tells (script/build release stemma_tells)."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

TELLS = os.environ.get("STEMMA_TELLS", "build/release/bench/trace/tells/stemma_tells")
SHARED = pathlib.Path(os.environ.get("STEMMA_SHARED", "../shared"))
SETS = ["reading/articles/html", "cables/smart", "cables/telegrams-1973-79", "cables/cia", "versions", "papers", "know", "encoding"]


def tells(*paths):
    """[(path, words, shown, [(tell, text)])]"""
    done = subprocess.run([TELLS, *map(str, paths)], capture_output=True, check=False)
    out = []
    for line in done.stdout.decode("utf-8", "replace").splitlines():
        if line.startswith("document "):
            _, words, shown, path = line.split(" ", 3)
            out.append((path, int(words), shown == "shown", []))
        elif line.startswith("sign "):
            out[-1][3].append(tuple(line.split(" ", 2)[1:]))
    return out


def alarms():
    print("| set | documents | words | with a sign | accused |\n|---|---|---|---|---|")
    worst = 0
    for name in SETS:
        path = SHARED / "data" / name
        if not path.exists():
            continue
        found = tells(path)
        accused = [f for f in found if f[2]]
        worst = max(worst, len(accused) / max(1, len(found)))
        print(f"| {name} | {len(found)} | {sum(f[1] for f in found)} | {sum(bool(f[3]) for f in found)} | {len(accused)} |")
    for path, words, shown, signs in tells(*sorted((SHARED / "seeds").glob("*"))):
        kinds = {}
        for tell, _ in signs:
            kinds[tell] = kinds.get(tell, 0) + 1
        print(f"| {pathlib.Path(path).name[:3]} | 1 | {words} | {kinds or 0} | {int(shown)} |")
    return worst <= 1 / 200


def tortured():
    path = SHARED / "data/trace/tortured-phrases/tortured-phrases.json"
    if not path.exists():
        return
    pairs = json.loads(path.read_text("utf-8"))["phrases"]
    with tempfile.TemporaryDirectory() as folder:
        for i, p in enumerate(pairs):
            for kind in ("tortured", "correct"):
                sentence = f"The authors of the report describe how the {p[kind]} was used in the second part of their work.\n"
                (pathlib.Path(folder) / f"{kind}-{i}.txt").write_text(sentence, "utf-8")
        found = {pathlib.Path(f[0]).stem for f in tells(folder) if any(t == "broken-phrase" for t, _ in f[3])}
    told = sum(f.startswith("tortured") for f in found)
    wrong = sum(f.startswith("correct") for f in found)
    print(f"\ntortured phrases told: {told} of {len(pairs)} ({told / len(pairs):.1%}); of the terms that they stand for: {wrong}")


if __name__ == "__main__":
    if not (SHARED / "data").exists():
        sys.exit("the sets are not there; set STEMMA_SHARED")
    good = alarms()
    tortured()
    sys.exit(0 if good else 1)
