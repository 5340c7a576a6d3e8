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


def test_what_nobody_sees_is_told_once_on_a_line() -> None:
    assert len(told("    tekst: a\u200bb\u202ec\n")) == 1


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
