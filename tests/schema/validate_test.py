"""Real output of the built program against docs/schema, and against what a schema
cannot say: every span's `exact` is the text between its offsets, blocks ascend and hold
every character that is not white space, the summary's counts are those of the lines."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(os.environ["STEMMA_ROOT"])
STEMMA = os.environ["STEMMA"]
SCHEMAS = {p.name.split(".")[0]: json.loads(p.read_text("utf-8")) for p in (ROOT / "docs/schema").glob("*.schema.json")}
VALIDATORS = {name: jsonschema.Draft202012Validator(s) for name, s in SCHEMAS.items()}
PILES = [ROOT / "sample", ROOT / "tests/schema/fixtures"]
SEEDS = ROOT / "../shared/seeds"
problems = []


def problem(where, what):
    problems.append(f"{where}: {what}")


def run(*arguments):
    done = subprocess.run([STEMMA, *map(str, arguments)], capture_output=True, check=False)
    if done.returncode not in (0, 1, 2) or b"Sanitizer" in done.stderr:
        problem(arguments, f"exit {done.returncode}: {done.stderr[-2000:]!r}")
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()], done.returncode


def validate(o, where):
    for error in VALIDATORS[o["type"]].iter_errors(o):
        path = "/".join(map(str, error.absolute_path))
        problem(where, f"{o['type']} {path}: {error.message[:300]}")


def check_spans(o, text, where, skip=()):
    """Every {begin, end, exact} below `o`, but for the keys in `skip`."""
    if isinstance(o, list):
        for x in o:
            check_spans(x, text, where, skip)
    elif isinstance(o, dict):
        if "exact" in o and text[o["begin"] : o["end"]] != o["exact"].encode():
            problem(where, f"exact differs at {o['begin']}-{o['end']}: {o['exact'][:80]!r}")
        for key, value in o.items():
            if key not in skip:
                check_spans(value, text, where, skip)


def check_blocks(document, text, where):
    at = 0
    for b in document["blocks"]:
        if b["begin"] < at or b["end"] <= b["begin"]:
            problem(where, f"blocks do not ascend at {b['begin']}")
        if text[at : b["begin"]].decode("utf-8", "replace").strip("\u200b\ufeff \t\n\r\f\v\xa0"):
            problem(where, f"outside all blocks: {text[at : b['begin']][:80]!r}")
        at = b["end"]


def check_read(pile):
    lines, code = run("read", "--json", pile)
    documents, summary = [o for o in lines[:-1] if o["type"] == "document"], lines[-1]
    texts = {}
    for o in lines:
        validate(o, pile)
    for d in documents:
        where = d["source"]["path"]
        texts[d["id"]] = d["text"].encode()
        check_spans(d, texts[d["id"]], where)
        check_blocks(d, texts[d["id"]], where)
        if d["source"]["sha256"][:16] != d["id"]:
            problem(where, "id and sha256 differ")
    if summary["documents"] != len(documents) or summary["copies"] != len(lines) - 1 - len(documents) or summary["exit"] != code or sum(summary["by_kind"].values()) != len(documents):
        problem(pile, "the summary of read does not count its lines")
    if [d["source"]["path"] for d in documents] != sorted(d["source"]["path"] for d in documents):
        problem(pile, "documents are not in the order of their paths")
    return texts


def check_quotations(checked, against, texts):
    lines, code = run("check", "--json", checked, "--against", against)
    quotations, summary = lines[:-1], lines[-1]
    for o in lines:
        validate(o, checked)
    for q in quotations:
        where = f"{q['path']} {q['begin']}"
        check_spans({k: q[k] for k in q if k not in ("sources", "near")}, texts[q["doc"]], where)
        for n in q["near"]:
            check_spans(n, texts[n["doc"]], where)
        for s in q["sources"]:
            check_spans(s, texts[s["doc"]], where, skip=("edits", "flags", "pieces"))
            for e in s["edits"] + s["pieces"]:
                check_spans(e["source"], texts[s["doc"]], where)
                check_spans(e["quote"], texts[q["doc"]], where)
            for f in s["flags"]:
                check_spans(f, texts[s["doc"] if f["in"] == "source" else q["doc"]], where)
    if summary["quotations"] != len(quotations) or summary["exit"] != code:
        problem(checked, "the summary of check does not count its lines")
    if sum(summary["by_verdict"].values()) != len(quotations):
        problem(checked, "by_verdict does not add up")
    return len(quotations)


def check_audit(pile, texts):
    lines, code = run("audit", "--json", pile)
    findings, summary = [o for o in lines[:-1] if o["type"] == "finding"], lines[-1]
    for o in lines:
        validate(o, pile)
    for f in findings:
        check_spans(f, texts[f["doc"]], f["path"])
    counts = {s: sum(f["severity"] == s for f in findings) for s in summary["by_severity"]}
    if counts != summary["by_severity"] or summary["exit"] != code:
        problem(pile, "the summary of audit does not count its lines")
    return len(findings)


def check_trace(pile, texts):
    lines, code = run("trace", "--json", pile)
    passages, families, summary = [[o for o in lines if o["type"] == t] for t in ("passage", "family", "summary")]
    for o in lines:
        validate(o, pile)
    for p in passages:
        for side in (p["a"], p["b"]):
            check_spans(side, texts[side["doc"]], side["path"])
    for f in families:
        for e in f["edges"]:
            check_spans(e["restored"], texts[e["to"]], e["to"])
            check_spans(e["withheld"], texts[e["from"]], e["from"])
    if [summary[0]["passages"], summary[0]["families"], summary[0]["exit"]] != [len(passages), len(families), code]:
        problem(pile, "the summary of trace does not count its lines")
    return len(passages)


def check_archive(pile):
    """add, twice, and doctor: each line by its schema, counts as the lines say."""
    with tempfile.TemporaryDirectory() as folder:
        archive = pathlib.Path(folder, "a.stemma")
        lines, code = run("add", "--json", "-a", archive, pile)
        added, summary = lines[:-1], lines[-1]
        for o in lines:
            validate(o, pile)
        count = {how: sum(o["as"] == how for o in added) for how in ("new", "copy", "failed", "unchanged")}
        if [count["new"], count["copy"], count["failed"]] != [summary["documents"], summary["copies"], len(summary["failures"])] or summary["exit"] != code:
            problem(pile, "the summary of add does not count its lines")
        again, _ = run("add", "--json", "-a", archive, pile)
        if again[-1]["documents"] != 0 or again[-1]["unchanged"] != summary["files"]:
            problem(pile, "adding again is not free")
        for o in again:
            validate(o, pile)
        lines, code = run("doctor", "--json", "-a", archive)
        for o in lines:
            validate(o, archive)
        if [o["type"] for o in lines] != ["installation", "archive"] or not lines[1]["sound"] or lines[1]["documents"] != summary["total"]:
            problem(pile, "doctor does not find the archive sound")


def notices_faults():
    """The validation itself must be able to fail."""
    lines, _ = run("read", "--json", ROOT / "tests/schema/fixtures")
    broken = dict(lines[0], surprise=1)
    if VALIDATORS["document"].is_valid(broken):
        problem("schema", "an unknown key is not noticed")
    before = len(problems)
    check_spans({"begin": 0, "end": 3, "exact": "xyz"}, b"abc", "self-test")
    if len(problems) != before + 1:
        problem("self-test", "a wrong span is not noticed")
    else:
        problems.pop()


for schema in SCHEMAS.values():
    jsonschema.Draft202012Validator.check_schema(schema)
read = quotes = audited = traced = 0
for pile in PILES + ([SEEDS] if SEEDS.is_dir() else []):
    if pile.is_dir():
        texts = check_read(pile)
        read += len(texts)
        quotes += check_quotations(pile, pile, texts)
        audited += check_audit(pile, texts)
        traced += check_trace(pile, texts)
        check_archive(pile)
notices_faults()
print("\n".join(problems[:60]))
print(f"{read} documents and {quotes} quotations, {audited} findings, {traced} passages validated, {len(problems)} problems")
sys.exit(1 if problems or read < 3 else 0)
