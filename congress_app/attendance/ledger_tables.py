"""The tables of the presence ledger beside the passages: absences, heads of delegations and their reports, seals.

Definitions only; `store` makes them, `ledger_store` writes their rows. Nothing in them is ever changed or deleted.
"""

TABLES = (
    """CREATE TABLE absence (
      id INTEGER PRIMARY KEY, delegate INTEGER NOT NULL,
      session INTEGER NOT NULL,        -- the sitting; 0: the whole congress
      kind TEXT NOT NULL CHECK (kind IN ('excused', 'unexcused', 'none')),   -- none: what was recorded is taken back
      ground TEXT NOT NULL CHECK (ground IN ('', 'elsewhere', 'exempt', 'suspended')),
      reason TEXT NOT NULL,
      accepted INTEGER CHECK (accepted IN (0, 1)),   -- NULL: the convening committee has not decided
      source TEXT NOT NULL CHECK (source IN ('office', 'head')),
      at TEXT NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX absence_of ON absence (delegate, session, id)",
    """CREATE TABLE delegation_head (
      id INTEGER PRIMARY KEY, delegation INTEGER NOT NULL,
      delegate INTEGER,                -- NULL: nobody any more
      at TEXT NOT NULL, name TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE head_report (
      id INTEGER PRIMARY KEY, session INTEGER NOT NULL, delegation INTEGER NOT NULL, head INTEGER NOT NULL,
      at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX head_report_of ON head_report (session, delegation, id)",
    """CREATE TABLE head_report_line (
      report INTEGER NOT NULL REFERENCES head_report(id), delegate INTEGER NOT NULL,
      present INTEGER NOT NULL CHECK (present IN (0, 1)), kind TEXT NOT NULL, reason TEXT NOT NULL,
      PRIMARY KEY (report, delegate)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE head_difference (
      report INTEGER NOT NULL REFERENCES head_report(id), delegate INTEGER NOT NULL,
      decision TEXT NOT NULL CHECK (decision IN ('checked_in', 'checked_out', 'scan_stands')),
      at TEXT NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL,
      PRIMARY KEY (report, delegate)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE presence_seal (
      id INTEGER PRIMARY KEY,
      occasion TEXT NOT NULL, number INTEGER NOT NULL, title_vi TEXT NOT NULL, title_en TEXT NOT NULL,
      session INTEGER NOT NULL,        -- 0: none was running
      at TEXT NOT NULL,
      journal INTEGER NOT NULL, passage INTEGER NOT NULL, absence INTEGER NOT NULL,   -- the last rows known then
      summoned INTEGER NOT NULL, present INTEGER NOT NULL, others INTEGER NOT NULL, base INTEGER NOT NULL,
      content TEXT NOT NULL,           -- canonical JSON of all that was sealed
      sha256 TEXT NOT NULL             -- of `content`
    ) STRICT""",
)

GUARDED = ("absence", "delegation_head", "head_report", "head_report_line", "head_difference", "presence_seal")
EMPTIED = ("absence", "head_report_line")
"""Of these the words (reason, name) may be emptied."""
