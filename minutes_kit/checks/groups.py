"""Groups in the lists of people: a name and people, one level deep."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_kit.notes.model import PEOPLE, Notes, Person
from minutes_kit.notes.record import Steps
from minutes_kit.notes.typed import nobody
from minutes_kit.problems import short
from minutes_kit.yaml.places import Remarks

_FIELDS = ("group", "people")


def check(notes: Notes, remarks: Remarks) -> None:
    """Tell of groups that cannot be printed so, and warn of those without people."""
    for path, group in groups_in(notes):
        _group(group, path, remarks)


def groups_in(notes: Notes) -> Iterator[tuple[Steps, Person]]:
    """The groups in the lists of people, behind the path to each."""
    for people in PEOPLE:
        for at, person in enumerate(getattr(notes, people.field)):
            if _is_group(person):
                yield (people.field, at), person


def _is_group(person: Person) -> bool:
    """Whether an entry of a list of people has a field of groups."""
    return bool(person.group or person.people)


def _group(group: Person, path: Steps, remarks: Remarks) -> None:
    """A group has a name and people, no other field, and no group among its people."""
    _fields(group, path, remarks)
    for at, person in enumerate(group.people):
        if _is_group(person):
            name = short(person.group or group.group)
            remarks.add("E221", (*path, "people", at, "group"), name=name)
    if remarks.whole and not group.people:
        _nobody(group, path, remarks)


def _fields(group: Person, path: Steps, remarks: Remarks) -> None:
    """Tell of a group without a name, or with a field of people."""
    others = [name for name in Person.__struct_fields__ if name not in _FIELDS]
    other = next((name for name in others if getattr(group, name)), "")
    if other or not group.group:
        key, people = (remarks.word("Person", field) for field in _FIELDS)
        remarks.add("E224", (*path, other or "people"), key=key, people=people)


def _nobody(group: Person, path: Steps, remarks: Remarks) -> None:
    """Warn of a group of which nothing says that it is empty."""
    if remarks.typed((*path, "people")):
        return
    word, people = nobody(remarks.locale), remarks.word("Person", "people")
    hint = "W538_below" if _is_short(group, path, remarks) else "W538_group"
    said = {"name": short(group.group), "key": people, "value": word}
    remarks.add("W538", (*path, "group"), hint=hint, **said)


def _is_short(group: Person, path: Steps, remarks: Remarks) -> bool:
    """Whether a group was typed without fields: its name, and its people below it."""
    report, place = remarks.source.report, remarks.place((*path, "group"))
    return report.lines[place.line - 1].lstrip(" -").startswith(f"{group.group}:")
