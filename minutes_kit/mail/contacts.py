"""The contact book: who has which e-mail address, by exact name or alias, never by a guess."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from minutes_kit.files import FileError, read
from minutes_kit.languages.locale import Locale, load
from minutes_kit.notes.addresses import address
from minutes_kit.notes.contacts import Contact, ContactBook
from minutes_kit.notes.names import MAX_ASKED, closest, plain
from minutes_kit.notes.typed import called
from minutes_kit.yaml.contacts import read_book
from minutes_kit.yaml.finding import CONTACTS, Nearest, nearest


class Found(NamedTuple):
    """An address in the form in which a header has it, and as whose the book has it."""

    address: str
    name: str
    organisation: str


class Book:
    """The contacts of a book by all their names, which are typed as in notes."""

    def __init__(self, book: ContactBook | None = None) -> None:
        self._by_name: dict[str, list[Found]] = defaultdict(list)
        self._names: dict[str, str] = {}
        self._sorted: dict[tuple[str, ...], str] = {}
        self._begun: dict[str, list[str]] = defaultdict(list)
        self._asked = 0
        book = book or ContactBook(contacts=[])
        locale = load(book.language)
        for contact in book.contacts:
            for name in (contact.name, *contact.aliases):
                self._enter(name, contact, locale)

    def _enter(self, name: str, contact: Contact, locale: Locale) -> None:
        """Enter a contact under a name, and under that without what stands beside it."""
        alone, beside = called(name, locale)
        organisation = plain(contact.organisation or beside)
        found = Found(address(contact.email), plain(name), organisation)
        for key in dict.fromkeys((plain(name), plain(alone))):
            self._by_name[key].append(found)
        self._note(name)

    def _note(self, name: str) -> None:
        """Note a name that others may be near to."""
        key = plain(name)
        if key not in self._names:
            self._names[key] = " ".join(name.split())
            self._sorted.setdefault(tuple(sorted(key.split())), key)
            for word in key.split()[:MAX_ASKED]:
                self._begun[word[:2]].append(key)

    def addresses(self, name: str, organisation: str = "") -> list[str]:
        """The addresses that a name may have.

        An organisation decides between several, and then who is called exactly so in the book.
        """
        known = self._by_name.get(plain(name), [])
        if organisation and _several(known):
            wanted = plain(organisation)
            known = [one for one in known if one.organisation == wanted] or known
        if _several(known):
            known = [one for one in known if one.name == plain(name)] or known
        return list({one.address.casefold(): one.address for one in known}.values())

    def nearest(self, name: str) -> str:
        """The name in the book that is nearly spelt like this one, or none."""
        self._asked += 1
        if self._asked > MAX_ASKED:
            return ""
        words = plain(name).split()
        if turned := self._sorted.get(tuple(sorted(words))):
            return self._names[turned]
        begun = sorted((self._begun.get(word[:2], []) for word in words), key=len)
        return self._names.get(closest(plain(name), chain.from_iterable(begun), 0.8), "")


def _several(known: list[Found]) -> bool:
    """Whether contacts have more than one address."""
    return len({one.address.casefold() for one in known}) > 1


def load_book(path: Path) -> Book:
    """The contact book in a file.

    Raises FileError for a file that cannot be read, MinutesError for one that is no book.
    """
    source, book = read_book(read(path), str(path))
    source.report.raise_errors()
    assert book is not None
    return Book(book)


def find_book(folder: Path, home: Path | None = None) -> Nearest:
    """The contact book beside notes, or in a folder of their project above them."""
    return nearest(folder, CONTACTS, home)


class Books:
    """The contact books of notes in many folders, each read once; `file` is the one for all."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file
        self._books: dict[Path, Book] = {}
        self._places: dict[Path, Nearest] = {}

    def passed_over(self, folder: Path) -> FileError | None:
        """The warning of a book that others may have changed, and that is therefore not used."""
        refused = self._place(folder).refused
        return refused if refused and refused.code == "W675" else None

    def of(self, folder: Path) -> Book:
        """The book for notes in a folder, empty where there is none; raises as `load_book`."""
        path, refused = self._place(folder)
        if path is None or self.passed_over(folder):
            return Book()
        if refused:
            raise refused
        if path not in self._books:
            self._books[path] = load_book(path)
        return self._books[path]

    def _place(self, folder: Path) -> Nearest:
        """The book for notes in a folder, and why it is not used."""
        if folder not in self._places:
            self._places[folder] = Nearest(self.file) if self.file else find_book(folder)
        return self._places[folder]
