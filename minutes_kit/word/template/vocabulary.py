"""What a template may print, as it is typed in Word, with what it means and an example.

All of it is made from the parts of the view and from notes that fill every field; meanings are
those which an editor tells of the fields of notes, but for what only the view has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from msgspec.structs import FieldInfo, fields, replace

from minutes_kit.checks.check import check
from minutes_kit.languages.folder import file_of
from minutes_kit.languages.locale import Labels, load, load_help
from minutes_kit.notes.fields import inside
from minutes_kit.text.blocks import Blocks, Runs
from minutes_kit.text.pieces import FORMS, ActionView, NextMeetingView, OverviewView, Piece, View
from minutes_kit.text.view import view

_fields = cache(fields)  # which works out the types anew each time
_RECORDS: dict[type[Piece], str] = {View: "Notes", OverviewView: "Item"}
_VARIABLES: dict[type[Piece], str] = {OverviewView: "entry"}
_MARKS: dict[Any, str] = {Blocks: "p", Runs: "r"}
_TELLING = ("names", "name", "title", "who")
_CLAUSE = re.compile(r"[^,.;:(]+")  # the first, before an example and how to write it in notes


class Printed(NamedTuple):
    """A tag, what it prints in words, and what it prints of the example; either may be empty."""

    tag: str
    meaning: str
    example: str = ""


class Section(NamedTuple):
    """A record of the view, under its name in a language."""

    title: str
    printed: list[Printed]


TAGS = {
    "text": ("{{ title }}",),
    "runs": ("{{r person.email }}",),
    "blocks": ("{{p item.text }}",),
    "inside": ("{% if time %}", "{% endif %}"),
    "condition": ("{%p if excused %}", "{%p endif %}"),
    "loop": ("{%p for item in agenda %}", "{%p endfor %}"),
    "rows": ("{%tr for action in action_list %}", "{%tr endfor %}"),
}
"""How each kind of thing is typed: the key of its words in `Help.template`, and its tags."""


def kinds(code: str) -> list[Printed]:
    """The kinds of tags, in the language with a code of `codes()`."""
    said = load_help(code).template
    return [Printed(" … ".join(tags), said[kind]) for kind, tags in TAGS.items()]


def vocabulary(code: str) -> list[Section]:
    """Everything that a template may print, in the language with a code of `codes()`."""
    labels = load(code).labels
    words = [Printed(tag_of("labels", f), getattr(labels, f.name)) for f in fields(Labels)]
    title = load_help(code).template["labels"]
    return [*(_section(part, code) for part in _parts()), Section(title, words)]


def _parts() -> list[type[Piece]]:
    """The records of the view, itself the first."""
    return [View, *(one for one in Piece.__subclasses__() if one is not View)]


@cache
def openings() -> dict[str, tuple[str, type[Piece]]]:
    """The tags within which there are records, by the names that these have there."""
    found: dict[str, tuple[str, type[Piece]]] = {}
    for part in _parts():
        for field in _fields(part):
            inner = inside(field.type)[0]
            if isinstance(inner, type) and issubclass(inner, Piece):
                found.setdefault(variable(inner), (tag_of(variable(part), field), inner))
    return found


def _section(part: type[Piece], code: str) -> Section:
    """A record of the view."""
    said, name = load_help(code), _record(part)
    title = said.template.get(part.__name__) or said.records[name].title
    known = [field for field in _fields(part) if field.type is not Labels]
    return Section(title, [_printed(part, field, code) for field in known])


def field_at(path: str, code: str) -> Printed:
    """The field of the view at the end of a path (`agenda.actions.who`): its names, its meaning.

    The tag is that which prints it; what it prints of the example is the words for it in notes,
    or its meaning where it has none there.
    """
    part: type[Piece] = View
    *steps, last = path.split(".")
    keys, said = load(code).keys, []
    for step in (*steps, last):
        field = next(one for one in _fields(part) if one.name == step)
        printed, inner = _printed(part, field, code), inside(field.type)[0]
        key = keys.get(_record(part), {}).get(step, "")
        said.append(key.replace("_", " ") or _inside(printed.meaning))
        part = inner if isinstance(inner, type) and issubclass(inner, Piece) else part
    return printed._replace(example=" – ".join(said))


def _inside(sentence: str) -> str:
    """The beginning of a sentence as it stands inside another."""
    begin = _clause(sentence)
    return begin[:1].lower() + begin[1:]


def _record(part: type[Piece]) -> str:
    """The record of notes that a record of the view shows."""
    return _RECORDS.get(part) or part.__name__.removesuffix("View")


def variable(part: type[Piece]) -> str:
    """The name by which the tags shown here speak of a record; none of the notes themselves."""
    if part is View:
        return ""
    field = "next_meeting" if part is NextMeetingView else part.__name__.removesuffix("View")
    return _VARIABLES.get(part) or field.lower()


def _printed(part: type[Piece], field: FieldInfo, code: str) -> Printed:
    """A field of a record of the view."""
    example = _examples(code).get((part, field.name), "")
    return Printed(tag_of(variable(part), field), _meaning(part, field.name, code), example)


def _meaning(part: type[Piece], name: str, code: str) -> str:
    """What a field of the view means; a date in another form means the same."""
    said = load_help(code)
    if own := said.printed.get(part.__name__, {}).get(name):
        return own
    if name.endswith(FORMS):
        date, _, form = name.rpartition("_")
        return f"{_meaning(part, date, code)}, {said.template[form]}"
    return _clause(said.fields[_record(part)][name].text)


def _clause(text: str) -> str:
    """The first clause of what an editor tells."""
    found = _CLAUSE.match(text)
    return found[0].strip() if found else text


def tag_of(name: str, field: FieldInfo) -> str:
    """How a field of the record with a name is typed; of what holds others, how that begins."""
    return tag_for(f"{name}.{field.name}" if name else field.name, field.type)


def tag_for(whole: str, kind: Any) -> str:
    """How what has a name, with all before it, and is of a type of the view is typed."""
    inner, several = inside(kind)
    if several:
        one = variable(inner) if issubclass(inner, Piece) else _one_of(whole)
        return f"{{%{'tr' if inner is ActionView else 'p'} for {one} in {whole} %}}"
    if inner is NextMeetingView:
        return f"{{%p if {whole} %}}"
    return f"{{{{{_MARKS.get(inner, '')} {whole} }}}}"


def _one_of(texts: str) -> str:
    """The name for one of some texts (`days_short`): a day."""
    return texts.rpartition(".")[2].partition("_")[0].removesuffix("s")


def telling_tag(name: str, part: type[Piece]) -> str:
    """How that field of the record with a name is typed which tells it from others."""
    known = {field.name: field for field in _fields(part)}
    telling = [one for one in (*_TELLING, *known) if one in known]
    return tag_of(name, known[telling[0]])


@cache
def _examples(code: str) -> dict[tuple[type[Piece], str], str]:
    """What fields print of notes that fill all of them, or of their draft without a title."""
    notes, _ = check(file_of(code, "whole.yaml").read_bytes(), "")
    assert notes is not None
    draft = replace(notes, title="–", status="draft", approved=None)
    views = (view(one, load(code)) for one in (draft, notes))
    return {key: text for one in views for key, text in reversed([*_texts(one)]) if text}


def _texts(value: Any) -> Iterator[tuple[tuple[type[Piece], str], str]]:
    """The texts in a record of the view, each with its record and field."""
    for name in value.__struct_fields__:
        inner = getattr(value, name)
        for one in inner if type(inner) is list else [inner]:
            if isinstance(one, Piece):
                yield from _texts(one)
            else:
                yield (type(value), name), _text(one)


def _text(value: Any) -> str:
    """A value in one line: the first of several."""
    if isinstance(value, Blocks):
        value = next(value.lines(), Runs())
    text = value.words() if isinstance(value, Runs) else value
    return " ".join(text.split("\n")) if isinstance(text, str) else ""
