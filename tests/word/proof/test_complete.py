"""Nothing is lost: a template that drops a text makes no document, and says what it drops."""

from __future__ import annotations

import datetime as dt
import io
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from msgspec.structs import replace as replace_fields

import minutes_kit
from minutes_kit import MinutesError, build
from minutes_kit.languages.locale import load
from minutes_kit.notes.agenda import Action, Attachment, Item
from minutes_kit.notes.model import Notes, Person
from minutes_kit.problems import Finding
from minutes_kit.text.blocks import Blocks, Runs
from minutes_kit.text.view import view
from minutes_kit.word.proof.complete import missing, pieces, unproven
from minutes_kit.word.proof.search import Piece
from minutes_kit.word.proof.visible import Seen
from minutes_kit.word.template import cache as store
from minutes_kit.word.template.shipped import shipped
from minutes_kit.word.writer import Writer
from word import FULL, NOTES, blank, edited, lost, placed, rendered, shown, template

ESF = shipped("esf.docx").read_bytes()
NEW_FIELD = "class Project(Record, frozen=True, kw_only=True):\n    cost: str = ''"
ESF_FOLDER = shipped("esf.docx").parent
PROJECT = "  - projecten:\n      - titel: Wijk\n        cost: 12 euro\n"
LINES = """\
titel: Overleg
datum: 2005-09-16
plaats: Brussel
aanwezig:
  - naam: Ann
    functie: schatbewaarder
  - Bo – Bureau
agenda:
  - titel: Begin
    tekst: |
      Eerste alinea
      - tweede
    besluiten:
      - Wij gaan door
      - Wij gaan niet door
    acties:
      - wat: Bellen
        wie: Dirk
volgende_vergadering:
  plaats: Gent
bijlagen:
  - titel: Nota
    link: https://example.org/nota
"""

NUMBERED = """\
titel: Raad
datum: 2025-05-15
agenda:
  - titel: Punt
    besluiten:
"""


@pytest.fixture(autouse=True)
def no_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "cache_folder", lambda: tmp_path / "cache")


@pytest.mark.parametrize("more", ["", ", van: 9u", ", plaats: Gent"])
def test_a_weekday_may_begin_a_line(more: str) -> None:
    next_one = f"volgende_vergadering: {{datum: dinsdag 2 december 2025{more}}}"
    assert build(f"titel: X\ndatum: 2025-01-01\n{next_one}\n".encode(), "x.yaml")


@pytest.mark.parametrize(
    "more",
    [
        "tekst: Vergaderd op dinsdag 4 februari 2025 te Gent.",
        "besluiten: [Dinsdag 4 februari 2025 telt., Op dinsdag 4 februari 2025 ook.]",
        "acties: [{wat: Bellen, sinds: dinsdag 4 februari 2025}]",
        "acties: [{wat: Bellen, tegen: dinsdag 4 februari 2025}]",
    ],
)
def test_the_day_of_the_meeting_may_stand_elsewhere_too(more: str) -> None:
    notes = f"titel: X\ndatum: dinsdag 4 februari 2025\nagenda:\n  - titel: Y\n    {more}\n"
    assert build(notes.encode(), "x.yaml")


def told(data: bytes, folder: Path) -> list[tuple[str, int, str]]:
    """What is wrong with the notes above and a template: code, line and message."""
    path = folder / "own.docx"
    path.write_bytes(data)
    try:
        build(LINES.encode(), "notes.yaml", path)
    except MinutesError as error:
        return [(one.code, one.line, one.message) for one in error.problems]
    return []


DROPS = {
    "a role": ("{{ person.role }}", "", [(6, "schatbewaarder")]),
    "an organisation": ("{{ person.organisation }}", "", [(7, "Bureau")]),
    "the place": ("{{ location }}", "", [(3, "Brussel")]),
    "attachments": ("{{ attachment.title }}", "", [(22, "Nota")]),
    "a link": ("{{r attachment.reference }}", "", [(23, "https://example.org/nota")]),
    "decisions": ("{{p item.decisions }}", "", [(14, "Wij gaan door"), (15, "Wij gaan niet door")]),
    "who acts": ("{{ action.who }}", "", [(18, "Dirk")]),
    "what is to be done": ("{{p action.what }}", "", [(17, "Bellen")]),
    "by a condition": (
        "{{ location }}",
        "{% if draft %}{{ location }}{% endif %}",
        [(3, "Brussel")],
    ),
    "in capitals": ("{{ location }}", "{{ location|upper }}", [(3, "Brussel")]),
    "cut short": ("{{ location }}", "{{ location|truncate(4, true, '', 0) }}", [(3, "Brussel")]),
    "but one": (
        "{%p for attachment in attachments %}",
        "{%p for attachment in attachments[1:] %}",
        [(22, "Nota"), (23, "https://example.org/nota")],
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), DROPS.values(), ids=DROPS)
def test_a_template_that_drops_a_text_is_told_with_its_line(
    old: str, new: str, expected: list[tuple[int, str]], tmp_path: Path
) -> None:
    found = told(edited(ESF, old, new), tmp_path)
    assert [(code, line) for code, line, _ in found] == [("E303", line) for line, _ in expected]
    assert [text in message for (*_, message), (_, text) in zip(found, expected)]


