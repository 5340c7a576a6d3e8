"""What is done with notes: built, printed, begun, brought up to date, opened."""

from __future__ import annotations

import datetime as dt
import os
from itertools import chain, count
from pathlib import Path, PurePosixPath
from typing import Literal

from msgspec import Struct, json

from minutes_kit import house
from minutes_kit.checks.check import examine
from minutes_kit.files import MAX_FILE, FileError, read, save
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.mail.contacts import find_book
from minutes_kit.notes.new import starter
from minutes_kit.notes.schema import schema_file
from minutes_kit.problems import Failure
from minutes_kit.web.document import made as document_of
from minutes_kit.web.folder import Answer, Desk, Named, Refused
from minutes_kit.web.notes import Text, version_of
from minutes_kit.word.batch import Outcome, make, with_pdfs
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.jobs import Job
from minutes_kit.word.package import untouched
from minutes_kit.word.pdf import converted, is_installed
from minutes_kit.word.update.update import notes_of, opened, write
from minutes_kit.word.update.update import update as updated
from minutes_kit.word.verify.verify import with_findings
from minutes_kit.yaml.carried import next_notes
from minutes_kit.yaml.finding import SUFFIXES


class BuildRequest(Named):
    """Notes to make a document of; with `force`, whatever somebody changed in the one there."""

    force: bool = False


class OpenRequest(Named):
    """A file that belongs to notes, to be opened."""

    what: Literal["document", "pdf", "draft", "folder", "book"]


class NewRequest(Struct, forbid_unknown_fields=True, rename={"last": "from"}):
    """Notes to begin with, in a language, or those that follow on the last ones."""

    name: str
    language: str = ""
    last: str = ""


class UpdateRequest(Named):
    """Notes into which Word edits are taken, where the user agrees to what was `shown`."""

    shown: str = ""


def build(desk: Desk, asked: BuildRequest) -> Answer:
    """Make the document of notes: its name (null where there is none), and the `problems`.

    `kept` is the name of the copy of what somebody changed, where that had to give way.
    """
    job = desk.job(asked.name)
    kept = _kept(job) if asked.force else None
    return {**_told(desk, [_made(job, force=asked.force)]), "kept": kept and desk.name_of(kept)}


def _kept(job: Job) -> Path | None:
    """The copy, beside it, of a document that somebody changed; none where nobody did."""
    if not job.document.is_file() or untouched(existing := read(job.document, MAX_FILE)):
        return None
    name = load(job.language).changed["copy"].format(name=job.document.stem)
    ends = chain([""], map("-{}".format, count(2)))
    copies = (job.document.with_name(f"{name}{end}.docx") for end in ends)
    copy = next(one for one in copies if not os.path.lexists(one))
    save(copy, existing)
    return copy


def pdf(desk: Desk, asked: Named) -> Answer:
    """Make the document of notes, and its PDF: the names of both, and the `problems`."""
    *_, printed = outcomes = [*with_pdfs([_made(desk.job(asked.name))], force=False)]
    done = printed.document.suffix == ".pdf" and printed.state != "failed"
    name = desk.name_of(printed.document) if done else None
    return {**_told(desk, outcomes), "pdf": name}


def _made(job: Job, *, force: bool = False) -> Outcome:
    """What became of the document of notes."""
    made = make(job, None, force=force)
    return next(with_findings([made]))


def _told(desk: Desk, outcomes: list[Outcome]) -> Answer:
    """What became of a document, and of what was made of it."""
    first = outcomes[0]
    problems = [one for outcome in outcomes for one in outcome.problems]
    return {
        "document": None if first.state == "failed" else desk.name_of(first.document),
        "problems": desk.told(problems),
    }


def exact(desk: Desk, asked: Text) -> bytes:
    """The pages of a text as LibreOffice prints them; nothing where there is none."""
    made = document_of(desk, asked)
    if not is_installed():
        return b""
    (content,) = converted([made.content])
    if isinstance(content, Failure):
        problem = content.problem(desk.path(asked.name), made.locale)
        raise Refused(422, {"problems": desk.told([problem])})
    return content


def book_of(job: Job) -> Path | None:
    """The contact book of notes, where there is one that may be read."""
    path, refused = find_book(job.notes.parent)
    return None if refused else path


