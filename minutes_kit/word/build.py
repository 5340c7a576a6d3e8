"""From notes to one document, proven to hold them all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from minutes_kit.checks.check import examine
from minutes_kit.files import MAX_FILE, FileError, read
from minutes_kit.languages.locale import Locale
from minutes_kit.languages.wording import reworded
from minutes_kit.notes.model import Notes
from minutes_kit.notes.public import public as opened
from minutes_kit.problems import MinutesError, Place
from minutes_kit.text.pieces import View
from minutes_kit.text.view import view
from minutes_kit.word.proof.complete import missing, unproven
from minutes_kit.word.proof.search import Piece
from minutes_kit.word.proof.visible import Seen
from minutes_kit.word.template.cache import renderer, shipped
from minutes_kit.word.template.compiled import TemplateError
from minutes_kit.word.template.render import Renderer, core_of
from minutes_kit.word.writer import Writer
from minutes_kit.yaml.places import place_of
from minutes_kit.yaml.source import Source

_FEW = 5  # words that are told


def build(data: bytes, name: str = "notes.yaml", template: Path | None = None) -> bytes:
    """The document of the notes in a file's bytes.

    Raises MinutesError for notes, or a template, that make no document.
    """
    return document(*examine(data, name), template).content


class Document(Struct, frozen=True):
    """A document, and the notes that it was made of; the source's report has its warnings.

    `locale` is the language with the own words of the notes; `body` is what is printed, as XML.
    """

    source: Source
    notes: Notes
    locale: Locale
    shown: View
    content: bytes
    body: str = ""


def document(
    source: Source, notes: Notes | None, template: Path | None, *, public: bool = False
) -> Document:
    """The document of notes that were examined; a `public` one shows no confidential item.

    Raises MinutesError for notes, or a template, that make no document.
    """
    source.report.raise_errors()
    assert notes is not None
    locale = reworded(source.report.locale, notes.wording)
    shown = opened(notes) if public else notes
    made = Document(source, shown, locale, view(shown, locale), b"")
    with _template_problems(template, locale):
        using = renderer(template)
        made = _rendered(made, using)
    if public:
        from minutes_kit.word.proof.secrecy import leaked  # late: few documents are

        house = (*using.compiled.sources.values(), *using.compiled.texts.values())
        _refuse_leaked(source, leaked(notes, locale, made.content, house))
    return made


def _refuse_leaked(source: Source, words: list[str]) -> None:
    """Raise MinutesError where a public document has words of confidential items."""
    if words:
        source.report.add("E316", Place(1, 1), words=", ".join(words[:_FEW]))
        source.report.raise_errors()


def _rendered(made: Document, using: Renderer) -> Document:
    """The document of notes, proven to hold them all."""
    source, notes, shown = made.source, made.notes, made.shown
    writer = Writer(using.compiled.styles)
    parts = using.parts(shown, writer)
    body = parts[using.compiled.main]
    parts |= using.extras(writer)
    seen = Seen(parts, using.numbering(parts))
    compiled = using.compiled
    refuse_lost(source, unproven(notes, seen, made.locale, ordered=compiled.ordered))
    refuse_lost(source, missing(shown, seen, compiled.dropped))
    start = notes.start or dt.time()
    core = core_of(shown, dt.datetime.combine(notes.date, start))
    return replace(made, content=using.package(parts, core), body=body)


def refuse_lost(source: Source, pieces: list[Piece]) -> None:
    """Raise MinutesError where texts of the notes are not shown to a reader."""
    for piece in pieces:
        words = " ".join(piece.text.split())
        text = words if len(words) < 80 else f"{words[:77]}…"
        source.report.add("E303", place_of(source, piece.path), text=text)
    if pieces:
        source.report.raise_errors()


@contextmanager
def _template_problems(template: Path | None, locale: Locale) -> Iterator[None]:
    """Tell what is wrong with a template in the words of a language."""
    path = template or shipped("esf.docx")
    try:
        yield
    except TemplateError as error:
        from minutes_kit.word.template.errors import told  # late: most templates are sound

        found = told(read(path, MAX_FILE, code="E301"), str(path), locale, error)
        raise MinutesError(*found) from error
    except FileError as error:
        raise MinutesError(error.problem(path, locale)) from error
