"""Edits of a document as people make them in Word, each in the ways in which Word writes it."""

from __future__ import annotations

import copy
import io
import re
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import docx
from judges import libreoffice_docx
from lxml import etree

from minutes_kit.word.build import build
from minutes_kit.word.edited.read import Paragraph, paragraphs_in, styles_in
from minutes_kit.word.update.update import Notes, Update, opened, update

MAIN = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WHO = {f"{W}id": "9001", f"{W}author": "An Bos", f"{W}date": "2025-11-20T10:00:00Z"}
WAYS = ("typed", "split", "tracked")
"""In one run, in runs of their own with what Word notes of them, or as tracked changes."""


class Edited:
    """A document that is edited: the tree of its body, and the rest of its package."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.root: Any = etree.fromstring(self.parts[MAIN])
        self._styles = styles_in(etree.fromstring(self.parts["word/styles.xml"]))

    def data(self) -> bytes:
        """The bytes of the document."""
        made = io.BytesIO()
        parts = self.parts | {MAIN: etree.tostring(self.root, standalone=True)}
        with zipfile.ZipFile(made, "w") as archive:
            for name, part in parts.items():
                archive.writestr(name, part)
        return made.getvalue()

    def read(self) -> list[Paragraph]:
        """What it says."""
        return paragraphs_in(self.root, self._styles)

    def all(self) -> list[Any]:
        """The paragraphs that say something, as elements."""
        return [one for one in self.root.iter(f"{W}p") if text_of(one).strip()]

    def style_of(self, paragraph: Any) -> str:
        """The name of the style of a paragraph."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return "" if style is None else self._styles.names.get(style.get(f"{W}val"), "")


def text_of(paragraph: Any) -> str:
    """The text of a paragraph, tabs and breaks as one sign each."""
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    return "".join(
        signs.get(one.tag) or one.text or ""
        for one in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br")
        if one.getparent().tag == f"{W}r"
    )


def _run(like: Any, text: str, *, deleted: bool = False) -> Any:
    """A run that looks like another."""
    run = etree.Element(f"{W}r")
    properties = like.find(f"{W}rPr")
    if properties is not None:
        run.append(copy.deepcopy(properties))
    words = etree.SubElement(run, f"{W}delText" if deleted else f"{W}t")
    words.text = text
    words.set(_SPACE, "preserve")
    return run


def replace(paragraph: Any, start: int, end: int, new: str, way: str) -> None:
    """Put other words in the place of those of a paragraph from `start` to `end`."""
    at, put = 0, False
    for words in [*paragraph.iter(f"{W}t", f"{W}tab", f"{W}br")]:
        if words.getparent().tag != f"{W}r":
            continue
        text = (words.text or "") if words.tag == f"{W}t" else " "
        first, last = max(start - at, 0), min(end - at, len(text))
        inside = at < start <= at + len(text) and not put
        touches = words.tag == f"{W}t" and start == end and inside
        if touches or (first < last and words.tag == f"{W}t"):
            first = min(first, len(text))
            last = max(first, last)
            _put(words, first, last, "" if put else new, way)
            put = True
        at += len(text)
    assert put


def _put(words: Any, first: int, last: int, new: str, way: str) -> None:
    """Put other words into a run, in one of the ways."""
    text = words.text or ""
    before, old, behind = text[:first], text[first:last], text[last:]
    if way == "typed":
        words.text = before + new + behind
        words.set(_SPACE, "preserve")
        return
    run = words.getparent()
    index = list(run).index(words)
    rest = list(run)[index + 1 :]
    pieces: list[Any] = []
    if way == "tracked":
        if old:
            pieces.append(etree.Element(f"{W}del", _WHO))
            pieces[-1].append(_run(run, old, deleted=True))
        if new:
            pieces.append(etree.Element(f"{W}ins", _WHO))
            pieces[-1].append(_run(run, new))
    elif new:
        middle = len(new) // 2
        mark = etree.Element(f"{W}proofErr", {f"{W}type": "spellStart"})
        pieces += [mark, _run(run, new[:middle]), _run(run, new[middle:])]
        for piece in pieces[1:]:
            piece.set(f"{W}rsidR", "00AB12CD")
        pieces.append(etree.Element(f"{W}proofErr", {f"{W}type": "spellEnd"}))
    tail = _run(run, behind)
    tail.extend(rest)
    words.text = before
    words.set(_SPACE, "preserve")
    parent = run.getparent()
    at = list(parent).index(run) + 1
    parent[at:at] = [*pieces, tail]


