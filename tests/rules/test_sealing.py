"""The seal of a desk's list: known answers of the primitive, and what may never happen to a sealed card."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from congress_app.attendance.sealing import GRAIN, TAG, names, seal, unseal

KEYS = st.binary(min_size=32, max_size=32)
SALTS = st.binary(min_size=16, max_size=16)


def test_the_primitive_is_the_one_of_fips_202() -> None:
    """SHAKE256 of nothing and of 200 times A3: the published answers."""
    assert hashlib.shake_256(b"").hexdigest(32) == "46b9dd2b0ba88d13233b3feb743eeb243fcd52ea62b81b82b50c27646ed5762f"
    assert hashlib.shake_256(b"\xa3" * 200).hexdigest(16) == "cd8a920ed141aa0407a22d59288652e9"


def test_a_known_answer_of_our_own() -> None:
    """The browser test opens a list made by this; a change of the construction would lock desks out of theirs."""
    name, key = names(bytes(16), bytes(range(32)))
    assert (len(name), len(key)) == (12, 32)
    assert name + key == hashlib.shake_256(b"\1" + bytes(16) + bytes(range(32))).digest(44)
    assert unseal(key, seal(key, b"card")) == b"card" + b" " * 44


@given(KEYS, st.binary(max_size=300))
def test_what_was_sealed_opens_again(key: bytes, text: bytes) -> None:
    sealed = seal(key, text)
    assert (len(sealed) - TAG) % GRAIN == 0
    assert unseal(key, sealed) == text + b" " * (-len(text) % GRAIN)


@given(KEYS, KEYS, st.binary(min_size=1, max_size=100), st.data())
def test_another_key_or_a_changed_byte_opens_nothing(
    key: bytes, other: bytes, text: bytes, data: st.DataObject
) -> None:
    sealed = bytearray(seal(key, text))
    if other != key:
        assert unseal(other, bytes(sealed)) is None
    place = data.draw(st.integers(0, len(sealed) - 1))
    sealed[place] ^= data.draw(st.integers(1, 255))
    assert unseal(key, bytes(sealed)) is None


@given(SALTS, SALTS, KEYS)
def test_another_salt_is_another_name_and_key(one: bytes, other: bytes, secret: bytes) -> None:
    assert (names(one, secret) == names(other, secret)) == (one == other)


@given(KEYS, st.binary(min_size=1, max_size=48), st.binary(min_size=1, max_size=48))
def test_two_texts_under_one_key_share_no_stream(key: bytes, one: bytes, other: bytes) -> None:
    first, second = seal(key, one), seal(key, other)
    same = one.ljust(GRAIN) == other.ljust(GRAIN)
    assert (first[:TAG] == second[:TAG]) == same
