"""The tree becomes notes: keys of every language, short forms, and every wrong shape at once."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import fields

from minutes_kit import check, source
from minutes_kit.locales import codes, load
from minutes_kit.notes import Notes, Person, Record

BASE = "titel: T\ndatum: 2005-09-16\n"  # two lines, so that what follows begins on line 3
# A value for every field of the model.
FULL = """
title: T
reference: R/1
date: 2005-09-16
start: 10:00
end: 12:30
location: U
status: approved
approved: {date: 2005-10-01, by: A}
chair: [B]
minute_taker: [C, D]
attendees:
  - {name: E, organisation: F, role: G, email: h@i.be, replaced_by: J}
  - {names: [K, L], organisation: M}
excused: [{name: N}]
absent: [{name: O}]
agenda:
  - {title: P, text: Q, findings: [R, [S]], decisions: U}
  - projects:
      - {title: V, programme: W, label: X, presenters: [Y], text: Z, website: www.a.be}
  - actions: [{what: AA, who: [BB], due: 2005-10-01, done: yes}]
next_meeting:
  {title: CC, date: 2005-12-02, start: 10u, end: 14u30, location: DD, text: EE, agenda: [FF],
   rsvp: {by: 2005-11-20, to: g@h.be}}
attachments: [{title: II, file: j.pdf, link: 'https://k.be'}]
"""
INSIDE = {
    **dict.fromkeys(("attendees", "excused", "absent"), "Person"),
    "agenda": "Item",
    "projects": "Project",
    "actions": "Action",
    "approved": "Approval",
    "next_meeting": "NextMeeting",
    "rsvp": "Rsvp",
    "attachments": "Attachment",
}


def typed(node: Any, code: str, style: Callable[[str], str], record: str = "Notes") -> Any:
    """A value with its keys as they are typed in a language."""
    if isinstance(node, list):
        return [typed(one, code, style, record) for one in node]
    if not isinstance(node, dict):
        return node
    words = load(code).keys[record]
    return {
        style(words[key]): typed(value, code, style, INSIDE.get(key, record))
        for key, value in node.items()
    }


def read(text: str) -> Notes:
    notes, problems = check(text.encode(), "notes.yaml")
    assert notes, problems
    return notes


def full(code: str, keys: str, style: Callable[[str], str] = str) -> Notes:
    """The full notes read in a language, with keys of another or the same one."""
    text = {"language": code, **typed(source.read(FULL.encode(), "").root, keys, style)}
    return read("\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in text.items()))


def problems(text: str) -> list[tuple[str, int, int]]:
    return [(p.code, p.line, p.column) for p in check(text.encode(), "notes.yaml")[1]]


def messages(text: str) -> str:
    return "\n".join(map(str, check(text.encode(), "notes.yaml")[1]))


# ----------------------------------------------------------------------------- keys


def test_the_full_notes_fill_every_field() -> None:
    filled = {
        (type(one).__name__, f.name) for one in records(full("en", "en")) for f in changed(one)
    }
    wanted = {(r.__name__, f.name) for r in Record.__subclasses__() for f in fields(r)}
    assert filled == wanted


def records(value: Any) -> list[Record]:
    inside = value if isinstance(value, list) else []
    if isinstance(value, Record):
        inside = [getattr(value, f.name) for f in fields(value)]
    own = [value] if isinstance(value, Record) else []
    return own + [one for part in inside for one in records(part)]


def changed(record: Record) -> list[Any]:
    """The fields that have another value than their default."""
    return [f for f in fields(record) if getattr(record, f.name) not in (f.default, "", [], None)]


@pytest.mark.parametrize("code", codes())
def test_every_key_is_known_in_its_language_and_in_english(code: str) -> None:
    assert full(code, code) == full(code, "en")
    assert full(code, code).language == code


def spaced(key: str) -> str:
    return f"{key.replace('_', ' ')} "


def hyphened(key: str) -> str:
    return key.replace("_", "-").replace(" ", "-")


@pytest.mark.parametrize("style", [str.upper, str.capitalize, spaced, hyphened])
@pytest.mark.parametrize("code", codes())
def test_capitals_spaces_and_hyphens_in_keys_do_not_matter(
    code: str, style: Callable[[str], str]
) -> None:
    assert full(code, code, style) == full(code, code)


def test_keys_of_a_third_language_are_not_known() -> None:
    assert problems("taal: nl\ntitre: x\ndatum: 2005-09-16") == [("E202", 1, 1), ("E201", 2, 1)]


# ---------------------------------------------------------------------- short forms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aanwezig: [An]", [Person(name="An")]),
        ("aanwezig: An", [Person(name="An")]),
        ("aanwezig: An – ESF", [Person(name="An", organisation="ESF")]),
        ("aanwezig: [An - ESF]", [Person(name="An", organisation="ESF")]),
        ("aanwezig: [An — vzw X – Y]", [Person(name="An", organisation="vzw X – Y")]),
        ("aanwezig: [Jean-Marie Van-X]", [Person(name="Jean-Marie Van-X")]),
        ("aanwezig: [–An, An–]", [Person(name="–An"), Person(name="An–")]),
        ("aanwezig:\n- namen: An", [Person(names=["An"])]),
        ("aanwezig:\n- namen: [An, Bo]", [Person(names=["An", "Bo"])]),
        ("aanwezig:\n- naam: An\n  namen: [Bo]", [Person(name="An", names=["Bo"])]),
        ("aanwezig:\n-\n- An\n- ''", [Person(name="An")]),
        ("aanwezig:", []),
        ("aanwezig: []", []),
        ("aanwezig: 0478123456", [Person(name="0478123456")]),
    ],
)
def test_people_have_short_forms(text: str, expected: list[Person]) -> None:
    assert read(BASE + text).attendees == expected


def test_other_records_have_short_forms() -> None:
    notes = read(
        BASE
        + "goedgekeurd: 1/10/2005\nvoorzitter: An\nbijlagen: [a.pdf, www.b.be]\n"
        + "agenda:\n- Welkom\n- titel: X\n  projecten: [P]\n  acties: [Doen]\n  besluiten: B"
    )
    assert notes.approved
    assert notes.approved.date == dt.date(2005, 10, 1)
    assert notes.chair == ["An"]
    assert [(a.title, a.link) for a in notes.attachments] == [("a.pdf", ""), ("", "www.b.be")]
    first, second = notes.agenda
    assert (first.title, second.projects[0].title) == ("Welkom", "P")
    assert (second.actions[0].what, second.decisions) == ("Doen", "B")


@pytest.mark.parametrize(
    ("word", "done"),
    [("ja", True), ("Nee", False), ("yes", True), ("no", False), ("true", True), ("x", True)],
)
def test_yes_and_no_are_read_in_the_language_and_in_english(word: str, done: bool) -> None:
    notes = read(BASE + f"agenda:\n- acties:\n  - wat: X\n    klaar: {word}")
    assert notes.agenda[0].actions[0].done is done


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("status", ["draft", "final", "approved"])
def test_the_status_is_read_in_the_language_and_in_english(code: str, status: str) -> None:
    for word in (status, load(code).choices[status], load(code).choices[status].upper()):
        text = f"language: {code}\ntitle: T\ndate: 2005-09-16\nstatus: {word}"
        assert read(text).status == status


# -------------------------------------------------------------------------- problems


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("titel: [x]\ndatum: 2005-09-16", "E203", 1, 8),
        ("titel:\n  a: b\n  c: d\ndatum: 2005-09-16", "E203", 2, 3),
        ("titel:\n  a: b\ndatum: 2005-09-16", "E102", 2, 3),
        ("titel: x\ndatum: [2005]", "E203", 2, 8),
        ("titel: x\ndatum: 2005-02-30", "E204", 2, 8),
        ("titel: x", "E202", 1, 1),
        ("titel:\ndatum: 2005-09-16", "E202", 1, 1),
        (BASE + "van: 24u", "E205", 3, 6),
        (BASE + "van: [10u]", "E203", 3, 6),
        (BASE + "status: klaar", "E206", 3, 9),
        (BASE + "status: [x]", "E206", 3, 9),
        (BASE + "taal: klingon", "E206", 3, 7),
        (BASE + "goedgekeurd: [x]", "E203", 3, 14),
        (BASE + "goedgekeurd: gisteren", "E204", 3, 14),
        (BASE + "voorzitter: {a: b, c: d}", "E203", 3, 13),
        (BASE + "voorzitter: [[x]]", "E203", 3, 14),
        (BASE + "aanwezig: {naam: x}", "E203", 3, 11),
        (BASE + "aanwezig: [[x]]", "E203", 3, 12),
        (BASE + "aanwezig:\n- naam: [x]", "E203", 4, 9),
        (BASE + "aanwezig:\n- functie: x", "E210", 4, 3),
        (BASE + "aanwezig:\n- naam: ' '", "E210", 4, 3),
        (BASE + "bijlagen:\n- {}", "E211", 4, 3),
        (BASE + "bijlagen:\n- titel: ' '", "E211", 4, 3),
        (BASE + "agenda:\n- titel: x\n  acties:\n  - wat: [[]]", "E202", 6, 5),
        (BASE + "agenda:\n- titel: x\n  acties:\n  - wat: ' '", "E202", 6, 5),
        (BASE + "aanwezig:\n- namen: {x: y, z: a}", "E203", 4, 10),
        (BASE + "agenda:\n- tekst: x", "E209", 4, 3),
        (BASE + "agenda:\n- {}", "E209", 4, 3),
        (BASE + "agenda:\n- besluiten: x\n  vaststellingen: y", "E209", 4, 3),
        (BASE + "agenda:\n- besluiten: x\n  tekst: y", "E209", 4, 3),
        (BASE + "agenda:\n- titel: x\n  projecten:\n  - door: y", "E202", 6, 5),
        (BASE + "agenda:\n- titel: x\n  projecten: {titel: y}", "E203", 5, 14),
        (BASE + "agenda:\n- titel: x\n  tekst:\n  - y: z\n    a: b", "E203", 6, 5),
        (BASE + "agenda:\n- titel: x\n  tekst:\n  - y: z", "E102", 6, 5),
        (BASE + "agenda:\n- titel: x\n  tekst:\n  - - y: z", "E102", 6, 7),
        (BASE + "agenda:\n- acties:\n  - wie: x", "E202", 5, 5),
        (BASE + "agenda:\n- acties:\n  - wat: x\n    tegen: y", "E204", 6, 12),
        (BASE + "agenda:\n- acties:\n  - wat: x\n    klaar: misschien", "E206", 6, 12),
        (BASE + "volgende_vergadering: x", "E203", 3, 23),
        (BASE + "volgende_vergadering:\n  bevestigen: x", "E203", 4, 15),
        (BASE + "volgende_vergadering:\n  bevestigen: {voor: x}", "E204", 4, 22),
        (BASE + "bijlagen: [[x]]", "E203", 3, 12),
        (BASE + "bijlagen: {titel: x}", "E203", 3, 11),
        (BASE + "smurf: x", "E201", 3, 1),
        (BASE + "aanwezig:\n- {naam: x, smurf: y}", "E201", 4, 13),
        (BASE + "<<: {a: b}", "E201", 3, 1),
        (BASE + "title: x", "E207", 3, 1),
        (BASE + "Titel: x", "E207", 3, 1),
        (BASE + "agenda:\n- {titel: x, tekst: y, text: z}", "E207", 4, 24),
    ],
)
def test_a_wrong_value_is_a_problem_at_its_place(
    text: str, code: str, line: int, column: int
) -> None:
    assert problems(text) == [(code, line, column)]


def test_all_problems_are_told_at_once_in_their_order() -> None:
    text = "titel: [x]\ndatum: x\nsmurf: y\nvan: z\naanwezig:\n- functie: a\n- naam: [b]"
    codes_ = [code for code, _, _ in problems(text)]
    assert codes_ == ["E203", "E204", "E201", "E205", "E210", "E203"]


@pytest.mark.parametrize(
    ("typed_", "near"),
    [("titl", "titel"), ("Datun", "datum"), ("aanwezigen", "aanwezig"), ("bijlage", "bijlagen")],
)
def test_an_unknown_key_names_the_nearest_known(typed_: str, near: str) -> None:
    said = messages(f"{BASE}{typed_}: x")
    assert f"‘{typed_}’" in said
    assert f"‘{near}’" in said


def test_a_problem_speaks_the_language_and_the_keys_of_the_notes() -> None:
    assert "«\u00a0titre\u00a0»" in messages("langue: fr\ndate: 1er mai 2025")
    assert "„Titel“" in messages("sprache: de\nTitel: [x]\ndatum: 1.5.2025")
    assert "‘title’" in messages(BASE + "title: x")


def test_a_double_meaning_names_both_keys() -> None:
    said = messages(BASE + "title: x")
    assert "‘title’" in said
    assert "‘titel’" in said


def test_a_text_stays_as_typed() -> None:
    notes = read('titel: " no  "\ndatum: 2005-09-16\nplaats: "012\\n"\nreferentie: ~')
    assert (notes.title, notes.location, notes.reference) == (" no  ", "012", "~")
