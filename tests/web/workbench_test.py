"""The workbench in a real browser, on the sample, a document full of markup, and one of 100,000 lines: the one-minute story,
the keyboard alone, every screen for everybody (axe), the weight of the first page. Steps are in workbench/*.mjs.
With SHOTS=FOLDER in the environment a picture of each screen is put there."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

STEMMA = os.environ["STEMMA"]
ROOT = pathlib.Path(os.environ["STEMMA_ROOT"])
STEPS = ROOT / "tests/web/workbench"
NODE = shutil.which("node") or shutil.which("nodejs")

HOSTILE = """<html><head><title>&lt;script&gt;bitten=1&lt;/script&gt;&lt;img src=x onerror=bitten=2&gt; hostilemark</title></head><body>
<h1>&lt;script&gt;bitten=3&lt;/script&gt; hostilemark</h1>
<p>The harbour office said that “&lt;img src=x onerror=bitten=4&gt; the ministry is not permitted to sell berths” and left it there, hostilemark.</p>
<p>Nothing else of note was said on that day in the harbour, and the boats went out with the evening tide as they always had.</p>
</body></html>"""


def long_text():
    """100,000 lines in paragraphs of ten, one rare word near the end."""
    lines = []
    for i in range(100_000):
        lines.append(f"line {i} of the log: wind from the west, {i % 7} boats in, {i % 11} out" if i != 98_765 else "here stands the needleword of this log")
        if i % 10 == 9:
            lines.append("")
    return "\n".join(lines)


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "hostile.html").write_text(HOSTILE, encoding="utf-8")
        (folder / "long.txt").write_text(long_text(), encoding="utf-8")
        for part in ("record", "press"):
            shutil.copytree(ROOT / "sample" / part, folder / part)
        archive = "record.stemma"
        for command in (["add", "-a", archive, "record", "press", "hostile.html", "long.txt"], ["trace", "-a", archive]):
            subprocess.run([STEMMA, *command], cwd=folder, check=True, capture_output=True)
        server = subprocess.Popen([STEMMA, "serve", "-a", archive, "--port", "0"], cwd=folder, stdout=subprocess.PIPE, text=True)
        try:
            address = None
            while address is None:
                line = server.stdout.readline()
                if not line:
                    sys.exit("stemma serve ended without an address")
                found = re.search(r"http://\S+token=\w+", line)
                address = found and found.group()
            worst = 0
            for steps in sys.argv[1:] or ["story", "keyboard", "screens", "limits", "making"]:
                print(f"-- {steps}", flush=True)
                done = subprocess.run([NODE, STEPS / f"{steps}.mjs"], env=dict(os.environ, ADDRESS=address), timeout=400, check=False)
                worst = max(worst, done.returncode)
        finally:
            server.terminate()
            server.wait(timeout=30)
    sys.exit(worst)


main()
