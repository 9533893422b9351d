"""What exports promise whatever reads them: the same bytes twice and from an archive as from
files, a method in each, JSON by its schemas, CSV that no spreadsheet runs, files that appear
whole, and what the verb says when it cannot."""
import csv
import hashlib
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(os.environ["STEMMA_ROOT"])
FIXTURES = ROOT / "tests/export/fixtures"
FORMATS = ("csv", "jsonl", "ris", "bibtex", "csl-json", "ftm", "w3c", "graphml")
problems = []


def run(*arguments, cwd=ROOT, epoch="1767225600"):
    environment = {k: v for k, v in os.environ.items() if k != "STEMMA_ARCHIVE"} | {"SOURCE_DATE_EPOCH": epoch}
    done = subprocess.run([os.environ["STEMMA"], *map(str, arguments)], cwd=cwd, capture_output=True, check=False, env=environment)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def same(what, got, expected):
    if got != expected:
        problems.append(f"{what}:\n  got      {got!r}\n  expected {expected!r}")


def whole(name, *arguments, **more):
    code, out, err = run("export", name, *arguments, **more)
    if code != 0:
        problems.append(f"export {name}: exit {code}: {err[-500:]}")
    return out


def check_csv(text):
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    same("csv: rows", len(rows), 4)
    same("csv: no cell is a formula", [c for r in rows for c in r.values() if c[:1] in ("=", "+", "-", "@", "\t", "\r")], [])
    by = {r["id"][:8]: r for r in rows}
    page = next(r for r in rows if r["kind"] == "webpage")
    same("csv: title", page["title"], "'=SUM(A1) & co_op 100% #1 ~ \\alpha {x} <b>")
    port = next(r for r in rows if r["reference"] == "09PORTAUPRINCE77")
    same("csv: quotation marks", port["title"], 'Piers, {Braces} & "Quotes" <100% of Them>')
    same("csv: citation", port["citation"], "Telegram 77 from Port au Prince to State, section 2 of 2, March 3, 2009, 09PORTAUPRINCE77")
    same("csv: every line ends alike", text.count("\r\n"), text.count("\n"))
    ids = "".join(sorted(r["id"] + "\n" for r in rows))
    digest = hashlib.sha256(ids.encode()).hexdigest()[:16]
    same("csv: method", {r["method"] for r in rows}, {f"stemma 0.1.0; archive fixtures, 4 documents, hash {digest}; 2026-01-01"})
    same("csv: ids", len(by), 4)


def check_jsonl(text):
    schemas = {p.name.split(".")[0]: jsonschema.Draft202012Validator(json.loads(p.read_text("utf-8")))
               for p in (ROOT / "docs/schema").glob("*.schema.json")}
    lines = [json.loads(x) for x in text.splitlines()]
    for o in lines:
        for error in schemas[o["type"]].iter_errors(o):
            problems.append(f"jsonl {o['type']}: {error.message[:300]}")
    same("jsonl: types", [o["type"] for o in lines], ["method"] + ["document"] * 4 + ["edge"] * 3 + ["summary"])
    same("jsonl: counted", (lines[-1]["documents"], lines[-1]["edges"]), (4, 3))
    same("jsonl: references", [o["reference"] for o in lines if o["type"] == "edge"], ["09PORTAUPRINCE70", "75LIMA1290", "75LIMA1316"])


