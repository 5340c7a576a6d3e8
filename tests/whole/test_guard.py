"""No file of others is lost: every kind of file that is made, against all that may be there."""

from __future__ import annotations

import datetime as dt
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from terminal import posix

from minutes_kit import fingerprint
from minutes_kit.cli.commands.build import planned_for
from minutes_kit.files import FileError, write
from minutes_kit.mail.drafts import drafted, parcels
from minutes_kit.mail.packing import Wishes
from minutes_kit.notes.schema import schema_text
from minutes_kit.word import package, pdf
from minutes_kit.word.batch import make
from minutes_kit.word.jobs import plan
from minutes_kit.word.pdf import pdfs

NOTES = """titel: {title}
datum: 2025-11-20
aanwezig: [{{naam: An Bos, e-mail: an@example.org}}]
agenda: [{{titel: A, acties: [{{wat: "{title}", wie: An Bos}}]}}]
volgende_vergadering: {{datum: 2025-12-04, van: 10u, plaats: "{title}"}}
"""
NOW = dt.datetime(2025, 11, 20, tzinfo=dt.UTC)
ICS = b"\r\n".join(
    [
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:y",
        b"DTSTAMP:20250101T000000Z\r\nDTSTART:20991204T100000Z\r\nDTEND:20991204T110000Z",
        b"END:VEVENT\r\nEND:VCALENDAR\r\n",
    ]
)
Codes = list[str]


def notes(folder: Path, title: str) -> Path:
    """Notes of which everything can be made."""
    path = folder / "verslag.yaml"
    path.write_text(NOTES.format(title=title), encoding="utf-8")
    return path


def document(folder: Path, title: str, force: bool) -> Codes:
    [job] = plan([notes(folder, title)], None)
    return [problem.code for problem in make(job, None, force=force).problems]


def printed(folder: Path, title: str, force: bool) -> Codes:
    """The PDF of a document that is there; a text stands for what LibreOffice makes."""
    source = folder / "verslag.docx"
    source.write_bytes(title.encode())
    return [told.code for one in pdfs([source], force=force) for told in one.told]


def mailed(folder: Path, title: str, force: bool, *, actions: bool = False) -> Codes:
    wishes = Wishes(force=force, actions=actions)
    [parcel] = parcels(plan([notes(folder, title)], None), wishes, NOW)
    done = [one.outcome for one in drafted(parcel, force=force)]
    return [problem.code for one in done for problem in one.problems]


def personal(folder: Path, title: str, force: bool) -> Codes:
    return mailed(folder, title, force, actions=True)


def schema(folder: Path, title: str, force: bool) -> Codes:
    """A schema, of one language or another."""
    try:
        code = "nl" if title == "Oud" else "fr"
        notice = write(folder / "notes.json", schema_text(code).encode(), force=force).notice
    except FileError as error:
        return [error.code]
    return [notice.code] if notice else []


class Kind(NamedTuple):
    """A file that is made, what makes it, and what others may have put in its place."""

    name: str
    make: Callable[[Path, str, bool], Codes]
    foreign: bytes = b"a letter"


KINDS = {
    "document": Kind("verslag.docx", document),
    "PDF": Kind("verslag.pdf", printed),
    "draft": Kind("verslag.eml", mailed),
    "personal draft": Kind("verslag – An Bos.eml", personal),
    "invitation": Kind("verslag.ics", mailed, ICS),
    "schema": Kind("notes.json", schema),
}


def edited(file: Path, _: Kind) -> None:
    data = file.read_bytes()
    middle = len(data) // 2
    file.write_bytes(data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :])


def signed(file: Path, kind: Kind) -> None:
    """A signature as Word puts it into a document; behind other files, a line."""
    if kind.make is document:
        with zipfile.ZipFile(file, "a") as more:
            more.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
        return
    with file.open("ab") as more:
        more.write(b"\r\n")


def foreign(file: Path, kind: Kind) -> None:
    file.write_bytes(kind.foreign)


def link(file: Path, _: Kind) -> None:
    file.rename(file.with_name("elsewhere"))
    file.symlink_to(file.with_name("elsewhere"))


def dangling(file: Path, _: Kind) -> None:
    file.unlink()
    file.symlink_to(file.with_name("elsewhere"))


def folder_there(file: Path, _: Kind) -> None:
    file.unlink()
    file.mkdir()


def read_only(file: Path, _: Kind) -> None:
    file.chmod(0o444)


def locked(file: Path, _: Kind) -> None:
    file.with_name(f".~lock.{file.name}#").touch()


def locked_long_ago(file: Path, kind: Kind) -> None:
    locked(file, kind)
    os.utime(file.with_name(f".~lock.{file.name}#"), ns=(0, 0))


FAULTS = {  # with what is told without --force, and with it
    "edited": (edited, "E401", ""),
    "signed": (signed, "E401", ""),
    "foreign": (foreign, "E401", ""),
    "link": (link, "E403", "E403"),
    "link to nothing": (dangling, "E403", "E403"),
    "folder": (folder_there, "E403", "E403"),
    "read-only": (read_only, "E403", "E403"),
    "open": (locked, "E402", "E402"),
    "old lock": (locked_long_ago, "E407", ""),
}


