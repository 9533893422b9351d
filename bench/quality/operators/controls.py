"""Quotations as they should be: none may be accused."""

from .item import Item, clause, trim
from .lists import DOTS
from .words import detail_spans


def whole(rng, pile, s):
    """A sentence from end to end."""
    return Item("verbatim", "control", trim(s.words()), s.doc, s.text, ("verbatim",))


def cut(rng, pile, s):
    """A stretch of the sentence. What governs it may stand beyond its edges, so that a flag may be right."""
    quote = trim(clause(rng, s))
    return Item("verbatim-cut", "control", quote, s.doc, quote, ("verbatim",), judged=False)


def elided(rng, pile, s):
    """A marked omission of 2 to 6 words that carry nothing but detail."""
    words = s.words()
    spans = detail_spans(words)
    if not spans:
        return None
    i, j = rng.choice(spans)
    first, second = " ".join(words[:i]), " ".join(words[j:])
    if set(pile.holders([first, second])) - {s.doc}:
        return None
    quote = trim([first, rng.choice(DOTS).strip(), second])
    return Item("elided-harmless", "control", quote, s.doc, s.text, ("elided",))
