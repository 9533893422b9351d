"""Draws the 200 queries of queries.txt from a corpus: python3 bench/archive/queries.py CORPUS > queries.txt.

The rule, so that no query is chosen for its answer. Documents are 4,000 of the corpus,
evenly spread; a word's band is the share of them that have it: everywhere (30 % and
more), common (3 %), middling (0.3 %), rare (two documents and more), once. Words of an
AND, a phrase, a proximity or a range stand in one document drawn at random, so that most
queries have answers; the others are drawn band by band. Seed 1669.

A line is a class, a colon, a query in stemma's grammar.
"""

import collections
import pathlib
import random
import re
import sys

WORD = re.compile(r"[A-Za-z]{3,20}")
KINDS = (
    ("word", 25),
    ("and", 25),
    ("everywhere", 10),
    ("phrase", 30),
    ("common-phrase", 15),
    ("near", 15),
    ("prefix", 15),
    ("fuzzy", 10),
    ("field", 20),
    ("range", 15),
    ("boolean", 15),
    ("regex", 5),
)
BANDS = ("everywhere", "common", "middling", "rare", "once")


class Material:
    def __init__(self, folder, rng):
        paths = sorted(p for p in pathlib.Path(folder).rglob("*.txt"))
        self.rng = rng
        self.texts = [p.read_text(encoding="utf-8") for p in paths[:: max(1, len(paths) // 4000)]]
        df = collections.Counter()
        for text in self.texts:
            df.update({w.lower() for w in WORD.findall(text)})
        n = len(self.texts)
        self.bands = {band: [] for band in BANDS}
        for word in sorted(df):
            share = df[word] / n
            band = 0 if share >= 0.3 else 1 if share >= 0.03 else 2 if share >= 0.003 else 3 if df[word] > 1 else 4
            self.bands[BANDS[band]].append(word)
        self.band_of = {w: b for b, words in self.bands.items() for w in words}

    def word(self, band):
        return self.rng.choice(self.bands[band])

    def run(self, length):
        """Consecutive words of one line of a body."""
        while True:
            text = self.rng.choice(self.texts)
            body = text[len(text) // 4 :]
            words = re.findall(r"[A-Za-z]+|[^A-Za-z ]", self.rng.choice(body.split("\n")))
            at = self.rng.randrange(max(1, len(words)))
            run = [w.lower() for w in words[at : at + length]]
            if len(run) == length and all(w.isalpha() for w in run) and max(map(len, run)) > 3:
                return run

    def together(self, count, bands):
        """Distinct words of one document, of the bands given."""
        while True:
            found = sorted({w.lower() for w in WORD.findall(self.rng.choice(self.texts))})
            found = [w for w in found if self.band_of[w] in bands]
            if len(found) >= count:
                return self.rng.sample(found, count)

    def header(self, pattern):
        while True:
            found = re.search(pattern, self.rng.choice(self.texts))
            if found:
                return found.group(1)


def field(m, i):
    choices = (
        lambda: f"tags:{m.header(r'TAGS: ([A-Z]{4})')} {m.word('common')}",
        lambda: f"origin:{m.header(r'FM AMEMBASSY ([A-Z]+)')} {m.word('common')}",
        lambda: f"kind:{m.rng.choice(['cable', 'article'])} {m.word('middling')}",
        lambda: f"class:{m.rng.choice(['secret', 'confidential', 'unclassified'])} {m.word('common')}",
        lambda: f"subject:{m.header(r'SUBJECT: .*?([A-Z]{5,})').lower()}",
        lambda: f"title:{m.header(r'SUBJECT: .*?([A-Z]{5,})').lower()} kind:cable",
        lambda: f"signed:{m.header(r'Signature: ([A-Za-z]+)').lower()}",
        lambda: f"kind:cable tags:{m.header(r'TAGS: ([A-Z]{4})')}",
        lambda: f"origin:{m.header(r'FM AMEMBASSY ([A-Z]+)')}",
        lambda: f"tags:{m.header(r'TAGS: ([A-Z]{4})')} class:secret origin:{m.header(r'FM AMEMBASSY ([A-Z]+)')}",
    )
    return choices[i % len(choices)]()


def dates(m, i):
    year = m.rng.randint(1960, 2010)
    span = (f"{year}", f"{year}..{year + 3}", f"{year}-03..{year}-09", f"{year}-05-01..{year}-05-14", f"..{year}")[i % 5]
    return f"date:{span}" if i % 3 == 2 else f"{m.word(BANDS[1 + i % 2])} date:{span}"


def boolean(m, i):
    a, b, c = m.word("middling"), m.word("common"), m.word("middling")
    forms = (f"{a} OR {c}", f"{b} -{a}", f"({a} OR {c}) {b}", f"{b} NOT kind:article", f"={a} {b}")
    return forms[i % len(forms)]


def regex(m, i):
    word = m.word(BANDS[1 + i % 3])
    return (f"/{word[:4]}[a-z]+/", f"/{word}s?/", f"/{' '.join(m.run(2))}/", f"/{word[:3]}.{{1,2}}{word[-2:]}/")[i % 4]


def query(kind, m, i):
    if kind == "word":
        return m.word(BANDS[i % 5])
    if kind == "and":
        return " ".join(m.together(2 + i % 2, BANDS[1:4] if i % 2 else BANDS[1:3]))
    if kind == "everywhere":
        return " ".join(m.together(1 + i % 4, BANDS[:1]))
    if kind == "phrase":
        return '"' + " ".join(m.run(2 + i % 4)) + '"'
    if kind == "common-phrase":
        while True:
            run = m.run(2 + i % 3)
            if all(m.band_of.get(w, "everywhere") in BANDS[:2] for w in run):
                return '"' + " ".join(run) + '"'
    if kind == "near":
        run = m.run(4)
        return f'"{run[0]} {run[-1]}"~{(5, 3, 10)[i % 3]}'
    if kind == "prefix":
        return m.word(BANDS[1 + i % 4])[: 4 + i % 3] + "*" + (f" {m.word('common')}" if i % 3 == 0 else "")
    if kind == "fuzzy":
        return m.word(BANDS[1 + i % 3]) + "~1"
    return {"field": field, "range": dates, "boolean": boolean, "regex": regex}[kind](m, i)


def main():
    material = Material(sys.argv[1], random.Random(1669))
    for kind, count in KINDS:
        for i in range(count):
            print(f"{kind}: {query(kind, material, i)}")


main()
