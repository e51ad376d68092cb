"""The tables of ballot boxes: who may vote, who holds a sheet, what was printed, everything done at the issue desk.

Nothing here can lead from a sheet of paper back to a person: a paper row says that a person got one, never which.
"""

BOX = """
CREATE TABLE box (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL CHECK (subject IN ('election', 'opinion', 'vote')),
  subject_id INTEGER NOT NULL,
  channel TEXT NOT NULL DEFAULT 'paper',  -- the seam for other ways of casting; only paper is built
  state TEXT NOT NULL CHECK (state IN ('prepared', 'issuing', 'closed', 'frozen', 'annulled')),
  title_vi TEXT NOT NULL,
  title_en TEXT NOT NULL,
  heading TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('B1', 'B2', 'B3', 'B4', 'questions')),
  seats INTEGER NOT NULL CHECK (seats >= 0),
  rows TEXT NOT NULL,
  questions TEXT NOT NULL,
  colour TEXT NOT NULL,
  validity TEXT NOT NULL,
  entries INTEGER NOT NULL CHECK (entries IN (2, 3)),
  batch_size INTEGER NOT NULL CHECK (batch_size BETWEEN 1 AND 200),
  returned INTEGER CHECK (returned >= 0),  -- NULL until the ballots that came back are counted
  unused INTEGER CHECK (unused >= 0),      -- NULL until the sheets left over are counted
  prepared_at TEXT NOT NULL, prepared_by TEXT NOT NULL,
  issuing_at TEXT, issuing_by TEXT,        -- NULL, like every pair below, until the box reaches that state
  closed_at TEXT, closed_by TEXT,
  frozen_at TEXT, frozen_by TEXT,
  annulled_at TEXT, annulled_by TEXT,
  annul_reason TEXT NOT NULL DEFAULT ''
) STRICT
"""

ONE_LIVING = """
CREATE UNIQUE INDEX one_living_box ON box(subject, subject_id) WHERE state IN ('prepared', 'issuing', 'closed')
"""

ROLL = """
CREATE TABLE box_roll (
  box INTEGER NOT NULL REFERENCES box(id),
  delegate INTEGER NOT NULL,
  place INTEGER NOT NULL,
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  delegation INTEGER NOT NULL,
  delegation_name TEXT NOT NULL,
  admitted_at TEXT,                        -- NULL: on the roll when issuing opened; else when a late-comer was let in
  PRIMARY KEY (box, delegate)
) STRICT, WITHOUT ROWID
"""

PAPER = """
CREATE TABLE box_paper (
  box INTEGER NOT NULL,
  delegate INTEGER NOT NULL,
  held INTEGER NOT NULL CHECK (held IN (0, 1)),  -- 0: given by mistake and taken back unmarked
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  desk TEXT NOT NULL,
  taker INTEGER,                           -- NULL: fetched in person; else the head who took the sheets of a delegation
  taker_name TEXT NOT NULL,
  PRIMARY KEY (box, delegate),
  FOREIGN KEY (box, delegate) REFERENCES box_roll(box, delegate)
) STRICT, WITHOUT ROWID
"""

ACT = """
CREATE TABLE box_act (
  id INTEGER PRIMARY KEY,
  box INTEGER NOT NULL REFERENCES box(id),
  kind TEXT NOT NULL CHECK (kind IN ('issued', 'taken_back', 'exchanged')),
  delegate INTEGER NOT NULL,
  reason TEXT NOT NULL,
  desk TEXT NOT NULL,
  at TEXT NOT NULL, by TEXT NOT NULL
) STRICT
"""

PRINTING = """
CREATE TABLE box_printing (
  id INTEGER PRIMARY KEY,
  box INTEGER NOT NULL REFERENCES box(id),
  place INTEGER NOT NULL,
  copies INTEGER NOT NULL CHECK (copies >= 1),
  layout TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('vi', 'en')),
  colour TEXT NOT NULL,
  head TEXT NOT NULL,                      -- the lines around the ballot as they stood then, JSON
  reason TEXT NOT NULL,
  at TEXT NOT NULL, by TEXT NOT NULL,
  UNIQUE (box, place)
) STRICT
"""

TABLES = (BOX, ONE_LIVING, ROLL, PAPER, ACT, PRINTING)
APPEND_ONLY = ("box_act", "box_printing")


def guards(table: str) -> list[str]:
    """The triggers by which nobody changes or deletes a row of an append-only table."""
    return [
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table}"
        f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for verb in ("UPDATE", "DELETE")
    ]