LACKING = {
    "{{ location }}": "{{ location }}",
    "{{ attachment.title }}": "{{ attachment.title }}",
    "{{ next_meeting.title }}": "{{ next_meeting.title }}",
    "{{ person.names }}": "{{ person.names }}",
}


@pytest.mark.parametrize(("old", "tag"), LACKING.items(), ids=LACKING)
def test_the_tag_that_the_template_lacks_is_told_with_its_name(
    old: str, tag: str, tmp_path: Path
) -> None:
    using = tmp_path / "huis.docx"
    using.write_bytes(edited(ESF, old, ""))
    with pytest.raises(MinutesError) as told:
        build(LINES.encode(), template=using)
    hint = told.value.problems[0].hint
    assert f"‘huis.docx’ heeft hier geen plaats voor, of niet overal: zet er {tag} in." in hint


def test_the_shipped_template_drops_nothing(tmp_path: Path) -> None:
    assert told(ESF, tmp_path) == []
    assert lost(ESF, FULL) == []


def test_another_order_is_fine() -> None:
    data = template(
        "{{ fund }} {{ date }} {% for p in attendees|reverse %}",
        "{{ p.organisation }}: {{ p.names }}{% endfor %}",
        "{{ title }}",
    )
    assert lost(data, shown()) == []


def test_a_text_may_stand_in_a_header() -> None:
    data = placed("header", "{{ title }} {{ date }} {{ fund }}")
    assert lost(data, shown(Notes(title=NOTES.title, date=NOTES.date))) == []


@pytest.mark.parametrize("tag", ["{{ title }}{{ title }}", "{{ title }}"])
def test_a_text_that_the_notes_hold_twice_stands_twice(tag: str) -> None:
    what = shown(Notes(title="Same", date=NOTES.date, location="Same"))
    data = template(tag + " {{ date }} {{ fund }}")
    assert bool(lost(data, what)) == (tag == "{{ title }}")


def test_a_text_within_another_is_not_taken_for_it() -> None:
    notes = Notes(
        title="T",
        date=NOTES.date,
        attendees=[Person(name="Ann", role="lid"), Person(name="Annelid")],
    )
    data = template(
        "{{ title }} {{ date }} {{ fund }}", "{% for p in attendees %}", "{{ p.names }}{% endfor %}"
    )
    assert lost(data, shown(notes)) == [Piece(("attendees", 0, "role"), "lid")]


def test_the_words_of_the_template_are_not_taken_for_a_text_in_order() -> None:
    notes = Notes(title="T", date=NOTES.date, attachments=[Attachment("Slot")])
    data = template("{{ title }} {{ date }} {{ fund }}")
    assert [piece.text for piece in lost(data, shown(notes))] == ["Slot"]


def test_the_words_of_the_template_are_not_taken_for_a_text() -> None:
    notes = Notes(title="T", date=NOTES.date, attachments=[Attachment("Bijlagen")])
    data = template("{{ title }} {{ date }} {{ labels.attachments }} {{ fund }}")
    seen, dropped = Seen(rendered(data, shown(notes))), store.compiled(data).dropped
    assert missing(shown(notes), seen, dropped) == [Piece(("attachments", 0, "title"), "Bijlagen")]


def test_a_text_is_proven_with_all_its_characters() -> None:
    notes = Notes(title="& < > ' \" &amp; {{ x }} ]]>", date=NOTES.date, location="a\nb\tc")
    data = template("{{ title }} {{ date }} {{ location }} {{ fund }}")
    assert lost(data, shown(notes)) == []


def test_a_path_leads_to_its_text() -> None:
    for piece in pieces(FULL):
        value = FULL
        for step in piece.path:
            value = value[step] if isinstance(step, int) else getattr(value, step)  # type: ignore[index]
        assert isinstance(value, str | Runs | Blocks)


