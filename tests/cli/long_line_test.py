"""label: slow
A line of 100 MB without a break is read or refused with a message, in bounded time and memory."""
import os
import resource
import subprocess
import sys
import tempfile

WORDS = b"the ferries lay still for nine weeks and nobody said why "
with tempfile.NamedTemporaryFile(suffix=".txt") as file:
    for _ in range(100):
        file.write((WORDS * (1_000_000 // len(WORDS) + 1))[:1_000_000])
    file.flush()
    done = subprocess.run([os.environ["STEMMA"], "read", file.name], capture_output=True, timeout=300, check=False)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
print(f"exit {done.returncode}, peak {peak} MB, {done.stdout[-80:]!r} {done.stderr[-200:]!r}")
refused = done.returncode == 2 and b"cannot read" in done.stderr
sys.exit(0 if (done.returncode == 0 or refused) and (peak < 4000 or "dev" in os.environ.get("STEMMA_BUILD", "")) else 1)
