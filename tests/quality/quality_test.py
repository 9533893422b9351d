"""No false quotation comes out clean, and disturbed ones are found. label: slow

Quotations with planted faults are made from sample/ (bench/quality) and checked by the
real program. First the score proves that it can fail: a program that calls everything
verbatim, and one that finds nothing, must not pass.
"""

import json
import os
import pathlib
import stat
import sys
import tempfile

ROOT = pathlib.Path(os.environ["STEMMA_ROOT"])
sys.path.insert(0, str(ROOT / "bench" / "quality"))

import generate  # noqa: E402
import score  # noqa: E402

FLATTERER = """#!/usr/bin/env python3
import json, pathlib, sys
out = pathlib.Path(sys.argv[2]).parent
for line in open(out / "truth.jsonl", encoding="utf-8"):
    t = json.loads(line)
    print(json.dumps({"type": "quotation", "path": t["article"], "begin": t["begin"], "end": t["end"],
                      "exact": t["quote"], "verdict": "VERDICT",
                      "sources": [{"path": t["doc"], "exact": t["source"], "flags": []}]}))
"""


def fake(folder, verdict, keep_sources):
    text = FLATTERER.replace("VERDICT", verdict)
    if not keep_sources:
        text = text.replace('[{"path": t["doc"], "exact": t["source"], "flags": []}]', "[]")
    path = folder / verdict
    path.write_text(text, encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def main():
    with tempfile.TemporaryDirectory() as top:
        out = pathlib.Path(top) / "q"
        _, items = generate.generate(out, seed=11, faults=400, controls=40, recall=160)
        if score.score(out, fake(pathlib.Path(top), "verbatim", True), show=0):
            sys.exit("the score believes a program that calls everything verbatim")
        if score.score(out, fake(pathlib.Path(top), "not-found", False), show=0):
            sys.exit("the score is content with a program that finds nothing")
        # A quotation that has lost every space is a single word; it is measured by
        # script/bench quality and not asked for here.
        rows = [json.loads(line) for line in open(out / "truth.jsonl", encoding="utf-8")]
        with open(out / "truth.jsonl", "w", encoding="utf-8") as f:
            f.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in rows if r["operator"] != "spaces-lost-all")
        if len(items) < 500:
            sys.exit(f"only {len(items)} quotations could be made from sample/")
        print("\nthe real program:")
        sys.exit(0 if score.score(out, os.environ["STEMMA"], show=5) else 1)


main()
