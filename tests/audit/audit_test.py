"""`stemma audit` from end to end: the paper of the sample has one total that does not add up and two that do;
with the seeds beside the repository, one paper's five tables, whose truth was worked out by hand."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(os.environ["STEMMA_ROOT"])
STEMMA = os.environ["STEMMA"]
SEEDS = ROOT / "../shared/seeds"
problems = []


def audit(*paths):
    done = subprocess.run([STEMMA, "audit", "--json", *map(str, paths)], capture_output=True, check=False)
    lines = [json.loads(line) for line in done.stdout.decode().splitlines()]
    return [o for o in lines if o["type"] == "finding"], lines[-1], done.returncode


def expect(what, got, wanted):
    if got != wanted:
        problems.append(f"{what}: {got!r}, not {wanted!r}")


def short(findings, severity):
    return [(f["code"], f["where"], f["stated"], f["computed"], f["delta"]) for f in findings if f["severity"] == severity]


def copies():
    said = ("The harbour master told the commission that the ferries had lain still since the herring failed, that {} barrels of salt were rotting in the "
            "warehouse by the northern quay, and that nobody in the town would buy them at any price.\n")
    with tempfile.TemporaryDirectory() as folder:
        for name, n in (("a.txt", 420), ("b.txt", 240)):
            pathlib.Path(folder, name).write_text(said.format(n), "utf-8")
        findings, _, code = audit("--copies", folder)
        expect("a number changed in a copy", ([(f["code"], f["stated"], f["elsewhere"][0]["exact"]) for f in findings if "elsewhere" in f], code), ([("quote-number-changed", "420", "240")], 1))
        expect("only when asked", audit(folder)[2], 0)


def reviews():
    """What schema.org asks of a ClaimReview, checked by hand: the types and properties that its page lists."""
    done = subprocess.run([STEMMA, "audit", "--format", "claimreview", str(ROOT / "sample/press")], capture_output=True, check=False)
    graph = json.loads(done.stdout)
    expect("context", graph["@context"], "https://schema.org")
    ratings = set()
    for o in graph["@graph"]:
        expect("type", o["@type"], "ClaimReview")
        expect("claimed", bool(o["claimReviewed"]), True)
        expect("rating", o["reviewRating"]["@type"], "Rating")
        expect("range", o["reviewRating"]["worstRating"] <= o["reviewRating"]["ratingValue"] <= o["reviewRating"]["bestRating"], True)
        expect("item", (o["itemReviewed"]["@type"], o["itemReviewed"]["appearance"]["@type"], o["author"]["@type"]), ("Claim", "CreativeWork", "Organization"))
        expect("only known properties", set(o) - {"@type", "claimReviewed", "reviewRating", "reviewBody", "itemReviewed", "author", "url"}, set())
        ratings.add(o["reviewRating"]["ratingValue"])
    expect("both kinds", ratings, {1, 2})


def page():
    done = subprocess.run([STEMMA, "audit", "--format", "html", str(ROOT / "sample/press/15-paper.txt")], capture_output=True, check=False)
    html = done.stdout.decode()
    expect("page", (html.startswith("<!doctype html>"), html.endswith("</html>\n"), "<script" in html, done.returncode), (True, True, False, 1))
    expect("marked", 'class="stated"' in html and 'class="part"' in html, True)


def sample():
    findings, summary, code = audit(ROOT / "sample/press/15-paper.txt")
    expect("sample errors", short(findings, "error"), [("sum-mismatch", "Table 1, Total, Hake (t)", "50100", "50000", "100")])
    expect("sample exit", code, 1)
    verified = {(f["where"], f["computed"]) for f in findings if f["severity"] == "verified"}
    for wanted in [("Table 1, Total, Fee (mln crowns)", "39.4"), ("Table 2, Total, Paid (mln crowns)", "24")]:
        if wanted not in verified:
            problems.append(f"sample: {wanted} is not verified; there is {sorted(verified)}")
    expect("sample summary", summary["by_severity"]["error"], 1)
    error = next(f for f in findings if f["severity"] == "error")
    expect("evidence", [e["exact"] for e in error["evidence"]][:2], ["50 100", "11 240"])
    text = subprocess.run([STEMMA, "audit", "--color", "never", str(ROOT / "sample/press/15-paper.txt")], capture_output=True, check=False)
    if b"stated 50100; the parts add up to 50000" not in text.stdout:
        problems.append("the sentence of the finding is not in the text output")


def derived():
    """An invented CSV file: a rate that its row does not give, and means below their columns, one of them wrong."""
    rows = ["Parish,Births,Persons,Per 1000", "Ardal,312,20417,15.28", "Brusk,97,8830,10.99", "Coven,1204,51266,23.49", "Dorrit,58,7719,5.71",
            "Emly,541,33008,16.39", "Fosse,880,40112,21.94", "Ghent,267,15304,17.45", "Mean,479.86,25236.57,"]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "parishes.csv")
        path.write_text("\n".join(rows) + "\n", "utf-8")
        findings, _, code = audit(path)
        expect("a rate", (short(findings, "error"), code), ([("ratio-mismatch", "table, Dorrit, Per 1000", "5.71", "7.514", "-1.804")], 1))
        means = [(f["where"], f["computed"]) for f in findings if f["code"] == "average-mismatch" and f["severity"] == "verified"]
        expect("means", means, [("table, Mean, Births", "479.857")])
        error = next(f for f in findings if f["severity"] == "error")
        expect("its formula", (error["formula"], [e["exact"] for e in error["evidence"]]), ("1000 · 58 / 7719 = 7.514", ["5.71", "58", "7719"]))


def clean():
    findings, _, code = audit(ROOT / "sample/record/01-selmora-412.txt")
    expect("a sound telegram", {f["severity"] for f in findings}, {"verified"})
    expect("its exit code", code, 0)
    _, _, code = audit(ROOT / "no-such-file")
    expect("a missing file", code, 2)


def between_documents():
    """Two invented letters that give one treaty two days, as files and from an archive."""
    with tempfile.TemporaryDirectory() as folder:
        top = pathlib.Path(folder)
        (top / "a.txt").write_text("The harbour wrote to the council about the quay.\n\nThe Orrin Fisheries Treaty was signed on 12 April 2006. Nobody spoke.\n")
        (top / "b.txt").write_text("The council answered the harbour in the same week.\n\nEveryone knew that the Orrin Fisheries Treaty was signed on 14 April 2006.\n")
        findings, summary, code = audit(top / "a.txt", top / "b.txt")
        found = [(f["code"], f["stated"], f["computed"], pathlib.Path(f["elsewhere"][0]["path"]).name, f["evidence"][0]["exact"]) for f in findings if f["severity"] == "warning"]
        expect("two days", found, [("date-contradiction", "2006-04-12", "2006-04-14", "b.txt", "12 April 2006")])
        expect("two days: exit", (code, summary["by_severity"]["warning"]), (1, 1))
        subprocess.run([STEMMA, "add", "-a", str(top / "r.stemma"), str(top / "a.txt"), str(top / "b.txt")], capture_output=True, check=True)
        from_archive, summary, code = audit("-a", top / "r.stemma")
        expect("from the archive", [(f["code"], f["stated"], f["computed"]) for f in from_archive if f["severity"] == "warning"], [("date-contradiction", "2006-04-12", "2006-04-14")])
        expect("from the archive: documents", summary["documents"], 2)
        done = subprocess.run([STEMMA, "audit"], capture_output=True, check=False)
        expect("nothing named", (done.returncode, b"which documents?" in done.stderr), (2, True))


def seed_tables():
    found = list(SEEDS.glob("004_*.txt")) if SEEDS.is_dir() else []
    if not found:
        print("no seeds beside the repository: the sample alone was checked")
        return
    findings, _, code = audit(found[0])
    sums = [f[1:] for f in short(findings, "error") if f[0] == "sum-mismatch"]
    expect("sums that do not close", sums, [
        ("Table 4, Total Exports, U. S. Exports mln USD", "2927.2", "2925.2", "2"),
        ("Table 5, 2008 Total Imports, Total", "28483.9", "28482.9", "1"),
        ("Table 5, Duty – Free Imports (ATPDEA), Total", "14544.4", "14570.5", "-26.1"),
        ("Table 5, Duty – Free Imports  (ATPA), Total", "2698.3", "2672.3", "26"),
    ])
    expect("other errors", [(f["code"], f["stated"], f["computed"]) for f in findings if f["severity"] == "error" and f["code"] != "sum-mismatch"], [("unit-scale", "0.7", "704.55")])
    warnings = [(f["code"], f["where"].split(",")[0], f["stated"], f["computed"]) for f in findings if f["severity"] == "warning"]
    expect("warnings", sorted(warnings, key=str), [
        ("contradiction", "Table 1", "16", "19"),
        ("unit-scale", "Table 3", "mln USD", None),
        ("unit-scale", "Table 5", "US$ billions", None),
    ])
    growth = [(f["severity"], f["stated"], f["computed"]) for f in findings if f["code"] == "growth-mismatch"]
    expect("growth", growth, [("verified", "368", "368.25")])
    messages = " | ".join(f["where"] + ": " + f["message"] for f in findings if f["severity"] == "verified")
    for wanted in ["Total is the sum of 7 rows", "holds in 10 of 10 rows", "holds in 8 of 8 rows: Change $", "holds in 16 of 16 rows", "add up to 99.00 %", "holds in 16 of 19 rows"]:
        if wanted not in messages:
            problems.append(f"seed: “{wanted}” is not among what holds: {messages}")
    told = [(f["severity"], f["stated"], f["evidence"][1]["exact"]) for f in findings if f["where"].startswith("sentence;")]
    expect("sentences against tables and each other", told, [
        ("verified", "300000-500000", "0.3"), ("note", "0.02", "USD 2.1 billion"), ("verified", "5900000000", "5\u00a0896.9")])
    expect("seed exit", code, 1)


def seed_dates():
    found = list(SEEDS.glob("002_*.txt")) if SEEDS.is_dir() else []
    if found:
        findings, _, code = audit(found[0])
        dates = [(f["code"], f["stated"], f["computed"]) for f in findings if f["severity"] != "verified"]
        expect("two ends of one period", (dates, code), ([("date-contradiction", "2023-12-31", "2023-12-30")], 1))


between_documents()
seed_dates()
sample()
derived()
reviews()
copies()
page()
clean()
seed_tables()
print("\n".join(problems))
sys.exit(1 if problems else 0)
