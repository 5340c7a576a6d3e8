"""What is measured of the package: all that the benchmark knows of its inside."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from minutes_kit.checks.check import check_data, examine
from minutes_kit.cli import minutes
from minutes_kit.text.view import view
from minutes_kit.word.archive import FAST
from minutes_kit.word.build import build
from minutes_kit.word.dossier import KINDS, MINUTES
from minutes_kit.word.jobs import plan
from minutes_kit.word.processes import make_all
from minutes_kit.word.template.cache import renderer
from minutes_kit.word.template.render import core_of
from minutes_kit.word.verify.verify import Wishes
from minutes_kit.word.verify.verify import verify as verified
from minutes_kit.word.writer import Writer
from minutes_kit.yaml.carried import next_notes

# What a build of the shipped template imports that is not ours.
LIBRARIES = "import " + ", ".join(
    ("click", "hashlib", "jinja2", "msgspec", "ruamel.yaml.cyaml", "tomllib", "urllib", "zipfile")
)
# What differs from one document to another.
CHANGED = (
    *("word/_rels/document.xml.rels", "docProps/core.xml", "docProps/custom.xml"),
    *("word/document.xml", "word/header1.xml", "word/footer1.xml"),
)


def built(text: str) -> bytes:
    """The document of notes."""
    return build(text.encode())


def documents(notes: Path, *, whole: bool) -> None:
    """The minutes of notes files, or the whole dossier, made anew beside them."""
    jobs = plan([notes], None, kinds=[*KINDS] if whole else [MINUTES])
    for job in jobs:
        job.document.unlink(missing_ok=True)
    for made in make_all(jobs, None, force=False, processes=1):
        assert made.state == "written", made


def check(text: str) -> None:
    """All that `minutes check` does with valid notes, but for reading the file and telling."""
    assert not check_data(text.encode(), "notes.yaml").problems


def following(text: str) -> str:
    """The notes that follow on those of a text, which are read and checked."""
    _, notes = examine(text.encode(), "notes.yaml")
    assert notes
    return next_notes(notes, "notes.json")


def verify(document: bytes) -> None:
    """All that `minutes verify` does with a document that is well, but for reading and telling."""
    assert not verified(document, "minutes.docx", Wishes()).problems


def command(*words: object) -> None:
    """Do what `minutes` does with some words; it must succeed."""
    answer = io.StringIO()
    try:
        with redirect_stdout(answer), redirect_stderr(answer):
            minutes.main(list(map(str, words)), standalone_mode=False)
    except SystemExit as failed:
        raise RuntimeError(answer.getvalue()[-2000:]) from failed


def rendering(text: str) -> Callable[[], bytes]:
    """The step from finished words to a document, without proof."""
    source, notes = examine(text.encode(), "notes.yaml")
    assert notes
    shown, using = view(notes, source.report.locale), renderer(None)
    core = core_of(shown, dt.datetime.combine(notes.date, dt.time()))

    def step() -> bytes:
        writer = Writer(using.compiled.styles)
        return using.package(using.parts(shown, writer) | using.extras(writer), core)

    return step


def zipping(document: bytes) -> Callable[[], bytes]:
    """Adding the parts that change to a zip of the others, in the way that Python's library has."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    changed = {name: parts.pop(name) for name in CHANGED if name in parts}
    base = _zipped(parts, b"")
    return lambda: _zipped(changed, base)


def _zipped(parts: dict[str, bytes], base: bytes) -> bytes:
    """A zip with more parts."""
    file = io.BytesIO(base)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED, compresslevel=FAST) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()
