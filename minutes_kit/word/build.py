"""From notes to one document, proven to hold them all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from itertools import chain, repeat
from pathlib import Path
from typing import Any, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from minutes_kit.checks.check import examine
from minutes_kit.files import MAX_FILE, FileError, read
from minutes_kit.languages.locale import Locale
from minutes_kit.languages.wording import reworded
from minutes_kit.notes.model import Notes
from minutes_kit.notes.public import public as opened
from minutes_kit.problems import MinutesError, Place
from minutes_kit.text.pieces import View, all_items
from minutes_kit.text.view import view
from minutes_kit.word.dossier import KINDS, MINUTES, Asked
from minutes_kit.word.package import Core
from minutes_kit.word.proof.complete import missing, unproven
from minutes_kit.word.proof.search import Piece
from minutes_kit.word.proof.secrecy import Template, contents, hides, leaked, members
from minutes_kit.word.proof.visible import Seen
from minutes_kit.word.template.cache import renderer
from minutes_kit.word.template.compiled import Compiled, TemplateError
from minutes_kit.word.template.render import Renderer, core_of
from minutes_kit.word.template.shipped import shipped
from minutes_kit.word.writer import Writer
from minutes_kit.yaml.places import place_of
from minutes_kit.yaml.source import Source

_FEW = 5  # words that are told
_Advice: TypeAlias = dict[str, Any]


def build(
    data: bytes, name: str = "notes.yaml", template: Path | None = None, kind: str = MINUTES
) -> bytes:
    """The document of a kind, one of `KINDS`, of the notes in a file's bytes.

    Raises MinutesError for notes, or a template, that make no document.
    """
    return document(*examine(data, name), template, kind=kind).content


class Document(Struct, frozen=True):
    """A document, and what it holds of the `whole` notes; the source's report has its warnings.

    `locale` is the language with the own words of the notes; `body` is what is printed, as XML.
    """

    source: Source
    whole: Notes
    notes: Notes
    locale: Locale
    shown: View
    content: bytes
    body: str = ""


def document(
    source: Source,
    notes: Notes | None,
    template: Path | None,
    *,
    public: bool = False,
    kind: str = MINUTES,
) -> Document:
    """A document of notes that were examined; a `public` one shows no confidential item.

    Raises MinutesError for notes, or a template, that make no document.
    """
    source.report.raise_errors()
    assert notes is not None
    locale = reworded(source.report.locale, notes.wording)
    held, label, name = KINDS[kind]
    whole = opened(notes) if public else notes
    shown = held(whole, locale)
    made = Document(source, whole, shown, locale, view(shown, locale, label), b"")
    file = template or shipped(f"{name}.docx")
    with _template_problems(file, locale):
        using = renderer(template, name)
        made = _rendered(made, using, file)
    asked = Asked(kind, public)
    if hides(asked):
        own = Template(_parts_of(using, made.shown.language), _texts_of(using, made.shown))
        _refuse_leaked(source, leaked(notes, asked, locale, made.content, own))
    return made


@lru_cache(maxsize=8)
def _parts_of(using: Renderer, language: str) -> frozenset[tuple[str, int]]:
    """The parts that documents of a language have of their template."""
    return members(using.package({}, Core("", "", language, dt.datetime(1980, 1, 1))))


def _texts_of(using: Renderer, shown: View) -> Iterator[str]:
    """What a document has of its template, the short texts first, and of numbers that it counts."""
    yield from (item.number for item in all_items(shown.agenda))
    yield from shown.days_short
    yield from sorted(using.compiled.sources.values(), key=len)
    yield from using.compiled.texts.values()
    yield from contents(using.compiled.rest)


def _refuse_leaked(source: Source, words: list[str]) -> None:
    """Raise MinutesError where a document has words that it must not have."""
    if words:
        source.report.add("E316", Place(1, 1), words=", ".join(words[:_FEW]))
        source.report.raise_errors()


def _rendered(made: Document, using: Renderer, file: Path) -> Document:
    """The document of notes, proven to hold them all."""
    source, notes, shown = made.source, made.notes, made.shown
    writer = Writer(using.compiled.styles)
    parts = using.parts(shown, writer)
    body = parts[using.compiled.main]
    parts |= using.extras(writer)
    seen = Seen(parts, using.numbering(parts))
    compiled = using.compiled
    for lost in (
        unproven(notes, seen, made.locale, ordered=compiled.ordered),
        missing(shown, seen, compiled.dropped),
    ):
        placed = lost if notes is made.whole else [*map(_unplaced, lost)]
        refuse_lost(source, placed, [_advice(one, compiled, file, made.locale) for one in lost])
    start = notes.start or dt.time()
    core = core_of(shown, dt.datetime.combine(notes.date, start))
    return replace(made, content=using.package(parts, core), body=body)


def _unplaced(piece: Piece) -> Piece:
    """A text of what a document holds, without the way to it: in the notes it stands elsewhere."""
    return piece if len(piece.path) == 1 else replace(piece, path=())


def _advice(piece: Piece, compiled: Compiled, file: Path, locale: Locale) -> _Advice:
    """What a template lacks for a text that it does not print, as far as that is known."""
    from minutes_kit.word.template.unprinted import lacking  # late: most documents hold everything

    tag = lacking(piece.field, compiled.lost, locale.code)
    return {"hint": "E303_template", "tag": tag, "template": file.name} if tag else {}


def refuse_lost(source: Source, pieces: list[Piece], advice: Iterable[_Advice] = ()) -> None:
    """Raise MinutesError where texts of the notes are not shown to a reader.

    For each there may be `advice`: another hint, and what is said in it.
    """
    for piece, values in zip(pieces, chain(advice, repeat({}))):
        words = " ".join(piece.text.split())
        text = words if len(words) < 80 else f"{words[:77]}…"
        source.report.add("E303", place_of(source, piece.path), text=text, **values)
    if pieces:
        source.report.raise_errors()


@contextmanager
def _template_problems(path: Path, locale: Locale) -> Iterator[None]:
    """Tell what is wrong with a template in the words of a language."""
    try:
        yield
    except TemplateError as error:
        from minutes_kit.word.template.errors import told  # late: most templates are sound

        found = told(read(path, MAX_FILE, code="E301"), str(path), locale, error)
        raise MinutesError(*found) from error
    except FileError as error:
        raise MinutesError(error.problem(path, locale)) from error
