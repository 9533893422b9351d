"""How fast the workbench answers: python3 bench/serve/load.py [--small] [--clients 50] [--seconds 20] [--archive FILE].

One server, on loopback. First each question alone, one after the other; then many clients at once for a bounded time, each
with its own connection, thinking for half a second to a second and a half between its questions, as people do. Figures are what a client
waits, from sending to the last byte. The document of 1 MB stands in an archive of its own, made of the sample's sentences.

Memory is the server's own (RssAnon); pages of the archive that the system keeps mapped are not the server's to give back.
A target that is missed is marked; exit code 1. On a machine that does other work the processor time of the server (cpu) tells more than the clock.
"""

import argparse
import asyncio
import gzip
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "archive"))
import common  # noqa: E402

TARGETS = {"first screen": 1000, "search": 150, "document of 1 MB": 300}  # milliseconds, 95 of 100
MEMORY = 300.0  # MB


class Server:
    def __init__(self, archive):
        self.process = subprocess.Popen([common.STEMMA, "serve", "-a", archive, "--port", "0"], stdout=subprocess.PIPE, text=True)
        said = self.process.stdout.readline() + self.process.stdout.readline()
        found = re.search(r":(\d+)/\?token=(\S+)", said)
        if not found:
            sys.exit(f"stemma serve printed no address: {said}")
        self.port, self.token = int(found[1]), found[2]

    def memory(self, key="RssAnon"):
        return int(re.search(rf"{key}:\s+(\d+)", pathlib.Path(f"/proc/{self.process.pid}/status").read_text("ascii"))[1]) / 1024

    def processor(self):
        """Milliseconds of all its threads."""
        return sum(int(p.read_text("ascii").split()[0]) for p in pathlib.Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")) / 1e6

    def close(self):
        self.process.terminate()
        self.process.wait()


class Client:
    """One connection that is kept."""

    def __init__(self, server):
        self.server = server

    async def open(self):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.server.port, limit=1 << 24)

    async def ask(self, path):
        """(status, bytes, milliseconds)"""
        loop = asyncio.get_running_loop()
        start = loop.time()
        self.writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.server.port}\r\nAuthorization: Bearer {self.server.token}\r\nAccept-Encoding: gzip\r\n\r\n".encode())
        await self.writer.drain()
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        size = int(re.search(r"(?i)content-length: (\d+)", head)[1])
        self.body = await self.reader.readexactly(size)
        return int(head[9:12]), size, 1000 * (loop.time() - start)


def queries():
    lines = (common.ROOT / "bench/archive/queries.txt").read_text(encoding="utf-8").splitlines()
    return ["/api/search?q=" + urllib.parse.quote(line.split(": ", 1)[1]) for line in lines]


def large_document(folder):
    """An archive with one document of 1 MB."""
    rng = random.Random(5)
    pool = [s for p in sorted((common.ROOT / "sample/record").glob("*.txt")) for s in re.split(r"(?<=[.!?])\s+", p.read_text("utf-8", "ignore")) if 30 < len(s) < 300]
    text = "The long report\n\n"
    while len(text) < 1 << 20:
        text += " ".join(" ".join(rng.choice(pool).split()) for _ in range(5)) + "\n\n"
    (folder / "long.txt").write_text(text, "utf-8")
    subprocess.run([common.STEMMA, "add", "-a", folder / "long.stemma", folder / "long.txt"], check=True, stdout=subprocess.DEVNULL)
    return folder / "long.stemma"


async def alone(server, kinds):
    client = Client(server)
    await client.open()
    times, used = {}, {}
    for kind, paths in kinds.items():
        times[kind], used[kind] = [], []
        for path in paths:
            before = server.processor()
            times[kind].append((await client.ask(path))[2])
            used[kind].append(server.processor() - before)
    return times, used


async def counted(server):
    """Until what takes a walk through the archive is known: nobody waits for it, but it takes processor time."""
    client = Client(server)
    await client.open()
    for _ in range(300):
        await client.ask("/api/overview")
        body = gzip.decompress(client.body) if client.body.startswith(b"\x1f\x8b") else client.body
        if json.loads(body)["missing"]["count"] is not None:
            return
        await asyncio.sleep(0.2)


async def together(server, kinds, clients, seconds):
    """Each client asks whatever it likes, searches most."""
    times, failed = {kind: [] for kind in kinds}, []
    end = asyncio.get_running_loop().time() + seconds

    async def one(number):
        rng, client = random.Random(number), Client(server)
        await client.open()
        while asyncio.get_running_loop().time() < end:
            kind = rng.choices(list(kinds), weights=[1 if k == "first screen" else 4 for k in kinds])[0]
            status, _, spent = await client.ask(rng.choice(kinds[kind]))
            times[kind].append(spent)
            if status >= 500:
                failed.append((kind, status))
            await asyncio.sleep(rng.uniform(0.5, 1.5))

    await asyncio.gather(*(one(n) for n in range(clients)))
    return times, failed


def show(heading, times, used=None):
    print(f"\n{heading + '; ms':36}{'asked':>8}{'p50':>9}{'p95':>9}{'most':>9}{'cpu p50':>9}{'cpu p95':>9}{'target':>9}")
    missed = False
    for kind, values in times.items():
        p95, target = common.percentile(values, 0.95), TARGETS.get(kind)
        late = target is not None and p95 > target
        missed = missed or late
        cpu = [f"{common.percentile(used[kind], share):9.1f}" for share in (0.5, 0.95)] if used else [" " * 9] * 2
        print(f"{kind:36}{len(values):8}{common.percentile(values, 0.5):9.1f}{p95:9.1f}{max(values):9.1f}{''.join(cpu)}{target or '':>9}{'  missed' if late else ''}")
    return missed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--archive")
    options = parser.parse_args()
    archive = options.archive or str(common.archive_of(common.SMALL[-1] if options.small else common.SIZES[-1]))
    if not pathlib.Path(archive).exists():
        sys.exit(f"there is no {archive}: script/bench archive makes it")
    print(common.machine())
    server = Server(archive)
    kinds = {"first screen": ["/api/overview"], "search": queries(), "a document": [f"/api/documents/{d}" for d in documents(archive)]}
    show("just started", *asyncio.run(alone(server, {"first screen": ["/api/overview"]})))
    asyncio.run(counted(server))
    missed = show("one after the other", *asyncio.run(alone(server, {**kinds, "first screen": ["/api/overview"] * 20})))
    used = server.processor()
    times, failed = asyncio.run(together(server, kinds, options.clients, options.seconds))
    missed = show(f"{options.clients} clients, {options.seconds:.0f} s", times) or missed
    asked = sum(map(len, times.values()))
    print(f"{asked} answers, {(server.processor() - used) / asked:.1f} ms of processor time each; {len(failed)} failed")
    memory = server.memory()
    print(f"memory {memory:.0f} MB of its own, {server.memory('VmHWM'):.0f} MB at most with the mapped pages of the archive{'  missed' if memory > MEMORY else ''}")
    server.close()
    with tempfile.TemporaryDirectory() as folder:
        server = Server(large_document(pathlib.Path(folder)))
        missed = show("one after the other", *asyncio.run(alone(server, {"document of 1 MB": ["/api/documents/long.txt"] * 20}))) or missed
        server.close()
    sys.exit(1 if missed or failed or memory > MEMORY else 0)


def documents(archive):
    found = subprocess.run([common.STEMMA, "search", "-a", archive, "--json", "--limit", "100", "*"], capture_output=True, check=False, text=True).stdout
    return re.findall(r'"type":"hit","rank":\d+,"doc":"(\w+)"', found)


main()