def check_archive(top):
    """An archive of the fixtures, a second version of one, and the same exports from it."""
    pile = top / "pile"
    pile.mkdir()
    for f in FIXTURES.iterdir():
        (pile / f.name).write_bytes(f.read_bytes())
    archive = top / "a.stemma"
    same("add", run("add", pile, "-a", archive)[0], 0)
    for name in FORMATS:
        method = re.compile(r'"?hash"?[: ]"?[0-9a-f]{16}|stemma-export-[0-9a-f]{16}|archive"?[: ]"?[a-z.]+')
        from_files, from_archive = (method.sub("", x) for x in (whole(name, "pile", cwd=top), whole(name, "-a", archive, cwd=top)))
        if name in ("ftm", "jsonl"):   # the archive's own name is a title, the order of links the database's
            from_files, from_archive = (sorted(re.sub(r'"pile"|"a.stemma"', "", x).splitlines()) for x in (from_files, from_archive))
        if name == "graphml":
            from_files, from_archive = (sorted(x.splitlines()) for x in (from_files, from_archive))
        if from_files != from_archive:
            problems.append(f"{name}: from an archive it differs\n{from_files[:1500]}\n---\n{from_archive[:1500]}")
    (pile / "letter.eml").write_bytes((FIXTURES / "letter.eml").read_bytes().replace(b"dearer", b"dearest"))
    run("add", pile, "-a", archive)
    same("now four", whole("csv", "-a", archive).count("\r\n"), 5)
    same("with versions five", whole("csv", "-a", archive, "--versions").count("\r\n"), 6)
    edges = [json.loads(x) for x in whole("jsonl", "-a", archive, "--versions").splitlines() if '"type":"edge"' in x]
    same("version-of", [(e["kind"], e["exact"]) for e in edges if e["kind"] == "version-of"], [("version-of", "pile/letter.eml")])
    rows = list(csv.DictReader(io.StringIO(whole("csv", "-a", archive, "--query", "pier kind:cable"), newline="")))
    same("a query", [r["reference"] for r in rows], ["75LIMA1316", "09PORTAUPRINCE77"])
    same("a query: method", all('4 documents, hash ' in r["method"] and 'query "pier kind:cable"' in r["method"] for r in rows), True)
    outside = [x for x in whole("graphml", "-a", archive, "--query", "from:prince").splitlines() if ">elsewhere<" in x]
    same("what it cites is elsewhere", len(outside), 1)
    same("a query that is none", run("export", "csv", "-a", archive, "--query", "pier (")[0], 2)
    same("a query of files", run("export", "csv", pile, "--query", "pier")[0], 2)
    same("an archive that is not there", run("export", "csv", "-a", top / "none.stemma")[0], 2)


def check_verb(top):
    code, _, err = run("export", "xls", FIXTURES)
    same("no such format", (code, err), (2, "stemma: export takes a format first: csv, jsonl, ris, bibtex, csl-json, ftm, w3c, graphml; not 'xls'\n"))
    ids = [r["id"] for r in csv.DictReader(io.StringIO(whole("csv", FIXTURES), newline=""))]
    (top / "list").write_text(f"{ids[0]} the page\n{ids[2]},a telegram\n")
    rows = list(csv.DictReader(io.StringIO(whole("csv", FIXTURES, "--list", top / "list"), newline="")))
    same("list", [r["id"] for r in rows], [ids[0], ids[2]])
    same("list: method", "query \"the ids in list\"" in rows[0]["method"], True)
    (top / "none").write_text("0000000000000000\n")
    same("an empty list", run("export", "csv", FIXTURES, "--list", top / "none")[0], 1)
    same("a list that is not there", run("export", "csv", FIXTURES, "--list", top / "gone")[0], 2)
    target = top / "out.ris"
    same("to a file", run("export", "ris", FIXTURES, "-o", target)[:2], (0, f"4 documents written to {target}\n"))
    same("the file", target.read_bytes().decode("utf-8"), whole("ris", FIXTURES))
    same("nothing beside it", sorted(p.name for p in top.glob("out*")), ["out.ris"])
    code, _, err = run("export", "ris", FIXTURES, "-o", top / "no" / "x.ris")
    same("no such folder", (code, "No such file or directory" in err), (2, True))
    same("another day", "2001-09-09" in whole("bibtex", FIXTURES, epoch="1000000000"), True)


def main():
    for name in FORMATS:
        same(f"{name}: twice", whole(name, FIXTURES), whole(name, FIXTURES, "--threads", "1"))
    check_csv(whole("csv", FIXTURES))
    check_jsonl(whole("jsonl", FIXTURES))
    with tempfile.TemporaryDirectory() as folder:
        check_archive(pathlib.Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        check_verb(pathlib.Path(folder))
    print("\n".join(problems) or "eight formats")
    sys.exit(bool(problems))


main()
