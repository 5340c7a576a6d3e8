"""Where files are is found as the system finds it, but with one look at each folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from minutes_kit.word.jobs import Folders, Job

PATHS = (
    *("a", "./a", "no", "in/b", "in/../a", "in/./b", "in//b", "in", "in/", ".", "..", "in/.."),
    *("to_a", "to_in", "to_in/b", "to_in/../a", "to_in/to_up", "to_up/a", "to_none", "to_loop"),
    *("to_loop/x", "no/../a", "no/b", "in/to_in/b", ""),
)


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with files, folders and links of all kinds."""
    (tmp_path / "in" / "deep").mkdir(parents=True)
    for name in ("a", "in/b"):
        (tmp_path / name).touch()
    links = {"to_a": "a", "to_in": "in/deep/..", "to_none": "nothing", "to_loop": "to_loop"}
    for name, target in (links | {"in/to_up": "..", "to_up": "in/to_up", "in/to_in": "."}).items():
        (tmp_path / name).symlink_to(target)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_files_are_where_the_system_finds_them(tree: Path) -> None:
    folders = Folders()
    for path in (*PATHS, *(f"{tree}/{path}" for path in PATHS)):
        assert folders.real(path) == os.path.realpath(path), path


def test_the_files_of_a_document_have_its_name() -> None:
    job = Job(Path("a.yaml"), Path("out/a.b.docx"))
    assert (job.pdf, job.draft) == (Path("out/a.b.pdf"), Path("out/a.b.eml"))
