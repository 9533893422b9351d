"""Dates and numbers against the specifications of Recognizers-Text (span and value).

    python3 bench/read/dates.py [--tool build/release/stemma_values] [--data FOLDER] [--show CLASS]

Without the material it says so and ends well. Scope, stated once, here:

* files: the model and parser files of dates, numbers and units below; the variants of the
  models that switch an assistant's modes (calendar, tasks, experimental, split) are not read;
* cases that the reference implementation itself does not support are left out;
* classes: date, daterange, datetime, datetimerange, time, timerange, duration, set, number,
  numberrange, ordinal, percentage, currency, dimension, temperature, age. Not in scope:
  alternatives ("Monday or Tuesday"), a time zone alone, units without a number, ordinals
  that only point ("the next one"), formulas ("1.3x10^6").

* sentences: orders to an assistant ("book a meeting …") are not prose; an hour or day in bare
  figures ("at 7", "the 5/12", "Monday 8 to 9") is a date in a calendar and a figure in prose.
  `--all` counts these too.

Counted right: the span, but for articles and prepositions at its edges (whether "the" is
part of a date is a convention), and the value: the resolved date, the bounds, or the
unresolved form. Of a range that ends with a day, their end is that day and ours the one
behind it: both are read as the same. 03/04/2005 in English is right when it stays open and
one of its two readings is theirs. A day without a place in the calendar (30 February) is right when
marked and left without a value; a season or quarter of no said year, in either notation. Files of one class are searched for that class only.
"""

import argparse
import collections
import datetime
import json
import os
import pathlib
import re
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = {"English": "en", "Spanish": "es", "French": "fr", "Portuguese": "pt"}
DATE_FILES = ("DateTimeModel DateParser DatePeriodParser DateTimeParser DateTimePeriodParser TimeParser "
              "TimePeriodParser DurationParser SetParser HolidayParser").split()
NUMBER_FILES = "NumberModel NumberRangeModel OrdinalModel PercentModel".split()
UNIT_FILES = "CurrencyModel DimensionModel TemperatureModel AgeModel".split()
CLASSES = ("date daterange datetime datetimerange time timerange duration set number numberrange ordinal "
           "percentage currency dimension temperature age").split()
EDGE = {
    "en": "the in on at for from of during a an this by over year",
    "es": "el la los las lo en de del a al durante por año",
    "fr": "le la les l' en de du des à au aux pendant dans pour",
    "pt": "o a os as em de do da no na dos das ao por",
}
# Names of units there, and here.
# Orders to an assistant are not prose: a case with one of these is counted apart.
ORDERS = re.compile(r"(?i)cortana|skype|\bteams\b|schedul|\bbook\b|\bmeet|calendar|alarm|\booo\b|out of office|available|set up|\bset\b|arrange|coordina|let'?s\b|"
                    r"please|find us|plan for|\bshow\b|\bsales\b|reuni[oó]n|agenda|organiza|programa|por favor|vamos|disponible|reserva|arreglo|mu[eé]str|ventas")
# Shapes that are no date in prose: an hour, day or day and month in bare figures or words.
BARE = re.compile(r"(?i)^\W*(?:(?:on|at|the|around|about|el|a las?|las?|de|del|from|between|desde|entre|and|to|y|hasta|al?|monday|tuesday|wednesday|thursday|friday|"
                  r"saturday|sunday|mon|tue|wed|thu|fri|sat|sun|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|today|tomorrow|tonight|hoy|mañana|"
                  r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)\W*)*"
                  r"(?:\d{1,2}(?:[/-]\d{1,2})?\W*(?:(?:to|and|a|y|-|till|hasta|al)\W*(?:las?\W*)?\d{1,2}(?:[/-]\d{1,2})?)?)?\W*$")
