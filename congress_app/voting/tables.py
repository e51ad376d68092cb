"""The tables of the votes as the first migration made them, in the words of the schema; `store` runs it."""

VOTE = """
CREATE TABLE vote (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'published')),
  title_vi TEXT NOT NULL,
  title_en TEXT NOT NULL,
  item INTEGER,                     -- NULL: the vote belongs to no agenda item
  mode TEXT NOT NULL CHECK (mode IN ('named', 'counted')),
  show_tally TEXT NOT NULL CHECK (show_tally IN ('live', 'after_close')),
  rule TEXT NOT NULL,
  choices TEXT NOT NULL,
  absent_throughout INTEGER NOT NULL,
  override TEXT NOT NULL,
  summoned INTEGER,                 -- NULL, like everything below, until the vote reaches that state
  present INTEGER,
  roll INTEGER,
  outcome TEXT,
  roll_sha256 TEXT,
  drafted_at TEXT NOT NULL, drafted_by TEXT NOT NULL,
  opened_at TEXT, opened_by TEXT,
  closed_at TEXT, closed_by TEXT,
  published_at TEXT, published_by TEXT
) STRICT
"""

ROLL = """
CREATE TABLE vote_roll (
  vote INTEGER NOT NULL REFERENCES vote(id),
  delegate INTEGER NOT NULL,
  place INTEGER NOT NULL,
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  delegation INTEGER NOT NULL,
  delegation_name TEXT NOT NULL,
  seat TEXT NOT NULL,
  PRIMARY KEY (vote, delegate)
) STRICT, WITHOUT ROWID
"""

BALLOT = """
CREATE TABLE ballot (
  vote INTEGER NOT NULL,
  delegate INTEGER NOT NULL,
  choice TEXT,                      -- NULL in a counted vote, always
  at TEXT NOT NULL,
  PRIMARY KEY (vote, delegate),
  FOREIGN KEY (vote, delegate) REFERENCES vote_roll(vote, delegate)
) STRICT, WITHOUT ROWID
"""

TALLY = """
CREATE TABLE tally (
  vote INTEGER NOT NULL REFERENCES vote(id),
  choice TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (vote, choice)
) STRICT, WITHOUT ROWID
"""
