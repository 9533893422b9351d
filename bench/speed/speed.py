"""How fast is stemma, and how does it grow: python3 bench/speed/speed.py [read] [sizes] [check] [start].

Piles of 1x, 10x and 100x the sample are made by drawing its sentences again (seeded), so
that documents keep their usual length and no two are alike. Each figure is the median of
several runs of the program as a process: wall time, processor time of all its threads,
and the highest memory any run held. Exit code 1 if a target is missed.
"""

import argparse
import html
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
READ_TARGET = 20.0  # MB of plain text a second of one core
CHECK_TARGET = 0.050  # seconds for a small pile, start to end


class Run:
    def __init__(self, wall, cpu, user, peak, status):
        self.wall, self.cpu, self.user, self.peak, self.status = wall, cpu, user, peak, status


def once(command):
    with open(os.devnull, "w") as null:
        start = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=null, stderr=null)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - start
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_utime, usage.ru_maxrss / 1024, process.returncode)


def median(command, runs):
    once(command)  # warms the page cache
    done = [once(command) for _ in range(runs)]
    bad = [r.status for r in done if r.status not in (0, 1)]
    if bad:
        print(f"speed: {' '.join(map(str, command))} ended with {bad[0]}", file=sys.stderr)
    pick = lambda key: statistics.median(getattr(r, key) for r in done)
    return Run(pick("wall"), pick("cpu"), pick("user"), max(r.peak for r in done), max(r.status for r in done))


def sentences():
    """Sentences of the sample's plain documents: what the larger piles are drawn from."""
    found = []
    for path in sorted((ROOT / "sample").rglob("*.txt")):
        text = path.read_bytes().decode("utf-8", errors="ignore")
        found += [" ".join(s.split()) for s in re.split(r"(?<=[.!?])\s+(?=[A-Z])", text) if 8 <= len(s.split()) <= 60]
    if not found:
        sys.exit("speed: no sentences in sample/")
    return found


