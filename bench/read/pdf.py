"""Speed and order of PDF reading on a made book: pages a second against bare pdftotext in the
same run, and how many of the book's paragraphs come out whole, as F1.

    STEMMA=build/release/stemma python3 bench/read/pdf.py [PAGES]

The book has one, two and three columns in turn, running heads, page numbers, a note on each page,
first lines set in, paragraphs that go on over columns and pages, and hyphens at line ends.
A paragraph counts as found if a block (or blocks that continue it) has exactly its words; notes too.
"""
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "tests/read"))
import pdf_writer

SYLLABLES = "ba ce di fo gu la me ni ro su ta ve wi no ka pe".split()


def sentence(chance):
    words = ["".join(chance.choice(SYLLABLES) for _ in range(chance.randint(1, 4))) for _ in range(chance.randint(6, 18))]
    return (words[0].capitalize() + " " + " ".join(words[1:]) + ".").split()


def book(pages, chance):
    """The file's bytes and its paragraphs, each a string of words without hyphens at line ends."""
    pdf, truth, open_lines, note, marked = pdf_writer.Pdf(), [], [], 0, []
    for number in range(1, pages + 1):
        page = pdf.page()
        page.text(72, 40, 9, "A Book of Made Words" if number % 2 else f"Chapter {(number + 9) // 10}")
        page.text(520, 40, 9, str(number))
        marker_due = True
        columns = 1 + number // 5 % 3
        measure = (468 - 18 * (columns - 1)) / columns
        for column in range(columns):
            x, y = 72 + column * (measure + 18), 80
            while y < 660:
                if not open_lines or open_lines[0][0] != measure:
                    rest = " ".join(line for _, _, line in open_lines).split()
                    indent = 0 if rest else 12
                    if not rest:
                        words = [w for _ in range(chance.randint(2, 6)) for w in sentence(chance)]
                        owner = len(truth)
                        truth.append(" ".join(words))
                        rest = words
                    wrapped = pdf_writer.wrap(rest, measure, 10, indent)
                    open_lines = [(measure, indent if i == 0 else 0, line) for i, line in enumerate(wrapped)]
                _, indent, line = open_lines.pop(0)
                page.text(x + indent, y, 10, line)
                if marker_due:   # raised behind the first line of the page
                    page.text(x + indent + pdf_writer.width(line, 10), y - 4, 6, str(number))
                    marked.append((owner, line, f"{line}{number}"))
                    marker_due = False
                y += 12
        note += 1
        words = sentence(chance)
        truth.append(f"{note} " + " ".join(words))
        for i, line in enumerate(pdf_writer.wrap([str(note), *words], 468, 8)):
            page.text(72, 700 + 10 * i, 8, line)
    if open_lines:   # the last one was cut off by the end of the book
        last = max(i for i, p in enumerate(truth) if not p[0].isdigit())
        left = " ".join(line for _, _, line in open_lines)
        truth[last] = truth[last][: len(truth[last]) - len(left)].strip()
    for owner, line, with_marker in marked:
        truth[owner] = truth[owner].replace(line, with_marker, 1)
    return pdf.write(), truth


def timed(command):
    begin = time.monotonic()
    done = subprocess.run(command, capture_output=True, check=True)
    return time.monotonic() - begin, done.stdout


def main():
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    data, truth = book(pages, random.Random(7))
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        bare = min(timed(["pdftotext", "-bbox-layout", file.name, "-"])[0] for _ in range(3))
        runs = [timed([os.environ["STEMMA"], "read", "--json", file.name]) for _ in range(3)]
    ours, out = min(runs, key=lambda run: run[0])
    document = json.loads(out.decode("utf-8").split("\n", 1)[0])
    text, found = document["text"].encode("utf-8"), []
    for block in document["blocks"]:
        words = " ".join(text[block["begin"]:block["end"]].decode("utf-8").split())
        if block["kind"] == "furniture":
            continue
        if block.get("continues") and found:
            found[-1] += " " + words
        else:
            found.append(words)
    wanted = set(truth)
    right = sum(p in wanted for p in found)
    precision, recall = right / max(1, len(found)), right / max(1, len(truth))
    labels = sum(p["label"] == str(p["index"]) for p in document["pages"])
    print(f"{pages} pages: {pages / ours:.0f} pages/s; bare pdftotext {pages / bare:.0f} pages/s; {ours / bare:.2f} times its time")
    print(f"paragraphs and notes: {len(truth)} made, {len(found)} found, {right} whole; F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}")
    print(f"page labels right: {labels} of {pages}; notes linked to their markers: {sum(bool(n['anchors']) for n in document['notes'])}")


main()