UNITS = {
    "dollar": "dollar", "dólar": "dollar", "pound": "pound|lb", "libra": "pound|lb", "franc": "franc", "franco": "franc", "cent": "cent",
    "centavo": "cent", "céntimo": "cent", "penny": "penny", "pence": "pence", "penique": "pence", "yen": "JPY", "japanese yen": "JPY", "euro": "EUR",
    "peseta": "ESP", "foot": "ft", "pie": "ft", "inch": "in", "pulgada": "in", "mile": "mi", "milla": "mi", "yard": "yd", "meter": "m", "metro": "m",
    "kilometer": "km", "kilómetro": "km", "centimeter": "cm", "centímetro": "cm", "millimeter": "mm", "milímetro": "mm", "decimeter": "dm", "square meter": "m2", "metro cuadrado": "m2",
    "square kilometer": "km2", "kilómetro cuadrado": "km2", "square foot": "ft2", "square mile": "mi2", "acre": "acre", "hectare": "ha", "cubic foot": "ft3",
    "pie cúbico": "ft3", "cubic centimeter": "cm3", "centímetro cúbico": "cm3", "barrel": "bbl", "barril": "bbl", "gallon": "gal", "galón": "gal", "milliliter": "ml", "mililitro": "ml",
    "liter": "l", "litro": "l", "ounce": "oz", "onza": "oz", "gram": "g", "kilogram": "kg", "kilogramo": "kg", "metric ton": "t", "tonelada métrica": "t", "ton": "ton|t", "tonelada": "ton",
    "bit": "bit", "megabit": "Mbit|MB", "megabyte": "MB", "kilometer per hour": "km/h", "mile per hour": "mi/h", "milla por hora": "mi/h",
    "kilometer per millisecond": "km/ms", "meter per millisecond": "m/ms", "centimeter per millisecond": "cm/ms", "degree": "deg", "grado": "deg", "c": "degC", "grado celsius": "degC",
    "f": "degF", "grado fahrenheit": "degF", "kelvin": "K", "k": "K", "radian": "rad", "turn": "turn", "microgram": "ug", "cup": "cup", "teaspoon": "tsp", "tablespoon": "tbsp", "picometer": "pm",
    "dram": "dram", "franco suizo": "CHF", "swiss franc": "CHF", "netherlands guilder": "NLG", "florín neerlandés": "NLG", "finnish markka": "FIM",
    "marco finlandés": "FIM", "bitcoin": "BTC", "satoshi": "satoshi", "sen": "sen", "rupee": "rupee", "yuan chino": "CNY",
    "dólar estadounidense": "USD", "dólar canadiense": "CAD", "dólar de hong kong": "HKD", "dólar australiano": "AUD",
}


SCOPED = True


def plain(text, language):
    """A span without the function words and marks at its edges."""
    words = re.findall(r"[\w.:/%$€£°~½-]+|['’]", text.lower())
    while words and words[0] in EDGE[language].split():
        words.pop(0)
    return " ".join(words).strip(" .,")


def moment(s):
    """'2016-11-07 08:00:00', '2016-11-07T08:00:00' and '2016-11-07' in one form."""
    s = re.sub("^T(?=..:..:..$)", "", (s or "").replace(" ", "T"))
    if s.endswith("T23:59:59"):   # their end of a day
        s = (datetime.date.fromisoformat(s[:10]) + datetime.timedelta(1)).isoformat()
    if s == "23:59:59":
        s = "00:00:00"
    return s[:-9] if s.endswith("T00:00:00") and len(s) > 9 else s


def timex(s):
    s = re.sub(r"(T\d\d):00(?::00)?$", r"\1", s or "")
    s = re.sub(r"(T\d\d:\d\d):00$", r"\1", s)
    return "P6M" if s == "P0.5Y" else s


def resolutions(result):
    """[(timex, start, end)] of a case's result; a point has its value as start and no end."""
    out = []
    res = result.get("Resolution")
    if res and "values" in res:
        for v in res["values"]:
            point = v.get("value")
            out.append((v.get("timex", ""), moment(v.get("start") or point), moment(v.get("end")), v.get("Mod", "")))
        return out
    value = result.get("Value") or {}
    for side in ("FutureResolution", "PastResolution"):
        r = value.get(side) or {}
        start = r.get("startDate") or r.get("startDateTime") or r.get("startTime") or r.get("date") or r.get("dateTime") or r.get("time") or ""
        end = r.get("endDate") or r.get("endDateTime") or r.get("endTime") or ""
        out.append((value.get("Timex", ""), moment(start), moment(end), value.get("Mod", "")))
    return out


def starts_of(value):
    """The beginnings of both ends of an interval of EDTF."""
    a, _, b = value.partition("/")
    return [x + {4: "-01-01", 7: "-01"}.get(len(x), "") if re.fullmatch(r"[\d-]+", x) else x for x in (a, b)]


