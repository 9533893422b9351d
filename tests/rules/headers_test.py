"""Headers teach: each opens with a comment of at least three lines (purpose, contract,
example), and at least 30 % of its written lines bear a comment. Exempt: tables, and
headers named *_internal.h, which only their own folder includes."""

import rule


def check(top):
    findings = []
    for path in rule.files(top, ".h", under=("src/stemma", "apps")):
        where = path.relative_to(top)
        if "tables" in where.parts or path.stem.endswith("_internal"):
            continue
        lines = [l.strip() for l in rule.text(path).split("\n") if l.strip()]
        opening = next((i for i, l in enumerate(lines) if not l.startswith("//")), len(lines))
        if opening < 3:
            findings.append(f"{where}: opens with {opening} lines of comment (3: purpose, contract, an example)")
        commented = sum("//" in l for l in lines)
        if commented * 10 < len(lines) * 3:
            share = 100 * commented // max(1, len(lines))
            findings.append(f"{where}: {share} % of its lines bear a comment (30 % or more)")
    return findings


rule.run(
    check,
    broken={
        "a bare header": {"src/stemma/base/a.h": "#pragma once\nint f();\n"},
        "a header that opens well and says no more": {
            "src/stemma/base/a.h": "// a\n// b\n// c\n" + "int f();\n" * 30
        },
    },
    sound={
        "src/stemma/base/a.h": "// a\n// b\n// c\n#pragma once\nint f();  // d\n",
        "src/stemma/base/tables/t.h": "int a;\n",
    },
)
