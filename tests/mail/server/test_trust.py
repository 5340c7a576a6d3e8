"""A server that the user agreed to is remembered, where nobody else can write it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from owned import ONLY_POSIX, SOMEBODY, as_windows, unlike
from settings_files import settle

from minutes_kit.files import FileError
from minutes_kit.mail.server.settings import Settings
from minutes_kit.mail.server.trust import agree, is_agreed


def at(host: str, port: int = 587) -> Settings:
    return Settings(host=host, port=port, security="tls", sender_address="an@example.be")


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return settle(monkeypatch, tmp_path / "own")


def test_nothing_is_agreed_to_before() -> None:
    assert not is_agreed(at("a.be"))


def test_what_is_agreed_to_is_remembered_and_nothing_else() -> None:
    agree(at("a.be"))
    agree(at("B.be.", 465))
    known = [at("a.be"), at("A.BE"), at("b.be", 465)]
    others = [at("a.be", 2525), at("b.be"), at("c.be"), at("a.b"), at("aa.be")]
    assert [is_agreed(one) for one in known] == [True] * 3
    assert [is_agreed(one) for one in others] == [False] * 5


@ONLY_POSIX
def test_the_user_alone_can_read_it(own: Path) -> None:
    own.mkdir(parents=True)
    own.chmod(0o777)
    agree(at("a.be"))
    assert [path.name for path in own.iterdir()] == ["servers.txt"]
    assert [oct(path.stat().st_mode & 0o777) for path in (own, own / "servers.txt")] == [
        "0o700",
        "0o600",
    ]


@ONLY_POSIX
@pytest.mark.parametrize("told", [{"owner": SOMEBODY}, {"mode": 0o620}, {"mode": 0o602}])
def test_what_somebody_else_may_have_written_is_not_believed(
    own: Path, monkeypatch: pytest.MonkeyPatch, told: dict[str, int]
) -> None:
    agree(at("a.be"))
    unlike(monkeypatch, own / "servers.txt", **told)
    assert not is_agreed(at("a.be"))


def test_on_windows_it_is_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    agree(at("a.be"))
    as_windows(monkeypatch)
    assert is_agreed(at("a.be"))


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"\0" * 100, b"a.be"])
def test_a_damaged_file_says_nothing(own: Path, data: bytes) -> None:
    agree(at("a.be"))
    (own / "servers.txt").write_bytes(data)
    assert not is_agreed(at("a.be"))
    agree(at("a.be"))
    assert is_agreed(at("a.be"))


@ONLY_POSIX
def test_nobody_waits_for_a_pipe_in_its_place(own: Path) -> None:
    agree(at("a.be"))
    (own / "servers.txt").unlink()
    os.mkfifo(own / "servers.txt", 0o600)
    assert not is_agreed(at("a.be"))


def test_where_it_cannot_be_kept_it_is_told(own: Path) -> None:
    own.parent.mkdir()
    own.write_bytes(b"")
    with pytest.raises(FileError, match="W676"):
        agree(at("a.be"))


def test_a_user_without_a_home_has_nothing_to_remember_it_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    settle(monkeypatch, Path("~"))
    with pytest.raises(FileError, match="W676"):
        agree(at("a.be"))
    assert list(tmp_path.iterdir()) == []
