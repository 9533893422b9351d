"""label: hostile
Files made to hurt: each is read or refused with its name and a reason, beside a good file
that is read all the same, in bounded time and (without sanitizers) at most 300 MB."""
import gzip
import io
import json
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile

STEMMA = os.environ["STEMMA"]
PLAIN = "release" in os.environ.get("STEMMA_BUILD", "")     # no sanitizer: memory and time are the program's own
WORDS = "The ferries lay still for nine weeks, and the crews of the port stayed away.\n"
HEAD = "From: ines@example.org\nTo: tom@example.org\nSubject: Ferries\nMIME-Version: 1.0\nMessage-ID: <1@example.org>\n"
PAGE = "<!DOCTYPE html><html><head><title>Ferries</title></head><body>"
failures = []


def zipped(files, stored=False):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as z:
        for name, data in files:
            z.writestr(zipfile.ZipInfo(name, (2019, 3, 4, 0, 0, 0)), data, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def huge_tar():
    header = bytearray(tarfile.TarInfo("vast.txt").tobuf(tarfile.USTAR_FORMAT))
    header[124:136] = b"77777777777\0"
    header[148:156] = b"        "
    header[148:156] = b"%06o\0 " % sum(header)
    return bytes(header) + b"few bytes"


def nested_mail(depth):
    head = "".join(f"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n" for i in range(depth))
    return HEAD + head + "Content-Type: text/plain\n\n" + WORDS


def attachments(count):
    part = "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nA line of its own.\n"
    return HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n" + WORDS + part * count + "--b--\n"


def laughs():
    names = "abcdefghij"
    entities = "".join(f'<!ENTITY {b} "{("&" + a + ";") * 10}">' for a, b in zip(names, names[1:]))
    return (f'<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY a "HAHAHA">{entities}<!ENTITY x SYSTEM "file:///etc/passwd">'
            '<!ENTITY % y SYSTEM "file:///etc/passwd">]><TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div><head>Of ferries</head>'
            f"<p>{WORDS}&j;&x;</p></div></body></text></TEI>")


def docx(body):
    return zipped([("[Content_Types].xml", "<Types/>"), ("word/document.xml",
                    f'<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>')])


# What it is, the file, its name, the exit code (None: either), words of the message or of the text.
def cases():
    paragraph = f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>"
    yield "100,000 empty members", zipped([(f"{n}.txt", "") for n in range(100_000)], True), "many.zip", 2, "many.zip"
    yield "a stream of zeros", gzip.compress(bytes(300 << 20), 1), "zeros.gz", 2, "zeros.gz"
    yield "an archive that says it is 8 GB", huge_tar(), "vast.tar", 2, "vast.tar"
    yield "names that lead elsewhere", zipped([("../../up.txt", WORDS + "Up."), ("a\x1b[31m\nb.txt", WORDS + "Red.")]), "names.zip", 0, ""
    yield "1,000 parts in parts", nested_mail(1000), "deep.eml", None, ""
    yield "10,000 attachments", attachments(10_000), "full.eml", 0, ""
    yield "broken base64", HEAD + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nVGhlIGZl!!cnJpZXMgbGF5=IHN0aWxs\n@@@\n", "b.eml", None, ""
    yield "entities that multiply, entities of other files", laughs(), "laughs.xml", None, ""
    yield "marks 100,000 deep", PAGE + "<div>" * 100_000 + WORDS, "deep.html", 0, ""
    yield "cells that span the world", PAGE + "<p>" + WORDS + "<table>" + '<tr><td colspan=65534 rowspan=65534>1' * 10_000 + "</table>", "span.html", 0, ""
    yield "a quote that never closes", 'id,text\n1,"' + WORDS * 10_000, "open.csv", 0, ""
    yield "a record of 20 MB", json.dumps({"text": WORDS * (20_000_000 // len(WORDS))}) + "\n", "long.jsonl", 0, ""
    yield "records that are none", '{"text": "a b"}\n' + '{"text": \n' * 1000, "bad.jsonl", 2, "bad.jsonl"
    yield "arrays 100,000 deep in a record", '{"text": "a b", "x": ' + "[" * 100_000 + "]" * 100_000 + "}\n", "deep.jsonl", None, ""
    yield "groups 100,000 deep", r"{\rtf1 " + "{" * 100_000 + WORDS, "deep.rtf", None, ""
    yield "elements 100,000 deep", docx("<w:p>" * 100_000 + paragraph), "deep.docx", None, ""
    yield "a document that unpacks to 400 MB", docx(paragraph + " " * (400 << 20)), "bomb.docx", 2, "bomb.docx"
    yield "crawl without end", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 18446744073709551615\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx", "vast.warc", 2, "vast.warc"
    yield "100 MB without a line end", (WORDS.strip() + " ") * (100_000_000 // len(WORDS)), "line.txt", 2, "would take more than 256 MB"
    yield "four million lines", "a\n" * 4_000_000, "lines.txt", 2, "4,000,001 lines"
    yield "a million tags", PAGE + "<p>a" * 1_000_000, "tags.html", 2, "1,000,007 tags"
    yield "20 MB of prose", "".join(f"{WORDS}{n} more.\n" for n in range(20_000_000 // 86)), "prose.txt", 0, ""


# A child's peak begins with what its parent held when it was made: a small parent, then.
LAUNCH = """import os, sys
child = os.fork()
if child == 0:
    os.execv(sys.argv[2], sys.argv[2:])
_, status, usage = os.wait4(child, 0)
open(sys.argv[1], "w").write(f"{os.waitstatus_to_exitcode(status)} {usage.ru_maxrss >> 10}")
"""


def run(folder):
    started = time.monotonic()
    told = folder.with_suffix(".told")
    with open(folder.with_suffix(".out"), "wb+") as out, open(folder.with_suffix(".err"), "wb+") as err:
        subprocess.run([sys.executable, "-S", "-c", LAUNCH, told, STEMMA, "read", "--json", folder], stdout=out, stderr=err, check=True)
        out.seek(0)
        err.seek(0)
        code, peak = map(int, told.read_text().split())
        return code, out.read(), err.read().decode("utf-8", "replace"), peak, time.monotonic() - started


def expect(what, right, seen=""):
    if not right:
        failures.append(what)
        print(f"FAILED: {what}\n    {str(seen)[:700]}")


def check(what, data, name, code, words, top):
    folder = top / name.replace(".", "-")
    folder.mkdir()
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    (folder / "zz-good.txt").write_text("The herring came late that year.\n")
    got, out, err, peak, seconds = run(folder)
    print(f"{what}: exit {got}, {peak} MB, {seconds:.1f} s")
    expect(f"{what}: exit code", got in ((0, 2) if code is None else (code,)), (got, err))
    expect(f"{what}: the good file is read", b"The herring came late" in out, err)
    expect(f"{what}: said", words in err and (got == 0 or name in err), err)
    expect(f"{what}: no report of a sanitizer", "Sanitizer" not in err, err)
    expect(f"{what}: nothing of the machine's own files", b"root:" not in out)
    expect(f"{what}: no terminal codes", "\x1b" not in err)
    if PLAIN:
        expect(f"{what}: at most 300 MB", peak <= 300, peak)
        expect(f"{what}: in bounded time", seconds < 120, seconds)
    (folder / name).unlink()


with tempfile.TemporaryDirectory() as where:
    for case in cases():
        check(*case, pathlib.Path(where))
sys.exit(1 if failures else 0)
