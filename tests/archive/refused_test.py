"""What an archive refuses and survives: a full disk, a place that cannot be written to, a
newer format, a file that is none. The message says what and why, nothing is lost, and the
same command completes it once the cause is gone."""

import os
import pathlib
import resource
import shutil
import signal
import sqlite3
import subprocess
import tempfile

import record

DOCUMENTS = 400


def small_files(limit):
    """A limit on the size of files, as a disk that ends there; the signal is ignored, so writing fails."""

    def prepare():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return prepare


def says(what, result, *words):
    code, out, err = result
    record.expect(f"{what}: exit 2", code == 2, (code, out, err))
    record.expect(f"{what}: a message for people", err.startswith("stemma: ") and any(w in err for w in words), err)
    record.expect(f"{what}: no talk of the machinery", "SQLITE" not in err and "errno" not in err, err)


def held(what, result, archive, before=0):
    """The summary counts what is in the archive, not what was tried."""
    stated = record.lines(result[1])[-1].get("documents")
    now = record.count(archive) if archive.exists() and archive.stat().st_size else 0
    record.expect(f"{what}: counts what it kept", stated == now - before, (stated, now, before))


def complete(what, archive, folder, expected):
    code, _, err = record.run("add", folder, "-a", archive)
    record.expect(f"{what}: the same command completes it", code == 0, err)
    record.sound(archive)
    record.same(f"{what}: as if it had run once", record.contents(archive), expected)


def size_limit(top, folder, expected, whole):
    for share in (0.02, 0.5):
        archive = top / f"limited-{share}.stemma"
        limit = int(whole * share)
        result = record.run("add", folder, "-a", archive, "--json", preexec_fn=small_files(limit))
        says(f"a disk that ends at {share:.0%}", result, "full", "large", "space")
        if result[1]:
            held(f"a disk that ends at {share:.0%}", result, archive)
        complete(f"a disk that ends at {share:.0%}", archive, folder, expected)
    archive = top / "grown.stemma"
    record.run("add", folder / "part-000", "-a", archive)
    old = record.count(archive)
    result = record.run("add", folder, "-a", archive, "--json", preexec_fn=small_files(archive.stat().st_size + 100_000))
    says("a disk that fills up later", result, "full", "large", "space")
    held("a disk that fills up later", result, archive, old)
    record.expect("a disk that fills up later: what was in is in", 0 < old <= record.count(archive), (old, record.count(archive)))
    complete("a disk that fills up later", archive, folder, expected)


def mounted(top, folder, expected, whole):
    """A real small disk, where the test may mount one."""
    place = top / "disk"
    place.mkdir()
    size = max(256, whole * 3 // 4 // 1024)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", place], capture_output=True, check=False).returncode != 0:
        print("no mount allowed here: the full disk is shown by a limit on file sizes only")
        return
    try:
        archive = place / "a.stemma"
        result = record.run("add", folder, "-a", archive, "--json")
        says("a full disk", result, "full", "space")
        held("a full disk", result, archive)
        code, _, err = record.run("doctor", "-a", archive)
        record.expect("a full disk: doctor finds it sound", code == 0, err)
        subprocess.run(["mount", "-o", f"remount,size={size * 16}k", place], check=True)
        complete("a full disk", archive, folder, expected)
    finally:
        subprocess.run(["umount", place], check=False)


def read_only(top, folder, expected):
    place = top / "shelf"
    place.mkdir()
    archive = place / "a.stemma"
    record.run("add", folder, "-a", archive)
    more = top / "one-more"
    record.make(more, 3, seed=99, first=90000)
    place.chmod(0o555)
    archive.chmod(0o444)
    someone = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
    top.chmod(0o755)
    try:
        code, out, err = record.run("search", "accord", "-a", archive, **someone)
        record.expect("a read-only archive is searched", code == 0 and "accord" in out.lower(), (code, err))
        code, out, err = record.run("trace", "-a", archive, **someone)
        record.expect("a read-only archive is traced", code == 0 and "shared" in out, (code, err))
        says("a read-only archive", record.run("add", more, "-a", archive, **someone), "write", "read-only", "permission")
        says("a read-only folder", record.run("add", more, "-a", place / "new.stemma", **someone), "write", "make", "create", "permission")
    finally:
        place.chmod(0o755)
        archive.chmod(0o644)
    record.same("a read-only archive is as it was", record.contents(archive), expected)


def newer_format(top, folder):
    archive = top / "newer.stemma"
    record.run("add", folder / "part-000", "-a", archive)
    db = sqlite3.connect(archive)
    db.execute("PRAGMA user_version = 99")
    db.commit()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    before = archive.read_bytes()
    for verb in (["add", folder], ["search", "accord"], ["doctor"], ["export", "jsonl"]):
        result = record.run(*verb, "-a", archive)
        says(f"a newer format, {verb[0]}", result, "newer")
        record.expect(f"a newer format, {verb[0]}: names both", "99" in result[2] and "format" in result[2], result[2])
    record.expect("a newer format: the file is not touched", archive.read_bytes() == before)


def no_archive(top, folder):
    """Files that are something else stay as they are."""
    others = {"letter.txt": b"Dear Ilsa, the boats are back.\n", "empty.db": b"", "cut.db": b"SQLite format 3\0" + bytes(30)}
    database = top / "other.db"
    db = sqlite3.connect(database)
    db.execute("CREATE TABLE boats(name)")
    db.commit()
    db.close()
    for name, data in others.items():
        (top / name).write_bytes(data)
    for path in (top / "letter.txt", top / "cut.db", database):
        before = path.read_bytes()
        for verb in (["add", folder], ["search", "accord"]):
            code, _, err = record.run(*verb, "-a", path)
            record.expect(f"{verb[0]} of {path.name}: refused with its name", code == 2 and path.name in err, err)
        record.expect(f"{path.name} is as it was", path.read_bytes() == before)
    code, _, err = record.run("search", "accord", "-a", top / "missing.stemma")
    record.expect("no archive there: says so and how to make one", code == 2 and "stemma add" in err, err)
    record.expect("no archive there: none is made by searching", not (top / "missing.stemma").exists())


def damaged(top, folder):
    archive = top / "damaged.stemma"
    record.run("add", folder / "part-000", folder / "part-001", "-a", archive)
    data = bytearray(archive.read_bytes())
    for at in range(len(data) // 3, len(data) * 2 // 3, 4096):
        data[at : at + 64] = b"\xa5" * 64
    archive.write_bytes(data)
    code, _, err = record.run("doctor", "-a", archive)
    record.expect("damage: doctor finds it", code != 0, err)
    for verb in (["search", "accord"], ["export", "jsonl"], ["add", folder]):
        code, _, err = record.run(*verb, "-a", archive, timeout=120)
        record.expect(f"damage: {verb[0]} ends by itself", code >= 0, (code, err))


def main():
    with tempfile.TemporaryDirectory() as name:
        top = pathlib.Path(name)
        folder = top / "record"
        record.make(folder, DOCUMENTS)
        whole = top / "whole.stemma"
        record.run("add", folder, "-a", whole)
        expected = record.contents(whole)
        size_limit(top, folder, expected, whole.stat().st_size)
        if os.geteuid() == 0 and shutil.which("mount"):
            mounted(top, folder, expected, whole.stat().st_size)
        read_only(top, folder, expected)
        newer_format(top, folder)
        no_archive(top, folder)
        damaged(top, folder)
    record.finish("refused")


main()
