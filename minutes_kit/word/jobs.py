"""Which notes make which documents."""

from __future__ import annotations

import os
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from minutes_kit import house
from minutes_kit.files import FileError
from minutes_kit.languages.folder import DEFAULT
from minutes_kit.yaml.finding import Found, found_in

PUBLIC = ".public.docx"  # how the names of documents for the public end
_KINDS = (".docx", ".pdf", ".eml", ".ics")  # of the files that notes may make


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
