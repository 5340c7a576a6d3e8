"""A template tried out before it is used: with notes that have everything, little and nothing.

What a template names inside a condition shows only where the condition holds, and that may be
years later; so each template prints these notes once, when it is compiled.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from typing import Any, cast

from msgspec.structs import fields, replace

from minutes_kit.languages import locale as locales
from minutes_kit.languages.folder import DEFAULT, codes
from minutes_kit.languages.locale import Labels
from minutes_kit.notes.agenda import Decision, Decisions
from minutes_kit.notes.fields import RECORDS, inside
from minutes_kit.notes.model import Notes
from minutes_kit.notes.record import Language, Record, Status, Wording
from minutes_kit.text import dossier
from minutes_kit.text.blocks import Paragraph, Run
from minutes_kit.text.dossier import Held
from minutes_kit.text.pieces import View
from minutes_kit.text.view import view
from minutes_kit.word.package import check_xml
from minutes_kit.word.proof.complete import in_order, missing, pieces
from minutes_kit.word.proof.search import Piece
from minutes_kit.word.proof.visible import Seen
from minutes_kit.word.styles import ListLevel, Styles
from minutes_kit.word.template.compiled import Compiled, refusing
from minutes_kit.word.template.program.sandbox import check_names, mentioned
from minutes_kit.word.template.program.wellformed import always_well_formed
from minutes_kit.word.template.render import Renderer
from minutes_kit.word.writer import Writer

Above = tuple[type[Record], ...]
_Maker = Callable[[type[Record], Above], list[Any]]
_fields = cache(fields)  # which works out the types anew each time
_HIDING = re.compile("<w:(?:vanish|hidden)/>")
_EARLY = dt.date(2005, 9, 16)  # before the rules that a later meeting prints
_VALUES: dict[Any, Any] = {
    bool: True,
    dt.date: dt.date(2025, 3, 17),
    dt.time: dt.time(14, 30),
    Language: DEFAULT,
    Status: "draft",
}

# Which styles a template needs, only real notes can tell.
LISTS = [f"list {kind}{n}" for kind in ("bullet", "number", "continue") for n in ("", " 2", " 3")]
_STYLES = Styles(dict.fromkeys(LISTS, "List"), dict.fromkeys(LISTS, ListLevel("1", "1", 0)), 2)


def tried(compiled: Compiled) -> Compiled:
    """A template with what is known of it then: `lost`, `dropped`, `ordered`, `sound`.

    Raises TemplateError for what is wrong with it.
    """
    renderer = Renderer(compiled)
    check_names(compiled.sources.values())
    for sample in samples():
        _check(renderer.parts(sample, Writer(_STYLES)))
    shown = _told_apart()
    made = renderer.parts(shown, Writer(_STYLES))
    seen = Seen(made)
    gone = missing(shown, seen)
    lost = sorted({piece.field for piece in gone})
    # A field that a tag names may be printed for other notes than these, if it is not hidden.
    named = mentioned(compiled.sources.values()) if gone else set()
    hidden = _hidden(gone, shown, made) if gone else set()
    never = [one for one in gone if one in hidden or not _steps(one.field) <= named]
    dropped = tuple(sorted({piece.field for piece in never}))
    without = {*gone}
    ordered = in_order([piece for piece in pieces(shown) if piece not in without], seen)
    sound = tuple(name for name, one in compiled.sources.items() if always_well_formed(one))
    return replace(compiled, lost=tuple(lost), dropped=dropped, ordered=ordered, sound=sound)


def _hidden(gone: list[Piece], shown: View, made: dict[str, str]) -> set[Piece]:
    """The texts that are gone only because they are hidden."""
    plain = {name: _HIDING.sub("", xml) for name, xml in made.items()}
    return {*gone}.difference(missing(shown, Seen(plain))) if plain != made else set()


def _check(parts: dict[str, str]) -> None:
    """Look at what a template makes as at the template itself; raises TemplateError."""
    with refusing():
        for name, xml in parts.items():
            check_xml(xml.encode(), name)


def _unsorted() -> Iterator[int]:
    """Numbers of one length that no template prints in this order by sorting."""
    return (10_000 + number * 7_919 % 10_007 for number in count(1))


@cache
def _told_apart() -> View:
    """The view of notes with everything, in which no two texts are the same."""
    return cast("View", _distinct(view(_full(Notes)[0], locales.load(DEFAULT)), _unsorted()))


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
    if isinstance(value, Run):
        return replace(value, text=_distinct(value.text, numbers))
    if isinstance(value, Paragraph):
        return replace(value, runs=_distinct(value.runs, numbers))
    if isinstance(value, list | tuple):
        return type(value)(_distinct(part, numbers) for part in value)
    changed = {
        name: _distinct(getattr(value, name), numbers)
        for name in value.__struct_fields__
        if name != "language"
    }
    return replace(value, **changed)


@cache
def samples() -> tuple[View, ...]:
    """The views that templates are tried with: full in each language, then short, then empty."""
    languages = [locales.load(code) for code in codes()]
    full = [view(_full(Notes)[0], language) for language in languages]
    little = [replace(notes, date=_EARLY) for notes in (_little(), *_shortest(Notes))]
    return (*full, *(view(notes, languages[0]) for notes in little))


def _full(record: type[Record], above: Above = ()) -> list[Any]:
    """Three records with something in each field: of two, a sorted order may be theirs.

    What stands in a record by itself has one of its own.
    """
    values = _values(record, _full, above)
    alone = [record(**{name: values.pop(name)}) for name in record.alone if name in values]
    return [record(**values)] * 3 + alone


@cache
def printed(held: Held = dossier.minutes) -> frozenset[str]:
    """The fields of the view that print something of what is held of notes with everything."""
    locale = locales.load(DEFAULT)
    shown = pieces(view(held(_full(Notes)[0], locale), locale))
    return frozenset(piece.field for piece in shown)


def _shortest(record: type[Record], above: Above = ()) -> list[Any]:
    """The records with no more than they must have: one for each field that can be enough."""
    values = _values(record, _shortest, above)
    required = {f.name: values[f.name] for f in _fields(record) if f.required}
    enough = [{name: values[name]} for name in record.needs if name in values] or [{}]
    return [record(**required, **filled) for filled in enough]


def _little() -> Notes:
    """Notes that hold all the shortest records."""
    values = _values(Notes, _shortest, ())
    held = [f.name for f in _fields(Notes) if f.required or inside(f.type)[0] in RECORDS]
    return Notes(**{name: values[name] for name in held})


def _values(record: type[Record], records: _Maker, above: Above) -> dict[str, Any]:
    """Something for each field of a record; `records` makes those that it holds."""
    without = record.outermost if record in above else ()
    known = [field for field in _fields(record) if field.name not in without]
    return {f.name: _value(f.name, f.type, records, (*above, record)) for f in known}


def _value(name: str, kind: Any, records: _Maker, above: Above) -> Any:
    """Something for a field of a type: a text is the field's name, and has an address."""
    inner, several = inside(kind)
    if kind == Wording:  # own words change nothing
        return {}
    if above.count(inner) > 1:  # items hold items
        return []
    if inner in RECORDS:
        made = records(inner, above)
        return made if several else made[0]
    text = f"{name} www.example.org"
    if kind == Decisions:
        return [text, *records(Decision, above)]
    value = _VALUES.get(kind) or _VALUES.get(inner) or text.capitalize()
    return [value, value] if several else value
