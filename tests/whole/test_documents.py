"""The documents beside the minutes: their files, their words, and all that minutes promise."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.document import Document
from goldens import EXAMPLES, made
from judges import integrity, own
from msgspec.structs import replace
from secret_words import SECRETS, parts, secrets_in
from terminal import run

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import Locale, load
from minutes_kit.notes.model import Notes
from minutes_kit.word import build, processes
from minutes_kit.word.batch import Outcome, make
from minutes_kit.word.dossier import KINDS, MINUTES, kind_of, named, names_of, suffix
from minutes_kit.word.jobs import plan
from minutes_kit.word.memory import recipe
from minutes_kit.word.template.shipped import shipped
from minutes_kit.word.verify.source import made_of
from minutes_kit.word.verify.verify import Wishes, verify
from word import edited

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BESIDE = [kind for kind in KINDS if kind != MINUTES]
EVERY = ",".join(KINDS)
ONE_CM = 567  # twentieths of a point
NOTES = """\
language: {code}
title: Council
date: 15/5/2025
start: 9:00
location: Gent
status: {status}
attendees:
  - {{name: An Bos, role: deputy, organisation: ESF, note: geheimbx, email: geheimcx@example.org}}
  - {{names: [Bo Maes, Cis Dox], organisation: VDAB}}
guests: [Guy Hens]
excused: [geheimax, geheimdx]
agenda:
  - title: Budget
    text: geheimex www.geheimfx.example
    findings: [geheimgx]
    decisions: [{{number: geheimhx, text: geheimix, vote: {{for: [geheimjx]}}}}]
    items:
      - title: Costs
        projects: [{{title: geheimkx, text: geheimlx}}]
        actions:
          - {{what: geheimmx, who: geheimnx, due: geheimox}}
          - {{what: Call, who: An Bos}}
  - title: Questions
    attachments: [geheimpx]
next_meeting: {{date: 2/12/2025, location: geheimqx, text: geheimrx}}
attachments: [geheimsx]
signatures: [geheimtx]
"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return written(tmp_path / "raad.yaml")


def written(path: Path, code: str = "en", status: str = "final") -> Path:
    locale = load(code)
    said = NOTES.format(code=code, status=locale.choices[status])
    path.write_text(said, encoding="utf-8")
    return path


def outcome(notes: Path, kind: str, *, public: bool = False) -> Outcome:
    [job] = plan([notes], None, public=public, kinds=[kind])
    return make(job, None, force=False)


def document(notes: Path, kind: str) -> Document:
    return docx.Document(str(outcome(notes, kind).document))


def lines(found: Document) -> list[str]:
    return [one.text for one in found.paragraphs if one.text]


def xml(document: Document, tag: str) -> list[str]:
    return [one.get(f"{W}val", "") for one in document.element.iter(f"{W}{tag}")]


def test_a_dossier_is_a_folder_of_documents(notes: Path, tmp_path: Path) -> None:
    written(notes, "nl")
    answer = run("build", "--verify", "--documents", EVERY, notes, "-o", tmp_path / "new/dossier")
    assert (answer.code, answer.err) == (0, "")
    folder = tmp_path / "new/dossier"
    assert {path.name for path in folder.iterdir()} == {
        "raad.docx",
        "raad – uitnodiging.docx",
        "raad – aanwezigheidslijst.docx",
        "raad – acties.docx",
    }
    assert (folder / "raad.docx").read_bytes() == made(notes)
    for kind in KINDS:  # alone it has the same bytes
        alone = outcome(notes, kind)
        assert alone.document.read_bytes() == (folder / alone.document.name).read_bytes()
        assert outcome(notes, kind).state == "unchanged"


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (["--documents", "minutes,nota"], "nota"),
        (["--documents", ""], "uitnodiging, aanwezigheidslijst, verslag, acties"),
        (["--documents", EVERY, "-o", "x.docx"], "-o"),
        (["--documents", "invitation", "-o", "x.docx"], "-o"),
        (["--documents", EVERY, "--template", "x.docx"], "--template"),
    ],
)
def test_a_wrong_call_makes_nothing(notes: Path, options: list[str], word: str) -> None:
    answer = run("build", *options, notes, cwd=notes.parent)
    assert answer.code == 2
    assert word in answer.err
    assert [*notes.parent.iterdir()] == [notes]


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("kind", KINDS)
def test_each_is_known_by_its_names_in_every_language(kind: str, code: str) -> None:
    names = load(code).documents[kind], getattr(load(code).labels, KINDS[kind].label)
    typed = names[0].replace(" ", "-").replace("é", "e").upper()
    assert {*map(kind_of, (kind, *names, typed))} == {kind}
    assert names[0] in names_of(KINDS, code).split(", ")


