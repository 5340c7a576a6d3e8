"""The settings for sending e-mail: from the environment, the user's file, a project's file.

The mail server, and how to reach it, come whole from one of these; so do name and address of who
sends.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from msgspec import Meta, Struct
from msgspec.structs import fields

from minutes_kit.languages.locale import Locale
from minutes_kit.mail.server.sources import EXAMPLES, Reader, Source, known_host
from minutes_kit.problems import MinutesError, Problem, problem
from minutes_kit.yaml.finding import Nearest, nearest, refusal
from minutes_kit.yaml.settings import NAME, Line

LOCAL = ("localhost", "127.0.0.1", "::1")

Security = Literal["starttls", "tls", "plain"]
PORTS: dict[Security, int] = {"starttls": 587, "tls": 465, "plain": 25}
SERVER = ("port", "security", "user")
"""What belongs to a host, and counts only together with it."""
SENDER = ("sender_name", "sender_address")
"""What belongs to one person."""

Host = Annotated[str, Meta(pattern=r"^([\w.-]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)\Z", max_length=253)]
Port = Annotated[int, Meta(ge=1, le=65535)]
Address = Annotated[str, Meta(pattern=r"^[^\s@<>]+@[^\s@<>]+\Z")]
Domain = Annotated[str, Meta(pattern=r"^([A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*)?\Z", max_length=253)]
Seconds = Annotated[float, Meta(gt=0, le=600)]


class Settings(Struct, frozen=True, kw_only=True):
    """How e-mail leaves: the server, how to reach it safely, who logs in, and who sends.

    `hello_name` is how this computer greets the server (EHLO, RFC 5321, 4.1.1.1): where it is
    empty, with the domain of the sender.  `plain` is for a server on this computer itself;
    ValueError elsewhere.  `timeout` is in seconds, for one answer: a whole conversation takes ten
    times as long at most.
    """

    host: Host
    port: Port
    security: Security
    user: Line = ""
    sender_name: Line = ""
    sender_address: Address
    hello_name: Domain = ""
    timeout: Seconds = 60.0

    def __post_init__(self) -> None:
        if not secure(self.host, self.security):
            raise ValueError("security 'plain' is for this computer only")

    @property
    def server(self) -> str:
        """The server by host and port: another may listen on another port of its computer."""
        return f"{known_host(self.host)}:{self.port}"


_KINDS = {field.name: field.type for field in fields(Settings)}


def secure(host: str, security: str) -> bool:
    """Whether nobody can read along: the connection is encrypted, or leaves no computer."""
    return security != "plain" or known_host(host) in LOCAL


class Chosen(NamedTuple):
    """The settings that count, and the warnings about them.

    `project` is the project's file that names the server, where the user does not; `has_own` is
    whether she names one, maybe another, in the environment or her own file, used or not.
    """

    settings: Settings
    project: Path | None = None
    has_own: bool = False
    warnings: tuple[Problem, ...] = ()


class _Sources(NamedTuple):
    """All settings that were found; with `only_own` no project may name the server."""

    user: Source
    project: Source
    environment: Source
    only_own: bool = False

    @property
    def own(self) -> Source:
        """Where the user says what her server is."""
        return self.environment if self.environment.host else self.user

    @property
    def server(self) -> Source:
        """Where the server comes from: the project if it names another one than the user's file."""
        other = self.project.host not in ("", self.own.host) and not self.only_own
        return self.project if other and not self.environment.host else self.own

    def values(self) -> dict[str, Any]:
        """The settings that count; a server is never put together from two sources."""
        project = {key: value for key, value in self.project.values.items() if self._may(key)}
        others = {**project, **self.user.values, **self.environment.values}
        belongs = ("host", *SERVER)
        server = {key: value for key, value in self.server.values.items() if key in belongs}
        return {key: value for key, value in others.items() if key not in belongs} | server

    def _may(self, key: str) -> bool:
        """Whether a project's setting counts: it says who sends only where the user does not."""
        own = {*self.user.values, *self.environment.values}
        if not own.isdisjoint(SENDER):
            return key not in SENDER
        of_project = not self.server.host or self.server is self.project
        return of_project or key != "sender_address"

    def strays(self) -> Iterator[tuple[Source, str]]:
        """The settings that belong to a host, and stand where there is none."""
        for source in (self.user, self.project, self.environment):
            keys = (*SERVER, "sender_address") if source is self.project else SERVER
            if not source.host:
                yield from ((source, key) for key in keys if key in source.values)


def read_settings(
    folder: Path,
    locale: Locale,
    environment: Mapping[str, str] = os.environ,
    *,
    own: bool = False,
) -> Chosen:
    """The settings for the notes in a folder; the environment is stronger than any file.

    With `own` the server is the user's own, whatever a project's file names.

    Raises MinutesError with all that is wrong or missing.
    """
    reader = Reader(_KINDS, locale)
    of_user, of_project = reader.file(_of_user()), reader.file(nearest(folder, (NAME,)))
    sources = _Sources(of_user, of_project, reader.environment(environment), own)
    if reader.failed:
        raise MinutesError(*reader.problems)
    values = _completed(sources.values())
    problems = [*reader.problems, *_incomplete(sources, values, folder, locale)]
    if len(problems) > len(reader.problems):
        raise MinutesError(*problems)
    project = sources.server.file if sources.server is of_project else None
    has_own = bool(sources.own.host or of_user.passed_over)
    return Chosen(Settings(**values), project, has_own, tuple(problems))


def own_file(name: str) -> Path | None:
    """The path of a file in the user's own folder for settings, if she has such a folder."""
    from platformdirs import user_config_path  # late: only who sends has settings

    path = user_config_path("minutes-kit", appauthor=False) / name
    return path if path.is_absolute() else None


def _of_user() -> Nearest:
    """The settings file of the user, if there is one."""
    path = own_file(NAME)
    if path is None or not os.path.lexists(path):
        return Nearest()
    return Nearest(path, refusal(path, [path.parent]))


def _completed(values: Mapping[str, Any]) -> dict[str, Any]:
    """The settings with what follows from others: port and security, user and sender."""
    usual: Security = "tls" if values.get("port") == PORTS["tls"] else "starttls"
    security: Security = values.get("security", usual)
    follows: dict[str, Any] = {"security": security, "port": PORTS[security]}
    if "@" in values.get("user", ""):
        follows["sender_address"] = values["user"]
    return {**follows, **values}


def _incomplete(
    sources: _Sources, values: Mapping[str, Any], folder: Path, locale: Locale
) -> list[Problem]:
    """The problems of settings that are each right, but incomplete or not safe together."""
    server = sources.server
    if not server.host:
        file = str(sources.project.file or folder / NAME)
        return _missing(values, file, locale)
    if strays := [*sources.strays()]:
        host = server.values["host"]
        return [source.refuse("E671", key, locale, host=host) for source, key in strays]
    file = str(server.file or own_file(NAME) or NAME)
    if not secure(values["host"], values["security"]):
        return [problem(locale, "E648", file, host=values["host"])]
    return _missing(values, file, locale)


def _missing(values: Mapping[str, Any], file: str, locale: Locale) -> list[Problem]:
    """The problems of settings that are needed, and stand nowhere."""
    return [
        problem(locale, "E645", file, key=key, example=example)
        for key, example in EXAMPLES.items()
        if key not in values
    ]
