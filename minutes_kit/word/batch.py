"""Many documents at once."""

from __future__ import annotations

import gc
import os
import signal
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from minutes_kit import house
from minutes_kit.checks.check import examine
from minutes_kit.files import FileError, State, read, write
from minutes_kit.languages.folder import DEFAULT
from minutes_kit.languages.locale import load
from minutes_kit.notes.model import Notes
from minutes_kit.problems import MinutesError, Problem, Report
from minutes_kit.word.build import document
from minutes_kit.word.package import untouched
from minutes_kit.word.template.cache import renderer
from minutes_kit.word.template.compiled import TemplateError
from minutes_kit.word.undisturbed import undisturbed
from minutes_kit.yaml.finding import Found, found_in
from minutes_kit.yaml.source import Source

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.process import BaseProcess

    from minutes_kit.word.pdf import Made

PUBLIC = ".public.docx"  # how the names of documents for the public end
_KINDS = (".docx", ".pdf", ".eml", ".ics")  # of the files that notes may make
_SELDOM = 50_000  # new objects before a look for cyclic garbage


class Job(NamedTuple):
    """A notes file, the document it makes, and what keeps it from being made.

    Notes that cannot be read are told of in `language`; `template` is that of their folder; a
    `public` document shows nothing of confidential items.
    """

    notes: Path
    document: Path
    refused: FileError | None = None
    language: str = DEFAULT
    public: bool = False
    template: Path | None = None


def plan(
    paths: Iterable[Path],
    output: Path | None,
    language: str = DEFAULT,
    *,
    others: Iterable[Path] = (),
    public: bool = False,
) -> list[Job]:
    """The documents that files and folders of notes make.

    `output` is a `.docx` file or a folder; without it documents stand beside their notes, those
    that are `public` by names that say so.
    A folder's own folders are kept.  Notes named twice make one document; no two documents
    share a name, and nothing that is made takes the place of notes, of the template of a folder,
    or of `others` that are read.
    """
    unique: dict[tuple[str, str], Job] = {}
    aims: dict[str, list[Path]] = defaultdict(list)
    ending = PUBLIC if public else ".docx"
    for job in (_job(found, output, ending) for path in paths for found in found_in(path)):
        unique.setdefault((os.path.realpath(job.notes), aim(job.document)), job)
    for (_, name), job in unique.items():
        aims[name].append(job.notes)
    folders = {job.notes.parent for job in unique.values()}
    templates = {folder: house.template(folder) for folder in folders}
    files = (*(job.notes for job in unique.values()), *others, *filter(None, templates.values()))
    read = {aim(path) for path in files}
    checked = [_checked(job, aims[name], read) for (_, name), job in unique.items()]
    return [
        job._replace(language=language, public=public, template=templates[job.notes.parent])
        for job in checked
    ]


def _job(found: Found, output: Path | None, ending: str) -> Job:
    """A job whose document stands in the chosen folder, or nowhere."""
    notes, beside, refused = found
    if refused:
        return Job(notes, notes, refused)
    if output is not None and output.suffix.lower() == ".docx":
        return Job(notes, output)
    folder = output or beside
    document = folder / notes.relative_to(beside).with_suffix(ending)
    inside = Path(os.path.realpath(document.parent)).is_relative_to(os.path.realpath(folder))
    return Job(notes, document, None if inside else FileError("E404", document))


def aim(path: Path) -> str:
    """A name by which files that some disk takes for one are one."""
    return unicodedata.normalize("NFC", os.path.realpath(path)).casefold()


def _checked(job: Job, aiming: list[Path], read: set[str]) -> Job:
    """The job, refused where others aim at its document, or it would replace what is read."""
    if job.refused:
        return job
    if len(aiming) > 1:
        others = ", ".join(map(str, aiming))
        return job._replace(refused=FileError("E405", job.document, others=others))
    if aim(job.notes) == aim(job.document):
        return job._replace(refused=FileError("E406", job.notes))  # a document was named as notes
    files = map(job.document.with_suffix, _KINDS)
    lost = next((FileError("E408", file) for file in files if aim(file) in read), None)
    return job._replace(refused=lost)


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


def make_all(
    jobs: list[Job], template: Path | None, *, force: bool, processes: int
) -> Iterator[Outcome]:
    """Make the documents of many jobs, in their order, over some processes."""
    if processes < 2 or len(jobs) < 2:
        with rare_collection():
            for job in jobs:
                yield make(job, template, force=force)
        return
    yield from _shared_out(jobs, _Work(template, force), processes)


class _Work(Struct, frozen=True):
    """What is done with each of many jobs."""

    template: Path | None
    force: bool

    def __call__(self, jobs: list[Job]) -> list[Outcome]:
        """Make the documents of some jobs."""
        return [self.make(job) for job in jobs]

    def make(self, job: Job) -> Outcome:
        """Make the document of one job, and leave none half done."""
        with undisturbed():
            return make(job, self.template, force=self.force)


def _shared_out(jobs: list[Job], work: _Work, processes: int) -> Iterator[Outcome]:
    """Make documents over some processes; a job that ends its process is told, the others go on."""
    size = max(1, min(32, len(jobs) // (processes * 4)))
    left = [jobs[start : start + size] for start in range(0, len(jobs), size)]
    while left:
        for made in _answers(left, work, processes):
            yield from made
            left = left[1:]
        for job in left[0] if left else []:  # one of these, or of those that were under way
            alone = [*_answers([[job]], work, 1)] or [[lost(job)]]
            yield from alone[0]
        left = left[1:]


def _answers(chunks: list[list[Job]], work: _Work, processes: int) -> Iterator[list[Outcome]]:
    """The documents of some lists of jobs, in their order, up to a process that is killed."""
    from concurrent.futures import BrokenExecutor  # late, as only some builds need it

    with suppress(BrokenExecutor):
        pool = _pool(work.template, processes)
        if pool is None:
            yield from map(work, chunks)
            return
        try:
            for future in [pool.submit(work, chunk) for chunk in chunks]:
                yield future.result()
        finally:  # the pool itself cancels what is left: done from here, a killed process shows
            pool.shutdown(cancel_futures=True)


def _pool(template: Path | None, processes: int) -> ProcessPoolExecutor | None:
    """Processes that share work; none where the system lacks what they share, or has no room."""
    from multiprocessing import active_children  # late, as above

    before = active_children()
    try:
        from concurrent.futures import ProcessPoolExecutor

        pool = ProcessPoolExecutor(processes, initializer=_ready, initargs=(template,))
        for _ in range(processes):
            pool.submit(int)  # with nothing to do it starts just so
    except (ImportError, NotImplementedError, OSError):
        for process in active_children():
            if process not in before:
                process.kill()
        return None
    return pool


def lost(job: Job) -> Outcome:
    """The result for a job whose process was killed."""
    told = FileError("E416", job.notes).problem(job.notes, load(job.language))
    return Outcome(job.notes, job.language, job.document, "failed", [told])


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
    from multiprocessing import parent_process  # late, as only these processes have one
    from threading import Thread

    for name in ("SIGINT", "SIGHUP"):  # they are for the process that waits
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # by it that process ends those it has in vain
    if parent := parent_process():
        Thread(target=_end_with, args=(parent,), daemon=True).start()
    gc.set_threshold(_SELDOM)
    try:
        renderer(template)
    except (FileError, TemplateError):
        return


def _end_with(parent: BaseProcess) -> None:
    """End this process when the one that waits for it was killed."""
    parent.join()
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
