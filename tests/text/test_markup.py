"""The inverse of emphasis: what is typed for words with looks is read as these."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.text.inline import runs
from minutes_kit.text.markup import BOLD, ITALIC, typed


def looks_of(text: str) -> list[tuple[str, int]]:
    """The words of a text, each with its look."""
    found = ((run.text, BOLD * run.bold | ITALIC * run.italic) for run in runs(text))
    return [(word, look) for words, look in found for word in words.split()]


@given(
    st.lists(
        st.tuples(st.text("abcé12", min_size=1, max_size=5), st.sampled_from((0, 1, 2, 3))),
        min_size=1,
        max_size=6,
    )
)
def test_whole_words_have_the_looks_that_they_are_typed_with(words: list[tuple[str, int]]) -> None:
    text = " ".join(word for word, _ in words)
    looks = b"\0".join(bytes([look]) * len(word) for word, look in words)
    assert looks_of(typed(text, looks)) == words


def test_stars_that_are_text_stay_text() -> None:
    for text in ("2*4", "*voorlopig*", "**vet**", "een * ster", "a*b*c"):
        assert runs(typed(text, bytes(len(text)))).words() == text
