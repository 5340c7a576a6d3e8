"""Many documents over several processes: the work is shared out, and comes back in its order."""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from minutes_kit.files import FileError
from minutes_kit.languages.locale import load
from minutes_kit.word.batch import SELDOM, Outcome, Reading, make, rare_collection, remake
from minutes_kit.word.jobs import Job
from minutes_kit.word.memory import Memory
from minutes_kit.word.template.cache import renderer
from minutes_kit.word.template.compiled import TemplateError
from minutes_kit.word.undisturbed import undisturbed

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.process import BaseProcess


_EACH = 50  # documents that take a process longer than its start


def worthwhile(documents: int) -> int:
    """How many processes are worth their start: one for every so many documents, on a core each."""
    usable = getattr(os, "sched_getaffinity", None)  # of all cores, this program may use fewer
    cores = len(usable(0)) if usable else os.cpu_count() or 1
    return min(ceil(documents / _EACH), cores)


def make_all(
    jobs: list[Job], template: Path | None, *, force: bool, processes: int
) -> Iterator[Outcome]:
    """Make the documents of many jobs, in their order, over some processes."""
    many = len(jobs) > _EACH
    work = _Work(template, force, remake if many else make)
    if many:
        yield from _remembered(jobs, work, processes)
    else:
        yield from _made(jobs, work, processes)


def _remembered(jobs: list[Job], work: _Work, processes: int) -> Iterator[Outcome]:
    """Make documents, of which those that would come out as they are stay as they are."""
    memory = Memory([job.document for job in jobs])
    known = [replace(job, kept=memory.of(job.document)) for job in jobs]
    try:
        for outcome in _made(known, work, processes):
            memory.add(outcome.document, outcome.kept)
            yield outcome
    finally:
        memory.save()


def _made(jobs: list[Job], work: _Work, processes: int) -> Iterator[Outcome]:
    """Make documents, over some processes where there are several."""
    if processes > 1 and len(jobs) > 1:
        yield from _shared_out(jobs, work, processes)
        return
    with rare_collection():
        reading = Reading()
        for job in jobs:
            yield work.one(job, work.template, force=work.force, reading=reading)


class _Work(Struct, frozen=True):
    """What is done with each of many jobs."""

    template: Path | None
    force: bool
    one: Callable[..., Outcome]

    def __call__(self, jobs: list[Job]) -> list[Outcome]:
        """Make the documents of some jobs."""
        reading = Reading()
        return [self.make(job, reading) for job in jobs]

    def make(self, job: Job, reading: Reading) -> Outcome:
        """Make the document of one job, and leave none half done."""
        with undisturbed():
            return self.one(job, self.template, force=self.force, reading=reading)


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
            pending = deque(pool.submit(work, chunk) for chunk in chunks)
            while pending:  # who is asked no more is let go, with what was made
                yield pending.popleft().result()
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
    gc.set_threshold(SELDOM)
    try:
        renderer(template)
    except (FileError, TemplateError):
        return


def _end_with(parent: BaseProcess) -> None:
    """End this process when the one that waits for it was killed."""
    parent.join()
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
