"""The people of a meeting as they are invited to the next: each once, all among those present."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec.structs import replace

from minutes_kit.languages.locale import Locale
from minutes_kit.notes.model import PEOPLE, Notes, Person
from minutes_kit.notes.names import bare_name, plain


def circle(last: Notes, locale: Locale) -> list[Person]:
    """Everybody in the lists of people, with what is known of them anywhere in these.

    What was said of their presence, and who came instead, is left out.
    """
    entries = list(_entries(last))
    known = _Known(locale)
    for _, entry in entries:
        for person in _each(entry):
            known.add(person)
    people: list[Person] = []
    groups: dict[str, list[Person]] = {}
    for group, entry in entries:
        new = known.new_in(entry)
        if new and group and group not in groups:
            groups[group] = []
            people.append(Person(group=group, people=groups[group]))
        groups.get(group, people).extend(new)
    return people


def _entries(last: Notes) -> Iterator[tuple[str, Person]]:
    """The entries of all lists, each behind the name of its group."""
    for people in PEOPLE:
        for person in getattr(last, people.field):
            for entry in person.people if person.group else [person]:
                yield person.group, entry


def _each(entry: Person) -> Iterator[Person]:
    """The people of an entry, with what lasts; an address of several is nobody's own."""
    names = entry.all_names()
    email = entry.email if len(names) == 1 else ""
    for name in names:
        yield Person(name=name, organisation=entry.organisation, role=entry.role, email=email)


class _Known:
    """What is known of people, and who is listed already."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        self.people: dict[str, dict[str, Person]] = defaultdict(dict)
        """The people of each name, by their organisations."""
        self.listed: set[tuple[str, str]] = set()

    def add(self, person: Person) -> None:
        """Add what is said of somebody to what was said before."""
        name, organisation = self.place(person)
        known = self.people[name]
        whole = _filled(known.get(organisation, person), person)
        if not organisation:
            known.pop("", None)  # it may be known by now
        known[plain(whole.organisation)] = whole

    def place(self, person: Person) -> tuple[str, str]:
        """The name and the organisation by which somebody is known.

        Two organisations make two people; where none is said, it is the first of the name.
        """
        name, organisation = plain(bare_name(person.name, self.locale)), plain(person.organisation)
        known = self.people[name]
        if known and not organisation:
            return name, next(iter(known))
        return name, "" if "" in known else organisation

    def new_in(self, entry: Person) -> list[Person]:
        """The people of an entry who are not listed yet, from now on they are.

        Those of whom no more is known than the entry says stay together.
        """
        alone: list[Person] = []
        together: list[str] = []
        for person in _each(entry):
            name, organisation = place = self.place(person)
            if place in self.listed:
                continue
            self.listed.add(place)
            whole = self.people[name][organisation]
            if entry.names and whole == person:
                together.append(person.name)
            else:
                alone.append(whole)
        shared = replace(entry, name="", names=together, note="", replaced_by="")
        return [shared, *alone] if together else alone


def _filled(known: Person, person: Person) -> Person:
    """What is known of a person, with what is said of them elsewhere."""
    return replace(
        known,
        organisation=known.organisation or person.organisation,
        role=known.role or person.role,
        email=known.email or person.email,
    )