def launched(desk: Desk, asked: OpenRequest) -> Answer:
    """Open a file by the program of the system; raises Refused where there is none."""
    file = _to_open(desk, asked)
    if os.path.islink(file) or not os.path.exists(file):  # a link may lead to anything
        raise Refused(404)
    desk.launch(file)
    return {}


def _to_open(desk: Desk, asked: OpenRequest) -> Path:
    """The file that belongs to notes, or their folder; without a name that of the desk."""
    if not asked.name and asked.what == "folder":
        return desk.folder
    job = desk.job(asked.name)
    folder = job.notes.parent
    files = {"document": job.document, "pdf": job.pdf, "draft": job.draft, "folder": folder}
    file = book_of(job) if asked.what == "book" else files[asked.what]
    if file is None:
        raise Refused(404)
    return file


def begun(desk: Desk, asked: NewRequest) -> Answer:
    """Write notes to begin with: their `name`; raises Refused where it is taken, or can be none."""
    text, language = _following(desk, asked) if asked.last else _first(desk, asked)
    name = _with_ending(asked.name.strip())
    try:
        path = desk.path(name)
    except Refused as refused:
        misnamed = FileError("E403", desk.folder / name, reason="misnamed")
        raise _unnamed(desk, misnamed, language, "E403_misnamed") from refused
    if not path.parent.is_dir():  # a sign that nobody meant to lead to a folder
        parted = FileError("E403", path, reason="parted")
        raise _unnamed(desk, parted, language, "E403_misnamed")
    if os.path.lexists(path) or save(path, text.encode()).state == "unchanged":
        raise _unnamed(desk, FileError("E403", path, reason="exists"), language, "E403_new")
    return {"name": name}


def _with_ending(name: str) -> str:
    """The name of a notes file, as somebody may shorten it."""
    return name if PurePosixPath(name).suffix.lower() in SUFFIXES else f"{name}.yaml"


def _unnamed(desk: Desk, error: FileError, language: str, hint: str) -> Refused:
    """That new notes need another name."""
    told = error.problem(error.path, load(language), hint=hint)
    return Refused(409, {"problems": desk.told([told])})


def _first(desk: Desk, asked: NewRequest) -> tuple[str, str]:
    """Notes of a meeting today, and their language."""
    language = asked.language if asked.language in codes() else desk.language
    return starter(language, dt.date.today(), schema_file(language).as_uri()), language


def _following(desk: Desk, asked: NewRequest) -> tuple[str, str]:
    """The notes that follow on the last ones, and their language; raises Refused."""
    last = desk.job(asked.last).notes
    source, notes = examine(read(last), asked.last, last.parent)
    if notes is None:
        raise Refused(422, {"problems": desk.told(sorted(source.report.problems))})
    usual = house.words(last.parent, notes.language)
    return next_notes(notes, schema_file(notes.language).as_uri(), usual), notes.language


def update(desk: Desk, asked: UpdateRequest) -> Answer:
    """What was changed in Word, as a change of the notes, or that it is made as it was shown.

    Shown are the texts `before` and `after` and the `problems`; by `shown` the user agrees to it,
    unless that is empty. When it is made, there are `problems` alone.
    Raises Refused where it cannot be made, or would be another.
    """
    job = desk.job(asked.name)
    edited = _edited(desk, job.document)
    source = notes_of(job.notes, public=False)
    found = updated(edited, job.document, source)
    told = {
        "before": found.before,
        "after": found.after,
        "problems": desk.told(found.findings),
        "shown": mark(source.data, found.data) if found.data != source.data else "",
    }
    if not is_agreed(asked.shown, told):
        return told
    notice = write(found, source).notice
    problems = [notice.problem(source.file, load(found.language))] if notice else []
    return {"problems": desk.told(problems)}


def mark(*known: object) -> str:
    """That by which it is known again what was shown."""
    return version_of(json.encode(known))


def is_agreed(shown: str, told: Answer) -> bool:
    """Whether the user agrees to what would be done; raises Refused where she saw it otherwise."""
    if shown and shown != told["shown"]:
        raise Refused(409, told)
    return bool(shown)


def _edited(desk: Desk, document: Path) -> Opened:
    """A document that was changed in Word; raises Refused where it is none."""
    try:
        return opened(read(document, MAX_FILE))
    except Failure as error:
        problem = error.problem(document, load(desk.language))
        raise Refused(422, {"problems": desk.told([problem])}) from error
