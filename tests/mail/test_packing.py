"""What is packed: the document as it is made, or as it was changed by hand, if that is wished."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from update_cases import words
from word_edits import Edited

from minutes_kit import build
from minutes_kit.files import MAX_TEXT, Written, write
from minutes_kit.mail.drafts import drafted, parcels
from minutes_kit.mail.packing import Parcel, Wishes, never
from minutes_kit.word import pdf
from minutes_kit.word.jobs import plan
from word import template

NOW = dt.datetime(2025, 11, 21, 9, tzinfo=dt.UTC)
NOTES = """\
titel: Overleg
datum: 2025-11-20
aanwezig: [{naam: An Bos, e-mail: an@example.org}]
agenda: [{acties: [{wat: Bellen, wie: An Bos}]}]
"""
CHANGED = template("changed in Word")
LOCK = ".~lock.verslag.docx#"


def always(_: Path, __: str) -> bool:
    """Mail every document as it is."""
    return True


def made(folder: Path, *, notes: str = NOTES, dry: bool = False, **wishes: Any) -> Parcel:
    """What notes give."""
    path = folder / "verslag.yaml"
    path.write_text(notes, encoding="utf-8")
    (parcel,) = parcels(plan([path], None), Wishes(**wishes), NOW, dry=dry)
    return parcel


def codes(parcel: Parcel) -> list[str]:
    return [one.code for one in parcel.problems]


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A document that was changed by hand."""
    path = tmp_path / "verslag.docx"
    path.write_bytes(CHANGED)
    return path


@pytest.mark.parametrize("dry", [False, True])
def test_a_document_that_was_changed_by_hand_stops_the_mail(document: Path, dry: bool) -> None:
    parcel = made(document.parent, dry=dry)
    assert (codes(parcel), parcel.messages) == (["E401"], ())
    assert "--as-is" in parcel.problems[0].hint
    assert parcel.problems[0].file == str(document)
    assert document.read_bytes() == CHANGED


@pytest.mark.parametrize("dry", [False, True])
def test_it_may_be_mailed_as_it_is(document: Path, dry: bool) -> None:
    parcel = made(document.parent, dry=dry, as_is=always)
    assert codes(parcel) == ["W614"]
    [message] = parcel.messages
    assert [(one.name, one.content) for one in message.attachments] == [("verslag.docx", CHANGED)]
    assert message.about == CHANGED
    assert document.read_bytes() == CHANGED
    assert "Bellen" in message.letter.plain


def test_it_is_made_anew_where_that_is_wished(document: Path) -> None:
    parcel = made(document.parent, force=True)
    assert (codes(parcel), document.read_bytes()) == ([], build(NOTES.encode()))
    assert parcel.messages[0].attachments[0].content == document.read_bytes()


def test_a_decision_is_asked_once_about_what_was_changed(document: Path) -> None:
    asked = []

    def decision(path: Path, code: str) -> bool:
        asked.append((path, code))
        return True

    french = "langue: fr\ntitre: T\ndate: 2025-11-20\n"
    made(document.parent, notes=french, as_is=decision)
    assert asked == [(document, "fr")]


@pytest.mark.parametrize(
    ("before", "notes"),
    [
        (None, NOTES),
        (build(NOTES.encode()), NOTES),
        (build(NOTES.encode()), NOTES.replace("Bellen", "Schrijven")),
        (CHANGED, NOTES.replace(", e-mail: an@example.org", "")),
        (CHANGED, "titel: ["),
    ],
    ids=["new", "the same", "other notes", "nobody to mail it to", "notes with a mistake"],
)
def test_nothing_is_asked_where_nothing_would_be_lost_or_mailed(
    document: Path, before: bytes | None, notes: str
) -> None:
    document.unlink()
    if before:
        document.write_bytes(before)

    def decision(*_: object) -> bool:
        pytest.fail("asked")

    made(document.parent, notes=notes, as_is=decision)


def test_what_was_changed_in_word_and_came_home_is_made_anew(document: Path) -> None:
    edited = Edited(build(NOTES.encode()))
    words("Bellen", "Schrijven")(edited)
    document.write_bytes(edited.data())
    assert codes(made(document.parent)) == ["E401"]
    notes = NOTES.replace("Bellen", "Schrijven")
    parcel = made(document.parent, notes=notes)
    assert (codes(parcel), document.read_bytes()) == ([], build(notes.encode()))
    assert parcel.messages[0].attachments[0].content == document.read_bytes()


@pytest.mark.parametrize("content", [b"", b"by hand", CHANGED[:-100], CHANGED[100:]])
@pytest.mark.parametrize("as_is", [never, always])
@pytest.mark.parametrize("dry", [False, True])
def test_what_is_no_document_is_neither_mailed_nor_overwritten(
    document: Path, content: bytes, as_is: Any, dry: bool
) -> None:
    document.write_bytes(content)
    parcel = made(document.parent, as_is=as_is, dry=dry)
    assert (codes(parcel), parcel.messages) == (["E610"], ())
    assert document.read_bytes() == content
    assert made(document.parent, force=True).messages


