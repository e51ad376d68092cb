"""Every setting of the installation once: name, type, default, meaning.

Values come from congress.toml beside the database and from CONGRESS_* environment variables (which win). An unknown
name refuses to start, so that a typing error is never a silent default. What a congress decides about itself (name,
theme, quorum) is not here but in its database.
"""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path

import msgspec

PREFIX = "CONGRESS_"


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The installation's settings."""

    db: str = "congress.db"  # path of the database file
    host: str = "0.0.0.0"  # noqa: S104 - a hall's tablets are on the LAN; address to listen on
    port: int = 8000  # port to listen on
    cert: str = ""  # TLS certificate chain (PEM); empty: plain HTTP
    key: str = ""  # TLS private key (PEM)
    loop: str = "eventlet"  # eventlet, gevent or threading
    language: str = "vi"  # first language of a reader who has not chosen
    upload_limit_mb: int = 50  # largest PDF accepted
    register_limit_mb: int = 20  # largest register file accepted


class UnknownSetting(Exception):
    """A name that no setting has, or a value of the wrong type."""


def load(folder: Path, environ: Mapping[str, str] | None = None) -> Settings:
    """Settings from `folder`/congress.toml and the environment; raises UnknownSetting."""
    values: dict[str, object] = {}
    path = folder / "congress.toml"
    if path.exists():
        values.update(tomllib.loads(path.read_text(encoding="utf-8")))
    for name, value in (os.environ if environ is None else environ).items():
        if name.startswith(PREFIX):
            values[name.removeprefix(PREFIX).lower()] = value
    try:
        return msgspec.convert(values, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise UnknownSetting(str(error)) from error
