"""PDFs are whole, tagged and in the language of their document, or it is said why they are not."""

from __future__ import annotations

import io
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pypdf
import pytest
from goldens import EXAMPLES
from judges import needs
from terminal import gone

from minutes_kit.files import FileError
from minutes_kit.fingerprint import sealed, untouched
from minutes_kit.problems import Failure
from minutes_kit.word import pdf
from minutes_kit.word.build import build
from minutes_kit.word.pdf import Made, converted, pdfs, places

DOCUMENT = build("titel: Zorg & ‘Werk’\ndatum: 2025-03-18\n".encode())
needs_office = needs("soffice")
posix = pytest.mark.skipif(os.name == "nt", reason="a shell script stands for LibreOffice")
TINY = b"%PDF-1.6\n<pdfuaid:part>1</pdfuaid:part>\nstartxref\n9\n%%EOF\n"
MADE = sealed(TINY[:-18] + b"%", b"\n" + TINY[-18:])
OLDER = sealed(TINY[:-18] + b"old %", b"\n" + TINY[-18:])


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A document, alone in its folder."""
    path = tmp_path / "verslag.docx"
    path.write_bytes(DOCUMENT)
    return path


@pytest.fixture
def office(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that stands for LibreOffice: a test writes what it does."""
    program = tmp_path_factory.mktemp("bin") / "soffice"
    program.touch(mode=0o700)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return program


def does(office: Path, *lines: str) -> None:
    """Let the program that stands for LibreOffice do this; its documents are its last arguments."""
    office.write_text("\n".join(["#!/bin/sh", *lines]), encoding="utf-8")


def makes(office: Path, content: bytes) -> None:
    """Let it make a PDF of every document."""
    (office.parent / "made").write_bytes(content)
    copy = f'cp "{office.parent}/made" "${{d%.docx}}.pdf"'
    does(office, f'for d in *.docx; do {copy}; done; echo "$@" >> "{office.parent}/started"')


def codes(made: list[Made]) -> list[str]:
    return [one.error.code if one.error else "" for one in made]


def refused(content: bytes | Failure) -> str:
    assert isinstance(content, Failure)
    return content.code


# What LibreOffice makes.


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pypdf.PdfReader]:
    """The PDF of an example in every language, by its tag."""
    folder = tmp_path_factory.mktemp("pdf")
    for notes in (one for one in EXAMPLES if "toezichtscomite" not in one.name):
        (folder / notes.with_suffix(".docx").name).write_bytes(build(notes.read_bytes()))
    made = pdfs(sorted(folder.glob("*.docx")))
    assert codes(made) == [""] * len(made)
    readers = [pypdf.PdfReader(one.pdf) for one in made]
    return {str(reader.root_object["/Lang"]): reader for reader in readers}


TITLES = {
    "nl-BE": "Stuurgroep Werk & Zorg in de buurt",
    "fr-BE": "Comité de suivi «",
    "de-BE": "Begleitausschuss",
    "en-GB": "Peer review",
}


@needs_office
@pytest.mark.parametrize("tag", TITLES)
def test_a_pdf_is_tagged_and_says_its_title_and_language(
    example: dict[str, pypdf.PdfReader], tag: str
) -> None:
    reader = example[tag]
    root: Any = reader.root_object
    assert reader.metadata is not None
    assert str(reader.metadata.title).startswith(TITLES[tag])
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/K" in root["/StructTreeRoot"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


@needs_office
def test_a_pdf_holds_the_words_of_its_document(example: dict[str, pypdf.PdfReader]) -> None:
    words = " ".join("".join(page.extract_text() for page in example["nl-BE"].pages).split())
    assert "Marie-Thérèse Van der Borght" in words
    assert "De proefweek uitwerken" in words


NAMES = ["met spatie.docx", "‘Café’ & “co”.docx", "l'été (2).docx", "-x.docx", "a.b%20.docx"]


@needs_office
def test_any_name_will_do(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in NAMES]
    for path in paths:
        path.write_bytes(DOCUMENT)
    made = pdfs(paths)
    assert codes(made) == [""] * len(NAMES)
    assert [one.pdf.name for one in made] == [f"{name[:-5]}.pdf" for name in NAMES]
    assert all(len(pypdf.PdfReader(one.pdf).pages) == 1 for one in made)


@needs_office
def test_documents_of_one_name_do_not_mix(tmp_path: Path) -> None:
    paths = [tmp_path / folder / "verslag.docx" for folder in "ab"]
    for path in paths:
        path.parent.mkdir()
        path.write_bytes(build(f"titel: {path.parent.name}\ndatum: 2025-03-18\n".encode()))
    assert [pypdf.PdfReader(one.pdf).metadata["/Title"] for one in pdfs(paths)] == ["a", "b"]  # type: ignore[index]


