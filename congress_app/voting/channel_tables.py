"""Tables and columns of a vote for several questions, paper, a countdown, annulling and quorum decisions.

Nothing is dropped there but the old totals, once they are copied.
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

KEEP_TOTALS = "INSERT INTO totals (vote, question, choice, n, heads) SELECT vote, 1, choice, n, n FROM tally"
