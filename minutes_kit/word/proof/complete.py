"""Nothing is lost: every text of the notes stands in the document as it was typed, in its place.

What the house itself says (labels, sentences, dates in words) is proven from the view.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

from msgspec.structs import replace

from minutes_kit.languages.dates import write_date, write_days, write_iso, write_short, write_time
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.agenda import Decision, Decisions
from minutes_kit.notes.fields import fields_of
from minutes_kit.notes.model import Notes
from minutes_kit.notes.record import Record, Steps, Text
from minutes_kit.text.blocks import Blocks, Runs
from minutes_kit.text.paragraphs import capital
from minutes_kit.text.pieces import View, printed
from minutes_kit.word.proof.search import Piece, Typed, lost, uncounted
from minutes_kit.word.proof.visible import Seen

NOT_FROM_NOTES = ("labels", "language", "kind")
"""The fields of the view that hold no words of the notes."""


def unproven(notes: Notes, seen: Seen, locale: Locale, *, ordered: bool) -> list[Piece]:
    """The texts of notes that a document does not show as they were typed.

    Where a template prints in the `ordered` way of the view, each text must follow the one
    before it; where it has another order, every text must stand as often as it was typed.
    """
    texts = Texts(locale)
    texts.add(notes, ())
    found = lost(texts.found, seen, ordered=ordered)
    status = locale.phrases.get(notes.status, "").partition("{")[0]
    return found if status in seen.text else [Piece(("status",), status), *found]


@cache
def _fields(record: type[Record], code: str) -> list[tuple[str, bool]]:
    """The printed fields of a record, and whether they hold texts of several lines."""
    known = {f.name: f.type in (Text, Decisions) for f in fields_of(record, code).values()}
    names = [name for name in record.__struct_fields__ if name not in record.not_printed]
    return [(name, known[name]) for name in names]


class Texts:
    """Gathers the texts of records in the order of the document, as it has them.

    Short ones side by side are a group.
    """

    def __init__(self, locale: Locale) -> None:
        self.locale, self.code, self.group = locale, locale.code, 0
        self.found: list[Typed] = []

    def add(self, record: Record, path: tuple[str | int, ...]) -> None:
        """Add the texts of a record."""
        self.group += 1
        for name, prose in _fields(type(record), self.code):
            value = getattr(record, name)
            if not value:
                continue
            if isinstance(record, Notes) and name == "date":
                self.days(record.date, record.end_date)
            elif prose:
                self.prose(value, (*path, name))
            elif isinstance(value, Record):
                self.add(value, (*path, name))
                self.group += 1
            elif isinstance(value, list) and isinstance(value[0], Record):
                for index, item in enumerate(value):
                    self.add(item, (*path, name, index))
                self.group += 1
            else:
                self.short(value, (*path, name))

    def days(self, first: dt.date, last: dt.date | None) -> None:
        """Add the days of the meeting."""
        days, also = write_days(first, last, self.locale), self.forms(first, last)
        self.found.append(Typed(("date",), days, False, self.group, also=also))

    def prose(self, value: Any, path: tuple[str | int, ...]) -> None:
        """Add each text of a value, of which each stands on lines of its own."""
        if isinstance(value, list):
            for index, text in enumerate(value):
                self.prose(text, (*path, index))
        elif isinstance(value, Decision):
            self.decision(value, path)
        elif value.strip():
            self.found.append(Typed(path, value, True, self.group + 1))
            self.group += 2

    def decision(self, decision: Decision, path: Steps) -> None:
        """Add a decision: its number stands before its text, or on a line above it."""
        number, text = decision.number.strip(), decision.text
        if number and isinstance(text, str):
            text = text.strip()
            above = f"{number}\n{text}"
            self.found.append(Typed(path, f"{number} {text}", True, self.group + 1, also=(above,)))
            self.group += 2
        else:
            self.prose(number, (*path, "number"))
            self.prose(text, (*path, "text"))
        self.add(replace(decision, number="", text=""), path)

    def short(self, value: Any, path: tuple[str | int, ...]) -> None:
        """Add the texts of a value that has no lines of its own."""
        if isinstance(value, list):
            for index, item in enumerate(value):
                self.short(item, (*path, index))
        elif text := self.written(value, str(path[-1])).strip():
            also = self.forms(value, None) if isinstance(value, dt.date) else ()
            self.found.append(Typed(path, text, False, self.group, also=also))

    def forms(self, first: dt.date, last: dt.date | None) -> tuple[str, ...]:
        """How days may stand besides as they are written: at the start of a line, in figures."""
        begins = capital(write_days(first, last, self.locale))
        return begins, write_short(first, last, self.locale), write_iso(first, last)

    def written(self, value: Any, name: str) -> str:
        """The value of a field as the document has it: `yes` is the label of that field."""
        if isinstance(value, str):
            return value
        if isinstance(value, dt.date):
            return write_date(value, self.locale)
        if isinstance(value, dt.time):
            return write_time(value, self.locale)
        return str(getattr(self.locale.labels, name))


def missing(view: View, seen: Seen, dropped: Collection[str] = ()) -> list[Piece]:
    """The texts of a view that are not seen.

    In the order of the view each text must follow the one before it.  Where a template has
    another order, every text must stand at least as often as the view holds it.  What is in a
    field that the template never prints (`dropped`) is missing, even if its own words are like it.
    """
    known = pieces(view)
    never = [piece for piece in known if piece.field in dropped] if dropped else []
    if never:
        return never
    if in_order(known, seen):
        return []
    return uncounted([Typed(p.path, p.text, whole=False, also=p.also) for p in known], seen)


def in_order(known: Iterable[Piece], seen: Seen) -> bool:
    """Whether texts are seen one behind the other, above the foot of the pages."""
    position = 0
    for piece in known:
        position = _end(piece, seen, position)
        if position < 0:
            return False
    return True


def _end(piece: Piece, seen: Seen, start: int) -> int:
    """Where a text ends that is seen behind a start, in whichever form; -1 where it is not."""
    at, text = seen.text.find(piece.text, start, seen.body), piece.text
    if piece.also:
        forms = (text, *piece.also)
        found = [(seen.text.find(form, start, seen.body), form) for form in forms]
        at, text = min((one for one in found if one[0] >= 0), default=(-1, ""))
    return at + len(text) if at >= 0 else -1


def pieces(view: View) -> list[Piece]:
    """The texts of a view in the order of the document, with the paths to them."""
    found: list[Piece] = []
    for name, forms in printed(view.__struct_fields__):
        if name not in NOT_FROM_NOTES:
            _add(getattr(view, name), (name,), found, _said(view, forms))
    begun = capital(view.date)  # it may begin a line, or stand in a sentence
    return [_also(piece, begun) if piece.path == ("date",) else piece for piece in found]


def _also(piece: Piece, form: str) -> Piece:
    """A piece that may stand in one more form."""
    return replace(piece, also=(form, *piece.also))


def _said(piece: Any, forms: Iterable[str]) -> tuple[str, ...]:
    """What fields of a piece say that have the date of another."""
    return tuple([getattr(piece, form) for form in forms])


def _add(
    value: Any, path: tuple[str | int, ...], found: list[Piece], also: tuple[str, ...] = ()
) -> None:
    """Add the texts inside a value with the paths to them; all of a text have the same path."""
    if not value:
        return
    if isinstance(value, str):
        found.append(Piece(path, value, also))
    elif isinstance(value, Runs):
        if words := value.words():  # a bare anchor has none
            found.append(Piece(path, words))
    elif isinstance(value, Blocks):
        found += [Piece(path, runs.words()) for runs in value.lines()]
    elif isinstance(value, list):
        for index, part in enumerate(value):
            _add(part, (*path, index), found)
    else:
        for name, forms in printed(value.__struct_fields__):
            if part := getattr(value, name):
                _add(part, (*path, name), found, _said(value, forms) if forms else ())
