"""Rows that people added to a table in the document and wrote in the notes as well."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby

from minutes_kit.languages.dates import read_date
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.word.baseline import hashed
from minutes_kit.word.edited.compare import words
from minutes_kit.word.edited.read import Paragraph

Row = list[Paragraph]


def in_both(
    begin: Sequence[str], printed: Sequence[Paragraph], edited: Sequence[Paragraph]
) -> Iterator[tuple[Row, Row]]:
    """The rows that both sides got since the beginning: as the notes print them, and as edited."""
    known = {*begin}
    ours = [*_new(printed, known)]
    for row in _new(edited, known):
        twin = next((one for one in ours if _has(one, row)), None)
        if twin:
            ours.remove(twin)
            yield twin, row


def _new(paragraphs: Sequence[Paragraph], known: set[str]) -> Iterator[Row]:
    """The rows that begin with a text that was not there; the head of a table is none."""
    for number, several in groupby(paragraphs, lambda one: one.row):
        row = [*several]
        if number and row[0].spot.row > 1 and hashed(row[0].text) not in known:
            yield row


def _has(ours: Row, theirs: Row) -> bool:
    """Whether a row of the notes begins with the same text and has all that the other has.

    The first text alone may be that of another row, in another table.
    """
    here, there = _cells(ours), _cells(theirs)
    known = len(there) > 1 and ours[0].key == theirs[0].key
    return known and all(_says(here.get(at, ""), text) for at, text in there.items())


def _cells(row: Row) -> dict[int, str]:
    """The texts of a row by their columns."""
    columns = groupby(row, lambda one: one.column)
    return {column: "\n".join(one.text for one in several) for column, several in columns}


def _says(ours: str, theirs: str) -> bool:
    """Whether a text has all words of another in their order, or is the same date."""
    rest = iter(words(ours))
    return all(word in rest for word in words(theirs)) or _same_date(ours, theirs)


def _same_date(ours: str, theirs: str) -> bool:
    """Whether another text is the date of the notes, written otherwise or without its year."""
    for date in _dates(ours):
        year = str(date.year)
        longer = f"{theirs.removesuffix(year[2:])}{year}"
        forms = (theirs, longer, f"{theirs}/{year}", f"{theirs} {year}")
        if any(date in _dates(form) for form in forms):
            return True
    return False


def _dates(text: str) -> set[dt.date]:
    """The dates that a text is in one of the languages: a document does not say in which it is."""
    found = (read_date(text, load(code)) for code in codes())
    return {*filter(None, found)}
