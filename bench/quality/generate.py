"""Makes quotations with known truth: python3 bench/quality/generate.py OUT [options].

    OUT/sources/      the pile they are quoted from
    OUT/articles/     articles that quote it, many quotations each
    OUT/truth.jsonl   for each quotation: place, operator, what it stands for, right verdicts

The pile is the plain-text cables, articles and papers of sample/ and, with --shared, part
of the records beside the repository; --from names other folders of plain text instead, such
as documents that no rule was ever tried on. The same seed gives the same bytes.
"""

import argparse
import dataclasses
import json
import pathlib
import random
import shutil

import operators
import sources

ROOT = pathlib.Path(__file__).resolve().parents[2]
FRAMES = [
    "One passage of the record runs: {q}.",
    "The file holds these words: {q}.",
    "A reader copied out this: {q}.",
    "The text goes on: {q}.",
    "Elsewhere it reads: {q}.",
    "Further down the page one finds {q}.",
    "The next extract is this one: {q}.",
    "In the margin of the list stands {q}.",
    "The archive has also {q}.",
    "Here is another line: {q}.",
]
ADVERTISEMENTS = [
    "ADVERTISEMENT",
    "Read more: Ten kitchens for small flats",
    "Subscribe to our newsletter",
    "Share this article\nPrint\nE-mail",
    "Most popular\nA guide to garden birds",
]


def some(paths, limit, rng):
    """At most `limit` of them, in order."""
    paths = sorted(paths)
    rng.shuffle(paths)
    return sorted(paths[:limit])


def gather(folder, shared, limit, rng, folders=()):
    pile = sources.Pile(folder)
    for number, top in enumerate(folders):
        for path in some((p for p in pathlib.Path(top).rglob("*") if p.suffix in (".txt", ".md")), limit, rng):
            if path.name not in ("SOURCE.txt", "README.md") and path.stat().st_size < 200_000:
                pile.add(path, f"{number}-" + "-".join(path.relative_to(top).parts))
    if folders:
        return pile
    furniture = {}
    with open(ROOT / "sample" / "truth" / "documents.jsonl", encoding="utf-8") as f:
        for line in f:
            document = json.loads(line)
            furniture[document["doc"]] = document.get("furniture") or ()
    for path in sorted((ROOT / "sample").rglob("*.txt")):
        if "truth" not in path.name.lower() and "readme" not in path.name.lower():
            name = path.relative_to(ROOT / "sample")
            pile.add(path, "-".join(name.parts), furniture.get(str(name), ()))
    if shared:
        beside = pathlib.Path(shared) / "data"
        for part in ("cables/telegrams-1973-79", "cables/smart", "versions"):
            for path in some((p for p in (beside / part).rglob("*") if p.suffix in (".txt", ".md")), limit, rng):
                if path.name not in ("SOURCE.txt", "README.md") and path.stat().st_size < 60_000:
                    pile.add(path, part.split("/")[-1] + "-" + "-".join(path.relative_to(beside / part).parts))
    return pile


def make(operator, wanted, pile, rng, order):
    """Up to `wanted` items, from sentences in random order; twice the same quote never."""
    items, seen = [], set()
    for _ in range(3):
        for s in rng.sample(order, len(order)):
            if len(items) >= wanted:
                return items
            item = operator(rng, pile, s)
            if item and len(item.quote.split()) >= 1 and item.quote not in seen:
                seen.add(item.quote)
                items.append(item)
    return items


