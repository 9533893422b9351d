"""A rule of the house: a function from a tree of files to a list of findings.

Each *_test.py here is one rule and proves first that it can fail: `run` lays out small
trees in which the rule is broken on purpose and expects a finding in each, one in which
it is kept and expects none, and only then looks at the real repository.

    run(rule, broken={"what is wrong": {"src/a.h": "..."}}, sound={"src/a.h": "..."})
"""

import os
import pathlib
import sys
import tempfile

SKIPPED = {"build", ".git", "demo", "node_modules", ".venv", "__pycache__", "dist", "third_party"}
BINARY = {".png", ".ico", ".gz", ".pdf", ".woff2", ".zip", ".bin"}


def root():
    return pathlib.Path(os.environ.get("STEMMA_ROOT") or pathlib.Path(__file__).resolve().parents[2])


def files(top, *suffixes, under=("",)):
    """Files of the tree in order, below the folders `under`, with one of the suffixes."""
    found = []
    for folder in under:
        for at, folders, names in os.walk(top / folder):
            folders[:] = sorted(f for f in folders if f not in SKIPPED)
            found += [pathlib.Path(at) / n for n in sorted(names) if not suffixes or n.endswith(suffixes)]
    return found


def text(path):
    return path.read_text(encoding="utf-8", errors="surrogateescape")


def is_text(path):
    if path.suffix in BINARY or path.is_symlink():
        return False
    with open(path, "rb") as f:
        return b"\0" not in f.read(4096)


def lay_out(tree, top):
    for name, content in tree.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def run(rule, broken, sound):
    for what, tree in broken.items():
        with tempfile.TemporaryDirectory() as top:
            lay_out(tree, pathlib.Path(top))
            if not rule(pathlib.Path(top)):
                sys.exit(f"self-test: the rule does not notice {what}")
    with tempfile.TemporaryDirectory() as top:
        lay_out(sound, pathlib.Path(top))
        wrong = rule(pathlib.Path(top))
        if wrong:
            sys.exit("self-test: the rule complains about a sound tree:\n  " + "\n  ".join(wrong))
    findings = rule(root())
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings; the rule was shown to notice: {', '.join(broken)}")
    sys.exit(1 if findings else 0)
