"""The repository speaks of the product: no path of somebody's machine, no word of how
or where a change was made, no promise to do something later."""

import re

import rule

# (pattern, what it is). Documents of the sample are prose of their own, and tables (.tsv)
# hold names of people: both are searched for paths only.
WORK = "a word of the workplace"
PROSE = ("sample/", "fuzz/corpus/")
PATHS = [
    (r"(?<![\w.*-])/(?:work|root|home/\w+|Users/\w+)/[\w.]", "a path of a machine"),
    (r"bash_jobs|\bhub\.git\b|\.\./\.library", "a path of a machine"),
]
WORDS = [
    (r"\b(?:TODO|FIXME|XXX|HACK)\b", "a promise"),
    (r"(?i)\b(?:this|our|my|last|previous|next|earlier) session\b", WORK),
    (r"(?i)\b(?:system|user|my|the) prompt\b|\bas an ai\b|\bcontext window\b|\bsub-?agents?\b", WORK),
    (r"(?i)\bco-?founders?\b|\bthe founder\b|\bissues show\b|\bBRIEF\.md\b", WORK),
    (r"(?i)\b(?:claude|anthropic|chatgpt|openai|copilot)\b", WORK),
]
# Material beside the repository may be named where it is used, never needed.
SHARED = re.compile(r"\.\./shared")
SHARED_MAY = ("tests/", "bench/", "tools/", "script/bench", "CONTRIBUTING.md")


def check(top):
    findings = []
    for path in rule.files(top):
        where = str(path.relative_to(top))
        if where.endswith("rules/words_test.py") or not rule.is_text(path):
            continue
        patterns = PATHS if where.startswith(PROSE) or where.endswith(".tsv") else PATHS + WORDS
        for number, line in enumerate(rule.text(path).split("\n"), 1):
            for pattern, what in patterns:
                hit = re.search(pattern, line)
                if hit:
                    findings.append(f"{where}:{number}: {what}: {hit.group()}")
            if SHARED.search(line) and not where.startswith(SHARED_MAY) and not where.endswith("_test.cc"):
                findings.append(f"{where}:{number}: only tests and benches may look beside the repository")
    return findings


rule.run(
    check,
    broken={
        "a path": {"src/a.cc": "// see /" + "root/notes\n"},
        "a path in a table": {"src/tables/a.tsv": "kept in /" + "root/x\n"},
        "a path in the sample": {"sample/a.txt": "kept in /" + "work/x\n"},
        "a promise": {"src/a.cc": "// TO" + "DO: later\n"},
        "the workplace": {"README.md": "written in this ses" + "sion\n"},
        "material from beside": {"src/a.cc": 'open("../sha' + 'red/x")\n'},
    },
    sound={
        "sample/a.txt": "The committee met in its last session and offered work/study grants.\n",
        "src/tables/a.tsv": "Debussy\tCla" + "ude\t1862\n",
        "docs/a.md": "A session of Congress; a prompt reply; a colleague; either/or; roots/of/evil; http://example.org/workshop/a\n",
        "tests/a_test.py": '"../sha' + 'red/seeds"\n',
    },
)
