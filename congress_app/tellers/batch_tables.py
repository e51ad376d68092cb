"""The tables of the counting desk: stations, batches, passes, entries, decisions and the entry log.

Definitions only; `store` makes them, `batch_store` and `entry_store` write their rows. The log and the decisions are
never changed and never emptied; nothing in any of them knows a person who voted.
"""

TABLES = (
    """CREATE TABLE count_station (
      name TEXT PRIMARY KEY,
      device TEXT NOT NULL,            -- the key of the one device that goes by this name
      at TEXT NOT NULL, by TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE batch (
      id INTEGER PRIMARY KEY, box INTEGER NOT NULL, number INTEGER NOT NULL,
      size INTEGER NOT NULL CHECK (size > 0),
      state TEXT NOT NULL CHECK (state IN ('open', 'differs', 'settled', 'annulled')),
      decided_after INTEGER NOT NULL,  -- the last decision that no longer holds: the batch was reopened or resized
      settled_at TEXT,                 -- NULL until the batch is settled
      UNIQUE (box, number)
    ) STRICT""",
    """CREATE TABLE batch_pass (
      id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batch(id), station TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('running', 'handed_in', 'given_up')),
      steps INTEGER NOT NULL,          -- how many steps of entering were taken: a page that knows fewer is behind
      started_at TEXT NOT NULL, started_by TEXT NOT NULL,
      handed_at TEXT                   -- NULL while it is entered
    ) STRICT""",
    "CREATE UNIQUE INDEX one_pass_of_a_station ON batch_pass (batch, station) WHERE state <> 'given_up'",
    """CREATE TABLE batch_entry (
      pass INTEGER NOT NULL REFERENCES batch_pass(id), position INTEGER NOT NULL CHECK (position <> 0),
      kind TEXT NOT NULL CHECK (kind IN ('marked', 'invalid', 'doubtful')), marks TEXT NOT NULL, reason TEXT NOT NULL,
      at TEXT NOT NULL, by TEXT NOT NULL,
      PRIMARY KEY (pass, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE batch_decision (
      id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batch(id), position INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('marked', 'invalid')), marks TEXT NOT NULL, reason TEXT NOT NULL,
      why TEXT NOT NULL,               -- the reason of the decision in the tellers' words
      deciders TEXT NOT NULL,          -- JSON list of the names of who decided
      at TEXT NOT NULL, by TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE entry_log (
      id INTEGER PRIMARY KEY, box INTEGER NOT NULL,
      batch INTEGER,                   -- NULL: it concerns the whole box
      station TEXT NOT NULL,
      position INTEGER,                -- NULL: it concerns no single ballot
      what TEXT NOT NULL, kind TEXT NOT NULL, marks TEXT NOT NULL, reason TEXT NOT NULL, note TEXT NOT NULL,
      at TEXT NOT NULL, by TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX entry_log_of ON entry_log (box, id)",
    "CREATE INDEX batch_decision_of ON batch_decision (batch, id)",
)

APPEND_ONLY = ("entry_log", "batch_decision")
