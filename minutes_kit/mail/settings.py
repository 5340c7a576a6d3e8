"""The settings for sending e-mail: from the environment, a project's file, the user's file.

The password is none of them: it comes from the environment or the system's keyring, no file may
hold it, and no problem shows a value that was read.  This is the one module that knows keyring.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, ValidationError, convert
from msgspec.structs import fields

from minutes_kit.files import FileError, read
from minutes_kit.languages.locale import Locale
from minutes_kit.problems import NOWHERE, Failure, MinutesError, Place, Problem, Report, problem
from minutes_kit.yaml.characters import ODD_BYTE, UNREAD, decode
from minutes_kit.yaml.finding import own_folders

NAME = "minutes.toml"
PREFIX = "MINUTES_SMTP_"
SERVICE = "minutes-kit"  # of our passwords in the keyring
LOCAL = ("localhost", "127.0.0.1", "::1")

Security = Literal["starttls", "tls", "plain"]
PORTS: dict[Security, int] = {"starttls": 587, "tls": 465, "plain": 25}
EXAMPLES = {"host": "smtp.example.be", "sender_address": "an.peeters@example.be"}
# A key that seems to hold a password, in any of the languages.
_SECRET = re.compile("pas[sw]|pwd|wachtwoord|kennwort|secret|token", re.IGNORECASE)

Host = Annotated[str, Meta(pattern=r"^([\w.-]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)\Z", max_length=253)]
Port = Annotated[int, Meta(ge=1, le=65535)]
Line = Annotated[str, Meta(pattern=r"^[^\x00-\x1f\x7f]*\Z")]
Address = Annotated[str, Meta(pattern=r"^[^\s@<>]+@[^\s@<>]+\Z")]
Seconds = Annotated[float, Meta(gt=0, le=600)]


class Settings(Struct, frozen=True, kw_only=True):
    """How e-mail leaves: the server, how to reach it safely, who logs in, and who sends.

    `plain` is for a server on this computer itself; ValueError elsewhere.  `timeout` is in seconds,
    for one answer: a whole conversation takes ten times as long at most.
    """

    host: Host
    port: Port
    security: Security
    user: Line = ""
    sender_name: Line = ""
    sender_address: Address
    hello_name: Line = ""
    timeout: Seconds = 60.0

    def __post_init__(self) -> None:
        if not secure(self.host, self.security):
            raise ValueError("security 'plain' is for this computer only")


_TYPES = {field.name: field.type for field in fields(Settings)}


def secure(host: str, security: str) -> bool:
    """Whether nobody can read along: the connection is encrypted, or leaves no computer."""
    return security != "plain" or host.lower() in LOCAL


def read_settings(
    folder: Path, locale: Locale, environment: Mapping[str, str] = os.environ
) -> Settings:
    """The settings for the notes in a folder; the environment is stronger than any file.

    Raises MinutesError with all that is wrong or missing.
    """
    nearest = _nearest(folder)
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for path in filter(None, (_of_user(), nearest)):
        values |= _from_file(path, locale, problems)
    values |= _from_environment(environment, locale, problems)
    if not problems:
        values = _completed(values)
        problems += _missing(values, str(nearest or folder / NAME), locale)
    if problems:
        raise MinutesError(*problems)
    return Settings(**values)


def _nearest(folder: Path) -> Path | None:
    """The settings file in a folder, or in the nearest one of its project above it."""
    paths = (place / NAME for place in own_folders(folder))
    return next((path for path in paths if path.is_file()), None)


def _of_user() -> Path | None:
    """The settings file of the user, if there is one."""
    from platformdirs import user_config_path  # late: only who sends has settings

    path = user_config_path("minutes-kit", appauthor=False) / NAME
    return path if path.is_absolute() and path.is_file() else None


def _from_file(path: Path, locale: Locale, problems: list[Problem]) -> dict[str, Any]:
    """The settings in a file; what is wrong with it is added to the problems."""
    report = Report(str(path), locale)  # without the text: a line may hold a password
    try:
        text = ODD_BYTE.sub(UNREAD, decode(read(path))[0])
    except FileError as error:
        problems.append(error.problem(error.path, locale))
        return {}
    table = _table(text, report)
    values = {key: _value(key, value, text, report) for key, value in table.items()}
    problems += report.problems
    return values


def _table(text: str, report: Report) -> dict[str, Any]:
    """The section on mail of a file, empty where the file is no TOML."""
    try:
        document = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        at = Place(int(place[1]), int(place[2])) if place else Place(text.count("\n") + 1, 1)
        report.add("E644", at)
        return {}
    for key in _secrets(document):
        report.add("E641", _place(key, text), key=key)
    table = document.get("mail", {})
    if not isinstance(table, dict):
        example = f'host = "{EXAMPLES["host"]}"'
        words = {"fields": ", ".join(_TYPES), "example": example}
        expected = report.locale.kinds["record"].format(**words)
        report.add("E643", _place("mail", text), key="mail", expected=expected)
        return {}
    return {key: value for key, value in table.items() if not _SECRET.search(key)}


def _secrets(table: Mapping[str, Any]) -> Iterator[str]:
    """The keys that seem to hold a password, anywhere in a file."""
    for key, value in table.items():
        if _SECRET.search(key):
            yield key
        elif isinstance(value, dict):
            yield from _secrets(value)


def _place(key: str, text: str) -> Place:
    """Where a key seems to stand, from the section on mail on."""
    section = re.search(r"^[ \t]*\[[ \t]*mail[ \t]*\]", text, re.MULTILINE)
    written = re.compile(rf"""^[ \t]*["']?({re.escape(key)})["']?[ \t]*=""", re.MULTILINE)
    match = written.search(text, section.end() if section else 0) or written.search(text)
    if match is None:
        return NOWHERE
    return Place(text.count("\n", 0, match.start(1)) + 1, match.start(1) - match.start() + 1)


def _value(key: str, value: Any, text: str, report: Report) -> Any:
    """The value of a setting, or None and a problem."""
    if key not in _TYPES:
        near = get_close_matches(key.lower(), _TYPES, n=1)
        report.add(
            "E642",
            _place(key, text),
            hint="E642_near" if near else None,
            key=key,
            near="".join(near),
            allowed=", ".join(_TYPES),
        )
        return None
    try:
        return convert(value, _TYPES[key])
    except ValidationError:
        report.add("E643", _place(key, text), key=key, expected=_expected(key, report.locale))
        return None


def _expected(key: str, locale: Locale) -> str:
    """The kind of value that a setting expects, in the words of a language."""
    return locale.kinds["line" if _TYPES[key] == Line else key]


def _from_environment(
    environment: Mapping[str, str], locale: Locale, problems: list[Problem]
) -> dict[str, Any]:
    """The settings in the environment; an empty one is none."""
    values: dict[str, Any] = {}
    for key, kind in _TYPES.items():
        name = PREFIX + key.upper()
        if value := environment.get(name):
            try:
                values[key] = convert(value, kind, strict=False)
            except ValidationError:
                expected = _expected(key, locale)
                problems.append(problem(locale, "E643", name, key=key, expected=expected))
    return values


def _completed(values: Mapping[str, Any]) -> dict[str, Any]:
    """The settings with what follows from others: port and security, user and sender."""
    usual: Security = "tls" if values.get("port") == PORTS["tls"] else "starttls"
    security: Security = values.get("security", usual)
    follows: dict[str, Any] = {"security": security, "port": PORTS[security]}
    if "@" in values.get("user", ""):
        follows["sender_address"] = values["user"]
    return {**follows, **values}


def _missing(values: Mapping[str, Any], file: str, locale: Locale) -> list[Problem]:
    """The problems of settings that are each right, but incomplete or not safe together."""
    problems = [
        problem(locale, "E645", file, key=key, example=example)
        for key, example in EXAMPLES.items()
        if key not in values
    ]
    if not problems and not secure(values["host"], values["security"]):
        problems.append(problem(locale, "E648", file, host=values["host"]))
    return problems


class _NoPassword(Failure):
    """Why there is no password for a user."""


def password_of(
    settings: Settings, locale: Locale, environment: Mapping[str, str] = os.environ
) -> str:
    """The password of the user who logs in, empty where nobody does.

    Raises MinutesError where there is none, or no keyring that opens.
    """
    if not (user := settings.user):
        return ""
    try:
        return environment.get(f"{PREFIX}PASSWORD") or _from_keyring(user)
    except _NoPassword as error:
        raise MinutesError(error.problem(settings.host, locale)) from error


def _from_keyring(user: str) -> str:
    """The password in the system's keyring; raises _NoPassword."""
    try:
        import keyring  # late: an extra, and it looks at every kind of keyring there is
    except ImportError as error:
        raise _NoPassword("E649", user=user) from error
    try:
        found = keyring.get_password(SERVICE, user)
    except Exception:  # each kind of keyring has errors of its own, and may say a password
        raise _NoPassword("E647", user=user) from None
    if not found:
        raise _NoPassword("E646", user=user)
    return found
