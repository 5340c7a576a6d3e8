"""Which characters nobody sees, and where they have a right to stand."""

from __future__ import annotations

import pytest
from drawn_texts import often
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.notes.unseen import TURNS, hidden, uncommon, without

AT_HOME = {
    "a mark beside Hebrew": "\u05e9\u05dc\u05d5\u05dd!\u200f",
    "a mark before Arabic": "\u200e(\u0645\u0631\u062d\u0628\u0627)",
    "a mark of Arabic": "\u0645\u0631\u061c 12",
    "a separator in Persian": "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
    "a joiner in Sinhala": "\u0dc1\u0dca\u200d\u0dbb\u0dd3",
    "a separator in Hindi": "\u0915\u094d\u200c\u0937",
    "a family": "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "a family of a colour": "\U0001f469\U0001f3fd\u200d\U0001f4bb",
    "a heart on fire": "\u2764\ufe0f\u200d\U0001f525",
    "the flag of Wales": "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
}


@pytest.mark.parametrize("text", AT_HOME.values(), ids=AT_HOME)
def test_what_a_script_needs_is_not_hidden(text: str) -> None:
    assert list(hidden(text)) == []
    assert without(text) == text


@pytest.mark.parametrize("character", [*TURNS, "\u200b", "\u2060", "\u00ad"])
def test_what_no_script_needs_is_hidden_in_any(character: str) -> None:
    for word in ("ab", "\u05e9\u05dc", "\u0645\u0631"):
        text = f"{word[0]}{character}{word[1]}"
        assert list(hidden(text)) == [1]
        assert without(text) == word


@pytest.mark.parametrize("character", "\u200c\u200d\u200e\u200f\u061c\U000e0041")
def test_what_a_script_needs_is_hidden_in_another(character: str) -> None:
    assert list(hidden(f"A{character}n")) == [1]
    assert list(hidden(f"{character}An")) == [0]


@often(300)
@given(st.text(st.characters(exclude_categories=()) | st.sampled_from("aé\t\n\x1f\x7f\x80")))
def test_what_is_uncommon_is_all_but_the_characters_of_any_text(text: str) -> None:
    assert uncommon(text) == "".join(c for c in text if not (" " <= c <= "~" or c in "\t\n"))
