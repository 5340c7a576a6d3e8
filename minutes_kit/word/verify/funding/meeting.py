"""When the meeting of a document was, and what in the document says so."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from minutes_kit.languages.locale import Locale
from minutes_kit.problems import short
from minutes_kit.word.baseline import kept
from minutes_kit.word.document.dates import dates_in
from minutes_kit.word.document.letters import plain
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.spots import Spot
from minutes_kit.word.values import value
from minutes_kit.word.verify.looks.looks import Looks

_FIRST = 20  # paragraphs in which a document says when the meeting was
_TITLES = ("title", "subtitle")
_CREATED = "{http://purl.org/dc/terms/}created"
_WORD = re.compile(r"\w+")
_LABELLED, _OF_TITLE, _FIRST_WORDS, _INSIDE, _OF_ELSE = range(5)


class Meeting(NamedTuple):
    """The date of a meeting, if it is known; where it was read, and how many others were not taken.

    `text` is the line that says it, nothing where the properties do.
    """

    date: dt.date | None = None
    text: str = ""
    others: int = 0


class _Said(NamedTuple):
    """A date of a text; the lower its rank, the likelier it is that of the meeting."""

    rank: int
    begins: bool
    date: dt.date
    text: str


def meeting_of(opened: Opened, languages: list[Locale], looks: Looks) -> Meeting:
    """The meeting of a document: by the properties of ours, else by the first lines."""
    own = _of_properties(opened)
    if own:
        return Meeting(own)
    found = sorted(_said(opened, languages, looks), key=lambda one: (one.rank, not one.begins))
    for first in found[:1]:
        others = {one.date for one in found} - {first.date}
        return Meeting(first.date, short(first.text), len(others))
    return Meeting()


def _of_properties(opened: Opened) -> dt.date | None:
    """The date that our documents keep, which no program changes when it saves them."""
    if opened.core is None or not kept(opened.of_package("custom-properties")):
        return None
    try:
        return dt.date.fromisoformat((opened.core.findtext(_CREATED) or "")[:10])
    except ValueError:
        return None


def _said(opened: Opened, languages: list[Locale], looks: Looks) -> Iterator[_Said]:
    """The dates in the first lines of a text, in their order."""
    body = (one for one in opened.paragraphs if one[1].part == "body")
    label = ""
    for paragraph, spot in islice((one for one in body if opened.text(one[0]).strip()), _FIRST):
        text = opened.text(paragraph)
        label = label if spot.table and spot.column > 1 else ""
        for date, before in dates_in(text, languages):
            rank = _rank(f"{label} {before}", languages, _is_title(paragraph, spot, looks))
            yield _Said(rank, not before, date, f"{label} {text}".strip())
        label = f"{label} {text}"


def _is_title(paragraph: Any, spot: Spot, looks: Looks) -> bool:
    """Whether a paragraph says what the document is."""
    style = looks.styles.get(("paragraph", value(paragraph, "pPr", "pStyle")))
    return value(style, "name").lower() in _TITLES or looks.level(paragraph) == 1


def _rank(before: str, languages: list[Locale], is_title: bool) -> int:
    """How likely a date is that of the meeting, by the words before it."""
    words = _words(before)
    if any(word in words for word in _known("other_dates", languages)):
        return _OF_ELSE
    if words.startswith(tuple(_labels(languages))):
        return _LABELLED
    if is_title or words.startswith(tuple(_known("minutes", languages))):
        return _OF_TITLE
    return _INSIDE if words.strip() else _FIRST_WORDS


def _words(text: str) -> str:
    """The words of a text, each with a space before and behind it."""
    return f" {' '.join(_WORD.findall(plain(text)))} "


def _known(kind: str, languages: list[Locale]) -> Iterator[str]:
    """Some words of some languages."""
    return (_words(word) for locale in languages for word in locale.words[kind].split(", "))


def _labels(languages: list[Locale]) -> Iterator[str]:
    """The words with which a line begins that says the date of the meeting."""
    for locale in languages:
        names = locale.keys["Notes"]["date"], *locale.synonyms["date"].split(", ")
        yield from map(_words, names)
