"""label: hostile
PDF and images through the program: reading order, page labels, notes, scans, locked and damaged files."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import pdf_writer

STEMMA = os.environ["STEMMA"]
failures = []
NOUNS = "ferry harbour captain winter ledger bridge letter office engine lantern cargo anchor rudder tide".split()


def read(data, name="a.pdf", env=None):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / name
        path.write_bytes(data)
        done = subprocess.run([STEMMA, "read", "--json", str(path)], capture_output=True, env=env, timeout=300, check=False)
    first = done.stdout.decode("utf-8").split("\n", 1)[0]
    return (json.loads(first) if first else {}), done.stderr.decode("utf-8")


def expect(what, condition, seen=""):
    if not condition:
        failures.append(f"{what}\n    {str(seen)[-900:]}")


def prose(seed, words):
    """Sentences that differ from seed to seed."""
    out = []
    for i in range(words):
        word = NOUNS[(seed * 7 + i * i + i * seed) % len(NOUNS)]
        out.append(("The " if i % 9 == 0 else "") + word + ("." if i % 9 == 8 or i == words - 1 else ""))
    return " ".join(out).split()


def two_columns():
    book = pdf_writer.Pdf()
    for p in range(1, 5):
        page = book.page()
        page.text(72, 40, 9, "The Harbour Papers" if p % 2 else "Of Ferries")
        page.text(500, 40, 9, str(p + 100))
        for column, x in ((0, 72), (1, 322)):
            y = 90
            for line in pdf_writer.wrap(prose(2 * p + column, 150), 220, 10):
                page.text(x, y, 10, line)
                y += 12
        page.text(72, 700, 8, f"{p} A note of page {('one', 'two', 'three', 'four')[p - 1]} in small type.")
        page.text(292, 86, 6, str(p))
    return book.write(title="Ferries and Their Captains", author="Ana Ruiz")


def order_and_margins():
    doc, err = read(two_columns())
    expect("it is read", doc.get("text"), err)
    if not doc.get("text"):
        return
    text = " ".join(doc["text"].split())
    for p in range(1, 5):
        for column in (0, 1):
            expect(f"page {p}: column {column} in one piece", " ".join(prose(2 * p + column, 150)[30:]) in text, doc["text"])
    expect("page labels", [p.get("label") for p in doc.get("pages", [])] == ["101", "102", "103", "104"], doc.get("pages"))
    expect("properties: the author", doc["authors"] == ["Ana Ruiz"], doc["authors"])
    expect("its kind of file", doc["source"]["media_type"] == "application/pdf", doc["source"])


def hyphens():
    book = pdf_writer.Pdf()
    page = book.page()
    for i, line in enumerate(("They spoke of counter-", "terrorism all day long and", "went home when it was dark.")):
        page.text(72, 100 + 12 * i, 10, line)
    doc, err = read(book.write())
    expect("lines and hyphens as printed", doc.get("text", "").startswith("They spoke of counter-\nterrorism all day"), err or doc)


LOCKED = bytes.fromhex(  # a made-up file under the standard handler, revision 3: no key fits
    "255044462d312e340a"
) + b"""1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Count 0 /Kids [] >>
endobj
3 0 obj
<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <""" + b"41" * 32 + b"> /U <" + b"42" * 32 + b""">>>
endobj
trailer << /Size 4 /Root 1 0 R /Encrypt 3 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] >>
startxref
0
%%EOF
"""


def bad_files():
    _, err = read(LOCKED)
    expect("locked: says so and how to go on", "asks for a password" in err, err)
    _, err = read(b"%PDF-1.7\n% nothing else\n" + b"x" * 500)
    expect("damaged: says so", "damaged PDF" in err, err)
    whole = two_columns()
    doc, err = read(whole[: whole.index(b"\nxref\n")])
    expect("without its end: read all the same", "Ferries" in doc.get("text", ""), err)
    expect("without its end: noted", [q["code"] for q in doc.get("quality", [])] == ["truncated-container"], doc.get("quality"))
    _, err = read(pdf_writer.Pdf().write())
    expect("no pages: an error, no crash", "cannot read" in err, err)
    book = pdf_writer.Pdf()
    book.page()
    _, err = read(book.write())
    expect("an empty page: an error", "without any text" in err or "not installed" in err, err)


def without_programs():
    env = os.environ | {"PATH": "/nonexistent"}
    _, err = read(two_columns(), env=env)
    expect("without pdftotext: what to install", "install the package poppler-utils" in err, err)


def scans():
    if not shutil.which("tesseract") or not shutil.which("pdftoppm"):
        print("no tesseract or pdftoppm: scans are not tested")
        return
    book = pdf_writer.Pdf()
    page = book.page(400, 300)
    for i, line in enumerate(("The harbour was closed for nine weeks", "and nobody said why the ferries lay still.")):
        page.text(40, 80 + 24 * i, 16, line)
    drawn = subprocess.run(["pdftoppm", "-r", "200", "-gray", "-"], input=book.write(), capture_output=True, check=True).stdout
    _, size, _, pixels = drawn.split(b"\n", 3)
    across, down = map(int, size.split())
    scan = pdf_writer.Pdf()
    scan.page(400, 300).picture(pixels, across, down)
    doc, err = read(scan.write())
    expect("a scanned page is recognised", "harbour was closed for nine weeks" in doc.get("text", ""), err or doc)
    expect("and noted", "recognised" in [q["code"] for q in doc.get("quality", [])], doc.get("quality"))
    expect("with confidences", doc.get("regions") and 0.5 < doc["regions"][0].get("confidence", 1) < 1, doc.get("regions"))
    bitmap = b"II*\0" + b"\0" * 20
    _, err = read(bitmap, "a.tif")
    expect("a broken image: an error", "cannot read" in err, err)


order_and_margins()
hyphens()
bad_files()
without_programs()
scans()
for failure in failures:
    print(failure)
print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
