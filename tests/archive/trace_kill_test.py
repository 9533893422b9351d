"""label: slow
Batches are added to an archive, and after each a `trace` is killed (SIGKILL) at a moment drawn at
random, now and then run to its end: the last trace must say, byte for byte, what a trace of the same
archive says that was never traced before, and say it again. STEMMA_KILL_ROUNDS as in kill_test.py."""

import os
import random
import shutil
import sqlite3
import tempfile
import time
import pathlib

import record

ROUNDS = int(os.environ.get("STEMMA_KILL_ROUNDS", "12")) // 3
BATCH = 60


def traced(what, archive):
    code, out, err = record.run("trace", "-a", archive, "--json")
    record.expect(what, code == 0, err)
    return out


def never_traced(top, archive):
    copy = top / "fresh.stemma"
    for tail in ("", "-wal", "-shm"):
        pathlib.Path(str(copy) + tail).unlink(missing_ok=True)
    db = sqlite3.connect(archive)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    shutil.copyfile(archive, copy)
    db = sqlite3.connect(copy)
    db.executescript("DELETE FROM traced_words; DELETE FROM traced_pairs; DELETE FROM family; DELETE FROM family_member; DELETE FROM meta WHERE key LIKE 'trace%'")
    db.close()
    return traced("a trace from nothing", copy)


def one_round(number, top):
    rng = random.Random(number)
    folder, archive = top / f"round-{number}", top / f"round-{number}.stemma"
    seconds, caught = 2.0, 0
    for batch in range(3):
        record.make(folder, BATCH, seed=number * 10 + batch, first=batch * (BATCH - 5))   # some files change
        code, _, err = record.run("add", folder, "-a", archive)
        record.expect("an add", code == 0, err)
        if rng.random() < 0.3:
            traced("a trace that ends", archive)
        for _ in range(2):
            process, start = record.start("trace", "-a", archive), time.monotonic()
            try:
                process.communicate(timeout=rng.uniform(0, 0.9) * seconds)
                seconds = max(0.02, time.monotonic() - start)
            except record.subprocess.TimeoutExpired:
                record.kill(process)
                caught += 1
        record.integrity(archive)
    expected = never_traced(top, archive)
    record.expect(f"round {number}: passages", expected.count('"type":"passage"') > 50, len(expected))
    record.expect(f"round {number}: after the kills the same bytes as from nothing", traced("the last trace", archive) == expected)
    record.expect(f"round {number}: once more", traced("once more", archive) == expected)
    record.sound(archive)
    return caught


def main():
    with tempfile.TemporaryDirectory() as name:
        caught = sum(one_round(n, pathlib.Path(name)) for n in range(1, ROUNDS + 1))
        print(f"{ROUNDS} rounds, {caught} traces killed")
        record.expect("kills met the program at work", caught >= 2, caught)
    record.finish("trace_kill")


main()