def report(pool, rng, number):
    """The paragraphs of an article of about 5 KB, wrapped or one paragraph a line in turn."""
    paragraphs = []
    for _ in range(10):
        words = " ".join(rng.choice(pool) for _ in range(rng.randint(2, 6))).split()
        # A few words trade places, so that passages do not repeat across the pile.
        for _ in range(len(words) // 8):
            i, j = rng.randrange(len(words)), rng.randrange(len(words))
            words[i], words[j] = words[j], words[i]
        text = " ".join(words)
        paragraphs.append(re.sub(r"(.{55,70}) ", r"\1\n", text) if number % 2 else text)
    return paragraphs


def as_text(number, paragraphs):
    return f"Report {number}\n\n" + "\n\n".join(paragraphs) + "\n"


def as_page(number, paragraphs):
    """The same as a web page with a menu and a foot around it."""
    menu = "".join(f'<li><a href="/{i}">Section {i}</a></li>' for i in range(12))
    body = "\n".join(f"<p>{html.escape(p)}</p>" for p in paragraphs)
    return (
        f"<!DOCTYPE html><html><head><title>Report {number}</title></head><body><nav><ul>{menu}</ul></nav>\n"
        f"<article><h1>Report {number}</h1>\n{body}\n</article><footer>Contact | Imprint</footer></body></html>\n"
    )


def make_pile(folder, megabytes, pool, rng, form=as_text, suffix="txt"):
    """Articles, a file each."""
    folder.mkdir(parents=True)
    written, number = 0, 0
    while written < megabytes * 1_000_000:
        body = form(number, report(pool, rng, number))
        (folder / f"report-{number:06d}.{suffix}").write_text(body, encoding="utf-8")
        written += len(body.encode())
        number += 1
    return written / 1e6, number


def make_whole(folder, megabytes, pool, rng, form=as_text, suffix="txt"):
    """As much in one file."""
    folder.mkdir(parents=True)
    paragraphs, written = [], 0
    while written < megabytes * 1_000_000:
        more = report(pool, rng, len(paragraphs))
        paragraphs += more
        written += sum(len(p.encode()) + 2 for p in more)
    body = form(0, paragraphs)
    (folder / f"whole.{suffix}").write_text(body, encoding="utf-8")
    return len(body.encode()) / 1e6, 1


def machine(stemma):
    model = "unknown processor"
    with open("/proc/cpuinfo", encoding="utf-8") as f:
        names = [line.split(":", 1)[1].strip() for line in f if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    compiler = subprocess.run(["g++", "-dumpfullversion"], capture_output=True, text=True, check=False).stdout.strip()
    print(
        f"machine: {names[0] if names else model}, {os.cpu_count()} cores, {memory:.0f} GB; g++ {compiler}; "
        f"{pathlib.Path(stemma).stat().st_size / 1e6:.1f} MB program; load {os.getloadavg()[0]:.1f}"
    )


def bench_start(stemma, runs):
    r = median([stemma, "--version"], runs)
    print(f"\nstart (stemma --version): {1000 * r.wall:.1f} ms, {r.peak:.0f} MB")
    return True


def bench_read(stemma, piles, runs):
    print(
        f"\n{'read':34} {'MB':>8} {'files':>6} {'wall s':>8} {'cpu s':>8} {'MB/s core':>10} "
        f"{'peak MB':>8} {'ratio':>6}"
    )
    ok, last = True, None
    for form in ([], ["--json"]):
        last = None
        for name, folder, size, count in piles:
            r = median([stemma, "read", folder, *form], runs)
            ratio = f"{r.cpu / last:.1f}" if last else "-"
            rate = size / max(r.cpu, 1e-9)
            print(
                f"{name + ' ' + ' '.join(form):34} {size:8.2f} {count:6} {r.wall:8.3f} {r.cpu:8.3f} {rate:10.1f} "
                f"{r.peak:8.0f} {ratio:>6}"
            )
            last = r.cpu
        if not form:
            ok = rate >= READ_TARGET
    print(f"target: {READ_TARGET:.0f} MB/s a core on the largest pile: {'met' if ok else 'MISSED'}")
    return ok


def bench_sizes(stemma, top, pool, rng, runs, megabytes):
    """The same amount as small files and as one, as text and as pages; on one thread."""
    print(f"\n{'read, one thread':34} {'MB':>8} {'files':>6} {'cpu s':>8} {'user s':>8} {'MB/s core':>10} {'peak MB':>8}")
    ok = True
    for name, form, suffix in (("text", as_text, "txt"), ("web pages", as_page, "html")):
        for shape, make in (("files of 5 KB", make_pile), (f"one file of {megabytes:g} MB", make_whole)):
            folder = pathlib.Path(top) / f"{suffix}-{make.__name__}"
            size, count = make(folder, megabytes, pool, rng, form, suffix)
            for flags in ([], ["--json"]):
                r = median([stemma, "read", "--threads", "1", folder, *flags], runs)
                rate = size / max(r.cpu, 1e-9)
                print(
                    f"{name + ', ' + shape + ' ' + ' '.join(flags):34} {size:8.2f} {count:6} {r.cpu:8.3f} {r.user:8.3f} "
                    f"{rate:10.1f} {r.peak:8.0f}"
                )
                if suffix == "txt" and not flags:
                    ok = ok and rate >= READ_TARGET
    print(f"target: {READ_TARGET:.0f} MB/s a core of plain text, small files and one: {'met' if ok else 'MISSED'}")
    return ok


def bench_check(stemma, piles, runs):
    print(f"\n{'check':34} {'MB':>8} {'files':>6} {'wall ms':>8} {'cpu ms':>8} {'peak MB':>8} {'ratio':>6}")
    ok = True

    def row(name, command, size, count, last, repeats):
        r = median(command, repeats)
        ratio = f"{r.wall / last:.1f}" if last else "-"
        print(f"{name:34} {size:8.2f} {count:6} {1000 * r.wall:8.1f} {1000 * r.cpu:8.1f} {r.peak:8.0f} {ratio:>6}")
        return r

    small = [("the press of the sample", ROOT / "sample" / "press", ROOT / "sample" / "record")]
    if (SHARED / "seeds").is_dir():
        article = sorted((SHARED / "seeds").glob("000*.txt"))
        small += [("five documents", SHARED / "seeds", SHARED / "seeds")]
        small += [("one of the five", a, SHARED / "seeds") for a in article]
    for name, what, against in small:
        held = [p for p in pathlib.Path(against).rglob("*") if p.is_file()]
        size = sum(p.stat().st_size for p in held) / 1e6
        r = row(name, [stemma, "check", what, "--against", against], size, len(held), None, 4 * runs)
        ok = ok and r.wall <= CHECK_TARGET
    last = None
    for name, folder, size, count in piles:
        last = row(
            "the press against " + name,
            [stemma, "check", ROOT / "sample" / "press", "--against", folder],
            size,
            count,
            last,
            runs,
        ).wall
    if os.getloadavg()[0] > os.cpu_count():
        print("the machine is busy: wall time says little, processor time still does")
    print(f"target: {1000 * CHECK_TARGET:.0f} ms for a small pile, as a process: {'met' if ok else 'MISSED'}")
    return ok


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("what", nargs="*", default=["start", "read", "sizes", "check"], help="start, read, sizes, check")
    parser.add_argument("--stemma", default=os.environ.get("STEMMA", str(ROOT / "build" / "release" / "stemma")))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--base", type=float, default=0.2, help="MB of the 1x pile")
    parser.add_argument("--megabytes", type=float, default=5, help="MB of each row of sizes")
    args = parser.parse_args()
    machine(args.stemma)
    rng, pool, ok = random.Random(7), sentences(), True
    with tempfile.TemporaryDirectory(prefix="stemma-speed-") as top:
        piles = []
        if {"read", "check"} & set(args.what):
            for factor in (1, 10, 100):
                folder = pathlib.Path(top) / f"{factor}x"
                size, count = make_pile(folder, factor * args.base, pool, rng)
                piles.append((f"{factor}x", folder, size, count))
        if "start" in args.what:
            ok &= bench_start(args.stemma, 4 * args.runs)
        if "read" in args.what:
            ok &= bench_read(args.stemma, piles, args.runs)
        if "sizes" in args.what:
            ok &= bench_sizes(args.stemma, top, pool, rng, args.runs, args.megabytes)
        if "check" in args.what:
            ok &= bench_check(args.stemma, piles, args.runs)
    sys.exit(0 if ok else 1)


if __name__ == "__main__":
    main()
