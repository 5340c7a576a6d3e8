"""Every message, hint and explanation is shown in every language, and reads as it should.

The page of problems, which is made of the same samples, is here too: they take seconds to make.
"""

from __future__ import annotations

import difflib
import re

import pytest
from problems_table import PAGE, page
from samples import FOLDER, golden, samples

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load, load_problems
from minutes_kit.problems import Problem

by_language = pytest.mark.parametrize("language", codes())
JARGON = re.compile(r"mapping|scalar|\bnodes?\b|schema|parser|(?<!\.)\byaml|syntax", re.IGNORECASE)


def told(language: str) -> list[Problem]:
    return [problem for one in samples(language) for problem in one.problems]


def hints(language: str) -> list[tuple[str, str]]:
    """The hints of a language, each with the code that it belongs to."""
    told_of = load_problems(language).items()
    return [(c, text) for c, one in told_of for text in (one.hint, *one.hints.values()) if text]


def texts_of_problems(language: str) -> list[str]:
    """All that a language tells of problems."""
    told_of = load_problems(language).values()
    said = [text for one in told_of for text in (one.message, one.explanation)]
    return said + [text for _, text in hints(language)]


def shows(template: str, text: str) -> bool:
    """Whether a text is that of a message or hint, with its values filled in."""
    literal = re.split(r"\{\w+\}", template.replace("{{", "{").replace("}}", "}"))
    return re.fullmatch(".*".join(map(re.escape, literal)), text, re.DOTALL) is not None


@by_language
def test_every_sample_tells_what_it_is_for(language: str) -> None:
    assert [(one.code, one.typed) for one in samples(language) if not one.problems] == []


@by_language
def test_every_message_is_shown(language: str) -> None:
    said = {one.code: one.message for one in told(language)}
    told_of = load_problems(language)
    assert said.keys() == told_of.keys()
    assert [c for c, one in told_of.items() if not shows(one.message, said[c])] == []


@by_language
def test_every_hint_is_shown(language: str) -> None:
    said = [(one.code, one.hint) for one in told(language)]
    never = [
        (code, text)
        for code, text in hints(language)
        if not any(code == other and shows(text, hint) for other, hint in said)
    ]
    assert never == []


@by_language
def test_every_reason_for_no_date_or_time_is_shown(language: str) -> None:
    said = [one.message.rstrip(".") for one in told(language) if one.code in ("E204", "E205")]
    whys = load(language).whys
    assert [w for w in whys if not any(shows(f"{{x}}{whys[w]}", text) for text in said)] == []


@by_language
def test_what_is_told_is_as_it_was_accepted(language: str) -> None:
    accepted = (FOLDER / f"{language}.txt").read_text(encoding="utf-8")
    lines = accepted.splitlines(), golden(language).splitlines()
    changes = "\n".join(difflib.unified_diff(*lines, "accepted", "now", n=1, lineterm=""))
    assert not changes, f"{changes}\nto accept this, run: python tests/helpers/samples.py"


@by_language
def test_nothing_is_left_to_fill_in(language: str) -> None:
    # E217 and E228 tell what may be filled in.
    others = [one for one in told(language) if one.code not in ("E217", "E228")]
    found = [one.message + one.hint for one in others]
    assert [text for text in found if re.search(r"(?<!\{)\{\w+\}(?!\})", text)] == []


@by_language
def test_every_code_is_explained_in_a_paragraph(language: str) -> None:
    told_of = load_problems(language)
    assert [c for c, one in told_of.items() if not 80 <= len(one.explanation) <= 700] == []


@by_language
def test_plain_words_are_used(language: str) -> None:
    texts = [*load(language).kinds.values(), *texts_of_problems(language)]
    assert [text for text in texts if JARGON.search(text)] == []


@by_language
def test_a_hint_is_short(language: str) -> None:
    assert [text for _, text in hints(language) if len(text) > 200] == []


def test_french_has_no_break_spaces() -> None:
    locale = load("fr")
    tables = locale.whys, locale.kinds, locale.items, locale.phrases, locale.console
    texts = [text for table in tables for text in table.values()] + texts_of_problems("fr")
    assert [text for text in texts if re.search(r"« | [»;?!]| :(?!\w)", text)] == []
    assert [text for text in texts if re.search(r"«[^\u00a0]|[^\u00a0]»", text)] == []


PROBLEMS = PAGE.read_text(encoding="utf-8")


def test_the_page_of_problems_is_up_to_date() -> None:
    assert page() == PROBLEMS, "run: python tests/helpers/problems_table.py"


def test_the_page_of_problems_has_a_row_for_each_code() -> None:
    rows = re.findall(r"^\| ([EW]\d{3}) \|", PROBLEMS, re.MULTILINE)
    assert sorted(rows) == sorted(load_problems("nl"))


def test_every_row_of_the_page_of_problems_has_all_its_cells() -> None:
    rows = [line for line in PROBLEMS.splitlines() if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {6}
