"""Queries of queries.txt for the peers: only the forms that queries.py draws.

parse() reads stemma's grammar into tokens; fts5() and xapian() write them again, or return
None where the peer has no such thing (regular expressions; words within an edit distance).
"""

import calendar
import re

TOKEN = re.compile(
    r"""(?P<open>\()|(?P<close>\))|(?P<or>\bOR\b)|(?P<not>\bNOT\b|-(?=\S))
    |(?P<date>date:(?P<span>\S+))|(?P<field>[a-z]+):(?P<value>[^\s)]+)
    |"(?P<phrase>[^"]+)"(?:~(?P<near>\d+))?|(?P<regex>/[^/]+/)
    |(?P<exact>=)?(?P<word>\w+)(?P<more>\*|~1)?""",
    re.X,
)
WORDS_OF = ("tags", "origin", "subject", "title", "signed")  # fields searched as words of a column


def parse(query):
    return [m for m in TOKEN.finditer(query)]


def day(text, last):
    """The first or last day that a date of year, month or day precision stands for, as YYYYMMDD."""
    parts = [int(x) for x in text.split("-")]
    month = parts[1] if len(parts) > 1 else (12 if last else 1)
    if len(parts) > 2:
        return f"{parts[0]:04}{month:02}{parts[2]:02}"
    return f"{parts[0]:04}{month:02}{calendar.monthrange(parts[0], month)[1] if last else 1:02}"


def days(span):
    first, dots, last = span.partition("..")
    return (day(first, False) if first else "00000000", day(last if dots else first, True))


def fts5(query):
    """(MATCH expression or None, SQL conditions, their values), or None."""
    match, where, values, negate = [], [], [], False
    for m in parse(query):
        if m["regex"] or m["more"] == "~1":
            return None
        if m["not"]:
            negate = True
            continue
        if m["date"]:
            where.append("d.day BETWEEN ? AND ?")
            values += days(m["span"])
        elif m["field"] and m["field"] not in WORDS_OF:
            where.append(f"d.{m['field']} {'<>' if negate else '='} ?")
            values.append(m["value"])
        else:
            if m["open"] or m["close"] or m["or"]:
                part = m[0]
            elif m["field"]:
                part = f'{m["field"]} : "{m["value"]}"'
            elif m["near"]:
                part = f"NEAR({m['phrase']}, {m['near']})"
            elif m["phrase"]:
                part = f'"{m["phrase"]}"'
            else:
                part = f'"{m["word"]}"' + ("*" if m["more"] else "")
            joins = match and match[-1] not in ("(", "OR") and part not in (")", "OR")
            match += ([("NOT" if negate else "AND")] if joins else []) + [part]
        negate = False
    return " ".join(match) or None, where, values


def xapian(query):
    """A query string for Xapian's parser, or None."""
    out = []
    for m in parse(query):
        if m["regex"] or m["more"] == "~1":
            return None
        if m["date"]:
            out.append("date:" + "..".join(days(m["span"])))
        elif m["field"]:
            out.append(f"{m['field']}:{m['value'].lower()}")
        elif m["near"]:
            out.append(f" NEAR/{m['near']} ".join(m["phrase"].split()))
        elif m["not"]:
            out.append("NOT")
        elif m["exact"]:
            out.append(f'"{m["word"]}"')
        else:
            out.append(m[0])
    return " ".join(out)
