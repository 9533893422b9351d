"""What `show` and `missing` print of an archive of the sample, with a version, a copy and a
container added: addresses, the text in its form, source bytes, JSON by its schemas, exit codes."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

import jsonschema

import record
from record import ROOT, STEMMA, expect

SCHEMAS = {p.name.split(".")[0]: json.loads(p.read_text("utf-8")) for p in (ROOT / "docs/schema").glob("*.schema.json")}


def run(*arguments):
    done = subprocess.run([STEMMA, *map(str, arguments)], capture_output=True, check=False)
    return done.returncode, done.stdout, done.stderr.decode("utf-8")


def check_spans(o, text, where):
    """Spans of this document's text; those of other documents are left out by the caller."""
    if isinstance(o, list):
        for x in o:
            check_spans(x, text, where)
    elif isinstance(o, dict):
        if "exact" in o:
            expect(f"{where}: exact at {o['begin']}", text[o["begin"] : o["end"]] == o["exact"].encode(), o["exact"])
        for key, value in o.items():
            if key != "cited_by":
                check_spans(value, text, where)


def lines_of(*arguments):
    code, out, err = run(*arguments)
    lines = [json.loads(line) for line in out.decode("utf-8").splitlines()]
    for o in lines:
        for e in jsonschema.Draft202012Validator(SCHEMAS[o["type"]]).iter_errors(o):
            expect(f"{arguments} {o['type']}", False, f"{list(e.absolute_path)} {e.message[:300]}")
        if o["type"] == "document":
            check_spans(o, o["text"].encode(), arguments)
    expect(f"{arguments}: a summary last", lines[-1]["type"] == "summary" and lines[-1]["exit"] == code, err)
    return lines[:-1]


def make(top):
    """An archive of the sample, of a zip, and of a file that changed."""
    pile = top / "pile"
    shutil.copytree(ROOT / "sample/record", pile / "record")
    shutil.copytree(ROOT / "sample/press", pile / "press")
    (pile / "record/09-copy.txt").write_bytes((pile / "record/10-dravik-208.txt").read_bytes())
    with zipfile.ZipFile(pile / "letters.zip", "w") as z:
        z.writestr("a/first.txt", "A letter about the ferry.\n\nIt sank.\n")
        z.writestr("a/second.txt", "A letter about the bell.\n")
    (pile / "diary.txt").write_text("The first page.\n")
    archive = top / "record.stemma"
    expect("add", run("add", pile, "-a", archive)[0] == 0)
    (pile / "diary.txt").write_text("The first page, mended.\n")
    expect("add again", run("add", pile, "-a", archive)[0] == 0)
    return pile, archive


def texts(pile, archive):
    code, out, err = run("show", "07SELMORA412", "-a", archive)
    text = out.decode("utf-8")
    expect("show finds a cable", code == 0, err)
    for part in (
        "  7. (C/NF)  Prime Minister Aldara listens more",
        "\n  THE PEOPLE YOU WILL MEET\n",
        "             • Who keeps the list of berths, and who may read it?",
        "VOSS          ✓ Ilsa Voss, by ",
        "? 07SELMORA377 not in the archive",
        "✓ 06SELMORA871 · 2006-06-02 · PRIME MINISTER ALDARA",
        "✓ 07DRAVIK208",
        "? the archive has none of the 411 numbers before it",
        "242 numbers between not in the archive",
    ):
        expect("the text of a cable", part in text or part in " ".join(text.split()), part)
    expect("no escape without a terminal", b"\x1b" not in out)
    coloured = run("show", "07SELMORA412", "-a", archive, "--color", "always")[1].decode("utf-8")
    expect("colour adds escapes only", "\x1b[1m" in coloured)

    both = run("show", "selmora 655", "-a", archive)[1].decode("utf-8")
    expect("sections are joined in order", 0 < both.find("6. (C)") < both.find("8. (C)"), both)
    expect("and named", "Sections: all 2" in both, both)
    part = run("show", "selmora 655#p8", "-a", archive)[1].decode("utf-8")
    expect("a paragraph with its context", "▸ 8. (C)" in part and "  7. (C)" in part and "9. (U)" in part and "10. (C)" not in part, part)
    page = run("show", "12-merrin-news.html", "-a", archive)[1].decode("utf-8")
    expect("furniture in one line", "~ 5 pieces of page furniture: Merrin News · Gulf · Trade" in page, page)
    page = run("show", "12-merrin-news.html", "--furniture", "-a", archive)[1].decode("utf-8")
    expect("or opened", "\n  ~ Gulf\n  ~ Trade\n" in page, page[:1500])
    paper = run("show", "15-paper.txt", "-a", archive)[1].decode("utf-8")
    for part in ("│  2003 │       42 │", "Hélène° Sauval", "in October 1998.[1]", "[1]", "HĂ©lĂ¨ne → Hélène"):
        expect("the text of a paper", part in paper, part)
    narrow = subprocess.run([STEMMA, "show", "15-paper.txt", "-a", archive], capture_output=True, env={"COLUMNS": "30"}, check=False).stdout.decode("utf-8")
    body = [line for line in narrow.split("\n")[25:] if " " in line.strip()]
    expect("a narrow page is kept to", all(len(line) <= 30 or " " not in line.strip() for line in body), max(body, key=len))


