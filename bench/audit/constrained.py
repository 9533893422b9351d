"""Which faults a table can show: told by its annotations alone, never by the program.

A cell is constrained if the rest of the table tells that its sum is meant: the sum closes in the sound table as printed,
to within half a unit of the last place of each figure; after the fault it does not; and the same lines (most of them:
empty cells are left out) are annotated as a sum and close in at least two other rows or columns, with two parts or more at
work in each. Of a line left out the sum of the same lines in other columns misses too: what is asked is that it is
annotated there.
"""

import collections
import decimal
import re

ENOUGH = 2
DECIMAL_MARK = {"Comma Point": ".", "None Point": ".", "Space Point": ".", "Space Comma": ",", "None Comma": ","}


def figure(cell, number_format):
    """(value, half a unit of its last place), or None."""
    digits = re.sub(r"[^\d.,]", "", cell)
    if not re.search(r"\d", digits):
        return None
    mark = DECIMAL_MARK[number_format]
    whole, _, places = digits.rpartition(mark) if mark in digits else (digits, "", "")
    whole = re.sub(r"\D", "", whole)
    value = decimal.Decimal(f"{whole or 0}.{places or 0}")
    minus = re.match(r"\s*[(−-]", cell)
    return (-value if minus else value), decimal.Decimal(5).scaleb(-len(places) - 1)


def closes(table, array, total, parts):
    stated = figure(array[total[0]][total[1]], table["number_format"])
    figures = [f for f in (figure(array[r][c], table["number_format"]) for r, c in parts) if f]
    if not stated or not figures:
        return False
    return abs(stated[0] - sum(f[0] for f in figures)) <= stated[1] + sum(f[1] for f in figures)


def at_work(table, parts):
    figures = (figure(table["table_array"][r][c], table["number_format"]) for r, c in parts)
    return sum(1 for f in figures if f and f[0]) >= 2


def lines(total, parts):
    """(axis and line of the total, lines of the parts, where it is seen)"""
    across = all(p[0] == total[0] for p in parts)
    i = 1 if across else 0
    return (across, total[i]), {p[i] for p in parts}, total[1 - i]


class Table:
    """The annotated sums of one table by their lines."""

    def __init__(self, table, sums):
        self.table = table
        self.relations = collections.defaultdict(list)
        for total, parts in sums:
            key, items, witness = lines(total, parts)
            self.relations[key].append((items, witness, total, parts))

    def constrained(self, is_touched, faulty):
        """`is_touched(total, parts)`: is the sum one the fault is in? `faulty`: the array with it, None if a line is gone."""
        array = self.table["table_array"]
        for sums in self.relations.values():
            for items, witness, total, parts in sums:
                if not is_touched(total, parts) or not closes(self.table, array, total, parts):
                    continue
                if faulty is not None and closes(self.table, faulty, total, parts):
                    continue
                others = (s for s in sums if s[1] != witness and 2 * len(s[0] & items) > len(s[0] | items))
                if sum(closes(self.table, array, s[2], s[3]) and at_work(self.table, s[3]) for s in others) >= ENOUGH:
                    return True
        return False
