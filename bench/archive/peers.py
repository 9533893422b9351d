"""The two peers of the archive's search, over the same documents and fields.

  stemma read --json CORPUS | python3 bench/archive/peers.py FOLDER [plain] [xapian]

builds (one of them, or both) FOLDER/plain.sqlite, one FTS5 table as SQLite makes it (tokenizer unicode61) with its
text beside a table of kinds, levels and days, and FOLDER/xapian, an index with positions,
English stems beside the words, boolean terms and a value for the day, as omindex builds it.
Plain and Xapian below answer a query with the first 20 documents by their own BM25 and a
snippet each. Neither counts its hits exactly nor has facets.
"""

import json
import pathlib
import sqlite3
import sys
import time

try:
    import xapian
except ImportError:  # apt-get install python3-xapian
    xapian = None

import translate

SCHEMA = """
CREATE VIRTUAL TABLE words USING fts5(title, subject, tags, origin, signed, body);
CREATE TABLE doc(doc INTEGER PRIMARY KEY, kind TEXT, class TEXT, day TEXT);
"""
INDEXES = "CREATE INDEX kinds ON doc(kind); CREATE INDEX classes ON doc(class); CREATE INDEX days ON doc(day);"
PREFIXES = {"title": "S", "subject": "XSUBJECT", "tags": "XTAG", "origin": "XORIGIN", "signed": "XSIGNED"}


def facts(document):
    cable = document.get("cable") or {}
    date = (document.get("date") or "")[:10].replace("-", "")
    return {
        "title": document.get("title") or "",
        "subject": cable.get("subject") or "",
        "tags": " ".join(cable.get("tags") or []),
        "origin": (cable.get("key") or {}).get("station") or "",
        "signed": cable.get("signature") or "",
        "body": document["text"],
        "kind": document["kind"],
        "class": (cable.get("classification") or "").lower(),
        "day": date.ljust(8, "0") if date else "",
    }


class PlainWriter:
    def __init__(self, folder):
        self.db = sqlite3.connect(folder / "plain.sqlite")
        self.db.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;" + SCHEMA)

    def add(self, number, f):
        columns = [f[k] for k in ("title", "subject", "tags", "origin", "signed", "body")]
        self.db.execute("INSERT INTO words(rowid, title, subject, tags, origin, signed, body) VALUES(?,?,?,?,?,?,?)", [number, *columns])
        self.db.execute("INSERT INTO doc VALUES(?,?,?,?)", [number, f["kind"], f["class"], f["day"]])
        if number % 2000 == 0:
            self.db.commit()

    def close(self):
        self.db.executescript(INDEXES)
        self.db.commit()
        self.db.close()


class XapianWriter:
    def __init__(self, folder):
        self.db = xapian.WritableDatabase(str(folder / "xapian"), xapian.DB_CREATE)
        self.words = xapian.TermGenerator()
        self.words.set_stemmer(xapian.Stem("en"))

    def add(self, number, f):
        document = xapian.Document()
        self.words.set_document(document)
        self.words.set_termpos(0)
        for key in ("title", "subject"):
            self.words.index_text(f[key], 1, PREFIXES[key])
            self.words.increase_termpos()
        self.words.index_text(f["body"])
        for key in ("tags", "origin", "signed"):
            for word in f[key].lower().split():
                document.add_boolean_term(PREFIXES[key] + word)
        document.add_boolean_term("XKIND" + f["kind"])
        document.add_boolean_term("XCLASS" + f["class"])
        document.add_value(0, f["day"])
        document.set_data(f["title"] + "\n" + f["body"])
        self.db.replace_document(number, document)

    def close(self):
        self.db.close()


class Plain:
    name = "plain FTS5"

    def __init__(self, folder):
        self.db = sqlite3.connect(f"file:{folder / 'plain.sqlite'}?mode=ro", uri=True)

    clock = staticmethod(time.process_time)

    def translate(self, query):
        return translate.fts5(query)

    def search(self, translated):
        match, where, values = translated
        if match is None:
            sql = f"SELECT w.rowid, w.title, substr(w.body, 1, 200) FROM doc d JOIN words w ON w.rowid = d.doc WHERE {' AND '.join(where)} LIMIT 20"
            return self.db.execute(sql, values).fetchall()
        join = "JOIN doc d ON d.doc = w.rowid" if where else ""
        conditions = " AND ".join(["words MATCH ?", *where])
        sql = f"SELECT w.rowid, w.title, snippet(words, -1, '[', ']', '…', 32) FROM words w {join} WHERE {conditions} ORDER BY rank LIMIT 20"
        return self.db.execute(sql, [match, *values]).fetchall()


class Xapian:
    name = "Xapian"

    def __init__(self, folder):
        self.db = xapian.Database(str(folder / "xapian"))
        self.parser = xapian.QueryParser()
        self.parser.set_database(self.db)
        self.stem = xapian.Stem("en")
        self.parser.set_stemmer(self.stem)
        self.parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
        self.parser.set_default_op(xapian.Query.OP_AND)
        for key in ("title", "subject"):
            self.parser.add_prefix(key, PREFIXES[key])
        for key in ("tags", "origin", "signed", "kind", "class"):
            self.parser.add_boolean_prefix(key, PREFIXES.get(key, "X" + key.upper()), "")
        self.days = xapian.RangeProcessor(0, "date:")
        self.parser.add_rangeprocessor(self.days)
        self.flags = xapian.QueryParser.FLAG_DEFAULT | xapian.QueryParser.FLAG_WILDCARD

    clock = staticmethod(time.process_time)

    def translate(self, query):
        return translate.xapian(query)

    def search(self, translated):
        enquire = xapian.Enquire(self.db)
        enquire.set_query(self.parser.parse_query(translated, self.flags))
        found = enquire.get_mset(0, 20)
        hits = []
        for match in found:
            title, _, body = match.document.get_data().decode().partition("\n")
            hits.append((match.docid, title, found.snippet(body.encode(), 200, self.stem)))
        return hits


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[2:] or ["plain", "xapian"]
    writers = [PlainWriter(folder)] if "plain" in wanted else []
    writers += [XapianWriter(folder)] if "xapian" in wanted and xapian else []
    spent, number = {type(w).__name__: 0.0 for w in writers}, 0
    for line in sys.stdin:
        document = json.loads(line)
        if document["type"] == "document":
            number += 1
            f = facts(document)
            for writer in writers:
                start = time.process_time()
                writer.add(number, f)
                spent[type(writer).__name__] += time.process_time() - start
    for writer in writers:
        start = time.process_time()
        writer.close()
        spent[type(writer).__name__] += time.process_time() - start
    print(f"{number} documents; " + ", ".join(f"{k} {v:.1f} s of processor time" for k, v in spent.items()))


if __name__ == "__main__":
    main()
