"""The notes of the next meeting: what they take over, and that they are read as it was meant."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest
from drawn_texts import LINE, TYPED, often
from folders import ROOT
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutes_kit.checks.check import check
from minutes_kit.languages.locale import load
from minutes_kit.notes.agenda import Action, Item
from minutes_kit.notes.carry import carried, raised
from minutes_kit.notes.model import (
    Invitation,
    Mail,
    NextMeeting,
    Notes,
    Person,
    PreviousMeeting,
    Rsvp,
)
from minutes_kit.notes.record import UNREAD_DATE
from minutes_kit.yaml.carried import next_notes

EXAMPLES = [*sorted((ROOT / "examples").glob("2*.yaml")), *(ROOT / "tests/data").glob("whole.*")]
DAY = dt.date(2025, 12, 4)
ESCAPED = re.compile("[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]")
HEAD = "taal: nl\ntitel: Overleg\ndatum: 4/12/2025\n"


def read(text: str, today: dt.date = DAY) -> tuple[Notes | None, list[str]]:
    """The notes of a text, and the codes of all that is told of it."""
    notes, problems = check(text.encode(), "notes.yaml", today=today)
    return notes, [problem.code for problem in problems]


def noted(text: str) -> Notes:
    """Notes without a problem."""
    notes, told = read(HEAD + text)
    assert notes
    assert told == []
    return notes


def following(last: Notes) -> Notes:
    """The notes that follow on others, as they are read from their text."""
    notes, told = read(next_notes(last, "x.json"))
    if notes is None:  # no day is known
        assert told == ["E212"]
        return carried(last, load(last.language))
    assert told == []
    assert notes == carried(last, load(last.language))
    return notes


def after(text: str) -> Notes:
    """The notes that follow on a text, with a day for them."""
    return following(noted(f"{text}\nvolgende_vergadering: 8/1/2026"))


def open_actions(notes: Notes) -> list[Action]:
    return [action for _, action in notes.actions() if not action.done]


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_three_meetings_follow_each_other(file: Path) -> None:
    last, _ = check(file.read_bytes(), file.name, file.parent)
    assert last
    first = last
    for _ in range(3):
        notes = following(last)
        names = [name for _, person in notes.people() for name in person.all_names()]
        assert (notes.language, notes.title) == (first.language, first.title)
        assert len(names) == len({*names})
        assert {*names} == {name for _, one in first.people() for name in one.all_names()}
        assert notes.excused == notes.absent == notes.guests == []
        assert first.title in notes.agenda[0].title
        kept = [replace(one, since=one.since or first.date) for one in open_actions(first)]
        assert open_actions(notes) == kept
        assert notes.next_meeting is None
        assert not any(item.text or item.findings or item.decisions for _, item in notes.items())
        last = replace(notes, date=notes.date if notes.date != UNREAD_DATE else DAY)


def test_what_the_last_meeting_said_of_the_next_is_its_head() -> None:
    last = noted(
        "referentie: ESF/09\nvolgende_vergadering:\n  titel: Feest\n"
        "  datum: donderdag 8 januari 2026\n  van: 9u30\n  tot: 12u\n  plaats: Gent\n"
        "  tekst: Er is koffie.\n  agenda: [Rekening, [Som, Saldo]]\n"
        "  bevestigen: {voor: 5/1/2026, bij: bo@example.org}"
    )
    notes = following(last)
    head = (notes.title, notes.reference, notes.start, notes.end, notes.location)
    assert head == ("Overleg", "ESF/10", dt.time(9, 30), dt.time(12), "Gent")
    assert "datum: donderdag 8 januari 2026\n" in next_notes(last, "x.json")
    assert [item.title for _, item in notes.items()][1:] == ["Rekening", "Som", "Saldo"]
    assert notes.invitation == Invitation(
        text="Er is koffie.",
        rsvp=Rsvp(dt.date(2026, 1, 5), "bo@example.org"),
        previous_meeting=PreviousMeeting(reference="ESF/09", date=DAY),
    )


def test_the_first_item_approves_the_last_minutes() -> None:
    (item,) = after("einddatum: 5/12/2025").agenda
    assert item == Item(title="Goedkeuring van het verslag van 4–5 december 2025 (Overleg)")


MAILS = {
    "addresses": ("{aan: a@example.org, onderwerp: Notulen}", Mail(to=["a@example.org"])),
    "words alone": ("{onderwerp: Notulen, inleiding: Beste}", None),
}


@pytest.mark.parametrize(("typed", "expected"), MAILS.values(), ids=MAILS)
def test_the_mail_keeps_its_addresses(typed: str, expected: Mail | None) -> None:
    assert after(f"mail: {typed}").mail == expected


def test_a_day_that_is_not_known_is_left_empty() -> None:
    text = next_notes(noted("plaats: Gent"), "x.json")
    assert "\ndatum:\n" in text
    assert read(text) == (None, ["E212"])


@pytest.mark.parametrize(
    ("reference", "date", "asked"),
    [
        ("ESF/2025/03", "8/1/2026", True),
        ("ESF/2025/03", "18/12/2025", False),
        ("ESF/03", "8/1/2026", False),
    ],
)
def test_a_reference_of_another_year_is_to_be_looked_at(
    reference: str, date: str, asked: bool
) -> None:
    last = noted(f"referentie: {reference}\nvolgende_vergadering: {date}")
    following(last)
    before, _, _ = next_notes(last, "x.json").partition("\nreferentie:")
    assert ("het jaar" in before) == asked


PEOPLE = """\
voorzitter: An Bos
aanwezig:
  - An Bos – OCMW (vanaf punt 3)
  - groep: Fractie
    personen:
      - {naam: Tim Peeters, functie: lid, opmerking: tot 21u}
  - namen: [Mia Nijs, Roel Smit]
    organisatie: Stad Gent
    opmerking: waarnemers
