"""What can happen to a quotation on its way: each operator makes one from the sources.

An operator takes (rng, pile, sentence) and returns an Item, or None where the sentence
does not lend itself. FAULTS change what the source says: none may come out clean.
CONTROLS leave it as it is. RECALL disturbs only the form: the span must be found.
"""

import dataclasses
import re

import sources

DOTS = ["…", "...", ". . .", "[...]", "[…]", "(...)", " … "]
NEGATIONS = {"not", "no", "never", "nor", "without", "neither", "none", "cannot", "nothing", "nobody"}
HEDGES = [
    "possibly",
    "perhaps",
    "probably",
    "reportedly",
    "allegedly",
    "apparently",
    "presumably",
    "likely",
    "may",
    "might",
    "could",
    "seemingly",
    "arguably",
    "potentially",
    "supposedly",
    "ostensibly",
]
DEGREES = [
    "partly",
    "largely",
    "mostly",
    "mainly",
    "partially",
    "nearly",
    "almost",
    "some",
    "somewhat",
    "only",
    "hardly",
    "barely",
    "scarcely",
    "slightly",
    "few",
]
ADDITIVES = ["also", "too", "likewise", "additionally", "furthermore", "moreover"]
CONCESSIONS = ["although", "though", "while", "despite", "notwithstanding", "whereas", "however", "albeit"]
CONDITIONS = ["if", "unless", "provided", "assuming", "until"]
ATTRIBUTIONS = [
    "according to",
    "in the view of",
    "in the words of",
    "claimed that",
    "said that",
    "alleged that",
    "told us that",
    "argued that",
    "asserted that",
    "maintained that",
    "insisted that",
    "reported that",
]
AUXILIARIES = set("is are was were has have had will would can could should does did".split())
NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred".split()
# Words whose omission may change what is said, in any of the ways above or others.
LOADED = (
    NEGATIONS
    | set(HEDGES)
    | set(DEGREES)
    | set(ADDITIVES)
    | set(CONCESSIONS)
    | set(CONDITIONS)
    | set(
        "but yet still even except unlike few little less rather failed refused denied lack lacks lacking can must should "
        "would will seems seem seemed appears appear appeared believe believes believed think thinks thought said says "
        "told according claimed claims alleged argued reported suggests suggested estimated about roughly around more most "
        "very quite fairly all every any many several both either or nor because since so therefore when whether once "
        "again often sometimes usually generally rarely seldom always ever just merely simply alone mainly chiefly nearly "
        "hope hopes hoped expect expects expected intend intends want wants wanted plan plans planned".split()
    )
)


@dataclasses.dataclass
class Item:
    operator: str
    kind: str  # fault, control, recall
    quote: str  # as it stands between the marks
    doc: str = ""  # the file it comes from, "" when invented
    source: str = ""  # the source's words it stands for
    verdicts: tuple = ()  # verdicts that are right
    flags: tuple = ()  # flags of which at least one is expected
    marks: tuple = ("“", "”")


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


def fault(name, quote, sentence, source, verdicts, flags=()):
    return Item(name, "fault", trim(quote), sentence.doc, source, tuple(verdicts), tuple(flags))


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
        item = fault(name, quote, s, " ".join(words[left:right]), verdicts, flags if marked else ())
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
    return fault("word-replaced", quote, s, " ".join(words[left:right]), ("altered", "paraphrased"))


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
        two = halves(rng, s)
        if not two:
            return None
        first, second = two
        quote = f"{second} {rng.choice(DOTS).strip()} {first}" if joint else f"{second} {first}"
        if pile.holders([second, first]):
            return None
        return fault(name, quote.split(), s, s.text, ("spliced", "altered") if not joint else ("spliced",))

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
        return fault(name, quote.split(), s, first, ("spliced",) if joint else ("spliced", "altered"))

    return operate


