"""What the manuals show is what happens: in every `console` block of a Markdown file each
line that starts with `$ ` is run at the root of the repository, and the lines below it are
compared with what it prints (both streams, without colour).

In expected output a line `...` stands for any lines, and `...` within a line for any text.
Words `build/release/stemma` and `stemma` mean the program under test. Commands that would
fetch, install or test again are not run but must exist: git, cd, script/test, script/demo
without --quick, script/bench, script/fuzz.
"""

import contextlib
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import rule

BLOCK = re.compile(r"^```console\n(.*?)^```", re.M | re.S)
LOOSE = re.compile(r"^```(?:sh|bash|shell)\n(.*?)^```", re.M | re.S)
NOT_RUN = re.compile(
    r"^(?:git|cd|sudo|script/(?:test|bench|fuzz|build|bootstrap|format)|script/demo(?! --quick)|" r"\.ci/run)\b"
)


def examples(markdown):
    """(command, expected output) of every console block."""
    for block in BLOCK.findall(markdown):
        command, expected = None, []
        for line in block.rstrip("\n").split("\n"):
            if line.startswith("$ "):
                if command is not None:
                    yield command, expected
                command, expected = line[2:], []
            elif command is not None:
                expected.append(line)
        if command is not None:
            yield command, expected


def agrees(expected, got):
    """Lines of output against lines in which `...` is anything."""
    while expected and not expected[-1].strip():
        expected = expected[:-1]
    pattern = ""
    for line in expected:
        if line.strip() == "...":
            pattern += r"(?:[^\n]*\n)*"
        else:
            pattern += re.escape(line.rstrip()).replace(r"\.\.\.", ".*") + r"[ \t]*\n"
    return re.fullmatch(pattern + r"\s*", got) is not None


def run(command, top, scratch):
    stemma = os.environ.get("STEMMA", str(top / "build" / "release" / "stemma"))
    path = f"{scratch}:{os.environ['PATH']}"
    link = pathlib.Path(scratch) / "stemma"
    if not link.exists() and pathlib.Path(stemma).exists():
        link.symlink_to(stemma)
    command = command.replace("build/release/stemma", "stemma")
    environment = dict(os.environ, PATH=path, NO_COLOR="1", COLUMNS="80", LC_ALL="C.UTF-8")
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=top,
        env=environment,
        stdin=subprocess.DEVNULL,
        timeout=300,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout


@contextlib.contextmanager
def set_aside(top, name="record.stemma"):
    """The archive that the manuals make by default is made anew, and the folder is as before afterwards."""
    with tempfile.TemporaryDirectory(dir=top / "build" if (top / "build").is_dir() else None) as shelf:
        own = [p for p in top.glob(name + "*") if p.is_file()]
        for path in own:
            shutil.move(path, shelf)
        try:
            yield
        finally:
            for path in top.glob(name + "*"):
                path.unlink()
            for path in pathlib.Path(shelf).iterdir():
                shutil.move(path, top)


def check(top):
    with set_aside(top):
        return check_manuals(top)


def check_manuals(top):
    findings, count = [], 0
    for path in rule.files(top, ".md"):
        where = path.relative_to(top)
        if where.parts[0] in ("sample", "tests") or "_" == where.name[:1]:
            continue
        markdown = rule.text(path)
        if str(where) == "README.md" and LOOSE.search(markdown):
            findings.append(f"{where}: show commands in `console` blocks, which are run")
        with tempfile.TemporaryDirectory() as scratch:
            for command, expected in examples(markdown):
                count += 1
                if NOT_RUN.match(command):
                    program = command.split()[0]
                    if "/" in program and not (top / program).exists():
                        findings.append(f"{where}: there is no {program}")
                    continue
                got = run(command, top, scratch)
                if not agrees(expected, got):
                    shown = "\n".join(expected)
                    findings.append(f"{where}: $ {command}\n--- shown\n{shown}\n--- printed\n{got}---")
    if top == rule.root():
        print(f"{count} commands shown")
    return findings


rule.run(
    check,
    broken={
        "output that differs": {"README.md": "```console\n$ echo one\ntwo\n```\n"},
        "output that goes on": {"README.md": "```console\n$ printf 'one\\ntwo\\n'\none\n```\n"},
        "a script that is gone": {"README.md": "```console\n$ script/test\n```\n"},
        "a second command that differs": {"docs/a.md": "```console\n$ echo one\none\n$ echo two\none\n```\n"},
        "a command outside a console block": {"README.md": "```sh\necho one\n```\n"},
    },
    sound={
        "README.md": "```console\n$ printf 'one\\ntwo\\nthree\\n'\none\n...\n$ echo 12 ms\n... ms\n```\n",
        "docs/a.md": "```console\n$ script/test\n9 passed\n```\n",
        "script/test": "",
    },
)
