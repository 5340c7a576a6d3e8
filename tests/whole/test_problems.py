"""What cannot be done, in the words of a language."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutes_kit.languages.locale import load
from minutes_kit.problems import MAX_MENDS, NO_MEND, Failure, Mend, Place, Report

TEMPLATE = Path("huisstijl.docx")


def message(**values: str) -> str:
    """What is told of a template that is not safe."""
    return Failure("E307", **values).problem(TEMPLATE, load("nl")).message


def test_a_reason_is_told_in_the_words_of_the_language() -> None:
    told = message(reason="two parts of one name")
    assert told.endswith(": het bevat twee delen met dezelfde naam.")


def test_a_part_stands_before_its_reason() -> None:
    told = message(reason="has a DOCTYPE", part="word/document.xml")
    assert told.endswith(": word/document.xml: het bevat een DOCTYPE.")


def test_a_reason_that_the_languages_do_not_know_is_told_as_it_is() -> None:
    told = message(reason="unexpected end: file", part="word/a: full")
    assert told.endswith(": word/a: full: unexpected end: file.")


def test_a_problem_of_a_failure_may_have_another_hint() -> None:
    failure = Failure("E302", tag="titel", place="x", near="title")
    told = failure.problem(TEMPLATE, load("nl"), hint="E302_near")
    assert told.hint == "Bedoelde u ‘title’? Alle namen staan in ‘minutes template fields’."
    assert failure.problem(TEMPLATE, load("nl")).file == "huisstijl.docx"


def test_what_is_taken_back_gives_its_room_back() -> None:
    report = Report("notes.yaml", load("nl"))
    long = Mend(1, ("x" * MAX_MENDS,))
    for _ in range(2):
        report.add("E103", Place(1, 1), mend=long)
        assert [told.mend for told in report.problems] == [long]
        report.take_back(0)


def test_what_is_certain_is_not_proposed_as_well() -> None:
    report = Report("notes.yaml", load("nl"), "presnt: x")
    mend = Mend(1, ("present: x",))
    report.add("E216", Place(1, 1), mend=mend, typed="presnt", name="presnt", near="present")
    assert [(told.mend, told.proposal) for told in report.problems] == [(mend, NO_MEND)]


def test_proposals_have_the_room_of_mends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("minutes_kit.problems.MAX_MENDS", 1)
    report = Report("notes.yaml", load("nl"), "presnt: x")
    for _ in range(2):
        for _ in range(2):
            report.add("E216", Place(1, 1), typed="presnt", name="presnt", near="present")
        proposed = [told.proposal for told in report.problems]
        assert proposed == [Mend(1, ("present: x",)), NO_MEND]
        report.take_back(0)
