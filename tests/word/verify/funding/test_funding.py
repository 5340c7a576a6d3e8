"""What breaks the rules of funding is found at its place, by the period; nothing else is."""

from __future__ import annotations

import datetime as dt
from hashlib import sha256

import pytest
from broken_documents import (
    CORE,
    HEADER,
    NEW,
    OLD,
    PNG,
    STATEMENT,
    STYLES,
    SVG,
    Case,
    Change,
    colour,
    found,
    good,
    swap,
)
from broken_funding import FUNDING, GOOD, NO_EMBLEM, UNDATED, beside, titled
from folders import ROOT

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.word.document.dates import dates_in
from minutes_kit.word.findings import in_language
from minutes_kit.word.verify.funding.period import PERIODS, period_of
from minutes_kit.word.verify.looks.pictures import OURS
from word import BODY, parts, rezipped


@pytest.mark.parametrize("case", FUNDING, ids=lambda case: case.name)
def test_one_change_is_found_at_its_place_and_nothing_else(case: Case) -> None:
    told = [(one.code, one.place, one.clause) for one in case.found()]
    assert told == [(case.code, case.place, case.clause)]


@pytest.mark.parametrize("change", GOOD.values(), ids=GOOD)
def test_nothing_is_found_in_what_is_well(change: Change) -> None:
    assert found(change(good())) == []


@pytest.mark.parametrize(
    "hyphen", ["\N{NON-BREAKING HYPHEN}", "\N{HYPHEN}", "</w:t><w:noBreakHyphen/><w:t>"]
)
def test_a_hyphen_of_any_kind_is_one(hyphen: str) -> None:
    document = swap(CORE, "<dc:language>nl-BE", "<dc:language>en-GB")(good())
    document = swap(STYLES, '<w:lang w:val="nl-BE"', '<w:lang w:val="en-GB"')(document)
    for part in (HEADER, BODY):
        said = f"Co{hyphen}funded by the Euro\N{SOFT HYPHEN}pean Union"
        document = swap(part, STATEMENT, said)(document)
    assert found(document) == []


def test_our_emblem_is_that_of_our_template() -> None:
    template = parts((ROOT / "templates" / "esf.docx").read_bytes())
    assert {sha256(template[name]).hexdigest() for name in (PNG, SVG)} == OURS


def test_another_emblem_is_known_by_its_file() -> None:
    other = parts(good())[PNG] + b"x"
    document = rezipped(good(), {PNG: other, SVG: None})
    assert [one.code for one in found(document)] == ["E701"]
    assert found(document, emblem=other) == []


def test_without_a_language_in_the_properties_that_of_the_letters_decides() -> None:
    lang = '<w:lang w:val="nl-BE"'
    document = swap(CORE, "<dc:language>nl-BE</dc:language>", "")(good())
    assert found(swap(STYLES, lang, '<w:lang w:val="en-US"')(document)) != []
    text = parts(document)[BODY].decode().replace("<w:r><w:t", f"<w:r><w:rPr>{lang}/></w:rPr><w:t")
    assert (
        found(swap(STYLES, lang, '<w:lang w:val="en-US"')(rezipped(document, {BODY: text}))) == []
    )


@pytest.mark.parametrize(
    ("base", "period", "codes_found"),
    [
        (OLD, "2000-2006", []),
        (OLD, "2007-2013", ["E710"]),
        (OLD, "2014-2020", ["E710"]),
        (OLD, "2021-2027", ["E710", "E711"]),
        (NEW, "2000-2006", ["W717"]),
        (NEW, "2007-2013", ["W717"]),
        (NEW, "2014-2020", ["W717"]),
        (NEW, "2021-2027", []),
    ],
)
def test_the_rules_are_those_of_the_period(base: str, period: str, codes_found: list[str]) -> None:
    assert [one.code for one in found(good(base), period=period)] == codes_found


def test_without_a_date_the_emblem_is_looked_at_all_the_same() -> None:
    assert [one.code for one in found(NO_EMBLEM(UNDATED(good())))] == ["E701", "W716"]


@pytest.mark.parametrize(
    ("change", "code"), [(NO_EMBLEM, "E701"), (titled("default"), "E702")], ids=["no", "elsewhere"]
)
def test_without_an_emblem_the_look_of_the_statement_is_told_too(change: Change, code: str) -> None:
    ugly = beside(f'<w:rFonts w:ascii="Comic Sans MS"/><w:i/>{colour("7F7F7F")}')
    told = [one.code for one in found(change(ugly(good())))]
    assert told == [code, "E713", "E714", "E715"]


@pytest.mark.parametrize(
    ("language", "text", "date", "begins"),
    [
        ("nl", "16 september 2005 – Markiesgebouw", dt.date(2005, 9, 16), True),
        ("nl", "2–3 oktober 2025, vanaf 9u30", dt.date(2025, 10, 3), False),
        ("nl", "Datum: 18/03/2025", dt.date(2025, 3, 18), False),
        ("nl", "Verslag van 1 mei 2003, nagelezen", dt.date(2003, 5, 1), False),
        ("fr", "mardi 4 février 2025, de 9h30 à 12h", dt.date(2025, 2, 4), True),
        ("fr", "le 1er mars 2010", dt.date(2010, 3, 1), True),
        ("de", "am 6. Mai 2025", dt.date(2025, 5, 6), True),
        ("en", "June 12, 2025, from 10:00", dt.date(2025, 6, 12), True),
        ("en", "(2025-06-12)", dt.date(2025, 6, 12), True),
    ],
)
def test_the_date_of_the_meeting_is_read(
    language: str, text: str, date: dt.date, begins: bool
) -> None:
    read, before = next(dates_in(text, [load(language)]))
    assert (read, not before) == (date, begins)


@pytest.mark.parametrize("text", ["", "in 2025", "ESF/2025/STG-03", "31 februari 2025", "x" * 9999])
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert [*dates_in(text, [load(code) for code in codes()])] == []


def test_a_year_outside_of_all_periods_is_of_the_nearest() -> None:
    assert period_of(dt.date(1999, 5, 1)) is PERIODS["2000-2006"]
    assert period_of(dt.date(2013, 12, 31)) is PERIODS["2007-2013"]
    assert period_of(dt.date(2031, 5, 1)) is PERIODS["2021-2027"]


def test_a_finding_names_the_clause_and_what_is_missing() -> None:
    [one] = found(swap(BODY, f"{STATEMENT} – ", "")(good()), "nl")
    assert one.clause == "Verordening (EU) 2021/1060, bijlage IX, 1.2"
    assert one.message == f"In de tekst zelf ontbreekt ‘{STATEMENT}’."


@pytest.mark.parametrize(
    ("language", "clause", "said"),
    [
        ("nl", "(EC) No 1828/2006, Article 9", "(EG) nr. 1828/2006, artikel 9"),
        ("fr", "Regulation (EU) 2021/1060, Annex IX", "Règlement (UE) 2021/1060, annexe IX"),
        (
            "de",
            "Implementing Regulation (EU) No 821/2014",
            "Durchführungsverordnung (EU) Nr. 821/2014",
        ),
        ("en", "Regulation (EU) 2021/1060, Annex IX", "Regulation (EU) 2021/1060, Annex IX"),
        ("fr", "EN 301 549, 10.1.4.3", "EN 301 549, 10.1.4.3"),
    ],
)
def test_a_clause_is_told_in_the_words_of_the_language(
    language: str, clause: str, said: str
) -> None:
    assert in_language(clause, load(language)) == said
