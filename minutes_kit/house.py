"""What a folder says of all notes in it, in its file `minutes.toml`."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from msgspec import Meta, Struct

from minutes_kit.files import FileError, identity
from minutes_kit.languages import wording
from minutes_kit.languages.folder import DEFAULT
from minutes_kit.languages.locale import code_of, load
from minutes_kit.problems import Problem, short
from minutes_kit.yaml.finding import Nearest, nearest
from minutes_kit.yaml.settings import NAME, Line, SettingsFile, seems_secret

_SECTIONS = dict.fromkeys(("mail", "build", "wording"))  # the first is read where mail is sent
# A path from the folder of the file on: one of a server would be asked for who wants it.
_Below = Annotated[str, Meta(pattern=r"^(?![/\\~]|[A-Za-z]:)[^\x00-\x1f\x7f]+\Z")]
_TEMPLATES = {
    "template": "minutes",
    "invitation_template": "invitation",
    "attendance_template": "attendance",
    "actions_template": "actions",
}
"""The settings that name templates, and the documents for which they are used."""
_KINDS = {
    "template": _Below,
    "language": Annotated[str, Meta(min_length=1)],
    "agency": Line,
    **dict.fromkeys(_TEMPLATES, _Below),
}


class House(Struct, frozen=True):
    """What a folder says of its notes; `language` is that of notes that do not say theirs.

    `templates` are those of documents by their names; `wording` has own words by the names of
    those of the house that they replace.
    """

    language: str = DEFAULT
    templates: dict[str, Path] = {}
    agency: str = ""
    wording: dict[str, str] = {}

    @property
    def words(self) -> dict[str, str]:
        """All own words, that for the agency among them."""
        return {"agency": self.agency, **self.wording} if self.agency else self.wording


class Told(NamedTuple):
    """What a folder says, and what is wrong with that."""

    house: House
    problems: tuple[Problem, ...] = ()


_NOTHING = Told(House())
_LINKS: dict[str, Any] = (
    {"follow_symlinks": False} if os.access in os.supports_follow_symlinks else {}
)


def near(folder: Path | None) -> Nearest:
    """The file for notes in a folder, if there is one."""
    if folder is None or not any(map(_is_there, _above(os.path.abspath(folder)))):
        return Nearest()
    return nearest(folder, (NAME,))


def _is_there(path: str) -> bool:
    """Whether something has a name; a link to nothing where the system can tell, too."""
    return os.access(path, os.F_OK, **_LINKS)  # half the time of a look that may fail


@lru_cache(maxsize=256)
def _above(folder: str) -> tuple[str, ...]:
    """Where a file for a folder may stand at most: looking there costs less than finding it."""
    real = Path(os.path.realpath(folder))
    return tuple(str(place / NAME) for place in (real, *real.parents))


def told(found: Nearest, code: str = DEFAULT) -> Told:
    """What a file says, and what is wrong with it in a language; nothing where it is not used."""
    path, refused = found
    if path is None:
        return _NOTHING
    try:
        if refused:
            raise refused
        return _read(path, _state(path), code)
    except FileError as error:
        return Told(House(), (error.problem(error.path, load(code)),))


def templates(folder: Path) -> dict[str, Path]:
    """The templates for notes in a folder that it names, by the documents."""
    return told(near(folder)).house.templates


def words(folder: Path, language: str) -> dict[str, str]:
    """The own words that all notes in a folder have."""
    return told(near(folder), language).house.words


def _state(path: Path) -> tuple[int, ...]:
    """That by which a file is known to be unchanged, nothing where the system does not tell."""
    try:
        return identity(path.stat())
    except OSError:
        return ()


@lru_cache(maxsize=64)
def _read(path: Path, state: tuple[int, ...], code: str) -> Told:
    """What a file says as it is now: `state` tells it from what it was before."""
    file = SettingsFile(path, load(code))
    file.refuse_passwords(but="mail")
    _tell_strays(file)
    build = _build(file)
    house = House(**build, wording=_wording(file))
    _tell_faults(file, "build", {name: build[name] for name in ("agency",) if name in build})
    _tell_faults(file, "wording", house.wording)
    return Told(house, tuple(file.report.problems))


def _tell_strays(file: SettingsFile) -> None:
    """Tell of sections that are not known, and of settings that stand in none."""
    for name, value in file.document.items():
        if name in _SECTIONS or seems_secret(name):
            continue
        if isinstance(value, dict | list):
            file.tell_unknown("E226", file.place(name), name, _SECTIONS)
        else:
            file.report.add("E227", file.place("", name), key=short(name))


def _build(file: SettingsFile) -> dict[str, Any]:
    """The settings for documents."""
    values = file.section("build", _KINDS)
    if "language" in values:
        code = code_of(values.pop("language"))
        if code:
            values["language"] = code
        else:
            file.refuse("build", "language", _KINDS)
    named = {kind: values.pop(key) for key, kind in _TEMPLATES.items() if key in values}
    templates = {kind: file.path.parent / path.replace("\\", "/") for kind, path in named.items()}
    return {**values, "templates": templates}


def _wording(file: SettingsFile) -> dict[str, str]:
    """The own words, by the names of those that they replace."""
    names = wording.names(file.report.language)
    return file.section("wording", dict.fromkeys(names, Line), "E216")


def _tell_faults(file: SettingsFile, section: str, words: dict[str, str]) -> None:
    """Tell of own words in which braces are wrong, or lacking."""
    for name, text in words.items():
        if wrong := wording.fault(name, text, file.report.language):
            place, part = file.place(section, name), short(wrong.part)
            file.report.add(wrong.code, place, part=part, name=name, allowed=wrong.allowed)
