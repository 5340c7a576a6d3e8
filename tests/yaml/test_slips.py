"""Slips are told line by line, each at its place, and mended where that is certain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from drawn_texts import often
from folders import DATA, ROOT
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit import check
from minutes_kit.languages import locale as locales
from minutes_kit.problems import Problem, Report
from minutes_kit.yaml import source
from minutes_kit.yaml.slips.walk import mended

SLIPPERY = st.lists(
    st.sampled_from(
        [*"ab:-#|>\"'[]{}&*!%@?,\\\t\xa0\u200b ", "\n", "\n  ", "\n    ", "titel", "tekst: ", "- "]
    ),
    max_size=30,
).map("".join)
EXAMPLES = sorted(ROOT.glob("examples/*.yaml"))


class Case(NamedTuple):
    """What was typed, the problems and their places, and the text with all mends."""

    typed: str
    problems: str
    right: str


def cases() -> Iterator[Case]:
    """The cases in `slips.txt`."""
    whole = (DATA / "slips.txt").read_text("utf-8")
    whole = re.sub("‹([0-9A-F]+)›", lambda found: chr(int(found[1], 16)), whole)
    for block in whole.split("\n\n")[1:]:
        problems, *lines = block.rstrip("\n").split("\n")
        typed = "\n".join(line[2:] for line in lines if line[0] == "<")
        right = "\n".join(line[2:] for line in lines if line[0] == ">")
        yield Case(typed, problems, right or typed)


by_case = pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.typed)


def problems(text: str) -> list[Problem]:
    return sorted(source.read(text.encode(), "notes.yaml").report.problems)


def applied(text: str) -> str:
    """A text with all mends."""
    lines = text.split("\n")
    for problem in source.read(text.encode(), "notes.yaml").report.problems:
        first = problem.mend.line - 1
        lines[first : first + len(problem.mend.lines)] = problem.mend.lines
    return "\n".join(lines)


def words(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@by_case
def test_a_slip_is_told_at_its_place(case: Case) -> None:
    told = ", ".join(f"{one.code} {one.line}:{one.column}" for one in problems(case.typed))
    assert (told or "good") == case.problems


@by_case
def test_a_slip_that_is_certain_is_mended(case: Case) -> None:
    assert applied(case.typed) == case.right


@by_case
def test_what_was_mended_is_not_told_again_and_no_word_is_changed(case: Case) -> None:
    gone = {(one.code, one.line) for one in problems(case.typed) if one.mend.lines}
    assert not gone & {(one.code, one.line) for one in problems(case.right)}
    if "E127" not in case.problems:  # that puts a key before a text
        assert words(case.right) == words(case.typed)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_good_notes_have_no_slips(path: Path) -> None:
    text = path.read_text("utf-8")
    report = Report(path.name, locales.load("nl"), text)
    assert mended(text, report)[:2] == (text, True)
    assert not report.problems


@given(SLIPPERY)
@often(300)
def test_any_text_is_mended_line_for_line_and_keeps_its_words(text: str) -> None:
    right = applied(text)
    assert right.count("\n") == text.count("\n")
    assert len(words(right)) >= len(words(text))


@given(SLIPPERY)
@often(300)
def test_a_text_without_slips_is_read_as_it_stands(text: str) -> None:
    found = source.read(f"titel: x\nplaats: |\n  y\n{text}".encode(), "notes.yaml")
    assert found.root is not None or found.report.failed


@pytest.mark.parametrize(
    "text",
    [
        *("titel: [" * 3000, "- " * 30_000, "titel: " + "a: " * 30_000, "  x\n" * 3000),
        *("'\n " * 3000, "titel" + " " * 100_000 + "x"),
        "".join(f"{' ' * n}[\n" for n in range(400)),
    ],
    ids=range(7),
)
def test_a_slip_all_over_is_told_a_bounded_number_of_times(text: str) -> None:
    assert 0 < len(problems(text)) <= 1100


@pytest.mark.parametrize(
    ("key", "code", "certain"), [("aanwezig", "nl", True), ("anwesend", "de", False)]
)
def test_a_capital_begins_a_name_where_nouns_have_none(key: str, code: str, certain: bool) -> None:
    text = f"language: {code}\ntitle: T\ndate: 1/4/2025\n{key}:\n  - An Bos\n  Jan Maes\n"
    (found,) = [one for one in check(text.encode(), "n.yaml")[1] if one.code == "E121"]
    assert bool(found.mend.lines) == certain


@pytest.mark.parametrize(
    ("typed", "advised"),
    [
        ("agenda:\n- Begroting\n  - Uitgaven\n  - 3 vragen", True),
        ("agenda:\n- Opening\n- Begroting\n  • Uitgaven", True),
        ("agenda:\n- titel: Begroting\n    - Uitgaven", True),
        ("agenda:\n- titel: A\n  punten:\n  - Begroting\n    - Uitgaven", True),
        ("agenda:\n- titel: A\n  tekst: B\n- Begroting\n  - Uitgaven", True),
        ("agenda:\n- Begroting\n  - uitgaven", False),
        ("agenda:\n- Begroting\n  - Uitgaven\n  - Er wordt gestemd.", False),
        ("agenda:\n- Begroting\n  - " + "Uitgaven " * 10, False),
        ("agenda:\n- titel: A\n  tekst: Begroting\n    - Uitgaven", False),
        ("agenda:\n- besluiten:\n  - Begroting\n    - Uitgaven", False),
        ("agenda:\n- titel: Begroting\n  - Uitgaven\n  - Ontvangsten", False),
    ],
)
def test_titles_below_an_item_are_items_below_it(typed: str, advised: bool) -> None:
    found = [one for one in problems(f"titel: T\n{typed}") if one.code == "E128"]
    assert found
    advice = [("‘- titel: Begroting’" in one.hint, "‘punten:’" in one.hint) for one in found]
    assert set(advice) == {(advised, advised)}
