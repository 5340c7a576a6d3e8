"""An item that slipped with all below it is moved back, and no other line is."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

import pytest
from folders import DATA
from good_notes import EXAMPLES, GOOD, Good, Line

from minutes_kit import check
from minutes_kit.checks.fix import fix

REAL = [Good(path) for path in sorted((DATA / "real").glob("*.yaml"))]
SAMPLE = 4  # of the slips of each file: each is checked several times

AGENDA = "titel: T\ndatum: 1/4/2025\naanwezig:\n  - An\nagenda:\n"
ITEMS = "  - titel: Een\n    tekst: a\n    besluiten:\n      - b\n  - titel: Twee\n    tekst: c\n"
LAST = "- titel: Varia\n  besluiten:\n    - Besloten\n  acties:\n    - wat: Bellen\n      wie: An\n"


def deeper(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())


class Moved(NamedTuple):
    """Notes with lines in another column than the good ones."""

    good: Good
    first: int
    lines: tuple[str, ...]
    removed: int

    @property
    def typed(self) -> list[str]:
        """The lines of the notes with the slip in them."""
        start = self.first - 1
        return [*self.good.typed[:start], *self.lines, *self.good.typed[start + self.removed :]]

    def __str__(self) -> str:
        """Where the slip was made."""
        return f"{self.good.name}:{self.first} {self.lines[0]!r}"


def slips(good: Good) -> Iterator[Moved]:
    """Items moved with all below them, a line by itself, and new items in column 0."""
    for line in good.lines:
        if line.inside:
            continue
        last = ([line, *good.below(line)] if line.dashes else [line])[-1].number
        texts = good.typed[line.number - 1 : last]
        for by in {2, -2, -len(line.indent)}:
            if by and len(line.indent) + by >= 0:
                moved = tuple(shifted(text, by) for text in texts)
                yield Moved(good, line.number, moved, len(moved))
        if is_titled(line):
            for at in (line.number, last + 1):
                yield Moved(good, at, (f"- {line.key}: Nieuw loket",), 0)


def shifted(text: str, by: int) -> str:
    """A line further right, or further left; one that is blank stays."""
    return text and (" " * by + text if by > 0 else text[-by:])


def is_titled(line: Line) -> bool:
    """Whether a line begins an item of the agenda with its title."""
    return bool(line.dashes and line.indent) and (line.record, line.field) == ("Item", "title")


@pytest.mark.parametrize("good", [*GOOD, *EXAMPLES, *REAL], ids=lambda good: good.name)
def test_a_mend_moves_no_line_that_was_right(good: Good) -> None:
    every = list(slips(good))
    for slip in Random(good.name).sample(every, SAMPLE):
        after = fix("\n".join(slip.typed).encode(), good.name).after.split("\n")
        assert len(after) == len(slip.typed), slip
        changed = {
            number
            for number, (old, new) in enumerate(zip(slip.typed, after, strict=True), 1)
            if old != new
        }
        assert changed <= set(range(slip.first, slip.first + len(slip.lines))), str(slip)


@pytest.mark.parametrize(
    ("typed", "right", "place"),
    [
        (f"- titel: Nieuw loket\n{ITEMS}", f"  - titel: Nieuw loket\n{ITEMS}", (6, 1)),
        (f"- titel: N\n  tekst: n\n{ITEMS}", f"  - titel: N\n    tekst: n\n{ITEMS}", (6, 1)),
        (ITEMS + LAST, ITEMS + deeper(LAST), (12, 1)),
        (f"{ITEMS}\n{LAST}", f"{ITEMS}\n{deeper(LAST)}", (13, 1)),
        (LAST + ITEMS, deeper(LAST) + ITEMS, (6, 1)),
        (ITEMS + LAST + ITEMS, ITEMS + deeper(LAST) + ITEMS, (12, 1)),
    ],
)
def test_an_item_is_moved_with_all_below_it(typed: str, right: str, place: tuple[int, int]) -> None:
    told = check((AGENDA + typed).encode(), "n.yaml")[1]
    assert [(one.code, (one.line, one.column)) for one in told if one.code[0] == "E"] == [
        ("E117", place)
    ]
    assert "2 spaties te ver naar links" in told[0].message
    assert fix((AGENDA + typed).encode(), "n.yaml").after == AGENDA + right


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("  - titel: A\n    - titel: B\n      tekst: b\n  - titel: C\n", [("E117", 7)]),
        ("  - besluiten:\n      - Een\n  titel: Varia\n    tekst: b\n", [("E117", 8)]),
        (
            "  - titel: A\n    punten:\n      - titel: a\n- titel: b\n- titel: c\n",
            [("E117", 9), ("E117", 10)],
        ),
    ],
)
def test_what_may_be_meant_in_two_ways_is_told_once_and_not_mended(
    typed: str, told: list[tuple[str, int]]
) -> None:
    found = check((AGENDA + typed).encode(), "n.yaml")[1]
    assert [(one.code, one.line) for one in found if one.code[0] == "E"] == told
    assert fix((AGENDA + typed).encode(), "n.yaml").after == AGENDA + typed


@pytest.mark.parametrize(
    "pasted",
    ["- b\n- c\n", "- datum: 3 mei\n- uur: 10u\n", "-\tb\n-\tplaats: Gent\n", "- b: c\n- d\n"],
)
@pytest.mark.parametrize(
    "field", ["besluiten:\n      - a", "acties:\n      - a", "tekst: |\n      a"]
)
@pytest.mark.parametrize("below", ["", "volgende_vergadering: 8/4/2025\n"])
def test_the_item_above_is_not_moved_to_lines_pasted_in_column_0(
    field: str, pasted: str, below: str
) -> None:
    typed = f"{AGENDA}  - titel: A\n    {field}\n{pasted}{below}"
    told = check(typed.encode(), "n.yaml")[1]
    assert [(one.line, one.mend.lines) for one in told if one.code == "E117"] == [(9, ()), (10, ())]
    assert fix(typed.encode(), "n.yaml").after == typed.replace("\t", " ")


def test_no_item_is_moved_into_a_list_of_another_kind_for_certain() -> None:
    typed = f"{AGENDA}  - titel: A\n    acties:\n- wat: Bellen\n  wie: An Bos\n"
    assert fix(typed.encode(), "n.yaml").after == typed


def test_no_item_is_moved_to_a_column_where_none_stays() -> None:
    typed = f"{AGENDA}  - titel: A\n    tekst:\n      \t• a\n    - b\n      - c\n      - d\n"
    found = check(typed.encode(), "n.yaml")[1]
    assert ("E117", 9, ()) in [(one.code, one.line, one.mend.lines) for one in found]


def test_no_line_is_moved_to_where_it_alone_stands() -> None:
    told, *_ = check(f"{AGENDA}  - titel: A\n- - -\n    tekst: b\n".encode(), "n.yaml")[1]
    assert (told.code, told.line) == ("E117", 7)
    assert "regel 6:" in told.hint


def test_a_line_is_told_how_far_and_which_way() -> None:
    typed = f"{AGENDA}  - titel: A\n     tekst: b\n"
    (found,) = [one for one in check(typed.encode(), "n.yaml")[1] if one.code == "E117"]
    assert found.message == "Deze regel staat één spatie te ver naar rechts."


ACTIONS = "  - titel: A\n    acties:\n      - wat: Bellen\n        wie: An\n"
NEXT = "        - wat: Bestellen\n"


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        (f"{NEXT}          wie: An\n", "      - wat: Bestellen\n        wie: An\n"),
        (f"{NEXT}        wie: An\n", "      - wat: Bestellen\n        wie: An\n"),
        (NEXT, "      - wat: Bestellen\n"),
        (f"        tegen:\n{NEXT}", f"        tegen:\n{NEXT}"),
        ("        - tegen: vrijdag\n", "        - tegen: vrijdag\n"),
    ],
)
@pytest.mark.parametrize("behind", ["", "  - titel: B\n"])
def test_an_item_below_the_fields_of_one_that_holds_no_list_is_the_next(
    typed: str, right: str, behind: str
) -> None:
    text = f"{AGENDA}{ACTIONS}{typed}{behind}"
    assert fix(text.encode(), "n.yaml").after == f"{AGENDA}{ACTIONS}{right}{behind}"
