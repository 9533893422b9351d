"""Sentences of a pile of plain documents, cut by simple rules of our own.

On purpose this shares nothing with the engine under test: it takes only what is surely
running prose (whole sentences of 10 to 45 words in blocks of text) and leaves the rest.
"""

import dataclasses
import pathlib
import re
import shutil

RESIDUE = re.compile(r"^\s*[A-Z][A-Z ]{2,24} \d{8}\s+\d{3}\s+OF\s+\d{3}\s*$")
RULE = re.compile(r"^\s*[-=_*~#. ]{3,}\s*$")
LABEL = re.compile(r"^\s*[A-Z][A-Za-z0-9 /.]{1,24}:\s")
PREFIX = re.compile(
    r"^\s*(?:\(?[A-Z]{1,3}(?:/[A-Z]+)*\)\s*)?(?:\d{1,2}\s*[.)]\s*)?" r"(?:\([A-Z]{1,4}(?:[/-][A-Z]+)*\)\s*)?"
)
BREAK = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|St|No|Nos|Jr|Inc|Co|vs|cf|pp|ca|approx|dept|Amb|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)|\b[A-Za-z])\.$",
    re.I,
)
COMMON = set(
    "the of to in and that a for is was on with as by it be are were at from has had have not this which".split()
)


@dataclasses.dataclass(frozen=True)
class Sentence:
    doc: str  # name of the file in the pile
    paragraph: int  # which block of that file
    index: int  # which sentence of the block
    text: str  # on one line
    begin: int  # where it starts in the file's characters
    end: int

    def words(self):
        return self.text.split()


def fold(text):
    """Lower-case words without punctuation: the form in which truth is compared."""
    text = text.replace("’", "'").replace("­", "").casefold()
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", text)


def blocks(text):
    """(begin, end) of each block of lines that belong together."""
    for m in re.finditer(r"(?:[^\n]*\S[^\n]*(?:\n|$))+", text):
        lines = m.group().split("\n")
        long_lines = sum(len(line) > 110 for line in lines)
        if long_lines * 2 >= len(lines):  # a paragraph a line
            at = m.start()
            for line in lines:
                if line.strip():
                    yield at, at + len(line)
                at += len(line) + 1
        else:
            yield m.start(), m.end()


def flow(text, begin, end):
    """The block on one line, and for each character of it the place it came from."""
    out, places, at = [], [], begin
    for line in text[begin:end].split("\n"):
        if not RESIDUE.match(line) and not RULE.match(line):
            stripped = line.strip()
            start = at + line.find(stripped) if stripped else at
            if out and stripped and not (out[-1] == "-" and len(out) > 1 and out[-2].isalpha()):
                out.append(" ")
                places.append(start)
            for i, c in enumerate(stripped):
                if not (c.isspace() and out and out[-1] == " "):
                    out.append(" " if c.isspace() else c)
                    places.append(start + i)
        at += len(line) + 1
    return "".join(out), places


def sentences_of(name, text):
    found = []
    for number, (begin, end) in enumerate(blocks(text)):
        lines = [line for line in text[begin:end].split("\n") if line.strip()]
        if any(LABEL.match(line) for line in lines[:3]):
            continue
        flat, places = flow(text, begin, end)
        start = PREFIX.match(flat).end()
        pieces, last = [], start
        for m in BREAK.finditer(flat, start):
            if not ABBREVIATION.search(flat[last : m.start()]):
                pieces.append((last, m.start()))
                last = m.end()
        pieces.append((last, len(flat.rstrip())))
        for index, (b, e) in enumerate(pieces):
            if prose(flat[b:e]):
                found.append(Sentence(name, number, index, flat[b:e], places[b], places[e - 1] + 1))
    return found


