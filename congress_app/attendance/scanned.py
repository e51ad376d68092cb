"""What a scanned text is when no badge of this congress belongs to it: another congress's badge, or no badge at all.

Pure: it is told the text, the token found in it and this congress's own address, and looks nothing up.
"""

from urllib.parse import urlsplit

from congress_app.attendance.rules import Badge


def worth(text: str, token: str | None, home: str) -> Badge:
    """UNKNOWN: no badge, or one that claims to be ours and was never issued. FOREIGN: the badge of another congress.

    A bare token, without an address, has the form of a badge and is not ours: FOREIGN as well (a rehearsal's, often).
    """
    if token is None:
        return Badge.UNKNOWN
    host = _host(text.strip())
    return Badge.UNKNOWN if host and host == _host(home) else Badge.FOREIGN


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc.casefold()
    except ValueError:
        return ""
