"""People in a list of those who came behind whom stands that they did not, or the reverse."""

from __future__ import annotations

from functools import cache

from msgspec import structs

from minutes_kit.languages.locale import Forms, Locale, load
from minutes_kit.notes.model import PEOPLE, Notes, Person
from minutes_kit.notes.names import plain
from minutes_kit.notes.record import Steps
from minutes_kit.problems import short
from minutes_kit.yaml.places import Remarks

_CAME = {people.field: people.came for people in PEOPLE}
_LABELS = {people.field: people.label for people in PEOPLE}
_GUESTS = "guests"  # who were invited may be excused as well


def check(notes: Notes, remarks: Remarks) -> None:
    """Warn of people who stand in one list with the word for another behind their name."""
    for path, person in notes.people():
        field = str(path[0])
        others = _words_of_others(field, remarks.locale)
        for value in filter(None, _beside(person)):
            if plain(value).strip(" .!") in others:
                key = remarks.word("Notes", field)
                name = short(person.name or ", ".join(person.names))
                remarks.add("W542", _place(person, path), name=name, key=key, value=value)


def _beside(person: Person) -> tuple[str, ...]:
    """What stands beside a name, be it behind its comma."""
    return person.note, person.role, person.organisation, person.name.partition(", ")[2]


def _place(person: Person, path: Steps) -> Steps:
    """Where an entry of a list begins."""
    return (*path, "name" if person.name else "names")


def _words_of_others(field: str, locale: Locale) -> frozenset[str]:
    """The words for the lists of those who came, or of those who did not, as this one is not."""
    others = (name for name, came in _CAME.items() if came != _CAME[field] and name != _GUESTS)
    return frozenset[str]().union(*(_words_of(name, locale.code) for name in others))


@cache
def _words_of(field: str, code: str) -> frozenset[str]:
    """The words for a list of people: its key, its label, and for who did not come all others.

    A participant may be excused.
    """
    locale, label = load(code), _LABELS[field]
    words = [locale.keys["Notes"][field], getattr(locale.labels, label)]
    words += structs.astuple(locale.forms.get(label, Forms()))
    words += [] if _CAME[field] else locale.synonyms[field].split(", ")
    return frozenset(plain(word) for word in words if word)
