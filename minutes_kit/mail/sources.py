"""Where settings stand: a file in TOML, or the environment; each setting of the kind it must be.

No file may hold a password, and no problem shows a value that was read.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import ValidationError, convert

from minutes_kit.files import FileError, read
from minutes_kit.languages.locale import Locale
from minutes_kit.problems import NOWHERE, Place, Problem, Report, problem
from minutes_kit.yaml.characters import ODD_BYTE, UNPRINTABLE, decode
from minutes_kit.yaml.finding import Nearest

PREFIX = "MINUTES_SMTP_"
MAX_SIZE = 64_000  # bytes of a file; settings take a few hundred
MAX_DOTS = 100  # on a line: a key of thousands of parts takes gigabytes to read
EXAMPLES = {"host": "smtp.example.be", "sender_address": "an.peeters@example.be"}
# A key that seems to hold a password, in any of the languages.
_SECRET = re.compile("pas[sw]|pwd|wachtwoord|kennwort|secret|token", re.IGNORECASE)
_SECTION = re.compile(r"^[ \t]*\[[ \t]*mail[ \t]*\]", re.MULTILINE)
_KEY = re.compile(r"""^[ \t]*(["']?)([^\n"'=]*[^\s"'=])\1[ \t]*=""", re.MULTILINE)


class Source(NamedTuple):
    """The settings that were found in a file, with its text, or in the environment.

    A file that is `passed_over` may have some, which nobody looks at.
    """

    values: dict[str, Any]
    file: Path | None = None
    text: str = ""
    passed_over: bool = False

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
            return self._read(path, read(path, MAX_SIZE))
        except FileError as error:
            self.problems.append(error.problem(error.path, self.locale))
            return Source({}, passed_over=True)

    def _read(self, path: Path, data: bytes) -> Source:
        """The settings in the bytes of a file."""
        report = Report(str(path), self.locale)  # without the text: a line may hold a password
        text, encoding = decode(data)
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
        if deep := _too_deep(text):
            report.add("E644", Place(deep, 1))
            return {}
        try:
            document = tomllib.loads(text)
        except (ValueError, RecursionError) as error:
            place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
            at = Place(int(place[1]), int(place[2])) if place else Place(text.count("\n") + 1, 1)
            report.add("E644", at)
            return {}
        for key in report.until_full("E641", _secrets(document)):
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
            if report.full("E642"):
                return None
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


def _too_deep(text: str) -> int:
    """The first line on which a key has too many parts, 0 where none does."""
    lines = enumerate(text.split("\n"), 1)
    return next((number for number, line in lines if line.count(".") > MAX_DOTS), 0)


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
    offset = _offsets(text).get(key)
    return NOWHERE if offset is None else _at(text, offset)


@lru_cache(maxsize=4)
def _offsets(text: str) -> dict[str, int]:
    """Where each key stands first, from the section on mail on or else before it."""
    section = _SECTION.search(text)
    begin = section.end() if section else 0
    found = sorted(_KEY.finditer(text), key=lambda key: key.start() < begin)
    return {key[2]: key.start(2) for key in reversed(found)}


def _at(text: str, offset: int) -> Place:
    """The line and column of an offset in a text."""
    return Place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
