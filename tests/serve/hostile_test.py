"""label: hostile
Whoever asks without right, wrongly, too much or too slowly: refused, and the others do not notice. Script in every field of a
document comes back as words, never as a page."""

import json
import pathlib
import re
import socket
import tempfile
import threading
import time

import server
from server import expect, same, stemma

SCRIPT = "<script>alert('x')</script><img src=x onerror=alert(1)>"


def refused(s):
    ask = s.ask
    same("no token", ask("GET", "/api", token=False)[0], 401)
    same("no token, no page", ask("GET", "/", token=False)[0], 401)
    for wrong in ("Bearer x", "Bearer " + s.token[:-1], "Bearer " + s.token + "x", "Basic " + s.token, "bearer"):
        same(f"wrong token: {wrong[:8]}", ask("GET", "/api", token=False, Authorization=wrong)[0], 401)
    same("the cookie of another port", ask("GET", "/api", token=False, Cookie=f"stemma-1={s.token}")[0], 401)
    same("its own cookie", ask("GET", "/api", token=False, Cookie=f"a=b; stemma-{s.port}={s.token}")[0], 200)
    for host in ("evil.example", f"evil.example:{s.port}", "127.0.0.1", f"127.0.0.1.evil.example:{s.port}", f"[::1]:{s.port}", f"127.0.0.1:{s.port + 1}", ""):
        same(f"Host: {host}", ask("GET", "/api", Host=host)[0], 403)
    for origin in ("http://evil.example", "null", f"https://127.0.0.1:{s.port}", f"http://127.0.0.1:{s.port}.evil.example", f"http://127.0.0.1:{s.port + 1}", "file://"):
        same(f"Origin: {origin}", ask("POST", "/api/check?name=a", b"x", Origin=origin)[0], 403)
    same("a page from elsewhere, without an Origin", ask("GET", "/api", Sec_Fetch_Site="cross-site")[0], 403)
    same("a link from elsewhere", ask("GET", "/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate")[0], 200)
    status, headers, _ = ask("OPTIONS", "/api", Origin="http://evil.example")
    expect("no CORS", status in (403, 405) and not any(k.startswith("access-control") for k in headers), headers)


def malformed(s):
    head = f"Host: 127.0.0.1:{s.port}\r\nAuthorization: Bearer {s.token}\r\n"
    for target in ("/../etc/passwd", "/assets/../../etc/passwd", "/assets/%2e%2e/x", "/api/documents/%00", "/api/documents/%ff", "/api/documents/%zz", "/api/%", "*", "http://evil.example/api", "//", "/assets/..%2f..%2fetc/passwd"):
        answer = s.raw(f"GET {target} HTTP/1.1\r\n{head}Connection: close\r\n\r\n".encode())
        expect(f"{target}: no file, no crash", re.match(rb"HTTP/1.1 (400|404|200) ", answer) is not None and b"root:" not in answer, answer[:200])
    for data in (b"\0" * 100, b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\0\x01\0\x01\xfc", b"GET / HTTP/1.1\r\nHost\r\n\r\n", b"G" * 70000,
                 f"GET / HTTP/1.1\r\n{head}X: {'x' * 20000}\r\n\r\n".encode(), f"POST /api/check HTTP/1.1\r\n{head}Content-Length: -1\r\n\r\n".encode(),
                 f"POST /api/check HTTP/1.1\r\n{head}Transfer-Encoding: chunked\r\n\r\nzz\r\n".encode(),
                 f"POST /api/check HTTP/1.1\r\n{head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n".encode()):
        answer = s.raw(data, seconds=3, shut=True)
        expect(f"{data[:30]!r}: refused or closed", answer == b"" or re.match(rb"HTTP/1.1 4\d\d ", answer), answer[:100])
    same("a header that is too long", s.raw(f"GET /api HTTP/1.1\r\n{head}X: {'x' * 20000}\r\n\r\n".encode())[:12], b"HTTP/1.1 431")
    answer = s.raw(f"POST /api/check HTTP/1.1\r\n{head}Content-Length: 20971521\r\n\r\n".encode())
    same("a byte too much, told before it is sent", [answer[:12], b"too-long" in answer], [b"HTTP/1.1 413", True])
    chunk = b"100000\r\n" + b"x" * 0x100000 + b"\r\n"
    same("too much in chunks", s.raw(f"PUT /api/marks HTTP/1.1\r\n{head}Transfer-Encoding: chunked\r\n\r\n".encode() + chunk)[:12], b"HTTP/1.1 413")
    for q in ("(" * 5000, "(" * 64 + "x" + ")" * 64, "\"" * 999, "-" * 3000, "a OR " * 3000, "/(a*)*b/", "x" * 9000):
        status, _, data = s.ask("GET", "/api/search?q=" + q.replace(" ", "+").replace("\"", "%22"))
        expect(f"{q[:20]}: an answer or an error", status in (200, 400) and json.loads(data), (status, data))
    for limit in ("-1", "1e9", "99999999999999999999", "x"):
        same(f"limit={limit}", s.ask("GET", f"/api/search?limit={limit}")[0], 400)
    same("a place beyond the text", s.ask("GET", "/api/cite?doc=07SELMORA412&begin=99999998&end=99999999")[0], 400)
    same("and none at all", s.get("/api/documents/07SELMORA412/place?begin=9&end=4294967295&exact=zzz")["state"], "lost")


