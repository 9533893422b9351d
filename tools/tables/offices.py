#!/usr/bin/env python3
"""Make the table of dated offices: offices.py us-officers.tsv AS-OF > src/stemma/trace/tables/us_offices.tsv

Reads the principal officers and chiefs of mission of the United States, one appointment a
row with the columns surname, forename, altnames, birth, death, post, appointed, started, ended (made
from the XML of github.com/HistoryAtState/pocom), and writes one person a line. AS-OF is the
day up to which the list is complete. Run by hand; the same input gives the same bytes.
"""
import csv
import sys

HEAD = """\
# Principal officers of the United States Department of State and chiefs of mission, with the days
# they took and left office. Facts from the Office of the Historian, github.com/HistoryAtState/pocom
# (44d2226df6b26f8f5807215ec40e3a6c4d706bbb): a work of the United States government in the public
# domain, released as CC0 1.0 (licence: LICENSE.md there). Made by tools/tables/offices.py.
# surname, other names (variants divided by |), born, died, post=from/to divided by ;
# Nothing after "=": not known to have served. Nothing after "/": the end is not known.
# as-of {}
"""


def main(path, as_of):
    people = {}
    with open(path, encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if not row["surname"]:
                continue
            names = [row["forename"]] + [n for n in row["altnames"].split("|") if n]
            person = people.setdefault(row["person_id"], (row["surname"], "|".join(names), row["birth"], row["death"], []))
            began = row["started"] or (row["appointed"] if row["ended"] else "")
            person[4].append((began, row["post"] + "=" + (began + "/" + row["ended"] if began else "")))
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.write(HEAD.format(as_of))
    rows = ["\t".join([*p[:4], ";".join(office for _, office in sorted(p[4]))]) for p in people.values()]
    sys.stdout.write("\n".join(sorted(rows)) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