INVENTED = {
    "who": [
        "The envoy",
        "A member of the cabinet",
        "The general staff",
        "The head of the delegation",
        "Our contact",
        "The finance ministry",
        "A union leader",
        "The bishop",
        "The opposition bench",
        "The port authority",
    ],
    "did": [
        "promised to withdraw",
        "quietly approved",
        "handed over",
        "threatened to publish",
        "asked us to delay",
        "denied any knowledge of",
        "paid twice for",
        "refused to sign",
        "agreed to share",
        "burned the only copy of",
    ],
    "what": [
        "the second protocol",
        "the list of donors",
        "a shipment of radios",
        "the audit of the fund",
        "the border survey",
        "the draft concession",
        "every letter from the mission",
        "the minutes of the closed meeting",
        "the pipeline tariff",
    ],
    "when": [
        "before the vote in spring",
        "on the eve of the visit",
        "during the second round of talks",
        "a week after the strike",
        "as soon as the loan was secured",
        "while the assembly was in recess",
        "under pressure from the coast provinces",
    ],
}


def invent(rng):
    return " ".join(rng.choice(INVENTED[k]) for k in ("who", "did", "what", "when"))


def invented_whole(rng, pile, s):
    quote = invent(rng)
    if rng.random() < 0.5:
        quote += ", and " + invent(rng)[0].lower() + invent(rng)[1:]
    return Item("invented-whole", "fault", quote, "", "", ("not-found", "paraphrased", "altered"))


