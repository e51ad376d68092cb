"""The slide that lets tablets join the hall's Wi-Fi: the text its QR code says, and the code as one SVG path. Pure."""

from typing import Any

from congress_app.core import wording
from congress_app.printing import qr

_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in '\\;,":'})


def join_text(ssid: str, password: str, *, hidden: bool) -> str:
    """What phones and tablets understand; the signs that part it carry a backslash before them (MECARD's escaping)."""
    kind, secret = ("WPA", f"P:{password.translate(_SPECIAL)};") if password else ("nopass", "")
    return f"WIFI:T:{kind};S:{ssid.translate(_SPECIAL)};{secret}{'H:true;' if hidden else ''};"


def code(text: str) -> dict[str, Any]:
    """A QR code as {size, path}: one path in units of modules, without the quiet zone."""
    modules = qr.matrix(text)
    last = len(modules) - 1
    path = "".join(f"M{column} {last - row}h{length}v1h-{length}z" for column, row, length in qr.runs(modules))
    return {"size": len(modules), "path": path}


def picture(net: dict[str, Any], address: str) -> dict[str, Any]:
    """What is special of the slide: the network in words and code, and the address of the tablets if it is known."""
    return {
        "ssid": net["ssid"],
        "password": net["password"],
        "join": code(join_text(net["ssid"], net["password"], hidden=net["hidden"])),
        "address": address,
        "open": code(address) if address else None,
        "words": {
            "title": wording.both("Join the Wi-Fi of the congress"),
            "ssid": wording.both("Network"),
            "password": wording.both("Password"),
            "first": wording.both("1. Scan to join the network"),
            "second": wording.both("2. Scan to open the tablet page"),
        },
    }