@needs_office
def test_what_is_no_document_does_not_spoil_the_others() -> None:
    broken = DOCUMENT[: len(DOCUMENT) // 2]
    first, second, third = converted([DOCUMENT, broken, DOCUMENT])
    assert refused(second) == "E623"
    assert isinstance(first, bytes)
    assert isinstance(third, bytes)


# One start.


@posix
def test_many_documents_take_one_start(office: Path) -> None:
    makes(office, TINY)
    assert converted([DOCUMENT] * 100) == [TINY] * 100
    [start] = (office.parent / "started").read_text("utf-8").splitlines()
    assert start.endswith(" ".join(f"{n}.docx" for n in range(100)))
    assert "-env:UserInstallation=file:///" in start


@posix
def test_more_than_libreoffice_can_take_are_shared_out(office: Path) -> None:
    makes(office, TINY)
    assert converted([DOCUMENT] * 250) == [TINY] * 250
    assert len((office.parent / "started").read_text("utf-8").splitlines()) == 3


# Where it fails.


@posix
@pytest.mark.parametrize(
    "script",
    ["exit 0", "exit 1", "mkdir 0.pdf", "printf '%%PDF-1.6 half' > 0.pdf", "echo '%%EOF' > 0.pdf"],
)
def test_a_program_that_makes_no_pdf_is_found_out(
    office: Path, document: Path, script: str
) -> None:
    does(office, script)
    assert codes(pdfs([document])) == ["E623"]
    assert os.listdir(document.parent) == [document.name]


@posix
def test_a_program_that_hangs_is_ended_with_all_that_it_started(office: Path) -> None:
    process = office.parent / "process"
    whole = f"printf '{TINY.decode()}' > 0.pdf".replace("%", "%%")
    does(office, whole, f'sleep 600 & echo $! > "{process}"', "wait")
    first, second = converted([DOCUMENT] * 2, start=1, each=0)
    assert first == TINY
    assert refused(second) == "E622"
    assert isinstance(second, Failure)
    assert second.values == {"seconds": "1"}
    assert gone(int(process.read_text("utf-8")))


@posix
def test_what_libreoffice_leaves_when_it_is_ended_is_removed(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    does(office, 'touch "$TMPDIR/lu1.tmp"', "sleep 600")
    assert [refused(content) for content in converted([DOCUMENT], start=1, each=0)] == ["E622"]
    assert list(tmp_path.iterdir()) == []


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_nothing_runs_on_or_is_left_after_an_interruption(
    office: Path, document: Path, tmp_path_factory: pytest.TempPathFactory, number: int
) -> None:
    process, rest = office.parent / "process", tmp_path_factory.mktemp("rest")
    does(office, f'echo $$ > "{process}.new"; mv "{process}.new" "{process}"; exec sleep 600')
    notes = document.with_suffix(".yaml")
    notes.write_text("titel: Zorg & ‘Werk’\ndatum: 2025-03-18\n", encoding="utf-8")
    command = [sys.executable, "-m", "minutes_kit", "build", str(notes), "--pdf"]
    running = subprocess.Popen(
        command, stderr=subprocess.DEVNULL, env={**os.environ, "TMPDIR": str(rest)}
    )
    while not process.exists() and running.poll() is None:
        time.sleep(0.05)
    running.send_signal(number)
    assert running.wait(30) == 128 + number
    assert gone(int(process.read_text("utf-8")))
    assert os.listdir(rest) == []


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_program_can_be_ended_by_itself(office: Path, number: int) -> None:
    does(office, f"kill -{int(number)} $$", f"printf '{TINY.decode()}' > 0.pdf".replace("%", "%%"))
    assert [refused(content) for content in converted([DOCUMENT])] == ["E623"]


@pytest.mark.parametrize(
    ("platform", "command"),
    [("linux", "apt"), ("darwin", "brew"), ("win32", "winget"), ("freebsd14", "apt")],
)
def test_where_libreoffice_is_missing_the_way_to_get_it_is_told(
    monkeypatch: pytest.MonkeyPatch, platform: str, command: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(os, "environ", {"PATH": ""})
    with pytest.raises(FileError) as caught:
        converted([DOCUMENT])
    assert caught.value.code == "E621"
    assert command in caught.value.values["command"]


MAC = "/Applications/LibreOffice.app"
WINDOWS = {"ProgramFiles": r"C:\Program Files", "ProgramFiles(x86)": r"C:\Program Files (x86)"}


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, []),
        ("linux", {"PATH": "/bin:/opt"}, [
            "/bin/soffice", "/opt/soffice", "/bin/libreoffice", "/opt/libreoffice",
        ]),
        ("darwin", {}, [f"{MAC}/Contents/MacOS/soffice"]),
        ("win32", {"PATH": r"C:\bin"}, [r"C:\bin\soffice.com"]),
        ("win32", WINDOWS, [
            r"C:\Program Files\LibreOffice\program\soffice.com",
            r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
        ]),
    ],
)  # fmt: skip
def test_libreoffice_is_looked_for_where_its_installer_puts_it(
    platform: str, environment: dict[str, str], expected: list[str]
) -> None:
    assert places(platform, environment) == expected


@pytest.mark.parametrize(
    ("platform", "path"),
    [("linux", ":.:bin:../bin:~/bin:"), ("win32", r";.;bin;..\bin;C:;C:bin;\bin;")],
)
def test_libreoffice_is_never_looked_for_in_the_current_folder(platform: str, path: str) -> None:
    assert places(platform, {"PATH": path, "ProgramFiles": "."}) == []


