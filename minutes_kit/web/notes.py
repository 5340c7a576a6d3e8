"""The text of notes: read, saved where nobody else changed it meanwhile, checked and mended."""

from __future__ import annotations

import hashlib
from pathlib import Path

from msgspec import Struct

from minutes_kit.checks.check import Checked, check_data
from minutes_kit.checks.fix import fix, mend, mends
from minutes_kit.files import FileError, read, save
from minutes_kit.problems import Problem
from minutes_kit.web.folder import Answer, Desk, Refused
from minutes_kit.yaml.characters import MIXED, TOO_LARGE, decode
from minutes_kit.yaml.write import rewritten

_NO_TEXT = ("", TOO_LARGE, MIXED)  # of which an editor would not show all, or show what is not


class Named(Struct, forbid_unknown_fields=True):
    """Notes by the name of their file."""

    name: str


class Text(Named):
    """Notes as they are on the page, saved or not."""

    text: str


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
    checked = _checked(desk, asked.name, data)
    if encoding in _NO_TEXT:
        raise Refused(422, {"problems": desk.told(checked.problems)})
    language = checked.language
    return {"name": asked.name, "text": text, "version": version_of(data), "language": language}


def saved(desk: Desk, asked: Saved) -> Answer:
    """Save a text; raises Refused, and writes nothing, where the file is not as the page knows it.

    The file keeps its encoding and the ends of its lines; `recoded` says that it is now in UTF-8,
    as its encoding lacks a character.
    """
    path = desk.path(asked.name)
    known = _bytes_of(path)
    if asked.version != (None if known is None else version_of(known)):
        raise _changed(known)
    data = _written(known, asked.text)
    try:
        save(path, data, known=known)
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


def _written(known: bytes | None, text: str) -> bytes:
    """A text as the bytes of its file; where its encoding lacks a character, in UTF-8."""
    before, encoding = decode(known or b"")
    if not known or encoding in _NO_TEXT:
        return text.encode("utf-8")
    try:
        return rewritten(known, encoding, before, text)
    except UnicodeEncodeError:
        return rewritten(known.decode(encoding).encode("utf-8"), "utf-8", before, text)


def checked(desk: Desk, asked: Text) -> Answer:
    """All that is wrong with a text, and of each whether it can be mended."""
    found = _checked(desk, asked.name, asked.text.encode("utf-8", "replace"))
    lines = asked.text.split("\n")
    mendable = [_mends(one, lines) for one in found.problems]
    told = [{**one, "mend": mends_it} for one, mends_it in zip(desk.told(found.problems), mendable)]
    return {"language": found.language, "problems": told}


def _mends(problem: Problem, lines: list[str]) -> bool:
    """Whether `fix` would mend a problem."""
    first, new = problem.mend
    return bool(new) and mends(problem, lines[first - 1 : first - 1 + len(new)])


def mended(desk: Desk, asked: Slip) -> Answer:
    """A text with one of its problems mended, or all of them."""
    data, folder = asked.text.encode("utf-8", "replace"), desk.path(asked.name).parent
    if asked.code is None:
        return {"text": fix(data, asked.name, folder).after}
    lines = asked.text.split("\n")
    problems = _checked(desk, asked.name, data).problems
    mend(lines, [one for one in problems if (one.code, one.line) == (asked.code, asked.line)])
    return {"text": "\n".join(lines)}


def _checked(desk: Desk, name: str, data: bytes) -> Checked:
    """What is wrong with the bytes of notes of some name."""
    return check_data(data, name, desk.path(name).parent)
