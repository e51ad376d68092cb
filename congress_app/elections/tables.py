"""The tables of elections: the election, its candidates, decisions, tellers, ballots and its history.

A round is a row of its own. The history only grows; a ballot box belongs to one election for ever.
"""

ELECTION = """
CREATE TABLE election (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL,
  resumes TEXT,                     -- NULL unless suspended: where it stood
  manner TEXT NOT NULL CHECK (manner IN ('paper', 'cards')),
  office TEXT NOT NULL,
  title_vi TEXT NOT NULL,
  title_en TEXT NOT NULL,
  seats INTEGER NOT NULL CHECK (seats >= 0),   -- 0 in a draft whose number nobody has proposed yet
  item INTEGER,                     -- NULL: belongs to no agenda item
  profile TEXT NOT NULL,            -- the rule profile as it stood when the election was made, JSON
  colour TEXT NOT NULL,
  round INTEGER NOT NULL CHECK (round >= 1),
  tie INTEGER NOT NULL CHECK (tie IN (0, 1)),
  previous INTEGER REFERENCES election(id),    -- NULL: the first round
  chosen TEXT,                      -- NULL until a list is drawn up; JSON about it: {limit, cut, tied}
  outcome TEXT,                     -- NULL until the figures are reconciled; JSON, see `outcomes`
  signers TEXT,                     -- NULL until the minutes are signed; JSON [{name, role}]
  approval TEXT NOT NULL DEFAULT '',           -- '' no approval asked, 'pending', 'approved', 'refused'
  approval_note TEXT NOT NULL DEFAULT '',
  made_at TEXT NOT NULL, made_by TEXT NOT NULL,
  signed_at TEXT,                   -- NULL, like the two below, until then
  announced_at TEXT, announced_by TEXT,
  annulled_at TEXT                  -- NULL unless annulled
) STRICT
"""

CANDIDATE = """
CREATE TABLE candidate (
  id INTEGER PRIMARY KEY,
  election INTEGER NOT NULL REFERENCES election(id),
  source TEXT NOT NULL CHECK (source IN ('committee', 'floor', 'self')),
  delegate INTEGER,                 -- NULL: somebody who is not on the list of this congress
  nominator INTEGER,                -- NULL unless a delegate proposed the person from the floor
  name TEXT NOT NULL,
  sort_word TEXT NOT NULL,
  born TEXT NOT NULL,               -- '' unknown, else as in the register; shown only where names tie (R-LIST-7)
  position TEXT NOT NULL,
  unit TEXT NOT NULL,
  profile_vi TEXT NOT NULL,
  profile_en TEXT NOT NULL,
  document INTEGER,                 -- NULL: no curriculum vitae among the documents
  planned INTEGER NOT NULL CHECK (planned IN (0, 1)),   -- the person the convening committee plans for a single office
  place INTEGER,                    -- NULL: not on the list that is voted on
  retracted TEXT NOT NULL DEFAULT '',          -- why a nomination entered by mistake does not stand
  asked_at TEXT,                    -- NULL: nobody asked to withdraw
  asked_reason TEXT NOT NULL DEFAULT '',
  proposal TEXT NOT NULL DEFAULT '' CHECK (proposal IN ('', 'may', 'may_not')),
  proposal_reason TEXT NOT NULL DEFAULT '',
  withdrawn INTEGER,                -- NULL: not decided; 1 granted, 0 refused by the congress
  support INTEGER,                  -- NULL: nobody asked the hall about this person
  attending INTEGER,                -- NULL with support
  support_how TEXT NOT NULL DEFAULT ''
) STRICT
"""