gasten: Lotte Vos – Stad Brugge
verontschuldigd:
  - {naam: Els Baele, e-mail: els@example.org, vervangen_door: Bo Ans}
  - groep: Fractie
    personen: [Eva Claes]
afwezig: Jan Maes – Stad Gent
"""


def test_everybody_is_among_those_present() -> None:
    notes = after(PEOPLE)
    assert notes.chair == ["An Bos"]
    assert notes.attendees == [
        Person(name="An Bos", organisation="OCMW"),
        Person(
            group="Fractie",
            people=[Person(name="Tim Peeters", role="lid"), Person(name="Eva Claes")],
        ),
        Person(names=["Mia Nijs", "Roel Smit"], organisation="Stad Gent"),
        Person(name="Lotte Vos", organisation="Stad Brugge"),
        Person(name="Els Baele", email="els@example.org"),
        Person(name="Jan Maes", organisation="Stad Gent"),
    ]


SAME = {
    "in two lists": ("[An Bos]", "[An Bos – OCMW]", ["An Bos – OCMW"]),
    "a title": ("[mevrouw An Bos – OCMW]", "[An Bos]", ["mevrouw An Bos – OCMW"]),
    "among others": (
        "[{namen: [An Bos, Bo Ans], organisatie: OCMW}]",
        "[{naam: An Bos, functie: lid}]",
        ["Bo Ans – OCMW", "An Bos – OCMW, lid"],
    ),
    "two organisations": ("[An Bos – OCMW]", "[An Bos – VDAB]", ["An Bos – OCMW", "An Bos – VDAB"]),
    "a name first": ("['Peeters, An']", "['Peeters, Bo']", ["Peeters, An", "Peeters, Bo"]),
    "a group": ("[{groep: G, personen: [An Bos]}]", "[An Bos – OCMW]", ["An Bos – OCMW"]),
}


@pytest.mark.parametrize(("present", "excused", "expected"), SAME.values(), ids=SAME)
def test_nobody_is_listed_twice(present: str, excused: str, expected: list[str]) -> None:
    last, _ = read(f"{HEAD}aanwezig: {present}\nverontschuldigd: {excused}")
    assert last
    people = [one for _, one in carried(last, load("nl")).people()]
    said = [(", ".join(one.all_names()), one.organisation, one.role) for one in people]
    told = [f"{name}{org and f' – {org}'}{role and f', {role}'}" for name, org, role in said]
    assert told == expected


ACTIONS = """\
agenda:
  - titel: Begroting
    tekst: De schepen licht toe.
    acties:
      - {wat: Publiceren, wie: Jan Maes, tegen: 1/1/2026, klaar: ja}
      - {wat: Bellen, wie: [An Bos, Bo Ans], tegen: 5/12/2025}
      - {wat: Schrijven, tegen: 1/5/2025, sinds: 3/4/2025}
    punten:
      - titel: Dieper
        acties: [Diep]
  - titel: Personeel
    vertrouwelijk: ja
    acties: [Ontslaan]
