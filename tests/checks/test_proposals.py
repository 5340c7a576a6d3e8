"""What was probably meant is proposed, and mends the problem if that is what was meant."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest
from samples import of_notes

from minutes_kit import check
from minutes_kit.checks.fix import fix
from minutes_kit.excerpts import LONGEST
from minutes_kit.languages.folder import codes
from minutes_kit.problems import NO_MEND, Problem
from minutes_kit.proposals import proposed

NL = "titel: T\ndatum: 20/11/2025\n"
PEOPLE = NL + "aanwezig: [Jan Maes, Bram T’Sjoen, Ann D'Hondt]\n"
ACTION = NL + "agenda:\n- acties:\n  - wat: x\n"
PROPOSED = [
    (PEOPLE + "voorzitter: Jan Mas  # Jan Mas", "voorzitter: Jan Maes  # Jan Mas"),
    (PEOPLE + "voorzitter: Bram T’Sjon", "voorzitter: Bram T’Sjoen"),
    (PEOPLE + "voorzitter: Bram T'Sjon", "voorzitter: Bram T’Sjoen"),
    (PEOPLE + "voorzitter: Ann D'Hont", "voorzitter: Ann D'Hondt"),
    (PEOPLE + 'voorzitter: "Jan Mas"', 'voorzitter: "Jan Maes"'),
    (PEOPLE + "agenda: [{acties: [{wat: x, wie: [Jan Mas, An]}]}]", "wie: [Jan Maes, An]}]}]"),
    (ACTION + "    wi: An", "    wie: An"),
    (ACTION + "    'wi': An", "    'wie': An"),
    (NL + "status: Ontwrp", "status: ontwerp"),
    (NL + "status: [ontwrp]", "status: ontwerp"),
    (ACTION + "    klaar: jaa", "    klaar: ja"),
    ("titel: T\ndatum: Woensdag 20/11/2025", "datum: Donderdag 20/11/2025"),
    ("titel: T\ndatum: woe. 20 november 2025", "datum: donderdag 20 november 2025"),
    (ACTION + "    tegen: 'maandag 2 december 2025'", "    tegen: 'dinsdag 2 december 2025'"),
    (NL + "bewoording: {presnt: x}", "bewoording: {present: x}"),
    (NL + "aanwezig:\n- naam: 'An Bos (ESF)'", "- naam: 'An Bos – ESF'"),
    (NL + "aanwezig: [An Bos / ESF, Jan Maes]", "aanwezig: [An Bos – ESF, Jan Maes]"),
]
NOT_PROPOSED = [
    PEOPLE + "voorzitter: Jan  Mas",  # which is not what stands there
    PEOPLE + 'voorzitter: "Jan M\\x61s"',
    PEOPLE + "voorzitter: Jan Mas, Jan Mas",  # which of the two
    PEOPLE + "voorzitter: Ann DHont",  # between single quotes that would be doubled
    PEOPLE + "voorzitter: |\n  Jan Mas",
    PEOPLE + f"voorzitter: Jan Mas  # {'x' * LONGEST}",
    NL + "titl: U",  # there is a title already
    NL + "bewoording: {present: x, presnt: x}",
    NL + "status: bijna klaar",
]


def told(text: str) -> list[Problem]:
    """What is wrong with notes."""
    return check(text.encode(), "notes.yaml", today=dt.date(2025, 12, 1))[1]


def proposals(text: str) -> list[Problem]:
    """The problems of notes that something is proposed for."""
    return [one for one in told(text) if one.proposal.lines]


def taken(text: str, problem: Problem) -> str:
    """Notes with what a problem proposes."""
    lines = text.split("\n")
    line, (new,) = problem.proposal
    assert (line, lines[line - 1]) == (problem.line, problem.excerpt)
    lines[line - 1] = new
    return "\n".join(lines)


def errors(problems: list[Problem]) -> Counter[str]:
    """The errors by their codes."""
    return Counter(one.code for one in problems if one.severity == "error")


@pytest.mark.parametrize(("text", "line"), PROPOSED)
def test_what_was_probably_meant_is_proposed(text: str, line: str) -> None:
    (problem,) = proposals(text)
    assert problem.proposal.lines[0].endswith(line)


@pytest.mark.parametrize("text", NOT_PROPOSED)
def test_what_would_be_read_otherwise_is_not_proposed(text: str) -> None:
    assert told(text)
    assert proposals(text) == []


TYPED = [typed for code in codes() for _, typed, _ in of_notes(code)]
CASES = [(text, one) for text in (*TYPED, *dict(PROPOSED)) for one in proposals(text)]


def test_proposals_are_of_every_kind() -> None:
    kinds = {"E201", "E206", "E213", "E216", "W503", "W504", "W520"}
    assert {one.code for _, one in CASES} == kinds


@pytest.mark.parametrize(("text", "problem"), CASES)
def test_a_proposal_mends_its_problem_and_makes_no_error(text: str, problem: Problem) -> None:
    left = told(taken(text, problem))
    assert problem.message not in {one.message for one in left}
    assert errors(left) <= errors(told(text))


@pytest.mark.parametrize(("text", "problem"), CASES)
def test_fix_takes_no_proposal(text: str, problem: Problem) -> None:
    assert problem.mend == NO_MEND
    fixed = fix(text.encode(), "notes.yaml")
    assert problem.message in {one.message for one in fixed.left}


@pytest.mark.parametrize(
    "meant", ["a: b", "a #b", "a:", "a, b", "[a]", 'a"', "a\\b", "a\nb", "- a", ""]
)
def test_a_text_that_is_read_by_its_signs_is_not_proposed(meant: str) -> None:
    assert proposed("plaats: x", 1, "x", "a") == ("plaats: a",)
    assert proposed("plaats: x", 1, "x", meant) == ()
