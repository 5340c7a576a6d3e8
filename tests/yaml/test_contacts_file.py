"""A contact book that gets more contacts, wherever and however its list is typed."""

from __future__ import annotations

import pytest

from minutes_kit.notes.contacts import Contact
from minutes_kit.yaml.contacts import with_more

NEW = [Contact(name="Jan: Maes", email="jan@example.org"), Contact(name="Els", email="els@b.be")]
BOOKS = [
    "contacten:\n- naam: An\n  e-mail: an@b.be\n",
    "contacten:\n    - naam: An\n      e-mail: an@b.be",
    "contacten:\n  - An <an@b.be>\n\n  - Bo <bo@b.be>\n\n# the end\n",
    "contacten:\n  - naam: An\n    e-mail: an@b.be\n    ook_bekend_als: [A, B]\ntaal: nl\n",
    "language: en\ncontacts:\n  - name: An\n    email: an@b.be\n",
]


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_more_contacts_come_below_the_last_one(book: str, end: str) -> None:
    before = book.replace("\n", end)
    after = with_more(before.encode(), "contacts.yaml", NEW)
    assert after
    lines = [line for line in after.decode().split(end) if line not in before.split(end)]
    assert len(lines) == 2 * len(NEW)
    assert [line for line in before.split(end) if line not in after.decode().split(end)] == []


@pytest.mark.parametrize("typed", ["[An <an@b.be>, {naam: Bo, e-mail: bo@b.be}]", "An <an@b.be>"])
def test_a_book_without_a_list_of_lines_stays_as_it_is(typed: str) -> None:
    assert with_more(f"contacten: {typed}\n".encode(), "contacts.yaml", NEW) is None
