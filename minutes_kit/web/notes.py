"""The text of notes: read, saved where nobody else changed it meanwhile, checked and mended."""

from __future__ import annotations

import hashlib
import os
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from minutes_kit.checks.check import examine
from minutes_kit.checks.fix import fix, mend, mends
from minutes_kit.files import FileError, read, save
from minutes_kit.notes.model import Notes
from minutes_kit.problems import Problem
from minutes_kit.web.folder import Answer, Desk, Named, Refused
from minutes_kit.yaml.characters import MIXED, TOO_LARGE, decode
from minutes_kit.yaml.places import text_at
from minutes_kit.yaml.rewrite import rewritten

_NO_TEXT = ("", TOO_LARGE, MIXED)  # of which an editor would not show all, or show what is not


class Text(Named):
    """Notes as they are on the page, saved or not."""

    text: str

    @property
    def data(self) -> bytes:
        """The text in UTF-8; a page may send half a character, which no file can hold."""
        return self.text.encode("utf-8", "replace")


class Saved(Text):
    """A text to save in the place of a version; of none where there should be no file."""

    version: str | None


class Slip(Text):
    """A problem of a text to be mended, or all of them."""

    code: str | None = None
    line: int = 0


def version_of(data: bytes) -> str:
    """That by which the bytes of a file are known again."""
    return hashlib.sha256(data).hexdigest()


def opened(desk: Desk, asked: Named) -> Answer:
    """The text of notes; raises Refused where there are none, or no text."""
    path = desk.job(asked.name).notes
    data = read(path)
    text, encoding = decode(data)
    source, _ = examine(data, asked.name, path.parent)
    if encoding in _NO_TEXT:
        raise Refused(422, {"problems": desk.told(source.report.problems)})
    return {
        "name": asked.name,
        "title": text_at(source, ("title",)) or None,
        "text": text,
        "version": version_of(data),
        "language": source.report.language,
    }


def saved(desk: Desk, asked: Saved) -> Answer:
    """Save a text; raises Refused, and writes nothing, where the file is not as the page knows it.

    So it does where the text could not be opened again.  The file keeps its encoding and the ends
    of its lines; `recoded` says that it is now in UTF-8, as its encoding lacks a character.
    """
    path = desk.path(asked.name)
    known = _bytes_of(path)
    if asked.version != (None if known is None else version_of(known)):
        raise _changed(known)
    data = _written(known, asked.text)
    if data is None:
        raise Refused(422, {"problems": desk.told(_examined(desk, asked.name, asked.data)[0])})
    try:
        save(Path(os.path.realpath(path)), data, known=known)  # a link in the folder stays one
    except FileError as error:
        if error.values.get("reason") not in ("changed", "exists"):
            raise
        raise _changed(_bytes_of(path)) from error
    recoded = known is not None and decode(known)[1] != decode(data)[1]
    return {"version": version_of(data), "recoded": recoded}


def _bytes_of(path: Path) -> bytes | None:
    """The bytes of a file, none where there is no file."""
    try:
        return read(path)
    except FileError as error:
        if error.values.get("reason") == "missing":
            return None
        raise


def _changed(known: bytes | None) -> Refused:
    """That a file is another now, and what it holds."""
    if known is None:
        return Refused(409, {"text": "", "version": None})
    return Refused(409, {"text": decode(known)[0], "version": version_of(known)})


def _written(known: bytes | None, text: str) -> bytes | None:
    """A text as the bytes of its file: such as are read as this text, in its encoding or in UTF-8.

    None where it has what no text has, or too much.
    """
    for data in _ways(known or b"", text):
        if decode(data)[0] == text:
            return data
    return None


def _ways(known: bytes, text: str) -> Iterator[bytes]:
    """The ways to write a text, the best one first."""
    before, encoding = decode(known)
    if known and encoding not in _NO_TEXT:
        with suppress(UnicodeEncodeError):
            yield rewritten(known, encoding, before, text)
        known_in_utf_8 = known.decode(encoding).encode("utf-8")
        yield rewritten(known_in_utf_8, "utf-8", before, text)
    for mark in (b"", BOM_UTF8):  # without a mark, the first character may be taken for one
        yield mark + text.encode("utf-8")


def checked(desk: Desk, asked: Text) -> Answer:
    """All `problems` of a text as it would be saved, each with whether it is `mendable`.

    `people` are those whom it lists; null where errors hide them.
    """
    try:
        data = _written(_bytes_of(desk.path(asked.name)), asked.text)
    except FileError:  # which is told when it is saved
        data = None
    problems, notes = _examined(desk, asked.name, data or asked.data)
    lines = asked.text.split("\n")
    told = desk.told(problems)
    for one, problem in zip(told, problems, strict=True):
        one["mendable"] = _mends(problem, lines)
    return {"problems": told, "people": notes and _names(notes)}


def _names(notes: Notes) -> list[str]:
    """The people in the lists of notes, each once."""
    return list(dict.fromkeys(name for _, one in notes.people() for name in one.all_names()))


def _mends(problem: Problem, lines: list[str]) -> bool:
    """Whether `fix` would mend a problem."""
    first, new = problem.mend
    return bool(new) and mends(problem, lines[first - 1 : first - 1 + len(new)])


def mended(desk: Desk, asked: Slip) -> Answer:
    """A text with one of its problems mended, or all of them."""
    if asked.code is None:
        return {"text": fix(asked.data, asked.name, desk.path(asked.name).parent).after}
    lines = asked.text.split("\n")
    problems, _ = _examined(desk, asked.name, asked.data)
    mend(lines, [one for one in problems if (one.code, one.line) == (asked.code, asked.line)])
    return {"text": "\n".join(lines)}


def _examined(desk: Desk, name: str, data: bytes) -> tuple[list[Problem], Notes | None]:
    """What is wrong with the bytes of notes of some name, and the notes without errors."""
    source, notes = examine(data, name, desk.path(name).parent)
    return sorted(source.report.problems), notes
