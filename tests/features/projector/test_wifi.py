"""The slide that lets tablets join the hall's Wi-Fi: what its code says, when it is offered, who sees the password."""

from collections.abc import Callable

import pytest

from congress_app.core.db import Database
from congress_app.projector.wifi import code, join_text
from tests.builders import Visitor

SECRET = "mật khẩu;12"


@pytest.mark.parametrize(
    ("ssid", "password", "hidden", "said"),
    [
        ("Dai hoi", "abc12345", False, "WIFI:T:WPA;S:Dai hoi;P:abc12345;;"),
        ("Đại hội", "", False, "WIFI:T:nopass;S:Đại hội;;"),
        ('a;b,c:d"e\\f', "p;q", True, 'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:p\\;q;H:true;;'),
    ],
)
def test_what_the_code_says(ssid: str, password: str, hidden: bool, said: str) -> None:
    assert join_text(ssid, password, hidden=hidden) == said


def test_the_code_is_one_path_of_whole_modules() -> None:
    drawn = code("WIFI:T:WPA;S:x;P:y;;")
    assert drawn["size"] >= 21
    assert drawn["path"].startswith("M0 0h7v1h-7z")


def test_offered_only_when_set_and_seen_by_the_right_people(founded: Database, as_role: Callable[..., Visitor]) -> None:
    secretary, organiser = as_role("secretariat"), as_role("organiser")
    assert secretary.get("/projector/preview?kind=wifi").status_code == 404
    assert secretary.get("/pictures?topics=screens").get_json()["screens"]["picture"]["wifi"] is False
    told = {"wifi_ssid": "Đại hội", "wifi_password": SECRET, "wifi_hidden": True, "address": "http://192.168.1.5:8000"}
    assert organiser.deed("/settings", **told).status_code == 200
    slide = secretary.get("/projector/preview?kind=wifi").get_json()
    assert (slide["ssid"], slide["password"], slide["address"]) == ("Đại hội", SECRET, "http://192.168.1.5:8000")
    assert slide["open"]["size"] >= 21
    assert secretary.get("/pictures?topics=screens").get_json()["screens"]["picture"]["wifi"] is True
    for role in ("chair", "inspector"):
        assert as_role(role).get("/projector/preview?kind=wifi").status_code == 403
    assert SECRET in secretary.page("/settings").get_data(as_text=True)
    assert SECRET not in as_role("inspector").page("/settings").get_data(as_text=True)
    assert secretary.deed("/projector/1/show", kind="wifi").status_code == 200
    assert (
        as_role("projector").get("/pictures?topics=projector:1").get_json()["projector:1"]["picture"]["ssid"]
        == "Đại hội"
    )
    with founded.read() as reading:
        assert SECRET not in repr([tuple(row) for row in reading.all("SELECT facts FROM journal")])


def test_taken_away_again_the_screen_falls_back(founded: Database, as_role: Callable[..., Visitor]) -> None:
    organiser = as_role("organiser")
    organiser.deed("/settings", wifi_ssid="x", wifi_password="12345678")
    organiser.deed("/projector/1/show", kind="wifi")
    organiser.deed("/settings", wifi_ssid="")
    shown = organiser.get("/pictures?topics=projector:1").get_json()["projector:1"]["picture"]
    assert shown["kind"] == "welcome"
    assert "password" not in shown