def raw(pile, archive):
    for name in ("record/07-selmora-977-cp1252.txt", "press/12-merrin-news.html", "record/01-selmora-412.txt"):
        expect(f"--raw {name}", run("show", name, "--raw", "-a", archive)[1] == (pile / name).read_bytes())
    expect("--raw of a member", run("show", "letters.zip!/a/first.txt", "--raw", "-a", archive)[1] == b"A letter about the ferry.\n\nIt sank.\n")
    source = run("show", "08SELMORA977:0-2000", "--raw", "-a", archive)[1]
    expect("--raw of a span", 1900 < len(source) <= 2000 and (pile / "record/07-selmora-977-cp1252.txt").read_bytes().startswith(source), len(source))
    part = run("show", "letters.zip!/a/first.txt#p2", "--raw", "-a", archive)[1]
    expect("--raw of a paragraph", part == b"It sank.", part)


def objects(archive):
    (cable,) = lines_of("show", "07DRAVIK208", "--json", "-a", archive)
    expect("places of a copy", [p["path"] for p in cable["places"]] == ["pile/record/09-copy.txt", "pile/record/10-dravik-208.txt"], cable["places"])
    expect("cited by both sections", [c["section"]["number"] for c in cable["cited_by"]] == [1, 2], cable["cited_by"])
    expect("cites", [(c["reference"], len(c["held"])) for c in cable["cites"]] == [("07SELMORA412", 1), ("07DRAVIK171", 0)], cable["cites"])
    both = lines_of("show", "07SELMORA655", "--json", "-a", archive)
    expect("all sections are printed", [d["cable"]["section"]["number"] for d in both] == [1, 2])
    (part,) = lines_of("show", "07SELMORA655#p8", "--json", "-a", archive)
    expect("the part asked for", part["address"]["paragraph"] == 8 and part["address"]["exact"].startswith("8. (C) Orlo told"), part["address"])
    (diary,) = lines_of("show", "diary.txt", "--json", "-a", archive)
    expect("versions", [(v["place"]["version"], v["current"]) for v in diary["versions"]] == [(2, True), (1, False)], diary["versions"])
    old = diary["versions"][1]["id"]
    expect("an old version says so", f"a newer version stands at pile/diary.txt: {diary['id']}" in run("show", old, "-a", archive)[1].decode())
    code, out, _ = run("show", "letters.zip", "-a", archive)
    expect("a container with several is ambiguous", code == 2 and out == b"")
    code, out, err = run("show", "07SELMORA413", "nothing", "--json", "-a", archive)
    expect("nothing found", code == 1 and "the nearest it has: 07SELMORA412" in err and "'nothing'" in err, err)
    expect("the summary says so", json.loads(out) == {**json.loads(out), "type": "summary", "documents": 0, "exit": 1}, out)


def missing(archive, top):
    found = lines_of("missing", "--json", "-a", archive)
    expect("missing cables", [m["reference"] for m in found][:2] == ["75SELMORA1151", "07DRAVIK171"], [m["reference"] for m in found])
    code, out, _ = run("missing", "--csv", "-a", archive)
    rows = out.decode("utf-8").split("\r\n")
    expect("csv", code == 0 and rows[0].startswith("reference,year,station,number") and rows[2] == "07DRAVIK171,2007,DRAVIK,171,no,1,1,07DRAVIK208,2007-07-31,2007-07-31", rows[:3])
    text = run("missing", "-a", archive)[1].decode("utf-8")
    expect("text", "  ? 07KELST10442        1 time by 07SELMORA412" in text, text)
    (top / "one.txt").write_text("A letter.\n")
    run("add", top / "one.txt", "-a", top / "none.stemma")
    code, out, _ = run("missing", "-a", top / "none.stemma")
    expect("none missing", code == 1 and b"No cable is cited" in out, out)
    code, _, err = run("missing", "-a", top / "nowhere.stemma")
    expect("no archive", code == 2 and "nowhere.stemma" in err, err)


def against(pile, archive):
    """Quotations checked against the archive and against its files: the same verdicts, and sources."""

    def verdicts(where):
        code, out, err = run("check", pile / "press", "--against", where, "--json")
        lines = [json.loads(line) for line in out.decode("utf-8").splitlines()]
        expect(f"check --against {where}", code == 1 and len(lines) > 50, err)
        found = [(q["path"], q["begin"], q["verdict"], [s["path"].split("!/pile/")[-1].replace(f"{pile}/", "") for s in q["sources"]]) for q in lines[:-1]]
        return found, lines[-1]["searched"]["against"]

    by_files, _ = verdicts(pile)
    by_archive, name = verdicts(archive)
    expect("an archive is as good as its files", sorted(by_files) == sorted(by_archive), [x for x in by_archive if x not in by_files][:3])
    expect("the archive is named", name == str(archive), name)
    code, out, _ = run("check", pile / "press/10-gulf-sentinel.txt", "--against", archive)
    expect("in the proofs too", f"{archive}!/pile/record/".encode() in out, out[:500])


with tempfile.TemporaryDirectory() as folder:
    top = pathlib.Path(folder)
    pile, archive = make(top)
    texts(pile, archive)
    raw(pile, archive)
    objects(archive)
    missing(archive, top)
    against(pile, archive)
record.finish("show and missing")
