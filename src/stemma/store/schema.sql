-- The archive, version 1; traces.sql has what version 2 adds. docs/formats/archive.md explains it with examples.
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE document(
  doc INTEGER PRIMARY KEY,        -- its number in this archive, in order of arrival
  id TEXT GENERATED ALWAYS AS (lower(hex(substr(sha256, 1, 8)))) VIRTUAL UNIQUE,
  sha256 BLOB NOT NULL,           -- of the source bytes
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  date TEXT,                      -- ISO 8601, as precise as known
  date_from TEXT NOT NULL,
  first_day INTEGER,              -- that the date stands for: days since 1970-01-01
  last_day INTEGER,               -- inclusive
  language TEXT,
  publisher TEXT,
  url TEXT,
  authors TEXT,                   -- a JSON array
  media_type TEXT NOT NULL,
  encoding TEXT NOT NULL,
  bytes INTEGER NOT NULL,         -- of the source
  words INTEGER NOT NULL,
  reference TEXT,                 -- of a cable: 09LIMA1669
  current INTEGER NOT NULL        -- 0: every place where it stood holds something newer
);
CREATE INDEX document_date ON document(first_day, last_day);

CREATE TABLE body(
  doc INTEGER PRIMARY KEY,
  text BLOB NOT NULL,             -- zstd; a frame names its dictionary
  model BLOB NOT NULL,            -- zstd, with a dictionary or with the text as prefix: blocks, tables, notes …
  source BLOB                     -- zstd with the text as prefix; NULL: equal to the text, or not kept
);
CREATE TABLE dictionary(id INTEGER PRIMARY KEY, use TEXT NOT NULL /* text or model */, bytes BLOB NOT NULL);

CREATE TABLE file(
  file INTEGER PRIMARY KEY,
  path TEXT NOT NULL,             -- each once
  path_hash INTEGER NOT NULL,     -- FNV-1a of its bytes, 64 bits: to find it by
  bytes INTEGER NOT NULL,
  modified_ns INTEGER NOT NULL,
  changed_ns INTEGER NOT NULL,
  sha256 BLOB,                    -- NULL: the file is a document, which has it
  done INTEGER NOT NULL           -- 0: reading it was interrupted
);
CREATE INDEX file_path ON file(path_hash);
CREATE TABLE place(
  file INTEGER NOT NULL,
  member TEXT NOT NULL,           -- '' for the file itself
  version INTEGER NOT NULL,       -- 1, 2 … as the place changed
  doc INTEGER NOT NULL,
  current INTEGER NOT NULL,
  PRIMARY KEY(file, member, version)
) WITHOUT ROWID;
CREATE INDEX place_doc ON place(doc);
CREATE TABLE failure(
  file INTEGER NOT NULL,
  member TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER,                     -- byte, where known
  PRIMARY KEY(file, member)
) WITHOUT ROWID;

CREATE TABLE cable(
  doc INTEGER PRIMARY KEY,
  year INTEGER, station TEXT, number INTEGER, airgram INTEGER,   -- its key, NULL if not known
  section INTEGER, sections INTEGER,                             -- 1 of 3
  dtg TEXT, origin TEXT, signature TEXT
);
CREATE INDEX cable_key ON cable(station, number, year);
CREATE TABLE reference(
  doc INTEGER NOT NULL,
  n INTEGER NOT NULL,             -- the how many-th of its document
  kind TEXT NOT NULL,             -- cable, email, report …
  year INTEGER, station TEXT, number INTEGER, airgram INTEGER,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, exact TEXT NOT NULL,
  PRIMARY KEY(doc, n)
) WITHOUT ROWID;
CREATE INDEX reference_key ON reference(station, number, year) WHERE station IS NOT NULL;

CREATE TABLE facet(
  facet INTEGER PRIMARY KEY,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  count INTEGER NOT NULL,
  docs BLOB NOT NULL,             -- a Roaring bitmap of document numbers, portable format
  UNIQUE(field, value)
);
CREATE INDEX facet_count ON facet(field, count DESC, value);
CREATE TABLE facets_of(doc INTEGER PRIMARY KEY, facets BLOB NOT NULL);

-- Words in each document, a byte each (see store/lengths.h), 65,536 documents a row.
CREATE TABLE lengths(chunk INTEGER PRIMARY KEY, data BLOB NOT NULL);

-- Sorted lists (store/runs.h): where words stand ("words"), which are alike ("likeness"). A run is a batch, or eight runs merged; `level` says how often.
CREATE TABLE run(
  run INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  level INTEGER NOT NULL,         -- -1: being written
  entries INTEGER NOT NULL,
  directory BLOB NOT NULL         -- the first key of each page of keys, and which that is
);
CREATE INDEX run_kind ON run(kind, level, run);
CREATE TABLE run_page(page INTEGER PRIMARY KEY /* run << 24 | number */, bytes BLOB NOT NULL);
