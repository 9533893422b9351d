"""Exports read by programs of other people: followthemoney, rispy, pybtex, citeproc-py, PyLD,
networkx, lxml. They live in build/python (script/bootstrap test); the fixtures hold what breaks
each format: braces, percent signs, mark-up, formulas, line ends, letters outside ASCII."""
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import warnings

ROOT = pathlib.Path(os.environ["STEMMA_ROOT"])
PYTHON = ROOT / "build/python/bin/python"
if not PYTHON.exists():
    sys.exit("build/python is missing: run script/bootstrap test where PyPI can be reached")
if pathlib.Path(sys.prefix).resolve() != (ROOT / "build/python").resolve():
    os.execv(PYTHON, [str(PYTHON), "-B", __file__])

HERE = ROOT / "tests/export"
problems = []
TITLE = "=SUM(A1) & co_op 100% #1 ~ \\alpha {x} <b>"
ARCHIVAL = ("Telegram 1316 from Lima to State, May 20, 1975, 1975LIMA01316, film D750176-0123, Central Foreign Policy Files, "
            "1973-79/Electronic Telegrams, Record Group 59: General Records of the Department of State, National Archives")


def export(format_name, *paths):
    done = subprocess.run([os.environ["STEMMA"], "export", format_name, *map(str, paths)], cwd=ROOT, capture_output=True, check=False,
                          env=dict(os.environ, SOURCE_DATE_EPOCH="1767225600"))
    if done.returncode != 0:
        sys.exit(f"export {format_name}: exit {done.returncode}: {done.stderr.decode()[-1000:]}")
    return done.stdout.decode("utf-8")


def same(what, got, expected):
    if got != expected:
        problems.append(f"{what}:\n  got      {got!r}\n  expected {expected!r}")


def check_ris(text):
    import rispy

    entries = rispy.loads(text)
    by = {e["id"].split("-")[0]: e for e in entries}
    same("ris: entries", sorted(by), ["09PORTAUPRINCE77", "75LIMA1316", "email", "webpage"])
    same("ris: title", by["webpage"]["title"], TITLE)
    same("ris: note", by["75LIMA1316"]["notes"], [ARCHIVAL, "Classification: CONFIDENTIAL"])
    same("ris: keywords", by["75LIMA1316"]["keywords"], ["ETRD", "PE"])
    same("ris: type", by["75LIMA1316"]["type_of_reference"], "PCOMM")
    same("ris: method", by["email"]["name_of_database"].startswith("stemma 0.1.0; archive fixtures, 4 documents, hash "), True)
    same("ris: accessed", by["email"]["access_date"], "2026/01/01")
    same("ris: url", by["webpage"]["urls"], ["https://example.org/a_b?x=1&y=%7Bz%7D#top"])
    for e in entries:
        same("ris: nothing unknown", set(e.get("unknown_tag", ())) - {"AV"}, set())   # Zotero and EndNote know the archive's tag


def check_bibtex(text):
    from pybtex.database import parse_string
    from pybtex.richtext import Text

    data = parse_string(text, "bibtex")
    by = {k.split("-")[0]: e for k, e in data.entries.items()}
    same("bibtex: entries", len(by), 4)
    same("bibtex: month", by["75LIMA1316"].fields["month"], "May")
    same("bibtex: note", by["75LIMA1316"].fields["note"], ARCHIVAL)
    same("bibtex: authors", [str(p) for p in by["webpage"].persons["author"]], ["Núñez", "José"])
    same("bibtex: office", [str(p) for p in by["75LIMA1316"].persons["author"]], ["{AMEMBASSY LIMA}"])
    words = str(Text.from_latex(by["09PORTAUPRINCE77"].fields["title"]))
    same("bibtex: marks", "100%" in words and "&" in words, True)
    for e in by.values():
        depth = 0
        for c in e.fields["title"]:
            depth += {"{": 1, "}": -1}.get(c, 0)
            same("bibtex: braces close", depth >= 0, True)
        same("bibtex: braces close", depth, 0)


def check_csl(text):
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

    items = json.loads(text)
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        source = CiteProcJSON(items)
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        for i in items:
            bibliography.register(Citation([CitationItem(i["id"])]))
        lines = [str(b) for b in bibliography.bibliography()]
    unknown = [str(w.message) for w in said if "variable" in str(w.message).lower() and "custom" not in str(w.message)]
    same("csl: variables", unknown, [])
    same("csl: lines", len(lines), 4)
    same("csl: title and year", any("2009" in x and "Piers" in x for x in lines), True)
    lima = next(i for i in items if i["id"].startswith("75LIMA"))
    same("csl: archive", [lima["archive"], lima["number"], lima["genre"]], ["National Archives", "1975LIMA01316", "Telegram"])
    same("csl: note", lima["note"], ARCHIVAL)
    same("csl: method", lima["custom"]["method"].startswith("stemma 0.1.0; archive "), True)


