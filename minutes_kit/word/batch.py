"""One document after the other, each with what came of it, and their PDFs."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from minutes_kit.checks.check import examine
from minutes_kit.files import MAX_FILE, FileError, State, read, refuse_link, write
from minutes_kit.languages.locale import load
from minutes_kit.notes.model import Notes
from minutes_kit.problems import MinutesError, Problem, Report
from minutes_kit.word.build import document
from minutes_kit.word.edited.guard import Guard
from minutes_kit.word.jobs import Job
from minutes_kit.word.memory import Kept, alone, hashed, recipe
from minutes_kit.yaml.source import Source

if TYPE_CHECKING:
    from minutes_kit.word.pdf import Made

SELDOM = 50_000  # new objects before a look for cyclic garbage


class Outcome(Struct, frozen=True):
    """The result for a notes file; `language` is the code of its language.

    `kept` is what the next run should know of the document.
    """

    notes: Path
    language: str
    document: Path
    state: State
    problems: list[Problem]
    kept: Kept | None = None


class Reading:
    """Reads the notes of jobs, one after the other: those of several documents are read once."""

    def __init__(self) -> None:
        self._of: tuple[Path, bytes] | None = None
        self._read: tuple[Source, Notes | None] | None = None

    def of(self, notes: Path, data: bytes, language: str) -> tuple[Source, Notes | None]:
        """The source of notes in which these bytes stand, with a report of its own; the notes."""
        if self._read is None or self._of != (notes, data):
            self._read = None  # before the next is read: of two there may not be room
            self._read, self._of = (
                examine(data, str(notes), notes.parent, language=language),
                (notes, data),
            )
        source, read = self._read
        return replace(source, report=source.report.copy()), read


def make(
    job: Job,
    template: Path | None,
    *,
    force: bool,
    data: bytes | None = None,
    of: bytes = b"",
    reading: Reading | None = None,
) -> Outcome:
    """Make the document of one job; nothing that goes wrong is raised.

    `data` is what stands in the notes, if that was read, `of` the recipe to remember, and
    `reading` has read the notes of the job before.
    """
    source, notes = opened(job, data, reading)
    report = source.report
    state: State = "failed"
    kept = None
    guard = Guard(job.kind)
    try:
        made = document(source, notes, template or job.template, public=job.public, kind=job.kind)
        problems = sorted(report.problems)
        ours = partial(guard.lets_go, made=made.content)
        state, notice = write(job.document, made.content, ours=ours, force=force)
        problems += worded(notice, report) if notice else []
        if of and not problems and notes and alone(notes):
            kept = Kept(of, hashed(made.content), report.language)
    except MinutesError as error:
        problems = worded(error, report)
    except FileError as error:
        problems = [guard.problem(error, str(error.path), report.locale)]
    return Outcome(job.notes, report.language, job.document, state, problems, kept)


def remake(
    job: Job, template: Path | None, *, force: bool, reading: Reading | None = None
) -> Outcome:
    """Make the document of one of many jobs, unless it is there and would come out the same."""
    try:
        refuse_link(job.document)
        data = read(job.notes)
        of = _recipe(job, template, data)
        if of and job.kept and job.kept.recipe == of and _is(job.document, job.kept.document):
            return Outcome(job.notes, job.kept.language, job.document, "unchanged", [], job.kept)
        made = make(job, template, force=force, data=data, of=of, reading=reading)
        # What was changed while it was made may be in it or not.
        return made if _recipe(job, template, data) == of else replace(made, kept=None)
    except FileError:
        return make(job, template, force=force, reading=reading)


def _recipe(job: Job, template: Path | None, data: bytes) -> bytes:
    """A hash of all of which the document of a job is made; raises FileError."""
    using = template or job.template
    return recipe(data, job.notes, using, public=job.public, kind=job.kind)


def _is(document: Path, known: bytes) -> bool:
    """Whether a document is there, and to the last byte what it was; raises FileError."""
    return os.path.exists(document) and hashed(read(document, MAX_FILE)) == known


def opened(
    job: Job, data: bytes | None = None, reading: Reading | None = None
) -> tuple[Source, Notes | None]:
    """The source of a job's notes, and the notes; its report has what is wrong with the job.

    `data` is what stands in them, if that was read.
    """
    try:
        if job.refused and job.refused.path == job.notes:
            raise job.refused
        known = read(job.notes) if data is None else data
        source, notes = (reading or Reading()).of(job.notes, known, job.language)
    except FileError as error:
        return _refused(error, Report(str(job.notes), load(job.language)))
    return _refused(job.refused, source.report) if job.refused else (source, notes)


def _refused(error: FileError, report: Report) -> tuple[Source, None]:
    """The source of notes of which no document can be made, for one reason."""
    report.problems = worded(error, report)
    return Source("", None, report), None


def worded(error: MinutesError | FileError, report: Report) -> list[Problem]:
    """The problems behind an error, in the language of a report."""
    if isinstance(error, MinutesError):
        return [*error.problems]
    return [error.problem(error.path, report.locale)]


@contextmanager
def rare_collection() -> Iterator[None]:
    """Look for cyclic garbage less often: notes and views are trees, and leave next to none."""
    thresholds = gc.get_threshold()
    gc.set_threshold(SELDOM, *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)


def with_pdfs(outcomes: Iterable[Outcome], *, force: bool) -> Iterator[Outcome]:
    """Outcomes as they come, and then those of the PDFs of all documents."""
    from minutes_kit.word.pdf import pdfs  # late: only who asks for it needs it

    made = []
    for outcome in outcomes:
        yield outcome
        if outcome.state != "failed":
            made.append(outcome)
    printed = pdfs([outcome.document for outcome in made], force=force)
    for outcome, result in zip(made, printed, strict=True):
        yield _printed(outcome, result)


def _printed(outcome: Outcome, made: Made) -> Outcome:
    """The result for the PDF of a document."""
    problems = [one.problem(one.path, load(outcome.language)) for one in made.told]
    state: State = "failed" if made.error else "written"
    return Outcome(outcome.notes, outcome.language, made.pdf, state, problems)