def added(paragraph: Any, text: str, way: str, *, above: bool = False) -> Any:
    """A paragraph of the same kind beside another."""
    new = etree.Element(f"{W}p")
    properties = paragraph.find(f"{W}pPr")
    if properties is not None:
        new.append(copy.deepcopy(properties))
    run = etree.SubElement(new, f"{W}r")
    etree.SubElement(run, f"{W}t").text = text
    if way == "tracked":
        known = new.find(f"{W}pPr")
        known = etree.SubElement(new, f"{W}pPr") if known is None else known
        mark = etree.SubElement(known, f"{W}rPr")
        mark.append(etree.Element(f"{W}ins", _WHO))
        inserted = etree.Element(f"{W}ins", _WHO)
        new.replace(run, inserted)
        inserted.append(run)
    if above:
        paragraph.addprevious(new)
    else:
        paragraph.addnext(new)
    return new


def removed(paragraph: Any, way: str) -> None:
    """Take a paragraph away."""
    if way != "tracked":
        paragraph.getparent().remove(paragraph)
        return
    for run in [*paragraph.iter(f"{W}r")]:
        deleted = etree.Element(f"{W}del", _WHO)
        run.getparent().replace(run, deleted)
        deleted.append(run)
        for words in run.iter(f"{W}t"):
            words.tag = f"{W}delText"
    properties = paragraph.find(f"{W}pPr")
    mark = etree.SubElement(properties, f"{W}rPr")
    mark.append(etree.Element(f"{W}del", _WHO))


def row_added(row: Any, texts: list[str], way: str) -> None:
    """A row below another, with a text in each cell."""
    new = copy.deepcopy(row)
    for cell, text in zip(new.iterchildren(f"{W}tc"), texts, strict=True):
        first, *others = cell.iterchildren(f"{W}p")
        for other in others:
            cell.remove(other)
        for child in [*first]:
            if child.tag != f"{W}pPr":
                first.remove(child)
        run = etree.SubElement(first, f"{W}r")
        etree.SubElement(run, f"{W}t").text = text
    if way == "tracked":
        etree.SubElement(new.find(f"{W}trPr"), f"{W}ins", _WHO)
    row.addnext(new)


def row_removed(row: Any, way: str) -> None:
    """Take a row away."""
    if way == "tracked":
        etree.SubElement(row.find(f"{W}trPr"), f"{W}del", _WHO)
    else:
        row.getparent().remove(row)


def looked(paragraph: Any, start: int, end: int, name: str) -> None:
    """Give words of a paragraph a look: `b` or `i`."""
    old = text_of(paragraph)[start:end]
    replace(paragraph, start, end, old, "split")
    for run in paragraph.iter(f"{W}r"):
        if run.get(f"{W}rsidR") == "00AB12CD":
            properties = run.find(f"{W}rPr")
            if properties is None:
                properties = etree.Element(f"{W}rPr")
                run.insert(0, properties)
            etree.SubElement(properties, f"{W}{name}")


PROSE = ("body text", "list bullet", "list bullet 2", "list number", "list continue")
LISTS = ("list bullet", "list bullet 2", "list bullet 3", "list number")
NAMES = ("attendee", "group member", "signature")
BELOW = ("list continue", "list bullet 2", "list number 2")
HOLDERS = ("body text", "list bullet")  # whose words may be those of actions
_WORD = re.compile(r"[^\W\d]{5,}")
_DATE = re.compile(r"\b(\d{1,2})(?=\.? (?:[^\W\d]{3,9}) \d{4}\b)")
# Notes of which each action is printed twice.
_LISTED = re.compile("^(actielijst|action_list|liste_des_actions|aufgabenliste):", re.MULTILINE)
Way = str


class Edit(NamedTuple):
    """What is edited: the kind, the words at the place, and how it is done in one of the ways."""

    kind: str
    place: str
    do: Callable[[Way], None]