def check_ftm(text):
    from followthemoney import model

    lines = [json.loads(x) for x in text.splitlines()]
    schemata = []
    for o in lines:
        try:
            model.get(o["schema"]).validate(o)
        except Exception as e:  # the model's own, with what is wrong in it
            problems.append(f"ftm: {o['id']}: {getattr(e, 'errors', e)}")
        proxy = model.get_proxy(o, cleaned=False)
        for name, values in o["properties"].items():
            same(f"ftm: {o['schema']} keeps {name}", len(proxy.get(name)), len(values))
        schemata.append(o["schema"])
    same("ftm: schemata", sorted(schemata), ["Email", "Folder", "HyperText", "PlainText", "PlainText", "UnknownLink"])
    ids = {o["id"] for o in lines}
    link = next(o for o in lines if o["schema"] == "UnknownLink")["properties"]
    same("ftm: ends", {link["subject"][0], link["object"][0]} <= ids, True)
    same("ftm: folder", {o["properties"]["parent"][0] for o in lines if "parent" in o["properties"]}, {lines[0]["id"]})


def check_w3c(text, jsonl):
    from pyld import jsonld

    context = json.loads((HERE / "anno.json").read_text("utf-8"))

    def local(url, _options=None):
        if url != "http://www.w3.org/ns/anno.jsonld":
            raise ValueError(f"another context: {url}")
        return {"contextUrl": None, "documentUrl": url, "document": context}

    page = json.loads(text)
    expanded = jsonld.expand(page, {"documentLoader": local})
    kept = json.dumps(expanded)
    for term in ("hasTarget", "hasSelector", "hasSource", "TextQuoteSelector", "TextPositionSelector", "motivatedBy", "hasBody", "provenance"):
        same(f"w3c: {term}", term in kept, True)
    texts = {}
    for line in jsonl.splitlines():
        o = json.loads(line)
        if o["type"] == "document":
            texts[o["id"]] = o["text"]
    tags = set()
    for a in page["items"]:
        same("w3c: keys", set(a), {"id", "type", "motivation", "generator", "generated", "body", "target"})
        position, quote = a["target"]["selector"]
        whole = texts[a["id"].split(":")[2]]   # Python counts code points, as the Recommendation does
        same("w3c: place and words", whole[position["start"]:position["end"]], quote["exact"])
        same("w3c: before", whole[max(0, position["start"] - 32):position["start"]], quote["prefix"])
        same("w3c: behind", whole[position["end"]:position["end"] + 32], quote["suffix"])
        same("w3c: source", bool(re.fullmatch(r"ni:///sha-256;[A-Za-z0-9_-]{43}", a["target"]["source"]["id"])), True)
        tags.add(a["body"][0]["value"])
    same("w3c: tags", {"quotation", "reference", "paragraph 1 (C)"} <= tags, True)


def check_graphml(text):
    import networkx
    from lxml import etree

    schema = etree.XMLSchema(etree.parse(str(HERE / "graphml.xsd")))
    if not schema.validate(etree.fromstring(text.encode("utf-8"))):
        problems.append(f"graphml: {schema.error_log}")
    broken = re.sub(r'target="[^"]+"', 'target="nowhere"', text, count=1)
    same("graphml: the schema can refuse", schema.validate(etree.fromstring(broken.encode("utf-8"))), False)
    g = networkx.read_graphml(io.BytesIO(text.encode("utf-8")))
    kinds = sorted(d["kind"] for _, d in g.nodes(data=True))
    same("graphml: nodes", kinds, ["cable", "cable", "email", "missing", "missing", "webpage"])
    same("graphml: edges", sorted(d["exact"] for _, _, d in g.edges(data=True)), ["75 LIMA 1316", "LIMA 1290", "PORT AU PRINCE 70"])
    same("graphml: title", [d["title"] for _, d in g.nodes(data=True) if d["kind"] == "webpage"], [TITLE])
    same("graphml: method", "2026-01-01" in g.graph["method"], True)


def main():
    piles = [HERE / "fixtures"]
    check_ris(export("ris", *piles))
    check_bibtex(export("bibtex", *piles))
    check_csl(export("csl-json", *piles))
    check_ftm(export("ftm", *piles))
    check_w3c(export("w3c", *piles), export("jsonl", *piles))
    check_graphml(export("graphml", *piles))
    print("\n".join(problems) or "six formats, read by seven programs")
    sys.exit(bool(problems))


main()
