"""The settings for sending: which one counts, what is refused, and no password anywhere."""

from __future__ import annotations

import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as Failing

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.mail import settings
from minutes_kit.mail.settings import Settings, password_of, read_settings
from minutes_kit.problems import MinutesError, Problem

NL = load("nl")
WHO = 'host = "smtp.example.be"\nsender_address = "an@example.be"\n'
SECRET = "hemelsblauw"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user without settings of her own."""
    monkeypatch.setattr(settings, "_of_user", lambda: None)


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def read(folder: Path, text: str, **environment: str) -> Settings:
    write(folder / "minutes.toml", f"[mail]\n{text}")
    return read_settings(folder, NL, environment)


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


# Which one counts.


def test_a_file_holds_all_settings(tmp_path: Path) -> None:
    text = f'{WHO}port = 2525\nsecurity = "tls"\nuser = "an"\nsender_name = "An"\ntimeout = 5\n'
    assert read(tmp_path, text) == Settings(
        host="smtp.example.be",
        port=2525,
        security="tls",
        user="an",
        sender_name="An",
        sender_address="an@example.be",
        timeout=5,
    )


@pytest.mark.parametrize(
    ("text", "port", "security"),
    [
        ("", 587, "starttls"),
        ("port = 465", 465, "tls"),
        ("port = 2525", 2525, "starttls"),
        ('security = "tls"', 465, "tls"),
        ('security = "starttls"\nport = 465', 465, "starttls"),
    ],
)
def test_port_and_security_follow_from_each_other(
    tmp_path: Path, text: str, port: int, security: str
) -> None:
    found = read(tmp_path, WHO + text)
    assert (found.port, found.security, found.timeout) == (port, security, 60)


def test_the_user_is_the_sender_where_nobody_else_is(tmp_path: Path) -> None:
    found = read(tmp_path, 'host = "smtp.example.be"\nuser = "an@example.be"')
    assert found.sender_address == "an@example.be"


def test_the_environment_is_stronger_than_the_project_and_that_than_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = write(tmp_path / "own.toml", f'[mail]\n{WHO}user = "own"\nport = 1\nsender_name = "own"')
    monkeypatch.setattr(settings, "_of_user", lambda: own)
    text = 'user = "project"\nport = 2'
    found = read(tmp_path, text, MINUTES_SMTP_PORT="3", MINUTES_SMTP_SENDER_NAME="")
    assert (found.port, found.user, found.sender_name) == (3, "project", "own")


def test_the_nearest_file_above_the_notes_counts(tmp_path: Path) -> None:
    write(tmp_path / "minutes.toml", f"[mail]\n{WHO}")
    write(tmp_path / "a/minutes.toml", f'[mail]\n{WHO}user = "near"')
    (tmp_path / "a/b/c").mkdir(parents=True)
    assert read_settings(tmp_path / "a/b/c", NL, {}).user == "near"


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_a_file_may_come_from_notepad(tmp_path: Path, mark: bytes) -> None:
    text = f'[mail]\n{WHO}sender_name = "Zoë"'.replace("\n", "\r\n")
    write(tmp_path / "minutes.toml", mark + text.encode("utf-8" if mark else "cp1252"))
    assert read_settings(tmp_path, NL, {}).sender_name == "Zoë"


def test_settings_may_all_be_in_the_environment(tmp_path: Path) -> None:
    environment = {"HOST": "localhost", "SECURITY": "plain", "SENDER_ADDRESS": "an@example.be"}
    environment |= {"PORT": "25", "TIMEOUT": "2.5", "USER": "an", "SENDER_NAME": "An"}
    found = read_settings(tmp_path, NL, {f"MINUTES_SMTP_{k}": v for k, v in environment.items()})
    assert (found.host, found.security, found.port, found.timeout) == (
        "localhost",
        "plain",
        25,
        2.5,
    )


def test_the_file_of_the_user_stands_in_her_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setattr("platformdirs.user_config_path", lambda name, appauthor: tmp_path / name)
    assert settings._of_user() is None
    path = write(tmp_path / "minutes-kit/minutes.toml", "")
    assert settings._of_user() == path


# What is refused.


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
        ('[mail]\nhello_name = "pc\\r\\nRSET"', [("E643", 2, 1)]),
        ('[mail]\nsender_address = "An <an@example.be>"', [("E643", 2, 1)]),
        ("[mail]\ntimeout = 0\nuser = 3", [("E643", 2, 1), ("E643", 3, 1)]),
        ("[mail]\ntimeout = inf", [("E643", 2, 1)]),
        ('mail = "x"', [("E643", 1, 1)]),
        (f'[mail]\nhost = {SECRET}\npassword = "{SECRET}"', [("E644", 2, 8)]),
        ('[mail]\nhost = "', [("E644", 2, 1)]),
        (f"[mail]\nport = {'9' * 5000}", [("E644", 2, 1)]),
        ("x = " + "[" * 100_000, [("E644", 1, 1)]),
        ('[mail]\nsender_address = "a@b.be"', [("E645", 0, 0)]),
        ("", [("E645", 0, 0), ("E645", 0, 0)]),
        (f'[mail]\n{WHO}security = "plain"', [("E648", 0, 0)]),
        (b"\0\1\2", [("E645", 0, 0), ("E645", 0, 0)]),
    ],
    ids=lambda value: str(value)[:60],
)
def test_what_is_wrong_is_told_with_its_place(
    tmp_path: Path, text: str | bytes, found: list[tuple[str, int, int]]
) -> None:
    told = problems(tmp_path, text)
    assert places(told) == found
    assert {one.file for one in told} == {str(tmp_path / "minutes.toml")}


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = write(tmp_path / "own.toml", "[mail]\nport = 0")
    monkeypatch.setattr(settings, "_of_user", lambda: own)
    told = problems(tmp_path, "[mail]\nhost = 1", MINUTES_SMTP_TIMEOUT=SECRET)
    assert [Path(one.file).name for one in told] == [
        "own.toml",
        "minutes.toml",
        "MINUTES_SMTP_TIMEOUT",
    ]


def test_a_file_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "_of_user", lambda: tmp_path)
    told = problems(tmp_path, f"[mail]\n{WHO}")
    assert [(one.code, one.file) for one in told] == [("E112", str(tmp_path))]
    assert "het is een map" in told[0].message


def test_the_nearest_name_is_suggested(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, '[mail]\nhots = "a"')
    assert "Bedoelde u ‘host’?" in found.hint


@pytest.mark.parametrize("language", codes())
def test_who_writes_a_password_is_told_where_it_goes(tmp_path: Path, language: str) -> None:
    write(tmp_path / "minutes.toml", f'[mail]\npassword = "{SECRET}"')
    with pytest.raises(MinutesError) as caught:
        read_settings(tmp_path, load(language), {})
    assert "keyring set minutes-kit" in caught.value.problems[0].hint


def test_unsafe_settings_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="plain"):
        Settings(host="smtp.example.be", port=25, security="plain", sender_address="a@b.be")


# The password.


Choice = Callable[[type[KeyringBackend]], None]


class Box(KeyringBackend):
    """A keyring with one password."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        """What was kept."""
        return SECRET if (service, username) == ("minutes-kit", "an") else None

    def set_password(self, service: str, username: str, password: str) -> None:
        """Nothing is kept."""
        raise AssertionError("a password is never written")


class Broken(Box):
    """A keyring with an error of its own, that says too much."""

    def get_password(self, service: str, username: str) -> str | None:
        """Fails."""
        raise RuntimeError(SECRET)


@pytest.fixture
def with_keyring() -> Iterator[Choice]:
    """Puts another keyring in the place of the system's, which no test may see."""
    yield lambda kind: keyring.set_keyring(kind())
    keyring.set_keyring(Failing())  # type: ignore[no-untyped-call]


