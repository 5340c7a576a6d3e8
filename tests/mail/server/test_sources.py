"""Settings in a file or the environment: what is refused, and no password anywhere."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

import pytest
from owned import ONLY_POSIX
from settings_files import WHO, settle, write

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.mail.server.settings import read_settings
from minutes_kit.problems import MinutesError, Problem
from minutes_kit.yaml.characters import MAX_BYTES, MAX_LINES

NL = load("nl")
SECRET = "hemelsblauw"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a user without settings of her own."""
    return settle(monkeypatch, tmp_path / "own")


def problems(folder: Path, text: str | bytes, **environment: str) -> list[Problem]:
    """The problems of a whole file and an environment."""
    write(folder / "minutes.toml", text)
    with pytest.raises(MinutesError) as caught:
        read_settings(folder, NL, environment)
    told = "".join(traceback.format_exception(caught.value)) + repr(caught.value.problems)
    assert SECRET not in told
    return list(caught.value.problems)


def places(found: list[Problem]) -> list[tuple[str, int, int]]:
    return [(one.code, one.line, one.column) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f'[mail]\n{WHO}\npassword = "{SECRET}"', [("E641", 5, 1)]),
        (f'[mail]\n{WHO}  "Wachtwoord" = "{SECRET}"', [("E641", 4, 4)]),
        (f'[mail]\nsmtp_pass = "{SECRET}"', [("E641", 2, 1)]),
        (f'[mail]\nmot-de-passe = "{SECRET}"', [("E641", 2, 1)]),
        (f'[mail]\nKennwort = "{SECRET}"', [("E641", 2, 1)]),
        (f'password = "{SECRET}"\n[mail]\n{WHO}', [("E641", 1, 1)]),
        (f'[mail]\n{WHO}[mail.login]\ntoken = "{SECRET}"', [("E641", 5, 1), ("E642", 0, 0)]),
        (f'mail = {{host = "{SECRET}", passwd = "{SECRET}"}}', [("E641", 0, 0)]),
        (f'[mail]\nhots = "{SECRET}"', [("E642", 2, 1)]),
        (f'host = 1\n[mail]\nhost = "{SECRET}@x"', [("E643", 3, 1)]),
        ('[mail]\nhost = "smtp.example.be:587"', [("E643", 2, 1)]),
        ('[mail]\nhost = "smtp.example.be\\n"', [("E643", 2, 1)]),
        ('[mail]\nhost = ""', [("E643", 2, 1)]),
        ('[mail]\nport = "587"', [("E643", 2, 1)]),
        ("[mail]\nport = 65536", [("E643", 2, 1)]),
        ("[mail]\nport = true", [("E643", 2, 1)]),
        (f'[mail]\nsecurity = "{SECRET}"', [("E643", 2, 1)]),
        ('[mail]\nsender_name = "An\\r\\nBcc: x"', [("E643", 2, 1)]),
        ('[mail]\nsender_address = "An <an@example.be>"', [("E643", 2, 1)]),
        ("[mail]\ntimeout = 0\nuser = 3", [("E643", 2, 1), ("E643", 3, 1)]),
        ("[mail]\ntimeout = inf", [("E643", 2, 1)]),
        ('mail = "x"', [("E643", 1, 1)]),
        (f'[mail]\nhost = {SECRET}\npassword = "{SECRET}"', [("E644", 2, 8)]),
        ('[mail]\nhost = "', [("E644", 2, 1)]),
        (f"[mail]\nport = {'9' * 5000}", [("E644", 2, 1)]),
        ("x = " + "[" * 60_000, [("E644", 1, 1)]),
        ('[mail]\nsender_address = "a@b.be"', [("E645", 0, 0)]),
        ("", [("E645", 0, 0), ("E645", 0, 0)]),
        (f'[mail]\n{WHO}security = "plain"', [("E648", 0, 0)]),
        (f"[mail]\n{WHO}a{'.a' * 50} = 1", [("E642", 0, 0)]),
        (f"[mail]\n{WHO}[a{'.a' * 50}]\npassword = '{SECRET}'", [("E641", 5, 1)]),
        (f"[mail]\n{WHO}x = {'{a=' * 5000}", [("E644", 4, 1)]),
        (f"[mail]\n{WHO}a{'.a' * 25_000} = 1", [("E644", 4, 1)]),
        (f"[mail]\n{WHO}x = {{a{'. a' * 15_000} = 1}}", [("E644", 4, 1)]),
        (f"[a{'.a' * 25_000}]\n[mail]\n{WHO}", [("E644", 1, 1)]),
        (f"[mail]\n{WHO}#{' ' * 64_000}", [("E112", 0, 0)]),
        (b"\0\1\2", [("E672", 1, 1)]),
        (f'[mail]\n{WHO}sender_name = "\0"', [("E672", 4, 16)]),
        (f'[mail]\n{WHO}sender_name = "\1"', [("E644", 4, 16)]),
        (f'[mail]\n{WHO}sender_name = "Zoë'.encode() + b'\xeb"', [("E672", 4, 19)]),
        (b"\xff\xfe" + f"[mail]\n{WHO}".encode(), [("E672", 1, 1)]),
        (f"[mail]\n{WHO}hello_name = 'a b'", [("E643", 4, 1)]),
        (f"[mail]\n{WHO}hello_name = 'é.be'", [("E643", 4, 1)]),
        (f"[mail]\n{WHO}hello_name = 'a.be\\r'", [("E643", 4, 1)]),
    ],
    ids=lambda value: str(value)[:60],
)
def test_what_is_wrong_is_told_with_its_place(
    tmp_path: Path, text: str | bytes, found: list[tuple[str, int, int]]
) -> None:
    told = problems(tmp_path, text)
    assert places(told) == found
    assert {one.file for one in told} == {str(tmp_path / "minutes.toml")}


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path, own: Path) -> None:
    write(own / "minutes.toml", "[mail]\nport = 0")
    told = problems(tmp_path, "[mail]\nhost = 1", MINUTES_SMTP_TIMEOUT=SECRET)
    assert [one.file for one in told] == [
        str(own / "minutes.toml"),
        str(tmp_path / "minutes.toml"),
        "MINUTES_SMTP_TIMEOUT",
    ]