def script_everywhere(s, doc):
    for path in (f"/api/documents/{doc}", f"/api/documents/{doc}/source", f"/api/documents/{doc}/findings", f"/documents/{doc}", f"/api/search?q={SCRIPT.replace(' ', '+')}", f"/{SCRIPT.replace(' ', '%20')}",
                 f"/api/{SCRIPT.replace(' ', '%20')}", "/api/overview", "/api/marks?format=w3c"):
        status, headers, data = s.ask("GET", path)
        html = headers["content-type"].startswith("text/html")
        expect(f"{path[:30]}: never a page of theirs", not html or SCRIPT.encode() not in data, headers)
        policy = headers["content-security-policy"]
        expect(f"{path[:30]}: its type holds, its policy too", headers["x-content-type-options"] == "nosniff" and "script-src 'self';" in policy and "default-src 'none'" in policy, headers)
        same(f"{path[:30]}: no referrer", headers["referrer-policy"], "no-referrer")
    seen = s.get(f"/api/documents/{doc}")
    expect("the words are the document's", SCRIPT in json.dumps(seen, ensure_ascii=False).replace("\\", ""), seen["title"])
    name = SCRIPT.replace("/", "%2F").replace(" ", "%20")
    lines = s.lines("POST", f"/api/check?name={name}%0d%0aSet-Cookie:%20a=b", b"A letter of the pilots.\n")
    expect("a name is no header and no path", "\r" not in lines[0]["source"]["path"] and "/" not in lines[0]["source"]["path"], lines[0]["source"])


def slow_ones(s):
    """Connections that say nothing, say half, or do not listen: others are answered."""
    idle = [socket.create_connection(("127.0.0.1", s.port)) for _ in range(60)]
    half = [socket.create_connection(("127.0.0.1", s.port)) for _ in range(60)]
    for c in half:
        c.sendall(f"POST /api/check?name=a HTTP/1.1\r\nHost: 127.0.0.1:{s.port}\r\nAuthorization: Bearer {s.token}\r\nContent-Length: 1000\r\n\r\nx".encode())
    began = time.monotonic()
    same("others are answered", s.ask("GET", "/api/search?q=berths")[0], 200)
    expect("at once", time.monotonic() - began < 5, time.monotonic() - began)
    for c in idle + half:
        c.close()


def streams(s):
    """Clients that do not read: the server holds a piece, not the answer; there are four such places, a fifth client is told so."""
    ask = f"GET /api/search?q=*&format=jsonl HTTP/1.1\r\nHost: 127.0.0.1:{s.port}\r\nAuthorization: Bearer {s.token}\r\n\r\n".encode()
    before = s.memory()
    deaf = []
    for _ in range(4):
        c = socket.socket()
        c.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        c.connect(("127.0.0.1", s.port))
        c.sendall(ask)
        deaf.append(c)
    time.sleep(2)
    expect("memory does not grow with what nobody reads", s.memory() - before < 64 << 20, (before, s.memory()))
    same("no room for a fifth", s.ask("GET", "/api/search?q=*&format=jsonl")[0], 503)
    same("short answers go on", s.ask("GET", "/api")[0], 200)
    for c in deaf:
        c.close()
    for _ in range(100):
        status = s.ask("GET", "/api/search?q=*&format=jsonl")[0]
        if status == 200:
            break
        time.sleep(0.1)
    same("who goes away makes room", status, 200)


def writers(s):
    """Eight at once: each is added, one after the other; a query meanwhile is answered."""
    got = []
    letters = [f"Letter {n} of the quayside ledger bureau\n\nThe berth number {n} is taken.\n".encode() for n in range(8)]

    def one(n):
        for _ in range(200):
            status, _, data = s.ask("POST", "/api/documents?name=same-name.txt", letters[n])
            if status == 200:
                got.append([json.loads(x) for x in data.splitlines()])
                return
            time.sleep(0.05)

    threads = [threading.Thread(target=one, args=(n,)) for n in range(8)]
    for t in threads:
        t.start()
    same("a query meanwhile", s.ask("GET", "/api/search?q=berths")[0], 200)
    for t in threads:
        t.join()
    same("eight documents of one name", sorted(x[-1]["documents"] for x in got), [1] * 8)
    same("all found", s.get("/api/search?q=%22quayside+ledger+bureau%22")["summary"]["total"], 8)


with tempfile.TemporaryDirectory() as folder:
    top = pathlib.Path(folder)
    archive = top / "record.stemma"
    cable = (server.ROOT / "sample/record/01-selmora-412.txt").read_text("utf-8")
    evil = re.sub(r"(?m)^(TAGS:|SUBJECT:) .*$", rf"\1 {SCRIPT}", cable)
    (top / "<img src=x onerror=alert(1)>.txt").write_text(evil, "utf-8")
    (top / "mail.eml").write_text(f"From: \"{SCRIPT}\" <a@b.example>\nTo: {SCRIPT} <c@d.example>\nSubject: {SCRIPT}\nDate: Mon, 14 May 2007 15:30:00 +0000\n\nThe pilots are on strike.\n", "utf-8")
    # What a stream has to hold back: more than the buffers of four connections.
    for n in range(6000):
        path = top / "many" / f"{n:04}-{'x' * 200}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Letter {n} from the bank {'and the bar ' * 40}\n\nBoat {n} came in at {n % 24} hours with {n * 3} crates of hake, and the tide was out.\n", "utf-8")
    stemma("add", "-a", archive, "sample/record", top / "many", top / "mail.eml", top / "<img src=x onerror=alert(1)>.txt")
    found = [json.loads(x) for x in stemma("search", "-a", archive, "--json", "alert").splitlines()]
    with server.Server(archive) as s:
        refused(s)
        malformed(s)
        for hit in found[:-1]:
            script_everywhere(s, hit["doc"])
        expect("both are found", len(found) >= 3, found)
        slow_ones(s)
        streams(s)
        writers(s)
        same("still there", s.get("/api")["type"], "service")
server.finish("hostile requests")
