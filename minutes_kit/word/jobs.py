"""Which notes make which documents."""

from __future__ import annotations

import os
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import lru_cache
from itertools import product
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from minutes_kit import house
from minutes_kit.files import FileError
from minutes_kit.languages.folder import DEFAULT
from minutes_kit.word.dossier import MINUTES, PUBLIC, suffix
from minutes_kit.word.memory import Kept
from minutes_kit.yaml.characters import decode, said
from minutes_kit.yaml.finding import Found, contents, found_in

_KINDS = (".docx", ".pdf", ".eml", ".ics")  # of the files that notes may make
_SHORT_NAMES = os.name == "nt"  # a file may have a second name there, and it is no link


class Job(Struct, frozen=True):
    """A notes file, a document that it makes, and what keeps it from being made.

    Notes that cannot be read are told of in `language`; `template` is that of their folder; a
    `public` document shows nothing of confidential items; `kept` is what a run before says of it;
    `kind` is what the document is, one of `KINDS`.
    """

    notes: Path
    document: Path
    refused: FileError | None = None
    language: str = DEFAULT
    public: bool = False
    template: Path | None = None
    kept: Kept | None = None
    kind: str = MINUTES

    @property
    def pdf(self) -> Path:
        """The PDF of the document."""
        return self.document.with_suffix(".pdf")

    @property
    def draft(self) -> Path:
        """The draft of the e-mail with the document."""
        return self.document.with_suffix(".eml")


def plan(
    paths: Iterable[Path],
    output: Path | None,
    language: str = DEFAULT,
    *,
    others: Iterable[Path] = (),
    public: bool = False,
    kinds: Sequence[str] = (MINUTES,),
) -> list[Job]:
    """The documents of some kinds that files and folders of notes make.

    `output` is a `.docx` file or a folder; without it documents stand beside their notes, those
    that are `public` by names that say so.
    A folder's own folders are kept.  Notes named twice make one document; no two documents
    share a name, and nothing that is made takes the place of notes, of the template of a folder,
    or of `others` that are read.
    """
    unique: dict[tuple[str, str], Job] = {}
    aims: dict[str, list[Path]] = defaultdict(list)
    folders = Folders()
    every = [found for path in paths for found in found_in(path)]
    for found, kind in product(every, kinds):
        job = _job(found, output, _ending(found, kind, public=public), folders)
        key = folders.real(str(job.notes)), folders.aim(str(job.document))
        unique.setdefault(key, replace(job, kind=kind))
    for (_, name), job in unique.items():
        aims[name].append(job.notes)
    notes = [job.notes for job in unique.values()]
    templates = {folder: house.templates(folder) for folder in {path.parent for path in notes}}
    own = (path for named in templates.values() for path in named.values())
    read = {folders.aim(str(path)) for path in (*notes, *others, *own)}
    return [
        replace(
            _checked(job, aims[name], read, folders),
            language=language,
            public=public,
            template=templates[job.notes.parent].get(job.kind),
        )
        for (_, name), job in unique.items()
    ]


class Folders:
    """Where files really are: the way to each folder is followed once, and not for each file."""

    def __init__(self) -> None:
        self._real = lru_cache(maxsize=None)(os.path.realpath)
        self.holds = lru_cache(maxsize=None)(self._holds)

    def real(self, path: str) -> str:
        """The path of a file without links, as `os.path.realpath` gives it."""
        folder, name = os.path.split(path)
        inside = os.path.join(self._real(folder), name)
        led = name in ("", os.curdir, os.pardir) or os.path.islink(inside)
        return os.path.realpath(path) if led or _SHORT_NAMES else inside

    def aim(self, path: str) -> str:
        """A name by which files that some disk takes for one are one."""
        return unicodedata.normalize("NFC", self.real(path)).casefold()

    def _holds(self, folder: Path, inner: Path) -> bool:
        """Whether a folder has another in it, and no link leads from the one to the other."""
        return Path(self._real(inner)).is_relative_to(self._real(folder))


def _job(found: Found, output: Path | None, ending: str, folders: Folders) -> Job:
    """A job whose document stands in the chosen folder, or nowhere."""
    notes, beside, refused = found
    if refused:
        return Job(notes, notes, refused)
    if output is not None and output.suffix.lower() == ".docx":
        return Job(notes, output)
    folder = output or beside
    below = notes.relative_to(beside)
    document = folder / below.with_name(f"{below.stem}{ending}")
    inside = folders.holds(folder, document.parent)
    return Job(notes, document, None if inside else FileError("E404", document))


def _ending(found: Found, kind: str, *, public: bool) -> str:
    """How the name of a document ends, behind that of the notes."""
    behind = "" if kind == MINUTES else suffix(kind, _language_of(found))
    return f"{behind}{PUBLIC if public else '.docx'}"


def _language_of(found: Found) -> str:
    """The language of notes, as far as it is known before they are read."""
    with suppress(FileError):
        if code := said(decode(contents(found))[0]):
            return code
    return house.told(house.near(found.notes.parent)).house.language


def aim(path: Path) -> str:
    """The `aim` of one file alone."""
    return Folders().aim(str(path))


def _checked(job: Job, aiming: list[Path], read: set[str], folders: Folders) -> Job:
    """The job, refused where others aim at its document, or it would replace what is read."""
    if job.refused:
        return job
    if len(aiming) > 1:
        others = ", ".join(map(str, aiming))
        return replace(job, refused=FileError("E405", job.document, others=others))
    if folders.aim(str(job.notes)) == folders.aim(str(job.document)):
        return replace(job, refused=FileError("E406", job.notes))  # a document was named as notes
    base = os.path.splitext(job.document)[0]
    files = (f"{base}{kind}" for kind in _KINDS)
    lost = next((file for file in files if folders.aim(file) in read), None)
    return replace(job, refused=FileError("E408", Path(lost))) if lost else job
