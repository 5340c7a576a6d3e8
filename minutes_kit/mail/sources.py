"""Where settings stand: a file in TOML, or the environment; each setting of the kind it must be.

No file may hold a password, and no problem shows a value that was read.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import ValidationError, convert

from minutes_kit.files import FileError, read
from minutes_kit.languages.locale import Locale
from minutes_kit.problems import NOWHERE, Place, Problem, Report, problem
from minutes_kit.yaml.characters import ODD_BYTE, TOO_LARGE, UNPRINTABLE, decode
from minutes_kit.yaml.finding import Nearest

PREFIX = "MINUTES_SMTP_"
EXAMPLES = {"host": "smtp.example.be", "sender_address": "an.peeters@example.be"}
# A key that seems to hold a password, in any of the languages.
_SECRET = re.compile("pas[sw]|pwd|wachtwoord|kennwort|secret|token", re.IGNORECASE)


class Source(NamedTuple):
    """The settings that were found in a file, with its text, or in the environment."""

    values: dict[str, Any]
    file: Path | None = None
    text: str = ""

    @property
    def host(self) -> str:
        """The mail server that is named here, in the one form of all spellings of its name."""
        return known_host(self.values.get("host") or "")

    def refuse(self, code: str, key: str, locale: Locale, **values: str) -> Problem:
        """The problem of a setting, where it stands."""
        if self.file is None:
            return problem(locale, code, PREFIX + key.upper(), key=key, **values)
        return problem(locale, code, str(self.file), _place(key, self.text), key=key, **values)


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
            return self._read(path, read(path))
        except FileError as error:
            self.problems.append(error.problem(error.path, self.locale))
            return Source({})

    def _read(self, path: Path, data: bytes) -> Source:
        """The settings in the bytes of a file; raises FileError where these are too many."""
        report = Report(str(path), self.locale)  # without the text: a line may hold a password
        text, encoding = decode(data)
        if encoding == TOO_LARGE:  # the rest of it was not looked at
            raise FileError("E112", path, reason="large")
        if place := _unreadable(data, text, encoding):
            report.add("E672", place)
        table = {} if report.failed else self._table(text, report)
        values = {key: self._value(key, value, text, report) for key, value in table.items()}
        self.problems += report.problems
        return Source(values, path, text)

    def environment(self, variables: Mapping[str, str]) -> Source:
        """The settings in the environment; an empty one is none."""
        source = Source({})
        for key, kind in self.kinds.items():
            if value := variables.get(PREFIX + key.upper()):
                try:
                    source.values[key] = convert(value, kind, strict=False)
                except ValidationError:
                    told = source.refuse("E643", key, self.locale, expected=self._expected(key))
                    self.problems.append(told)
        return source

    def _table(self, text: str, report: Report) -> dict[str, Any]:
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
            words = {"fields": ", ".join(self.kinds), "example": example}
            expected = self.locale.kinds["record"].format(**words)
            report.add("E643", _place("mail", text), key="mail", expected=expected)
            return {}
        return {key: value for key, value in table.items() if not _SECRET.search(key)}

    def _value(self, key: str, value: Any, text: str, report: Report) -> Any:
        """The value of a setting, or None and a problem."""
        if key not in self.kinds:
            near = get_close_matches(key.lower(), self.kinds, n=1)
            report.add(
                "E642",
                _place(key, text),
                hint="E642_near" if near else None,
                key=key,
                near="".join(near),
                allowed=", ".join(self.kinds),
            )
            return None
        try:
            return convert(value, self.kinds[key])
        except ValidationError:
            report.add("E643", _place(key, text), key=key, expected=self._expected(key))
            return None

    def _expected(self, key: str) -> str:
        """The kind of value that a setting expects, in the words of a language."""
        return self.locale.kinds["line" if key in ("user", "sender_name") else key]


def _unreadable(data: bytes, text: str, encoding: str) -> Place | None:
    """Where a file holds what is no text."""
    whole, wrong = (text, ODD_BYTE) if encoding else (data.decode("latin-1"), UNPRINTABLE)
    found = wrong.search(whole)
    if encoding and not found:
        return None
    return _at(whole, found.start() if found else 0)


def _secrets(document: Mapping[str, Any]) -> Iterator[str]:
    """The keys that seem to hold a password, anywhere in a file, however deep."""
    tables = [document]
    for table in tables:
        yield from filter(_SECRET.search, table)
        tables += [
            value
            for key, value in table.items()
            if isinstance(value, dict) and not _SECRET.search(key)
        ]


def _place(key: str, text: str) -> Place:
    """Where a key seems to stand, from the section on mail on."""
    section = re.search(r"^[ \t]*\[[ \t]*mail[ \t]*\]", text, re.MULTILINE)
    written = re.compile(rf"""^[ \t]*["']?({re.escape(key)})["']?[ \t]*=""", re.MULTILINE)
    match = written.search(text, section.end() if section else 0) or written.search(text)
    if match is None:
        return NOWHERE
    return _at(text, match.start(1))


def _at(text: str, offset: int) -> Place:
    """The line and column of an offset in a text."""
    return Place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
