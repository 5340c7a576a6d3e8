"""The page of documents that were looked at: what it says of each rule."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

import pytest
from broken_documents import OLD, Change, chain, good, swap
from broken_funding import FOREIGN, NO_EMBLEM, UNDATED, titled

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load, load_problems
from minutes_kit.word.verify.page import page
from minutes_kit.word.verify.verdict import verdict
from minutes_kit.word.verify.verify import Wishes, verify
from word import BODY, rezipped

DAY = dt.date(2025, 4, 1)
STRANGER = swap(BODY, 'w:val="Funding"/>', 'w:val="Gone"/>')


def first_period(_: bytes) -> bytes:
    """Minutes of the first period instead."""
    return good(OLD)


def saved(_: bytes) -> bytes:
    """The same, saved by another program."""
    return rezipped(good(OLD), {})


@cache
def shown(change: Change, language: str = "en") -> str:
    """The page of a changed document."""
    looked = verify(change(good()), "minutes/a.docx", Wishes(language))
    return page([looked], language, DAY).decode()


def result(code: str, text: str) -> str:
    """What the page says of a rule, in the last table."""
    [*_, row] = re.findall(f'<th scope="row">{code}</th>(.*?)</tr>', text)
    return str(re.findall("<td>(.*?)</td>", row)[-1])


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        (NO_EMBLEM, "E701", "not in order (1 ×)"),
        (NO_EMBLEM, "E703", "not looked at"),
        (NO_EMBLEM, "E710", "not looked at"),
        (NO_EMBLEM, "E713", "in order"),
        (titled("default"), "E703", "in order"),
        (titled("default"), "E706", "not looked at"),
        (UNDATED, "E711", "not looked at"),
        (first_period, "E711", "not asked in this period"),
        (first_period, "E713", "not asked in this period"),
        (first_period, "E712", "in order"),
        (UNDATED, "E701", "in order"),
    ],
)
def test_a_rule_is_kept_or_broken_or_was_not_looked_at(
    change: Change, code: str, said: str
) -> None:
    assert result(code, shown(change)) == said


@pytest.mark.parametrize("language", codes())
def test_a_lack_is_not_mended_as_a_surplus_is(language: str) -> None:
    told = load_problems(language)
    assert told["E782"].hint != told["E783"].hint


@pytest.mark.parametrize("language", codes())
def test_a_rule_is_told_without_what_a_document_would_add(language: str) -> None:
    text = shown(NO_EMBLEM, language)
    assert re.findall("[(:#][^<]*…", text.rpartition("<table>")[2]) == []


def test_the_top_tells_the_day_and_how_much_is_wrong() -> None:
    facts = re.findall("<dt>(.*?)</dt><dd>(.*?)</dd>", shown(NO_EMBLEM))
    assert facts[:4] == [
        ("Looked at on", "1 April 2025"),
        ("Files", "1"),
        ("Errors", "4"),
        ("Warnings", "1"),
    ]
    assert {
        ("File", "minutes/a.docx"),
        ("Date of the document", "18 March 2025"),
        ("Programming period", "2021-2027"),
    } <= {*facts}
    assert re.findall("<h2>(.*?)</h2>", shown(NO_EMBLEM))[0] == "a.docx"


def test_an_undated_document_is_of_no_period() -> None:
    assert "Programming period" not in shown(UNDATED)


@pytest.mark.parametrize(
    ("change", "period", "told"),
    [
        (NO_EMBLEM, "", ["18 March 2025, as the properties of the document say"]),
        (
            FOREIGN,
            "",
            [
                "18 March 2025, from the line ‘18 maart 2025, 9u30 tot 12u – Huis van de Buurt t…’"
                "; another date at the top was not taken"
            ],
        ),
        (UNDATED, "", ["not said in the first lines"]),
        (UNDATED, "2014-2020", []),
    ],
    ids=["ours", "foreign", "undated", "asked"],
)
def test_the_page_says_when_the_meeting_was_and_what_says_so(
    change: Change, period: str, told: list[str]
) -> None:
    text = page([verify(change(good()), "a.docx", Wishes("en", period))], "en", DAY).decode()
    assert re.findall("<dt>Date of the meeting</dt><dd>(.*?)</dd>", text) == told
    assert (f"{period}, as asked for" in text) == bool(period)


def test_what_weighs_most_is_told_first_and_what_does_not_stop_last() -> None:
    told = verify(chain(NO_EMBLEM, STRANGER)(good()), "a.docx", Wishes()).problems
    codes_told = [one.code for one in told]
    assert codes_told[0] == "E701"
    assert codes_told[-2:] == ["W758", "W781"]


@pytest.mark.parametrize("language", codes())
@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([bytes], "passes"),
        ([saved], "passes_warned"),
        ([chain(NO_EMBLEM, STRANGER)], "fails_warned"),
        ([lambda _: b""], "unlooked"),
        ([bytes, saved, NO_EMBLEM, lambda _: b""], "passing"),
    ],
    ids=["passes", "warned", "fails", "unlooked", "several"],
)
def test_the_verdict_stands_first_in_words(changes: list[Change], said: str, language: str) -> None:
    looked = [verify(change(good()), "a.docx", Wishes(language)) for change in changes]
    text = page(looked, language, DAY).decode()
    [first, *others] = re.findall('<p class="verdict (.*?)">(.*?)</p>', text)
    begins = load(language).verify[said].partition("{")[0]
    assert first[1].startswith(begins)
    assert first[0] == ("passes" if said.startswith("passes") else "fails")
    assert len(others) == len(changes)
    assert text.index(first[1]) < text.index("<dl>")


def test_a_verdict_counts_what_is_to_be_mended() -> None:
    looked = verify(chain(NO_EMBLEM, STRANGER)(good()), "a.docx", Wishes("en"))
    assert verdict(looked, load("en")) == "Does not pass: 4 errors to mend, 2 warnings to consider."
