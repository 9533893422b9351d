"""Every table of data says where it comes from and under which terms: a file in a folder
named tables/ has, in its first 30 lines or in a README.md beside it, the word 'licence',
'license', 'public domain' or 'compiled for stemma'."""

import re

import rule

STATED = re.compile(r"(?i)licen[cs]e|public domain|(?:compiled|written|collected) for stemma")


def check(top):
    findings = []
    for path in rule.files(top, under=("src", "apps", "data")):
        where = path.relative_to(top)
        if "tables" not in where.parts[:-1] or path.name == "README.md" or "_test." in path.name:
            continue
        if not rule.is_text(path):
            continue
        beside = path.parent / "README.md"
        head = "\n".join(rule.text(path).split("\n")[:30])
        if not STATED.search(head + (rule.text(beside) if beside.exists() else "")):
            findings.append(f"{where}: says neither where its rows come from nor under which terms")
    return findings


rule.run(
    check,
    broken={"a table without origin": {"src/stemma/trace/tables/a.cc": "constexpr int kA[] = {1};\n"}},
    sound={
        "src/stemma/trace/tables/a.cc": "// Compiled for stemma from grammars of English.\n",
        "src/stemma/read/tables/b.cc": "int b;\n",
        "src/stemma/read/tables/README.md": "Stations: US government work, public domain.\n",
    },
)
