"""Faults of whole passages: out of order, from two documents, invented, a clause left out."""

import re

from .item import Item, fault, trim
from .lists import DOTS, INVENTED


def halves(rng, s, least=5):
    """Two fragments of the sentence with at least two words between them."""
    words = s.words()
    if len(words) < 2 * least + 3:
        return None
    a = rng.randint(least, len(words) - least - 2)
    b = rng.randint(a + 2, len(words) - least)
    return trim(words[max(0, a - 12) : a]), trim(words[b : b + 12])


def swap(name, joint):
    def operate(rng, pile, s):
        two = halves(rng, s, 6)
        if not two:
            return None
        first, second = two
        quote = f"{second} {rng.choice(DOTS).strip()} {first}" if joint else f"{second} {first}"
        if pile.holders([second, first]):
            return None
        return fault(name, quote.split(), s, s.text, ("spliced", "altered") if not joint else ("spliced",), judged=False)

    return operate


def join(name, joint):
    def operate(rng, pile, s):
        others = [t for t in rng.sample(pile.sentences, min(12, len(pile.sentences))) if t.doc != s.doc]
        if not others:
            return None
        t = others[0]
        a, b = s.words(), t.words()
        first, second = trim(a[: rng.randint(6, min(12, len(a)))]), trim(b[-rng.randint(6, min(12, len(b))) :])
        if pile.holders([first, second]):
            return None
        quote = f"{first} {rng.choice(DOTS).strip()} {second}" if joint else f"{first} {second}"
        return fault(name, quote.split(), s, first, ("spliced",) if joint else ("spliced", "altered"), judged=False)

    return operate


def invent(rng):
    return " ".join(rng.choice(INVENTED[k]) for k in ("who", "did", "what", "when"))


def invented_whole(rng, pile, s):
    quote = invent(rng)
    if rng.random() < 0.5:
        quote += ", and " + invent(rng)[0].lower() + invent(rng)[1:]
    return Item("invented-whole", "fault", quote, "", "", ("not-found", "paraphrased", "altered"), judged=False)


def invented_half(rng, pile, s):
    words = s.words()
    kept = words[: rng.randint(6, max(6, len(words) // 2))]
    made = invent(rng).split()
    made[0] = made[0].lower()
    quote = kept + made if rng.random() < 0.5 else kept + [rng.choice(DOTS).strip()] + made
    return fault("invented-half", quote, s, " ".join(kept), ("altered", "spliced", "not-found", "paraphrased"), judged=False)


def drop_clause(name, cues, flags, marked):
    """Leaves out a clause between commas that starts with a cue."""
    comma = re.compile(r", (?:" + "|".join(cues) + r") [^,;:]{8,120}, ", re.I)

    def operate(rng, pile, s):
        m = comma.search(s.text)
        if re.search(r"\bif anything\b", s.text, re.I):   # sets no condition
            return None
        if not m:
            # The cue opens the sentence: quote from the sentence before it.
            m = re.match(r"(?:" + "|".join(cues) + r") [^,;:]{8,120}, ", s.text, re.I)
            before = [
                t for t in pile.sentences if t.doc == s.doc and t.paragraph == s.paragraph and t.index == s.index - 1
            ]
            if not m or not before:
                return None
            first, second = trim(before[0].words()[-14:]).rstrip("."), s.text[m.end() :]
            source = " ".join(before[0].words()[-14:]) + " " + s.text
        else:
            first, second = s.text[: m.start()], s.text[m.end() :]
            source = s.text
        if len(first.split()) < 4 or len(second.split()) < 4:
            return None
        quote = f"{first} {rng.choice(DOTS).strip()} {second}" if marked else f"{first} {second}"
        holders = pile.holders([first, second])
        if set(holders) - {s.doc} or pile.holders([f"{first} {second}"]):
            return None
        verdicts = ("elided",) if marked else ("silently-elided", "altered")
        return fault(name, quote.split(), s, source, verdicts, flags, judged=False)

    return operate