actielijst: ja
"""


def test_open_actions_are_carried_over_with_the_day_on_which_they_were_noted() -> None:
    agenda = after(ACTIONS).agenda[1:]
    expected = {
        False: [
            Action("Bellen", ["An Bos", "Bo Ans"], dt.date(2025, 12, 5), DAY),
            Action("Schrijven", due=dt.date(2025, 5, 1), since=dt.date(2025, 4, 3)),
            Action("Diep", since=DAY),
        ],
        True: [Action("Ontslaan", since=DAY)],
    }
    assert {item.confidential: item.actions for item in agenda} == expected
    assert "schepen" not in next_notes(noted(ACTIONS), "x.json")


def test_no_list_of_actions_is_asked_for_where_none_is_open() -> None:
    done = ACTIONS.replace("5/12/2025}", "5/12/2025, klaar: ja}").partition("      - {wat: Sch")[0]
    assert not after(f"{done}actielijst: ja").action_list
    assert after(ACTIONS).action_list


AGENDAS = {
    "a list": ("[Een, Twee]", ["Een", "Twee"]),
    "lines": ("|\n    - Een\n    - Twee", ["Een", "Twee"]),
    "numbers": ("|\n    1. Een\n    2. Twee", ["Een", "Twee"]),
    "a number alone": ("['1. Een']", ["Een"]),
    "other numbers": ("[18 september, 3 vragen]", ["18 september", "3 vragen"]),
    "levels": ("[Een, [A, [B, [C, D]]], Twee]", ["Een", "A", "B", "C", "D", "Twee"]),
    "more of it": ('["Een\\nmet uitleg"]', ["Een"]),
}


@pytest.mark.parametrize(("typed", "titles"), AGENDAS.values(), ids=AGENDAS)
def test_the_announced_agenda_becomes_items(typed: str, titles: list[str]) -> None:
    last = noted(f"volgende_vergadering:\n  datum: 8/1/2026\n  agenda: {typed}")
    assert [item.title for _, item in following(last).items()][1:] == titles


def test_a_first_of_may_alone_is_no_number_in_german() -> None:
    text = "sprache: de\ntitel: T\ndatum: 4.12.2025\nnächste_sitzung:\n  datum: 8.1.2026\n"
    last, _ = read(text + "  tagesordnung: ['1. Mai: Feier']")
    assert last
    assert following(last).agenda[1].title == "1. Mai: Feier"


REFERENCES = {
    "ESF/2025/TC-02": "ESF/2025/TC-03",
    "GR/2025/5": "GR/2025/6",
    "GR 9": "GR 10",
    "A-099": "A-100",
    "A-9999": "A-10000",
    "A-0009": "A-0010",
    "A-12345": "A-12345",
    "A12": "A12",
    "12": "12",
    "A-12b": "A-12b",
    "A-": "A-",
    "A.12": "A.12",
    "A-٣": "A-٣",
    "": "",
}


@pytest.mark.parametrize(("last", "following"), REFERENCES.items())
def test_a_reference_is_raised_where_a_number_ends_it(last: str, following: str) -> None:
    assert raised(last) == following


HOSTILE = [
    *("a # b", "#a", "a: b", "a:", "'s Avonds", '"Titel" is', "it's", '"', "'", "- a", "-a", "yes"),
    *(
        "ja",
        "007",
        "1.10",
        "~",
        "null",
        "[x]",
        "{x}",
        "a, b",
        "& co",
        "*x*",
        "@a",
        "%",
        "> 5",
        "? a",
    ),
    *(
        "`x`",
        "!x",
        "| x",
        "C:\\temp",
        "\\n",
        "👩‍👧 gezin",
        "שלום (abc)",
        "a  b",
        "{{ a }}",
        "2025-01-01",
    ),
    *(
        "a\nb",
        "a\n\n b\n",
        "\ta",
        "a\tb",
        "x" * 300,
        "titel: x",
        "a\u00a0b",
        "a\u2028b",
        "<b>&amp;",
    ),
]


def test_a_line_of_a_text_is_typed_without_signs_for_its_end() -> None:
    last = noted("volgende_vergadering:\n  datum: 5/1/2026\n  tekst: |\n    Breng *alles* mee.\n")
    assert "  tekst: |\n      Breng *alles* mee.\n" in next_notes(last, "x.json")
    following(last)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_survives_each_generation(text: str) -> None:
    last = hostile(text)
    for _ in range(2):
        notes, told = read(next_notes(last, "x.json"))
        assert notes == carried(last, load("nl"))
        assert "E" not in "".join(told)
        assert notes
        last = replace(notes, next_meeting=NextMeeting(date=DAY))
    assert [action.what for action in open_actions(last)] == [text, [text, [text]]]


def hostile(text: str) -> Notes:
    """Notes in which a text stands wherever it may."""
    line = " ".join(text.split()) or "x"
    return Notes(
        title=line,
        date=DAY,
        next_meeting=NextMeeting(date=DAY),
        reference=line,
        chair=[line],
        attendees=[
            Person(name=line, organisation=line, role=line, email=line),
            Person(group=line, people=[Person(names=[f"{line} a", f"{line} b"])]),
        ],
        agenda=[Item(title="A", actions=[Action(text, due="asap"), Action([text, [text]])])],
        wording={} if "{x" in line else {"minutes": line},
    )


ANYWHERE = """
titel: {0}
datum: 2025-12-04
referentie: {0}
voorzitter: [{0}, {0}]
aanwezig:
  - {{naam: {0}, organisatie: {0}, functie: {0}, e-mail: {0}, vervangen_door: {0}}}
  - {{naam: {1}}}
  - {{namen: [{0}, {1}], organisatie: {1}}}
  - {{groep: {0}, personen: [{{naam: {1}, functie: {0}}}]}}
verontschuldigd:
  - {{naam: {1}, organisatie: {0}, opmerking: {0}}}
agenda:
  - acties:
      - {{wat: {0}, wie: [{0}, {1}]}}
      - {{wat: [{0}, [{1}, {0}]]}}
volgende_vergadering:
  datum: 2026-01-08
  plaats: {0}
  agenda: [{0}, {1}, [{1}, {0}]]
handtekeningen: [{{naam: {0}, functie: {1}}}, {{naam: {1}}}]
mail: {{aan: [{0}], cc: {1}}}
"""
ANY = st.one_of(TYPED, LINE)


def escape(sign: re.Match[str]) -> str:
    """A character as an escape of YAML."""
    return f"\\u{ord(sign[0]):04x}"


@often(80)
@given(ANY, ANY)
def test_any_text_is_read_as_it_was(one: str, other: str) -> None:
    typed = [ESCAPED.sub(escape, json.dumps(text, ensure_ascii=False)) for text in (one, other)]
    last, told = read(ANYWHERE.format(*typed))
    if last is None:
        return
    notes, new = read(next_notes(last, "x.json"))
    assert notes == carried(last, load("nl"))
    assert {*new} <= {*told}
