"""Labels that agree with who or what stands below them, as far as the notes tell it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from minutes_kit.languages.locale import Forms, Labels, Locale
from minutes_kit.notes.model import PEOPLE, Notes, Person
from minutes_kit.notes.names import plain
from minutes_kit.notes.typed import is_whole_name, parts_of


class _Below(Struct, frozen=True):
    """Whether surely one person or thing stands below a label, and surely only women."""

    one: bool
    women: bool = False


def agreed(notes: Notes, locale: Locale) -> Labels:
    """The labels of a language, in the number and the gender of what stands below them."""
    below = {
        label: what
        for label, what in _below(notes, locale).items()
        if label in locale.forms and label not in locale.own_words
    }
    said = {label: _said(locale.forms[label], what) for label, what in below.items()}
    return replace(locale.labels, **{label: text for label, text in said.items() if text})


def in_number(label: str, count: int, locale: Locale) -> str:
    """A label in the number of the things below it; own words stay as they are."""
    usual = str(getattr(locale.labels, label))
    if label in locale.own_words or label not in locale.forms:
        return usual
    return _said(locale.forms[label], _Below(count == 1)) or usual


def _said(forms: Forms, below: _Below) -> str:
    """The form of a label, or nothing where it is the usual one."""
    gendered = forms.woman if below.one else forms.women
    neutral = forms.one if below.one else forms.several
    return (gendered if below.women else "") or neutral


def _below(notes: Notes, locale: Locale) -> dict[str, _Below]:
    """What stands below each label that may agree."""
    things = {field: len(getattr(notes, field)) for field in Notes.mentions} | {
        "attachments": _attachments(notes),
        "signatures": len(notes.signatures),
    }
    counted = {label: _Below(count == 1) for label, count in things.items()}
    people = {label: _people(getattr(notes, field), locale) for field, label, _ in PEOPLE}
    return counted | people


def _attachments(notes: Notes) -> int:
    """How many the notes have; where only items have some, how many there are where most are.

    Items have a heading of their own, but a template may print this one above them as well.
    """
    of_items = (len(item.attachments) for _, item in notes.items())
    return len(notes.attachments) or max(of_items, default=0)


def _people(people: list[Person], locale: Locale) -> _Below:
    """Who stands in a list; a group, or what cannot be counted, is several."""
    named = [pair for person in people for pair in _named(person)]
    women = (_is_woman(*pair, locale) and _is_one_person(pair[0], locale) for pair in named)
    alone = len(named) == 1 and not people[0].group and _is_one_person(named[0][0], locale)
    return _Below(alone, bool(named) and all(women))


def _named(person: Person) -> Iterator[tuple[str, str]]:
    """The names of an entry and of those in it, each with its role; none for a group alone."""
    names = [" ".join(name.split()) for name in person.all_names()]
    if not names and not person.people:
        yield "", ""
    for name in names:
        yield name, person.role if len(names) == 1 else ""
    for member in person.people:
        yield from _named(member)


def _is_one_person(name: str, locale: Locale) -> bool:
    """Whether a text is surely the name of one person, maybe with roles behind a comma."""
    first, *roles = parts_of(name, locale) or [""]
    if not first or not is_whole_name(first, locale):
        return False
    known = locale.words["roles"].split(", ")
    behind = name.removeprefix(first).lstrip()
    return not behind or (behind[0] == "," and all(_first(role) in known for role in roles))


def _is_woman(name: str, role: str, locale: Locale) -> bool:
    """Whether a title or a role says that somebody is a woman; a first name does not."""
    texts = (*parts_of(name, locale), *parts_of(role, locale))
    return any(_first(text) in locale.women for text in texts)


def _first(text: str) -> str:
    """The first word of a text, or the last part of one with hyphens."""
    return plain(text).partition(" ")[0].rstrip(".,").rpartition("-")[2]