def spread(ops, total, pile, rng):
    """`total` items over all operators, evenly as far as the material goes."""
    made = [[] for _ in ops]
    for _ in range(6):
        missing = total - sum(map(len, made))
        if missing <= 0:
            break
        share = max(1, missing // len(ops))
        for k, op in enumerate(ops):
            got = make(op, len(made[k]) + share, pile, rng, pile.sentences)
            if len(got) > len(made[k]):
                made[k] = got
    return [item for some in made for item in some]


def across(pile, rng, wanted):
    """Sentences of the pile with page residue or advertisements put between their lines."""
    items = []
    chosen = {}
    for s in rng.sample(pile.sentences, len(pile.sentences)):
        wrapped = "\n" in pile.texts[s.doc][s.begin : s.end]
        if len(items) >= wanted:
            break
        if s.doc in chosen or not wrapped:
            continue
        chosen[s.doc] = True
        if operators.given.sent(pile.texts[s.doc]) and rng.random() < 0.8:   # page lines stand in telegrams
            name = "page-residue"
            lines = f"\nLIMA {rng.randint(100, 9999):08d}  {rng.randint(1, 3):03d} OF 003\n"
        else:
            name, lines = "furniture", "\n" + rng.choice(ADVERTISEMENTS) + "\n"
        sources.insert_lines(pile, s, lines)
        items.append(operators.Item(name, "recall", s.text.rstrip("."), s.doc, s.text.rstrip("."), ("verbatim",)))
    return items


def paragraph(item, rng):
    """One paragraph that quotes the item: (text, begin and end of the quotation in it)."""
    before, after = (item.frame or rng.choice(FRAMES)).split("{q}")
    opening, closing = item.marks
    # A frame's full stop is dropped where the quotation has its own.
    body = before + opening + item.quote + closing + (after if item.quote[-1:] not in ".!?" else "")
    if item.operator == "line-break-hyphens":
        body = operators.form.lay_out(rng, body)
        return body, body.index(opening) + len(opening), body.rindex(closing)
    return body, len(before + opening), len(before + opening + item.quote)


def write(items, out, rng, per_article):
    """Articles of one paragraph an item; narrow columns with hyphens have articles of their own."""
    (out / "articles").mkdir()
    rng.shuffle(items)
    narrow = [i for i in items if i.operator == "line-break-hyphens"]
    wide = [i for i in items if i.operator != "line-break-hyphens"]
    groups = [g[k : k + per_article] for g in (wide, narrow) for k in range(0, len(g), per_article)]
    with open(out / "truth.jsonl", "w", encoding="utf-8") as truth:
        for number, group in enumerate(groups):
            path = out / "articles" / f"article-{number:03d}.txt"
            text = f"Notes on a record, part {number + 1}\n\n"
            for item in group:
                body, begin, end = paragraph(item, rng)
                start = len(text.encode())
                place = {
                    "article": path.name,
                    "begin": start + len(body[:begin].encode()),
                    "end": start + len(body[:end].encode()),
                    "paragraph_begin": start,
                    "paragraph_end": start + len(body.encode()),
                }
                row = {**place, **dataclasses.asdict(item)}
                truth.write(json.dumps(row, ensure_ascii=False) + "\n")
                text += body + "\n\n"
            path.write_text(text, encoding="utf-8")


def generate(out, seed=1, faults=1000, controls=120, recall=480, shared=None, limit=60, per_article=40, given=80, folders=()):
    out = pathlib.Path(out)
    if out.exists():
        shutil.rmtree(out)
    rng = random.Random(seed)
    pile = gather(out / "sources", shared, limit, rng, folders)
    if not pile.sentences:
        raise SystemExit("generate: no usable sentences found in " + (", ".join(folders) or "sample/"))
    items = across(pile, rng, recall // 8)
    items += spread(operators.FAULTS, faults, pile, rng)
    items += spread(operators.CONTROLS, controls, pile, rng)
    items += spread(operators.RECALL, recall, pile, rng)
    items += spread(operators.GIVEN, given, pile, rng)
    write(items, out, rng, per_article)
    return pile, items


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--faults", type=int, default=1000)
    parser.add_argument("--controls", type=int, default=120)
    parser.add_argument("--recall", type=int, default=480)
    parser.add_argument(
        "--shared",
        nargs="?",
        const=str(ROOT.parent / "shared"),
        default=None,
        help="also real records, from this folder (default: beside the repository), when there",
    )
    parser.add_argument("--given", type=int, default=80, help="quotations that name their writer or date")
    parser.add_argument("--from", dest="folders", action="append", default=[], metavar="FOLDER", help="plain-text documents of this folder instead of sample/")
    parser.add_argument("--limit", type=int, default=60, help="documents of each such collection")
    args = parser.parse_args()
    pile, items = generate(
        args.out, args.seed, args.faults, args.controls, args.recall, args.shared, args.limit, given=args.given, folders=args.folders
    )
    words = sum(len(t.split()) for t in pile.texts.values())
    print(
        f"{len(pile.texts)} documents, {words} words, {len(pile.sentences)} usable sentences, {len(items)} quotations"
    )


if __name__ == "__main__":
    main()
