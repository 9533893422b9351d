"""Every text file: no tabs (but where a format asks for them), no blanks at line ends,
a last newline, UTF-8; C++ and Python within 120 columns or nearly so (wider is advice, 240 fails)."""

import rule

# Documents and data keep the form they came in.
FREE = ("sample", "tests/cases", "tests/compat", "tests/data", "fuzz/corpus")
TABBED = (".tsv", ".mk", "Makefile")


def check(top):
    findings, wide = [], 0
    for path in rule.files(top):
        where = path.relative_to(top)
        if str(where).startswith(FREE) or "fixtures" in where.parts or not rule.is_text(path):
            continue
        content = rule.text(path)
        if any("\udc80" <= c <= "\udcff" for c in content):
            findings.append(f"{where}: not UTF-8")
        if content and not content.endswith("\n"):
            findings.append(f"{where}: no newline at the end")
        code = path.suffix in (".h", ".cc", ".py")
        for number, line in enumerate(content.split("\n"), 1):
            if "\t" in line and not str(where).endswith(TABBED):
                findings.append(f"{where}:{number}: a tab")
            if line != line.rstrip():
                findings.append(f"{where}:{number}: blanks at the end")
            if code and len(line) > 120 and "tables" not in where.parts and "http" not in line:
                wide += 1
                if len(line) > 240:
                    findings.append(f"{where}:{number}: {len(line)} columns (aim for 120)")
    if wide and top == rule.root():
        print(f"advice: {wide} lines are wider than 120 columns")
    return findings


rule.run(
    check,
    broken={
        "a tab": {"a.cc": "\tint a;\n"},
        "a blank at the end": {"a.md": "word \n"},
        "a missing last newline": {"a.md": "word"},
        "a long line": {"a.cc": "// " + "a" * 240 + "\n"},
    },
    sound={"a.cc": "int a;\n", "sample/cables/a.txt": "word \tword ", "t.tsv": "a\tb\n", "a.md": "b" * 200 + "\n"},
)