def edits(document: Edited, notes: str) -> Iterator[Edit]:
    """One edit of each kind at each place of a document that is surely typed in its notes."""
    for paragraph in document.all():
        style, text = document.style_of(paragraph), text_of(paragraph)
        row = next(paragraph.iterancestors(f"{W}tr"), None)
        typed = text in notes and "://" not in text and "@" not in text
        if style in PROSE and typed and row is None:
            yield from _of_words(paragraph, text)
        named = typed and not _DATE.search(text) and not _LISTED.search(notes)
        if style in HOLDERS and named and row is not None and len(row) > 2:
            yield from _of_cell(paragraph, text)
        if style in ("subtitle", *PROSE) and (date := _DATE.search(text)):
            day = int(date[1])
            other = str(day - 7 if day > 20 else day + 7)  # the weekday stays
            yield _replacing("date", paragraph, date.span(1), other)
        if style in NAMES and (name := _WORD.search(text)):
            yield _replacing("name", paragraph, name.span(), "Verbeke")
        if row is None and typed:
            yield from _of_blocks(paragraph, style, document)
    yield from _of_rows(document, twice=bool(_LISTED.search(notes)))


def _of_words(paragraph: Any, text: str) -> Iterator[Edit]:
    """The edits of the words of a paragraph."""
    found = [*_WORD.finditer(text)]
    if not found:
        return
    first, last = found[0], found[-1]
    typo = first[0][:-2] + first[0][-1] + first[0][-2]
    yield _replacing("typo", paragraph, first.span(), typo)
    yield _replacing("word", paragraph, last.span(), "iets: anders")
    yield _replacing("word added", paragraph, (last.end(), last.end()), " erbij")
    for name, look in (("b", "bold"), ("i", "italic")):
        yield Edit(look, text, partial(_look, paragraph, last.span(), name))


def _look(paragraph: Any, span: tuple[int, int], name: str, _: Way) -> None:
    looked(paragraph, *span, name)


def _of_cell(paragraph: Any, text: str) -> Iterator[Edit]:
    """The edits of the words of a cell."""
    if found := _WORD.search(text):
        yield _replacing("cell", paragraph, found.span(), "Verbeke")
        yield _replacing("cell", paragraph, (found.end(), found.end()), "-Maes")


def _replacing(kind: str, paragraph: Any, span: tuple[int, int], new: str) -> Edit:
    """The edit that puts other words in the place of some."""
    return Edit(kind, text_of(paragraph), partial(replace, paragraph, *span, new))


def _of_blocks(paragraph: Any, style: str, document: Edited) -> Iterator[Edit]:
    """The edits of which whole paragraphs are added, removed and moved."""
    text, following = text_of(paragraph), paragraph.getnext()
    if style in LISTS:
        if following is None or document.style_of(following) not in BELOW:
            yield Edit("bullet added", text, partial(added, paragraph, "Nieuw: punt"))
        if document.style_of(paragraph.getprevious()) == style:
            yield Edit("bullet removed", text, partial(removed, paragraph))
        if following is not None and document.style_of(following) == style:
            yield Edit("bullet moved", text, partial(_move, paragraph, following))
    if style == "body text":
        yield Edit("paragraph added", text, partial(added, paragraph, "Een nieuwe alinea."))
        yield Edit("paragraph removed", text, partial(removed, paragraph))


def _move(paragraph: Any, behind: Any, _: Way) -> None:
    behind.addnext(paragraph)


def _of_rows(document: Edited, *, twice: bool) -> Iterator[Edit]:
    """The edits of which whole rows are added and removed, but for actions printed `twice`."""
    for row in document.root.iter(f"{W}tr"):
        cells = len(row.findall(f"{W}tc"))
        if cells > 2 + twice and document.style_of(next(row.iter(f"{W}p"))) != "table heading":
            due = "".join(map(text_of, [*row.iter(f"{W}tc")][2].iter(f"{W}p"))) or "asap"
            texts = ["Zaal: huren", "An Bos", due, *map(str, range(cells))][:cells]
            yield Edit("row added", texts[0], partial(row_added, row, texts))
            if len(row.getparent().findall(f"{W}tr")) > 2:
                yield Edit("row removed", texts[0], partial(row_removed, row))


def home_of(edited: Edited, notes: Path, data: bytes) -> Update:
    """What an update makes of the notes in a file, whose bytes are `data`."""
    return update(opened(edited.data()), Path("x.docx"), Notes(notes, data, None))


def is_right(found: Update, edited: Edited, notes: Path, data: bytes) -> bool:
    """Whether notes print what was edited, or are as they were; and no line lost its bytes."""
    if found.data == data:
        return True
    printed = Edited(build(found.data, str(notes))).read()
    return [one.key for one in printed] == [one.key for one in edited.read()]


class Tried(NamedTuple):
    """An edit that was tried: its kind and its place, and what came of it."""

    kind: str
    place: str
    home: bool
    right: bool
    codes: list[str]