def test_the_documents_may_be_named_in_the_language_of_the_user(notes: Path) -> None:
    answer = run("build", "--documents", "Uitnodiging, aanwezigheidslijst", notes, cwd=notes.parent)
    assert (answer.code, len([*notes.parent.glob("* – *.docx")])) == (0, 2)


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("kind", BESIDE)
def test_the_first_line_says_what_it_is(tmp_path: Path, kind: str, code: str) -> None:
    found = document(written(tmp_path / "raad.yaml", code, "draft"), kind)
    locale = load(code)
    says = getattr(locale.labels, KINDS[kind].label)
    assert lines(found)[:3] == [locale.phrases["draft"], says, "Council"]
    assert says != locale.labels.minutes
    assert outcome(tmp_path / "raad.yaml", kind).document.stem == f"raad{suffix(kind, code)}"


def test_an_invitation_holds_the_titles_alone(notes: Path) -> None:
    made_of = outcome(notes, "invitation").document
    assert secrets_in(parts(made_of.read_bytes())) == []
    told = lines(docx.Document(str(made_of)))
    assert told[told.index("Agenda") :] == ["Agenda", "Budget", "Costs", "Questions"]
    assert "Thursday 15 May 2025, from 09:00 – Gent" in told


@pytest.mark.parametrize(
    ("end", "days"),
    [
        ("", [""]),
        ("16/5/2025", ["15 May", "16 May"]),
        ("18/5/2025", ["15 May", "16 May", "17 May", "18 May"]),
        ("20/5/2025", [""]),
    ],
)
def test_people_sign_for_each_day(tmp_path: Path, end: str, days: list[str]) -> None:
    path = tmp_path / "raad.yaml"
    typed = "language: en\ntitle: Council\ndate: 15/5/2025\nattendees: [An Bos]\n"
    path.write_text(typed + (f"end_date: {end}\n" if end else ""), encoding="utf-8")
    [table] = document(path, "attendance").tables
    columns = ["Name", "Organisation", *(f"Signature\n{day}".strip() for day in days)]
    assert [cell.text for cell in table.rows[0].cells] == columns
    assert [len(row.cells) for row in table.rows] == [len(columns)] * 12
    assert sum(column.width or 0 for column in table.columns) == 9070 * 635  # of the page
    kept = [cell.paragraphs[0].paragraph_format.keep_with_next for cell in table.columns[0].cells]
    assert kept[-3:] == [True, True, None]  # no row stands alone on a page


def test_an_invitation_is_made_before_anybody_said_a_word(tmp_path: Path) -> None:
    path = tmp_path / "raad.yaml"
    path.write_text("titel: Raad\ndatum: 15/5/2025\nagenda: [Begin, Slot]\n", encoding="utf-8")
    told = outcome(path, "invitation")
    assert (told.state, told.problems) == ("written", [])
    assert lines(docx.Document(str(told.document)))[-2:] == ["Begin", "Slot"]


@pytest.mark.parametrize("kind", BESIDE)
def test_each_holds_no_word_that_is_not_its_own(notes: Path, kind: str) -> None:
    owned = {"actions": SECRETS[12:15]}.get(kind, [])
    assert secrets_in(parts(outcome(notes, kind).document.read_bytes())) == owned


