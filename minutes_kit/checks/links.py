"""Web addresses in notes, and files that go with the minutes: whether they lead somewhere."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from minutes_kit.notes.agenda import Attachment
from minutes_kit.notes.model import Notes
from minutes_kit.notes.record import Steps
from minutes_kit.problems import short
from minutes_kit.yaml.places import Remarks

_WEB = re.compile(
    r"(?:https?://|(?=www\.[\w-]+\.))?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE
)
_WEB_SIGN = re.compile(r"^(?:www|https?\b)|[./]\w|:/", re.IGNORECASE)


def check(notes: Notes, folder: Path | None, remarks: Remarks) -> None:
    """Warn of wrong web addresses, and of files that are not in the folder, if one is given."""
    for path, item in notes.items():
        for number, project in enumerate(item.projects):
            _web(project.website, (*path, "projects", number, "website"), remarks)
    for path, attachment in _attachments(notes):
        _web(attachment.link, (*path, "link"), remarks)
        if folder:
            _file(attachment.file.strip(), folder, (*path, "file"), remarks)


def attached(notes: Notes, folder: Path) -> Iterator[Path]:
    """The files that go with notes of a folder, whether they are there or not."""
    for _, attachment in _attachments(notes):
        if name := attachment.file.strip():
            yield _in(folder, name)


def _in(folder: Path, name: str) -> Path:
    """The file with a name as it is typed, on whichever system."""
    return folder / name.replace("\\", "/")


def _attachments(notes: Notes) -> Iterator[tuple[Steps, Attachment]]:
    """The attachments of each item and of the minutes, behind the path to each."""
    for path, item in notes.items():
        for number, attachment in enumerate(item.attachments):
            yield (*path, "attachments", number), attachment
    for number, attachment in enumerate(notes.attachments):
        yield ("attachments", number), attachment


def _web(text: str, path: Steps, remarks: Remarks) -> None:
    """Warn of a text with a wrong web address; words may stand beside it."""
    words = [word.strip(".,;()<>") for word in text.split()]
    like = [word for word in words if _WEB_SIGN.search(word)]
    if not all(map(_WEB.fullmatch, like)):
        remarks.add("W516", path, value=short(text))


def _file(name: str, folder: Path, path: Steps, remarks: Remarks) -> None:
    """An attached file is there."""
    if name and not os.path.exists(_in(folder, name)):
        near = remarks.word("Attachment", "link")
        remarks.add("W517", path, file=short(name), near=near)
