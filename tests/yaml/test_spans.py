"""Where values stand, to the character, in every way in which YAML lets them be typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from folders import DATA, ROOT

from minutes_kit.yaml.spans import Leaf, leaves
from minutes_kit.yaml.write import (
    Edit,
    apart,
    applied,
    beside,
    field_below,
    removed,
    retyped,
    spliced,
)

SOURCE = """\
plain: two words
folded: one
  two

  three
single: 'it''s
  so'
double: "x \\u00e9 \\"q\\"
  y"
literal: |
  a
   b

  c
  # no remark
greater: >
  one
  two

  three
   more
  four

said: |2+
    deeper
  than

# a remark
list:
  - - deep
    - deeper  # why
  # of the next
  - last
flow: {a: b, c: [d, 'e']}
"""


def leaf(value: str) -> Leaf:
    known = leaves(SOURCE)
    whole = (one for one in known if one.value == value)
    return next(whole, None) or next(one for one in known if one.value.startswith(value))


@pytest.mark.parametrize("file", [*ROOT.glob("examples/*.yaml"), *DATA.rglob("*.yaml")], ids=str)
def test_each_character_of_a_value_knows_where_it_was_typed(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for one in leaves(text):
        assert len(one.places) == len(one.value) + 1 or not one.value
        assert one.places == sorted(one.places)


@pytest.mark.parametrize(
    ("value", "old", "new", "typed"),
    [
        ("two words", "two", "2", "plain: 2 words"),
        ("two words", "two", "a: b", 'plain: "a: b words"'),
        ("two words", "two words", "'s avonds", 'plain: "\'s avonds"'),
        ("one two\nthree", "two", "2", "folded: one\n  2\n"),
        ("it's", "it's", "'t is", "single: '''t is\n  so'"),
        ("x é", "é", 'a "b" \\', 'double: "x a \\"b\\" \\\\ \\"q\\"'),
        ("a\n", " b", " b\nbb", "   b\n  bb\n"),
        ("one two\nthree\n more", "two", "2", "greater: >\n  one\n  2\n\n  three"),
        ("  deeper\nthan", "than", "x\ny", "said: |2+\n    deeper\n  x\n  y\n\n#"),
        ("b", "b", "x, y", '{a: "x, y", c:'),
        ("e", "e", "é'", "'é'''"),
    ],
)
def test_words_are_changed_in_their_own_quoting(value: str, old: str, new: str, typed: str) -> None:
    one = leaf(value)
    start = one.value.index(old)
    changed = applied(SOURCE, spliced(one, start, start + len(old), new))
    assert typed in changed
    values = [known.value for known in leaves(changed)]
    assert one.value.replace(old, new, 1) in values
    assert len(values) == len(leaves(SOURCE))


def test_an_item_is_taken_away_with_its_remark_and_not_with_that_of_the_next() -> None:
    deeper = applied(SOURCE, removed(leaf("deeper")))
    assert "  - - deep\n  # of the next\n  - last\n" in deeper
    deep = applied(SOURCE, removed(leaf("deep")))
    assert "  - - deeper  # why\n" in deep
    assert "c: [d]}" in applied(SOURCE, removed(leaf("e")))
    assert "c: ['e']}" in applied(SOURCE, removed(leaf("d")))
    assert "plain" not in applied(SOURCE, removed(leaf("two words")))


def test_an_item_is_put_beside_another() -> None:
    assert "    - deeper  # why\n    - x\n" in applied(SOURCE, beside(leaf("deeper"), "x"))
    assert "  - - x\n    - deep\n" in applied(SOURCE, beside(leaf("deep"), "x", above=True))
    assert "c: [d, x, 'e']" in applied(SOURCE, beside(leaf("d"), "x"))
    assert beside(leaf("two words"), "x") == ()


def test_a_field_is_put_below_another() -> None:
    assert "plain: two words\nnew: x\n" in applied(
        SOURCE, field_below(leaf("two words"), "new", "x")
    )
    assert "{a: b, new: x, c:" in applied(SOURCE, field_below(leaf("b"), "new", "x"))


def test_a_value_of_several_lines_stands_below_its_key() -> None:
    changed = applied(SOURCE, retyped(leaf("two words"), "a\n\nb"))
    assert changed.startswith("plain: |\n  a\n\n  b\n")


def test_changes_that_touch_are_apart_and_those_that_cross_are_not() -> None:
    assert apart([Edit(3, 5, ""), Edit(1, 3, "x")])
    assert not apart([Edit(1, 4, ""), Edit(3, 5, "")])