@pytest.mark.parametrize("kind", ["folder", pytest.param("no_file", marks=ONLY_POSIX), "missing"])
@pytest.mark.parametrize("of_user", [True, False])
def test_what_is_no_file_is_told_and_never_waited_for(
    tmp_path: Path, own: Path, kind: str, of_user: bool
) -> None:
    path = (own if of_user else tmp_path) / "minutes.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    make = {"folder": path.mkdir, "no_file": lambda: os.mkfifo(path)}
    make.get(kind, lambda: path.symlink_to(tmp_path / "nowhere"))()
    with pytest.raises(MinutesError) as caught:
        read_settings(tmp_path, NL, {"MINUTES_SMTP_HOST": "a.be"})
    assert [(one.code, one.file) for one in caught.value.problems] == [("E112", str(path))]
    assert NL.reasons[kind] in caught.value.problems[0].message


@pytest.mark.parametrize("rest", ["#" * MAX_BYTES, "\n" * (MAX_LINES + 1)])
def test_a_file_is_read_whole_or_not_at_all(tmp_path: Path, rest: str) -> None:
    (found,) = problems(tmp_path, f"[mail]\n{WHO}{rest}")
    assert (found.code, NL.reasons["large"] in found.message) == ("E112", True)


def test_the_nearest_name_is_suggested(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, '[mail]\nhots = "a"')
    assert "Bedoelde u ‘host’?" in found.hint


@pytest.mark.parametrize("language", codes())
def test_who_writes_a_password_is_told_where_it_goes(tmp_path: Path, language: str) -> None:
    write(tmp_path / "minutes.toml", f'[mail]\npassword = "{SECRET}"')
    with pytest.raises(MinutesError) as caught:
        read_settings(tmp_path, load(language), {})
    assert "keyring set minutes-kit:" in caught.value.problems[0].hint
