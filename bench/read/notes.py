"""Note markers in plain text: how many are found and led to their note. Flattens the
chapters of a TEI monograph (../shared, when there) into plain text as copies do it: the
note's number glued to the word before its place, the notes in a numbered list at the
end. Truth comes from the mark-up. Three ways of printing: glued digits, superscript
digits, brackets. Exit code 1 below 98 %.

    python3 -B bench/read/notes.py [build/release/stemma] [FILE.xml ...]
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

TARGET = 98.0
TEI = "{http://www.tei-c.org/ns/1.0}"
BLOCKS = {"p", "head", "item", "quote", "cell", "dateline", "signed", "row", "list", "table"}
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
STYLES = {"glued": str, "raised": lambda n: str(n).translate(RAISED), "bracket": lambda n: f"[{n}]"}


def flatten(division, style):
    """The text of a chapter with markers, and the places of the markers in it."""
    out, notes = [], []

    def write(text):
        text = re.sub(r"\s+", " ", text or "")
        if out and (out[-1].endswith((" ", "\n"))):
            text = text.lstrip(" ")
        if text:
            out.append(text)

    def walk(node):
        name = node.tag.removeprefix(TEI) if isinstance(node.tag, str) else ""
        if name == "note":
            number = len(notes) + 1
            if out:
                out[-1] = out[-1].rstrip(" ")
            notes.append(re.sub(r"\s+", " ", "".join(node.itertext())).strip())
            out.append(("MARK", STYLES[style](number)))
            out.append("")
            return
        block = name in BLOCKS
        if block:
            out.append("\n\n")
        write(node.text)
        for child in node:
            walk(child)
            write(child.tail)
        if block:
            out.append("\n\n")

    walk(division)
    text, places = "", []
    for piece in out:
        if isinstance(piece, tuple):
            places.append(len(text.encode()))
            text += piece[1]
            continue
        if piece == "\n\n":
            text = text.rstrip()
            piece = "\n\n" if text else ""
        text += piece
    text = text.rstrip() + "\n\nNotes\n\n"
    return text + "\n".join(f"{n}. {note}" for n, note in enumerate(notes, 1)) + "\n", places


def chapters(path):
    root = xml.parse(path).getroot()
    found = [d for d in root.iter(TEI + "div") if d.get("type") in ("chapter", "section")]
    for d in found or [root]:
        if len(list(d.iter(TEI + "note"))) >= 3:
            yield d


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else "build/release/stemma"
    shared = pathlib.Path(__file__).resolve().parents[3] / "shared/data/papers"
    files = [pathlib.Path(p) for p in sys.argv[2:]] or sorted(shared.rglob("*.xml"))
    if not files:
        print("no TEI beside the repository: nothing measured")
        return 0
    status = 0
    for style in STYLES:
        right = wrong = total = 0
        with tempfile.TemporaryDirectory() as folder:
            truth = {}
            for path in files:
                try:
                    divisions = list(chapters(path))
                except xml.ParseError:
                    continue
                for i, division in enumerate(divisions):
                    text, places = flatten(division, style)
                    name = f"{path.stem}-{i}.txt"
                    pathlib.Path(folder, name).write_text(text, encoding="utf-8")
                    truth[name] = places
            done = subprocess.run([program, "read", "--json", folder], capture_output=True, check=False)
            for line in done.stdout.decode().splitlines():
                d = json.loads(line)
                if d["type"] != "document":
                    continue
                places = truth[pathlib.Path(d["source"]["path"]).name]
                total += len(places)
                hit = 0
                for n in d["notes"]:
                    number = int(re.sub(r"\D", "", n["marker"]) or 0)
                    for a in n["anchors"]:
                        if 1 <= number <= len(places) and a["begin"] == places[number - 1]:
                            hit += 1
                        else:
                            wrong += 1
                right += hit
                if hit < len(places):
                    print(f"  {style}: {d['source']['path'].rsplit('/', 1)[-1]}: {hit} of {len(places)}")
        if not total:
            continue
        print(f"note markers, {style}: {right} of {total} found and linked, {wrong} wrong: {100 * right / total:.1f} % (target {TARGET} %)")
        status |= 100 * right < TARGET * total
    return status


if __name__ == "__main__":
    sys.exit(main())
