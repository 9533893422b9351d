"""label: slow
An `add` killed (SIGKILL) at moments drawn at random, again and again, and run to its end
once: what it leaves must be what an undisturbed `add` leaves. 12 rounds, or as many as
STEMMA_KILL_ROUNDS says (`script/bench archive` asks for 200). The first batch of an add is a
megabyte: half of the kills wait until one more batch is in the archive, the others come at any
moment. An add that ends before its moment halves the time in which the next
moments lie: how fast this machine is just now is learnt, not assumed."""

import os
import pathlib
import random
import signal
import tempfile
import time

import record

ROUNDS = int(os.environ.get("STEMMA_KILL_ROUNDS", "12"))
DOCUMENTS = int(os.environ.get("STEMMA_KILL_DOCUMENTS", "1500"))
FIRST = int(os.environ.get("STEMMA_KILL_SEED", "1"))


def undisturbed(top, folder):
    archive = top / "whole.stemma"
    start = time.monotonic()
    code, _, err = record.run("add", folder, "-a", archive)
    seconds = time.monotonic() - start
    record.expect("an undisturbed add", code == 0, err)
    record.sound(archive)
    return record.exported(archive), record.contents(archive), seconds


def documents(archive):
    try:
        return record.count(archive) if archive.exists() and archive.stat().st_size else 0
    except record.sqlite3.OperationalError:  # made at this moment
        return 0


class Pace:
    """The seconds in which moments are drawn."""

    def __init__(self, seconds):
        self.seconds = seconds

    def too_slow(self):
        self.seconds = max(self.seconds / 2, 0.02)


def past_a_batch(process, archive):
    """Waits for the next batch to be kept."""
    before = documents(archive)
    while process.poll() is None and documents(archive) == before:
        time.sleep(0.02)


def disturbed(rng, archive, folder, pace):
    """One add that is killed; true if that met it at work."""
    process = record.start("add", folder, "-a", archive)
    wait, moment = rng.random() < 0.5, rng.uniform(0, 0.9) * pace.seconds
    try:
        if wait:
            past_a_batch(process, archive)
        process.wait(timeout=moment / 3 if wait else moment)
        process.communicate()
        pace.too_slow()
        return False
    except record.subprocess.TimeoutExpired:
        record.kill(process)
        return True


def one_round(number, top, folder, expected, pace):
    """Up to three kills; (how many met the program at work, documents that had been kept by then)."""
    export, contents, _ = expected
    rng = random.Random(number)
    archive = top / f"round-{number}.stemma"
    caught = sum(disturbed(rng, archive, folder, pace) for _ in range(rng.randint(1, 3)))
    kept = documents(archive)
    if kept and rng.random() < 0.3:
        record.sound(archive)
    code, _, err = record.run("add", folder, "-a", archive)
    record.expect(f"round {number}: the add that ends", code == 0, err)
    record.sound(archive)
    record.same(f"round {number}", record.contents(archive), contents)
    record.expect(f"round {number}: the export is that of an undisturbed add, byte for byte", record.exported(archive) == export)
    code, out, _ = record.run("add", folder, "-a", archive, "--json")
    last = record.lines(out)[-1]
    record.expect(f"round {number}: once more, nothing is read", code == 0 and last.get("documents") == 0, last)
    for tail in ("", "-wal", "-shm"):
        pathlib.Path(str(archive) + tail).unlink(missing_ok=True)
    return caught, kept


def main():
    with tempfile.TemporaryDirectory() as name:
        top = pathlib.Path(name)
        size = record.make(top / "record", DOCUMENTS)
        expected = undisturbed(top, top / "record")
        record.expect("as many documents as files", len(expected[1]["document"]) == DOCUMENTS, len(expected[1]["document"]))
        pace = Pace(expected[2])
        rounds = [one_round(n, top, top / "record", expected, pace) for n in range(FIRST, FIRST + ROUNDS)]
        caught, partial = sum(c for c, _ in rounds), sum(0 < k < DOCUMENTS for _, k in rounds)
        print(
            f"{DOCUMENTS} documents, {size / 1e6:.1f} MB, {expected[2]:.2f} s undisturbed; {ROUNDS} rounds, "
            f"{caught} kills at work, {partial} archives part full before the last add"
        )
        record.expect("kills met the program at work", caught >= 2, caught)
    record.finish("kill")


main()
