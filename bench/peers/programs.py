"""One function a program: (truths, {document: text}) -> [(accepted, document or "")], in order."""

import collections
import contextlib
import functools
import io
import os
import pathlib

import score

SHORTLIST = 1  # documents that programs which compare pairs are asked about


def stemma(binary, out):
    def ask(truths, texts):
        quotations, _ = score.check(binary, pathlib.Path(out), pathlib.Path(out) / "sources")
        by_article = collections.defaultdict(list)
        for q in quotations:
            by_article[os.path.basename(q["path"])].append(q)
        answers = []
        for t in truths:
            q = score.pick(t, by_article[t["article"]])
            best = (q or {}).get("sources") or [{}]
            answers.append((bool(q and score.clean(q)), os.path.basename(best[0].get("path", ""))))
        return answers

    return ask


@functools.lru_cache(maxsize=None)
def closest(quote, documents):
    """[(score, name)] by RapidFuzz's partial_ratio, on case-folded text with plain blanks."""
    from rapidfuzz import fuzz

    plain = " ".join(quote.casefold().split())
    scored = [(fuzz.partial_ratio(plain, text), name) for name, text in documents]
    return sorted(scored, key=lambda s: -s[0])


def folded(texts):
    return tuple((name, " ".join(text.casefold().split())) for name, text in texts.items())


def partial_ratio(truths, texts):
    documents = folded(texts)
    best = [closest(t["quote"], documents)[0] for t in truths]
    halves = [range(0, len(truths), 2), range(1, len(truths), 2)]

    def worth(threshold, half):
        sound = [best[i][0] >= threshold for i in half if truths[i]["kind"] != "fault"]
        false = [best[i][0] >= threshold for i in half if truths[i]["kind"] == "fault"]
        return sum(sound) / max(1, len(sound)) - sum(false) / max(1, len(false))

    tuned = max((t / 2 for t in range(120, 201)), key=lambda t: worth(t, halves[0]))
    some = lambda threshold, kept: [(best[i][0] >= threshold, best[i][1]) for i in kept]
    every = range(len(truths))
    return {
        "from 90 on": (truths, some(90, every)),
        f"tuned ({tuned:g})": ([truths[i] for i in halves[1]], some(tuned, halves[1])),
    }


def citations(truths, texts):
    from citations import verify

    answers = []
    for t in truths:
        states = ((verify.resolve_in(t["quote"], text).state, name) for name, text in texts.items())
        doc = next((name for state, name in states if state in ("found", "ambiguous")), "")
        answers.append((bool(doc), doc))
    return answers


def citefact(truths, texts):
    from citefact.checks import quotes
    from rapidfuzz import fuzz

    documents = [(name, quotes.normalize(text)) for name, text in texts.items()]
    answers = []
    for t in truths:
        quote = quotes.normalize(t["quote"])
        verified = len(quote) >= quotes.MIN_QUOTE_CHARS and next((name for name, text in documents if quote in text), "")
        modified = ""
        if not verified:
            best, name = max((fuzz.partial_ratio(quote, text), name) for name, text in documents)
            modified = name if best >= quotes.QUOTE_SIMILARITY_THRESHOLD else ""
        answers.append((bool(verified), verified or modified))
    return answers


def covered(spans, length):
    at = total = 0
    for begin, end in sorted(spans):
        total += max(0, end - max(begin, at))
        at = max(at, end)
    return total / max(1, length)


def pairwise(compare):
    """Accepted where the matches with one of the likeliest documents cover nine tenths."""

    def ask(truths, texts):
        documents = folded(texts)
        answers = []
        for t in truths:
            best = (0.0, "")
            for _, name in closest(t["quote"], documents)[:SHORTLIST]:
                best = max(best, (covered(compare(texts[name], t["quote"]), len(t["quote"])), name))
            answers.append((best[0] >= 0.9, best[1] if best[0] > 0 else ""))
        return answers

    return ask


def quid(**options):
    def compare(source, quote):
        from quid.core.Quid import Quid

        return [(m.target_span.start, m.target_span.end) for m in Quid(**options).compare(source, quote)]

    return pairwise(compare)


def text_matcher(source, quote):
    from text_matcher.matcher import Matcher, Text

    try:
        with contextlib.redirect_stdout(io.StringIO()):  # it prints what it finds
            matcher = Matcher(Text(source, "source", removeStopwords=False), Text(quote, "quote", removeStopwords=False))
            _, _, places = matcher.match()
    except (IndexError, ValueError):  # nothing to tokenize
        return []
    return places


def programs(binary, out):
    return [
        ("stemma", stemma(binary, out)),
        ("RapidFuzz partial_ratio", partial_ratio),
        ("citations", citations),
        ("citefact", citefact),
        ("Quid", quid()),
        ("Quid, widest merging", quid(max_merge_distance=5, max_merge_ellipse_distance=30, look_ahead_limit=10, keep_ambiguous_matches=True)),
        ("text-matcher", pairwise(text_matcher)),
    ]

