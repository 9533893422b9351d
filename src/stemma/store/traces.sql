-- What `stemma trace` keeps, since version 2. docs/formats/traces.md explains it.
CREATE TABLE traced_words(
  last INTEGER PRIMARY KEY,       -- the last of the documents in it
  documents INTEGER NOT NULL,
  bytes BLOB NOT NULL             -- zstd: their words as numbers, with the list of forms
);
CREATE TABLE traced_pairs(
  doc INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL             -- zstd: what it shares with documents of larger id
);
CREATE TABLE family(
  family INTEGER PRIMARY KEY,
  name TEXT NOT NULL,             -- the id of its first member
  kind TEXT NOT NULL              -- copies, versions, releases, excerpts, spun
);
CREATE TABLE family_member(
  doc INTEGER PRIMARY KEY,
  family INTEGER NOT NULL,
  role TEXT NOT NULL,             -- origin, copy, version, excerpt, unknown
  coverage INTEGER NOT NULL       -- of its words, that its neighbours in the family hold, per cent
);
CREATE INDEX family_member_family ON family_member(family);