def same_date(kind, mention, result):
    wanted = resolutions(result)
    value = timex(mention["value"])
    for t, start, end, mod in wanted:
        if kind in ("duration", "set") and value == t:
            return True
        if value and value == timex(t) and not mod:
            return True
    # A day that the calendar does not have: they mark it and say nothing, and so do we.
    if kind in ("date", "datetime") and not value and not mention["candidates"]:
        res = (result.get("Resolution") or {}).get("values") or []
        return any(v.get("value") == "not resolved" for v in res)
    # Seasons and quarters of any year: two ways to write one thing.
    repeated = re.fullmatch(r"XXXX-(\d\d)", value)
    anyway = {"SP": "21", "SU": "22", "FA": "23", "WI": "24", "(XXXX-01-01,XXXX-04-01,P3M)": "33", "(XXXX-04-01,XXXX-07-01,P3M)": "34",
              "(XXXX-07-01,XXXX-10-01,P3M)": "35", "(XXXX-10-01,XXXX-01-01,P3M)": "36"}
    if repeated and any(anyway.get(t) == repeated.group(1) for t, _, _, mod in wanted if not mod):
        return True
    ours = (moment(mention["from"]), moment(mention["to"]))
    points = {s for _, s, e, _ in wanted if s and not e}
    if kind in ("date", "datetime", "time"):
        mine = {moment(c) for c in mention["candidates"]} or {ours[0] or moment(mention["value"])}
        mine = {timex(m) for m in mine}
        points = {timex(p) for p in points}
        if kind == "time":
            points |= {timex("T" + p) for p in points}
        if "/" in result["Text"] or "-" in result["Text"]:   # day or month first: open here, one of ours is theirs
            if len(mention["candidates"]) == 2 and not mention["value"] and points & mine:
                return True
        return bool(points) and (mine == points or (len(mine) == 1 and mine <= points and not mention["candidates"]))
    for t, start, end, mod in wanted:
        if (start or end) and ours == (start, end):
            return True
        if mod and ((start and not end and ours == (start, "")) or (end and not start and ours == ("", end))):
            return True
        if mod and ".." in mention["value"]:   # open on one side, around the same unresolved date
            base = mention["value"].replace("../", "").replace("/..", "")
            if timex(base) == timex(t) and mention["value"].endswith("..") == (bool(start) and not end):
                return True
        if "/" in mention["value"] and start and end and [moment(x) for x in starts_of(mention["value"])] == [start, end]:
            return True
        m = re.fullmatch(r"\(([^,]*),([^,]*),[^,]*\)", t)
        if m and "/" in mention["value"] and [timex(x) for x in mention["value"].split("/")] == [timex(m.group(1)), timex(m.group(2))]:
            return True
        for c in mention["candidates"]:
            if "/" in c and [moment(x) for x in starts_of(c)] == [start, end]:
                return True
        season = re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", t)
        if season and value == season.group(1) + "-" + {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}[season.group(2)]:
            return True
        if t.replace("FY", "") == value and t.startswith(("FY", "SY")):
            return True
    return False


def number(s):
    try:
        return float(str(s).replace(",", ".").rstrip("%"))
    except ValueError:
        return None


def close(a, b):
    a, b = number(a), number(b)
    return a is not None and b is not None and abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1e-6)


def same_number(kind, mention, result):
    res = result.get("Resolution") or {}
    if kind == "numberrange":
        m = re.fullmatch(r"[\[(]([^,]*),([^,]*)[\])]", res.get("value", "").replace(";", ","))
        sides = [m.group(1), m.group(2)] if m else re.findall(r"-?[\d.]+(?:,\d+)?", res.get("value", ""))
        return m is not None and all((not a and not b) or close(a, b) for a, b in zip((mention["value"], mention["high"]), sides))
    if not close(mention["value"], res.get("value")):
        return False
    if kind in ("number", "ordinal", "percentage"):
        return True
    names = [UNITS.get(str(res.get("unit", "")).lower(), ""), res.get("isoCurrency", "")]
    return mention["unit"] in "|".join(filter(None, names)).split("|")


OURS = {"cardinal": "number", "fraction": "number", "ordinal": "ordinal", "percent": "percentage", "money": "currency",
        "measure": "dimension", "range": "numberrange"}


def predictions(answer, text, files_class):
    """(class, span text, mention) of what the tool found, in the classes a file is about."""
    data = text.encode()
    piece = lambda b, e: data[b:e].decode(errors="replace")
    if files_class in ("dates",):
        for m in answer["dates"]:
            kind = m["kind"]
            if kind == "range":
                kind = "datetimerange" if "T" in m["value"] + m["from"] and not m["value"].startswith("T") else "timerange" if m["value"].startswith("T") else "daterange"
            yield kind, piece(m["begin"], m["end"]), m
        return
    for m in answer["numbers"]:
        kind = OURS[m["kind"]]
        if files_class == "number" and kind in ("percentage", "currency", "dimension", "number"):
            yield "number", piece(*m["figure"]), m
        elif kind == files_class or (files_class in ("temperature", "dimension") and kind == "dimension"):
            if files_class == "temperature" and m["unit"] not in ("degC", "degF", "deg", "K"):
                continue
            yield files_class, piece(m["begin"], m["end"]), m


def expected(case, in_scope):
    for r in case["Results"]:
        kind = (r.get("TypeName") or r.get("Type") or "").replace("datetimeV2.", "")
        res = r.get("Resolution") or {}
        if res.get("subtype") == "power" or res.get("value") in (None, "null") and kind in ("currency", "percentage", "dimension", "temperature"):
            yield None, r["Text"], r
            continue
        yield (kind if kind in in_scope and not (SCOPED and bare(kind, r["Text"])) else None), r["Text"], r


