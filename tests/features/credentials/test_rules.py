"""Tokens, PINs and the waits after wrong tries, as plain values."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from congress_app.credentials import rules
from congress_app.credentials.rules import Tries

AT = "2026-01-20T08:00:00.000+07:00"


def test_tokens_have_129_bits_in_an_alphabet_no_input_method_changes() -> None:
    tokens = {rules.new_token() for _ in range(200)}
    assert len(tokens) == 200
    assert all(len(token) == 27 and set(token) <= set(rules.SYMBOLS) for token in tokens)
    assert len(rules.SYMBOLS) ** rules.TOKEN_LENGTH > 2**128
    assert not set("AEIOUYDW") & set(rules.SYMBOLS)


@pytest.mark.parametrize(
    "form",
    [
        "{token}", "https://daihoi.example.vn/b#{token}", "http://192.168.1.20:8000/b#{token}", "  {token}\r\n",
        "HTTPS://DAIHOI.EXAMPLE.VN/B#{token}", "hттп;//ơưâ 3{token}", "daihoi.example.vn?b£{token}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("case", [str.upper, str.lower])
def test_a_scanned_text_gives_its_token_whatever_the_keyboard_did(form: str, case: Callable[[str], str]) -> None:
    token = rules.new_token()
    assert rules.token_in(form.format(token=case(token))) == token


@pytest.mark.parametrize("text", ["", "   ", "hello", "0" * 26, "https://x.vn/b#", "A" * 27, "0" * 27 + "?", "Ð" * 27])
def test_other_texts_give_no_token(text: str) -> None:
    assert rules.token_in(text) is None


def test_the_qr_is_an_address_or_the_bare_token() -> None:
    assert rules.address("http://10.0.0.5:8000/", "T") == "http://10.0.0.5:8000/b#T"
    assert rules.address("", "T") == "T"


def test_pins_are_six_digits_and_never_a_row() -> None:
    pins = [rules.new_pin() for _ in range(300)]
    assert all(len(pin) == 6 and pin.isdigit() for pin in pins)
    assert len(set(pins)) > 290
    assert not {"123456", "654321", "777777", "890123"} & set(pins)


def test_a_pin_fits_only_its_own_hash() -> None:
    stored = rules.hash_pin("402913")
    assert rules.pin_fits("402913", stored)
    assert not rules.pin_fits("402914", stored)
    assert rules.hash_pin("402913") != stored
    assert "402913" not in stored


def test_the_fifth_wrong_try_on_a_device_waits_a_minute_and_each_more_twice_as_long() -> None:
    tries, waits = Tries(0, 0, None), []
    for _ in range(8):
        tries = rules.after_failure(tries, AT)
        waits.append(tries.locked_until)
    assert waits[:4] == [None] * 4
    assert [datetime.fromisoformat(wait) - datetime.fromisoformat(AT) for wait in waits[4:]] == [
        timedelta(seconds=seconds) for seconds in (60, 120, 240, 480)
    ]


def test_while_waiting_a_device_is_refused_with_the_seconds_left() -> None:
    locked = Tries(5, 5, "2026-01-20T08:01:00.000+07:00")
    with pytest.raises(rules.PinLocked) as caught:
        rules.check_tries(locked, AT)
    assert caught.value.facts == {"seconds": 60}
    rules.check_tries(locked, "2026-01-20T08:01:00.000+07:00")


def test_ten_wrong_tries_from_any_devices_block_the_badge() -> None:
    rules.check_tries(Tries(0, 9, None), AT)
    with pytest.raises(rules.PinBlocked):
        rules.check_tries(Tries(0, 10, None), AT)


def test_the_tries_left_are_the_nearer_limit() -> None:
    assert rules.tries_left(Tries(1, 1, None)) == 4
    assert rules.tries_left(Tries(1, 8, None)) == 2
    assert rules.tries_left(Tries(7, 7, None)) == 0