@posix
@pytest.mark.parametrize("path", ["", ".", ":/nowhere"])
def test_a_program_in_the_current_folder_is_not_run(
    office: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    makes(office, TINY)
    monkeypatch.chdir(office.parent)
    monkeypatch.setenv("PATH", path)
    with pytest.raises(FileError):
        converted([DOCUMENT])


def workplace(folder: Path, name: str, hours: int) -> Path:
    """A folder of an age, in which documents seem to have been printed."""
    path = folder / name
    (path / "profile").mkdir(parents=True)
    then = time.time() - hours * 60 * 60
    os.utime(path, (then, then))
    return path


@posix
def test_the_folders_of_killed_runs_are_removed_when_they_are_older_than_a_day(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    makes(office, TINY)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    old = "minutes-0123456789abcdef"
    workplace(tmp_path, old, hours=25)
    young = workplace(tmp_path, "minutes-fedcba9876543210", hours=23)
    other = workplace(tmp_path, "minutes-20250101", hours=1000)
    file = tmp_path / "minutes-0000000000000000"
    file.touch()
    os.utime(file, (0, 0))
    assert converted([DOCUMENT]) == [TINY]
    assert sorted(tmp_path.iterdir()) == sorted([young, other, file])


@posix
def test_a_program_that_cannot_be_started_is_a_problem(office: Path) -> None:
    office.write_bytes(b"\x00no program")
    [content] = converted([DOCUMENT])
    assert refused(content) == "E403"


# Nobody's work is lost.


def test_a_document_that_is_not_there_is_a_problem(tmp_path: Path, office: Path) -> None:
    makes(office, TINY)
    assert codes(pdfs([tmp_path / "niets.docx"])) == ["E112"]


@posix
@pytest.mark.parametrize(
    ("existing", "code"),
    [
        (MADE, ""),
        (OLDER, ""),
        (OLDER + b"a signature\n%%EOF\n", "E401"),
        (OLDER.replace(b"old", b"new"), "E401"),
        (TINY, "E401"),
        (b"%PDF-1.4 of a scanner\n%%EOF\n", "E401"),
        (b"", "E401"),
    ],
)
def test_a_pdf_that_holds_work_of_others_is_not_replaced(
    office: Path, document: Path, existing: bytes, code: str
) -> None:
    makes(office, TINY)
    target = document.with_suffix(".pdf")
    target.write_bytes(existing)
    assert codes(pdfs([document])) == [code]
    assert target.read_bytes() == (existing if code else MADE)
    assert codes(pdfs([document], force=True)) == [""]
    assert target.read_bytes() == MADE


@posix
def test_a_pdf_that_is_read_only_is_not_replaced(office: Path, document: Path) -> None:
    makes(office, TINY)
    target = document.with_suffix(".pdf")
    target.write_bytes(TINY + b"\n")
    target.chmod(stat.S_IRUSR)
    [made] = pdfs([document], force=True)
    assert made.error is not None
    assert (made.error.code, made.error.values) == ("E403", {"reason": "read_only"})


@posix
def test_a_pdf_that_is_open_is_not_replaced(office: Path, document: Path) -> None:
    makes(office, TINY)
    document.with_suffix(".pdf").write_bytes(TINY + b"\n")
    document.with_name(".~lock.verslag.pdf#").touch()
    assert codes(pdfs([document], force=True)) == ["E402"]


@posix
def test_a_disk_without_room_is_a_problem(
    office: Path, document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    makes(office, TINY)
    monkeypatch.setattr("tempfile.tempdir", str(document.parent / "gone"))
    [made] = pdfs([document])
    assert made.error is not None
    assert made.error.code == "E403"


@needs_office
def test_a_real_pdf_is_replaced_by_a_newer_one(document: Path) -> None:
    assert codes(pdfs([document])) == [""]
    document.write_bytes(build(b"titel: Nieuw\ndatum: 2025-03-18\n"))
    [made] = pdfs([document])
    reader = pypdf.PdfReader(io.BytesIO(made.pdf.read_bytes()))
    assert made.error is None
    assert reader.metadata is not None
    assert reader.metadata.title == "Nieuw"
    assert sorted(os.listdir(document.parent)) == ["verslag.docx", "verslag.pdf"]


@needs_office
def test_the_fingerprint_of_a_real_pdf_moves_nothing_that_it_points_at(document: Path) -> None:
    [made] = pdfs([document])
    data = made.pdf.read_bytes()
    assert untouched(data)
    assert data.endswith(b"%%EOF\n")
    strict = pypdf.PdfReader(io.BytesIO(data), strict=True)  # raises where the table is not found
    assert len(strict.pages) == 1


def test_on_windows_a_program_is_ended_though_the_system_does_not_name_its_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[str] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "environ", {})
    monkeypatch.setattr(subprocess, "run", lambda command, **_: started.append(command[0]))
    pdf._end(SimpleNamespace(pid=1, wait=int))  # type: ignore[arg-type]
    assert started == [r"C:\Windows\System32\taskkill.exe"]
