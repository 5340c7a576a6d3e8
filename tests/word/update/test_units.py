"""A row that cannot come home: told once, with what else could; and done once notes have it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from word_edits import WAYS, Edited, W, home_of, replace, row_added, text_of

from minutes_kit.word.build import build
from minutes_kit.word.edited.guard import Guard
from minutes_kit.word.update.update import Update

NOTES = Path("notes.yaml")
TEXT = """\
taal: nl
titel: Stuurgroep
datum: 18/3/2025
agenda:
  - titel: Bespreking
    tekst: Deelnemers haken vooral af.
    acties:
      - {wat: Zaal huren, wie: An Bos, tegen: 1/5/2025}
      - {wat: Koffie kopen, wie: An Bos, tegen: 1/5/2025}
"""
ROOM = TEXT[TEXT.index("      - {wat: Zaal") : TEXT.index("      - {wat: Koffie")]
COFFEE = TEXT[TEXT.index("      - {wat: Koffie") :]
BREAD = "      - {wat: Broodjes bestellen, wie: Jan Peters, tegen: 1 juli 2025}\n"
MADE = build(TEXT.encode(), str(NOTES))


def row_of(edited: Edited, text: str) -> Any:
    """The row of a table in which a text stands."""
    return next(row for row in edited.root.iter(f"{W}tr") if text in "".join(row.itertext()))


def in_word(way: str = "typed", due: str = "1 juli") -> Edited:
    """The document with a word changed and a row added."""
    edited = Edited(MADE)
    [one] = [one for one in edited.all() if "vooral" in text_of(one)]
    start = text_of(one).index("vooral")
    replace(one, start, start + len("vooral"), "soms", way)
    row_added(row_of(edited, "Koffie"), ["Broodjes bestellen", "Jan Peters", due], way)
    return edited


def said(found: Update) -> list[tuple[str, str]]:
    """The code and the message of all that is told of an update."""
    return [(one.code, one.message) for one in found.findings]


@pytest.mark.parametrize("way", WAYS)
def test_a_row_is_told_once_with_what_could_come_home(way: str) -> None:
    found = home_of(in_word(way), NOTES, TEXT.encode())
    row, rest = said(found)
    assert (found.data, found.home) == (TEXT.encode(), False)
    assert (row[0], "‘Broodjes bestellen | Jan Peters | 1 juli’" in row[1]) == ("E428", True)
    assert (rest[0], "→ Deelnemers haken soms af." in rest[1]) == ("W440", True)


@pytest.mark.parametrize(
    ("due", "hint"),
    [
        ("1 juli", "‘1 juli’ is geen geldige datum: het jaar ontbreekt."),
        ("31 juni 2025", "‘31 juni 2025’ is geen geldige datum: juni 2025 heeft maar 30 dagen."),
        ("1/7/25", "‘1/7/25’ is geen geldige datum: schrijf het jaar met vier cijfers"),
    ],
)
def test_the_hint_on_a_row_says_what_is_wrong_with_its_date(due: str, hint: str) -> None:
    found = home_of(in_word(due=due), NOTES, TEXT.encode())
    [told] = [one.finding for one in found.told if one.finding]
    assert told.hint.startswith(hint)


def test_the_hint_on_a_date_that_was_changed_says_what_is_wrong_with_it() -> None:
    edited = Edited(MADE)
    one = [one for one in edited.all() if text_of(one) == "1 mei 2025"][-1]
    replace(one, len("1 mei"), len("1 mei 2025"), "", "typed")
    [told] = [one.finding for one in home_of(edited, NOTES, TEXT.encode()).told if one.finding]
    assert (told.code, "‘1 mei’ is geen geldige datum: het jaar ontbreekt" in told.hint) == (
        "E423",
        True,
    )


def test_a_row_that_was_taken_away_and_cannot_is_told_once() -> None:
    edited = in_word()
    row = row_of(edited, "Wat")
    row.getparent().remove(row)
    told = [text for code, text in said(home_of(edited, NOTES, TEXT.encode())) if code == "E429"]
    assert len(told) == 1
    assert "Wat | Wie | Tegen" in told[0]


@pytest.mark.parametrize("below", [COFFEE, ROOM, ""])
def test_a_row_that_the_notes_have_by_now_is_done_and_the_rest_comes_home(below: str) -> None:
    at = TEXT.index(below) + len(below) if below else TEXT.index(ROOM)
    edited = in_word()
    notes = (TEXT[:at] + BREAD + TEXT[at:]).encode()
    found = home_of(edited, NOTES, notes)
    assert found.data == notes.replace(b"vooral", b"soms")
    assert (found.home, [code for code, _ in said(found)]) == (True, ["W430"])
    assert Guard().lets_go(edited.data(), build(found.data, str(NOTES)))
