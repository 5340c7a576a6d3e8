"""A second run makes what would come out otherwise, and nothing else; it tells the same."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from minutes_kit.files import Written, write
from minutes_kit.word import batch, memory, processes
from minutes_kit.word.batch import Outcome
from minutes_kit.word.build import Document, document
from minutes_kit.word.jobs import plan
from minutes_kit.word.processes import make_all
from minutes_kit.word.template.shipped import shipped
from word import rezipped, template

GOOD = "titel: Overleg {}\ndatum: 2005-01-01\nplaats: Gent\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of notes that are many here, with a memory of its own."""
    monkeypatch.setattr(processes, "_EACH", 1)
    monkeypatch.setattr(memory, "cache_folder", lambda: tmp_path / "cache")
    memory._program.cache_clear()
    path = tmp_path / "notes"
    path.mkdir()
    for number in range(3):
        (path / f"{number}.yaml").write_text(GOOD.format(number), encoding="utf-8")
    yield path
    memory._program.cache_clear()


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The notes of which documents are made from now on."""
    made: list[str] = []

    def counting(*arguments: object, **named: object) -> Document:
        made.append(arguments[0].report.file)  # type: ignore[attr-defined]
        return document(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(batch, "document", counting)
    return made


def run(
    folder: Path, template: Path | None = None, *, public: bool = False, jobs: int = 1
) -> list[Outcome]:
    """What becomes of the notes in a folder; their documents have one name, public or not."""
    planned = plan([folder], folder.parent / "made", public=public)
    named = [replace(job, document=job.notes.with_suffix(".docx")) for job in planned]
    return list(make_all(named, template, force=False, processes=jobs))


def states(outcomes: list[Outcome]) -> list[str]:
    return [outcome.state for outcome in outcomes]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_would_come_out_the_same_is_not_made(
    folder: Path, counted: list[str], jobs: int
) -> None:
    assert states(run(folder, jobs=jobs)) == ["written"] * 3
    counted.clear()
    second = run(folder)
    assert states(second) == ["unchanged"] * 3
    assert [outcome.language for outcome in second] == ["nl"] * 3
    assert counted == []


def test_only_what_changed_is_made(folder: Path, counted: list[str]) -> None:
    run(folder)
    (folder / "1.yaml").write_text(GOOD.format("anders"), encoding="utf-8")
    counted.clear()
    assert states(run(folder)) == ["unchanged", "written", "unchanged"]
    assert counted == [str(folder / "1.yaml")]
    assert states(run(folder)) == ["unchanged"] * 3
    assert len(counted) == 1


# Whatever a document is made of: where it changes, the document is made.


def upgraded(_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "__version__", "99")


def reprogrammed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another file in the package, as who works on it has it."""
    monkeypatch.setattr(memory, "_PACKAGE", folder.parent)
    (folder.parent / "new.py").touch()


