"""Each printed paragraph knows the line of the notes on which it was typed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from folders import DATA, ROOT

from minutes_kit.checks.check import examine
from minutes_kit.word.build import document
from minutes_kit.word.edited.read import paragraphs_in, styles_in
from minutes_kit.word.template.parts import parsed
from minutes_kit.word.update.typed import Typed

NOTES = sorted([*ROOT.glob("examples/20*.yaml"), *DATA.glob("real/*.yaml")])
MARKS = re.compile(r"^[ -]*(?:[^\W\d]\w*: +)?")  # what may stand before a text on its line
SMALL = """\
# of two lines
titel: Overleg
datum: 20/11/2025
aanwezig:
  - An Bos
agenda:
  - titel: Begin
    tekst: |
      Eerste zin.

      Idem.
      - een **vet** punt
      - Idem.
  - titel: Einde
    besluiten:
      - Akkoord.
    acties:
      - wat: "Het 'plan' sturen"
        wie: An Bos
"""
LINES = {
    "Verslag": 0,
    "Overleg": 2,
    "20 november 2025": 3,
    "Aanwezig": 0,
    "An Bos": 5,
    "Begin": 7,
    "Eerste zin.": 9,
    "Idem.": 11,
    "een vet punt": 12,
    "Einde": 14,
    "Akkoord.": 16,
    "Het 'plan' sturen": 18,
}


def origins(text: str, folder: Path | None = None) -> list[tuple[str, int]]:
    """The paragraphs that notes print, each with its line."""
    source, notes = examine(text.encode(), "notes.yaml", folder)
    made = document(source, notes, None)
    printed = paragraphs_in(parsed(made.body.encode()), styles_in(None))
    lines = Typed(source.text, made, printed).origins()
    return [(one.text, line) for one, line in zip(printed, lines, strict=True)]


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.stem)
def test_what_stands_on_one_line_alone_is_of_that_line(path: Path) -> None:
    text = path.read_text("utf-8")
    lines = [MARKS.sub("", line) for line in text.split("\n")]
    wrong = []
    for said, line in origins(text, path.parent):
        known = [number for number, typed in enumerate(lines, 1) if said == typed]
        if line and len(known) == text.count(said) == 1 and [line] != known:
            wrong.append((said, line, known))
    assert wrong == []


def test_a_paragraph_is_of_its_own_line_of_a_text() -> None:
    found = origins(SMALL)
    assert {said: dict(reversed(found))[said] for said in LINES} == LINES


def test_equal_paragraphs_follow_each_other() -> None:
    assert [line for said, line in origins(SMALL) if said == "Idem."] == [11, 13]


def test_what_the_house_says_is_of_no_line() -> None:
    labels = ("Verslag", "Aanwezig", "Wat", "Wie")
    assert [line for said, line in origins(SMALL) if said in labels] == [0, 0, 0, 0]
