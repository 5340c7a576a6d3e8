"""The notes of a folder, each with what became of it."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from msgspec import Struct

from minutes_kit import house
from minutes_kit.checks.check import examine
from minutes_kit.checks.links import attached
from minutes_kit.files import MAX_FILE, FileError, identity, read
from minutes_kit.languages.dates import write_date
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.mail.sending.log import log_of
from minutes_kit.mail.sending.once import Office
from minutes_kit.mail.sending.standing import last_sent
from minutes_kit.notes.model import Notes
from minutes_kit.problems import MinutesError, Problem, as_object
from minutes_kit.word.build import document
from minutes_kit.word.edited.guard import Guard
from minutes_kit.word.jobs import Job, plan
from minutes_kit.word.package import untouched
from minutes_kit.word.pdf import is_installed
from minutes_kit.yaml.finding import NOTES
from minutes_kit.yaml.places import text_at
from minutes_kit.yaml.source import Source

Answer = dict[str, Any]
SPECIAL = r'\\:*?"<>|'
"""What no name on Windows has: drives, streams, and the other sign between folders."""
_ODD = re.compile(rf"[\x00-\x1f\x7f\ud800-\udfff{SPECIAL if os.name == 'nt' else ''}]")


class Refused(Exception):
    """A call that is not done: the status of HTTP, and what is said of it."""

    def __init__(self, status: int, answer: Answer | None = None) -> None:
        super().__init__(status)
        self.status, self.answer = status, {"problems": []} if answer is None else answer


class Nothing(Struct):
    """What is asked where nothing is to be said."""


class ForSome(Nothing):
    """For how long notes are looked at before what is known of them is told."""

    seconds: float = 0.3


class Named(Struct, forbid_unknown_fields=True):
    """Notes by the name of their file."""

    name: str


class Desk:
    """What all calls share: the folder, the language of the page, and how files are opened.

    `folder` is without links; `launch` opens a file, or a folder, by the program of the system.
    """

    def __init__(self, folder: Path, language: str, launch: Callable[[Path], object]) -> None:
        self.folder, self.language, self.launch = folder, language, launch
        self.listing = Listing()

    def path(self, name: str) -> Path:
        """The file of notes with a name; raises Refused for what is not one in the folder."""
        parts = name.split("/")
        hidden = any(part.startswith(".") for part in parts)  # `.` and `..` among them
        if hidden or not all(parts) or _ODD.search(name) or not NOTES.holds(parts[-1]):
            raise Refused(404)
        path = self.folder.joinpath(*parts)
        if not Path(os.path.realpath(path)).is_relative_to(self.folder):
            raise Refused(404)
        return path

    def job(self, name: str) -> Job:
        """The minutes that the notes with a name make; raises Refused where there are none."""
        path = self.path(name)
        if not os.path.isfile(path):
            raise Refused(404)
        return plan([path], None, self.language)[0]

    def name_of(self, path: Path | str) -> str:
        """The name of a file as the page has it."""
        try:
            return Path(path).relative_to(self.folder).as_posix()
        except ValueError:
            return str(path)

    def told(self, problems: Iterable[Problem]) -> list[Answer]:
        """Problems as programs are told of them, each with the name of its file."""
        return [{**as_object(one), "file": self.name_of(one.file)} for one in problems]

    def worded(self, error: FileError | MinutesError) -> list[Answer]:
        """The problems behind an error."""
        if isinstance(error, MinutesError):
            return self.told(error.problems)
        return self.told([error.problem(error.path, load(self.language))])


def facts(desk: Desk, _: Nothing) -> Answer:
    """What the folder is called, and what can be done with its notes here."""
    return {
        "folder": desk.folder.name,
        "language": desk.language,
        "languages": {code: {"name": load(code).name, "tag": load(code).tag} for code in codes()},
        "libreoffice": is_installed(),
        "send": can_send(desk.folder, desk.language),
    }


def listed(desk: Desk, asked: ForSome) -> Answer:
    """The facts of the folder, and all its notes; `more` says that some are yet to be looked at."""
    files = desk.listing.of(desk, asked.seconds)
    more = any(one["document"] == "unread" for one in files)
    return {**facts(desk, asked), "files": files, "more": more}


def listed_one(desk: Desk, asked: Named) -> Answer:
    """What the list of the folder tells of some notes."""
    return desk.listing.one(desk, asked.name)


class Listing:
    """What is told of each of the notes, looked for anew only where files may have changed."""

    def __init__(self) -> None:
        self._known: dict[Path, _Known] = {}

    def of(self, desk: Desk, seconds: float) -> list[Answer]:
        """What is told of all the notes of a folder; of those that are gone nothing is kept.

        After some seconds the rest is not looked at: it is `unread` until the next time.
        """
        jobs = [job for job in plan([desk.folder], None, desk.language) if _is_listed(desk, job)]
        turns = {notes: turn for turn, notes in enumerate(self._known, 1)}
        known, looked, spent = dict[Path, _Known](), dict[Path, _Known](), 0.0
        for job in sorted(jobs, key=lambda job: self._may_wait(job) and turns[job.notes]):
            if found := self._kept(job):
                known[job.notes] = found
            elif spent <= seconds:
                begin = perf_counter()
                looked[job.notes] = _looked_at(desk, job)
                spent += perf_counter() - begin
            elif self._may_wait(job):
                known[job.notes] = self._known[job.notes]
        self._known = known = known | looked  # who was looked at waits longest for the next time
        return [
            known[one.notes].answer if one.notes in known else _unread(desk, one) for one in jobs
        ]

    def one(self, desk: Desk, name: str) -> Answer:
        """What is told of the notes with a name; raises Refused where there are none."""
        job = desk.job(name)
        found = self._known[job.notes] = self._kept(job) or _looked_at(desk, job)
        return found.answer

    def _may_wait(self, job: Job) -> bool:
        """Whether notes did not change, and what is known of them may be other all the same."""
        known = self._known.get(job.notes)
        return known is not None and known.beside is None and known.state == _state(job)

    def _kept(self, job: Job) -> _Known | None:
        """What is known of notes, if nothing has changed since."""
        known = self._known.get(job.notes)
        if known is None or known.beside is None or known.state != _state(job):
            return None
        return known if known.there == _there(known.beside) else None


class _Known(NamedTuple):
    """What is told of notes, and all by which that may change."""

    answer: Answer
    state: object  # of their own files
    beside: list[Path] | None  # files that go with them; none where nobody knows which
    there: list[bool]  # which of these are there


def _there(files: list[Path]) -> list[bool]:
    """Whether each file is there."""
    return [os.path.exists(file) for file in files]


def _is_listed(desk: Desk, job: Job) -> bool:
    """Whether notes are such as the page may have: no link leads out of the folder."""
    try:
        return desk.path(desk.name_of(job.notes)) == job.notes
    except Refused:
        return False


def can_send(folder: Path, language: str) -> bool:
    """Whether a mail server is known, and the user agreed to it."""
    try:
        return Office(folder, load(language)).unknown_server is None
    except MinutesError:
        return False


def _looked_at(desk: Desk, job: Job) -> _Known:
    """What is told of a notes file."""
    state = _state(job)
    try:
        data = read(job.notes)
    except FileError:
        return _Known(_unread(desk, job) | {"errors": 1, "document": "absent"}, state, None, [])
    name = desk.name_of(job.notes)
    source, notes = examine(data, name, job.notes.parent, language=desk.language)
    answer = _unread(desk, job) | _read(source, notes) | {"document": _document(job, source, notes)}
    if notes is None:
        return _Known(answer, state, None, [])
    beside = list(attached(notes, job.notes.parent))
    return _Known(answer, state, beside, _there(beside))


def _state(job: Job) -> tuple[object, ...]:
    """All by which what is known of notes may change."""
    house_file = house.near(job.notes.parent).path
    files = (job.notes, job.document, log_of(job.document), house_file, job.template)
    return (dt.date.today(), *(_identity(file) for file in files))


def _identity(path: Path | None) -> tuple[int, ...]:
    """That by which a file is known to be unchanged; nothing where there is none."""
    with suppress(OSError):
        return identity(os.stat(path)) if path else ()
    return ()


def _unread(desk: Desk, job: Job) -> Answer:
    """What is known of notes that are not read."""
    sent = last_sent(log_of(job.document))
    return {
        "name": desk.name_of(job.notes),
        "title": None,
        "date": None,
        "date_text": "",
        "next": None,
        "language": desk.language,
        "errors": 0,
        "warnings": 0,
        "document": "unread",
        "sent": sent.isoformat() if sent else None,
    }


def _read(source: Source, notes: Notes | None) -> Answer:
    """What notes say, as far as they can be read."""
    problems = source.report.problems
    errors = sum(one.severity == "error" for one in problems)
    known: Answer = {
        "title": text_at(source, ("title",)) or None,
        "date_text": text_at(source, ("date",)),
        "language": source.report.language,
        "errors": errors,
        "warnings": len(problems) - errors,
    }
    if notes:
        written = write_date(notes.date, source.report.locale)
        known |= {"title": notes.title, "date": notes.date.isoformat(), "date_text": written}
        following = notes.next_meeting and notes.next_meeting.date
        known |= {"next": following.isoformat() if following else None}
    return known


def _document(job: Job, source: Source, notes: Notes | None) -> str:
    """How the document of notes is: `absent`, `current`, `stale`, or `edited` by somebody."""
    try:
        existing = read(job.document, MAX_FILE)
    except FileError:
        return "absent"
    try:
        made = document(source, notes, job.template).content
    except MinutesError:
        return "stale" if untouched(existing) else "edited"
    guard = Guard()
    if existing == made:
        return "current"
    if not guard.lets_go(existing, made):
        return "edited"
    return "current" if guard.alike else "stale"