def installed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of a package that is used."""
    (folder.parent / "site" / "msgspec-99.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(folder.parent / "site")])


def said(text: str) -> Callable[[Path, pytest.MonkeyPatch], None]:
    """A file with settings."""

    def change(folder: Path, _: pytest.MonkeyPatch) -> None:
        (folder / "minutes.toml").write_text(text, encoding="utf-8")

    return change


def own_template(folder: Path, _: pytest.MonkeyPatch) -> None:
    (folder / "own.docx").write_bytes(template("{{ title }} {{ date }} {{ location }}"))
    said("[build]\ntemplate = 'own.docx'\n")(folder, _)


def commented(folder: Path, _: pytest.MonkeyPatch) -> None:
    for path in folder.glob("*.yaml"):
        path.write_bytes(path.read_bytes() + b"# x\n")


CHANGES = {
    "the version": upgraded,
    "the program": reprogrammed,
    "a package": installed,
    "the language": said("[build]\nlanguage = 'fr'\n"),
    "the agency": said("[build]\nagency = 'Agentschap'\n"),
    "own words": said("[wording]\ndraft = 'Klad'\n"),
    "the template of a folder": own_template,
    "notes": commented,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_changes_a_document_lets_it_be_made(
    folder: Path,
    counted: list[str],
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path, pytest.MonkeyPatch], None],
) -> None:
    run(folder)
    change(folder, monkeypatch)
    memory._program.cache_clear()
    counted.clear()
    run(folder)
    assert len(counted) == 3


def test_another_template_lets_documents_be_made(
    folder: Path, tmp_path: Path, counted: list[str]
) -> None:
    path = tmp_path / "own.docx"
    shipped_one = shipped("esf.docx").read_bytes()
    for picture in (b"one", b"two"):
        path.write_bytes(rezipped(shipped_one, {"word/media/eu.png": picture}))
        assert states(run(folder, path)) == ["written"] * 3
    assert states(run(folder)) == ["written"] * 3
    assert len(counted) == 9


def test_documents_for_the_public_are_others(folder: Path, counted: list[str]) -> None:
    run(folder)
    run(folder, public=True)
    assert len(counted) == 6


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, len(GOOD) - 1), st.binary(max_size=2))
@example(0, b"")
def test_notes_that_differ_by_a_byte_are_made(
    folder: Path, counted: list[str], at: int, put: bytes
) -> None:
    old = GOOD.format("0").encode()
    new = old[:at] + put + old[at + 1 :]
    (folder / "0.docx").unlink(missing_ok=True)
    (folder / "0.yaml").write_bytes(old)
    run(folder)
    (folder / "0.yaml").write_bytes(new)
    counted.clear()
    run(folder)
    assert counted == [] if new == old else counted == [str(folder / "0.yaml")]


def test_what_changes_meanwhile_is_not_remembered(
    folder: Path, counted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def slowly(path: Path, data: bytes, **named: Any) -> Written:
        said(f"[build]\nagency = 'Agentschap {path.stem}'\n")(folder, monkeypatch)
        return write(path, data, **named)

    monkeypatch.setattr(batch, "write", slowly)
    assert [outcome.kept for outcome in run(folder)] == [None] * 3


# What stands in the place of a document is looked at.


def test_a_document_that_was_changed_by_hand_is_told(folder: Path) -> None:
    run(folder)
    made = (folder / "1.docx").read_bytes()
    (folder / "1.docx").write_bytes(made[:-9] + b"x")
    found = run(folder)
    assert [[p.code for p in outcome.problems] for outcome in found] == [[], ["E401"], []]


def test_a_document_of_other_notes_is_replaced(folder: Path) -> None:
    run(folder)
    made = (folder / "1.docx").read_bytes()
    (folder / "1.docx").write_bytes((folder / "2.docx").read_bytes())
    (folder / "0.docx").unlink()
    assert states(run(folder)) == ["written", "written", "unchanged"]
    assert (folder / "1.docx").read_bytes() == made


def test_a_link_in_the_place_of_a_document_is_told(folder: Path) -> None:
    run(folder)
    (folder / "1.docx").rename(folder / "elsewhere.docx")
    (folder / "1.docx").symlink_to(folder / "elsewhere.docx")
    assert [p.code for outcome in run(folder) for p in outcome.problems] == ["E403"]


# What was told is told again.


def test_warnings_are_told_each_time(folder: Path) -> None:
    (folder / "1.yaml").write_text(f"{GOOD}van: 11u\ntot: 10u\n", encoding="utf-8")
    for _ in range(2):
        assert [[p.code for p in made.problems] for made in run(folder)] == [[], ["W506"], []]


def test_what_is_wrong_with_what_a_folder_says_is_told_each_time(folder: Path) -> None:
    run(folder)
    (folder / "minutes.toml").write_text("[strange]\nx = 1\n", encoding="utf-8")
    for _ in range(2):
        assert [[p.code for p in made.problems] for made in run(folder)] == [["E226"]] * 3


def test_a_file_that_goes_with_the_minutes_is_looked_for_each_time(folder: Path) -> None:
    attached = folder / "nota.pdf"
    attached.touch()
    text = GOOD.format(1) + "agenda:\n  - titel: A\n    bijlagen:\n      - bestand: nota.pdf\n"
    (folder / "1.yaml").write_text(text, encoding="utf-8")
    assert not [outcome.problems for outcome in run(folder) if outcome.problems]
    attached.unlink()
    assert [p.code for outcome in run(folder) for p in outcome.problems] == ["W517"]


# A memory that cannot be trusted, or kept, is none.


def kept(folder: Path) -> Path:
    (found,) = (folder.parent / "cache" / "made").iterdir()
    return found


def test_a_damaged_memory_is_none(folder: Path, counted: list[str]) -> None:
    run(folder)
    kept(folder).write_bytes(kept(folder).read_bytes()[:-9])
    assert states(run(folder)) == ["unchanged"] * 3
    assert len(counted) == 6


def test_a_memory_that_others_may_have_written_is_none(
    folder: Path, counted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(folder)
    monkeypatch.setattr(memory, "is_own", lambda path: path != kept(folder))
    run(folder)
    assert len(counted) == 6


def test_without_a_place_for_a_memory_all_is_made(
    folder: Path, tmp_path: Path, counted: list[str]
) -> None:
    (tmp_path / "cache").touch()
    assert states(run(folder)) == ["written"] * 3
    assert states(run(folder)) == ["unchanged"] * 3
    assert len(counted) == 6


def test_what_is_long_forgotten_is_taken_away(folder: Path) -> None:
    run(folder)
    old, other = kept(folder).with_name(f"{'0' * 32}.made"), kept(folder).with_name("other")
    for path in (old, other):
        path.touch()
        os.utime(path, (0, 0))
    run(folder)
    assert not old.exists()
    assert other.exists()


def test_an_interrupted_run_remembers_what_it_made(folder: Path, counted: list[str]) -> None:
    next(make_all(plan([folder], None), None, force=False, processes=1))  # and no further
    run(folder)
    assert len(counted) == 3
