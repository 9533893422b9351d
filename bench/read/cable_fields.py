#!/usr/bin/env python3
"""Share of cable fields read right, against a truth file.

    cable_fields.py STEMMA TRUTH.json FOLDER [--verbose]

TRUTH.json: {"name": null or {field: value}}; `name` + ".txt" in FOLDER; null: not a
cable. Fields are those of document.cable; `key` is written 09LIMA1669, `references`
are keys alike (or STATION + number where the year is not known). A field is right when
it is equal, white space runs aside; lists in order. One line a measure.
"""
import json
import subprocess
import sys


def flat(value):
    if value is None:
        return ""
    if isinstance(value, list):
        return [flat(v) for v in value]
    return " ".join(str(value).split())


def key_of(key):
    return "" if not key else "%02d%s%d" % (key["year"] % 100, key["station"], key["number"])


def read(stemma, path):
    done = subprocess.run([stemma, "read", "--json", path], capture_output=True, check=True)
    for line in done.stdout.splitlines():
        record = json.loads(line)
        document = record.get("document", record)
        if "blocks" in document:
            return document
    raise SystemExit("no document in the answer for " + path)


def found(cable, field):
    if field == "key":
        return key_of(cable.get("key"))
    if field == "references":
        return [key_of(r["key"]) or " ".join(r["exact"].split()) for r in cable["references"]]
    return flat(cable.get(field))


def main():
    stemma, truth_path, folder = sys.argv[1:4]
    verbose = "--verbose" in sys.argv
    truth = json.load(open(truth_path, encoding="utf-8"))
    right, total, by_field, recognised, wrong_kind = 0, 0, {}, 0, 0
    for name in sorted(truth):
        cable = read(stemma, "%s/%s.txt" % (folder, name)).get("cable")
        want = truth[name]
        if want is None:
            wrong_kind += cable is not None
            continue
        recognised += cable is not None
        for field, value in want.items():
            got = found(cable, field) if cable else None
            want_value = flat(value)
            ok = got == want_value
            if field == "references" and cable:  # a year may be unknown
                ok = len(got) == len(want_value) and all(
                    g == w or g.replace(" ", "").endswith(w) for g, w in zip(got, want_value))
            row = by_field.setdefault(field, [0, 0])
            row[0] += ok
            row[1] += 1
            right += ok
            total += 1
            if verbose and not ok:
                print("%s %s\n  want %r\n  got  %r" % (name, field, want_value, got), file=sys.stderr)
    cables = sum(v is not None for v in truth.values())
    print("recognised %d of %d, false %d" % (recognised, cables, wrong_kind))
    for field, (good, of) in by_field.items():
        print("%-16s %d of %d" % (field, good, of))
    print("fields %d of %d = %.4f" % (right, total, right / max(total, 1)))


if __name__ == "__main__":
    main()
