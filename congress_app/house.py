"""Builds the running application: settings → schema → features wired → marks required → sockets and publisher.

The floors are listed here once, lowest first; everything that goes over all features (migrations, routes, commands)
goes by this list.
"""

import importlib
import importlib.util
import secrets
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from flask import Flask
from flask_socketio import SocketIO
from sqlite_utils import Migrations
from werkzeug.routing import IntegerConverter, Map

from congress_app.accounts import queries as accounts
from congress_app.core import access, responses, schema, wording
from congress_app.core.application import Program
from congress_app.core.db import Database, Offload
from congress_app.core.jobs import Jobs
from congress_app.core.throttle import Throttle
from congress_app.realtime import routes as realtime_routes
from congress_app.realtime import sockets, topics
from congress_app.realtime.broadcast import attach
from congress_app.realtime.publisher import Publisher
from congress_app.settings import Settings
from congress_app.voting.countdown import Countdown

ROOT = Path(__file__).resolve().parent.parent
FLOORS = (
    "congress",
    "accounts",
    "delegates",
    "credentials",
    "attendance",
    "seating",
    "agenda",
    "documents",
    "messages",
    "rulebook",
    "tellers",
    "voting",
    "elections",
    "quality",
    "reporting",
    "projector",
    "control",
    "tablet",
    "supervision",
    "privacy",
    "operations",
    "realtime",
)
SETUP_ALPHABET = "0123456789BCFGHJKLMNPQRSTVXZ"


class RowNumber(IntegerConverter):
    """A number in an address that can be a row of a table; a larger one is simply no such address."""

    def __init__(self, map: Map, **options: Any) -> None:
        super().__init__(map, max=2**53, **options)


class House(NamedTuple):
    """The application with what runs beside it."""

    app: Flask
    db: Database
    socketio: SocketIO
    publisher: Publisher
    jobs: Jobs
    countdown: Countdown

    def close(self) -> None:
        """Stop the publisher, the countdown and the jobs, close the database."""
        self.publisher.stop()
        self.countdown.stop()
        self.jobs.close()
        self.db.close()


def room(floor: str, name: str) -> ModuleType | None:
    """A feature's module of that name, or None when the feature has no such room."""
    full = f"congress_app.{floor}.{name}"
    if importlib.util.find_spec(full) is None:
        return None
    return importlib.import_module(full)


def stores() -> list[Migrations]:
    """Every feature's migrations, lowest floor first."""
    return [module.migrations for floor in FLOORS if (module := room(floor, "store"))]


def open_database(settings: Settings, offload: Offload | None = None) -> Database:
    """The database, created or brought up to date."""
    path = Path(settings.db)
    schema.prepare(path, stores())
    return Database(path, offload) if offload else Database(path)


def build(settings: Settings, *, offload: Offload | None = None, background: bool = True) -> House:
    """Everything, ready to serve; `background=False` leaves publishing to the caller (unit tests)."""
    app = Program("congress_app", root_path=str(ROOT), static_folder="static", template_folder="templates")
    app.config["FIRST_LANGUAGE"] = settings.language
    app.config["MAX_CONTENT_LENGTH"] = (settings.upload_limit_mb + 1) * 1024 * 1024
    db = open_database(settings, offload)
    jobs = Jobs()
    app.extensions.update(
        congress_settings=settings,
        congress_db=db,
        congress_jobs=jobs,
        congress_identify=lambda token: accounts.identify(db, token),
        congress_pictures=realtime_routes.show,
        congress_setup_code=setup_code(),
        congress_throttle=Throttle(),
    )
    _wire_pages(app)
    app.url_map.converters["int"] = RowNumber
    for floor in FLOORS:
        module = room(floor, "routes")
        if module is not None:
            app.register_blueprint(module.blueprint)
    responses.wire_errors(app)
    app.before_request(access.guard_posts)
    app.after_request(responses.secure)
    app.after_request(responses.keep_static)
    access.require_marks(app)
    socketio, publisher = _wire_sockets(app, db, settings.loop)
    countdown = Countdown(db)
    db.on_commit(countdown.committed)
    if background:
        socketio.start_background_task(publisher.run)
        socketio.start_background_task(countdown.run)
    return House(app, db, socketio, publisher, jobs, countdown)


def setup_code() -> str:
    """Eight symbols printed where the program starts; they guard set-up until there is a congress."""
    return "".join(secrets.choice(SETUP_ALPHABET) for _ in range(8))


def _wire_pages(app: Flask) -> None:
    app.jinja_env.globals.update(_=wording.jinja_text, say=wording.say)
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True


def _wire_sockets(app: Flask, db: Database, loop: str) -> tuple[SocketIO, Publisher]:
    socketio, hall = sockets.wire(app, db, loop)
    attach(hall.server)
    gallery = topics.Gallery({"hall": lambda: {"connected": hall.connected()}})
    app.extensions["congress_gallery"] = gallery
    publisher = Publisher(db, hall, gallery)
    db.on_commit(publisher.committed)
    hall.on_change.append(publisher.changed)
    return socketio, publisher
