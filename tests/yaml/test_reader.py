"""The tree becomes notes: keys of every language, short forms, and every wrong shape at once."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from folders import ROOT
from msgspec.structs import fields

from minutes_kit import check
from minutes_kit.languages.dates import read_date
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.notes.agenda import Item
from minutes_kit.notes.fields import RECORDS, fields_of, normal
from minutes_kit.notes.model import NextMeeting, Notes, Person
from minutes_kit.notes.record import Record
from minutes_kit.notes.schema import OF_NOTES
from minutes_kit.problems import NO_MEND, Mend
from minutes_kit.yaml import source

BASE = "titel: T\ndatum: 2005-09-16\n"  # two lines, so that what follows begins on line 3
# A value for every field of the model.
FULL = """
title: T
reference: R/1
date: 2005-09-16
end_date: 2005-09-17
start: 10:00
end: 12:30
location: U
status: approved
approved: {date: 2005-10-01, by: A}
chair: [B]
minute_taker: [C, D]
overview: yes
attendees:
  - {name: E, organisation: F, role: G, email: h@i.be, replaced_by: J}
  - {names: [K, L], organisation: M, note: LL}
  - {group: MM, people: [{name: NN}]}
guests: [{name: OO}]
excused: [{name: N}]
absent: [{name: O}]
agenda:
  - {part: PP}
  - {title: P, text: Q, findings: [R, [S]], decisions: U}
  - number: QQ
    title: RR
    confidential: yes
    decisions:
      - {number: SS, text: TT, proposed_by: [B], seconded_by: [C], vote: UU}
    vote: {secret: yes, text: VV, in_favour: [B], against: 2, abstained: 0}
    attachments: [WW]
    items: [{title: XX}]
  - projects:
      - {title: V, programme: W, label: X, presenters: [Y], text: Z, website: www.a.be}
  - actions: [{what: AA, who: [BB], due: 2005-10-01, since: 2005-08-19, done: yes}]
action_list: yes
next_meeting:
  {title: CC, date: 2005-12-02, start: 10u, end: 14u30, location: DD, text: EE, agenda: [FF],
   rsvp: {by: 2005-11-20, to: g@h.be}}
attachments: [{title: II, file: j.pdf, link: 'https://k.be'}]
signatures: [{name: B, role: YY}]
wording: {minutes: ZZ}
invitation:
  {text: LL, rsvp: {by: 2005-09-01, to: p@q.be},
   previous_meeting: {title: MM, reference: NN, date: 2005-08-19}}
