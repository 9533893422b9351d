"""Who may include whom (ARCHITECTURE.md): a layer sees only the layers below it.

Also here: own headers are named from src/ ("stemma/..."), <regex> stays out (slow, and
recursive on long input), <iostream> stays out of headers, and headers that cost seconds
to compile appear in one .cc file each.
"""

import re

import rule

BELOW = {
    "base": "base",
    "text": "base text",
    "doc": "base text doc",
    "read": "base text doc read",
    "trace": "base text doc read trace",
    "audit": "base text doc read audit",
    "know": "base text doc read know",
    "store": "base store",
    "engine": "base text doc read trace audit know store engine",
    "report": "base text doc read trace audit know store engine report",
}
COSTLY = ("CLI/", "nlohmann/", "spdlog/", "boost/beast")
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.M)


def check(top):
    findings, costly = [], {}
    for path in rule.files(top, ".h", ".cc", under=("src/stemma", "apps")):
        where = path.relative_to(top)
        layer = where.parts[2] if where.parts[0] == "src" else None
        if layer and layer not in BELOW:
            findings.append(f"{where}: the folder {layer} is not a layer; name it in ARCHITECTURE.md and here")
            continue
        for mark, name in INCLUDE.findall(rule.text(path)):
            if mark == '"' and name.startswith("stemma/"):
                if layer and name.split("/")[1] not in BELOW[layer].split():
                    findings.append(f"{where}: {layer} may not include {name}")
                if not (top / "src" / name).exists():
                    findings.append(f"{where}: there is no {name}")
            elif mark == '"' and layer and not (top / "src" / "stemma" / name).exists():
                findings.append(f'{where}: write "stemma/...", not "{name}"')
            if name == "regex" or (name == "iostream" and path.suffix == ".h"):
                findings.append(f"{where}: <{name}> has no place here")
            for prefix in COSTLY:
                if name.startswith(prefix):
                    costly.setdefault(prefix, set()).add(str(where))
    for prefix, places in costly.items():
        headers = [p for p in places if p.endswith(".h")]
        if headers:
            findings.append(f"{prefix} is costly to compile and stands in a header: {', '.join(headers)}")
        if prefix != "CLI/" and len(places) > 1:
            findings.append(f"{prefix} is costly to compile and stands in {', '.join(sorted(places))}")
    return findings


rule.run(
    check,
    broken={
        "an include upwards": {"src/stemma/doc/a.h": '#include "stemma/read/b.h"\n', "src/stemma/read/b.h": ""},
        "an include sideways": {"src/stemma/trace/a.cc": '#include "stemma/audit/b.h"\n', "src/stemma/audit/b.h": ""},
        "a missing header": {"src/stemma/doc/a.h": '#include "stemma/text/gone.h"\n'},
        "a relative include": {"src/stemma/doc/a.h": '#include "b.h"\n', "src/stemma/doc/b.h": ""},
        "<regex>": {"src/stemma/doc/a.cc": "#include <regex>\n"},
        "<iostream> in a header": {"src/stemma/doc/a.h": "#include <iostream>\n"},
        "an unknown layer": {"src/stemma/misc/a.h": ""},
        "a costly header in a header": {"apps/cli/a.h": "#include <CLI/CLI.hpp>\n"},
    },
    sound={
        "src/stemma/text/a.h": '#include "stemma/base/b.h"\n#include <string>\n',
        "src/stemma/base/b.h": "",
        "src/stemma/trace/a.cc": '#include "stemma/read/b.h"\n#include <iostream>\n',
        "src/stemma/read/b.h": "",
        "apps/cli/main.cc": '#include <CLI/CLI.hpp>\n#include "stemma/trace/c.h"\n',
        "src/stemma/trace/c.h": "",
    },
)