def test_a_paragraph_is_no_longer_than_itself() -> None:
    seen = Seen({"word/document.xml": "<w:p><w:t>a</w:t></w:p><w:p><w:t>b</w:t></w:p>"})
    assert seen.text.split() == ["a", "b"]
    assert missing(shown(Notes(title="ab", date=NOTES.date)), seen)[0].text == "ab"


def test_items_of_the_agenda_are_told_by_their_place() -> None:
    notes = Notes(title="Title", date=NOTES.date, agenda=[Item(title="One"), Item(title="Two")])
    data = template("{{ title }} {{ date }} {{ agenda[0].title }} {{ fund }}")
    assert [piece.path for piece in lost(data, shown(notes))] == [("agenda", 1, "title")]


def test_a_misprint_in_a_template_is_told_with_its_cell(tmp_path: Path) -> None:

    made = blank()
    made.add_table(2, 3).cell(1, 2).text = "Naam: {{ titel }}"
    path = tmp_path / "t.docx"
    made.save(str(path))
    with pytest.raises(MinutesError) as raised:
        build(LINES.encode(), "x.yaml", path)
    (problem,) = raised.value.problems
    assert problem.code == "E302"
    assert isinstance(problem, Finding)
    assert problem.place == "tekst, tabel 1, rij 2, kolom 3"
    assert problem.excerpt == "Naam: {{ titel }}"
    assert problem.hint.startswith("Bedoelde u ‘title’?")


def test_a_file_that_is_no_template_is_told_in_dutch(tmp_path: Path) -> None:
    path = tmp_path / "t.docx"
    path.write_bytes(b"niets")
    with pytest.raises(MinutesError, match="dit is geen Word-document"):
        build(LINES.encode(), "x.yaml", path)


def test_only_what_is_lost_is_accused() -> None:
    who = [Action("Bel", ["Ann"])]
    notes = Notes(
        title="T",
        date=NOTES.date,
        attendees=[Person(name="Ann")],
        agenda=[Item(title="X", actions=who)],
    )
    data = template(
        "{{ date }} {{ title }} {{ fund }} {% for p in attendees %}{{ p.names }}{% endfor %}"
        "{% for i in agenda %}{{ i.title }} {{ i.actions_heading }}{% for a in i.actions %}",
        "{{p a.what }}",
        "{% endfor %}{% endfor %}",
    )
    assert lost(data, shown(notes)) == [Piece(("agenda", 0, "actions", 0, "who"), "Ann")]


def test_a_field_that_nobody_prints_is_told(tmp_path: Path) -> None:
    copy = tmp_path / "minutes_kit"
    shutil.copytree(Path(minutes_kit.__file__).parent, copy)
    shutil.copytree(ESF_FOLDER, tmp_path / "templates", ignore=shutil.ignore_patterns("*.py"))
    replace(copy / "notes/agenda.py", "class Project(Record, frozen=True):", NEW_FIELD)
    for file in (copy / "languages").glob("*/words.toml"):
        replace(file, "[keys.Project]\n", '[keys.Project]\ncost = "cost"\n')
    (tmp_path / "n.yaml").write_text(LINES.replace("volgende", f"{PROJECT}volgende"), "utf-8")
    command = [sys.executable, "-m", "minutes_kit", "build", "n.yaml"]
    told = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert told.returncode == 1
    assert "E303" in told.stderr
    assert "‘12 euro’" in told.stderr


