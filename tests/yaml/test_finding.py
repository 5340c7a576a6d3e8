"""Files of notes are found in folders, each once, and what cannot be looked into is told."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from minutes_kit.yaml.finding import Found, find


def notes(folder: Path, *names: str) -> Path:
    """A folder with files of these names."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


def names(found: list[Found], folder: Path) -> list[str]:
    """The notes that can be read, by their paths in a folder."""
    return [one.notes.relative_to(folder).as_posix() for one in found if not one.refused]


def refused(found: list[Found]) -> list[tuple[str, str]]:
    """The names of what cannot be read, and why."""
    return [(one.notes.name, one.refused.code) for one in found if one.refused]


def test_notes_are_found_in_order_in_all_folders_below(tmp_path: Path) -> None:
    folder = notes(tmp_path, "b.yaml", "sub/deep/c.YML", "a.yaml", "x.txt", "contacts.yaml")
    assert names(find([folder]), folder) == ["a.yaml", "b.yaml", "sub/deep/c.YML"]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    folder = notes(tmp_path, ".yaml", ".a.yaml", ".git/a.yaml", "sub/.venv/a.yaml", "b.yaml")
    assert names(find([folder]), folder) == ["b.yaml"]


def test_a_hidden_folder_that_is_named_is_looked_into(tmp_path: Path) -> None:
    folder = notes(tmp_path / ".hidden", "a.yaml")
    assert names(find([folder]), folder) == ["a.yaml"]


def test_what_is_named_twice_is_found_once(tmp_path: Path) -> None:
    folder = notes(tmp_path, "a.yaml")
    assert len(find([folder, folder / "a.yaml", folder / "x" / ".." / "a.yaml"])) == 1


def test_a_folder_without_notes_is_told(tmp_path: Path) -> None:
    assert refused(find([notes(tmp_path, "letter.txt")])) == [(tmp_path.name, "E406")]


def test_a_folder_that_cannot_be_read_is_told_and_the_rest_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = notes(tmp_path, "a.yaml", "closed/b.yaml")
    scandir = os.scandir

    def closed(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    found = find([folder])
    assert names(found, folder) == ["a.yaml"]
    assert refused(found) == [("closed", "E112")]
