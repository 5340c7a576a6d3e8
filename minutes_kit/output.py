"""Documents on disk: their names, and writing that loses nothing."""

from __future__ import annotations

import errno
import os
import secrets
import stat
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, NamedTuple

from minutes_kit.document import untouched

State = Literal["written", "unchanged", "failed"]
SUFFIXES = (".yaml", ".yml")


class OutputError(Exception):
    """A file that cannot be read or written: a problem's code and what its message needs."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code, values)
        self.code, self.values = code, values


class Job(NamedTuple):
    """A notes file, the document it makes, and what keeps it from being made."""

    notes: Path
    document: Path
    refused: OutputError | None = None


def plan(paths: Iterable[Path], output: Path | None) -> list[Job]:
    """The documents that files and folders of notes make.

    `output` is a `.docx` file or a folder; without it documents stand beside their notes.
    A folder's own folders are kept.  No two documents share a name.
    """
    jobs = [job for path in paths for job in _jobs(path, output)]
    aims: dict[str, list[Path]] = defaultdict(list)
    for job in jobs:
        if job.notes not in aims[_aim(job.document)]:
            aims[_aim(job.document)].append(job.notes)
    unique = {job.notes: job for job in jobs}.values()
    return [_refuse_shared(job, aims[_aim(job.document)]) for job in unique]


def _jobs(path: Path, output: Path | None) -> list[Job]:
    """The documents of one file or folder."""
    if not path.is_dir():
        return [_job(path, path.with_suffix(".docx").name, path.parent, output)]
    found = sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
    visible = [p for p in found if not any(n.startswith(".") for n in p.relative_to(path).parts)]
    if not visible:
        return [Job(path, path, OutputError("E406"))]
    return [_job(p, p.relative_to(path).with_suffix(".docx"), path, output) for p in visible]


def _job(notes: Path, name: str | Path, beside: Path, output: Path | None) -> Job:
    """A job whose document stands in the chosen folder, or nowhere."""
    if output is not None and output.suffix.lower() == ".docx":
        return Job(notes, output)
    folder = output or beside
    document = folder / name
    inside = document.parent.resolve().is_relative_to(folder.resolve())
    return Job(notes, document, None if inside else OutputError("E404"))


def _aim(path: Path) -> str:
    """A name by which documents that some disk takes for one are one."""
    return unicodedata.normalize("NFC", os.path.realpath(path)).casefold()


def _refuse_shared(job: Job, aiming: list[Path]) -> Job:
    """The job, refused where other notes aim at its document too."""
    if len(aiming) < 2 or job.refused:
        return job
    return job._replace(refused=OutputError("E405", others=", ".join(map(str, aiming))))


def read(path: Path) -> bytes:
    """The bytes of a notes file; raises OutputError where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise _explained("E112", error) from error


def write(path: Path, data: bytes, *, force: bool) -> State:
    """Write a document whole or not at all.

    The same bytes are left alone.  A document that was changed by hand, or that is open in
    Word or LibreOffice, is not replaced (the first only without `force`): OutputError.
    """
    target = Path(os.path.realpath(path))  # a link stays a link
    try:
        if target.exists():
            existing = target.read_bytes()
            if existing == data:
                return "unchanged"
            _guard(target, existing, force)
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data)
    except OSError as error:
        raise _explained("E403", error) from error
    return "written"


def _guard(target: Path, existing: bytes, force: bool) -> None:
    """Refuse to replace a document in which somebody's work may be."""
    if _open_elsewhere(target):
        raise OutputError("E402")
    if not target.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise OutputError("E403", reason="read_only")
    if not force and not untouched(existing):
        raise OutputError("E401")


def _open_elsewhere(target: Path) -> bool:
    """Whether Word or LibreOffice has put its lock file beside the document."""
    name = target.name
    locks = [f"~${name[cut:]}" for cut in (0, 1, 2)] + [f".~lock.{name}#"]
    return any(target.with_name(lock).exists() for lock in locks)


def _replace(target: Path, data: bytes) -> None:
    """Write beside the target, then put it in its place in one step."""
    temporary = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.tmp")
    try:
        with open(temporary, "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            os.chmod(temporary, stat.S_IMODE(target.stat().st_mode))
        os.replace(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _explained(code: str, error: OSError) -> OutputError:
    """An error of the system as a reason that a language has words for, or its own text."""
    if isinstance(error, PermissionError) and code == "E403" and os.name == "nt":
        return OutputError("E402")  # Windows refuses to replace what another program holds open
    reason = {
        errno.ENOSPC: "full",
        errno.EDQUOT: "full",
        errno.EACCES: "forbidden",
        errno.EPERM: "forbidden",
        errno.EROFS: "read_only",
        errno.ENOENT: "missing",
        errno.EISDIR: "folder",
        errno.ENOTDIR: "file",
        errno.EEXIST: "file",
    }.get(error.errno or 0, error.strerror or str(error))
    return OutputError(code, reason=reason)