class Task(NamedTuple):
    """Edits to be made together: the notes, their document, and the numbers of the edits.

    In another turn each is made in another way.
    """

    notes: Path
    data: bytes
    made: bytes
    numbers: list[int]
    turn: int = 0

    def edits(self, edited: Edited) -> list[Edit]:
        """All edits of which some are made."""
        return [*edits(edited, self.data.decode())]

    def document(self) -> bytes:
        """The document with the edits."""
        edited = Edited(self.made)
        known = self.edits(edited)
        for number in self.numbers:
            known[number].do(WAYS[(number + self.turn) % len(WAYS)])
        return edited.data()

    def judged(self, document: bytes) -> list[Tried]:
        """What comes of the edits in a document."""
        edited = Edited(document)
        found = home_of(edited, self.notes, self.data)
        codes = [one.finding.code for one in found.told if one.finding]
        home = found.home and bool(found.told)
        right = is_right(found, edited, self.notes, self.data)
        known = self.edits(Edited(self.made))
        chosen = (known[number] for number in self.numbers)
        return [Tried(one.kind, one.place, home, right, codes) for one in chosen]

    def alone(self) -> list[Task]:
        """Each edit alone."""
        return [self._replace(numbers=[number]) for number in self.numbers]


def tasks(notes: Path, kind: str, step: int, turn: int = 0) -> list[Task]:
    """All edits of a kind in the document of notes, one in so many at once."""
    data = notes.read_bytes()
    made = build(data, str(notes))
    known = enumerate(edits(Edited(made), data.decode()))
    numbers = [number for number, one in known if one.kind == kind]
    starts = range(min(step, len(numbers)))
    return [Task(notes, data, made, numbers[first::step], turn) for first in starts]


Saved = Callable[[list[bytes]], list[bytes]]


def as_made(documents: list[bytes]) -> list[bytes]:
    """Documents as they are."""
    return documents


def by_python_docx(documents: list[bytes]) -> list[bytes]:
    """Documents as python-docx saves them."""
    saved = []
    for data in documents:
        buffer = io.BytesIO()
        docx.Document(io.BytesIO(data)).save(buffer)
        saved.append(buffer.getvalue())
    return saved


def by_libreoffice(documents: list[bytes]) -> list[bytes]:
    """Documents as LibreOffice saves them."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number}.docx") for number in range(len(documents))]
        for path, data in zip(paths, documents, strict=True):
            path.write_bytes(data)
        saved = libreoffice_docx(paths, Path(folder))
        return [saved[path].read_bytes() for path in paths]


def tried(several: list[Task], saved: Saved = as_made) -> list[Tried]:
    """What comes of edits; those that do not come home together are tried again, each alone."""
    found: list[Tried] = []
    again: list[Task] = []
    documents = saved([task.document() for task in several])
    for task, document in zip(several, documents, strict=True):
        judged = task.judged(document)
        if len(judged) > 1 and not judged[0].home:
            again += task.alone()
        else:
            found += judged
    return found + (tried(again, saved) if again else [])


KINDS = {  # of edits, and one in how many is made at once: what has no neighbour that is edited
    "typo": 1,
    "word": 1,
    "word added": 1,
    "bold": 1,
    "italic": 1,
    "name": 1,
    "date": 1,
    "cell": 2,
    "bullet added": 2,
    "bullet removed": 4,
    "bullet moved": 3,
    "paragraph added": 1,
    "paragraph removed": 3,
    "row added": 2,
    "row removed": 3,
}


SAVED = {"word": as_made, "python-docx": by_python_docx, "libreoffice": by_libreoffice}


def main(program: str, files: list[str]) -> None:
    """Print of each kind how many edits came home, stayed and were wrong, and why.

    Each is made as Word does, and then saved by a program, one of `SAVED`.
    """
    every = [
        task for n in files for kind, step in KINDS.items() for task in tasks(Path(n), kind, step)
    ]
    found = tried(every, SAVED[program])
    for kind in KINDS:
        own = [one for one in found if one.kind == kind]
        for one in own:
            if not (one.home and one.right):
                state = "stays" if one.right else "WRONG"
                print("  ", kind, state, one.codes, repr(one.place[:80]))
        home, wrong = sum(one.home for one in own), sum(not one.right for one in own)
        print(f"{kind:18} {len(own):4} edits, {home:4} home, {wrong} wrong")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
