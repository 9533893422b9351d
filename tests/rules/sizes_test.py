"""Small files, short functions: no file over 1,000 lines but tables, the median of the
source files at most 180, functions of C++ at most 60 lines or so (80 fails)."""

import re
import statistics

import rule

KINDS = (".h", ".cc", ".py", ".sh", ".cmake", ".js", ".ts", ".css", ".svelte")
FOLDERS = ("src", "apps", "tests", "bench", "tools", "script", "python", "web/src", "fuzz")
# A definition in column 0 that opens a body: not a type, a namespace or a table.
OPENS = re.compile(
    r"^(?!namespace|struct|class|enum|union|extern|(?:constexpr|const|static) [^(]*=|[})#/ ])"
    r"[^=]*\(.*\{\s*(//.*)?$"
)
CONTINUES = re.compile(r"^(?!namespace|struct|class|enum|union|[})#/ ])[\w:<>,&*\s\[\]~]+\([^;{]*$")


def functions(lines):
    """(first line, length) of each function whose definition starts in column 0."""
    start = None
    for i, line in enumerate(lines):
        if start is None and (OPENS.match(line) or CONTINUES.match(line)):
            start = i
        elif start is not None and line.startswith("}"):
            yield start + 1, i - start + 1
            start = None
        elif start is not None and line.rstrip().endswith(";") and not any("{" in s for s in lines[start : i + 1]):
            start = None


def check(top):
    findings, lengths, long_functions = [], [], 0
    for path in rule.files(top, *KINDS, under=FOLDERS):
        where = path.relative_to(top)
        if "tables" in where.parts:
            continue
        lines = rule.text(path).split("\n")
        if where.parts[0] in ("src", "apps"):
            lengths.append(len(lines))
        if len(lines) > 1000:
            findings.append(f"{where}: {len(lines)} lines (at most 1000; tables go to a folder tables/)")
        if path.suffix == ".cc" and not path.stem.endswith("_test"):
            for line, length in functions(lines):
                if length > 80:
                    findings.append(f"{where}:{line}: a function of {length} lines (aim for 60)")
                elif length > 60:
                    long_functions += 1
                    print(f"advice: {where}:{line}: a function of {length} lines")
    if lengths and statistics.median(lengths) > 180:
        findings.append(f"the median file has {statistics.median(lengths)} lines (at most 180)")
    if top == rule.root():
        print(
            f"{len(lengths)} files, median {statistics.median(lengths)} lines, longest {max(lengths)}, "
            f"{long_functions} functions of 61 to 80 lines"
        )
    return findings


BODY = "int f(int a,\n      int b) {\n" + "  a += b;\n" * 90 + "  return a;\n}\n"
rule.run(
    check,
    broken={
        "a file of 1,001 lines": {"apps/a.cc": "\n" * 1000, "apps/b.cc": "", "apps/c.cc": ""},
        "a long function": {"src/stemma/base/a.cc": BODY},
        "a long member": {"src/stemma/base/a.cc": "Result<A> B::f(int a) const {\n" + "  a++;\n" * 90 + "}\n"},
        "a median of 200": {"src/stemma/base/a.cc": "\n" * 200},
    },
    sound={
        "src/stemma/base/tables/a.cc": "\n" * 3000,
        "src/stemma/base/a.cc": "int f();\n" * 90 + "constexpr int kA[] = {\n" + "  1,\n" * 70 + "};\n",
        "src/stemma/base/b.cc": "int f(int a) { return a; }\n",
    },
)
