"""Claims of sentences: how many of the flags are right, how many false claims are flagged, what is checked at all.

claims/claims.tsv holds invented sentences in English and Spanish with what is true of them. Each is audited as a text
of its own, with a sentence of the same language before and behind it.
"""

import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
STEMMA = os.environ.get("STEMMA", str(HERE.parent.parent / "build/release/stemma"))
AROUND = {
    "en": ("The harbour office of the small town wrote this in its yearly report to the council. ", " Nobody on the council asked a question about it that evening, and the clerk went home."),
    "es": ("La oficina del puerto escribió esto en su informe anual para el consejo de la ciudad. ", " Nadie en el consejo hizo una pregunta sobre ello aquella noche, y el secretario se fue a casa."),
}


def claims(name):
    for line in (HERE / "claims" / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def measure(name):
    rows = list(claims(name))
    with tempfile.TemporaryDirectory() as folder:
        for n, (_, language, text) in enumerate(rows):
            before, behind = AROUND[language]
            pathlib.Path(folder, f"{n:04}.txt").write_text(before + text + behind + "\n", "utf-8")
        done = subprocess.run([STEMMA, "audit", "--json", folder], capture_output=True, text=True, check=False)
    said = collections.defaultdict(set)
    for line in done.stdout.splitlines():
        o = json.loads(line)
        if o["type"] == "finding":
            said[int(pathlib.Path(o["path"]).stem)].add("holds" if o["severity"] == "verified" else "fails")
        elif o["type"] == "copy":
            raise SystemExit("two claims are the same: " + o["path"])
    table = collections.Counter()
    for n, (truth, language, text) in enumerate(rows):
        verdict = "fails" if "fails" in said[n] else "holds" if said[n] else "none"
        table[truth, verdict] += 1
        if "-v" in sys.argv and verdict != truth:
            print(f"{truth} → {verdict}: {text}")
    flags = sum(table[t, "fails"] for t in ("holds", "fails", "none"))
    false = sum(table["fails", v] for v in ("holds", "fails", "none"))
    true = sum(table["holds", v] for v in ("holds", "fails", "none"))
    precision, recall = table["fails", "fails"] / max(flags, 1), table["fails", "fails"] / false
    print(f"{name}: {len(rows)} claims: flags {flags}, precision {precision:.3f} (bar .95); false claims {false}, recall {recall:.3f} (bar .80)")
    print(f"true claims {true}: verified {table['holds', 'holds']}, flagged {table['holds', 'fails']}; nothing to check {sum(table['none', v] for v in ('holds', 'fails', 'none'))}: silent {table['none', 'none']}")
    return precision >= 0.95 and recall >= 0.80


def main():
    good = measure("claims.tsv")
    measure("heldout.tsv")
    measure("unseen.tsv")    # told, not held to the bars: that would make it a set to mend rules on
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
