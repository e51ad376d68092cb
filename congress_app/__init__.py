"""Congress Day: one laptop serves a congress hall.

`create_app` builds the application from its features; it refuses to start while a route has no access mark.
Importing this package is cheap on purpose: child processes do it for every job.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from congress_app.house import House
    from congress_app.settings import Settings


def create_app(settings: "Settings", **options: object) -> "House":
    """The application, its database and its sockets; see congress_app.house."""
    from congress_app.house import build

    return build(settings, **options)  # type: ignore[arg-type]
