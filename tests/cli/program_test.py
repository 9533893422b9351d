"""label: hostile
The program as a process: exit codes, streams, what people and pipes see, bad input."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

STEMMA = os.environ["STEMMA"]
ROOT = pathlib.Path(os.environ["STEMMA_ROOT"])
FIXTURES = ROOT / "tests/schema/fixtures"
failures = []


def run(*arguments, given=b"", env=None, cwd=None):
    environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS")} | (env or {})
    done = subprocess.run([STEMMA, *map(str, arguments)], input=given, capture_output=True, env=environment, cwd=cwd, check=False)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def expect(what, condition, seen=""):
    if not condition:
        failures.append(f"{what}\n    {str(seen)[-600:]}")


def version_and_help():
    stated = re.search(r"project\(stemma VERSION (\S+)", (ROOT / "CMakeLists.txt").read_text()).group(1)
    expect("--version is that of the build", run("--version") == (0, f"stemma {stated}\n", ""), run("--version"))
    code, out, err = run("--help")
    expect("--help: exit 0 on standard output", code == 0 and "Examples:" in out and err == "", out)
    code, out, _ = run()
    expect("no verb: the overview, exit 2", code == 2 and "Usage:" in out, out)
    for verb in ("read", "check", "dossier"):
        expect(f"{verb} --help teaches", "Examples:" in run(verb, "--help")[1])
    guide = (ROOT / "docs/guide/cli.md").read_text("utf-8")
    expect("docs/guide/cli.md is what `stemma help --markdown` writes", run("help", "--markdown")[1] == guide)


def usage():
    cases = {
        ("chekc", "a"): "unknown verb 'chekc'; did you mean 'check'?",
        ("read", "--jsno", "a"): "unknown flag '--jsno' for read; did you mean '--json'?",
        ("read", "--thread", "2", "a"): "unknown flag '--thread' for read; did you mean '--threads'?",
        ("read",): "which documents?",
        ("check", "--against", "a"): "name them before --against",
        ("check", "a"): "add --against",
        ("dossier", "a", "--against", "a"): "add -o",
        ("read", "--threads", "many", "a"): "--threads takes a number",
        ("read", "--color", "mauve", "a"): "--color takes always, never or auto",
    }
    for arguments, words in cases.items():
        code, out, err = run(*arguments)
        expect(f"{arguments}: says “{words}”", code == 2 and err.startswith("stemma: ") and words in err and out == "", err)


def exits():
    article, cables = FIXTURES / "article.txt", FIXTURES / "cables"
    expect("read of good files: 0", run("read", FIXTURES)[0] == 0)
    expect("a quotation that left out a negation: 1", run("check", article, "--against", cables)[0] == 1)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "plain.txt").write_text("Nobody is quoted here, and nothing is claimed of anyone.\n")
        (folder / "empty.txt").write_text("")
        expect("nothing quoted: 0", run("check", folder / "plain.txt", "--against", cables)[0] == 0)
        code, out, err = run("check", article, folder / "empty.txt", "--against", cables, "--json")
        summary = json.loads(out.splitlines()[-1])
        expect("one bad file: the rest goes on, 2", code == 2 and summary["quotations"] > 0 and summary["exit"] == 2, out)
        expect("the bad file is named once", err.count("empty.txt'") == 1 and err.startswith("stemma: cannot read '"), err)


def streams():
    code, out, _ = run("read", "-", "--json", given="Nobody has forgotten the harbour strike.\n".encode())
    first = json.loads(out.splitlines()[0])
    expect("standard input", code == 0 and first["source"]["path"] == "-", out)
    expect("empty standard input is named", "'-'" in run("read", "-")[2], run("read", "-"))
    piped = f'"{STEMMA}" read --json "{FIXTURES}" "{ROOT}/sample" | head -c 1 > /dev/null; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", piped], capture_output=True, text=True, check=False)
    expect("a reader that stops early is no error message", done.stderr == "", done.stderr)
    full = subprocess.run(["bash", "-c", f'"{STEMMA}" read "{FIXTURES}" > /dev/full'], capture_output=True, text=True, check=False)
    expect("a full disk is an error", full.returncode == 2 and "cannot write to standard output" in full.stderr, full.stderr)


def looks():
    arguments = ("check", FIXTURES / "article.txt", "--against", FIXTURES / "cables")
    expect("no colour in a pipe", "\x1b" not in run(*arguments)[1])
    coloured = run(*arguments, "--color", "always")[1]
    expect("colour when asked for", "\x1b[" in coloured)
    plain = run(*arguments)[1]
    expect("colour changes nothing else", re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain)
    narrow = run(*arguments, env={"COLUMNS": "44"})[1]
    wide = [l for l in narrow.splitlines() if len(l) > 44 and max(map(len, l.split())) < 36]
    expect("lines fit the width", not wide, wide)
    terminal = f"script -qec '\"{STEMMA}\" read \"{FIXTURES}\"' /dev/null"
    for variable, colour in (("", True), ("1", False)):
        env = os.environ | {"TERM": "xterm", "NO_COLOR": variable}
        out = subprocess.run(["bash", "-c", terminal], capture_output=True, env=env, check=False).stdout
        expect(f"on a terminal, NO_COLOR={variable!r}", (b"\x1b[1m" in out) == colour, out[:200])


def determinism():
    for arguments in (("read", ROOT / "sample", FIXTURES), ("check", FIXTURES, "--against", ROOT / "sample", FIXTURES)):
        one = run(*arguments, "--json", "--threads", "1")
        for n in ("2", "7"):
            expect(f"{arguments[0]}: {n} threads, the same bytes", run(*arguments, "--json", "--threads", n) == one)
    relative = run("read", ".", "--json", cwd=FIXTURES)[1]
    paths = [json.loads(l)["source"]["path"] for l in relative.splitlines()[:-1]]
    expect("documents stand in the order of their paths", paths == sorted(paths) and len(paths) == 5, paths)


def duplicates():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for file in ("b.txt", "a.txt"):
            (folder / file).write_text("The ferries lay still for nine weeks.\n")
        lines = run("read", folder, "--json")[1].splitlines()
        document, copy, summary = map(json.loads, lines)
        expect("the same bytes are one document", summary["documents"] == 1 and summary["copies"] == 1 and summary["files"] == 2, lines)
        first, second = f"{folder}/a.txt", f"{folder}/b.txt"
        expect("the other names the first", document["source"]["path"] == first, lines)
        expect("in its place", copy == {"type": "copy", "id": document["id"], "path": second, "same_as": first}, lines)


def bad_input():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "good.txt").write_text("The ferries lay still for nine weeks.\n")
        (folder / "empty.txt").write_text("")
        (folder / "binary.bin").write_bytes(bytes(range(256)) * 40)
        (folder / "latin.txt").write_bytes(b"Garc\xeda and the caf\xe9 at the harbour were closed for nine weeks.\n")
        (folder / "broken.txt").write_bytes(b"caf\xc3 \xff\xfe\xfd " * 30)
        (folder / "sub").mkdir()
        (folder / "sub/loop").symlink_to(folder)
        (folder / "nothing").symlink_to(folder / "gone")
        os.mkfifo(folder / "pipe")
        code, out, err = run("read", folder, folder / "absent", "--json")
        lines = [json.loads(l) for l in out.splitlines()]
        read = {pathlib.Path(o["source"]["path"]).name for o in lines[:-1]}
        failed = {pathlib.Path(f["path"]).name: f for f in lines[-1]["failures"]}
        expect("the good files are read", {"good.txt", "latin.txt"} <= read, read)
        for bad in ("empty.txt", "binary.bin", "nothing", "absent", "pipe"):
            expect(f"{bad} is named with a reason", bad in failed and failed[bad]["message"], failed)
            expect(f"{bad} is complained of", f"{bad}': " in err, err)
        expect("exit 2, and no sanitizer", code == 2 and "Sanitizer" not in err, err)
        if os.geteuid() != 0:
            (folder / "good.txt").chmod(0)
            expect("a file without permission", "permission" in run("read", folder / "good.txt")[2])


def dossier():
    with tempfile.TemporaryDirectory() as name:
        out = pathlib.Path(name) / "out.html"
        code, said, _ = run("dossier", "-o", out, FIXTURES / "article.txt", "--against", FIXTURES / "cables")
        expect("the dossier is written, exit as of check", code == 1 and out.read_text("utf-8").startswith("<!doctype html>"))
        expect("and what is in it is said", "quotations in 1 document" in said and "out.html" in said, said)
        expect("nothing else is left in the folder", [p.name for p in out.parent.iterdir()] == ["out.html"])
        same = run("dossier", "-o", "-", FIXTURES / "article.txt", "--against", FIXTURES / "cables")[1]
        expect("- is standard output, the same bytes", same == out.read_text("utf-8"))
        code, _, err = run("dossier", "-o", out / "x.html", FIXTURES / "article.txt", "--against", FIXTURES / "cables")
        expect("a place that cannot be written", code == 2 and "cannot write" in err, err)


for test in (version_and_help, usage, exits, streams, looks, determinism, duplicates, bad_input, dossier):
    test()
print("\n".join(failures))
print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