@pytest.fixture(autouse=True)
def office(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text about the document stands for the PDF that LibreOffice would make."""
    end = b"\nstartxref\n9\n%%EOF\n"
    monkeypatch.setattr(pdf, "converted", lambda made: [b"%PDF-1.6 " + one + end for one in made])


def seen(file: Path) -> object:
    """What stands in a place: bytes, a link or a folder."""
    if file.is_symlink():
        return "link", os.readlink(file), file.exists() and file.read_bytes()
    return "folder" if file.is_dir() else file.read_bytes()


@posix
@pytest.mark.parametrize("force", [False, True], ids=["", "force"])
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", KINDS)
def test_what_others_put_in_the_place_of_a_file_is_kept(
    tmp_path: Path, name: str, fault: str, force: bool
) -> None:
    kind, (put, without, by_force) = KINDS[name], FAULTS[fault]
    file = tmp_path / kind.name
    assert kind.make(tmp_path, "Oud", False) == []
    put(file, kind)
    before = seen(file)
    code = by_force if force else without
    assert kind.make(tmp_path, "Nieuw", force) == ([code] if code else [])
    assert (seen(file) == before) == bool(code)


@pytest.mark.parametrize("name", KINDS)
def test_what_is_made_is_known_as_ours_to_the_last_byte(tmp_path: Path, name: str) -> None:
    kind = KINDS[name]
    assert kind.make(tmp_path, "Oud", False) == []
    data = (tmp_path / kind.name).read_bytes()
    ours = package.untouched if name == "document" else fingerprint.untouched
    assert ours(data)
    for position in range(0, len(data), 1 + len(data) // 200):
        assert not ours(data[:position] + bytes([data[position] ^ 1]) + data[position + 1 :])
    assert not any(map(ours, (data + b"\n", b"\n" + data, data[:-1], data[1:], b"")))
    assert kind.make(tmp_path, "Nieuw", False) == []
    assert (tmp_path / kind.name).read_bytes() != data


@posix
@pytest.mark.parametrize("name", KINDS)
def test_another_name_of_a_file_is_told_of(tmp_path: Path, name: str) -> None:
    kind = KINDS[name]
    kind.make(tmp_path, "Oud", False)
    os.link(tmp_path / kind.name, tmp_path / "other")
    assert kind.make(tmp_path, "Nieuw", False) == ["W412"]


# All files of a run have their own place before the first is written.


def listing(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*")}


def test_two_notes_do_not_make_one_personal_draft(tmp_path: Path) -> None:
    stem = "v" * 60
    for ending in ("mei", "juni"):  # a draft's name has no more than 60 letters of its notes'
        path = tmp_path / f"{stem} {ending}.yaml"
        path.write_text(NOTES.format(title=ending), encoding="utf-8")
    before = listing(tmp_path)
    found = [*parcels(plan([tmp_path], None), Wishes(actions=True), NOW)]
    assert [[one.code for one in parcel.problems] for parcel in found] == [["E405"]] * 2
    assert not [parcel.messages for parcel in found if parcel.messages]
    assert listing(tmp_path) == before


@pytest.mark.parametrize("name", ["verslag.docx", "Verslag.DOCX", "verslag.pdf", "verslag.ics"])
def test_nothing_is_made_in_the_place_of_what_is_read(tmp_path: Path, name: str) -> None:
    other = tmp_path / name
    other.write_bytes(b"a template")
    [job] = planned_for((notes(tmp_path, "Oud"),), None, other, None)
    assert job.refused is not None
    assert (job.refused.code, job.refused.path.name.lower()) == ("E408", name.lower())
    assert [problem.code for problem in make(job, None, force=True).problems] == ["E408"]
    assert listing(tmp_path) == {"verslag.yaml", name}


def test_notes_are_not_the_place_for_the_draft_of_others(tmp_path: Path) -> None:
    odd = tmp_path / "verslag.eml"
    odd.write_text(NOTES.format(title="Oud"), encoding="utf-8")
    jobs = plan([notes(tmp_path, "Oud"), odd], tmp_path / "x")
    assert [job.refused.code if job.refused else "" for job in jobs] == ["E405", "E405"]
    [alone] = plan([odd], None)
    assert alone.refused is not None
    assert alone.refused.code == "E408"


def test_of_many_seals_a_few_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    made = fingerprint.sealed(b"before ", b" behind" + (b"minutes-kit:" + b"0" * 32) * 1000)
    hashed = []
    digest = fingerprint._digest

    def counted(before: bytes, after: bytes) -> bytes:
        hashed.append(before)
        return digest(before, after)

    monkeypatch.setattr(fingerprint, "_digest", counted)
    assert fingerprint.untouched(made)
    assert not fingerprint.untouched(made + b" ")
    assert len(hashed) <= 20
