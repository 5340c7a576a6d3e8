"""When the meeting of a document was: by the properties of ours, by the first lines of others."""

from __future__ import annotations

import datetime as dt

import pytest
from broken_documents import FIRST, cell, chain, good, paragraph, styled, swap
from broken_funding import FOREIGN, UNDATED

from minutes_kit.languages.locale import load
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.verify.funding.meeting import Meeting, meeting_of
from minutes_kit.word.verify.looks.looks import Looks
from minutes_kit.word.verify.verify import Wishes, verify
from word import BODY

MET = dt.date(2013, 12, 12)
HEADING, TITLE = styled("Heading1"), styled("Title")


def meeting(data: bytes, language: str = "nl") -> Meeting:
    """The meeting of a document."""
    opened = Opened(data)
    return meeting_of(opened, [load(language)], Looks(opened))


def lines(*texts: str, style: str = "") -> str:
    """Paragraphs, the first in a style."""
    first, *others = texts
    return paragraph(first, shape=style) + "".join(map(paragraph, others))


def row(*texts: str) -> str:
    """A table of a row."""
    return f"<w:tbl><w:tr>{''.join(map(cell, texts))}</w:tr></w:tbl>"


@pytest.mark.parametrize(
    ("language", "top"),
    [
        ("nl", lines("Stuurgroep 12 december 2013", "15 januari 2014: nagelezen", style=TITLE)),
        ("nl", lines("Stuurgroep 12 december 2013", "15 januari 2014: nagelezen", style=HEADING)),
        ("nl", lines("Overleg over het decreet van 5 mei 2010", "12 december 2013", style=TITLE)),
        ("nl", lines("Project (gestart op 1 mei 2007)", "Verslag van 12 december 2013")),
        ("nl", lines("1 mei 2007 was de start", "Datum: 12/12/2013", "15 januari 2014")),
        ("nl", lines("Goedgekeurd: 15 januari 2014", "Gent, 12 december 2013")),
        ("nl", lines("Volgende vergadering: 6 maart 2014", "Gent, 12 december 2013")),
        ("nl", lines("Verordening (EU) nr. 1303/2013 van 17 december 2013", "12 december 2013")),
        ("nl", row("Goedgekeurd op", "15 januari 2014") + row("Datum", "12 december 2013")),
        ("nl", row("Vergaderdatum", "12 december 2013") + lines("15 januari 2014")),
        ("fr", lines("Approuvé le 15 janvier 2014", "Compte rendu du 12 décembre 2013")),
        ("fr", lines("Règlement du 17 décembre 2010", "Date de la réunion : 12 décembre 2013")),
        ("de", lines("Fassung vom 15. Januar 2014", "Protokoll vom 12. Dezember 2013")),
        ("en", lines("Version of 15 January 2014", "Minutes of the board, 12 December 2013")),
        ("nl", lines("Goedgekeurd verslag van de vergadering van 12 december 2013")),
        ("nl", lines("Het verslag van 5 november 2013 is nagelezen", "12 december 2013")),
    ],
)
def test_the_date_of_another_document_is_the_likeliest_of_its_first_lines(
    language: str, top: str
) -> None:
    assert meeting(swap(BODY, FIRST, FIRST + top)(UNDATED(good())), language).date == MET


def test_a_date_below_the_first_lines_is_not_that_of_the_meeting() -> None:
    below = swap(BODY, FIRST, FIRST + lines(*["x"] * 20, "12 december 2013"))
    assert meeting(below(UNDATED(good()))) == Meeting()


def test_our_own_documents_know_it_whatever_stands_at_their_top() -> None:
    top = swap(BODY, FIRST, FIRST + lines("Verslag van 12 december 2013"))
    assert meeting(top(good())) == Meeting(dt.date(2025, 3, 18))


def test_what_was_not_taken_is_counted() -> None:
    top = swap(BODY, FIRST, FIRST + lines("Goedgekeurd op 15 januari 2014"))
    assert meeting(chain(FOREIGN, top)(good())).others == 2  # that, and the approval of the example


def test_of_a_document_and_its_notes_the_notes_know_the_date() -> None:
    top = swap(BODY, FIRST, FIRST + lines("Verslag van 12 december 2013"))
    other = chain(FOREIGN, top)(good())
    facts = verify(other, "x.docx", Wishes("en", made=Opened(good()))).facts
    assert facts is not None
    assert (facts.period, facts.meeting) == ("2021-2027", Meeting(dt.date(2025, 3, 18)))
