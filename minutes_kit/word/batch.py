"""One document after the other, each with what came of it, and their PDFs."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from minutes_kit.checks.check import examine
from minutes_kit.files import FileError, State, read, write
from minutes_kit.languages.locale import load
from minutes_kit.notes.model import Notes
from minutes_kit.problems import MinutesError, Problem, Report
from minutes_kit.word.build import document
from minutes_kit.word.jobs import Job
from minutes_kit.word.package import untouched
from minutes_kit.yaml.source import Source

if TYPE_CHECKING:
    from minutes_kit.word.pdf import Made

SELDOM = 50_000  # new objects before a look for cyclic garbage


class Outcome(Struct, frozen=True):
    """The result for a notes file; `language` is the code of its language."""

    notes: Path
    language: str
    document: Path
    state: State
    problems: list[Problem]


def make(job: Job, template: Path | None, *, force: bool) -> Outcome:
    """Make the document of one job; nothing that goes wrong is raised."""
    source, notes = opened(job)
    report = source.report
    state: State = "failed"
    try:
        made = document(source, notes, template or job.template, public=job.public)
        problems = sorted(report.problems)
        state, notice = write(job.document, made.content, ours=untouched, force=force)
        problems += worded(notice, report) if notice else []
    except (MinutesError, FileError) as error:
        problems = worded(error, report)
    return Outcome(job.notes, report.language, job.document, state, problems)


def opened(job: Job) -> tuple[Source, Notes | None]:
    """The source of a job's notes, and the notes; its report has what is wrong with the job."""
    try:
        if job.refused and job.refused.path == job.notes:
            raise job.refused
        source, notes = examine(read(job.notes), str(job.notes), job.notes.parent)
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
