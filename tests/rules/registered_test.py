"""Every test there is runs: each *_test.cc is compiled into a test program of this build,
each *_test.py is known to ctest, each *.case has the suffix and the place its runner reads.
A test file that nothing runs is worse than none."""

import json
import os
import pathlib
import subprocess

import rule


def compiled(build):
    path = build / "compile_commands.json"
    if not path.exists():
        return set()
    return {os.path.realpath(entry["file"]) for entry in json.loads(path.read_text())}


def known(build):
    """Every argument of every test command that ctest would run."""
    done = subprocess.run(["ctest", "--show-only=json-v1"], cwd=build, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        return set()
    tests = json.loads(done.stdout)["tests"]
    return {os.path.realpath(a) for t in tests for a in t.get("command", []) if "/" in a}


def check(top):
    real = top == rule.root()
    build = pathlib.Path(os.environ.get("STEMMA_BUILD", top / "build" / "release")) if real else top / "out"
    sources = compiled(build)
    arguments = known(build) if real else {os.path.realpath(p) for p in top.glob("tests/known/*")}
    findings = []
    for path in rule.files(top, "_test.cc", under=("src", "apps", "tests")):
        if os.path.realpath(path) not in sources:
            findings.append(f"{path.relative_to(top)}: compiled into no test program")
    for path in rule.files(top, "_test.py", under=("src", "apps", "tests", "tools", "bench")):
        if os.path.realpath(path) not in arguments:
            findings.append(f"{path.relative_to(top)}: not registered with ctest")
    for path in rule.files(top, ".case", under=("",)):
        if path.relative_to(top).parts[:2] != ("tests", "cases"):
            findings.append(f"{path.relative_to(top)}: cases are read from tests/cases only")
    return findings


rule.run(
    check,
    broken={
        "a unit test outside the build": {"src/stemma/base/a_test.cc": "", "out/compile_commands.json": "[]"},
        "a Python test nobody calls": {"tests/x/a_test.py": ""},
        "a case in the wrong place": {"tests/x/a.case": ""},
    },
    sound={"tests/known/a_test.py": "", "tests/cases/x/a.case": ""},
)
