"""Where settings for mail stand: the file `minutes.toml`, or the environment.

No problem shows a value that was read.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import ValidationError, convert

from minutes_kit.files import FileError
from minutes_kit.languages.locale import Locale
from minutes_kit.problems import Problem, problem
from minutes_kit.yaml.finding import Nearest
from minutes_kit.yaml.settings import SettingsFile, expected

PREFIX = "MINUTES_SMTP_"
EXAMPLES = {"host": "smtp.example.be", "sender_address": "an.peeters@example.be"}
_SECTION = "mail"


class Source(NamedTuple):
    """The settings that were found in a file, or in the environment."""

    values: dict[str, Any]
    read: SettingsFile | None = None
    passed_over: bool = False  # whether there is a file that is not used

    @property
    def file(self) -> Path | None:
        """The file that they stand in."""
        return self.read.path if self.read else None

    @property
    def host(self) -> str:
        """The mail server that is named here, in the one form of all spellings of its name."""
        return known_host(self.values.get("host") or "")

    def refuse(self, code: str, key: str, locale: Locale, **values: str) -> Problem:
        """The problem of a setting, where it stands."""
        if self.read is None:
            return problem(locale, code, PREFIX + key.upper(), key=key, **values)
        place = self.read.place(_SECTION, key)
        return problem(locale, code, str(self.file), place, key=key, **values)


def known_host(host: str) -> str:
    """The name of a host in the one form of all its spellings."""
    return host.lower().rstrip(".")


class Reader:
    """Reads settings of some kinds, and collects what is wrong with them."""

    def __init__(self, kinds: Mapping[str, Any], locale: Locale) -> None:
        self.kinds, self.locale = kinds, locale
        self.problems: list[Problem] = []

    @property
    def failed(self) -> bool:
        """Whether one of the problems is an error."""
        return any(told.severity == "error" for told in self.problems)

    def file(self, found: Nearest) -> Source:
        """The settings in a file, none where it is not to be used."""
        path, refused = found
        if path is None:
            return Source({})
        try:
            if refused:
                raise refused
            settings = SettingsFile(path, self.locale)
        except FileError as error:
            self.problems.append(error.problem(error.path, self.locale))
            return Source({}, passed_over=True)
        settings.refuse_passwords()
        values = settings.section(_SECTION, self.kinds)
        self.problems += settings.report.problems
        return Source(values, settings)

    def environment(self, variables: Mapping[str, str]) -> Source:
        """The settings in the environment; an empty one is none."""
        source = Source({})
        for key, kind in self.kinds.items():
            if value := variables.get(PREFIX + key.upper()):
                try:
                    source.values[key] = convert(value, kind, strict=False)
                except ValidationError:
                    wanted = expected(key, self.kinds, self.locale)
                    self.problems.append(source.refuse("E643", key, self.locale, expected=wanted))
        return source