def replace(path: Path, old: str, new: str) -> None:
    """Change a file, which must hold what is replaced."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_every_kind_of_value_is_looked_for() -> None:
    when = dt.date(2025, 3, 18)
    notes = Notes(
        title="Themadag",
        date=when,
        location="Gent",
        start=dt.time(9, 30),
        attendees=[Person(name="An", organisation="OCMW")],
        agenda=[
            Item(title="Punt", text="eerste\n1. *tweede*", actions=[Action("Bel", ["Bo"], when)])
        ],
    )
    assert lost_of(notes, notes) == set()
    assert lost_of(notes, Notes(title="x", date=dt.date(2005, 9, 16))) == {
        *("Themadag", "18 maart 2025", "9u30", "Gent", "An", "OCMW"),
        *("Punt", "eerste\n1. *tweede*", "Bel", "Bo"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "## ##",
        "## \u00a0Head\n\n## \u00a0",
        "- \u00a0a\n- b",
        "1.\tBegin\nSum\t3",
        "| |\n| |",
        "| a |  |\n|  |  |\n| c | d |",
        "|  |  |\n| a | b |\n|  |  |",
        "| a | b |\n|---|---|\n| c | d |\n|---|---|\n| e | f |",
        "[a](<https://example.org/a b>)",
    ],
)
def test_odd_texts_are_found(text: str) -> None:
    notes = Notes(
        title="T", date=dt.date(2005, 9, 16), agenda=[Item(title="A", text=text, findings=[text])]
    )
    assert lost_of(notes, notes) == set()


@pytest.mark.parametrize("printed", ["| a | b |\n| e | f |", "| a | b |\n|  |  |\n| e | f |"])
def test_a_row_that_is_gone_is_told(printed: str) -> None:
    notes = Notes(title="T", date=dt.date(2005, 9, 16))
    typed = "| a | b |\n|  |  |\n| c | d |\n| e | f |"
    first, other = (
        replace_fields(notes, agenda=[Item(title="A", text=one)]) for one in (typed, printed)
    )
    assert lost_of(first, other) == {typed}


def test_a_text_in_another_item_is_not_printed_in_its_own() -> None:
    notes = Notes(
        title="T",
        date=dt.date(2005, 9, 16),
        agenda=[Item(title="A", text="zin"), Item(title="B", text="woord")],
    )
    swapped = replace_fields(
        notes, agenda=[Item(title="A", text="woord"), Item(title="B", text="zin")]
    )
    assert "woord" in lost_of(notes, swapped)
    assert lost_of(notes, swapped, ordered=False) == set()


def lost_of(notes: Notes, printed: Notes, *, ordered: bool = True) -> set[str]:
    """The texts of notes that the document of others does not show."""
    locale, using = load("nl"), store.renderer(None)
    writer = Writer(using.compiled.styles)
    parts = using.parts(view(printed, locale), writer)
    parts |= using.extras(writer)
    seen = Seen(parts, using.numbering(parts))
    return {piece.text for piece in unproven(notes, seen, locale, ordered=ordered)}


@pytest.mark.parametrize("text", ["|\n          Wij gaan door", "|\n\n          Wij gaan door\n"])
def test_a_decision_with_a_number_is_its_text_alone(text: str) -> None:
    decision = f"      - nummer: 2025/1\n        tekst: {text}\n"
    assert build(f"{NUMBERED}{decision}".encode(), "notes.yaml")


DATED = """\
titel: Raad
datum: dinsdag 18 maart 2025
agenda:
  - titel: Begin
    acties:
      - wat: Bellen
        tegen: 2025-12-05
      - wat: Schrijven
        tegen: volgende week
"""
DATE, DUE = "{{ date[:1]|upper }}{{ date[1:] }}", "{{ action.due }}"


@pytest.mark.parametrize("form", ["short", "iso"])
@pytest.mark.parametrize("days", ["", "einddatum: donderdag 20 maart 2025\n"])
def test_a_date_may_stand_in_another_form(form: str, days: str, tmp_path: Path) -> None:
    using = tmp_path / "template.docx"
    data = edited(ESF, DATE, f"{{{{ date_{form} }}}}")
    using.write_bytes(edited(data, DUE, f"{{{{ action.due_{form} }}}}"))
    made = build((DATED + days).encode(), template=using)
    text = "".join(docx.Document(io.BytesIO(made)).element.itertext())
    expected = {"short": ("18/03/2025", "05/12/2025"), "iso": ("2025-03-18", "2025-12-05")}[form]
    assert all(word in text for word in (*expected, "volgende week"))
    assert "maart" not in text


@pytest.mark.parametrize(("old", "lost"), [(DATE, "18 maart 2025"), (DUE, "5 december 2025")])
def test_a_date_that_stands_in_no_form_is_lost(old: str, lost: str, tmp_path: Path) -> None:
    using = tmp_path / "template.docx"
    using.write_bytes(edited(ESF, old, ""))
    with pytest.raises(MinutesError, match=lost) as told:
        build(DATED.encode(), template=using)
    assert {one.code for one in told.value.problems} == {"E303"}


@pytest.mark.parametrize("text", ["l’**emploi**.", "»*nu*«", "‘**x**’", '"*y*"', "(**z**)"])
def test_emphasis_behind_any_quote_is_proven(text: str) -> None:
    lines = f"titel: X\ndatum: 2025-01-01\nagenda: [{{titel: A, tekst: '{text}\\n'}}]\n"
    assert build(lines.encode(), "notes.yaml")
