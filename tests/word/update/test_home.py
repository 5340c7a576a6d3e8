"""Word edits come home: of each kind many, in each of the ways in which Word writes them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from folders import DATA, ROOT
from hypothesis import given
from hypothesis import strategies as st
from word_edits import KINDS, WAYS, Edited, home_of, is_right, replace, text_of, tried

from minutes_kit.word.build import build

NOTES = sorted([*ROOT.glob("examples/20*.yaml"), *DATA.glob("real/*.yaml")])
LEAST = {"name": 55, "date": 50, "cell": 60, "row added": 60, "row removed": 60}
"""Of the edits that were tried, how many must come home at least; of other kinds 100."""


@pytest.mark.parametrize("kind", KINDS)
def test_edits_of_a_kind_come_home_and_none_comes_wrong(kind: str) -> None:
    found = [one for notes in NOTES for one in tried(notes, kind, KINDS[kind])]
    assert [one for one in found if not one.right] == []
    assert sum(one.home for one in found) >= LEAST.get(kind, 100)


SEED = ROOT / "examples" / "2025-03-18-stuurgroep.yaml"
DATA_OF_SEED = SEED.read_bytes()
MADE = build(DATA_OF_SEED, SEED.name)
TYPED = st.text(st.sampled_from("aé ’*_-:#'\"[]{}|\\1.,&%@!?<>\t"), min_size=1, max_size=8)


@given(st.integers(0, 2**32), TYPED, st.sampled_from(WAYS))
def test_a_random_edit_anywhere_comes_home_or_stays_and_is_never_wrong(
    seed: int, new: str, way: str
) -> None:
    chance, edited = random.Random(seed), Edited(MADE)
    paragraph = chance.choice(edited.all())
    length = len(text_of(paragraph))
    start = chance.randrange(length)
    end = min(length, start + chance.choice((1, 4, 12)))
    replace(paragraph, start, end, new, way)
    found = home_of(edited, SEED, DATA_OF_SEED)
    assert is_right(found, edited, SEED, DATA_OF_SEED)
    assert found.home or all(one.finding is None or one.finding.code for one in found.told)


def test_the_notes_of_each_document_that_nobody_edited_are_as_they_were() -> None:
    for notes in NOTES:
        data = notes.read_bytes()
        found = home_of(Edited(build(data, str(notes))), notes, data)
        assert (found.told, found.data) == ([], data)


def test_windows_line_ends_and_a_byte_order_mark_stay() -> None:
    data = b"\xef\xbb\xbf" + DATA_OF_SEED.replace(b"\n", b"\r\n")
    edited = Edited(build(data, SEED.name))
    [one] = [p for p in edited.all() if text_of(p) == "Slotconferentie"]
    replace(one, 0, 4, "Eind", "typed")
    found = home_of(edited, Path(SEED), data)
    assert found.data == data.replace(b"Slotconferentie\r\n", b"Eindconferentie\r\n")
