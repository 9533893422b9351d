"""How fast the archive answers, beside two peers: python3 bench/archive/search.py [--small | --sizes N,N…].

The 200 queries of queries.txt, each asked of all systems in turn, over the same documents:
the first 20 hits with snippets. Each system has one process that stays; the figure of a
query is the median of three repetitions after a first one; `first` is that first asking, with what the
system keeps between queries not yet made (files are in the page cache of a machine that has memory for them).
`process` is `stemma search` from start to end, as a person at a terminal has it. On a machine that does
other work the processor time tells more than the clock.

stemma answers with the exact total and the counts of all facets; the peers with neither.
Ratios are over the queries that both systems can be asked: the peers have no regular
expressions and no words within an edit distance.
"""

import argparse
import pathlib
import resource
import statistics
import subprocess
import sys
import time

import common
import peers

P50, P99, REPEAT = 20.0, 150.0, 3  # milliseconds


def queries():
    lines = (pathlib.Path(__file__).parent / "queries.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(": ", 1)) for line in lines]


class Inside:
    """stemma's engine in a process that stays: one query a line in, one line of figures out."""

    name = "stemma"

    def __init__(self, archive):
        program = common.BUILD / "release/bench/archive/ask/stemma_ask"
        self.process = subprocess.Popen([program, archive], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.cpu = 0.0

    def translate(self, query):
        return query

    def search(self, query):
        self.process.stdin.write(query + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline().split()
        if not line or line[0] != "hits":
            raise ValueError(f"'{query}': {' '.join(line)}")
        self.cpu += float(line[5]) / 1000

    def clock(self):
        return self.cpu

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class Outside:
    """`stemma search` as a process for each query."""

    name = "stemma, process"

    def __init__(self, archive):
        self.archive = archive

    def translate(self, query):
        return query

    def search(self, query):
        done = subprocess.run(
            [common.STEMMA, "search", "-a", self.archive, "--", query], capture_output=True, stdin=subprocess.DEVNULL, check=False
        )
        if done.returncode not in (0, 1):
            raise ValueError(f"'{query}': {done.stderr.decode(errors='replace').strip()}")

    def clock(self):
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime


def build_peers(documents, folder):
    target = common.WORK / f"peers-{documents}"
    if not (target / "done").exists():
        print(f"building the peers over {documents:,} documents …", file=sys.stderr)
        read = subprocess.Popen([common.STEMMA, "read", "--json", folder], stdout=subprocess.PIPE)
        here = pathlib.Path(__file__).parent
        subprocess.run([sys.executable, "-B", here / "peers.py", target], stdin=read.stdout, check=True, stdout=sys.stderr)
        read.wait()
        (target / "done").touch()
    return target


def ask(systems, asked):
    """By system and query: (first asking, median of the others, median of processor time) in ms; None if it cannot be asked."""
    times = {s.name: [] for s in systems}
    for _, query in asked:
        for system in systems:
            translated = system.translate(query)
            if translated is None:
                times[system.name].append(None)
                continue
            wall, cpu = [], []
            for _ in range(1 + REPEAT):
                start, used = time.perf_counter(), system.clock()
                try:
                    system.search(translated)
                except ValueError as e:
                    print(f"  {system.name}: {e}", file=sys.stderr)
                wall.append(1000 * (time.perf_counter() - start))
                cpu.append(1000 * (system.clock() - used))
            times[system.name].append((wall[0], statistics.median(wall[1:]), statistics.median(cpu[1:])))
    return times


def show(documents, asked, times):
    p = common.percentile
    heads = "".join(f"{h:>10}" for h in ("queries", "p50", "p90", "p99", "most", "first p50", "first p99", "cpu p50", "cpu p99"))
    print(f"\n{f'{documents:,} documents; ms':28}{heads}")
    for name, values in times.items():
        first, warm, cpu = zip(*[v for v in values if v])
        figures = (p(warm, 0.5), p(warm, 0.9), p(warm, 0.99), max(warm), p(first, 0.5), p(first, 0.99), p(cpu, 0.5), p(cpu, 0.99))
        print(f"{name:28}{len(warm):10}" + "".join(f"{x:10.2f}" for x in figures))
    own = times["stemma"]
    for name, values in times.items():
        both = [(o, v) for o, v in zip(own, values) if o and v]
        if name == "stemma" or not both:
            continue
        ratios = []
        for which, what in ((1, "time"), (2, "processor time")):
            mine, other = [o[which] for o, _ in both], [v[which] for _, v in both]
            ratios.append(f"{what} p50 {p(other, 0.5) / p(mine, 0.5):.2f}, p99 {p(other, 0.99) / p(mine, 0.99):.2f}, sum {sum(other) / sum(mine):.2f}")
        faster = sum(v[2] < o[2] for o, v in both)
        print(f"{name} / stemma, {len(both)} queries: {'; '.join(ratios)}; cheaper in {faster}")
    names = list(times)
    print(f"{'class, median ms of processor time':36}{'queries':>8}" + "".join(f"{n:>18}" for n in names))
    for kind in dict.fromkeys(k for k, _ in asked):
        rows = [[v[2] for (k, _), v in zip(asked, times[n]) if k == kind and v] for n in names]
        cells = "".join(f"{statistics.median(r):18.2f}" if r else f"{'-':>18}" for r in rows)
        print(f"{kind:36}{sum(k == kind for k, _ in asked):8}{cells}")
    slowest = sorted(zip([o[1] for o in own], asked), reverse=True)[:8]
    print("slowest of stemma: " + "; ".join(f"{q} {ms:.0f}" for ms, (_, q) in slowest))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--small", action="store_true")
    arguments.add_argument("--sizes", type=lambda s: tuple(map(int, s.split(","))))
    arguments.add_argument("--without", choices=("Xapian", "FTS5", "process"), nargs="*", default=[], help="a system to leave out")
    given = arguments.parse_args()
    asked, last = queries(), None
    for documents in given.sizes or (common.SMALL if given.small else common.SIZES):
        folder, _, _ = common.corpus(documents)
        archive = common.archive_of(documents)
        if not archive.exists():
            sys.exit(f"search: {archive} is missing; bench/archive/add.py makes it")
        systems = [Inside(archive)] + ([] if "process" in given.without else [Outside(archive)])
        target = None if {"Xapian", "FTS5"} <= set(given.without) else build_peers(documents, folder)
        print(common.machine())
        if "FTS5" not in given.without:
            systems.append(peers.Plain(target))
        if "Xapian" in given.without:
            pass
        elif peers.xapian and (target / "xapian").exists():
            systems.append(peers.Xapian(target))
        else:
            print("without Xapian: apt-get install python3-xapian, and remove " + str(target))
        times = ask(systems, asked)
        show(documents, asked, times)
        systems[0].close()
        warm = [v[1] for v in times["stemma"]]
        p50, p99 = common.percentile(warm, 0.5), common.percentile(warm, 0.99)
        if last:
            print(f"growth from the row above: p50 {p50 / last[0]:.1f}, p99 {p99 / last[1]:.1f}")
        last = (p50, p99)
    met = last[0] <= P50 and last[1] <= P99
    print(f"\ntarget at the largest size: p50 {P50:.0f} ms, p99 {P99:.0f} ms: {'met' if met else 'MISSED'}; {common.machine()}")
    return 0 if met else 1


sys.exit(main())
