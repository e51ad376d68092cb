"""Signing in and out: passwords, links, ended and forged sessions, and guessing slowed down."""

import pytest

from tests import builders


def set_up(visitor, code, **changes):
    body = {
        "code": code,
        "name_vi": "Đại hội chi bộ",
        "name_en": "Cell congress",
        "level": "cell",
        "starts": "2026-01-20",
        "ends": "2026-01-20",
        "place": "Nhà văn hoá",
        "preparatory": False,
        "official": True,
        "theme": "neutral",
        "organiser": "Trần Văn Tổ",
        "password": builders.PASSWORD,
    }
    return visitor.deed("/setup", **{**body, **changes})


def test_set_up_founds_the_congress_and_signs_the_organiser_in(house, visitor):
    someone = visitor()
    answer = set_up(someone, house.app.extensions["congress_setup_code"])
    assert answer.status_code == 200, answer.json
    assert answer.json == {"next": "/delegates"}
    assert someone.page("/accounts").status_code == 200


def test_set_up_needs_the_code_from_the_terminal(visitor):
    answer = set_up(visitor(), "00000000")
    assert (answer.status_code, answer.json["code"]) == (403, "wrong_setup_code")


def test_set_up_happens_once(house, visitor):
    code = house.app.extensions["congress_setup_code"]
    assert set_up(visitor(), code).status_code == 200
    again = set_up(visitor(), code)
    assert (again.status_code, again.json["code"]) == (409, "already_founded")


def test_a_weak_password_is_named_and_founds_nothing(house, visitor):
    someone = visitor()
    answer = set_up(someone, house.app.extensions["congress_setup_code"], password="ngan")
    assert (answer.status_code, answer.json["code"], answer.json["facts"]["field"]) == (
        400,
        "weak_password",
        "password",
    )
    assert set_up(someone, house.app.extensions["congress_setup_code"]).status_code == 200


def test_password_sign_in_and_sign_out(house, visitor):
    set_up(visitor(), house.app.extensions["congress_setup_code"])
    someone = visitor()
    wrong = someone.deed("/sign-in", name="Trần Văn Tổ", password="không phải")
    assert (wrong.status_code, wrong.json["code"]) == (401, "wrong_password")
    assert someone.deed("/sign-in", name="Trần Văn Tổ", password=builders.PASSWORD).json == {"next": "/delegates"}
    assert someone.page("/accounts").status_code == 200
    someone.deed("/sign-out")
    assert someone.get("/accounts").status_code == 401


def test_guessing_is_slowed_down(house, visitor):
    set_up(visitor(), house.app.extensions["congress_setup_code"])
    someone = visitor()
    codes = [someone.deed("/sign-in", name="ai đó", password=f"thử {n}").json["code"] for n in range(6)]
    assert codes == ["wrong_password"] * 5 + ["too_many_tries"]


def test_a_one_time_link_signs_in_once(founded, as_role, visitor):
    organiser = as_role("organiser")
    account = organiser.deed("/accounts", name="Bàn 1", role="desk", password=builders.PASSWORD).json["account"]
    link = organiser.deed(f"/accounts/{account}/link").json["link"]
    token = link.split("#")[1]
    assert visitor().deed("/sign-in/link", token=token).json == {"next": "/desk"}
    spent = visitor().deed("/sign-in/link", token=token)
    assert (spent.status_code, spent.json["code"]) == (403, "link_spent")


def test_a_forged_session_is_nobody(founded, visitor):
    someone = visitor()
    someone.client.set_cookie("sid", "x" * 43)
    answer = someone.get("/settings")
    assert (answer.status_code, answer.json["code"]) == (401, "sign_in_needed")


def test_the_last_organiser_stays(house, visitor):
    someone = visitor()
    set_up(someone, house.app.extensions["congress_setup_code"])
    answer = someone.deed("/accounts/1/closed", closed=True)
    assert (answer.status_code, answer.json["code"]) == (409, "last_organiser")


def test_deeds_need_our_header_and_origin(founded, as_role):
    organiser = as_role("organiser")
    bare = organiser.client.post("/settings", json={"nonce": builders.nonce()})
    assert (bare.status_code, bare.json["code"]) == (400, "missing_header")
    foreign = organiser.client.post(
        "/settings", json={"nonce": builders.nonce()}, headers={"X-Congress": "1", "Origin": "http://elsewhere.example"}
    )
    assert (foreign.status_code, foreign.json["code"]) == (403, "foreign_origin")


def test_spaces_around_a_name_buy_no_further_guesses(house, visitor):
    set_up(visitor(), house.app.extensions["congress_setup_code"])
    someone = visitor()
    codes = [someone.deed("/sign-in", name=" " * n + "Trần Văn Tổ", password=f"thử {n}").json["code"] for n in range(6)]
    assert codes == ["wrong_password"] * 5 + ["too_many_tries"]


@pytest.mark.parametrize(("deed", "body"), [("closed", {"closed": True}), ("password", {"password": "mat-khau-moi"})])
def test_a_link_dies_with_what_it_opened(founded, as_role, visitor, deed, body):
    organiser = as_role("organiser")
    account = organiser.deed("/accounts", name="Bàn 2", role="desk", password="mat-khau-dai").json["account"]
    token = organiser.deed(f"/accounts/{account}/link").json["link"].partition("#")[2]
    assert organiser.deed(f"/accounts/{account}/{deed}", **body).status_code == 200
    answer = visitor().deed("/sign-in/link", token=token)
    assert (answer.status_code, answer.json["code"]) == (403, "link_spent")


def test_a_stranger_who_guesses_does_not_keep_the_owner_out(house, visitor):
    set_up(visitor(), house.app.extensions["congress_setup_code"])
    stranger = visitor()
    for n in range(6):
        stranger.client.post(
            "/sign-in",
            json={"nonce": builders.nonce(), "name": "Trần Văn Tổ", "password": f"thử {n}"},
            headers={"X-Congress": "1"},
            environ_base={"REMOTE_ADDR": "192.168.1.66"},
        )
    assert visitor().deed("/sign-in", name="Trần Văn Tổ", password=builders.PASSWORD).json == {"next": "/delegates"}
