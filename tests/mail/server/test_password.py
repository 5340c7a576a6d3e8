"""The password comes from the environment or the keyring, and goes to one server only."""

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
from settings_files import HOST

from minutes_kit.languages.locale import load
from minutes_kit.mail.server.password import password_of
from minutes_kit.mail.server.settings import Chosen, Settings
from minutes_kit.problems import MinutesError

NL = load("nl")
SECRET = "hemelsblauw"
Choice = Callable[[type[KeyringBackend]], None]


class Box(KeyringBackend):
    """A keyring with a password for a user and a server, and one that is for no server."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        """What was kept."""
        kept = {(f"minutes-kit:{HOST}", "an"): SECRET, ("minutes-kit", "jo"): SECRET}
        return kept.get((service, username))

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


def logged_in(user: str, host: str = HOST, has_own: bool | None = None) -> Chosen:
    """Settings by which a user logs in, to her own server unless she names another, or none."""
    settings = Settings(host=host, port=587, security="tls", user=user, sender_address="a@b.be")
    if has_own is None:
        return Chosen(settings, None, True)
    return Chosen(settings, Path("minutes.toml"), has_own)


GIVEN = {"MINUTES_SMTP_PASSWORD": "x"}


@pytest.mark.parametrize(
    ("chosen", "environment", "password"),
    [
        (logged_in(""), GIVEN, ""),
        (logged_in("an"), {}, SECRET),
        (logged_in("an", HOST.upper()), {}, SECRET),
        (logged_in("an", has_own=False), {}, SECRET),
        (logged_in("jo"), {}, SECRET),
        (logged_in("els"), GIVEN, "x"),
        (logged_in("els", has_own=False), GIVEN, "x"),
    ],
)
def test_a_password_comes_from_the_environment_or_the_keyring(
    with_keyring: Choice, chosen: Chosen, environment: dict[str, str], password: str
) -> None:
    with_keyring(Box)
    assert password_of(chosen, NL, environment) == password


@pytest.mark.parametrize(
    "chosen",
    [
        logged_in("an", "smtp.example.com"),
        logged_in("an", "smtp.example.com", has_own=True),
        logged_in("jo", "smtp.example.com", has_own=True),
        logged_in("jo", "smtp.example.com", has_own=False),
    ],
)
def test_a_password_for_one_server_never_goes_to_another(
    with_keyring: Choice, chosen: Chosen
) -> None:
    with_keyring(Box)
    given = GIVEN if chosen.project and chosen.has_own else {}
    with pytest.raises(MinutesError, match="E646") as caught:
        password_of(chosen, NL, given)
    kept = f"keyring set minutes-kit:smtp.example.com {chosen.settings.user}"
    assert kept in caught.value.problems[0].hint


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
    code = "import sys, minutes_kit.mail.server.smtp; print('keyring' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