mail: {to: [l@m.be], cc: [n@o.be], subject: JJ, intro: [KK]}
"""
INSIDE = {
    **dict.fromkeys(("attendees", "guests", "excused", "absent", "people"), "Person"),
    **dict.fromkeys(("agenda", "items"), "Item"),
    "decisions": "Decision",
    "vote": "Vote",
    "wording": "",  # of names that all languages share
    "signatures": "Signature",
    "projects": "Project",
    "actions": "Action",
    "approved": "Approval",
    "next_meeting": "NextMeeting",
    "rsvp": "Rsvp",
    "attachments": "Attachment",
    "invitation": "Invitation",
    "previous_meeting": "PreviousMeeting",
    "mail": "Mail",
}


def typed(node: Any, code: str, style: Callable[[str], str], record: str = "Notes") -> Any:
    """A value with its keys as they are typed in a language."""
    if isinstance(node, list):
        return [typed(one, code, style, record) for one in node]
    if not isinstance(node, dict) or not record:
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
    wanted = {(r.__name__, f.name) for r in OF_NOTES for f in fields(r)}
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


def test_keys_of_a_third_language_are_told_and_read() -> None:
    assert problems("taal: nl\ntitre: x\ndatum: 2005-09-16") == [("E201", 2, 1)]


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
        + "volgende vergadering: 20 mei 2006\n"
        + "agenda:\n- Welkom\n- titel: X\n  projecten: [P]\n  acties: [Doen]\n  besluiten: B"
    )
    assert notes.approved
    assert notes.approved.date == dt.date(2005, 10, 1)
    assert notes.next_meeting == NextMeeting(date=dt.date(2006, 5, 20))
    assert notes.chair == ["An"]
    assert [(a.file, a.link) for a in notes.attachments] == [("a.pdf", ""), ("", "www.b.be")]
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
        ("titel: [x]\ndatum: 2005-09-16", "E125", 1, 8),
        ("titel:\n  a: b\n  c: d\ndatum: 2005-09-16", "E203", 2, 3),
        ("titel:\n  a: b\ndatum: 2005-09-16", "E102", 2, 3),
        ("titel: x\ndatum: [2005]", "E203", 2, 8),
        ("titel: x\ndatum: 2005-02-30", "E204", 2, 8),
        ("titel: x", "E202", 1, 1),
        ("titel:\ndatum: 2005-09-16", "E212", 1, 1),
        (BASE + "van: 24u", "E205", 3, 6),
        (BASE + "van: [10u]", "E203", 3, 6),
        (BASE + "status: klaar", "E206", 3, 9),
        (BASE + "status: [x]", "E206", 3, 9),
        (BASE + "taal: klingon", "E206", 3, 7),
        (BASE + "goedgekeurd: [x]", "E203", 3, 14),
        (BASE + "goedgekeurd: gisteren", "E204", 3, 14),
        (BASE + "voorzitter: {a: b, c: d}", "E203", 3, 13),
        (BASE + "voorzitter: [[x]]", "E125", 3, 14),
        (BASE + "aanwezig: {naam: x}", "E203", 3, 11),
        (BASE + "aanwezig: [[x]]", "E203", 3, 12),
        (BASE + "aanwezig:\n- naam: [x]", "E125", 4, 9),
        (BASE + "aanwezig:\n- functie: x", "E210", 4, 3),
        (BASE + "aanwezig:\n- naam: ' '", "E210", 4, 3),
        (BASE + "bijlagen:\n- bestand: ' '", "E211", 4, 3),
        (BASE + "bijlagen:\n- titel: ' '", "E211", 4, 3),
        (BASE + "agenda:\n- titel: x\n  acties:\n  - wat: [[]]", "E212", 6, 5),
        (BASE + "agenda:\n- titel: x\n  acties:\n  - wat: ' '", "E212", 6, 5),
        (BASE + "aanwezig:\n- namen: {x: y, z: a}", "E203", 4, 10),
        (BASE + "agenda:\n- tekst: x", "E209", 4, 3),
        (BASE + "agenda:\n- besluiten: []", "E209", 4, 3),
        (BASE + "agenda:\n- besluiten: x\n  vaststellingen: y", "E209", 4, 3),
        (BASE + "agenda:\n- besluiten: x\n  tekst: y", "E209", 4, 3),
        (BASE + "agenda:\n- titel: x\n  projecten:\n  - door: y", "E202", 6, 5),
        (BASE + "agenda:\n- titel: x\n  projecten: {titel: y}", "E203", 5, 14),
        (BASE + "agenda:\n- titel: x\n  tekst:\n  - y: z\n    a: b", "E203", 6, 5),
        (BASE + "agenda:\n- titel: x\n  tekst:\n  - y: z", "E102", 6, 5),
        (BASE + "agenda:\n- titel: x\n  tekst:\n  - - y: z", "E102", 6, 7),
        (BASE + "agenda:\n- acties:\n  - wie: x", "E202", 5, 5),
        (BASE + "agenda:\n- acties:\n  - wat: x\n    tegen: 1 y", "E204", 6, 12),
        (BASE + "agenda:\n- acties:\n  - wat: x\n    klaar: misschien", "E206", 6, 12),
        (BASE + "volgende_vergadering: x", "E204", 3, 23),
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


NL = "titel: T\ndatum: 20/11/2025\n"
ENGLISH = "title: The budget\ndate: 1/2/2025\nagenda:\n- Changes to the plan"
ACTION = NL + "agenda:\n- acties:\n  - wat: Doen\n"  # what follows begins on line 6
# Name, notes, and the code, line and column of each problem.
CASES: list[tuple[str, str, list[tuple[str, int, int]]]] = [
    ("a sentence with a colon", NL + "plaats:\n  Let op: hier", [("E102", 4, 3)]),
    ("a field that is indented too far", NL + "plaats:\n  van: 10u", [("E102", 4, 3)]),
    ("a key with a slip", "titl: T\ndatum: 20/11/2025", [("E201", 1, 1)]),
    ("a key of another language", "titel: T\ndate: 20/11/2025\nlieu: G", [("E201", 3, 1)]),
    ("another word for a key", ACTION + "    wanneer: 1/12/2025", [("E201", 6, 5)]),
    ("a key of another record", "organisatie: ESF\n" + NL, [("E201", 1, 1)]),
    ("a key that means nothing", NL + "smurf: x", [("E201", 3, 1)]),
    ("no title", "datum: 20/11/2025", [("E202", 1, 1)]),
    ("no date", "title: T\nlanguage: en", [("E202", 1, 1)]),
    ("a project without its title", NL + "agenda: [{projecten: [{door: An}]}]", [("E202", 3, 23)]),
    ("a list for a text", "titel: [T]\ndatum: 20/11/2025", [("E125", 1, 8)]),
    ("a text for fields", NL + "goedgekeurd:\n- x", [("E203", 4, 1)]),
    ("a meeting on one line", NL + "volgende_vergadering: 4/12/2025, Gent", [("E204", 3, 23)]),
    ("a day too much", "titel: T\ndatum: 31 november 2025", [("E204", 2, 8)]),
    ("a short year", "titel: T\ndatum: 20/11/25", [("E204", 2, 8)]),
    ("words with a figure for a date", ACTION + "    tegen: over 2 weken", [("E204", 6, 12)]),
    ("unknown own words", NL + "bewoording: {presnet: x}", [("E216", 3, 14)]),
    ("unknown braces", NL + "bewoording: {next_time: 'om {uur}'}", [("E217", 3, 25)]),
    ("braces left out", NL + "bewoording: {next_time: 'om {start}'}", [("E228", 3, 25)]),
    ("own words that are none", NL + "bewoording: {decisions: ''}", [("E229", 3, 25)]),
    ("a brace alone", NL + "bewoording: {next_time: 'om {'}", [("E217", 3, 25)]),
    (
        "a vote without a result",
        NL + "agenda: [{titel: x, stemming: {geheim: ja}}]",
        [("E218", 3, 31)],
    ),
    ("approved without a date", NL + "goedgekeurd: ja", [("E204", 3, 14)]),
    ("an hour too much", NL + "van: 24u", [("E205", 3, 6)]),
    ("a bare hour", NL + "van: 10", [("E205", 3, 6)]),
    ("an unknown status", NL + "status: klaar", [("E206", 3, 9)]),
    ("an unknown language", NL + "taal: klingon", [("E206", 3, 7)]),
    ("neither yes nor no", ACTION + "    klaar: misschien", [("E206", 6, 12)]),
    ("one field in two languages", NL + "title: T", [("E207", 3, 1)]),
    ("an item without a title", NL + "agenda:\n- tekst: A", [("E209", 4, 3)]),
    ("a person without a name", NL + "aanwezig:\n- functie: x", [("E210", 4, 3)]),
    ("an empty attachment", NL + "bijlagen:\n- link: ' '", [("E211", 4, 3)]),
    ("an empty title", "titel:\ndatum: 20/11/2025", [("E212", 1, 1)]),
    ("an action that says nothing", NL + "agenda: [{acties: [{wat: ''}]}]", [("E212", 3, 21)]),
    ("another weekday", "titel: T\ndatum: woensdag 20 november 2025", [("E213", 2, 8)]),
    ("English that does not say so", ENGLISH, [("E215", 1, 1)]),
    ("English keys, French texts", ENGLISH.replace("the", "les"), [("E215", 1, 1)]),
    ("English keys, Dutch texts", ENGLISH.replace("the", "het"), []),
    ("a Dutch key among English ones", ENGLISH + "\nplaats: Gent", []),
    ("English keys, names alone", "title: T\ndate: 1/2/2025", []),
    ("French that does not say so", "titre: T\ndate: 1/2/2025\nlieu: L", [("E215", 1, 1)]),
    ("who and what on a line", NL + "agenda:\n- acties:\n  - An: iets", [("E214", 5, 5)]),
    ("who and whence on a line", NL + "aanwezig:\n- An Bos: ESF", [("E214", 4, 3)]),
    ("a title as a key", NL + "agenda:\n- Varia:\n    tekst: T", [("E214", 4, 3)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_wrong_shape_is_told_at_its_place(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert problems(text) == expected


def test_every_code_of_a_wrong_shape_has_a_case() -> None:
    told = {code for _, _, expected in CASES for code, *_ in expected}
    sources = [path for name in ("notes", "yaml") for path in ROOT.glob(f"minutes_kit/{name}/*.py")]
    code = "".join(path.read_text("utf-8") for path in sources)
    assert set(re.findall(r'"(E2\d\d)"', code)) <= told


def test_nothing_is_left_to_fill_in() -> None:
    told = [messages(text) for _, text, _ in CASES]
    # E217 and E228 tell what may be filled in.
    said = "\n".join(one for one in told if not re.search("E217|E228", one))
    assert re.findall(r"\{\w*\}", said) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("titel: T\ndatum: 31 november 2025", "november 2025 heeft maar 30 dagen"),
        ("titel: T\ndatum: 29/2/2025", "februari 2025 heeft maar 28 dagen"),
        ("titel: T\ndatum: 11/20/2025", "eerst komt de dag"),
        ("titel: T\ndatum: 31/13/2025", "twaalf maanden"),
        ("titel: T\ndatum: 20/11/25", "2025"),
        ("titel: T\ndatum: 20 nov ’25", "bijvoorbeeld 2025"),
        ("titel: T\ndatum: 20 november", "het jaar ontbreekt"),
        ("titel: T\ndatum: do 20/11", "het jaar ontbreekt"),
        ("titel: T\ndatum: november 2025", "de dag ontbreekt"),
        ("titel: T\ndatum: 20 smurf 2025", "‘smurf’ is geen maand"),
        ("titel: T\ndatum: smurf 20 november 2025", "‘smurf’ is geen dag van de week"),
        ("titel: T\ndatum: wo 20/11/2025", "20 november 2025 is een donderdag, geen woensdag"),
        ("sprache: de\ntitel: T\ndatum: Mi 20.11.2025", "ist ein Donnerstag, kein Mittwoch"),
        (ACTION + "    tegen: binnen 2 weken", "in de tekst bij ‘wat’"),
        (NL + "bewoording: {presnt: x}", "Bedoelde u ‘present’?"),
        (NL + "bewoording: {next_time: 'om {uur}'}", "{end}, {start}"),
        (NL + "goedgekeurd: ja", "‘status: goedgekeurd’"),
        (NL + "van: 24u", "tot 23u59"),
        (NL + "van: 10u75", "60 minuten"),
        (NL + "van: 10", "schrijf 10u."),
        ("taal: en\n" + NL + "van: 10", "write 10:00."),
        (NL + "van: 10u tot 12u", "‘van’ en het einduur bij ‘tot’"),
        (NL + "van: 10-12u", "‘van’ en het einduur bij ‘tot’"),
        (NL + "status: goedgekeurt", "Bedoelde u ‘goedgekeurd’?"),
        (ACTION + "    wanneer: 1/12/2025", "Bedoelde u ‘tegen’?"),
        ("organisatie: ESF\n" + NL, "hoort bij een persoon"),
        (NL + "actiepunten: x", "‘actiepunten’ hoort bij een agendapunt"),
        (NL + "agenda:\n- titel: A\n  advies: goed", "‘besluiten’ komt er het dichtst bij"),
        (NL + "aanwezig: [{naam: An, locatie: G, plaats: H}]", "hoort bij de vergadering zelf"),
        (NL + "volgende_vergadering: 4/12", "het jaar ontbreekt"),
        (NL + "volgende_vergadering: volgt", "‘tekst: volgt’"),
        (
            NL + "volgende_vergadering: wo 3/12/2025 om 10u, te Gent",
            "‘datum: wo 3/12/2025’, ‘van: 10u’, ‘plaats: Gent’",
        ),
        (NL + "status: [definitief]", "‘[definitief]’ is hier geen mogelijke waarde"),
        (NL + "agenda: [{acties: [{An: iets}]}]", "‘wie: An’ en daaronder ‘wat: iets’"),
        (NL + "agenda:\n- Varia:\n    besluiten: T", "‘titel: Varia’ en daaronder ‘besluiten: T’"),
    ],
)
def test_a_problem_says_why_and_what_was_meant(text: str, words: str) -> None:
    assert words in messages(text)


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("aanwezig: [{naam: An Bos, x: y}]", "persoon ‘An Bos’"),
        ("aanwezig: [{namen: [An, Bo], x: y}]", "persoon ‘An’"),
        ("agenda: [{titel: Varia, x: y}]", "agendapunt ‘Varia’"),
        ("agenda: [{projecten: [{titel: P, x: y}]}]", "project ‘P’"),
        ("agenda: [{projecten: [{programma: ESF+, door: An}]}]", "project ‘An’"),
        ("agenda: [{acties: [{wie: An}]}]", "actie ‘An’"),
        ("agenda: [{acties: [{wat: [Doen, Laten], klaar: x y}]}]", "actie ‘Doen’"),
        (f"bijlagen: [{{titel: {'lang ' * 20}, x: y}}]", "bijlage ‘lang lang lang"),
        ("agenda: [{titel: A, besluiten: [{a: b, c: d}]}]", "agendapunt ‘A’"),
    ],
)
def test_an_item_of_a_list_is_named_by_its_own_name(text: str, item: str) -> None:
    assert item in messages(NL + text)


@pytest.mark.parametrize(
    ("text", "line", "mended"),
    [
        ("titl: T\ndatum: 20/11/2025", 1, "titel: T"),
        ("titel: T\n Datun : 20/11/2025  # x".replace(" D", "D"), 2, "datum : 20/11/2025  # x"),
        (NL + "aanwezig:\n- {naam: A, functi: b}", 4, "- {naam: A, functie: b}"),
        (NL + "agenda: [{titel: A}]\nvolgende vergadring: {}", 4, "volgende_vergadering: {}"),
        (NL + "plaats:\n  Let op: 't is hier", 4, '  "Let op: \'t is hier"'),
        (NL + 'plaats:\n  Let op: de "zaal"', 4, "  'Let op: de \"zaal\"'"),
        (NL + "agenda:\n- titel: A\n  tekst:\n  - Punt:  x ", 6, '  - "Punt:  x"'),
        (NL + "titl: U", 0, ""),  # there is a title already
        ("'titl': T\ndatum: 20/11/2025", 0, ""),
        (NL + "tijd: 10u", 0, ""),
        (ACTION + "    wi: An", 0, ""),
        (NL + "verslag: An", 0, ""),
        (ACTION + "    wanneer: 1/12/2025", 6, "    tegen: 1/12/2025"),
        (NL + "Deelnemers :\n- An", 3, "aanwezig :"),
        (NL + "volgende bijeenkomst: 1/12/2025", 3, "volgende_vergadering: 1/12/2025"),
        (NL + "locatie: Gent\nplaats: Gent", 0, ""),
        (NL + "agenda:\n- titel: A\n  advies: goed", 0, ""),
        (NL + "agenda:\n- titel: A\n  lieu: G", 0, ""),
        (NL + "plaats:\n  Let op: hier  # x", 0, ""),
        (NL + "plaats:\n  Let op: hier\n    en daar", 0, ""),
        (NL + "plaats:\n  Let op: 'hier'", 0, ""),
        (NL + "plaats:\n  van: 10u", 0, ""),
    ],
)
def test_what_is_certain_is_mended(text: str, line: int, mended: str) -> None:
    found = check(text.encode(), "notes.yaml")[1]
    assert [one.mend for one in found][:1] == [Mend(line, (mended,)) if line else NO_MEND]


def test_only_so_many_keys_are_compared_letter_by_letter() -> None:
    text = NL + "aanwezig:\n" + "".join(f"- {{naam: A{n}, functi: x}}\n" for n in range(500))
    found = check(text.encode(), "notes.yaml")[1]
    assert [bool(one.mend.line) for one in found] == [True] * 20 + [False] * 480


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("taal: Nederlands", "nl"),
        ("langue: FRANÇAIS", "fr"),
        ("sprache: DE", "de"),
        ("language: Engels", "en"),
        ("language: français", "fr"),
    ],
)
def test_a_language_is_known_by_its_name(text: str, code: str) -> None:
    assert read(f"{text}\ntitle: T\ndate: 20/11/2025").language == code


@pytest.mark.parametrize("code", codes())
def test_the_example_of_a_record_is_one(code: str) -> None:
    for record in RECORDS:
        key, _, value = load(code).examples[record.__name__].partition(": ")
        assert fields_of(record, code)[key].word == key
        assert fields_of(record, code)[key].type is not dt.date or read_date(value, load(code))


@pytest.mark.parametrize("code", codes())
def test_no_other_word_for_a_field_is_its_key_or_one_for_two_fields(code: str) -> None:
    locale = load(code)
    for record in RECORDS:
        names = [field.name for field in fields(record)]
        own = [locale.synonyms.get(f"{record.__name__}.{n}", locale.synonyms.get(n)) for n in names]
        near = [locale.nearest.get(f"{record.__name__}.{n}", locale.nearest.get(n)) for n in names]
        words = [normal(word) for said in own + near if said for word in said.split(", ")]
        assert [word for word, count in Counter(words).items() if count > 1] == [], record
        assert [word for word in words if word in fields_of(record, code)] == [], record


@pytest.mark.parametrize("code", codes())
def test_the_tables_of_words_name_fields(code: str) -> None:
    names = {field.name for record in RECORDS for field in fields(record)}
    assert {name.rpartition(".")[2] for name in load(code).synonyms} <= names
    assert {name.rpartition(".")[2] for name in load(code).nearest} <= names


def test_what_can_be_read_is_read_where_the_rest_cannot() -> None:
    text = ACTION + "    tegen: 1 x\naanwezig:\n- [A]\n- An Bos\n- An Bos\nvan: 14u\ntot: 12u"
    found = [(code, line) for code, line, _ in problems(text)]
    assert found == [("E204", 6), ("E203", 8), ("W502", 10), ("W506", 12)]


def test_all_problems_are_told_at_once_in_their_order() -> None:
    text = "titel: [x]\ndatum: x\nsmurf: y\nvan: z\naanwezig:\n- functie: a\n- naam: [b]"
    codes_ = [code for code, _, _ in problems(text)]
    assert codes_ == ["E125", "E204", "E201", "E205", "E210", "E125"]


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
    assert "„Titel“" in messages("sprache: de\nTitel:\n  a: x\n  b: y\ndatum: 1.5.2025")
    assert "‘title’" in messages(BASE + "title: x")


def test_a_double_meaning_names_both_keys() -> None:
    said = messages(BASE + "title: x")
    assert "‘title’" in said
    assert "‘titel’" in said


def test_a_text_stays_as_typed() -> None:
    notes = read('titel: " no  "\ndatum: 2005-09-16\nplaats: |\n  012\nreferentie: ~')
    assert (notes.title, notes.location, notes.reference) == (" no  ", "012", "~")


@pytest.mark.parametrize(
    ("typed", "field"), [("nota.pdf", "bestand"), ("https://b.be/n", "link"), ("www.b.be", "link")]
)
def test_an_attachment_on_a_line_is_a_file_or_a_link(typed: str, field: str) -> None:
    assert f"‘{field}: {typed}’" in messages(NL + f"bijlagen:\n- Nota: {typed}")


@pytest.mark.parametrize(
    ("code", "typed"),
    [
        (
            "nl",
            "{titel: A, bijlagen: geen, besluiten: Geen., acties: [geen], projecten: nihil}",
        ),
        ("fr", "{titre: A, annexes: aucune, décisions: néant, actions: [Aucune], projets: aucun}"),
        ("de", "{titel: A, anlagen: keine, beschlüsse: [keine], aufgaben: entfällt}"),
        ("en", "{title: A, attachments: none, decisions: None., actions: [n/a], projects: nil}"),
    ],
)
def test_a_word_for_nothing_is_nothing(code: str, typed: str) -> None:
    of_notes, word = load(code).keys["Notes"], typed.partition("{")[2].split(":")[0]
    head = f"language: {code}\n{word}: T\n{of_notes['date']}: 20 {load(code).months[11][0]} 2025\n"
    rest = f"{of_notes['attachments']}: {load(code).words['nobody'].split(', ')[0]}\n"
    notes, problems = check(f"{head}{rest}{of_notes['agenda']}: [{typed}]\n".encode(), "notes.yaml")
    assert notes
    assert (problems, notes.attachments, notes.agenda) == ([], [], [Item(title="A")])


def test_more_than_a_word_for_nothing_is_printed() -> None:
    item = "agenda: [{titel: A, besluiten: [geen, wel], bijlagen: geen nota, tekst: geen}]"
    notes, problems = check(f"{BASE}{item}\n".encode(), "notes.yaml")
    assert notes
    assert problems == []
    assert notes.agenda[0].decisions == ["geen", "wel"]
    assert notes.agenda[0].attachments[0].title == "geen nota"
    assert notes.agenda[0].text == "geen"
