"""Every address of the API on the invented record: what it says, by hand; and that it is what docs/formats/api.json describes."""

import gzip
import json
import pathlib
import tempfile
import time
import warnings

import jsonschema

import server
from server import ROOT, expect, same, stemma

warnings.simplefilter("ignore", DeprecationWarning)
API = json.loads((ROOT / "docs/formats/api.json").read_text("utf-8"))
RESOLVER = jsonschema.RefResolver((ROOT / "docs/formats/api.json").as_uri(), API)
CABLE, SENTINEL = "07SELMORA412", "10-gulf-sentinel.txt"
asked = set()


def described(method, path, status, kind, data):
    """The answer against its description."""
    parts = path.split("?")[0].split("/")
    for shape, methods in API["paths"].items():
        names = shape.split("/")
        if method.lower() not in methods or len(names) != len(parts) or any(n != p and not n.startswith("{") for n, p in zip(names, parts)):
            continue
        operation = methods[method.lower()]
        asked.add(operation["operationId"])
        answers = operation["responses"]
        answer = answers.get(str(status), answers["default"])
        answer = RESOLVER.resolve(answer["$ref"])[1] if "$ref" in answer else answer
        schema = answer["content"].get(kind.split(";")[0])
        expect(f"{method} {path}: {status} {kind} is described", schema is not None)
        if schema is None or "json" not in kind:
            return
        objects = [json.loads(line) for line in data.splitlines()] if "ndjson" in kind else [json.loads(data)]
        validator = jsonschema.Draft202012Validator(schema["schema"], resolver=RESOLVER)
        for o in objects:
            for e in validator.iter_errors(o):
                expect(f"{method} {path}: as described", False, f"{list(e.absolute_path)}: {e.message[:300]}")
        return
    expect(f"{method} {path} is described", False)


def checked(s):
    plain = s.ask

    def ask(method, path, *arguments, **more):
        status, headers, data = plain(method, path, *arguments, **more)
        if path.startswith("/api"):
            described(method, path, status, headers["content-type"], data)
        return status, headers, data

    s.ask = ask


def first_screen(s, archive):
    for _ in range(100):   # counted beside the answers, which do not wait for it
        if s.get("/api/overview")["missing"]["count"] is not None:
            break
        time.sleep(0.1)
    about, seen = s.get("/api"), s.get("/api/overview")
    same("22 documents", [about["documents"], about["current"], seen["documents"]], [22, 22, 22])
    expect("the archive's hash", len(about["fingerprint"]) == 16 and json.loads(stemma("doctor", "-a", archive, "--json").splitlines()[1])["fingerprint"] == about["fingerprint"])
    same("kinds", {v["value"]: v["count"] for v in seen["facets"]["kind"]}, {"cable": 12, "article": 6, "text": 2, "paper": 1, "report": 1})
    same("nothing failed, three telegrams are missing", [seen["failures"]["count"], seen["missing"]["count"]], [0, len(s.get("/api/missing")) - 1])
    same("failures", s.get("/api/failures"), [])


def search(s):
    got = s.get("/api/search?q=%22landing+berths%22+kind:cable")
    same("one cable has the phrase", [h["reference"] for h in got["hits"]], [CABLE])
    same("its paragraph", got["hits"][0]["snippets"][0]["paragraph"], 3)
    status, headers, data = s.ask("GET", "/api/search?q=kind:cable&format=csv")
    same("twelve cables and a heading", [status, headers["content-type"], len([r for r in data.decode().split("\r\n") if r])], [200, "text/csv; charset=utf-8", 13])
    status, _, data = s.ask("GET", "/api/search?q=(landing")
    same("where the bracket stands", [status, json.loads(data)["offset"]], [400, 0])
    same("a value", s.get("/api/complete?q=berths+kind:ca&at=14"), {"type": "completions", "begin": 12, "end": 14, "values": [{"text": "cable", "why": "value", "count": 12}]})
    same("a field", s.get("/api/complete?q=publ")["values"][0], {"text": "publisher:", "why": "field", "count": 0})
    expect("a word", {"text": "berths", "why": "word", "count": 5} in s.get("/api/complete?q=bert")["values"] or "berths" in [v["text"] for v in s.get("/api/complete?q=bert")["values"]])


def settled(lines):
    """Without what says how far it is, which depends on the clock."""
    return [o for o in lines if o["type"] != "progress"]