def prose(text):
    words = text.split()
    if (
        not 10 <= len(words) <= 45
        or text[-1] not in ".!?"
        or re.search(r"[\"“”„«»‘\[\]{}<>|…_*]|\.\.|--|\(|\)|/|\w\. \d+\.$|\b[A-Z]{3,}\.[A-Z]", text)
    ):
        return False
    letters = sum(c.isalpha() for c in text)
    common = sum(w.lower().strip(".,;:") in COMMON for w in words)
    odd = sum(not re.fullmatch(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?[,;:.!?]*|\$?\d[\d.,]*%?[,;:.]*", w) for w in words)
    return letters >= 0.75 * len(text) and common >= 3 and odd == 0


class Pile:
    """Copies of documents in one folder, their sentences, and a search over their words."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.texts = {}
        self.sentences = []
        self._streams = self._triples = None

    def add(self, path, name, furniture=()):
        """Copies a document into the pile; lines of `furniture` (from 1) are not quoted from."""
        try:
            text = pathlib.Path(path).read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            return False
        if "\r" in text or len(text) < 600:
            return False
        found = []
        for s in sentences_of(name, text):
            first = text.count("\n", 0, s.begin) + 1
            if not any(first <= line <= first + text.count("\n", s.begin, s.end) for line in furniture):
                found.append(s)
        shutil.copyfile(path, self.folder / name)
        self.texts[name] = text
        self.sentences += found
        self._streams = None
        return bool(found)

    def streams(self):
        """Each document as its folded words with single blanks: for containment."""
        if self._streams is None:
            self._streams, self._triples = {}, None
            for name, text in self.texts.items():
                kept = "\n".join(
                    line for line in text.split("\n") if not RESIDUE.match(line) and not RULE.match(line)
                )
                self._streams[name] = " " + " ".join(fold(kept)) + " "
        return self._streams

    def likely(self, words):
        """The documents that hold the first three of the words side by side: few are left to search."""
        streams = self.streams()
        if len(words) < 3:
            return list(streams)
        if self._triples is None:
            self._triples = {}
            for name, stream in streams.items():
                w = stream.split()
                for triple in set(zip(w, w[1:], w[2:])):
                    self._triples.setdefault(triple, []).append(name)
        return self._triples.get(tuple(words[:3]), [])

    def count(self, fragment):
        """How often the words stand in the pile."""
        words = fold(fragment)
        needle = " " + " ".join(words) + " "
        return sum(self.streams()[name].count(needle) for name in self.likely(words))

    def holders(self, fragments):
        """Documents in which the fragments stand in order, at most 3,000 characters apart."""
        folded = [fold(f) for f in fragments]
        needles = [" " + " ".join(words) + " " for words in folded]
        found = []
        for name in self.likely(folded[0]):
            stream = self.streams()[name]
            at = stream.find(needles[0])
            while at >= 0:
                end = at + len(needles[0]) - 1
                for needle in needles[1:]:
                    nxt = stream.find(needle, end, end + 3000)
                    if nxt < 0:
                        break
                    end = nxt + len(needle) - 1
                else:
                    found.append(name)
                    break
                at = stream.find(needles[0], at + 1)
        return found


def insert_lines(pile, sentence, lines):
    """Puts lines into the pile's copy inside the sentence, at a line break or, where the
    text is not wrapped, by wrapping there. The sentence's words stay as they are."""
    text = pile.texts[sentence.doc]
    middle = (sentence.begin + sentence.end) // 2
    breaks = [i for i in range(sentence.begin + 1, sentence.end) if text[i] == "\n"]
    breaks = breaks or [i for i in range(sentence.begin + 1, sentence.end) if text[i] == " "]
    at = min(breaks, key=lambda i: abs(i - middle))
    text = text[:at] + "\n" + lines + "\n" + text[at + 1 :]
    pile.texts[sentence.doc] = text
    (pile.folder / sentence.doc).write_text(text, encoding="utf-8")
    grown = len(lines) + 1
    pile.sentences = [
        (
            s
            if s.doc != sentence.doc or s.end <= at
            else dataclasses.replace(s, begin=s.begin + (grown if s.begin > at else 0), end=s.end + grown)
        )
        for s in pile.sentences
    ]
