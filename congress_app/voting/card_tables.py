"""The tables of raised cards: a sheet of counts for a vote and its lines; what was written there never changes."""

SHEET = """
CREATE TABLE card_sheet (
  id INTEGER PRIMARY KEY,
  vote INTEGER NOT NULL REFERENCES vote(id),
  unanimous TEXT,                   -- the answer that everybody gave; NULL: counted by blocks
  at TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT
"""

COUNT = """
CREATE TABLE card_count (
  sheet INTEGER NOT NULL REFERENCES card_sheet(id),
  block TEXT NOT NULL,
  delegation INTEGER,               -- NULL: a block of the hall that is no delegation
  counter TEXT NOT NULL,
  question INTEGER NOT NULL,
  choice TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (sheet, block, question, choice)
) STRICT, WITHOUT ROWID
"""

GUARDS = tuple(
    f"CREATE TRIGGER {table}_{deed.lower()} BEFORE {deed} ON {table}"
    f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    for table in ("card_sheet", "card_count")
    for deed in ("UPDATE", "DELETE")
)
