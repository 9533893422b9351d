"""Others on the quotations of bench/quality: build/peers/bin/python bench/peers/peers.py OUT.

OUT is what bench/quality/generate.py made. Every program is asked about every quotation:
accepted (these words stand in that source) or not, and in which document.

    as printed   sentences as they are, and with other marks, capitals, hyphens at line ends
    elided       a marked omission of mere detail, within the rules of quoting
    disturbed    5 % of the characters wrong, spaces lost, broken encodings: the words are right
    false        what bench/quality calls a fault: none may be accepted
    document     the right one, of those accepted or found
"""

import argparse
import collections
import json
import pathlib
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bench" / "quality"))

import programs  # noqa: E402

PRINTED = {"verbatim", "verbatim-cut", "quote-marks", "capitals", "line-break-hyphens"}
ELIDED = {"elided-harmless"}
DISTURBED = {"noise-5%", "spaces-lost-30%", "spaces-lost-all", "mojibake", "slip-of-the-pen"}


def group(truth):
    if truth["kind"] == "fault":
        return "false"
    for name, operators in (("as printed", PRINTED), ("elided", ELIDED), ("disturbed", DISTURBED)):
        if truth["operator"] in operators:
            return name
    return None


def table(name, truths, answers, seconds):
    asked, accepted = collections.Counter(), collections.Counter()
    right = found = 0
    for truth, (yes, doc) in zip(truths, answers):
        g = group(truth)
        if g is None:
            continue
        asked[g] += 1
        accepted[g] += yes
        if g != "false" and doc:
            found += 1
            right += doc == truth["doc"]
    share = lambda g: f"{100 * accepted[g] / asked[g]:6.1f} %" if asked[g] else "      -"
    document = f"{100 * right / found:6.1f} %" if found else "      -"
    print(
        f"{name:34}{share('as printed'):>12}{share('elided'):>12}{share('disturbed'):>12}{share('false'):>12}"
        f"{accepted['false']:>7}{document:>12}{1000 * seconds / max(1, len(truths)):>10.1f}"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--stemma", default=str(ROOT / "build" / "release" / "stemma"))
    parser.add_argument("--only", action="append", default=[], help="programs to ask, by the beginning of their names")
    args = parser.parse_args()
    truths = [json.loads(line) for line in open(args.out / "truth.jsonl", encoding="utf-8")]
    truths = [t for t in truths if group(t)]
    texts = {p.name: p.read_text(encoding="utf-8") for p in sorted((args.out / "sources").iterdir())}
    counts = collections.Counter(group(t) for t in truths)
    print(f"{len(truths)} quotations ({', '.join(f'{n} {g}' for g, n in sorted(counts.items()))}), {len(texts)} documents\n")
    print(f"{'accepted of':34}{'as printed':>12}{'elided':>12}{'disturbed':>12}{'false':>12}{'':>7}{'document':>12}{'ms each':>10}")
    for name, ask in programs.programs(args.stemma, args.out):
        if args.only and not any(name.startswith(o) for o in args.only):
            continue
        start = time.monotonic()
        try:
            answers = ask(truths, texts)
        except ImportError as e:
            print(f"{name:34}  not installed: {e}")
            continue
        seconds = time.monotonic() - start
        if isinstance(answers, dict):  # several settings of one program
            for setting, (kept, some) in answers.items():
                table(f"{name}, {setting}", kept, some, seconds * len(kept) / len(truths))
        else:
            table(name, truths, answers, seconds)


if __name__ == "__main__":
    main()
