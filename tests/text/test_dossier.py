"""What the documents beside the minutes hold of the notes."""

from __future__ import annotations

import datetime as dt

import pytest

from minutes_kit.checks.check import check
from minutes_kit.languages.locale import load
from minutes_kit.notes.model import NextMeeting, Notes, Rsvp
from minutes_kit.text import dossier
from minutes_kit.text.view import view

HEAD = "titel: Overleg\nreferentie: R-1\ndatum: dinsdag 4 februari 2025\nvan: 9u\nplaats: Gent\n"
AGENDA = """\
agenda:
  - deel: Open zitting
  - titel: Budget
    tekst: Een toelichting
    punten:
      - {nummer: A.1, titel: Kosten, besluiten: [Goed]}
  - besluiten: [Zo gedaan]
  - titel: Personeel
    vertrouwelijk: ja
    acties:
      - {wat: Later, wie: [Bo Maes, An Bos], tegen: 1/4/2025}
      - {wat: Straks, wie: An Bos, tegen: zo snel mogelijk}
      - {wat: Eerst, wie: An Bos, tegen: 1/3/2025, sinds: 1/12/2024}
      - {wat: Gedaan, wie: An Bos, klaar: ja}
      - wat: Van niemand
      - {wat: Ook van niemand, wie: nvt}
"""
PEOPLE = """\
aanwezig:
  - {naam: An Bos, functie: voorzitter, organisatie: ESF, opmerking: tot 10u, e-mail: a@b.be}
  - {namen: [Bo Maes, Cis Dox], organisatie: VDAB}
  - groep: Partners
    personen:
      - Dirk Els
      - {naam: Eva Fon, organisatie: Voka}
  - groep: Pers
gasten: [Guy Hens]
verontschuldigd: [Ida Jans]
"""


def notes(typed: str) -> Notes:
    found, problems = check(f"{HEAD}{typed}".encode(), "x.yaml")
    assert found, problems
    return found


def test_an_invitation_has_the_numbers_and_titles_of_all_items() -> None:
    held = dossier.invitation(notes(AGENDA), load("nl"))
    items = [(one.part, one.number, one.title, one.confidential) for _, one in held.items()]
    assert items == [
        ("Open zitting", "", "", False),
        ("", "", "Budget", False),
        ("", "A.1", "Kosten", False),
        ("", "", "Besluiten", False),
        ("", "", "Personeel", True),
    ]
    assert all(not one.filled_blocks() and not one.text for _, one in held.items())


def test_everybody_who_came_is_on_the_attendance_sheet_alone() -> None:
    held = dossier.attendance(notes(PEOPLE), load("nl"))
    assert [(one.name, one.organisation, one.role, one.note) for _, one in held.people()] == [
        ("An Bos", "ESF", "voorzitter", ""),
        ("Bo Maes", "VDAB", "", ""),
        ("Cis Dox", "VDAB", "", ""),
        ("Dirk Els", "Partners", "", ""),
        ("Eva Fon", "Voka", "", "Partners"),
        ("Guy Hens", "", "", ""),
    ]
    assert not any(one.email for _, one in held.people())


def test_actions_stand_with_their_owners_by_their_dates() -> None:
    held = dossier.actions(notes(AGENDA), load("nl"))
    listed = [
        (owner.title, item.part, action.what, action.who, action.since.isoformat())
        for owner in held.agenda
        for item in owner.items
        for action in item.actions
        if action.since
    ]
    assert listed == [
        ("An Bos", "Personeel", "Eerst", [], "2024-12-01"),
        ("An Bos", "Personeel", "Later", ["Bo Maes", "An Bos"], "2025-02-04"),
        ("An Bos", "Personeel", "Straks", [], "2025-02-04"),
        ("Bo Maes", "Personeel", "Later", ["Bo Maes", "An Bos"], "2025-02-04"),
        ("Nog niet toegewezen", "Personeel", "Van niemand", [], "2025-02-04"),
        ("Nog niet toegewezen", "Personeel", "Ook van niemand", [], "2025-02-04"),
    ]


def test_owners_stand_in_the_order_of_the_alphabet() -> None:
    typed = "agenda: [{acties: [{wat: A, wie: [Zoë Ans, Ömer Bos, Eva Dox, Élise Cis]}]}]"
    held = dossier.actions(notes(typed), load("nl"))
    owners = [owner.title for owner in held.agenda]
    assert owners == ["Élise Cis", "Eva Dox", "Ömer Bos", "Zoë Ans"]


INVITED = """\
uitnodiging:
  tekst: Er is soep.
  bevestigen: {voor: 28/1/2025, bij: bo@b.be}
  vorige_vergadering: 3 december 2024
"""


def test_an_invitation_says_how_to_reply_and_who_presides() -> None:
    whole = notes(f"voorzitter: An Bos\nverslaggever: Bo Maes\n{INVITED}")
    held = dossier.invitation(whole, load("nl"))
    assert (held.chair, held.minute_taker) == (["An Bos"], ["Bo Maes"])
    assert held.next_meeting == NextMeeting(
        title="Praktisch", text="Er is soep.", rsvp=Rsvp(dt.date(2025, 1, 28), "bo@b.be")
    )


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        ("4/2/2025", "dinsdag 4 februari 2025"),
        ("4/2/2025\neinddatum: 5/2/2025", "dinsdag 4 en woensdag 5 februari 2025"),
    ],
)
def test_an_invitation_names_the_days_of_the_week(date: str, printed: str) -> None:
    whole, _ = check(f"titel: Overleg\ndatum: {date}".encode(), "x.yaml")
    assert whole
    assert view(dossier.invitation(whole, load("nl")), load("nl")).date == printed


AGENDA_LINES = ["Open zitting", "1. Budget", "A.1 Kosten", "2. Besluiten"]


def test_the_titles_have_the_numbers_that_the_document_counts() -> None:
    last = "  - {titel: Rondvraag, punten: [Vraag, {nummer: 'O.', titel: X, punten: [Y]}]}"
    found = [*dossier.titles_of(notes(AGENDA + last), load("nl"))]
    assert found == [*AGENDA_LINES, "4. Rondvraag", "4.1 Vraag", "O. X", "O.1 Y"]


@pytest.mark.parametrize("held", [dossier.invitation, dossier.attendance, dossier.actions])
def test_each_says_which_meeting_it_is_of_and_no_more(held: dossier.Held) -> None:
    whole = notes("status: ontwerp\nbijlagen: [Nota]\n")
    nothing = held(whole, load("nl"))
    assert nothing == Notes(
        title="Overleg",
        reference="R-1",
        date=whole.date,
        start=whole.start,
        location="Gent",
        status="draft",
    )


def test_the_minutes_hold_everything() -> None:
    whole = notes(AGENDA)
    assert dossier.minutes(whole, load("nl")) is whole
