"""`minutes.toml`: a file of settings in sections, each of the kind that it must be.

No file may hold a password, and no problem shows a value that was read.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

from msgspec import Meta, ValidationError, convert

from minutes_kit.files import FileError, read
from minutes_kit.languages.folder import DEFAULT
from minutes_kit.languages.locale import Locale
from minutes_kit.languages.wording import meant, names
from minutes_kit.problems import NOWHERE, Place, Report, short
from minutes_kit.rare import rare
from minutes_kit.yaml.characters import ODD_BYTE, TOO_LARGE, UNPRINTABLE, decode

NAME = "minutes.toml"
MAX_SETTINGS = 64_000  # bytes of a file; settings take a few hundred
MAX_DOTS = 100  # on a line: a key of thousands of parts takes gigabytes to read
Line = Annotated[str, Meta(pattern=r"^[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]*\Z")]
# A key that seems to hold a password, in any of the languages.
_SECRET = rare("pas[sw]|pwd|wachtwoord|kennwort|secret|token", re.IGNORECASE)
_WORDING = "wording"
_AROUND = " \t\"'"  # what may stand around a name


class SettingsFile:
    """The settings of a file, by section; `report` has what is wrong with it.

    Raises FileError where it cannot be read.
    """

    def __init__(self, path: Path, locale: Locale) -> None:
        data = read(path, MAX_SETTINGS)
        text, encoding = decode(data)
        if encoding == TOO_LARGE:  # the rest of it was not looked at
            raise FileError("E112", path, reason="large")
        self.path = path
        self.report = Report(str(path), locale)  # without the text: a line may hold a password
        self._places = _Places(text)
        self.document: dict[str, Any] = {}
        if place := _unreadable(data, text, encoding):
            self.report.add("E672", place)
        else:
            self._parse(text)

    def _parse(self, text: str) -> None:
        """Read the tables of a text, none where it is no TOML."""
        if deep := _too_deep(text):
            self._refuse_line(text, Place(deep, 1))
            return
        try:
            self.document = tomllib.loads(text)
        except (ValueError, RecursionError) as error:
            place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
            at = Place(int(place[1]), int(place[2])) if place else Place(text.count("\n") + 1, 1)
            self._refuse_line(text, at)

    def _refuse_line(self, text: str, place: Place) -> None:
        """Tell of a line that is no setting, with its own name as the example."""
        name = text.split("\n")[place.line - 1].partition("=")[0].strip(_AROUND)
        usable = re.fullmatch(r"[a-z_]{1,40}", name) and not seems_secret(name)
        self.report.add("E644", place, key=name if usable else "agency")

    def place(self, section: str, key: str = "") -> Place:
        """Where a key of a section seems to stand, or the section itself."""
        return self._places.of(section, key)

    def refuse_passwords(self, *, but: str = "") -> None:
        """Tell of every key that seems to hold a password, but for those of one section."""
        document = {name: value for name, value in self.document.items() if name != but}
        if isinstance(own := document.get(_WORDING), dict):  # a ballot may be secret
            document[_WORDING] = {key: own[key] for key in own if key not in names(DEFAULT)}
        for section, key in self.report.until_full("E641", _secrets(document)):
            self.report.add("E641", self.place(section, key), key=key)

    def section(self, name: str, kinds: Mapping[str, Any], unknown: str = "E642") -> dict[str, Any]:
        """The settings of a section that are of their kinds; the others are told.

        `unknown` is the code of one whose name is not known.
        """
        table = self.document.get(name, {})
        if not isinstance(table, dict):
            expected = self.report.locale.kinds["section"].format(section=name)
            self.report.add("E643", self.place(name), key=name, expected=expected)
            return {}
        values = {}
        for key, value in table.items():
            if key in kinds:
                try:
                    values[key] = convert(value, kinds[key])
                except ValidationError:
                    self.refuse(name, key, kinds)
            elif not seems_secret(key):
                self.tell_unknown(unknown, self.place(name, key), key, kinds)
        return values

    def refuse(self, section: str, key: str, kinds: Mapping[str, Any]) -> None:
        """Tell that a setting has a value of another kind."""
        wanted = expected(key, kinds, self.report.locale)
        self.report.add("E643", self.place(section, key), key=key, expected=wanted)

    def tell_unknown(self, code: str, place: Place, key: str, known: Mapping[str, Any]) -> None:
        """Tell of a name that is none of those known, with the nearest of these."""
        if self.report.full(code):
            return
        from difflib import get_close_matches  # late: settings are seldom wrong

        near = meant(key, known) or "".join(get_close_matches(key.lower(), known, n=1))
        hint = f"{code}_near" if near else None
        told: dict[str, Any] = {"near": near, "allowed": ", ".join(known)}
        self.report.add(code, place, hint=hint, key=short(key), name=short(key), **told)


def seems_secret(key: str) -> bool:
    """Whether a key seems to hold a password."""
    return _SECRET.search(key) is not None


def expected(key: str, kinds: Mapping[str, Any], locale: Locale) -> str:
    """The kind of value that a setting expects, in the words of a language."""
    return locale.kinds["line" if kinds[key] == Line else key]


class _Places:
    """Where names stand in a file of settings, as far as its lines tell."""

    def __init__(self, text: str) -> None:
        self._known: dict[tuple[str, str], Place] = {}
        self._anywhere: dict[str, Place] = {}
        section = ""
        for number, line in enumerate(text.split("\n"), 1):
            before, sign, _ = line.partition("=")
            name = before.strip(_AROUND)
            if line.lstrip().startswith("["):
                section = line.lstrip(" \t[").partition("]")[0].strip(_AROUND)
                self._known.setdefault((section, ""), Place(number, line.find(section) + 1))
            elif sign:
                place = Place(number, line.find(name) + 1)
                self._known.setdefault((section, name), place)
                self._anywhere.setdefault(name, place)

    def of(self, section: str, key: str) -> Place:
        """The place of a key, best in its own section, or of a section."""
        found = self._known.get((section, key)) or self._anywhere.get(key or section)
        return found or NOWHERE


def _unreadable(data: bytes, text: str, encoding: str) -> Place | None:
    """Where a file holds what is no text."""
    whole, wrong = (text, ODD_BYTE) if encoding else (data.decode("latin-1"), UNPRINTABLE)
    found = wrong.search(whole)
    if encoding and not found:
        return None
    offset = found.start() if found else 0
    return Place(whole.count("\n", 0, offset) + 1, offset - whole.rfind("\n", 0, offset))


def _too_deep(text: str) -> int:
    """The first line on which a key has too many parts, 0 where none does."""
    lines = enumerate(text.split("\n"), 1)
    return next((number for number, line in lines if line.count(".") > MAX_DOTS), 0)


def _secrets(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The keys that seem to hold a password, anywhere in a file, each behind its table's name."""
    tables = [("", document)]
    for name, table in tables:
        yield from ((name, key) for key in table if seems_secret(key))
        tables += [
            (key, value)
            for key, value in table.items()
            if isinstance(value, dict) and not seems_secret(key)
        ]
