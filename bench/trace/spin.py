"""Spun copies with known truth: words of a text swapped for WordNet synonyms, as spinning programs do.

A word of four letters or more is swapped with the chance `share` for a word of the same synset, always the same for the same
word (a machine has a table); plural, -ed and -ing are carried over, "a" and "an" are not mended. Names, numbers and
function words stay. The synonyms are drawn from wherever wordnet-base put them; without it nothing can be spun."""
import collections
import pathlib
import random
import re

WORDNET = pathlib.Path("/usr/share/wordnet")
STAYS = set("that this with from have been were they their them will would could should about there which when what into than then only also "
            "after before over under more most some such other these those being because while where does done very just much many".split())


def synonyms():
    """word -> words of its synsets, in order; single words in small letters only."""
    out = collections.defaultdict(list)
    for part in ("noun", "verb", "adj", "adv"):
        for line in (WORDNET / f"data.{part}").read_text("utf-8").splitlines():
            if line.startswith("  "):
                continue
            f = line.split(" | ")[0].split()
            words = [re.sub(r"\(.*\)$", "", f[4 + 2 * i]) for i in range(int(f[3], 16))]
            words = [w for w in words if w.isalpha() and w.islower() and len(w) > 2]
            for w in words:
                out[w] += [x for x in words if x != w and x not in out[w]]
    return out


def base_and_ending(word, table):
    if word in table and table[word]:
        return word, ""
    for ending, bases in (("ies", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ed", ("", "e")), ("ing", ("", "e"))):
        for b in bases:
            base = word[: -len(ending)] + b
            if word.endswith(ending) and len(base) > 2 and table.get(base):
                return base, "s" if ending in ("ies", "es") else ending
    return None, ""


def inflect(word, ending):
    if not ending:
        return word
    if ending == "s":
        return word[:-1] + "ies" if re.search("[^aeiou]y$", word) else word + ("es" if re.search("(s|x|z|ch|sh)$", word) else "s")
    return (word[:-1] if word.endswith("e") else word) + ending


def spin(text, share, seed, table):
    """The text with words swapped; how many were."""
    chance, chosen, count = random.Random(seed), {}, 0

    def swap(match):
        nonlocal count
        word = match.group()
        if word != word.lower() or word in STAYS or len(word) < 4:
            return word
        if word not in chosen:
            base, ending = base_and_ending(word, table)
            chosen[word] = inflect(chance.choice(table[base][:3]), ending) if base and chance.random() < share else word
        count += chosen[word] != word
        return chosen[word]

    return re.sub(r"[^\W\d_]+", swap, text), count
