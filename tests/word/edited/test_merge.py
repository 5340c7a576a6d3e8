"""Notes and a document that both went on from one beginning."""

from __future__ import annotations

import pytest

from minutes_kit.word.baseline import hashed
from minutes_kit.word.edited.merge import Both, merged
from minutes_kit.word.edited.read import Paragraph


def paragraphs(text: str) -> list[Paragraph]:
    return [Paragraph(word, bytes(len(word))) for word in text.split()]


@pytest.mark.parametrize(
    ("begin", "notes", "document", "both"),
    [
        ("a b c", "a b c", "a x c", "a x c"),
        ("a b c", "a x c", "a b c", "a x c"),
        ("a b c", "x b c", "a b y", "x b y"),
        ("a b c d", "a x c d", "a b y d", "a x y d"),
        ("a b c", "a c", "a b c d", "a c d"),
        ("a b", "a n b", "a b m", "a n b m"),
        ("a b c", "a x c", "a x c", "a x c"),
        ("a b c", "", "a b c", ""),
        ("a b", "x b", "a", "x"),
        ("a b", "a x", "b", "x"),
        ("a b", "a x", "a n b", "a n x"),
        ("a b", "a x", "a b n", "a x n"),
        ("a b", "n a b", "x b", "n x b"),
        ("a b", "a n b", "x b", "x n b"),
        ("a b c d", "x y n c", "a b d", "x y n"),
    ],
)
def test_what_only_one_side_changed_is_kept(
    begin: str, notes: str, document: str, both: str
) -> None:
    known = [hashed(word) for word in begin.split()]
    found = merged(known, paragraphs(notes), paragraphs(document))
    assert (found.paragraphs, found.conflicts) == (paragraphs(both), [])


@pytest.mark.parametrize(
    ("begin", "notes", "document", "theirs", "ours"),
    [
        ("a b c", "a x c", "a y c", "x", "y"),
        ("a b c", "a x c", "a c", "x", ""),
        ("a c", "a x c", "a y c", "x", "y"),
        ("a b c", "a x c", "a y n c", "x", "y n"),
    ],
)
def test_what_both_changed_wins_on_neither_side(
    begin: str, notes: str, document: str, theirs: str, ours: str
) -> None:
    known = [hashed(word) for word in begin.split()]
    found = merged(known, paragraphs(notes), paragraphs(document))
    assert found.conflicts == [Both(paragraphs(theirs), paragraphs(ours))]
    assert found.paragraphs == paragraphs(notes)


def test_without_a_beginning_each_difference_is_that_of_the_document() -> None:
    found = merged([], paragraphs("a b"), paragraphs("a c"))
    assert (found.paragraphs, found.conflicts) == (paragraphs("a c"), [])