def bare(kind, span):
    """A shape out of scope: with a bare figure, or an hour in one bare word."""
    if kind not in ("date", "time", "datetime", "timerange", "datetimerange", "daterange") or not BARE.match(span):
        return False
    return bool(re.search(r"\d", span)) or kind in ("time", "timerange", "datetime", "datetimerange")


def score(case, answer, language, group, tally, shown, show):
    text = case["Input"]
    wanted = list(expected(case, CLASSES))
    found = list(predictions(answer, text, group))
    single = len({k for k, _, _ in wanted}) <= 1 and not str((case["Results"] or [{}])[0].get("TypeName", "datetimeV2")).startswith("datetimeV2")
    used = set()
    for kind, span, result in wanted:
        hit = None
        for n, (_, ours, mention) in enumerate(found):
            if n in used or plain(ours, language) != plain(span, language):
                continue
            same = same_date(kind, mention, result) if group == "dates" else same_number(kind, mention, result)
            if kind is None or same:
                hit = n
                break
        if hit is None:   # what lies at its place is not counted as invented too, when out of scope
            if kind is None:
                used |= {n for n, (_, ours, _) in enumerate(found) if ours.lower() in span.lower() or span.lower() in ours.lower()}
            elif show in (kind, "all"):
                shown.append((kind, text, span, json.dumps(result.get("Resolution") or result.get("Value"))[:230],
                              [(o, m["value"], m.get("from", ""), m.get("to", ""), m.get("unit", "")) for _, o, m in found]))
        else:
            used.add(hit)
        if kind is not None:
            tally[kind]["right" if hit is not None else "missed"] += 1
    for n, (kind, ours, mention) in enumerate(found):
        if n in used or (single and wanted and kind != wanted[0][0]):
            continue
        tally[kind]["wrong"] += 1
        if show == "wrong":
            shown.append((kind, text, ours, mention["value"], ""))


def f1(t):
    return 2 * t["right"] / max(1, 2 * t["right"] + t["missed"] + t["wrong"])


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--tool", default=str(TOP / "build/release/stemma_values"))
    options.add_argument("--data", default=str(TOP / "../shared/data/dates/recognizers_text/Specs"))
    options.add_argument("--languages", default="English,Spanish")
    options.add_argument("--show", default="")
    options.add_argument("--only", default="")
    options.add_argument("--all", action="store_true", help="orders to assistants and bare figures too")
    args = options.parse_args()
    global SCOPED
    SCOPED = not args.all
    data = pathlib.Path(args.data)
    if not data.is_dir():
        data = pathlib.Path(os.environ.get("STEMMA_SHARED", "../shared")) / "data/dates/recognizers_text/Specs"
    if not data.is_dir():
        print("no material beside the repository: nothing measured")
        return
    overall = collections.Counter()
    for name in args.languages.split(","):
        tally, shown = collections.defaultdict(collections.Counter), []
        jobs = []
        for folder, files in (("DateTime", DATE_FILES), ("Number", NUMBER_FILES), ("NumberWithUnit", UNIT_FILES)):
            for file in files:
                path = data / folder / name / (file + ".json")
                if not path.exists() or (args.only and args.only not in file):
                    continue
                group = "dates" if folder == "DateTime" else {"NumberModel": "number", "NumberRangeModel": "numberrange", "OrdinalModel": "ordinal", "PercentModel": "percentage"}.get(file, file[:-5].lower())
                for case in json.loads(path.read_text(encoding="utf-8-sig")):
                    orders = SCOPED and group == "dates" and ORDERS.search(case["Input"])
                    if "dotnet" not in case.get("NotSupported", "").lower() and not orders:
                        jobs.append((group, case))
        lines = "".join("%s\t%s\t%s\n" % (LANGUAGES[name], (c.get("Context") or {}).get("ReferenceDateTime", ""), c["Input"].replace("\n", "\\n")) for _, c in jobs)
        done = subprocess.run([args.tool], input=lines, capture_output=True, text=True, check=True)
        for (group, case), answer in zip(jobs, done.stdout.splitlines()):
            if group in ("age",):
                continue
            score(case, json.loads(answer), LANGUAGES[name], group, tally, shown, args.show)
        total = collections.Counter()
        print(f"{name}: {len(jobs)} cases; {done.stderr.strip()}")
        for kind in CLASSES:
            if tally[kind]:
                t = tally[kind]
                total += t
                print(f"  {kind:14} F1 {f1(t):.3f}   right {t['right']:4} missed {t['missed']:4} invented {t['wrong']:4}")
        overall += total
        print(f"  {'all':14} F1 {f1(total):.3f}   right {total['right']:4} missed {total['missed']:4} invented {total['wrong']:4}")
        for row in shown:
            print("   ", *row, sep=" | ")
    print(f"overall F1 {f1(overall):.3f}")


if __name__ == "__main__":
    sys.exit(main())