def one_document(s, archive):
    d = s.get(f"/api/documents/{CABLE}%23p3")
    same("the address", [d["cable"]["reference"], d["address"]["paragraph"]], [CABLE, 3])
    same("as `show --json`", d, json.loads(stemma("show", "-a", archive, CABLE + "#p3", "--json").splitlines()[0]))
    status, headers, data = s.ask("GET", f"/api/documents/{CABLE}/source")
    same("the source, to be saved", [status, data, headers["content-type"]], [200, (ROOT / "sample/record/01-selmora-412.txt").read_bytes(), "application/octet-stream"])
    expect("as attachment", headers["content-disposition"].startswith("attachment"))
    same("its header holds", {f["severity"] for f in s.get(f"/api/documents/{CABLE}/findings")}, {"verified"})
    paper = s.get("/api/documents/15-paper.txt/findings")
    same("one sum does not close", [(f["stated"], f["computed"]) for f in paper if f["severity"] == "error"], [("50100", "50000")])
    text = d["text"].encode()
    at = text.index(b"landing berths")
    place = f"/api/documents/{CABLE}/place?exact=landing+berths&"
    same("found", [s.get(place + f"begin={at}&end={at + 14}")[k] for k in ("state", "begin", "paragraph")], ["found", at, 3])
    same("moved", [s.get(place + "begin=5&end=19")[k] for k in ("state", "begin")], ["moved", at])
    same("lost", s.get(f"/api/documents/{CABLE}/place?begin=5&end=19&exact=no+such+words")["state"], "lost")
    cite = s.get(f"/api/cite?doc={CABLE}&begin={at}&end={at + 14}")
    same("the words with their source", cite["text"], "“landing berths” (Telegram 412 from Selmora to EXTERNAL KELST, May 14, 2007, 07SELMORA412, paragraph 3)")


def between_documents(s, archive):
    lines = settled(s.lines("GET", f"/api/documents/{SENTINEL}/quotations"))
    same("fifteen quotations", [o["type"] for o in lines], ["quotation"] * 15 + ["summary"])
    same("the first leaves words out", [lines[0]["verdict"], lines[0]["sources"][0]["reference"], {f["code"] for f in lines[0]["sources"][0]["flags"]} >= {"drops-additive", "drops-concession"}], ["elided", CABLE, True])
    status, _, data = s.ask("GET", f"/api/documents/{CABLE}/passages")
    same("not traced yet, and what to do", [status, json.loads(data)["code"], "stemma trace" in json.loads(data)["message"]], [409, "not-traced", True])
    traced = [json.loads(line) for line in stemma("trace", "-a", archive, "--json").splitlines()]
    own = s.get(f"/api/documents/{CABLE}")["id"]
    same("passages as traced", s.get(f"/api/documents/{CABLE}/passages"), [p for p in traced if p["type"] == "passage" and own in (p["a"]["doc"], p["b"]["doc"])])
    families = [f for f in traced if f["type"] == "family"]
    same("families as traced", s.get("/api/families"), {"families": families, "total": len(families)})
    member = families[0]["members"][0]["doc"]
    same("of a document", s.get(f"/api/documents/{member}/families"), [families[0]])
    c = s.get(f"/api/compare?a={CABLE}&b={CABLE}")
    same("the same twice", [(r["op"], r["a"] == r["b"]) for r in c["runs"]], [("equal", True)])
    c = s.get(f"/api/compare?a={CABLE}&b={SENTINEL}")
    same("every word of both", [sum(r["words"] for r in c["runs"] if r["op"] in ops) for ops in (("equal", "move", "delete"), ("equal", "move", "insert"))], [c["a"]["words"], c["b"]["words"]])
    audit = s.lines("GET", "/api/findings")
    same("the archive's figures", [audit[-1]["by_severity"]["error"], len(audit) - 1], [1, sum(audit[-1]["by_severity"].values())])


def sent(s):
    article = (ROOT / "sample/press" / SENTINEL).read_bytes()
    lines = settled(s.lines("POST", "/api/check?name=..%2F..%2Fa%2Fb.txt", article))
    same("the document, then its quotations", [o["type"] for o in lines], ["document"] + ["quotation"] * 15 + ["summary"])
    same("a name is no path", lines[0]["source"]["path"], "b.txt")
    same("nothing of it is kept", s.get("/api")["documents"], 22)
    letter = "Letter from the bank\n\nBy Nadia Corrie\n\n<script>alert(1)</script> The pilot house is closed.\n".encode()
    lines = s.lines("POST", "/api/documents?name=%2Fetc%2Fpasswd%5C..%5Cletter.txt", letter)
    added = next(o for o in lines if o["type"] == "added")
    same("added", [added["as"], added["path"].split("/")[0], added["path"].split("/")[-1], lines[-1]["documents"]], ["new", "uploaded", "letter.txt", 1])
    same("its bytes are kept", s.ask("GET", f"/api/documents/{added['id']}/source")[2], letter)
    same("again: known", [o["as"] for o in s.lines("POST", "/api/documents?name=letter.txt", letter) if o["type"] == "added"][0] in ("copy", "unchanged"), True)
    lines = s.lines("POST", "/api/documents?name=noise.bin", b"\0\1\2\3" * 100)
    same("what cannot be read says so", [o["type"] for o in lines if o["type"] != "progress"], ["failed", "summary"])
    same("and is listed", [f["path"].split("/")[-1] for f in s.get("/api/failures")], ["noise.bin"])
    same("nothing was sent", s.ask("POST", "/api/check?name=a.txt", b"")[0], 400)


