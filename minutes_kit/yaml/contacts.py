"""The contact book, read from its file."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from minutes_kit.languages.locale import load
from minutes_kit.notes.addresses import MailError, address
from minutes_kit.notes.contacts import Contact, ContactBook
from minutes_kit.notes.names import plain
from minutes_kit.yaml.characters import decode
from minutes_kit.yaml.dump import dump
from minutes_kit.yaml.places import Remarks
from minutes_kit.yaml.reader import read_record
from minutes_kit.yaml.rewrite import rewritten
from minutes_kit.yaml.source import Source
from minutes_kit.yaml.source import read as read_source
from minutes_kit.yaml.spans import Node, leaves
from minutes_kit.yaml.write import applied, beside


def read_book(data: bytes, name: str) -> tuple[Source, ContactBook | None]:
    """The contact book in a file's bytes, or None, and its source with all that is wrong."""
    source = read_source(data, name, nothing="E603")
    book = read_record(ContactBook, source)
    if book:
        _check(book, Remarks(source))
    return source, None if source.report.failed else book


def _check(book: ContactBook, remarks: Remarks) -> None:
    """Tell of wrong addresses, and of two contacts of the same name and organisation."""
    seen: dict[tuple[str, str], tuple[str, int]] = {}
    for index, contact in enumerate(book.contacts):
        path = ("contacts", index)
        try:
            known = address(contact.email).casefold() if contact.email.strip() else ""
        except MailError as error:
            remarks.add(error.code, (*path, "email"), **error.values)
            continue
        key = (plain(contact.name), plain(contact.organisation))
        first, line = seen.setdefault(key, (known, remarks.place(path).line))
        if contact.name and first != known:
            remarks.add("W607", (*path, "name"), name=contact.name, line=line)


def with_more(data: bytes, name: str, contacts: Sequence[Contact]) -> bytes | None:
    """The bytes of a contact book with more contacts behind its last one; none if it cannot be.

    Raises MinutesError where something is wrong with the book, or with one of them.
    """
    source, book = read_book(data, name)
    source.report.raise_errors()
    before, encoding = decode(data)
    if not book or not book.contacts:
        return None
    after = before
    for one in contacts:
        words = dump(replace(book, contacts=[one]), load(book.language)).partition("- ")[2]
        last = _last(after)
        if last is None:
            return None
        after = applied(after, beside(last, words.rstrip().replace("\n  ", "\n")))
    made = rewritten(data.decode(encoding).encode(), "utf-8", before, after)
    source, new = read_book(made, name)
    source.report.raise_errors()
    return made if new and new.contacts == [*book.contacts, *contacts] else None


def _last(text: str) -> Node | None:
    """The last item of the list in a contact book, if it has one."""
    around = ([leaf, *leaf.above()] for leaf in reversed(leaves(text)))
    items = ([one for one in nodes if one.parent and not one.parent.fields] for nodes in around)
    return next((nodes[-1] for nodes in items if nodes), None)
