"""Compiles the files of a web bundle in: embed.py DIST OUT.cc

Each file is compressed once, here, so that the server sends what lies ready: gzip without a date, level 9. A file gets the
type of its suffix and a tag made of its content. Names are paths below DIST, as a browser asks for them. Same files, same
bytes out. A suffix without a type is an error: nothing is sent whose type was guessed.
"""
import gzip
import hashlib
import pathlib
import sys

TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
         ".svg": "image/svg+xml", ".woff2": "font/woff2"}


def literal(data):
    """The bytes as string literals of C++, octal where a letter could be taken for part of an escape."""
    rows = (data[i : i + 64] for i in range(0, len(data), 64))
    return "\n".join('        "' + "".join(f"\\{b:03o}" for b in row) + '"' for row in rows)


def entry(path, dist):
    if path.suffix not in TYPES:
        sys.exit(f"{path}: no type is known for '{path.suffix}'; add it to {sys.argv[0]}")
    data = path.read_bytes()
    packed = gzip.compress(data, 9, mtime=0)
    tag = hashlib.sha256(data).hexdigest()[:16]
    return f'    {{"/{path.relative_to(dist).as_posix()}", "{TYPES[path.suffix]}",\n     {{\n{literal(packed)},\n      {len(packed)}}},\n     "{tag}"}},\n'


def main(dist, out):
    dist = pathlib.Path(dist)
    files = sorted((p for p in dist.rglob("*") if p.is_file()), key=lambda p: p.as_posix())
    if not (dist / "index.html").exists():
        sys.exit(f"{dist}: there is no index.html")
    body = "".join(entry(p, dist) for p in files)
    text = ('// Made from web/ by tools/web/embed.py: change those.\n#include "assets.h"\n\nnamespace stemma::serve {\nnamespace {\n\n'
            f"const Asset kAssets[] = {{\n{body}}};\n\n}}  // namespace\n\n"
            "std::span<const Asset> assets() { return kAssets; }\n\n}  // namespace stemma::serve\n")
    pathlib.Path(out).write_text(text, encoding="ascii")


main(*sys.argv[1:])
