"""A template tried out before it is used: with notes that have everything, little and nothing.

What a template names inside a condition shows only where the condition holds, and that may be
years later; so each template prints these notes once, when it is compiled.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import count
from typing import Any

from msgspec.structs import replace

from minutes_kit.languages import locale as locales
from minutes_kit.languages.locale import Labels
from minutes_kit.notes.model import (
    Action,
    Approval,
    Attachment,
    Item,
    NextMeeting,
    Notes,
    Person,
    Project,
    Rsvp,
)
from minutes_kit.text.blocks import Paragraph, Run
from minutes_kit.text.view import View, view
from minutes_kit.word.proof import in_order, missing, pieces
from minutes_kit.word.styles import ListLevel, Styles
from minutes_kit.word.template.compiled import Compiled
from minutes_kit.word.template.render import Renderer
from minutes_kit.word.template.sandbox import check_names, mentioned
from minutes_kit.word.visible import Seen
from minutes_kit.word.writer import Writer

_DATE, _TIME = dt.date(2025, 3, 17), dt.time(14, 30)
_PERSON = Person("Ann", ["Bo", "Chris"], "Agency", "chair", "ann@example.org", "Dirk")
_ITEM = Item(
    "Item",
    "Text",
    [Project("Project", "EQUAL", "project", ["Ann"], "Text", "www.example.org")] * 3,
    ["Finding"],
    ["Decision"],
    [Action("Action", ["Ann", "Bo"], _DATE, done=True)] * 3,
)
_FULL = Notes(
    title="Title",
    reference="2025/1",
    date=_DATE,
    start=_TIME,
    end=_TIME,
    location="Brussels",
    status="draft",
    approved=Approval(_DATE, "Ann"),
    chair=["Ann"],
    minute_taker=["Bo"],
    attendees=[_PERSON] * 3,
    excused=[_PERSON] * 3,
    absent=[_PERSON] * 3,
    agenda=[_ITEM] * 3,
    next_meeting=NextMeeting(
        "Next", _DATE, _TIME, _TIME, "Ghent", "Text", ["Item"], Rsvp(_DATE, "ann@example.org")
    ),
    attachments=[Attachment("Slides", link="https://example.org/slides")] * 3,
)
_LITTLE = Notes(
    title="Title",
    date=dt.date(2005, 9, 16),
    attendees=[Person("Ann")],
    excused=[Person("Ann")],
    absent=[Person("Ann")],
    agenda=[
        Item("Item"),
        Item(projects=[Project("Project")]),
        Item(findings="Finding"),
        Item(decisions="Decision"),
        Item(actions=[Action("Action")]),
    ],
    next_meeting=NextMeeting(),
    attachments=[Attachment(file="slides.pdf")],
)
_NOTHING = Notes(title="Title", date=dt.date(2005, 9, 16))

# Which styles a template needs, only real notes can tell.
_LISTS = [f"list {kind}{n}" for kind in ("bullet", "number", "continue") for n in ("", " 2", " 3")]
_STYLES = Styles(dict.fromkeys(_LISTS, "List"), dict.fromkeys(_LISTS, ListLevel("1", "1", 0)), 2)


def tried(compiled: Compiled) -> Compiled:
    """A template with the fields that it never prints and whether the others stand in order.

    Raises TemplateError for what is wrong with it.
    """
    renderer = Renderer(compiled)
    check_names(compiled.sources.values())
    for sample in samples():
        renderer.parts(sample, Writer(_STYLES))
    shown = _distinct(view(_FULL, locales.load(locales.DEFAULT)), _unsorted())
    seen = Seen(renderer.parts(shown, Writer(_STYLES)))
    lost = missing(shown, seen)
    # A field that a tag names may be printed for other notes than these.
    named = mentioned(compiled.sources.values())
    dropped = {piece.field for piece in lost if not _steps(piece.field) <= named}
    ordered = in_order([piece.text for piece in pieces(shown) if piece not in lost], seen)
    return replace(compiled, dropped=tuple(sorted(dropped)), ordered=ordered)


def _unsorted() -> Iterator[int]:
    """Numbers of one length that no template prints in this order by sorting."""
    return (10_000 + number * 7_919 % 10_007 for number in count(1))


def _steps(field: str) -> set[str]:
    """The names by which a tag reaches a field: `agenda`, `.text`."""
    root, *steps = field.split(".")
    return {root, *(f".{step}" for step in steps)}


def _distinct(value: Any, numbers: Iterator[int]) -> Any:
    """A view in which no two texts are the same, and none is that of a template."""
    if isinstance(value, Labels) or not value:
        return value
    if isinstance(value, str):
        return f"{value} ¤{next(numbers)}¤"
    if isinstance(value, Run | Paragraph):
        text = {
            name: _distinct(getattr(value, name), numbers)
            for name in ("text", "runs")
            if hasattr(value, name)
        }
        return value._replace(**text)
    if isinstance(value, list | tuple):
        return type(value)(_distinct(one, numbers) for one in value)
    names = [name for name in value.__struct_fields__ if name != "language"]
    return replace(value, **{name: _distinct(getattr(value, name), numbers) for name in names})


def samples() -> Iterator[View]:
    """What templates are tried with: everything in each language, then little, then nothing."""
    languages = [locales.load(code) for code in locales.codes()]
    for language in languages:
        yield view(_FULL, language)
    yield view(_LITTLE, languages[0])
    yield view(_NOTHING, languages[0])
