"""Files as other programs write them: Python's own zipfile, tarfile, gzip, email and mailbox
make them, stemma reads them. label: hostile"""
import bz2
import email.message
import gzip
import io
import json
import lzma
import mailbox
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import zipfile

STEMMA = os.environ["STEMMA"]
WORDS = "The ferries lay still for nine weeks, and the crews of the port stayed away.\n"
failures = []


def expect(what, right, seen=""):
    if not right:
        failures.append(what)
        print(f"FAILED: {what}\n    {str(seen)[:1500]}")


def run(*arguments, **more):
    done = subprocess.run([STEMMA, *map(str, arguments)], capture_output=True, check=False, timeout=300, **more)
    expect("no sanitizer report", b"Sanitizer" not in done.stderr, done.stderr)
    return done.returncode, [json.loads(l) for l in done.stdout.splitlines() if l.startswith(b"{")], done.stderr.decode()


def read(path, *flags):
    code, lines, errors = run("read", "--json", *flags, path)
    return code, {d["source"]["member"] or "": d for d in lines if d["type"] == "document"}, lines[-1], errors


def zipped(files, **how):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in files.items():
            z.writestr(name, data)
    return out.getvalue()


def tarred(files, mode):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as t:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            t.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("passwd.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        t.addfile(link)
    return out.getvalue()


def letter(number):
    m = email.message.EmailMessage()
    m["From"], m["To"] = "Inés Ávalo <ines@example.org>", "tom@example.org"
    m["Subject"], m["Date"] = f"Letter {number}", "Mon, 03 May 2004 10:15:00 -0500"
    m["Message-ID"] = f"<{number}@example.org>"
    m.set_content(WORDS + f"This is letter {number}.\n", cte="base64" if number % 2 else "quoted-printable")
    m.add_attachment(f"Minutes of meeting {number}.\n", filename="minutes.txt")
    return m


def archives(folder):
    files = {"a/one.txt": WORDS.encode(), "b/zwei.txt": "Die Fähren lagen neun Wochen lang still.\n".encode("cp1252")}
    for name, data in {"p.zip": zipped(files), "p.tar": tarred(files, "w"), "p.tar.gz": tarred(files, "w:gz"), "p.tar.bz2": tarred(files, "w:bz2"), "p.tar.xz": tarred(files, "w:xz")}.items():
        path = folder / name
        path.write_bytes(data)
        code, members, summary, errors = read(path)
        expect(f"{name}: two members, no link followed", code == 0 and sorted(members) == ["a/one.txt", "b/zwei.txt"], (members.keys(), errors))
        expect(f"{name}: its bytes are the member's", members["a/one.txt"]["text"] == WORDS and members["a/one.txt"]["source"]["bytes"] == len(WORDS))
        expect(f"{name}: its encoding is the member's", members["b/zwei.txt"]["source"]["encoding"] == "windows-1252", members["b/zwei.txt"]["source"])
    for name, pack in (("w.txt.gz", gzip.compress), ("w.txt.bz2", bz2.compress), ("w.txt.xz", lzma.compress)):
        (folder / name).write_bytes(pack(WORDS.encode()))
        expect(f"{name} is its text", read(folder / name)[1].get("w.txt", {}).get("text") == WORDS)


def letters(folder):
    path = folder / "post.mbox"
    box = mailbox.mbox(path)
    for number in (1, 2, 3):
        box.add(letter(number))
    box.close()
    code, members, summary, errors = read(path)
    expect("a mailbox: messages and attachments in order", list(members) == ["1", "1!/minutes.txt", "2", "2!/minutes.txt", "3", "3!/minutes.txt"], list(members))
    expect("the words of a message", WORDS in members["3"]["text"] and "This is letter 3." in members["3"]["text"], members["3"]["text"])
    expect("kind, date and title", [members["2"][k] for k in ("kind", "title", "date")] == ["email", "Letter 2", "2004-05-03T10:15:00-05:00"], members["2"])
    (folder / "letters.zip").write_bytes(zipped({"1.eml": bytes(letter(1)), "2.eml": bytes(letter(2))}))
    code, members, _, _ = read(folder / "letters.zip")
    expect("messages in an archive", "1.eml!/minutes.txt" in members, list(members))


def same_for_any_threads(folder):
    outputs = {run("read", "--json", "--threads", n, folder)[1].__repr__() for n in (1, 2, 5)}
    expect("the same lines in the same order for 1, 2 and 5 threads", len(outputs) == 1)


def checked_against_an_archive(folder):
    (folder / "record.zip").write_bytes(zipped({"post/1.eml": bytes(letter(1))}))
    article = folder / "article.txt"
    article.write_text("The port office wrote: “The ferries lay still for nine weeks … the crews of the port stayed away.”\n")
    code, lines, errors = run("check", article, "--against", folder / "record.zip", "--json")
    quotation = lines[0]
    expect("a quotation is found in a message inside an archive", quotation["verdict"] == "elided", quotation)
    expect("by its address", quotation["sources"][0]["path"].endswith("record.zip!/post/1.eml"), quotation["sources"][0]["path"])


def damaged(folder):
    whole = {"p.zip": zipped({"a.txt": WORDS, "b.txt": WORDS * 3000}), "p.tar.gz": tarred({"a.txt": WORDS.encode(), "b.txt": os.urandom(40000).hex().encode()}, "w:gz"),
             "p.7z": b"7z\xbc\xaf\x27\x1c\0\4" + bytes(60), "l.eml": bytes(letter(1)), "x.xz": lzma.compress(WORDS.encode() * 100)}
    for name, data in whole.items():
        for cut in (7, len(data) // 3, len(data) - 9):
            pile = folder / f"cut{cut}-{name}"
            pile.mkdir()
            (pile / name).write_bytes(data[:cut])
            (pile / "whole.txt").write_text(WORDS)
            code, lines, errors = run("read", "--json", pile)
            texts = [d["text"] for d in lines if d["type"] == "document"]
            expect(f"{name} cut at {cut}: the rest of the pile is read", WORDS in texts, (lines[-1], errors))
            expect(f"{name} cut at {cut}: named, or read as far as it goes", name in errors or len(texts) > 1, errors)


def bombs(folder):
    zeros = zipped({"first.txt": WORDS, "zeros.txt": b" " * (300 << 20)})
    (folder / "bomb.zip").write_bytes(zeros)
    code, members, summary, errors = read(folder / "bomb.zip")
    expect("a bomb is named, and what stands before it kept", code == 2 and list(members) == ["first.txt"] and "limit of 64 MB" in errors, errors)
    (folder / "many.zip").write_bytes(zipped({"first.txt": WORDS, **{f"{n}.txt": b" " * (30 << 20) for n in range(9)}}))
    code, members, summary, errors = read(folder / "many.zip")
    expect("many small bombs are one", code == 2 and list(members) == ["first.txt"] and "times its size" in errors, errors)
    nested = WORDS.encode()
    for _ in range(30):
        nested = zipped({"n.zip": nested})
    (folder / "deep.zip").write_bytes(nested)
    code, members, summary, errors = read(folder / "deep.zip")
    expect("depth has an end", code == 2 and not members and "deep" in errors, errors)
    (folder / "locked.zip").write_bytes(locked())
    code, members, summary, errors = read(folder / "locked.zip")
    expect("a locked member is named", code == 2 and "locked.zip!/a.txt" in errors, errors)


def locked():
    """A ZIP file whose one member says that it is encrypted."""
    data = bytearray(zipped({"a.txt": WORDS}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for part in (archives, letters, same_for_any_threads, checked_against_an_archive, damaged, bombs):
            inside = folder / part.__name__
            if part is same_for_any_threads:
                inside = folder
            else:
                inside.mkdir()
            part(inside)
    print(f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
