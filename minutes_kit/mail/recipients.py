"""The recipients of an e-mail: the people of the notes, each with an address or a problem."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from operator import itemgetter
from typing import Any, NamedTuple

from minutes_kit.checks.addresses import CODES
from minutes_kit.languages.grammar import join
from minutes_kit.mail.contacts import Book
from minutes_kit.notes.addresses import MailError, Recipient, recipient
from minutes_kit.notes.model import PEOPLE, Mail, Notes, Person
from minutes_kit.notes.names import bare_name, plain
from minutes_kit.notes.record import Steps
from minutes_kit.notes.typed import Called, called
from minutes_kit.problems import Place
from minutes_kit.yaml.places import place_of
from minutes_kit.yaml.source import Source


class Addressed(NamedTuple):
    """The recipients of an e-mail, and of a copy of it; nobody is in it twice."""

    to: tuple[Recipient, ...]
    cc: tuple[Recipient, ...]

    @property
    def everyone(self) -> tuple[Recipient, ...]:
        """All of them, those of the copy last."""
        return (*self.to, *self.cc)


class Addresses:
    """Finds the addresses of the people in notes, and reports where there is none.

    People without an address are an error, or a warning where they may be left out; what to do
    about those whose name is not even like one in the contact book is told once.
    """

    def __init__(self, source: Source, notes: Notes, book: Book, *, allow_missing: bool) -> None:
        self.source, self.notes, self.book = source, notes, book
        self.missing = "W605" if allow_missing else "E604"
        self.outsiders: tuple[Recipient, ...] = ()  # of everybody: guests, and who is in no list
        self.without: list[str] = []  # the names of people of whom no address is known
        self._unknown: dict[str, Place] = {}

    def everybody(self) -> Addressed:
        """To those who were present; a copy to those who were not; and who else is to get it."""
        extra, lists = self.notes.mail or Mail(), self._lists()
        came = chain(*(lists[people.field] for people in PEOPLE if people.came))
        others = chain(*(lists[people.field] for people in PEOPLE if not people.came))
        to = _once([*came, *self._typed("to", extra.to)])
        copied = _once([*others, *self._typed("cc", extra.cc)])
        known = {person.key for person in to}
        people = Addressed(to, tuple(other for other in copied if other.key not in known))
        del lists["guests"]
        members = {person.key for person in chain(*lists.values())}
        self.outsiders = tuple(one for one in people.everyone if one.key not in members)
        return people

    def named(self, name: str, path: Steps) -> Recipient | None:
        """Somebody whom the notes name outside their lists, or nobody and a problem."""
        return self._only(self._addresses(name), name, path)

    def minute_taker(self) -> Recipient | None:
        """The first minute taker who has an address."""
        for name in self.notes.minute_taker:
            addresses = self._addresses(name)
            if len(addresses) == 1:
                return Recipient(self._called(name).name, addresses[0])
        return None

    def _addresses(self, name: str) -> list[str]:
        """The addresses of a name outside the lists of people: those in the lists come first."""
        return self._in_lists(name) or self._in_book(name)

    def _in_book(self, name: str, beside: str = "") -> list[str]:
        """The addresses that the book has for a name as it was typed."""
        alone = self._called(name)
        beside = beside or alone.beside
        return self.book.addresses(name, beside) or self.book.addresses(alone.name, beside)

    def _called(self, name: str) -> Called:
        """How somebody is called in a text."""
        return called(name, self.source.report.locale)

    def _lists(self) -> dict[str, list[Recipient]]:
        """The people in each list who have an address."""
        found: dict[str, list[Recipient]] = {people.field: [] for people in PEOPLE}
        for path, person in self.notes.people():
            found[str(path[0])] += self._person(person, path)
        return found

    def _person(self, person: Person, path: Steps) -> Iterator[Recipient]:
        """Those of an entry in a list who have an address; its own is that of all of them."""
        names = [name for name in person.all_names() if name.strip()]
        if person.email.strip():
            found = self._checked(person.email, (*path, "email"))
            if found:
                yield Recipient(join(names, self.source.report.locale), found.address)
            return
        for index, name in enumerate(names, -bool(person.name.strip())):
            step: Steps = ("name",) if index < 0 else ("names", index)
            addresses = self._in_book(name, person.organisation or person.note)
            if found := self._only(addresses, name, (*path, *step)):
                yield found

    def _typed(self, field: str, texts: list[str]) -> Iterator[Recipient]:
        """The recipients typed in a field of `mail`: addresses, or names in the contact book."""
        for index, text in enumerate(texts):
            path = ("mail", field, index)
            if text.strip():
                found = self._checked(text, path) if "@" in text else self.named(text, path)
                if found:
                    yield found

    def _checked(self, text: str, path: Steps) -> Recipient | None:
        """A recipient whose address is one, or a problem."""
        try:
            return recipient(text)
        except MailError as error:
            self._refuse(error, path)
        return None

    def _refuse(self, error: MailError, path: Steps) -> None:
        """Report that no e-mail can be sent, instead of the warning of it."""
        place, report = place_of(self.source, path), self.source.report
        warned = [(code, place.line, place.column) for code in CODES.values()]
        if not report.full(error.code):
            report.problems = [
                p for p in report.problems if (p.code, p.line, p.column) not in warned
            ]
        self._report(error.code, path, **error.values)

    def _in_lists(self, name: str) -> list[str]:
        """The addresses that the lists of people have for a name."""
        addresses = []
        for text in self._own.get(plain(self._called(name).name), []):
            try:
                addresses.append(recipient(text).address)
            except MailError:
                continue  # it is told where it stands
        return list(dict.fromkeys(addresses))

    @cached_property
    def _own(self) -> dict[str, list[str]]:
        """The addresses as the lists of people have them, by the names of their owners."""
        own = defaultdict(list)
        for _, person in self.notes.people():
            if person.email.strip() and person.name.strip() and not person.names:
                own[plain(self._called(person.name).name)].append(person.email)
        return own

    def _only(self, addresses: list[str], name: str, path: Steps) -> Recipient | None:
        """A recipient with the only address there is, or a problem."""
        name = " ".join(self._called(name).name.split())
        if len(addresses) == 1:
            return Recipient(name, addresses[0])
        self.without.append(name)
        if addresses:
            self._report("E606", path, name=name)
        elif near := self.book.nearest(bare_name(name, self.source.report.locale)):
            self._report(self.missing, path, hint=f"{self.missing}_near", name=name, near=near)
        else:
            self._unknown.setdefault(name, place_of(self.source, path))
        return None

    def tell_missing(self) -> None:
        """Report the people of whom nothing like an address is known, those of a line together."""
        report = self.source.report
        hint: str | None = f"{self.missing}_first"
        for place, names in self._of_lines():
            report.add(self.missing, place, hint=hint, name=join(names, report.locale))
            hint = None  # it is the same for all

    def _of_lines(self) -> list[tuple[Place, list[str]]]:
        """The unknown people of each line, at the first of them."""
        lines: dict[int, tuple[Place, list[str]]] = {}
        for name, place in sorted(self._unknown.items(), key=itemgetter(1)):
            lines.setdefault(place.line, (place, []))[1].append(name)
        return [*lines.values()]

    def _report(self, code: str, path: Steps, *, hint: str | None = None, **values: Any) -> None:
        """Report a problem where it stands in the notes."""
        self.source.report.add(code, place_of(self.source, path), hint=hint, **values)


def _once(people: Iterable[Recipient]) -> tuple[Recipient, ...]:
    """People without those who share an address with one before them."""
    known: dict[str, Recipient] = {}
    for person in people:
        known.setdefault(person.key, person)
    return tuple(known.values())
