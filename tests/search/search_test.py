"""`stemma search` as a whole, on the sample and on documents made here: what is found, in which order
and how it is said; its JSON against docs/schema and every span against the text it points into."""
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
problems = []


def expect(holds, what):
    if not holds:
        problems.append(what)


def run(*arguments):
    done = subprocess.run([STEMMA, *map(str, arguments)], capture_output=True, check=False)
    expect(done.returncode in (0, 1, 2) and b"Sanitizer" not in done.stderr, f"{arguments}: exit {done.returncode}")
    return done.stdout.decode("utf-8"), done.stderr.decode("utf-8"), done.returncode


class Record:
    """An archive of texts written here."""

    def __init__(self, folder, texts):
        self.folder = pathlib.Path(folder)
        for name, text in texts.items():
            (self.folder / name).write_text(text, "utf-8")
        self.archive = self.folder / "record.stemma"
        out, err, code = run("add", self.folder, "-a", self.archive, "--exclude", "*.stemma*")
        expect(code == 0, f"add: {err}")
        lines = [json.loads(line) for line in run("read", "--json", *(self.folder / n for n in texts))[0].splitlines()]
        self.texts = {o["id"]: o["text"].encode() for o in lines if o["type"] == "document"}

    def ask(self, *arguments):
        out, err, code = run("search", "-a", self.archive, "--json", *arguments)
        lines = [json.loads(line) for line in out.splitlines()]
        for o in lines:
            for error in jsonschema.Draft202012Validator(SCHEMAS[o["type"]]).iter_errors(o):
                problems.append(f"{arguments}: {o['type']} {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
            for s in o.get("snippets", []):
                for part in [s, *s["hits"]]:
                    expect(self.texts[o["doc"]][part["begin"] : part["end"]].decode() == part["exact"], f"{arguments}: span of {o['path']}")
        return lines, code

    def names(self, *arguments):
        lines, _ = self.ask(*arguments)
        return sorted(pathlib.Path(o["path"]).stem for o in lines if o["type"] == "hit")


FILLER = " The committee read the report in the morning and went home in the evening, as it had done every day that week.\n\n"
TEXTS = {
    "a.txt": "The ministry published its policies on mining.\n\nPresident García met the miners in the capital." + FILLER,
    "b.txt": "A policy of free trade was debated. President Garcia opposed the trade that was not free." + FILLER,
    "c.txt": "Colonel Qadhafi received the envoy. Mining was not mentioned, nor was the price of copper." + FILLER,
    "d.txt": "Colonel Gaddafi sent a letter about foreign aid to the ministry and foreign help to farmers." + FILLER,
}


def check_finding(record):
    for query, wanted in {
        "policy": "ab", "=policy": "b", "garcia": "ab", "=garcía": "a", "gaddafi": "cd", '"free trade"': "b", "“free trade”": "b",
        "mining -copper": "a", "mining OR trade": "abc", "(mining OR trade) garcia": "ab", '"ministry mining"~5': "a", '"mining ministry"~1': "",
        "minng~1": "ac", "min*": "acd", "/foreign (aid|help) to/": "d", "/gad+afi/": "d", "path:b.txt": "b", "kind:text": "abcd",
        "date:unknown": "abcd", "lang:en ministry": "ad", "*": "abcd",
    }.items():
        got = "".join(record.names("--", query))
        expect(got == wanted, f"{query}: found '{got}', not '{wanted}'")
    expect("".join(record.names("policy", "--no-stem")) == "b", "--no-stem")
    expect("".join(record.names("garcia", "--no-variants")) == "b", "--no-variants")
    expect("".join(record.names("gaddafi", "--exact")) == "d", "--exact")


def check_answer(record):
    lines, code = record.ask("--limit", "1", "--offset", "1", "*")
    expect(code == 0 and lines[-1]["total"] == 4 and lines[-1]["shown"] == 1 and lines[0]["rank"] == 2, "the second of four")
    lines, code = record.ask("unheard-of")
    expect(code == 1 and lines[-1]["total"] == 0, "nothing found is exit 1")
    lines, code = record.ask("policy", "--explain")
    kin = {k["word"] for k in lines[-1]["reading"][0]["words"][0]["stands_for"]}
    expect(kin == {"policy", "policies"}, f"policy stands for {kin}")
    facets = {f["field"]: f["values"] for f in lines[-1]["facets"]}
    expect(facets["kind"] == [{"value": "text", "meaning": None, "count": 2}], "counts of kinds")
    lines, code = record.ask("kind:cabel")
    expect(lines[-1]["remarks"][0]["code"] == "no-such-value", "a value no document has is said")
    expect(lines[-1]["remarks"][0]["instead"] is None, "nothing in this archive is near it")
    lines, code = record.ask("kind:texxt")
    expect(lines[-1]["remarks"][0]["instead"] == "kind:text", f"the value meant: {lines[-1]['remarks']}")
    lines, code = record.ask("mining NEAR protest")
    expect([r["code"] for r in lines[-1]["remarks"]] == ["operator-as-word"], "an operator of other programs is a word here")
    lines, code = record.ask("MINING NEAR PROTEST")
    expect(lines[-1]["remarks"] == [], "all in capitals it may well be a word")
    out, err, code = run("search", "-a", record.archive, "mining (protest")
    expect(code == 2 and err.splitlines()[1:] == ["  mining (protest", "         ^"], f"the caret: {err}")
    out, err, code = run("search", "-a", record.archive, "tittle:mining")
    expect("did you mean title:?" in err, "a suggestion")
    out, err, code = run("search", "-a", record.folder / "none.stemma", "mining")
    expect(code == 2 and "there is no archive" in err, "a missing archive")


def check_batch(record):
    batch = record.folder / "queries.list"
    batch.write_text("mining\n\nfoo (\nnothingness\n", "utf-8")
    lines, code = record.ask("--batch", batch)
    kinds = [o["type"] for o in lines]
    expect(kinds == ["hit", "hit", "answer", "failed-query", "answer", "summary"], f"a batch: {kinds}")
    expect(code == 2 and lines[-1]["queries"] == 3 and lines[-1]["found"] == 1 and lines[-1]["failed"] == 1, "counts of a batch")
    expect(lines[3]["line"] == 3 and lines[3]["offset"] == 4, "the line and the place of a query that cannot be read")


def check_hostile(record):
    for query in ("(" * 50000, '"' * 99999, "a" * 99990, "(a OR " * 60 + "b" + ")" * 60, "/(a*)*b/ /x.*x.*x.*x/", "a* b* c* d*", "/(.*)(.*)(.*) (.*)y/", "\x01\x02", "a" * 100001):
        out, err, code = run("search", "-a", record.archive, "--", query)
        expect(code in (0, 1, 2), f"{query[:20]}: exit {code}")


with tempfile.TemporaryDirectory() as folder:
    record = Record(folder, TEXTS)
    check_finding(record)
    check_answer(record)
    check_batch(record)
    check_hostile(record)
print("\n".join(problems[:40]))
print(f"{len(problems)} problems")
sys.exit(1 if problems else 0)
