"""A key or a word is guessed from its slips, never from another word that it holds."""

from __future__ import annotations

import pytest

from minutes_kit import check
from minutes_kit.notes.spelling import is_misspelt
from minutes_kit.problems import NO_MEND

# Of the meeting and of an item, in each language: what says the opposite of a key, or another rank.
OTHERS = {
    "nl": "onverontschuldigd, niet verontschuldigd, nietaanwezig, non-aanwezig, aanwezig niet, "
    "niet afwezig, onafwezig, begindatum, startdatum, laatste_vergadering, eerste vergadering, "
    "vicevoorzitter, vice-voorzitter, ondervoorzitter, adjunct-voorzitter, oud-voorzitter, "
    "covoorzitter, co-verslaggever, niet goedgekeurd, nietgoedgekeurd, afgekeurd",
    "fr": "non présents, imprésents, inexcusés, non excusés, non absents, vice-président, "
    "coprésident, sous-rapporteur, dernière réunion, première réunion, date de début, "
    "non approuvé, désapprouvé",
    "de": "unentschuldigt, nicht entschuldigt, nichtanwesend, unanwesend, vizevorsitz, co-vorsitz, "
    "letzte_sitzung, erste_sitzung, ungenehmigt, nicht genehmigt, anfangsdatum",
    "en": "unexcused, inexcused, not excused, non-attendees, nonattendees, last_meeting, "
    "first meeting, vice-chair, vicechair, co-chair, cochair, unapproved, disapproved, "
    "not approved, begin_date",
}
OTHERS_OF_ITEMS = {
    "nl": "onvertrouwelijk, niet vertrouwelijk, geen besluiten, geen acties",
    "fr": "inconfidentiel, non confidentiel",
    "de": "unvertraulich, nicht vertraulich, keine beschlüsse",
    "en": "unconfidential, non-confidential, no actions, no decisions",
}
HEAD = "language: {}\ntitle: T\ndate: 20/11/2025\n"
KEYS = [
    *((HEAD.format(code), key) for code in OTHERS for key in OTHERS[code].split(", ")),
    *(
        (HEAD.format(code) + "agenda:\n- title: A\n  ", key)
        for code in OTHERS_OF_ITEMS
        for key in OTHERS_OF_ITEMS[code].split(", ")
    ),
    (HEAD.format("nl") + "agenda:\n- titel: A\n  stemming:\n    ", "ongeheim"),
    (HEAD.format("nl") + "agenda:\n- titel: A\n  stemming:\n    ", "niet geheim"),
]
STATUS = {
    "nl": "niet goedgekeurd, nog niet goedgekeurd, afgekeurd, niet definitief, goedgekeurd niet",
    "fr": "non approuvé, désapprouvé, non définitif, pas approuvé",
    "de": "nicht genehmigt, ungenehmigt, nicht endgültig, ungültig",
    "en": "not approved, unapproved, disapproved, non-final, approved not",
}
CHOICES = [
    *(
        f"{HEAD.format(code)}status: {text}"
        for code, texts in STATUS.items()
        for text in texts.split(", ")
    ),
    HEAD.format("nl") + "agenda:\n- acties:\n  - wat: x\n    klaar: nja",
]
SLIPS = """
verontschuldgid verontschuldigd, veronstchuldigt verontschuldigd, anwezig aanwezig,
aanwezigen aanwezig, agneda agenda, agendda agenda, genda agenda, volgendevergadering
volgende_vergadering, volgende_vergaderngen volgende_vergadering, einde_datum einddatum,
vastellingen vaststellingen, besluitn besluiten, beschluesse beschlüsse, beschlüße beschlüsse,
presents présents, présidente président, ordr_edu_jour ordre_du_jour, jaa ja, wi wie, ie wie
"""


@pytest.mark.parametrize(("before", "key"), KEYS)
def test_a_key_that_says_something_else_is_told_alone(before: str, key: str) -> None:
    (problem,) = check(f"{before}{key}: x".encode(), "notes.yaml")[1]
    assert problem.code == "E201"
    assert (problem.mend, problem.proposal) == (NO_MEND, NO_MEND)


@pytest.mark.parametrize("text", CHOICES)
def test_a_word_that_says_something_else_is_told_alone(text: str) -> None:
    (problem,) = check(text.encode(), "notes.yaml")[1]
    assert (problem.code, problem.proposal) == ("E206", NO_MEND)


@pytest.mark.parametrize("pair", SLIPS.split(","))
def test_slips_are_letters_alone(pair: str) -> None:
    assert is_misspelt(*pair.split())
