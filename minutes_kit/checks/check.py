"""Everything that is wrong with notes, without making a document of them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from minutes_kit.checks import meeting as sense
from minutes_kit.checks import texts
from minutes_kit.files import OutputError
from minutes_kit.languages.locale import Locale, load
from minutes_kit.notes.model import Notes
from minutes_kit.problems import Problem, Report, refusal
from minutes_kit.yaml import source as sources
from minutes_kit.yaml.finding import Found, contents, is_contacts
from minutes_kit.yaml.reader import read_partly
from minutes_kit.yaml.source import Source


class Checked(NamedTuple):
    """A file that was checked: its language and everything that is wrong with it."""

    locale: Locale
    problems: list[Problem]


def check(
    data: bytes, name: str, folder: Path | None = None, today: dt.date | None = None
) -> tuple[Notes | None, list[Problem]]:
    """The notes in a file's bytes, or None, and everything that is wrong with them.

    Attached files are looked for in `folder`, if any; `today` is the day by which a date is far.
    """
    source, notes = examine(data, name, folder, today)
    return notes, sorted(source.report.problems)


def examine(
    data: bytes, name: str, folder: Path | None = None, today: dt.date | None = None
) -> tuple[Source, Notes | None]:
    """The source of notes, with everything that is wrong in its report, and the notes in it."""
    source = sources.read(data, name)
    if code := sources.language_unsaid(source):
        source = sources.read(data, name, code)
    notes = read_partly(source)
    if notes:
        texts.check(source)
        sense.check(source, notes, folder, today or dt.date.today())
    return source, None if source.report.failed else notes


def check_data(data: bytes, name: str, folder: Path | None = None) -> Checked:
    """Check the bytes of a file, whose attached files are looked for in `folder`."""
    report = _report(data, name, folder)
    return Checked(report.locale, sorted(report.problems))


def _report(data: bytes, name: str, folder: Path | None) -> Report:
    """What is wrong with notes, or with a contact book."""
    if is_contacts(name):
        from minutes_kit.yaml.contacts import read_book  # late: few files are one

        return read_book(data, name)[0].report
    return examine(data, name, folder)[0].report


def check_file(found: Found, language: str) -> Checked:
    """Check a file on disk; one that cannot be read is a problem told in the given language."""
    try:
        return check_data(contents(found), str(found.notes), found.notes.parent)
    except OutputError as error:
        locale = load(language)
        return Checked(locale, [refusal(error, found.notes, locale)])
