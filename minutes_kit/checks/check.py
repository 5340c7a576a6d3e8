"""Everything that is wrong with notes, without making a document of them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from minutes_kit import house
from minutes_kit.checks import (
    actions,
    addresses,
    agenda,
    attendance,
    groups,
    links,
    meeting,
    own_words,
    people,
    several,
    texts,
    votes,
)
from minutes_kit.files import FileError
from minutes_kit.languages.locale import load
from minutes_kit.notes.model import Notes
from minutes_kit.problems import Problem, Report
from minutes_kit.yaml.finding import Found, contents, is_contacts
from minutes_kit.yaml.places import Remarks
from minutes_kit.yaml.reader import read_record
from minutes_kit.yaml.source import Source, read_notes


class Checked(NamedTuple):
    """A file that was checked: everything that is wrong with it, and in which language."""

    language: str
    problems: list[Problem]


def check(
    data: bytes, name: str, folder: Path | None = None, today: dt.date | None = None
) -> tuple[Notes | None, list[Problem]]:
    """The notes in a file's bytes, or None, and everything that is wrong with them.

    Attached files, and what a folder says of its notes, are looked for in `folder`, if any;
    `today` is the day by which a date is far.
    """
    source, notes = examine(data, name, folder, today)
    return notes, sorted(source.report.problems)


def examine(
    data: bytes,
    name: str,
    folder: Path | None = None,
    today: dt.date | None = None,
    *,
    language: str = "",
) -> tuple[Source, Notes | None]:
    """The source of notes, with all that is wrong and its language in its report, and the notes.

    These have the own words of their folder below theirs. Of what is no text is told in `language`.
    """
    source, notes = as_read(data, name, folder, language)
    if notes:
        _look_through(notes, source, folder, today or dt.date.today())
    return source, None if source.report.failed else notes


def as_read(
    data: bytes, name: str, folder: Path | None = None, language: str = ""
) -> tuple[Source, Notes | None]:
    """The source of notes, and the notes as far as they can be read.

    They are as `examine` gives them, but nobody looked whether they can be meant so.
    """
    found = house.near(folder)
    source = read_notes(data, name, house.told(found).house.language, language)
    usual, problems = house.told(found, source.report.language)
    source.report.problems += problems
    notes = read_record(Notes, source)
    if notes and usual.words:
        notes = replace(notes, wording=usual.words | notes.wording)
    return source, notes


def _look_through(notes: Notes, source: Source, folder: Path | None, today: dt.date) -> None:
    """Tell of what cannot be meant in notes that were read."""
    remarks = Remarks(source)
    people.check(notes, remarks)
    several.check(notes, remarks)
    groups.check(notes, remarks)
    attendance.check(notes, remarks)
    addresses.check(notes, remarks)
    meeting.check(notes, today, remarks)
    agenda.check(notes, remarks)
    actions.check(notes, remarks)
    votes.check(notes, remarks)
    links.check(notes, folder, remarks)
    own_words.check(notes, remarks)
    texts.check(source)


def check_data(data: bytes, name: str, folder: Path | None = None) -> Checked:
    """Check the bytes of a file, whose attached files are looked for in `folder`."""
    report = _report(data, name, folder)
    return Checked(report.language, sorted(report.problems))


def _report(data: bytes, name: str, folder: Path | None) -> Report:
    """What is wrong with notes, or with a contact book."""
    if is_contacts(name):
        from minutes_kit.yaml.contacts import read_book  # late: few files are one

        return read_book(data, name)[0].report
    return examine(data, name, folder)[0].report


def check_file(found: Found, language: str) -> Checked:
    """Check a file on disk; a file that cannot be read is a problem told in the given language."""
    try:
        return check_data(contents(found), str(found.notes), found.notes.parent)
    except FileError as error:
        return refused(error, language)


def refused(error: FileError, language: str) -> Checked:
    """A file that cannot be read or written, told in a language."""
    return Checked(language, [error.problem(error.path, load(language))])
