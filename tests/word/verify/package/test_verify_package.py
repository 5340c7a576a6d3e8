"""What is broken in a document is found, with its place, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest
from broken import END, WORDS, Breakage, body, packed
from broken_packages import (
    CASES,
    GOOD,
    HIDDEN,
    OFFICE,
    PERSON,
    RUN,
    Case,
    chain,
    commented,
    told,
    whole,
    with_part,
)
from goldens import EXAMPLES, made

from minutes_kit.problems import MAX_PROBLEMS
from minutes_kit.word.verify.rules import clause
from minutes_kit.word.verify.verify import Wishes, verify
from word import edited, rezipped, template


def found(document: bytes) -> list[tuple[str, str]]:
    """The codes of what is found in a document, each with its place."""
    return [(one.code, one.place) for one in told(document, "en")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_one_change_is_found_at_its_place_and_nothing_else(case: Case) -> None:
    found = told(case.document, "en")
    assert [(one.code, one.place) for one in found] == [(case.code, case.place or "document")]
    assert found[0].clause in clause(case.code, "")


@pytest.mark.parametrize("change", GOOD.values(), ids=GOOD)
def test_nothing_is_found_in_what_is_well(change: Breakage) -> None:
    assert found(change(whole())) == []
    assert found(packed(whole())) == []


@pytest.mark.parametrize("notes", EXAMPLES, ids=lambda path: path.stem)
def test_nothing_is_found_in_our_own_documents_by_any_rule(notes: Path) -> None:
    assert verify(made(notes), "x.docx", Wishes("en")).problems == []


def test_who_commented_is_not_told_a_second_time() -> None:
    people = with_part("word/people.xml", f"{OFFICE}/people", PERSON)
    codes = dict(found(chain(commented("An Bos"), people)(whole())))
    assert ("E762" in codes, "E764" in codes) == (True, False)


def test_a_change_tells_who_made_it_and_what_is_gone() -> None:
    by = 'w:id="9" w:author="An Bos" w:date="2025-03-20T10:00:00Z"'
    gone = f"<w:p><w:del {by}><w:r><w:delText>old words</w:delText></w:r></w:del></w:p>"
    [one] = told(body(END, f"{gone}{END}")(whole()), "en")
    said = "There are tracked changes here (An Bos, 20 March 2025); deleted is ‘old words’."
    assert (one.code, one.message) == ("E761", said)


def test_typed_braces_are_no_template_where_we_made_the_document() -> None:
    assert found(template("{{ x }}")) == [("E765", "body, paragraph 1")]


def test_of_a_code_some_are_told_and_then_that_there_are_more() -> None:
    many = RUN.join(["<w:r>", "</w:r>"]).replace(RUN, f"{HIDDEN}{WORDS}")
    rows = f"<w:p>{many}</w:p>" * (MAX_PROBLEMS + 5)
    codes = [code for code, _ in found(body("<w:p>", f"{rows}<w:p>")(whole()))]
    assert codes == ["E763"] * MAX_PROBLEMS + ["W541"]


def test_a_finding_tells_the_clause_the_text_and_what_to_do() -> None:
    [one] = told(edited(packed(whole()), "Finding", "{{ name }}"), "nl")
    assert (one.excerpt, one.place) == ("{{ name }}", "tekst, alinea 4")
    assert one.hint
    [one] = told(rezipped(packed(whole()), {"word/media/image1.png": None}), "nl")
    assert one.clause == "ISO/IEC 29500-2:2012, 9.3"
