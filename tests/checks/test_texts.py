"""What a document cannot carry is told where it stands in a text."""

from __future__ import annotations

import pytest

from minutes_kit import check

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
