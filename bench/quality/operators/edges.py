"""Quotations cut where the words that govern them stand just outside.

The words are the source's own, in order and whole; what was left behind turns them round.
Only sentences of one plain build are taken, so that the truth is beyond dispute.
"""

import re

from .item import Item, bare

OWN_VOICE = {"we", "i", "post", "embassy", "mission", "consulate"}
SAYS = "claimed|claims|alleged|alleges|asserted|asserts|argued|argues|maintained|maintains|insisted|insists|contended|contends"


def edge(name, pattern, flags, doubtful=None):
    """`pattern` has a group `quote`; a match of `doubtful` in what is left behind is passed over."""
    build = re.compile(pattern)

    def operate(rng, pile, s):
        m = build.match(s.text)
        if not m or len(m["quote"].split()) < 6 or len(m["quote"].split()) > 30:
            return None
        left = s.text[: m.start("quote")]
        if doubtful and re.search(doubtful, left):
            return None
        if {bare(w) for w in left.split()} & OWN_VOICE and "drops-attribution" in flags:
            return None
        quote = m["quote"].rstrip(".!?")
        if pile.count(quote) != 1:
            return None
        return Item(name, "fault", quote, s.doc, quote, ("verbatim",), flags)

    return operate


EDGES = [
    edge("edge-concession", r"(?:Although|Though|Even though|While) [^,;:]{12,140}, (?P<quote>[^;:]+)$", ("drops-concession",), r"^While \w+ing\b"),
    edge("edge-condition", r"(?:If (?!anything\b)|Unless |Provided that )[^,;:]{8,140}, (?P<quote>[^;:]+)$", ("drops-condition",)),
    edge("edge-attribution", rf"[^,;:]{{3,80}} (?:{SAYS}) that (?P<quote>[^;:]+)$", ("drops-attribution",), r"\b(?:not|never|no|nobody)\b"),
    edge("edge-according", r"According to [^,;:]{3,60}, (?P<quote>[^;:]+)$", ("drops-attribution",)),
    edge(
        "edge-negation",
        r"[^,;:]{3,80} (?:no evidence|no indication|no proof|not true|not believe|not think|not the case) that (?P<quote>[^,;:]+)$",
        ("drops-negation",),
    ),
    edge("edge-hedge", r"(?:Perhaps|Possibly|Reportedly|Allegedly|Apparently|Presumably),? (?P<quote>[^;:]+)$", ("drops-hedge",)),
]
