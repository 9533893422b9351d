"""An invented record of any size for the tests of this folder, and how they run the program.

Documents are sentences of the sample drawn again (seeded): cables of the invented post
Selmora that refer to each other, and articles. Nothing of it exists.
"""

import hashlib
import json
import os
import pathlib
import random
import re
import signal
import sqlite3
import subprocess
import sys

import runs

STEMMA = os.environ["STEMMA"]
ROOT = pathlib.Path(os.environ["STEMMA_ROOT"])
POSTS = ("SELMORA", "DRAVIK", "KELST", "PORT HALDEN")
failures = []


def expect(what, condition, seen=""):
    if not condition:
        failures.append(f"{what}\n    {str(seen)[-800:]}")


def finish(what):
    for failure in failures:
        print("FAILED:", failure)
    print(f"{what}: {len(failures)} failures")
    sys.exit(1 if failures else 0)


def sentences():
    found = []
    for path in sorted((ROOT / "sample/record").glob("*.txt")):
        text = path.read_bytes().decode("utf-8", errors="ignore")
        found += [" ".join(s.split()) for s in re.split(r"(?<=[.!?])\s+(?=[A-Z])", text) if 8 <= len(s.split()) <= 40]
    return found


def cable(rng, pool, n):
    post, year, day = rng.choice(POSTS), rng.randint(2005, 2009), rng.randint(1, 28)
    paragraphs = "\n\n".join(
        re.sub(r"(.{40,60}) ", r"\1\n", f"{i}. (C) " + " ".join(rng.choice(pool) for _ in range(rng.randint(1, 5))))
        for i in range(1, rng.randint(3, 9))
    )
    return (
        f"R {day:02}1405Z MAR {year % 100:02}\nFM NOREMB {post}\nTO EXTERNAL KELST\nBT\n"
        f"C O N F I D E N T I A L {post} {n:06}\n\nSIPDIS\n\nE.O. 12958: DECL: 03/{day:02}/{year + 10}\nTAGS: PREL EFIS XT\n"
        f"SUBJECT: THE FISHERY TALKS, ROUND {n}\n\nREF: {rng.choice(POSTS)} {rng.randint(1, n + 1)}\n\n{paragraphs}\n\nVOSS\nBT\nNNNN\n"
    )


def article(rng, pool, n):
    body = "\n\n".join(" ".join(rng.choice(pool) for _ in range(rng.randint(2, 6))) for _ in range(rng.randint(2, 9)))
    return f"Letter {n} from the Saltmarsh Bank\n\nBy Nadia Corrie\nMay {rng.randint(1, 28)}, {rng.randint(2009, 2013)}\n\n{body}\n"


def make(folder, count, seed=7, first=0):
    """`count` documents, a file each, 50 to a folder; returns bytes written."""
    rng, pool, written = random.Random(seed), sentences(), 0
    for n in range(first, first + count):
        path = pathlib.Path(folder) / f"part-{n // 50:03}" / f"{n:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = (article if n % 4 == 3 else cable)(rng, pool, n)
        path.write_text(text, encoding="utf-8")
        written += len(text.encode())
    return written


def run(*arguments, timeout=300, given=None, **more):
    """(exit code, standard output, standard error); a code below zero is the signal that ended it."""
    done = subprocess.run(
        [STEMMA, *map(str, arguments)], input=given, stdin=None if given is not None else subprocess.DEVNULL,
        capture_output=True, check=False, timeout=timeout, **more
    )
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


def start(*arguments, **more):
    return subprocess.Popen(
        [STEMMA, *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more
    )


def kill(process):
    process.send_signal(signal.SIGKILL)
    process.communicate()


def exported(archive):
    """What `export jsonl` gives: of the first line, which names archive and day, the hash and the count; the rest as it is."""
    code, out, err = run("export", "jsonl", "-a", archive)
    expect(f"export of {archive}", code == 0, err)
    head, _, rest = out.partition("\n")
    method = json.loads(head or "{}")
    expect("an export begins with its method", method.get("type") == "method", head)
    return f"{method.get('hash')} {method.get('documents')}\n{rest}"


def integrity(archive):
    """SQLite's own opinion of the file."""
    db = sqlite3.connect(archive)
    try:
        said = [row[0] for row in db.execute("PRAGMA integrity_check")]
    except sqlite3.DatabaseError as e:
        said = [str(e)]
    finally:
        db.close()
    expect(f"integrity of {archive}", said == ["ok"], said)


def sound(archive):
    """The archive's own opinion, and SQLite's."""
    code, out, err = run("doctor", "-a", archive)
    expect(f"doctor of {archive}", code == 0, out + err)
    integrity(archive)


def contents(archive):
    """Everything the tables state, without the numbers that depend on who came first: lists of rows by table."""
    db = sqlite3.connect(archive)
    ids = dict(db.execute("SELECT doc, id FROM document"))
    paths = dict(db.execute("SELECT file, path FROM file"))
    name = lambda path: path.rsplit("part-", 1)[-1]

    columns = ", ".join(r[1] for r in db.execute("PRAGMA table_info(document)") if r[1] != "doc")
    cable = ", ".join(r[1] for r in db.execute("PRAGMA table_info(cable)"))
    out = {
        "document": sorted(map(repr, db.execute(f"SELECT {columns} FROM document"))),
        "place": sorted(repr((name(paths[f]), m, v, ids[d], c)) for f, m, v, d, c in db.execute("SELECT * FROM place")),
        "done": sorted(repr((name(p), n, d)) for p, n, d in db.execute("SELECT path, bytes, done FROM file")),
        "failure": sorted(repr((name(paths[f]), m, r)) for f, m, r, _ in db.execute("SELECT * FROM failure")),
        "cable": sorted(repr((ids[r[0]], r[1:])) for r in db.execute(f"SELECT {cable} FROM cable")),
        "reference": sorted(repr((ids[r[0]], r[1:])) for r in db.execute("SELECT * FROM reference")),
        "facet": sorted(map(repr, db.execute("SELECT field, value, count FROM facet WHERE count > 0"))),
        "likeness": list(map(repr, runs.likeness(db))),
        "words": sorted(repr((word, ids[d], c, n)) for word, d, c, n in runs.postings(db)),
    }
    db.close()
    return out


def same(what, a, b):
    """Two contents() agree; the first row in which they differ is named."""
    for table in a:
        only = sorted(set(a[table]) ^ set(b[table]))
        expect(f"{what}: the same rows of {table}", a[table] == b[table], (len(a[table]), len(b[table]), only[:3]))


def count(archive, table="document"):
    db = sqlite3.connect(archive)
    try:
        made = db.execute("SELECT count(*) FROM sqlite_schema WHERE name = ?", [table]).fetchone()[0]
        return db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] if made else 0
    finally:
        db.close()


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def lines(text):
    return [json.loads(x) for x in text.splitlines() if x.startswith("{")]
