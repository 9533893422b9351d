"""How fast is stemma, and how does it grow: python3 bench/speed/speed.py [read] [check] [start].

Piles of 1x, 10x and 100x the sample are made by drawing its sentences again (seeded), so
that documents keep their usual length and no two are alike. Each figure is the median of
several runs of the program as a process: wall time, processor time of all its threads,
and the highest memory any run held. Exit code 1 if a target is missed.
"""

import argparse
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
    def __init__(self, wall, cpu, peak, status):
        self.wall, self.cpu, self.peak, self.status = wall, cpu, peak, status


def once(command):
    with open(os.devnull, "w") as null:
        start = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=null, stderr=null)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - start
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode)


def median(command, runs):
    once(command)  # warms the page cache
    done = [once(command) for _ in range(runs)]
    bad = [r.status for r in done if r.status not in (0, 1)]
    if bad:
        print(f"speed: {' '.join(map(str, command))} ended with {bad[0]}", file=sys.stderr)
    pick = lambda key: statistics.median(getattr(r, key) for r in done)
    return Run(pick("wall"), pick("cpu"), max(r.peak for r in done), max(r.status for r in done))


def sentences():
    """Sentences of the sample's plain documents: what the larger piles are drawn from."""
    found = []
    for path in sorted((ROOT / "sample").rglob("*.txt")):
        text = path.read_bytes().decode("utf-8", errors="ignore")
        found += [" ".join(s.split()) for s in re.split(r"(?<=[.!?])\s+(?=[A-Z])", text) if 8 <= len(s.split()) <= 60]
    if not found:
        sys.exit("speed: no sentences in sample/")
    return found


def make_pile(folder, megabytes, pool, rng):
    """Articles of about 6 KB, wrapped or one paragraph a line in turn."""
    folder.mkdir(parents=True)
    written, number = 0, 0
    while written < megabytes * 1_000_000:
        paragraphs = []
        for _ in range(10):
            words = " ".join(rng.choice(pool) for _ in range(rng.randint(2, 6))).split()
            # A few words trade places, so that passages do not repeat across the pile.
            for _ in range(len(words) // 8):
                i, j = rng.randrange(len(words)), rng.randrange(len(words))
                words[i], words[j] = words[j], words[i]
            text = " ".join(words)
            paragraphs.append(re.sub(r"(.{55,70}) ", r"\1\n", text) if number % 2 else text)
        body = f"Report {number}\n\n" + "\n\n".join(paragraphs) + "\n"
        (folder / f"report-{number:06d}.txt").write_text(body, encoding="utf-8")
        written += len(body.encode())
        number += 1
    return written / 1e6, number


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
    parser.add_argument("what", nargs="*", default=["start", "read", "check"], help="start, read, check")
    parser.add_argument("--stemma", default=os.environ.get("STEMMA", str(ROOT / "build" / "release" / "stemma")))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--base", type=float, default=0.2, help="MB of the 1x pile")
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
        if "check" in args.what:
            ok &= bench_check(args.stemma, piles, args.runs)
    sys.exit(0 if ok else 1)


if __name__ == "__main__":
    main()
