#!/usr/bin/env python3
"""Runs the data tests (*.case) of this folder against the built binary.

    tests/cases/run.py                    every case
    tests/cases/run.py place.case -k comment   one file, names containing "comment"
    tests/cases/run.py --list             names only
    tests/cases/run.py --self-test        proves that a wrong expectation fails

The binary is $STEMMA, or build/release/stemma, or build/dev/stemma. README.md beside
this file describes the format. Exit code 0 if every case passed, 1 if one failed,
2 if the cases could not be run. Standard library only.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ABSENT = object()


class CaseError(Exception):
    """A .case file that cannot be understood: names the file and the line."""


class Case:
    def __init__(self, name, path, line):
        self.name, self.path, self.line = name, path, line
        self.files = []      # (name, bytes) in order
        self.links = []      # (name, target)
        self.command = None
        self.expect = []     # (line number, text)


# ------------------------------------------------------------------ reading cases

def escaped(text):
    r"""Bytes of a file section marked `bytes`: \xHH, \n, \r, \t, \\ and nothing else."""
    out, i = bytearray(), 0
    names = {"n": 10, "r": 13, "t": 9, "\\": 92}
    while i < len(text):
        if text[i] != "\\":
            out += text[i].encode("utf-8")
            i += 1
        elif text[i + 1:i + 2] == "x":
            out.append(int(text[i + 2:i + 4], 16))
            i += 4
        elif text[i + 1:i + 2] in names:
            out.append(names[text[i + 1]])
            i += 2
        else:
            raise CaseError("unknown escape at '%s'" % text[i:i + 4])
    return bytes(out)


def file_bytes(header, lines):
    """`file NAME`, `file NAME bytes`, `file NAME encoding ENC`, `file NAME repeat N`."""
    words = header.split()
    body = "\n".join(lines)
    if len(words) == 1:
        return words[0], (body.rstrip("\n") + "\n").encode("utf-8")
    if words[1] == "bytes":
        return words[0], escaped("".join(lines))
    if words[1] == "encoding":
        return words[0], (body.rstrip("\n") + "\n").encode(words[2])
    if words[1] == "repeat":
        return words[0], (body.strip("\n") * int(words[2])).encode("utf-8")
    raise CaseError("unknown file form '%s'" % header)


def read_cases(path):
    """All cases of one file. Sections before the first `===` are shared by all."""
    shared, cases, case, section, lines = [], [], None, None, []

    def close(number):
        nonlocal section, lines
        if section is None:
            return
        kind, _, rest = section.partition(" ")
        try:
            if kind == "file":
                (shared if case is None else case.files).append(file_bytes(rest, lines))
            elif kind == "use":
                source = ROOT / rest.split()[0]
                (shared if case is None else case.files).append((source.name, source.read_bytes()))
            elif kind == "link":
                name, _, target = rest.partition(" -> ")
                case.links.append((name.strip(), target.strip()))
            elif kind == "run":
                case.command = " ".join(l for l in lines if l.strip()).strip()
            elif kind == "expect":
                case.expect += [(number - len(lines) + i, l.strip()) for i, l in enumerate(lines)
                                if l.strip() and not l.strip().startswith("#")]
            else:
                raise CaseError("unknown section '--- %s'" % section)
        except (CaseError, OSError, AttributeError, LookupError) as error:
            raise CaseError("%s:%d: %s" % (path.name, number, error)) from error
        section, lines = None, []

    text = path.read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(text, 1):
        if line.startswith("=== "):
            close(number)
            case = Case(line[4:].strip(), path, number)
            case.files = list(shared)
            cases.append(case)
        elif line.startswith("--- "):
            close(number)
            section = line[4:].strip()
        elif section is not None:
            lines.append(line)
    close(len(text) + 1)
    for c in cases:
        if c.command is None or not c.expect:
            raise CaseError("%s:%d: case '%s' needs a run and an expect section" % (path.name, c.line, c.name))
    return cases


# ------------------------------------------------------------------ judging output

def walk(value, path):
    """The value at a dotted path; `[n]` an element, `[*]` all of them as a flat list."""
    values, many = [value], False
    for name, index in re.findall(r"([^.\[\]]+)|\[(\d+|\*)\]", path):
        following = []
        for v in values:
            if name:
                if isinstance(v, dict) and name in v:
                    following.append(v[name])
            elif index == "*":
                if isinstance(v, list):
                    following += v
            elif isinstance(v, list) and int(index) < len(v):
                following.append(v[int(index)])
        many = many or index == "*"
        values = following
    if many:
        return values
    return values[0] if values else ABSENT


def short(text):
    """What was got, on one line of a length that can be read."""
    text = " ".join(text.split())
    return text if len(text) < 400 else text[:300] + " … (%d characters)" % len(text)


def plain(value):
    if value is ABSENT:
        return "(absent)"
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return " ".join(plain(v) for v in value) if value else "(empty)"
    return json.dumps(value, ensure_ascii=False)


def unquoted(text):
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text


def absent(value):
    return value is ABSENT or value is None or value == [] or value == ""


def holds(value, op, wanted):
    if op == "absent":
        return absent(value)
    if op == "present":
        return not absent(value)
    if op in ("contains", "lacks"):
        items = [plain(v) for v in value] if isinstance(value, list) else plain(value)
        found = value is not ABSENT and wanted in items
        return found if op == "contains" else not found
    if op == "count":
        return len(value) == int(wanted) if isinstance(value, list) else value is ABSENT and wanted == "0"
    if isinstance(value, list):
        same = sorted(plain(v) for v in value) == ([] if wanted == "none" else sorted(wanted.split()))
    else:
        same = plain(value) == wanted
    return same if op == "=" else not same


EXPECTATION = re.compile(
    r"^(?P<type>[a-z][a-z-]*)(?:\[(?P<nth>\d+|\*)\])?\.(?P<path>\S+)\s+"
    r"(?:is\s+(?P<state>absent|present)|(?P<op>=|!=|contains|lacks|count)\s+(?P<value>.*))$")


def check(line, code, out, err, objects):
    """None if the expectation holds, else what was got instead."""
    words = line.split(None, 2)
    if words[0] == "exit":
        return None if str(code) in words[1].split("|") else "exit %s" % code
    if words[0] in ("out", "err") and words[1] in ("contains", "lacks"):
        text = out if words[0] == "out" else err
        found = unquoted(words[2]) in text
        return None if found == (words[1] == "contains") else "%s: %s" % (words[0], text.strip() or "(nothing)")
    if words[0] == "count":
        got = sum(1 for o in objects if o.get("type") == words[1])
        return None if got == int(words[2]) else "%d" % got
    if words[0] == "json":
        return None if objects and all("type" in o for o in objects) else "not JSON Lines with a type: %s" % out[:300]
    match = EXPECTATION.match(line)
    if not match:
        raise CaseError("expectation not understood: %s" % line)
    kind, path = match["type"], match["path"]
    found = [o for o in objects if o.get("type") == kind]
    op, wanted = match["state"] or match["op"], unquoted((match["value"] or "").strip())
    if match["nth"] == "*":
        value = [v for o in found for v in [walk(o, path)] if v is not ABSENT]
    else:
        nth = int(match["nth"] or 0)
        if nth >= len(found):
            return "only %d of type %s; stderr: %s" % (len(found), kind, err.strip()[:300] or "(nothing)")
        value = walk(found[nth], path)
    return None if holds(value, op, wanted) else plain(value)


def json_lines(out):
    objects = []
    for line in out.split("\n"):
        if line.startswith("{"):
            try:
                objects.append(json.loads(line))
            except ValueError as error:
                objects.append({"type": "broken-json", "error": str(error), "line": line[:200]})
    return objects


# ------------------------------------------------------------------ running

def lay_out(case, folder):
    for name, data in case.files:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    for name, target in case.links:
        link = folder / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(target)


def run_case(case, binary):
    """The failing expectations of one case: (line number, text, got)."""
    with tempfile.TemporaryDirectory(prefix="stemma-case-") as name:
        folder = pathlib.Path(name)
        lay_out(case, folder)
        command = [part.replace("{root}", str(ROOT)) for part in case.command.split()]
        try:
            done = subprocess.run([*binary, *command], cwd=folder, capture_output=True, timeout=120,
                                  env={**os.environ, "NO_COLOR": "1"})
        except subprocess.TimeoutExpired:
            return [(case.line, "ends within 120 s", "still running")]
        out = done.stdout.decode("utf-8", "replace")
        err = done.stderr.decode("utf-8", "replace")
        objects = json_lines(out)
        failures = []
        for number, line in case.expect:
            got = check(line, done.returncode, out, err, objects)
            if got is not None:
                failures.append((number, line, got))
        return failures


def find_binary():
    if os.environ.get("STEMMA"):
        return os.environ["STEMMA"]
    for preset in ("release", "dev"):
        candidate = ROOT / "build" / preset / "stemma"
        if candidate.exists():
            return str(candidate)
    return None


def run_all(paths, binary, only="", quiet=False, say=print):
    passed = failed = 0
    for path in paths:
        for case in read_cases(path):
            if only and only not in case.name:
                continue
            failures = run_case(case, binary)
            if not failures:
                passed += 1
                continue
            failed += 1
            if not quiet:
                say("FAILED %s:%d  %s\n       stemma %s" % (path.name, case.line, case.name, case.command))
                for number, line, got in failures:
                    say("  line %d expected: %s\n      got: %s" % (number, line, short(got)))
    say("%d passed, %d failed" % (passed, failed))
    return passed, failed


# ------------------------------------------------------------------ self-test

SPEAKER = """
import sys
print('{"type":"quotation","verdict":"elided","exact":"a … b","sources":[{"flags":[{"code":"cut-left"},{"code":"drops-hedge"}]}],"near":[]}')
print('{"type":"summary","files":2}')
print("a warning", file=sys.stderr)
sys.exit(1)
"""
RIGHT = ["exit 1", "exit 0|1", "json", "count quotation 1", "count hit 0", "quotation.verdict = elided", "quotation.exact = a … b",
         "quotation.verdict != altered", "quotation.sources[0].flags[*].code = drops-hedge cut-left",
         "quotation.sources[0].flags[*].code contains cut-left", "quotation.sources[0].flags[*].code lacks cut-right",
         "quotation.sources count 1", "quotation.near count 0", "quotation.speaker is absent", "quotation.sources is present",
         "quotation[*].verdict = elided", "summary.files = 2", "err contains warning", "out lacks warning"]
WRONG = ["exit 0", "exit 0|2", "count quotation 2", "count hit 1", "quotation.verdict = verbatim", "quotation.verdict != elided",
         "quotation.sources[0].flags[*].code = cut-left", "quotation.sources[0].flags[*].code = drops-hedge cut-left cut-right",
         "quotation.sources[0].flags[*].code contains cut", "quotation.sources[0].flags[*].code lacks cut-left",
         "quotation.sources count 2", "quotation.near count 1", "quotation.near is present", "quotation.sources is absent", "quotation[1].verdict = elided",
         "quotation.verdict is absent", "quotation.nothing = elided", "quotation.nothing is present", "quotation.nothing contains a",
         "quotation[*].verdict = verbatim", "hit.path = a", "summary.files = 3", "err contains error", "out contains warning"]


def self_test():
    with tempfile.TemporaryDirectory(prefix="stemma-self-") as name:
        folder = pathlib.Path(name)
        (folder / "speaker.py").write_text(SPEAKER)
        binary = [sys.executable, str(folder / "speaker.py")]
        wrong = []
        for lines, should_pass in ((RIGHT, True), (WRONG, False)):
            for line in lines:
                case_file = folder / "one.case"
                case_file.write_text("=== one\n--- run\nread x\n--- expect\n%s\n" % line, encoding="utf-8")
                _, failed = run_all([case_file], binary, quiet=True, say=lambda text: None)
                if (failed == 0) != should_pass:
                    wrong.append("%s: should %s" % (line, "hold" if should_pass else "fail"))
        for broken in ("=== a\n--- run\nread\n", "=== a\n--- nonsense\n", "=== a\n--- run\nx\n--- expect\nquotation verdict elided\n"):
            case_file.write_text(broken, encoding="utf-8")
            try:
                run_all([case_file], binary, quiet=True, say=lambda text: None)
                wrong.append("accepted a broken case file: %r" % broken)
            except CaseError:
                pass
    if escaped(r"a\xff\n\\") != b"a\xff\n\\":
        wrong.append("escapes")
    for text in wrong:
        print("self-test: " + text)
    total = len(RIGHT) + len(WRONG) + 4
    print("%d passed, %d failed" % (total - len(wrong), len(wrong)))
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="*", help="case files; default: all in this folder")
    parser.add_argument("-k", dest="only", default="", help="only cases whose name contains this")
    parser.add_argument("--list", action="store_true", help="print the names of the cases")
    parser.add_argument("--self-test", action="store_true", help="prove that a wrong expectation fails")
    args = parser.parse_args()
    if args.self_test:
        return self_test()
    paths = [p if p.exists() else HERE / p for p in map(pathlib.Path, args.files)] or sorted(HERE.glob("*.case"))
    try:
        if args.list:
            names = [(p.name, c.name) for p in paths for c in read_cases(p)]
            print("\n".join("%s: %s" % n for n in names))
            print("%d cases" % len(names))
            return 0
        binary = find_binary()
        if binary is None:
            print("no binary: build first (script/build), or set STEMMA", file=sys.stderr)
            return 2
        _, failed = run_all(paths, [binary], args.only)
    except (CaseError, OSError) as error:
        print("cannot run the cases: %s" % error, file=sys.stderr)
        return 2
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
