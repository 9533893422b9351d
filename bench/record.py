"""Keeps what a benchmark prints: … | python3 bench/record.py PAGE "heading".

Copies standard input to standard output, and puts it under the heading in PAGE (Markdown): in the place of what
stood there, or at the end. Lines of progress that go to standard error are not in it. Nothing came, or PAGE has no
title: the page stays as it is, exit code 1.
"""

import pathlib
import re
import sys


def put(page, heading, text):
    section = f"## {heading}\n\n```\n{text.strip()}\n```\n"
    there = re.compile(rf"^## {re.escape(heading)}\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
    if there.search(page):
        return there.sub(lambda _: section + "\n", page, count=1).rstrip() + "\n"
    return page.rstrip() + "\n\n" + section


def main():
    page, heading = pathlib.Path(sys.argv[1]), sys.argv[2]
    lines = []
    for line in sys.stdin:
        sys.stdout.write(line)
        sys.stdout.flush()
        lines.append(line)
    before = page.read_text(encoding="utf-8")
    if not "".join(lines).strip() or not before.startswith("# "):
        return 1
    page.write_text(put(before, heading, "".join(lines)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