def logged_in(user: str) -> Settings:
    return Settings(
        host="smtp.example.be", port=587, security="tls", user=user, sender_address="a@b.be"
    )


@pytest.mark.parametrize(
    ("user", "environment", "password"),
    [("", {}, ""), ("an", {}, SECRET), ("els", {"MINUTES_SMTP_PASSWORD": "x"}, "x")],
)
def test_a_password_comes_from_the_environment_or_the_keyring(
    with_keyring: Choice,
    user: str,
    environment: dict[str, str],
    password: str,
) -> None:
    with_keyring(Box)
    assert password_of(logged_in(user), NL, environment) == password


@pytest.mark.parametrize(
    ("box", "code"), [(Box, "E646"), (Failing, "E647"), (Broken, "E647")], ids=["no", "none", "bad"]
)
def test_a_password_that_is_not_there_is_told(
    with_keyring: Choice, box: type[KeyringBackend], code: str
) -> None:
    with_keyring(box)
    with pytest.raises(MinutesError) as caught:
        password_of(logged_in("els"), NL, {})
    (found,) = caught.value.problems
    assert (found.code, found.file) == (code, "smtp.example.be")
    assert SECRET not in "".join(traceback.format_exception(caught.value))


def test_without_a_keyring_it_is_told_how_to_install_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(MinutesError) as caught:
        password_of(logged_in("els"), NL, {})
    (found,) = caught.value.problems
    assert found.code == "E649"
    assert 'pip install "minutes-kit[send]"' in found.hint
    assert password_of(logged_in("els"), NL, {"MINUTES_SMTP_PASSWORD": "x"}) == "x"


def test_the_keyring_is_not_loaded_before_it_is_asked() -> None:
    code = "import sys, minutes_kit.mail.smtp; print('keyring' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
