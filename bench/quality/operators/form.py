"""Disturbances of form, of length and of distance: the span must be found all the same."""

import re

from .item import Item, bare, clause, find, trim
from .lists import COMMON_TERMS, DOTS


def noisy(rng, text, share=0.05):
    """Substitutes, drops, inserts or swaps about one character in twenty."""
    letters, out, i = "abcdefghijklmnopqrstuvwxyz", [], 0
    while i < len(text):
        c = text[i]
        if c.isalpha() and rng.random() < share:
            what = rng.randrange(4)
            if what == 0:
                out.append(rng.choice(letters))
            elif what == 1:
                out += [c, rng.choice(letters)]
            elif what == 2 and i + 1 < len(text):
                out += [text[i + 1], c]
                i += 1
        else:
            out.append(c)
        i += 1
    return "".join(out)


def recall(name, change, verdicts=(), marks=None):
    def operate(rng, pile, s):
        source = trim(clause(rng, s))
        if len(source.split()) < 6:
            return None
        quote = change(rng, source)
        if not quote:
            return None
        return Item(name, "recall", quote, s.doc, source, verdicts, (), marks(rng) if marks else ("“", "”"), judged=False)

    return operate


def lose_spaces(rng, text):
    return re.sub(" ", lambda m: "" if rng.random() < 0.3 else " ", text)


def lose_all_spaces(rng, text):
    return text.replace(" ", "")


def gloss(rng, text):
    words = text.split()
    i = rng.randint(2, len(words) - 2)
    return " ".join(
        words[:i] + [rng.choice(["[sic]", "[of the country]", "[the ministry]", "[as he put it]"])] + words[i:]
    )


def substitute(rng, text):
    """A pronoun or a noun phrase replaced in brackets."""
    words = text.split()
    places = [i for i in find(words, {"he", "she", "they", "it", "this", "his", "her", "their", "its"}) if i > 0]
    if not places:
        return None
    i = rng.choice(places)
    return " ".join(words[:i] + ["[the ministry]"] + words[i + 1 :])


def upper(rng, text):
    return text.upper()


def needs_hyphens(rng, text):
    """As it is; lay_out() below breaks its lines when the article is written."""
    return text if any(len(w) >= 7 and w.isalpha() for w in text.split()[2:]) else None


def lay_out(rng, text):
    """A paragraph in narrow lines, with words broken at line ends."""
    out, column = "", 0
    for w in text.split():
        if column and column + len(w) > 42 and len(w) >= 7 and w.isalpha():
            k = rng.randint(3, len(w) - 3)
            out += w[:k] + "-\n" + w[k:] + " "
            column = len(w) - k + 1
        elif column + len(w) > 48:
            out = out.rstrip() + "\n" + w + " "
            column = len(w) + 1
        else:
            out += w + " "
            column += len(w) + 1
    return out.rstrip()


# The last two pairs are broken on purpose: an opening mark of one kind, a closing of another.
MARKS = [("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»"), ("„", "“"), ("``", "''"), ("“", '"'), ('"', "”")]


def any_marks(rng):
    return rng.choice(MARKS)


def mojibake(rng, text):
    """UTF-8 read as windows-1252, as old mail programs did; None without such a character."""
    text = text.replace("'", "’")
    if text.isascii():
        return None
    try:
        return text.encode("utf-8").decode("cp1252")
    except UnicodeDecodeError:
        return None


def slip(rng, pile, s):
    """One slip of the pen that makes no word of a long one."""
    words = trim(clause(rng, s)).split()
    places = [i for i, w in enumerate(words) if len(w) >= 8 and w.isalpha() and w.islower()]
    if len(words) < 6 or not places:
        return None
    i = rng.choice(places)
    w = words[i]
    k = rng.randint(2, len(w) - 3)
    wrong = rng.choice([w[:k] + w[k + 1 :], w[:k] + w[k + 1] + w[k] + w[k + 2 :], w[:k] + rng.choice("qxzj") + w[k:]])
    if wrong == w or any(f" {wrong} " in stream for stream in pile.streams().values()):
        return None
    quote = " ".join(words[:i] + [wrong] + words[i + 1 :])
    return Item("slip-of-the-pen", "recall", quote, s.doc, " ".join(words), ("verbatim",), judged=False)


def far_elided(rng, pile, s):
    """Two fragments of one paragraph with up to 200 words between them, marked."""
    later = [t for t in pile.sentences if t.doc == s.doc and t.paragraph == s.paragraph and t.index > s.index]
    if not later:
        return None
    t = rng.choice(later)
    between = [u for u in pile.sentences if u.doc == s.doc and u.paragraph == s.paragraph and s.index < u.index < t.index]
    if len(between) != t.index - s.index - 1 or sum(len(u.words()) for u in between) > 200:
        return None
    first, second = trim(s.words()[: rng.randint(6, len(s.words()))]), trim(t.words())
    if set(pile.holders([first, second])) - {s.doc}:
        return None
    source = " ".join(u.text for u in [s, *between, t])
    quote = f"{first.rstrip('.')} {rng.choice(DOTS).strip()} {second}"
    return Item("elided-far", "recall", quote, s.doc, source, ("elided",), judged=False)


def short(rng, pile, s):
    """Three to five words that stand once in the pile: found, or honestly called too little."""
    words = s.words()
    n = rng.randint(3, 5)
    i = rng.randint(0, len(words) - n)
    quote = trim(words[i : i + n]).rstrip(".!?")
    if len(quote.split()) < 3 or pile.count(quote) != 1:
        return None
    return Item("three-to-five-words", "recall", quote, s.doc, quote, ("verbatim", "untraceable"), judged=False)


def term(rng, pile, s):
    """One or two everyday words in marks: nobody can say where they are from."""
    return Item("everyday-term", "recall", rng.choice(COMMON_TERMS), "", "", ("untraceable",), judged=False)
