"""Faults of a word or two: left out, put in, replaced, misspelt into another."""

import dataclasses
import re

import sources

from .form import noisy
from .item import Item, around, bare, fault, find
from .lists import AUXILIARIES, DOTS, LOADED, NEAR, NEGATIONS, NUMBER_WORDS, SYNONYMS


def is_month(words, i):
    """ "May", and "MAY 62" of a text in capitals."""
    beside = (words[i - 1], words[i + 1])
    return words[i][:3] == "May" or (words[i][:3] == "MAY" and any(w.strip(".,'").isdigit() for w in beside))


def drop_word(name, wanted, flags, marked):
    """Leaves a word out, with or without a mark."""

    def operate(rng, pile, s):
        words = s.words()
        places = [i for i in find(words, wanted) if 3 <= i < len(words) - 3 and not is_month(words, i)]
        if not places:
            return None
        i = rng.choice(places)
        left, right = around(rng, words, i)
        if i - left < 3 or right - i - 1 < 3:
            return None
        joint = [rng.choice(DOTS).strip()] if marked else []
        tail = words[i][len(words[i].rstrip(",;:")) :] if not marked else ""
        head = words[left:i]
        if tail and head:
            head = head[:-1] + [head[-1] + tail]
        quote = head + joint + words[i + 1 : right]
        verdicts = ("elided",) if marked else ("silently-elided", "altered")
        item = fault(name, quote, s, " ".join(words[left:right]), verdicts, flags)
        fragments = [" ".join(words[left:i]), " ".join(words[i + 1 : right])]
        if len(fragments[0].split()) + len(fragments[1].split()) < 6:
            return None
        holders = pile.holders(fragments if marked else [" ".join(quote)])
        return item if set(holders) <= ({s.doc} if marked else set()) and once(pile, s, fragments, marked) else None

    return operate


def once(pile, s, fragments, marked):
    """In its own document too the fragments stand together nowhere else."""
    if not marked:
        return True
    stream = pile.streams()[s.doc]
    return all(stream.count(" " + " ".join(sources.fold(f)) + " ") <= 1 for f in fragments)


def insert_negation(name, bracket, joint=""):
    def operate(rng, pile, s):
        words = s.words()
        places = [
            i for i in find(words, AUXILIARIES) if 2 <= i < len(words) - 3 and bare(words[i + 1]) not in NEGATIONS
        ]
        if not places or find(words, NEGATIONS):
            return None
        i = rng.choice(places)
        left, right = around(rng, words, i)
        inserted = [bracket.format("not")] if not joint else [joint, "not"]
        quote = words[left : i + 1] + inserted + words[i + 1 : right]
        if pile.holders([" ".join(w for w in quote if w != joint).replace("[", "").replace("]", "")]):
            return None
        verdicts = ("emended", "altered") if "[" in bracket else ("altered",)
        return fault(name, quote, s, " ".join(words[left:right]), verdicts, ("changes-negation",))

    return operate


def change_number(rng, pile, s):
    words = s.words()
    places = [i for i, w in enumerate(words) if re.search(r"\d", w) or bare(w) in NUMBER_WORDS]
    if not places:
        return None
    i = rng.choice(places)
    left, right = around(rng, words, i)
    if bare(words[i]) in NUMBER_WORDS:
        other = rng.choice([n for n in NUMBER_WORDS if n != bare(words[i])])
        tail = words[i][len(words[i].rstrip(".,;:")) :]
        changed = other + tail
    else:
        digits = [j for j, c in enumerate(words[i]) if c.isdigit()]
        j = rng.choice(digits)
        d = rng.choice([c for c in "123456789" if c != words[i][j]])
        changed = words[i][:j] + d + words[i][j + 1 :]
    quote = words[left:i] + [changed] + words[i + 1 : right]
    if right - left < 6 or pile.holders([" ".join(quote)]):
        return None
    return fault("number-changed", quote, s, " ".join(words[left:right]), ("altered",), ("changes-number",))


def replace_word(rng, pile, s):
    """A content word becomes another content word of the pile."""
    words = s.words()
    places = [
        i
        for i, w in enumerate(words)
        if 1 < i < len(words) - 1
        and len(bare(w)) >= 5
        and bare(w).isalpha()
        and w.islower()
        and bare(w) not in LOADED
    ]
    other = [
        bare(w)
        for t in rng.sample(pile.sentences, min(4, len(pile.sentences)))
        for w in t.words()
        if len(bare(w)) >= 5 and w.islower() and bare(w).isalpha()
    ]
    if not places or not other:
        return None
    i = rng.choice(places)
    new = rng.choice(other)
    old = bare(words[i])
    if new[:4] == old[:4] or new in (bare(w) for w in words):
        return None
    left, right = around(rng, words, i)
    quote = words[left:i] + [words[i].lower().replace(old, new)] + words[i + 1 : right]
    if right - left < 6 or pile.holders([" ".join(quote)]):
        return None
    return fault("word-replaced", quote, s, " ".join(words[left:right]), ("altered", "paraphrased"), judged=False)


