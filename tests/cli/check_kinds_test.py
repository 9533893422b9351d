"""What a check is given besides articles: a word processor file, a web page, standard input, files in other
encodings and line ends; verdicts are the same, and annotations point at the lines of the file."""
import io
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

STEMMA = os.environ["STEMMA"]
CABLE = "The ministry is not permitted to sell berths to companies registered abroad."
WRONG = "“The ministry is permitted to sell berths to companies registered abroad.”"
RIGHT = "“not permitted to sell berths to companies registered abroad”"
failures = []


def run(folder, *arguments, given=b""):
    done = subprocess.run([STEMMA, "check", *arguments, "--against", "cable.txt"], input=given, capture_output=True, cwd=folder, check=False)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def expect(what, condition, seen=""):
    if not condition:
        failures.append(f"{what}\n    {str(seen)[-900:]}")


def docx():
    paragraphs = ["A report.", f"The embassy wrote: {WRONG}", f"And it is {RIGHT}."]
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{p}</w:t></w:r></w:p>' for p in paragraphs)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as pile:
        pile.writestr("[Content_Types].xml", "<Types/>")
        pile.writestr("word/document.xml", f'<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>')
    return out.getvalue()


def annotations(folder, name, content):
    """The annotations' heads, up to the message."""
    (folder / name).write_bytes(content)
    code, out, err = run(folder, name, "--format", "github")
    expect(f"{name}: exit 1", code == 1 and err == "", err)
    return [line.split("::")[1] for line in out.splitlines() if line.startswith("::")]


def main(folder):
    (folder / "cable.txt").write_text(CABLE + "\n", encoding="utf-8")
    prose = f"A report.\n\nThe embassy wrote: {WRONG}\n\nAnd it is {RIGHT}.\n"
    at = "error file={},line={},endLine={},col={},title=stemma%3A silently-elided"

    seen = annotations(folder, "a.txt", prose.encode())
    expect("a text", seen == [at.format("a.txt", 3, 3, 21)], seen)
    seen = annotations(folder, "crlf.txt", prose.replace("\n", "\r\n").encode())
    expect("line ends of two characters", seen == [at.format("crlf.txt", 3, 3, 21)], seen)
    seen = annotations(folder, "latin.txt", ("Zoë à Málaga: é.\n" + prose).encode("windows-1252"))
    expect("a code page", seen == [at.format("latin.txt", 4, 4, 21)], seen)
    seen = annotations(folder, "wide.txt", ("\ufeff" + prose).encode("utf-16-le"))
    expect("UTF-16", seen == [at.format("wide.txt", 3, 3, 21)], seen)
    seen = annotations(folder, "two.md", prose.replace("to sell", "to\nsell").encode())
    expect("over two lines", seen == [at.format("two.md", 3, 4, 21)], seen)
    page = f"<html><body>\n<article><h1>A report</h1>\n<p>The <b>embassy</b>\n wrote: {WRONG}</p></article>\n</body></html>\n"
    seen = annotations(folder, "page.html", page.encode())
    expect("a web page: the line of its mark-up", seen == [at.format("page.html", 4, 4, 10)], seen)
    seen = annotations(folder, "report.docx", docx())
    expect("a word processor file has no lines", seen == ["error file=report.docx,title=stemma%3A silently-elided"], seen)

    code, out, _ = run(folder, "report.docx", "--json")
    expect("a word processor file is checked", code == 1 and '"verdict":"silently-elided"' in out and '"verdict":"verbatim"' in out, out)
    code, out, _ = run(folder, "-", "--json", given=prose.encode())
    expect("standard input is checked", code == 1 and '"path":"-"' in out and '"verdict":"silently-elided"' in out and '"verdict":"verbatim"' in out, out)
    code, out, _ = run(folder, "-", "--json", given=docx())
    expect("a word processor file on standard input", code == 1 and '"verdict":"silently-elided"' in out, out)
    code, out, _ = run(folder, "-", "--format", "github", given=prose.encode())
    expect("standard input has no file", out.startswith("::error title=stemma%3A silently-elided::Line 3: “The ministry is"), out)
    code, out, _ = run(folder, "a.txt", "gone.txt", "--format", "github", "--strict")
    expect("a file that is not there is an error", code == 2 and "::error file=gone.txt,title=stemma%3A not read::" in out, out)


with tempfile.TemporaryDirectory() as scratch:
    main(pathlib.Path(scratch))
print("\n".join(failures) or "ok")
sys.exit(bool(failures))
