"""label: hostile
Queries made to hurt are answered or refused with a reason, in bounded time and (without
sanitizers) bounded memory; the archive answers the next one."""

import os
import pathlib
import resource
import subprocess
import tempfile
import time

import record

PLAIN = "release" in os.environ.get("STEMMA_BUILD", "")
SECONDS, MEGABYTES = (10, 400) if PLAIN else (120, 8000)

QUERIES = {
    "100 kB of one word": "a" * 100_000,
    "100 kB of words": "accord " * 14_000,
    "100 kB of alternatives": " OR ".join(f"w{i}" for i in range(9_000)),
    "100 kB of distinct words": " ".join(f"boat{i}" for i in range(12_000)),
    "10,000 parentheses": "(" * 10_000 + "accord" + ")" * 10_000,
    "10,000 open parentheses": "(" * 10_000,
    "10,000 closing ones": ")" * 10_000,
    "10,000 signs of negation": "-" * 10_000 + "accord",
    "10,000 times NOT": "NOT " * 10_000 + "accord",
    "a phrase of 10,000 words": '"' + "the " * 10_000 + '"',
    "10,000 phrases near": '"the accord"~5 ' * 7_000,
    "a near of two billion": '"the accord"~2000000000',
    "a near of more digits": '"the accord"~' + "9" * 400,
    "a fuzziness of many digits": "accord~" + "9" * 400,
    "one letter and a star": "a*",
    "a star": "*",
    "a thousand stars": "a* b* c* d* e* " * 200,
    "fuzzy of one letter": "a~2 b~2 c~2",
    "nested repetition": "/(a+)+$/",
    "nested repetition, long": "/(x+x+)+y/ /(([a-z])+.)+[A-Z]([a-z])+$/",
    "repetition of alternatives": "/(a|aa)+b(a|a?)+c/",
    "counted repetition": "/((a{1,100}){1,100}){1,100}/",
    "any of any": "/.*.*.*.*.*.*.*=.*/",
    "everything": "/.*/",
    "deep pattern": "/" + "(" * 5_000 + "a" + ")" * 5_000 + "/",
    "a back reference": r"/(a)\1/",
    "an open pattern": "/accord",
    "bytes that are no text": "caf\udce9 \udcff\udcfe",
    "control characters": "accord\x01\x02\x1b[31m",
    "signs of SQL": "accord'; DROP TABLE document; --",
    "signs of FTS5": 'title:NEAR(accord boats, 3) AND {a b}: ^x + "y"',
    "a range the wrong way": "date:2009..2005",
    "a year of many digits": "date:" + "2" * 300,
    "an open range": "date:..",
    "a field of nothing": "title: kind: tags:",
    "only quotes": '"' * 9_999,
    "curly quotes unpaired": "“" * 5_000 + "accord",
    "combining marks": "a" + "\u0301" * 30_000,
    "right to left": "\u202eaccord\u202c \u0645\u0631\u062d\u0628\u0627",
    "nothing": "",
    "blanks": " \t\n ",
}


def measured(archive, query):
    start = time.monotonic()
    process = subprocess.Popen(
        [record.STEMMA, "search", "-a", str(archive), "--", query.encode("utf-8", "surrogateescape")],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (SECONDS * 2, SECONDS * 2)),
    )
    out, err = process.communicate(timeout=SECONDS * 20)
    seconds = time.monotonic() - start
    return process.returncode, out, err, seconds


def main():
    with tempfile.TemporaryDirectory() as name:
        top = pathlib.Path(name)
        record.make(top / "record", 400)
        archive = top / "a.stemma"
        code, _, err = record.run("add", top / "record", "-a", archive)
        record.expect("add", code == 0, err)
        for what, query in QUERIES.items():
            try:
                code, out, err, seconds = measured(archive, query.replace("\0", ""))
            except OSError as e:   # longer than the system takes as one argument
                record.expect(f"{what}: an argument", False, e)
                continue
            record.expect(f"{what}: exit 0, 1 or 2", code in (0, 1, 2), (code, out[-300:], err[-300:]))
            record.expect(f"{what}: within {SECONDS} s", seconds < SECONDS, seconds)
            record.expect(f"{what}: a refusal says why", code != 2 or err.startswith(b"stemma: "), err[:300])
            record.expect(f"{what}: a short message", len(err) < 4_000, len(err))
            record.expect(f"{what}: no raw control characters", b"\x1b[31m" not in out + err, out[-200:] + err[-200:])
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        record.expect(f"memory of all below {MEGABYTES} MB", peak < MEGABYTES, peak)
        code, out, err = record.run("search", "accord", "-a", archive)
        record.expect("the archive answers the next query", code == 0 and "accord" in out.lower(), err)
        record.integrity(archive)
        print(f"{len(QUERIES)} queries, peak {peak:.0f} MB")
    record.finish("hostile queries")


main()