DECISION = """
CREATE TABLE election_decision (
  id INTEGER PRIMARY KEY,
  election INTEGER NOT NULL REFERENCES election(id),
  purpose TEXT NOT NULL CHECK (purpose IN ('number', 'list', 'tellers', 'withdrawal', 'elect', 'round')),
  candidate INTEGER,                -- NULL unless about one person's withdrawal
  how TEXT NOT NULL,
  vote INTEGER,                     -- NULL: recorded by hands, or not voted
  proposal TEXT NOT NULL,           -- what is proposed, JSON
  counts TEXT,                      -- NULL: no counts; JSON {agree, disagree, other, unanimous, base, needed}
  passed INTEGER,                   -- NULL: the open vote has not been taken over yet
  note TEXT NOT NULL,
  at TEXT NOT NULL, by TEXT NOT NULL,
  decided_at TEXT                   -- NULL while it waits
) STRICT
"""

ONE_WAITING = """
CREATE UNIQUE INDEX one_decision_waits ON election_decision(election, purpose, ifnull(candidate, 0))
 WHERE passed IS NULL
"""

TELLER = """
CREATE TABLE election_teller (
  election INTEGER NOT NULL REFERENCES election(id),
  delegate INTEGER NOT NULL,
  place INTEGER NOT NULL,
  leads INTEGER NOT NULL CHECK (leads IN (0, 1)),
  PRIMARY KEY (election, delegate)
) STRICT, WITHOUT ROWID
"""

BALLOTS = """
CREATE TABLE election_box (
  box INTEGER PRIMARY KEY,          -- of the tellers; it belongs to this round for ever
  election INTEGER NOT NULL REFERENCES election(id),
  purpose TEXT NOT NULL CHECK (purpose IN ('ballot', 'opinion')),
  rows TEXT NOT NULL,               -- candidates in ballot order, JSON [id, …]
  form TEXT NOT NULL,
  counters TEXT NOT NULL,           -- who counts an opinion ballot (R-LIST-10), and technicians; JSON [name, …]
  sets TEXT,                        -- NULL until issuing opens: the frozen base with its people, JSON
  returned INTEGER,                 -- NULL until the box is opened
  shortfall TEXT NOT NULL DEFAULT '',          -- why fewer came back than were issued
  reported_at TEXT,                 -- NULL until issued and returned were told to the congress
  presidium TEXT NOT NULL DEFAULT '',          -- what the presidium decided when more came back than were issued
  opened_at TEXT, closed_at TEXT, counted_at TEXT,   -- NULL until then
  tally TEXT                        -- NULL until reconciled; JSON
) STRICT
"""

STEP = """
CREATE TABLE election_step (
  id INTEGER PRIMARY KEY,
  election INTEGER NOT NULL REFERENCES election(id),
  deed TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  warnings TEXT NOT NULL,           -- codes that were overridden, JSON
  reason TEXT NOT NULL,
  detail TEXT NOT NULL,             -- JSON of names and numbers, never a birth date
  at TEXT NOT NULL, by TEXT NOT NULL, role TEXT NOT NULL
) STRICT
"""

TABLES = (
    ELECTION,
    CANDIDATE,
    "CREATE INDEX candidates_of ON candidate(election)",
    DECISION,
    ONE_WAITING,
    TELLER,
    BALLOTS,
    "CREATE INDEX boxes_of ON election_box(election)",
    STEP,
    "CREATE INDEX steps_of ON election_step(election)",
)
_HISTORY = "RAISE(ABORT, 'election_step is append-only')"
_ONE_ROUND = "RAISE(ABORT, 'a ballot box belongs to one round')"
_FIXED = "box, election, purpose, rows"
GUARDS = (
    f"CREATE TRIGGER election_step_no_update BEFORE UPDATE ON election_step BEGIN SELECT {_HISTORY}; END",
    f"CREATE TRIGGER election_step_no_delete BEFORE DELETE ON election_step BEGIN SELECT {_HISTORY}; END",
    f"CREATE TRIGGER election_box_stays BEFORE UPDATE OF {_FIXED} ON election_box BEGIN SELECT {_ONE_ROUND}; END",
    f"CREATE TRIGGER election_box_no_delete BEFORE DELETE ON election_box BEGIN SELECT {_ONE_ROUND}; END",
)
