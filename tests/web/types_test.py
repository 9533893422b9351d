"""The workbench's sources: types and accessibility of the markup (svelte-check, no warning allowed), the plain functions of
web/src/lib (workbench/lib.mjs), no markup made of text, no style or script that the content policy would refuse."""
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(os.environ["STEMMA_ROOT"])
WEB = ROOT / "web"
NODE = shutil.which("node") or shutil.which("nodejs")
# What a line of a screen may not hold, and why.
NEVER = [(r"\{@html", "text of a document becomes markup"), (r"\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|document\.write", "text becomes markup"),
         (r"\seval\(|new Function\(", "text becomes a program"), (r"<style|\sstyle=\"|\son\w+=\"", "the content policy refuses it"), (r"https?://(?!x\b)", "asks elsewhere")]

findings = []
for path in sorted((WEB / "src").rglob("*")):
    if path.suffix not in (".svelte", ".ts", ".css"):
        continue
    lines = path.read_text(encoding="utf-8").split("\n")
    if len(lines) > 180 and path.parent.name != "text":
        findings.append(f"{path.relative_to(ROOT)}: {len(lines)} lines (at most 180)")
    for number, line in enumerate(lines, 1):
        findings += [f"{path.relative_to(ROOT)}:{number}: {why}: {line.strip()[:80]}" for pattern, why in NEVER if re.search(pattern, line)]
lock = (WEB / "package-lock.json").read_text(encoding="utf-8")
if '"resolved"' in lock:
    findings.append("web/package-lock.json names a registry; take its lines with \"resolved\" out")
print("\n".join(findings) or "no line that may not be there")

worst = 1 if findings else 0
for command in ([NODE, WEB / "node_modules/svelte-check/bin/svelte-check", "--fail-on-warnings"], [NODE, ROOT / "tests/web/workbench/lib.mjs"]):
    done = subprocess.run(command, cwd=WEB, timeout=400, check=False)
    worst = max(worst, done.returncode)
sys.exit(worst)
