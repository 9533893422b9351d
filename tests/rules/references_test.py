"""A page of docs/ that source, pages or scripts name is there: "docs/decisions/x.md" in a comment leads somewhere."""

import re

import rule

NAMED = re.compile(r"(?<![\w./-])docs/[a-z0-9_/-]+\.(?:md|json)\b")


def check(top):
    findings = []
    for path in rule.files(top, under=("src", "apps", "bench", "cmake", "docs", "fuzz", "sample", "script", "tests", "tools", "web/src")):
        where = path.relative_to(top)
        if where.parts[:2] == ("tests", "rules") or not rule.is_text(path):
            continue
        for number, line in enumerate(rule.text(path).split("\n"), 1):
            findings += [f"{where}:{number}: {name} is not there" for name in NAMED.findall(line) if not (top / name).exists()]
    return findings


rule.run(
    check,
    broken={"a decision nobody wrote": {"src/stemma/base/a.h": "// Chosen in docs/decisions/none.md.\n"}},
    sound={"src/stemma/base/a.h": "// Chosen in docs/decisions/a.md; see other/docs/decisions/b.md.\n", "docs/decisions/a.md": "# A\n"},
)
