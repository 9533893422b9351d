"""Runs `stemma check` on generated quotations and compares with their truth.

    python3 bench/quality/score.py OUT [--stemma build/release/stemma] [--show 3]

Prints, for every operator: how many quotations, how many came out clean, found, with the
right span, with a right verdict, with an expected flag; then which verdicts were given
instead; then the gates. Every failure goes to OUT/failures.jsonl. Exit code 1 if a gate
does not hold:
    false clean verdicts among the faults      0
    right span among the disturbed quotations  97 % or more
    macro F1 of the verdicts                   .95 or more
    flags: precision, recall                   .95, .90 or more
"""

import argparse
import collections
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import time

import measures
import sources

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLEAN = {"verbatim", "emended", "elided"}

# Too short to be found for sure: measured, not asked for.
NO_GATE = {"three-to-five-words", "everyday-term"}


def archive_of(stemma, out, among):
    """The sources in an archive, beside the documents of another; indexed."""
    path = out / "sources.stemma"
    for tail in ("", "-wal", "-shm"):
        pathlib.Path(str(path) + tail).unlink(missing_ok=True)
    if among:
        shutil.copyfile(among, path)
    subprocess.run([stemma, "add", str(out / "sources"), "-a", str(path)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    first = next((out / "articles").iterdir())
    subprocess.run([stemma, "check", str(first), "--against", str(path)], check=False, stdout=subprocess.DEVNULL)
    return path


def check(stemma, out, against):
    """All quotation objects of one run, and what the run cost."""
    before = time.monotonic()
    done = subprocess.run(
        [stemma, "check", str(out / "articles"), "--against", str(against), "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    seconds = time.monotonic() - before
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    peak, cpu = usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime
    if done.returncode not in (0, 1):
        print(f"score: stemma ended with {done.returncode}: {done.stderr.strip()[:500]}", file=sys.stderr)
    objects = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return [o for o in objects if o.get("type") == "quotation"], (seconds, cpu, peak)


def letters(text):
    return "".join(sources.fold(text))


def flags(quotation):
    best = quotation.get("sources") or [{}]
    return {f["code"] for f in best[0].get("flags", [])}


def clean(quotation):
    if "clean" in quotation:
        return quotation["clean"]
    return quotation["verdict"] in CLEAN and not flags(quotation) & measures.MEANING


def covered(needle, hay):
    """Share of the needle's words that stand in `hay` in the same order (greedy)."""
    at, hits = 0, 0
    for word in needle:
        try:
            at = hay.index(word, at) + 1
            hits += 1
        except ValueError:
            pass
    return hits / max(1, len(needle))


def right_span(truth, quotation):
    """A source whose text holds the truth's words in order, and little else."""
    wanted = sources.fold(truth["source"])
    for source in quotation.get("sources", []):
        got = sources.fold(source.get("exact", ""))
        if covered(wanted, got) >= 0.9 and len(got) <= 1.3 * len(wanted) + 16:
            return True
    return False


def pick(truth, quotations):
    """The quotation the truth speaks of: of those in its paragraph the one that overlaps most."""
    inside = [q for q in quotations if q["begin"] < truth["paragraph_end"] and q["end"] > truth["paragraph_begin"]]
    overlap = lambda q: min(q["end"], truth["end"]) - max(q["begin"], truth["begin"])
    inside = [q for q in inside if overlap(q) > 0]
    return max(inside, key=overlap, default=None)


def judge(truth, quotation):
    """What is wrong, as a list of words; empty when all is right."""
    wrong = []
    if quotation is None:
        return ["unparsed"] if truth["kind"] != "fault" else ["unparsed-fault"]
    if truth["kind"] == "fault" and clean(quotation):
        wrong.append("FALSE CLEAN")
    if truth["kind"] == "control" and not clean(quotation):
        wrong.append("accused")
    if truth["source"] and truth["kind"] != "fault" and not right_span(truth, quotation):
        wrong.append("span")
    if truth["verdicts"] and quotation["verdict"] not in truth["verdicts"]:
        wrong.append("verdict")
    if truth["flags"] and not set(truth["flags"]) & flags(quotation):
        wrong.append("flag")
    return wrong


def table(rows):
    print(
        f"{'operator':28} {'kind':8} {'n':>5} {'clean':>6} {'found':>6} {'span':>6} {'verdict':>8} {'flag':>6}  "
        "verdicts given"
    )
    for (kind, name), row in sorted(rows.items()):
        n = row["n"]
        share = lambda k, of: f"{100 * row[k] / row[of]:.0f}%" if row[of] else "-"
        given = ", ".join(f"{v} {c}" for v, c in row["given"].most_common(5))
        print(
            f"{name:28} {kind:8} {n:5} {row['clean']:6} {share('found', 'n'):>6} {share('span', 'spans'):>6} "
            f"{share('verdict', 'verdicts'):>8} {share('flag', 'flags'):>6}  {given}"
        )


def score(out, stemma, show=3, archive=False, among=None):
    truths = [json.loads(line) for line in open(out / "truth.jsonl", encoding="utf-8")]
    against = archive_of(stemma, out, among) if archive or among else out / "sources"
    quotations, cost = check(stemma, out, against)
    by_article = collections.defaultdict(list)
    for q in quotations:
        by_article[os.path.basename(q["path"])].append(q)
    rows = collections.defaultdict(lambda: collections.Counter(given=collections.Counter()))
    failures, shown, judged = [], collections.Counter(), []
    for t in truths:
        q = pick(t, by_article[t["article"]])
        row, wrong = rows[t["kind"], t["operator"]], judge(t, q)
        judged.append((t, q, bool(t["source"] and q and right_span(t, q))))
        row["n"] += 1
        row["given"][q["verdict"] if q else "(unparsed)"] += 1
        row["clean"] += bool(q and clean(q))
        row["found"] += bool(q and q.get("sources"))
        row["spans"] += bool(t["source"])
        row["span"] += bool(t["source"] and q and right_span(t, q))
        row["verdicts"] += bool(t["verdicts"])
        row["verdict"] += bool(t["verdicts"] and q and q["verdict"] in t["verdicts"])
        row["flags"] += bool(t["flags"])
        row["flag"] += bool(t["flags"] and q and set(t["flags"]) & flags(q))
        if wrong:
            failures.append({"wrong": wrong, "truth": t, "got": q})
    with open(out / "failures.jsonl", "w", encoding="utf-8") as f:
        for failure in failures:
            f.write(json.dumps(failure, ensure_ascii=False) + "\n")
    table(rows)
    print()
    for failure in sorted(failures, key=lambda f: f["wrong"]):
        t, q = failure["truth"], failure["got"]
        key = (t["operator"], failure["wrong"][0])
        shown[key] += 1
        if shown[key] <= show and failure["wrong"][0] in ("FALSE CLEAN", "accused", "span", "unparsed"):
            print(
                f"{', '.join(failure['wrong'])}: {t['operator']} in {t['article']}:{t['begin']}\n"
                f"  quoted  {t['quote']}\n  source  {t['source']} ({t['doc']})\n"
                f"  got     {q and q['verdict']} {q and sorted(flags(q))} "
                f"{q and q.get('sources') and q['sources'][0].get('exact')}"
            )
    worth = measures.show(judged)
    return gates(rows, cost, len(quotations), worth)


def gates(rows, cost, count, worth):
    faults = [r for (kind, _), r in rows.items() if kind == "fault"]
    recall = [r for (kind, name), r in rows.items() if kind == "recall" and name not in NO_GATE]
    controls = [r for (kind, _), r in rows.items() if kind == "control"]
    false_clean, all_faults = sum(r["clean"] for r in faults), sum(r["n"] for r in faults)
    span, spans = sum(r["span"] for r in recall), sum(r["spans"] for r in recall)
    kept, all_controls = sum(r["clean"] for r in controls), sum(r["n"] for r in controls)
    print(f"\nfalse clean verdicts   {false_clean} of {all_faults} faults (0)")
    print(f"right span             {span} of {spans} disturbed, {100 * span / max(1, spans):.1f} % (97 %)")
    print(f"controls left clean    {kept} of {all_controls}, {100 * kept / max(1, all_controls):.1f} %")
    print(f"verdicts, macro F1     {worth[0]:.3f} (.95)")
    print(f"flags                  precision {worth[1]:.3f} (.95), recall {worth[2]:.3f} (.90)")
    print(
        f"cost                   {count} quotations, {cost[0]:.2f} s ({cost[1]:.2f} s of processor), {cost[2]:.0f} MB at most"
    )
    verdicts_hold = worth[0] >= 0.95 and worth[1] >= 0.95 and worth[2] >= 0.90
    return false_clean == 0 and span >= 0.97 * spans and verdicts_hold and count > 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--stemma", default=os.environ.get("STEMMA", str(ROOT / "build" / "release" / "stemma")))
    parser.add_argument("--show", type=int, default=3, help="examples of each kind of failure to print")
    parser.add_argument("--archive", action="store_true", help="put the sources into an archive and check against that")
    parser.add_argument("--among", type=pathlib.Path, help="the same, beside all documents of this archive, which is copied")
    args = parser.parse_args()
    sys.exit(0 if score(args.out, args.stemma, args.show, args.archive, args.among) else 1)


if __name__ == "__main__":
    main()
