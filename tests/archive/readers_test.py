"""Twenty processes that read an archive while one writes to it: no error, nothing lost."""

import pathlib
import tempfile
import threading
import time

import record


def readers_and_writer(top):
    archive = top / "read.stemma"
    record.make(top / "first", 100, seed=3)
    record.run("add", top / "first", "-a", archive)
    record.make(top / "more", 600, seed=4, first=20000)
    done, seen = threading.Event(), []

    def read():
        last = 0
        while not done.is_set():
            code, out, err = record.run("search", "accord OR ministry OR boats", "-a", archive, "--json")
            found = record.lines(out)[-1].get("total", -1) if code == 0 else -1
            seen.append((code, err, found, found >= last))
            last = max(last, found)

    readers = [threading.Thread(target=read) for _ in range(20)]
    for reader in readers:
        reader.start()
    start = time.monotonic()
    code, _, err = record.run("add", top / "more", "-a", archive)
    seconds = time.monotonic() - start
    done.set()
    for reader in readers:
        reader.join()
    record.expect("a writer beside readers: exit 0", code == 0, err)
    record.expect("twenty readers: no error", all(c == 0 and e == "" for c, e, _, _ in seen), [s for s in seen if s[0] != 0 or s[1]][:3])
    record.expect("twenty readers: what was found stays found", all(s[3] for s in seen))
    record.expect("nothing lost", record.count(archive) == 700, record.count(archive))
    record.integrity(archive)
    print(f"600 documents added in {seconds:.2f} s beside 20 readers; {len(seen)} searches answered")


def main():
    with tempfile.TemporaryDirectory() as name:
        readers_and_writer(pathlib.Path(name))
    record.finish("readers")


main()
