"""Labels agree with who or what stands below them, as far as the notes tell it."""

from __future__ import annotations

import pytest
from msgspec.structs import astuple

from minutes_kit.checks.check import check
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import Labels, load
from minutes_kit.languages.wording import reworded
from minutes_kit.text.pieces import View, all_items
from minutes_kit.text.view import view

AGREEING = {
    *("present", "guests", "excused", "absent", "chair", "minute_taker"),
    *("attachments", "signatures"),
}


def labels(typed: str, code: str, **words: str) -> Labels:
    """The labels of notes in a language."""
    return made(typed, code, **words).labels


def made(typed: str, code: str, **words: str) -> View:
    """What is printed of notes in a language."""
    head = f"language: {code}\ntitle: T\ndate: 2025-02-04\n"
    notes, _ = check(f"{head}{typed}\n".encode(), "notes.yaml")
    assert notes
    return view(notes, reworded(load(code), notes.wording | words))


PRESENT = {
    "nobody": ("[]", "Présents"),
    # Number: what is surely one, and all else.
    "a name": ("[Anne Dubois]", "Présent"),
    "a name in a text": ("Anne Dubois", "Présent"),
    "a name and an organisation": ("[Anne Dubois – CPAS de Namur]", "Présent"),
    "a name and a remark": ("[Jean Leroy (point 3)]", "Présent"),
    "a name in capitals": ("[Jean LEROY]", "Présent"),
    "an initial": ("[J. Leroy]", "Présent"),
    "a list of one name": ("[{names: [Jean Leroy]}]", "Présent"),
    "somebody with a replacement": ("[{name: Jean Leroy, replaced_by: Luc Petit}]", "Présent"),
    "two names": ("[Jean Leroy, Luc Petit]", "Présents"),
    "two names in an entry": ("[{names: [Jean Leroy, Luc Petit]}]", "Présents"),
    "two names in a name": ("[{name: Jean Leroy et Luc Petit}]", "Présents"),
    "names between commas": ('[{name: "Jean Leroy, Luc Petit"}]', "Présents"),
    "a name that may be two": ('["Leroy, Jean"]', "Présents"),
    "a name that ends like a role": ('[{name: "Jean Leroy, Lemaire Luc"}]', "Présents"),
    "offices behind a name": ('[{name: "Jean Leroy et échevins"}]', "Présents"),
    "a couple": ("[M. et Mme Dubois]", "Présents"),
    "a group": ("[{group: Membres}]", "Présents"),
    "a group of one": ("[{group: Membres, people: [Jean Leroy]}]", "Présents"),
    "an office": ("[CPAS de Namur]", "Présents"),
    "a word alone": ("[Actiris]", "Présents"),
    "nothing with a name": ("[trois parents d’élèves]", "Présents"),
    "more than a name": ("[Mme Dubois et deux collègues]", "Présents"),
    # Gender: what titles and roles tell of each of them.
    "a title": ("[Mme Dubois]", "Présente"),
    "a whole title": ("[madame Anne Dubois – CPAS de Namur]", "Présente"),
    "an old title": ("[Mlle Petit]", "Présente"),
    "a title with a dot": ("[Mme. Dubois]", "Présente"),
    "a title with a no-break space": ("[Mme\u00a0Dubois]", "Présente"),
    "a man": ("[M. Leroy]", "Présent"),
    "a title of both": ("[Dr Dubois]", "Présent"),
    "a first name tells nothing": ("[Anne Dubois, Marie Petit]", "Présents"),
    "two women": ("[Mme Dubois, Mme Petit]", "Présentes"),
    "two women in an entry": ("[{names: [Mme Dubois, Mme Petit]}]", "Présentes"),
    "two women in a text": ("Mme Anne Dubois et Mme Léa Petit", "Présentes"),
    "a woman and a man": ("[Mme Dubois, M. Leroy]", "Présents"),
    "a woman and a name": ("[Mme Dubois, Jean Leroy]", "Présents"),
    "a woman and an office": ("[Mme Dubois, CPAS de Namur]", "Présents"),
    "a woman and her colleagues": ("[Mme Petit, Mme Dubois et son équipe]", "Présents"),
    "a group of women": ("[{group: Parents, people: [Mme Dubois, Mme Petit]}]", "Présentes"),
    "a group of both": ("[Mme Bos, {group: Parents, people: [Mme Petit, M. Roy]}]", "Présents"),
    "a group of nobody knows whom": ("[Mme Dubois, {group: Parents}]", "Présents"),
    "a role": ("[{name: Anne Dubois, role: présidente}]", "Présente"),
    "a role before a name": ("[Présidente: Anne Dubois]", "Présente"),
    "a role in brackets": ("[Anne Dubois (directrice)]", "Présente"),
    "a role behind a comma": ('["Anne Dubois, directrice de l’école"]', "Présente"),
    "two roles behind a comma": ('["Anne Dubois, responsable et échevine"]', "Présente"),
    "a role with a hyphen": ("[{name: Anne Dubois, role: vice-présidente}]", "Présente"),
    "a title that is a role": (
        "[{name: Anne Dubois, role: Madame la Bourgmestre}]",
        "Présente",
    ),
    "a role of a man": ("[{name: Anne Dubois, role: directeur}]", "Présent"),
    "a role of both": ("[{name: Anne Dubois, role: bourgmestre}]", "Présent"),
    "the role of another": ("[{name: Luc Petit, role: adjoint à la directrice}]", "Présent"),
    "a role of two": ("[{names: [Anne Bos, Luc Petit], role: directrice}]", "Présents"),
    "a role in both genders": ("[{name: Anne Dubois, role: président(e)}]", "Présent"),
    "roles and titles": ("[Mme Dubois, Anne Petit (trésorière)]", "Présentes"),
}


