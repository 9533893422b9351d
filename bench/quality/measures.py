"""What the verdicts and flags are worth as a whole: confusion, F1, precision and recall.

A row is (truth, quotation, right span): the line of truth.jsonl, the answer or None, and
whether a source holds the truth's words.

    verdicts   the truth's class is the verdict given where that is one of the right ones, and
               the plainest right one otherwise; F1 of each class, and their mean
    flags      of meaning and attribution. Expected: one of the truth's flags. Wrong: any other,
               on quotations whose operator knows the whole truth (`judged`). Where an operator
               cuts a sentence anywhere, what stands beyond the cut is not its doing: flags of
               the edge that it did not plan are counted apart, for people to read
"""

import collections

VERDICTS = ["untraceable", "verbatim", "emended", "spliced", "elided", "silently-elided", "altered", "paraphrased", "not-found"]
MEANING = {
    "drops-negation",
    "drops-concession",
    "drops-additive",
    "drops-degree",
    "drops-hedge",
    "drops-condition",
    "drops-attribution",
    "changes-number",
    "changes-negation",
    "changes-subject",
}
SCORED = MEANING | {"speaker-conflict", "date-conflict", "source-conflict", "title-conflict"}
DISTURBED = {"noise-5%", "spaces-lost-30%", "spaces-lost-all", "mojibake", "negation-under-noise", "slip-of-the-pen", "line-break-hyphens"}


def codes(quotation, edge=True):
    """The scored flags of the best source; without those from beyond the cut edges on demand."""
    best = (quotation or {}).get("sources") or [{}]
    return {f["code"] for f in best[0].get("flags", []) if edge or f.get("where") != "edge"} & SCORED


def confusion(rows):
    """{truth: {given: n}} over the rows whose truth names a verdict."""
    table = collections.defaultdict(collections.Counter)
    for truth, quotation, _ in rows:
        if truth["verdicts"]:
            given = quotation["verdict"] if quotation else "(unparsed)"
            table[given if given in truth["verdicts"] else truth["verdicts"][0]][given] += 1
    return table


def f1(table):
    """{verdict: (precision, recall, F1)} for the classes that occur in the truth."""
    out = {}
    for verdict in VERDICTS:
        hit, truth = table[verdict][verdict], sum(table[verdict].values())
        given = sum(row[verdict] for row in table.values())
        if truth:
            p, r = hit / given if given else 0.0, hit / truth
            out[verdict] = (p, r, 2 * p * r / (p + r) if p + r else 0.0)
    return out


def macro_f1(table):
    scores = [f for _, _, f in f1(table).values()]
    return sum(scores) / len(scores) if scores else 0.0


def flag_counts(rows):
    """{code: Counter(hit, missed, wrong)}; an expected set counts under its first code."""
    out = collections.defaultdict(collections.Counter)
    for truth, quotation, _ in rows:
        got, expected = codes(quotation), truth["flags"]
        if expected and quotation:
            out[expected[0]]["hit" if got & set(expected) else "missed"] += 1
        if truth.get("judged", True):
            inside = got if truth["kind"] == "control" else codes(quotation, edge=False)
            for code in inside - set(expected):
                out[code]["wrong"] += 1
            for code in got - inside - set(expected):
                out[code]["edge"] += 1
    return out


def share(part, whole):
    return f"{100 * part / whole:5.1f}%" if whole else "     -"


def length(truth):
    n = len(truth["quote"].split())
    return "1-2" if n < 3 else "3-5" if n < 6 else "6-11" if n < 12 else "12-24" if n < 25 else "25 and more"


def show(rows):
    """Prints all of it; returns (macro F1, flag precision, flag recall)."""
    table = confusion(rows)
    names = [v for v in VERDICTS if table[v] or any(row[v] for row in table.values())]
    print("\nverdicts: truth down, given across")
    print(f"{'':17}" + "".join(f"{v[:11]:>12}" for v in [*names, "(unparsed)"]) + f"{'F1':>8}")
    scores = f1(table)
    for truth in names:
        cells = "".join(f"{table[truth][g] or '':>12}" for g in [*names, "(unparsed)"])
        print(f"{truth:17}" + cells + (f"{scores[truth][2]:8.3f}" if truth in scores else ""))
    flags = flag_counts(rows)
    print(f"\n{'flag':20}{'expected':>9}{'raised':>9}{'wrong':>7}{'precision':>11}{'recall':>9}{'unplanned edge':>16}")
    total = collections.Counter()
    for code in sorted(flags):
        c = flags[code]
        total.update(c)
        print(f"{code:20}{c['hit'] + c['missed']:9}{c['hit']:9}{c['wrong']:7}{share(c['hit'], c['hit'] + c['wrong']):>11}{share(c['hit'], c['hit'] + c['missed']):>9}{c['edge'] or '':>16}")
    print(f"\n{'words':12}{'as printed':>34}{'disturbed':>34}\n{'':12}" + f"{'n':>8}{'verdict':>13}{'span':>13}" * 2)
    for name in ("1-2", "3-5", "6-11", "12-24", "25 and more"):
        line = f"{name:12}"
        for noisy in (False, True):
            of = [r for r in rows if length(r[0]) == name and (r[0]["operator"] in DISTURBED) == noisy]
            judged = [r for r in of if r[0]["verdicts"]]
            spans = [r for r in of if r[0]["source"] and r[0]["kind"] != "fault"]
            right = sum(bool(q) and q["verdict"] in t["verdicts"] for t, q, _ in judged)
            line += f"{len(of):8}{share(right, len(judged)):>13}{share(sum(s for _, _, s in spans), len(spans)):>13}"
        print(line)
    hit, missed, wrong = total["hit"], total["missed"], total["wrong"]
    return macro_f1(table), hit / max(1, hit + wrong), hit / max(1, hit + missed)
