"""What the running application holds for the routes: its database, its jobs, its settings.

Only routes use it; rules, queries and actions get what they need as arguments.
"""

from flask import current_app

from congress_app.core.db import Database
from congress_app.core.jobs import Jobs
from congress_app.core.throttle import Throttle
from congress_app.settings import Settings


def database() -> Database:
    """The database of this program."""
    db: Database = current_app.extensions["congress_db"]
    return db


def jobs() -> Jobs:
    """The child processes of this program."""
    found: Jobs = current_app.extensions["congress_jobs"]
    return found


def throttle() -> Throttle:
    """The counter of tries at this program's doors."""
    found: Throttle = current_app.extensions["congress_throttle"]
    return found


def addresses() -> list[str]:
    """The addresses a tablet can open, the most likely one first; empty when nobody serves (tests)."""
    found: list[str] = current_app.extensions.get("congress_addresses", [])
    return found


def settings() -> Settings:
    """The installation's settings."""
    found: Settings = current_app.extensions["congress_settings"]
    return found
