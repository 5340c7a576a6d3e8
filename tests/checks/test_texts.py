"""What a document cannot carry is told where it stands in a text."""

from __future__ import annotations

import pytest

from minutes_kit import check
from minutes_kit.notes.unseen import MARKS, TURNS

HEAD = "titel: Overleg\ndatum: 3/5/2025\nagenda:\n  - titel: Plan\n"


def told(text: str) -> list[tuple[str, int, int]]:
    """What is told of an item of the agenda."""
    return [(one.code, one.line, one.column) for one in check((HEAD + text).encode(), "x.yaml")[1]]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("    tekst: Zie ![plan](plan.png) hier.\n", (5, 16)),
        ("    tekst: |\n      Eerst.\n      ![](https://example.org/a.png)\n", (7, 7)),
        ('    besluiten:\n      - "![plan](a b.png)"\n', (6, 10)),
    ],
)
def test_a_picture_is_told_at_its_place(text: str, place: tuple[int, int]) -> None:
    assert told(text) == [("W135", *place)]


@pytest.mark.parametrize(
    "text",
    ["Let op![1]", "Zie [plan](a.png)!", "![plan]", "! [plan](a.png)", "x  # ![a](b)"],
)
def test_what_is_no_picture_is_not_told(text: str) -> None:
    assert told(f"    tekst: {text}\n" if text[0] != "!" else f"    tekst: |\n      {text}\n") == []


# What nobody sees, and what leads elsewhere than it says.


@pytest.mark.parametrize("character", TURNS + MARKS)
def test_what_turns_the_direction_of_writing_is_told(character: str) -> None:
    assert told(f"    tekst: Toegekend {character}000 52 euro\n") == [("W546", 5, 22)]


@pytest.mark.parametrize("character", "\u200b\u200c\u200d\u2060\u2063\u180e\U000e0041")
def test_what_nobody_sees_is_told(character: str) -> None:
    assert told(f"    tekst: Sub{character}sidie\n") == [("W547", 5, 15)]


def test_what_nobody_sees_is_told_once_on_a_line_the_worst_of_it() -> None:
    assert told("    tekst: a\u200bb\u202ec\n") == [("W546", 5, 15)]


@pytest.mark.parametrize("between", ["", "\n      "])
def test_a_thousand_signs_that_nobody_sees_hide_none_that_turns(between: str) -> None:
    many = f"a\u200bb{between}" * 1200
    found = told(f"    tekst: |\n      {many}\n      Toegekend \u202e000 52 euro\n")
    assert [code for code, *_ in found].count("W546") == 1


def test_a_code_point_in_the_notes_silences_no_check() -> None:
    assert [code for code, *_ in told("    U+00E9: a\u200bb\n")] == ["E201", "W547"]


@pytest.mark.parametrize(
    "text",
    [
        "[www.esf.be](https://evil.example)",
        "[https://www.esf.be/a](http://evil.example/a)",
        "[www.esf.be](https://www.esf.be@evil.example)",
        "[www.esf.be](https://www.esf.be.evil.example)",
        "[WWW.ESF.BE](HTTPS://EVIL.EXAMPLE)",
        "[www.esf.be](www.evil.example)",
    ],
)
def test_a_link_that_shows_another_host_is_told(text: str) -> None:
    assert told(f"    tekst: 'Zie {text}'\n") == [("W548", 5, 17)]


@pytest.mark.parametrize(
    "text",
    [
        "[www.esf.be](https://esf.be/a)",
        "[www.esf.be](https://docs.esf.be)",
        "[http://esf.be](https://www.esf.be:8080/)",
        "[verslag.docx](https://example.org/verslag.docx)",
        "[de site](https://example.org)",
    ],
)
def test_a_link_that_shows_its_own_host_is_not_told(text: str) -> None:
    assert told(f"    tekst: 'Zie {text}'\n") == []
