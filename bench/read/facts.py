"""Facts about cables: how many hold. Runs the test cases of the reader whose names begin
with fact numbers ("T117 ...") and counts their rows: each row of a table of facts is one
assertion. Prints one line a test case that fails, then the totals; exit 1 below 98 %.

    python3 -B bench/read/facts.py [build/release/stemma_read_test]
"""

import re
import subprocess
import sys
import xml.etree.ElementTree as xml

TARGET = 98.0


def numbers(name):
    """The fact numbers a test case is named for: "T99 T101-T103 ..." gives four."""
    found = set()
    for first, last in re.findall(r"\bT(\d+)(?:-T(\d+))?", name):
        found.update(range(int(first), int(last or first) + 1))
    return found


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else "build/release/stemma_read_test"
    done = subprocess.run([program, "-tc=T*", "-r=xml"], capture_output=True, check=False)
    right = rows = 0
    facts, wrong = set(), set()
    for case in xml.fromstring(done.stdout.decode("utf-8", "replace")).iter("TestCase"):
        totals = case.find("OverallResultsAsserts")
        if totals is None:
            continue
        passed, failed = int(totals.get("successes")), int(totals.get("failures"))
        right += passed
        rows += passed + failed
        facts |= numbers(case.get("name"))
        if failed:
            wrong |= numbers(case.get("name"))
            print(f"{case.get('name')}: {passed} of {passed + failed}")
    if not rows:
        sys.exit("no facts: is stemma_read_test built?")
    print(f"facts passed {len(facts - wrong)} of {len(facts)}")
    print(f"rows of facts passed {right} of {rows}: {100 * right / rows:.1f} % (target {TARGET} %)")
    return 0 if 100 * right >= TARGET * rows else 1


if __name__ == "__main__":
    sys.exit(main())