def marks(s):
    same("none", s.get("/api/marks"), [])
    mark = json.dumps({"doc": CABLE, "kind": "tag", "value": "<b>harbour", "begin": 1766, "end": 1780})
    status, _, data = s.ask("PUT", "/api/marks", mark)
    same("with its words", [status, json.loads(data)["exact"]], [200, "landing berths"])
    s.ask("PUT", "/api/marks", mark)
    s.ask("PUT", "/api/marks", json.dumps({"doc": CABLE, "kind": "star"}))
    same("each once", [(m["kind"], m["value"]) for m in s.get(f"/api/marks?doc={CABLE}")], [("star", ""), ("tag", "<b>harbour")])
    page = s.get("/api/marks?format=w3c")
    same("as annotations", [(a["motivation"], len(a["target"].get("selector", []))) for a in page["items"]], [("bookmarking", 0), ("tagging", 2)])
    same("words and place", page["items"][1]["target"]["selector"][1]["exact"], "landing berths")
    same("taken away", [s.ask("DELETE", f"/api/marks?doc={CABLE}&kind=star")[0], s.ask("DELETE", f"/api/marks?doc={CABLE}&kind=star")[0]], [200, 404])
    for body in ("{", "[]", '{"doc":"07SELMORA412","kind":"heart"}', '{"doc":"07SELMORA412","kind":"tag"}', '{"doc":"07SELMORA412","kind":"note","begin":5,"end":99999999}'):
        same(f"{body} is no mark", s.ask("PUT", "/api/marks", body)[0], 400)


def pages_and_forms(s):
    status, headers, data = s.ask("GET", "/documents/07SELMORA412", Accept_Encoding="gzip")
    same("a page of the workbench", [status, headers["content-type"], b"<title>stemma</title>" in gzip.decompress(data)], [200, "text/html; charset=utf-8", True])
    same("unpacked for who asks so", s.ask("GET", "/")[2], gzip.decompress(data))
    same("known already", s.ask("GET", "/", If_None_Match=headers["etag"])[0], 304)
    same("no such file", s.ask("GET", "/assets/no-such.js")[0], 404)
    status, headers, _ = s.ask("GET", f"/?token={s.token}", token=False)
    same("the token leaves the address", [status, headers["location"], headers["set-cookie"].split(";")[0] == f"stemma-{s.port}={s.token}"], [303, "/", True])
    status, headers, _ = s.ask("GET", "/api/overview", Accept_Encoding="gzip")
    expect("tag of the answer", s.ask("GET", "/api/overview", If_None_Match=headers["etag"])[0] == 304)
    same("HEAD", [s.ask("HEAD", "/api/failures")[0], s.ask("HEAD", "/api/failures")[2]], [200, b""])
    same("another method", [s.ask("PUT", "/api/search")[0], s.ask("POST", "/api/marks")[1]["allow"]], [405, "GET, PUT, DELETE"])
    same("the description", s.get("/api/openapi.json"), API)
    for path in ("/api/nothing", "/api/documents/no-such-document", "/api/documents/07SELMORA412/nothing", "/api/cite?doc=99NOWHERE1"):
        same(path, s.ask("GET", path)[0] if "nothing" in path else s.ask("GET", path)[0], 404)


with tempfile.TemporaryDirectory() as folder:
    archive = pathlib.Path(folder, "record.stemma")
    stemma("add", "-a", archive, "sample/record", "sample/press")
    with server.Server(archive) as s:
        plain = s.ask
        pages_and_forms(s)
        checked(s)
        first_screen(s, archive)
        search(s)
        one_document(s, archive)
        between_documents(s, archive)
        sent(s)
        marks(s)
        s.get("/api/openapi.json")
    stemma("add", "-a", pathlib.Path(folder, "references.stemma"), "--reference", "sample/record")
    with server.Server(pathlib.Path(folder, "references.stemma")) as s:
        same("an archive of references takes no files", s.ask("POST", "/api/documents?name=a.txt", b"words")[0], 409)
operations = {o["operationId"] for methods in API["paths"].values() for o in methods.values()}
same("every operation was asked", operations - asked, set())
server.finish("answers of the API")