@pytest.mark.parametrize(("people", "said"), PRESENT.values(), ids=PRESENT)
def test_a_list_of_people_has_their_number_and_gender(people: str, said: str) -> None:
    assert labels(f"attendees: {people}", "fr").present == said


LISTS = {
    "nl": {
        "guests: [An Peeters]": ("guests", "Gast"),
        "guests: [mevr. Peeters]": ("guests", "Gast"),
        "guests: [An Peeters, Jan Maes]": ("guests", "Gasten"),
        "attendees: [An Peeters]": ("present", "Aanwezig"),
        "attachments: [Nota]": ("attachments", "Bijlage"),
        "attachments: [Nota, Plan]": ("attachments", "Bijlagen"),
        "signatures: [An Peeters]": ("signatures", "Handtekening"),
        "signatures: [An Peeters, Jan Maes]": ("signatures", "Handtekeningen"),
        "chair: An Peeters": ("chair", "Voorzitter"),
        "chair: [An Peeters, Jan Maes]": ("chair", "Voorzitters"),
        "minute_taker: An Peeters en Jan Maes": ("minute_taker", "Verslaggevers"),
    },
    "fr": {
        "guests: [Mme Dubois, Mme Petit]": ("guests", "Invitées"),
        "guests: [Mme Dubois]": ("guests", "Invitée"),
        "guests: [Luc Petit]": ("guests", "Invité"),
        "excused: [Mme Dubois, Mme Petit]": ("excused", "Excusées"),
        "excused: [Mme Dubois]": ("excused", "Excusée"),
        "excused: [Luc Petit]": ("excused", "Excusé"),
        "absent: [Mme Dubois, Mme Petit]": ("absent", "Absentes"),
        "absent: [Mme Dubois]": ("absent", "Absente"),
        "absent: [Luc Petit]": ("absent", "Absent"),
        "absent: néant": ("absent", "Absents"),
        "attachments: [Note]": ("attachments", "Annexe"),
        "signatures: [Mme Dubois]": ("signatures", "Signature"),
        "chair: [Mme Dubois, Mme Petit]": ("chair", "Présidence"),
    },
    "de": {
        "guests: [Anna Schmitz]": ("guests", "Gast"),
        "guests: [Frau Schmitz]": ("guests", "Gast"),
        "guests: [Frau Schmitz, Frau Roth]": ("guests", "Gäste"),
        "excused: [Anna Schmitz]": ("excused", "Entschuldigt"),
        "attachments: [Bericht]": ("attachments", "Anlage"),
        "signatures: [Anna Schmitz]": ("signatures", "Unterschrift"),
        "chair: [Anna Schmitz, Jan Roth]": ("chair", "Vorsitz"),
    },
    "en": {
        "guests: [Ann Smith]": ("guests", "Guest"),
        "guests: [Ann Smith, Jo Ito]": ("guests", "Guests"),
        "excused: [Ann Smith]": ("excused", "Apologies"),
        "attachments: [Report]": ("attachments", "Annex"),
        "signatures: [Ann Smith]": ("signatures", "Signature"),
        "chair: [Ann Smith, Jo Ito]": ("chair", "Chairs"),
    },
}
CASES = [(code, typed, *said) for code, of in LISTS.items() for typed, said in of.items()]


@pytest.mark.parametrize(("code", "typed", "name", "said"), CASES)
def test_a_label_agrees_in_each_language(code: str, typed: str, name: str, said: str) -> None:
    assert getattr(labels(typed, code), name) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("agenda: [{title: X, attachments: [A]}]", ["Bijlage", "Bijlage"]),
        ("agenda: [{title: X, attachments: [A]}]\nattachments: [B]", ["Bijlage", "Bijlage"]),
        ("agenda: [{title: X, attachments: [A, B]}]\nattachments: [C]", ["Bijlage", "Bijlagen"]),
        ("agenda: [{title: X, attachments: [A]}]\nattachments: [B, C]", ["Bijlagen", "Bijlage"]),
        (
            "agenda: [{title: X, attachments: [A]}, {title: Y, attachments: [B, C]}]",
            ["Bijlagen", "Bijlage", "Bijlagen"],
        ),
        (
            "agenda: [{title: X, items: [{title: Y, attachments: [A]}]}]",
            ["Bijlage", "", "Bijlage"],
        ),
        (
            "wording: {attachments: Stukken}\nagenda: [{title: X, attachments: [A]}]",
            ["Stukken", "Stukken"],
        ),
    ],
)
def test_attachments_are_called_by_their_number_in_each_list(typed: str, said: list[str]) -> None:
    shown = made(typed, "nl")
    found = [one.attachments_heading for one in all_items(shown.agenda)]
    assert [shown.labels.attachments, *found] == said


@pytest.mark.parametrize("own", ["Membres présents", "Présents"])
def test_own_words_are_never_changed(own: str) -> None:
    one = "attendees: [Mme Dubois]\nguests: [Mme Petit]"
    said = labels(one, "fr", present=own)
    assert (said.present, said.guests) == (own, "Invitée")


@pytest.mark.parametrize("code", codes())
def test_only_labels_have_other_forms_and_none_is_the_usual_one(code: str) -> None:
    locale = load(code)
    for name, forms in locale.forms.items():
        said = [form for form in astuple(forms) if form]
        assert said
        assert getattr(locale.labels, name) not in said
        assert name in AGREEING


@pytest.mark.parametrize("code", codes())
def test_gender_is_told_by_words_where_a_label_has_it(code: str) -> None:
    locale = load(code)
    assert bool(locale.women) == any(one.woman or one.women for one in locale.forms.values())
    assert all(word == word.casefold().strip(".") for word in locale.women)
