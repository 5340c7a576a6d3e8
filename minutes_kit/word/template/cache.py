"""Where templates come from: the shipped one, a file of the user, and the cache of both."""

from __future__ import annotations

import hashlib
import os
import time
from contextlib import suppress
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from minutes_kit.files import MAX_FILE, FileError, identity, read
from minutes_kit.owners import is_own, keep
from minutes_kit.version import __version__
from minutes_kit.word.template.compiled import FORMAT, Compiled, compile_template, dump, restore
from minutes_kit.word.template.program.sandbox import generator, program_of
from minutes_kit.word.template.render import Renderer
from minutes_kit.word.template.shipped import name_of, shipped

_UNSETTLED = 3  # seconds


def renderer(path: Path | None, name: str = "esf") -> Renderer:
    """The renderer of a template file, or of the shipped one with a name.

    Raises FileError where the file cannot be read, TemplateError where it cannot be used.
    """
    file = path or shipped(f"{name}.docx")
    if known := _settled(file):
        return _renderer_of(file, name, known)
    return _renderer(read(file, MAX_FILE, code="E301"), name)


def _settled(path: Path) -> tuple[int, ...]:
    """That by which a file is known to be the same; nothing while it may change unseen.

    That is shortly after its time of change, of which some disks count two seconds as one.
    """
    try:
        known = os.stat(path)
    except OSError:
        return ()
    changed = max(known.st_mtime, known.st_ctime)  # the second knows of a first that was set back
    settled = time.time() - changed > _UNSETTLED
    return (*identity(known), known.st_ctime_ns) if settled else ()


@lru_cache(maxsize=8)
def _renderer_of(path: Path, name: str, known: tuple[int, ...]) -> Renderer:
    """The renderer of a file as it is now: `known` tells it from what it was before."""
    return _renderer(read(path, MAX_FILE, code="E301"), name)


def digest(path: Path | None, name: str = "esf") -> str:
    """A hash of a template file, or of the shipped one with a name; raises FileError."""
    file = path or shipped(f"{name}.docx")
    if known := _settled(file):
        return _digest_of(file, known)
    return hashlib.sha256(read(file, MAX_FILE, code="E301")).hexdigest()


@lru_cache(maxsize=8)
def _digest_of(path: Path, known: tuple[int, ...]) -> str:
    """The hash of a file as it is now."""
    return hashlib.sha256(read(path, MAX_FILE, code="E301")).hexdigest()


@lru_cache(maxsize=8)
def _renderer(data: bytes, name: str) -> Renderer:
    """The renderer of a template, made once in a process."""
    return Renderer(compiled(data, name))


def compiled(data: bytes, name: str = "esf") -> Compiled:
    """The compiled form of a template: as shipped, from the cache, or newly made and tried.

    `name` is that of the shipped template in whose place it stands.
    """
    if found := _read(shipped(f"{name}.compiled"), _key(data, "")):
        return found
    key = _key(data, _compiler())
    cached = cache_folder() / f"{key}.compiled"
    if is_own(cached.parent) and is_own(cached) and (found := _read(cached, key)):
        return found
    made = _tried(data)
    _keep(cached, key, made)
    return made


def _key(data: bytes, compiler: str) -> str:
    """A hash of all that a compiled form depends on: template, package and compiler."""
    return hashlib.sha256(f"{FORMAT} {__version__} {compiler} ".encode() + data).hexdigest()


def sealed(key: str, made: Compiled) -> bytes:
    """A compiled form with its key and checksum in front, so that damage is seen."""
    body = dump(made)
    return key.encode() + hashlib.sha256(body).digest() + body


def shipped_form(data: bytes) -> tuple[bytes, dict[str, str]]:
    """The compiled form that travels with a shipped template, and its programs by their names.

    These are shipped alone: a cache is never trusted to hold what will be run.
    """
    made = _tried(data)
    programs = {name_of(one, generator()): program_of(one) for one in made.sources.values()}
    return sealed(_key(data, ""), made), programs


def _tried(data: bytes) -> Compiled:
    """A template compiled and tried out."""
    from minutes_kit.word.template import trial  # late: a template is tried once

    return trial.tried(compile_template(data))


def _read(path: Path, key: str) -> Compiled | None:
    """The compiled form in a file, or None where it is missing, stale or damaged."""
    try:
        content = read(path, MAX_FILE)
    except FileError:
        return None
    body = content[96:]
    whole = content[:64] == key.encode() and content[64:96] == hashlib.sha256(body).digest()
    return restore(body) if whole else None


def _compiler() -> str:
    """The docxtpl and the Jinja that would compile, without the time of importing the first."""
    spec = find_spec("docxtpl")
    package = Path(spec.origin or "").parent.parent if spec else Path()
    versions = sorted(folder.name for folder in package.glob("docxtpl-*.dist-info"))
    return " ".join([*versions, generator()])


def cache_folder() -> Path:
    """The user's folder for what can be made again."""
    from platformdirs import user_cache_path

    return user_cache_path("minutes-kit", appauthor=False)


def _keep(path: Path, key: str, made: Compiled) -> None:
    """Keep a compiled form for the next time; a cache that cannot be written is no problem."""
    if not path.is_absolute():  # a user without a home has no cache, nor a folder named `~`
        return
    with suppress(OSError):
        keep(path, sealed(key, made))
