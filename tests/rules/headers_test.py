"""Headers teach: each opens with a comment of at least three lines (purpose, contract,
example). At least 30 % of the written lines of a public header bear a comment; public is
what another folder of the source includes. Tables are exempt.
"""

import re

import rule


def public(top):
    """Headers, named from src/, that a file of another layer includes."""
    found = set()
    for path in rule.files(top, ".h", ".cc", under=("src/stemma", "apps")):
        where = path.relative_to(top).parts
        layer = where[2] if where[0] == "src" else ""
        for name in re.findall(r'#include "stemma/([^"]+)"', rule.text(path)):
            if name.split("/")[0] != layer:
                found.add("stemma/" + name)
    return found


def check(top):
    findings, shared = [], public(top)
    for path in rule.files(top, ".h", under=("src/stemma", "apps")):
        where = path.relative_to(top)
        if "tables" in where.parts:
            continue
        lines = [l.strip() for l in rule.text(path).split("\n") if l.strip()]
        opening = next((i for i, l in enumerate(lines) if not l.startswith("//")), len(lines))
        if opening < 3:
            findings.append(f"{where}: opens with {opening} lines of comment (3: purpose, contract, an example)")
        commented = sum("//" in l for l in lines)
        if "/".join(where.parts[1:]) in shared and commented * 10 < len(lines) * 3:
            share = 100 * commented // max(1, len(lines))
            findings.append(f"{where}: {share} % of its lines bear a comment (30 % or more)")
    return findings


rule.run(
    check,
    broken={
        "a bare header": {"src/stemma/base/a.h": "#pragma once\nint f();\n"},
        "a header that opens well and says no more": {
            "src/stemma/base/a.h": "// a\n// b\n// c\n" + "int f();\n" * 30,
            "apps/main.cc": '#include "stemma/base/a.h"\n',
        },
    },
    sound={
        "src/stemma/base/a.h": "// a\n// b\n// c\n#pragma once\nint f();  // d\n",
        "src/stemma/base/tables/t.h": "int a;\n",
    },
)
