"""Rows that were added to a table in the document, and written in the notes as well."""

from __future__ import annotations

import pytest

from minutes_kit.word.baseline import hashed
from minutes_kit.word.edited.merge import Both, merged
from minutes_kit.word.edited.read import Paragraph
from minutes_kit.word.edited.rows import in_both
from minutes_kit.word.spots import Spot

HEAD = "Wat|Wie|Tegen"
BREAD = "Broodjes|Jan Peters|1 juli"
ROOM = "Zaal|An Bos|"


def table(*rows: str) -> list[Paragraph]:
    """The paragraphs of a table; an empty cell has none."""
    found: list[Paragraph] = []
    for number, row in enumerate(rows, 1):
        cells = [(at, cell) for at, cell in enumerate(row.split("|"), 1) if cell]
        for at, cell in cells:
            known = Paragraph(cell, bytes(len(cell)), column=at, row=number)
            spot = Spot(table=1, row=number, column=at)
            found.append(known._replace(starts=at == cells[0][0], spot=spot))
    return found


def texts(paragraphs: list[Paragraph]) -> str:
    return " ".join(one.text for one in paragraphs)


@pytest.mark.parametrize(
    ("notes", "document"),
    [
        (f"{BREAD} 2025", BREAD),
        (BREAD, BREAD),
        ("Broodjes|Jan Peters|1 juli 2025", "Broodjes|Jan Peters|1/7/2025"),
        ("Broodjes|Jan Peters|1 juli 2025", "Broodjes|Jan Peters|01/07"),
        ("Broodjes|Jan Peters|1 juli 2025", "Broodjes|Jan Peters|1.7.25"),
        ("Broodjes|Jan Peters|1 juli 2025", "Broodjes|Jan Peters|dinsdag 1 juli"),
        ("Broodjes|Jan Peters|1er juillet 2025", "Broodjes|Jan Peters|1/7"),
        ("Broodjes|Jan Peters|1 juli 2025", "Broodjes|Jan Peters|"),
        ("Broodjes|Jan Peters, An Bos|asap", "Broodjes|Jan Peters|"),
    ],
)
def test_a_row_that_the_notes_have_otherwise_is_in_both(notes: str, document: str) -> None:
    begin = [hashed(one.text) for one in table(HEAD, ROOM)]
    [(ours, theirs)] = in_both(begin, table(HEAD, ROOM, notes), table(HEAD, ROOM, document))
    assert (texts(ours), texts(theirs)) == tuple(
        row.replace("|", " ").strip() for row in (notes, document)
    )


@pytest.mark.parametrize(
    ("notes", "document"),
    [
        (f"{BREAD} 2025", "Broodjes|Jan Peters|2 juli"),
        (f"{BREAD} 2025", "Broodjes|Jan Peters|1/8"),
        (f"{BREAD} 2025", "Broodjes|An Bos|1 juli"),
        (f"{BREAD} 2025", "Taart|Jan Peters|1 juli"),
        (f"{BREAD} 2025", "Broodjes||"),
        ("Broodjes|Jan Peters|", BREAD),
        ("Zaal|An Bos|1 juli 2025", "Zaal|An Bos|1 juli"),
    ],
)
def test_a_row_that_says_something_else_or_was_there_is_not(notes: str, document: str) -> None:
    begin = [hashed(one.text) for one in table(HEAD, ROOM)]
    assert [*in_both(begin, table(HEAD, notes), table(HEAD, document))] == []


def test_the_head_of_a_table_is_no_row_that_was_added() -> None:
    assert [*in_both([hashed("Genk")], table(HEAD, ROOM), table(HEAD))] == []


def test_of_two_rows_that_say_the_same_the_notes_have_only_those_that_they_have() -> None:
    assert len([*in_both([hashed("Genk")], table(HEAD, BREAD), table(HEAD, BREAD, BREAD))]) == 1


FULL = f"{BREAD} 2025"
OTHER = "Koffie|An Bos|"


@pytest.mark.parametrize(
    ("notes", "document", "wanted"),
    [
        ([ROOM, FULL], [ROOM, BREAD], [ROOM, FULL]),
        ([FULL, ROOM], [ROOM, BREAD], [FULL, ROOM]),
        ([FULL, ROOM], [ROOM, FULL], [FULL, ROOM]),
        ([ROOM, FULL], [ROOM, BREAD, OTHER], [ROOM, FULL, OTHER]),
        ([ROOM, FULL], [ROOM, OTHER, BREAD], [ROOM, FULL, OTHER]),
        ([FULL, ROOM], [ROOM, OTHER, BREAD], [FULL, ROOM, OTHER]),
    ],
)
def test_a_row_in_both_is_no_conflict_and_comes_once(
    notes: list[str], document: list[str], wanted: list[str]
) -> None:
    begin = [hashed(one.text) for one in table(HEAD, ROOM)]
    found = merged(begin, table(HEAD, *notes), table(HEAD, *document))
    assert texts(found.paragraphs) == texts(table(HEAD, *wanted))
    assert (found.conflicts, len(found.rows)) == ([], 1)


def test_a_row_that_both_changed_from_the_same_is_merged_cell_by_cell() -> None:
    begin = [hashed(one.text) for one in table(HEAD, FULL)]
    document = table(HEAD, "Taart|Jan Peters|")
    found = merged(begin, table(HEAD, FULL.replace("Broodjes", "Taart")), document)
    assert (texts(found.paragraphs), found.rows) == (texts(document), [])


def test_other_words_in_the_same_place_are_still_a_conflict() -> None:
    begin = [hashed(one.text) for one in table(HEAD, ROOM)]
    ours, theirs = table(HEAD, ROOM, FULL), table(HEAD, ROOM, BREAD.replace("1", "2"))
    found = merged(begin, ours, theirs)
    assert found.conflicts == [Both(ours[-3:], theirs[-3:])]
