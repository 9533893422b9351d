"""The dossier in a real browser: it asks for nothing outside, the filter works, left-out
words are there to see, nothing scrolls sideways on a phone. Steps are run by a script
added to a copy of the page; the page's own policy is tested on the page as it is."""
import html
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading

STEMMA = os.environ["STEMMA"]
ROOT = pathlib.Path(os.environ["STEMMA_ROOT"])
FIXTURES = ROOT / "tests/schema/fixtures"
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-extensions", "--hide-scrollbars"]
failures = []


def expect(what, condition, seen=""):
    if not condition:
        failures.append(f"{what}\n    {str(seen)[:800]}")


def browse(url, *flags):
    """The page after its scripts ran, and what the console said."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        done = subprocess.run([BROWSER, *FLAGS, f"--user-data-dir={profile}", "--enable-logging=stderr", "--v=0",
                               "--virtual-time-budget=4000", *flags, "--dump-dom", url],
                              capture_output=True, text=True, timeout=120, check=False)
    return done.stdout, "\n".join(l for l in done.stderr.splitlines() if "CONSOLE" in l)


class Watch(threading.Thread):
    """Serves one page over HTTP on this machine and notes every path asked for."""

    def __init__(self, content):
        super().__init__(daemon=True)
        self.content, self.asked = content, []
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}/dossier.html"
        self.start()

    def run(self):
        while True:
            connection, _ = self.socket.accept()
            with connection:
                request = connection.recv(65536).split(b" ")
                if len(request) < 2:   # a connection opened ahead of need and not used
                    continue
                self.asked.append(request[1].decode())
                head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(self.content)}\r\nConnection: close\r\n\r\n"
                connection.sendall(head.encode() + self.content)


STEPS = """
const seen = {};
const all = [...document.querySelectorAll(".quotation")];
const shown = () => all.filter((q) => q.offsetParent !== null).length;
const tick = (box, on) => { box.checked = on; box.dispatchEvent(new Event("change", { bubbles: true })); };
seen.all = all.length;
seen.before = shown();
const boxes = [...document.querySelectorAll(".filter input[value]:not(#only-failed)")];
for (const box of boxes) {
  for (const other of boxes) tick(other, other === box);
  seen["only " + box.value] = [shown(), all.filter((q) => q.dataset.verdict === box.value).length];
}
for (const box of boxes) tick(box, true);
tick(document.getElementById("only-failed"), true);
seen.failed = [shown(), document.querySelectorAll(".quotation.failed").length];
seen.said = document.querySelector(".filter output").textContent;
const hidden = all.find((q) => q.hidden);
if (hidden) { location.hash = hidden.id; window.dispatchEvent(new HashChangeEvent("hashchange")); seen.revealed = !hidden.hidden; }
tick(document.getElementById("only-failed"), false);
document.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
seen.first = document.activeElement.id;
document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
seen.second = document.activeElement.id;
seen.gone = [...document.querySelectorAll("del")].map((d) => [d.innerText, d.getClientRects().length > 0]);
seen.cuts = [...document.querySelectorAll(".cut")].map((d) => d.innerText);
seen.landmarks = ["header.masthead", "main", "nav[aria-label]", "footer"].map((s) => document.querySelectorAll(s).length);
seen.unnamed = all.filter((q) => !document.getElementById(q.getAttribute("aria-labelledby"))).length;
seen.ids = document.querySelectorAll("[id]").length - new Set([...document.querySelectorAll("[id]")].map((e) => e.id)).size;
const frame = document.createElement("iframe");
frame.style.cssText = "width:360px;height:640px;border:0";
frame.srcdoc = PAGE;
frame.onload = () => {
  const inner = frame.contentDocument;
  for (const d of inner.querySelectorAll("details")) d.open = true;
  seen.phone = [inner.documentElement.scrollWidth, inner.documentElement.clientWidth];
  seen.columns = getComputedStyle(inner.querySelector(".pair")).gridTemplateColumns.split(" ").length;
  const out = document.createElement("pre");
  out.id = "seen";
  out.textContent = JSON.stringify(seen);
  document.body.append(out);
};
document.body.append(frame);
"""


def steps(page):
    """What the steps saw, on a copy of the page without its policy."""
    bare = re.sub(r"<meta http-equiv=[^>]*>", "", page)
    framed = json.dumps(re.sub(r"<script>.*?</script>", "", bare, flags=re.S)).replace("</", "<\\/")
    copy = bare.replace("</body>", "<script>" + STEPS.replace("PAGE", framed) + "</script></body>")
    with tempfile.NamedTemporaryFile("w", suffix=".html", encoding="utf-8") as file:
        file.write(copy)
        file.flush()
        dom, console = browse("file://" + file.name)
    found = re.search(r'<pre id="seen">(.*?)</pre>', dom, re.S)
    expect("the steps ran to their end", found, console or dom[-400:])
    return json.loads(html.unescape(found.group(1))) if found else None


def check_steps(seen):
    expect("every quotation shows at first", seen["before"] == seen["all"] >= 4, seen)
    for key in [k for k in seen if k.startswith("only ")]:
        expect(f"the filter shows {key}", seen[key][0] == seen[key][1] > 0, seen[key])
    expect("only what differs", seen["failed"][0] == seen["failed"][1] > 0, seen["failed"])
    expect("the filter says how many are shown", seen["said"] == f"{seen['failed'][0]} of {seen['all']} shown", seen["said"])
    expect("a link brings a hidden quotation back", seen.get("revealed") is True, seen)
    expect("j goes from quotation to quotation", (seen["first"], seen["second"]) == ("q1", "q2"), seen)
    gone = [text for text, visible in seen["gone"] if visible]
    expect("the left-out “also” is there to see, with its signs", "[−also−]" in gone, gone)
    expect("the left-out “not” is there to see, with its signs", "[−not−]" in gone, gone)
    expect("the cut edge is there with its signs", any(c.startswith("⟨") and c.endswith("⟩") and "While rising prices" in c for c in seen["cuts"]), seen["cuts"])
    expect("landmarks", min(seen["landmarks"]) >= 1 and seen["unnamed"] == 0 and seen["ids"] == 0, seen)
    expect("no sideways scroll at 360 px", seen["phone"][0] <= seen["phone"][1] == 360, seen["phone"])
    expect("one column on a phone", seen["columns"] == 1, seen["columns"])


def check_policy(page):
    watch = Watch(page.encode())
    dom, console = browse(watch.url)
    expect("the page asks for nothing but itself", set(watch.asked) <= {"/dossier.html", "/favicon.ico"} and watch.asked, watch.asked)
    expect("its own policy breaks nothing", console == "", console)
    expect("its script ran under its policy", '<fieldset class="filter">' in dom, dom[:300])
    smuggled = page.replace("</main>", '<img src="/x.png"><link rel="stylesheet" href="/x.css"><script src="/x.js"></script></main>')
    watch = Watch(smuggled.encode())
    _, console = browse(watch.url)
    expect("the policy holds off what a document might smuggle in", set(watch.asked) <= {"/dossier.html", "/favicon.ico"}, watch.asked)
    expect("and says so", "Content Security Policy" in console or "Refused" in console, console)


if BROWSER is None:
    print("no chromium: script/bootstrap installs it")
    sys.exit(1)
with tempfile.TemporaryDirectory() as folder:
    target = pathlib.Path(folder) / "dossier.html"
    subprocess.run([STEMMA, "dossier", "-o", target, FIXTURES / "article.txt", "--against", FIXTURES / "cables"],
                   stdout=subprocess.DEVNULL, check=False)
    text = target.read_text("utf-8")
observed = steps(text)
if observed:
    check_steps(observed)
check_policy(text)
print("\n".join(failures))
print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
