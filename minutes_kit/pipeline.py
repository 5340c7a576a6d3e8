"""From notes to documents: one, or many at once."""

from __future__ import annotations

import datetime as dt
import gc
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TypeVar

from msgspec import Struct

from minutes_kit.checks.check import check as check
from minutes_kit.checks.check import examine
from minutes_kit.decoding import language
from minutes_kit.document import untouched
from minutes_kit.files import Job, OutputError, State, read, reason_of, write
from minutes_kit.languages import locale as locales
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.model import Notes
from minutes_kit.places import place_of
from minutes_kit.problems import MinutesError, Problem, refusal
from minutes_kit.proof import Piece, missing, unreached
from minutes_kit.render import Renderer, core_of
from minutes_kit.source import Source
from minutes_kit.store import renderer, shipped
from minutes_kit.template import TemplateError, locate
from minutes_kit.text.view import View, view
from minutes_kit.wordml import Writer

Done = TypeVar("Done")
_SELDOM = 50_000  # new objects before a look for cyclic garbage


class Outcome(Struct, frozen=True):
    """What became of one notes file; `language` is the code of its language."""

    notes: Path
    language: str
    document: Path
    state: State
    problems: list[Problem]


def build(data: bytes, name: str = "notes.yaml", template: Path | None = None) -> bytes:
    """The document of the notes in a file's bytes.

    Raises MinutesError for notes, or a template, that make no document.
    """
    return document(data, name, template).content


class Document(NamedTuple):
    """A document, and the notes that it was made of; the source's report has its warnings."""

    source: Source
    notes: Notes
    shown: View
    content: bytes


def document(data: bytes, name: str, template: Path | None, folder: Path | None = None) -> Document:
    """The document of the notes in a file's bytes, whose attached files are in `folder`.

    Raises MinutesError for notes, or a template, that make no document.
    """
    source, notes = examine(data, name, folder)
    source.report.raise_errors()
    assert notes is not None
    shown = view(notes, source.report.locale)
    with _template_problems(template, source.report.locale):
        return Document(source, notes, shown, _rendered(source, notes, shown, renderer(template)))


def _rendered(source: Source, notes: Notes, shown: View, using: Renderer) -> bytes:
    """The document of notes, proven to hold them all."""
    writer = Writer(using.compiled.styles)
    parts = using.parts(shown, writer)
    _refuse_lost(source, unreached(notes, shown, source.report.locale))
    _refuse_lost(source, missing(shown, parts.values(), using.compiled.dropped))
    start = notes.start or dt.time()
    core = core_of(shown, dt.datetime.combine(notes.date, start))
    return using.package(parts, writer, core)


def _refuse_lost(source: Source, pieces: list[Piece]) -> None:
    """Raise MinutesError where texts of the notes are not printed."""
    for piece in pieces:
        text = piece.text if len(piece.text) < 80 else f"{piece.text[:77]}…"
        source.report.add("E303", place_of(source, piece.path), text=text)
    source.report.raise_errors()


@contextmanager
def _template_problems(template: Path | None, locale: Locale) -> Iterator[None]:
    """Tell what is wrong with a template in the words of a language."""
    path = template or shipped("esf.docx")
    try:
        yield
    except TemplateError as error:
        values = dict(error.values)
        if "place" in values:
            values["place"] = _place(path, values["place"], locale)
        hint = "E302_near" if values.get("near") else None
        told = refusal(TemplateError(error.code, **values), path, locale, hint=hint)
        raise MinutesError(told) from error
    except OSError as error:
        refused = TemplateError("E301", reason=reason_of(error))
        raise MinutesError(refusal(refused, path, locale)) from error


def _place(path: Path, text: str, locale: Locale) -> str:
    """Where in a template something is wrong: its paragraph, or its table, row and column."""
    cell = locate(path.read_bytes(), text)
    return locale.console["cell" if cell else "paragraph"].format(text=text, **(cell or {}))


def make(job: Job, template: Path | None, *, force: bool) -> Outcome:
    """Make the document of one job; nothing that goes wrong is raised."""
    guard = None if force else untouched

    def work(data: bytes) -> tuple[State, list[Problem]]:
        made = document(data, str(job.notes), template, job.notes.parent)
        problems = sorted(made.source.report.problems)
        return write(job.document, made.content, may_replace=guard), problems

    code, done, problems = attempt(job, work)
    state, problems = done or ("failed", problems)
    return Outcome(job.notes, code, job.document, state, problems)


def attempt(job: Job, work: Callable[[bytes], Done]) -> tuple[str, Done | None, list[Problem]]:
    """The language of a job's notes, and what work makes of their bytes, or what is wrong."""
    code = locales.DEFAULT
    try:
        if job.refused and job.refused.code == "E406":  # these are no notes
            raise job.refused
        data = read(job.notes)
        code = language(data)
        if job.refused:
            raise job.refused
        return code, work(data), []
    except MinutesError as error:
        return code, None, list(error.problems)
    except OutputError as error:
        file = job.notes if error.code in ("E112", "E406") else job.document
        return code, None, [refusal(error, file, locales.load(code))]


def make_all(
    jobs: list[Job], template: Path | None, *, force: bool, processes: int
) -> Iterator[Outcome]:
    """Make the documents of many jobs, in their order, over some processes."""
    if processes < 2 or len(jobs) < 2:
        with rare_collection():
            for job in jobs:
                yield make(job, template, force=force)
        return
    from concurrent.futures import ProcessPoolExecutor
    from functools import partial

    chunk = max(1, min(32, len(jobs) // (processes * 4)))
    with ProcessPoolExecutor(processes, initializer=_ready, initargs=(template,)) as pool:
        yield from pool.map(partial(make, template=template, force=force), jobs, chunksize=chunk)


def with_pdfs(outcomes: Iterable[Outcome], *, force: bool) -> Iterator[Outcome]:
    """Outcomes as they come, and then those of the PDFs of all documents."""
    from minutes_kit.pdf import LIBREOFFICE, pdfs  # late: only who asks for it needs it

    made = []
    for outcome in outcomes:
        yield outcome
        if outcome.state != "failed":
            made.append(outcome)
    try:
        printed = pdfs([one.document for one in made], force=force) if made else []
    except OutputError as error:
        for one in made:
            yield _printed(one, LIBREOFFICE, error)
        return
    for one, result in zip(made, printed, strict=True):
        yield _printed(one, result.pdf, result.error)


def _printed(outcome: Outcome, pdf: Path, error: OutputError | None) -> Outcome:
    """What became of a document's PDF."""
    problems = [refusal(error, pdf, locales.load(outcome.language))] if error else []
    return Outcome(outcome.notes, outcome.language, pdf, "failed" if error else "written", problems)


@contextmanager
def rare_collection() -> Iterator[None]:
    """Look for cyclic garbage less often: notes and views are trees, and leave next to none."""
    thresholds = gc.get_threshold()
    gc.set_threshold(_SELDOM, *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)


def _ready(template: Path | None) -> None:
    """Compile the template before the first job; a mistake in it shows with that job."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that waits
    gc.set_threshold(_SELDOM)
    try:
        renderer(template)
    except (OSError, TemplateError):
        return
