"""The contact book, read from its file."""

from __future__ import annotations

from minutes_kit.notes.addresses import MailError, address
from minutes_kit.notes.contacts import ContactBook
from minutes_kit.notes.names import plain
from minutes_kit.yaml.places import Remarks
from minutes_kit.yaml.reader import read_record
from minutes_kit.yaml.source import Source
from minutes_kit.yaml.source import read as read_source


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