@pytest.mark.parametrize("kind", BESIDE)
def test_a_document_that_says_too_much_is_none(
    notes: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(notes: Notes, locale: Locale) -> Notes:
        return replace(KINDS[kind].held(notes, locale), location="geheimqx")

    monkeypatch.setattr(build, "KINDS", KINDS | {kind: KINDS[kind]._replace(held=held)})
    told = outcome(notes, kind)
    assert [one.code for one in told.problems] == ["E316"]
    assert not told.document.exists()


def test_words_of_the_file_format_may_stand_in_the_notes(notes: Path) -> None:
    more = notes.read_text("utf-8").replace("geheimex", "word document core app rels and 1 2 3 png")
    notes.write_text(more, encoding="utf-8")
    assert [outcome(notes, kind).problems for kind in BESIDE] == [[], [], []]


def test_the_public_hears_of_a_confidential_item_its_number(tmp_path: Path) -> None:
    path = tmp_path / "raad.yaml"
    secret = "{titel: geheimax, vertrouwelijk: ja, acties: [{wat: geheimbx, wie: geheimcx}]}"
    path.write_text(f"titel: Raad\ndatum: 15/5/2025\nagenda: [Begin, {secret}]\n", "utf-8")
    for kind in BESIDE:
        told = outcome(path, kind, public=True)
        assert told.document.name == f"raad{suffix(kind, 'nl')}.public.docx"
        assert (told.state, secrets_in(parts(told.document.read_bytes()))) == ("written", [])
    assert "geheimax – Vertrouwelijk" in lines(document(path, "invitation"))
    listed = document(path, "actions").tables[0].rows[1].cells
    assert [listed[0].text, listed[1].text.split("\n")[0]] == ["geheimax", "geheimbx"]


def test_each_person_has_a_row_to_sign_and_ten_are_to_spare(notes: Path) -> None:
    found = document(notes, "attendance")
    [table] = found.tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows == [
        ["Name", "Organisation", "Signature"],
        ["An Bos, deputy", "ESF", ""],
        ["Bo Maes", "VDAB", ""],
        ["Cis Dox", "VDAB", ""],
        ["Guy Hens", "", ""],
        *[["", "", ""]] * 10,
    ]
    header, *others = [row._tr.trPr for row in table.rows]
    assert all(row.find(f"{W}cantSplit") is not None for row in (header, *others))
    assert header.find(f"{W}tblHeader") is not None
    heights = [row.find(f"{W}trHeight") for row in others]
    assert all(int(one.get(f"{W}val")) >= ONE_CM for one in heights)
    assert {one.get(f"{W}hRule") for one in heights} == {"atLeast"}


def test_actions_stand_in_a_table_for_each_owner(notes: Path) -> None:
    found = document(notes, "actions")
    assert [one.rows[1].cells[1].text.split("\n") for one in found.tables] == [
        ["Call", "since 15 May 2025"],
        ["geheimmx", "since 15 May 2025"],
    ]
    assert lines(found)[-2:] == ["An Bos", "geheimnx"]
    assert found.tables[1].rows[1].cells[2].text == "geheimox"


@pytest.mark.parametrize("code", codes())
def test_a_list_without_actions_says_so(tmp_path: Path, code: str) -> None:
    path = tmp_path / "raad.yaml"
    path.write_text(f"language: {code}\ntitle: T\ndate: 2025-05-15\n", encoding="utf-8")
    assert lines(document(path, "actions"))[-1] == load(code).labels.no_actions


@pytest.mark.parametrize("kind", BESIDE)
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_verify_and_the_judges_find_nothing_wrong(example: Path, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(made(example, kind))
    assert verify(path.read_bytes(), "x.docx", Wishes("nl")).problems == []
    assert integrity(path) + own(path, example.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("public", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_a_document_is_compared_with_that_which_its_name_says(
    notes: Path, kind: str, public: bool
) -> None:
    path = outcome(notes, kind, public=public).document
    asked = named(path.name)
    assert asked == (kind, public)
    made_again = made_of(notes, "en", asked)
    wishes = Wishes("en", made=made_again)
    assert verify(path.read_bytes(), path.name, wishes).problems == []
    changed = edited(path.read_bytes(), "Council", "Council!")
    assert verify(changed, path.name, wishes).problems


def test_a_document_that_was_changed_by_hand_stays(notes: Path) -> None:
    path = outcome(notes, "invitation").document
    changed = edited(path.read_bytes(), "Budget", "Begroting")
    path.write_bytes(changed)
    assert [one.code for one in outcome(notes, "invitation").problems] == ["E401"]
    assert path.read_bytes() == changed


@pytest.fixture
def many(notes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of notes that are many here, with a memory of its own."""
    monkeypatch.setattr(processes, "_EACH", 1)
    monkeypatch.setattr("minutes_kit.word.memory.cache_folder", lambda: notes.parent / "cache")
    written(notes.with_name("stad.yaml"), "nl")
    return notes.parent


def outcomes(folder: Path, *kinds: str, jobs: int = 1) -> list[Outcome]:
    planned = plan([folder], None, kinds=kinds)
    return [*processes.make_all(planned, None, force=False, processes=jobs)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_second_run_of_many_leaves_all_as_they_are(many: Path, jobs: int) -> None:
    assert [one.state for one in outcomes(many, *KINDS, jobs=jobs)] == ["written"] * 8
    again = outcomes(many, *KINDS, jobs=jobs)
    assert [one.state for one in again] == ["unchanged"] * 8
    assert all(one.kept for one in again)
    for one, kind in zip(again, [*KINDS] * 2, strict=True):
        assert one.document.read_bytes() == made(one.notes, kind)


def test_a_file_that_is_attached_may_vanish(many: Path) -> None:
    for path in many.glob("*.yaml"):
        text = path.read_text("utf-8").replace("[geheimsx]", "[plan.pdf]")
        path.write_text(text, encoding="utf-8")
    (many / "plan.pdf").touch()
    assert [one.problems for one in outcomes(many, "invitation")] == [[], []]
    (many / "plan.pdf").unlink()
    assert [len(one.problems) for one in outcomes(many, "invitation")] == [1, 1]


def test_what_is_wrong_with_one_document_is_not_told_of_the_others(many: Path) -> None:
    data = edited(shipped("invitation.docx").read_bytes(), "{{ location }}", "")
    (many / "own.docx").write_bytes(data)
    (many / "minutes.toml").write_text("[build]\ninvitation_template = 'own.docx'\n", "utf-8")
    told = outcomes(many, "invitation", MINUTES)
    assert [[one.code for one in made_of.problems] for made_of in told] == [["E303"], []] * 2


def test_what_a_document_is_belongs_to_what_is_remembered_of_it(notes: Path) -> None:
    own = shipped("esf.docx")
    recipes = {recipe(b"", notes, own, public=False, kind=kind) for kind in KINDS}
    assert len(recipes) == len(KINDS)


def test_notes_that_would_make_the_document_of_others_are_refused(notes: Path) -> None:
    written(notes.with_name("raad – invitation.yaml"))
    jobs = plan([notes.parent], None, kinds=["invitation", MINUTES])
    assert [job.refused.code for job in jobs if job.refused] == ["E405", "E405"]


def test_each_may_have_a_template_of_its_own(notes: Path) -> None:
    folder = notes.parent
    for kind in KINDS:
        name = KINDS[kind].template
        data = shipped(f"{name}.docx").read_bytes()
        changed = edited(data, "{{ title }}", f"{kind}: {{{{ title }}}}")
        (folder / f"{kind}.docx").write_bytes(changed)
    keys = [f"{kind}_template" for kind in KINDS if kind != MINUTES] + ["template"]
    names = [f"{key} = '{key.removesuffix('_template')}.docx'" for key in keys]
    settings = "\n".join(["[build]", *names]).replace("'template.docx'", "'minutes.docx'")
    (folder / "minutes.toml").write_text(settings, encoding="utf-8")
    for kind in KINDS:
        assert f"{kind}: Council" in lines(document(notes, kind))


@pytest.mark.parametrize(
    ("kind", "tag", "lost", "line"),
    [
        ("invitation", "{{ location }}", "Gent", 5),
        ("attendance", "{{ person.organisation }}", "VDAB", 1),
        ("actions", "{{ owner.title }}", "An Bos", 1),
    ],
)
def test_a_template_of_ones_own_must_print_what_its_document_holds(
    notes: Path, kind: str, tag: str, lost: str, line: int
) -> None:
    own = notes.parent / "own.docx"
    own.write_bytes(edited(shipped(f"{kind}.docx").read_bytes(), tag, ""))
    [job] = plan([notes], None, kinds=[kind])
    told = [one for one in make(job, own, force=False).problems if lost in one.message]
    assert [(one.code, one.line) for one in told[:1]] == [("E303", line)]
