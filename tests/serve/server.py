"""A running `stemma serve` for the tests of this folder: the invented record of sample/, on a port that is free."""

import http.client
import json
import os
import pathlib
import re
import socket
import subprocess
import sys

STEMMA = os.environ["STEMMA"]
ROOT = pathlib.Path(os.environ["STEMMA_ROOT"])
failures = []


def expect(what, condition, seen=""):
    if not condition:
        failures.append(f"{what}\n    {str(seen)[-700:]}")


def same(what, got, expected):
    expect(what, got == expected, f"got {got!r}, expected {expected!r}")


def finish(what):
    for failure in failures:
        print("FAILED:", failure)
    print(f"{what}: {len(failures)} failures")
    sys.exit(1 if failures else 0)


def stemma(*arguments):
    done = subprocess.run([STEMMA, *map(str, arguments)], cwd=ROOT, capture_output=True, check=False, timeout=300, stdin=subprocess.DEVNULL)
    return done.stdout.decode("utf-8")


class Server:
    def __init__(self, archive):
        self.process = subprocess.Popen([STEMMA, "serve", "-a", str(archive), "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        said = self.process.stdout.readline() + self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/\?token=(\S+)", said)
        if not found:
            sys.exit(f"stemma serve printed no address: {said} {self.process.stderr.read()}")
        self.port, self.token = int(found[1]), found[2]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        expect("it ends at SIGTERM", self.process.wait(60) == 0, self.process.returncode)
        expect("no sanitizer speaks", "Sanitizer" not in self.process.stderr.read())

    def ask(self, method, path, body=None, token=True, **headers):
        """(status, headers in lower case, bytes)"""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        more = {name.replace("_", "-"): value for name, value in headers.items()}
        if token:
            more["Authorization"] = "Bearer " + self.token
        connection.request(method, path, body, more)
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, data

    def get(self, path):
        status, _, data = self.ask("GET", path)
        expect(f"{path} is answered", status == 200, (status, data))
        return json.loads(data)

    def lines(self, method, path, body=None):
        status, _, data = self.ask(method, path, body)
        expect(f"{path} is answered", status == 200, (status, data))
        return [json.loads(line) for line in data.splitlines()]

    def raw(self, data, seconds=10, shut=False):
        """What comes back for some bytes; empty if the connection is closed without an answer."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=seconds) as s:
            out = b""
            try:
                s.sendall(data)
                if shut:
                    s.shutdown(socket.SHUT_WR)
                while piece := s.recv(65536):
                    out += piece
            except OSError:   # closed while something was still being sent, or time is up
                pass
            return out

    def memory(self):
        """Bytes of its own, files that are mapped left out."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text("ascii")
        return int(re.search(r"RssAnon:\s+(\d+)", status)[1]) * 1024