def invented_half(rng, pile, s):
    words = s.words()
    kept = words[: rng.randint(6, max(6, len(words) // 2))]
    made = invent(rng).split()
    made[0] = made[0].lower()
    quote = kept + made if rng.random() < 0.5 else kept + [rng.choice(DOTS).strip()] + made
    return fault("invented-half", quote, s, " ".join(kept), ("altered", "spliced", "not-found", "paraphrased"))


def drop_clause(name, cues, flags, marked):
    """Leaves out a clause between commas that starts with a cue."""
    comma = re.compile(r", (?:" + "|".join(cues) + r") [^,;:]{8,120}, ", re.I)

    def operate(rng, pile, s):
        m = comma.search(s.text)
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
        return fault(name, quote.split(), s, source, verdicts, flags if marked else ())

    return operate


# A word and another word one slip away from it: no slip of the pen, but another statement.
NEAR = {
    "not": "now",
    "now": "not",
    "never": "ever",
    "ever": "never",
    "no": "so",
    "so": "no",
    "more": "mere",
    "any": "many",
    "many": "any",
    "million": "billion",
    "billion": "million",
    "north": "south",
    "south": "north",
    "east": "west",
    "west": "east",
    "before": "after",
    "after": "before",
    "first": "last",
    "last": "first",
    "less": "more",
    "increase": "decrease",
    "decrease": "increase",
    "above": "below",
    "below": "above",
    "all": "ill",
    "can": "can't",
    "is": "isn't",
    "was": "wasn't",
    "are": "aren't",
    "were": "weren't",
    "would": "wouldn't",
    "could": "couldn't",
    "does": "doesn't",
    "did": "didn't",
    "has": "hasn't",
    "have": "haven't",
    "accept": "except",
    "legal": "illegal",
    "likely": "unlikely",
    "able": "unable",
    "willing": "unwilling",
    "possible": "impossible",
    "import": "export",
    "imports": "exports",
    "exports": "imports",
    "he": "she",
    "she": "he",
    "with": "without",
    "causal": "casual",
    "united": "untied",
    "trial": "trail",
    "public": "pubic",
    "county": "country",
    "country": "county",
    "from": "form",
}


def near_word(rng, pile, s):
    words = s.words()
    places = [i for i in find(words, NEAR) if words[i].islower()]
    if not places:
        return None
    i = rng.choice(places)
    left, right = around(rng, words, i)
    core = bare(words[i])
    quote = words[left:i] + [words[i].replace(core, NEAR[core])] + words[i + 1 : right]
    if right - left < 6 or pile.holders([" ".join(quote)]):
        return None
    return fault("near-word", quote, s, " ".join(words[left:right]), ("altered",))


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
    return fault("name-changed", quote, s, " ".join(words[left:right]), ("altered",))


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
    return dataclasses.replace(item, operator="negation-under-noise", quote=quote, verdicts=(), flags=())


# --- controls ---------------------------------------------------------------------------


def as_is(rng, s):
    """A stretch of the sentence, as it is."""
    return trim(clause(rng, s))


def control_verbatim(rng, pile, s):
    quote = as_is(rng, s)
    return Item("verbatim", "control", quote, s.doc, quote, ("verbatim",))


def control_elided(rng, pile, s):
    """A marked omission of 2 to 6 words that carry nothing but detail."""
    words = s.words()
    spans = [
        (i, j)
        for i in range(4, len(words) - 6)
        for j in range(i + 2, min(i + 7, len(words) - 4))
        if not any(bare(w) in LOADED or re.search(r"\d|n't$", bare(w)) or w[0].isupper() for w in words[i:j])
        and bare(words[i]) in ("of", "in", "with", "by", "from", "on", "at", "for", "to")
        and words[j - 1][-1:] == ","
    ]
    if not spans:
        return None
    i, j = rng.choice(spans)
    first, second = " ".join(words[:i]), " ".join(words[j:])
    if set(pile.holders([first, second])) - {s.doc}:
        return None
    return Item(
        "elided-harmless", "control", trim([first, rng.choice(DOTS).strip(), second]), s.doc, s.text, ("elided",)
    )


# --- recall -----------------------------------------------------------------------------


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
        source = as_is(rng, s)
        if len(source.split()) < 6:
            return None
        quote = change(rng, source)
        if not quote:
            return None
        return Item(name, "recall", quote, s.doc, source, verdicts, (), marks(rng) if marks else ("“", "”"))

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


FAULTS = [
    drop_word("negation-dropped", {"not", "never", "no"}, (), False),
    drop_word("negation-dropped-marked", {"not", "never", "no", "without", "cannot"}, ("drops-negation",), True),
    insert_negation("negation-inserted", "{}"),
    insert_negation("negation-inserted-bracket", "[{}]"),
    insert_negation("negation-inserted-at-mark", "{}", "…"),
    change_number,
    replace_word,
    near_word,
    name_changed,
    digit_slip,
    noisy_fault,
    swap("swapped", False),
    swap("swapped-marked", True),
    join("two-documents", False),
    join("two-documents-marked", True),
    invented_whole,
    invented_half,
    drop_word("hedge-dropped", set(HEDGES), (), False),
    drop_word("hedge-dropped-marked", set(HEDGES), ("drops-hedge",), True),
    drop_word("degree-dropped-marked", set(DEGREES), ("drops-degree",), True),
    drop_word("additive-dropped-marked", set(ADDITIVES), ("drops-additive",), True),
    drop_clause("concession-dropped", CONCESSIONS, (), False),
    drop_clause("concession-dropped-marked", CONCESSIONS, ("drops-concession",), True),
    drop_clause("condition-dropped", CONDITIONS, (), False),
    drop_clause("condition-dropped-marked", CONDITIONS, ("drops-condition",), True),
    drop_clause("attribution-dropped", ATTRIBUTIONS, (), False),
    drop_clause("attribution-dropped-marked", ATTRIBUTIONS, ("drops-attribution",), True),
]
CONTROLS = [control_verbatim, control_elided]
RECALL = [
    recall("noise-5%", lambda rng, t: noisy(rng, t)),
    recall("spaces-lost-30%", lose_spaces),
    recall("spaces-lost-all", lose_all_spaces),
    recall("quote-marks", lambda rng, t: t, ("verbatim",), any_marks),
    recall("gloss", gloss, ("emended",)),
    recall("substitution", substitute, ("emended",)),
    recall("capitals", upper, ("verbatim",)),
    recall("line-break-hyphens", needs_hyphens, ("verbatim",)),
]
