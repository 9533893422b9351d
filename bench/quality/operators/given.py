"""What the text says of its quotation: who wrote it, and when.

The truth is read off the cable by two plain rules of our own: a line of one capitalised
word at the end is the signature, the first date-time group is the date.
"""

import re

from .item import Item, clause, trim

NOT_NAMES = set("UNCLASSIFIED CONFIDENTIAL SECRET LIMITED NNNN END TEXT SIPDIS NOFORN ADVERTISEMENT SENSITIVE EXDIS NODIS STADIS ADDRESSEES BT".split())
STRANGERS = ["Harlow", "Brandt", "Okafor", "Lindqvist", "Marchetti", "Tanaka", "Dubois", "Whitcombe"]
MONTHS = "January February March April May June July August September October November December".split()
DTG = re.compile(r"\b(\d{2})\d{4}Z ([A-Z]{3}) (\d{2,4})\b")


def signer(text):
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for line in reversed(lines[-25:]):
        if re.fullmatch(r"[A-Z][A-Z'-]{3,14}", line) and line not in NOT_NAMES:
            return line
    return ""


def sent(text):
    """(year, month, day) of the cable, None if it has no date-time group."""
    m = DTG.search(text[:3000])
    months = [month[:3].upper() for month in MONTHS]
    if not m or m[2] not in months:
        return None
    year = int(m[3])
    if year < 100:
        year += 2000 if year < 40 else 1900
    return year, months.index(m[2]) + 1, int(m[1])


def quotation(rng, s):
    quote = trim(clause(rng, s, 8))
    return quote if len(quote.split()) >= 8 else None


def speaker(name, wrong):
    def operate(rng, pile, s):
        text = pile.texts[s.doc]
        who, quote = signer(text), quotation(rng, s)
        if not who or not quote or not sent(text):   # a telegram; other papers bear other names
            return None
        if wrong:
            strangers = [n for n in STRANGERS if n.lower() not in text.lower()]
            who = rng.choice(strangers)
        frame = f"Ambassador {who.title()} wrote: {{q}}."
        return Item(name, "given", quote, s.doc, quote, ("verbatim",), ("speaker-conflict",) if wrong else (), frame=frame, judged=not wrong)

    return operate


def date(name, wrong):
    def operate(rng, pile, s):
        when, quote = sent(pile.texts[s.doc]), quotation(rng, s)
        if not when or not quote:
            return None
        year, month, day = when
        if wrong:
            month = rng.choice([m for m in range(1, 13) if m != month])
            day = min(day, 28)
        frame = f"In a cable dated {MONTHS[month - 1]} {day}, {year}, the embassy wrote: {{q}}."
        return Item(name, "given", quote, s.doc, quote, ("verbatim",), ("date-conflict",) if wrong else (), frame=frame, judged=not wrong)

    return operate


GIVEN = [speaker("speaker-wrong", True), speaker("speaker-right", False), date("date-wrong", True), date("date-right", False)]
