"""The tables of the votes in the words of the schema; the migrations in `store` run them.

First what the first migration made, then what the third adds: several questions, cards, paper, countdown, annulling.
Nothing is dropped there but the old totals, once they are copied.
"""

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

COLUMNS = (
    "shape TEXT NOT NULL DEFAULT 'question' CHECK (shape IN ('question', 'batch', 'options'))",
    "manner TEXT NOT NULL DEFAULT 'tablets' CHECK (manner IN ('tablets', 'cards', 'mixed'))",
    "questions TEXT",  # NULL: one question, which is the title with the choices
    "asked INTEGER NOT NULL DEFAULT 1 CHECK (asked >= 1)",
    "changeable INTEGER NOT NULL DEFAULT 0 CHECK (changeable IN (0, 1))",
    "weighted INTEGER NOT NULL DEFAULT 0 CHECK (weighted IN (0, 1))",
    "seconds INTEGER CHECK (seconds > 0)",  # NULL: closed by hand
    "closes_at TEXT",  # NULL: no countdown, or not open yet
    "casting_ended_at TEXT",  # NULL: tablets may still vote, or not open yet
    "profile TEXT",  # NULL in votes of before
    "sets TEXT",  # NULL until the vote opens, and in votes of before
    "repeats INTEGER REFERENCES vote(id)",  # NULL: the first attempt
    "annulled_at TEXT",  # NULL, like the two below: the vote stands
    "annulled_by TEXT",
    "annulled_reason TEXT",
    "nudges INTEGER NOT NULL DEFAULT 0",
    "nudged_delegation INTEGER",  # NULL: everybody, or nobody yet
    "box INTEGER",  # NULL: no ballot on paper
    "returned INTEGER CHECK (returned >= 0)",  # NULL: no paper came back yet, or there is none
    "counted TEXT",  # NULL until the vote is closed, and in votes of before
)
"""New columns of `vote`."""

ROLL_COLUMNS = (
    "weight INTEGER NOT NULL DEFAULT 1 CHECK (weight >= 0)",
    "paper_at TEXT",  # NULL: holds no ballot on paper
)

BALLOT_COLUMNS = (
    "seal TEXT",  # NULL: the ballot cannot be changed, or its choice stands beside it
    "changes INTEGER NOT NULL DEFAULT 0",
)

TOTALS = """
CREATE TABLE totals (
  vote INTEGER NOT NULL REFERENCES vote(id),
  question INTEGER NOT NULL,
  choice TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n >= 0),
  heads INTEGER NOT NULL CHECK (heads >= 0),
  PRIMARY KEY (vote, question, choice)
) STRICT, WITHOUT ROWID
"""

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

OVERRIDE = """
CREATE TABLE quorum_override (
  id INTEGER PRIMARY KEY,
  vote INTEGER NOT NULL REFERENCES vote(id),
  reason TEXT NOT NULL,
  present INTEGER NOT NULL,
  needed INTEGER NOT NULL,
  asked_at TEXT NOT NULL, asked_by TEXT NOT NULL, asked_id INTEGER NOT NULL,
  agreed_at TEXT,                   -- NULL, like the two below, until a second person agrees
  agreed_by TEXT, agreed_id INTEGER,
  withdrawn_at TEXT                 -- NULL while it stands; the draft was changed, or it was asked again
) STRICT
"""

GUARDS = tuple(
    f"CREATE TRIGGER {table}_{deed.lower()} BEFORE {deed} ON {table}"
    f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    for table in ("card_sheet", "card_count")
    for deed in ("UPDATE", "DELETE")
)

KEEP_TOTALS = "INSERT INTO totals (vote, question, choice, n, heads) SELECT vote, 1, choice, n, n FROM tally"
