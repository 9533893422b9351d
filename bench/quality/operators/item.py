"""A quotation with its truth, and the small tools by which operators make one."""

import dataclasses
import re

@dataclasses.dataclass
class Item:
    operator: str
    kind: str  # fault, control, recall, given
    quote: str  # as it stands between the marks
    doc: str = ""  # the file it comes from, "" when invented
    source: str = ""  # the source's words it stands for
    verdicts: tuple = ()  # verdicts that are right, the plainest first
    flags: tuple = ()  # flags of which at least one is expected
    marks: tuple = ("“", "”")
    judged: bool = True  # is every other flag of meaning or attribution a mistake?
    frame: str = ""  # the sentence around it, "{q}" for the quotation; "" for any


def bare(word):
    return word.strip(".,;:!?").lower().replace("’", "'")


def find(words, wanted):
    return [i for i, w in enumerate(words) if bare(w) in wanted]


def clause(rng, sentence, least=6):
    """A stretch of the sentence: all of it, or a piece of at least `least` words."""
    words = sentence.words()
    if rng.random() < 0.5 or len(words) <= least + 2:
        return words
    length = rng.randint(least, len(words))
    start = rng.randint(0, len(words) - length)
    return words[start : start + length]


def trim(words):
    """Without punctuation at the cut edges."""
    text = " ".join(words).strip()
    return re.sub(r"[,;:]$", "", text)


def around(rng, words, at, least=4):
    """A stretch of at least `least` words on both sides of position `at`."""
    left = rng.randint(0, max(0, at - least))
    right = rng.randint(min(len(words), at + 1 + least), len(words))
    return left, right


def fault(name, quote, sentence, source, verdicts, flags=(), judged=True):
    return Item(name, "fault", trim(quote), sentence.doc, source, tuple(verdicts), tuple(flags), judged=judged)
