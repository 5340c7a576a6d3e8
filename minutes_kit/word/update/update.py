"""Word edits come home: from a document that was changed to the notes that print it so."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from minutes_kit import house
from minutes_kit.checks.check import examine
from minutes_kit.files import FileError, Written, read, save
from minutes_kit.problems import Failure, Finding, MinutesError, quoted
from minutes_kit.word import baseline
from minutes_kit.word.build import document
from minutes_kit.word.dangers import UnsafePackage
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.dossier import MINUTES, PUBLIC, named
from minutes_kit.word.edited.merge import merged
from minutes_kit.word.edited.read import Paragraph, paragraphs_in, styles_in
from minutes_kit.word.package import UnreadablePackage
from minutes_kit.word.spots import DOCUMENT, W
from minutes_kit.word.template.parts import parsed
from minutes_kit.word.update.links import Links
from minutes_kit.word.update.search import Printed, Search
from minutes_kit.word.update.telling import Telling, Told
from minutes_kit.yaml.characters import decode
from minutes_kit.yaml.finding import SUFFIXES
from minutes_kit.yaml.rewrite import rewritten

_NOT_WORD = "not a Word document (.docx)"


class Update(NamedTuple):
    """Notes before and after what is different came home; `data` is what is to be written.

    Where words stay in the document nothing comes home: both are the notes as they are.
    `told` are the differences; `remarks` are none: comments, and what should be known. `waiting`
    names for people those of `told` that could come home, were it not for others.
    """

    data: bytes
    before: str
    after: str
    language: str
    told: list[Told]
    remarks: list[Finding]
    waiting: list[Finding]

    @property
    def findings(self) -> list[Finding]:
        """What people are told: what stays and why, what waits for that, and the remarks."""
        stays = [one.finding for one in self.told if one.finding]
        return [*stays, *self.waiting, *self.remarks]

    @property
    def home(self) -> bool:
        """Whether the notes have all that is different."""
        return all(one.home for one in self.told)


class Notes(NamedTuple):
    """Notes in a file: their name, their bytes, and the template of the document."""

    file: Path
    data: bytes
    template: Path | None
    public: bool = False


def beside(document: Path, named_ones: Path | None = None) -> Path:
    """The notes of which minutes were made: those that are named, or else beside them.

    Raises FileError where there are none, and for another document of a meeting.
    """
    stem = document.name.removesuffix(PUBLIC).removesuffix(document.suffix)
    known = (path for end in SUFFIXES if os.path.exists(path := document.with_name(stem + end)))
    notes = named_ones or next(known, None)
    if named(document.name).kind != MINUTES and (notes is None or notes.stem != stem):
        raise FileError("E439", document)
    if notes is None:
        raise FileError("E427", document, document=quoted(str(document)))
    return notes


def notes_of(file: Path, template: Path | None = None, *, public: bool) -> Notes:
    """The notes in a file; without a `template`, with that of their folder.  Raises FileError."""
    own = template or house.templates(file.parent).get(MINUTES)
    return Notes(file, read(file), own, public)


class _Printer:
    """Prints texts of notes, each once."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self.styles = styles_in(None)
        self._known: dict[str, Printed | None] = {}

    def first(self, text: str) -> tuple[Printed, Opened]:
        """What the notes print, and the document; raises MinutesError where they make none."""
        source, notes = examine(self.notes.data, str(self.notes.file), self.notes.file.parent)
        made = document(source, notes, self.notes.template, public=self.notes.public)
        opened = Opened(made.content, made=True)
        self.styles = styles_in(opened.related("styles"))
        return Printed(text, made, self._paragraphs(made.body)), opened

    def __call__(self, text: str) -> Printed | None:
        """What a text prints; nothing where it makes no document."""
        if text not in self._known:
            self._known[text] = self._printed(text)
        return self._known[text]

    def _printed(self, text: str) -> Printed | None:
        file = self.notes.file
        source, notes = examine(text.encode("utf-8", "replace"), str(file), file.parent)
        try:
            made = document(source, notes, self.notes.template, public=self.notes.public)
        except MinutesError:
            return None
        return Printed(text, made, self._paragraphs(made.body))

    def _paragraphs(self, body: str) -> list[Paragraph]:
        """The paragraphs of a body."""
        return paragraphs_in(parsed(body.encode()), self.styles)


def opened(data: bytes) -> Opened:
    """A Word document.  Raises Failure for what is none, or is refused."""
    try:
        known = Opened(data)
        if known.tree(known.main).tag == f"{W}document":
            return known
    except UnsafePackage as error:
        raise Failure("E752", reason=str(error), part=error.part, word=error.word) from error
    except (UnreadablePackage, ValueError):
        pass
    raise Failure("E751", reason=_NOT_WORD)


def update(edited: Opened, file: Path, notes: Notes) -> Update:
    """Bring the changes of a document home; raises MinutesError where the notes make none."""
    text, encoding = decode(notes.data)
    printer = _Printer(notes)
    begin, made = printer.first(text)
    known = baseline.kept(edited.of_package("custom-properties"))
    styles = styles_in(edited.related("styles"))
    said = paragraphs_in(edited.shown[0].root, styles)
    wanted = merged(known, begin.paragraphs, said)
    search = Search(begin, wanted.paragraphs, printer)
    search.run()
    links = Links(made, edited, search)
    links.run()
    end = search.now
    telling = Telling(file, begin)
    for both in wanted.conflicts:
        telling.both(both)
    telling.search(search)
    telling.links(links)
    telling.others(made, edited)
    telling.pictures(made, edited)
    data = notes.data
    try:
        data = rewritten(data, encoding, text, end.text) if end.text != text else data
    except UnicodeEncodeError as error:
        telling.add("E424", DOCUMENT, "", error.object[error.start : error.end])
    if telling.refused:
        data = notes.data
    after = text if data == notes.data else end.text
    if not known and telling.told:
        telling.remark("W435")
    telling.rows(wanted.rows, said)
    telling.comments(edited)
    language = begin.made.source.report.language
    told, remarks, waiting = telling.finished(), telling.remarks.found, telling.waiting()
    return Update(data, text, after, language, told, remarks, waiting)


def write(found: Update, notes: Notes) -> Written:
    """Write notes with what came home, also through a link to them, unless they changed meanwhile.

    Raises FileError.
    """
    return save(Path(os.path.realpath(notes.file)), found.data, known=notes.data)