def test_what_is_not_saved_in_an_open_document_is_told(document: Path) -> None:
    document.with_name(LOCK).touch()
    parcel = made(document.parent, as_is=always)
    assert (codes(parcel), len(parcel.messages)) == (["W614", "W615"], 1)


def test_a_document_that_is_open_and_the_same_goes_along(document: Path) -> None:
    document.write_bytes(build(NOTES.encode()))
    document.with_name(LOCK).touch()
    parcel = made(document.parent)
    assert (codes(parcel), len(parcel.messages)) == (["W615"], 1)


@pytest.mark.parametrize("wishes", [{}, {"as_is": always}, {"pdf": True}])
def test_actions_need_no_document(document: Path, wishes: dict[str, Any]) -> None:
    parcel = made(document.parent, actions=True, **wishes)
    assert (codes(parcel), len(parcel.messages)) == ([], 1)
    assert [one.outcome.state for one in drafted(parcel)] == ["written"]
    assert document.read_bytes() == CHANGED


def test_actions_make_no_document(tmp_path: Path) -> None:
    assert len(made(tmp_path, actions=True, pdf=True).messages) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["verslag.yaml"]


def test_a_pdf_is_one_of_the_document_as_it_is(
    document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = []

    def converted(documents: list[bytes]) -> list[bytes]:
        printed.extend(documents)
        return [b"%PDF-" for _ in documents]

    monkeypatch.setattr(pdf, "converted", converted)
    [message] = made(document.parent, as_is=always, pdf=True).messages
    assert printed == [CHANGED]
    assert [one.name for one in message.attachments] == ["verslag.docx", "verslag.pdf"]


def test_a_pdf_and_its_document_are_one_version_whatever_is_saved_meanwhile(
    document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def decision(*_: object) -> bool:
        document.write_bytes(template("saved in between"))
        return True

    def converted(documents: list[bytes]) -> list[bytes]:
        return [b"%PDF-" + bytes(content) for content in documents]

    def saved(path: Path, content: bytes, **options: Any) -> Written:
        done = write(path, content, **options)
        path.write_bytes(b"of others")
        return done

    monkeypatch.setattr(pdf, "converted", converted)
    monkeypatch.setattr(pdf, "write", saved)
    [message] = made(document.parent, as_is=decision, pdf=True).messages
    assert message.attachments[0].content == CHANGED
    assert message.attachments[1].content == pdf._sealed(b"%PDF-" + CHANGED)


def test_an_invitation_is_not_renewed_beside_a_document_that_cannot_be(tmp_path: Path) -> None:
    meeting = "volgende_vergadering: {datum: 4/12/2025, van: 10u}\n"
    made(tmp_path, notes=NOTES + meeting)
    (tmp_path / LOCK).touch()
    before = (tmp_path / "verslag.ics").read_bytes()
    assert codes(made(tmp_path, notes=NOTES + meeting.replace("10u", "11u"))) == ["E402"]
    assert (tmp_path / "verslag.ics").read_bytes() == before


def test_a_document_may_be_larger_than_notes(document: Path) -> None:
    buffer = io.BytesIO(CHANGED)
    with zipfile.ZipFile(buffer, "a") as package:
        package.writestr("word/media/photo.jpg", bytes(MAX_TEXT))
    document.write_bytes(buffer.getvalue())
    parcel = made(document.parent, as_is=always)
    assert codes(parcel) == ["W614"]
    assert len(parcel.messages[0].about) > MAX_TEXT


def test_so_may_a_calendar(tmp_path: Path) -> None:
    meeting = "volgende_vergadering: {datum: 4/12/2025, van: 10u}\n"
    (tmp_path / "verslag.ics").write_bytes(bytes(MAX_TEXT + 1))
    assert codes(made(tmp_path, notes=NOTES + meeting)) == ["E624"]


@pytest.mark.parametrize("dry", [False, True])
@pytest.mark.parametrize("lines", ["", "volgende_vergadering: {datum: 4/12/2025, van: 10u}\n"])
def test_a_name_that_no_file_can_have_is_told(tmp_path: Path, lines: str, dry: bool) -> None:
    notes, document = tmp_path / "verslag.yaml", tmp_path / f"{'a' * 260}.docx"
    notes.write_text(NOTES + lines, encoding="utf-8")
    (parcel,) = parcels(plan([notes], document), Wishes(), NOW, dry=dry)
    assert codes(parcel) == ([] if dry else ["E403"])


@pytest.mark.parametrize("ending", ["docx", "ics"])
@pytest.mark.parametrize("dry", [False, True])
def test_no_link_is_followed_to_what_is_mailed(tmp_path: Path, ending: str, dry: bool) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(CHANGED)
    (tmp_path / f"verslag.{ending}").symlink_to(secret)
    notes = f"{NOTES}volgende_vergadering: {{datum: 2025-12-04, van: '10:00'}}\n"
    parcel = made(tmp_path, notes=notes, dry=dry, as_is=always)
    assert (codes(parcel), parcel.messages) == (["E403"], ())
    assert "koppeling" in parcel.problems[0].message
    assert secret.read_bytes() == CHANGED


MEETING = "volgende_vergadering: {datum: 2025-12-04, van: '10:00'}\n"


@pytest.mark.parametrize(
    ("then", "told"),
    [
        ("", ["W616"]),
        (MEETING.replace("datum: 2025-12-04, ", ""), ["W616"]),
        (MEETING.replace(", van: '10:00'", ""), ["W618"]),
        (MEETING, []),
    ],
)
def test_it_is_told_what_becomes_of_an_invitation(
    tmp_path: Path, then: str, told: list[str]
) -> None:
    made(tmp_path, notes=NOTES + MEETING)
    before = (tmp_path / "verslag.ics").read_bytes()
    assert codes(made(tmp_path, notes=NOTES + then)) == told
    assert ((tmp_path / "verslag.ics").read_bytes() == before) is (told != ["W616"])


@pytest.mark.parametrize("ending", ["eml", "ics"])
def test_nobody_is_told_to_use_force_where_a_document_would_be_lost(
    tmp_path: Path, ending: str
) -> None:
    made(tmp_path, notes=NOTES + MEETING)
    (tmp_path / "verslag.eml").write_bytes(b"To: eve@example.org")
    ics = tmp_path / "verslag.ics"
    if ending == "ics":
        ics.write_bytes(ics.read_bytes().replace(b"Overleg", b"Feest"))
    parcel = made(tmp_path, notes=NOTES + MEETING.replace("04", "05"))
    (draft,) = drafted(parcel)
    told = [one for one in draft.outcome.problems if one.code == "E401"]
    assert [one.file for one in told] == [str(tmp_path / f"verslag.{ending}")]
    assert "zonder --force" in told[0].hint


def test_a_draft_to_nobody_is_told(tmp_path: Path) -> None:
    (draft,) = drafted(made(tmp_path, notes="titel: Overleg\ndatum: 2025-11-20\n"))
    assert [one.code for one in draft.outcome.problems] == ["W619"]
    assert draft.outcome.state == "written"


SECRET = "titel: Overleg\ndatum: 2025-11-20\nagenda: [{titel: Personeel, vertrouwelijk: ja}]\n"
GUEST = "{naam: Bo Maes, e-mail: bo@example.org}"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            f"gasten: [{GUEST}, {{naam: Cis Smet, e-mail: c@esf.be}}]",
            ["Bo Maes en Cis Smet"],
        ),
        (f"gasten: [{{groep: Pers, personen: [{GUEST}]}}]", ["Bo Maes"]),
        (f"aanwezig: [{GUEST}]", []),
        (f"aanwezig: [{GUEST}]\nmail: {{cc: [Jo Pers <jo@pers.example>]}}", ["Jo Pers"]),
        (f"aanwezig: [{GUEST}]\nmail: {{aan: [jo@pers.example]}}", ["jo@pers.example"]),
        (f"verontschuldigd: [{GUEST}]\nmail: {{cc: [bo@example.org]}}", []),
    ],
)
@pytest.mark.parametrize("public", [False, True])
def test_outsiders_who_get_what_is_confidential_are_told(
    tmp_path: Path, lines: str, told: list[str], public: bool
) -> None:
    path = tmp_path / "verslag.yaml"
    path.write_text(SECRET + lines, encoding="utf-8")
    (parcel,) = parcels(plan([path], None, public=public), Wishes(), NOW, dry=True)
    found = [one.message.rpartition(": ")[2] for one in parcel.problems if one.code == "W611"]
    assert found == ([] if public else [f"{names}." for names in told])


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("", ["W612"]),
        ("volgende_vergadering: {plaats: Genk}", ["W612"]),
        ("volgende_vergadering: {datum: 2025-12-04}", ["W612"]),
        ("volgende_vergadering: {van: '10:00'}", ["W612"]),
        ("volgende_vergadering: {datum: 2025-12-04, van: '10:00'}\nverslaggever: An Bos", []),
    ],
)
@pytest.mark.parametrize("invite", [False, True])
def test_it_is_told_where_a_wished_invitation_cannot_be_made(
    tmp_path: Path, lines: str, told: list[str], invite: bool
) -> None:
    parcel = made(tmp_path, notes=NOTES + lines, dry=True, invite=invite)
    assert codes(parcel) == (told if invite else [])


def test_the_files_that_do_not_go_along_are_known(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").touch()
    lines = "bijlagen:\n- {titel: Plan, bestand: plan.pdf}\n- {titel: Nota, link: https://esf.be}\n"
    (message,) = made(tmp_path, notes=NOTES + lines, dry=True).messages
    assert message.left_out == ("plan.pdf",)