def exchange(name, table, verdicts, judged):
    """A word becomes the one `table` has for it."""

    def operate(rng, pile, s):
        words = s.words()
        places = [i for i in find(words, table) if words[i].islower()]
        if not places:
            return None
        i = rng.choice(places)
        left, right = around(rng, words, i)
        core = bare(words[i])
        quote = words[left:i] + [words[i].replace(core, table[core])] + words[i + 1 : right]
        if right - left < 6 or pile.holders([" ".join(quote)]):
            return None
        return fault(name, quote, s, " ".join(words[left:right]), verdicts, judged=judged)

    return operate


# One slip away, and another statement.
near_word = exchange("near-word", NEAR, ("altered",), False)
# Nearly the same meaning: true or not, nobody wrote it.
synonym = exchange("synonym", SYNONYMS, ("altered", "paraphrased"), True)


def name_changed(rng, pile, s):
    """A name in the middle of the sentence becomes another name of the pile."""
    words = s.words()
    named = lambda w: re.fullmatch(r"[A-Z][a-z]{3,}[,.;:]?", w)
    places = [i for i in range(1, len(words) - 1) if named(words[i])]
    other = [
        bare(w).title()
        for t in rng.sample(pile.sentences, min(6, len(pile.sentences)))
        for w in t.words()[1:]
        if named(w)
    ]
    if not places or not other:
        return None
    i = rng.choice(places)
    name, old = rng.choice(other), re.sub(r"[,.;:]$", "", words[i])
    if name[:4] == old[:4]:
        return None
    left, right = around(rng, words, i)
    quote = words[left:i] + [words[i].replace(old, name)] + words[i + 1 : right]
    if right - left < 6 or pile.holders([" ".join(quote)]):
        return None
    return fault("name-changed", quote, s, " ".join(words[left:right]), ("altered",), judged=False)


def digit_slip(rng, pile, s):
    """A digit lost, doubled, or two that trade places: a slip, and another number."""
    words = s.words()
    places = [i for i, w in enumerate(words) if len(re.sub(r"\D", "", w)) >= 2]
    if not places:
        return None
    i = rng.choice(places)
    w = words[i]
    j = rng.choice([k for k in range(len(w)) if w[k].isdigit()])
    slips = [w[:j] + w[j + 1 :], w[:j] + w[j] + w[j:]]
    if j + 1 < len(w) and w[j + 1].isdigit() and w[j] != w[j + 1]:
        slips.append(w[:j] + w[j + 1] + w[j] + w[j + 2 :])
    changed = rng.choice(slips)
    if re.sub(r"\D", "", changed).lstrip("0") == re.sub(r"\D", "", w).lstrip("0"):
        return None
    left, right = around(rng, words, i)
    quote = words[left:i] + [changed] + words[i + 1 : right]
    if right - left < 6 or pile.holders([" ".join(quote)]):
        return None
    return fault("digit-slip", quote, s, " ".join(words[left:right]), ("altered",), ("changes-number",))


def noisy_fault(rng, pile, s):
    """A negation lost or put in, under character noise."""
    make = rng.choice([drop_word("", {"not", "never", "no"}, (), False), insert_negation("", "{}")])
    item = make(rng, pile, s)
    if not item:
        return None
    quote = " ".join(w if bare(w) in NEGATIONS else noisy(rng, w, 0.03) for w in item.quote.split())
    return dataclasses.replace(item, operator="negation-under-noise", quote=quote, verdicts=(), flags=(), judged=False)


def detail_spans(words):
    """(i, j): a phrase of 2 to 6 words before a comma that carries nothing but detail."""
    return [
        (i, j)
        for i in range(4, len(words) - 6)
        for j in range(i + 2, min(i + 7, len(words) - 4))
        if not any(bare(w) in LOADED or re.search(r"\d|n't$", bare(w)) or w[0].isupper() for w in words[i:j])
        and bare(words[i]) in ("of", "in", "with", "by", "from", "on", "at", "for", "to")
        and words[j - 1][-1:] == ","
    ]


def detail_dropped(rng, pile, s):
    """Detail left out without a mark: the meaning may stand, the words do not."""
    words = s.words()
    spans = detail_spans(words)
    if not spans:
        return None
    i, j = rng.choice(spans)
    quote = words[:i] + words[j:]
    if pile.holders([" ".join(quote)]):
        return None
    return fault("detail-dropped", quote, s, s.text, ("silently-elided",))
