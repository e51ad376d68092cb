"""A photo, an emblem or a register that was acknowledged is on the disk: its bytes, then its name, then its folder."""

import os
import stat
from pathlib import Path

import pytest

from congress_app.core import disk
from congress_app.credentials import photos


def test_a_photo_is_on_the_disk_before_it_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    sync, rename = os.fsync, Path.replace

    def synced(handle: int) -> None:
        order.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "bytes")
        sync(handle)

    def renamed(self: Path, target: Path) -> Path:
        order.append("name")
        return rename(self, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", renamed)
    sha256 = photos.keep(tmp_path / "congress.db", b"a picture")
    assert order[:3] == ["bytes", "name", "folder"]
    kept = photos.file(tmp_path / "congress.db", sha256)
    assert kept.read_bytes() == b"a picture"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def test_twice_is_once_and_a_new_file_is_never_over_another(tmp_path: Path) -> None:
    disk.put(tmp_path / "x", b"one")
    disk.put(tmp_path / "x", b"two")
    assert (tmp_path / "x").read_bytes() == b"one"
    with pytest.raises(FileExistsError):
        disk.write_new(tmp_path / "x", b"three")
