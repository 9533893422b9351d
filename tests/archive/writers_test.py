"""Two processes that add the same and other files to one archive at once, and the same bytes
in many files of one pile: no error, nothing lost, nothing twice."""

import pathlib
import sqlite3
import tempfile

import record
import runs

DOCUMENTS = 300


def vocabulary(archive):
    db = sqlite3.connect(archive)
    found = runs.likeness(db)
    db.close()
    return found


def two_writers(top):
    """Both add folder `shared`, each one of its own."""
    record.make(top / "shared", DOCUMENTS)
    record.make(top / "left", DOCUMENTS // 2, seed=8, first=5000)
    record.make(top / "right", DOCUMENTS // 2, seed=9, first=7000)
    whole, both = top / "whole.stemma", top / "both.stemma"
    for folder in ("shared", "left", "right"):
        record.run("add", top / folder, "-a", whole)
    writers = [record.start("add", top / "shared", top / own, "-a", both) for own in ("left", "right")]
    for writer in writers:
        _, err = writer.communicate(timeout=300)
        record.expect("two writers: exit 0", writer.returncode == 0, err.decode())
    record.expect("two writers: every document once", record.count(both) == 2 * DOCUMENTS, record.count(both))
    record.integrity(both)
    record.same("two writers", record.contents(whole), record.contents(both))


def makers(top):
    """Several make the archive at the same moment: none is refused."""
    folder = top / "letters"
    folder.mkdir()
    (folder / "a.txt").write_text("The harbour list of the second week.\n", encoding="utf-8")
    for round_ in range(30):
        archive = top / f"made-{round_}.stemma"
        started = [record.start("add", folder, "-a", archive) for _ in range(3)]
        for writer in started:
            _, err = writer.communicate(timeout=300)
            record.expect("makers: exit 0", writer.returncode == 0, err.decode())
        record.expect("makers: one document", record.count(archive) == 1, record.count(archive))


def twins(top):
    """The same bytes in neighbouring files: one document, and all of its words."""
    alphabet = "abcdefghijklmnoprstuv"
    words = [f"{a}{b}{c}{d}ath" for a in "bdgk" for b in "aeiou" for c in alphabet for d in "aeiou"]
    for n in range(40):
        text = "The harbour list. " + " ".join(words[n * 45 : n * 45 + 45]) + ".\n"
        for copy in range(6):
            path = top / "twins" / f"{n:02}-{copy}.txt"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
    archive = top / "twins.stemma"
    code, _, err = record.run("add", top / "twins", "-a", archive, "--threads", "6")
    record.expect("twins: exit 0", code == 0, err)
    record.expect("twins: one document for the same bytes", record.count(archive) == 40, record.count(archive))
    known = {word or key[2:] for key, word in vocabulary(archive)}
    missing = [w for w in words[: 40 * 45] if w not in known]
    record.expect("twins: every word is in the vocabulary", not missing, missing[:5])


def main():
    with tempfile.TemporaryDirectory() as name:
        top = pathlib.Path(name)
        two_writers(top)
        makers(top)
        twins(top)
    record.finish("writers")


main()
