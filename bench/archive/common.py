"""What add.py, search.py and kill.py share: the corpora, processes measured, the machine."""

import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"
STEMMA = os.environ.get("STEMMA", str(BUILD / "release/stemma"))
GENERATOR = BUILD / "release/bench/archive/corpus/stemma_corpus"
WORK = pathlib.Path(os.environ.get("STEMMA_BENCH_WORK", BUILD / "archive"))  # corpora and archives: 5 GB for all sizes
SIZES = (2500, 25000, 250000)
SMALL = SIZES[:2]


class Run:
    def __init__(self, wall, cpu, peak, status):
        self.wall, self.cpu, self.peak, self.status = wall, cpu, peak, status


def measured(command, log=None):
    """One process start to end: wall and processor seconds, peak MB, exit code."""
    with open(log or os.devnull, "w", encoding="utf-8") as out:
        start = time.monotonic()
        process = subprocess.Popen([*map(str, command)], stdin=subprocess.DEVNULL, stdout=out, stderr=out)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - start
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode)


def corpus(documents):
    """The folder of a corpus, made when it is not there; (folder, bytes, files)."""
    pools, folder, stated = WORK / "pools", WORK / f"corpus-{documents}", WORK / f"corpus-{documents}.stated"
    if not stated.exists():
        WORK.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(folder, ignore_errors=True)
        if not (pools / "surnames.txt").exists():
            subprocess.run([sys.executable, "-B", ROOT / "bench/archive/sources.py", pools], check=True, stdout=sys.stderr)
        subprocess.run([GENERATOR, pools, folder, str(documents)], check=True, stdout=sys.stderr)
        size = sum(p.stat().st_size for p in folder.rglob("*.txt"))
        stated.write_text(f"{size} {documents}\n", encoding="utf-8")
    size, count = map(int, stated.read_text(encoding="utf-8").split())
    return folder, size, count


def archive_of(documents):
    return WORK / f"archive-{documents}.stemma"


def remove(archive):
    for tail in ("", "-wal", "-shm"):
        pathlib.Path(str(archive) + tail).unlink(missing_ok=True)


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))]


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as f:
        names = [line.split(":", 1)[1].strip() for line in f if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = " ".join(f"{x:.1f}" for x in os.getloadavg())
    return f"machine: {names[0] if names else 'unknown processor'}, {os.cpu_count()} cores, {memory:.0f} GB; load {load}"
