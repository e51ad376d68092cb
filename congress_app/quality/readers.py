"""What the reader of a request may see at the quality desk, and whether the reader works there. By role alone."""

from congress_app.core import access
from congress_app.core.access import Role
from congress_app.quality.queries import Sight


def sight() -> Sight:
    """The inspector sees that something is wrong, not what stands there."""
    someone = access.person()
    return Sight.NONE if someone is None or someone.role is Role.INSPECTOR else Sight.VALUES


def may() -> bool:
    """Organiser and secretariat work here; the credentials committee and the inspector read."""
    someone = access.person()
    return someone is not None and someone.role in (Role.ORGANISER, Role.SECRETARIAT)
